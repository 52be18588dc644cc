#include "extract/person.h"

#include "base/letters.h"
#include "text/fold.h"

enum { PERSON_WORDS = 6 };

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

static enum part part_of(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || article_is_function(a, at, FUNCTION_PREPOSITION) ||
	    article_is_function(a, at, FUNCTION_NEGATOR))
		return PART_NONE;
	if (is_only_name(a, at))
		return PART_UNKNOWN;
	if (article_is_unknown(a, at))
		return article_token(a, at)->fold_count > 1 && is_capitalised_latin(a, at) ? PART_UNKNOWN : PART_NONE;
	unsigned which = 0;
	const struct sense *given = article_sense(a, at, SENSE_GIVEN, &which);
	if (given && a->readings[at].items[which].tail == 0)
		return (given->flags & SENSE_WORD) && is_noun(a, at) ? PART_GIVEN_WORD : PART_GIVEN;
	if (article_is_function(a, at, FUNCTION_PARTICLE) && has_no_prefix(a, at))
		return PART_PARTICLE;
	return PART_NONE;
}

/* علي, which many write for the preposition على. */
static bool may_be_preposition(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_FUNCTION, NULL);
	return sense != NULL;
}

/* A known word where the family name must be: "أحمد الليبي", "أحمد حافظ". */
static bool may_be_surname(const struct article *a, uint32_t at, enum person_ground ground)
{
	unsigned clitics = article_clitics(a, at);
	if (!article_is_word(a, at) || (clitics & ~(unsigned)CLITIC_ARTICLE) || a->readings[at].items[0].tail)
		return false;
	if (article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_FUNCTION) | MASK(SENSE_SPEECH) | MASK(SENSE_INSTITUTION)))
		return false;
	if (ground == PERSON_TITLE)
		return !article_is_verb(a, at) || article_is_definite(a, at);
	return article_is_definite(a, at) && !article_is(a, at, MASK(SENSE_STANCE));
}

static bool begins_with_and(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	return token->fold_count > 3 && a->tokens.units[token->fold] == AR_WAW;
}

/* Whether the part at `at` may follow in a name that has `count` words already, the last of them `before`. */
static bool goes_on(const struct article *a, uint32_t at, enum part part, uint32_t count, enum part before)
{
	if (article_token(a, at)->breaks)
		return false;
	if (part == PART_GIVEN || part == PART_GIVEN_WORD)
		return has_no_prefix(a, at) && !(part == PART_GIVEN_WORD && count > 1 && article_is_verb(a, at));
	if (part == PART_UNKNOWN && begins_with_and(a, at)) /* "وبلير" is a second man, "هنري ووستر" is one */
		return count == 1 && (before == PART_GIVEN || before == PART_GIVEN_WORD);
	return part == PART_UNKNOWN || part == PART_PARTICLE;
}

struct name_count {
	uint32_t words, unknown, given, given_words;
};

static void count_part(struct name_count *n, enum part part)
{
	n->words++;
	n->unknown += part == PART_UNKNOWN;
	n->given += part == PART_GIVEN;
	n->given_words += part == PART_GIVEN_WORD;
}

static bool is_enough(const struct article *a, uint32_t first, const struct name_count *n, bool surname,
                      enum person_ground ground)
{
	if (ground == PERSON_TITLE)
		return n->words > 1 || n->unknown == 1;
	if (n->words + surname < 2)
		return false;
	enum part opening = part_of(a, first);
	if (opening == PART_GIVEN)
		return n->unknown + n->given > 1 || n->given_words || surname;
	if (opening == PART_GIVEN_WORD) /* "بيان نوكيا" is no man */
		return n->given > 0 || n->unknown > 1 || (n->unknown && article_is_definite(a, first + 1));
	if (opening == PART_PARTICLE)
		return n->words > 2 && n->unknown + n->given > 0;
	return ground == PERSON_SPEECH && n->words > 1 && opening == PART_UNKNOWN && !article_is_definite(a, first);
}

