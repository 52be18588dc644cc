/* The room input: from bytes in files to articles. Each test writes its own files. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <cjson/cJSON.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unicode/ucnv.h>
#include <unistd.h>

#include "input/charset.h"
#include "input/date.h"
#include "input/escape.h"
#include "input/input.h"
#include "input/records.h"
#include "input/utf8.h"

#define TALKS "التقى وزير الخارجية المصري نظيره الأردني في عمّان، وبحث الجانبان مستقبل الهدنة.\n"
#define VISIT "وصل رئيس الوزراء العراقي إلى أنقرة في زيارة رسمية تستمر يومين\n"
#define FFFD "\xEF\xBF\xBD"

enum { DOCUMENTS = 32, MESSAGES = 32, TEXT = 4096, HEAD = 1 << 20 };

/* What came out of one reading; strings are copied because they live until the next document only. */
struct seen {
	char id[TEXT], date[16], title[TEXT], source[TEXT], url[TEXT], text[TEXT], path[TEXT], record[TEXT];
	size_t size, line;
	bool is_record;
};

struct world {
	char folder[64];
	struct seen seen[DOCUMENTS];
	size_t count;
	char messages[MESSAGES][TEXT];
	size_t message_count;
	struct actornet_counts counts;
	struct actornet_error error;
	int last; /* what input_next ended with */
};

static int setup(void **state)
{
	struct world *world = calloc(1, sizeof *world);
	strcpy(world->folder, "/tmp/actornet-input-XXXXXX");
	if (!mkdtemp(world->folder))
		return -1;
	*state = world;
	return 0;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *where)
{
	(void)info, (void)kind, (void)where;
	return remove(path);
}

static int teardown(void **state)
{
	struct world *world = *state;
	nftw(world->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(world);
	return 0;
}

static const char *path_of(const struct world *world, const char *name)
{
	static char paths[4][TEXT];
	static unsigned turn;
	char *path = paths[turn++ % 4];
	snprintf(path, TEXT, "%s/%s", world->folder, name);
	return path;
}

static const char *put_bytes(const struct world *world, const char *name, const void *bytes, size_t size)
{
	const char *path = path_of(world, name);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
	return path;
}

static const char *put(const struct world *world, const char *name, const char *text)
{
	return put_bytes(world, name, text, strlen(text));
}

/* The text in another charset, behind `mark`. */
static const char *put_in(const struct world *world, const char *name, const char *charset, const char *mark,
                          const char *text)
{
	char bytes[TEXT];
	UErrorCode status = U_ZERO_ERROR;
	size_t size = strlen(mark);
	memcpy(bytes, mark, size);
	size += (size_t)ucnv_convert(charset, "UTF-8", bytes + size, (int32_t)(TEXT - size), text, -1, &status);
	assert_true(U_SUCCESS(status));
	return put_bytes(world, name, bytes, size);
}

static const char *pack(const struct world *world, const char *tool, const char *name, const char *text)
{
	char command[TEXT * 2];
	const char *path = path_of(world, name);
	snprintf(command, sizeof command, "%s -c > '%s'", tool, path);
	FILE *pipe = popen(command, "w");
	assert_non_null(pipe);
	fputs(text, pipe);
	assert_int_equal(pclose(pipe), 0);
	return path;
}

static void hear(void *context, const char *message)
{
	struct world *world = context;
	assert_true(world->message_count < MESSAGES);
	snprintf(world->messages[world->message_count++], TEXT, "%s", message);
}

static void copy(char *to, struct str from)
{
	assert_true(from.size < TEXT);
	assert_non_null(from.data);
	memcpy(to, from.data, from.size);
	to[from.size] = '\0';
}

static void keep(struct seen *seen, const struct document *document)
{
	copy(seen->id, document->id);
	copy(seen->date, document->date);
	copy(seen->title, document->title);
	copy(seen->source, document->source);
	copy(seen->url, document->url);
	seen->size = document->text.size;
	assert_int_equal(utf8_check(document->text), document->text.size);
	if (document->text.size < TEXT)
		copy(seen->text, document->text);
	snprintf(seen->path, TEXT, "%s", document->path);
	seen->line = document->line;
	seen->is_record = document->record != NULL;
	if (document->record)
		assert_true(cJSON_PrintPreallocated((cJSON *)(uintptr_t)document->record, seen->record, TEXT, false));
}

static void take_as(struct world *world, const char *path, int strict)
{
	jmp_buf on_oom;
	struct arena run;
	struct actornet_options options = {.strict = strict, .warn = hear, .warn_context = world};
	arena_init(&run, &on_oom);
	if (setjmp(on_oom))
		fail_msg("out of memory");
	world->count = world->message_count = 0;
	memset(&world->counts, 0, sizeof world->counts);
	memset(&world->error, 0, sizeof world->error);
	struct input *input = input_open(&run, path, &options, &world->counts);
	struct document document;
	while ((world->last = input_next(input, &document, &world->error)) == 1) {
		assert_true(world->count < DOCUMENTS);
		keep(&world->seen[world->count++], &document);
	}
	if (world->last == 0)
		assert_int_equal(input_next(input, &document, &world->error), 0);
	input_close(input);
	arena_release(&run);
}

static void take(struct world *world, const char *path)
{
	take_as(world, path, 0);
	assert_int_equal(world->last, 0);
}

static void expect_text(struct world *world, const char *path, const char *text)
{
	take(world, path);
	assert_int_equal(world->count, 1);
	assert_string_equal(world->seen[0].text, text);
	assert_int_equal(world->seen[0].size, strlen(text));
	assert_int_equal(world->counts.documents, 1);
	assert_int_equal(world->counts.bytes, strlen(text));
	assert_int_equal(world->counts.files, 1);
}

static void expect_message(const struct world *world, size_t index, const char *path, const char *rest)
{
	char wanted[TEXT * 2];
	assert_true(index < world->message_count);
	snprintf(wanted, sizeof wanted, "%s%s", path, rest);
	assert_string_equal(world->messages[index], wanted);
}

/* ---- plain text -------------------------------------------------------------------------------------------- */

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
	static const char lone[] = "\xFF\xFE" "A\0\x00\xD8" "B\0\n"; /* half a pair, then half a unit */
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
	const char *record = "{\"id\":\"1\",\"text\":\"" "وصل الوفد الليبي إلى تونس للمشاركة في الحوار" "\"}\n";
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
	const char *apart = "\xD8\xA7\xD9\x94" "علن"; /* alef and hamza as two characters */
	expect_text(world, put(world, "nfd.txt", apart), apart);
}

