/* Folding, tokens, sentences, widths and names. Sentences are tested by tests/spec/sentences.tsv; a row that begins
 * with '!' is known to fail: it is counted, and fails the test once it passes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "spec.h"
#include "text/fold.h"
#include "text/names.h"
#include "text/sentence.h"
#include "text/token.h"
#include "text/width.h"

#include <stdio.h>
#include <stdlib.h>

static const char spec_path[] = "tests/spec/sentences.tsv";

enum { LINE = 2048, COLUMNS = 3, UNITS = 512 };
enum column { PHENOMENON, TEXT, EXPECTED };

struct fixture {
	jmp_buf oom;
	struct arena arena;
	struct sentencer *sentencer;
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	if (!f || setjmp(f->oom))
		return -1;
	arena_init(&f->arena, &f->oom);
	*state = f;
	return sentencer_open(&f->sentencer, NULL) == ACTORNET_OK ? 0 : -1;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	sentencer_close(f->sentencer);
	arena_release(&f->arena);
	free(f);
	return 0;
}

/* ---- sentences ---- */

struct tally {
	size_t rows, known, failures;
};

/* Turns \n and \r into what they stand for, in place. */
static void unescape(char *text)
{
	char *out = text;
	for (const char *in = text; *in; in++) {
		if (in[0] == '\\' && (in[1] == 'n' || in[1] == 'r'))
			*out++ = *++in == 'n' ? '\n' : '\r';
		else
			*out++ = *in;
	}
	*out = '\0';
}

static void describe(struct fixture *f, struct str text, struct strbuf *out)
{
	struct sentence_list list;
	assert_int_equal(sentence_split(f->sentencer, &f->arena, text, &list, NULL), ACTORNET_OK);
	for (size_t i = 0; i < list.count; i++) {
		const struct sentence *s = &list.items[i];
		assert_true(s->start < s->end && s->end <= text.size && (i == 0 || s[-1].end <= s->start));
		if (i)
			strbuf_add_text(out, " ¦ ");
		strbuf_add(out, text.data + s->start, s->end - s->start);
	}
	if (!list.count)
		strbuf_add_char(out, '-');
}

static void check_row(struct fixture *f, char *line, size_t number, struct tally *tally)
{
	char *cells[COLUMNS];
	struct strbuf got;
	if (!spec_split_row(line, cells, COLUMNS)) {
		print_error("%s:%zu: not %d full columns\n", spec_path, number, COLUMNS);
		tally->failures++;
		return;
	}
	bool known = cells[PHENOMENON][0] == '!';
	arena_reset(&f->arena);
	unescape(cells[TEXT]);
	strbuf_init(&got, &f->arena);
	describe(f, str_of(cells[TEXT]), &got);
	tally->known += known;
	if ((strcmp(got.data, cells[EXPECTED]) == 0) != known)
		return;
	tally->failures++;
	print_error("%s:%zu: %s%s\n    expected %s\n    found    %s\n", spec_path, number, cells[PHENOMENON],
	            known ? " passes now: take the ! away" : "", cells[EXPECTED], got.data);
}

static void test_sentences(void **state)
{
	FILE *file = fopen(spec_path, "r");
	char line[LINE];
	struct tally tally = {0};
	assert_non_null(file);
	for (size_t number = 1; fgets(line, sizeof line, file); number++) {
		if (line[0] == '#' || line[0] == '\n' || strncmp(line, "phenomenon\t", 11) == 0)
			continue;
		tally.rows++;
		check_row(*state, line, number, &tally);
	}
	fclose(file);
	print_message("# %s: %zu rows, %zu known failures\n", spec_path, tally.rows, tally.known);
	assert_true(tally.rows >= 45);
	assert_int_equal(tally.failures, 0);
}

/* ---- folding ---- */

static void assert_folds(const char *text, const char *folded)
{
	uint16_t units[UNITS], wanted[UNITS];
	size_t count = fold_text(str_of(text), units, UNITS), length = 0;
	for (size_t at = 0; folded[at];)
		wanted[length++] = (uint16_t)fold_decode(folded, &at);
	if (count != length || memcmp(units, wanted, count * sizeof *units) != 0) {
		print_error("'%s' does not fold to '%s'; units:", text, folded);
		for (size_t i = 0; i < count; i++)
			print_error(" %04X", units[i]);
		print_error("\n");
		fail();
	}
}

