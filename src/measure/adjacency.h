/* A graph as plain lists of neighbours, for what is computed here and not by igraph; inside src/measure only.
 *
 * Vertices are all actors by number, the isolated too; each tie stands twice, at either end. The neighbours of a vertex
 * stand in ascending order. All memory is the arena's.
 */
#ifndef ACTORNET_MEASURE_ADJACENCY_H
#define ACTORNET_MEASURE_ADJACENCY_H

#include "base/arena.h"
#include "network/network.h"

struct adjacency {
	size_t vertices;
	size_t arcs;    /* two for each tie */
	size_t *start;  /* vertices + 1: where the neighbours of each begin */
	uint32_t *head; /* by arc: the neighbour */
	double *value;  /* by arc: never 0 */
};

/* The ties of a layer with their weights. */
void adjacency_of_layer(struct adjacency *graph, struct arena *arena, const struct network *network,
                        enum actornet_layer layer);
/* The ties whose sign is not 0, with positive - negative. */
void adjacency_of_signs(struct adjacency *graph, struct arena *arena, const struct network *network);

/* The sums of the directed stances of a layer, from a to b and from b to a; normalised as weights are. */
double stances_forth(const struct network_tie *tie, enum actornet_layer layer);
double stances_back(const struct network_tie *tie, enum actornet_layer layer);

static inline size_t adjacency_degree(const struct adjacency *graph, size_t vertex)
{
	return graph->start[vertex + 1] - graph->start[vertex];
}

/* Connected components, numbered by their smallest vertices. */
struct components {
	size_t count;
	uint32_t *of;      /* by vertex */
	size_t *start;     /* count + 1: where each begins in `members` */
	uint32_t *members; /* ascending inside a component */
};
void components_find(struct components *components, struct arena *arena, const struct adjacency *graph);

#endif
