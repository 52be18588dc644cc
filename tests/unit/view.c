#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lexicon/lexicon.h"
#include "network/day.h"
#include "network/view.h"
#include "network_fixture.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 8 };

/* Actors are words of `ids`: "+x" is a person, "-x" an organisation, else a state with its code below. */
static struct evidence_actor actor_of(struct str id)
{
	struct evidence_actor actor = {.id = id, .label = id, .kind = ACTORNET_STATE, .mentions = 1};
	if (id.data[0] == '+')
		actor.kind = ACTORNET_PERSON;
	else if (id.data[0] == '-')
		actor.kind = ACTORNET_ORG;
	else if (str_equal(id, str_of("libya")))
		actor.state = str_of("LY");
	else if (str_equal(id, str_of("egypt")))
		actor.state = str_of("EG");
	return actor;
}

static void add(struct network *n, const char *document, const char *date, const char *ids,
                const struct evidence_link *link)
{
	struct evidence_actor actors[MOST];
	size_t count = 0;
	struct str rest = str_of(ids);
	while (rest.data) {
		assert_true(count < MOST);
		actors[count++] = actor_of(str_cut(&rest, ' '));
	}
	network_add(n, &(struct evidence){.document = str_of(document),
	                                  .date = str_of(date),
	                                  .actors = actors,
	                                  .actor_count = count,
	                                  .links = link,
	                                  .link_count = link != NULL});
}

/* The network under a view; `view` lives in the arena. */
static void look(struct fixture *f, const struct actornet_view *wanted)
{
	struct view *view = arena_alloc(&f->arena, sizeof *view);
	struct actornet_error error = {0};
	enum actornet_status status = view_resolve(&f->arena, wanted, view, &error);
	assert_string_equal(error.message, "");
	assert_int_equal(status, ACTORNET_OK);
	network_set_view(f->network, view);
	network_finish(f->network);
}

static struct actornet_view all(void)
{
	return (struct actornet_view){.steps = 1, .window = 1};
}

static void actors_are(const struct network *n, const char *wanted)
{
	char text[256] = "";
	for (size_t i = 0; i < network_actor_count(n); i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", i ? " " : "", network_actors(n)[i].id);
	assert_string_equal(text, wanted);
}

/* "a-b:weight …" */
static void ties_are(const struct network *n, const char *wanted)
{
	char text[512] = "";
	for (size_t i = 0; i < network_tie_count(n); i++) {
		const struct network_tie *t = &network_ties(n)[i];
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s~%s:%.3g", i ? " " : "",
		         network_actors(n)[t->a].id, network_actors(n)[t->b].id, network_tie_weight(t));
	}
	assert_string_equal(text, wanted);
}

static uint8_t type(const char *name)
{
	return (uint8_t)(lexicon_type_of(name) + 1);
}

/* Four documents; sentences with a stance between the first two actors. */
static void fill(struct network *n)
{
	struct evidence_link accuse = {.source = 0, .target = 1, .stance = -0.4, .directed = true, .type = type("ACCUSE")};
	struct evidence_link consult = {.source = 1, .target = 0, .stance = 0.1, .type = type("CONSULT")};
	add(n, "d1", "2020-01-05", "libya egypt", &accuse);
	add(n, "d1", "2020-01-05", "libya egypt +aguila", NULL);
	add(n, "d2", "2020-02-10", "libya egypt", &consult);
	add(n, "d3", "2021-03-01", "egypt -league", &consult);
	add(n, "d4", "", "-league +aguila", NULL);
}

static void test_periods(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	fill(f->network);
	look(f, &view);
	ties_are(f->network, "+aguila~-league:1 +aguila~egypt:1 +aguila~libya:1 -league~egypt:1.1 egypt~libya:3.5");
	view.since = "2020-02";
	look(f, &view);
	ties_are(f->network, "-league~egypt:1.1 egypt~libya:1.1");
	assert_int_equal(network_coverage(f->network).documents, 2);
	assert_int_equal(network_coverage(f->network).undated, 1);
	view.until = "2020";
	look(f, &view);
	ties_are(f->network, "egypt~libya:1.1");
	view.since = NULL;
	view.until = "2020-01-05";
	look(f, &view);
	ties_are(f->network, "+aguila~egypt:1 +aguila~libya:1 egypt~libya:2.4");
}

static void test_events(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	fill(f->network);
	view.types = "ACCUSE";
	look(f, &view);
	assert_true(network_tie_weight(&network_ties(f->network)[4]) == 3.4);
	view.types = "-accuse";
	look(f, &view);
	assert_true(network_tie_weight(&network_ties(f->network)[4]) == 3.1);
	view.types = "ACCUSE,-ACCUSE";
	look(f, &view);
	assert_true(network_tie_weight(&network_ties(f->network)[4]) == 3);
	view.types = NULL;
	view.min_stance = 0.2;
	look(f, &view);
	assert_true(network_tie_weight(&network_ties(f->network)[4]) == 3.4);
	view.min_stance = 0.1;
	look(f, &view);
	assert_true(network_tie_weight(&network_ties(f->network)[4]) == 3.5);
}

