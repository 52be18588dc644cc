#include "extract/formal.h"

#include "base/letters.h"

enum {
	PHRASE_WORDS = 4, /* of one noun phrase inside a name */
	JOINED_MOST = 1,  /* nouns joined to it */
	PURPOSES_MOST = 2
};

/* A title whose holder is known by name, not "ladies" or "men". */
static bool is_office(const struct article *a, uint32_t at)
{
	const struct sense *title = article_sense(a, at, SENSE_TITLE, NULL);
	return title && (a->lexicon->titles[title->id].class != TITLE_HONORIFIC || article_is_definite(a, at));
}

/* What is no part of a formal name: names and what opens one of its own, titles, and words that point. */
static bool is_apart(const struct article *a, uint32_t at, uint32_t end)
{
	static const unsigned kinds =
		MASK(SENSE_INSTITUTION) | MASK(SENSE_STATE) | MASK(SENSE_CAPITAL) | MASK(SENSE_SEAT) | MASK(SENSE_NATION);
	static const uint64_t classes =
		~(FUNCTION_BIT(FUNCTION_COMPOUND) | FUNCTION_BIT(FUNCTION_MODIFIER) | FUNCTION_BIT(FUNCTION_MEMBER));
	if (!article_is_word(a, at) || article_token(a, at)->breaks || a->readings[at].items[0].tail ||
	    article_is(a, at, kinds) || is_office(a, at) || (article_closed(a, at) & classes))
		return true;
	if (article_is(a, at, MASK(SENSE_HEAD)) && !article_is(a, at, ARTICLE_VERBAL)) /* "تنظيم الاتصالات" is an act */
		return true;
	struct match name = match_longest(a, at, end, ARTICLE_NAMES);
	return match_size(&name) > 1;
}

static bool is_noun(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_COMMON, NULL);
	return sense && sense_form(sense) != FORM_ADJECTIVE;
}

/* An adjective with the article of the kind that formal names have: one in ي, and "general". Not "new", "first", "former". */
static bool is_formal(const struct article *a, uint32_t at)
{
	static const uint16_t general[] = {AR_ALEF, AR_LAM, AR_AIN, AR_ALEF, AR_MEEM};
	if (!article_is_word(a, at) || article_token(a, at)->breaks || !article_is_definite(a, at) ||
	    article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE || article_is_function(a, at, FUNCTION_ORDINAL))
		return false;
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	size_t n = token->fold_count;
	n -= n > 5 && (u[n - 1] == AR_HEH || (u[n - 1] == AR_ALEF && u[n - 2] == AR_YEH));
	if (n == 5 && memcmp(u, general, sizeof general) == 0)
		return true;
	bool adjective = article_is(a, at, MASK(SENSE_COMMON) | MASK(SENSE_NATION)) || article_is_unknown(a, at);
	return adjective && n > 5 && u[n - 1] == AR_YEH;
}

/* Any other adjective with the article, but for those that tell a thing from its like: "الجديدة". */
static bool is_adjective(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_COMMON, NULL);
	return article_is_word(a, at) && !article_token(a, at)->breaks && article_is_definite(a, at) &&
	       !article_clitics(a, at) && !article_closed(a, at) && sense && sense_form(sense) == FORM_ADJECTIVE;
}

static bool is_nation(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !article_token(a, at)->breaks && article_is_definite(a, at) &&
	       !article_clitics(a, at) && article_is(a, at, MASK(SENSE_NATION));
}

/* Adjectives with the article that go on the phrase before `at`; returns the token behind them. */
static uint32_t skip_formal(const struct article *a, uint32_t at, uint32_t end)
{
	while (at < end && (is_formal(a, at) || is_nation(a, at)))
		at++;
	return at;
}

/* "… والدواء", "… والثروة المعدنية": at most `most` nouns or adjectives of the same kind more. */
static uint32_t skip_joined(const struct article *a, uint32_t at, uint32_t end, unsigned most)
{
	for (; most && at < end && article_clitics(a, at) == CLITIC_AND && article_is_definite(a, at); most--) {
		if (!article_is(a, at, MASK(SENSE_COMMON)) || article_is_verb(a, at) || is_apart(a, at, end))
			break;
		at = skip_formal(a, at + 1, end);
	}
	return at;
}

/* A noun phrase that ends in a word with the article, from `at` on: "الصادرات الزراعية", "صناعة السيارات", "الغذاء والدواء".
 * Returns the token behind it, or `at` where there is none. */
static uint32_t skip_phrase(const struct article *a, uint32_t at, uint32_t end)
{
	uint32_t i = at, most = at + PHRASE_WORDS < end ? at + PHRASE_WORDS : end;
	while (i < most && !article_is_definite(a, i) && !article_clitics(a, i) && is_noun(a, i) && !is_apart(a, i, end))
		i++;
	if (i == most || !article_is_definite(a, i) || article_clitics(a, i) & ~(unsigned)CLITIC_ARTICLE ||
	    is_apart(a, i, end))
		return at;
	i = skip_formal(a, i + 1, end);
	if (i < end && is_adjective(a, i))
		i++; /* "الدراسات المتقدمة" */
	return skip_joined(a, i, end, JOINED_MOST);
}

