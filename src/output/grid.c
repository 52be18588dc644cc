#include "output/grid.h"

#include <stdio.h>

#include "base/output.h"
#include "text/width.h"

/* First-strong isolate, pop directional isolate, horizontal ellipsis. */
#define ISOLATE "\xE2\x81\xA8"
#define POP "\xE2\x81\xA9"
#define ELLIPSIS "\xE2\x80\xA6"

enum { NAME_COLUMNS = 32 };

void grid_init(struct grid *grid, struct arena *arena, struct grid_column *columns, size_t column_count)
{
	*grid = (struct grid){.arena = arena, .columns = columns, .column_count = column_count};
}

static void add(struct grid *grid, struct str text)
{
	grid->cells = arena_grow(grid->arena, grid->cells, grid->count, &grid->capacity, sizeof *grid->cells);
	grid->cells[grid->count++] = text;
}

void grid_add(struct grid *grid, const char *text)
{
	add(grid, str_of(text));
}

void grid_printf(struct grid *grid, const char *format, ...)
{
	va_list arguments;
	char text[400];
	va_start(arguments, format);
	int size = vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	size = size < 0 ? 0 : size < (int)sizeof text ? size : (int)sizeof text - 1;
	add(grid, (struct str){arena_text(grid->arena, text, (size_t)size), (size_t)size});
}

/* What of a name is shown; *cut tells that it goes on. */
static struct str shown(enum grid_kind kind, struct str text, bool *cut)
{
	*cut = kind == GRID_NAME && width_columns(text) > NAME_COLUMNS;
	return *cut ? width_prefix(text, NAME_COLUMNS - 1) : text;
}

static size_t column_width(const struct grid *grid, size_t column)
{
	size_t widest = width_columns(str_of(grid->columns[column].title));
	for (size_t i = column; i < grid->count; i += grid->column_count) {
		bool cut;
		struct str text = shown(grid->columns[column].kind, grid->cells[i], &cut);
		size_t width = width_columns(text) + cut;
		widest = width > widest ? width : widest;
	}
	return widest;
}

static void blanks(struct actornet_output *output, size_t count)
{
	while (count--)
		output_text(output, " ");
}

/* A cell with the blanks that fill it up; the last of a row has none behind it. */
static void write_cell(struct actornet_output *output, enum grid_kind kind, struct str text, size_t width, bool last)
{
	bool cut;
	text = shown(kind, text, &cut);
	size_t pad = width - width_columns(text) - cut;
	if (kind == GRID_NUMBER)
		blanks(output, pad);
	if (kind == GRID_NAME)
		output_text(output, ISOLATE);
	for (size_t columns = 0; text.size;)
		output_str(output, width_next(&text, &columns));
	if (kind == GRID_NAME)
		output_text(output, cut ? ELLIPSIS POP : POP);
	if (kind != GRID_NUMBER && !last)
		blanks(output, pad);
	output_text(output, last ? "\n" : "  ");
}

void grid_write(const struct grid *grid, struct actornet_output *output)
{
	size_t *widths = arena_array(grid->arena, grid->column_count + 1, sizeof *widths);
	for (size_t column = 0; column < grid->column_count; column++) {
		const struct grid_column *c = &grid->columns[column];
		widths[column] = column_width(grid, column);
		write_cell(output, c->kind == GRID_NAME ? GRID_TEXT : c->kind, str_of(c->title), widths[column],
		           column + 1 == grid->column_count);
	}
	for (size_t i = 0, column = 0; i < grid->count; i++) {
		bool last = column + 1 == grid->column_count;
		write_cell(output, grid->columns[column].kind, grid->cells[i], widths[column], last);
		column = last ? 0 : column + 1;
	}
}

void grid_tsv(struct actornet_output *output, const char *text, const char *end)
{
	for (const char *at = text; *at; at++) {
		bool control = (unsigned char)*at < 0x20 || *at == 0x7F;
		actornet_output_write(output, control ? " " : at, 1);
	}
	output_text(output, end);
}

bool grid_locale_begin(struct grid_locale *locale)
{
	locale->plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
	if (locale->plain)
		locale->old = uselocale(locale->plain);
	return locale->plain != (locale_t)0;
}

void grid_locale_end(struct grid_locale *locale)
{
	uselocale(locale->old);
	freelocale(locale->plain);
}
