#include "lexicon/inflect_parts.h"

#include <string.h>

enum { CELL_WORDS = 12 };

/* The words of a cell. */
struct cell_words {
	struct inflect_word words[CELL_WORDS];
	size_t count;
};

static bool is_empty_cell(const char *cell)
{
	return cell == NULL || cell[0] == '\0' || strcmp(cell, "-") == 0;
}

static int read_words(struct cell_words *cell, const char *text)
{
	cell->count = 0;
	if (is_empty_cell(text))
		return 0;
	for (;;) {
		size_t length = strcspn(text, "|");

		if (cell->count == CELL_WORDS || inflect_word_read(&cell->words[cell->count], text, length) != 0)
			return -1;
		cell->count++;
		if (text[length] == '\0')
			return 0;
		text += length + 1;
	}
}

static bool holds_word(const struct cell_words *cell, const struct inflect_word *word)
{
	for (size_t i = 0; i < cell->count; i++)
		if (inflect_word_same(&cell->words[i], word))
			return true;
	return false;
}

static void open_sink(struct inflect_sink *sink, void (*emit)(void *context, const struct inflect_form *form),
                      void *context)
{
	sink->emit = emit;
	sink->context = context;
	sink->count = 0;
}

/* Whether the cell says of a word, by listing it once more with a yeh, that it loses one. */
static bool is_listed_with_yeh(const struct cell_words *cell, const struct inflect_word *word)
{
	struct inflect_word longer = *word;

	inflect_word_push(&longer, AR_YEH);
	return holds_word(cell, &longer);
}

static bool is_listed_without_yeh(const struct cell_words *cell, const struct inflect_word *word)
{
	struct inflect_word shorter = inflect_word_shorter(word);

	return inflect_word_last(word, 0) == AR_YEH && holds_word(cell, &shorter);
}

/* A verbal noun in -at is a plural if its singular is listed too, or if the root does not end in teh. */
static bool is_plural_in_at(const struct cell_words *cell, const struct inflect_word *word,
                            const struct inflect_parse *parse)
{
	struct inflect_word stem = inflect_word_shorter(word);
	struct inflect_word feminine;

	if (inflect_word_last(word, 0) != AR_TEH || inflect_word_last(word, 1) != AR_ALEF)
		return false;
	if (parse != NULL)
		return inflect_word_last(&parse->lemma, 0) != AR_TEH;
	feminine = inflect_word_ending(&stem, AR_TEH_MARBUTA);
	stem = inflect_word_shorter(&stem);
	return holds_word(cell, &stem) || holds_word(cell, &feminine);
}

/* A broken plural such as nasa'ih has the alef third; so has the verbal noun of form 6, behind a teh. */
static bool is_broken_plural(const struct inflect_word *word)
{
	return word->count >= 5 && word->letters[2] == AR_ALEF && word->letters[0] != AR_TEH &&
	       inflect_word_last(word, 0) != AR_TEH_MARBUTA;
}

static void decline_masdar(struct inflect_sink *sink, const struct cell_words *cell, const struct inflect_word *word,
                           const struct inflect_parse *parse)
{
	enum inflect_declension declension = INFLECT_REGULAR;
	bool is_weak = parse != NULL && parse->kind == INFLECT_DEFECTIVE && (parse->form == 5 || parse->form == 6);
	struct inflect_word full = *word;

	if (is_plural_in_at(cell, word, parse) || is_broken_plural(word)) {
		struct inflect_word singular = inflect_word_shorter(word);

		inflect_decline_plural(sink, &singular, word, INFLECT_MASDAR);
		return;
	}
	if ((is_weak && inflect_word_last(word, 0) == AR_YEH) || is_listed_without_yeh(cell, word))
		declension = INFLECT_IN;
	if (is_weak && word->count + 1 == parse->lemma.count) {
		inflect_word_push(&full, AR_YEH);
		declension = INFLECT_IN;
	}
	if (!is_listed_with_yeh(cell, word))
		inflect_decline_plain(sink, &full, declension, INFLECT_MASDAR, 0);
}

static void decline_masdars(struct inflect_sink *sink, const struct cell_words *cell, const struct inflect_parse *parse)
{
	for (size_t i = 0; i < cell->count; i++)
		decline_masdar(sink, cell, &cell->words[i], parse);
}

