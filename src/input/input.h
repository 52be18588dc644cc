/* From paths to articles.
 *
 * input_open takes a file, a folder or "-" and input_next hands out one article after the other, as valid UTF-8, whatever
 * the charset, the compression and the container. Memory is bounded by the longest article (and one line of JSON).
 * What is not text is skipped, warned of and counted; nothing here knows of words.
 *
 * Files in a folder come in byte order of their names; names that begin with a dot are passed over.
 * libarchive opens the compression, ICU detects and converts the charsets.
 */
#ifndef ACTORNET_INPUT_INPUT_H
#define ACTORNET_INPUT_INPUT_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

struct input;

/* One article, or one line of an earlier extraction. Valid until the next input_next. */
struct document {
	struct str id;      /* `id` of the record, else the path of the file ("-" for standard input); never empty */
	struct str date;    /* "YYYY-MM-DD" or empty */
	struct str title;   /* may be empty; not part of text */
	struct str source;  /* may be empty */
	struct str url;     /* may be empty */
	struct str text;    /* valid UTF-8 without a byte order mark; offsets of mentions count in it */
	const void *record; /* a struct json (json.h) when the line comes from `extract` (text is empty then), else NULL */
	const char *path;   /* of the file, for messages */
	size_t line;        /* of the record in its file, 1-based; 0 for plain text */
};

/* `counts` is added to (files, files_failed, documents, bytes, records_skipped, bytes_replaced) and `warn` called as
 * the options say. The input is opened lazily: a missing path shows at the first input_next. */
struct input *input_open(struct arena *run, const char *path, const struct actornet_options *options,
                         struct actornet_counts *counts);

/* The next article in *document: 1, or 0 at the end, or -1 with `error` filled (only with options->strict, at the first
 * malformed byte or record, ERROR_DATA, which names file and line or byte). */
int input_next(struct input *input, struct document *document, struct actornet_error *error);

/* Closes files and frees what libraries hold. NULL is allowed. */
void input_close(struct input *input);

#endif
