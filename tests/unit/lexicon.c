/* Lexicon files, the tables made of them, and how words are read. Words are tested by tests/spec/words.tsv; a row that
 * begins with '!' is known to fail: it is counted, and fails the test once it passes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/letters.h"
#include "lexicon/load.h"
#include "lexicon/reading.h"
#include "text/fold.h"

#include <stdio.h>
#include <stdlib.h>

static const char spec_path[] = "tests/spec/words.tsv";

enum { LINE = 1024, COLUMNS = 4, UNITS = 128, LETTERS = 256 };
enum column { WORD, ENTRY, CLITICS, PRONOUN };

#define ACTORS "id\tkind\tname\tlatin\tstate\taliases\n"
#define STANCES "lemma\tpos\timperfect\tform\tmasdar\ttype\tscore\tframe\n"

struct fixture {
	jmp_buf oom;
	struct arena arena;
	struct builder *builder;
	struct lexicon lexicon;
	struct strbuf reports; /* "line: message" of each mistake */
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	if (!f || setjmp(f->oom))
		return -1;
	*state = f;
	arena_init(&f->arena, &f->oom);
	f->builder = builder_new(&f->arena);
	strbuf_init(&f->reports, &f->arena);
	strbuf_add_text(&f->reports, "");
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_release(&f->arena);
	free(f);
	return 0;
}

/* ---- files ---- */

static void tell(void *context, size_t line, const char *message)
{
	strbuf_printf(context, "%zu: %s\n", line, message);
}

static void load(struct fixture *f, const char *text, bool sorted)
{
	struct tsv_report report = {tell, &f->reports, 0};
	strbuf_clear(&f->reports);
	load_text(&f->arena, f->builder, str_of(text), sorted, &report);
	assert_int_equal(report.mistakes > 0, f->reports.size > 0);
}

/* Loads `text` and expects one mistake at each place: the line, a blank, and words of the message. */
static void assert_mistakes(struct fixture *f, const char *text, const char *const *places, size_t count)
{
	load(f, text, true);
	struct str rest = strbuf_str(&f->reports);
	for (size_t i = 0; i < count; i++) {
		struct str report = str_cut(&rest, '\n'), place = str_of(places[i]), line = str_cut(&place, ' ');
		const char *message = arena_text(&f->arena, report.data, report.size);
		if (strncmp(message, line.data, line.size) != 0 || message[line.size] != ':' || !strstr(message, place.data)) {
			print_error("%s\n    expected %s, found %s\n", text, places[i], message);
			fail();
		}
	}
	if (rest.size)
		print_error("%s\n    too many mistakes: %s\n", text, rest.data);
	assert_int_equal(rest.size, 0);
}

#define ASSERT_MISTAKES(text, ...)                                               \
	do {                                                                         \
		static const char *const places[] = {__VA_ARGS__};                       \
		assert_mistakes(*state, text, places, sizeof places / sizeof places[0]); \
	} while (0)

static void test_tsv_mistakes(void **state)
{
	ASSERT_MISTAKES("", "0 empty");
	ASSERT_MISTAKES("# only a comment\n\n", "2 empty");
	ASSERT_MISTAKES("one\ttwo\n", "1 no kind");
	ASSERT_MISTAKES(
		"a\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\n", "1 32");
	ASSERT_MISTAKES("word\tclass\n# comment\n\nفي\n", "4 1 cells");
	ASSERT_MISTAKES("word\tclass\nفي\tpreposition\tx\n", "2 3 cells");
	ASSERT_MISTAKES("word\tclass\nفي\t\n", "2 'class'");
	ASSERT_MISTAKES("word\tclass\n\t\n", "2 'word'", "2 'class'");
	ASSERT_MISTAKES("word\tclass\nعلى\tpreposition\nفي\tpreposition\nفي\tpreposition\n", "4 same entry");
	ASSERT_MISTAKES("word\tclass\nمن\tpreposition\nعن\tpreposition\n", "3 out of order");
	ASSERT_MISTAKES("word\tclass\r\nعن\tpreposition\r\nفي\tverb\r\n", "3 'verb'");
	ASSERT_MISTAKES("word\tclass\nعن\tx\nفي\nمع\ty\n", "2 'x'", "3 1 cells", "4 'y'");
}

