/* What only the whole article tells: which short names stand for whom. */
#include <stdlib.h>

#include "base/letters.h"
#include "extract/article.h"
#include "extract/match.h"

/* ---- weak names of the lexicon ---- */

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
	return m->titled && count == 1 ? article_lexicon_actor(a, only) : LEXICON_NONE;
}

static void resolve_weak(struct article *a)
{
	for (size_t i = 0; i < a->mention_count; i++) {
		struct mention *m = &a->mentions[i];
		if (!m->weak)
			continue;
		uint32_t actor = weak_actor(a, m);
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

/* ---- family names of discovered persons ---- */

struct surname {
	const uint16_t *units;
	size_t count;
	uint32_t actor, after; /* counts behind this mention's token only */
};

static bool same_units(const uint16_t *a, const uint16_t *b, size_t count)
{
	return memcmp(a, b, count * sizeof *a) == 0;
}

static size_t collect_surnames(struct article *a, struct surname **out)
{
	struct surname *names = arena_array(a->scratch, a->mention_count + 1, sizeof *names);
	size_t count = 0;
	for (size_t i = 0; i < a->mention_count; i++) {
		const struct mention *m = &a->mentions[i];
		if (m->dropped || m->first == m->last || a->actors[m->actor].kind != ACTORNET_PERSON)
			continue;
		const struct token *token = article_token(a, m->last);
		if (token->fold_count < 3 || article_is_function(a, m->last - 1, FUNCTION_PARTICLE))
			continue;
		names[count++] = (struct surname){a->tokens.units + token->fold, token->fold_count, m->actor, m->last};
	}
	*out = names;
	return count;
}

/* Letters glued before a family name: و ف, then ب ل ك. Returns how many fit before `name`, or -1. */
static int glued_letters(const uint16_t *units, size_t count, const struct surname *name)
{
	if (count < name->count || count > name->count + 2)
		return -1;
	size_t glued = count - name->count;
	if (!same_units(units + glued, name->units, name->count)) {
		/* لل + rest of a name with the article */
		bool lil = count == name->count && units[0] == AR_LAM && units[1] == AR_LAM && name->units[0] == AR_ALEF &&
		           name->units[1] == AR_LAM && same_units(units + 2, name->units + 2, count - 2);
		return lil ? 0 : -1;
	}
	for (size_t i = 0; i < glued; i++) {
		bool conjunction = i == 0 && (units[i] == AR_WAW || units[i] == AR_FEH);
		bool preposition = units[i] == AR_BEH || units[i] == AR_LAM || units[i] == AR_KAF;
		if (!conjunction && !preposition)
			return -1;
	}
	return (int)glued;
}

static bool is_quoted(const struct article *a, uint32_t at)
{
	return at > 0 && at + 1 < a->tokens.count && token_mark_quotes(article_token(a, at - 1)->mark) &&
	       token_mark_quotes(article_token(a, at + 1)->mark);
}

/* A word that may be a family name again: unknown, known only as a name, or an everyday word in quotation marks. */
static bool may_be_name(const struct article *a, uint32_t at)
{
	static const unsigned everyday = MASK(SENSE_COMMON) | ARTICLE_VERBAL | MASK(SENSE_FUNCTION) | MASK(SENSE_NATION) |
	                                 MASK(SENSE_TITLE) | MASK(SENSE_HEAD) | MASK(SENSE_PLACE);
	if (!article_is_word(a, at) || a->covered[at])
		return false;
	return article_is_unknown(a, at) || is_quoted(a, at) || !article_is(a, at, everyday);
}

static void adopt_surname(struct article *a, uint32_t at, uint32_t sentence, const struct surname *names, size_t count)
{
	const struct token *token = article_token(a, at);
	const struct surname *best = NULL;
	int best_glued = 0;
	for (size_t i = 0; i < count && names[i].after < at; i++) {
		int glued = glued_letters(a->tokens.units + token->fold, token->fold_count, &names[i]);
		if (glued < 0 || (glued > 0 && !article_is_unknown(a, at) && article_clitics(a, at) == 0))
			continue;
		best = &names[i];
		best_glued = glued;
	}
	if (!best)
		return;
	struct mention mention = {
		.start = token_byte_of_unit(&a->tokens, token, (size_t)best_glued),
		.end = token->end, .first = at, .last = at, .actor = best->actor, .sentence = sentence,
		.rule = "family-name", .node = LEXICON_NONE,
	};
	article_add_mention(a, &mention);
}

static void resolve_surnames(struct article *a)
{
	struct surname *names;
	size_t count = collect_surnames(a, &names);
	if (!count)
		return;
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		for (uint32_t at = a->sentences[i].first; at < a->sentences[i].last; at++) {
			if (may_be_name(a, at))
				adopt_surname(a, at, i, names, count);
		}
	}
}

/* ---- order ---- */

static int mention_order(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;
	if (a->dropped != b->dropped)
		return a->dropped ? 1 : -1;
	return (a->first > b->first) - (a->first < b->first);
}

/* Drops what was refused, sorts by place and gives each sentence its range. */
static void put_in_order(struct article *a)
{
	if (a->mention_count)
		qsort(a->mentions, a->mention_count, sizeof *a->mentions, mention_order);
	while (a->mention_count && a->mentions[a->mention_count - 1].dropped)
		a->mention_count--;
	uint32_t at = 0;
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		a->sentences[i].mention = at;
		while (at < a->mention_count && a->mentions[at].sentence == i) {
			for (uint32_t t = a->mentions[at].first; t <= a->mentions[at].last; t++)
				a->covered[t] = at + 1;
			at++;
		}
		a->sentences[i].mention_end = at;
	}
}

void mention_resolve(struct article *a)
{
	resolve_weak(a);
	resolve_surnames(a);
	put_in_order(a);
	mention_nominal(a);
	put_in_order(a);
}
