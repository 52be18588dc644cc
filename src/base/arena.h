/* Memory that lives and dies together.
 *
 * An arena hands out zeroed memory and takes it back all at once. There are two lifetimes in the program: `run` (the
 * handle) and `scratch` (one document; arena_reset after it keeps the blocks for the next).
 * Small things lie close together in blocks; a large array stands alone, so that it can be given back before its arena ends
 * when it grows or is no longer wanted, and takes no memory where it was never written to.
 * arena_alloc never returns NULL: when memory ends it jumps to `on_oom`, which each public call that allocates sets
 * up at its start (see actornet.c). Nothing between the two may hold a resource that the arena does not know.
 */
#ifndef ACTORNET_BASE_ARENA_H
#define ACTORNET_BASE_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>

struct arena_block;
struct arena_large;

struct arena {
	struct arena_block *first;   /* all blocks, in order of use */
	struct arena_block *current; /* the one being filled */
	struct arena_large *large;   /* what stands alone, the latest first */
	jmp_buf *on_oom;             /* where to go when memory ends; never NULL while allocating */
};

/* An empty arena; takes no memory before the first allocation. */
void arena_init(struct arena *arena, jmp_buf *on_oom);

/* `size` zeroed bytes, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* `count` zeroed elements of `size` bytes; jumps to on_oom when the product overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* The same with contents left as they are, for arrays that are filled at once. */
void *arena_array_raw(struct arena *arena, size_t count, size_t size);

/* A NUL-terminated copy of `length` bytes, aligned for bytes. */
char *arena_text(struct arena *arena, const char *bytes, size_t length);

/* Makes room for one more element in a growing array: returns `array`, or a copy twice as large, and updates
 * *capacity. The old copy is gone; new elements are zero. */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size);

/* Gives an array back that was made for `count` elements of `size` bytes, by whatever function, if it is large; nothing to
 * do if it is not. NULL is allowed. */
void arena_drop(struct arena *arena, void *array, size_t count, size_t size);

/* Forgets all contents and keeps the memory, but for what is large. */
void arena_reset(struct arena *arena);

/* Gives the memory back. */
void arena_release(struct arena *arena);

#endif
