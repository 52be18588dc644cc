#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "output/table.h"
#include "text/width.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ACTORS = 4, WRITTEN = 16 * 1024 };

struct fixture {
	struct arena arena, work;
	jmp_buf on_oom;
	struct network *network;
	struct actornet_rank_options options;
	size_t sources;
	char written[WRITTEN];
};

#define TEXT(literal)               \
	{                               \
		literal, sizeof literal - 1 \
	}

static const struct evidence_actor people[ACTORS] = {
	{TEXT("haftar"), TEXT("خليفة حفتر"), TEXT("Khalifa Haftar"), TEXT("LY"), ACTORNET_PERSON, 2, TEXT(""), false, false,
     TEXT("")},
	{TEXT("qatar"), TEXT("قَطَر"), TEXT("Qatar"), TEXT("QA"), ACTORNET_STATE, 1, TEXT(""), false, false, TEXT("")},
	{TEXT("unsmil"), TEXT("بعثة\tالأمم"), TEXT("UN\n\"Mission\""), TEXT(""), ACTORNET_ORG, 1, TEXT(""), false, false,
     TEXT("")},
	{TEXT("zero"), TEXT("عبد الرحمن بن محمد بن عبد الله آل سعيد"), TEXT(""), TEXT(""), ACTORNET_PERSON, 1, TEXT(""),
     false, false, TEXT("")},
};

#define NONE ((double)NAN)

static const double values[ACTORNET_MEASURES][ACTORS] = {
	[ACTORNET_DEGREE] = {1, 2, 1, 0},
	[ACTORNET_STRENGTH] = {1.5, 3.5, 2, 0},
	[ACTORNET_BETWEENNESS] = {0, 1, 0, 0},
	[ACTORNET_CLOSENESS] = {0.857142857143, 1.5, 1, 0},
	[ACTORNET_HARMONIC] = {0.8, 1.2, 0.9, 0},
	[ACTORNET_EIGENVECTOR] = {0.6, 1, 0.8, 0},
	[ACTORNET_PAGERANK] = {0.2567, 0.5, 1e-05, 0.05},
	[ACTORNET_NEGATIVE_STRENGTH] = {0.5, 0.5, 0, 0},
	[ACTORNET_CONSTRAINT] = {1, 0.5, 1, NONE},
	[ACTORNET_COMMUNITY] = {1, 1, 1, NONE},
	[ACTORNET_CAMP] = {1, 2, NONE, NONE},
};

static int setup(void **state)
{
	static struct fixture f;
	arena_init(&f.arena, &f.on_oom);
	arena_init(&f.work, &f.on_oom);
	if (setjmp(f.on_oom))
		return -1;
	f.network = network_new(&f.arena, &f.work);
	f.options = (struct actornet_rank_options){.by = ACTORNET_STRENGTH, .top = 20};
	f.sources = 0;
	struct evidence_link link = {0, 1, -0.5, true, 0};
	network_add(f.network, &(struct evidence){str_of("d"), str_of(""), people, 2, &link, 1, NULL, 0, 0});
	network_add(f.network, &(struct evidence){str_of("d"), str_of(""), people + 1, 2, NULL, 0, NULL, 0, 0});
	network_add(f.network, &(struct evidence){str_of("e"), str_of(""), people + 3, 1, NULL, 0, NULL, 0, 0});
	network_finish(f.network);
	*state = &f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_release(&f->arena);
	arena_release(&f->work);
	return 0;
}

static const char *rank(struct fixture *f)
{
	struct measure_request request = {.layer = f->options.layer, .sources = f->sources};
	for (size_t m = 0; m < ACTORNET_MEASURES; m++)
		request.values[m] = (double *)(uintptr_t)values[m];
	char path[] = "/tmp/actornet-table-XXXXXX";
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	struct actornet_output *output = NULL;
	assert_int_equal(actornet_output_open(&output, path, NULL), ACTORNET_OK);
	assert_int_equal(table_rank(f->network, &request, &f->options, output), ACTORNET_OK);
	assert_int_equal(actornet_output_close(output, 1, NULL), ACTORNET_OK);
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	size_t size = fread(f->written, 1, WRITTEN - 1, file);
	f->written[size] = '\0';
	fclose(file);
	close(descriptor);
	unlink(path);
	return f->written;
}

/* The names stand between U+2068 and U+2069. */
#define NAME(text) "\xE2\x81\xA8" text "\xE2\x81\xA9"

