#include "lexicon/inflect_parts.h"

/*
 * A tense has up to eight stems, one per kind of ending; in sound verbs they are all alike. CONSONANT stands
 * before endings that begin with a consonant, the vowels before theirs, TEH before that of the feminine,
 * BOUND before a pronoun, JUSSIVE at the end of the word.
 */
enum slot { PLAIN, BOUND, TEH, ALEF, WAW, YEH, CONSONANT, JUSSIVE, SLOTS };

/* keeps_fatha: a lost final alef leaves its a before the endings in waw and yeh, and a hamza its seat. */
struct stems {
	struct inflect_word slot[SLOTS];
	bool keeps_fatha;
};

struct cell {
	enum slot slot;
	struct inflect_ending ending;
	unsigned flags;
};

/* The more usual reading of a spelling comes first. */
static const struct cell perfect_cells[] = {
	{PLAIN, {{0}, INFLECT_NO_VOWEL}, 0},
	{TEH, {{AR_TEH, 0}, INFLECT_FATHA}, INFLECT_FEMININE},
	{WAW, {{AR_WAW, AR_ALEF, 0}, INFLECT_DAMMA}, INFLECT_PLURAL},
	{CONSONANT, {{AR_TEH, 0}, INFLECT_NO_VOWEL}, INFLECT_FIRST},
	{CONSONANT, {{AR_NOON, AR_ALEF, 0}, INFLECT_NO_VOWEL}, INFLECT_FIRST | INFLECT_PLURAL},
	{TEH, {{AR_TEH, AR_ALEF, 0}, INFLECT_FATHA}, INFLECT_DUAL | INFLECT_FEMININE | INFLECT_YIELDING},
	{ALEF, {{AR_ALEF, 0}, INFLECT_FATHA}, INFLECT_DUAL | INFLECT_RARE},
	{CONSONANT, {{AR_NOON, 0}, INFLECT_NO_VOWEL}, INFLECT_PLURAL | INFLECT_FEMININE | INFLECT_RARE},
	{CONSONANT, {{AR_TEH, AR_MEEM, 0}, INFLECT_NO_VOWEL}, INFLECT_PLURAL | INFLECT_YIELDING},
	{BOUND, {{0}, INFLECT_NO_VOWEL}, INFLECT_BOUND},
	{WAW, {{AR_WAW, 0}, INFLECT_DAMMA}, INFLECT_PLURAL | INFLECT_BOUND},
	{CONSONANT, {{AR_TEH, AR_MEEM, AR_WAW, 0}, INFLECT_NO_VOWEL}, INFLECT_PLURAL | INFLECT_BOUND | INFLECT_RARE},
};

struct prefixed_cell {
	uint16_t prefix;
	struct cell cell;
};

static const struct prefixed_cell imperfect_cells[] = {
	{AR_YEH, {PLAIN, {{0}, INFLECT_NO_VOWEL}, 0}},
	{AR_TEH, {PLAIN, {{0}, INFLECT_NO_VOWEL}, INFLECT_FEMININE}},
	{AR_NOON, {PLAIN, {{0}, INFLECT_NO_VOWEL}, INFLECT_FIRST | INFLECT_PLURAL}},
	{AR_ALEF_HAMZA_ABOVE, {PLAIN, {{0}, INFLECT_NO_VOWEL}, INFLECT_FIRST}},
	{AR_YEH, {WAW, {{AR_WAW, AR_NOON, 0}, INFLECT_DAMMA}, INFLECT_PLURAL}},
	{AR_YEH, {WAW, {{AR_WAW, AR_ALEF, 0}, INFLECT_DAMMA}, INFLECT_PLURAL}},
	{AR_YEH, {ALEF, {{AR_ALEF, AR_NOON, 0}, INFLECT_FATHA}, INFLECT_DUAL}},
	{AR_TEH, {ALEF, {{AR_ALEF, AR_NOON, 0}, INFLECT_FATHA}, INFLECT_DUAL | INFLECT_FEMININE}},
	{AR_YEH, {JUSSIVE, {{0}, INFLECT_NO_VOWEL}, 0}},
	{AR_TEH, {JUSSIVE, {{0}, INFLECT_NO_VOWEL}, INFLECT_FEMININE}},
	{AR_NOON, {JUSSIVE, {{0}, INFLECT_NO_VOWEL}, INFLECT_FIRST | INFLECT_PLURAL}},
	{AR_ALEF_HAMZA_ABOVE, {JUSSIVE, {{0}, INFLECT_NO_VOWEL}, INFLECT_FIRST}},
	{AR_YEH, {ALEF, {{AR_ALEF, 0}, INFLECT_FATHA}, INFLECT_DUAL | INFLECT_YIELDING}},
	{AR_TEH, {ALEF, {{AR_ALEF, 0}, INFLECT_FATHA}, INFLECT_DUAL | INFLECT_FEMININE | INFLECT_YIELDING}},
	{AR_TEH, {WAW, {{AR_WAW, AR_NOON, 0}, INFLECT_DAMMA}, INFLECT_PLURAL | INFLECT_YIELDING}},
	{AR_TEH, {WAW, {{AR_WAW, AR_ALEF, 0}, INFLECT_DAMMA}, INFLECT_PLURAL | INFLECT_YIELDING}},
	{AR_YEH, {CONSONANT, {{AR_NOON, 0}, INFLECT_NO_VOWEL}, INFLECT_PLURAL | INFLECT_FEMININE | INFLECT_YIELDING}},
	{AR_TEH, {YEH, {{AR_YEH, AR_NOON, 0}, INFLECT_KASRA}, INFLECT_FEMININE | INFLECT_RARE}},
	{AR_TEH, {YEH, {{AR_YEH, 0}, INFLECT_KASRA}, INFLECT_FEMININE | INFLECT_RARE}},
	{AR_YEH, {BOUND, {{0}, INFLECT_DAMMA}, INFLECT_BOUND}},
	{AR_TEH, {BOUND, {{0}, INFLECT_DAMMA}, INFLECT_BOUND | INFLECT_FEMININE}},
	{AR_NOON, {BOUND, {{0}, INFLECT_DAMMA}, INFLECT_BOUND | INFLECT_FIRST | INFLECT_PLURAL}},
	{AR_ALEF_HAMZA_ABOVE, {BOUND, {{0}, INFLECT_DAMMA}, INFLECT_BOUND | INFLECT_FIRST}},
	{AR_YEH, {WAW, {{AR_WAW, 0}, INFLECT_DAMMA}, INFLECT_PLURAL | INFLECT_BOUND}},
	{AR_TEH, {WAW, {{AR_WAW, 0}, INFLECT_DAMMA}, INFLECT_PLURAL | INFLECT_BOUND | INFLECT_RARE}},
};

