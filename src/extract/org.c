#include "extract/org.h"

#include "extract/person.h"

enum { HEADED_WORDS = 5, QUOTED_WORDS = 6 };

static const struct sense *sense_with(const struct article *a, uint32_t node, enum sense_kind kind, unsigned flags)
{
	const struct lexicon_node *row = &a->lexicon->nodes[node];
	for (uint32_t i = 0; i < row->count; i++) {
		const struct sense *sense = &a->lexicon->senses[row->first + i];
		if (sense->kind == kind && (!flags || (sense->flags & flags)))
			return sense;
	}
	return NULL;
}

/* A nationality adjective with the article behind `match`, perhaps after one other adjective. A feminine institution
 * takes a feminine one: in "وزير الخارجية الفرنسي" the minister is French. */
static const struct sense *nation_behind(const struct article *a, const struct match *match, uint32_t end,
                                         uint32_t *last)
{
	uint32_t at = match->last + 1;
	bool feminine = article_is_feminine(a, match->first);
	for (uint32_t i = at; i < end && i < at + 2; i++) {
		if (!article_is_word(a, i) || article_token(a, i)->breaks)
			return NULL;
		struct match nation = match_longest(a, i, end, MASK(SENSE_NATION));
		if (match_found(&nation) && article_clitics(a, i) == 0) {
			const struct sense *sense = sense_with(a, nation.node, SENSE_NATION, SENSE_DEFINITE);
			*last = nation.last;
			return sense && (!feminine || (sense->flags & SENSE_FEMININE)) ? sense : NULL;
		}
		bool adjective = article_is(a, i, MASK(SENSE_COMMON)) || article_is_function(a, i, FUNCTION_MODIFIER);
		if (!adjective || !article_is_definite(a, i) || article_clitics(a, i) & ~(unsigned)CLITIC_ARTICLE)
			return NULL;
	}
	return NULL;
}

bool org_institution(const struct article *a, const struct match *match, uint32_t end, struct org_find *find)
{
	const struct sense *definite = sense_with(a, match->node, SENSE_INSTITUTION, SENSE_DEFINITE);
	const struct sense *construct = sense_with(a, match->node, SENSE_INSTITUTION, SENSE_CONSTRUCT);
	if (a->readings[match->first].items[match->reading].tail)
		return false;
	if (definite) {
		const struct sense *nation = nation_behind(a, match, end, &find->last);
		if (nation) {
			find->state = nation->id;
			find->institution = definite->id;
			return true;
		}
	}
	if (construct && match->last + 1 < end && !article_token(a, match->last + 1)->breaks) {
		struct match state = match_longest(a, match->last + 1, end, MASK(SENSE_STATE));
		if (match_found(&state) && article_clitics(a, match->last + 1) == 0) {
			find->last = state.last;
			find->state = lexicon_sense(a->lexicon, state.node, SENSE_STATE)->id;
			find->institution = construct->id;
			return true;
		}
	}
	return false;
}

/* A name in quotation marks of at most QUOTED_WORDS words; returns its last token before the closing mark, or 0. */
static uint32_t quoted_name(const struct article *a, uint32_t open, uint32_t end)
{
	uint32_t words = 0;
	for (uint32_t i = open + 1; i < end && words <= QUOTED_WORDS; i++) {
		const struct token *token = article_token(a, i);
		if (token->kind == TOKEN_PUNCT && token_mark_quotes(token->mark))
			return words ? i - 1 : 0;
		if (token->kind == TOKEN_PUNCT && token->mark != '-')
			return 0;
		words++;
	}
	return 0;
}

/* Whether a word can be part of an organisation's name behind its head: definite, or unknown. */
static bool names_org(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || article_token(a, at)->breaks || article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE)
		return false;
	if (article_is_unknown(a, at))
		return true;
	if (!article_is_definite(a, at) || article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_NATION)))
		return false;
	return !article_is_function(a, at, FUNCTION_RELATIVE) && !article_is_function(a, at, FUNCTION_MODIFIER) &&
	       !article_is_function(a, at, FUNCTION_WEEKDAY) && !article_is_function(a, at, FUNCTION_DEMONSTRATIVE);
}

