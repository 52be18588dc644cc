#include <math.h>

#include "network/day.h"
#include "network/sum.h"

/* A directed tie, and which stances it holds; an actor can have held both. */
struct stand {
	uint32_t source;
	bool positive, negative;
};

/* The stances of all actors, by target. */
struct stands {
	size_t *start; /* by actor: where the stances to it begin; actor_count + 1 */
	struct stand *stands;
	uint64_t *activity; /* by actor: targets it supports, and targets it opposes */
};

static bool is_stand(int64_t positive, int64_t negative)
{
	return positive > 0 || negative > 0;
}

static void stand_add(struct stands *s, size_t *next, uint32_t source, uint32_t target, int64_t positive,
                      int64_t negative)
{
	if (!is_stand(positive, negative))
		return;
	s->stands[next[target]++] = (struct stand){source, positive > 0, negative > 0};
	s->activity[source] += (uint64_t)(positive > 0) + (negative > 0);
}

static void stands_make(struct stands *s, const struct sums *sums)
{
	size_t count = 0;
	s->start = arena_array(sums->arena, sums->actor_count + 2, sizeof *s->start);
	s->activity = arena_array(sums->arena, sums->actor_count, sizeof *s->activity);
	for (size_t i = 0; i < sums->tie_count; i++) {
		const struct network_tie *tie = &sums->ties[i].tie;
		s->start[tie->b + 2] += is_stand(tie->ab_positive, tie->ab_negative);
		s->start[tie->a + 2] += is_stand(tie->ba_positive, tie->ba_negative);
	}
	for (size_t v = 2; v < sums->actor_count + 2; v++)
		s->start[v] += s->start[v - 1];
	count = s->start[sums->actor_count + 1];
	s->stands = arena_array_raw(sums->arena, count, sizeof *s->stands);
	for (size_t i = 0; i < sums->tie_count; i++) {
		const struct network_tie *tie = &sums->ties[i].tie;
		stand_add(s, s->start + 1, tie->a, tie->b, tie->ab_positive, tie->ab_negative);
		stand_add(s, s->start + 1, tie->b, tie->a, tie->ba_positive, tie->ba_negative);
	}
}

/* What two stances to the same actor say of those who hold them: counts for now. */
static void compare(struct sums *sums, const struct stand *x, const struct stand *y)
{
	struct network_tie *tie = &sum_tie(sums, x->source, y->source)->tie;
	tie->positive += (x->positive && y->positive) + (x->negative && y->negative);
	tie->negative += (x->positive && y->negative) + (x->negative && y->positive);
}

static int64_t normalised(int64_t count, uint64_t activities)
{
	return llround(1000.0 * 2 * (double)count / (double)activities);
}

void via_target(struct sums *sums)
{
	struct stands s;
	if (!sums->view->via_target)
		return;
	stands_make(&s, sums);
	sums->ties = NULL;
	sums->tie_count = sums->tie_capacity = 0;
	pairs_init(&sums->pairs, sums->arena);
	for (size_t target = 0; target < sums->actor_count; target++) {
		for (size_t i = s.start[target]; i < s.start[target + 1]; i++) {
			for (size_t j = s.start[target]; j < i; j++)
				compare(sums, &s.stands[i], &s.stands[j]);
		}
	}
	for (size_t i = 0; i < sums->tie_count; i++) {
		struct network_tie *tie = &sums->ties[i].tie;
		uint64_t activities = s.activity[tie->a] + s.activity[tie->b];
		tie->positive = normalised(tie->positive, activities);
		tie->negative = normalised(tie->negative, activities);
		sums->ties[i].kept = tie->positive + tie->negative > 0;
		tie->first_day = tie->last_day = DAY_NONE;
	}
}