static void test_row_mistakes(void **state)
{
	ASSERT_MISTAKES(ACTORS "A\torg\tأ\tA\t-\t-\n", "2 'A'");
	ASSERT_MISTAKES(ACTORS "-\torg\tأ\tA\t-\t-\n", "2 id");
	ASSERT_MISTAKES(ACTORS "m1\tstate\tأب\tA\t-\t-\n", "2 'state'");
	ASSERT_MISTAKES(ACTORS "m2\torg\t-\tA\t-\t-\n", "2 name");
	ASSERT_MISTAKES(ACTORS "m3\torg\tأب\tA\tLibya\t-\n", "2 'Libya'");
	ASSERT_MISTAKES(ACTORS "m4\torg\tأب\tA\t-\t()\n", "2 '()'");
	ASSERT_MISTAKES(ACTORS "m5\torg\tأب\tA\t-\t-\nm5\torg\tأج\tB\t-\t-\n", "3 'm5'");
	ASSERT_MISTAKES(STANCES "دعم\tverb\tيدعم\t1\tدعم\tSUPPORT\t11\tsubj>obj\n", "2 '11'");
	ASSERT_MISTAKES(STANCES "دعم\tverb\tيدعم\t1\tدعم\tSUPPORT\t0\tsubj>obj\n", "2 '0'");
	ASSERT_MISTAKES(STANCES "دعم\tverb\tيدعم\t1\tدعم\tSUPPORT\tnan\tsubj>obj\n", "2 'nan'");
	ASSERT_MISTAKES(STANCES "دعم\tverb\tيدعم\t1\tدعم\tPRAY\t5\tsubj>obj\n", "2 'PRAY'");
	ASSERT_MISTAKES(STANCES "دعم\tverb\tيدعم\t1\tدعم\tSUPPORT\t5\tsubj<obj\n", "2 'subj<obj'", "2 frame");
	ASSERT_MISTAKES(STANCES "دعم\tverb\tيهاجم\t1\tدعم\tSUPPORT\t5\tsubj>obj\n", "2 'يهاجم'");
	ASSERT_MISTAKES("word\tplural\tpos\nكتاب\tكتب\tbook\n", "2 'book'");
	ASSERT_MISTAKES("definite\tconstruct\tclass\nالوزير\tوزير\tminister\n", "2 'minister'");
	ASSERT_MISTAKES("noun\tdefinite\tclass\nحزب\tالحزب\tclan\n", "2 'clan'");
}

/* A byte order mark, carriage returns and a last line without its end are no mistakes. */
static void test_files_that_are_right(void **state)
{
	struct fixture *f = *state;
	load(f, "\xEF\xBB\xBFword\tclass\r\n# comment\r\nعن\tpreposition\r\nمن\tpreposition", true);
	assert_string_equal(f->reports.data, "");
	load(f, "word\tclass\nمن\tpreposition\nعن\tpreposition\n", false);
	assert_string_equal(f->reports.data, "");
}

static void test_tsv_load(void **state)
{
	struct fixture *f = *state;
	struct actornet_error error;
	struct str text = {NULL, 7};
	assert_int_equal(tsv_load(&f->arena, "/nowhere.tsv", &text, &error), ACTORNET_ERROR_IO);
	assert_string_equal(error.message, "cannot open '/nowhere.tsv': No such file or directory");
	assert_int_equal(text.size, 7);
	assert_int_equal(tsv_load(&f->arena, spec_path, &text, &error), ACTORNET_OK);
	assert_int_equal(text.data[0], '#');
}

/* ---- tables ---- */

