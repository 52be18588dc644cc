/* Which names are spellings of one, and which actors of a corpus are therefore merged. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network/likeness.h"
#include "network/merge.h"

#include <stdlib.h>

enum { ACTORS_MOST = 8 };

struct fixture {
	jmp_buf oom;
	struct arena arena;
	struct merge_actor actors[ACTORS_MOST];
	size_t count;
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	if (!f || setjmp(f->oom))
		return -1;
	arena_init(&f->arena, &f->oom);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_release(&f->arena);
	free(f);
	return 0;
}

/* ---- names ---- */

static struct likeness_name read_name(struct fixture *f, const char *name, enum actornet_kind kind)
{
	return likeness_read(&f->arena, &lexicon_builtin, str_of(name), kind);
}

static bool same(struct fixture *f, const char *a, const char *b)
{
	struct likeness_name x = read_name(f, a, ACTORNET_PERSON), y = read_name(f, b, ACTORNET_PERSON);
	assert_int_equal(likeness_same(&x, &y), likeness_same(&y, &x));
	if (likeness_same(&x, &y)) { /* else they would never meet */
		for (size_t i = 0; i < x.count; i++)
			assert_true(str_equal(likeness_sound(&f->arena, &x.parts[i]), likeness_sound(&f->arena, &y.parts[i])));
	}
	return likeness_same(&x, &y);
}

static bool shorter(struct fixture *f, const char *brief, const char *full)
{
	struct likeness_name x = read_name(f, brief, ACTORNET_PERSON), y = read_name(f, full, ACTORNET_PERSON);
	return likeness_shorter(&x, &y);
}

