#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network/lookup.h"

#include <string.h>

struct fixture {
	struct arena arena;
	jmp_buf on_oom;
	struct lookup lookup;
};

static int setup(void **state)
{
	static struct fixture f;
	memset(&f, 0, sizeof f);
	arena_init(&f.arena, &f.on_oom);
	if (setjmp(f.on_oom))
		return -1;
	lookup_init(&f.lookup, &f.arena);
	*state = &f;
	return 0;
}

static int teardown(void **state)
{
	arena_release(&((struct fixture *)*state)->arena);
	return 0;
}

enum { HAFTAR, SADDAM, TURKEY, SISI, ACTORS };

static void add_people(struct fixture *f)
{
	static const struct {
		uint32_t actor;
		const char *name;
		enum lookup_rank rank;
	} names[] = {
		{HAFTAR, "khalifa-haftar", LOOKUP_ID},
		{HAFTAR, "خليفة حفتر", LOOKUP_NAME},
		{HAFTAR, "Khalifa Haftar", LOOKUP_NAME},
		{HAFTAR, "حفتر", LOOKUP_ALIAS},
		{SADDAM, "saddam-haftar", LOOKUP_ID},
		{SADDAM, "صدام حفتر", LOOKUP_NAME},
		{SADDAM, "Saddam Haftar", LOOKUP_NAME},
		{TURKEY, "turkey", LOOKUP_ID},
		{TURKEY, "تركيا", LOOKUP_NAME},
		{TURKEY, "Türkiye", LOOKUP_NAME},
		{SISI, "abdel-fattah-al-sisi", LOOKUP_ID},
		{SISI, "عبد الفتاح السيسي", LOOKUP_NAME},
		{SISI, "Abdel Fattah al-Sisi", LOOKUP_NAME},
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		lookup_add(&f->lookup, names[i].actor, str_of(names[i].name), names[i].rank);
}

/* The only actor that fits, ACTORS when none or several do. */
static uint32_t only(struct fixture *f, const char *name)
{
	struct lookup_matches matches = lookup_find(&f->lookup, &f->arena, str_of(name));
	return matches.count == 1 ? matches.items[0].actor : ACTORS;
}

static void finds_arabic_in_any_spelling(void **state)
{
	struct fixture *f = *state;
	add_people(f);
	assert_int_equal(only(f, "خليفه حفتر"), HAFTAR);
	assert_int_equal(only(f, "خَلِيفَة حَفْتَر"), HAFTAR);
	assert_int_equal(only(f, "تركيـــا"), TURKEY);
	assert_int_equal(only(f, "عبدالفتاح السيسى"), SISI);
	assert_int_equal(only(f, "قطر"), ACTORS);
}

static void finds_latin_whatever_case_hyphens_and_accents(void **state)
{
	struct fixture *f = *state;
	add_people(f);
	assert_int_equal(only(f, "KHALIFA HAFTAR"), HAFTAR);
	assert_int_equal(only(f, "khalifahaftar"), HAFTAR);
	assert_int_equal(only(f, "Khalīfa Ḥaftar"), HAFTAR);
	assert_int_equal(only(f, "turkiye"), TURKEY);
	assert_int_equal(only(f, "Abdel-Fattah Al Sisi"), SISI);
	assert_int_equal(only(f, "ʿAbdel Fattah al’Sisi"), SISI);
}

static void a_full_name_goes_before_a_part(void **state)
{
	struct fixture *f = *state;
	add_people(f);
	lookup_add(&f->lookup, ACTORS + 1, str_of("Turkey Today"), LOOKUP_NAME);
	assert_int_equal(only(f, "turkey"), TURKEY);
	assert_int_equal(only(f, "حفتر"), HAFTAR);
	assert_int_equal(only(f, "al-sisi"), SISI);
	assert_int_equal(only(f, "sis"), ACTORS);
}

static void those_that_fit_equally_are_all_given(void **state)
{
	struct fixture *f = *state;
	add_people(f);
	struct lookup_matches matches = lookup_find(&f->lookup, &f->arena, str_of("Haftar"));
	assert_int_equal(matches.count, 2);
	assert_int_equal(matches.items[0].actor, HAFTAR);
	assert_int_equal(matches.items[1].actor, SADDAM);
	assert_int_equal(matches.items[0].rank, LOOKUP_SHARED);
}

static void near_misses_the_nearest_first(void **state)
{
	struct fixture *f = *state;
	add_people(f);
	struct lookup_matches matches = lookup_near(&f->lookup, &f->arena, str_of("Kalifa Hafter"));
	assert_int_equal(matches.count, 1);
	assert_int_equal(matches.items[0].actor, HAFTAR);
	assert_int_equal(matches.items[0].distance, 4);
	matches = lookup_near(&f->lookup, &f->arena, str_of("Hafatr"));
	assert_int_equal(matches.count, 2);
	assert_int_equal(matches.items[0].distance, 3);
	matches = lookup_near(&f->lookup, &f->arena, str_of("تركا"));
	assert_int_equal(matches.count, 1);
	assert_int_equal(matches.items[0].actor, TURKEY);
	assert_int_equal(lookup_near(&f->lookup, &f->arena, str_of("xyzzy")).count, 0);
	assert_int_equal(lookup_near(&f->lookup, &f->arena, str_of("-")).count, 0);
	assert_int_equal(lookup_near(&f->lookup, &f->arena, str_of("")).count, 0);
}

static void names_without_letters_fit_nobody(void **state)
{
	struct fixture *f = *state;
	add_people(f);
	lookup_add(&f->lookup, ACTORS + 1, str_of(" - "), LOOKUP_NAME);
	assert_int_equal(only(f, ""), ACTORS);
	assert_int_equal(only(f, "?!"), ACTORS);
	assert_true(lookup_same(str_of("أنقرة"), str_of("انقره")));
	assert_false(lookup_same(str_of(""), str_of("-")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(finds_arabic_in_any_spelling, setup, teardown),
		cmocka_unit_test_setup_teardown(finds_latin_whatever_case_hyphens_and_accents, setup, teardown),
		cmocka_unit_test_setup_teardown(a_full_name_goes_before_a_part, setup, teardown),
		cmocka_unit_test_setup_teardown(those_that_fit_equally_are_all_given, setup, teardown),
		cmocka_unit_test_setup_teardown(near_misses_the_nearest_first, setup, teardown),
		cmocka_unit_test_setup_teardown(names_without_letters_fit_nobody, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
