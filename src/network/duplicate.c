#include "network/duplicate.h"

#include <stdlib.h>

#include "lexicon/lexicon.h"
#include "network/day.h"

enum { SHINGLE = 3, BAND = 4, BANDS = SKETCH_PARTS / BAND, PART_BITS = 7 };

/* Agencies' reports are cut at the end and get new first lines; stories on the same event by two writers share a
 * tenth at most. */
static const double ALIKE = 0.6;

size_t duplicate_words(const struct token_list *tokens, uint32_t first, uint32_t last, uint32_t *out)
{
	size_t count = 0;
	for (uint32_t i = first; i < last; i++) {
		const struct token *token = &tokens->items[i];
		if (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER)
			out[count++] = (uint32_t)lexicon_hash_word(tokens->units + token->fold, token->fold_count);
	}
	return count;
}

static void sketch_add_set(struct sketch *sketch, const uint32_t *words, size_t count)
{
	uint64_t hash = str_hash(words, count * sizeof *words);
	uint32_t *part = &sketch->parts[hash >> (64 - PART_BITS)];
	uint32_t value = (uint32_t)(hash >> 8) | 1;
	*part = value > *part ? value : *part;
}

void sketch_add(struct sketch *sketch, const uint32_t *words, size_t count)
{
	if (count && count < SHINGLE)
		sketch_add_set(sketch, words, count);
	for (size_t i = 0; i + SHINGLE <= count; i++)
		sketch_add_set(sketch, words + i, SHINGLE);
}

double sketch_resemblance(const struct sketch *a, const struct sketch *b)
{
	unsigned any = 0, same = 0;
	for (size_t i = 0; i < SKETCH_PARTS; i++) {
		any += a->parts[i] || b->parts[i];
		same += a->parts[i] && a->parts[i] == b->parts[i];
	}
	return any ? (double)same / any : 0;
}

bool sketch_is_alike(const struct sketch *a, const struct sketch *b)
{
	return sketch_resemblance(a, b) >= ALIKE;
}

/* Bands of the documents that were kept, in a hash table of chains. */
struct bands {
	const struct duplicate_document *documents;
	uint32_t *heads; /* number of an entry + 1 */
	size_t mask;
	struct band_entry {
		uint32_t document, next;
	} * entries;
	size_t count;
	uint32_t *seen; /* by document: 1 + the document that it was last compared with */
};

static size_t band_slot(const struct bands *bands, const struct sketch *sketch, uint32_t band)
{
	uint32_t key[BAND + 1] = {[BAND] = band};
	memcpy(key, sketch->parts + (size_t)band * BAND, BAND * sizeof *key);
	return (size_t)str_hash(key, sizeof key) & bands->mask;
}

static bool band_is_empty(const struct sketch *sketch, uint32_t band)
{
	const uint32_t *parts = sketch->parts + (size_t)band * BAND;
	return !(parts[0] | parts[1] | parts[2] | parts[3]);
}

static bool bands_hold(struct bands *bands, uint32_t number)
{
	const struct sketch *sketch = bands->documents[number].sketch;
	for (uint32_t band = 0; band < BANDS; band++) {
		if (band_is_empty(sketch, band))
			continue;
		for (uint32_t at = bands->heads[band_slot(bands, sketch, band)]; at; at = bands->entries[at - 1].next) {
			uint32_t other = bands->entries[at - 1].document;
			if (bands->seen[other] == number + 1)
				continue;
			bands->seen[other] = number + 1;
			if (sketch_is_alike(sketch, bands->documents[other].sketch))
				return true;
		}
	}
	return false;
}

static void bands_keep(struct bands *bands, uint32_t number)
{
	const struct sketch *sketch = bands->documents[number].sketch;
	for (uint32_t band = 0; band < BANDS; band++) {
		if (band_is_empty(sketch, band))
			continue;
		uint32_t *head = &bands->heads[band_slot(bands, sketch, band)];
		bands->entries[bands->count] = (struct band_entry){number, *head};
		*head = (uint32_t)++bands->count;
	}
}

struct turn {
	const struct duplicate_document *document;
	uint32_t number;
};

/* By date, those without one last; then by id. */
static int turn_compare(const void *x, const void *y)
{
	const struct duplicate_document *a = ((const struct turn *)x)->document;
	const struct duplicate_document *b = ((const struct turn *)y)->document;
	uint32_t p = a->day == DAY_NONE ? UINT32_MAX : (uint32_t)a->day;
	uint32_t q = b->day == DAY_NONE ? UINT32_MAX : (uint32_t)b->day;
	return p != q ? (p > q) - (p < q) : str_compare(a->id, b->id);
}

size_t duplicate_find(struct arena *scratch, const struct duplicate_document *documents, size_t count, bool *duplicates)
{
	struct bands bands = {.documents = documents, .mask = 1024};
	struct turn *turns = arena_array(scratch, count + 1, sizeof *turns);
	size_t turn_count = 0, found = 0;
	for (uint32_t i = 0; i < count; i++) {
		duplicates[i] = false;
		if (documents[i].sketch)
			turns[turn_count++] = (struct turn){&documents[i], i};
	}
	if (turn_count < 2)
		return 0;
	qsort(turns, turn_count, sizeof *turns, turn_compare);
	while (bands.mask < turn_count * BANDS)
		bands.mask *= 2;
	bands.heads = arena_array(scratch, bands.mask, sizeof *bands.heads);
	bands.mask--;
	bands.entries = arena_array(scratch, turn_count * BANDS, sizeof *bands.entries);
	bands.seen = arena_array(scratch, count, sizeof *bands.seen);
	for (size_t i = 0; i < turn_count; i++) {
		duplicates[turns[i].number] = bands_hold(&bands, turns[i].number);
		found += duplicates[turns[i].number];
		if (!duplicates[turns[i].number])
			bands_keep(&bands, turns[i].number);
	}
	return found;
}