/* The node of a word or phrase, LEXICON_NONE when there is none. */
static uint32_t find(const struct lexicon *lexicon, const char *name)
{
	uint16_t units[UNITS];
	size_t count = fold_text(str_of(name), units, UNITS), at = 0;
	uint32_t node = LEXICON_NONE;
	while (at < count) {
		size_t end = at;
		while (end < count && units[end] != ' ')
			end++;
		uint32_t word = lexicon_find(lexicon, units + at, end - at);
		node = at == 0 ? word : lexicon_step(lexicon, node, word);
		if (node == LEXICON_NONE)
			return node;
		at = end + 1;
	}
	return node;
}

static const struct sense *sense_of(struct fixture *f, const char *name, enum sense_kind kind)
{
	uint32_t node = find(&f->lexicon, name);
	return node == LEXICON_NONE ? NULL : lexicon_sense(&f->lexicon, node, kind);
}

static void test_phrases(void **state)
{
	struct fixture *f = *state;
	load(f, ACTORS "council\torg\tمجلس الأمن الدولي\tCouncil\t-\tمجلس الأمن|المجلس\n", true);
	builder_finish(f->builder, &f->lexicon);
	const struct sense *full = sense_of(f, "مجلس الأمن الدولي", SENSE_ACTOR);
	assert_non_null(full);
	assert_string_equal(lexicon_text(&f->lexicon, f->lexicon.actors[full->id].id), "council");
	assert_non_null(sense_of(f, "مجلس الامن", SENSE_ACTOR));
	assert_non_null(sense_of(f, "المجلس", SENSE_ACTOR));
	assert_null(sense_of(f, "مجلس", SENSE_ACTOR));
	assert_int_equal(f->lexicon.nodes[find(&f->lexicon, "مجلس")].below, 1u << SENSE_ACTOR);
	assert_int_equal(f->lexicon.nodes[find(&f->lexicon, "مجلس الأمن")].below, 1u << SENSE_ACTOR);
	assert_int_equal(f->lexicon.nodes[find(&f->lexicon, "المجلس")].below, 0);
	assert_int_equal(find(&f->lexicon, "الأمن المجلس"), LEXICON_NONE);
}

static void test_joined_names(void **state)
{
	struct fixture *f = *state;
	load(f, ACTORS "abbas\tperson\tمحمود عباس\tAbbas\tPS\tأبو مازن\n", true);
	load(f, ACTORS "thani\tperson\tعبد الله عبد الرحمن الثني\tThani\tLY\t-\n", true);
	builder_finish(f->builder, &f->lexicon);
	static const char *const names[] = {
		"محمود عباس", "أبو مازن", "ابومازن", "عبد الله عبد الرحمن الثني", "عبدالله عبدالرحمن الثني",
	};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		assert_non_null(sense_of(f, names[i], SENSE_ACTOR));
	assert_null(sense_of(f, "محمودعباس", SENSE_ACTOR));
}

/* An alias with '?' and a surname count only where the text names the actor; a strong name comes before a weak one. */
static void test_weak_names(void **state)
{
	struct fixture *f = *state;
	load(f, ACTORS "a-salih\tperson\tعلي صالح\tA\tYE\t?الزعيم\nb-zaim\torg\tحزب الزعيم\tB\t-\tالزعيم\n", true);
	builder_finish(f->builder, &f->lexicon);
	assert_int_equal(sense_of(f, "علي صالح", SENSE_ACTOR)->flags & SENSE_WEAK, 0);
	assert_int_equal(sense_of(f, "صالح", SENSE_ACTOR)->flags & SENSE_WEAK, SENSE_WEAK);
	const struct sense *strong = sense_of(f, "الزعيم", SENSE_ACTOR);
	assert_int_equal(strong[0].flags & SENSE_WEAK, 0);
	assert_int_equal(strong[1].flags & SENSE_WEAK, SENSE_WEAK);
	assert_int_equal(f->lexicon.nodes[find(&f->lexicon, "الزعيم")].count, 2);
}

