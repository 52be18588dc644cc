#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network/day.h"
#include "network/network.h"
#include "network_fixture.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { MOST = 8, STORIES = 12, SENTENCES_EACH = 5, SENTENCES = STORIES * SENTENCES_EACH };

/* A sentence with room for what it points to. */
struct sentence {
	struct evidence evidence;
	struct evidence_actor actors[MOST];
	struct evidence_link links[MOST];
	char document[16], date[24];
};

static struct evidence_actor actor(const char *id, const char *label, enum actornet_kind kind)
{
	return (struct evidence_actor){.id = str_of(id), .label = str_of(label), .kind = kind, .mentions = 1};
}

static void sentence_init(struct sentence *s, const char *document, const char *date)
{
	memset(s, 0, sizeof *s);
	strcpy(s->document, document);
	strcpy(s->date, date);
}

static void sentence_actor(struct sentence *s, struct evidence_actor a)
{
	assert_true(s->evidence.actor_count < MOST);
	s->actors[s->evidence.actor_count++] = a;
}

static void sentence_link(struct sentence *s, size_t source, size_t target, double stance, bool directed)
{
	assert_true(s->evidence.link_count < MOST);
	s->links[s->evidence.link_count++] =
		(struct evidence_link){.source = source, .target = target, .stance = stance, .directed = directed};
}

static void sentence_add(struct sentence *s, struct network *network)
{
	network_add(network, &(struct evidence){.document = str_of(s->document),
	                                        .date = str_of(s->date),
	                                        .actors = s->actors,
	                                        .actor_count = s->evidence.actor_count,
	                                        .links = s->links,
	                                        .link_count = s->evidence.link_count});
}

/* zulu and alpha (in this order) in one sentence. */
static void pair_init(struct sentence *s, const char *document, const char *date)
{
	sentence_init(s, document, date);
	sentence_actor(s, actor("zulu", "زولو", ACTORNET_ORG));
	sentence_actor(s, actor("alpha", "ألفا", ACTORNET_PERSON));
}

static void test_empty(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	assert_int_equal(network_actor_count(n), 0);
	network_finish(n);
	assert_int_equal(network_actor_count(n), 0);
	assert_int_equal(network_tie_count(n), 0);
	assert_int_equal(network_signs(n, ACTORNET_LAYER_ALL).ties, 0);
}

static void test_sums(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	struct sentence s;
	pair_init(&s, "a.txt", "2020-10-27");
	sentence_link(&s, 0, 1, -0.5, true); /* zulu against alpha */
	sentence_link(&s, 1, 0, 0.3, true);
	sentence_link(&s, 0, 1, 0.1, false);
	sentence_add(&s, n);
	pair_init(&s, "a.txt", "2020-10-27");
	sentence_link(&s, 1, 0, -0.2, true);
	sentence_add(&s, n);
	network_finish(n);

	const struct network_actor *actors = network_actors(n);
	assert_int_equal(network_actor_count(n), 2);
	assert_string_equal(actors[0].id, "alpha");
	assert_string_equal(actors[0].label, "ألفا");
	assert_int_equal(actors[0].kind, ACTORNET_PERSON);
	assert_string_equal(actors[1].id, "zulu");
	assert_int_equal(actors[1].mentions, 2);
	assert_int_equal(actors[1].documents, 1);

	assert_int_equal(network_tie_count(n), 1);
	const struct network_tie *t = network_ties(n);
	assert_int_equal(t->a, 0);
	assert_int_equal(t->b, 1);
	assert_int_equal(t->comentions, 2);
	assert_int_equal(t->documents, 1);
	assert_int_equal(t->positive, 400);
	assert_int_equal(t->negative, 700);
	assert_int_equal(t->ab_positive, 300);
	assert_int_equal(t->ab_negative, 200);
	assert_int_equal(t->ba_positive, 0);
	assert_int_equal(t->ba_negative, 500);
	assert_true(network_tie_weight(t) == 3.1);
	assert_true(network_tie_signed_weight(t) == -0.3);
	assert_int_equal(network_tie_sign(t), -1);
	assert_true(network_tie_layer_weight(t, ACTORNET_LAYER_POSITIVE) == 0.4);
	assert_true(network_tie_layer_weight(t, ACTORNET_LAYER_NEGATIVE) == 0.7);
}

