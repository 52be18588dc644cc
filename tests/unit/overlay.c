/* A user's files over a finished lexicon: what they add, override and silence, and that nothing else changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lexicon/load.h"
#include "text/fold.h"

#include <stdlib.h>

#define ACTORS "id\tkind\tname\tlatin\tstate\taliases\n"
#define STANCES "lemma\tpos\timperfect\tform\tmasdar\ttype\tscore\tframe\n"

enum { UNITS = 128 };

struct fixture {
	jmp_buf oom;
	struct arena arena;
	struct lexicon base, lexicon;
	struct strbuf reports;
};

static void tell(void *context, size_t line, const char *message)
{
	strbuf_printf(context, "%zu: %s\n", line, message);
}

/* Loads files into a builder and closes it. */
static void build(struct fixture *f, struct builder *builder, const char *const *files, struct lexicon *out)
{
	struct tsv_report report = {tell, &f->reports, 0};
	for (; *files; files++)
		load_text(&f->arena, builder, str_of(*files), false, &report);
	builder_finish(builder, out);
}

static void extend(struct fixture *f, const char *file)
{
	build(f, builder_extend(&f->arena, &f->base), (const char *const[]){file, NULL}, &f->lexicon);
}

static int setup(void **state)
{
	static const char *const files[] = {
		"code\tid\tlatin\tnames\tcapitals\tseats\tnationality\tpeople\n"
		"QA\tqatar\tQatar\tقطر\tالدوحة\t-\tقطري\t-\n",
		ACTORS "alpha\torg\tحزب النهر\tRiver Party\t-\tالنهر|نهر الشمال\n"
			   "beta\tperson\tسالم الجبل\tSalem\t-\t-\n",
		STANCES "دعم\tverb\tيدعم\t1\tدعم\tSUPPORT\t5\tsubj>obj\n"
				"شجب\tverb\tيشجب\t1\tشجب\tACCUSE\t-4\tsubj>obj|own>ل\n"
				"هجوم\tnoun\t-\t-\t-\tASSAULT\t-9\town>على\n",
		"lemma\timperfect\tform\tmasdar\nكتب\tيكتب\t1\tكتابة\n",
		NULL,
	};
	struct fixture *f = calloc(1, sizeof *f);
	if (!f || setjmp(f->oom))
		return -1;
	*state = f;
	arena_init(&f->arena, &f->oom);
	strbuf_init(&f->reports, &f->arena);
	strbuf_add_text(&f->reports, "");
	build(f, builder_new(&f->arena), files, &f->base);
	return f->reports.size ? -1 : 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_release(&f->arena);
	free(f);
	return 0;
}

/* The node of a name of one or more words. */
static uint32_t node_of(const struct lexicon *lexicon, const char *name)
{
	uint16_t units[UNITS];
	size_t count = fold_text(str_of(name), units, UNITS);
	uint32_t node = LEXICON_NONE;
	for (size_t at = 0, end; at < count; at = end + 1) {
		for (end = at; end < count && units[end] != ' ';)
			end++;
		uint32_t word = lexicon_find(lexicon, units + at, end - at);
		node = at == 0 ? word : lexicon_step(lexicon, node, word);
	}
	return node;
}

/* Whose name it is beyond doubt; "" when it is nobody's. */
static const char *bearer(const struct lexicon *lexicon, const char *name)
{
	uint32_t node = node_of(lexicon, name);
	for (int kind = SENSE_ACTOR; kind <= SENSE_SEAT; kind++) {
		const struct sense *sense = node == LEXICON_NONE ? NULL : lexicon_sense(lexicon, node, (enum sense_kind)kind);
		if (sense && !(sense->flags & SENSE_WEAK))
			return lexicon_text(lexicon, lexicon->actors[sense->id].id);
	}
	return "";
}

