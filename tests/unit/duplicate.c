#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network/day.h"
#include "network/duplicate.h"
#include "network/view.h"
#include "network_fixture.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { WORDS = 400, STORIES = 30, PRINTS = 4, ROUNDS = 10 };

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525U + 1013904223U;
	return *seed >> 8;
}

static void words_random(uint32_t *words, size_t count, uint32_t *seed)
{
	for (size_t i = 0; i < count; i++)
		words[i] = next_random(seed);
}

/* Two texts that share their first `shared` of WORDS words: the estimate against the true share of sets of three. */
static void test_estimate(void **state)
{
	(void)state;
	uint32_t seed = 7;
	double errors = 0;
	for (size_t shared = 0; shared <= WORDS; shared += 20) {
		static uint32_t a[WORDS], b[WORDS];
		struct sketch x = {{0}}, y = {{0}};
		words_random(a, WORDS, &seed);
		words_random(b, WORDS, &seed);
		memcpy(b, a, shared * sizeof *a);
		sketch_add(&x, a, WORDS);
		sketch_add(&y, b, WORDS);
		double sets = WORDS - 2, common = shared > 2 ? (double)shared - 2 : 0;
		double error = fabs(sketch_resemblance(&x, &y) - common / (2 * sets - common));
		assert_true(error < 0.16); /* four times the standard error */
		errors += error;
	}
	assert_true(errors / 21 < 0.05);
}

static void test_short_texts(void **state)
{
	(void)state;
	const uint32_t words[] = {1, 2, 3, 4};
	struct sketch none = {{0}}, one = {{0}}, two = {{0}}, other = {{0}};
	sketch_add(&none, words, 0);
	sketch_add(&one, words, 2);
	sketch_add(&two, words, 2);
	sketch_add(&other, words + 1, 2);
	assert_true(sketch_resemblance(&none, &none) == 0);
	assert_true(sketch_resemblance(&one, &two) == 1);
	assert_true(sketch_resemblance(&one, &other) == 0);
	assert_true(sketch_resemblance(&one, &none) == 0);
}

struct print {
	char id[32], date[32];
	uint32_t words[WORDS];
	size_t size;
	int story;
};

/* Prints of each story on several days: cut, with another first line, sentences in another order. */
static size_t make_prints(struct print *prints, uint32_t *seed)
{
	size_t count = 0;
	for (int story = 0; story < STORIES; story++) {
		uint32_t text[WORDS];
		words_random(text, WORDS, seed);
		for (int i = 0; i < PRINTS; i++) {
			struct print *p = &prints[count++];
			p->story = story;
			p->size = WORDS - next_random(seed) % 60;
			memcpy(p->words, text, sizeof text);
			words_random(p->words, 10, seed);
			snprintf(p->id, sizeof p->id, "s%02dp%d", story, (int)(next_random(seed) % 10) * 10 + i);
			int day = (int)(next_random(seed) % 9) + 1;
			p->date[0] = 0;
			if (i < PRINTS - 1)
				snprintf(p->date, sizeof p->date, "2020-01-%02d", day);
		}
	}
	return count;
}

static bool is_earlier(const struct print *a, const struct print *b)
{
	if (!a->date[0] != !b->date[0])
		return a->date[0] != 0;
	int order = strcmp(a->date, b->date);
	return order ? order < 0 : strcmp(a->id, b->id) < 0;
}

static void add_print(struct network *n, const struct print *p, size_t from, size_t to)
{
	char actor[32];
	snprintf(actor, sizeof actor, "%s", p->id);
	struct evidence_actor one = {.id = str_of(actor), .mentions = 1};
	network_add(n, &(struct evidence){.document = str_of(p->id),
	                                  .date = str_of(p->date),
	                                  .actors = &one,
	                                  .actor_count = 1,
	                                  .words = p->words + from,
	                                  .word_count = to - from});
}

/* The first print of each story is what is left, in whatever order documents and sentences come. */
static void test_first_print_counts(void **state)
{
	struct fixture *f = *state;
	static struct print prints[STORIES * PRINTS];
	uint32_t seed = 99;
	size_t count = make_prints(prints, &seed);
	for (int round = 0; round < ROUNDS; round++) {
		struct network *n = network_new(&f->arena, &f->work);
		bool done[STORIES * PRINTS] = {false};
		for (size_t left = count; left > 0; left--) {
			size_t at = next_random(&seed) % count;
			while (done[at])
				at = (at + 1) % count;
			done[at] = true;
			size_t half = prints[at].size / 2 * (size_t)(round % 2);
			if (half)
				add_print(n, &prints[at], half, prints[at].size);
			add_print(n, &prints[at], 0, half ? half : prints[at].size);
		}
		network_finish(n);
		assert_int_equal(network_coverage(n).duplicates, STORIES * (PRINTS - 1));
		assert_int_equal(network_actor_count(n), STORIES);
		for (size_t i = 0; i < STORIES; i++) {
			const struct print *first = &prints[i * PRINTS];
			for (size_t j = 1; j < PRINTS; j++)
				first = is_earlier(&prints[i * PRINTS + j], first) ? &prints[i * PRINTS + j] : first;
			assert_string_equal(network_actors(n)[i].id, first->id);
		}
	}
}