static void test_bad_links_are_ignored(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	struct sentence s;
	pair_init(&s, "a.txt", "");
	sentence_link(&s, 0, 0, 0.5, true);
	sentence_link(&s, 0, 2, 0.5, true);
	sentence_link(&s, SIZE_MAX, 1, 0.5, true);
	sentence_link(&s, 0, 1, 1e300, true);
	sentence_link(&s, 0, 1, (double)NAN, true);
	sentence_add(&s, n);
	network_finish(n);
	assert_int_equal(network_tie_count(n), 1);
	assert_true(network_tie_weight(network_ties(n)) == 1);
	assert_int_equal(network_ties(n)->ab_positive + network_ties(n)->ba_positive, 0);
}

static void test_dates(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	static const char *const dates[] = {"", "2021-03-01", "2019-12-31", "", "2020-06-15T10:00"};
	struct sentence s;
	for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
		pair_init(&s, "a.txt", dates[i]);
		sentence_add(&s, n);
		network_finish(n);
		if (i == 0)
			assert_int_equal(network_ties(n)->first_day, DAY_NONE);
	}
	assert_int_equal(network_ties(n)->first_day, day_of(str_of("2019-12-31")));
	assert_int_equal(network_ties(n)->last_day, day_of(str_of("2021-03-01")));
}

static void test_documents(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	struct sentence s;
	static const char *const documents[] = {"a", "a", "b", "c", "c"};
	for (size_t i = 0; i < 5; i++) {
		pair_init(&s, documents[i], "");
		if (i == 2)
			s.evidence.actor_count = 1; /* zulu alone in b */
		sentence_add(&s, n);
	}
	network_finish(n);
	assert_int_equal(network_actors(n)[0].documents, 2);
	assert_int_equal(network_actors(n)[0].mentions, 4);
	assert_int_equal(network_actors(n)[1].documents, 3);
	assert_int_equal(network_ties(n)->documents, 2);
	assert_int_equal(network_ties(n)->comentions, 4);
}

static void name_add(struct network *n, const char *label, const char *latin, const char *country)
{
	struct sentence s;
	sentence_init(&s, "a", "");
	enum actornet_kind kind = label[0] == 'c' ? ACTORNET_STATE : ACTORNET_ORG;
	sentence_actor(&s, (struct evidence_actor){.id = str_of("x"),
	                                           .label = str_of(label),
	                                           .label_latin = str_of(latin),
	                                           .state = str_of(country),
	                                           .kind = kind,
	                                           .mentions = 1});
	sentence_add(&s, n);
}

static void test_names(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	name_add(n, "", "", "");
	network_finish(n);
	assert_string_equal(network_actors(n)->label, "x");
	assert_string_equal(network_actors(n)->label_latin, "");
	name_add(n, "c", "Latin", "");
	name_add(n, "b", "", "LY");
	name_add(n, "b", "Latim", "QA");
	name_add(n, "c", "Latinx", "LY");
	name_add(n, "a", "", "");
	network_finish(n);
	assert_string_equal(network_actors(n)->label, "b");
	assert_string_equal(network_actors(n)->label_latin, "Latim");
	assert_string_equal(network_actors(n)->state, "LY");
	assert_int_equal(network_actors(n)->kind, ACTORNET_ORG);
	name_add(n, "c", "", "");
	network_finish(n);
	assert_string_equal(network_actors(n)->label, "c");
}

static void test_finish_twice_and_add_again(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	struct sentence s;
	pair_init(&s, "a", "");
	sentence_link(&s, 0, 1, 0.5, true);
	sentence_add(&s, n);
	network_finish(n);
	const struct network_tie *before = network_ties(n);
	struct network_tie copy = *before;
	network_finish(n);
	assert_ptr_equal(network_ties(n), before);
	assert_memory_equal(before, &copy, sizeof copy);

	sentence_actor(&s, actor("mike", "", ACTORNET_ORG)); /* between the two: zulu gets a new number */
	sentence_add(&s, n);
	network_finish(n);
	assert_int_equal(network_actor_count(n), 3);
	assert_int_equal(network_tie_count(n), 3);
	const struct network_tie *t = &network_ties(n)[1];
	assert_int_equal(t->a, 0);
	assert_int_equal(t->b, 2);
	assert_int_equal(t->comentions, 2);
	assert_int_equal(t->ba_positive, 1000);
	assert_int_equal(t->ab_positive, 0);
}

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525U + 1013904223U;
	return *seed >> 16;
}

