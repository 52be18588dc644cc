/* Properties of views, on random networks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network/day.h"
#include "network/view.h"
#include "network_fixture.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 25, DOCUMENTS = 40, SENTENCES = 5, ACTORS = 12, MOST = 5 };

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525U + 1013904223U;
	return *seed >> 16;
}

static void add_sentence(struct network *n, const char *document, const char *date, uint32_t *seed)
{
	char ids[MOST][4];
	struct evidence_actor actors[MOST];
	struct evidence_link links[3];
	size_t count = 1 + next_random(seed) % MOST, start = next_random(seed), link_count = next_random(seed) % 4;
	for (size_t i = 0; i < count; i++) {
		uint32_t number = (uint32_t)(start + i) % ACTORS;
		snprintf(ids[i], sizeof ids[i], "a%02u", (unsigned)number);
		actors[i] = (struct evidence_actor){.id = str_of(ids[i]),
		                                    .kind = (enum actornet_kind)(number % 3),
		                                    .state = str_of(number % 2 ? "LY" : "EG"),
		                                    .mentions = 1 + next_random(seed) % 3};
	}
	for (size_t i = 0; i < link_count; i++)
		links[i] = (struct evidence_link){.source = next_random(seed) % count,
		                                  .target = next_random(seed) % count,
		                                  .stance = (double)(next_random(seed) % 2001) / 1000 - 1,
		                                  .directed = next_random(seed) % 2,
		                                  .type = (uint8_t)(next_random(seed) % 4)};
	network_add(n, &(struct evidence){.document = str_of(document),
	                                  .date = str_of(date),
	                                  .actors = actors,
	                                  .actor_count = count,
	                                  .links = links,
	                                  .link_count = link_count});
}

static struct network *random_network(struct fixture *f, uint32_t *seed)
{
	struct network *n = network_new(&f->arena, &f->work);
	for (unsigned d = 0; d < DOCUMENTS; d++) {
		char document[8], date[12];
		snprintf(document, sizeof document, "d%02u", d);
		snprintf(date, sizeof date, "20%02u-%02u-%02u", 19 + next_random(seed) % 2, 1 + next_random(seed) % 12,
		         1 + next_random(seed) % 28);
		for (int i = 0; i < SENTENCES; i++)
			add_sentence(n, document, date, seed);
	}
	network_finish(n);
	return n;
}

struct totals {
	uint64_t mentions, actor_documents, comentions, tie_documents;
	int64_t positive, negative, directed;
	size_t documents;
};

static void add_totals(struct totals *totals, const struct network *n)
{
	for (size_t i = 0; i < network_actor_count(n); i++) {
		totals->mentions += network_actors(n)[i].mentions;
		totals->actor_documents += network_actors(n)[i].documents;
	}
	for (size_t i = 0; i < network_tie_count(n); i++) {
		const struct network_tie *t = &network_ties(n)[i];
		totals->comentions += t->comentions;
		totals->tie_documents += t->documents;
		totals->positive += t->positive;
		totals->negative += t->negative;
		totals->directed += t->ab_positive - t->ba_negative;
	}
	totals->documents += network_coverage(n).documents;
}

static void test_slices_sum_to_the_whole(void **state)
{
	static const enum actornet_unit units[] = {ACTORNET_UNIT_DAY, ACTORNET_UNIT_WEEK, ACTORNET_UNIT_MONTH,
	                                           ACTORNET_UNIT_QUARTER, ACTORNET_UNIT_YEAR};
	struct fixture *f = *state;
	uint32_t seed = 1;
	for (int round = 0; round < 5; round++) {
		struct network *whole = random_network(f, &seed);
		struct totals wanted = {0};
		int32_t first, last;
		add_totals(&wanted, whole);
		assert_true(network_days(whole, &first, &last));
		for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
			struct totals sum = {0};
			for (int32_t day = day_unit_start(first, units[u]); day <= last;) {
				int32_t next = day_unit_add(day, units[u], 1);
				add_totals(&sum, network_part(whole, &f->arena, day, next - 1));
				day = next;
			}
			assert_memory_equal(&sum, &wanted, sizeof sum);
		}
	}
}

/* The weight of a tie in a network by ids; 0 when it is not there. */
static double weight_of(const struct network *n, const char *a, const char *b)
{
	for (size_t i = 0; i < network_tie_count(n); i++) {
		const struct network_tie *t = &network_ties(n)[i];
		if (strcmp(network_actors(n)[t->a].id, a) == 0 && strcmp(network_actors(n)[t->b].id, b) == 0)
			return network_tie_weight(t);
	}
	return 0;
}

