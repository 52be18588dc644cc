#include "network/likeness.h"

#include "base/letters.h"
#include "text/fold.h"

enum { UNITS = 256, LOOSE_SHORTEST = 4, VOWELS_MOST = 2 };

/* ---- reading ---- */

static bool units_are(const uint16_t *units, size_t count, const uint16_t *letters, size_t letter_count)
{
	return count == letter_count && memcmp(units, letters, count * sizeof *units) == 0;
}

static bool is_patronymic(const uint16_t *u, size_t n)
{
	static const uint16_t ben[] = {AR_BEH, AR_NOON}, ibn[] = {AR_ALEF, AR_BEH, AR_NOON};
	return units_are(u, n, ben, 2) || units_are(u, n, ibn, 3);
}

/* عبد and أبو, which are written with the next word or apart. */
static bool is_joined(const uint16_t *u, size_t n)
{
	static const uint16_t abd[] = {AR_AIN, AR_BEH, AR_DAL}, abu[] = {AR_ALEF, AR_BEH, AR_WAW};
	return units_are(u, n, abd, 3) || units_are(u, n, abu, 3);
}

static bool has_article(const uint16_t *u, size_t n)
{
	return n > 4 && u[0] == AR_ALEF && u[1] == AR_LAM;
}

static struct likeness_part part_of(const struct lexicon *lexicon, const uint16_t *u, size_t n, bool person)
{
	uint32_t node = lexicon_find(lexicon, u, n);
	bool article = has_article(u, n);
	struct likeness_part part = {u, n, lexicon_is(lexicon, node, 1u << SENSE_GIVEN), false};
	part.foreign = !article && (node == LEXICON_NONE || !(lexicon->nodes[node].mask & ~(1u << SENSE_ACTOR)));
	bool bare_given = article && lexicon_is(lexicon, lexicon_find(lexicon, u + 2, n - 2), 1u << SENSE_GIVEN);
	if (article && person && !bare_given) {
		part.units += 2;
		part.count -= 2;
	}
	return part;
}

struct likeness_name likeness_read(struct arena *arena, const struct lexicon *lexicon, struct str label,
                                   enum actornet_kind kind)
{
	struct likeness_name name = {.kind = kind};
	uint16_t folded[UNITS + FOLD_MOST];
	size_t size = fold_text(label, folded, UNITS), used = 0;
	uint16_t *units = arena_array_raw(arena, size + 1, sizeof *units);
	bool person = kind == ACTORNET_PERSON, joins = false;
	for (size_t at = 0, end; at < size; at = end + 1) {
		for (end = at; end < size && folded[end] != ' ';)
			end++;
		size_t count = end - at;
		if (person && name.count && is_patronymic(folded + at, count)) {
			name.patronymic = true;
			continue;
		}
		memcpy(units + used, folded + at, count * sizeof *units);
		struct likeness_part *last = joins ? &name.parts[name.count - 1] : NULL;
		if (last)
			*last = part_of(lexicon, last->units, last->count + count, person);
		else if (name.count == LIKENESS_PARTS)
			return (struct likeness_name){.kind = kind};
		else
			name.parts[name.count++] = part_of(lexicon, units + used, count, person);
		joins = person && !last && end < size && is_joined(folded + at, count);
		used += count;
	}
	return name;
}

/* ---- sounds ---- */

static bool is_vowel(uint16_t unit, bool last)
{
	return unit == AR_ALEF || unit == AR_WAW || unit == AR_YEH || (last && unit == AR_HEH);
}

/* One letter for all that write the same foreign sound. */
static uint16_t sound_of(uint16_t unit)
{
	switch (unit) {
	case AR_JEEM:
	case AR_QAF:
	case AR_KAF: return AR_GHAIN;
	case AR_TAH: return AR_TEH;
	case AR_SHEEN:
	case AR_SAD: return AR_SEEN;
	default: return unit;
	}
}

struct str likeness_sound(struct arena *arena, const struct likeness_part *part)
{
	uint16_t *out = arena_array_raw(arena, part->count + 1, sizeof *out);
	size_t count = 0;
	for (size_t i = 0; i < part->count; i++) {
		uint16_t sound = sound_of(part->units[i]);
		if (!is_vowel(part->units[i], i + 1 == part->count) && (!count || out[count - 1] != sound))
			out[count++] = sound;
	}
	return (struct str){(const char *)out, count * sizeof *out};
}

