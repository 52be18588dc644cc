#include "network/lookup.h"

#include <limits.h>
#include <stdlib.h>

#include "text/fold.h"

enum {
	NAME_UNITS = 96, /* longer names are cut */
	PART_SHORTEST = 3,
	WORD_DISTANCE = 2,       /* a single word is near to many */
	MODIFIER_FIRST = 0x02B0, /* letters that only modify: the ayn and hamza of transliterations */
	MODIFIER_LAST = 0x02FF
};

/* The letters of a name. */
struct letters {
	uint16_t units[NAME_UNITS + FOLD_MOST];
	size_t count;
};

void lookup_init(struct lookup *lookup, struct arena *arena)
{
	*lookup = (struct lookup){.arena = arena};
}

/* Folds a name, with a blank between words. */
static void letters_of(struct letters *out, struct str name)
{
	size_t count = fold_text(name, out->units, NAME_UNITS);
	out->count = 0;
	for (size_t i = 0; i < count; i++) {
		if (out->units[i] < MODIFIER_FIRST || out->units[i] > MODIFIER_LAST)
			out->units[out->count++] = out->units[i];
	}
}

/* The same without the blanks. */
static void letters_join(struct letters *out, const uint16_t *units, size_t count)
{
	out->count = 0;
	for (size_t i = 0; i < count; i++) {
		if (units[i] != ' ')
			out->units[out->count++] = units[i];
	}
}

void lookup_add(struct lookup *lookup, uint32_t actor, struct str name, enum lookup_rank rank)
{
	struct letters letters;
	letters_of(&letters, name);
	if (!letters.count)
		return;
	lookup->names =
		arena_grow(lookup->arena, lookup->names, lookup->name_count, &lookup->name_capacity, sizeof *lookup->names);
	lookup->names[lookup->name_count++] =
		(struct lookup_name){actor, (uint32_t)lookup->unit_count, (uint32_t)letters.count, rank};
	for (size_t i = 0; i < letters.count; i++) {
		lookup->units =
			arena_grow(lookup->arena, lookup->units, lookup->unit_count, &lookup->unit_capacity, sizeof *lookup->units);
		lookup->units[lookup->unit_count++] = letters.units[i];
	}
}

static bool same_units(const uint16_t *a, const uint16_t *b, size_t count)
{
	return memcmp(a, b, count * sizeof *a) == 0;
}

/* Whether the asked words stand among the words of a name. */
static bool is_part(const uint16_t *units, size_t count, const struct letters *asked)
{
	if (asked->count < PART_SHORTEST)
		return false;
	for (size_t at = 0; at + asked->count <= count; at++) {
		size_t end = at + asked->count;
		if ((at == 0 || units[at - 1] == ' ') && (end == count || units[end] == ' ') &&
		    same_units(units + at, asked->units, asked->count))
			return true;
	}
	return false;
}

/* What is asked for, in both ways. */
struct question {
	struct letters words, joined;
};

static void question_init(struct question *question, struct str name)
{
	letters_of(&question->words, name);
	letters_join(&question->joined, question->words.units, question->words.count);
}

/* How well a name fits; LOOKUP_RANKS when it does not. */
static enum lookup_rank rank_of(const struct lookup *lookup, const struct lookup_name *name, const struct question *q)
{
	const uint16_t *units = lookup->units + name->first;
	struct letters joined;
	letters_join(&joined, units, name->count);
	if (joined.count == q->joined.count && same_units(joined.units, q->joined.units, joined.count))
		return name->rank;
	return is_part(units, name->count, &q->words) ? LOOKUP_SHARED : LOOKUP_RANKS;
}

/* Adds an actor, or betters what is known of it. Matches are few. */
static void match_add(struct lookup_matches *matches, struct arena *arena, size_t *capacity, struct lookup_match fresh)
{
	for (size_t i = 0; i < matches->count; i++) {
		struct lookup_match *old = &matches->items[i];
		if (old->actor != fresh.actor)
			continue;
		if (fresh.distance < old->distance || (fresh.distance == old->distance && fresh.rank < old->rank))
			*old = fresh;
		return;
	}
	matches->items = arena_grow(arena, matches->items, matches->count, capacity, sizeof *matches->items);
	matches->items[matches->count++] = fresh;
}

