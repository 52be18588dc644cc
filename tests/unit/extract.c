/* Mentions and links of small texts, by tests/spec/mentions*.tsv and tests/spec/stance*.tsv.
 *
 * A row whose phenomenon begins with '!' is known to fail: it is counted, and fails the test once it passes.
 * tests/spec/marks.sh reads the complaints to bring the marks up to date.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "extract/extract.h"
#include "spec.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

enum { LINE = 4096, COLUMNS = 3, ITEMS = 32, NUMBERS = 10 };
enum column { PHENOMENON, TEXT, EXPECTED };
enum kind { MENTIONS, STANCE, KINDS };

struct fixture {
	jmp_buf oom;
	struct arena run, scratch;
	struct extractor *extractor;
	struct article article;
};

/* One kind of spec files: how an article is written down, and whether the order of the items counts. */
struct spec {
	const char *paths;
	const char *header;
	void (*describe)(const struct article *article, struct strbuf *out);
	bool ordered;
	size_t least; /* rows of all its files, lest one gets lost */
};

struct tally {
	size_t rows, known, failures;
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	if (!f || setjmp(f->oom))
		return -1;
	arena_init(&f->run, &f->oom);
	arena_init(&f->scratch, &f->oom);
	*state = f;
	return extractor_open(&f->extractor, &f->run, &lexicon_builtin, NULL) == ACTORNET_OK ? 0 : -1;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	extractor_close(f->extractor);
	arena_release(&f->scratch);
	arena_release(&f->run);
	free(f);
	return 0;
}

/* ---- what was found, as the spec files write it ---- */

static void add_separator(struct strbuf *out)
{
	if (out->size)
		strbuf_add_text(out, " ; ");
}

static void describe_mentions(const struct article *a, struct strbuf *out)
{
	for (size_t i = 0; i < a->sentence_count; i++) {
		const struct article_sentence *s = &a->sentences[i];
		for (uint32_t j = s->mention; j < s->mention_end; j++) {
			const struct mention *m = &a->mentions[j];
			add_separator(out);
			strbuf_add_text(out, m->how == HOW_NOMINAL ? "~" : "");
			strbuf_add(out, a->text.data + m->start, m->end - m->start);
			strbuf_add_char(out, '=');
			strbuf_add_str(out, a->actors[m->actor].id);
		}
	}
}

/* A mutual link names its two actors in byte order. */
static void describe_link(const struct article *a, const struct link *link, struct strbuf *out)
{
	struct str source = a->actors[link->source].id, target = a->actors[link->target].id;
	bool turned = !link->directed && str_compare(source, target) > 0;
	strbuf_add_str(out, turned ? target : source);
	strbuf_add_char(out, link->directed ? '>' : '=');
	strbuf_add_str(out, turned ? source : target);
	strbuf_add_char(out, link->stance > 0 ? '+' : '-');
}

static void describe_links(const struct article *a, struct strbuf *out)
{
	for (size_t i = 0; i < a->sentence_count; i++) {
		for (uint32_t j = a->sentences[i].link; j < a->sentences[i].link_end; j++) {
			add_separator(out);
			describe_link(a, &a->links[j], out);
		}
	}
}

static const struct spec specs[KINDS] = {
	[MENTIONS] = {"tests/spec/mentions*.tsv", "phenomenon\ttext\tmentions", describe_mentions, true, 400},
	[STANCE] = {"tests/spec/stance*.tsv", "phenomenon\ttext\tlinks", describe_links, false, 500},
};

/* ---- comparing ---- */

/* Whether the id may stand behind "*1" or "*2" …: the same actor behind one number, different ones behind two. */
static bool binds(struct str bound[NUMBERS], size_t number, struct str id)
{
	for (size_t i = 0; i < NUMBERS; i++) {
		if (bound[i].data && str_equal(bound[i], id) != (i == number))
			return false;
	}
	bound[number] = id;
	return true;
}

