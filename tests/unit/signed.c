/* Signed measures against published values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "graph_fixture.h"
#include "signed_data.h"

static void add_all(struct fixture *f, const struct signed_tie *ties, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add(f, ties[i].a - 1, ties[i].b - 1, ties[i].value);
}
#define ADD_ALL(f, ties) add_all(f, ties, sizeof(ties) / sizeof *(ties))

static struct actornet_summary summary_of(struct fixture *f)
{
	struct actornet_summary summary;
	network_finish(f->network);
	assert_int_equal(measure_summarise(f->network, ACTORNET_LAYER_ALL, &summary, NULL), ACTORNET_OK);
	return summary;
}

static void expect_near(double got, double published, double within)
{
	if (!(fabs(got - published) <= within))
		fail_msg("%.9g is not the published %.9g", got, published);
}

static void expect_values(struct fixture *f, enum actornet_measure which, const double *published, double within)
{
	const double *got = measure(f, which, ACTORNET_LAYER_ALL);
	for (size_t i = 0; i < network_actor_count(f->network); i++)
		expect_near(got[i], published[i], within);
}

/* The three balance scores of R's signnet for the same network. */
static void test_tribes(void **state)
{
	struct fixture *f = *state;
	ADD_ALL(f, tribes);
	struct actornet_summary summary = summary_of(f);
	assert_int_equal(summary.actors, 16);
	assert_int_equal(summary.positive, 29);
	assert_int_equal(summary.negative, 29);
	assert_int_equal(summary.neutral, 0);
	expect_near(summary.balance, 0.8676471, 5e-8);
	expect_near(summary.walk_balance, 0.3575761, 5e-8);
	expect_near(summary.frustration, 0.7586207, 5e-8);
	assert_int_equal(summary.frustrated, 7);
	assert_int_equal(summary.frustrated_least, 7);
	assert_int_equal(summary.walk_estimated, 0);
	assert_int_equal(summary.triangles[0] + summary.triangles[1] + summary.triangles[2] + summary.triangles[3], 68);
	assert_int_equal(summary.triangles[0] + summary.triangles[2], 59);
}

/* The three blocs that Hage and Harary (1983) describe. */
static void test_tribes_blocs(void **state)
{
	struct fixture *f = *state;
	static const int bloc[16] = {3, 3, 1, 1, 2, 1, 1, 1, 2, 2, 1, 1, 2, 2, 3, 3};
	ADD_ALL(f, tribes);
	const double *got = measure(f, ACTORNET_SIGNED_COMMUNITY, ACTORNET_LAYER_ALL);
	for (int i = 0; i < 16; i++)
		assert_int_equal((int)got[i], bloc[i]);
}

static void test_pn(void **state)
{
	struct fixture *f = *state;
	ADD_ALL(f, even);
	expect_values(f, ACTORNET_PN,
	              (const double[]){0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658, 0.8496558, 0.8617321,
	                               0.9015909, 0.8509848, 0.9072930},
	              5e-8);
}

/* Not tied with a sign: 1. Two foes alone lose half each. */
static void test_pn_of_few(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, -1);
	add(f, 2, 0, 0);
	expect_values(f, ACTORNET_PN, (const double[]){0.5, 0.5, 1}, 1e-9);
}

static void test_signed_eigenvector(void **state)
{
	struct fixture *f = *state;
	ADD_ALL(f, even);
	expect_values(f, ACTORNET_SIGNED_EIGENVECTOR,
	              (const double[]){-0.62214960, 1, -0.74518850, 1, -0.89990041, 0.64289592, 0.35828159, -0.37471921,
	                               -0.28087411, -0.07834568},
	              2e-8);
}

static void test_no_signed_eigenvector(void **state)
{
	struct fixture *f = *state;
	ADD_ALL(f, three_triangles);
	const double *got = measure(f, ACTORNET_SIGNED_EIGENVECTOR, ACTORNET_LAYER_ALL);
	for (int i = 0; i < 9; i++)
		assert_true(isnan(got[i]));
}