int inflect_verb(const struct inflect_verb *verb, void (*emit)(void *context, const struct inflect_form *form),
                 void *context)
{
	struct inflect_sink sink;
	struct inflect_parse parse;
	struct cell_words masdars;

	if (inflect_parse_verb(verb, &parse) != 0 || read_words(&masdars, verb->masdar) != 0)
		return -1;
	open_sink(&sink, emit, context);
	inflect_conjugate(&sink, &parse);
	inflect_participles(&sink, &parse);
	decline_masdars(&sink, &masdars, &parse);
	return 0;
}

int inflect_masdar(const char *masdar, void (*emit)(void *context, const struct inflect_form *form), void *context)
{
	struct inflect_sink sink;
	struct cell_words cell;

	if (read_words(&cell, masdar) != 0 || cell.count == 0)
		return -1;
	open_sink(&sink, emit, context);
	decline_masdars(&sink, &cell, NULL);
	return 0;
}

/* The plural in -at of a noun that has no other. */
static struct inflect_word find_plural_in_at(const struct inflect_word *noun)
{
	struct inflect_word plural = *noun;
	unsigned last = inflect_word_last(noun, 0);

	if (last == AR_TEH_MARBUTA)
		inflect_word_put(&plural, 0, AR_ALEF);
	else if (last == AR_ALEF_MAKSURA)
		inflect_word_put(&plural, 0, AR_YEH);
	if (last != AR_ALEF && last != AR_TEH_MARBUTA)
		inflect_word_push(&plural, AR_ALEF);
	inflect_word_push(&plural, AR_TEH);
	return plural;
}

enum { COUNTED_SHORTEST = 4 };

int inflect_masdar_counted(const char *masdar, void (*emit)(void *context, const struct inflect_form *form),
                           void *context)
{
	struct inflect_sink sink;
	struct cell_words cell;

	if (read_words(&cell, masdar) != 0)
		return -1;
	open_sink(&sink, emit, context);
	for (size_t i = 0; i < cell.count; i++) {
		const struct inflect_word *word = &cell.words[i];
		struct inflect_word plural = find_plural_in_at(word);

		if (word->count < COUNTED_SHORTEST || is_broken_plural(word) || is_plural_in_at(&cell, word, NULL) ||
		    is_listed_with_yeh(&cell, word))
			continue;
		inflect_decline_plural(&sink, word, &plural, INFLECT_NOUN);
		inflect_decline_dual(&sink, word, INFLECT_REGULAR, INFLECT_NOUN);
	}
	return 0;
}

enum { ANY = 1, SHAPE = 6 };

/* Participles of defective verbs without their yeh, in which doubled, hollow and other verbs may be alike. */
static const uint16_t short_shapes[][SHAPE] = {
	{ANY, AR_ALEF, ANY},
	{AR_MEEM, ANY, ANY},
	{AR_MEEM, ANY, AR_ALEF, ANY},
	{AR_MEEM, ANY, AR_TEH, ANY},
	{AR_MEEM, AR_TEH, ANY, ANY},
	{AR_MEEM, AR_NOON, ANY, ANY},
	{AR_MEEM, AR_TEH, ANY, AR_ALEF, ANY},
	{AR_MEEM, AR_SEEN, AR_TEH, ANY, ANY},
};

static bool has_shape(const struct inflect_word *word, const uint16_t *shape)
{
	for (size_t i = 0; i < SHAPE; i++) {
		unsigned letter = i < word->count ? word->letters[i] : 0;

		if (shape[i] == ANY ? letter == 0 : shape[i] != letter)
			return false;
	}
	return true;
}

static bool may_have_lost_yeh(const struct inflect_word *word)
{
	unsigned last = inflect_word_last(word, 0);

	if (word->count > SHAPE || letter_is_weak(last) || letter_is_hamza(last) || last == AR_TEH_MARBUTA)
		return false;
	for (size_t i = 0; i < sizeof short_shapes / sizeof short_shapes[0]; i++)
		if (has_shape(word, short_shapes[i]))
			return true;
	return false;
}

int inflect_adjective(const char *word, void (*emit)(void *context, const struct inflect_form *form), void *context)
{
	struct inflect_sink sink;
	struct cell_words cell;

	if (read_words(&cell, word) != 0 || cell.count == 0)
		return -1;
	open_sink(&sink, emit, context);
	for (size_t i = 0; i < cell.count; i++) {
		struct inflect_word one = cell.words[i];
		bool is_weak = is_listed_without_yeh(&cell, &one);

		if (is_listed_with_yeh(&cell, &one))
			continue;
		inflect_decline_adjective(&sink, &one, is_weak ? INFLECT_IN : INFLECT_REGULAR, INFLECT_ADJECTIVE, 0);
		if (may_have_lost_yeh(&one)) {
			inflect_word_push(&one, AR_YEH);
			inflect_decline_adjective(&sink, &one, INFLECT_IN, INFLECT_ADJECTIVE, INFLECT_RARE);
		}
	}
	return 0;
}

