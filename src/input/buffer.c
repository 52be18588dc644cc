#include "input/buffer.h"

#include <stdlib.h>

void buffer_init(struct buffer *buffer, const struct arena *run)
{
	*buffer = (struct buffer){.run = run};
}

void buffer_reserve(struct buffer *buffer, size_t more)
{
	if (more >= SIZE_MAX / 4 - buffer->size)
		longjmp(*buffer->run->on_oom, 1);
	size_t need = buffer->size + more + 1;
	if (need <= buffer->capacity)
		return;
	size_t capacity = buffer->capacity ? buffer->capacity : 256;
	while (capacity < need)
		capacity *= 2;
	char *data = realloc(buffer->data, capacity);
	if (!data)
		longjmp(*buffer->run->on_oom, 1);
	buffer->data = data;
	buffer->capacity = capacity;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t size)
{
	buffer_reserve(buffer, size);
	if (size)
		memcpy(buffer->data + buffer->size, bytes, size);
	buffer->size += size;
}

void buffer_drop(struct buffer *buffer, size_t size)
{
	if (!size)
		return;
	buffer->size -= size;
	memmove(buffer->data, buffer->data + size, buffer->size);
}

void buffer_release(struct buffer *buffer)
{
	free(buffer->data);
	buffer_init(buffer, buffer->run);
}