/* "surface=*" leaves the id open: the actor is in no list. A digit after the star ties the items of a row. */
static bool item_matches(struct str expected, struct str got, struct str bound[NUMBERS])
{
	size_t end = expected.size;
	bool numbered =
		end > 2 && expected.data[end - 2] == '*' && expected.data[end - 1] >= '0' && expected.data[end - 1] <= '9';
	size_t fixed = end - (numbered ? 2 : 1);
	if (!numbered && (end < 2 || expected.data[end - 1] != '*'))
		return str_equal(expected, got);
	if (got.size < fixed || memcmp(expected.data, got.data, fixed) != 0)
		return false;
	return !numbered ||
	       binds(bound, (size_t)(expected.data[end - 1] - '0'), (struct str){got.data + fixed, got.size - fixed});
}

/* The items of a cell without repetitions, unless their order counts; returns how many. */
static size_t split_items(char *cell, bool ordered, struct str items[ITEMS])
{
	size_t count = 0;
	if (strcmp(cell, "-") == 0)
		return 0;
	for (char *at = cell; at && *at && count < ITEMS;) {
		char *stop = strstr(at, " ; ");
		struct str item = {at, stop ? (size_t)(stop - at) : strlen(at)};
		bool seen = false;
		for (size_t i = 0; i < count && !ordered; i++)
			seen = seen || str_equal(items[i], item);
		if (!seen)
			items[count++] = item;
		at = stop ? stop + 3 : NULL;
	}
	return count;
}

static bool items_equal(const struct spec *spec, char *expected, char *got)
{
	struct str wanted[ITEMS], found[ITEMS], bound[NUMBERS] = {{0}};
	size_t count = split_items(expected, spec->ordered, wanted);
	if (count != split_items(got, spec->ordered, found))
		return false;
	for (size_t i = 0; i < count; i++) {
		bool matches = item_matches(wanted[i], found[i], bound);
		for (size_t j = 0; j < count && !spec->ordered; j++)
			matches = matches || item_matches(wanted[i], found[j], bound);
		if (!matches)
			return false;
	}
	return true;
}

/* ---- rows and files ---- */

static void check_row(struct fixture *f, const struct spec *spec, const char *place, char *line, struct tally *tally)
{
	char *cells[COLUMNS];
	char expected[LINE], copy[LINE];
	struct strbuf got;
	if (!spec_split_row(line, cells, COLUMNS)) {
		print_error("%s: broken: not %d full columns\n", place, COLUMNS);
		tally->failures++;
		return;
	}
	bool known = cells[PHENOMENON][0] == '!';
	arena_reset(&f->scratch);
	assert_int_equal(extractor_run(f->extractor, &f->scratch, str_of(cells[TEXT]), &f->article, NULL), ACTORNET_OK);
	strbuf_init(&got, &f->scratch);
	spec->describe(&f->article, &got);
	snprintf(expected, sizeof expected, "%s", cells[EXPECTED]);
	snprintf(copy, sizeof copy, "%s", got.size ? got.data : "-");
	bool passed = items_equal(spec, expected, copy);
	tally->known += known;
	if (passed != known)
		return;
	tally->failures++;
	print_error("%s: %s: %s: %s\n    expected %s\n    found    %s\n", place, known ? "passes now" : "fails",
	            cells[PHENOMENON], cells[TEXT], cells[EXPECTED], got.size ? got.data : "-");
}

static void check_file(struct fixture *f, const struct spec *spec, const char *path, struct tally *tally)
{
	FILE *file = fopen(path, "r");
	char line[LINE], place[LINE];
	struct tally before = *tally;
	assert_non_null(file);
	for (size_t number = 1; fgets(line, sizeof line, file); number++) {
		if (line[0] == '#' || line[0] == '\n' || strncmp(line, spec->header, strlen(spec->header)) == 0)
			continue;
		tally->rows++;
		snprintf(place, sizeof place, "%s:%zu", path, number);
		check_row(f, spec, place, line, tally);
	}
	fclose(file);
	print_message("# %s: %zu rows, %zu known failures\n", path, tally->rows - before.rows, tally->known - before.known);
}

