#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lexicon/inflect.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const char spec_path[] = "tests/spec/inflect.tsv";

enum { LINE = 512, COLUMNS = 5 };
enum column { LEMMA, IMPERFECT, FORM, FEATURE, EXPECTED };

static const char *const feature_names[] = {
	[INFLECT_PERFECT] = "perfect",
	[INFLECT_PERFECT_PASSIVE] = "perfect-passive",
	[INFLECT_IMPERFECT] = "imperfect",
	[INFLECT_IMPERFECT_PASSIVE] = "imperfect-passive",
	[INFLECT_MASDAR] = "masdar",
	[INFLECT_ACTIVE_PARTICIPLE] = "active-participle",
	[INFLECT_PASSIVE_PARTICIPLE] = "passive-participle",
	[INFLECT_NOUN] = "noun",
	[INFLECT_ADJECTIVE] = "adjective",
};

static const char *const flag_names[] = {
	"plural", "dual", "feminine", "definite", "indefinite", "construct", "bound", "first", "rare", "yielding",
};

enum { FLAGS = sizeof flag_names / sizeof flag_names[0] };

/* What a row asks for, and what has been seen of it. */
struct search {
	const char *text;
	const char *feature;
	bool is_text_seen;
	bool is_seen;
	size_t forms;
	char readings[LINE];
};

static void describe(const struct inflect_form *form, char *text, size_t size)
{
	size_t length = (size_t)snprintf(text, size, "%s", feature_names[form->feature]);

	for (size_t i = 0; i < FLAGS; i++)
		if ((form->flags >> i & 1u) != 0)
			length += (size_t)snprintf(text + length, size - length, " %s", flag_names[i]);
}

static void look(void *context, const struct inflect_form *form)
{
	struct search *search = context;
	char description[128];

	search->forms++;
	if (strcmp(form->text, search->text) != 0)
		return;
	describe(form, description, sizeof description);
	search->is_text_seen = true;
	if (strcmp(description, search->feature) == 0)
		search->is_seen = true;
	strncat(search->readings, description, sizeof search->readings - strlen(search->readings) - 3);
	strcat(search->readings, "; ");
}

/* The verbal nouns of a verb stand behind its form and a colon. */
static int inflect_verb_row(char *const *cells, struct search *search)
{
	char form[LINE];
	struct inflect_verb verb = {.lemma = cells[LEMMA], .imperfect = cells[IMPERFECT], .form = form};
	char *colon;

	snprintf(form, sizeof form, "%s", cells[FORM]);
	colon = strchr(form, ':');
	if (colon != NULL) {
		*colon = '\0';
		verb.masdar = colon + 1;
	}
	return inflect_verb(&verb, look, search);
}

static int inflect_row(char *const *cells, struct search *search)
{
	const char *feature = cells[FEATURE];

	if (strcmp(cells[FORM], "-") != 0)
		return inflect_verb_row(cells, search);
	if (strncmp(feature, "masdar", 6) == 0)
		return inflect_masdar(cells[LEMMA], look, search);
	if (strncmp(feature, "adjective", 9) == 0)
		return inflect_adjective(cells[LEMMA], look, search);
	if (strcmp(feature, "none") == 0 && strcmp(cells[IMPERFECT], "-") == 0)
		return inflect_adjective(cells[LEMMA], look, search);
	return inflect_noun(cells[LEMMA], cells[IMPERFECT], look, search);
}

static bool row_holds(char *const *cells, struct search *search)
{
	int result = inflect_row(cells, search);

	if (strcmp(cells[FEATURE], "error") == 0)
		return result == -1 && search->forms == 0;
	if (result != 0)
		return false;
	return strcmp(cells[FEATURE], "none") == 0 ? !search->is_text_seen : search->is_seen;
}

static bool split_row(char *line, char **cells)
{
	line[strcspn(line, "\n")] = '\0';
	for (size_t i = 0; i < COLUMNS; i++) {
		char *tab = strchr(line, '\t');

		cells[i] = line;
		if ((tab == NULL) != (i == COLUMNS - 1))
			return false;
		if (tab != NULL) {
			*tab = '\0';
			line = tab + 1;
		}
	}
	return true;
}