static void test_actors_and_ties(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	fill(f->network);
	view.kinds = "state, org";
	look(f, &view);
	actors_are(f->network, "-league egypt libya");
	view.states = "LY,egypt";
	look(f, &view);
	actors_are(f->network, "egypt libya");
	view = all();
	view.min_mentions = 3;
	look(f, &view);
	actors_are(f->network, "egypt libya");
	view = all();
	view.min_weight = 1.1;
	look(f, &view);
	actors_are(f->network, "+aguila -league egypt libya");
	ties_are(f->network, "-league~egypt:1.1 egypt~libya:3.5");
	view.layer = ACTORNET_LAYER_NEGATIVE;
	view.min_weight = 0.1;
	look(f, &view);
	ties_are(f->network, "egypt~libya:3.5");
}

static void test_about(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	add(f->network, "d", "", "-a -b", NULL);
	add(f->network, "d", "", "-b -c", NULL);
	add(f->network, "d", "", "-c -d", NULL);
	add(f->network, "d", "", "-e -f", NULL);
	view.about = "-a";
	look(f, &view);
	actors_are(f->network, "-a -b");
	view.steps = 2;
	look(f, &view);
	actors_are(f->network, "-a -b -c");
	view.steps = 99;
	look(f, &view);
	actors_are(f->network, "-a -b -c -d");
	view.about = "-a, -f";
	view.steps = 0;
	look(f, &view);
	actors_are(f->network, "-a -f");
	assert_null(network_missing(f->network).data);
	view.about = "-a,nobody";
	look(f, &view);
	assert_true(str_equal(network_missing(f->network), str_of("nobody")));
}

static void test_about_by_name(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	struct evidence_actor actors[3] = {
		{.id = str_of("x"), .label = str_of("خليفة حفتر"), .label_latin = str_of("Khalifa Haftar"), .mentions = 1},
		{.id = str_of("y"), .label = str_of("صدام حفتر"), .label_latin = str_of("Saddam Haftar"), .mentions = 2},
		{.id = str_of("z"), .label = str_of("ليبيا"), .label_latin = str_of("Libya"), .mentions = 1}};
	network_add(f->network, &(struct evidence){.document = str_of("d"), .actors = actors, .actor_count = 3});
	view.steps = 0;
	view.about = "خَليفه حفتر";
	look(f, &view);
	actors_are(f->network, "x");
	view.about = "khalifa HAFTAR";
	look(f, &view);
	actors_are(f->network, "x");
	view.about = "حفتر"; /* both bear it: the more mentioned */
	look(f, &view);
	actors_are(f->network, "y");
	view.about = "بيا"; /* a piece of a word is no name */
	look(f, &view);
	actors_are(f->network, "");
}

static void test_levels(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	struct evidence_actor people[2] = {
		{.id = str_of("p"), .kind = ACTORNET_PERSON, .mentions = 1, .affiliation = str_of("lna")},
		{.id = str_of("q"), .kind = ACTORNET_PERSON, .mentions = 1}};
	struct evidence_actor army = {
		.id = str_of("lna"), .label = str_of("الجيش"), .state = str_of("LY"), .kind = ACTORNET_ORG};
	struct evidence_link link = {.source = 0, .target = 1, .stance = 0.5, .directed = true};
	network_describe(f->network, &army);
	network_add(f->network,
	            &(struct evidence){
					.document = str_of("d"), .actors = people, .actor_count = 2, .links = &link, .link_count = 1});
	add(f->network, "d", "", "libya +z", NULL);
	look(f, &view);
	actors_are(f->network, "+z libya p q"); /* nobody mentions the army */
	view.level = ACTORNET_LEVEL_INSTITUTION;
	look(f, &view);
	actors_are(f->network, "+z libya lna q");
	assert_string_equal(network_actors(f->network)[2].label, "الجيش");
	ties_are(f->network, "+z~libya:1 lna~q:1.5");
	assert_int_equal(network_ties(f->network)[1].ab_positive, 500);
	view.level = ACTORNET_LEVEL_STATE;
	look(f, &view);
	actors_are(f->network, "+z libya q");
	ties_are(f->network, "+z~libya:1 libya~q:1.5");
	assert_int_equal(network_actors(f->network)[1].mentions, 2);
}

/* A state that nobody mentions gets its name from the lexicon. */
static void test_level_of_unmentioned_state(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	struct evidence_actor army = {
		.id = str_of("egypt-army"), .state = str_of("EG"), .kind = ACTORNET_ORG, .mentions = 1};
	network_add(f->network, &(struct evidence){.document = str_of("d"), .actors = &army, .actor_count = 1});
	view.level = ACTORNET_LEVEL_STATE;
	look(f, &view);
	actors_are(f->network, "egypt");
	assert_string_equal(network_actors(f->network)->label, "مصر");
	assert_string_equal(network_actors(f->network)->label_latin, "Egypt");
	assert_int_equal(network_actors(f->network)->kind, ACTORNET_STATE);
}