/* The score of a word of stance, in tenths; 0 when it is none. */
static int score(const struct lexicon *lexicon, const char *word)
{
	uint32_t node = node_of(lexicon, word);
	const struct sense *sense = node == LEXICON_NONE ? NULL : lexicon_sense(lexicon, node, SENSE_STANCE);
	return sense ? lexicon->stances[sense->id].score : 0;
}

/* ---- tests ---- */

static void test_nothing_added(void **state)
{
	struct fixture *f = *state;
	const struct lexicon *a = &f->base, *b = &f->lexicon;
	extend(f, ACTORS);
	assert_int_equal(a->word_count, b->word_count);
	assert_int_equal(a->node_count, b->node_count);
	assert_int_equal(a->sense_count, b->sense_count);
	assert_int_equal(a->edge_mask, b->edge_mask);
	assert_memory_equal(a->slots, b->slots, (a->slot_mask + 1) * sizeof *a->slots);
	assert_memory_equal(a->edges, b->edges, (a->edge_mask + 1) * sizeof *a->edges);
	assert_memory_equal(a->senses, b->senses, a->sense_count * sizeof *a->senses);
	assert_memory_equal(a->filter, b->filter, LEXICON_FILTER / 8);
	assert_memory_equal(a->edge_filter, b->edge_filter, LEXICON_FILTER / 8);
	for (uint32_t i = 0; i < a->node_count; i++) {
		assert_int_equal(a->nodes[i].count, b->nodes[i].count);
		assert_int_equal(a->nodes[i].mask, b->nodes[i].mask);
		assert_int_equal(a->nodes[i].below, b->nodes[i].below);
	}
	assert_memory_equal(a->text, b->text, a->text_size);
}

/* Words before the inner nodes: those move up, and still lead where they led. */
static void test_new_actor(void **state)
{
	struct fixture *f = *state;
	extend(f, ACTORS "gamma\torg\tحركة السهل الأخضر\tPlain Movement\tQA\tحزب السهل|?السهل\n");
	assert_string_equal(f->reports.data, "");
	assert_string_equal(bearer(&f->lexicon, "حركة السهل الأخضر"), "gamma");
	assert_string_equal(bearer(&f->lexicon, "حزب السهل"), "gamma");
	assert_string_equal(bearer(&f->lexicon, "السهل"), "");
	assert_true(lexicon_is(&f->lexicon, node_of(&f->lexicon, "السهل"), 1u << SENSE_ACTOR));
	assert_string_equal(bearer(&f->lexicon, "حزب النهر"), "alpha");
	assert_string_equal(bearer(&f->lexicon, "نهر الشمال"), "alpha");
	assert_string_equal(bearer(&f->lexicon, "قطر"), "qatar");
	assert_int_equal(score(&f->lexicon, "شجبت"), -40);
	assert_string_equal(bearer(&f->base, "حزب السهل"), "");
}

/* A name goes to the actor that the user gives it to, also a state's. */
static void test_name_taken(void **state)
{
	struct fixture *f = *state;
	extend(f, ACTORS "gamma\torg\tمؤسسة قطر\tFoundation\tQA\tالنهر|الدوحة\n");
	assert_string_equal(bearer(&f->lexicon, "النهر"), "gamma");
	assert_string_equal(bearer(&f->lexicon, "الدوحة"), "gamma");
	assert_string_equal(bearer(&f->lexicon, "حزب النهر"), "alpha");
	assert_string_equal(bearer(&f->base, "النهر"), "alpha");
}

static void test_actor_again(void **state)
{
	struct fixture *f = *state;
	extend(f, ACTORS "alpha\torg\tحزب النهر الكبير\tGreat River Party\tQA\tالكبير\n");
	assert_string_equal(f->reports.data, "");
	assert_int_equal(f->lexicon.actor_count, f->base.actor_count);
	assert_string_equal(bearer(&f->lexicon, "الكبير"), "alpha");
	assert_string_equal(bearer(&f->lexicon, "نهر الشمال"), "alpha");
	uint32_t number = lexicon_sense(&f->lexicon, node_of(&f->lexicon, "الكبير"), SENSE_ACTOR)->id;
	assert_string_equal(lexicon_text(&f->lexicon, f->lexicon.actors[number].latin), "Great River Party");
	assert_string_equal(lexicon_text(&f->base, f->base.actors[number].latin), "River Party");
}

