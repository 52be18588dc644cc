/* Articles and extractions as JSON lines, arrays and printed objects. */
#include "input_files.h"

static void fields_of_an_article(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.jsonl",
	                       "\xEF\xBB\xBF\n"
	                       "{\"id\":\"n1\",\"title\":\" عنوان \",\"date\":\"2015-07-21T10:00:00Z\",\"source\":\"s\","
	                       "\"url\":\"http://x\",\"text\":\""
	                       "نص أول"
	                       "\"}\r\n"
	                       "\n"
	                       "{\"id\":17,\"content\":\""
	                       "نص ثان"
	                       "\",\"date\":\"yesterday\"}\n"
	                       "{\"text\":\"  \",\"body\":\""
	                       "نص ثالث"
	                       "\"}\n"
	                       "{\"text\":\"\"}\n"
	                       "{\"text\":\"\\u0646\\u0635\",\"id\":\"\",\"date\":\"2015/07/01\"}");
	take(world, path);
	assert_int_equal(world->count, 4);
	assert_string_equal(world->seen[0].id, "n1");
	assert_string_equal(world->seen[0].title, "عنوان");
	assert_string_equal(world->seen[0].date, "2015-07-21");
	assert_string_equal(world->seen[0].source, "s");
	assert_string_equal(world->seen[0].url, "http://x");
	assert_string_equal(world->seen[0].text, "نص أول");
	assert_int_equal(world->seen[0].line, 2);
	assert_string_equal(world->seen[0].path, path);
	assert_string_equal(world->seen[1].id, "17");
	assert_string_equal(world->seen[1].date, "");
	assert_string_equal(world->seen[2].text, "نص ثالث");
	assert_string_equal(world->seen[2].id, path_of(world, "a.jsonl:5"));
	assert_string_equal(world->seen[3].text, "نص");
	assert_string_equal(world->seen[3].id, path_of(world, "a.jsonl:7"));
	assert_string_equal(world->seen[3].date, "2015-07-01");
	assert_int_equal(world->counts.records_skipped, 0);
	assert_int_equal(world->counts.documents, 4);
}

static void bad_lines_are_skipped(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.jsonl",
	                       "{\"text\":\""
	                       "أولى"
	                       "\"}\n{\"text\":\n5\n\"x\"\n{\"title\":\"t\"}\n{\"text\":7}\n"
	                       "{\"text\":\"a\"} {\"text\":\"b\"}\n{]\n{\"text\":\""
	                       "أخيرة"
	                       "\"}\n");
	take(world, path);
	assert_int_equal(world->count, 2);
	assert_string_equal(world->seen[1].text, "أخيرة");
	assert_int_equal(world->counts.records_skipped, 7);
	assert_int_equal(world->message_count, 6);
	expect_message(world, 0, path, ":2: not a JSON object, skipped");
	expect_message(world, 3, path, ":5: no text in the record, skipped");
	expect_message(world, 5, path, ": 2 more records skipped");
}

static void strict_stops_at_the_first(void **state)
{
	struct world *world = *state;
	char wanted[TEXT * 2];
	const char *path = put(world, "a.jsonl",
	                       "{\"text\":\""
	                       "أولى"
	                       "\"}\n{\"text\":\n{\"text\":\"b\"}\n");
	take_as(world, path, 1);
	assert_int_equal(world->last, -1);
	assert_int_equal(world->count, 1);
	assert_int_equal(world->error.status, ACTORNET_ERROR_DATA);
	assert_int_equal(world->error.line, 2);
	assert_string_equal(world->error.file, path);
	snprintf(wanted, sizeof wanted, "%s:2: not a JSON object", path);
	assert_string_equal(world->error.message, wanted);
	path = put(world, "b.jsonl", "{\"text\":\"ab\xFF\"}\n");
	take_as(world, path, 1);
	snprintf(wanted, sizeof wanted, "%s:1: malformed text at byte 12 of the line", path);
	assert_string_equal(world->error.message, wanted);
	path = put(world, "a.txt",
	           "قال \xFF"
	           "الوزير");
	take_as(world, path, 1);
	snprintf(wanted, sizeof wanted, "%s: malformed text at byte 8", path);
	assert_string_equal(world->error.message, wanted);
	take_as(world, put(world, "good.txt", TALKS), 1);
	assert_int_equal(world->last, 0);
}