static void test_normalisations(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	struct evidence_link link = {.source = 0, .target = 1, .stance = -0.5};
	add(f->network, "d", "", "-a -b", &link);
	add(f->network, "d", "", "-a -b -c", NULL);
	add(f->network, "d", "", "-a", NULL);
	add(f->network, "d", "", "-d", NULL);
	/* Of a and b: n = 2, s = 3, t = 2, N = 4; the weight of 2.5 is scaled as n is. */
	const struct {
		enum actornet_normalisation how;
		double value;
	} wanted[] = {{ACTORNET_NORMALISE_NONE, 2},
	              {ACTORNET_NORMALISE_NEWMAN, 1.5},
	              {ACTORNET_NORMALISE_JACCARD, 2.0 / 3},
	              {ACTORNET_NORMALISE_COSINE, 2 / sqrt(6)},
	              {ACTORNET_NORMALISE_NPMI, log(2 * 4 / 6.0) / log(2)}};
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		view.normalise = wanted[i].how;
		look(f, &view);
		const struct network_tie *tie = network_ties(f->network);
		assert_true(fabs(network_tie_weight(tie) - 2.5 * wanted[i].value / 2) < 1e-9);
		assert_true(fabs(network_tie_signed_weight(tie) + 0.5 * wanted[i].value / 2) < 1e-9);
		assert_int_equal(tie->comentions, 2);
		assert_int_equal(tie->negative, 500);
	}
}

/* Actors that are together less than by chance have no tie under npmi. */
static void test_chance(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	for (int i = 0; i < 3; i++)
		add(f->network, "d", "", "-a", NULL);
	for (int i = 0; i < 3; i++)
		add(f->network, "d", "", "-b", NULL);
	add(f->network, "d", "", "-a -b", NULL);
	add(f->network, "d", "", "-a -c", NULL);
	view.normalise = ACTORNET_NORMALISE_NPMI;
	look(f, &view);
	assert_int_equal(network_tie_count(f->network), 1);
	assert_string_equal(network_actors(f->network)[network_ties(f->network)->b].id, "-c");
	assert_int_equal(network_actor_count(f->network), 3);
}

/* A hub with one heavy tie and four light ones: (1 - 16/20)^4 = 0.0016, (1 - 1/20)^4 = 0.81; ends with one tie say
 * nothing. */
static void test_backbone(void **state)
{
	struct fixture *f = *state;
	struct actornet_view view = all();
	static const char *const light[] = {"-h -p", "-h -q", "-h -r", "-h -s"};
	for (int i = 0; i < 16; i++)
		add(f->network, "d", "", "-h -x", NULL);
	for (size_t i = 0; i < 4; i++)
		add(f->network, "d", "", light[i], NULL);
	view.backbone = 0.0017;
	look(f, &view);
	ties_are(f->network, "-h~-x:16");
	view.backbone = 0.0015;
	look(f, &view);
	ties_are(f->network, "");
	view.backbone = 0.82;
	look(f, &view);
	assert_int_equal(network_tie_count(f->network), 5);
}

static void mistake_is(struct fixture *f, struct actornet_view view, const char *message)
{
	struct actornet_error error = {0};
	struct view out;
	assert_int_equal(view_resolve(&f->arena, &view, &out, &error), ACTORNET_ERROR_ARGUMENT);
	assert_non_null(strstr(error.message, message));
}

static void test_mistakes(void **state)
{
	struct fixture *f = *state;
	struct actornet_view v = all();
	mistake_is(f, (struct actornet_view){.window = 1, .since = "2020-1-1"}, "'2020-1-1'");
	mistake_is(f, (struct actornet_view){.window = 1, .until = "2020-02-30"}, "'2020-02-30'");
	mistake_is(f, (struct actornet_view){.window = 1, .types = "ACCUSE,x"}, "'x'");
	mistake_is(f, (struct actornet_view){.window = 1, .kinds = "persons"}, "'persons'");
	mistake_is(f, (struct actornet_view){.window = 1, .states = "Atlantis"}, "'Atlantis'");
	mistake_is(f, (struct actornet_view){.window = 1, .backbone = 1.5}, "1.5");
	mistake_is(f, (struct actornet_view){.window = 1, .min_weight = (double)NAN}, "weight");
	mistake_is(f, (struct actornet_view){.window = 0}, "window");
	v.level = (enum actornet_level)9;
	mistake_is(f, v, "level");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_periods, setup, teardown),
		cmocka_unit_test_setup_teardown(test_events, setup, teardown),
		cmocka_unit_test_setup_teardown(test_actors_and_ties, setup, teardown),
		cmocka_unit_test_setup_teardown(test_about, setup, teardown),
		cmocka_unit_test_setup_teardown(test_about_by_name, setup, teardown),
		cmocka_unit_test_setup_teardown(test_levels, setup, teardown),
		cmocka_unit_test_setup_teardown(test_level_of_unmentioned_state, setup, teardown),
		cmocka_unit_test_setup_teardown(test_normalisations, setup, teardown),
		cmocka_unit_test_setup_teardown(test_chance, setup, teardown),
		cmocka_unit_test_setup_teardown(test_backbone, setup, teardown),
		cmocka_unit_test_setup_teardown(test_mistakes, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
