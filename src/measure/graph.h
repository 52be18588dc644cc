/* One layer of a network as an igraph graph, and the measure that needs more than one call; inside src/measure only.
 *
 * The functions follow igraph's own style: what they hold is on igraph's "finally" stack, so that the error handler,
 * which IGRAPH_CHECK calls on failure, destroys it. measure_compute opens a level of that stack for them.
 */
#ifndef ACTORNET_MEASURE_GRAPH_H
#define ACTORNET_MEASURE_GRAPH_H

#include <igraph.h>

#include "network/network.h"

/* The vertices are all actors by number, the isolated too; edge i is the i-th tie that is on the layer.
 * `lengths` are 1/weight. */
struct measure_graph {
	igraph_t graph;
	igraph_vector_t weights, lengths;
};

/* On success everything is on the finally stack; graph_release takes it off and must be called when it is on top. */
igraph_error_t graph_init(struct measure_graph *g, const struct network *network, enum actornet_layer layer);
void graph_release(struct measure_graph *g);

/* Fills the initialised vector `out` with the eigenvector centrality that measure.h describes. */
igraph_error_t eigenvector_compute(const struct measure_graph *g, igraph_vector_t *out);

#endif
