/* Actors in order of a measure: rows and ranks, for what compares networks. */
#ifndef ACTORNET_OUTPUT_STANDING_H
#define ACTORNET_OUTPUT_STANDING_H

#include "base/arena.h"
#include "network/network.h"

/* A network with the measure of each of its actors. */
struct standing {
	const struct network *network;
	const double *values;
	double *strength; /* of each actor: what it is placed by, the largest first */
	uint32_t *order;  /* actors, the strongest first, equal ones by id */
	uint32_t *ranks;  /* of each actor, from 1 */
};

/* `by` is the measure of which the values are: where the smallest stand first in a ranking, they do here; actors for which it
 * has no meaning come last. */
struct standing standing_make(struct arena *arena, const struct network *network, enum actornet_measure by,
                              const double *values);

/* The number of an actor by id; SIZE_MAX when it is not in the network. O(log n). */
size_t standing_find(const struct network *network, const char *id);

/* The tie between two actors by id, or NULL. */
const struct network_tie *standing_tie(const struct network *network, const char *a, const char *b);

#endif
