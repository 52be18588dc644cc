#include "extract/verb.h"

#include "base/letters.h"
#include "extract/agree.h"
#include "extract/walk.h"

enum { NEGATION_REACH = 4, ONLY_REACH = 9, INTEREST_REACH = 14 };

/* ---- verbs ---- */

bool verb_is_finite(unsigned form)
{
	return form >= FORM_PERFECT && form <= FORM_IMPERFECT_PASSIVE;
}

uint8_t verb_flags(const struct article *a, uint32_t at)
{
	unsigned facts = a->readings[at].facts;
	return (uint8_t)((facts & WORD_FEMININE ? SENSE_FEMININE : 0) | (facts & WORD_PLURAL ? SENSE_PLURAL : 0) |
	                 (facts & WORD_FIRST ? SENSE_FIRST : 0));
}

/* An indefinite noun that needs an owner: "عمليات", "جهود". */
static bool is_bare_noun(const struct article *a, uint32_t at)
{
	return article_is(a, at, MASK(SENSE_COMMON)) && !article_is_verb(a, at) && !article_is_definite(a, at) &&
	       !a->readings[at].items[0].tail && !article_is(a, at, MASK(SENSE_TITLE)) &&
	       !(a->readings[at].functions & ~ARTICLE_NOUN_CLASSES) && !article_ends_in_alef(a, at);
}

/* The mention that ends right before token `at` is the subject of a verb before it: "أعلن حفتر دعم", "أبلغ لافروف كيري رفض". */
static bool follows_subject(const struct article *a, uint32_t at, uint32_t begin)
{
	uint32_t first = at;
	for (int names = 0; names < 2 && first > begin && a->covered[first - 1]; names++) {
		const struct mention *m = &a->mentions[a->covered[first - 1] - 1];
		if (m->last + 1 != first)
			return false;
		first = m->title ? m->title - 1 : m->first;
	}
	return first < at && first > begin && article_is_word(a, first - 1) && !a->covered[first - 1] &&
	       article_is_verb(a, first - 1);
}

static bool opens_clause(const struct article *a, uint32_t at, uint32_t begin)
{
	return at == begin || !article_is_word(a, at - 1) || (article_clitics(a, at) & CLITIC_AND) ||
	       article_is_function(a, at - 1, FUNCTION_JOINING);
}

/* "أن", "إن", "بأن" */
static bool is_that(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	return token->fold_count >= 2 && token->fold_count <= 4 && end[-1] == AR_NOON && end[-2] == AR_ALEF &&
	       !a->covered[at] && article_is_function(a, at, FUNCTION_CONJUNCTION);
}

/* "أنه", "إنها", "لأنهم": behind the topic stands what is said of it. */
static bool is_that_with_pronoun(const struct article *a, uint32_t at)
{
	return !a->covered[at] && article_is_function(a, at, FUNCTION_CONJUNCTION) &&
	       (agree_of_pronoun(a, at) & ~(unsigned)AGREE_FIRST) && article_token(a, at)->fold_count > 2;
}

/* "وشكرها مقتدى الصدر": a name without preposition, or the title of one, follows. */
static bool is_name_behind(const struct article *a, uint32_t at)
{
	uint32_t next = at + 1;
	if (next >= a->tokens.count || !article_is_word(a, next) || (!a->covered[next] && !a->titles[next]))
		return false;
	return !(article_clitics(a, next) & (CLITIC_PREPOSITIONS | CLITIC_LIL | CLITIC_AND));
}

bool verb_is_behind_preposition(const struct article *a, uint32_t at, uint32_t begin)
{
	if (at == begin || article_clitics(a, at) || !walk_is_preposition(a, at - 1) || a->readings[at - 1].items[0].tail)
		return false;
	const struct token *token = article_token(a, at - 1);
	const uint16_t *u = a->tokens.units + token->fold;
	uint16_t last = u[token->fold_count - 1];
	bool in = token->fold_count == 2 && u[0] == AR_FEH;
	return (in || token->fold_count > 2) && u[0] != AR_HAH && last != AR_THAL &&
	       last != AR_ALEF; /* "حتى", "منذ", "فيما" */
}

