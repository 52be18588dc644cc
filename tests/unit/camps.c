/* Camps and structure: against brute force, and what must not change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "graph_fixture.h"
#include "measure/camps.h"

#include <string.h>

static void expect(struct fixture *f, enum actornet_measure which, const double *expected)
{
	const double *got = measure(f, which, ACTORNET_LAYER_ALL);
	for (size_t i = 0; i < network_actor_count(f->network); i++) {
		if (!(fabs(got[i] - expected[i]) <= 1e-9) && !(isnan(got[i]) && isnan(expected[i])))
			fail_msg("%s of %zu is %.12g, not %.12g", measure_name(which), i, got[i], expected[i]);
	}
}

static struct camps camps_of(struct fixture *f)
{
	struct adjacency signs;
	struct camps camps;
	network_finish(f->network);
	adjacency_of_signs(&signs, &f->arena, f->network);
	camps_find(&camps, &f->arena, &signs);
	return camps;
}

/* How many ties are frustrated when `sides` holds a bit for each actor. */
static uint64_t frustrated_by(struct fixture *f, uint64_t sides)
{
	uint64_t count = 0;
	for (size_t i = 0; i < network_tie_count(f->network); i++) {
		const struct network_tie *tie = &network_ties(f->network)[i];
		bool same = (sides >> tie->a & 1) == (sides >> tie->b & 1);
		int sign = network_tie_sign(tie);
		count += (sign > 0 && !same) || (sign < 0 && same);
	}
	return count;
}

static uint64_t frustrated_in_camps(struct fixture *f, const double *camp)
{
	uint64_t sides = 0;
	for (size_t i = 0; i < network_actor_count(f->network); i++)
		sides |= (uint64_t)(!isnan(camp[i]) && fmod(camp[i], 2) == 0) << i;
	return frustrated_by(f, sides);
}

static void add_random(struct fixture *f, uint32_t *seed, int actors, unsigned percent)
{
	for (int i = 0; i < actors; i++) {
		alone(f, i);
		for (int j = 0; j < i; j++) {
			if (next_random(seed) % 100 < percent)
				add(f, i, j, ((double)(next_random(seed) % 19) - 9) / 10);
		}
	}
}

static void fresh(struct fixture *f)
{
	f->network = network_new(&f->arena, &f->work);
}

/* All divisions of up to eleven actors, dense and sparse, in pieces and whole. */
static void test_brute_force(void **state)
{
	struct fixture *f = *state;
	uint32_t seed = 5;
	for (int round = 0; round < 40; round++) {
		int actors = 3 + round % 9;
		fresh(f);
		add_random(f, &seed, actors, round % 2 ? 80 : 30);
		struct camps camps = camps_of(f);
		uint64_t least = UINT64_MAX;
		for (uint64_t sides = 0; sides < (uint64_t)1 << actors; sides++) {
			uint64_t frustrated = frustrated_by(f, sides);
			least = frustrated < least ? frustrated : least;
		}
		assert_int_equal(camps.frustrated, least);
		assert_int_equal(camps.bound, least);
		assert_int_equal(frustrated_in_camps(f, camps.camp), least);
	}
}

/* Forty actors all tied with each other are too many for an exact answer: the camps are those they were given, but for
 * the ties turned at random, and the bound holds. */
static void test_large(void **state)
{
	struct fixture *f = *state;
	uint32_t seed = 11;
	uint64_t turned = 0;
	for (int i = 0; i < 40; i++) {
		for (int j = 0; j < i; j++) {
			bool turn = next_random(&seed) % 100 < 5;
			turned += turn;
			add(f, i, j, ((i % 3 == 0) == (j % 3 == 0)) != turn ? 1 : -1);
		}
	}
	struct camps camps = camps_of(f);
	assert_int_equal(camps.frustrated, turned);
	assert_int_equal(frustrated_in_camps(f, camps.camp), turned);
	assert_true(camps.bound <= camps.frustrated && camps.bound >= camps.frustrated / 2);
	for (int i = 0; i < 40; i++)
		assert_int_equal((int)camps.camp[i], i % 3 == 0 ? 2 : 1);
}

