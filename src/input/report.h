/* What goes wrong with a file on the way, and who hears of it.
 *
 * Without `strict` a mistake is counted and told to the `warn` function, at most a few times for one file, and the
 * reading goes on. With `strict` the first one becomes the error of the call. The functions that take an `error` return the
 * status that the caller has to act on: ACTORNET_OK means go on.
 */
#ifndef ACTORNET_INPUT_REPORT_H
#define ACTORNET_INPUT_REPORT_H

#include "actornet.h"
#include "base/str.h"

enum { REPORT_SKIPPED_TOLD = 5 }; /* warnings of skipped records for one file */

struct report {
	struct actornet_options options;
	struct actornet_counts *counts;
	const char *path;  /* of the file at hand, as the user sees it */
	uint64_t skipped;  /* its records passed over */
	uint64_t replaced; /* its malformed bytes */
};

void report_init(struct report *report, const struct actornet_options *options, struct actornet_counts *counts);

/* Before and after the reading of a file; report_end sums up. */
void report_begin(struct report *report, const char *path);
void report_end(struct report *report);

/* "cannot VERB 'PATH': WHY"; counts the file as failed. */
void report_failed(struct report *report, const char *verb, const char *why);

/* The compressed data of the file is damaged: as report_failed, but an error with `strict`. */
enum actornet_status report_damaged(struct report *report, const char *why, struct actornet_error *error);

/* A text of 4 GiB - 1 or more; counts the file as failed. */
void report_too_long(struct report *report);

/* The file (line 0) or the record at `line` is passed over, because it is WHY. */
enum actornet_status report_skipped(struct report *report, size_t line, const char *why, struct actornet_error *error);

/* `bytes` malformed bytes were replaced, the first at `offset` (from 0) of the file or, with a line, of that line. */
enum actornet_status report_replaced(struct report *report, size_t bytes, size_t line, size_t offset,
                                     struct actornet_error *error);

#endif
