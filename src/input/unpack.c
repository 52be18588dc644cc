#include "input/unpack.h"

#include <archive.h>
#include <errno.h>
#include <stdlib.h>

enum { UNPACK_BLOCK = 64 * 1024 };

struct unpack {
	struct archive *archive;
	unpack_source *source;
	void *context;
	bool started;
	bool ended;
	char block[UNPACK_BLOCK];
};

struct unpack_magic {
	size_t size;
	const char *bytes;
};

bool unpack_wanted(const unsigned char *bytes, size_t size)
{
	static const struct unpack_magic magics[] = {
		{3, "\x1F\x8B\x08"},
		{6, "\xFD"
	        "7zXZ\0"},
		{4, "\x28\xB5\x2F\xFD"},
	};
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		if (size >= magics[i].size && memcmp(bytes, magics[i].bytes, magics[i].size) == 0)
			return true;
	if (size < UNPACK_MAGIC || memcmp(bytes, "BZh", 3) != 0 || bytes[3] < '1' || bytes[3] > '9')
		return false;
	return memcmp(bytes + 4, "1AY&SY", 6) == 0 || memcmp(bytes + 4, "\x17\x72\x45\x38\x50\x90", 6) == 0;
}

static la_ssize_t unpack_feed(struct archive *archive, void *context, const void **bytes)
{
	struct unpack *unpack = context;
	ssize_t n = unpack->source(unpack->context, unpack->block, sizeof unpack->block);
	if (n < 0)
		archive_set_error(archive, errno, "%s", strerror(errno));
	*bytes = unpack->block;
	return n;
}

struct unpack *unpack_new(unpack_source *source, void *context)
{
	struct unpack *unpack = malloc(sizeof *unpack);
	if (!unpack)
		return NULL;
	unpack->archive = archive_read_new();
	if (!unpack->archive) {
		free(unpack);
		return NULL;
	}
	unpack->source = source;
	unpack->context = context;
	unpack->started = false;
	unpack->ended = false;
	archive_read_support_filter_gzip(unpack->archive);
	archive_read_support_filter_xz(unpack->archive);
	archive_read_support_filter_zstd(unpack->archive);
	archive_read_support_filter_bzip2(unpack->archive);
	archive_read_support_format_raw(unpack->archive);
	archive_read_support_format_empty(unpack->archive);
	return unpack;
}

/* libarchive reads the first bytes when it is opened, so that damage may show here already. */
static bool unpack_start(struct unpack *unpack)
{
	unpack->started = true;
	if (archive_read_open(unpack->archive, unpack, NULL, unpack_feed, NULL) != ARCHIVE_OK)
		return false;
	struct archive_entry *entry;
	int found = archive_read_next_header(unpack->archive, &entry);
	unpack->ended = found == ARCHIVE_EOF;
	return found == ARCHIVE_OK || found == ARCHIVE_WARN || found == ARCHIVE_EOF;
}

ssize_t unpack_read(struct unpack *unpack, void *to, size_t room)
{
	if (!unpack->started && !unpack_start(unpack))
		return -1;
	if (unpack->ended)
		return 0;
	la_ssize_t n;
	do
		n = archive_read_data(unpack->archive, to, room);
	while (n == ARCHIVE_RETRY);
	unpack->ended = n == 0;
	return n < 0 ? -1 : n;
}

const char *unpack_why(const struct unpack *unpack)
{
	const char *why = archive_error_string(unpack->archive);
	return why ? why : "damaged compressed data";
}

void unpack_free(struct unpack *unpack)
{
	if (!unpack)
		return;
	archive_read_free(unpack->archive);
	free(unpack);
}
