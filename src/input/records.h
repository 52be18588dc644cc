/* A stream of bytes cut into JSON records.
 *
 * Usually a record is a line. A file that begins with "[ {", or whose first line ends inside an object (it was printed for
 * people), is cut where the braces close instead. Nothing is parsed here. Memory is bounded by the longest record.
 */
#ifndef ACTORNET_INPUT_RECORDS_H
#define ACTORNET_INPUT_RECORDS_H

#include "input/stream.h"

struct records {
	struct stream *stream; /* where more bytes come from; NULL when all are in `bytes` */
	struct buffer *bytes;
	size_t start;   /* of what was not handed out */
	size_t scanned; /* bytes behind it that were searched for the end */
	size_t line;    /* on which it begins, from 1 */
	size_t taken;   /* records that began on the line */
	bool objects;   /* cut at braces */
	bool quoted;    /* the search is inside a string */
	size_t depth;   /* and inside so many braces */
};

/* A record that may be changed in place; it lives until the next. */
struct record {
	char *data;
	size_t size;
	size_t line;
	size_t nth; /* among the records that begin on the line, from 1 */
};

enum records_result {
	RECORDS_END,
	RECORDS_FOUND,
	RECORDS_UNREADABLE, /* see stream_why */
	RECORDS_TOO_LONG    /* a record of INPUT_LIMIT bytes or more */
};

/* Whether a text begins like JSON records. */
bool records_wanted(struct str head);

/* Records of what stands in `bytes` from `start` on and then in `stream` (may be NULL). */
void records_init(struct records *records, struct buffer *bytes, size_t start, struct stream *stream);

/* The next record, which is never empty but may be blank. */
enum records_result records_next(struct records *records, struct record *record);

#endif
