#include "extract/person.h"

#include "base/letters.h"
#include "extract/match.h"
#include "lexicon/shape.h"
#include "text/fold.h"

enum {
	LEAST_SHAPE = -2, /* in SHAPE_UNIT */
	PERSON_WORDS = 10 /* particles count: "راشد بن محمد بن راشد آل مكتوم" */
};

/* What a token can be in a name. */
enum part {
	PART_NONE,
	PART_UNKNOWN,
	PART_GIVEN,
	PART_GIVEN_WORD, /* a given name that is also an everyday word */
	PART_PARTICLE,   /* needs a word behind it */
	PART_SURNAME     /* a known word that can only be a family name here */
};

static bool has_no_prefix(const struct article *a, uint32_t at)
{
	return article_clitics(a, at) == 0 && a->readings[at].items[0].tail == 0;
}

/* A word that is unknown as it stands and only with its first letter cut off a name: "كاسياس" is no "like Asias". */
static bool is_whole(const struct article *a, uint32_t at)
{
	static const unsigned names = MASK(SENSE_GIVEN) | MASK(SENSE_PLACE);
	unsigned clitics = article_clitics(a, at);
	return a->readings[at].word == LEXICON_NONE && (clitics == CLITIC_K || clitics == CLITIC_B) &&
	       !(a->readings[at].mask & ~names);
}

static bool is_capitalised_latin(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	char c = a->text.data[token->start];
	return (unsigned char)c >= 0x80 || (c >= 'A' && c <= 'Z');
}

/* A word that is only known as somebody's name: "رياض قهوجي", "صدام حفتر". */
static bool is_only_name(const struct article *a, uint32_t at)
{
	const struct reading *reading = &a->readings[at].items[0];
	return reading->node != LEXICON_NONE && a->lexicon->nodes[reading->node].mask == MASK(SENSE_ACTOR) &&
	       has_no_prefix(a, at) &&
	       a->lexicon->actors[lexicon_sense(a->lexicon, reading->node, SENSE_ACTOR)->id].kind == ACTORNET_PERSON;
}

/* An everyday noun (بيان, نهاية), or one with a pronoun (نظيره, which folds like a woman's name), is hardly meant as a
 * name; adjectives (حسن, طارق) mostly are. */
static bool is_noun(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_COMMON, NULL);
	return article_ends_in_heh(a, at) || (sense && sense_form(sense) == FORM_NOUN);
}

/* The word begins like one with a preposition and the article, whatever follows: "للشئون", "بالبطين". */
static bool begins_governed(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	size_t i = token->fold_count > 5 && (u[0] == AR_WAW || u[0] == AR_FEH);
	if (token->fold_count < i + 4)
		return false;
	if (u[i] == AR_LAM && u[i + 1] == AR_LAM)
		return true;
	return (u[i] == AR_BEH || u[i] == AR_KAF) && u[i + 1] == AR_ALEF && u[i + 2] == AR_LAM && token->fold_count > i + 5;
}

/* Arabic letters that follow each other as in everyday words and hardly as in names. */
static bool looks_everyday(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return u[0] >= AR_HAMZA && !article_is_definite(a, at) &&
	       shape_of(a->lexicon, u, token->fold_count) < LEAST_SHAPE * SHAPE_UNIT;
}

static bool is_unknown_part(const struct article *a, uint32_t at)
{
	return article_token(a, at)->fold_count > 1 && is_capitalised_latin(a, at) && !article_has_digit(a, at) &&
	       !begins_governed(a, at) && !looks_everyday(a, at);
}

/* A word that opens an office, though it may also be a given name: "قائد إيرلندا", "أمين المتحف". */
static bool opens_office(const struct article *a, uint32_t at)
{
	static const unsigned owners = MASK(SENSE_NATION) | MASK(SENSE_STATE) | MASK(SENSE_CAPITAL) | MASK(SENSE_HEAD) |
	                               MASK(SENSE_INSTITUTION) | MASK(SENSE_PLACE) | MASK(SENSE_TITLE);
	size_t next = at + 1;
	if (!article_is(a, at, MASK(SENSE_TITLE)) || article_is_definite(a, at) || next >= a->tokens.count)
		return false;
	if (!article_is_word(a, next) || article_token(a, next)->breaks || article_clitics(a, next) & CLITIC_AND)
		return false;
	return (article_is_definite(a, next) || article_is(a, next, owners)) && !article_is(a, next, MASK(SENSE_GIVEN));
}

