/* The bytes of one file or of standard input, unpacked when they are compressed.
 *
 * What is compressed is told by the first bytes, never by the name. Plain bytes go straight from read(2) to the caller.
 */
#ifndef ACTORNET_INPUT_STREAM_H
#define ACTORNET_INPUT_STREAM_H

#include "actornet.h"
#include "input/buffer.h"
#include "input/unpack.h"

struct stream {
	int descriptor;                   /* -1 when closed */
	bool standard;                    /* standard input, which stays open */
	struct unpack *unpack;            /* NULL for plain bytes */
	unsigned char head[UNPACK_MAGIC]; /* read ahead */
	size_t head_size;
	size_t head_at;
	uint64_t size; /* of a plain regular file, else 0 */
	int failure;   /* errno of what failed, 0 for damage in compressed data */
};

/* A closed stream. */
void stream_init(struct stream *stream);

/* Opens `path`, or standard input for "-". ERROR_IO: see stream_why; ERROR_MEMORY. */
enum actornet_status stream_open(struct stream *stream, const char *path);

/* Up to `room` bytes: the count, 0 at the end, -1 on failure: see stream_why. */
ssize_t stream_read(struct stream *stream, void *to, size_t room);

/* Appends at least one byte to `buffer`, and as many as fit into `room` or into what the buffer has free: 1, 0 at the end,
 * -1 on failure. */
int stream_fill(struct stream *stream, struct buffer *buffer, size_t room);

/* The cause of the last failure; "" without one. */
const char *stream_why(const struct stream *stream);

/* Closes it, which is allowed twice. */
void stream_close(struct stream *stream);

#endif
