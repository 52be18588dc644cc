/* Days as numbers, and the weeks, months, quarters and years that they lie in.
 *
 * A day is counted from 0001-01-01 (1) in the Gregorian calendar, which is used for all times; weeks begin on Monday.
 */
#ifndef ACTORNET_NETWORK_DAY_H
#define ACTORNET_NETWORK_DAY_H

#include "actornet.h"
#include "base/str.h"

enum { DAY_NONE = 0, DAY_LAST = 3652059 /* 9999-12-31 */, DAY_SIZE = 10, DAY_NAME_SIZE = 12 };

/* The day at the start of `date` ("YYYY-MM-DD…"); DAY_NONE when none stands there. */
int32_t day_of(struct str date);

/* The first and the last day of "YYYY", "YYYY-MM" or "YYYY-MM-DD"; false when it is none of them. */
bool day_range(struct str text, int32_t *first, int32_t *last);

/* "YYYY-MM-DD" and a NUL; "" for DAY_NONE. */
void day_write(int32_t day, char out[DAY_SIZE + 1]);

/* The first day of the unit that a day lies in, and the first of the unit `count` units later (count may be negative).
 * The unit is not ACTORNET_UNIT_NONE. */
int32_t day_unit_start(int32_t day, enum actornet_unit unit);
int32_t day_unit_add(int32_t start, enum actornet_unit unit, int count);

/* The name of the unit that begins on `start`: 2020-10-27, 2020-W44 (ISO 8601), 2020-10, 2020-Q4, 2020. */
void day_unit_name(int32_t start, enum actornet_unit unit, char out[DAY_NAME_SIZE]);

#endif
