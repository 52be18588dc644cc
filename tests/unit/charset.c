/* From bytes to text: charsets, marks, malformed bytes, and what is no text. */
#include "input_files.h"

enum { HEAD = 1 << 20 };

static void plain_utf8(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.txt", TALKS VISIT);
	expect_text(world, path, TALKS VISIT);
	assert_string_equal(world->seen[0].id, path);
	assert_string_equal(world->seen[0].path, path);
	assert_int_equal(world->seen[0].line, 0);
	assert_false(world->seen[0].is_record);
	assert_string_equal(world->seen[0].date, "");
	assert_int_equal(world->message_count, 0);
}

static void byte_order_mark_goes(void **state)
{
	struct world *world = *state;
	expect_text(world, put(world, "a.txt", "\xEF\xBB\xBF" TALKS), TALKS);
}

static void utf16_is_read(void **state)
{
	struct world *world = *state;
	expect_text(world, put_in(world, "le.txt", "UTF-16LE", "\xFF\xFE", TALKS), TALKS);
	expect_text(world, put_in(world, "be.txt", "UTF-16BE", "\xFE\xFF", TALKS), TALKS);
	expect_text(world, put_in(world, "le", "UTF-16LE", "", VISIT), VISIT);
	expect_text(world, put_in(world, "be", "UTF-16BE", "", VISIT), VISIT);
	assert_int_equal(world->counts.bytes_replaced, 0);
}

static void utf16_damage_is_counted(void **state)
{
	struct world *world = *state;
	static const char lone[] = "\xFF\xFE"
							   "A\0\x00\xD8"
							   "B\0\n"; /* half a pair, then half a unit */
	const char *path = put_bytes(world, "a.txt", lone, sizeof lone - 1);
	expect_text(world, path, "A" FFFD "B" FFFD);
	assert_int_equal(world->counts.bytes_replaced, 3);
	take_as(world, path, 1);
	assert_int_equal(world->last, -1);
	assert_non_null(strstr(world->error.message, "at byte 5"));
}

static void arabic_charsets_are_told_apart(void **state)
{
	struct world *world = *state;
	expect_text(world, put_in(world, "w.txt", "windows-1256", "", TALKS VISIT), TALKS VISIT);
	expect_text(world, put_in(world, "i.txt", "ISO-8859-6", "", TALKS VISIT), TALKS VISIT);
	expect_text(world, put_in(world, "w2.txt", "windows-1256", "", VISIT), VISIT);
	expect_text(world, put_in(world, "i2.txt", "ISO-8859-6", "", VISIT), VISIT);
	expect_text(world, put_in(world, "quoted.txt", "windows-1256", "", "قال الناطق: «لن نقبل» – وأضاف…"),
	            "قال الناطق: «لن نقبل» – وأضاف…");
	assert_int_equal(world->message_count, 0);
}

static void json_in_another_charset(void **state)
{
	struct world *world = *state;
	const char *record = "{\"id\":\"1\",\"text\":\""
						 "وصل الوفد الليبي إلى تونس للمشاركة في الحوار"
						 "\"}\n";
	take(world, put_in(world, "w.jsonl", "windows-1256", "", record));
	assert_int_equal(world->count, 1);
	assert_string_equal(world->seen[0].text, "وصل الوفد الليبي إلى تونس للمشاركة في الحوار");
	take(world, put_in(world, "u.jsonl", "UTF-16LE", "\xFF\xFE", record));
	assert_int_equal(world->count, 1);
	assert_string_equal(world->seen[0].id, "1");
}

static void text_stays_as_it_is(void **state)
{
	struct world *world = *state;
	expect_text(world, put(world, "crlf.txt", "أعلن الوزير.\r\nونفى النائب.\r\n"), "أعلن الوزير.\r\nونفى النائب.\r\n");
	const char *apart = "\xD8\xA7\xD9\x94"
						"علن"; /* alef and hamza as two characters */
	expect_text(world, put(world, "nfd.txt", apart), apart);
}

static void malformed_bytes_are_replaced(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.txt",
	                       "قال \xFF"
	                       "الوزير \xE2\x80 إن\xD8");
	expect_text(world, path, "قال " FFFD "الوزير " FFFD " إن" FFFD);
	assert_int_equal(world->counts.bytes_replaced, 4);
	assert_int_equal(world->message_count, 1);
	expect_message(world, 0, path, ": 4 malformed bytes replaced by U+FFFD");
	path = put_bytes(world, "nul.txt", "President\0arrives in Amman today", 32);
	expect_text(world, path, "President" FFFD "arrives in Amman today");
	expect_message(world, 0, path, ": 1 malformed byte replaced by U+FFFD");
}

static void what_is_no_text_is_skipped(void **state)
{
	struct world *world = *state;
	char noise[4096];
	uint32_t x = 1;
	for (size_t i = 0; i < sizeof noise; i++)
		noise[i] = (char)((x = x * 1664525u + 1013904223u) >> 24);
	const char *path = put_bytes(world, "x.bin", noise, sizeof noise);
	take(world, path);
	assert_int_equal(world->count, 0);
	assert_int_equal(world->counts.records_skipped, 1);
	assert_int_equal(world->counts.files_failed, 0);
	expect_message(world, 0, path, ": not text, skipped");
	memset(noise, 0, sizeof noise);
	take(world, put_bytes(world, "zero", noise, sizeof noise));
	assert_int_equal(world->counts.records_skipped, 1);
	take(world, put(world, "a.pdf", "%PDF-1.4\n1 0 obj\n"));
	assert_int_equal(world->counts.records_skipped, 1);
	path = put_in(world, "russian.txt", "windows-1251", "", "Президент прибыл в столицу с официальным визитом");
	take(world, path);
	expect_message(world, 0, path, ": charset not recognised, skipped");
}

