/* Bucket elimination: see camps.h.
 *
 * A `sum` is a table over the sides of some members, its `scope`: entry s is the least that all ties already dealt with
 * cost when the member scope[i] is on side (s >> i & 1). Eliminating a member adds up its ties and the sums that speak of
 * it, and takes the better side of the member for each state of the others.
 */
#include <string.h>

#include "measure/camps.h"

/* Exact when no sum has more members than this, and all sums together not more entries. */
enum { WIDEST = 20, EXACT_ENTRIES = 1 << 22 };
static const uint32_t NOT_YET = UINT32_MAX;

/* Sorted members. */
struct scope {
	uint32_t *members;
	size_t count, capacity;
};

struct sum {
	struct sum *next; /* in the bucket of the member that is eliminated first */
	struct scope scope;
	int64_t *table;
};

/* What a member depends on when it goes: its side for each state of the scope. */
struct choice {
	struct scope scope;
	uint8_t *best;
};

struct eliminating {
	const struct piece *piece;
	struct arena *arena;
	uint32_t *order, *turn; /* turn: by member, its place in `order` */
	struct scope *around;   /* by member, while planning: who is tied to it, also through those that are gone */
	size_t planned;
	size_t entries;         /* of the tables, as planned */
	size_t widest;          /* members of a sum, but for the one that goes */
	struct sum **buckets;   /* by member */
	struct choice *choices; /* by member */
	int64_t *work;          /* a table being added up */
	int64_t constant;       /* what is paid whatever comes */
};

static void scope_insert(struct scope *scope, struct arena *arena, uint32_t member)
{
	size_t at = scope->count;
	while (at && scope->members[at - 1] > member)
		at--;
	if (at && scope->members[at - 1] == member)
		return;
	scope->members = arena_grow(arena, scope->members, scope->count, &scope->capacity, sizeof *scope->members);
	memmove(scope->members + at + 1, scope->members + at, (scope->count - at) * sizeof *scope->members);
	scope->members[at] = member;
	scope->count++;
}

static void scope_remove(struct scope *scope, uint32_t member)
{
	size_t at = 0;
	while (at < scope->count && scope->members[at] != member)
		at++;
	if (at == scope->count)
		return;
	memmove(scope->members + at, scope->members + at + 1, (scope->count - at - 1) * sizeof *scope->members);
	scope->count--;
}

/* ---- the order ---- */

/* Members with few around them, in stacks by how many; a member may stand in several, and only where it belongs
 * counts. */
struct stacks {
	struct scope by_count[WIDEST + 1]; /* in order of arrival */
};

static void stacks_push(struct stacks *stacks, struct arena *arena, size_t count, uint32_t member)
{
	if (count > WIDEST)
		return;
	struct scope *stack = &stacks->by_count[count];
	stack->members = arena_grow(arena, stack->members, stack->count, &stack->capacity, sizeof *stack->members);
	stack->members[stack->count++] = member;
}

/* The member with the fewest around it; NOT_YET when all have too many. */
static uint32_t stacks_pop(const struct eliminating *e, struct stacks *stacks)
{
	for (size_t count = 0; count <= WIDEST; count++) {
		struct scope *stack = &stacks->by_count[count];
		while (stack->count) {
			uint32_t member = stack->members[--stack->count];
			if (e->turn[member] == NOT_YET && e->around[member].count == count)
				return member;
		}
	}
	return NOT_YET;
}

static void plan_member(struct eliminating *e, struct stacks *stacks, uint32_t member)
{
	const struct scope *around = &e->around[member];
	e->order[e->planned] = member;
	e->widest = around->count > e->widest ? around->count : e->widest;
	e->turn[member] = (uint32_t)e->planned++;
	e->entries += (size_t)1 << around->count;
	for (size_t i = 0; i < around->count; i++) {
		struct scope *other = &e->around[around->members[i]];
		scope_remove(other, member);
		for (size_t j = 0; j < around->count; j++) {
			if (j != i)
				scope_insert(other, e->arena, around->members[j]);
		}
		stacks_push(stacks, e->arena, other->count, around->members[i]);
	}
}

/* False when the sums would become too wide. */
static bool plan(struct eliminating *e)
{
	struct stacks *stacks = arena_alloc(e->arena, sizeof *stacks);
	const struct piece *piece = e->piece;
	for (uint32_t v = 0; v < piece->count; v++) {
		e->turn[v] = NOT_YET;
		for (size_t i = piece->start[v]; i < piece->start[v + 1]; i++)
			scope_insert(&e->around[v], e->arena, piece->head[i]);
	}
	for (uint32_t v = (uint32_t)piece->count; v-- > 0;)
		stacks_push(stacks, e->arena, e->around[v].count, v);
	while (e->planned < piece->count && e->entries <= EXACT_ENTRIES) {
		uint32_t member = stacks_pop(e, stacks);
		if (member == NOT_YET)
			break;
		plan_member(e, stacks, member);
	}
	return e->planned == piece->count && e->entries <= EXACT_ENTRIES;
}

/* ---- the sums ---- */

/* The entry of `scope` for each state of `wider`, which holds all its members: low and high half looked up apart. */
enum { HALF = WIDEST / 2 + 1, HALVES = 1 << HALF };
struct projection {
	uint32_t low[HALVES], high[HALVES];
};