static void test_spellings(void **state)
{
	static const char *const pairs[][2] = {
		{"أحمد السروجي", "احمد السروجى"},      {"عبد الله العنزي", "عبدالله العنزي"},
		{"أبو بكر المنقوش", "ابوبكر المنقوش"}, {"تركي بن فهد المشيقح", "تركي فهد المشيقح"},
		{"كريستيان غروس", "كريستيان جروس"},    {"كريستيان بينتيكي", "كريستيان بنتيكي"},
		{"لويز ريتشاردسون", "لويز ريتشاردسن"}, {"سالم المزروقي", "سالم مزروقي"},
		{"فيليب تروسييه", "فيليب تروسيه"},     {"ألفارو غوتيريز", "الفارو جوتيريز"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		if (!same(*state, pairs[i][0], pairs[i][1]))
			fail_msg("%s, %s", pairs[i][0], pairs[i][1]);
	}
}

static void test_other_names(void **state)
{
	static const char *const pairs[][2] = {
		{"جمال المزروقي", "كمال المزروقي"},
		{"محمد بن راشد", "محمد الراشد"},
		{"محمد بن سعد", "محمد سعد"},
		{"خالد الحمادي", "خالد الحميدي"},
		{"أحمد السروجي", "محمد السروجي"},
		{"كريستيان غروس", "كريستيان غروسمان"},
		{"السروجي", "السروجى"},
		{"فابيو كوتش", "فابيو غوتشي"},
		{"يوهان كراوس", "يوهان كريس"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		if (same(*state, pairs[i][0], pairs[i][1]))
			fail_msg("%s, %s", pairs[i][0], pairs[i][1]);
	}
}

static void test_short_names(void **state)
{
	struct fixture *f = *state;
	assert_true(shorter(f, "سيف الفلاسي", "سيف يوسف أحمد الفلاسي"));
	assert_true(shorter(f, "سيف أحمد الفلاسي", "سيف يوسف أحمد الفلاسي"));
	assert_true(shorter(f, "إبراهيم البلوي", "إبراهيم بن حمدان البلوي"));
	assert_false(shorter(f, "سيف محمود الفلاسي", "سيف يوسف أحمد الفلاسي"));
	assert_false(shorter(f, "يوسف الفلاسي", "سيف يوسف الفلاسي"));
	assert_false(shorter(f, "سيف يوسف", "سيف يوسف الفلاسي"));
	assert_false(shorter(f, "محمد علي", "محمد سعد علي"));
	assert_false(shorter(f, "سيف يوسف الفلاسي", "سيف الفلاسي"));
	assert_false(shorter(f, "سيف الفلاسي", "سيف الفلاسي"));
}

/* ---- actors ---- */

static struct merge_actor *add(struct fixture *f, const char *id, const char *label, uint64_t mentions)
{
	struct merge_actor *actor = &f->actors[f->count++];
	*actor = (struct merge_actor){.id = str_of(id), .label = str_of(label), .mentions = mentions, .into = MERGE_NONE};
	return actor;
}

/* Merges the actors in their order and in the reverse one, and expects the same: by actor, the id of the one that it is. */
static void assert_merged(struct fixture *f, const char *const *expected)
{
	struct merge_actor back[ACTORS_MOST];
	uint32_t *forth = merge_safe(&f->arena, &lexicon_builtin, f->actors, f->count);
	for (size_t i = 0; i < f->count; i++) {
		back[i] = f->actors[f->count - 1 - i];
		if (back[i].into != MERGE_NONE)
			back[i].into = (uint32_t)f->count - 1 - back[i].into;
	}
	uint32_t *reverse = merge_safe(&f->arena, &lexicon_builtin, back, f->count);
	for (size_t i = 0; i < f->count; i++) {
		assert_string_equal(f->actors[forth[i]].id.data, expected[i]);
		assert_string_equal(back[reverse[f->count - 1 - i]].id.data, expected[i]);
	}
}

#define ASSERT_MERGED(f, ...) assert_merged(f, (const char *const[]){__VA_ARGS__})

/* The one mentioned most stays, then the first by id. */
static void test_who_stays(void **state)
{
	struct fixture *f = *state;
	add(f, "b", "كريستيان غروس", 3);
	add(f, "a", "كريستيان جروس", 5);
	add(f, "z", "عبد الله العنزي", 2);
	add(f, "y", "عبدالله العنزي", 2);
	ASSERT_MERGED(f, "a", "a", "y", "y");
}

static void test_chain_of_short_names(void **state)
{
	struct fixture *f = *state;
	add(f, "two", "سيف الفلاسي", 9);
	add(f, "four", "سيف يوسف أحمد الفلاسي", 1);
	add(f, "three", "سيف يوسف الفلاسي", 1);
	ASSERT_MERGED(f, "two", "two", "two");
}

/* Two longer names: the short one may be either's. */
static void test_ambiguous_short_name(void **state)
{
	struct fixture *f = *state;
	add(f, "short", "سيف الفلاسي", 9);
	add(f, "one", "سيف يوسف الفلاسي", 1);
	add(f, "other", "سيف محمود الفلاسي", 1);
	ASSERT_MERGED(f, "short", "one", "other");
}

/* A known person keeps his id, and is never two. */
static void test_known(void **state)
{
	struct fixture *f = *state;
	add(f, "known", "كريستيان غروس", 1)->known = true;
	add(f, "found", "كريستيان جروس", 50);
	ASSERT_MERGED(f, "known", "known");
	add(f, "second", "كريستيان قروس", 1)->known = true;
	ASSERT_MERGED(f, "known", "found", "second");
}

/* A known person with a longer name is not meant by every namesake, and makes the short name doubtful. */
static void test_known_namesake(void **state)
{
	struct fixture *f = *state;
	add(f, "known", "سيف يوسف الفلاسي", 1)->known = true;
	add(f, "short", "سيف الفلاسي", 2);
	ASSERT_MERGED(f, "known", "short");
	add(f, "other", "سيف محمود الفلاسي", 2);
	ASSERT_MERGED(f, "known", "short", "other");
}

static void test_kinds_apart(void **state)
{
	struct fixture *f = *state;
	add(f, "person", "شركة غروس", 1);
	add(f, "org", "شركة جروس", 1)->kind = ACTORNET_ORG;
	add(f, "same", "شركة قروس", 1)->kind = ACTORNET_ORG;
	ASSERT_MERGED(f, "person", "org", "org");
}

/* A review table holds apart, and binds. */
static void test_review(void **state)
{
	struct fixture *f = *state;
	add(f, "a", "كريستيان غروس", 3)->apart = true;
	add(f, "b", "كريستيان جروس", 5)->apart = true;
	ASSERT_MERGED(f, "a", "b");
	add(f, "c", "فلان الفلاني", 9)->into = 0;
	ASSERT_MERGED(f, "a", "b", "a");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_spellings), TEST(test_other_names),          TEST(test_short_names),
		TEST(test_who_stays), TEST(test_chain_of_short_names), TEST(test_ambiguous_short_name),
		TEST(test_known),     TEST(test_known_namesake),       TEST(test_kinds_apart),
		TEST(test_review),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