static void test_table(void **state)
{
	struct fixture *f = *state;
	f->options.top = 3;
	assert_string_equal(
		rank(f),
		"Actors by strength, layer all: 3 of 4 (ties 2: 0 positive, 1 negative, 1 neutral)\n"
		"rank  actor       latin           kind    mentions  degree  strength  betweenness  pagerank"
		"  positive  negative  community  camp\n"
		"   1  " NAME("قَطَر") "         " NAME(
			"Qatar") "           state          2       2     3.500"
					 "         1.00    0.5000     0.000     0.500          1     2\n"
					 "   2  " NAME("بعثة الأمم") "  " NAME(
						 "UN \"Mission\"") "    org            1       1     2.000"
										   "         0.00    0.0000     0.000     0.000          1     -\n"
										   "   3  " NAME("خليفة حفتر") "  " NAME(
											   "Khalifa Haftar") "  person         2       1     1.500"
																 "         0.00    0.2567     0.000     0.500          1     1\n");
}

/* What is sorted by is shown, and what is asked for is shown in that order. */
static void test_columns(void **state)
{
	struct fixture *f = *state;
	static const enum actornet_measure wanted[] = {ACTORNET_CAMP, ACTORNET_DEGREE, ACTORNET_CAMP};
	f->options.measures = wanted;
	f->options.measure_count = 3;
	f->options.by = ACTORNET_CONSTRAINT;
	f->options.format = ACTORNET_RANK_TSV;
	assert_string_equal(
		rank(f), "rank\tid\tlabel\tlabel_latin\tkind\tstate\tmentions\tdocuments\tlayer\tcamp\tdegree\tconstraint\n"
				 "1\tqatar\tقَطَر\tQatar\tstate\tQA\t2\t1\tall\t2\t2\t0.5\n"
				 "2\thaftar\tخليفة حفتر\tKhalifa Haftar\tperson\tLY\t2\t1\tall\t1\t1\t1\n"
				 "3\tunsmil\tبعثة الأمم\tUN \"Mission\"\torg\t\t1\t1\tall\t\t1\t1\n"
				 "4\tzero\tعبد الرحمن بن محمد بن عبد الله آل سعيد\t\tperson\t\t1\t1\tall\t\t0\t\n");
}

static void test_all_columns(void **state)
{
	struct fixture *f = *state;
	f->options.format = ACTORNET_RANK_TSV;
	struct str rest = str_of(rank(f));
	struct str header = str_cut(&rest, '\n');
	size_t columns = 0;
	while (header.data) {
		str_cut(&header, '\t');
		columns++;
	}
	assert_int_equal(columns, 9 + ACTORNET_MEASURES);
}

static void test_estimate_is_said(void **state)
{
	struct fixture *f = *state;
	f->sources = 300;
	assert_non_null(strstr(rank(f), "\nbetweenness: estimated from the paths of 300 actors\nrank"));
	f->options.format = ACTORNET_RANK_JSON;
	assert_non_null(strstr(rank(f), "\"by\":\"strength\",\"sources\":300,\"actors\":["));
}

/* Whatever stands in the names, all lines under the summary are as wide as the header. */
static void test_alignment(void **state)
{
	struct fixture *f = *state;
	struct str rest = str_of(rank(f));
	struct str line = str_cut(&rest, '\n');
	line = str_cut(&rest, '\n');
	size_t width = width_columns(line);
	for (int i = 0; i < ACTORS; i++) {
		line = str_cut(&rest, '\n');
		assert_int_equal(width_columns(line), width);
	}
	assert_int_equal(rest.size, 0);
	assert_non_null(strstr(f->written, NAME("عبد الرحمن بن محمد بن عبد الله …")));
}

static const enum actornet_measure classics[] = {ACTORNET_DEGREE,    ACTORNET_STRENGTH, ACTORNET_BETWEENNESS,
                                                 ACTORNET_CLOSENESS, ACTORNET_HARMONIC, ACTORNET_EIGENVECTOR,
                                                 ACTORNET_PAGERANK};

static void test_tsv(void **state)
{
	struct fixture *f = *state;
	f->options.format = ACTORNET_RANK_TSV;
	f->options.measures = classics;
	f->options.measure_count = sizeof classics / sizeof classics[0];
	f->options.by = ACTORNET_PAGERANK;
	f->options.layer = ACTORNET_LAYER_NEGATIVE;
	f->options.top = 0;
	assert_string_equal(
		rank(f),
		"rank\tid\tlabel\tlabel_latin\tkind\tstate\tmentions\tdocuments\tlayer\tdegree\tstrength\tbetweenness\t"
		"closeness\tharmonic\teigenvector\tpagerank\n"
		"1\tqatar\tقَطَر\tQatar\tstate\tQA\t2\t1\tnegative\t2\t3.5\t1\t1.5\t1.2\t1\t0.5\n"
		"2\thaftar\tخليفة حفتر\tKhalifa Haftar\tperson\tLY\t2\t1\tnegative\t1\t1.5\t0\t0.857142857143\t0.8\t0.6"
		"\t0.2567\n"
		"3\tzero\tعبد الرحمن بن محمد بن عبد الله آل سعيد\t\tperson\t\t1\t1\tnegative\t0\t0\t0\t0\t0\t0\t0.05\n"
		"4\tunsmil\tبعثة الأمم\tUN \"Mission\"\torg\t\t1\t1\tnegative\t1\t2\t0\t1\t0.9\t0.8\t1e-05\n");
}