/* Names in -a, of which foreign news are full, are mostly as long as a dual of three letters. */
enum { SHORT_PERFECT = 3 };

enum { PERFECT_CELLS = sizeof perfect_cells / sizeof perfect_cells[0] };
enum { IMPERFECT_CELLS = sizeof imperfect_cells / sizeof imperfect_cells[0] };

/* The seat that a final hamza takes behind the short vowel which a lost long one leaves. */
static unsigned find_seat(unsigned vowel)
{
	if (vowel == AR_WAW)
		return AR_WAW_HAMZA;
	return vowel == AR_YEH ? AR_YEH_HAMZA : AR_ALEF_HAMZA_ABOVE;
}

static void put_hollow(struct stems *stems, unsigned vowel)
{
	struct inflect_word word = inflect_word_shorter(&stems->slot[PLAIN]);
	unsigned last = inflect_word_last(&stems->slot[PLAIN], 0);

	inflect_word_put(&word, 0, letter_is_hamza(last) ? find_seat(vowel) : last);
	stems->slot[CONSONANT] = word;
	stems->slot[JUSSIVE] = word;
}

static void put_doubled(struct stems *stems)
{
	struct inflect_word word = stems->slot[PLAIN];

	inflect_word_push(&word, inflect_word_last(&word, 0));
	stems->slot[CONSONANT] = word;
	stems->slot[JUSSIVE] = word;
}

/* Final yeh and waw fall before long vowels; a final alef falls or turns into `glide`. */
static void put_defective(struct stems *stems, unsigned glide)
{
	const struct inflect_word *word = &stems->slot[PLAIN];
	struct inflect_word shorter = inflect_word_shorter(word);
	unsigned last = inflect_word_last(word, 0);

	stems->slot[WAW] = shorter;
	stems->slot[YEH] = shorter;
	stems->slot[JUSSIVE] = shorter;
	if (last == AR_WAW || last == AR_YEH)
		return;
	stems->slot[TEH] = shorter;
	stems->slot[ALEF] = inflect_word_ending(word, glide);
	stems->slot[CONSONANT] = stems->slot[ALEF];
	stems->slot[BOUND] = inflect_word_ending(word, AR_ALEF);
	stems->keeps_fatha = true;
}

/* `vowel` is the short one of a hollow verb, written as its long one, or the glide of a defective verb. */
static void put_stems(struct stems *stems, const struct inflect_word *word, enum inflect_kind kind, unsigned vowel)
{
	for (size_t i = 0; i < SLOTS; i++)
		stems->slot[i] = *word;
	stems->keeps_fatha = false;
	if (kind == INFLECT_HOLLOW)
		put_hollow(stems, vowel);
	else if (kind == INFLECT_DOUBLED)
		put_doubled(stems);
	else if (kind == INFLECT_DEFECTIVE)
		put_defective(stems, vowel);
}

/* An ending that begins with the last letter of the stem is written as one letter with it. */
static void give_cell(struct inflect_sink *sink, const struct stems *stems, const struct inflect_word *stem,
                      const struct cell *cell, enum inflect_feature feature, unsigned flags)
{
	struct inflect_ending ending = cell->ending;
	struct inflect_word word = *stem;

	if (cell->slot == CONSONANT && inflect_word_last(stem, 0) == ending.letters[0])
		word = inflect_word_shorter(stem);
	if (stems->keeps_fatha && (cell->slot == WAW || cell->slot == YEH))
		ending.vowel = INFLECT_FATHA;
	inflect_sink_join(sink, &word, &ending, feature, flags);
}