static const char *const random_ids[] = {"echo", "alpha", "foxtrot", "bravo", "delta", "charlie"};
static const char *const random_labels[] = {"لجنة", "هيئة", "حزب", ""};
static const char *const random_latin[] = {"", "Lajna", "Hay'a"};

static void sentence_random(struct sentence *s, uint32_t *seed)
{
	uint32_t start = next_random(seed);
	uint32_t count = 1 + next_random(seed) % 5;
	for (uint32_t i = 0; i < count; i++) {
		struct evidence_actor a = actor(random_ids[(start + i) % 6], random_labels[next_random(seed) % 4],
		                                (enum actornet_kind)(next_random(seed) % 3));
		a.label_latin = str_of(random_latin[next_random(seed) % 3]);
		a.mentions = 1 + next_random(seed) % 3;
		sentence_actor(s, a);
	}
	for (uint32_t i = next_random(seed) % 4; i > 0; i--) {
		double stance = ((double)(next_random(seed) % 2001) - 1000.0) / 1000.0;
		sentence_link(s, next_random(seed) % count, next_random(seed) % count, stance, next_random(seed) % 2);
	}
}

static void shuffle(size_t *order, size_t count, uint32_t *seed)
{
	for (size_t i = 0; i < count; i++) {
		size_t j = next_random(seed) % (i + 1);
		order[i] = i;
		order[i] = order[j];
		order[j] = i;
	}
}

static void assert_networks_equal(const struct network *x, const struct network *y)
{
	assert_int_equal(network_actor_count(x), network_actor_count(y));
	assert_int_equal(network_tie_count(x), network_tie_count(y));
	for (size_t i = 0; i < network_actor_count(x); i++) {
		const struct network_actor *p = &network_actors(x)[i];
		const struct network_actor *q = &network_actors(y)[i];
		assert_string_equal(p->id, q->id);
		assert_string_equal(p->label, q->label);
		assert_string_equal(p->label_latin, q->label_latin);
		assert_int_equal(p->kind, q->kind);
		assert_int_equal(p->mentions, q->mentions);
		assert_int_equal(p->documents, q->documents);
	}
	assert_memory_equal(network_ties(x), network_ties(y), network_tie_count(x) * sizeof *network_ties(x));
}

/* Stories in another order, and the sentences of each too, give the same network. */
static void test_order_does_not_matter(void **state)
{
	struct fixture *f = *state;
	static struct sentence sentences[SENTENCES];
	uint32_t seed = 20201027;
	for (size_t i = 0; i < SENTENCES; i++) {
		char name[] = {(char)('a' + i / SENTENCES_EACH), '\0'};
		sentence_init(&sentences[i], name, i % 7 ? "2020-10-27" : "");
		sentences[i].date[9] = (char)(sentences[i].date[0] ? '0' + i % 10 : 0);
		sentence_random(&sentences[i], &seed);
		sentence_add(&sentences[i], f->network);
	}
	network_finish(f->network);
	assert_int_equal(network_actor_count(f->network), 6);
	for (int round = 0; round < 50; round++) {
		struct network *other = network_new(&f->arena, &f->work);
		size_t stories[STORIES], inner[SENTENCES_EACH];
		shuffle(stories, STORIES, &seed);
		for (size_t i = 0; i < STORIES; i++) {
			shuffle(inner, SENTENCES_EACH, &seed);
			for (size_t j = 0; j < SENTENCES_EACH; j++)
				sentence_add(&sentences[stories[i] * SENTENCES_EACH + inner[j]], other);
			if (round % 2)
				network_finish(other);
		}
		network_finish(other);
		assert_networks_equal(f->network, other);
	}
}

