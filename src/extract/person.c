#include "extract/person.h"

#include "base/letters.h"
#include "extract/match.h"
#include "extract/name.h"
#include "lexicon/shape.h"

enum { PERSON_WORDS = 10 /* particles count: "راشد بن محمد بن راشد آل مكتوم" */ };

/* Whether an unknown word's و is rather "and" than its first letter: "وراموس", not "ووستر". */
static bool begins_with_and(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	size_t n = token->fold_count;
	return n > 3 && u[0] == AR_WAW && shape_of(a->lexicon, u, n) <= shape_of(a->lexicon, u + 1, n - 1) + SHAPE_UNIT;
}

/* عبد, which makes a name with any word behind it. */
static bool is_servant(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count == 3 && u[0] == AR_AIN && u[1] == AR_BEH && u[2] == AR_DAL;
}

/* "نور الدين", "نصر الله": the second half of a given name; الملك only behind عبد. */
static bool is_compound(const struct article *a, uint32_t at, enum name_part before)
{
	if (article_is(a, at, MASK(SENSE_TITLE)) && !is_servant(a, at - 1))
		return false;
	return (before == PART_GIVEN || before == PART_GIVEN_WORD || before == PART_UNKNOWN) && article_is_word(a, at) &&
	       !article_token(a, at)->breaks && article_clitics(a, at) == 0 &&
	       article_is_function(a, at, FUNCTION_COMPOUND);
}

/* A given name that is an everyday word and is meant so, for another one goes on with it: "جيمس باركر عالم فلك", "… أمين المتحف";
 * and على written as علي behind a foreign name. */
static bool is_meant_as_word(const struct article *a, uint32_t at, enum name_part before)
{
	const struct sense *given = article_sense(a, at, SENSE_GIVEN, NULL);
	uint32_t next = at + 1;
	if (!given || next >= a->tokens.count || !article_is_word(a, next) || article_token(a, next)->breaks ||
	    article_is(a, next, MASK(SENSE_GIVEN)) || article_clitics(a, next) & ~(unsigned)CLITIC_ARTICLE)
		return false;
	if (a->readings[next].functions & (FUNCTION_BIT(FUNCTION_CONJUNCTION) | FUNCTION_BIT(FUNCTION_ADVERB)))
		return false; /* "أعلن رحيم أمين لاحقا أن" */
	if (article_is(a, at, MASK(SENSE_FUNCTION)) && before == PART_UNKNOWN)
		return article_is(a, next, MASK(SENSE_COMMON) | MASK(SENSE_FUNCTION)) && !name_is_family_form(a, next);
	bool word = (given->flags & SENSE_WORD) || article_is(a, at, MASK(SENSE_TITLE));
	return word && article_is(a, next, MASK(SENSE_COMMON)) && !article_is_verb(a, next) &&
	       !name_is_family_form(a, next);
}

/* "صديق زوجته": an everyday noun with its owner, though it may be a given name. */
static bool is_owned_noun(const struct article *a, uint32_t at)
{
	uint32_t next = at + 1;
	return article_is(a, at, MASK(SENSE_COMMON)) && name_may_be_word(a, at) && next < a->tokens.count &&
	       !article_token(a, next)->breaks && article_is_function(a, next, FUNCTION_KIN);
}

/* Whether the part at `at` may follow in a name that has `count` words already. */
static bool goes_on(const struct article *a, uint32_t at, enum name_part part, enum name_part before, uint32_t count)
{
	if (article_token(a, at)->breaks || (count > 1 && is_meant_as_word(a, at, before)) || is_owned_noun(a, at))
		return false;
	if (name_is_whole(a, at))
		return true;
	if (part == PART_GIVEN || part == PART_GIVEN_WORD)
		return name_has_no_prefix(a, at) && !(part == PART_GIVEN_WORD && count > 1 && article_is_verb(a, at));
	if (part == PART_UNKNOWN && begins_with_and(a, at)) /* "وبلير" is a second man */
		return false;
	return part == PART_UNKNOWN || part == PART_PARTICLE;
}

/* The last token of a given name of several words at `at` ("عز الدين"), or `at`. */
static uint32_t given_pair(const struct article *a, uint32_t at, uint32_t end)
{
	if (!(a->readings[at].below & MASK(SENSE_GIVEN)))
		return at;
	struct match match = match_longest(a, at, end, MASK(SENSE_GIVEN));
	return match_found(&match) && match.last > at ? match.last : at;
}

struct name_count {
	uint32_t words, unknown, given, given_words;
	bool pair;       /* begins with a given name of several words */
	bool patronymic; /* has a بن */
	bool kunya;      /* begins with أبو */
	bool servant;    /* begins with عبد */
	uint32_t owned;  /* everyday words behind a particle, which count as given */
};

