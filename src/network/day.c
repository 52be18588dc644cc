#include "network/day.h"

#include <stdio.h>

enum { WEEK = 7, MONTHS = 12, QUARTER = 3 };

struct civil {
	int year, month, day;
};

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_before_year(int year)
{
	int past = year - 1;
	return past * 365 + past / 4 - past / 100 + past / 400;
}

static int days_before_month(int year, int month)
{
	static const int before[MONTHS] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
	return before[month - 1] + (month > 2 && is_leap(year));
}

static int32_t to_day(struct civil c)
{
	return days_before_year(c.year) + days_before_month(c.year, c.month) + c.day;
}

static struct civil to_civil(int32_t day)
{
	struct civil c = {day / 366 + 1, 1, 0};
	while (c.year < 9999 && days_before_year(c.year + 1) < day)
		c.year++;
	day -= days_before_year(c.year);
	while (c.month < MONTHS && days_before_month(c.year, c.month + 1) < day)
		c.month++;
	c.day = day - days_before_month(c.year, c.month);
	return c;
}

static int days_of_month(int year, int month)
{
	return (month == MONTHS ? 365 + is_leap(year) : days_before_month(year, month + 1)) -
	       days_before_month(year, month);
}

/* A hyphen and two digits; 0 when they are not there. */
static int part_at(struct str s, size_t at)
{
	int number = s.size > at && s.data[at] == '-' ? str_digits(s, at + 1, 2) : 0;
	return number < 0 ? 0 : number;
}

int32_t day_of(struct str date)
{
	struct civil c = {str_digits(date, 0, 4), part_at(date, 4), part_at(date, 7)};
	if (c.year < 1 || c.month < 1 || c.month > MONTHS || c.day < 1 || c.day > days_of_month(c.year, c.month))
		return DAY_NONE;
	return to_day(c);
}

bool day_range(struct str text, int32_t *first, int32_t *last)
{
	int year = str_digits(text, 0, 4), month = part_at(text, 4);
	int32_t day = day_of(text);
	if (text.size == DAY_SIZE && day != DAY_NONE) {
		*first = *last = day;
	} else if (text.size == 7 && year > 0 && month > 0 && month <= MONTHS) {
		*first = to_day((struct civil){year, month, 1});
		*last = *first + days_of_month(year, month) - 1;
	} else if (text.size == 4 && year > 0) {
		*first = to_day((struct civil){year, 1, 1});
		*last = to_day((struct civil){year, MONTHS, 31});
	} else {
		return false;
	}
	return true;
}

void day_write(int32_t day, char out[DAY_SIZE + 1])
{
	char wide[40]; /* what the compiler thinks that three int may need */
	out[0] = '\0';
	if (day == DAY_NONE)
		return;
	struct civil c = to_civil(day);
	snprintf(wide, sizeof wide, "%04d-%02d-%02d", c.year, c.month, c.day);
	memcpy(out, wide, DAY_SIZE + 1);
}

int32_t day_unit_start(int32_t day, enum actornet_unit unit)
{
	struct civil c = to_civil(day);
	switch (unit) {
	case ACTORNET_UNIT_WEEK: return day - (day - 1) % WEEK; /* day 1 is a Monday */
	case ACTORNET_UNIT_MONTH: return to_day((struct civil){c.year, c.month, 1});
	case ACTORNET_UNIT_QUARTER: return to_day((struct civil){c.year, (c.month - 1) / QUARTER * QUARTER + 1, 1});
	case ACTORNET_UNIT_YEAR: return to_day((struct civil){c.year, 1, 1});
	case ACTORNET_UNIT_DAY:
	case ACTORNET_UNIT_NONE: break;
	}
	return day;
}

static int32_t add_months(int32_t start, int count)
{
	struct civil c = to_civil(start);
	int months = c.year * MONTHS + c.month - 1 + count;
	return to_day((struct civil){months / MONTHS, months % MONTHS + 1, 1});
}

int32_t day_unit_add(int32_t start, enum actornet_unit unit, int count)
{
	switch (unit) {
	case ACTORNET_UNIT_WEEK: return start + WEEK * count;
	case ACTORNET_UNIT_MONTH: return add_months(start, count);
	case ACTORNET_UNIT_QUARTER: return add_months(start, QUARTER * count);
	case ACTORNET_UNIT_YEAR: return add_months(start, MONTHS * count);
	case ACTORNET_UNIT_DAY:
	case ACTORNET_UNIT_NONE: break;
	}
	return start + count;
}

void day_unit_name(int32_t start, enum actornet_unit unit, char out[DAY_NAME_SIZE])
{
	char wide[48];
	struct civil c = to_civil(start);
	if (unit == ACTORNET_UNIT_WEEK) {
		struct civil thursday = to_civil(start + 3); /* whose year is the week's */
		int week = (start + 3 - days_before_year(thursday.year) - 1) / WEEK + 1;
		snprintf(wide, sizeof wide, "%04d-W%02d", thursday.year, week);
	} else if (unit == ACTORNET_UNIT_MONTH) {
		snprintf(wide, sizeof wide, "%04d-%02d", c.year, c.month);
	} else if (unit == ACTORNET_UNIT_QUARTER) {
		snprintf(wide, sizeof wide, "%04d-Q%d", c.year, (c.month - 1) / QUARTER + 1);
	} else if (unit == ACTORNET_UNIT_YEAR) {
		snprintf(wide, sizeof wide, "%04d", c.year);
	} else {
		snprintf(wide, sizeof wide, "%04d-%02d-%02d", c.year, c.month, c.day);
	}
	snprintf(out, DAY_NAME_SIZE, "%.*s", DAY_NAME_SIZE - 1, wide);
}
