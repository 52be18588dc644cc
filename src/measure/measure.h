/* Centrality by igraph: the measures and layers of actornet.h over a plain list of weighted edges.
 *
 * This is the only folder that includes igraph. igraph's error handler is replaced around each call, so nothing
 * here aborts or prints; its random numbers are not used. Isolated and disconnected actors get finite values.
 *
 * Values are rounded (12 significant digits; 9 decimals for eigenvector and pagerank, which are approximations),
 * so that actors with the same position have the same value and not the same but for noise in the last bits.
 *
 * Eigenvector centrality is taken in each connected component for itself (there it is unique). The components with
 * the largest eigenvalue of all, more than one when they tie, are scaled to a maximum of 1; all others get 0.
 * Over the whole graph at once ARPACK answers tied components with an arbitrary mixture that changes from call to call.
 */
#ifndef ACTORNET_MEASURE_MEASURE_H
#define ACTORNET_MEASURE_MEASURE_H

#include "actornet.h"
#include "network/network.h"

/* values[0 … network_actor_count-1] of one measure on one layer, as actornet_measure_compute documents.
 * The network is finished. ERROR_ARGUMENT for an unknown measure or layer, ERROR_MEMORY, ERROR_INTERNAL with
 * igraph's reason; `values` is then untouched. */
enum actornet_status measure_compute(const struct network *network, enum actornet_measure measure,
                                     enum actornet_layer layer, double *values, struct actornet_error *error);

/* What actornet_measure_name and actornet_layer_name return; these know nothing of igraph. */
const char *measure_name(enum actornet_measure measure);
const char *measure_layer_name(enum actornet_layer layer);

#endif