static void test_kept_on_request(void **state)
{
	struct fixture *f = *state;
	static struct print prints[STORIES * PRINTS];
	uint32_t seed = 5;
	size_t count = make_prints(prints, &seed);
	struct view view;
	view_init(&view);
	view.keep_duplicates = true;
	network_set_view(f->network, &view);
	for (size_t i = 0; i < count; i++)
		add_print(f->network, &prints[i], 0, prints[i].size);
	network_finish(f->network);
	assert_int_equal(network_actor_count(f->network), count);
	assert_int_equal(network_coverage(f->network).duplicates, 0);
}

/* Documents without words, as in a network made by hand, resemble nothing. */
/* ---- one document, read again ---- */

enum { SENTENCES = 10, SENTENCE_WORDS = WORDS / SENTENCES };

/* Reads the sentences from … to-1 of a document, each with the same two actors. */
static void read_on(struct network *n, const char *id, const char *date, const uint32_t *words, size_t from, size_t to)
{
	struct evidence_actor pair[] = {{.id = str_of("a"), .mentions = 1}, {.id = str_of("b"), .mentions = 1}};
	for (size_t i = from; i < to; i++)
		network_add(n, &(struct evidence){.document = str_of(id),
		                                  .date = str_of(date),
		                                  .actors = pair,
		                                  .actor_count = 2,
		                                  .words = words + i * SENTENCE_WORDS,
		                                  .word_count = SENTENCE_WORDS,
		                                  .place = (uint32_t)i + 1});
}

static void assert_counts(struct network *n, unsigned comentions, unsigned documents, size_t repeated)
{
	network_finish(n);
	assert_int_equal(network_ties(n)->comentions, comentions);
	assert_int_equal(network_ties(n)->documents, documents);
	assert_int_equal(network_coverage(n).documents, documents);
	assert_int_equal(network_coverage(n).repeated, repeated);
	assert_int_equal(network_coverage(n).duplicates, 0);
	assert_int_equal(network_coverage(n).sentences, comentions);
}

static void test_read_again(void **state)
{
	struct fixture *f = *state;
	uint32_t words[WORDS], seed = 3;
	words_random(words, WORDS, &seed);
	read_on(f->network, "d", "2020-01-02", words, 0, SENTENCES);
	assert_counts(f->network, SENTENCES, 1, 0);
	read_on(f->network, "d", "2020-01-02", words, 0, SENTENCES);
	read_on(f->network, "d", "2020-01-02", words, 0, SENTENCES);
	assert_counts(f->network, SENTENCES, 1, 2);
	struct view view;
	view_init(&view);
	view.keep_duplicates = true;
	network_set_view(f->network, &view);
	assert_counts(f->network, 3 * SENTENCES, 3, 0);
}

/* A new version of an article is read for the old one, whichever comes first: the earlier by date counts. */
static void test_new_version(void **state)
{
	struct fixture *f = *state;
	uint32_t old[WORDS], new[WORDS], seed = 5;
	words_random(old, WORDS, &seed);
	memcpy(new, old, sizeof old);
	words_random(new + WORDS - SENTENCE_WORDS, SENTENCE_WORDS, &seed);
	read_on(f->network, "d", "2020-01-03", new, 0, SENTENCES);
	read_on(f->network, "d", "2020-01-02", old, 0, SENTENCES - 1);
	assert_counts(f->network, SENTENCES - 1, 1, 1);
	assert_int_equal(network_ties(f->network)->last_day, day_of(str_of("2020-01-02")));
}

/* Cut anywhere and read in any order, a document is one; and so are different texts under one id. */
static void test_read_in_parts(void **state)
{
	struct fixture *f = *state;
	uint32_t words[WORDS], other[WORDS], seed = 4;
	words_random(words, WORDS, &seed);
	words_random(other, WORDS, &seed);
	for (size_t cut = 0; cut <= SENTENCES; cut++) {
		for (int turned = 0; turned < 2; turned++) {
			struct network *n = network_new(&f->arena, &f->work);
			read_on(n, "d", "", words, turned ? cut : 0, turned ? SENTENCES : cut);
			read_on(n, "e", "", other, 0, 1);
			read_on(n, "d", "", words, turned ? 0 : cut, turned ? cut : SENTENCES);
			assert_counts(n, SENTENCES + 1, 2, 0);
		}
	}
	read_on(f->network, "d", "", words, 0, SENTENCES);
	read_on(f->network, "d", "", other, 0, SENTENCES);
	assert_counts(f->network, 2 * SENTENCES, 1, 0);
}

static void test_no_words(void **state)
{
	struct fixture *f = *state;
	struct print p = {.size = 0};
	for (int i = 0; i < 5; i++) {
		snprintf(p.id, sizeof p.id, "d%d", i);
		add_print(f->network, &p, 0, 0);
	}
	network_finish(f->network);
	assert_int_equal(network_actor_count(f->network), 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_estimate),
		cmocka_unit_test(test_short_texts),
		cmocka_unit_test_setup_teardown(test_first_print_counts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_kept_on_request, setup, teardown),
		cmocka_unit_test_setup_teardown(test_read_again, setup, teardown),
		cmocka_unit_test_setup_teardown(test_new_version, setup, teardown),
		cmocka_unit_test_setup_teardown(test_read_in_parts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_words, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