static bool adds_to_org(const struct article *a, uint32_t at)
{
	return names_org(a, at) ||
	       (article_is_word(a, at) && !article_token(a, at)->breaks && article_clitics(a, at) == 0 &&
	        article_is(a, at, MASK(SENSE_NATION)) && article_is_definite(a, at));
}

/* Heads whose name may be any noun phrase ("لجنة التحقيق") open an organisation only before a quoted or unknown name. */
static bool head_is_broad(enum head_class class)
{
	switch (class) {
	case HEAD_PARTY:
	case HEAD_MOVEMENT:
	case HEAD_FRONT:
	case HEAD_ARMED:
	case HEAD_BANK:
	case HEAD_COMPANY:
	case HEAD_CLUB: return false;
	default: return true;
	}
}

bool org_headed(const struct article *a, const struct match *match, uint32_t end, struct org_find *find)
{
	const struct sense *head = sense_with(a, match->node, SENSE_HEAD, 0);
	uint32_t next = match->last + 1;
	enum head_class class = (enum head_class)a->lexicon->heads[head->id].class;
	if (class == HEAD_MEDIA || next >= end || article_token(a, next)->breaks ||
	    a->readings[match->first].items[match->reading].tail)
		return false;
	find->state = find->institution = LEXICON_NONE;
	const struct token *token = article_token(a, next);
	if (token->kind == TOKEN_PUNCT && token_mark_quotes(token->mark)) {
		if (article_is(a, match->first, MASK(SENSE_TITLE)) && next + 1 < end &&
		    article_is(a, next + 1, MASK(SENSE_GIVEN)))
			return false; /* اللواء «أحمد …» is a general */
		find->last = quoted_name(a, next, end);
		return find->last != 0;
	}
	if (!(head->flags & SENSE_CONSTRUCT) || (head_is_broad(class) && !article_is_unknown(a, next)))
		return false;
	if (!names_org(a, next))
		return false;
	uint32_t i = next + 1;
	while (i < end && i < next + HEADED_WORDS && adds_to_org(a, i) && article_is_definite(a, i))
		i++;
	find->last = i - 1;
	return true;
}

uint32_t org_namesake(const struct article *a, uint32_t noun, uint32_t state)
{
	struct str code = str_of(lexicon_text(a->lexicon, a->lexicon->actors[state].state));
	for (size_t i = a->mention_count; i-- > 0;) {
		const struct mention *m = &a->mentions[i];
		const struct article_actor *actor = &a->actors[m->actor];
		if (!m->dropped && !m->weak && m->first < noun && actor->kind == ACTORNET_ORG &&
		    actor->lexicon != LEXICON_NONE && str_equal(actor->state, code) && article_same_stem(a, m->first, noun))
			return m->actor;
	}
	return LEXICON_NONE;
}

static struct str join_id(struct article *a, const char *state, const char *institution)
{
	struct strbuf out;
	strbuf_init(&out, a->scratch);
	strbuf_printf(&out, "%s-%s", state, institution);
	return strbuf_str(&out);
}

uint32_t org_actor(struct article *a, const struct org_find *find, uint32_t first, uint32_t start)
{
	struct article_actor actor = {.kind = ACTORNET_ORG, .lexicon = LEXICON_NONE};
	if (find->state != LEXICON_NONE) {
		const struct lexicon_institution *institution = &a->lexicon->institutions[find->institution];
		const struct lexicon_actor *state = &a->lexicon->actors[find->state];
		if (institution->is_state)
			return article_lexicon_actor(a, find->state);
		actor.id = join_id(a, lexicon_text(a->lexicon, state->id), lexicon_text(a->lexicon, institution->id));
		actor.state = str_of(lexicon_text(a->lexicon, state->state));
	} else {
		actor.id = article_slug(a, first, find->last, start);
	}
	actor.name = article_name(a, first, find->last, start);
	if (!actor.id.size)
		actor.id = actor.name;
	return article_new_actor(a, &actor);
}
