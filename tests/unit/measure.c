#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "graph_fixture.h"

#include <math.h>
#include <string.h>

enum { CLASSICS = ACTORNET_PAGERANK + 1 };

static void expect(struct fixture *f, enum actornet_measure which, enum actornet_layer layer, const double *expected)
{
	const double *got = measure(f, which, layer);
	for (size_t i = 0; i < network_actor_count(f->network); i++) {
		if (fabs(got[i] - expected[i]) > 1e-8)
			fail_msg("%s of %zu is %.12g, not %.12g", measure_name(which), i, got[i], expected[i]);
	}
}

static void expect_all(struct fixture *f, enum actornet_measure which, const double *expected)
{
	expect(f, which, ACTORNET_LAYER_ALL, expected);
}

static void expect_sum(struct fixture *f, double sum)
{
	const double *ranks = measure(f, ACTORNET_PAGERANK, ACTORNET_LAYER_ALL);
	for (size_t i = 0; i < network_actor_count(f->network); i++)
		sum -= ranks[i];
	assert_true(fabs(sum) < 1e-6);
}

static void test_empty(void **state)
{
	for (int m = 0; m < ACTORNET_MEASURES; m++)
		measure(*state, (enum actornet_measure)m, ACTORNET_LAYER_ALL);
}

static void test_arguments(void **state)
{
	struct fixture *f = *state;
	struct actornet_error error;
	network_finish(f->network);
	assert_int_equal(measure_compute(f->network, ACTORNET_MEASURES, ACTORNET_LAYER_ALL, f->values, &error),
	                 ACTORNET_ERROR_ARGUMENT);
	assert_string_equal(error.message, "no measure has the number 32");
	assert_int_equal(measure_compute(f->network, ACTORNET_DEGREE, (enum actornet_layer)3, f->values, NULL),
	                 ACTORNET_ERROR_ARGUMENT);
	assert_null(measure_name(ACTORNET_MEASURES));
	assert_null(measure_layer_name((enum actornet_layer)3));
	assert_string_equal(measure_name(ACTORNET_BETWEENNESS), "betweenness");
	assert_string_equal(measure_layer_name(ACTORNET_LAYER_NEGATIVE), "negative");
}

static void test_one_actor(void **state)
{
	struct fixture *f = *state;
	alone(f, 0);
	for (int m = 0; m < CLASSICS; m++)
		assert_true(*measure(f, (enum actornet_measure)m, ACTORNET_LAYER_ALL) == (m == ACTORNET_PAGERANK));
	assert_true(isnan(*measure(f, ACTORNET_CONSTRAINT, ACTORNET_LAYER_ALL)));
	assert_true(isnan(*measure(f, ACTORNET_COMMUNITY, ACTORNET_LAYER_ALL)));
	assert_true(isnan(*measure(f, ACTORNET_CAMP, ACTORNET_LAYER_ALL)));
	assert_true(*measure(f, ACTORNET_PN, ACTORNET_LAYER_ALL) == 1);
}

static void test_path(void **state)
{
	struct fixture *f = *state;
	for (int i = 0; i < 3; i++)
		add(f, i, i + 1, 0);
	expect_all(f, ACTORNET_DEGREE, (double[]){1, 2, 2, 1});
	expect_all(f, ACTORNET_STRENGTH, (double[]){1, 2, 2, 1});
	expect_all(f, ACTORNET_BETWEENNESS, (double[]){0, 2, 2, 0});
	expect_all(f, ACTORNET_CLOSENESS, (double[]){3.0 / 6, 3.0 / 4, 3.0 / 4, 3.0 / 6});
	expect_all(f, ACTORNET_HARMONIC, (double[]){11.0 / 18, 5.0 / 6, 5.0 / 6, 11.0 / 18});
	double outer = (sqrt(5) - 1) / 2;
	expect_all(f, ACTORNET_EIGENVECTOR, (double[]){outer, 1, 1, outer});
	expect_sum(f, 1);
}

