#include "measure/camps.h"

/* How long a cycle may be in each round; and how many members are met in a round, all searches together. */
static const uint32_t longest_of[] = {2, 4, 16};
enum { ROUNDS = sizeof longest_of / sizeof longest_of[0], MEETINGS = 30000000, LEAST_MEETINGS = 1000 };

struct packing {
	const struct piece *piece;
	const uint8_t *side;
	bool *used; /* by arc, set at both ends of a tie */
	uint32_t *queue;
	uint32_t *met, *depth, *from; /* by member: the search that met it last, how far from the start, from whom */
	size_t *arc;                  /* by member: the arc from there */
	uint32_t search;
	size_t meetings; /* of a search at most */
};

static bool is_frustrated(const struct packing *p, uint32_t v, size_t arc)
{
	return (p->piece->cost[arc] > 0) != (p->side[v] == p->side[p->piece->head[arc]]);
}

static void use(struct packing *p, uint32_t v, size_t arc)
{
	size_t back = p->piece->start[p->piece->head[arc]];
	while (p->piece->head[back] != v)
		back++;
	p->used[arc] = p->used[back] = true;
}

static void meet(struct packing *p, size_t *found, uint32_t v, size_t arc, uint32_t w)
{
	p->met[w] = p->search;
	p->depth[w] = p->depth[v] + 1;
	p->from[w] = v;
	p->arc[w] = arc;
	p->queue[(*found)++] = w;
}

/* Looks for a way between the ends of a frustrated tie over satisfied ties that are free, `longest` ties at most. */
static bool way_find(struct packing *p, uint32_t start, uint32_t end, uint32_t longest)
{
	size_t done = 0, found = 1;
	p->search++;
	p->queue[0] = start;
	p->met[start] = p->search;
	p->depth[start] = 0;
	while (done < found && found < p->meetings) {
		uint32_t v = p->queue[done++];
		if (p->depth[v] == longest)
			return false;
		for (size_t i = p->piece->start[v]; i < p->piece->start[v + 1]; i++) {
			uint32_t w = p->piece->head[i];
			if (p->used[i] || p->met[w] == p->search || is_frustrated(p, v, i))
				continue;
			meet(p, &found, v, i, w);
			if (w == end)
				return true;
		}
	}
	return false;
}

static size_t frustrated_count(const struct packing *p)
{
	size_t twice = 0;
	for (uint32_t v = 0; v < p->piece->count; v++) {
		for (size_t i = p->piece->start[v]; i < p->piece->start[v + 1]; i++)
			twice += is_frustrated(p, v, i);
	}
	return twice / 2;
}

/* One round: the cycles of up to `longest` + 1 ties through the frustrated ties that are still free. */
static size_t round_make(struct packing *p, uint32_t longest)
{
	size_t count = 0;
	for (uint32_t v = 0; v < p->piece->count; v++) {
		for (size_t i = p->piece->start[v]; i < p->piece->start[v + 1]; i++) {
			uint32_t w = p->piece->head[i];
			if (w < v || p->used[i] || !is_frustrated(p, v, i) || !way_find(p, v, w, longest))
				continue;
			use(p, v, i);
			for (uint32_t at = w; at != v; at = p->from[at])
				use(p, p->from[at], p->arc[at]);
			count++;
		}
	}
	return count;
}

size_t camps_pack(const struct piece *piece, struct arena *arena, const uint8_t *side)
{
	struct packing p = {.piece = piece, .side = side};
	size_t count = 0;
	p.used = arena_array(arena, piece->start[piece->count], sizeof *p.used);
	p.queue = arena_array_raw(arena, piece->count, sizeof *p.queue);
	p.met = arena_array(arena, piece->count, sizeof *p.met);
	p.depth = arena_array_raw(arena, piece->count, sizeof *p.depth);
	p.from = arena_array_raw(arena, piece->count, sizeof *p.from);
	p.arc = arena_array_raw(arena, piece->count, sizeof *p.arc);
	p.meetings = MEETINGS / (frustrated_count(&p) + 1);
	p.meetings = p.meetings < LEAST_MEETINGS ? LEAST_MEETINGS : p.meetings;
	for (int round = 0; round < ROUNDS; round++)
		count += round_make(&p, longest_of[round]);
	return count;
}
