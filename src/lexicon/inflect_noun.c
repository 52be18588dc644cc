#include "lexicon/inflect_parts.h"

static const uint16_t article[] = {AR_ALEF, AR_LAM, 0};

/* The stems of an adjective: before nothing, the feminine endings, alef, the plural endings, at. */
enum slot { PLAIN, FEMININE, ALEF, PLURAL, FEMININE_PLURAL, SLOTS };

/* BARE: never with the article. BOTH: with and without. NUNATED: both, and bare it is indefinite. */
enum articles { BARE, BOTH, NUNATED };

struct cell {
	enum slot slot;
	struct inflect_ending ending;
	enum articles articles;
	unsigned flags;
};

enum { FEM = INFLECT_FEMININE, DUAL = INFLECT_DUAL, MANY = INFLECT_PLURAL, OF = INFLECT_CONSTRUCT };

/* The more usual reading of a spelling comes first. */
static const struct cell adjective_cells[] = {
	{PLAIN, {{0}, INFLECT_NO_VOWEL}, BOTH, 0},
	{FEMININE, {{AR_TEH_MARBUTA, 0}, INFLECT_FATHA}, BOTH, FEM},
	{PLURAL, {{AR_WAW, AR_NOON, 0}, INFLECT_DAMMA}, NUNATED, MANY},
	{PLURAL, {{AR_YEH, AR_NOON, 0}, INFLECT_KASRA}, NUNATED, MANY},
	{FEMININE_PLURAL, {{AR_ALEF, AR_TEH, 0}, INFLECT_FATHA}, BOTH, MANY | FEM},
	{ALEF, {{AR_ALEF, AR_NOON, 0}, INFLECT_FATHA}, NUNATED, DUAL},
	{ALEF, {{AR_YEH, AR_NOON, 0}, INFLECT_FATHA}, NUNATED, DUAL},
	{FEMININE, {{AR_TEH, AR_ALEF, AR_NOON, 0}, INFLECT_FATHA}, NUNATED, DUAL | FEM},
	{FEMININE, {{AR_TEH, AR_YEH, AR_NOON, 0}, INFLECT_FATHA}, NUNATED, DUAL | FEM},
	{PLURAL, {{AR_WAW, 0}, INFLECT_DAMMA}, BARE, MANY | OF},
	{PLURAL, {{AR_YEH, 0}, INFLECT_KASRA}, BARE, MANY | OF},
	{FEMININE, {{AR_TEH, AR_ALEF, 0}, INFLECT_FATHA}, BARE, DUAL | FEM | OF},
	{FEMININE, {{AR_TEH, AR_YEH, 0}, INFLECT_FATHA}, BARE, DUAL | FEM | OF},
	{FEMININE, {{AR_TEH, 0}, INFLECT_FATHA}, BARE, FEM | INFLECT_BOUND},
};

static const struct cell dual_cells[] = {
	{ALEF, {{AR_ALEF, AR_NOON, 0}, INFLECT_FATHA}, NUNATED, DUAL},
	{ALEF, {{AR_YEH, AR_NOON, 0}, INFLECT_FATHA}, NUNATED, DUAL},
	{ALEF, {{AR_ALEF, 0}, INFLECT_FATHA}, BARE, DUAL | OF},
	{ALEF, {{AR_YEH, 0}, INFLECT_FATHA}, BARE, DUAL | OF},
};