/* Whether a plural of the shape letter, letter, alef, teh marbuta says that the noun has a final yeh. */
static bool has_agent_plural(const struct inflect_word *noun, const struct cell_words *plurals)
{
	const uint16_t *at = noun->letters;

	if (noun->count < 3 || at[1] != AR_ALEF)
		return false;
	for (size_t i = 0; i < plurals->count; i++) {
		const struct inflect_word *plural = &plurals->words[i];

		if (plural->count == 4 && plural->letters[2] == AR_ALEF && plural->letters[3] == AR_TEH_MARBUTA &&
		    plural->letters[0] == at[0] && plural->letters[1] == at[2])
			return true;
	}
	return false;
}

/* Whether a sound plural of the noun goes without its final yeh. */
static bool has_short_plural(const struct inflect_word *noun, const struct cell_words *plurals)
{
	for (size_t i = 0; i < plurals->count; i++) {
		struct inflect_word longer = inflect_word_shorter(&plurals->words[i]);
		struct inflect_word stem = inflect_word_shorter(&longer);
		unsigned vowel = inflect_word_last(&longer, 0);
		struct inflect_word shorter = inflect_word_shorter(noun);

		if (inflect_word_last(&plurals->words[i], 0) == AR_NOON && (vowel == AR_WAW || vowel == AR_YEH) &&
		    inflect_word_same(&stem, &shorter))
			return true;
	}
	return false;
}

/* The plurals come before the dual: where they are spelt alike, the plural is meant. */
static void decline_noun(struct inflect_sink *sink, struct inflect_word noun, const struct cell_words *plurals)
{
	enum inflect_declension declension = INFLECT_REGULAR;
	bool has_yeh = inflect_word_last(&noun, 0) == AR_YEH;

	if (has_agent_plural(&noun, plurals) && (has_yeh || noun.count == 3)) {
		if (!has_yeh)
			inflect_word_push(&noun, AR_YEH);
		declension = INFLECT_IN;
	} else if (has_yeh && has_short_plural(&noun, plurals)) {
		declension = INFLECT_IN;
	}
	inflect_decline_plain(sink, &noun, declension, INFLECT_NOUN, 0);
	for (size_t i = 0; i < plurals->count; i++)
		inflect_decline_plural(sink, &noun, &plurals->words[i], INFLECT_NOUN);
	inflect_decline_dual(sink, &noun, declension, INFLECT_NOUN);
}

/* Agents and professions: meem and more, letter and alef, two letters and alef, and what ends in the yeh of nisba. */
static bool has_shape_of_person(const struct inflect_word *noun)
{
	const uint16_t *at = noun->letters;

	return noun->count >= COUNTED_SHORTEST &&
	       (at[0] == AR_MEEM || inflect_word_last(noun, 0) == AR_YEH ||
	        (noun->count == COUNTED_SHORTEST && (at[1] == AR_ALEF || at[2] == AR_ALEF)));
}

static void add_sound_plurals(const struct inflect_word *noun, struct cell_words *plurals)
{
	unsigned last = inflect_word_last(noun, 0);

	if (last != AR_TEH_MARBUTA && noun->count < COUNTED_SHORTEST)
		return;
	plurals->words[plurals->count++] = find_plural_in_at(noun);
	if (last == AR_TEH_MARBUTA || last == AR_ALEF || last == AR_ALEF_MAKSURA || !has_shape_of_person(noun))
		return;
	plurals->words[plurals->count] = *noun;
	inflect_word_push(&plurals->words[plurals->count], AR_WAW);
	inflect_word_push(&plurals->words[plurals->count], AR_NOON);
	plurals->count++;
}

int inflect_noun(const char *word, const char *plural, void (*emit)(void *context, const struct inflect_form *form),
                 void *context)
{
	struct inflect_sink sink;
	struct cell_words plurals;
	struct inflect_word noun;

	if (is_empty_cell(word) || inflect_word_read(&noun, word, strlen(word)) != 0 || read_words(&plurals, plural) != 0)
		return -1;
	open_sink(&sink, emit, context);
	if (plurals.count == 0)
		add_sound_plurals(&noun, &plurals);
	decline_noun(&sink, noun, &plurals);
	return 0;
}