static void test_fold(void **state)
{
	static const char *const pairs[][2] = {
		{"أإآٱا", "ااااا"},
		{"مصطفى", "مصطفي"},
		{"غزة", "غزه"},
		{"مؤتمر رئيس شيء", "مؤتمر رئيس شيء"},
		{"مُحَمَّدٌ", "محمد"},
		{"حفتـــر", "حفتر"},
		{"هٰذا", "هذا"},
		{"\u202Bقطر\u202C\u200F", "قطر"}, /* bidi controls */
		{"قط\u200Dر", "قطر"},             /* zero width joiner */
		{"\uFEFFقطر", "قطر"},
		{"ايران کریم", "ايران كريم"},  /* Persian kaf and yeh */
		{"\uFED7\uFEC4\uFEAE", "قطر"}, /* presentation forms */
		{"\uFEFB", "لا"},              /* lam-alef ligature */
		{"\uFEF7", "لا"},              /* lam-alef with hamza */
		{"\uFDF2", "الله"},
		{"ا\u0654حمد", "احمد"}, /* decomposed hamzas */
		{"مو\u0654تمر", "مؤتمر"},
		{"ري\u0654يس", "رئيس"},
		{"ا\u0653ل", "ال"},
		{"٢٠٢٠", "2020"},
		{"۲۰۲۰", "2020"},
		{"NATO", "nato"},
		{"Café", "cafe"},
		{"  الأمم   المتحدة ", "الامم المتحده"},
		{"«الأمم» (المتحدة)", "الامم المتحده"},
		{"جان-إيف", "جان ايف"},
		{"", ""},
		{" .،؛ ", ""},
	};
	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		assert_folds(pairs[i][0], pairs[i][1]);
}

static void test_fold_units(void **state)
{
	uint16_t units[FOLD_MOST + 4];
	(void)state;
	memset(units, 0xEE, sizeof units);
	assert_true(fold_text(str_of("قطرقطرقطرقطرقطرقطرقطرقطرقطر"), units, FOLD_MOST) <= FOLD_MOST);
	assert_int_equal(units[FOLD_MOST], 0xEEEE);
	assert_int_equal(fold_class_of(0x1F600), FOLD_OTHER);
	assert_int_equal(fold_class_of('\n'), FOLD_SPACE);
	assert_int_equal(fold_class_of(0x061F), FOLD_PUNCT);
	assert_string_equal(fold_latin('7'), "7");
	assert_string_equal(fold_latin('k'), "k");
	assert_string_equal(fold_latin(' '), "");
	assert_string_equal(fold_latin(0x0628), "b");
	assert_string_equal(fold_latin(0x4E00), "");
}

/* ---- tokens ---- */

struct wanted_token {
	enum token_kind kind;
	const char *text;
};

static void assert_tokens(struct fixture *f, const char *text, const struct wanted_token *wanted, size_t count)
{
	struct token_list list;
	token_split(&f->arena, str_of(text), &list);
	if (list.count != count)
		print_error("'%s' has %zu tokens\n", text, list.count);
	assert_int_equal(list.count, count);
	for (size_t i = 0; i < count; i++) {
		const struct token *t = &list.items[i];
		struct str got = {text + t->start, t->end - t->start};
		if (!str_equal(got, str_of(wanted[i].text)) || t->kind != wanted[i].kind) {
			print_error("'%s': token %zu is '%.*s', kind %d\n", text, i, (int)got.size, got.data, t->kind);
			fail();
		}
		assert_true(i == 0 || t[-1].end <= t->start);
		assert_true((t->fold_count > 0) == (t->kind == TOKEN_WORD || t->kind == TOKEN_NUMBER));
	}
}

#define ASSERT_TOKENS(text, ...)                                               \
	do {                                                                       \
		static const struct wanted_token wanted[] = {__VA_ARGS__};             \
		assert_tokens(*state, text, wanted, sizeof wanted / sizeof wanted[0]); \
	} while (0)

