/* The one reader of lexicon files: tab-separated, a header line that names the columns, `#` comments, `-` for none.
 *
 * The file is read whole; cells are slices of it. Mistakes are reported with their line and reading goes on, so that
 * one run shows them all. Tables that people edit are read loosely: see tsv.loose.
 */
#ifndef ACTORNET_LEXICON_TSV_H
#define ACTORNET_LEXICON_TSV_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

enum { TSV_COLUMNS = 32 };

struct tsv_report {
	void (*tell)(void *context, size_t line, const char *message);
	void *context;
	size_t mistakes;
};

struct tsv {
	struct str rest; /* not read yet */
	size_t line;     /* of the current row, 1-based */
	struct str row;  /* the current line as it stands */
	struct str columns[TSV_COLUMNS];
	size_t column_count;
	struct str cells[TSV_COLUMNS]; /* of the current row; `-` has become empty */
	bool loose;                    /* cells may be empty, or missing at the end of a row */
	struct tsv_report *report;
};

/* Reads a file into the arena; ERROR_IO when it cannot be read. */
enum actornet_status tsv_load(struct arena *arena, const char *path, struct str *text, struct actornet_error *error);

/* Starts on `text` and reads the header line. False, with a report, when there is none. */
bool tsv_open(struct tsv *tsv, struct str text, struct tsv_report *report);

/* The next row in tsv->cells; false at the end. Rows with a wrong number of cells are reported and passed over. */
bool tsv_next(struct tsv *tsv);

/* Reports a mistake in the current row. */
void tsv_mistake(struct tsv *tsv, const char *format, ...) BASE_PRINTF(2, 3);

/* Whether the header is exactly these space-separated names. */
bool tsv_has_columns(const struct tsv *tsv, const char *names);

#endif