static const struct cell sound_plural_cells[] = {
	{PLURAL, {{AR_WAW, AR_NOON, 0}, INFLECT_DAMMA}, NUNATED, MANY},
	{PLURAL, {{AR_YEH, AR_NOON, 0}, INFLECT_KASRA}, NUNATED, MANY},
	{PLURAL, {{AR_WAW, 0}, INFLECT_DAMMA}, BARE, MANY | OF},
	{PLURAL, {{AR_YEH, 0}, INFLECT_KASRA}, BARE, MANY | OF},
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const struct inflect_ending damma = {{0}, INFLECT_DAMMA};
static const struct inflect_ending kasra = {{0}, INFLECT_KASRA};
static const struct inflect_ending no_ending = {{0}, INFLECT_NO_VOWEL};

static void give_cell(struct inflect_sink *sink, const struct inflect_word *stem, const struct cell *cell,
                      enum inflect_feature feature, unsigned flags)
{
	struct inflect_word definite = inflect_word_prefixed(article, stem);
	unsigned bare = cell->articles == NUNATED ? INFLECT_INDEFINITE : 0;

	inflect_sink_join(sink, stem, &cell->ending, feature, cell->flags | flags | bare);
	if (cell->articles != BARE)
		inflect_sink_join(sink, &definite, &cell->ending, feature, cell->flags | flags | INFLECT_DEFINITE);
}

static void give_both(struct inflect_sink *sink, const struct inflect_word *word, enum inflect_feature feature,
                      unsigned flags)
{
	const struct cell cell = {PLAIN, no_ending, BOTH, 0};

	give_cell(sink, word, &cell, feature, flags);
}

/* No alef of tanwin behind teh marbuta, alef, alef and hamza, hamza on alef. */
static bool takes_tanwin_alef(const struct inflect_word *word)
{
	switch (inflect_word_last(word, 0)) {
	case AR_TEH_MARBUTA:
	case AR_ALEF:
	case AR_ALEF_MAKSURA:
	case AR_ALEF_HAMZA_ABOVE: return false;
	case AR_HAMZA: return inflect_word_last(word, 1) != AR_ALEF;
	default: return true;
	}
}

static void give_tanwin(struct inflect_sink *sink, const struct inflect_word *word, enum inflect_feature feature,
                        unsigned flags)
{
	struct inflect_word accusative = *word;

	if (!takes_tanwin_alef(word))
		return;
	if (inflect_word_last(word, 0) == AR_HAMZA && letter_joins_next(inflect_word_last(word, 1)))
		inflect_word_put(&accusative, 0, AR_YEH_HAMZA);
	inflect_word_push(&accusative, AR_ALEF);
	inflect_sink_give(sink, &accusative, feature, flags | INFLECT_INDEFINITE);
}

/* Before a pronoun: teh for teh marbuta, alef for alef maksura, the hamza on the seat of its case. */
static void give_bound(struct inflect_sink *sink, const struct inflect_word *word, enum inflect_declension declension,
                       enum inflect_feature feature, unsigned flags)
{
	unsigned last = inflect_word_last(word, 0);
	struct inflect_word bound = *word;

	if (last == AR_TEH_MARBUTA)
		inflect_word_put(&bound, 0, AR_TEH);
	else if (declension == INFLECT_AN || last == AR_ALEF_MAKSURA)
		inflect_word_put(&bound, 0, AR_ALEF);
	inflect_sink_join(sink, &bound, &damma, feature, flags | INFLECT_BOUND);
	inflect_sink_join(sink, &bound, &kasra, feature, flags | INFLECT_BOUND);
}

/* The indefinite without its yeh; the hamza then stands at the end of the word. */
static void give_without_yeh(struct inflect_sink *sink, const struct inflect_word *word, enum inflect_feature feature,
                             unsigned flags)
{
	struct inflect_word shorter = inflect_word_shorter(word);

	if (inflect_word_last(&shorter, 0) == AR_YEH_HAMZA && inflect_word_last(&shorter, 1) == AR_ALEF)
		inflect_word_put(&shorter, 0, AR_HAMZA);
	inflect_sink_give(sink, &shorter, feature, flags | INFLECT_INDEFINITE);
}

/* Comparatives and colours: hamza on alef and three letters. A yeh or waw in the middle is of another shape. */
static bool is_comparative(const struct inflect_word *word)
{
	return word->count == 4 && word->letters[0] == AR_ALEF_HAMZA_ABOVE && word->letters[1] != AR_ALEF &&
	       !letter_is_weak(word->letters[2]) && word->letters[3] != AR_YEH && word->letters[3] != AR_TEH_MARBUTA;
}

static void put_stems(struct inflect_word stems[SLOTS], const struct inflect_word *word,
                      enum inflect_declension declension)
{
	for (size_t i = 0; i < SLOTS; i++)
		stems[i] = *word;
	if (declension == INFLECT_REGULAR)
		return;
	stems[PLURAL] = inflect_word_shorter(word);
	if (declension == INFLECT_AN) {
		stems[ALEF] = inflect_word_ending(word, AR_YEH);
		stems[FEMININE_PLURAL] = stems[ALEF];
		stems[FEMININE] = inflect_word_ending(word, AR_ALEF);
	}
}

/* With an ending, a participle is not so easily taken for a name; but so many family names end in yeh. */
static unsigned soften(unsigned flags, enum inflect_feature feature, const struct cell *cell)
{
	bool is_participle = feature == INFLECT_ACTIVE_PARTICIPLE || feature == INFLECT_PASSIVE_PARTICIPLE;

	if (!is_participle || !(flags & INFLECT_RARE) || ((cell->flags & OF) && cell->ending.letters[0] == AR_YEH))
		return flags;
	return (flags & ~(unsigned)INFLECT_RARE) | INFLECT_YIELDING;
}

enum { SHORT_PARTICIPLE = 3 }; /* with an alef still as short as many names */

void inflect_decline_adjective(struct inflect_sink *sink, const struct inflect_word *word,
                               enum inflect_declension declension, enum inflect_feature feature, unsigned flags)
{
	struct inflect_word stems[SLOTS];
	bool has_feminine = feature != INFLECT_ADJECTIVE || !is_comparative(word);

	put_stems(stems, word, declension);
	for (size_t i = 0; i < COUNT(adjective_cells); i++) {
		const struct cell *cell = &adjective_cells[i];

		if (has_feminine || (cell->flags & FEM) == 0)
			give_cell(sink, &stems[cell->slot], cell, feature, i == 0 ? flags : soften(flags, feature, cell));
		if (i == 0 && declension == INFLECT_IN)
			give_without_yeh(sink, word, feature, flags);
		if (i == 0)
			give_tanwin(sink, word, feature, word->count > SHORT_PARTICIPLE ? soften(flags, feature, cell) : flags);
	}
	for (size_t i = 0; i < COUNT(dual_cells); i++)
		give_cell(sink, &stems[ALEF], &dual_cells[i], feature, soften(flags, feature, &dual_cells[i]));
	give_bound(sink, word, declension, feature, flags);
}

void inflect_decline_plain(struct inflect_sink *sink, const struct inflect_word *word,
                           enum inflect_declension declension, enum inflect_feature feature, unsigned flags)
{
	give_both(sink, word, feature, flags);
	if (declension == INFLECT_IN)
		give_without_yeh(sink, word, feature, flags);
	give_tanwin(sink, word, feature, flags);
	give_bound(sink, word, declension, feature, flags);
}

void inflect_decline_dual(struct inflect_sink *sink, const struct inflect_word *word,
                          enum inflect_declension declension, enum inflect_feature feature)
{
	unsigned last = inflect_word_last(word, 0);
	struct inflect_word stem = *word;

	if (last == AR_TEH_MARBUTA)
		inflect_word_put(&stem, 0, AR_TEH);
	else if (last == AR_ALEF_MAKSURA || declension == INFLECT_AN)
		inflect_word_put(&stem, 0, AR_YEH);
	else if (last == AR_ALEF)
		return;
	for (size_t i = 0; i < COUNT(dual_cells); i++)
		give_cell(sink, &stem, &dual_cells[i], feature, 0);
}

/* A plural in -un or -in is sound where the rest of it is the singular, with its last letter or without. */
static bool is_sound_masculine(const struct inflect_word *singular, const struct inflect_word *plural)
{
	unsigned vowel = inflect_word_last(plural, 1);
	unsigned last = inflect_word_last(singular, 0);
	size_t common = 0;

	if (inflect_word_last(plural, 0) != AR_NOON || (vowel != AR_WAW && vowel != AR_YEH) || plural->count < 5)
		return false;
	while (common < singular->count && singular->letters[common] == plural->letters[common])
		common++;
	if (common + 2 == plural->count && common == singular->count)
		return true;
	return common + 1 >= singular->count && common + 3 >= plural->count && common + 2 <= plural->count &&
	       (last == AR_TEH_MARBUTA || last == AR_YEH || last == AR_ALEF_MAKSURA || letter_is_hamza(last));
}

/* Plurals of the shape letter, letter, alef and more have no tanwin: they are diptotes. */
static bool is_diptote(const struct inflect_word *plural)
{
	return plural->count >= 5 && plural->letters[2] == AR_ALEF;
}

static void decline_broken_plural(struct inflect_sink *sink, const struct inflect_word *plural,
                                  enum inflect_feature feature)
{
	bool has_lost_yeh = is_diptote(plural) && plural->count == 5 && inflect_word_last(plural, 0) == AR_YEH;

	give_both(sink, plural, feature, MANY);
	if (has_lost_yeh)
		give_without_yeh(sink, plural, feature, MANY);
	if (!is_diptote(plural))
		give_tanwin(sink, plural, feature, MANY);
	give_bound(sink, plural, INFLECT_REGULAR, feature, MANY);
}

void inflect_decline_plural(struct inflect_sink *sink, const struct inflect_word *singular,
                            const struct inflect_word *plural, enum inflect_feature feature)
{
	bool is_in_at = inflect_word_last(plural, 0) == AR_TEH && inflect_word_last(plural, 1) == AR_ALEF;

	if (is_in_at && inflect_word_last(singular, 0) != AR_TEH) {
		give_both(sink, plural, feature, MANY);
	} else if (is_sound_masculine(singular, plural)) {
		struct inflect_word longer = inflect_word_shorter(plural);
		struct inflect_word stem = inflect_word_shorter(&longer);

		for (size_t i = 0; i < COUNT(sound_plural_cells); i++)
			give_cell(sink, &stem, &sound_plural_cells[i], feature, 0);
	} else {
		decline_broken_plural(sink, plural, feature);
	}
}
