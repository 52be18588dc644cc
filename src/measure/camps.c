#include "measure/camps.h"

#include <math.h>
#include <stdlib.h>

#include "measure/measuring.h"

/* A component in the order of its camps' numbers: the largest first, equal ones by first member. */
struct place {
	size_t size;
	const uint32_t *members;
};

static int place_compare(const void *a, const void *b)
{
	const struct place *p = a;
	const struct place *q = b;
	if (p->size != q->size)
		return p->size > q->size ? -1 : 1;
	return (p->members[0] > q->members[0]) - (p->members[0] < q->members[0]);
}

/* `local` gets the new numbers of the members. */
static void piece_make(struct piece *piece, struct arena *arena, const struct adjacency *signs, struct place place,
                       uint32_t *local)
{
	size_t arcs = 0;
	for (uint32_t i = 0; i < place.size; i++) {
		local[place.members[i]] = i;
		arcs += adjacency_degree(signs, place.members[i]);
	}
	piece->count = place.size;
	piece->start = arena_array_raw(arena, place.size + 1, sizeof *piece->start);
	piece->head = arena_array_raw(arena, arcs, sizeof *piece->head);
	piece->cost = arena_array_raw(arena, arcs, sizeof *piece->cost);
	arcs = 0;
	for (size_t i = 0; i < place.size; i++) {
		piece->start[i] = arcs;
		for (size_t j = signs->start[place.members[i]]; j < signs->start[place.members[i] + 1]; j++) {
			int64_t cost = COST_TIE + llround(fabs(signs->value[j]) * 1000);
			piece->head[arcs] = local[signs->head[j]];
			piece->cost[arcs++] = signs->value[j] > 0 ? cost : -cost;
		}
	}
	piece->start[place.size] = arcs;
}

/* The larger side becomes 0; of equal ones that of the first member. */
static void sides_order(uint8_t *side, size_t count, size_t sizes[2])
{
	size_t ones = 0;
	for (size_t i = 0; i < count; i++)
		ones += side[i];
	bool turn = ones * 2 > count || (ones * 2 == count && side[0]);
	for (size_t i = 0; turn && i < count; i++)
		side[i] = !side[i];
	sizes[1] = turn ? count - ones : ones;
	sizes[0] = count - sizes[1];
}

static void place_solve(struct camps *camps, struct arena *arena, const struct adjacency *signs, struct place place,
                        uint32_t *local, size_t number)
{
	struct piece piece;
	size_t sizes[2];
	int64_t cost;
	uint8_t *side = arena_array(arena, place.size, sizeof *side);
	piece_make(&piece, arena, signs, place, local);
	if (camps_eliminate(&piece, arena, side, &cost)) {
		camps->bound += (uint64_t)(cost / COST_TIE);
	} else {
		cost = camps_descend(&piece, arena, side);
		camps->bound += camps_pack(&piece, arena, side);
	}
	camps->frustrated += (uint64_t)(cost / COST_TIE);
	sides_order(side, place.size, sizes);
	for (size_t i = 0; i < place.size; i++)
		camps->camp[place.members[i]] = (double)(2 * number + 1 + side[i]);
	if (number == 0) {
		camps->sizes[0] = sizes[0];
		camps->sizes[1] = sizes[1];
	}
}

void camps_find(struct camps *camps, struct arena *arena, const struct adjacency *signs)
{
	struct components components;
	components_find(&components, arena, signs);
	struct place *places = arena_array(arena, components.count, sizeof *places);
	uint32_t *local = arena_array_raw(arena, signs->vertices, sizeof *local);
	*camps = (struct camps){.ties = signs->arcs / 2};
	camps->camp = arena_array_raw(arena, signs->vertices, sizeof *camps->camp);
	for (size_t v = 0; v < signs->vertices; v++)
		camps->camp[v] = measure_none();
	for (size_t c = 0; c < components.count; c++)
		places[c] =
			(struct place){components.start[c + 1] - components.start[c], components.members + components.start[c]};
	if (components.count)
		qsort(places, components.count, sizeof *places, place_compare);
	for (size_t c = 0; c < components.count && places[c].size > 1; c++)
		place_solve(camps, arena, signs, places[c], local, c);
}

/* ---- what an actor is in its camp ---- */

/* Friendly weight of an actor to its own camp, and to all. */
static void friends_sum(const struct adjacency *signs, const double *camp, size_t v, double *own, double *all)
{
	*own = *all = 0;
	for (size_t i = signs->start[v]; i < signs->start[v + 1]; i++) {
		if (signs->value[i] < 0)
			continue;
		*all += signs->value[i];
		*own += camp[signs->head[i]] == camp[v] ? signs->value[i] : 0;
	}
}

/* The most that one actor of each camp has; camps are numbered up to twice as many as actors. */
static double *most_by_camp(const struct measuring *m, const struct adjacency *signs, const double *camp)
{
	double own, all;
	double *most = arena_array(m->arena, 2 * signs->vertices + 2, sizeof *most);
	for (size_t v = 0; v < signs->vertices; v++) {
		if (isnan(camp[v]))
			continue;
		friends_sum(signs, camp, v, &own, &all);
		most[(size_t)camp[v]] = fmax(most[(size_t)camp[v]], own);
	}
	return most;
}

static void put_values(const struct measuring *m, const struct adjacency *signs, const double *camp, const double *most,
                       size_t v)
{
	double own, all;
	bool has = !isnan(camp[v]);
	friends_sum(signs, camp, v, &own, &all);
	if (wanted(m, ACTORNET_CAMP))
		wanted(m, ACTORNET_CAMP)[v] = camp[v];
	if (wanted(m, ACTORNET_CAMP_STATUS))
		wanted(m, ACTORNET_CAMP_STATUS)[v] = !has ? measure_none() : own > 0 ? own / most[(size_t)camp[v]] : 0;
	if (wanted(m, ACTORNET_CAMP_BRIDGING))
		wanted(m, ACTORNET_CAMP_BRIDGING)[v] = !has ? measure_none() : all > own ? (all - own) / all : 0;
}

void camps_compute(struct measuring *m)
{
	struct adjacency signs;
	struct camps camps;
	adjacency_of_signs(&signs, m->arena, m->network);
	camps_find(&camps, m->arena, &signs);
	const double *most = most_by_camp(m, &signs, camps.camp);
	for (size_t v = 0; v < signs.vertices; v++)
		put_values(m, &signs, camps.camp, most, v);
}
