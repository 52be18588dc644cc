#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network/trail.h"

#include <string.h>

struct fixture {
	struct arena arena;
	jmp_buf on_oom;
	struct evidence_store *store;
};

static int setup(void **state)
{
	static struct fixture f;
	memset(&f, 0, sizeof f);
	arena_init(&f.arena, &f.on_oom);
	if (setjmp(f.on_oom))
		return -1;
	f.store = evidence_store_new(&f.arena);
	*state = &f;
	return 0;
}

static int teardown(void **state)
{
	arena_release(&((struct fixture *)*state)->arena);
	return 0;
}

/* ---- the store ---- */

/* A sentence of two actors at bytes 100 … with one link. */
struct told {
	struct extracted_mention mentions[2];
	struct extracted_span cue;
	struct extracted_link link;
	struct extracted sentence;
};

static void told_init(struct told *t, const char *doc, const char *date)
{
	static const struct str none = {"", 0};
	*t = (struct told){
		.mentions = {{.actor = str_of("a"), .name = str_of("A"), .span = {100, 101}},
	                 {.actor = str_of("b"), .name = str_of("B"), .span = {109, 110}}},
		.cue = {102, 108},
		.link =
			{.source = str_of("a"), .target = str_of("b"), .stance = -0.4, .directed = true, .type = str_of("ACCUSE")},
		.sentence =
			{.doc = str_of(doc), .date = str_of(date), .text = str_of("A blames B"), .span = {100, 110}, .sentence = 1},
	};
	for (size_t i = 0; i < 2; i++)
		t->mentions[i].rule = t->mentions[i].office = t->mentions[i].affiliation = none;
	t->link.rule = t->sentence.title = t->sentence.source = t->sentence.url = t->sentence.part = none;
}

static void told_add(struct told *t, struct fixture *f)
{
	t->link.cues = &t->cue;
	t->link.cue_count = 1;
	t->sentence.mentions = t->mentions;
	t->sentence.mention_count = 2;
	t->sentence.links = &t->link;
	t->sentence.link_count = t->link.stance != 0;
	evidence_store_add(f->store, &t->sentence, 0);
}

static void keeps_a_sentence_with_all_that_was_found(void **state)
{
	struct fixture *f = *state;
	struct told t;
	told_init(&t, "d", "2023-05-04T10:00");
	t.sentence.title = str_of("Blame");
	t.link.negated = true;
	told_add(&t, f);
	const struct kept_sentence *s = &f->store->sentences[0];
	assert_int_equal(s->start, 100);
	assert_string_equal(f->store->documents[0].date, "2023-05-04");
	assert_true(str_equal(f->store->documents[0].title, str_of("Blame")));
	assert_true(str_equal(evidence_text(s, f->store->mentions[1].span), str_of("B")));
	assert_true(str_equal(evidence_text(s, f->store->cues[0]), str_of("blames")));
	assert_int_equal(f->store->links[0].stance, -400);
	assert_true(f->store->links[0].negated);
	assert_true(str_equal(evidence_word(f->store, f->store->links[0].type), str_of("ACCUSE")));
}

static void spans_that_lie_elsewhere_are_empty(void **state)
{
	struct fixture *f = *state;
	struct told t;
	told_init(&t, "d", "");
	t.sentence.text = str_of("قطر blames");
	t.mentions[0].span = (struct extracted_span){99, 101};  /* before the sentence */
	t.mentions[1].span = (struct extracted_span){100, 103}; /* inside a letter */
	t.cue = (struct extracted_span){102, 900};              /* behind its end */
	told_add(&t, f);
	assert_int_equal(f->store->mentions[0].span.end, 0);
	assert_int_equal(f->store->mentions[1].span.end, 0);
	assert_int_equal(f->store->links[0].cue, f->store->links[0].cue_end);
}

static void links_to_nobody_are_left_out(void **state)
{
	struct fixture *f = *state;
	struct told t;
	told_init(&t, "d", "");
	t.link.target = str_of("");
	told_add(&t, f);
	t.link.target = str_of("a");
	told_add(&t, f);
	assert_int_equal(f->store->sentence_count, 2);
	assert_int_equal(f->store->link_count, 0);
}

/* An end of a link may be meant by a pronoun only: the sentence is behind the tie, but mentions it not. */
static void links_without_a_mention_are_found(void **state)
{
	struct fixture *f = *state;
	struct told t;
	struct trail trail;
	told_init(&t, "d", "2023-05-04");
	t.link.target = str_of("c");
	told_add(&t, f);
	told_init(&t, "d", "2023-05-04");
	told_add(&t, f);
	uint32_t a = ids_find(&f->store->actors, str_of("a")), c = ids_find(&f->store->actors, str_of("c"));
	trail_follow(&trail, &f->arena, f->store, a, c);
	assert_int_equal(trail.listed, 1);
	assert_int_equal(trail.signed_count, 1);
	assert_int_equal(trail.together, 0);
	assert_int_equal(trail.sum_count, 1);
	assert_string_equal(trail.first_date, "2023-05-04");
	trail_follow(&trail, &f->arena, f->store, c, TRAIL_NONE);
	assert_int_equal(trail.listed, 0);
}