/* A passive of the first person, or with an object, is hardly ever written. */
static unsigned find_flags(const struct cell *cell, enum inflect_feature feature)
{
	bool is_passive = feature == INFLECT_PERFECT_PASSIVE || feature == INFLECT_IMPERFECT_PASSIVE;
	bool is_rare = is_passive && (cell->flags & (INFLECT_FIRST | INFLECT_BOUND)) != 0;

	return cell->flags | (is_rare ? INFLECT_RARE : 0);
}

static void conjugate_perfect(struct inflect_sink *sink, const struct stems *stems, enum inflect_feature feature,
                              unsigned flags)
{
	for (size_t i = 0; i < PERFECT_CELLS; i++) {
		const struct cell *cell = &perfect_cells[i];
		unsigned all = find_flags(cell, feature) | flags;

		if (cell->slot == ALEF && stems->slot[ALEF].count > SHORT_PERFECT)
			all = (all & ~(unsigned)INFLECT_RARE) | INFLECT_YIELDING;
		give_cell(sink, stems, &stems->slot[cell->slot], cell, feature, all);
	}
}

/* A doubled verb mostly keeps its jussive together; a jussive of one radical is hardly ever one. */
static unsigned find_jussive_flags(const struct inflect_word *stem, enum inflect_kind kind)
{
	return kind == INFLECT_DOUBLED || stem->count < 2 ? INFLECT_RARE : 0;
}

static void conjugate_imperfect(struct inflect_sink *sink, const struct stems *stems, enum inflect_feature feature,
                                enum inflect_kind kind)
{
	for (size_t i = 0; i < IMPERFECT_CELLS; i++) {
		const struct cell *cell = &imperfect_cells[i].cell;
		const uint16_t prefix[] = {imperfect_cells[i].prefix, 0};
		const struct inflect_word *stem = &stems->slot[cell->slot];
		struct inflect_word word = inflect_word_prefixed(prefix, stem);
		unsigned flags = find_flags(cell, feature);

		if (cell->slot == JUSSIVE)
			flags |= find_jussive_flags(stem, kind);
		give_cell(sink, stems, &word, cell, feature, flags);
	}
}

static unsigned find_perfect_glide(const struct inflect_parse *parse)
{
	bool is_in_alef = inflect_word_last(&parse->lemma, 0) == AR_ALEF;

	return parse->form == 1 && is_in_alef && inflect_word_last(&parse->lemma, 1) != AR_YEH ? AR_WAW : AR_YEH;
}

/* In form 1 the imperfect tells the vowel that the perfect hides. */
static unsigned find_perfect_vowel(const struct inflect_parse *parse)
{
	if (parse->kind == INFLECT_DEFECTIVE)
		return find_perfect_glide(parse);
	if (parse->form != 1)
		return AR_ALEF;
	return inflect_word_last(&parse->present, 1) == AR_WAW ? AR_WAW : AR_YEH;
}

/* The glide of an imperfect in alef is a yeh, whatever the root. */
static unsigned find_imperfect_vowel(const struct inflect_parse *parse, const struct inflect_word *present)
{
	return parse->kind == INFLECT_DEFECTIVE ? AR_YEH : inflect_word_last(present, 1);
}

/* Passive perfects that are spelt like common nouns far more often than they are written. */
static bool has_rare_passive(const struct inflect_parse *parse)
{
	switch (parse->form) {
	case 1: return parse->kind == INFLECT_HOLLOW || parse->kind == INFLECT_DEFECTIVE;
	case 5: return true;
	case 6: return parse->kind == INFLECT_DEFECTIVE;
	default: return false;
	}
}

void inflect_conjugate(struct inflect_sink *sink, const struct inflect_parse *parse)
{
	struct inflect_word passive;
	struct stems stems;

	put_stems(&stems, &parse->lemma, parse->kind, find_perfect_vowel(parse));
	conjugate_perfect(sink, &stems, INFLECT_PERFECT, 0);
	passive = inflect_passive_lemma(parse);
	if (!inflect_word_same(&passive, &parse->lemma)) {
		put_stems(&stems, &passive, parse->kind, AR_YEH);
		conjugate_perfect(sink, &stems, INFLECT_PERFECT_PASSIVE, has_rare_passive(parse) ? INFLECT_RARE : 0);
	}
	put_stems(&stems, &parse->present, parse->kind, find_imperfect_vowel(parse, &parse->present));
	conjugate_imperfect(sink, &stems, INFLECT_IMPERFECT, parse->kind);
	passive = inflect_passive_present(parse);
	if (!inflect_word_same(&passive, &parse->present)) {
		put_stems(&stems, &passive, parse->kind, find_imperfect_vowel(parse, &passive));
		conjugate_imperfect(sink, &stems, INFLECT_IMPERFECT_PASSIVE, parse->kind);
	}
}
