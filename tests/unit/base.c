/* Arenas, strings, ids and errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/ids.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { MANY = 5000, LARGE = 1 << 20 };

struct fixture {
	jmp_buf oom;
	struct arena arena;
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	if (!f)
		return -1;
	*state = f;
	arena_init(&f->arena, &f->oom);
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_release(&f->arena);
	free(f);
	return 0;
}

/* ---- arena ---- */

static void test_arena_alignment(void **state)
{
	struct fixture *f = *state;
	for (size_t size = 0; size < 200; size++) {
		unsigned char *bytes = arena_alloc(&f->arena, size);
		assert_non_null(bytes);
		assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(bytes[i], 0);
		memset(bytes, 0xAA, size);
	}
}

static void test_arena_reset(void **state)
{
	struct fixture *f = *state;
	char *first = arena_alloc(&f->arena, 100);
	memset(first, 0xAA, 100);
	memset(arena_alloc(&f->arena, LARGE), 0xAA, LARGE);
	arena_reset(&f->arena);
	char *again = arena_alloc(&f->arena, 100);
	assert_ptr_equal(again, first);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(again[i], 0);
	const char *large = arena_alloc(&f->arena, LARGE);
	for (size_t i = 0; i < LARGE; i++)
		assert_int_equal(large[i], 0);
	arena_release(&f->arena);
	arena_release(&f->arena);
	arena_reset(&f->arena); /* of nothing */
	assert_non_null(arena_alloc(&f->arena, 0));
}

static void test_arena_grow(void **state)
{
	struct fixture *f = *state;
	size_t *array = NULL, capacity = 0;
	for (size_t i = 0; i < MANY; i++) {
		array = arena_grow(&f->arena, array, i, &capacity, sizeof *array);
		assert_true(capacity > i);
		array[i] = i * 3;
	}
	for (size_t i = 0; i < MANY; i++)
		assert_int_equal(array[i], i * 3);
}

/* Large arrays grow, are given back in any order, and leave the others as they are. */
static void test_arena_drop(void **state)
{
	struct fixture *f = *state;
	unsigned char *arrays[3];
	char *bytes = NULL;
	size_t capacity = 0;
	arena_drop(&f->arena, NULL, LARGE, 1);
	for (size_t i = 0; i < 3; i++)
		arrays[i] = memset(arena_array_raw(&f->arena, LARGE, 1), (int)i + 1, LARGE);
	arena_drop(&f->arena, arrays[1], LARGE, 1);
	char *small = arena_text(&f->arena, "small", 5);
	arena_drop(&f->arena, small, 6, 1);
	assert_string_equal(small, "small");
	for (size_t i = 0; i < LARGE; i++) {
		bytes = arena_grow(&f->arena, bytes, i, &capacity, 1);
		assert_int_equal(bytes[i], 0);
		assert_int_equal(bytes[capacity - 1], 0);
		bytes[i] = (char)(i % 100 + 1);
	}
	for (size_t i = 0; i < LARGE; i++) {
		assert_int_equal(bytes[i], i % 100 + 1);
		assert_true(arrays[0][i] == 1 && arrays[2][i] == 3);
	}
	arena_drop(&f->arena, arrays[2], LARGE, 1);
	arena_drop(&f->arena, arrays[0], LARGE, 1);
	arena_drop(&f->arena, bytes, capacity, 1);
	assert_null(f->arena.large);
}

static void test_arena_text(void **state)
{
	struct fixture *f = *state;
	assert_string_equal(arena_text(&f->arena, "actornet", 5), "actor");
	assert_string_equal(arena_text(&f->arena, NULL, 0), "");
}

/* Whether asking for so much comes back by the jump. */
static bool jumps(struct fixture *f, size_t count, size_t size)
{
	if (setjmp(f->oom))
		return true;
	arena_array(&f->arena, count, size);
	return false;
}

static void test_arena_out_of_memory(void **state)
{
	struct fixture *f = *state;
	assert_false(jumps(f, 0, 0));
	assert_false(jumps(f, SIZE_MAX, 0));
	assert_true(jumps(f, SIZE_MAX, 1));
	assert_true(jumps(f, SIZE_MAX / 2, 3));
	assert_true(jumps(f, SIZE_MAX / 16 + 2, 16));
	assert_true(jumps(f, 3, SIZE_MAX / 2));
	assert_false(jumps(f, 10, 10)); /* the arena goes on working */
}

/* ---- strings ---- */

static void test_str(void **state)
{
	static const char *const ordered[] = {"", "a", "ab", "b", "z", "\xD9\x82"};
	(void)state;
	for (size_t i = 0; i < 6; i++) {
		for (size_t j = 0; j < 6; j++) {
			int order = str_compare(str_of(ordered[i]), str_of(ordered[j]));
			assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
			assert_int_equal(str_equal(str_of(ordered[i]), str_of(ordered[j])), i == j);
		}
	}
	assert_true(str_equal((struct str){NULL, 0}, str_of("")));
	assert_true(str_equal(str_trim(str_of(" \t a b\r\n")), str_of("a b")));
	assert_int_equal(str_trim((struct str){NULL, 0}).size, 0);
}

static void test_str_cut(void **state)
{
	static const char *const parts[] = {"a", "", "bc", ""};
	struct str rest = str_of("a||bc|");
	(void)state;
	for (size_t i = 0; i < 4; i++) {
		assert_non_null(rest.data);
		assert_true(str_equal(str_cut(&rest, '|'), str_of(parts[i])));
	}
	assert_null(rest.data);
	assert_int_equal(str_cut(&rest, '|').size, 0);
	assert_null(rest.data);
}

