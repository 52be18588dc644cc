#include "extract/place.h"

enum { STANCE_REACH = 5 };

static bool has_function(const struct article *a, uint32_t at, enum function_class class)
{
	return article_is_word(a, at) && article_is_function(a, at, class);
}

static bool is_party_preposition(const struct article *a, uint32_t at)
{
	return has_function(a, at, FUNCTION_PARTY);
}

static bool is_place_preposition(const struct article *a, uint32_t at)
{
	return has_function(a, at, FUNCTION_PREPOSITION) && !is_party_preposition(a, at);
}

/* A noun that takes the state as its attribute: "أراضي سوريا", "مستقبل ليبيا"; not a noun of stance or a title. */
static bool is_plain_noun(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || article_is_definite(a, at))
		return false;
	if (has_function(a, at, FUNCTION_EVENT))
		return true;
	if (article_is(a, at, ARTICLE_NAMES | MASK(SENSE_STANCE) | MASK(SENSE_SPEECH) | MASK(SENSE_INSTITUTION) |
	                          MASK(SENSE_FUNCTION)))
		return false;
	return article_is(a, at, MASK(SENSE_COMMON)) && !article_is_verb(a, at);
}

static bool verb_near(const struct article *a, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		if (article_is_word(a, i) && article_is_verb(a, i))
			return true;
	}
	return false;
}

/* A word of stance among the few before token `at`: a visit to, support from, an attack on. */
static bool stance_near(const struct article *a, uint32_t begin, uint32_t at)
{
	for (uint32_t i = at; i > begin && at - i < STANCE_REACH; i--) {
		if (article_is_word(a, i - 1) && article_is(a, i - 1, MASK(SENSE_STANCE)))
			return true;
	}
	return false;
}

static bool is_motion(const struct article *a, uint32_t at)
{
	return has_function(a, at, FUNCTION_DIRECTION);
}

static bool state_acts(const struct article *a, const struct match *match, uint32_t begin, uint32_t end)
{
	unsigned clitics = a->readings[match->first].items[match->reading].clitics;
	if (clitics & CLITIC_B)
		return match->first > begin && article_is(a, match->first - 1, MASK(SENSE_STANCE));
	if (clitics & CLITIC_PREPOSITIONS || match->first == begin)
		return true;
	uint32_t before = match->first - 1;
	if (has_function(a, before, FUNCTION_PLACE) || article_is(a, before, MASK(SENSE_PLACE)))
		return false;
	if (is_motion(a, before) && !(clitics & CLITIC_AND))
		return stance_near(a, begin, before) && !(match->last + 1 < end && is_motion(a, match->last + 1));
	if (is_place_preposition(a, before) && !(clitics & CLITIC_AND))
		return false;
	return !is_plain_noun(a, before);
}

/* A noun of something that a government does, but for visits and talks: "توقيع الدوحة مذكرة". */
static bool is_act(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_is_word(a, at) ? article_sense(a, at, SENSE_STANCE, NULL) : NULL;
	return sense && strcmp(lexicon_type_name(a->lexicon->stances[sense->id].type), "CONSULT") != 0;
}

/* The capital is coordinated with a place: "بين طرابلس وبنغازي". */
static bool joins_place(const struct article *a, const struct match *match, uint32_t end)
{
	uint32_t next = match->last + 1;
	return next < end && (article_clitics(a, next) & CLITIC_AND) && article_is(a, next, MASK(SENSE_PLACE));
}

static bool capital_acts(const struct article *a, const struct match *match, uint32_t begin, uint32_t end)
{
	unsigned clitics = a->readings[match->first].items[match->reading].clitics;
	if (joins_place(a, match, end))
		return false;
	if (clitics & CLITIC_L)
		return stance_near(a, begin, match->first);
	if (clitics & CLITIC_PREPOSITIONS)
		return false;
	if (match->first > begin) {
		uint32_t before = match->first - 1;
		if (is_party_preposition(a, before) && article_clitics(a, before) == 0)
			return true;
		if (has_function(a, before, FUNCTION_PLACE) || is_place_preposition(a, before) || is_plain_noun(a, before))
			return false;
		if (verb_near(a, before, match->first) || is_act(a, before))
			return true;
	}
	uint32_t until = match->last + 3 < end ? match->last + 3 : end;
	if (match->last + 1 < end && article_token(a, match->last + 1)->kind == TOKEN_PUNCT &&
	    article_token(a, match->last + 1)->mark == ':')
		return true;
	return verb_near(a, match->last + 1, until);
}

bool place_acts(const struct article *a, const struct match *match, uint32_t begin, uint32_t end)
{
	if (lexicon_is(a->lexicon, match->node, MASK(SENSE_STATE)))
		return state_acts(a, match, begin, end);
	return capital_acts(a, match, begin, end);
}