/* A participle that is hardly ever written gives way to any other word of its spelling, and stays without one. */
static void test_rare_forms(void **state)
{
	struct fixture *f = *state;
	load(f, "lemma\timperfect\tform\tmasdar\nحضر\tيحضر\t1\tحضور\nسعد\tيسعد\t1\tسعادة\nكتب\tيكتب\t1\tكتابة\n", false);
	load(f, "word\tplural\tpos\nحاضر\t-\tnoun\n", true);
	load(f, "name\tgender\tword\nساعد\tm\tn\n", true);
	builder_finish(f->builder, &f->lexicon);
	assert_non_null(sense_of(f, "حضر", SENSE_VERB));
	assert_null(sense_of(f, "حاضر", SENSE_VERB));
	assert_non_null(sense_of(f, "حاضر", SENSE_COMMON));
	assert_null(sense_of(f, "ساعد", SENSE_VERB));
	assert_non_null(sense_of(f, "كاتب", SENSE_VERB));
}

static void test_builder(void **state)
{
	struct fixture *f = *state;
	struct sense sense = {.kind = SENSE_PLACE};
	assert_false(builder_add(f->builder, str_of("«»"), sense));
	assert_false(builder_add(f->builder, str_of(""), sense));
	assert_true(builder_add(f->builder, str_of("سرت"), sense));
	assert_true(builder_add(f->builder, str_of("سِرت"), sense));
	assert_int_equal(builder_preposition(f->builder, str_of("مع")), builder_preposition(f->builder, str_of("مع")));
	assert_int_not_equal(builder_preposition(f->builder, str_of("ضد")), builder_preposition(f->builder, str_of("مع")));
	assert_int_equal(builder_find_actor(f->builder, str_of("nobody")), LEXICON_NONE);
	assert_int_equal(builder_find_state(f->builder, str_of("LY")), LEXICON_NONE);
	builder_finish(f->builder, &f->lexicon);
	assert_int_equal(f->lexicon.nodes[find(&f->lexicon, "سرت")].count, 1);
	assert_string_equal(lexicon_text(&f->lexicon, 0), "");
}

static void test_empty_lexicon(void **state)
{
	struct fixture *f = *state;
	builder_finish(f->builder, &f->lexicon);
	assert_int_equal(find(&f->lexicon, "قطر"), LEXICON_NONE);
	assert_int_equal(lexicon_step(&f->lexicon, 0, 0), LEXICON_NONE);
	assert_false(lexicon_is(&f->lexicon, LEXICON_NONE, ~0u));
}

static void test_names_of_sets(void **state)
{
	(void)state;
	assert_string_equal(lexicon_type_name((unsigned)lexicon_type_of("SUPPORT")), "SUPPORT");
	assert_int_equal(lexicon_type_of("support"), -1);
	assert_null(lexicon_type_name(1000));
	assert_int_equal(lexicon_function_of("negator"), FUNCTION_NEGATOR);
	assert_int_equal(lexicon_head_class_of("school"), HEAD_SCHOOL);
	assert_int_equal(lexicon_pos_of("phrase"), STANCE_PHRASE);
}

/* ---- words ---- */

static void add_units(struct strbuf *out, const uint16_t *units, size_t count)
{
	for (size_t i = 0; i < count; i++)
		strbuf_add_code(out, units[i]);
}

static void describe(const struct reading *r, const uint16_t *units, size_t count, struct strbuf *out)
{
	const struct lexicon *l = &lexicon_builtin;
	if (r->node == LEXICON_NONE) {
		strbuf_add_text(out, "?\t-\t-");
		return;
	}
	if (r->clitics & CLITIC_ARTICLE)
		add_units(out, (const uint16_t[]){AR_ALEF, AR_LAM}, 2);
	add_units(out, l->units + l->words[r->node].units, l->words[r->node].count);
	strbuf_add_char(out, '\t');
	static const struct {
		unsigned flag;
		uint16_t letter;
	} letters[] = {
		{CLITIC_B, AR_BEH},
		{CLITIC_L, AR_LAM},
		{CLITIC_K, AR_KAF},
		{CLITIC_FUTURE, AR_SEEN},
	};
	if (r->clitics & CLITIC_AND)
		add_units(out, units, 1);
	for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
		add_units(out, &letters[i].letter, r->clitics & letters[i].flag ? 1 : 0);
	strbuf_add_text(out, r->clitics & ~(unsigned)CLITIC_ARTICLE ? "\t" : "-\t");
	add_units(out, units + count - r->tail, r->tail);
	strbuf_add_text(out, r->tail ? "" : "-");
}

