/* JSON records become documents.
 *
 * An article has its text in `text`, `content` or `body`, the first of them that is not blank. A record that is no object or
 * has none of them is passed over and reported; one whose text is blank is passed over in silence. From the record
 * {"actornet":1,"kind":"extract"} on, objects are handed out whole, in document.record.
 */
#ifndef ACTORNET_INPUT_JSONL_H
#define ACTORNET_INPUT_JSONL_H

#include "input/date.h"
#include "input/input.h"
#include "input/records.h"
#include "input/report.h"

struct jsonl {
	struct records records;
	struct report *report;
	struct str name;     /* of the file, as valid UTF-8 */
	struct arena trees;  /* the tree of the record that was handed out */
	struct buffer fixed; /* the record, when bytes of it had to be replaced */
	struct buffer id;    /* an id that is not the record's own */
	struct dates *dates;
	char date[DATE_SIZE + 1];
	bool extracted; /* the records come from an extraction */
};

void jsonl_init(struct jsonl *jsonl, struct report *report, struct dates *dates, const struct arena *run);

/* Before each file; `name` is borrowed until its end. */
void jsonl_begin(struct jsonl *jsonl, struct str name, struct records records);

enum jsonl_result {
	JSONL_END,
	JSONL_FOUND,
	JSONL_REFUSED,    /* with `strict`; the error is filled */
	JSONL_UNREADABLE, /* see stream_why */
	JSONL_TOO_LONG
};

/* The next document; what it points to lives until the next call. */
enum jsonl_result jsonl_next(struct jsonl *jsonl, struct document *document, struct actornet_error *error);

/* Frees what it holds; it can be used again after jsonl_init. */
void jsonl_release(struct jsonl *jsonl);

#endif
