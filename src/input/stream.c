#include "input/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

void stream_init(struct stream *stream)
{
	*stream = (struct stream){.descriptor = -1};
}

static ssize_t stream_read_file(struct stream *stream, void *to, size_t room)
{
	ssize_t n;
	do
		n = read(stream->descriptor, to, room);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		stream->failure = errno;
	return n;
}

/* The bytes as they are stored; what was read ahead comes first. */
static ssize_t stream_read_stored(void *context, void *to, size_t room)
{
	struct stream *stream = context;
	size_t ahead = stream->head_size - stream->head_at;
	if (!ahead)
		return stream_read_file(stream, to, room);
	size_t part = ahead < room ? ahead : room;
	memcpy(to, stream->head + stream->head_at, part);
	stream->head_at += part;
	return (ssize_t)part;
}

static bool stream_read_head(struct stream *stream)
{
	while (stream->head_size < sizeof stream->head) {
		ssize_t n = stream_read_file(stream, stream->head + stream->head_size, sizeof stream->head - stream->head_size);
		if (n < 0)
			return false;
		if (n == 0)
			break;
		stream->head_size += (size_t)n;
	}
	return true;
}

enum actornet_status stream_open(struct stream *stream, const char *path)
{
	stream_init(stream);
	stream->standard = strcmp(path, "-") == 0;
	stream->descriptor = stream->standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (stream->descriptor < 0) {
		stream->failure = errno;
		return ACTORNET_ERROR_IO;
	}
	if (!stream_read_head(stream))
		return ACTORNET_ERROR_IO;
	struct stat info;
	if (unpack_wanted(stream->head, stream->head_size)) {
		stream->unpack = unpack_new(stream_read_stored, stream);
		return stream->unpack ? ACTORNET_OK : ACTORNET_ERROR_MEMORY;
	}
	if (fstat(stream->descriptor, &info) == 0 && S_ISREG(info.st_mode))
		stream->size = (uint64_t)info.st_size;
	return ACTORNET_OK;
}

ssize_t stream_read(struct stream *stream, void *to, size_t room)
{
	if (stream->unpack)
		return unpack_read(stream->unpack, to, room);
	return stream_read_stored(stream, to, room);
}

int stream_fill(struct stream *stream, struct buffer *buffer, size_t room)
{
	buffer_reserve(buffer, room);
	ssize_t n = stream_read(stream, buffer->data + buffer->size, buffer->capacity - buffer->size - 1);
	if (n > 0)
		buffer->size += (size_t)n;
	return n > 0 ? 1 : (int)n;
}

const char *stream_why(const struct stream *stream)
{
	if (stream->failure)
		return strerror(stream->failure);
	return stream->unpack ? unpack_why(stream->unpack) : "";
}

void stream_close(struct stream *stream)
{
	unpack_free(stream->unpack);
	if (stream->descriptor >= 0 && !stream->standard)
		close(stream->descriptor);
	stream_init(stream);
}
