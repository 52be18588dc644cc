#include <math.h>

#include "network/sum.h"

/* Pointwise mutual information over its largest value (Bouma 2009): -1 … 1. */
static double npmi(double together, double a, double b, double all)
{
	if (together >= all)
		return 1;
	return log(together * all / (a * b)) / -log(together / all);
}

/* What counts in place of the co-mentions. */
static double normalised(const struct sums *sums, const struct tie_sum *tie)
{
	double together = (double)tie->tie.comentions;
	double a = (double)sums->actors[tie->tie.a].sentences;
	double b = (double)sums->actors[tie->tie.b].sentences;
	switch (sums->view->normalise) {
	case ACTORNET_NORMALISE_NEWMAN: return (double)tie->shares / SHARE_UNIT;
	case ACTORNET_NORMALISE_JACCARD: return together / (a + b - together);
	case ACTORNET_NORMALISE_COSINE: return together / sqrt(a * b);
	case ACTORNET_NORMALISE_NPMI: return npmi(together, a, b, (double)sums->sentences);
	case ACTORNET_NORMALISE_NONE: break;
	}
	return together;
}

void weight_normalise(struct sums *sums)
{
	if (sums->view->normalise == ACTORNET_NORMALISE_NONE)
		return;
	for (size_t i = 0; i < sums->tie_count; i++) {
		struct tie_sum *tie = &sums->ties[i];
		double value = normalised(sums, tie);
		tie->kept = value > 0;
		tie->tie.scale = tie->tie.comentions ? value / (double)tie->tie.comentions : 0;
	}
}