static void empty_text_is_no_document(void **state)
{
	struct world *world = *state;
	static const char *const texts[] = {"", " \n\t\r\n", "\xEF\xBB\xBF", "\xC2\xA0\xE2\x80\x8F\n"};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		take(world, put(world, "a.txt", texts[i]));
		assert_int_equal(world->count, 0);
		assert_int_equal(world->counts.files, 1);
		assert_int_equal(world->counts.documents, 0);
		assert_int_equal(world->message_count, 0);
	}
}

static void very_long_text_is_refused(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "long.txt", TALKS);
	if (truncate(path, (off_t)UINT32_MAX) != 0)
		skip();
	char *head = malloc(HEAD); /* the hole reads as zeros, so the head must be text */
	assert_non_null(head);
	memset(head, 'a', HEAD);
	FILE *file = fopen(path, "r+b");
	assert_non_null(file);
	fwrite(head, 1, HEAD, file);
	fclose(file);
	free(head);
	take(world, path);
	assert_int_equal(world->count, 0);
	assert_int_equal(world->counts.files_failed, 1);
	expect_message(world, 0, path, ": a text of 4 GiB or more, skipped");
}

/* ---- the parts --------------------------------------------------------------------------------------------- */

static void check_at_all_places(const char *bytes, size_t size, size_t good)
{
	char text[64];
	for (size_t before = 0; before < 20; before++) { /* at every place of a word of eight bytes */
		memset(text, 'a', sizeof text);
		memcpy(text + before, bytes, size);
		size_t wanted = good == size ? before + size + 20 : before + good;
		assert_int_equal(utf8_check((struct str){text, before + size + 20}), wanted);
		if (good < size)
			assert_int_equal(utf8_check((struct str){text, before + size}), wanted);
	}
}

static void utf8_is_checked(void **state)
{
	(void)state;
	check_at_all_places("\xD9\x86\xD8\xB5", 4, 4);
	check_at_all_places("\xE2\x80\x9C\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF", 11, 11);
	check_at_all_places("\xED\x9F\xBF\xEE\x80\x80", 6, 6);
	check_at_all_places("\xD9\x86\xD8", 3, 2);
	check_at_all_places("\xC0\x80", 2, 0);
	check_at_all_places("\xC1\xBF", 2, 0);
	check_at_all_places("\xE0\x9F\xBF", 3, 0);
	check_at_all_places("\xED\xA0\x80", 3, 0);
	check_at_all_places("\xF0\x8F\xBF\xBF", 4, 0);
	check_at_all_places("\xF4\x90\x80\x80", 4, 0);
	check_at_all_places("\xF5\x80\x80\x80", 4, 0);
	check_at_all_places("\xD9\x86\x86", 3, 2);
	check_at_all_places("a\0b", 3, 1);
	check_at_all_places("\xFF", 1, 0);
}

static void utf8_is_repaired_by_maximal_parts(void **state)
{
	(void)state;
	jmp_buf on_oom;
	struct arena run;
	struct buffer out;
	arena_init(&run, &on_oom);
	buffer_init(&out, &run);
	if (setjmp(on_oom))
		fail_msg("out of memory");
	struct str bad = str_of("a\xF1\x80\x80\xE1\x80\xC2"
	                        "b\x80"
	                        "c\x80\xBF"
	                        "d"); /* the Standard's own example */
	assert_int_equal(utf8_repair(&out, bad), 9);
	struct str wanted = str_of("a" FFFD FFFD FFFD "b" FFFD "c" FFFD FFFD "d");
	assert_true(str_equal(buffer_str(&out), wanted));
	buffer_release(&out);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(plain_utf8, setup, teardown),
		cmocka_unit_test_setup_teardown(byte_order_mark_goes, setup, teardown),
		cmocka_unit_test_setup_teardown(utf16_is_read, setup, teardown),
		cmocka_unit_test_setup_teardown(utf16_damage_is_counted, setup, teardown),
		cmocka_unit_test_setup_teardown(arabic_charsets_are_told_apart, setup, teardown),
		cmocka_unit_test_setup_teardown(json_in_another_charset, setup, teardown),
		cmocka_unit_test_setup_teardown(text_stays_as_it_is, setup, teardown),
		cmocka_unit_test_setup_teardown(malformed_bytes_are_replaced, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_no_text_is_skipped, setup, teardown),
		cmocka_unit_test_setup_teardown(empty_text_is_no_document, setup, teardown),
		cmocka_unit_test_setup_teardown(very_long_text_is_refused, setup, teardown),
		cmocka_unit_test(utf8_is_checked),
		cmocka_unit_test(utf8_is_repaired_by_maximal_parts),
	};
	return cmocka_run_group_tests_name("charset", tests, NULL, NULL);
}
