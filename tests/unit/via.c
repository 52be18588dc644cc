/* Ties between actors that take stances to the same third one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "graph_fixture.h"
#include "network/view.h"

static void via(struct fixture *f)
{
	static struct view view;
	view_init(&view);
	view.via_target = true;
	network_set_view(f->network, &view);
	network_finish(f->network);
}

static void expect_tie(struct fixture *f, size_t number, uint32_t a, uint32_t b, int64_t positive, int64_t negative)
{
	const struct network_tie *tie = &network_ties(f->network)[number];
	assert_int_equal(tie->a, a);
	assert_int_equal(tie->b, b);
	assert_int_equal(tie->positive, positive);
	assert_int_equal(tie->negative, negative);
	assert_int_equal(tie->comentions, 0);
	assert_int_equal(tie->ab_positive + tie->ab_negative + tie->ba_positive + tie->ba_negative, 0);
	assert_true(network_tie_weight(tie) == (double)(positive + negative) / 1000);
}

/* 0 supports 3 and opposes 4, 1 supports both, 2 opposes 3; how strongly and how often does not matter. */
static void test_congruence_and_conflict(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 3, 0.5);
	add(f, 0, 3, 0.9);
	add(f, 0, 4, -0.2);
	add(f, 1, 3, 0.1);
	add(f, 1, 4, 1);
	add(f, 2, 3, -0.6);
	add(f, 0, 1, 0);
	via(f);
	assert_int_equal(network_actor_count(f->network), 5);
	assert_int_equal(network_tie_count(f->network), 3);
	expect_tie(f, 0, 0, 1, 500, 500);
	expect_tie(f, 1, 0, 2, 0, 667);
	expect_tie(f, 2, 1, 2, 0, 667);
	assert_int_equal(network_tie_sign(&network_ties(f->network)[0]), 0);
	assert_int_equal(network_tie_sign(&network_ties(f->network)[1]), -1);
}

/* Who praises and blames the same one agrees with praise and with blame, and contradicts each. */
static void test_both_ways(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 2, 0.5);
	add(f, 0, 2, -0.5);
	add(f, 1, 2, 0.5);
	via(f);
	assert_int_equal(network_tie_count(f->network), 1);
	expect_tie(f, 0, 0, 1, 667, 667);
}

/* A stance to each other is no common target. */
static void test_nothing_in_common(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 0.5);
	add(f, 1, 0, 0.5);
	add(f, 2, 3, -1);
	via(f);
	assert_int_equal(network_actor_count(f->network), 4);
	assert_int_equal(network_tie_count(f->network), 0);
}

static void test_no_other_normalisation(void **state)
{
	struct fixture *f = *state;
	struct actornet_view wanted;
	struct actornet_error error;
	struct view view;
	actornet_view_init(&wanted);
	wanted.via_target = 1;
	assert_int_equal(view_resolve(&f->arena, &wanted, &view, &error), ACTORNET_OK);
	assert_true(view.via_target);
	wanted.normalise = ACTORNET_NORMALISE_COSINE;
	assert_int_equal(view_resolve(&f->arena, &wanted, &view, &error), ACTORNET_ERROR_ARGUMENT);
	assert_non_null(strstr(error.message, "no other normalisation"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_congruence_and_conflict, setup, teardown),
		cmocka_unit_test_setup_teardown(test_both_ways, setup, teardown),
		cmocka_unit_test_setup_teardown(test_nothing_in_common, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_other_normalisation, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