static void test_stance_again(void **state)
{
	struct fixture *f = *state;
	extend(f, STANCES "دعم\tverb\tيدعم\t1\tدعم\tREJECT\t-2\tsubj>obj\n");
	assert_int_equal(score(&f->base, "يدعمون"), 50);
	assert_int_equal(score(&f->lexicon, "يدعمون"), -20);
	assert_int_equal(score(&f->lexicon, "دعمت"), -20);
	assert_int_equal(score(&f->lexicon, "شجبت"), -40);
}

/* A silenced verb is still a verb, and a noun still a noun: no unknown words, which could be names. */
static void test_silence(void **state)
{
	struct fixture *f = *state;
	extend(f, STANCES "شجب\tverb\t-\t-\t-\t-\t0\t-\nهجوم\tnoun\t-\t-\t-\t-\t0\t-\n");
	assert_string_equal(f->reports.data, "");
	assert_int_equal(score(&f->lexicon, "شجبت"), 0);
	assert_int_equal(score(&f->lexicon, "هجوم"), 0);
	assert_true(lexicon_is(&f->lexicon, node_of(&f->lexicon, "شجبت"), 1u << SENSE_VERB));
	assert_true(lexicon_is(&f->lexicon, node_of(&f->lexicon, "هجوم"), 1u << SENSE_COMMON));
	assert_int_equal(score(&f->lexicon, "دعمت"), 50);
}

static void test_mistakes(void **state)
{
	struct fixture *f = *state;
	extend(f, STANCES "شجب\tnoun\t-\t-\t-\t-\t0\t-\n");
	assert_string_equal(f->reports.data, "2: no built-in stance term to silence: 'شجب' (noun)\n");
	strbuf_clear(&f->reports);
	extend(f, ACTORS "qatar\torg\tقطر\tQatar\tQA\t-\n"
	                 "gamma\torg\tجيم\tJim\t-\t-\n"
	                 "gamma\torg\tدال\tDal\t-\t-\n");
	assert_string_equal(f->reports.data, "2: the id 'qatar' is that of a built-in state\n"
	                                     "4: the id 'gamma' is taken by another actor\n");
}

/* Enough words that the tables must grow. */
static void test_many_words(void **state)
{
	static const char *const letters[] = {"ب", "ت", "ج", "د", "ر", "س", "ص", "ع", "ق", "ك", "م", "ن"};
	enum { COUNT = sizeof letters / sizeof *letters };
	struct fixture *f = *state;
	struct strbuf file, name;
	strbuf_init(&file, &f->arena);
	strbuf_init(&name, &f->arena);
	strbuf_add_text(&file, ACTORS);
	for (int i = 0; i < COUNT * COUNT * COUNT; i++)
		strbuf_printf(&file, "x%d\torg\t%s%s%sط هيئة\tX\t-\t-\n", i, letters[i % COUNT], letters[i / COUNT % COUNT],
		              letters[i / COUNT / COUNT]);
	extend(f, file.data);
	assert_true(f->lexicon.slot_mask > f->base.slot_mask);
	assert_string_equal(bearer(&f->lexicon, "تجدط هيئة"), "x457");
	assert_string_equal(bearer(&f->lexicon, "نهر الشمال"), "alpha");
	assert_int_equal(score(&f->lexicon, "يدعمون"), 50);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_nothing_added), TEST(test_new_actor), TEST(test_name_taken), TEST(test_actor_again),
		TEST(test_stance_again),  TEST(test_silence),   TEST(test_mistakes),   TEST(test_many_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