static void count_part(struct name_count *n, const struct article *a, uint32_t at, enum name_part part)
{
	n->kunya = n->kunya || (!n->words && article_is_function(a, at, FUNCTION_KUNYA));
	n->servant = n->servant || (!n->words && is_servant(a, at));
	n->patronymic = n->patronymic || (n->words && article_is_function(a, at, FUNCTION_PATRONYMIC));
	n->words++;
	n->unknown += part == PART_UNKNOWN;
	n->given += part == PART_GIVEN;
	n->given_words += part == PART_GIVEN_WORD;
}

/* Behind an everyday noun: whose it is ("عهد القذافي"), or what it is like ("حياة كريمة"). */
static bool is_of_somebody(const struct article *a, uint32_t at)
{
	const struct sense *common = article_sense(a, at, SENSE_COMMON, NULL);
	return (name_is_only(a, at) && article_is_definite(a, at)) ||
	       (common && sense_form(common) == FORM_ADJECTIVE && article_is_feminine(a, at) &&
	        article_is_feminine(a, at - 1));
}

static bool is_enough(const struct article *a, uint32_t first, const struct name_count *n, bool surname,
                      enum person_ground ground)
{
	if (ground >= PERSON_TITLE)
		return n->words + surname > 1 || n->unknown == 1 || (n->given == 1 && ground == PERSON_ADDRESSED);
	if (n->words + surname < 2)
		return false;
	if (n->patronymic || n->servant || (n->kunya && n->unknown + n->given > n->owned))
		return true;
	enum name_part opening = n->pair ? PART_GIVEN : name_part(a, first);
	if (opening == PART_GIVEN && n->words == 2 && !surname && name_is_accusative(a, first) &&
	    name_may_be_word(a, first + 1))
		return false; /* "دورا أكبر" */
	if (opening == PART_GIVEN)
		return n->unknown + n->given > 1 || n->given_words || surname;
	if (opening == PART_GIVEN_WORD && n->words + surname == 2 && is_of_somebody(a, first + 1))
		return false;
	if (opening == PART_GIVEN_WORD) /* "بيان نوكيا" is no man */
		return n->given > 0 || n->unknown > 1 || (n->unknown && article_is_definite(a, first + 1));
	if (opening == PART_PARTICLE)
		return n->words > (ground == PERSON_SPEECH ? 1 : 2) && n->unknown + n->given > 0;
	bool known = ground == PERSON_SPEECH || name_is_only(a, first);
	return known && n->words > 1 && opening == PART_UNKNOWN && !article_is_definite(a, first);
}

/* "and" joins it to a person's name, and so it is one more, whatever else the word may be: "وخلف سالم". */
static bool is_joined_to_person(const struct article *a, uint32_t at)
{
	const struct mention *m = at > 0 && a->covered[at - 1] ? &a->mentions[a->covered[at - 1] - 1] : NULL;
	return m && (article_clitics(a, at) & CLITIC_AND) && a->actors[m->actor].kind == ACTORNET_PERSON;
}

/* Known words that may be the family name at `at` of a name that began at `first`: whatever stands behind one given name
 * with the article or behind a title, and what only a family name can be: "ديناري" (two dinars), "القباج". */
static bool takes_surname(const struct article *a, uint32_t first, uint32_t at, const struct name_count *n,
                          enum person_ground ground)
{
	bool clean = n->given > 0 && (!name_may_be_word(a, first) || is_joined_to_person(a, first));
	if (is_owned_noun(a, at))
		return false;
	if (n->words == 1 && (clean || ground >= PERSON_TITLE) && article_is_function(a, at, FUNCTION_ORDINAL))
		return true; /* "محمد الخامس" */
	if (n->words == 1 && n->given + n->unknown == 1 && !name_is_only(a, first) && name_may_be_surname(a, at, ground))
		return clean || ground >= PERSON_TITLE;
	return n->given > 0 && (clean || n->words > 1 || article_names_person(a, at)) && name_is_family_form(a, at);
}

/* The "ten" of an ordinal of two words. */
static bool is_ten(const struct article *a, uint32_t at)
{
	return article_is_function(a, at, FUNCTION_NUMBER) && article_token(a, at)->fold_count == 3 &&
	       !article_token(a, at)->breaks && !article_clitics(a, at);
}

/* A verb before its subject's name: "هاجر محمد", "أبى أفورقي" (he refused). */
static bool opens_verb_phrase(const struct article *a, uint32_t at)
{
	if (article_ends_in_maqsura(a, at) && article_is(a, at, ARTICLE_VERBAL) && name_is_only(a, at + 1))
		return true;
	return article_is_verb(a, at) && name_part(a, at + 1) == PART_GIVEN && !name_may_be_word(a, at + 1);
}

