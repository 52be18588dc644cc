#include "base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

enum { OUTPUT_BUFFER = 64 * 1024 };

struct actornet_output {
	int descriptor;
	int failure;     /* errno of the first failed write, 0 while all is well */
	char *path;      /* NULL for standard output */
	char *temporary; /* where the bytes go until close */
	size_t used;
	char buffer[OUTPUT_BUFFER];
};

static void output_free(struct actornet_output *output)
{
	free(output->path);
	free(output->temporary);
	free(output);
}

/* Opens a fresh file beside `path`, so that the rename at the end stays on one file system. */
static int output_create(struct actornet_output *output, const char *path)
{
	size_t size = strlen(path) + 16;
	output->path = malloc(size);
	output->temporary = malloc(size);
	if (!output->path || !output->temporary)
		return ENOMEM;
	snprintf(output->path, size, "%s", path);
	snprintf(output->temporary, size, "%s.XXXXXX", path);
	output->descriptor = mkstemp(output->temporary);
	if (output->descriptor < 0)
		return errno;
	mode_t mask = umask(0);
	umask(mask);
	if (fchmod(output->descriptor, 0666 & ~mask) != 0)
		return errno;
	return 0;
}

enum actornet_status actornet_output_open(struct actornet_output **output, const char *path,
                                          struct actornet_error *error)
{
	struct actornet_output *out = calloc(1, sizeof *out);
	if (!out)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	out->descriptor = STDOUT_FILENO;
	struct stat info;
	bool special = path && stat(path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
	int failure = 0;
	if (special) { /* a device or a pipe is written in place: it cannot be replaced */
		out->descriptor = open(path, O_WRONLY | O_CLOEXEC);
		failure = out->descriptor < 0 ? errno : 0;
		out->path = failure ? NULL : strdup(path);
	} else if (path && strcmp(path, "-") != 0) {
		failure = output_create(out, path);
	}
	if (failure) {
		output_free(out);
		return error_io(error, "write", path, failure);
	}
	*output = out;
	return ACTORNET_OK;
}

static void output_flush(struct actornet_output *output)
{
	size_t done = 0;
	while (!output->failure && done < output->used) {
		ssize_t n = write(output->descriptor, output->buffer + done, output->used - done);
		if (n >= 0)
			done += (size_t)n;
		else if (errno != EINTR)
			output->failure = errno;
	}
	output->used = 0;
}

void actornet_output_write(struct actornet_output *output, const void *bytes, size_t count)
{
	const char *from = bytes;
	while (count) {
		size_t room = OUTPUT_BUFFER - output->used;
		size_t part = count < room ? count : room;
		memcpy(output->buffer + output->used, from, part);
		output->used += part;
		from += part;
		count -= part;
		if (output->used == OUTPUT_BUFFER)
			output_flush(output);
	}
}

enum actornet_status actornet_output_close(struct actornet_output *output, int keep, struct actornet_error *error)
{
	if (!output)
		return ACTORNET_OK;
	output_flush(output);
	int failure = output->failure;
	if (output->path && close(output->descriptor) != 0 && !failure)
		failure = errno;
	if (output->temporary) {
		if (keep && !failure && rename(output->temporary, output->path) != 0)
			failure = errno;
		if (!keep || failure)
			unlink(output->temporary);
	}
	enum actornet_status status = ACTORNET_OK;
	if (failure)
		status = error_io(error, "write", output->path ? output->path : "standard output", failure);
	output_free(output);
	return status;
}

void output_str(struct actornet_output *output, struct str s)
{
	actornet_output_write(output, s.data, s.size);
}

void output_printf(struct actornet_output *output, const char *format, ...)
{
	char small[512];
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int size = vsnprintf(small, sizeof small, format, args);
	va_end(args);
	if (size >= 0 && (size_t)size < sizeof small) {
		actornet_output_write(output, small, (size_t)size);
	} else if (size >= 0) {
		char *large = malloc((size_t)size + 1);
		if (large) {
			vsnprintf(large, (size_t)size + 1, format, again);
			actornet_output_write(output, large, (size_t)size);
			free(large);
		} else {
			output->failure = ENOMEM;
		}
	}
	va_end(again);
}

void output_number(struct actornet_output *output, uint64_t number)
{
	char digits[20];
	size_t at = sizeof digits;
	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	actornet_output_write(output, digits + at, sizeof digits - at);
}

void output_cell(struct actornet_output *output, struct str s)
{
	size_t start = 0;
	for (size_t i = 0; i < s.size; i++) {
		if ((unsigned char)s.data[i] >= 0x20 && s.data[i] != 0x7F)
			continue;
		actornet_output_write(output, s.data + start, i - start);
		actornet_output_write(output, " ", 1);
		start = i + 1;
	}
	actornet_output_write(output, s.data + start, s.size - start);
}

/* The letter behind the backslash for the control characters that have one. */
static char json_short(unsigned char c)
{
	switch (c) {
	case '\n': return 'n';
	case '\r': return 'r';
	case '\t': return 't';
	case '"': return '"';
	case '\\': return '\\';
	default: return 0;
	}
}

/* How many bytes from the start of `s` need no escape: eight at a time. A byte b needs one when b < 0x20, or b is a
 * quotation mark or a backslash; (x - 0x01…) & ~x & 0x80… has a bit set where a byte of x is 0. */
static size_t json_plain(struct str s)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), highs = UINT64_C(0x8080808080808080);
	size_t i = 0;
	for (; i + 8 <= s.size; i += 8) {
		uint64_t w;
		memcpy(&w, s.data + i, 8);
		uint64_t quote = w ^ ones * '"', slash = w ^ ones * '\\';
		uint64_t bad = ((w - ones * 0x20) & ~w) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash);
		if (bad & highs)
			break;
	}
	while (i < s.size && (unsigned char)s.data[i] >= 0x20 && s.data[i] != '"' && s.data[i] != '\\')
		i++;
	return i;
}

void output_json(struct actornet_output *output, struct str s)
{
	actornet_output_write(output, "\"", 1);
	while (s.size) {
		size_t plain = json_plain(s);
		actornet_output_write(output, s.data, plain);
		if (plain == s.size)
			break;
		unsigned char c = (unsigned char)s.data[plain];
		char letter = json_short(c);
		if (letter)
			output_printf(output, "\\%c", letter);
		else
			output_printf(output, "\\u%04x", c);
		s.data += plain + 1;
		s.size -= plain + 1;
	}
	actornet_output_write(output, "\"", 1);
}