static void strings_are_valid_utf8(void **state)
{
	struct world *world = *state;
	take(world, put(world, "a.jsonl",
	                "{\"id\":\"i\\u0000d\",\"text\":\"a\\ud800b\\uDC00c\\ud83d\\ude00d\\\\u0000\"}\n"
	                "{\"text\":\"\\ud83d\\ud83d\\ude00\xE2\x80\"}\n"));
	assert_int_equal(world->count, 2);
	assert_string_equal(world->seen[0].id, "i" FFFD "d");
	assert_string_equal(world->seen[0].text, "a" FFFD "b" FFFD "c\xF0\x9F\x98\x80"
	                                         "d\\u0000");
	assert_string_equal(world->seen[1].text, FFFD "\xF0\x9F\x98\x80" FFFD);
	assert_int_equal(world->counts.bytes_replaced, 6);
	assert_int_equal(world->message_count, 1);
}

static void arrays_and_printed_objects(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.json",
	                       "[{\"text\":\"a}\"},{\"text\":\"\\\"b{\"},\n 5,\n"
	                       " {\n\"text\": \"c\",\n \"x\": {\"y\": [1]}\n }\n]\n");
	take(world, path);
	assert_int_equal(world->count, 3);
	assert_string_equal(world->seen[0].text, "a}");
	assert_string_equal(world->seen[0].id, path_of(world, "a.json:1"));
	assert_string_equal(world->seen[1].text, "\"b{");
	assert_string_equal(world->seen[1].id, path_of(world, "a.json:1:2"));
	assert_string_equal(world->seen[2].text, "c");
	assert_int_equal(world->seen[2].line, 3);
	assert_int_equal(world->counts.records_skipped, 1);
	take(world, put(world, "b.json",
	                "{\n  \"title\": \"t\",\n  \"text\": \""
	                "نص"
	                "\"\n}\n"));
	assert_int_equal(world->count, 1);
	assert_string_equal(world->seen[0].text, "نص");
	take(world, put(world, "c.json", "[{\"text\":\"a\"},{\"text\":\"cut o"));
	assert_int_equal(world->count, 1);
	assert_int_equal(world->counts.records_skipped, 1);
	expect_text(world, put(world, "d.txt", "[القاهرة] وصل الوفد"), "[القاهرة] وصل الوفد");
}

static void extraction_is_recognised(void **state)
{
	struct world *world = *state;
	take(world, put(world, "x.jsonl",
	                "{\"actornet\":1,\"kind\":\"extract\"}\n"
	                "{\"doc\":\"a.txt\",\"date\":\"2020-10-27\",\"sentence\":3,\"text\":\"s\"}\n"
	                "broken\n{\"doc\":\"b.txt\",\"date\":\"\"}\n"));
	assert_int_equal(world->count, 2);
	assert_true(world->seen[0].is_record);
	assert_string_equal(world->seen[0].id, "a.txt");
	assert_string_equal(world->seen[0].date, "2020-10-27");
	assert_int_equal(world->seen[0].size, 0);
	assert_true(world->seen[0].sentence == 3);
	assert_string_equal(world->seen[1].id, "b.txt");
	assert_int_equal(world->seen[1].line, 4);
	assert_int_equal(world->counts.records_skipped, 1);
	assert_int_equal(world->counts.documents, 0);
}

/* Lines longer than what is read at a time, and their ends at every place of it. */
static void long_lines(void **state)
{
	struct world *world = *state;
	const size_t size = 300 * 1000;
	const char *path = path_of(world, "a.jsonl");
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	for (size_t i = 0; i < 8; i++) {
		fputs("{\"text\":\"", file);
		for (size_t k = 0; k < size + i; k++)
			fputs("ن", file);
		fputs("\"}\n", file);
	}
	fclose(file);
	take(world, path);
	assert_int_equal(world->count, 8);
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(world->seen[i].size, (size + i) * 2);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(fields_of_an_article, setup, teardown),
		cmocka_unit_test_setup_teardown(bad_lines_are_skipped, setup, teardown),
		cmocka_unit_test_setup_teardown(strict_stops_at_the_first, setup, teardown),
		cmocka_unit_test_setup_teardown(strings_are_valid_utf8, setup, teardown),
		cmocka_unit_test_setup_teardown(arrays_and_printed_objects, setup, teardown),
		cmocka_unit_test_setup_teardown(extraction_is_recognised, setup, teardown),
		cmocka_unit_test_setup_teardown(long_lines, setup, teardown),
	};
	return cmocka_run_group_tests_name("jsonl", tests, NULL, NULL);
}