/* A nationality of two words: "الكوري الشمالي". */
static bool is_nation(const struct article *a, uint32_t at)
{
	if (!(a->readings[at].below & MASK(SENSE_NATION)))
		return false;
	struct match nation = match_longest(a, at, (uint32_t)a->tokens.count, MASK(SENSE_NATION));
	return match_found(&nation);
}

/* What folds like a given name and is a function word: "عليه" like علية, "فإن" like فان. */
static bool is_other_word(const struct article *a, uint32_t at)
{
	static const uint64_t classes = FUNCTION_BIT(FUNCTION_PREPOSITION) | FUNCTION_BIT(FUNCTION_PARTICLE) |
	                                FUNCTION_BIT(FUNCTION_CREDIT) | FUNCTION_BIT(FUNCTION_COMPOUND) |
	                                FUNCTION_BIT(FUNCTION_KUNYA) | FUNCTION_BIT(FUNCTION_PATRONYMIC);
	const struct word_readings *word = &a->readings[at];
	size_t start = article_token(a, at)->start;
	uint32_t letter = fold_decode(a->text.data, &start);
	if (letter == AR_ALEF_MADDA ||
	    (letter == AR_ALEF_HAMZA_BELOW && (word->functions & FUNCTION_BIT(FUNCTION_PREPOSITION))))
		return false; /* آلان is no الآن, إمام no أمام */
	if (article_ends_in_maqsura(a, at) ||
	    ((word->functions & FUNCTION_BIT(FUNCTION_PREPOSITION)) && article_ends_in_yeh(a, at)))
		return false; /* منى is no مني, علي no على */
	return (word->functions & ~classes) != 0 || (article_ends_in_heh(a, at) && word->functions);
}

/* "فإن", which folds like the particle فان. */
static bool is_conjunction(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	for (size_t i = token->start; i < token->end;) {
		if (fold_decode(a->text.data, &i) == AR_ALEF_HAMZA_BELOW)
			return token->fold_count == 3;
	}
	return false;
}

static enum part part_of(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || article_is_preposition(a, at) || article_is_function(a, at, FUNCTION_NEGATOR) ||
	    opens_office(a, at) || is_nation(a, at))
		return PART_NONE;
	if (is_only_name(a, at))
		return PART_UNKNOWN;
	if (article_is_unknown(a, at))
		return is_unknown_part(a, at) ? PART_UNKNOWN : PART_NONE;
	unsigned which = 0;
	const struct sense *given = article_sense(a, at, SENSE_GIVEN, &which);
	if (given && a->readings[at].items[which].tail == 0 && !is_other_word(a, at))
		return (given->flags & SENSE_WORD) && is_noun(a, at) ? PART_GIVEN_WORD : PART_GIVEN;
	if (article_is_function(a, at, FUNCTION_PARTICLE) && has_no_prefix(a, at) && !is_conjunction(a, at) &&
	    !article_ends_in_maqsura(a, at)) /* أبى, to refuse, is no أبي */
		return PART_PARTICLE;
	return PART_NONE;
}

/* A given name that is an everyday word, a verb or a preposition too bears no family name of everyday words: "واصل الكفاح",
 * "علي". */
static bool may_be_word(const struct article *a, uint32_t at)
{
	const struct sense *given = article_sense(a, at, SENSE_GIVEN, NULL);
	return article_is(a, at, MASK(SENSE_FUNCTION)) || article_is_verb(a, at) || (given && (given->flags & SENSE_WORD));
}

/* Verbal nouns and plurals are no family names: "التقدم", "الإجراءات". */
static bool is_act_or_many(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	if (a->tokens.units[token->fold + token->fold_count - 1] == AR_YEH)
		return false; /* "المعمري": no plural before an owner bears the article */
	const uint32_t node = a->readings[at].items[0].node;
	if (node == LEXICON_NONE)
		return false;
	const struct lexicon_node *row = &a->lexicon->nodes[node];
	for (uint32_t i = 0; i < row->count; i++) {
		const struct sense *sense = &a->lexicon->senses[row->first + i];
		bool verbal = (MASK(sense->kind) & ARTICLE_VERBAL) && sense_form(sense) == FORM_MASDAR;
		if (verbal || (sense->kind == SENSE_COMMON && (sense->flags & SENSE_PLURAL)))
			return true;
	}
	return false;
}

