#include "output/standing.h"

#include <math.h>
#include <stdlib.h>

#include "measure/measure.h"

struct placed {
	double value;
	uint32_t actor;
};

static int placed_compare(const void *x, const void *y)
{
	const struct placed *a = x, *b = y;
	if (a->value != b->value)
		return a->value > b->value ? -1 : 1;
	return (a->actor > b->actor) - (a->actor < b->actor);
}

struct standing standing_make(struct arena *arena, const struct network *network, enum actornet_measure by,
                              const double *values)
{
	size_t count = network_actor_count(network);
	struct placed *placed = arena_array(arena, count + 1, sizeof *placed);
	struct standing out = {.network = network,
	                       .values = values,
	                       .strength = arena_array(arena, count + 1, sizeof *out.strength),
	                       .order = arena_array(arena, count + 1, sizeof *out.order),
	                       .ranks = arena_array(arena, count + 1, sizeof *out.ranks)};
	for (uint32_t i = 0; i < count; i++) {
		out.strength[i] = isnan(values[i]) ? -HUGE_VAL : measure_small_first(by) ? -values[i] : values[i];
		placed[i] = (struct placed){out.strength[i], i};
	}
	qsort(placed, count, sizeof *placed, placed_compare);
	for (uint32_t i = 0; i < count; i++) {
		out.order[i] = placed[i].actor;
		out.ranks[placed[i].actor] = i + 1;
	}
	return out;
}

size_t standing_find(const struct network *network, const char *id)
{
	const struct network_actor *actors = network_actors(network);
	size_t low = 0, high = network_actor_count(network);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(actors[middle].id, id);
		if (!order)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return SIZE_MAX;
}

const struct network_tie *standing_tie(const struct network *network, const char *a, const char *b)
{
	const struct network_tie *ties = network_ties(network);
	size_t first = standing_find(network, a), second = standing_find(network, b);
	size_t low = 0, high = network_tie_count(network);
	if (first == SIZE_MAX || second == SIZE_MAX)
		return NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct network_tie *tie = &ties[middle];
		if (tie->a == first && tie->b == second)
			return tie;
		if (tie->a < first || (tie->a == first && tie->b < second))
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
