#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "output/mark.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WRITTEN = 4096 };

struct fixture {
	struct arena arena;
	jmp_buf on_oom;
	char written[WRITTEN];
};

static int setup(void **state)
{
	static struct fixture f;
	memset(&f, 0, sizeof f);
	arena_init(&f.arena, &f.on_oom);
	if (setjmp(f.on_oom))
		return -1;
	*state = &f;
	return 0;
}

static int teardown(void **state)
{
	arena_release(&((struct fixture *)*state)->arena);
	return 0;
}

static const char *written(struct fixture *f, struct marked marked, const struct mark *marks, size_t count)
{
	char path[] = "/tmp/actornet-mark-XXXXXX";
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	struct actornet_output *output = NULL;
	marked.marks = marks;
	marked.mark_count = count;
	assert_int_equal(actornet_output_open(&output, path, NULL), ACTORNET_OK);
	mark_write(&marked, &f->arena, output);
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

#define LEFT "\xE2\x81\xA8"
#define RIGHT "\xE2\x81\xA7"
#define POP "\xE2\x81\xA9\n"

static void marks_nest_and_come_once(void **state)
{
	struct fixture *f = *state;
	struct marked m = {.text = str_of("cut Egypt ties off"), .columns = 80};
	static const struct mark marks[] = {
		{{4, 9}, MARK_A}, {{0, 14}, MARK_HOSTILE}, {{0, 14}, MARK_FRIENDLY}, {{15, 18}, MARK_B}};
	assert_string_equal(written(f, m, marks, 4), LEFT "{cut [Egypt] ties} <off>" POP);
	assert_string_equal(written(f, m, marks, 0), LEFT "cut Egypt ties off" POP);
}

static void lines_are_wrapped_at_blanks(void **state)
{
	struct fixture *f = *state;
	struct marked m = {.text = str_of("one two\nthree-four five"), .indent = 2, .columns = 8};
	static const struct mark mark = {{4, 13}, MARK_A};
	assert_string_equal(written(f, m, NULL, 0),
	                    "  " LEFT "one two" POP "  " LEFT "three-fo" POP "  " LEFT "ur five" POP);
	assert_string_equal(written(f, m, &mark, 1),
	                    "  " LEFT "one [two" POP "  " LEFT "three]-f" POP "  " LEFT "our five" POP);
	m.text = str_of("");
	assert_string_equal(written(f, m, NULL, 0), "");
}

static void arabic_lines_run_from_the_right(void **state)
{
	struct fixture *f = *state;
	struct marked m = {.text = str_of("NATO ينتقد \x1b[1mقطر"), .columns = 80};
	assert_string_equal(written(f, m, NULL, 0), RIGHT "NATO ينتقد  [1mقطر" POP);
}

static void colors_end_with_the_line(void **state)
{
	struct fixture *f = *state;
	struct marked m = {.text = str_of("ab cd ef"), .columns = 6, .color = true};
	static const struct mark mark = {{3, 8}, MARK_A};
	assert_string_equal(written(f, m, &mark, 1),
	                    LEFT "ab \x1b[0m\x1b[1;32m[cd\x1b[0m" POP LEFT "\x1b[0m\x1b[1;32mef]\x1b[0m" POP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(marks_nest_and_come_once, setup, teardown),
		cmocka_unit_test_setup_teardown(lines_are_wrapped_at_blanks, setup, teardown),
		cmocka_unit_test_setup_teardown(arabic_lines_run_from_the_right, setup, teardown),
		cmocka_unit_test_setup_teardown(colors_end_with_the_line, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
