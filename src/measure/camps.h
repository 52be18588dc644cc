/* The two camps that leave the fewest ties frustrated, and how many those are; inside src/measure only.
 *
 * A tie is frustrated when it is friendly between the camps or hostile inside one (Harary 1959, Abelson and Rosenberg
 * 1958); to find the fewest is NP-hard (Barahona 1982). Each group of actors linked by signed ties, a `piece`, is solved for
 * itself. Among the partitions with the fewest frustrated ties the one whose frustrated ties have the least weight is
 * taken, so that the camps mean something where the number alone leaves a choice.
 *
 * - camps_eliminate takes the actors away one by one and remembers the best side of each for all sides of its remaining
 *   neighbours (bucket elimination, Dechter 1999; the order is by minimum degree). This is exact; it is used where
 *   the tables stay small, as they do for up to some twenty actors all tied with each other, and for hundreds of
 *   actors with few ties each.
 * - camps_descend moves actors to the other side as long as that helps, shakes the partition, and goes on from the best
 *   for a fixed number of steps. The result is the best found.
 * - camps_pack says how much better another partition could be: unbalanced cycles (with an odd number of hostile ties) that
 *   share no tie have a frustrated tie each. On random networks this bound comes within a few per cent of what was found.
 */
#ifndef ACTORNET_MEASURE_CAMPS_H
#define ACTORNET_MEASURE_CAMPS_H

#include <stdbool.h>

#include "measure/adjacency.h"

/* The cost of a frustrated tie: COST_TIE for itself, and the thousandths of its weight. */
#define COST_TIE ((int64_t)1 << 40)

/* A connected group, its members numbered from 0. */
struct piece {
	size_t count;
	size_t *start;
	uint32_t *head;
	int64_t *cost; /* by arc: > 0 friendly, < 0 hostile */
};

/* Fills `side` with the best partition, and its cost; false when that would take too long. */
bool camps_eliminate(const struct piece *piece, struct arena *arena, uint8_t *side, int64_t *cost);

/* Fills `side` with the best partition found, and returns its cost. */
int64_t camps_descend(const struct piece *piece, struct arena *arena, uint8_t *side);

/* How many unbalanced cycles there are that share no tie, as far as they are found near the ties that `side` leaves
 * frustrated. Each has a frustrated tie whatever the partition, so fewer cannot be. */
size_t camps_pack(const struct piece *piece, struct arena *arena, const uint8_t *side);

struct camps {
	double *camp;        /* by actor: 1 and 2, 3 and 4, …; NaN without a signed tie */
	uint64_t ties;       /* with a sign */
	uint64_t frustrated; /* of them, at best */
	uint64_t bound;      /* not fewer than that; the same as `frustrated` when exact */
	size_t sizes[2];     /* of camps 1 and 2 */
};
void camps_find(struct camps *camps, struct arena *arena, const struct adjacency *signs);

#endif