static void test_json(void **state)
{
	struct fixture *f = *state;
	f->options.format = ACTORNET_RANK_JSON;
	f->options.measures = (const enum actornet_measure[]){ACTORNET_BETWEENNESS, ACTORNET_CAMP};
	f->options.measure_count = 2;
	f->options.by = ACTORNET_BETWEENNESS;
	f->options.top = 4;
	assert_string_equal(
		rank(f),
		"{\"layer\":\"all\",\"by\":\"betweenness\",\"actors\":[\n"
		"{\"rank\":1,\"id\":\"qatar\",\"label\":\"قَطَر\",\"label_latin\":\"Qatar\",\"kind\":\"state\",\"state\":\"QA\","
		"\"mentions\":2,\"documents\":1,\"betweenness\":1,\"camp\":2},\n"
		"{\"rank\":2,\"id\":\"haftar\",\"label\":\"خليفة حفتر\",\"label_latin\":\"Khalifa Haftar\",\"kind\":\"person\","
		"\"state\":\"LY\",\"mentions\":2,\"documents\":1,\"betweenness\":0,\"camp\":1},\n"
		"{\"rank\":3,\"id\":\"unsmil\",\"label\":\"بعثة\\tالأمم\",\"label_latin\":\"UN\\n\\\"Mission\\\"\","
		"\"kind\":\"org\",\"state\":\"\",\"mentions\":1,\"documents\":1,\"betweenness\":0,\"camp\":null},\n"
		"{\"rank\":4,\"id\":\"zero\",\"label\":\"عبد الرحمن بن محمد بن عبد الله آل سعيد\",\"label_latin\":\"\","
		"\"kind\":\"person\",\"state\":\"\",\"mentions\":1,\"documents\":1,\"betweenness\":0,\"camp\":null}\n"
		"]}\n");
}

static void test_no_actor(void **state)
{
	struct fixture *f = *state;
	f->network = network_new(&f->arena, &f->work);
	network_finish(f->network);
	assert_non_null(strstr(rank(f), "0 of 0 (ties 0: 0 positive, 0 negative, 0 neutral)\n"));
	f->options.format = ACTORNET_RANK_JSON;
	assert_string_equal(rank(f), "{\"layer\":\"all\",\"by\":\"strength\",\"actors\":[]}\n");
}

static void test_width(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t columns;
	} known[] = {
		{"", 0},     {"abc", 3},   {"قطر", 3},       {"قَطَرُ", 3},
		{"مُحَمَّد", 4}, {"é", 1},     {"e\xCC\x81", 1}, {"北京", 4},
		{"ｱ", 1},    {"Ａ", 2},    {NAME("قطر"), 3}, {"a\tb\x1B[0m", 7},
		{"\xFF", 1}, {"a\xD8", 2}, {"مـــد", 5},     {"a\xE2\x83\x9D", 1},
	};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (width_columns(str_of(known[i].text)) != known[i].columns)
			fail_msg("'%s' has %zu columns, not %zu", known[i].text, width_columns(str_of(known[i].text)),
			         known[i].columns);
	}
}

static void assert_prefix(const char *text, size_t columns, const char *expected)
{
	struct str got = width_prefix(str_of(text), columns);
	assert_true(str_equal(got, str_of(expected)));
}

static void test_prefix(void **state)
{
	(void)state;
	assert_prefix("قَطَر", 2, "قَطَ");
	assert_prefix("قَطَر", 3, "قَطَر");
	assert_prefix("北京", 3, "北");
	assert_prefix("abc", 0, "");
}

/* A name cannot move the cursor, nor turn the line around. */
static void test_terminal_is_safe(void **state)
{
	(void)state;
	struct str rest = str_of("a\x1B\xE2\x80\xAE\xC2\x9B\xE2\x81\xA9z");
	char out[32] = "";
	size_t columns = 0;
	while (rest.size) {
		struct str next = width_next(&rest, &columns);
		strncat(out, next.data, next.size);
	}
	assert_string_equal(out, "a  z");
	assert_int_equal(columns, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_table, setup, teardown),
		cmocka_unit_test_setup_teardown(test_columns, setup, teardown),
		cmocka_unit_test_setup_teardown(test_all_columns, setup, teardown),
		cmocka_unit_test_setup_teardown(test_estimate_is_said, setup, teardown),
		cmocka_unit_test_setup_teardown(test_alignment, setup, teardown),
		cmocka_unit_test_setup_teardown(test_tsv, setup, teardown),
		cmocka_unit_test_setup_teardown(test_json, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_actor, setup, teardown),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_prefix),
		cmocka_unit_test(test_terminal_is_safe),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
