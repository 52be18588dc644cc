#include <math.h>
#include <stdio.h>

#include "base/output.h"
#include "measure/measure.h"
#include "output/rank.h"
#include "text/width.h"

/* First-strong isolate, pop directional isolate, horizontal ellipsis. */
#define ISOLATE "\xE2\x81\xA8"
#define POP "\xE2\x81\xA9"
#define ELLIPSIS "\xE2\x80\xA6"

enum { NAME_COLUMNS = 32, CELL_BYTES = 352 }; /* the largest double has 309 digits before the point */

enum column { RANK, ACTOR, LATIN, KIND, MENTIONS, FIRST_MEASURE, COLUMNS = FIRST_MEASURE + ACTORNET_MEASURES };

/* 0 where it is not said: counts and numbers of groups. */
static const int decimals[ACTORNET_MEASURES] = {
	[ACTORNET_STRENGTH] = 3,
	[ACTORNET_BETWEENNESS] = 2,
	[ACTORNET_CLOSENESS] = 3,
	[ACTORNET_HARMONIC] = 3,
	[ACTORNET_EIGENVECTOR] = 4,
	[ACTORNET_PAGERANK] = 4,
	[ACTORNET_CLUSTERING] = 3,
	[ACTORNET_CONSTRAINT] = 3,
	[ACTORNET_IN_STRENGTH] = 3,
	[ACTORNET_OUT_STRENGTH] = 3,
	[ACTORNET_HUB] = 4,
	[ACTORNET_AUTHORITY] = 4,
	[ACTORNET_POSITIVE_STRENGTH] = 3,
	[ACTORNET_NEGATIVE_STRENGTH] = 3,
	[ACTORNET_NET_STRENGTH] = 3,
	[ACTORNET_BALANCE] = 3,
	[ACTORNET_PN] = 4,
	[ACTORNET_SIGNED_EIGENVECTOR] = 4,
	[ACTORNET_CAMP_STATUS] = 3,
	[ACTORNET_CAMP_BRIDGING] = 3,
};

static size_t column_count(const struct ranking *ranking)
{
	return FIRST_MEASURE + ranking->column_count;
}

/* The long names of the usual columns are cut, so that a table fits. */
static const char *column_title(const struct ranking *ranking, size_t column)
{
	static const char *const titles[] = {"rank", "actor", "latin", "kind", "mentions"};
	if (column < FIRST_MEASURE)
		return titles[column];
	enum actornet_measure measure = ranking->columns[column - FIRST_MEASURE];
	if (measure == ACTORNET_POSITIVE_STRENGTH || measure == ACTORNET_NEGATIVE_STRENGTH)
		return measure == ACTORNET_POSITIVE_STRENGTH ? "positive" : "negative";
	return measure_name(measure);
}

static bool column_is_text(size_t column)
{
	return column == ACTOR || column == LATIN || column == KIND;
}

static const char *text_of(const struct network_actor *actor, size_t column)
{
	if (column == KIND)
		return rank_kind_name(actor->kind);
	return column == ACTOR ? actor->label : actor->label_latin;
}

static void measure_text(const struct ranking *ranking, enum actornet_measure measure, size_t actor,
                         char cell[CELL_BYTES])
{
	double value = ranking->request->values[measure][actor];
	if (isnan(value))
		snprintf(cell, CELL_BYTES, "-");
	else
		snprintf(cell, CELL_BYTES, "%.*f", decimals[measure], value);
}

/* What stands in a cell: `cell` holds numbers; `*cut` tells that a name goes on. */
static struct str cell_text(const struct ranking *ranking, size_t row, size_t column, char cell[CELL_BYTES], bool *cut)
{
	size_t number = ranking->rows[row].actor;
	const struct network_actor *actor = &network_actors(ranking->network)[number];
	*cut = false;
	if (column_is_text(column)) {
		struct str text = str_of(text_of(actor, column));
		*cut = width_columns(text) > NAME_COLUMNS;
		return *cut ? width_prefix(text, NAME_COLUMNS - 1) : text;
	}
	if (column == RANK)
		snprintf(cell, CELL_BYTES, "%zu", row + 1);
	else if (column == MENTIONS)
		snprintf(cell, CELL_BYTES, "%llu", (unsigned long long)actor->mentions);
	else
		measure_text(ranking, ranking->columns[column - FIRST_MEASURE], number, cell);
	return str_of(cell);
}

