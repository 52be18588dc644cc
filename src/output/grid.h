/* A table for the terminal, of which nothing is known before the last cell: columns as wide as their widest cell.
 *
 * Names are set in U+2068 … U+2069 and cut behind 32 columns, so that Arabic and Latin stand beside each other and the numbers
 * stand still. Numbers are written with a point, whatever the locale.
 */
#ifndef ACTORNET_OUTPUT_GRID_H
#define ACTORNET_OUTPUT_GRID_H

#include <locale.h>

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

enum grid_kind { GRID_NUMBER /* to the right */, GRID_TEXT, GRID_NAME /* isolated and cut */ };

struct grid_column {
	const char *title;
	enum grid_kind kind;
};

struct grid {
	struct arena *arena;
	struct grid_column *columns;
	size_t column_count;
	struct str *cells; /* row by row */
	size_t count, capacity;
};

/* `columns` is borrowed. */
void grid_init(struct grid *grid, struct arena *arena, struct grid_column *columns, size_t column_count);

/* The next cell; `text` is borrowed until grid_write. */
void grid_add(struct grid *grid, const char *text);
/* The same with a text that is made. */
void grid_printf(struct grid *grid, const char *format, ...) BASE_PRINTF(2, 3);

void grid_write(const struct grid *grid, struct actornet_output *output);

/* A cell of a TSV file and what stands behind it: control characters become blanks. */
void grid_tsv(struct actornet_output *output, const char *text, const char *end);

/* Numbers with a point between these two; the first returns NULL without memory. */
struct grid_locale {
	locale_t plain, old;
};
bool grid_locale_begin(struct grid_locale *locale);
void grid_locale_end(struct grid_locale *locale);

#endif
