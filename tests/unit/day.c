#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network/day.h"

#include <stdbool.h>

static void unit_is(const char *date, enum actornet_unit unit, const char *name, const char *next)
{
	int32_t day = day_of(str_of(date));
	char text[DAY_NAME_SIZE], after[DAY_SIZE + 1];
	assert_int_not_equal(day, DAY_NONE);
	int32_t start = day_unit_start(day, unit);
	assert_true(start <= day && day < day_unit_add(start, unit, 1));
	day_unit_name(start, unit, text);
	day_write(day_unit_add(start, unit, 1), after);
	assert_string_equal(text, name);
	assert_string_equal(after, next);
}

static void test_units(void **state)
{
	(void)state;
	unit_is("2020-02-29", ACTORNET_UNIT_DAY, "2020-02-29", "2020-03-01");
	unit_is("2020-10-27", ACTORNET_UNIT_WEEK, "2020-W44", "2020-11-02");
	unit_is("2021-01-03", ACTORNET_UNIT_WEEK, "2020-W53", "2021-01-04");
	unit_is("2018-12-31", ACTORNET_UNIT_WEEK, "2019-W01", "2019-01-07");
	unit_is("2020-12-31", ACTORNET_UNIT_MONTH, "2020-12", "2021-01-01");
	unit_is("2020-12-31", ACTORNET_UNIT_QUARTER, "2020-Q4", "2021-01-01");
	unit_is("2020-05-01", ACTORNET_UNIT_QUARTER, "2020-Q2", "2020-07-01");
	unit_is("2020-05-01", ACTORNET_UNIT_YEAR, "2020", "2021-01-01");
	assert_int_equal(day_of(str_of("0001-01-01")), 1);
	assert_int_equal(day_of(str_of("9999-12-31")), DAY_LAST);
	for (int32_t day = 1; day <= DAY_LAST; day += 997) {
		char text[DAY_SIZE + 1];
		day_write(day, text);
		assert_int_equal(day_of(str_of(text)), day);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_units)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