static void documents_are_told_apart_by_id_and_date(void **state)
{
	struct fixture *f = *state;
	struct told t;
	static const char *const dates[] = {"2023-05-04", "2023-05-05", "2023-05-04", ""};
	for (size_t i = 0; i < 4; i++) {
		told_init(&t, "1", dates[i]);
		told_add(&t, f);
	}
	assert_int_equal(f->store->document_count, 3);
	assert_int_equal(f->store->sentences[0].document, f->store->sentences[2].document);
	assert_true(str_equal(f->store->documents[1].id, str_of("1")));
}

/* ---- trails ---- */

static void follow(struct fixture *f, struct trail *trail)
{
	trail_follow(trail, &f->arena, f->store, ids_find(&f->store->actors, str_of("a")),
	             ids_find(&f->store->actors, str_of("b")));
}

static void newest_first_and_undated_last(void **state)
{
	struct fixture *f = *state;
	struct told t;
	struct trail trail;
	static const char *const dates[] = {"", "2021-01-01", "2023-05-04", "2021-01-01", "2022-12-31"};
	static const uint32_t order[] = {2, 4, 1, 3, 0};
	for (size_t i = 0; i < 5; i++) {
		told_init(&t, "d", dates[i]);
		told_add(&t, f);
	}
	follow(f, &trail);
	assert_int_equal(trail.listed, 5);
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(trail.sentences[i], order[i]);
	assert_string_equal(trail.first_date, "2021-01-01");
	assert_string_equal(trail.last_date, "2023-05-04");
	assert_int_equal(trail.document_count, 4);
}

static void sums_by_direction_and_type(void **state)
{
	struct fixture *f = *state;
	struct told t;
	struct trail trail;
	told_init(&t, "d", "");
	told_add(&t, f);
	told_add(&t, f);
	t.link.stance = 0.5;
	t.link.type = str_of("AID");
	told_add(&t, f);
	t.link.directed = false;
	told_add(&t, f);
	t.link = (struct extracted_link){str_of("b"), str_of("a"), -1, true, false, str_of("ACCUSE"), str_of("r"), NULL, 0};
	told_add(&t, f);
	t.link.stance = 0;
	told_add(&t, f);
	follow(f, &trail);
	static const struct {
		const char *type;
		enum trail_direction direction;
		uint64_t count;
		int64_t stance;
	} sums[] = {{"ACCUSE", TRAIL_FORTH, 2, -800},
	            {"AID", TRAIL_FORTH, 1, 500},
	            {"ACCUSE", TRAIL_BACK, 1, -1000},
	            {"AID", TRAIL_MUTUAL, 1, 500}};
	assert_int_equal(trail.sum_count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_true(str_equal(evidence_word(f->store, trail.sums[i].type), str_of(sums[i].type)));
		assert_int_equal(trail.sums[i].direction, sums[i].direction);
		assert_int_equal(trail.sums[i].count, sums[i].count);
		assert_int_equal(trail.sums[i].stance, sums[i].stance);
	}
	assert_int_equal(trail.sentence_count, 6);
	assert_int_equal(trail.signed_count, 5);
	trail_keep_signed(&trail);
	assert_int_equal(trail.listed, 5);
	assert_int_equal(trail.sentence_count, 6);
}

static void aliases_by_how_often_they_come(void **state)
{
	struct fixture *f = *state;
	struct told t;
	struct trail trail;
	told_init(&t, "d", "");
	told_add(&t, f);
	t.sentence.text = str_of("a blames B");
	told_add(&t, f);
	t.mentions[0].span = (struct extracted_span){102, 108};
	told_add(&t, f);
	trail_follow(&trail, &f->arena, f->store, ids_find(&f->store->actors, str_of("a")), TRAIL_NONE);
	assert_int_equal(trail.mentions, 3);
	assert_int_equal(trail.alias_count, 2);
	assert_true(str_equal(trail.aliases[0].text, str_of("A")));
	assert_int_equal(trail.aliases[0].count, 2);
	assert_int_equal(trail.sum_count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(keeps_a_sentence_with_all_that_was_found, setup, teardown),
		cmocka_unit_test_setup_teardown(spans_that_lie_elsewhere_are_empty, setup, teardown),
		cmocka_unit_test_setup_teardown(links_to_nobody_are_left_out, setup, teardown),
		cmocka_unit_test_setup_teardown(links_without_a_mention_are_found, setup, teardown),
		cmocka_unit_test_setup_teardown(links_without_a_mention_are_found, setup, teardown),
		cmocka_unit_test_setup_teardown(documents_are_told_apart_by_id_and_date, setup, teardown),
		cmocka_unit_test_setup_teardown(newest_first_and_undated_last, setup, teardown),
		cmocka_unit_test_setup_teardown(sums_by_direction_and_type, setup, teardown),
		cmocka_unit_test_setup_teardown(aliases_by_how_often_they_come, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