/* Every byte counts, and nothing else does: not where the bytes lie, not what follows. */
static void test_str_hash(void **state)
{
	char bytes[40] = "0123456789abcdefghijklmnopqrstuvwxyz", moved[41];
	(void)state;
	for (size_t size = 0; size < 36; size++) {
		uint64_t hash = str_hash(bytes, size);
		memcpy(moved + 1, bytes, size);
		memset(moved + 1 + size, '#', sizeof moved - 1 - size);
		assert_true(hash == str_hash(moved + 1, size));
		assert_true(hash != str_hash(bytes, size + 1));
		for (size_t i = 0; i < size; i++) {
			moved[i + 1] ^= 1;
			assert_true(hash != str_hash(moved + 1, size));
			moved[i + 1] ^= 1;
		}
	}
}

static void test_strbuf(void **state)
{
	struct fixture *f = *state;
	struct strbuf buf;
	strbuf_init(&buf, &f->arena);
	assert_true(str_equal(strbuf_str(&buf), str_of("")));
	strbuf_clear(&buf);
	strbuf_add(&buf, NULL, 0);
	assert_string_equal(buf.data, "");
	strbuf_add_text(&buf, "one");
	strbuf_add_char(&buf, ' ');
	strbuf_add_str(&buf, str_of("two"));
	strbuf_printf(&buf, " %d %s", 3, "four");
	strbuf_printf(&buf, "%s", "");
	assert_string_equal(buf.data, "one two 3 four");
	assert_int_equal(buf.size, strlen(buf.data));
	strbuf_clear(&buf);
	assert_string_equal(buf.data, "");
	for (size_t i = 0; i < MANY; i++)
		strbuf_printf(&buf, "%04zu", i);
	assert_int_equal(buf.size, MANY * 4);
	assert_int_equal(strlen(buf.data), buf.size);
	assert_memory_equal(buf.data + 4 * 1234, "1234", 4);
}

static void test_strbuf_add_code(void **state)
{
	struct fixture *f = *state;
	struct strbuf buf;
	strbuf_init(&buf, &f->arena);
	static const uint32_t codes[] = {'a', 0x7F, 0x80, 0x642, 0x7FF, 0x800, 0xFEFF, 0xFFFF, 0x10000, 0x10FFFF};
	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
		strbuf_add_code(&buf, codes[i]);
	assert_string_equal(buf.data, "a\x7F\xC2\x80\xD9\x82\xDF\xBF\xE0\xA0\x80\xEF\xBB\xBF\xEF\xBF\xBF\xF0\x90\x80\x80"
	                              "\xF4\x8F\xBF\xBF");
}

static void test_ids(void **state)
{
	struct fixture *f = *state;
	struct ids ids;
	char name[32];
	ids_init(&ids, &f->arena);
	assert_int_equal(ids_find(&ids, str_of("0")), IDS_NONE);
	for (uint32_t round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < MANY; i++) {
			snprintf(name, sizeof name, "%u", i);
			assert_int_equal(ids_add(&ids, str_of(name)), i);
			assert_int_equal(ids_find(&ids, str_of(name)), i);
		}
	}
	assert_int_equal(ids.count, MANY);
	assert_string_equal(ids.names[4321].data, "4321");
	assert_int_equal(ids_find(&ids, str_of("x")), IDS_NONE);
	assert_int_equal(ids_add(&ids, str_of("")), MANY);
	assert_int_equal(ids_find(&ids, (struct str){NULL, 0}), MANY);
	assert_int_equal(ids_add(&ids, (struct str){"a\0b", 3}), MANY + 1);
	assert_int_equal(ids_find(&ids, (struct str){"a\0c", 3}), IDS_NONE);
}

static void test_errors(void **state)
{
	struct actornet_error error;
	char name[1000];
	(void)state;
	assert_int_equal(error_set(NULL, ACTORNET_ERROR_DATA, "x"), ACTORNET_ERROR_DATA);
	assert_int_equal(error_at(&error, ACTORNET_ERROR_DATA, "a.tsv", 7, "bad %s", "cell"), ACTORNET_ERROR_DATA);
	assert_string_equal(error.message, "a.tsv:7: bad cell");
	assert_string_equal(error.file, "a.tsv");
	assert_int_equal(error.line, 7);
	error_at(&error, ACTORNET_ERROR_DATA, "a.tsv", 0, "empty");
	assert_string_equal(error.message, "a.tsv: empty");
	assert_int_equal(error_io(&error, "open", "x", ENOENT), ACTORNET_ERROR_IO);
	assert_string_equal(error.message, "cannot open 'x': No such file or directory");
	memset(name, 'n', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	error_io(&error, "open", name, ENOENT);
	assert_in_range(strlen(error.message), 100, sizeof error.message - 1);
	assert_in_range(strlen(error.file), 100, sizeof error.file - 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_arena_alignment),
		TEST(test_arena_reset),
		TEST(test_arena_grow),
		TEST(test_arena_drop),
		TEST(test_arena_text),
		TEST(test_arena_out_of_memory),
		TEST(test_str),
		TEST(test_str_cut),
		TEST(test_str_hash),
		TEST(test_strbuf),
		TEST(test_strbuf_add_code),
		TEST(test_ids),
		TEST(test_errors),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