/* An everyday noun before another man's name: "عودة محمد صلاح", "خليفة أبو حمزة". */
static bool opens_noun_phrase(const struct article *a, uint32_t at, uint32_t end)
{
	uint32_t next = at + 1, last;
	if (next >= end || name_part(a, at) != PART_GIVEN_WORD || article_is_definite(a, at) ||
	    article_token(a, next)->breaks || article_clitics(a, next))
		return false;
	enum name_part part = name_part(a, next);
	bool name = (part == PART_GIVEN && !name_may_be_word(a, next)) || article_is_function(a, next, FUNCTION_KUNYA);
	return name && person_at(a, next, end, PERSON_BARE, &last);
}

/* "آل الشيخ": a title that names a house. */
static bool is_house(const struct article *a, uint32_t at)
{
	const struct token *particle = article_token(a, at - 1);
	return article_is(a, at, MASK(SENSE_TITLE)) && article_is_definite(a, at) && particle->fold_count == 2 &&
	       a->tokens.units[particle->fold] == AR_ALEF && a->tokens.units[particle->fold + 1] == AR_LAM;
}

bool person_at(const struct article *a, uint32_t at, uint32_t end, enum person_ground ground, uint32_t *last)
{
	struct name_count n = {0};
	enum name_part part = given_pair(a, at, end) > at ? PART_GIVEN : name_part(a, at), before = part;
	if (part == PART_NONE || article_is_function(a, at, FUNCTION_LETTER) ||
	    (part == PART_UNKNOWN && ground == PERSON_BARE && !name_is_only(a, at)))
		return false;
	if (ground <= PERSON_SPEECH && at + 1 < end &&
	    ((opens_verb_phrase(a, at) && !is_joined_to_person(a, at)) || opens_noun_phrase(a, at, end)))
		return false; /* "هاجر محمد": he emigrated */
	uint32_t i = at, particle = 0;
	bool surname = false;
	for (; i < end && n.words < PERSON_WORDS; i++) {
		uint32_t pair = given_pair(a, i, end);
		if (pair > i && (i == at || (!article_token(a, i)->breaks && name_has_no_prefix(a, i)))) {
			n.pair = n.pair || i == at;
			count_part(&n, a, i, before = PART_GIVEN);
			particle = 0;
			i = pair;
			continue;
		}
		part = i > at && name_is_whole(a, i) ? PART_UNKNOWN : name_part(a, i);
		bool owned = particle && part == PART_NONE && !article_token(a, i)->breaks &&
		             (name_may_be_surname(a, i, PERSON_TITLE) || is_house(a, i) ||
		              article_is_function(a, i, FUNCTION_COMPOUND) || article_is(a, i, MASK(SENSE_GIVEN)));
		if (particle && !owned && article_is_function(a, i, FUNCTION_PARTICLE)) /* "دو لا سابليير" */
			part = PART_PARTICLE;
		bool compound = i > at && is_compound(a, i, before);
		if (i > at && !owned && !compound && !goes_on(a, i, part, before, n.words)) /* owned: بن صالح, عبد الله */
			break;
		before = owned || compound ? PART_GIVEN : part;
		particle = part == PART_PARTICLE && !owned && !compound ? particle + 1 : 0;
		count_part(&n, a, i, owned ? PART_GIVEN : part);
		n.owned += owned && !article_is(a, i, MASK(SENSE_GIVEN));
	}
	if (i < end && !particle && !article_token(a, i)->breaks && takes_surname(a, at, i, &n, ground)) {
		surname = true;
		i++;
		i += i < end && article_is_function(a, i - 1, FUNCTION_ORDINAL) && is_ten(a, i); /* "لويس الرابع عشر" */
	}
	i -= particle;
	n.words -= particle;
	if (n.words == 0 || !is_enough(a, at, &n, surname, ground))
		return false;
	*last = i - 1;
	return true;
}

uint32_t person_begin(const struct article *a, uint32_t at, uint32_t begin)
{
	while (at > begin && !article_token(a, at)->breaks && !a->covered[at - 1] && article_is_word(a, at - 1)) {
		enum name_part part = name_part(a, at - 1);
		bool name = (part == PART_UNKNOWN && name_has_no_prefix(a, at - 1) && !article_is_definite(a, at - 1)) ||
		            (part == PART_GIVEN && name_has_no_prefix(a, at - 1) && !name_may_be_word(a, at - 1)) ||
		            (part == PART_PARTICLE && !article_is_function(a, at - 1, FUNCTION_PATRONYMIC));
		if (!name)
			break;
		at--;
	}
	return at;
}

bool person_may_continue(const struct article *a, uint32_t at)
{
	enum name_part part = name_part(a, at);
	return part != PART_NONE && !article_token(a, at)->breaks && article_clitics(a, at) == 0;
}
