/* A set of byte strings, numbered from 0 in order of first appearance. The strings are copied into the arena and
 * terminated; the numbers never change. Look-up is O(1).
 */
#ifndef ACTORNET_BASE_IDS_H
#define ACTORNET_BASE_IDS_H

#include <stdint.h>

#include "base/str.h"

#define IDS_NONE UINT32_MAX

struct ids {
	struct arena *arena;
	struct str *names; /* by number */
	size_t count;
	size_t capacity;
	uint32_t *slots; /* open addressing, number + 1, 0 for empty */
	size_t slot_count;
};

void ids_init(struct ids *ids, struct arena *arena);
/* The number of `name`, IDS_NONE when it was never added. */
uint32_t ids_find(const struct ids *ids, struct str name);
/* The number of `name`, added when it is new. */
uint32_t ids_add(struct ids *ids, struct str name);

#endif