static void add_novices(struct fixture *f)
{
	for (size_t i = 0; i < sizeof novices / sizeof *novices; i++)
		add(f, novices[i].a, novices[i].b, (double)novices[i].value / 10);
}

/* The data are those of the thesis: the sums under its table hold. */
static void test_novices_data(void **state)
{
	(void)state;
	int liked[NOVICES] = {0}, disliked[NOVICES] = {0};
	for (size_t i = 0; i < sizeof novices / sizeof *novices; i++) {
		int value = novices[i].value;
		*(value > 0 ? &liked[novices[i].b] : &disliked[novices[i].b]) += value > 0 ? value : -value;
	}
	assert_memory_equal(liked, novices_liked, sizeof liked);
	assert_memory_equal(disliked, novices_disliked, sizeof disliked);
}

/* Sampson's own account: the Loyal Opposition with the waverers Romuald, Victor and Amand stood against the Young Turks,
 * who had the Outcasts on their side at most as the foes of their foes. */
static void test_novices_camps(void **state)
{
	struct fixture *f = *state;
	static const int loyal[] = {PETER, BONAVENTURE, BERTHOLD, VICTOR, AMBROSE, ROMUALD, LOUIS, AMAND};
	bool is_loyal[NOVICES] = {false};
	for (size_t i = 0; i < sizeof loyal / sizeof *loyal; i++)
		is_loyal[loyal[i]] = true;
	add_novices(f);
	const double *got = measure(f, ACTORNET_CAMP, ACTORNET_LAYER_ALL);
	for (int i = 0; i < NOVICES; i++)
		assert_int_equal((int)got[i], is_loyal[i] ? 2 : 1);
	struct actornet_summary summary = summary_of(f);
	assert_int_equal(summary.frustrated, 12);
	assert_int_equal(summary.frustrated_least, 12);
	assert_int_equal(summary.camps[0], 10);
	assert_int_equal(summary.camps[1], 8);
}

/* What the ranks inside the groups add up to. */
static int inside(const double *group)
{
	int sum = 0;
	for (size_t i = 0; i < sizeof novices / sizeof *novices; i++)
		sum += group[novices[i].a] == group[novices[i].b] ? novices[i].value : 0;
	return sum;
}

/* Friends apart from foes in any number of groups. Sampson's three, Loyal Opposition, Young Turks and Outcasts, are as
 * good as any; John Bosco and Hugh may as well go with the Outcasts. */
static void test_novices_groups(void **state)
{
	struct fixture *f = *state;
	static const double sampson[NOVICES] = {
		[PETER] = 1,    [BONAVENTURE] = 1, [BERTHOLD] = 1, [VICTOR] = 1, [AMBROSE] = 1,    [ROMUALD] = 1,
		[LOUIS] = 1,    [JOHN_BOSCO] = 2,  [GREGORY] = 2,  [MARK] = 2,   [WINFRID] = 2,    [HUGH] = 2,
		[BONIFACE] = 2, [ALBERT] = 2,      [BASIL] = 3,    [ELIAS] = 3,  [SIMPLICIUS] = 3, [AMAND] = 3,
	};
	add_novices(f);
	const double *got = measure(f, ACTORNET_SIGNED_COMMUNITY, ACTORNET_LAYER_ALL);
	assert_int_equal(inside(sampson), 90);
	assert_int_equal(inside(got), 90);
	for (int i = 0; i < NOVICES; i++) {
		assert_true(got[i] >= 1 && got[i] <= 3);
		assert_int_equal(got[i] == 1, sampson[i] == 1);
		if (i != JOHN_BOSCO && i != HUGH)
			assert_int_equal(got[i] == got[GREGORY], sampson[i] == 2);
	}
}

