#include "lexicon/inflect_parts.h"

static unsigned first_radical(const struct inflect_parse *parse)
{
	unsigned letter = parse->lemma.letters[0];

	return letter == AR_ALEF ? AR_ALEF_HAMZA_ABOVE : letter;
}

static struct inflect_word begin_word(unsigned first)
{
	struct inflect_word word = {.count = 0};

	inflect_word_push(&word, first);
	return word;
}

static unsigned seat_before_kasra(unsigned letter)
{
	return letter_is_hamza(letter) ? AR_YEH_HAMZA : letter;
}

/*
 * Form 1, the one that does: first radical, alef, the others. Most words of this shape are known as nouns
 * or names in their own right, hence rare.
 */
static void decline_first_active(struct inflect_sink *sink, const struct inflect_parse *parse)
{
	struct inflect_word word = begin_word(first_radical(parse));
	unsigned middle = inflect_word_last(&parse->lemma, 1);
	unsigned last = inflect_word_last(&parse->lemma, 0);
	enum inflect_declension declension = parse->kind == INFLECT_DEFECTIVE ? INFLECT_IN : INFLECT_REGULAR;

	inflect_word_push(&word, AR_ALEF);
	if (parse->kind == INFLECT_HOLLOW) {
		inflect_word_push(&word, AR_YEH_HAMZA);
		if (letter_is_hamza(last))
			declension = INFLECT_IN;
	} else if (parse->kind != INFLECT_DOUBLED) {
		inflect_word_push(&word, seat_before_kasra(middle));
	}
	inflect_word_push(&word, declension == INFLECT_IN ? AR_YEH : seat_before_kasra(last));
	inflect_decline_adjective(sink, &word, declension, INFLECT_ACTIVE_PARTICIPLE, INFLECT_RARE);
}

static void decline_first_passive_as(struct inflect_sink *sink, struct inflect_word word, unsigned last, unsigned flags)
{
	inflect_word_push(&word, last);
	inflect_decline_adjective(sink, &word, INFLECT_REGULAR, INFLECT_PASSIVE_PARTICIPLE, flags);
}

/* A hollow verb keeps its long vowel; where the imperfect has an alef, the root is not to be seen. */
static void decline_hollow_passive(struct inflect_sink *sink, const struct inflect_parse *parse,
                                   const struct inflect_word *start)
{
	unsigned vowel = inflect_word_last(&parse->present, 1);
	unsigned last = inflect_word_last(&parse->lemma, 0);

	for (int i = 0; i < 2; i++) {
		unsigned wanted = i == 0 ? AR_WAW : AR_YEH;
		struct inflect_word word = *start;

		if (vowel != wanted && vowel != AR_ALEF)
			continue;
		inflect_word_push(&word, wanted);
		decline_first_passive_as(sink, word, letter_is_hamza(last) ? AR_HAMZA : last, INFLECT_RARE);
	}
}

/* A hamza in the middle before the long vowel of the passive: on waw, or as in Egypt on yeh. */
static void decline_sound_passive(struct inflect_sink *sink, const struct inflect_parse *parse,
                                  const struct inflect_word *start)
{
	unsigned middle = inflect_word_last(&parse->lemma, 1);
	unsigned last = inflect_word_last(&parse->lemma, 0);
	bool has_hamza = parse->kind == INFLECT_SOUND && letter_is_hamza(middle);

	if (letter_is_hamza(last))
		last = AR_HAMZA;
	for (int i = 0; i < (has_hamza ? 2 : 1); i++) {
		struct inflect_word word = *start;

		if (has_hamza)
			inflect_word_push(&word, i == 0 ? AR_WAW_HAMZA : AR_YEH_HAMZA);
		else
			inflect_word_push(&word, parse->kind == INFLECT_DOUBLED ? last : middle);
		inflect_word_push(&word, AR_WAW);
		decline_first_passive_as(sink, word, last, 0);
	}
}

/* Form 1, the one to whom it is done. */
static void decline_first_passive(struct inflect_sink *sink, const struct inflect_parse *parse)
{
	struct inflect_word word = begin_word(AR_MEEM);

	inflect_word_push(&word, first_radical(parse));
	if (parse->kind == INFLECT_DEFECTIVE) {
		bool has_waw = inflect_word_last(&parse->present, 0) == AR_WAW;

		inflect_word_push(&word, seat_before_kasra(inflect_word_last(&parse->lemma, 1)));
		decline_first_passive_as(sink, word, has_waw ? AR_WAW : AR_YEH, 0);
	} else if (parse->kind == INFLECT_HOLLOW) {
		decline_hollow_passive(sink, parse, &word);
	} else {
		decline_sound_passive(sink, parse, &word);
	}
}

/* The imperfect with i before the last radical, which forms 5 and 6 do not have by themselves. */
static struct inflect_word put_kasra(const struct inflect_parse *parse)
{
	struct inflect_word word = parse->present;

	if (parse->kind == INFLECT_DEFECTIVE)
		inflect_word_put(&word, 0, AR_YEH);
	else if (parse->kind == INFLECT_SOUND)
		inflect_word_put(&word, 0, seat_before_kasra(inflect_word_last(&word, 0)));
	if (parse->kind == INFLECT_SOUND && word.count > 2)
		inflect_word_put(&word, 1, seat_before_kasra(inflect_word_last(&word, 1)));
	return word;
}

/* All other forms: the imperfect, active or passive, with meem for its prefix. */
static void decline_derived(struct inflect_sink *sink, const struct inflect_parse *parse)
{
	static const uint16_t meem[] = {AR_MEEM, 0};
	bool is_defective = parse->kind == INFLECT_DEFECTIVE;
	struct inflect_word stem = put_kasra(parse);
	struct inflect_word word = inflect_word_prefixed(meem, &stem);

	inflect_decline_adjective(sink, &word, is_defective ? INFLECT_IN : INFLECT_REGULAR, INFLECT_ACTIVE_PARTICIPLE, 0);
	stem = inflect_passive_present(parse);
	word = inflect_word_prefixed(meem, &stem);
	inflect_decline_adjective(sink, &word, is_defective ? INFLECT_AN : INFLECT_REGULAR, INFLECT_PASSIVE_PARTICIPLE, 0);
}

void inflect_participles(struct inflect_sink *sink, const struct inflect_parse *parse)
{
	if (parse->form != 1) {
		decline_derived(sink, parse);
		return;
	}
	decline_first_active(sink, parse);
	decline_first_passive(sink, parse);
}