static void malformed_bytes_are_replaced(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.txt", "قال \xFF" "الوزير \xE2\x80 إن\xD8");
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

/* ---- files and folders ------------------------------------------------------------------------------------- */

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
	static const char *const names[] = {"in/b/deep/x.txt", "in/c.txt", "in/a.txt", "in/B.txt",
	                                    "in/.hidden", "in/.git/y.txt", "in/\xD8\xA3.txt", "in/b.txt", "in/b/2.txt"};
	static const char *const wanted[] = {"in/B.txt", "in/a.txt", "in/b/2.txt", "in/b/deep/x.txt",
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
	take(world, pack(world, "gzip", "a.gz", "{\"id\":\"x\",\"text\":\"" "رحبت مصر بالاتفاق" "\"}\n{\"text\":\"" "ثانية" "\"}"));
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

/* ---- JSON lines -------------------------------------------------------------------------------------------- */

static void fields_of_an_article(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.jsonl",
	                       "\xEF\xBB\xBF\n"
	                       "{\"id\":\"n1\",\"title\":\" عنوان \",\"date\":\"2015-07-21T10:00:00Z\",\"source\":\"s\","
	                       "\"url\":\"http://x\",\"text\":\"" "نص أول" "\"}\r\n"
	                       "\n"
	                       "{\"id\":17,\"content\":\"" "نص ثان" "\",\"date\":\"yesterday\"}\n"
	                       "{\"text\":\"  \",\"body\":\"" "نص ثالث" "\"}\n"
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
	                       "{\"text\":\"" "أولى" "\"}\n{\"text\":\n5\n\"x\"\n{\"title\":\"t\"}\n{\"text\":7}\n"
	                       "{\"text\":\"a\"} {\"text\":\"b\"}\n{]\n{\"text\":\"" "أخيرة" "\"}\n");
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
	const char *path = put(world, "a.jsonl", "{\"text\":\"" "أولى" "\"}\n{\"text\":\n{\"text\":\"b\"}\n");
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
	path = put(world, "a.txt", "قال \xFF" "الوزير");
	take_as(world, path, 1);
	snprintf(wanted, sizeof wanted, "%s: malformed text at byte 8", path);
	assert_string_equal(world->error.message, wanted);
	take_as(world, put(world, "good.txt", TALKS), 1);
	assert_int_equal(world->last, 0);
}

static void strings_are_valid_utf8(void **state)
{
	struct world *world = *state;
	take(world, put(world, "a.jsonl", "{\"id\":\"i\\u0000d\",\"text\":\"a\\ud800b\\uDC00c\\ud83d\\ude00d\\\\u0000\"}\n"
	                                  "{\"text\":\"\\ud83d\\ud83d\\ude00\xE2\x80\"}\n"));
	assert_int_equal(world->count, 2);
	assert_string_equal(world->seen[0].id, "i" FFFD "d");
	assert_string_equal(world->seen[0].text, "a" FFFD "b" FFFD "c\xF0\x9F\x98\x80" "d\\u0000");
	assert_string_equal(world->seen[1].text, FFFD "\xF0\x9F\x98\x80" FFFD);
	assert_int_equal(world->counts.bytes_replaced, 6);
	assert_int_equal(world->message_count, 1);
}

static void arrays_and_printed_objects(void **state)
{
	struct world *world = *state;
	const char *path = put(world, "a.json", "[{\"text\":\"a}\"},{\"text\":\"\\\"b{\"},\n 5,\n"
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
	take(world, put(world, "b.json", "{\n  \"title\": \"t\",\n  \"text\": \"" "نص" "\"\n}\n"));
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
	take(world, put(world, "x.jsonl", "{\"actornet\":1,\"kind\":\"extract\"}\n"
	                                  "{\"doc\":\"a.txt\",\"date\":\"2020-10-27\",\"sentence\":3,\"text\":\"s\"}\n"
	                                  "broken\n{\"doc\":\"b.txt\",\"date\":\"\"}\n"));
	assert_int_equal(world->count, 2);
	assert_true(world->seen[0].is_record);
	assert_string_equal(world->seen[0].id, "a.txt");
	assert_string_equal(world->seen[0].date, "2020-10-27");
	assert_int_equal(world->seen[0].size, 0);
	assert_non_null(strstr(world->seen[0].record, "\"sentence\":3"));
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
	struct str bad = str_of("a\xF1\x80\x80\xE1\x80\xC2" "b\x80" "c\x80\xBF" "d"); /* the Standard's own example */
	assert_int_equal(utf8_repair(&out, bad), 9);
	struct str wanted = str_of("a" FFFD FFFD FFFD "b" FFFD "c" FFFD FFFD "d");
	assert_true(str_equal(buffer_str(&out), wanted));
	buffer_release(&out);
}

static void expect_date(const char *text, const char *wanted)
{
	char date[DATE_SIZE + 1] = "";
	assert_int_equal(date_read(str_of(text), date), *wanted != '\0');
	assert_string_equal(date, wanted);
}

static void dates_are_read(void **state)
{
	(void)state;
	expect_date("2015-07-21", "2015-07-21");
	expect_date(" 2015-07-21 10:00", "2015-07-21");
	expect_date("2015/7/1", "");
	expect_date("2015-07/21", "");
	expect_date("2015-13-01", "");
	expect_date("2015-02-29", "");
	expect_date("2016-02-29T00:00:00+03:00", "2016-02-29");
	expect_date("2015-07-211", "");
	expect_date("Tue, 21 Jul 2015 10:00:00 +0300", "2015-07-21");
	expect_date("1 Jul 2015", "2015-07-01");
	expect_date("32 Jul 2015", "");
	expect_date("", "");
	expect_date("أمس", "");
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
		cmocka_unit_test_setup_teardown(missing_file_is_told, setup, teardown),
		cmocka_unit_test_setup_teardown(folder_comes_in_byte_order, setup, teardown),
		cmocka_unit_test_setup_teardown(name_that_is_no_utf8, setup, teardown),
		cmocka_unit_test_setup_teardown(compressed_files, setup, teardown),
		cmocka_unit_test_setup_teardown(compressed_lines, setup, teardown),
		cmocka_unit_test_setup_teardown(damaged_compression_is_told, setup, teardown),
		cmocka_unit_test_setup_teardown(magic_is_not_mistaken, setup, teardown),
		cmocka_unit_test_setup_teardown(fields_of_an_article, setup, teardown),
		cmocka_unit_test_setup_teardown(bad_lines_are_skipped, setup, teardown),
		cmocka_unit_test_setup_teardown(strict_stops_at_the_first, setup, teardown),
		cmocka_unit_test_setup_teardown(strings_are_valid_utf8, setup, teardown),
		cmocka_unit_test_setup_teardown(arrays_and_printed_objects, setup, teardown),
		cmocka_unit_test_setup_teardown(extraction_is_recognised, setup, teardown),
		cmocka_unit_test_setup_teardown(long_lines, setup, teardown),
		cmocka_unit_test(utf8_is_checked),
		cmocka_unit_test(utf8_is_repaired_by_maximal_parts),
		cmocka_unit_test(dates_are_read),
	};
	return cmocka_run_group_tests_name("input", tests, NULL, NULL);
}
