#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "input/date.h"

#include <stdbool.h>
#include <stdio.h>

struct days {
	struct arena arena;
	jmp_buf on_oom;
	struct dates *dates;
};

static int setup(void **state)
{
	static struct days days;
	arena_init(&days.arena, &days.on_oom);
	if (setjmp(days.on_oom))
		return -1;
	days.dates = dates_new(&days.arena);
	*state = &days;
	return 0;
}

static int teardown(void **state)
{
	arena_release(&((struct days *)*state)->arena);
	return 0;
}

static void expect(bool found, const char *date, const char *wanted)
{
	assert_string_equal(found ? date : "", wanted);
}

static void value_is(void **state, const char *text, const char *wanted)
{
	char date[DATE_SIZE + 1] = "";
	expect(date_read(((struct days *)*state)->dates, str_of(text), date), date, wanted);
}

static void test_numbers(void **state)
{
	value_is(state, "2015-07-21", "2015-07-21");
	value_is(state, " 2015-07-21 10:00", "2015-07-21");
	value_is(state, "2015/7/1", "2015-07-01");
	value_is(state, "2015-07/21", "");
	value_is(state, "2015-13-01", "");
	value_is(state, "2015-02-29", "");
	value_is(state, "2016-02-29T00:00:00+03:00", "2016-02-29");
	value_is(state, "2015-07-211", "");
	value_is(state, "27/10/2020", "2020-10-27");
	value_is(state, "27.10.2020 - 14:30", "2020-10-27");
	value_is(state, "10/27/2020", "2020-10-27");
	value_is(state, "٢٧-١٠-٢٠٢٠", "2020-10-27");
	value_is(state, "۲۷/۱۰/۲۰۲۰", "2020-10-27");
	value_is(state, "٢٠٢٠/١٠/٢٧", "2020-10-27");
	value_is(state, "10-03-1442", ""); /* of the Hijri calendar */
	value_is(state, "27/10", "");
	value_is(state, "", "");
	value_is(state, "أمس", "");
}

static void test_mail(void **state)
{
	value_is(state, "Tue, 21 Jul 2015 10:00:00 +0300", "2015-07-21");
	value_is(state, "1 Jul 2015", "2015-07-01");
	value_is(state, "32 Jul 2015", "");
	value_is(state, "October 27, 2020", "2020-10-27");
	value_is(state, "27 octobre 2020", "2020-10-27");
}

static void test_month_names(void **state)
{
	static const struct {
		const char *name;
		int month;
	} months[] = {
		{"يناير", 1},         {"كانون الثاني", 1}, {"جانفي", 1},      {"فبراير", 2},
		{"شباط", 2},          {"فيفري", 2},        {"مارس", 3},       {"آذار", 3},
		{"اذار", 3},          {"أبريل", 4},        {"ابريل", 4},      {"نيسان", 4},
		{"أفريل", 4},         {"مايو", 5},         {"أيار", 5},       {"ماي", 5},
		{"يونيو", 6},         {"يونية", 6},        {"حزيران", 6},     {"جوان", 6},
		{"يوليو", 7},         {"يوليه", 7},        {"تموز", 7},       {"يوليوز", 7},
		{"جويلية", 7},        {"أغسطس", 8},        {"آب", 8},         {"غشت", 8},
		{"أوت", 8},           {"سبتمبر", 9},       {"أيلول", 9},      {"شتنبر", 9},
		{"أكتوبر", 10},       {"تشرين الأول", 10}, {"تشرين أول", 10}, {"نوفمبر", 11},
		{"تشرين الثاني", 11}, {"نونبر", 11},       {"ديسمبر", 12},    {"كانون الأول", 12},
		{"دجنبر", 12},        {"دِيسَمْبَر", 12},
	};
	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		char text[64], wanted[32];
		snprintf(text, sizeof text, "7 %s 2020", months[i].name);
		snprintf(wanted, sizeof wanted, "2020-%02d-07", months[i].month);
		value_is(state, text, wanted);
	}
}

