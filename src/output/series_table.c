#include "output/series.h"

#include <math.h>
#include <stdio.h>

#include "base/output.h"
#include "measure/measure.h"

enum { ACTOR_COLUMNS = 3, TIE_COLUMNS = 2, CELL = 48 };

static size_t lead_columns(const struct series *s)
{
	return s->options->of == ACTORNET_SERIES_ACTORS ? ACTOR_COLUMNS : TIE_COLUMNS;
}

/* A column for each figure, a row for each slice. */
static void begin_figures(struct series *s)
{
	s->columns = arena_array(s->arena, SERIES_FIGURES + 1, sizeof *s->columns);
	s->columns[0] = (struct grid_column){"slice", GRID_TEXT};
	for (size_t i = 0; i < SERIES_FIGURES; i++)
		s->columns[i + 1] = (struct grid_column){series_figure_names[i], GRID_NUMBER};
	grid_init(&s->grid, s->arena, s->columns, SERIES_FIGURES + 1);
}

void series_table_begin(struct series *s)
{
	static const struct grid_column actor[ACTOR_COLUMNS] = {
		{"rank", GRID_NUMBER}, {"actor", GRID_NAME}, {"latin", GRID_NAME}};
	static const struct grid_column tie[TIE_COLUMNS] = {{"a", GRID_NAME}, {"b", GRID_NAME}};
	bool actors = s->options->of == ACTORNET_SERIES_ACTORS;
	size_t lead = lead_columns(s);
	if (s->options->of == ACTORNET_SERIES_NETWORK) {
		begin_figures(s);
		return;
	}
	s->columns = arena_array(s->arena, lead + s->slice_count, sizeof *s->columns);
	memcpy(s->columns, actors ? actor : tie, lead * sizeof *s->columns);
	s->cells = arena_array(s->arena, s->followed * s->slice_count + 1, sizeof *s->cells);
	grid_init(&s->grid, s->arena, s->columns, lead + s->slice_count);
	output_printf(s->output, "%s by %s, layer %s: %zu of %zu\n", actors ? "Ranks" : "Ties",
	              actors ? measure_name(s->options->by) : "weight", measure_layer_name(s->options->layer), s->followed,
	              s->all);
}

static const char *actor_cell(const struct series *s, const struct standing *part, size_t row)
{
	const char *id = network_actors(s->whole.network)[s->whole.order[row]].id;
	size_t number = standing_find(part->network, id);
	char text[CELL];
	if (number == SIZE_MAX)
		return "-";
	int size = snprintf(text, sizeof text, "%u", (unsigned)part->ranks[number]);
	return arena_text(s->arena, text, (size_t)size);
}

/* A weight, with + or - behind it when the tie is one of cooperation or conflict. */
static const char *tie_cell(const struct series *s, const struct standing *part, size_t row)
{
	const struct network_actor *actors = network_actors(s->whole.network);
	const struct network_tie *tie =
		standing_tie(part->network, actors[s->ties[row].tie->a].id, actors[s->ties[row].tie->b].id);
	double weight = tie ? network_tie_layer_weight(tie, s->options->layer) : 0;
	char text[CELL];
	if (!(weight > 0))
		return "-";
	int sign = network_tie_sign(tie);
	int size = snprintf(text, sizeof text, "%.1f%s", weight, sign > 0 ? "+" : sign < 0 ? "-" : " ");
	return arena_text(s->arena, text, (size_t)size);
}

static void add_figures(struct series *s, const char *name, const struct network *part)
{
	double figures[SERIES_FIGURES];
	series_figures(s, part, figures);
	grid_add(&s->grid, name);
	for (size_t i = 0; i < SERIES_FIGURES; i++) {
		if (isnan(figures[i]))
			grid_add(&s->grid, "-");
		else
			grid_printf(&s->grid, i < SERIES_COUNTS ? "%.12g" : "%.3f", figures[i]);
	}
}

void series_table_add(struct series *s, const struct actornet_slice *slice, const struct standing *part)
{
	const char *name = arena_text(s->arena, slice->name, strlen(slice->name));
	if (s->options->of == ACTORNET_SERIES_NETWORK) {
		add_figures(s, name, part->network);
		return;
	}
	s->columns[lead_columns(s) + s->slice] = (struct grid_column){name, GRID_NUMBER};
	for (size_t row = 0; row < s->followed; row++)
		s->cells[row * s->slice_count + s->slice] =
			s->options->of == ACTORNET_SERIES_ACTORS ? actor_cell(s, part, row) : tie_cell(s, part, row);
}

const struct grid *series_table_end(struct series *s)
{
	const struct network_actor *actors = network_actors(s->whole.network);
	if (s->options->of == ACTORNET_SERIES_NETWORK)
		return &s->grid;
	for (size_t row = 0; row < s->followed; row++) {
		if (s->options->of == ACTORNET_SERIES_ACTORS) {
			const struct network_actor *actor = &actors[s->whole.order[row]];
			grid_printf(&s->grid, "%zu", row + 1);
			grid_add(&s->grid, actor->label);
			grid_add(&s->grid, actor->label_latin);
		} else {
			grid_add(&s->grid, actors[s->ties[row].tie->a].label);
			grid_add(&s->grid, actors[s->ties[row].tie->b].label);
		}
		for (size_t i = 0; i < s->slice_count; i++)
			grid_add(&s->grid, s->cells[row * s->slice_count + i]);
	}
	return &s->grid;
}
