#include "extract/name.h"

#include "base/letters.h"
#include "extract/match.h"
#include "lexicon/shape.h"
#include "text/fold.h"

enum { LEAST_SHAPE = -4 /* in SHAPE_UNIT */ };

bool name_has_no_prefix(const struct article *a, uint32_t at)
{
	return article_clitics(a, at) == 0 && a->readings[at].items[0].tail == 0;
}

bool name_is_whole(const struct article *a, uint32_t at)
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
	return (article_is_definite(a, next) || article_is(a, next, owners) ||
	        article_is_function(a, next, FUNCTION_PLACE)) &&
	       !article_is(a, next, MASK(SENSE_GIVEN));
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
	if (article_ends_in_maqsura(a, at) && article_is(a, at, MASK(SENSE_SPEECH)))
		return true; /* رأى is no راي */
	if (article_ends_in_maqsura(a, at) ||
	    ((word->functions & FUNCTION_BIT(FUNCTION_PREPOSITION)) && article_ends_in_yeh(a, at)))
		return false; /* منى is no مني, علي no على */
	return (article_closed(a, at) & ~classes) != 0 || (article_ends_in_heh(a, at) && article_closed(a, at));
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

enum name_part name_part(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || article_is_preposition(a, at) || article_is_function(a, at, FUNCTION_NEGATOR) ||
	    opens_office(a, at) || is_nation(a, at))
		return PART_NONE;
	if (article_is_function(a, at, FUNCTION_LETTER))
		return article_clitics(a, at) ? PART_NONE : PART_PARTICLE; /* "مايكل جي …" */
	if (article_is_function(a, at, FUNCTION_FIRM))
		return PART_NONE;
	if (name_is_only(a, at))
		return PART_UNKNOWN;
	if (article_is_unknown(a, at))
		return is_unknown_part(a, at) ? PART_UNKNOWN : PART_NONE;
	unsigned which = 0;
	const struct sense *given = article_sense(a, at, SENSE_GIVEN, &which);
	if (given && a->readings[at].items[which].tail == 0 && !is_other_word(a, at))
		return (given->flags & SENSE_WORD) && is_noun(a, at) ? PART_GIVEN_WORD : PART_GIVEN;
	if (article_is_function(a, at, FUNCTION_PARTICLE) && name_has_no_prefix(a, at) && !is_conjunction(a, at) &&
	    !article_ends_in_maqsura(a, at)) /* أبى, to refuse, is no أبي */
		return PART_PARTICLE;
	return PART_NONE;
}

bool name_is_accusative(const struct article *a, uint32_t at)
{
	const struct sense *common = article_sense(a, at, SENSE_COMMON, NULL);
	return common && sense_form(common) == FORM_NOUN && article_ends_in_alef(a, at);
}

bool name_may_be_word(const struct article *a, uint32_t at)
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

/* A participle with what it governs: "الداعي إلى", "الحاصل على". */
static bool governs(const struct article *a, uint32_t at)
{
	uint32_t next = at + 1;
	return article_is(a, at, ARTICLE_VERBAL) && !article_ends_in_yeh(a, at) && next < a->tokens.count &&
	       article_is_word(a, next) && !article_token(a, next)->breaks &&
	       (article_is_preposition(a, next) || (article_clitics(a, next) & CLITIC_PREPOSITIONS));
}

static bool is_adjective(const struct article *a, uint32_t at)
{
	const uint32_t node = a->readings[at].items[0].node;
	for (uint32_t i = 0; node != LEXICON_NONE && i < a->lexicon->nodes[node].count; i++) {
		const struct sense *sense = &a->lexicon->senses[a->lexicon->nodes[node].first + i];
		if (sense->kind == SENSE_COMMON && sense_form(sense) == FORM_ADJECTIVE)
			return true;
	}
	return false;
}

bool name_may_be_surname(const struct article *a, uint32_t at, enum person_ground ground)
{
	unsigned clitics = article_clitics(a, at);
	if (!article_is_word(a, at) || (clitics & ~(unsigned)CLITIC_ARTICLE) || a->readings[at].items[0].tail)
		return false;
	if (article_is_feminine(a, at) && article_is_definite(a, at) && is_adjective(a, at))
		return false; /* "عبد الله العالمية": of the school that bears his name */
	if (article_is(a, at, MASK(SENSE_PLACE)) && a->tokens.units[article_token(a, at)->fold] == AR_WAW)
		return false; /* "وجدة": and Jeddah, though Oujda is a place as well */
	static const uint64_t places = FUNCTION_BIT(FUNCTION_PLACE) | FUNCTION_BIT(FUNCTION_MODIFIER);
	if ((article_closed(a, at) & ~places) ||
	    article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_SPEECH) | MASK(SENSE_INSTITUTION)))
		return false;
	if ((article_closed(a, at) && (ground < PERSON_TITLE || article_is_definite(a, at))) || governs(a, at))
		return false;
	if (ground >= PERSON_TITLE && article_is_feminine(a, at) && is_act_or_many(a, at) && !article_is_definite(a, at))
		return false; /* "شكر الدكتور السديري توجيهات الوزير" */
	if (ground >= PERSON_TITLE)
		return !article_is_verb(a, at) || article_is_definite(a, at);
	return article_is_definite(a, at) && !article_is(a, at, MASK(SENSE_STANCE)) && !is_act_or_many(a, at);
}

bool name_is_family_form(const struct article *a, uint32_t at)
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
	const uint16_t *u = a->tokens.units + token->fold;
	size_t n = token->fold_count;
	const struct sense *common = article_sense(a, at, SENSE_COMMON, NULL);
	if (n > 4 && u[n - 1] == AR_NOON && u[n - 2] == AR_ALEF)
		return common && (common->flags & SENSE_PLURAL) && sense_form(common) == FORM_NOUN && !reading->tail;
	if (u[n - 1] != AR_YEH)
		return false;
	return clitics ? common && sense_form(common) == FORM_NOUN : reading->tail == 1;
}
