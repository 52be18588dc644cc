#include "network/pairs.h"

#include "base/str.h"

void pairs_init(struct pairs *pairs, struct arena *arena)
{
	*pairs = (struct pairs){.arena = arena};
}

/* The slot that holds `key`, or the empty one where it belongs. */
static size_t pairs_slot(const struct pairs *pairs, uint64_t key)
{
	size_t mask = pairs->slot_count - 1;
	size_t at = (size_t)str_hash(&key, sizeof key) & mask;
	while (pairs->slots[at] && pairs->keys[pairs->slots[at] - 1] != key)
		at = (at + 1) & mask;
	return at;
}

static void pairs_rehash(struct pairs *pairs)
{
	arena_drop(pairs->arena, pairs->slots, pairs->slot_count, sizeof *pairs->slots);
	pairs->slot_count = pairs->slot_count ? pairs->slot_count * 2 : 64;
	pairs->slots = arena_array(pairs->arena, pairs->slot_count, sizeof *pairs->slots);
	for (size_t i = 0; i < pairs->count; i++)
		pairs->slots[pairs_slot(pairs, pairs->keys[i])] = (uint32_t)i + 1;
}

uint32_t pairs_add(struct pairs *pairs, uint32_t a, uint32_t b)
{
	if ((pairs->count + 1) * 2 > pairs->slot_count)
		pairs_rehash(pairs);
	uint64_t key = (uint64_t)a << 32 | b;
	size_t at = pairs_slot(pairs, key);
	if (pairs->slots[at])
		return pairs->slots[at] - 1;
	pairs->keys = arena_grow(pairs->arena, pairs->keys, pairs->count, &pairs->capacity, sizeof *pairs->keys);
	pairs->keys[pairs->count] = key;
	pairs->slots[at] = (uint32_t)++pairs->count;
	return (uint32_t)pairs->count - 1;
}