/* In the C locale glob sorts by bytes. */
static void check_files(struct fixture *f, const struct spec *spec)
{
	glob_t found;
	struct tally tally = {0};
	assert_int_equal(glob(spec->paths, 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++)
		check_file(f, spec, found.gl_pathv[i], &tally);
	globfree(&found);
	print_message("# %s: %zu rows, %zu known failures\n", spec->paths, tally.rows, tally.known);
	assert_true(tally.rows >= spec->least);
	assert_int_equal(tally.failures, 0);
}

static void test_mentions(void **state)
{
	check_files(*state, &specs[MENTIONS]);
}

static void test_stance(void **state)
{
	check_files(*state, &specs[STANCE]);
}

/* ---- what holds of every text in the spec files ---- */

static void assert_sound(const struct article *a)
{
	uint32_t end = 0;
	for (size_t i = 0; i < a->sentence_count; i++) {
		const struct article_sentence *s = &a->sentences[i];
		assert_true(end <= s->start && s->start < s->end && s->end <= a->text.size);
		end = s->start;
		for (uint32_t j = s->mention; j < s->mention_end; j++) {
			const struct mention *m = &a->mentions[j];
			assert_true(end <= m->start && m->start < m->end && m->end <= s->end);
			assert_true(m->actor < a->actor_count && a->actors[m->actor].id.size > 0);
			end = m->end;
		}
		for (uint32_t j = s->link; j < s->link_end; j++) {
			const struct link *link = &a->links[j];
			assert_true(link->source < a->actor_count && link->target < a->actor_count);
			assert_true(link->source != link->target && link->cue < a->cue_count);
			assert_true(link->stance >= -1 && link->stance <= 1 && link->stance != 0);
		}
		end = s->end;
	}
}

static void check_positions(struct fixture *f, const char *path)
{
	FILE *file = fopen(path, "r");
	char line[LINE];
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		arena_reset(&f->scratch);
		assert_int_equal(extractor_run(f->extractor, &f->scratch, str_of(line), &f->article, NULL), ACTORNET_OK);
		assert_sound(&f->article);
	}
	fclose(file);
}

/* Mentions lie inside their sentence in order and apart; links have two ends and a stance. */
static void test_positions(void **state)
{
	glob_t found;
	for (int kind = 0; kind < KINDS; kind++) {
		assert_int_equal(glob(specs[kind].paths, 0, NULL, &found), 0);
		for (size_t i = 0; i < found.gl_pathc; i++)
			check_positions(*state, found.gl_pathv[i]);
		globfree(&found);
	}
}

/* A document's result does not depend on the ones before it. */
static void test_documents_are_apart(void **state)
{
	struct fixture *f = *state;
	static const char *const texts[] = {
		"التقى المشير خليفة حفتر وفدا من أعيان برقة.",
		"قال المشير إن المعركة لم تنته.",
	};
	for (size_t i = 0; i < 2; i++) {
		arena_reset(&f->scratch);
		assert_int_equal(extractor_run(f->extractor, &f->scratch, str_of(texts[i]), &f->article, NULL), ACTORNET_OK);
	}
	assert_int_equal(f->article.sentence_count, 1);
	assert_int_equal(f->article.sentences[0].mention_end, f->article.sentences[0].mention);
}

static void test_texts_without_anything(void **state)
{
	struct fixture *f = *state;
	static const char *const texts[] = {"", "\n\n", "...", "؟", "ليبيا", "\xEF\xBF\xBD", "ـــ", "«»", "مع", "بين و"};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		arena_reset(&f->scratch);
		assert_int_equal(extractor_run(f->extractor, &f->scratch, str_of(texts[i]), &f->article, NULL), ACTORNET_OK);
		assert_sound(&f->article);
		for (size_t j = 0; j < f->article.sentence_count; j++)
			assert_int_equal(f->article.sentences[j].link, f->article.sentences[j].link_end);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_mentions, setup, teardown),
		cmocka_unit_test_setup_teardown(test_stance, setup, teardown),
		cmocka_unit_test_setup_teardown(test_positions, setup, teardown),
		cmocka_unit_test_setup_teardown(test_documents_are_apart, setup, teardown),
		cmocka_unit_test_setup_teardown(test_texts_without_anything, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