static void projection_make(struct projection *p, const struct scope *scope, const struct scope *wider)
{
	uint32_t bits[2 * HALF] = {0};
	for (size_t i = 0, at = 0; i < scope->count; i++) {
		while (wider->members[at] != scope->members[i])
			at++;
		bits[at] = (uint32_t)1 << i;
	}
	for (uint32_t s = 0; s < HALVES; s++) {
		p->low[s] = p->high[s] = 0;
		for (unsigned i = 0; i < HALF; i++) {
			p->low[s] |= s >> i & 1 ? bits[i] : 0;
			p->high[s] |= s >> i & 1 ? bits[i + HALF] : 0;
		}
	}
}

/* Adds a sum to the table being added up, which is over `wider`. */
static void work_add(struct eliminating *e, const struct scope *wider, const struct sum *sum)
{
	struct projection p;
	projection_make(&p, &sum->scope, wider);
	for (size_t s = 0; s < (size_t)1 << wider->count; s++)
		e->work[s] += sum->table[p.low[s & (HALVES - 1)] | p.high[s >> HALF]];
}

static struct sum *sum_new(struct eliminating *e, size_t members)
{
	struct sum *sum = arena_alloc(e->arena, sizeof *sum);
	sum->table = arena_array_raw(e->arena, (size_t)1 << members, sizeof *sum->table);
	return sum;
}

/* Into the bucket of the member that goes first. */
static void sum_file(struct eliminating *e, struct sum *sum)
{
	uint32_t first = sum->scope.members[0];
	for (size_t i = 1; i < sum->scope.count; i++)
		first = e->turn[sum->scope.members[i]] < e->turn[first] ? sum->scope.members[i] : first;
	sum->next = e->buckets[first];
	e->buckets[first] = sum;
}

static void ties_file(struct eliminating *e)
{
	const struct piece *piece = e->piece;
	for (uint32_t v = 0; v < piece->count; v++) {
		for (size_t i = piece->start[v]; i < piece->start[v + 1]; i++) {
			if (piece->head[i] < v)
				continue;
			struct sum *sum = sum_new(e, 2);
			int64_t cost = piece->cost[i];
			scope_insert(&sum->scope, e->arena, v);
			scope_insert(&sum->scope, e->arena, piece->head[i]);
			sum->table[0] = sum->table[3] = cost < 0 ? -cost : 0;
			sum->table[1] = sum->table[2] = cost < 0 ? 0 : cost;
			sum_file(e, sum);
		}
	}
}

static void scope_add_all(struct scope *scope, struct arena *arena, const struct scope *more)
{
	for (size_t i = 0; i < more->count; i++)
		scope_insert(scope, arena, more->members[i]);
}

/* Takes the better side of the member in each state of the others. */
static void work_minimise(struct eliminating *e, struct scope *scope, uint32_t member)
{
	size_t bit = 0;
	while (scope->members[bit] != member)
		bit++;
	size_t below = ((size_t)1 << bit) - 1;
	scope_remove(scope, member);
	size_t entries = (size_t)1 << scope->count;
	struct sum *sum = sum_new(e, scope->count);
	uint8_t *best = arena_array_raw(e->arena, entries, sizeof *best);
	for (size_t t = 0; t < entries; t++) {
		size_t first = (t & below) | (t & ~below) << 1, second = first | (below + 1);
		bool better = e->work[second] < e->work[first];
		sum->table[t] = e->work[better ? second : first];
		best[t] = better;
	}
	e->choices[member] = (struct choice){*scope, best};
	sum->scope = *scope;
	if (scope->count)
		sum_file(e, sum);
	else
		e->constant += sum->table[0];
}

static void eliminate(struct eliminating *e, uint32_t member)
{
	struct scope scope = {0};
	scope_insert(&scope, e->arena, member);
	for (const struct sum *sum = e->buckets[member]; sum; sum = sum->next)
		scope_add_all(&scope, e->arena, &sum->scope);
	memset(e->work, 0, sizeof *e->work << scope.count);
	for (const struct sum *sum = e->buckets[member]; sum; sum = sum->next)
		work_add(e, &scope, sum);
	work_minimise(e, &scope, member);
}

/* Last to first: the scope of a choice is made of those that went later. */
static void choices_read(const struct eliminating *e, uint8_t *side)
{
	for (size_t i = e->piece->count; i-- > 0;) {
		const struct choice *choice = &e->choices[e->order[i]];
		size_t state = 0;
		for (size_t j = 0; j < choice->scope.count; j++)
			state |= (size_t)side[choice->scope.members[j]] << j;
		side[e->order[i]] = choice->best[state];
	}
}

bool camps_eliminate(const struct piece *piece, struct arena *arena, uint8_t *side, int64_t *cost)
{
	struct eliminating e = {.piece = piece, .arena = arena};
	size_t count = piece->count;
	e.order = arena_array_raw(arena, count, sizeof *e.order);
	e.turn = arena_array_raw(arena, count, sizeof *e.turn);
	e.around = arena_array(arena, count, sizeof *e.around);
	if (!plan(&e))
		return false;
	e.buckets = arena_array(arena, count, sizeof(struct sum *));
	e.choices = arena_array(arena, count, sizeof *e.choices);
	e.work = arena_array_raw(arena, (size_t)1 << (e.widest + 1), sizeof *e.work);
	ties_file(&e);
	for (size_t i = 0; i < count; i++)
		eliminate(&e, e.order[i]);
	choices_read(&e, side);
	*cost = e.constant;
	return true;
}