static void test_star(void **state)
{
	struct fixture *f = *state;
	for (int i = 1; i < 5; i++)
		add(f, 0, i, 0);
	expect_all(f, ACTORNET_DEGREE, (double[]){4, 1, 1, 1, 1});
	expect_all(f, ACTORNET_BETWEENNESS, (double[]){6, 0, 0, 0, 0});
	expect_all(f, ACTORNET_CLOSENESS, (double[]){1, 4.0 / 7, 4.0 / 7, 4.0 / 7, 4.0 / 7});
	expect_all(f, ACTORNET_HARMONIC, (double[]){1, 0.625, 0.625, 0.625, 0.625});
	expect_all(f, ACTORNET_EIGENVECTOR, (double[]){1, 0.5, 0.5, 0.5, 0.5});
}

/* A triangle, a pair and a lonely one. */
static void test_components(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 0);
	add(f, 1, 2, 0);
	add(f, 0, 2, 0);
	add(f, 3, 4, 0);
	alone(f, 5);
	expect_all(f, ACTORNET_DEGREE, (double[]){2, 2, 2, 1, 1, 0});
	expect_all(f, ACTORNET_BETWEENNESS, (double[]){0, 0, 0, 0, 0, 0});
	expect_all(f, ACTORNET_CLOSENESS, (double[]){1, 1, 1, 1, 1, 0});
	expect_all(f, ACTORNET_HARMONIC, (double[]){0.4, 0.4, 0.4, 0.2, 0.2, 0});
	expect_all(f, ACTORNET_EIGENVECTOR, (double[]){1, 1, 1, 0, 0, 0});
	const double *ranks = measure(f, ACTORNET_PAGERANK, ACTORNET_LAYER_ALL);
	assert_true(ranks[5] > 0 && ranks[5] < ranks[4]);
	expect_sum(f, 1);
}

/* Components of the same eigenvalue: over the whole graph igraph gives other numbers at each call. */
static void test_tied_components(void **state)
{
	struct fixture *f = *state;
	for (int i = 0; i < 5; i++)
		add(f, 2 * i, 2 * i + 1, 0);
	alone(f, 10);
	for (int round = 0; round < 3; round++)
		expect_all(f, ACTORNET_EIGENVECTOR, (double[]){1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0});
}

/* Rings and a star, all of eigenvalue 2 but for the last bits. */
static void test_tied_components_of_many_kinds(void **state)
{
	struct fixture *f = *state;
	double expected[40];
	int next = 0;
	for (int size = 3; size < 8; size++) {
		for (int i = 0; i < size; i++) {
			expected[next + i] = 1;
			add(f, next + i, next + (i + 1) % size, 0);
		}
		next += size;
	}
	expected[next] = 1;
	for (int i = 1; i < 5; i++) {
		expected[next + i] = 0.5;
		add(f, next, next + i, 0);
	}
	expect_all(f, ACTORNET_EIGENVECTOR, expected);
}

/* 0 and 2 are nearer by 1 (two ties of weight 4) than straight (weight 1). */
static void test_weights_are_nearness(void **state)
{
	struct fixture *f = *state;
	for (int i = 0; i < 4; i++) {
		add(f, 0, 1, 0);
		add(f, 1, 2, 0);
	}
	add(f, 0, 2, 0);
	expect_all(f, ACTORNET_DEGREE, (double[]){2, 2, 2});
	expect_all(f, ACTORNET_STRENGTH, (double[]){5, 8, 5});
	expect_all(f, ACTORNET_BETWEENNESS, (double[]){0, 1, 0});
	expect_all(f, ACTORNET_CLOSENESS, (double[]){2 / 0.75, 4, 2 / 0.75});
	expect_all(f, ACTORNET_HARMONIC, (double[]){3, 4, 3});
	double value = (1 + sqrt(1 + 128)) / 2; /* of {{0 4 1} {4 0 4} {1 4 0}} */
	expect_all(f, ACTORNET_EIGENVECTOR, (double[]){value / 8, 1, value / 8});
}