struct lookup_matches lookup_find(const struct lookup *lookup, struct arena *arena, struct str name)
{
	struct lookup_matches matches = {NULL, 0};
	struct question question;
	size_t capacity = 0, kept = 0;
	enum lookup_rank best = LOOKUP_RANKS;
	question_init(&question, name);
	for (size_t i = 0; question.joined.count && i < lookup->name_count; i++) {
		enum lookup_rank rank = rank_of(lookup, &lookup->names[i], &question);
		if (rank < LOOKUP_RANKS)
			match_add(&matches, arena, &capacity, (struct lookup_match){lookup->names[i].actor, rank, 0});
		best = rank < best ? rank : best;
	}
	for (size_t i = 0; i < matches.count; i++) {
		if (matches.items[i].rank == best)
			matches.items[kept++] = matches.items[i];
	}
	matches.count = kept;
	return matches;
}

bool lookup_same(struct str a, struct str b)
{
	struct question p, q;
	question_init(&p, a);
	question_init(&q, b);
	return p.joined.count && p.joined.count == q.joined.count &&
	       same_units(p.joined.units, q.joined.units, p.joined.count);
}

/* ---- near misses ---- */

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* The optimal string alignment distance: letters put in, left out or changed, and neighbours swapped; `limit` + 1 when it
 * is more than `limit`. */
static unsigned distance(const uint16_t *a, size_t rows, const uint16_t *b, size_t columns, unsigned limit)
{
	unsigned cost[3][NAME_UNITS + FOLD_MOST + 1];
	size_t apart = rows > columns ? rows - columns : columns - rows;
	if (apart > limit)
		return limit + 1;
	for (size_t j = 0; j <= columns; j++)
		cost[0][j] = (unsigned)j;
	for (size_t i = 1; i <= rows; i++) {
		unsigned *now = cost[i % 3];
		const unsigned *before = cost[(i - 1) % 3], *two_before = cost[(i + 1) % 3];
		unsigned best = now[0] = (unsigned)i;
		for (size_t j = 1; j <= columns; j++) {
			now[j] = least(before[j - 1] + (a[i - 1] != b[j - 1]), 1 + least(before[j], now[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = least(now[j], two_before[j - 2] + 1);
			best = least(best, now[j]);
		}
		if (best > limit)
			return limit + 1;
	}
	return cost[rows % 3][columns];
}

static unsigned limit_for(size_t letters)
{
	return letters < PART_SHORTEST ? 0 : letters < 6 ? 1 : (unsigned)letters / 3;
}

/* Of the name, or of the word of it that comes nearest, as in struct lookup_match; UINT_MAX when it is far. */
static unsigned distance_of(const uint16_t *units, size_t count, const struct question *q)
{
	struct letters joined;
	unsigned limit = limit_for(q->joined.count), nearest = UINT_MAX;
	letters_join(&joined, units, count);
	unsigned far = distance(q->joined.units, q->joined.count, joined.units, joined.count, limit);
	if (far <= limit || q->words.count != q->joined.count)
		return far <= limit ? 2 * far : UINT_MAX;
	limit = limit > WORD_DISTANCE ? WORD_DISTANCE : limit;
	for (size_t at = 0, end; at < count; at = end + 1) {
		for (end = at; end < count && units[end] != ' ';)
			end++;
		far = distance(q->joined.units, q->joined.count, units + at, end - at, limit);
		if (end - at >= PART_SHORTEST && far <= limit && 2 * far + 1 < nearest)
			nearest = 2 * far + 1;
	}
	return nearest;
}

static int near_compare(const void *x, const void *y)
{
	const struct lookup_match *p = x;
	const struct lookup_match *q = y;
	if (p->distance != q->distance)
		return p->distance < q->distance ? -1 : 1;
	return (p->actor > q->actor) - (p->actor < q->actor);
}

struct lookup_matches lookup_near(const struct lookup *lookup, struct arena *arena, struct str name)
{
	struct lookup_matches matches = {NULL, 0};
	struct question question;
	size_t capacity = 0;
	question_init(&question, name);
	for (size_t i = 0; question.joined.count && i < lookup->name_count; i++) {
		const struct lookup_name *row = &lookup->names[i];
		unsigned far = distance_of(lookup->units + row->first, row->count, &question);
		if (far < UINT_MAX)
			match_add(&matches, arena, &capacity, (struct lookup_match){row->actor, row->rank, far});
	}
	if (matches.count)
		qsort(matches.items, matches.count, sizeof *matches.items, near_compare);
	return matches;
}
