#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BLOCK = 256 * 1024, ARENA_ALIGN = 16 };

struct arena_block {
	struct arena_block *next;
	size_t used;
};

/* What stands before an array that is too large for a block. */
struct arena_large {
	struct arena_large *next, *before;
};

static char *arena_bytes(struct arena_block *block)
{
	return (char *)(block + 1);
}

void arena_init(struct arena *arena, jmp_buf *on_oom)
{
	*arena = (struct arena){.on_oom = on_oom};
}

static bool is_large(size_t size)
{
	return size > ARENA_BLOCK;
}

/* What calloc gets from the system is zero already, and takes no memory before it is written to. */
static void *arena_take_large(struct arena *arena, size_t size, bool zeroed)
{
	if (size > SIZE_MAX / 2)
		longjmp(*arena->on_oom, 1);
	struct arena_large *large = zeroed ? calloc(1, sizeof *large + size) : malloc(sizeof *large + size);
	if (!large)
		longjmp(*arena->on_oom, 1);
	large->next = arena->large;
	large->before = NULL;
	if (arena->large)
		arena->large->before = large;
	arena->large = large;
	return large + 1;
}

static struct arena_block *arena_next_block(struct arena *arena)
{
	struct arena_block *block = arena->current ? arena->current->next : arena->first;
	if (!block) {
		block = malloc(sizeof *block + ARENA_BLOCK);
		if (!block)
			longjmp(*arena->on_oom, 1);
		block->next = NULL;
		if (arena->current)
			arena->current->next = block;
		else
			arena->first = block;
	}
	block->used = 0;
	arena->current = block;
	return block;
}

/* `align` is a power of two. */
static void *arena_take(struct arena *arena, size_t size, size_t align)
{
	struct arena_block *block = arena->current;
	size_t at = block ? (block->used + align - 1) & ~(align - 1) : 0;
	if (!block || at > ARENA_BLOCK || ARENA_BLOCK - at < size) {
		block = arena_next_block(arena);
		at = 0;
	}
	block->used = at + size;
	return arena_bytes(block) + at;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	if (is_large(size))
		return arena_take_large(arena, size, true);
	return memset(arena_take(arena, size, ARENA_ALIGN), 0, size);
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
	size_t bytes = arena_product(arena, count, size);
	return is_large(bytes) ? arena_take_large(arena, bytes, false) : arena_take(arena, bytes, ARENA_ALIGN);
}

char *arena_text(struct arena *arena, const char *bytes, size_t length)
{
	char *out = is_large(length + 1) ? arena_take_large(arena, length + 1, false) : arena_take(arena, length + 1, 1);
	if (length)
		memcpy(out, bytes, length);
	out[length] = '\0';
	return out;
}

void arena_drop(struct arena *arena, void *array, size_t count, size_t size)
{
	if (!array || !is_large(count * size))
		return;
	struct arena_large *large = (struct arena_large *)array - 1;
	if (large->next)
		large->next->before = large->before;
	if (large->before)
		large->before->next = large->next;
	else
		arena->large = large->next;
	free(large);
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	size_t larger = *capacity ? *capacity * 2 : 16;
	void *out = arena_array(arena, larger, size);
	if (count)
		memcpy(out, array, count * size);
	arena_drop(arena, array, *capacity, size);
	*capacity = larger;
	return out;
}

static void arena_free_large(struct arena *arena)
{
	while (arena->large) {
		struct arena_large *next = arena->large->next;
		free(arena->large);
		arena->large = next;
	}
}

void arena_reset(struct arena *arena)
{
	arena_free_large(arena);
	arena->current = arena->first;
	if (arena->first)
		arena->first->used = 0;
}

void arena_release(struct arena *arena)
{
	arena_free_large(arena);
	struct arena_block *block = arena->first;
	while (block) {
		struct arena_block *next = block->next;
		free(block);
		block = next;
	}
	arena->first = NULL;
	arena->current = NULL;
}