/* Talks and inquiries are what a body meets for, not what it is for. */
static bool is_occasion(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_STANCE, NULL);
	return sense && strcmp(lexicon_type_name(a->lexicon->stances[sense->id].type), "CONSULT") == 0;
}

/* An act whose object follows, and a time: "للحفاظ على", "للمرة الأولى". */
static bool is_for_something(const struct article *a, uint32_t at, uint32_t end)
{
	return (at + 1 < end && article_is_preposition(a, at + 1) && article_is(a, at, ARTICLE_VERBAL)) ||
	       (at + 1 < end && article_is_function(a, at + 1, FUNCTION_ORDINAL));
}

uint32_t formal_adjectives(const struct article *a, uint32_t last, uint32_t end)
{
	return skip_formal(a, last + 1, end) - 1;
}

uint32_t formal_purpose(const struct article *a, uint32_t last, uint32_t end)
{
	uint32_t at = last + 1;
	if (at >= end || is_apart(a, at, end) || !article_is(a, at, MASK(SENSE_COMMON)) || is_occasion(a, at))
		return last;
	unsigned clitics = article_clitics(a, at);
	if (clitics == (CLITIC_L | CLITIC_LIL))
		return is_for_something(a, at, end) ? last
		                                    : skip_joined(a, skip_formal(a, at + 1, end), end, PURPOSES_MOST) - 1;
	uint32_t behind = clitics == CLITIC_L ? skip_phrase(a, at + 1, end) : at + 1;
	return behind > at + 1 ? behind - 1 : last;
}

/* "الهيئة العامة للأرصاد", "الجمعية الجغرافية المصرية". */
static uint32_t behind_definite(const struct article *a, uint32_t at, uint32_t end, enum head_class class)
{
	uint32_t i = at;
	while (i < end && is_formal(a, i) && (i == at || !is_nation(a, i)))
		i++;
	bool union_of = class == HEAD_UNION && i < end && is_nation(a, at); /* "الاتحاد الكويتي" */
	if (i == at || (is_nation(a, at) && !union_of))
		return 0;
	bool nation = union_of || (i < end && is_nation(a, i));
	uint32_t last = i < end && is_nation(a, i) ? i : i - 1, purpose = formal_purpose(a, last, end);
	return nation || purpose > last ? purpose : 0;
}

/* A place that the body is named by: "جامعة سالونيك". */
static uint32_t behind_place(const struct article *a, uint32_t at, uint32_t end)
{
	struct match place = match_longest(a, at, end, MASK(SENSE_PLACE) | MASK(SENSE_CAPITAL));
	if (!match_found(&place) || article_clitics(a, at))
		return 0;
	return skip_formal(a, place.last + 1, end) - 1;
}

/* Behind a head that opens parties and armed groups: "جبهة تحرير الساحل", "كتيبة فرسان الجبل", and of parties "حزب المواطنة
 * والإنصاف". */
static uint32_t behind_chain(const struct article *a, uint32_t at, uint32_t end, enum head_class class)
{
	bool definite = at < end && article_is_definite(a, at);
	if (at >= end || (definite && class == HEAD_ARMED))
		return 0;
	uint32_t behind = skip_phrase(a, at, end);
	return behind > at + definite ? behind - 1 : 0;
}

uint32_t formal_last(const struct article *a, const struct match *head, const struct sense *sense, uint32_t end)
{
	static const unsigned formed = MASK(HEAD_BODY) | MASK(HEAD_VAGUE) | MASK(HEAD_COURT) | MASK(HEAD_COUNCIL) |
	                               MASK(HEAD_UNION) | MASK(HEAD_BANK) | MASK(HEAD_COMPANY) | MASK(HEAD_SCHOOL);
	static const unsigned placed = MASK(HEAD_COURT) | MASK(HEAD_BANK) | MASK(HEAD_SCHOOL);
	static const unsigned chained = MASK(HEAD_PARTY) | MASK(HEAD_MOVEMENT) | MASK(HEAD_FRONT) | MASK(HEAD_ARMED);
	enum head_class class = (enum head_class)a->lexicon->heads[sense->id].class;
	uint32_t at = head->last + 1;
	if ((MASK(class) & chained) && (sense->flags & SENSE_CONSTRUCT) && !article_is(a, head->first, ARTICLE_VERBAL))
		return behind_chain(a, at, end, class);
	if (!(MASK(class) & formed))
		return 0;
	if (sense->flags & SENSE_DEFINITE)
		return behind_definite(a, at, end, class);
	if (class == HEAD_VAGUE)
		return 0;
	uint32_t named = MASK(class) & placed ? behind_place(a, at, end) : 0;
	if (named)
		return formal_purpose(a, named, end);
	uint32_t behind = skip_phrase(a, at, end);
	if (behind == at)
		return 0;
	uint32_t last = formal_purpose(a, behind - 1, end);
	return last > at || class == HEAD_UNION ? last : 0;
}
