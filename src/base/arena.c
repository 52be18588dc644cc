#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BLOCK = 256 * 1024, ARENA_ALIGN = 16 };

struct arena_block {
	struct arena_block *next;
	size_t size;
	size_t used;
	size_t unused; /* keeps the bytes behind the header aligned */
};

static char *arena_bytes(struct arena_block *block)
{
	return (char *)(block + 1);
}

void arena_init(struct arena *arena, jmp_buf *on_oom)
{
	arena->first = NULL;
	arena->current = NULL;
	arena->on_oom = on_oom;
}

static struct arena_block *arena_next_block(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->current ? arena->current->next : arena->first;
	if (block && block->size >= size) {
		block->used = 0;
		arena->current = block;
		return block;
	}
	size_t capacity = size > ARENA_BLOCK ? size : ARENA_BLOCK;
	struct arena_block *fresh = malloc(sizeof *fresh + capacity);
	if (!fresh)
		longjmp(*arena->on_oom, 1);
	fresh->size = capacity;
	fresh->used = 0;
	fresh->next = block;
	if (arena->current)
		arena->current->next = fresh;
	else
		arena->first = fresh;
	arena->current = fresh;
	return fresh;
}

static void *arena_take(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX / 2)
		longjmp(*arena->on_oom, 1);
	size = (size + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
	struct arena_block *block = arena->current;
	if (!block || block->size - block->used < size)
		block = arena_next_block(arena, size);
	char *out = arena_bytes(block) + block->used;
	block->used += size;
	return out;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return memset(arena_take(arena, size), 0, size);
}

static size_t arena_product(const struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		longjmp(*arena->on_oom, 1);
	return count * size;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	return arena_alloc(arena, arena_product(arena, count, size));
}

void *arena_array_raw(struct arena *arena, size_t count, size_t size)
{
	return arena_take(arena, arena_product(arena, count, size));
}

char *arena_text(struct arena *arena, const char *bytes, size_t length)
{
	char *out = arena_alloc(arena, length + 1);
	if (length)
		memcpy(out, bytes, length);
	return out;
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	size_t larger = *capacity ? *capacity * 2 : 16;
	void *out = arena_array_raw(arena, larger, size);
	if (count)
		memcpy(out, array, count * size);
	memset((char *)out + count * size, 0, (larger - count) * size);
	*capacity = larger;
	return out;
}

void arena_reset(struct arena *arena)
{
	arena->current = arena->first;
	if (arena->first)
		arena->first->used = 0;
}

void arena_release(struct arena *arena)
{
	struct arena_block *block = arena->first;
	while (block) {
		struct arena_block *next = block->next;
		free(block);
		block = next;
	}
	arena->first = NULL;
	arena->current = NULL;
}
