/* The day of a document: from its record, from the name of its file, or from its dateline.
 *
 * Understood are 2015-07-21, 2015/07/21 with a time behind it or not (RFC 3339), 21 Jul 2015 (RFC 5322), and what Arabic news write:
 * 27 أكتوبر 2020, 27 تشرين الأول/أكتوبر 2020, أكتوبر 27، 2020, ٢٧-١٠-٢٠٢٠, 27/10/2020. Month names are those of ICU for the
 * Arab East, Egypt and the Gulf, the Maghreb, for English and French; digits may be of any script. Without a year there is no
 * date, and years before 1900 are none: they are of another calendar. The time zone is not looked at.
 */
#ifndef ACTORNET_INPUT_DATE_H
#define ACTORNET_INPUT_DATE_H

#include "base/arena.h"
#include "base/str.h"

enum { DATE_SIZE = 10 };

struct dates; /* the names of months and weekdays; read from ICU when first needed */

struct dates *dates_new(struct arena *run);

/* Each writes "YYYY-MM-DD" and a NUL to `out`, or returns false.
 * date_read: the first date in a value that is meant to be one.
 * date_of_path: a date in the name of the file (2020-10-27-cairo.txt, 20201027.txt), or folders 2020/10/27 above it.
 * date_of_text: the dateline among the first three lines: a short line with a date, or a date before the dash with which a
 * report begins. A date inside a sentence is none. */
bool date_read(struct dates *dates, struct str s, char out[DATE_SIZE + 1]);
bool date_of_path(struct str path, char out[DATE_SIZE + 1]);
bool date_of_text(struct dates *dates, struct str text, char out[DATE_SIZE + 1]);

/* Writes a day of the calendar; false when it is none. */
bool date_write(int year, int month, int day, char out[DATE_SIZE + 1]);

#endif