/* The expected cells as describe writes them: folded. */
static void describe_expected(char *const *cells, struct strbuf *out)
{
	for (size_t i = ENTRY; i < COLUMNS; i++) {
		uint16_t units[UNITS];
		strbuf_add_text(out, i == ENTRY ? "" : "\t");
		if (strcmp(cells[i], "-") == 0 || strcmp(cells[i], "?") == 0)
			strbuf_add_text(out, cells[i]);
		else
			add_units(out, units, fold_text(str_of(cells[i]), units, UNITS));
	}
}

static bool check_word(struct fixture *f, struct reader *reader, char *line, size_t number, size_t *known)
{
	char *cells[COLUMNS], *rest = NULL;
	struct strbuf expected, got[READINGS];
	uint16_t units[UNITS];
	for (size_t i = 0; i < COLUMNS; i++)
		cells[i] = strtok_r(i ? NULL : line, "\t\n", &rest);
	assert_non_null(cells[PRONOUN]);
	bool fails = cells[WORD][0] == '!', passed = false;
	size_t count = fold_text(str_of(cells[WORD] + fails), units, UNITS);
	struct word_readings readings = reader_read(reader, units, count);
	strbuf_init(&expected, &f->arena);
	describe_expected(cells, &expected);
	for (size_t i = 0; i < READINGS; i++) {
		strbuf_init(&got[i], &f->arena);
		describe(&readings.items[i], units, count, &got[i]);
		passed = passed || ((i == 0 || cells[ENTRY][0] != '?') && strcmp(got[i].data, expected.data) == 0);
	}
	*known += fails;
	if (passed != fails)
		return true;
	print_error("%s:%zu: %s%s: expected %s, found %s, %s\n", spec_path, number, cells[WORD],
	            fails ? " passes now, take the ! away" : "", expected.data, got[0].data, got[1].data);
	return false;
}

/* All words twice: the second time they are remembered. */
static void test_words(void **state)
{
	struct fixture *f = *state;
	struct reader *reader = reader_new(&f->arena, &lexicon_builtin);
	char line[LINE];
	size_t rows = 0, known = 0, failures = 0;
	for (int round = 0; round < 2; round++) {
		FILE *file = fopen(spec_path, "r");
		assert_non_null(file);
		for (size_t number = 1; fgets(line, sizeof line, file); number++) {
			if (line[0] == '#' || line[0] == '\n' || strncmp(line, "word\t", 5) == 0)
				continue;
			rows++;
			failures += !check_word(f, reader, line, number, &known);
		}
		fclose(file);
	}
	print_message("# %s: %zu rows, %zu known failures\n", spec_path, rows / 2, known / 2);
	assert_true(rows >= 120);
	assert_int_equal(failures, 0);
}

static void test_long_words(void **state)
{
	struct fixture *f = *state;
	struct reader *reader = reader_new(&f->arena, &lexicon_builtin);
	uint16_t units[LETTERS];
	for (size_t i = 0; i < LETTERS; i++)
		units[i] = AR_LAM;
	for (size_t count = 0; count < LETTERS; count++)
		assert_int_equal(reader_read(reader, units, count).items[1].node, LEXICON_NONE);
	assert_ptr_equal(reader_lexicon(reader), &lexicon_builtin);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_tsv_mistakes), TEST(test_row_mistakes),  TEST(test_files_that_are_right), TEST(test_tsv_load),
		TEST(test_phrases),      TEST(test_joined_names),  TEST(test_weak_names),           TEST(test_rare_forms),
		TEST(test_builder),      TEST(test_empty_lexicon), TEST(test_names_of_sets),        TEST(test_words),
		TEST(test_long_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
