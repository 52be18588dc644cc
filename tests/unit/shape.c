/* The shape of words: letters that follow each other as in names and as in everyday words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lexicon/shape.h"
#include "text/fold.h"

static int shape(const char *word)
{
	uint16_t units[64];
	size_t count = fold_text(str_of(word), units, 40);
	return shape_of(&lexicon_builtin, units, count);
}

static void test_names(void **state)
{
	static const char *const names[] = {"بيرغستروم", "كورنيليوس", "ستانيسلافسكي",
	                                    "ماكدوغلاس", "غونزاليز",  "يانوكوفيتش"};
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_true(shape(names[i]) > 0);
}

static void test_everyday_words(void **state)
{
	static const char *const words[] = {"استخداماتهم", "متطلبات", "المستضعفين", "يتنافسون", "مستودعاتها", "تحركاتنا"};
	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_true(shape(words[i]) < 0);
}

static void test_sum_over_letters(void **state)
{
	(void)state;
	uint16_t none[1] = {0};
	assert_int_equal(shape_of(&lexicon_builtin, none, 0), shape(""));
	assert_int_equal(shape("أحمد"), shape("احمد")); /* what folds alike has one shape */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_everyday_words),
		cmocka_unit_test(test_sum_over_letters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
