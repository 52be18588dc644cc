/* Titles: what may stand between a title and the name it announces. */
#include "base/letters.h"
#include "extract/find.h"
#include "extract/match.h"

enum {
	TITLE_REACH = 9, /* words that may stand between a title and the name */
	KIN_REACH = 2
};

/* A profession that is one more adjective of the noun before it: "الاستقلال الإداري والأكاديمي الكامل". */
static bool is_adjective(const struct scan *s, uint32_t at)
{
	const struct article *a = s->a;
	if (at == s->begin || s->title.open || a->titles[at - 1] || article_token(a, at)->breaks ||
	    !article_is_definite(a, at) || !article_is_word(a, at - 1) || a->covered[at - 1])
		return false;
	const struct sense *common = article_sense(a, at, SENSE_COMMON, NULL);
	uint32_t next = at + 1;
	return common && sense_form(common) == FORM_ADJECTIVE && article_is_definite(a, at - 1) &&
	       article_is(a, at - 1, MASK(SENSE_COMMON) | MASK(SENSE_STANCE)) && next < s->end &&
	       article_is_definite(a, next) && article_is(a, next, MASK(SENSE_COMMON)) &&
	       !article_is(a, next, MASK(SENSE_NATION));
}

bool title_match(struct scan *s, uint32_t at, uint32_t *last)
{
	struct match title = match_longest(s->a, at, s->end, MASK(SENSE_TITLE));
	if (!match_found(&title) || find_phrase(s->a, at, s->end) || (title.last == at && is_adjective(s, at)))
		return false;
	*last = title.last;
	return true;
}

/* Whether token `at` leaves a waiting title open, when no name was found there. */
static bool title_goes_on(const struct scan *s, uint32_t at)
{
	const struct article *a = s->a;
	const struct token *token = article_token(a, at);
	if (token->breaks)
		return false;
	if (token->kind == TOKEN_PUNCT)
		return token_mark_quotes(token->mark) || token->mark == AR_COMMA || token->mark == ',' || token->mark == '-';
	if (token->kind != TOKEN_WORD || s->title.seen >= (s->title.kin ? KIN_REACH : TITLE_REACH))
		return false;
	if (s->title.kin && (article_is_function(a, at, FUNCTION_PREPOSITION) || !article_is_definite(a, at)))
		return false;
	if (article_is_function(a, at, FUNCTION_RELATIVE) || article_is_function(a, at, FUNCTION_MODAL) ||
	    article_is_function(a, at, FUNCTION_CONJUNCTION) || article_is_function(a, at, FUNCTION_NEGATOR))
		return false;
	if (article_is_verb(a, at) && !article_is_definite(a, at))
		return false;
	return !s->title.definite || article_is_definite(a, at) || !article_is(a, at, MASK(SENSE_COMMON)) ||
	       article_is(a, at, MASK(SENSE_FUNCTION) | MASK(SENSE_NATION));
}

void title_step(struct scan *s, uint32_t at)
{
	if (!s->title.open)
		return;
	if (!title_goes_on(s, at)) {
		s->title.open = false;
		return;
	}
	if (!article_is_word(s->a, at)) {
		s->title.blocked = token_mark_quotes(article_token(s->a, at)->mark);
		return;
	}
	s->title.seen++;
	s->title.definite = s->title.definite || article_is_definite(s->a, at);
	s->title.blocked = article_is_function(s->a, at, FUNCTION_PREPOSITION) ||
	                   article_is_function(s->a, at, FUNCTION_PLACE) ||
	                   (s->title.blocked && article_is_unknown(s->a, at)); /* "حاكم منطقة بركي براك" */
}

void title_open_kin(struct scan *s, uint32_t at)
{
	s->title = (struct waiting){.open = true, .definite = true, .kin = true, .first = at, .last = at};
}

/* A state by its own name inside an office ("وزير خارجية إسبانيا") is no mention, but for the one that a spokesman speaks
 * for. */
static bool is_attribute(const struct article *a, uint32_t title, const struct find *find)
{
	const struct sense *sense = article_sense(a, title, SENSE_TITLE, NULL);
	bool adjective = article_is(a, find->last, MASK(SENSE_NATION)) && !article_is(a, find->last, MASK(SENSE_STATE));
	return a->actors[find->actor].kind == ACTORNET_STATE && !adjective &&
	       !(sense && a->lexicon->titles[sense->id].class == TITLE_SPEAKER);
}

/* "وزيرة الخارجية الأميركية": the adjective is hers. */
static bool is_hers(const struct article *a, uint32_t title, const struct find *find)
{
	return article_is_feminine(a, title) && a->actors[find->actor].kind == ACTORNET_STATE &&
	       article_is(a, find->last, MASK(SENSE_NATION)) && !article_is(a, find->last, MASK(SENSE_STATE));
}

/* The organisation or state that the title's word at `at` begins; `last` is the title's last word. */
static bool find_party(struct scan *s, uint32_t at, uint32_t last, struct find *find)
{
	struct find composed;
	bool known = find_lexicon(s, at, find);
	bool org = find_org(s, at, &composed) && composed.last > last;
	if (known && find->weak && (!find->rule || s->a->actors[find->actor].kind != ACTORNET_ORG))
		known = false;
	if (known && find->weak && org && composed.last == find->last && !composed.weak)
		find->fallback = composed.actor + 1;
	else if (org && (!known || (find->weak && composed.last > find->last)))
		*find = composed;
	return known || org;
}

uint32_t title_open(struct scan *s, uint32_t first, uint32_t last)
{
	struct article *a = s->a;
	s->title = (struct waiting){.open = true, .first = first, .last = last};
	for (uint32_t at = first; at <= last; at++)
		a->titles[at] = true;
	for (uint32_t at = first + 1; at <= last; at++) {
		struct find find;
		struct waiting title = s->title;
		s->title.open = false;
		bool found = article_is_word(a, at) && find_party(s, at, last, &find);
		s->title = title;
		if (!found || !find.rule || a->actors[find.actor].kind == ACTORNET_PERSON || is_hers(a, first, &find))
			continue;
		if (!is_attribute(a, first, &find))
			find_keep(s, at, &find)->in_title = true;
		if (find.last > last)
			last = find.last;
		at = find.last;
	}
	s->title.last = last;
	s->title.definite = article_is_definite(a, last);
	return last + 1;
}
