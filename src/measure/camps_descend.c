#include <stdbool.h>
#include <string.h>

#include "measure/camps.h"

/* How often the partition is shaken, and how many actors a shake moves at most. */
enum { SHAKES_PER_MEMBER = 20, LEAST_SHAKES = 2000, MOST_SHAKES = 200000, SHAKEN = 12 };

struct descent {
	const struct piece *piece;
	uint8_t *side;
	int64_t *gain; /* by member: what its move would save */
	uint32_t *queue;
	uint8_t *queued;
	size_t queue_head, queue_count;
	int64_t cost;
	uint64_t random;
	uint32_t *moved; /* since the last partition that was kept; at most `count`, then `overflow` */
	size_t moved_count;
	bool overflow;
};

/* What the arc costs as the sides are. */
static int64_t arc_cost(const struct descent *d, uint32_t v, size_t arc)
{
	bool same = d->side[v] == d->side[d->piece->head[arc]];
	int64_t cost = d->piece->cost[arc];
	return cost > 0 ? (same ? 0 : cost) : (same ? -cost : 0);
}

static void enqueue(struct descent *d, uint32_t v)
{
	if (d->queued[v] || d->gain[v] <= 0)
		return;
	d->queued[v] = 1;
	d->queue[(d->queue_head + d->queue_count++) % d->piece->count] = v;
}

static void move(struct descent *d, uint32_t v)
{
	const struct piece *piece = d->piece;
	d->cost -= d->gain[v];
	d->overflow |= d->moved_count == piece->count;
	if (!d->overflow)
		d->moved[d->moved_count++] = v;
	d->side[v] = !d->side[v];
	d->gain[v] = -d->gain[v];
	for (size_t i = piece->start[v]; i < piece->start[v + 1]; i++) {
		uint32_t w = piece->head[i];
		int64_t size = piece->cost[i] > 0 ? piece->cost[i] : -piece->cost[i];
		d->gain[w] += arc_cost(d, v, i) ? 2 * size : -2 * size;
		enqueue(d, w);
	}
}

static void settle(struct descent *d)
{
	while (d->queue_count) {
		uint32_t v = d->queue[d->queue_head];
		d->queue_head = (d->queue_head + 1) % d->piece->count;
		d->queue_count--;
		d->queued[v] = 0;
		if (d->gain[v] > 0)
			move(d, v);
	}
}

static uint64_t next_random(uint64_t *state)
{
	*state = *state * 6364136223846793005U + 1442695040888963407U; /* Knuth's MMIX */
	return *state >> 33;
}

/* Moves an actor and some of those around it, whatever that costs. */
static void shake(struct descent *d)
{
	const struct piece *piece = d->piece;
	uint32_t v = (uint32_t)(next_random(&d->random) % piece->count);
	uint64_t moves = 1 + next_random(&d->random) % SHAKEN;
	while (moves--) {
		move(d, v);
		size_t degree = piece->start[v + 1] - piece->start[v];
		v = piece->head[piece->start[v] + next_random(&d->random) % degree];
	}
}

/* Along a tree of the widest reach every tie is satisfied; the rest is for the descent. */
static void start_from_tree(struct descent *d)
{
	const struct piece *piece = d->piece;
	size_t done = 0, found = 1;
	memset(d->queued, 0, piece->count);
	d->queue[0] = 0;
	d->queued[0] = 1;
	while (done < found) {
		uint32_t v = d->queue[done++];
		for (size_t i = piece->start[v]; i < piece->start[v + 1]; i++) {
			uint32_t w = piece->head[i];
			if (d->queued[w])
				continue;
			d->queued[w] = 1;
			d->side[w] = piece->cost[i] > 0 ? d->side[v] : !d->side[v];
			d->queue[found++] = w;
		}
	}
	memset(d->queued, 0, piece->count);
}

static void gains_make(struct descent *d)
{
	const struct piece *piece = d->piece;
	int64_t twice = 0;
	for (uint32_t v = 0; v < piece->count; v++) {
		d->gain[v] = 0;
		for (size_t i = piece->start[v]; i < piece->start[v + 1]; i++) {
			int64_t size = piece->cost[i] > 0 ? piece->cost[i] : -piece->cost[i];
			int64_t paid = arc_cost(d, v, i);
			d->gain[v] += paid ? size : -size;
			twice += paid;
		}
	}
	d->cost = twice / 2;
	for (uint32_t v = 0; v < piece->count; v++)
		enqueue(d, v);
}

/* Takes back all moves since the last partition that was kept, which `best` holds. */
static void undo(struct descent *d, const uint8_t *best)
{
	size_t count = d->moved_count;
	if (d->overflow) {
		memcpy(d->side, best, d->piece->count);
		gains_make(d);
		d->queue_count = 0;
		memset(d->queued, 0, d->piece->count);
		return;
	}
	while (count)
		move(d, d->moved[--count]);
	while (d->queue_count) {
		d->queued[d->queue[d->queue_head]] = 0;
		d->queue_head = (d->queue_head + 1) % d->piece->count;
		d->queue_count--;
	}
}

static void keep(struct descent *d, uint8_t *best, int64_t *least)
{
	if (d->overflow) {
		memcpy(best, d->side, d->piece->count);
	} else {
		for (size_t i = 0; i < d->moved_count; i++)
			best[d->moved[i]] = d->side[d->moved[i]];
	}
	*least = d->cost;
}

int64_t camps_descend(const struct piece *piece, struct arena *arena, uint8_t *side)
{
	struct descent d = {.piece = piece, .side = side};
	d.gain = arena_array_raw(arena, piece->count, sizeof *d.gain);
	d.queue = arena_array_raw(arena, piece->count, sizeof *d.queue);
	d.moved = arena_array_raw(arena, piece->count, sizeof *d.moved);
	d.queued = arena_array(arena, piece->count, sizeof *d.queued);
	uint8_t *best = arena_array_raw(arena, piece->count, sizeof *best);
	size_t shakes = piece->count * SHAKES_PER_MEMBER;
	shakes = shakes < LEAST_SHAKES ? LEAST_SHAKES : shakes > MOST_SHAKES ? MOST_SHAKES : shakes;
	memset(side, 0, piece->count);
	start_from_tree(&d);
	gains_make(&d);
	settle(&d);
	memcpy(best, side, piece->count);
	int64_t least = d.cost;
	for (; piece->count && shakes; shakes--) {
		d.moved_count = 0;
		d.overflow = false;
		shake(&d);
		settle(&d);
		if (d.cost <= least)
			keep(&d, best, &least);
		else
			undo(&d, best);
	}
	return least;
}