bool person_at(const struct article *a, uint32_t at, uint32_t end, enum person_ground ground, uint32_t *last)
{
	struct name_count n = {0};
	enum part part = part_of(a, at), before = part;
	if (part == PART_NONE || (part == PART_UNKNOWN && ground == PERSON_BARE))
		return false;
	uint32_t i = at, particle = 0;
	bool surname = false;
	for (; i < end && n.words < PERSON_WORDS; i++) {
		part = part_of(a, i);
		bool owned =
			particle && part == PART_NONE && !article_token(a, i)->breaks && may_be_surname(a, i, PERSON_TITLE);
		if (i > at && !owned && !goes_on(a, i, part, n.words, before)) /* owned: بن صالح, آل مكتوم, عبد الله */
			break;
		before = part;
		particle = part == PART_PARTICLE ? particle + 1 : 0;
		count_part(&n, part);
	}
	if (i < end && !particle && !is_only_name(a, at) && n.words == 1 && n.given + n.unknown == 1 &&
	    !article_token(a, i)->breaks && may_be_surname(a, i, ground)) {
		surname = (n.given > 0 && !may_be_preposition(a, at)) || ground == PERSON_TITLE;
		i += surname;
	}
	i -= particle;
	n.words -= particle;
	if (n.words == 0 || !is_enough(a, at, &n, surname, ground))
		return false;
	*last = i - 1;
	return true;
}

bool person_may_continue(const struct article *a, uint32_t at)
{
	enum part part = part_of(a, at);
	return part != PART_NONE && !article_token(a, at)->breaks && article_clitics(a, at) == 0;
}

/* "للجيش" is named "الجيش": writes the article and returns the byte behind the two lams. */
static uint32_t skip_lil(const struct article *a, uint32_t at, struct strbuf *out)
{
	const struct token *token = article_token(a, at);
	if (!(article_clitics(a, at) & CLITIC_LIL) || (article_clitics(a, at) & CLITIC_AND))
		return token->start;
	strbuf_add_code(out, AR_ALEF);
	strbuf_add_code(out, AR_LAM);
	return token_byte_of_unit(&a->tokens, token, 2);
}

struct str article_name(const struct article *a, uint32_t first, uint32_t last, uint32_t start)
{
	struct strbuf out;
	strbuf_init(&out, a->scratch);
	for (uint32_t i = first; i <= last; i++) {
		const struct token *token = article_token(a, i);
		if (token->kind == TOKEN_PUNCT)
			continue;
		if (out.size)
			strbuf_add_char(&out, ' ');
		if (i == first && start == token->start)
			start = skip_lil(a, i, &out);
		for (size_t at = i == first ? start : token->start; at < token->end;) {
			size_t from = at;
			if (fold_class_of(fold_decode(a->text.data, &at)) != FOLD_DROP)
				strbuf_add(&out, a->text.data + from, at - from);
		}
	}
	return strbuf_str(&out);
}

struct str article_slug(const struct article *a, uint32_t first, uint32_t last, uint32_t start)
{
	struct strbuf out;
	strbuf_init(&out, a->scratch);
	uint16_t units[FOLD_MOST];
	for (uint32_t i = first; i <= last; i++) {
		const struct token *token = article_token(a, i);
		size_t before = out.size;
		if (before)
			strbuf_add_char(&out, '-');
		size_t mark = out.size;
		for (size_t at = i == first ? start : token->start; at < token->end;) {
			size_t n = fold_append(units, 0, fold_decode(a->text.data, &at));
			for (size_t j = 0; j < n; j++)
				strbuf_add_text(&out, fold_latin(units[j]));
		}
		if (out.size == mark && before)
			out.size = before;
	}
	return strbuf_str(&out);
}

uint32_t person_actor(struct article *a, uint32_t first, uint32_t last, uint32_t start)
{
	struct article_actor actor = {
		.id = article_slug(a, first, last, start),
		.name = article_name(a, first, last, start),
		.kind = ACTORNET_PERSON,
		.lexicon = LEXICON_NONE,
	};
	if (!actor.id.size)
		actor.id = actor.name;
	return article_new_actor(a, &actor);
}
