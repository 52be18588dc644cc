/* A set of pairs of numbers, each pair numbered from 0 in order of first appearance: what ids.h is for strings.
 * Look-up is O(1); (a, b) and (b, a) are different.
 */
#ifndef ACTORNET_NETWORK_PAIRS_H
#define ACTORNET_NETWORK_PAIRS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct pairs {
	struct arena *arena;
	uint64_t *keys; /* by number: a in the upper half, b in the lower */
	size_t count;
	size_t capacity;
	uint32_t *slots; /* open addressing, number + 1, 0 for empty */
	size_t slot_count;
};

void pairs_init(struct pairs *pairs, struct arena *arena);
/* The number of the pair, added when it is new: then it is what `count` was before. */
uint32_t pairs_add(struct pairs *pairs, uint32_t a, uint32_t b);

#endif
