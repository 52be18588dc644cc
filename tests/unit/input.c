/* Files and folders, packed files, and dates. */
#include "input_files.h"

#include "input/date.h"

static void missing_file_is_told(void **state)
{
	struct world *world = *state;
	char wanted[TEXT * 2];
	const char *path = path_of(world, "none.txt");
	snprintf(wanted, sizeof wanted, "cannot open '%s': No such file or directory", path);
	take(world, path);
	assert_int_equal(world->count, 0);
	assert_int_equal(world->counts.files, 0);
	assert_int_equal(world->counts.files_failed, 1);
	assert_int_equal(world->message_count, 1);
	assert_string_equal(world->messages[0], wanted);
}

static void folder_comes_in_byte_order(void **state)
{
	struct world *world = *state;
	static const char *const folders[] = {"in", "in/b", "in/b/deep", "in/.git"};
	static const char *const names[] = {"in/b/deep/x.txt", "in/c.txt",        "in/a.txt", "in/B.txt",  "in/.hidden",
	                                    "in/.git/y.txt",   "in/\xD8\xA3.txt", "in/b.txt", "in/b/2.txt"};
	static const char *const wanted[] = {"in/B.txt", "in/a.txt", "in/b/2.txt",     "in/b/deep/x.txt",
	                                     "in/b.txt", "in/c.txt", "in/\xD8\xA3.txt"};
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		assert_int_equal(mkdir(path_of(world, folders[i]), 0700), 0);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		put(world, names[i], VISIT);
	assert_int_equal(symlink("..", path_of(world, "in/b/up")), 0);
	assert_int_equal(symlink("nowhere", path_of(world, "in/gone")), 0);
	assert_int_equal(mkfifo(path_of(world, "in/pipe"), 0600), 0);
	take(world, path_of(world, "in"));
	assert_int_equal(world->count, sizeof wanted / sizeof *wanted);
	for (size_t i = 0; i < world->count; i++)
		assert_string_equal(world->seen[i].id, path_of(world, wanted[i]));
	assert_int_equal(world->counts.files_failed, 1);
	take(world, path_of(world, "in/"));
	assert_int_equal(world->count, sizeof wanted / sizeof *wanted);
	assert_string_equal(world->seen[0].id, path_of(world, "in/B.txt"));
}

static void name_that_is_no_utf8(void **state)
{
	struct world *world = *state;
	char wanted[TEXT];
	const char *path = put(world, "\xC7\xE1.txt", TALKS);
	snprintf(wanted, sizeof wanted, "%s/" FFFD FFFD ".txt", world->folder);
	expect_text(world, path, TALKS);
	assert_string_equal(world->seen[0].id, wanted);
	assert_string_equal(world->seen[0].path, path);
}

static void compressed_files(void **state)
{
	struct world *world = *state;
	static const char *const tools[] = {"gzip", "xz", "zstd -q", "bzip2"};
	for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
		char command[64];
		snprintf(command, sizeof command, "command -v %s > /dev/null", tools[i]);
		if (system(command) != 0)
			continue;
		expect_text(world, pack(world, tools[i], "a.packed", TALKS), TALKS);
		take(world, pack(world, tools[i], "empty.packed", ""));
		assert_int_equal(world->count, 0);
		assert_int_equal(world->counts.files_failed, 0);
	}
}

static void compressed_lines(void **state)
{
	struct world *world = *state;
	take(world, pack(world, "gzip", "a.gz",
	                 "{\"id\":\"x\",\"text\":\""
	                 "رحبت مصر بالاتفاق"
	                 "\"}\n{\"text\":\""
	                 "ثانية"
	                 "\"}"));
	assert_int_equal(world->count, 2);
	assert_string_equal(world->seen[0].id, "x");
	assert_string_equal(world->seen[1].id, path_of(world, "a.gz:2"));
	assert_string_equal(world->seen[1].text, "ثانية");
}

static void damaged_compression_is_told(void **state)
{
	struct world *world = *state;
	const char *path = pack(world, "gzip", "a.gz", TALKS VISIT);
	assert_int_equal(truncate(path, 60), 0);
	take(world, path);
	assert_int_equal(world->count, 0);
	assert_int_equal(world->counts.files_failed, 1);
	assert_int_equal(world->message_count, 1);
	assert_int_equal(strncmp(world->messages[0], "cannot read '", 13), 0);
	take_as(world, path, 1);
	assert_int_equal(world->last, -1);
	assert_int_equal(world->error.status, ACTORNET_ERROR_DATA);
}

static void magic_is_not_mistaken(void **state)
{
	struct world *world = *state;
	expect_text(world, put(world, "a.gz", "BZh is no archive"), "BZh is no archive");
	expect_text(world, put(world, "b.gz", "#mtree\n./a type=file\n"), "#mtree\n./a type=file\n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(missing_file_is_told, setup, teardown),
		cmocka_unit_test_setup_teardown(folder_comes_in_byte_order, setup, teardown),
		cmocka_unit_test_setup_teardown(name_that_is_no_utf8, setup, teardown),
		cmocka_unit_test_setup_teardown(compressed_files, setup, teardown),
		cmocka_unit_test_setup_teardown(compressed_lines, setup, teardown),
		cmocka_unit_test_setup_teardown(damaged_compression_is_told, setup, teardown),
		cmocka_unit_test_setup_teardown(magic_is_not_mistaken, setup, teardown),
	};
	return cmocka_run_group_tests_name("input", tests, NULL, NULL);
}