static size_t column_width(const struct ranking *ranking, size_t column)
{
	size_t width = strlen(column_title(ranking, column));
	for (size_t row = 0; row < ranking->row_count; row++) {
		char cell[CELL_BYTES];
		bool cut;
		size_t columns = width_columns(cell_text(ranking, row, column, cell, &cut)) + cut;
		width = columns > width ? columns : width;
	}
	return width;
}

static void write_blanks(struct actornet_output *output, size_t count)
{
	while (count--)
		output_text(output, " ");
}

static void write_name(struct actornet_output *output, struct str text, bool cut)
{
	output_text(output, ISOLATE);
	for (size_t columns = 0; text.size;)
		output_str(output, width_next(&text, &columns));
	output_text(output, cut ? ELLIPSIS POP : POP);
}

static void write_header(const struct ranking *ranking, const size_t *widths, struct actornet_output *output)
{
	for (size_t column = 0; column < column_count(ranking); column++) {
		size_t pad = widths[column] - strlen(column_title(ranking, column));
		write_blanks(output, column ? 2 : 0);
		write_blanks(output, column_is_text(column) ? 0 : pad);
		output_text(output, column_title(ranking, column));
		write_blanks(output, column_is_text(column) ? pad : 0);
	}
	output_text(output, "\n");
}

static void write_row(const struct ranking *ranking, size_t row, const size_t *widths, struct actornet_output *output)
{
	for (size_t column = 0; column < column_count(ranking); column++) {
		char cell[CELL_BYTES];
		bool cut;
		struct str text = cell_text(ranking, row, column, cell, &cut);
		size_t pad = widths[column] - width_columns(text) - cut;
		write_blanks(output, column ? 2 : 0);
		write_blanks(output, column_is_text(column) ? 0 : pad);
		if (column == ACTOR || column == LATIN)
			write_name(output, text, cut);
		else
			output_str(output, text);
		write_blanks(output, column_is_text(column) ? pad : 0);
	}
	output_text(output, "\n");
}

/* Which of the columns are estimates. */
static void write_estimated(const struct ranking *ranking, struct actornet_output *output)
{
	const char *between = "";
	if (!rank_is_estimated(ranking))
		return;
	for (size_t i = 0; i < ranking->column_count; i++) {
		if (!measure_is_sampled(ranking->columns[i]))
			continue;
		output_printf(output, "%s%s", between, measure_name(ranking->columns[i]));
		between = ", ";
	}
	output_printf(output, ": estimated from the paths of %zu actors\n", ranking->request->sources);
}

static void write_summary(const struct ranking *ranking, struct actornet_output *output)
{
	struct network_signs signs = network_signs(ranking->network, ranking->options->layer);
	output_printf(output, "Actors by %s, layer %s: %zu of %zu (ties %zu: %zu positive, %zu negative, %zu neutral)\n",
	              measure_name(ranking->options->by), measure_layer_name(ranking->options->layer), ranking->row_count,
	              network_actor_count(ranking->network), signs.ties, signs.positive, signs.negative, signs.neutral);
	write_estimated(ranking, output);
}

void rank_write_table(const struct ranking *ranking, struct actornet_output *output)
{
	size_t widths[COLUMNS];
	for (size_t column = 0; column < column_count(ranking); column++)
		widths[column] = column_width(ranking, column);
	write_summary(ranking, output);
	write_header(ranking, widths, output);
	for (size_t row = 0; row < ranking->row_count; row++)
		write_row(ranking, row, widths, output);
}