static void test_tokens(void **state)
{
	ASSERT_TOKENS("قال: نعم.", {TOKEN_WORD, "قال"}, {TOKEN_PUNCT, ":"}, {TOKEN_WORD, "نعم"}, {TOKEN_PUNCT, "."});
	ASSERT_TOKENS("«د. سامي»", {TOKEN_PUNCT, "«"}, {TOKEN_WORD, "د"}, {TOKEN_PUNCT, "."}, {TOKEN_WORD, "سامي"},
	              {TOKEN_PUNCT, "»"});
	ASSERT_TOKENS("5+5", {TOKEN_NUMBER, "5"}, {TOKEN_PUNCT, "+"}, {TOKEN_NUMBER, "5"});
	ASSERT_TOKENS("٢٠٢٠م", {TOKEN_NUMBER, "٢٠٢٠م"});
	ASSERT_TOKENS("G7", {TOKEN_WORD, "G7"});
	ASSERT_TOKENS("#ليبيا_اليوم", {TOKEN_PUNCT, "#"}, {TOKEN_WORD, "ليبيا"}, {TOKEN_WORD, "اليوم"});
	ASSERT_TOKENS("عبر @UN_News أمس", {TOKEN_WORD, "عبر"}, {TOKEN_LINK, "@UN_News"}, {TOKEN_WORD, "أمس"});
	ASSERT_TOKENS("انظر https://t.co/aB1?x=2#y الآن", {TOKEN_WORD, "انظر"}, {TOKEN_LINK, "https://t.co/aB1?x=2#y"},
	              {TOKEN_WORD, "الآن"});
	ASSERT_TOKENS("(www.example.org)", {TOKEN_PUNCT, "("}, {TOKEN_LINK, "www.example.org"}, {TOKEN_PUNCT, ")"});
	ASSERT_TOKENS("قـــطر", {TOKEN_WORD, "قـــطر"});
	ASSERT_TOKENS("\u200Fقطر", {TOKEN_WORD, "\u200Fقطر"});
	ASSERT_TOKENS("لودريان،قال", {TOKEN_WORD, "لودريان"}, {TOKEN_PUNCT, "،"}, {TOKEN_WORD, "قال"});
}

static void test_tokens_of_nothing(void **state)
{
	struct fixture *f = *state;
	static const char *const texts[] = {"", " \n\t", "_", "\u0640", "\u200F\u064B", "\U0001F600"};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct token_list list;
		token_split(&f->arena, str_of(texts[i]), &list);
		assert_int_equal(list.count, 0);
	}
}

static void test_token_blanks(void **state)
{
	struct fixture *f = *state;
	struct token_list list;
	token_split(&f->arena, str_of("قال: نعم\nلا"), &list);
	static const bool spaced[] = {true, false, true, true}, breaks[] = {true, false, false, true};
	assert_int_equal(list.count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(list.items[i].spaced, spaced[i]);
		assert_int_equal(list.items[i].breaks, breaks[i]);
	}
	assert_int_equal(list.items[1].mark, ':');
}

static void test_byte_of_unit(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *text;
		size_t unit, byte;
	} cases[] = {
		{"وقطر", 0, 0},         {"وقطر", 1, 2},
		{"وقطر", 4, 8},         {"وَقطر", 1, 4}, /* the vowel belongs to the conjunction */
		{"وـقطر", 1, 4},                        /* so does the tatweel */
		{"\uFEFBقطر", 2, 3},                    /* a ligature counts for two */
		{"\uFED7\uFEC4", 1, 3},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct token_list list;
		token_split(&f->arena, str_of(cases[i].text), &list);
		assert_int_equal(list.count, 1);
		assert_int_equal(token_byte_of_unit(&list, &list.items[0], cases[i].unit), cases[i].byte);
	}
}

static void test_marks(void **state)
{
	(void)state;
	assert_true(token_mark_opens('(') && token_mark_opens(0xAB) && token_mark_opens('"') && token_mark_opens(0x201C));
	assert_true(token_mark_closes(')') && token_mark_closes(0xBB) && token_mark_closes('"'));
	assert_false(token_mark_opens(')') || token_mark_closes('(') || token_mark_opens(0xBB) || token_mark_closes(0xAB));
	assert_true(token_mark_quotes('"') && token_mark_quotes(0xAB) && token_mark_quotes(0x201E));
	assert_false(token_mark_quotes('(') || token_mark_quotes('.'));
}

/* ---- widths and names ---- */