static void test_written_out(void **state)
{
	value_is(state, "27 تشرين الأول/أكتوبر 2020", "2020-10-27");
	value_is(state, "27 أكتوبر / تشرين الأول 2020", "2020-10-27");
	value_is(state, "27 أكتوبر (تشرين الأول) 2020", "2020-10-27");
	value_is(state, "27 أكتوبر/تشرين الثاني 2020", ""); /* two months */
	value_is(state, "الثلاثاء 27 أكتوبر 2020 - 14:30", "2020-10-27");
	value_is(state, "٢٧ أكتوبر ٢٠٢٠", "2020-10-27");
	value_is(state, "27 من أكتوبر عام 2020", "2020-10-27");
	value_is(state, "أكتوبر 27، 2020", "2020-10-27");
	value_is(state, "27-أكتوبر-2020", "2020-10-27");
	value_is(state, "10 ربيع الأول 1442 الموافق 27 أكتوبر 2020", "2020-10-27");
	value_is(state, "27 أكتوبر", "");
	value_is(state, "أكتوبر 2020", "");
}

static void path_is(const char *path, const char *wanted)
{
	char date[DATE_SIZE + 1] = "";
	expect(date_of_path(str_of(path), date), date, wanted);
}

static void test_file_names(void **state)
{
	(void)state;
	path_is("news/2020-10-27-cairo.txt", "2020-10-27");
	path_is("cairo_2020_10_27.txt", "2020-10-27");
	path_is("20201027.txt", "2020-10-27");
	path_is("a20201027b.txt", "2020-10-27");
	path_is("27-10-2020.txt", "2020-10-27");
	path_is("archive/2020/10/27/story.txt", "2020-10-27");
	path_is("2020/10/27/story.txt", "2020-10-27");
	path_is("backup-2020-10-27/story.txt", "");
	path_is("12020/10/27/story.txt", "");
	path_is("id-120201027.txt", "");
	path_is("2020-10.txt", "");
	path_is("2020-13-27.txt", "");
	path_is("-", "");
	path_is("", "");
}

static void text_is(void **state, const char *text, const char *wanted)
{
	char date[DATE_SIZE + 1] = "";
	expect(date_of_text(((struct days *)*state)->dates, str_of(text), date), date, wanted);
}

static void test_datelines(void **state)
{
	text_is(state, "عنوان الخبر\n\nالثلاثاء 27 أكتوبر 2020\n\nقال الوزير.", "2020-10-27");
	text_is(state, "طرابلس، 4 مارس 2024 (وكالات) – رفض رئيس الحكومة القرار.", "2024-03-04");
	text_is(state, "القاهرة 4 مارس 2024 - رفض رئيس الحكومة القرار الذي صدر أمس عن المجلس.", "2024-03-04");
	text_is(state, "نشر في: ٢٧/١٠/٢٠٢٠ ١٤:٣٠\nقال الوزير.", "2020-10-27");
	text_is(state, "طرابلس، 4 مارس (وكالات) – رفض رئيس الحكومة القرار.", ""); /* of no year */
	text_is(state, "قال الوزير إن الاتفاق الذي وقع في 4 مارس 2019 لا يزال ساريا بين الطرفين.", "");
	text_is(state, "وكانت الثورة قد اندلعت في البلاد يوم 17 فبراير 2011، وأدت إلى سقوط النظام في العاصمة.", "");
	text_is(state, "سطر أول\nسطر ثان\nسطر ثالث\n27 أكتوبر 2020\n", "");
	text_is(state, "", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_numbers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_mail, setup, teardown),
		cmocka_unit_test_setup_teardown(test_month_names, setup, teardown),
		cmocka_unit_test_setup_teardown(test_written_out, setup, teardown),
		cmocka_unit_test(test_file_names),
		cmocka_unit_test_setup_teardown(test_datelines, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