static void test_layers(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 0.5);
	add(f, 1, 2, -0.8);
	add(f, 2, 0, 0);
	add(f, 0, 1, -0.3);
	expect(f, ACTORNET_DEGREE, ACTORNET_LAYER_ALL, (double[]){2, 2, 2});
	expect(f, ACTORNET_DEGREE, ACTORNET_LAYER_POSITIVE, (double[]){1, 1, 0});
	expect(f, ACTORNET_DEGREE, ACTORNET_LAYER_NEGATIVE, (double[]){1, 2, 1});
	expect(f, ACTORNET_STRENGTH, ACTORNET_LAYER_ALL, (double[]){3.8, 4.6, 2.8});
	expect(f, ACTORNET_STRENGTH, ACTORNET_LAYER_POSITIVE, (double[]){0.5, 0.5, 0});
	expect(f, ACTORNET_STRENGTH, ACTORNET_LAYER_NEGATIVE, (double[]){0.3, 1.1, 0.8});
	expect(f, ACTORNET_BETWEENNESS, ACTORNET_LAYER_NEGATIVE, (double[]){0, 1, 0});
	expect(f, ACTORNET_CLOSENESS, ACTORNET_LAYER_POSITIVE, (double[]){0.5, 0.5, 0});
	expect(f, ACTORNET_EIGENVECTOR, ACTORNET_LAYER_POSITIVE, (double[]){1, 1, 0});
}

static void test_layer_without_ties(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 0);
	add(f, 1, 2, 0);
	for (int m = 0; m < ACTORNET_PAGERANK; m++)
		expect(f, (enum actornet_measure)m, ACTORNET_LAYER_NEGATIVE, (double[]){0, 0, 0});
	expect(f, ACTORNET_PAGERANK, ACTORNET_LAYER_NEGATIVE, (double[]){1.0 / 3, 1.0 / 3, 1.0 / 3});
}

/* Zachary 1977, from 1: the 78 friendships. */
static const int karate[][2] = {
	{1, 2},   {1, 3},   {1, 4},   {1, 5},   {1, 6},   {1, 7},   {1, 8},   {1, 9},   {1, 11},  {1, 12},
	{1, 13},  {1, 14},  {1, 18},  {1, 20},  {1, 22},  {1, 32},  {2, 3},   {2, 4},   {2, 8},   {2, 14},
	{2, 18},  {2, 20},  {2, 22},  {2, 31},  {3, 4},   {3, 8},   {3, 28},  {3, 29},  {3, 33},  {3, 10},
	{3, 9},   {3, 14},  {4, 8},   {4, 13},  {4, 14},  {5, 7},   {5, 11},  {6, 7},   {6, 11},  {6, 17},
	{7, 17},  {9, 31},  {9, 33},  {9, 34},  {10, 34}, {14, 34}, {15, 33}, {15, 34}, {16, 33}, {16, 34},
	{19, 33}, {19, 34}, {20, 34}, {21, 33}, {21, 34}, {23, 33}, {23, 34}, {24, 26}, {24, 28}, {24, 33},
	{24, 34}, {24, 30}, {25, 26}, {25, 28}, {25, 32}, {26, 32}, {27, 30}, {27, 34}, {28, 34}, {29, 32},
	{29, 34}, {30, 33}, {30, 34}, {31, 33}, {31, 34}, {32, 33}, {32, 34}, {33, 34},
};

