#include "input/jsonl.h"

#include <stdio.h>

#include "input/escape.h"
#include "input/json.h"
#include "input/utf8.h"

#define JSONL_EXACT 9007199254740992.0 /* 2^53: whole numbers up to it survive in a double */

void jsonl_init(struct jsonl *jsonl, struct report *report, struct dates *dates, const struct arena *run)
{
	*jsonl = (struct jsonl){.report = report, .dates = dates};
	arena_init(&jsonl->trees, run->on_oom);
	buffer_init(&jsonl->fixed, run);
	buffer_init(&jsonl->id, run);
}

void jsonl_begin(struct jsonl *jsonl, struct str name, struct records records)
{
	jsonl->records = records;
	jsonl->name = name;
	jsonl->extracted = false;
}

static struct str jsonl_string(const struct json *object, const char *name)
{
	struct str text = {"", 0};
	json_find_text(object, name, &text);
	return text;
}

static struct str jsonl_without_mark(struct str text)
{
	if (text.size < 3 || memcmp(text.data, "\xEF\xBB\xBF", 3) != 0)
		return text;
	return (struct str){text.data + 3, text.size - 3};
}

/* The text of an article; false when it has none, and an empty text when that is blank. */
static bool jsonl_text(const struct json *object, struct str *text)
{
	static const char *const names[] = {"text", "content", "body"};
	bool found = false;
	*text = (struct str){"", 0};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str string;
		if (!json_find_text(object, names[i], &string))
			continue;
		found = true;
		string = jsonl_without_mark(string);
		if (utf8_blank(string))
			continue;
		*text = string;
		break;
	}
	return found;
}

/* PATH:LINE, with the number of the record behind it when it is not the first on the line. */
static struct str jsonl_place(struct jsonl *jsonl, const struct record *record)
{
	char place[64];
	int size = snprintf(place, sizeof place, record->nth > 1 ? ":%zu:%zu" : ":%zu", record->line, record->nth);
	jsonl->id.size = 0;
	buffer_add(&jsonl->id, jsonl->name.data, jsonl->name.size);
	buffer_add(&jsonl->id, place, (size_t)size);
	return buffer_str(&jsonl->id);
}

static struct str jsonl_id(struct jsonl *jsonl, const struct json *item, const struct record *record)
{
	if (json_is(item, JSON_STRING)) {
		struct str id = str_trim(item->value.text);
		if (id.size)
			return id;
	}
	if (json_is(item, JSON_NUMBER) && item->value.number >= 0 && item->value.number < JSONL_EXACT) {
		char number[64];
		int size = snprintf(number, sizeof number, "%.0f", item->value.number);
		jsonl->id.size = 0;
		buffer_add(&jsonl->id, number, (size_t)size);
		return buffer_str(&jsonl->id);
	}
	return jsonl_place(jsonl, record);
}

/* Of the record, else of the dateline in its text. */
static struct str jsonl_date(struct jsonl *jsonl, const struct json *object, struct str text)
{
	if (!date_read(jsonl->dates, jsonl_string(object, "date"), jsonl->date) &&
	    !date_of_text(jsonl->dates, text, jsonl->date))
		return (struct str){"", 0};
	return (struct str){jsonl->date, DATE_SIZE};
}

static bool jsonl_is_header(const struct json *object)
{
	const struct json *version = json_find(object, "actornet");
	return json_is(version, JSON_NUMBER) && (long)version->value.number == 1 &&
	       str_equal(jsonl_string(object, "kind"), str_of("extract"));
}

/* Replaces what is malformed in the record: its bytes, then its escapes. */
static enum actornet_status jsonl_repair(struct jsonl *jsonl, struct record *record, struct actornet_error *error)
{
	struct str bytes = {record->data, record->size};
	size_t good = utf8_check(bytes);
	size_t bad = 0;
	if (good < bytes.size) {
		jsonl->fixed.size = 0;
		bad = utf8_repair(&jsonl->fixed, bytes);
		record->data = jsonl->fixed.data;
		record->size = jsonl->fixed.size;
	}
	size_t first = 0;
	size_t escapes = escape_repair(record->data, record->size, &first);
	return report_replaced(jsonl->report, bad + escapes, record->line, bad ? good : first, error);
}

/* The record as one JSON object with nothing behind it, else NULL. */
static const struct json *jsonl_parse(struct jsonl *jsonl, const struct record *record)
{
	const char *end = NULL;
	const struct json *tree = json_read(&jsonl->trees, record->data, record->size, &end);
	if (!json_is(tree, JSON_OBJECT))
		return NULL;
	struct str rest = {end, record->size - (size_t)(end - record->data)};
	return str_trim(rest).size == 0 ? tree : NULL;
}

/* Fills *document from the tree of the record: JSONL_END when it is passed over. */
static enum jsonl_result jsonl_document(struct jsonl *jsonl, const struct record *record, const struct json *tree,
                                        struct document *document, struct actornet_error *error)
{
	struct document out = {.line = record->line, .path = jsonl->report->path};
	struct str text;
	if (jsonl_is_header(tree)) {
		jsonl->extracted = true;
		return JSONL_END;
	}
	bool found = jsonl_text(tree, &text);
	if (!jsonl->extracted && !found)
		return report_skipped(jsonl->report, record->line, "no text in the record", error) ? JSONL_REFUSED : JSONL_END;
	if (!jsonl->extracted && !text.size)
		return JSONL_END;
	if (jsonl->extracted)
		out.record = tree;
	out.text = jsonl->extracted ? (struct str){"", 0} : text;
	out.id = jsonl_id(jsonl, json_find(tree, jsonl->extracted ? "doc" : "id"), record);
	out.date = jsonl_date(jsonl, tree, out.text);
	out.title = str_trim(jsonl_string(tree, "title"));
	out.source = str_trim(jsonl_string(tree, "source"));
	out.url = str_trim(jsonl_string(tree, "url"));
	*document = out;
	return JSONL_FOUND;
}

/* One record: JSONL_END when it is passed over. */
static enum jsonl_result jsonl_record(struct jsonl *jsonl, struct record *record, struct document *document,
                                      struct actornet_error *error)
{
	if (str_trim((struct str){record->data, record->size}).size == 0)
		return JSONL_END;
	if (jsonl_repair(jsonl, record, error))
		return JSONL_REFUSED;
	const struct json *tree = jsonl_parse(jsonl, record);
	if (tree)
		return jsonl_document(jsonl, record, tree, document, error);
	if (report_skipped(jsonl->report, record->line, "not a JSON object", error))
		return JSONL_REFUSED;
	return JSONL_END;
}

enum jsonl_result jsonl_next(struct jsonl *jsonl, struct document *document, struct actornet_error *error)
{
	static const enum jsonl_result results[] = {
		[RECORDS_END] = JSONL_END,
		[RECORDS_UNREADABLE] = JSONL_UNREADABLE,
		[RECORDS_TOO_LONG] = JSONL_TOO_LONG,
	};
	for (;;) {
		struct record record;
		arena_reset(&jsonl->trees);
		enum records_result found = records_next(&jsonl->records, &record);
		if (found != RECORDS_FOUND)
			return results[found];
		enum jsonl_result result = jsonl_record(jsonl, &record, document, error);
		if (result != JSONL_END)
			return result;
	}
}

void jsonl_release(struct jsonl *jsonl)
{
	arena_release(&jsonl->trees);
	buffer_release(&jsonl->fixed);
	buffer_release(&jsonl->id);
}
