/* The day of a record, from the ways in which feeds and archives write it.
 */
#ifndef ACTORNET_INPUT_DATE_H
#define ACTORNET_INPUT_DATE_H

#include "base/str.h"

enum { DATE_SIZE = 10 };

/* Writes "YYYY-MM-DD" and a NUL to `out` when `s` begins with a day of the calendar: 2015-07-21, 2015/07/21, with a time behind it
 * (RFC 3339) or not; or 21 Jul 2015, with the weekday before it or not (RFC 5322). The time zone is not looked at. */
bool date_read(struct str s, char out[DATE_SIZE + 1]);

#endif
