/* One layer of a network as an igraph graph, and what is computed with igraph; inside src/measure only.
 *
 * The functions follow igraph's own style: what they hold is on igraph's "finally" stack, so that the error handler,
 * which IGRAPH_CHECK calls on failure, destroys it. measure_compute_many opens a level of that stack for them.
 */
#ifndef ACTORNET_MEASURE_GRAPH_H
#define ACTORNET_MEASURE_GRAPH_H

#include <igraph.h>

#include "measure/measure.h"

struct measure_graph {
	igraph_t graph;
	igraph_vector_t weights; /* by edge, never 0 */
};

/* The ties of a layer: the vertices are all actors by number, the isolated too; weights > 0.
 * On success everything is on the finally stack; graph_release takes it off and must be called when it is on top. */
igraph_error_t graph_init(struct measure_graph *g, const struct network *network, enum actornet_layer layer);
/* The ties whose sign is not 0, with positive - negative. */
igraph_error_t graph_init_signs(struct measure_graph *g, const struct network *network);
/* The directed stances of a layer: actor v as source is vertex v, as target vertex n + v; weights > 0. */
igraph_error_t graph_init_stances(struct measure_graph *g, const struct network *network, enum actornet_layer layer);
void graph_release(struct measure_graph *g);

/* Fills the initialised vector `out` with the eigenvector centrality that measure.h describes. */
igraph_error_t eigenvector_compute(const struct measure_graph *g, igraph_vector_t *out);

/* core, clustering, constraint, cuts, bridges, eigenvector, hub and authority: one of them. */
igraph_error_t structure_compute(const struct measure_graph *g, enum actornet_measure measure, igraph_vector_t *out);

/* The best communities that Leiden finds by modularity, numbered from 1 with the largest first (equal ones by their
 * first member); NaN for isolated actors. `modularity` and `count` may be NULL; modularity is NaN without a tie. */
igraph_error_t community_compute(const struct measure_graph *g, double *values, double *modularity, size_t *count);
/* The same for friends together and foes apart, on the graph of graph_init_signs. */
igraph_error_t signed_community_compute(const struct measure_graph *g, double *values, size_t *count);

/* Bonacich and Lloyd's eigenvector of the graph of graph_init_signs; all NaN when there is no single largest
 * eigenvalue, or no tie. */
igraph_error_t signed_eigenvector_compute(const struct measure_graph *g, double *values);
/* Estrada and Benzi's walk balance of its signs, 0 … 1: weighted closed walks as a share of what they would be were
 * all ties friendly. NaN without a tie. Exact up to WALK_EXACT actors with a tie, beyond that an estimate. */
enum { WALK_EXACT = 500 };
igraph_error_t walk_balance_compute(const struct measure_graph *g, double *balance, bool *estimated);

/* igraph's default handlers abort on errors and print warnings. */
struct quiet {
	igraph_error_handler_t *error;
	igraph_warning_handler_t *warning;
};
struct quiet quiet_begin(void);
void quiet_end(struct quiet quiet);
/* ERROR_MEMORY or ERROR_INTERNAL with igraph's reason. */
enum actornet_status igraph_result(igraph_error_t result, struct actornet_error *error);

/* Seeds igraph's random numbers anew, and gives back the generator that was there. */
struct random_kept {
	igraph_rng_t old, own;
};
igraph_error_t random_begin(struct random_kept *kept);
void random_end(struct random_kept *kept);

#endif
