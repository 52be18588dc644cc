/* Documents, each as often as it was read: which readings say again what was read before. */
#include <stdlib.h>

#include "network/day.h"
#include "network/store.h"

enum { COMPARED_MOST = 16 }; /* readings of one document that a further one is compared with */

/* A document begins anew where its sentences start again. */
static bool begins_anew(const struct store_reading *reading, uint32_t place)
{
	return place && reading->place && place <= reading->place;
}

uint32_t readings_add(struct store *store, const struct evidence *evidence, int32_t day)
{
	uint32_t document = ids_add(&store->documents, evidence->document);
	store->latest = arena_grow(store->arena, store->latest, document, &store->latest_capacity, sizeof *store->latest);
	uint32_t before = store->latest[document];
	if (!before || begins_anew(&store->readings[before - 1], evidence->place)) {
		store->readings = arena_grow(store->arena, store->readings, store->reading_count, &store->reading_capacity,
		                             sizeof *store->readings);
		store->readings[store->reading_count] =
			(struct store_reading){document, before, evidence->place, DAY_NONE, 0, NULL};
		store->latest[document] = (uint32_t)++store->reading_count;
	}
	struct store_reading *reading = &store->readings[store->latest[document] - 1];
	reading->sentences++;
	if (day != DAY_NONE && (reading->day == DAY_NONE || day < reading->day))
		reading->day = day;
	if (evidence->word_count && !reading->sketch)
		reading->sketch = arena_alloc(store->arena, sizeof *reading->sketch);
	if (evidence->word_count)
		sketch_add(reading->sketch, evidence->words, evidence->word_count);
	return store->latest[document] - 1;
}

/* ---- readings of one document ---- */

struct turn {
	int32_t day;
	uint32_t reading;
};

/* By date, those without one last; then as they were read. */
static int turn_compare(const void *x, const void *y)
{
	const struct turn *a = x, *b = y;
	uint32_t p = a->day == DAY_NONE ? UINT32_MAX : (uint32_t)a->day,
			 q = b->day == DAY_NONE ? UINT32_MAX : (uint32_t)b->day;
	return p != q ? (p > q) - (p < q) : (a->reading > b->reading) - (a->reading < b->reading);
}

static bool resembles_any(const struct store *store, const struct turn *kept, size_t count, uint32_t reading)
{
	const struct sketch *sketch = store->readings[reading].sketch;
	for (size_t i = 0; sketch && i < count && i < COMPARED_MOST; i++) {
		const struct sketch *other = store->readings[kept[i].reading].sketch;
		if (other && sketch_is_alike(sketch, other))
			return true;
	}
	return false;
}

/* The readings of a document that do not resemble each other are one document; of the others the first counts. */
static void sort_out(struct store *store, uint32_t latest, bool *repeats)
{
	size_t count = 0, kept = 0;
	for (uint32_t at = latest; at; at = store->readings[at - 1].before)
		count++;
	struct turn *turns = arena_array(store->work, count, sizeof *turns);
	for (uint32_t at = latest, i = 0; at; at = store->readings[at - 1].before)
		turns[i++] = (struct turn){store->readings[at - 1].day, at - 1};
	qsort(turns, count, sizeof *turns, turn_compare);
	for (size_t i = 0; i < count; i++) {
		uint32_t reading = turns[i].reading;
		repeats[reading] = resembles_any(store, turns, kept, reading);
		if (repeats[reading])
			continue;
		store->roots[reading] = kept ? turns[0].reading : reading;
		turns[kept++] = turns[i];
	}
}

/* ---- all of them ---- */

/* Adds what is told by a reading to its root. */
static void add_to_root(struct store *store, uint32_t reading, struct duplicate_document *documents)
{
	const struct store_reading *read = &store->readings[reading];
	struct store_root *total = &store->totals[store->roots[reading]];
	struct duplicate_document *document = &documents[store->roots[reading]];
	total->sentences += read->sentences;
	if (read->day != DAY_NONE && (total->day == DAY_NONE || read->day < total->day))
		total->day = read->day;
	document->id = store->documents.names[read->document];
	document->day = total->day;
	if (!document->sketch || !read->sketch) {
		document->sketch = read->sketch ? read->sketch : document->sketch;
		return;
	}
	struct sketch *both = arena_alloc(store->work, sizeof *both);
	for (size_t i = 0; i < SKETCH_PARTS; i++)
		both->parts[i] =
			document->sketch->parts[i] > read->sketch->parts[i] ? document->sketch->parts[i] : read->sketch->parts[i];
	document->sketch = both;
}

void readings_settle(struct store *store)
{
	size_t count = store->reading_count;
	bool *repeats = arena_array(store->work, count + 1, sizeof *repeats);
	struct duplicate_document *documents = arena_array(store->work, count + 1, sizeof *documents);
	store->roots = arena_array(store->arena, count + 1, sizeof *store->roots);
	store->totals = arena_array(store->arena, count + 1, sizeof *store->totals);
	store->states = arena_array(store->arena, count + 1, sizeof *store->states);
	for (uint32_t i = 0; i < count; i++)
		store->roots[i] = i;
	for (size_t i = 0; i < store->documents.count; i++) {
		if (store->readings[store->latest[i] - 1].before)
			sort_out(store, store->latest[i], repeats);
	}
	for (uint32_t i = 0; i < count; i++)
		add_to_root(store, i, documents);
	for (size_t i = 0; i < count; i++)
		documents[i].sketch = repeats[i] ? NULL : documents[i].sketch;
	bool *duplicates = arena_array(store->work, count + 1, sizeof *duplicates);
	duplicate_find(store->work, documents, count, duplicates);
	for (size_t i = 0; i < count; i++)
		store->states[i] = repeats[i] ? READING_REPEATED : duplicates[i] ? READING_DUPLICATE : READING_FIRST;
}
