#include "base/ids.h"

#include "base/arena.h"

void ids_init(struct ids *ids, struct arena *arena)
{
	*ids = (struct ids){.arena = arena};
}

/* The slot that holds `name`, or the empty one where it belongs. */
static size_t ids_slot(const struct ids *ids, struct str name)
{
	size_t mask = ids->slot_count - 1;
	size_t at = (size_t)str_hash(name.data, name.size) & mask;
	while (ids->slots[at] && !str_equal(ids->names[ids->slots[at] - 1], name))
		at = (at + 1) & mask;
	return at;
}

uint32_t ids_find(const struct ids *ids, struct str name)
{
	if (!ids->slot_count)
		return IDS_NONE;
	uint32_t found = ids->slots[ids_slot(ids, name)];
	return found ? found - 1 : IDS_NONE;
}

static void ids_rehash(struct ids *ids)
{
	arena_drop(ids->arena, ids->slots, ids->slot_count, sizeof *ids->slots);
	ids->slot_count = ids->slot_count ? ids->slot_count * 2 : 64;
	ids->slots = arena_array(ids->arena, ids->slot_count, sizeof *ids->slots);
	for (size_t i = 0; i < ids->count; i++)
		ids->slots[ids_slot(ids, ids->names[i])] = (uint32_t)i + 1;
}

uint32_t ids_add(struct ids *ids, struct str name)
{
	if ((ids->count + 1) * 2 > ids->slot_count)
		ids_rehash(ids);
	size_t at = ids_slot(ids, name);
	if (ids->slots[at])
		return ids->slots[at] - 1;
	ids->names = arena_grow(ids->arena, ids->names, ids->count, &ids->capacity, sizeof *ids->names);
	ids->names[ids->count] = (struct str){arena_text(ids->arena, name.data, name.size), name.size};
	ids->slots[at] = (uint32_t)++ids->count;
	return (uint32_t)ids->count - 1;
}