static void test_karate(void **state)
{
	struct fixture *f = *state;
	for (size_t i = 0; i < sizeof karate / sizeof karate[0]; i++)
		add(f, karate[i][0] - 1, karate[i][1] - 1, 0);
	network_finish(f->network);
	assert_int_equal(network_actor_count(f->network), 34);
	assert_int_equal(network_tie_count(f->network), 78);
	static const struct {
		enum actornet_measure which;
		int member;
		double value;
	} known[] = {
		{ACTORNET_DEGREE, 1, 16},
		{ACTORNET_DEGREE, 34, 17},
		{ACTORNET_BETWEENNESS, 1, 231.0714},
		{ACTORNET_BETWEENNESS, 34, 160.5516},
		{ACTORNET_BETWEENNESS, 33, 76.6905},
		{ACTORNET_BETWEENNESS, 12, 0},
		{ACTORNET_CLOSENESS, 1, 0.5690},
		{ACTORNET_CLOSENESS, 34, 0.5500},
		{ACTORNET_CLOSENESS, 17, 0.2845},
		{ACTORNET_EIGENVECTOR, 34, 1},
		{ACTORNET_EIGENVECTOR, 1, 0.9521},
		{ACTORNET_PAGERANK, 34, 0.1009},
		{ACTORNET_PAGERANK, 1, 0.0970},
	};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		double got = measure(f, known[i].which, ACTORNET_LAYER_ALL)[known[i].member - 1];
		if (fabs(got - known[i].value) > 0.00005 + 1e-9)
			fail_msg("%s of %d is %.6f, not %.4f", measure_name(known[i].which), known[i].member, got, known[i].value);
	}
	expect_sum(f, 1);
}

/* Members who have the same friends have exactly the same values: nothing but the id decides between them. */
static void test_same_position_same_value(void **state)
{
	struct fixture *f = *state;
	for (size_t i = 0; i < sizeof karate / sizeof karate[0]; i++)
		add(f, karate[i][0] - 1, karate[i][1] - 1, 0);
	static const int twins[] = {15, 16, 19, 21, 23};
	for (int m = 0; m < ACTORNET_COMMUNITY; m++) {
		const double *values = measure(f, (enum actornet_measure)m, ACTORNET_LAYER_ALL);
		for (size_t i = 1; i < sizeof twins / sizeof twins[0]; i++)
			assert_true(values[twins[i] - 1] == values[twins[0] - 1]);
	}
}

/* Sparse random networks with all kinds of components: finite, and the same at every call. */
static void test_random(void **state)
{
	struct fixture *f = *state;
	static double before[MOST];
	uint32_t seed = 7;
	for (int i = 0; i < 300; i++)
		alone(f, i);
	for (int round = 0; round < 6; round++) {
		for (int i = 0; i < 60; i++)
			add(f, (int)(next_random(&seed) % 300), (int)(next_random(&seed) % 300),
			    ((double)(next_random(&seed) % 21) - 10) / 10);
		for (int k = 0; k < ACTORNET_MEASURES * 3; k++) {
			enum actornet_measure which = (enum actornet_measure)(k / 3);
			memcpy(before, measure(f, which, (enum actornet_layer)(k % 3)), sizeof before);
			assert_memory_equal(measure(f, which, (enum actornet_layer)(k % 3)), before, sizeof before);
		}
	}
}

/* ARPACK gives up on a chain like this one at full precision. */
static void test_long_chain(void **state)
{
	struct fixture *f = *state;
	for (int i = 0; i + 1 < MOST; i++)
		add(f, i, i + 1, 0);
	const double *values = measure(f, ACTORNET_EIGENVECTOR, ACTORNET_LAYER_ALL);
	assert_true(values[MOST / 2] > 0.9 && values[MOST / 2] <= 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_empty, setup, teardown),
		cmocka_unit_test_setup_teardown(test_arguments, setup, teardown),
		cmocka_unit_test_setup_teardown(test_one_actor, setup, teardown),
		cmocka_unit_test_setup_teardown(test_path, setup, teardown),
		cmocka_unit_test_setup_teardown(test_star, setup, teardown),
		cmocka_unit_test_setup_teardown(test_components, setup, teardown),
		cmocka_unit_test_setup_teardown(test_tied_components, setup, teardown),
		cmocka_unit_test_setup_teardown(test_tied_components_of_many_kinds, setup, teardown),
		cmocka_unit_test_setup_teardown(test_weights_are_nearness, setup, teardown),
		cmocka_unit_test_setup_teardown(test_layers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_layer_without_ties, setup, teardown),
		cmocka_unit_test_setup_teardown(test_karate, setup, teardown),
		cmocka_unit_test_setup_teardown(test_same_position_same_value, setup, teardown),
		cmocka_unit_test_setup_teardown(test_random, setup, teardown),
		cmocka_unit_test_setup_teardown(test_long_chain, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
