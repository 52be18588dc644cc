#include "lexicon/tsv.h"

#include <errno.h>
#include <stdio.h>

#include "base/error.h"

enum { TSV_CHUNK = 1 << 16 };

enum actornet_status tsv_load(struct arena *arena, const char *path, struct str *text, struct actornet_error *error)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return error_io(error, "open", path, errno);
	struct strbuf all;
	strbuf_init(&all, arena);
	char *chunk = arena_alloc(arena, TSV_CHUNK);
	size_t n;
	errno = 0;
	while ((n = fread(chunk, 1, TSV_CHUNK, file)) > 0)
		strbuf_add(&all, chunk, n);
	int failure = ferror(file) ? errno : 0;
	fclose(file);
	if (failure)
		return error_io(error, "read", path, failure);
	*text = strbuf_str(&all);
	return ACTORNET_OK;
}

void tsv_mistake(struct tsv *tsv, const char *format, ...)
{
	char message[512];
	va_list args;
	va_start(args, format);
	vsnprintf(message, sizeof message, format, args);
	va_end(args);
	tsv->report->mistakes++;
	tsv->report->tell(tsv->report->context, tsv->line, message);
}

/* The next line that is neither blank nor a comment. */
static bool tsv_line(struct tsv *tsv, struct str *line)
{
	while (tsv->rest.size) {
		*line = str_cut(&tsv->rest, '\n');
		tsv->line++;
		if (line->size && line->data[line->size - 1] == '\r')
			line->size--;
		if (line->size && line->data[0] != '#')
			return true;
	}
	return false;
}

static size_t tsv_split(struct str line, struct str cells[TSV_COLUMNS])
{
	size_t count = 0;
	while (line.data && count < TSV_COLUMNS)
		cells[count++] = str_cut(&line, '\t');
	return line.data ? TSV_COLUMNS + 1 : count;
}

bool tsv_open(struct tsv *tsv, struct str text, struct tsv_report *report)
{
	*tsv = (struct tsv){.rest = text, .report = report};
	if (text.size >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0) {
		tsv->rest.data += 3;
		tsv->rest.size -= 3;
	}
	struct str line;
	if (!tsv_line(tsv, &line)) {
		tsv_mistake(tsv, "the file is empty: a header line with the columns' names is missing");
		return false;
	}
	tsv->column_count = tsv_split(line, tsv->columns);
	if (tsv->column_count > TSV_COLUMNS) {
		tsv_mistake(tsv, "more than %d columns", TSV_COLUMNS);
		return false;
	}
	return true;
}

bool tsv_next(struct tsv *tsv)
{
	struct str line;
	while (tsv_line(tsv, &line)) {
		size_t count = tsv_split(line, tsv->cells);
		while (tsv->loose && count < tsv->column_count)
			tsv->cells[count++] = (struct str){"", 0};
		if (count != tsv->column_count) {
			tsv_mistake(tsv, "%zu cells where the header has %zu", count, tsv->column_count);
			continue;
		}
		bool full = true;
		for (size_t i = 0; i < count; i++) {
			if (tsv->cells[i].size == 0 && !tsv->loose) {
				tsv_mistake(tsv, "the cell '%.*s' is empty; write - for none", (int)tsv->columns[i].size,
				            tsv->columns[i].data);
				full = false;
			}
			if (str_equal(tsv->cells[i], str_of("-")))
				tsv->cells[i].size = 0;
		}
		tsv->row = line;
		if (full)
			return true;
	}
	return false;
}

bool tsv_has_columns(const struct tsv *tsv, const char *names)
{
	struct str rest = str_of(names);
	for (size_t i = 0; i < tsv->column_count; i++) {
		if (!rest.data || !str_equal(str_cut(&rest, ' '), tsv->columns[i]))
			return false;
	}
	return !rest.data;
}