/* A known word where the family name must be: "أحمد الليبي", "أحمد حافظ". */
static bool may_be_surname(const struct article *a, uint32_t at, enum person_ground ground)
{
	unsigned clitics = article_clitics(a, at);
	if (!article_is_word(a, at) || (clitics & ~(unsigned)CLITIC_ARTICLE) || a->readings[at].items[0].tail)
		return false;
	static const uint64_t places = FUNCTION_BIT(FUNCTION_PLACE) | FUNCTION_BIT(FUNCTION_MODIFIER);
	if ((a->readings[at].functions & ~places) ||
	    article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_SPEECH) | MASK(SENSE_INSTITUTION)))
		return false;
	if (a->readings[at].functions && (ground < PERSON_TITLE || article_is_definite(a, at)))
		return false;
	if (ground >= PERSON_TITLE)
		return !article_is_verb(a, at) || article_is_definite(a, at);
	return article_is_definite(a, at) && !article_is(a, at, MASK(SENSE_STANCE)) && !is_act_or_many(a, at);
}

/* A form that everyday words seldom take and family names often: a noun with an attached ي ("ديناري"), and with the article
 * one in ي that is no adjective of the lexicon ("الهلالي"). */
static bool is_family_form(const struct article *a, uint32_t at)
{
	static const unsigned apart = MASK(SENSE_TITLE) | MASK(SENSE_FUNCTION) | MASK(SENSE_PLACE) |
	                              MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD) | MASK(SENSE_STATE) | MASK(SENSE_CAPITAL) |
	                              ARTICLE_VERBAL;
	const struct reading *reading = &a->readings[at].items[0];
	unsigned clitics = article_clitics(a, at);
	if (!article_is_word(a, at) || article_is(a, at, apart) || (clitics & ~(unsigned)CLITIC_ARTICLE))
		return false;
	if (article_names_person(a, at))
		return true;
	if (article_is(a, at, MASK(SENSE_GIVEN) | MASK(SENSE_NATION)) && article_is_definite(a, at))
		return !article_is_feminine(a, at);
	const struct token *token = article_token(a, at);
	if (a->tokens.units[token->fold + token->fold_count - 1] != AR_YEH)
		return false;
	const struct sense *common = article_sense(a, at, SENSE_COMMON, NULL);
	return clitics ? common && sense_form(common) == FORM_NOUN : reading->tail == 1;
}

/* Whether an unknown word's و is rather "and" than its first letter: "وراموس", not "ووستر". */
static bool begins_with_and(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	size_t n = token->fold_count;
	return n > 3 && u[0] == AR_WAW && shape_of(a->lexicon, u, n) <= shape_of(a->lexicon, u + 1, n - 1) + SHAPE_UNIT;
}

/* "نور الدين", "نصر الله": the second half of a given name. */
static bool is_compound(const struct article *a, uint32_t at, enum part before)
{
	return (before == PART_GIVEN || before == PART_GIVEN_WORD || before == PART_UNKNOWN) && article_is_word(a, at) &&
	       !article_token(a, at)->breaks && article_clitics(a, at) == 0 &&
	       article_is_function(a, at, FUNCTION_COMPOUND);
}