bool verb_wants_noun(const struct article *a, uint32_t at, uint32_t begin)
{
	const struct reading *reading = &a->readings[at].items[0];
	if (reading->clitics & (CLITIC_B | CLITIC_K | CLITIC_LIL))
		return true;
	if (reading->node == LEXICON_NONE)
		return true;
	if (!verb_may_be_finite(a, at))
		return true;
	if ((reading->clitics & CLITIC_L) && !(a->readings[at].facts & WORD_IMPERFECT))
		return true;
	if (!verb_is_noun_too(a, at))
		return verb_is_behind_preposition(a, at, begin);
	if (reading->tail)
		return !opens_clause(a, at, begin) || !is_name_behind(a, at);
	if (at == begin || !article_is_word(a, at - 1))
		return false;
	uint32_t before = at - 1;
	if (is_that_with_pronoun(a, before))
		return false; /* "أكد أنه دعم" */
	if (is_that(a, before) && !(before > begin && walk_is_preposition(a, before - 1)))
		return true;                   /* "أكد أن دعم واشنطن" */
	if (reading->clitics & CLITIC_AND) /* "مقتل وجرح ستة" */
		return !a->covered[before] && is_bare_noun(a, before) && article_is(a, before, MASK(SENSE_STANCE));
	if (walk_is_preposition(a, before) && a->readings[before].items[0].tail == 0)
		return true;
	if (article_is_function(a, before, FUNCTION_EVENT) || article_is_function(a, before, FUNCTION_QUANTIFIER))
		return true;
	if (a->covered[before])
		return follows_subject(a, at, begin);
	return article_is_verb(a, before) || is_bare_noun(a, before) ||
	       (article_is(a, before, MASK(SENSE_STANCE)) && !article_is_definite(a, before));
}

/* ---- negation ---- */

static bool is_ma(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return (token->fold_count == 2 && u[0] == AR_MEEM) ||
	       (token->fold_count == 3 && u[0] == AR_WAW && u[1] == AR_MEEM && u[2] == AR_ALEF);
}

/* "ليس" and its forms, behind which the subject may stand. */
static bool is_laysa(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	size_t skip = token->fold_count && u[0] == AR_WAW;
	return token->fold_count > skip + 2 && u[skip] == AR_LAM && u[skip + 1] == AR_YEH && u[skip + 2] == AR_SEEN;
}

/* "لا يزال" and "ما زال" (still) deny nothing. */
static bool means_still(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	for (const uint16_t *u = a->tokens.units + token->fold; u + 2 < end; u++) {
		if (u[0] == AR_ZAIN && u[1] == AR_ALEF && u[2] == AR_LAM)
			return true;
	}
	return false;
}

/* "إلا بولندا", and no clause behind it. */
static bool is_except(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count == 3 && u[0] == AR_ALEF && u[1] == AR_LAM && u[2] == AR_ALEF && at + 1 < a->tokens.count &&
	       (a->covered[at + 1] || article_is(a, at + 1, MASK(SENSE_STATE) | MASK(SENSE_TITLE)));
}

/* "فقط", "فحسب", "إلا" behind a negation: it holds all the same. */
static bool says_only(const struct article *a, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to && i < a->tokens.count && article_is_word(a, i); i++) {
		if (article_is_function(a, i, FUNCTION_MERELY) || is_except(a, i))
			return true;
	}
	return false;
}

bool verb_is_negated(const struct article *a, uint32_t at, uint32_t begin)
{
	bool modal = false, named = false;
	for (uint32_t i = 1; i <= NEGATION_REACH && at >= begin + i; i++) {
		uint32_t before = at - i;
		if (a->covered[before]) { /* "لم تعد واشنطن تدعم", "ليست مصر مؤيدة" */
			named = true;
			continue;
		}
		if (!article_is_word(a, before))
			return false;
		if (article_is_function(a, before, FUNCTION_NEGATOR)) {
			if (is_ma(a, before) || (i > 1 && means_still(a, before + 1)) || says_only(a, before + 1, at + ONLY_REACH))
				return false;
			return !named || modal || is_laysa(a, before);
		}
		if (article_is_function(a, before, FUNCTION_MODAL))
			modal = true;
		else if (!article_is_function(a, before, FUNCTION_QUANTIFIER) || named)
			return false;
	}
	return false;
}

bool verb_is_against_interest(const struct article *a, uint32_t at, uint32_t begin)
{
	if (at <= begin + 2 || !article_is_word(a, at - 1) || !is_that(a, at - 1))
		return false;
	for (uint32_t i = at - 1; i-- > begin && i + INTEREST_REACH > at && article_is_word(a, i);) {
		if (!a->covered[i] && article_is_function(a, i, FUNCTION_NEGATOR) && is_laysa(a, i))
			return walk_is_preposition(a, i + 1) && article_is_function(a, i + 1, FUNCTION_DIRECTION);
	}
	return false;
}
