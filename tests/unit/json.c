/* JSON trees: what is read and what is not, texts, numbers, and bytes that end anywhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "input/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBERS = 20000, DEEP = JSON_DEPTH + 1 };

struct fixture {
	jmp_buf oom;
	struct arena arena;
	char *copy; /* of what is read: of its very size, so that a checker sees what reads on */
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	if (!f)
		return -1;
	arena_init(&f->arena, &f->oom);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_release(&f->arena);
	free(f->copy);
	free(f);
	return 0;
}

/* The tree of the first `size` bytes; NULL when they are none, or when something stands behind it. */
static const struct json *read_part(struct fixture *f, const char *text, size_t size)
{
	const char *end = NULL;
	free(f->copy);
	f->copy = malloc(size ? size : 1);
	assert_non_null(f->copy);
	memcpy(f->copy, text, size);
	arena_reset(&f->arena);
	const struct json *tree = json_read(&f->arena, f->copy, size, &end);
	return tree && end == f->copy + size ? tree : NULL;
}

static const struct json *read_all(struct fixture *f, const char *text)
{
	return read_part(f, text, strlen(text));
}

static void test_read_and_refused(void **state)
{
	static const char *const good[] = {
		"{}",           "[]", "{\"a\":1}", " \t\r\n[ 1 , 2 ]",       "[[],{},[{}]]",  "true", "[false,null]",
		"\"\"",         "0",  "-1.5e+3",   "\xEF\xBB\xBF{\"a\":[]}", "[\"\\u0041\"]", "[01]", "[1.]",
		"[\"a\x01z\"]",
	};
	static const char *const bad[] = {
		"",
		" ",
		"{",
		"[",
		"\"",
		"{\"a\"}",
		"{\"a\":}",
		"{a:1}",
		"{\"a\":1,}",
		"[1,]",
		"[,1]",
		"[1 2]",
		"{\"a\":1 \"b\":2}",
		"tru",
		"nul",
		"[+1]",
		"[-]",
		"[.5]",
		"[e5]",
		"\"\\x\"",
		"\"\\\"",
		"\"\\u12\"",
		"\"\\u12G4\"",
		"\"\\ud800\"",
		"\"\\ud800\\u0041\"",
		"\"\\udc00\"",
		"{\"a\" 1}",
		"{1:2}",
		"[1",
		"[1}",
		"{\"a\":1]",
	};
	struct fixture *f = *state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_non_null(read_all(f, good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_null(read_all(f, bad[i]));
}

static void assert_text(struct fixture *f, const char *json, const char *text)
{
	const struct json *tree = read_all(f, json);
	assert_true(json_is(tree, JSON_STRING));
	assert_true(str_equal(tree->value.text, str_of(text)));
	assert_int_equal(tree->value.text.data[tree->value.text.size], 0);
}

static void test_texts(void **state)
{
	struct fixture *f = *state;
	assert_text(f, "\"قطر\"", "قطر");
	assert_text(f, "\"a\\\"b\\\\c\\/d\"", "a\"b\\c/d");
	assert_text(f, "\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t");
	assert_text(f, "\"\\u0642\\u0637\\u0631\"", "قطر");
	assert_text(f, "\"x\\u00e9\\u20AC\\uD83D\\uDE00y\"", "x\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80y");
	assert_text(f, "\"ends\\u0000here\"", "ends");
}

static void test_numbers(void **state)
{
	static const char *const numbers[] = {"0",
	                                      "-0",
	                                      "1e3",
	                                      "0.1",
	                                      "123456789012345",
	                                      "1234567890123456",
	                                      "-0.25",
	                                      "1E-7",
	                                      "1.5e+300",
	                                      "0.30000000000000004",
	                                      "4.35",
	                                      "1e400",
	                                      "0.0001",
	                                      "99999.5",
	                                      "2.2250738585072014e-308"};
	struct fixture *f = *state;
	char text[64];
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		assert_true(read_all(f, numbers[i])->value.number == strtod(numbers[i], NULL));
	uint32_t seed = 1;
	for (int i = 0; i < NUMBERS; i++) {
		seed = seed * 1664525U + 1013904223U;
		snprintf(text, sizeof text, i % 2 ? "%.*f" : "%.*g", (int)(seed >> 28),
		         ldexp((double)seed - 2e9, (int)(seed >> 8) % 40 - 20));
		const struct json *tree = read_all(f, text);
		assert_true(json_is(tree, JSON_NUMBER));
		assert_true(tree->value.number == strtod(text, NULL));
	}
}

static void test_members(void **state)
{
	struct fixture *f = *state;
	struct str text = {"old", 3};
	const struct json *tree = read_all(f, "{\"a\":1,\"b\":[true,{\"c\":\"x\"},null],\"a\":2,\"\\u0064\":false}");
	assert_true(json_find(tree, "a")->value.number == 1); /* the first of the same name */
	assert_int_equal(json_count(json_find(tree, "b")), 3);
	assert_true(json_is(json_first(json_find(tree, "b")), JSON_TRUE));
	assert_true(json_find_text(json_first(json_find(tree, "b"))->next, "c", &text));
	assert_true(str_equal(text, str_of("x")));
	assert_true(json_is(json_find(tree, "d"), JSON_FALSE));
	assert_null(json_find(tree, "e"));
	assert_null(json_find(NULL, "a"));
	assert_null(json_find(json_find(tree, "b"), "c"));
	assert_false(json_find_text(tree, "a", &text));
	assert_true(str_equal(text, str_of("x")));
	assert_null(json_first(json_find(tree, "a")));
	assert_int_equal(json_count(NULL), 0);
}

/* Wherever the bytes end, nothing is read behind them, and no part of an object is one. */
static void test_cut_off(void **state)
{
	static const char whole[] = "{\"doc\":\"\\u0642\\ud83d\\ude00\\n\",\"n\":[-12.5e1,true,false,null,{\"x\":{}}]}";
	struct fixture *f = *state;
	assert_non_null(read_all(f, whole));
	for (size_t size = 0; size + 1 < sizeof whole; size++)
		assert_null(read_part(f, whole, size));
}

static void test_depth(void **state)
{
	static char text[2 * DEEP + 1];
	struct fixture *f = *state;
	for (size_t depth = DEEP - 1; depth <= DEEP; depth++) {
		memset(text, '[', depth);
		memset(text + depth, ']', depth);
		text[2 * depth] = '\0';
		assert_int_equal(read_all(f, text) != NULL, depth <= JSON_DEPTH);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_read_and_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(test_texts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_numbers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_members, setup, teardown),
		cmocka_unit_test_setup_teardown(test_cut_off, setup, teardown),
		cmocka_unit_test_setup_teardown(test_depth, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