/* Whether the part at `at` may follow in a name that has `count` words already. */
static bool goes_on(const struct article *a, uint32_t at, enum part part, uint32_t count)
{
	if (article_token(a, at)->breaks)
		return false;
	if (is_whole(a, at))
		return true;
	if (part == PART_GIVEN || part == PART_GIVEN_WORD)
		return has_no_prefix(a, at) && !(part == PART_GIVEN_WORD && count > 1 && article_is_verb(a, at));
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

/* عبد, which makes a name with any word behind it. */
static bool is_servant(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count == 3 && u[0] == AR_AIN && u[1] == AR_BEH && u[2] == AR_DAL;
}

static void count_part(struct name_count *n, const struct article *a, uint32_t at, enum part part)
{
	n->kunya = n->kunya || (!n->words && article_is_function(a, at, FUNCTION_KUNYA));
	n->servant = n->servant || (!n->words && is_servant(a, at));
	n->patronymic = n->patronymic || (n->words && article_is_function(a, at, FUNCTION_PATRONYMIC));
	n->words++;
	n->unknown += part == PART_UNKNOWN;
	n->given += part == PART_GIVEN;
	n->given_words += part == PART_GIVEN_WORD;
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
	enum part opening = n->pair ? PART_GIVEN : part_of(a, first);
	if (opening == PART_GIVEN)
		return n->unknown + n->given > 1 || n->given_words || surname;
	if (opening == PART_GIVEN_WORD) /* "بيان نوكيا" is no man */
		return n->given > 0 || n->unknown > 1 || (n->unknown && article_is_definite(a, first + 1));
	if (opening == PART_PARTICLE)
		return n->words > (ground == PERSON_SPEECH ? 1 : 2) && n->unknown + n->given > 0;
	bool known = ground == PERSON_SPEECH || is_only_name(a, first);
	return known && n->words > 1 && opening == PART_UNKNOWN && !article_is_definite(a, first);
}

/* Known words that may be the family name at `at` of a name that began at `first`: whatever stands behind one given name
 * with the article or behind a title, and what only a family name can be: "ديناري" (two dinars), "القباج". */
static bool takes_surname(const struct article *a, uint32_t first, uint32_t at, const struct name_count *n,
                          enum person_ground ground)
{
	bool clean = n->given > 0 && !may_be_word(a, first);
	if (n->words == 1 && clean && article_is_function(a, at, FUNCTION_ORDINAL))
		return true; /* "محمد الخامس" */
	if (n->words == 1 && n->given + n->unknown == 1 && !is_only_name(a, first) && may_be_surname(a, at, ground))
		return clean || ground >= PERSON_TITLE;
	return n->given > 0 && (clean || n->words > 1 || article_names_person(a, at)) && is_family_form(a, at);
}

/* A verb before its subject's name: "هاجر محمد", "أبى أفورقي" (he refused). */
static bool opens_verb_phrase(const struct article *a, uint32_t at)
{
	if (article_ends_in_maqsura(a, at) && article_is(a, at, ARTICLE_VERBAL) && is_only_name(a, at + 1))
		return true;
	return article_is_verb(a, at) && part_of(a, at + 1) == PART_GIVEN && !may_be_word(a, at + 1);
}

bool person_at(const struct article *a, uint32_t at, uint32_t end, enum person_ground ground, uint32_t *last)
{
	struct name_count n = {0};
	enum part part = given_pair(a, at, end) > at ? PART_GIVEN : part_of(a, at), before = part;
	if (part == PART_NONE || (part == PART_UNKNOWN && ground == PERSON_BARE && !is_only_name(a, at)))
		return false;
	if (ground <= PERSON_SPEECH && at + 1 < end && opens_verb_phrase(a, at))
		return false; /* "هاجر محمد": he emigrated */
	uint32_t i = at, particle = 0;
	bool surname = false;
	for (; i < end && n.words < PERSON_WORDS; i++) {
		uint32_t pair = given_pair(a, i, end);
		if (pair > i && (i == at || (!article_token(a, i)->breaks && has_no_prefix(a, i)))) {
			n.pair = n.pair || i == at;
			count_part(&n, a, i, before = PART_GIVEN);
			particle = 0;
			i = pair;
			continue;
		}
		part = i > at && is_whole(a, i) ? PART_UNKNOWN : part_of(a, i);
		bool owned = particle && part == PART_NONE && !article_token(a, i)->breaks &&
		             (may_be_surname(a, i, PERSON_TITLE) || article_is_function(a, i, FUNCTION_COMPOUND) ||
		              article_is(a, i, MASK(SENSE_GIVEN)));
		if (particle && !owned && article_is_function(a, i, FUNCTION_PARTICLE)) /* "دو لا سابليير" */
			part = PART_PARTICLE;
		bool compound = i > at && is_compound(a, i, before);
		if (i > at && !owned && !compound && !goes_on(a, i, part, n.words)) /* owned: بن صالح, عبد الله */
			break;
		before = owned || compound ? PART_GIVEN : part;
		particle = part == PART_PARTICLE && !owned && !compound ? particle + 1 : 0;
		count_part(&n, a, i, owned ? PART_GIVEN : part);
		n.owned += owned && !article_is(a, i, MASK(SENSE_GIVEN));
	}
	if (i < end && !particle && !article_token(a, i)->breaks && takes_surname(a, at, i, &n, ground)) {
		surname = true;
		i++;
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
		enum part part = part_of(a, at - 1);
		bool name = (part == PART_UNKNOWN && has_no_prefix(a, at - 1) && !article_is_definite(a, at - 1)) ||
		            (part == PART_GIVEN && has_no_prefix(a, at - 1) && !may_be_word(a, at - 1)) ||
		            (part == PART_PARTICLE && !article_is_function(a, at - 1, FUNCTION_PATRONYMIC));
		if (!name)
			break;
		at--;
	}
	return at;
}

bool person_may_continue(const struct article *a, uint32_t at)
{
	enum part part = part_of(a, at);
	return part != PART_NONE && !article_token(a, at)->breaks && article_clitics(a, at) == 0;
}
