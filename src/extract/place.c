#include "extract/place.h"

#include "base/letters.h"
#include "extract/verb.h"

enum { STANCE_REACH = 5, ASKING_REACH = 6, TRAVELLER_REACH = 7 };

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

/* An event that the state itself makes ("هجوم تركيا", "اتفاق تركيا"), not one that goes on there ("معارك ليبيا"). */
static bool is_government_act(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_STANCE, NULL);
	if (!sense)
		return false;
	const struct lexicon_stance *term = &a->lexicon->stances[sense->id];
	bool mutual = false;
	for (size_t i = 0; i < LEXICON_FRAMES; i++)
		mutual = mutual || term->frames[i].mutual;
	return !mutual || term->score > 0;
}

/* A noun that takes the state as its attribute: "أراضي سوريا", "مستقبل ليبيا"; not a noun of stance or a title. */
static bool is_plain_noun(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || article_is_definite(a, at))
		return false;
	if (has_function(a, at, FUNCTION_EVENT))
		return !is_government_act(a, at);
	if (has_function(a, at, FUNCTION_COUNTRY))
		return true;
	static const uint64_t things = FUNCTION_BIT(FUNCTION_POSSESSION) | FUNCTION_BIT(FUNCTION_DUAL);
	if (article_is(a, at, ARTICLE_NAMES | MASK(SENSE_STANCE) | MASK(SENSE_SPEECH) | MASK(SENSE_INSTITUTION)) ||
	    (a->readings[at].functions & ~things))
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

