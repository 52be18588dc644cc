/* What only the whole article tells: which weak names of the lexicon stand for whom, and who is a woman. */
#include <stdlib.h>

#include "base/letters.h"
#include "extract/article.h"

/* ---- weak names of the lexicon ---- */

/* Whether `name` is one of the names of this person's row. */
static bool is_name_of(const struct lexicon *lexicon, const struct lexicon_actor *person, struct str name)
{
	if (str_equal(str_of(lexicon_text(lexicon, person->name)), name))
		return true;
	struct str rest = str_of(lexicon_text(lexicon, person->aliases));
	while (rest.size) {
		if (str_equal(str_cut(&rest, '|'), name))
			return true;
	}
	return false;
}

/* Whether the person leads the organisation, which is then also called by him: "قوات حفتر". */
static bool leads(const struct lexicon *lexicon, const struct lexicon_actor *person, const struct lexicon_actor *org)
{
	struct str rest = str_of(lexicon_text(lexicon, org->aliases));
	while (rest.size) {
		struct str alias = str_cut(&rest, '|');
		str_cut(&alias, ' '); /* the head noun */
		if (alias.size && is_name_of(lexicon, person, alias))
			return true;
	}
	return false;
}

/* A weak name inside a title is the organisation that the man with this title is known to lead: "قائد الجيش الليبي خليفة
 * حفتر" names Haftar's army, and so does "الجيش الليبي" everywhere in this article. */
static void learn_led(struct article *a, size_t at)
{
	const struct mention *weak = &a->mentions[at];
	const struct lexicon_node *node = &a->lexicon->nodes[weak->node];
	uint32_t next = weak->last + 1;
	while (next < a->tokens.count && a->titles[next])
		next++;
	const struct mention *holder =
		next < a->tokens.count && a->covered[next] ? &a->mentions[a->covered[next] - 1] : NULL;
	if (!holder || holder->sentence != weak->sentence || a->actors[holder->actor].lexicon == LEXICON_NONE)
		return;
	const struct lexicon_actor *person = &a->lexicon->actors[a->actors[holder->actor].lexicon];
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &a->lexicon->senses[node->first + i];
		if (sense->kind == SENSE_ACTOR && leads(a->lexicon, person, &a->lexicon->actors[sense->id]))
			a->actors[article_lexicon_actor(a, sense->id)].named = true;
	}
}

/* The actor that a weak name stands for: one that the article names otherwise, the first one behind a title. */
static uint32_t weak_actor(struct article *a, const struct mention *m)
{
	const struct lexicon_node *node = &a->lexicon->nodes[m->node];
	uint32_t only = LEXICON_NONE, count = 0;
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &a->lexicon->senses[node->first + i];
		if (!(MASK(sense->kind) & ARTICLE_NAMES))
			continue;
		const struct lexicon_actor *row = &a->lexicon->actors[sense->id];
		uint32_t known = ids_find(&a->ids, str_of(lexicon_text(a->lexicon, row->id)));
		if (known != IDS_NONE && a->actors[known].named)
			return known;
		if (only == LEXICON_NONE || sense->id != only)
			count++;
		only = only == LEXICON_NONE ? sense->id : only;
	}
	return (m->titled && count == 1) || (m->regime && count) ? article_lexicon_actor(a, only) : LEXICON_NONE;
}

static void resolve_weak(struct article *a)
{
	for (size_t i = 0; i < a->mention_count; i++) {
		if (a->mentions[i].weak && a->mentions[i].in_title)
			learn_led(a, i);
	}
	for (size_t i = 0; i < a->mention_count; i++) { /* who is named behind his title once is named */
		const struct mention *m = &a->mentions[i];
		uint32_t actor = m->weak && m->titled ? weak_actor(a, m) : LEXICON_NONE;
		if (actor != LEXICON_NONE)
			a->actors[actor].named = true;
	}
	for (size_t i = 0; i < a->mention_count; i++) {
		struct mention *m = &a->mentions[i];
		if (!m->weak)
			continue;
		uint32_t actor = weak_actor(a, m);
		if (actor != LEXICON_NONE && m->regime)
			actor = article_state_actor(a, a->actors[actor].state);
		if (actor == LEXICON_NONE && m->fallback)
			actor = m->fallback - 1;
		m->dropped = actor == LEXICON_NONE;
		if (m->dropped) {
			for (uint32_t t = m->first; t <= m->last; t++)
				a->covered[t] = 0;
		} else {
			m->actor = actor;
			m->weak = false;
		}
	}
}

/* "الوزيرة", "نظيرته"; not "نظيره", whose last letter is a pronoun. */
static bool is_womans_title(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	if (article_ends_in_heh(a, at))
		return token->fold_count > 2 && a->tokens.units[token->fold + token->fold_count - 2] == AR_TEH;
	return article_is_feminine(a, at);
}

/* Women are known by a feminine title or given name in some mention. */
static void find_women(struct article *a)
{
	for (size_t i = 0; i < a->mention_count; i++) {
		const struct mention *m = &a->mentions[i];
		const struct sense *given = article_sense(a, m->first, SENSE_GIVEN, NULL);
		if ((given && (given->flags & SENSE_FEMININE)) || (m->title && is_womans_title(a, m->title - 1)))
			a->actors[m->actor].woman = true;
	}
}

/* ---- order ---- */

static int by_place(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;
	if (a->dropped != b->dropped)
		return a->dropped ? 1 : -1;
	return (a->first > b->first) - (a->first < b->first);
}

void mention_order(struct article *a)
{
	if (a->mention_count)
		qsort(a->mentions, a->mention_count, sizeof *a->mentions, by_place);
	while (a->mention_count && a->mentions[a->mention_count - 1].dropped)
		a->mention_count--;
	uint32_t at = 0;
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		a->sentences[i].mention = at;
		while (at < a->mention_count && a->mentions[at].sentence == i) {
			bool second = a->mentions[at].pointer && at > 0 && a->mentions[at - 1].first == a->mentions[at].first;
			for (uint32_t t = a->mentions[at].first; !second && t <= a->mentions[at].last; t++)
				a->covered[t] = at + 1;
			at++;
		}
		a->sentences[i].mention_end = at;
	}
}

void mention_resolve(struct article *a)
{
	resolve_weak(a);
	mention_discover(a);
	mention_surnames(a);
	mention_order(a);
	mention_roles(a);
	mention_nominal(a);
	mention_order(a);
	find_women(a);
}