static void test_many_actors(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	enum { MANY = 3000 };
	for (int i = 0; i < MANY; i++) {
		char first[3] = {(char)('a' + i % 26), (char)('a' + i / 26 % 26), (char)('a' + i / 676)};
		char second[3] = {(char)('a' + (i + 1) % 26), (char)('a' + (i + 1) / 26 % 26), (char)('a' + (i + 1) / 676)};
		struct sentence s;
		pair_init(&s, "a", "");
		s.actors[0].id = (struct str){first, 3};
		s.actors[1].id = (struct str){second, 3};
		sentence_add(&s, n);
	}
	network_finish(n);
	assert_int_equal(network_actor_count(n), MANY + 1);
	assert_int_equal(network_tie_count(n), MANY);
	for (size_t i = 1; i <= MANY; i++)
		assert_true(strcmp(network_actors(n)[i - 1].id, network_actors(n)[i].id) < 0);
	for (size_t i = 0; i < MANY; i++) {
		const struct network_tie *t = &network_ties(n)[i];
		assert_true(t->a < t->b);
		assert_true(i == 0 || t[-1].a < t->a || (t[-1].a == t->a && t[-1].b < t->b));
	}
}

static void test_signs(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	static const double stances[] = {0.5, -0.5, 0, 0.25};
	static const char *const ids[] = {"a", "b", "c", "d"};
	struct sentence s;
	for (size_t i = 0; i < 4; i++) {
		pair_init(&s, "a", "");
		s.actors[0].id = str_of(ids[i]);
		if (stances[i] != 0)
			sentence_link(&s, 0, 1, stances[i], false);
		if (i == 3)
			sentence_link(&s, 0, 1, -stances[i], false); /* for and against */
		sentence_add(&s, n);
	}
	network_finish(n);
	struct network_signs all = network_signs(n, ACTORNET_LAYER_ALL);
	assert_int_equal(all.ties, 4);
	assert_int_equal(all.positive, 1);
	assert_int_equal(all.negative, 1);
	assert_int_equal(all.neutral, 2);
	struct network_signs negative = network_signs(n, ACTORNET_LAYER_NEGATIVE);
	assert_int_equal(negative.ties, 2);
	assert_int_equal(negative.positive, 0);
	assert_int_equal(negative.neutral, 1);
}

/* One whom only a pronoun means takes part in the link, in no co-mention, and keeps his name. */
static void test_actor_without_mention(void **state)
{
	struct network *n = ((struct fixture *)*state)->network;
	struct sentence s;
	sentence_init(&s, "a", "2020-01-01");
	sentence_actor(&s, actor("alpha", "ألفا", ACTORNET_ORG));
	sentence_add(&s, n);
	pair_init(&s, "a", "2020-01-02");
	s.actors[1] = (struct evidence_actor){.id = str_of("alpha")};
	sentence_link(&s, 1, 0, -0.5, true);
	sentence_add(&s, n);
	network_finish(n);
	assert_int_equal(network_actor_count(n), 2);
	const struct network_actor *alpha = &network_actors(n)[0];
	assert_string_equal(alpha->label, "ألفا");
	assert_int_equal(alpha->kind, ACTORNET_ORG);
	assert_int_equal(alpha->mentions, 1);
	assert_int_equal(alpha->documents, 1);
	assert_int_equal(network_tie_count(n), 1);
	const struct network_tie *tie = &network_ties(n)[0];
	assert_int_equal(tie->comentions, 0);
	assert_int_equal(tie->documents, 1);
	assert_int_equal(tie->ab_negative, 500);
	assert_int_equal(tie->first_day, day_of(str_of("2020-01-02")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_empty, setup, teardown),
		cmocka_unit_test_setup_teardown(test_sums, setup, teardown),
		cmocka_unit_test_setup_teardown(test_bad_links_are_ignored, setup, teardown),
		cmocka_unit_test_setup_teardown(test_dates, setup, teardown),
		cmocka_unit_test_setup_teardown(test_documents, setup, teardown),
		cmocka_unit_test_setup_teardown(test_names, setup, teardown),
		cmocka_unit_test_setup_teardown(test_finish_twice_and_add_again, setup, teardown),
		cmocka_unit_test_setup_teardown(test_order_does_not_matter, setup, teardown),
		cmocka_unit_test_setup_teardown(test_many_actors, setup, teardown),
		cmocka_unit_test_setup_teardown(test_actor_without_mention, setup, teardown),
		cmocka_unit_test_setup_teardown(test_signs, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