/* A word of stance before token `at` that asks for the preposition of this slot. */
static bool stance_asks(const struct article *a, uint32_t begin, uint32_t at, unsigned slot)
{
	for (uint32_t i = at; i > begin && at - i < ASKING_REACH; i--) {
		const struct sense *sense = article_is_word(a, i - 1) ? article_sense(a, i - 1, SENSE_STANCE, NULL) : NULL;
		const struct lexicon_frame *frames = sense ? a->lexicon->stances[sense->id].frames : NULL;
		for (size_t f = 0; frames && f < LEXICON_FRAMES; f++) {
			if (frames[f].target == slot || frames[f].source == slot)
				return true;
		}
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
		return stance_asks(a, begin, match->first, a->slots->b);
	if (clitics & CLITIC_PREPOSITIONS || match->first == begin)
		return true;
	uint32_t before = match->first - 1;
	if (before == begin && (article_clitics(a, before) & CLITIC_AND) && article_is(a, before, ARTICLE_VERBAL))
		return true; /* "ومثل الولايات المتحدة": a verb opens the sentence, and no preposition */
	if (has_function(a, before, FUNCTION_PLACE) || article_is(a, before, MASK(SENSE_PLACE)) ||
	    has_function(a, before, FUNCTION_SCENE))
		return false;
	if (is_motion(a, before) && !(clitics & CLITIC_AND))
		return stance_near(a, begin, before) && !(match->last + 1 < end && is_motion(a, match->last + 1));
	if (is_place_preposition(a, before) && !(clitics & CLITIC_AND))
		return !article_is_in(a, before) && article_preposition_slot(a, before) != SLOT_NONE &&
		       stance_asks(a, begin, before, article_preposition_slot(a, before));
	return !is_plain_noun(a, before);
}

/* A noun of something that a government does, but for visits and talks: "توقيع الدوحة مذكرة". */
static bool is_act(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_is_word(a, at) ? article_sense(a, at, SENSE_STANCE, NULL) : NULL;
	return sense && strcmp(lexicon_type_name(a->lexicon->stances[sense->id].type), "CONSULT") != 0;
}

/* A verb of stance among the few words before token `at`, names between them alone. */
static bool stance_verb_near(const struct article *a, uint32_t begin, uint32_t at)
{
	while (at > begin && a->covered[at])
		at--;
	return article_is_word(a, at) && article_is_verb(a, at) && article_is(a, at, MASK(SENSE_STANCE));
}

/* The goal of a journey, the traveller between verb and capital: "يزور المبعوث الدولي دمشق", "زيارة دمشق". */
static bool is_goal(const struct article *a, uint32_t begin, uint32_t at)
{
	for (uint32_t i = at; at - i < TRAVELLER_REACH; i--) {
		if (a->covered[i] == 0) {
			if (has_function(a, i, FUNCTION_TRAVEL) && !article_is_definite(a, i))
				return true;
			if (!article_is_word(a, i) || article_is_verb(a, i) || has_function(a, i, FUNCTION_PREPOSITION) ||
			    (article_clitics(a, i) & CLITIC_PREPOSITIONS))
				return false;
		}
		if (i == begin)
			return false;
	}
	return false;
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
		if (is_goal(a, begin, before))
			return false;
		if (has_function(a, before, FUNCTION_PLACE) || has_function(a, before, FUNCTION_EVENT) ||
		    has_function(a, before, FUNCTION_SCENE) || is_place_preposition(a, before) || is_plain_noun(a, before))
			return false;
		if (verb_near(a, before, match->first) || is_act(a, before))
			return true;
		if (a->covered[before] && (clitics & CLITIC_AND) &&
		    article_is(a, before, MASK(SENSE_STATE) | MASK(SENSE_CAPITAL)))
			return true; /* "بين نيودلهي وإسلام آباد" */
		if (a->covered[before] && stance_verb_near(a, begin, before)) /* "أدانت موسكو طهران" */
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

/* A state's name that is an adjective too, behind a singular noun that it agrees with: "دعم مالي", but "حدود مالي". */
static bool is_quality(const struct article *a, uint32_t at, uint32_t begin)
{
	if (at == begin || !article_is(a, at, MASK(SENSE_COMMON)) || !article_is_adjective(a, at) ||
	    article_clitics(a, at) || article_token(a, at)->breaks || !article_is_word(a, at - 1) || a->covered[at - 1])
		return false;
	if (!article_ends_in_yeh(a, at))
		return false; /* "مصر" is insistent as well */
	static const unsigned owners = MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD) | MASK(SENSE_PEOPLE);
	const struct sense *title = article_sense(a, at - 1, SENSE_TITLE, NULL);
	if (title)
		return a->lexicon->titles[title->id].class == TITLE_PROFESSION && !article_is_definite(a, at - 1);
	const struct sense *noun = article_sense(a, at - 1, SENSE_COMMON, NULL);
	const struct token *before = article_token(a, at - 1);
	bool many = noun && (noun->flags & SENSE_PLURAL);
	bool verb = article_is_verb(a, at - 1) && a->tokens.units[before->fold + before->fold_count - 1] == AR_TEH;
	return !verb && verb_is_noun_too(a, at - 1) && !many && !article_is(a, at - 1, owners) &&
	       !article_is_feminine(a, at - 1) && !article_is_definite(a, at - 1) && !a->readings[at - 1].items[0].tail &&
	       !article_closed(a, at - 1);
}

/* A state's name that is its nationality too, behind a thing with the article: "الصحافة السعودية". An act, and what two states
 * share, is theirs: "الغارات السعودية", "الحدود السعودية اليمنية". */
static bool is_attribute(const struct article *a, uint32_t at, uint32_t begin, uint32_t end)
{
	static const unsigned apart = MASK(SENSE_STANCE) | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD) | MASK(SENSE_TITLE) |
	                              MASK(SENSE_NATION) | ARTICLE_NAMES;
	if (at == begin || !article_is(a, at, MASK(SENSE_NATION)) || !article_is_definite(a, at) ||
	    article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE || article_token(a, at)->breaks ||
	    !article_is_word(a, at - 1) || a->covered[at - 1] || article_is(a, at - 1, apart))
		return false;
	if (at + 1 < end && article_is(a, at + 1, MASK(SENSE_NATION)) && article_is_definite(a, at + 1))
		return false;
	return article_is_definite(a, at - 1) && article_is_feminine(a, at - 1) &&
	       article_is(a, at - 1, MASK(SENSE_COMMON)) && !article_is_verb(a, at - 1);
}

bool place_is_adjective(const struct article *a, uint32_t at, uint32_t begin, uint32_t end)
{
	return is_quality(a, at, begin) || is_attribute(a, at, begin, end);
}