static void check_row(char *line, size_t number, size_t *failures)
{
	char *cells[COLUMNS];
	struct search search = {.text = ""};

	if (!split_row(line, cells)) {
		print_error("%s:%zu: not %d columns\n", spec_path, number, COLUMNS);
		++*failures;
		return;
	}
	search.text = cells[EXPECTED];
	search.feature = cells[FEATURE];
	if (row_holds(cells, &search))
		return;
	print_error("%s:%zu: %s %s %s: %s %s; found: %s\n", spec_path, number, cells[LEMMA], cells[IMPERFECT], cells[FORM],
	            cells[FEATURE], cells[EXPECTED], search.readings);
	++*failures;
}

static void test_spec(void **state)
{
	FILE *file = fopen(spec_path, "r");
	char line[LINE];
	size_t number = 0;
	size_t rows = 0;
	size_t failures = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof line, file) != NULL) {
		number++;
		if (line[0] == '#' || line[0] == '\n' || strncmp(line, "lemma\t", 6) == 0)
			continue;
		rows++;
		check_row(line, number, &failures);
	}
	fclose(file);
	assert_true(rows >= 150);
	assert_int_equal(failures, 0);
}

/* Every spelling once per feature. */
struct seen {
	size_t count;
	bool has_duplicate;
	struct {
		char text[64];
		enum inflect_feature feature;
	} forms[1024];
};

static void note(void *context, const struct inflect_form *form)
{
	struct seen *seen = context;

	for (size_t i = 0; i < seen->count; i++)
		if (seen->forms[i].feature == form->feature && strcmp(seen->forms[i].text, form->text) == 0)
			seen->has_duplicate = true;
	if (seen->count == 1024 || strlen(form->text) >= sizeof seen->forms[0].text)
		return;
	strcpy(seen->forms[seen->count].text, form->text);
	seen->forms[seen->count++].feature = form->feature;
}

static void test_no_duplicates(void **state)
{
	static const struct inflect_verb verbs[] = {
		{"أساء", "يسيء", "4", "إساءة|إساءات"}, {"بدأ", "يبدأ", "1", "بدء|بداية"},
		{"سأل", "يسأل", "1", "سؤال|أسئلة"},    {"اعتدى", "يعتدي", "8", "اعتداء|اعتداءات"},
		{"نال", "ينال", "1", "نيل"},
	};
	static struct seen seen;

	(void)state;
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
		memset(&seen, 0, sizeof seen);
		assert_int_equal(inflect_verb(&verbs[i], note, &seen), 0);
		assert_false(seen.has_duplicate);
		assert_in_range(seen.count, 50, 900);
	}
}

/* Marks and tatweel in a cell count for nothing. */
static void test_marks_are_ignored(void **state)
{
	struct inflect_verb verb = {"أيَّـدَ", "يُؤَيِّد", "2", "-"};
	static struct seen seen;

	(void)state;
	assert_int_equal(inflect_verb(&verb, note, &seen), 0);
	assert_string_equal(seen.forms[0].text, "أيد");
}

/* Cells that are no single Arabic words are refused, whatever their bytes. */
static void test_bad_cells(void **state)
{
	static const char *const cells[] = {
		"", "-", "د", "a", "دعم ", "دعم|", "|", "\xd8", "دع\xd9", "\xff\xfe", "١٢", "دعمدعمدعمدعمدعمدعم",
	};
	static struct seen seen;

	(void)state;
	for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
		struct inflect_verb verb = {cells[i], "يدعم", "1", NULL};
		struct inflect_verb other = {"دعم", cells[i], "1", NULL};

		assert_int_equal(inflect_verb(&verb, note, &seen), -1);
		assert_int_equal(inflect_verb(&other, note, &seen), -1);
		assert_int_equal(inflect_noun(cells[i], NULL, note, &seen), -1);
		assert_int_equal(inflect_adjective(cells[i], note, &seen), -1);
		assert_int_equal(inflect_masdar(cells[i], note, &seen), -1);
	}
	assert_int_equal(seen.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spec),
		cmocka_unit_test(test_no_duplicates),
		cmocka_unit_test(test_marks_are_ignored),
		cmocka_unit_test(test_bad_cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