static bool has_actor(const struct network *n, const char *id)
{
	for (size_t i = 0; i < network_actor_count(n); i++)
		if (strcmp(network_actors(n)[i].id, id) == 0)
			return true;
	return false;
}

static struct network *seen(struct fixture *f, struct network *whole, struct view view)
{
	struct view *kept = arena_alloc(&f->arena, sizeof *kept);
	*kept = view;
	network_set_view(whole, kept);
	return network_part(whole, &f->arena, DAY_NONE, DAY_NONE);
}

/* Filters of actors and ties: both together leave what each leaves alone. */
static void test_filters_commute(void **state)
{
	struct fixture *f = *state;
	static struct str libya = {"LY", 2};
	uint32_t seed = 2;
	for (int round = 0; round < ROUNDS; round++) {
		struct network *whole = random_network(f, &seed);
		struct view filters[4], both;
		for (size_t i = 0; i < 4; i++)
			view_init(&filters[i]);
		filters[0].kinds = 1U << ACTORNET_PERSON | 1U << ACTORNET_ORG;
		filters[1].min_mentions = 60 + next_random(&seed) % 40;
		filters[2].states = &libya;
		filters[2].state_count = 1;
		filters[3].min_weight = 10 + next_random(&seed) % 10;
		size_t i = next_random(&seed) % 4, j = (i + 1 + next_random(&seed) % 3) % 4;
		both = filters[i];
		both.kinds &= filters[j].kinds;
		both.min_mentions += filters[j].min_mentions;
		both.min_weight += filters[j].min_weight;
		both.states = both.states ? both.states : filters[j].states;
		both.state_count += filters[j].state_count;
		const struct network *x = seen(f, whole, filters[i]), *y = seen(f, whole, filters[j]),
							 *z = seen(f, whole, both);
		network_set_view(whole, &(struct view){.types = UINT64_MAX, .kinds = UINT32_MAX, .window = 1});
		network_finish(whole);
		for (size_t a = 0; a < network_actor_count(whole); a++) {
			const char *id = network_actors(whole)[a].id;
			assert_int_equal(has_actor(z, id), has_actor(x, id) && has_actor(y, id));
		}
		for (size_t t = 0; t < network_tie_count(whole); t++) {
			const char *a = network_actors(whole)[network_ties(whole)[t].a].id;
			const char *b = network_actors(whole)[network_ties(whole)[t].b].id;
			double p = weight_of(x, a, b), q = weight_of(y, a, b);
			assert_true(weight_of(z, a, b) == (p > 0 && q > 0 ? p : 0));
		}
	}
}

/* Types of events part the stances: a view of each sums to the view of all. */
static void test_types_sum_to_all(void **state)
{
	struct fixture *f = *state;
	uint32_t seed = 3;
	struct network *whole = random_network(f, &seed);
	int64_t sum = 0, wanted = 0;
	for (unsigned type = 0; type < 4; type++) {
		struct view view;
		view_init(&view);
		view.types = UINT64_C(1) << type;
		struct totals totals = {0};
		add_totals(&totals, seen(f, whole, view));
		sum += totals.positive + totals.negative;
	}
	struct view view;
	view_init(&view);
	struct totals totals = {0};
	add_totals(&totals, seen(f, whole, view));
	wanted = totals.positive + totals.negative;
	assert_int_equal(sum, wanted);
}

/* A folded network keeps what is between the groups: comentions of sentences that name both. */
static void test_levels_keep_mentions(void **state)
{
	struct fixture *f = *state;
	uint32_t seed = 4;
	for (int round = 0; round < ROUNDS; round++) {
		struct network *whole = random_network(f, &seed);
		struct totals actors = {0}, states = {0};
		struct view view;
		view_init(&view);
		add_totals(&actors, seen(f, whole, view));
		view.level = ACTORNET_LEVEL_STATE;
		const struct network *folded = seen(f, whole, view);
		add_totals(&states, folded);
		assert_int_equal(states.mentions, actors.mentions);
		assert_int_equal(network_actor_count(folded), 2);
		assert_true(states.comentions <= actors.comentions);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_slices_sum_to_the_whole, setup, teardown),
		cmocka_unit_test_setup_teardown(test_filters_commute, setup, teardown),
		cmocka_unit_test_setup_teardown(test_types_sum_to_all, setup, teardown),
		cmocka_unit_test_setup_teardown(test_levels_keep_mentions, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
