/* What can be said of the actors' places in a network: the measures of actornet.h, on one layer of it.
 *
 * This is the only folder that includes igraph. igraph's error handler is replaced around each call, so nothing
 * here aborts or prints; its random numbers are seeded anew for each use and its generator is put back. Isolated and
 * disconnected actors get finite values, or NaN where actornet.h says "or none".
 *
 * Values are rounded (12 significant digits; 9 decimals for those that are found by approximation: eigenvector,
 * pagerank, hub, authority, pn, signed_eigenvector), so that actors with the same position have the same value and not
 * the same but for noise in the last bits.
 *
 * Eigenvector centrality is taken in each connected component for itself (there it is unique). The components with
 * the largest eigenvalue of all, more than one when they tie, are scaled to a maximum of 1; all others get 0.
 * Over the whole graph at once ARPACK answers tied components with an arbitrary mixture that changes from call to call.
 * Hubs and authorities are the same on the graph in which each actor stands twice, as source and as target.
 */
#ifndef ACTORNET_MEASURE_MEASURE_H
#define ACTORNET_MEASURE_MEASURE_H

#include <math.h>
#include <stdbool.h>

#include "actornet.h"
#include "network/network.h"

/* The value of a measure that has no meaning for an actor. */
static inline double measure_none(void)
{
	return (double)NAN;
}

/* Several measures at once: what they share (graphs, shortest paths, camps) is made once. */
struct measure_request {
	enum actornet_layer layer;
	bool exact;                        /* no estimates, whatever they would save */
	double *values[ACTORNET_MEASURES]; /* room for each actor; NULL: not wanted */
	size_t sources;                    /* set: how many sources the path measures were estimated from; 0 when exact */
};

/* Fills the values. The network is finished. ERROR_ARGUMENT for an unknown layer, ERROR_MEMORY, ERROR_INTERNAL with
 * igraph's reason; what the values hold is then of no use. */
enum actornet_status measure_compute_many(const struct network *network, struct measure_request *request,
                                          struct actornet_error *error);

/* values[0 … network_actor_count-1] of one measure on one layer, as actornet_measure_compute documents. The errors are
 * those of measure_compute_many, and ERROR_ARGUMENT for an unknown measure. */
enum actornet_status measure_compute(const struct network *network, enum actornet_measure measure,
                                     enum actornet_layer layer, double *values, struct actornet_error *error);

/* What actornet_summary_get documents. */
enum actornet_status measure_summarise(const struct network *network, enum actornet_layer layer,
                                       struct actornet_summary *summary, struct actornet_error *error);

/* What actornet_measure_name and actornet_layer_name return; the functions from here on know nothing of igraph. */
const char *measure_name(enum actornet_measure measure);
const char *measure_layer_name(enum actornet_layer layer);
/* Is the value the number of a group? */
bool measure_is_group(enum actornet_measure measure);
/* Do the smallest values stand first in a ranking? Those of groups do, and those of constraint, where a small value
 * is the strong position. */
bool measure_small_first(enum actornet_measure measure);
/* Is it estimated from a sample where the network is large? */
bool measure_is_sampled(enum actornet_measure measure);

#endif