static void test_signed_sums(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 0.5);
	add(f, 0, 1, -0.2);
	add(f, 0, 2, -0.8);
	add(f, 1, 2, 0);
	add(f, 2, 3, 0.4);
	add(f, 2, 3, -0.4);
	expect_values(f, ACTORNET_POSITIVE_DEGREE, (const double[]){1, 1, 0, 0}, 0);
	expect_values(f, ACTORNET_NEGATIVE_DEGREE, (const double[]){1, 0, 1, 0}, 0);
	expect_values(f, ACTORNET_NET_DEGREE, (const double[]){0, 1, -1, 0}, 0);
	expect_values(f, ACTORNET_POSITIVE_STRENGTH, (const double[]){0.5, 0.5, 0.4, 0.4}, 1e-12);
	expect_values(f, ACTORNET_NEGATIVE_STRENGTH, (const double[]){1, 0.2, 1.2, 0.4}, 1e-12);
	expect_values(f, ACTORNET_NET_STRENGTH, (const double[]){-0.5, 0.3, -0.8, 0}, 1e-12);
}

/* The four triangles, each for itself: +++, ++-, +--, ---. */
static void test_triangles(void **state)
{
	struct fixture *f = *state;
	for (int hostile = 0; hostile < 4; hostile++) {
		int first = hostile * 3;
		add(f, first, first + 1, hostile > 0 ? -1 : 1);
		add(f, first + 1, first + 2, hostile > 1 ? -1 : 1);
		add(f, first, first + 2, hostile > 2 ? -1 : 1);
	}
	alone(f, 12);
	struct actornet_summary summary = summary_of(f);
	for (int hostile = 0; hostile < 4; hostile++)
		assert_int_equal(summary.triangles[hostile], 1);
	assert_int_equal(summary.frustrated, 2);
	expect_near(summary.balance, 0.5, 0);
	const double *balance = measure(f, ACTORNET_BALANCE, ACTORNET_LAYER_ALL);
	for (int i = 0; i < 12; i++)
		assert_true(balance[i] == (i / 3 % 2 == 0));
	assert_true(isnan(balance[12]));
}

/* 0, 1, 2 against 3, 4; 5 is a friend of both sides; 6 and 7 are apart. */
static void test_camp_positions(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 1);
	add(f, 1, 2, 0.5);
	add(f, 0, 2, 0.5);
	add(f, 3, 4, 1);
	add(f, 0, 3, -1);
	add(f, 1, 4, -1);
	add(f, 2, 4, -1);
	add(f, 5, 0, 0.4);
	add(f, 5, 1, 0.4);
	add(f, 5, 3, 0.2);
	add(f, 6, 7, -0.1);
	expect_values(f, ACTORNET_CAMP, (const double[]){1, 1, 1, 2, 2, 1, 3, 4}, 0);
	expect_values(f, ACTORNET_CAMP_STATUS, (const double[]){1, 1, 1.0 / 1.9, 1, 1, 0.8 / 1.9, 0, 0}, 1e-11);
	expect_values(f, ACTORNET_CAMP_BRIDGING, (const double[]){0, 0, 0, 0.2 / 1.2, 0, 0.2, 0, 0}, 1e-11);
	struct actornet_summary summary = summary_of(f);
	assert_int_equal(summary.frustrated, 1);
	assert_int_equal(summary.camps[0], 4);
	assert_int_equal(summary.camps[1], 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_tribes, setup, teardown),
		cmocka_unit_test_setup_teardown(test_tribes_blocs, setup, teardown),
		cmocka_unit_test_setup_teardown(test_pn, setup, teardown),
		cmocka_unit_test_setup_teardown(test_pn_of_few, setup, teardown),
		cmocka_unit_test_setup_teardown(test_signed_eigenvector, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_signed_eigenvector, setup, teardown),
		cmocka_unit_test(test_novices_data),
		cmocka_unit_test_setup_teardown(test_novices_camps, setup, teardown),
		cmocka_unit_test_setup_teardown(test_novices_groups, setup, teardown),
		cmocka_unit_test_setup_teardown(test_signed_sums, setup, teardown),
		cmocka_unit_test_setup_teardown(test_triangles, setup, teardown),
		cmocka_unit_test_setup_teardown(test_camp_positions, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