static void test_width(void **state)
{
	(void)state;
	assert_int_equal(width_columns(str_of("")), 0);
	assert_int_equal(width_columns(str_of("قطر")), 3);
	assert_int_equal(width_columns(str_of("قَطَر")), 3);
	assert_int_equal(width_columns(str_of("\u202Bab\u202C")), 2);
	assert_int_equal(width_columns(str_of("中国")), 4);
	assert_int_equal(width_columns(str_of("a\tb\x1B")), 4);
	assert_int_equal(width_columns(str_of("\xFF")), 1);
	assert_true(str_equal(width_prefix(str_of("قَطَر"), 2), str_of("قَطَ")));
	assert_true(str_equal(width_prefix(str_of("中国"), 3), str_of("中")));
	assert_true(str_equal(width_prefix(str_of("ab"), 5), str_of("ab")));
	assert_int_equal(width_prefix(str_of("ab"), 0).size, 0);
}

static void test_width_next(void **state)
{
	static const struct {
		const char *text, *printed;
		size_t columns;
	} cases[] = {
		{"a", "a", 1},      {"\x1B", " ", 1},        {"\n", " ", 1},
		{"\u202E", "", 0},  {"\u064E", "\u064E", 0}, {"\xC3", "\xEF\xBF\xBD", 1},
		{"\u2028", " ", 1},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct str rest = str_of(cases[i].text);
		size_t columns = 0;
		assert_true(str_equal(width_next(&rest, &columns), str_of(cases[i].printed)));
		assert_int_equal(columns, cases[i].columns);
		assert_int_equal(rest.size, 0);
	}
}

static void test_names_of_state(void **state)
{
	struct fixture *f = *state;
	assert_true(str_equal(names_of_state(&f->arena, str_of("QA")), str_of("قطر")));
	assert_non_null(strstr(names_of_state(&f->arena, str_of("SA")).data, "السعودية"));
	assert_non_null(strstr(names_of_state(&f->arena, str_of("PS")).data, "فلسطين"));
	assert_int_equal(names_of_state(&f->arena, str_of("ZZZ")).size, 0);
	assert_int_equal(names_of_state(&f->arena, str_of("")).size, 0);
	assert_int_equal(names_of_state(&f->arena, str_of("QX")).size, 0);
}

/* A name in plain letters comes out as it does beside Arabic ones. */
static void test_latinizer_of_plain_names(void **state)
{
	static const char letters[] = "abcxyzABCXYZ0189 -";
	struct fixture *f = *state;
	struct latinizer *latinizer;
	uint32_t seed = 1;
	assert_int_equal(latinizer_open(&latinizer, NULL), ACTORNET_OK);
	for (int round = 0; round < 500; round++) {
		char plain[32] = "", mixed[48], expected[48];
		for (size_t i = 0; i < (size_t)round % 24; i++) {
			seed = seed * 1664525U + 1013904223U;
			plain[i] = letters[(seed >> 16) % (sizeof letters - 1)];
		}
		snprintf(mixed, sizeof mixed, "ق %s", plain);
		struct str label = latinizer_label(latinizer, &f->arena, str_of(plain));
		snprintf(expected, sizeof expected, "Q%s%.*s", label.size ? " " : "", (int)label.size, label.data);
		struct str beside = latinizer_label(latinizer, &f->arena, str_of(mixed));
		assert_true(str_equal(beside, str_of(expected)));
	}
	latinizer_close(latinizer);
}

static void test_latinizer(void **state)
{
	struct fixture *f = *state;
	static const char *const names[][2] = {
		{"خيري التميمي", "khyry-altmymy"}, {"محمد", "mhmd"}, {"NATO 5", "nato-5"}, {"", ""}, {"قَطَر", "qatar"},
	};
	struct latinizer *latinizer;
	assert_int_equal(latinizer_open(&latinizer, NULL), ACTORNET_OK);
	assert_true(str_equal(latinizer_label(latinizer, &f->arena, str_of("خيري التميمي")), str_of("Khyry Altmymy")));
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct str slug = latinizer_slug(&f->arena, latinizer_label(latinizer, &f->arena, str_of(names[i][0])));
		assert_string_equal(arena_text(&f->arena, slug.data, slug.size), names[i][1]);
	}
	assert_true(str_equal(latinizer_slug(&f->arena, str_of(" Al-Nahda  (Party) ")), str_of("al-nahda-party")));
	latinizer_close(latinizer);
	latinizer_close(NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_sentences),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_fold_units),
		TEST(test_tokens),
		TEST(test_tokens_of_nothing),
		TEST(test_token_blanks),
		TEST(test_byte_of_unit),
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_width_next),
		TEST(test_names_of_state),
		TEST(test_latinizer),
		TEST(test_latinizer_of_plain_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