/* Descent alone finds what elimination proves. */
static void test_descent_is_as_good(void **state)
{
	struct fixture *f = *state;
	uint32_t seed = 3;
	for (int round = 0; round < 10; round++) {
		size_t start[61] = {0};
		uint32_t head[60 * 4];
		int64_t cost[60 * 4];
		uint8_t side[60];
		struct piece piece = {60, start, head, cost};
		for (uint32_t v = 0; v < 60; v++) { /* a ring, and a chord between opposite members */
			uint32_t ends[3] = {(v + 1) % 60, (v + 59) % 60, (v + 30) % 60};
			for (size_t i = 0; i < 3; i++) {
				uint32_t low = v < ends[i] ? v : ends[i], high = v < ends[i] ? ends[i] : v;
				head[start[v] + i] = ends[i];
				cost[start[v] + i] = (low * 31 + high * 17 + seed) % 3 ? COST_TIE : -COST_TIE;
			}
			start[v + 1] = start[v] + 3;
		}
		int64_t best = 0;
		assert_true(camps_eliminate(&piece, &f->arena, side, &best));
		assert_true(camps_descend(&piece, &f->arena, side) == best);
		assert_true((int64_t)camps_pack(&piece, &f->arena, side) <= best / COST_TIE);
		next_random(&seed);
	}
}

/* Whoever changes sides with all friends becoming foes and the reverse changes nothing (Harary 1957). */
static void test_switching(void **state)
{
	struct fixture *f = *state;
	struct actornet_summary before, after;
	uint32_t seed = 17;
	for (int round = 0; round < 2; round++) {
		fresh(f);
		seed = 17;
		for (int i = 0; i < 30; i++) {
			for (int j = 0; j < i; j++) {
				double sign = next_random(&seed) % 2 ? 1 : -1;
				if (next_random(&seed) % 4 == 0)
					add(f, i, j, round && (i % 4 == 0) != (j % 4 == 0) ? -sign : sign);
			}
		}
		network_finish(f->network);
		assert_int_equal(measure_summarise(f->network, ACTORNET_LAYER_ALL, round ? &after : &before, NULL),
		                 ACTORNET_OK);
	}
	assert_int_equal(before.frustrated, after.frustrated);
	assert_true(before.balance == after.balance);
	assert_true(fabs(before.walk_balance - after.walk_balance) < 1e-12);
	assert_int_not_equal(before.positive, after.positive);
}

/* New names for all actors: the values go with them. What depends on a choice between equals (groups, camps) is left
 * out. */
static void test_relabelling(void **state)
{
	struct fixture *f = *state;
	enum { ACTORS = 40 };
	static double before[ACTORNET_MEASURES][ACTORS];
	for (int turn = 0; turn < 2; turn++) {
		uint32_t seed = 23;
		fresh(f);
		for (int i = 0; i < 90; i++) {
			int a = (int)(next_random(&seed) % ACTORS), b = (int)(next_random(&seed) % ACTORS);
			double stance = ((double)(next_random(&seed) % 21) - 10) / 10;
			add(f, turn ? a * 7 % ACTORS : a, turn ? b * 7 % ACTORS : b, stance);
		}
		for (int i = 0; i < ACTORS; i++)
			alone(f, i);
		for (int m = 0; m <= ACTORNET_SIGNED_EIGENVECTOR; m++) {
			const double *values = measure(f, (enum actornet_measure)m, ACTORNET_LAYER_ALL);
			for (int i = 0; i < ACTORS && m != ACTORNET_COMMUNITY; i++) {
				double value = values[turn ? i * 7 % ACTORS : i];
				if (!turn)
					before[m][i] = value;
				else if (!(fabs(before[m][i] - value) <= 1e-8) && !(isnan(value) && isnan(before[m][i])))
					fail_msg("%s of %d: %.12g, %.12g", measure_name((enum actornet_measure)m), i, before[m][i], value);
			}
		}
	}
}

/* ---- structure ---- */

/* Two triangles joined by a tie, and a pendant at the second. */
static void test_cuts_and_bridges(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 0);
	add(f, 1, 2, 0);
	add(f, 0, 2, 0);
	add(f, 3, 4, 0);
	add(f, 4, 5, 0);
	add(f, 3, 5, 0);
	add(f, 2, 3, 0);
	add(f, 3, 6, 0);
	alone(f, 7);
	expect(f, ACTORNET_CUTS, (const double[]){0, 0, 1, 2, 0, 0, 0, 0});
	expect(f, ACTORNET_BRIDGES, (const double[]){0, 0, 1, 2, 0, 0, 1, 0});
	expect(f, ACTORNET_CORE, (const double[]){2, 2, 2, 2, 2, 2, 1, 0});
	expect(f, ACTORNET_CLUSTERING, (const double[]){1, 1, 1.0 / 3, 1.0 / 6, 1, 1, 0, 0});
	struct actornet_summary summary;
	assert_int_equal(measure_summarise(f->network, ACTORNET_LAYER_ALL, &summary, NULL), ACTORNET_OK);
	assert_int_equal(summary.cuts, 2);
	assert_int_equal(summary.bridges, 2);
	assert_int_equal(summary.core, 2);
	assert_int_equal(summary.components, 2);
	assert_int_equal(summary.largest, 7);
	assert_int_equal(summary.isolated, 1);
	assert_true(fabs(summary.density - 8.0 / 28) < 1e-12);
	assert_true(isnan(summary.balance) && isnan(summary.walk_balance) && isnan(summary.frustration));
}

