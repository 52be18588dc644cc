/* Decompression: gzip, xz, zstd and bzip2, through libarchive, which no other file here knows.
 *
 * One compressed stream holds one file (several members in a row are one). tar and zip are not looked into.
 */
#ifndef ACTORNET_INPUT_UNPACK_H
#define ACTORNET_INPUT_UNPACK_H

#include <sys/types.h>

#include "base/str.h"

enum { UNPACK_MAGIC = 10 }; /* bytes that tell a compressed file from a plain one */

struct unpack;

/* Whether a file that begins with these bytes is compressed. No text in a charset that we read begins so. */
bool unpack_wanted(const unsigned char *bytes, size_t size);

/* Where packed bytes come from: as read(2), the count, 0 at the end, -1 with errno. */
typedef ssize_t unpack_source(void *context, void *to, size_t room);

/* NULL when out of memory. The caller frees it with unpack_free. */
struct unpack *unpack_new(unpack_source *source, void *context);

/* Up to `room` unpacked bytes: the count, 0 at the end, -1 when the stream is damaged or cannot be read. */
ssize_t unpack_read(struct unpack *unpack, void *to, size_t room);

/* Why unpack_read failed, in words. */
const char *unpack_why(const struct unpack *unpack);

void unpack_free(struct unpack *unpack);

#endif
