/* Checked output: files written aside and renamed, failures told at the close, JSON strings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/output.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH = 256, LARGE = 1 << 20 };

struct fixture {
	jmp_buf oom;
	struct arena arena;
	char folder[PATH], path[PATH * 2];
};

static int setup(void **state)
{
	const char *tmp = getenv("TMPDIR");
	struct fixture *f = calloc(1, sizeof *f);
	if (!f)
		return -1;
	*state = f;
	arena_init(&f->arena, &f->oom);
	snprintf(f->folder, sizeof f->folder, "%s/actornet-output-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(f->folder))
		return -1;
	snprintf(f->path, sizeof f->path, "%s/file", f->folder);
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	unlink(f->path);
	int result = rmdir(f->folder);
	arena_release(&f->arena);
	free(f);
	return result;
}

static void assert_file(const char *path, const char *content)
{
	char text[2048];
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	size_t size = fread(text, 1, sizeof text - 1, file);
	text[size] = '\0';
	fclose(file);
	assert_string_equal(text, content);
}

static size_t files_in(const char *folder)
{
	size_t count = 0;
	DIR *open = opendir(folder);
	assert_non_null(open);
	for (const struct dirent *entry = readdir(open); entry; entry = readdir(open))
		count += entry->d_name[0] != '.';
	closedir(open);
	return count;
}

static void write_file(struct fixture *f, const char *text, int keep)
{
	struct actornet_output *output = NULL;
	assert_int_equal(actornet_output_open(&output, f->path, NULL), ACTORNET_OK);
	output_text(output, text);
	assert_int_equal(actornet_output_close(output, keep, NULL), ACTORNET_OK);
}

/* Nothing stands at the path before the close, and the old file stays when the new one is not kept. */
static void test_output_renames_on_close(void **state)
{
	struct fixture *f = *state;
	struct actornet_output *output = NULL;
	assert_int_equal(actornet_output_open(&output, f->path, NULL), ACTORNET_OK);
	output_text(output, "first");
	assert_int_equal(access(f->path, F_OK), -1);
	assert_int_equal(actornet_output_close(output, 1, NULL), ACTORNET_OK);
	assert_file(f->path, "first");
	write_file(f, "second", 0);
	assert_file(f->path, "first");
	write_file(f, "third", 1);
	assert_file(f->path, "third");
	assert_int_equal(files_in(f->folder), 1);
	assert_int_equal(actornet_output_close(NULL, 1, NULL), ACTORNET_OK);
}

static void test_output_permissions(void **state)
{
	struct fixture *f = *state;
	struct stat info;
	mode_t mask = umask(027);
	write_file(f, "", 1);
	umask(mask);
	assert_int_equal(stat(f->path, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0640);
	assert_int_equal(info.st_size, 0);
}

static void test_output_large(void **state)
{
	struct fixture *f = *state;
	struct actornet_output *output = NULL;
	struct stat info;
	char *bytes = arena_alloc(&f->arena, LARGE);
	memset(bytes, 'x', LARGE);
	assert_int_equal(actornet_output_open(&output, f->path, NULL), ACTORNET_OK);
	actornet_output_write(output, bytes, LARGE - 1);
	actornet_output_write(output, bytes, 0);
	output_printf(output, "%.*s", 2000, bytes); /* longer than any small buffer */
	assert_int_equal(actornet_output_close(output, 1, NULL), ACTORNET_OK);
	assert_int_equal(stat(f->path, &info), 0);
	assert_int_equal(info.st_size, LARGE - 1 + 2000);
}

static void test_output_failures(void **state)
{
	struct fixture *f = *state;
	struct actornet_output *output = NULL;
	struct actornet_error error = {0};
	assert_int_equal(actornet_output_open(&output, "/nowhere/file", &error), ACTORNET_ERROR_IO);
	assert_null(output);
	assert_string_equal(error.message, "cannot write '/nowhere/file': No such file or directory");
	assert_int_equal(actornet_output_open(&output, f->folder, NULL), ACTORNET_OK); /* told at the close */
	assert_int_equal(actornet_output_close(output, 1, &error), ACTORNET_ERROR_IO);
	if (access("/dev/full", W_OK) != 0)
		return;
	assert_int_equal(actornet_output_open(&output, "/dev/full", NULL), ACTORNET_OK);
	output_text(output, "text");
	assert_int_equal(actornet_output_close(output, 1, &error), ACTORNET_ERROR_IO);
	assert_string_equal(error.message, "cannot write '/dev/full': No space left on device");
}

static void test_output_json(void **state)
{
	struct fixture *f = *state;
	struct actornet_output *output = NULL;
	assert_int_equal(actornet_output_open(&output, f->path, NULL), ACTORNET_OK);
	output_json(output, str_of(""));
	output_json(output, str_of("a\"b\\c/d\n\r\t\b\x01\x1F\x7F"));
	output_json(output, (struct str){"\0z", 2});
	output_json(output, str_of("«قطر»"));
	output_number(output, 0);
	output_number(output, UINT64_MAX);
	output_str(output, str_of("!"));
	assert_int_equal(actornet_output_close(output, 1, NULL), ACTORNET_OK);
	assert_file(f->path, "\"\"\"a\\\"b\\\\c/d\\n\\r\\t\\u0008\\u0001\\u001f\x7F\"\"\\u0000z\"\"«قطر»\"0"
	                     "18446744073709551615!");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_output_renames_on_close), TEST(test_output_permissions), TEST(test_output_large),
		TEST(test_output_failures),         TEST(test_output_json),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
