/* Bytes that grow and are used again.
 *
 * What is read differs in size from article to article and must not pile up in an arena, so the room keeps a few of
 * these. Out of memory, a buffer jumps to where its arena jumps (see base/arena.h); its contents stay valid and are given
 * back by buffer_release. There is always room for one more byte behind the contents.
 */
#ifndef ACTORNET_INPUT_BUFFER_H
#define ACTORNET_INPUT_BUFFER_H

#include "base/arena.h"
#include "base/str.h"

struct buffer {
	const struct arena *run; /* knows where to go when memory ends */
	char *data;
	size_t size;
	size_t capacity;
};

void buffer_init(struct buffer *buffer, const struct arena *run);
/* Makes room for `more` bytes behind the contents, and one. */
void buffer_reserve(struct buffer *buffer, size_t more);
void buffer_add(struct buffer *buffer, const void *bytes, size_t size);
/* Forgets the first `size` bytes. */
void buffer_drop(struct buffer *buffer, size_t size);
/* Gives the memory back; the buffer is empty and can be used again. */
void buffer_release(struct buffer *buffer);

static inline struct str buffer_str(const struct buffer *buffer)
{
	return (struct str){buffer->data ? buffer->data : "", buffer->size};
}

#endif