/* A place in a part: the vowels up to the next consonant, and that. */
struct walk {
	const struct likeness_part *part;
	size_t at;
	size_t vowel, vowels; /* where they begin, and how many */
	uint16_t sound;       /* 0 at the end */
	uint16_t letter;      /* that it is written with */
};

static void walk_on(struct walk *w)
{
	const struct likeness_part *part = w->part;
	w->vowel = w->at;
	while (w->at < part->count && is_vowel(part->units[w->at], w->at + 1 == part->count))
		w->at++;
	w->vowels = w->at - w->vowel;
	w->letter = w->at < part->count ? part->units[w->at] : 0;
	w->sound = sound_of(w->letter);
	while (w->sound && w->at < part->count && sound_of(part->units[w->at]) == w->sound)
		w->at++;
}

/* Whether two runs of vowels are one, a vowel written twice being one. */
static bool same_vowels(const struct walk *a, const struct walk *b)
{
	const uint16_t *x = a->part->units + a->vowel, *y = b->part->units + b->vowel;
	size_t i = 0, j = 0;
	while (i < a->vowels && j < b->vowels && x[i] == y[j]) {
		uint16_t vowel = x[i];
		while (i < a->vowels && x[i] == vowel)
			i++;
		while (j < b->vowels && y[j] == vowel)
			j++;
	}
	return i == a->vowels && j == b->vowels;
}

/* How many vowels one spelling leaves away here; more than allowed when they differ, but for a single one at the end. */
static size_t vowels_apart(const struct walk *a, const struct walk *b)
{
	if (!a->vowels || !b->vowels)
		return a->vowels + b->vowels;
	bool last = !a->sound && a->vowels == 1 && b->vowels == 1;
	return last || same_vowels(a, b) ? 0 : VOWELS_MOST + 1;
}

static bool is_loosely_same(const struct likeness_part *a, const struct likeness_part *b)
{
	struct walk x = {.part = a}, y = {.part = b};
	size_t apart = 0, consonants = 0, letters = 0;
	do {
		walk_on(&x);
		walk_on(&y);
		apart += vowels_apart(&x, &y);
		consonants += x.sound != 0;
		letters += x.letter != y.letter;
		if (x.sound != y.sound || apart > VOWELS_MOST)
			return false;
	} while (x.sound);
	return consonants > 3 || (consonants == 3 && apart + letters < 2); /* Coach is not Gucci */
}

bool likeness_parts(const struct likeness_part *a, const struct likeness_part *b)
{
	if (units_are(a->units, a->count, b->units, b->count))
		return true;
	return a->foreign && b->foreign && a->count >= LOOSE_SHORTEST && b->count >= LOOSE_SHORTEST &&
	       is_loosely_same(a, b);
}

bool likeness_same(const struct likeness_name *a, const struct likeness_name *b)
{
	if (a->kind != b->kind || a->count != b->count || a->count < 2)
		return false;
	if (a->count == 2 && a->patronymic != b->patronymic && a->parts[1].given)
		return false;
	for (size_t i = 0; i < a->count; i++) {
		if (!likeness_parts(&a->parts[i], &b->parts[i]))
			return false;
	}
	return true;
}

bool likeness_shorter(const struct likeness_name *brief, const struct likeness_name *full)
{
	if (brief->kind != ACTORNET_PERSON || full->kind != ACTORNET_PERSON || brief->count < 2 ||
	    brief->count >= full->count || brief->parts[brief->count - 1].given)
		return false;
	size_t at = 0;
	for (size_t i = 0; i < brief->count; i++) {
		if (i + 1 == brief->count)
			at = full->count - 1; /* last to last */
		while (at < full->count && !likeness_parts(&brief->parts[i], &full->parts[at])) {
			if (i == 0 || i + 1 == brief->count)
				return false; /* first to first */
			at++;
		}
		if (at++ >= full->count - (i + 1 < brief->count))
			return false;
	}
	return true;
}
