/* PageRank: x = d P x + (1 - d) / n, P giving each actor's value to its neighbours by weight; an isolated actor gives its to
 * all alike. The last two parts are the same for all, so x is the solution of x = d P x + 1 but for a factor, which the sum of
 * 1 sets. It is found by going over the actors again and again, each time with the newest values (Gauss and Seidel).
 */
#include <math.h>

#include "measure/measuring.h"

static const double DAMPING = 0.85, CHANGE = 1e-15;
enum { ROUNDS = 1000 };

/* Goes over all actors once; returns what changed, as a share of the largest value. */
static double round_make(const struct adjacency *graph, const double *strength, double *x)
{
	double change = 0, largest = 0;
	for (size_t v = 0; v < graph->vertices; v++) {
		double sum = 0;
		for (size_t i = graph->start[v]; i < graph->start[v + 1]; i++)
			sum += graph->value[i] / strength[graph->head[i]] * x[graph->head[i]];
		double next = 1 + DAMPING * sum;
		change = fmax(change, fabs(next - x[v]));
		largest = fmax(largest, next);
		x[v] = next;
	}
	return change / largest;
}

void pagerank_compute(struct measuring *m)
{
	struct adjacency graph;
	double *x = wanted(m, ACTORNET_PAGERANK);
	adjacency_of_layer(&graph, m->arena, m->network, m->request->layer);
	double *strength = arena_array(m->arena, graph.vertices, sizeof *strength);
	for (size_t v = 0; v < graph.vertices; v++) {
		for (size_t i = graph.start[v]; i < graph.start[v + 1]; i++)
			strength[v] += graph.value[i];
		x[v] = 1 / (1 - DAMPING);
	}
	for (int round = 0; round < ROUNDS; round++) {
		if (round_make(&graph, strength, x) < CHANGE)
			break;
	}
	double total = 0;
	for (size_t v = 0; v < graph.vertices; v++)
		total += x[v];
	for (size_t v = 0; v < graph.vertices; v++)
		x[v] /= total;
}
