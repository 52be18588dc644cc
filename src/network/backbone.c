#include <math.h>
#include <stdlib.h>

#include "network/sum.h"

struct end {
	double strength;
	size_t degree;
};

static bool stands_out(const struct end *end, double weight, double level)
{
	return end->degree > 1 && pow(1 - weight / end->strength, (double)(end->degree - 1)) < level;
}

struct weighted {
	double weight;
	size_t tie;
};

/* By weight: strengths are then summed in an order that the numbering has no part in. */
static int weighted_compare(const void *x, const void *y)
{
	double a = ((const struct weighted *)x)->weight, b = ((const struct weighted *)y)->weight;
	return (a > b) - (a < b);
}

void backbone_keep(struct sums *sums)
{
	if (!(sums->view->backbone > 0))
		return;
	struct end *ends = arena_array(sums->arena, sums->actor_count + 1, sizeof *ends);
	struct weighted *order = arena_array(sums->arena, sums->tie_count + 1, sizeof *order);
	for (size_t i = 0; i < sums->tie_count; i++)
		order[i] = (struct weighted){sum_weight(sums, &sums->ties[i]), i};
	qsort(order, sums->tie_count, sizeof *order, weighted_compare);
	for (size_t i = 0; i < sums->tie_count; i++) {
		const struct network_tie *tie = &sums->ties[order[i].tie].tie;
		if (!(order[i].weight > 0))
			continue;
		ends[tie->a].strength += order[i].weight;
		ends[tie->b].strength += order[i].weight;
		ends[tie->a].degree++;
		ends[tie->b].degree++;
	}
	for (size_t i = 0; i < sums->tie_count; i++) {
		struct tie_sum *tie = &sums->ties[i];
		double weight = sum_weight(sums, tie);
		tie->kept = weight > 0 && (stands_out(&ends[tie->tie.a], weight, sums->view->backbone) ||
		                           stands_out(&ends[tie->tie.b], weight, sums->view->backbone));
	}
}