/* Burt 1992: in a triangle (1/2 + 1/4)² twice; the middle of a star (1/4)² four times. */
static void test_constraint(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 1, 0);
	add(f, 1, 2, 0);
	add(f, 0, 2, 0);
	for (int i = 4; i < 8; i++)
		add(f, 3, i, 0);
	alone(f, 8);
	expect(f, ACTORNET_CONSTRAINT, (const double[]){1.125, 1.125, 1.125, 0.25, 1, 1, 1, 1, (double)NAN});
}

/* 0 and 1 take stances to 2, 0 to 3 as well; 3 answers 0. */
static void test_directed(void **state)
{
	struct fixture *f = *state;
	add(f, 0, 2, 0.5);
	add(f, 1, 2, -0.5);
	add(f, 0, 3, 0.2);
	add(f, 3, 0, -0.4);
	expect(f, ACTORNET_OUT_DEGREE, (const double[]){2, 1, 0, 1});
	expect(f, ACTORNET_IN_DEGREE, (const double[]){1, 0, 2, 1});
	expect(f, ACTORNET_OUT_STRENGTH, (const double[]){0.7, 0.5, 0, 0.4});
	expect(f, ACTORNET_IN_STRENGTH, (const double[]){0.4, 0, 1, 0.2});
	const double *negative = measure(f, ACTORNET_IN_STRENGTH, ACTORNET_LAYER_NEGATIVE);
	assert_true(fabs(negative[2] - 0.5) < 1e-12 && fabs(negative[0] - 0.4) < 1e-12 && negative[3] == 0);
	const double *hubs = measure(f, ACTORNET_HUB, ACTORNET_LAYER_ALL);
	assert_true(hubs[0] == 1 && hubs[1] > 0.5 && hubs[2] == 0 && hubs[3] == 0);
	const double *authorities = measure(f, ACTORNET_AUTHORITY, ACTORNET_LAYER_ALL);
	assert_true(authorities[2] == 1 && authorities[3] > 0 && authorities[0] == 0 && authorities[1] == 0);
	struct actornet_summary summary;
	assert_int_equal(measure_summarise(f->network, ACTORNET_LAYER_ALL, &summary, NULL), ACTORNET_OK);
	assert_int_equal(summary.arcs, 4);
	assert_true(summary.reciprocity == 0.5);
}

/* ---- estimates ---- */

static void add_attached(struct fixture *f, int actors, int each)
{
	uint32_t seed = 29;
	for (int i = 1; i < actors; i++) {
		for (int j = 0; j < each; j++) {
			int first = (int)(next_random(&seed) % (unsigned)i), second = (int)(next_random(&seed) % (unsigned)i);
			add(f, i, first < second ? first : second, 0.1 * (double)(next_random(&seed) % 9));
		}
	}
}

/* Beyond a size the values come from a sample of sources, say so, and are near. */
static void test_estimate(void **state)
{
	struct fixture *f = *state;
	static double exact[3][MOST], near[3][MOST];
	struct measure_request request = {.layer = ACTORNET_LAYER_ALL};
	add_attached(f, 3000, 4);
	network_finish(f->network);
	for (int round = 0; round < 2; round++) {
		request.exact = round == 0;
		for (int m = 0; m < 3; m++)
			request.values[ACTORNET_BETWEENNESS + m] = round ? near[m] : exact[m];
		assert_int_equal(measure_compute_many(f->network, &request, NULL), ACTORNET_OK);
		assert_int_equal(request.sources > 0, round);
	}
	assert_true(request.sources < 3000);
	double sum = 0, off = 0;
	for (size_t i = 0; i < 3000; i++) {
		sum += exact[0][i];
		off += fabs(exact[0][i] - near[0][i]);
		assert_true(fabs(exact[1][i] - near[1][i]) < 0.1 * exact[1][i]);
		assert_true(fabs(exact[2][i] - near[2][i]) < 0.15 * exact[2][i]);
	}
	assert_true(off > 0 && off < 0.2 * sum);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_brute_force, setup, teardown),
		cmocka_unit_test_setup_teardown(test_large, setup, teardown),
		cmocka_unit_test_setup_teardown(test_descent_is_as_good, setup, teardown),
		cmocka_unit_test_setup_teardown(test_switching, setup, teardown),
		cmocka_unit_test_setup_teardown(test_relabelling, setup, teardown),
		cmocka_unit_test_setup_teardown(test_cuts_and_bridges, setup, teardown),
		cmocka_unit_test_setup_teardown(test_constraint, setup, teardown),
		cmocka_unit_test_setup_teardown(test_directed, setup, teardown),
		cmocka_unit_test_setup_teardown(test_estimate, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
