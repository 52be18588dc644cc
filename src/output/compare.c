#include "output/compare.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/output.h"
#include "measure/measure.h"
#include "output/grid.h"

enum change { CAME, WENT, RANK, SIGN };

/* Of an actor, or of a tie: numbers in the one network and in the other, SIZE_MAX where it is missing. */
struct row {
	size_t before, after;
	double size; /* of the change */
	const char *a, *b;
};

struct comparison {
	struct arena *arena;
	const struct standing *before, *after;
	const struct actornet_compare_options *options;
	struct actornet_output *output;
	struct row *rows;
	size_t count, capacity;
};

static int row_compare(const void *x, const void *y)
{
	const struct row *p = x, *q = y;
	if (p->size != q->size)
		return p->size > q->size ? -1 : 1;
	int order = strcmp(p->a, q->a);
	return order ? order : strcmp(p->b, q->b);
}

static void add_row(struct comparison *c, struct row row)
{
	c->rows = arena_grow(c->arena, c->rows, c->count, &c->capacity, sizeof *c->rows);
	c->rows[c->count++] = row;
}

static const struct network_actor *actor_of(const struct standing *standing, size_t number)
{
	return &network_actors(standing->network)[number];
}

static const struct network_tie *tie_of(const struct standing *standing, size_t number)
{
	return &network_ties(standing->network)[number];
}

/* ---- finding changes ---- */

static void consider_actors(struct comparison *c, enum change change, size_t before, size_t after)
{
	struct row row = {before, after, 0, "", ""};
	if (change == RANK && before != SIZE_MAX && after != SIZE_MAX) {
		double from = c->before->ranks[before], to = c->after->ranks[after];
		row.size = fabs(log(from / to));
	} else if (change == CAME && before == SIZE_MAX) {
		row.size = c->after->strength[after];
	} else if (change == WENT && after == SIZE_MAX) {
		row.size = c->before->strength[before];
	} else {
		return;
	}
	if (change == RANK && !(row.size > 0))
		return;
	row.a = after == SIZE_MAX ? actor_of(c->before, before)->id : actor_of(c->after, after)->id;
	add_row(c, row);
}

static void find_actors(struct comparison *c, enum change change)
{
	size_t i = 0, j = 0;
	size_t before = network_actor_count(c->before->network), after = network_actor_count(c->after->network);
	c->count = 0;
	while (i < before || j < after) {
		int order = i == before ? 1 : j == after ? -1 : strcmp(actor_of(c->before, i)->id, actor_of(c->after, j)->id);
		consider_actors(c, change, order <= 0 ? i : SIZE_MAX, order >= 0 ? j : SIZE_MAX);
		i += order <= 0;
		j += order >= 0;
	}
	if (c->count)
		qsort(c->rows, c->count, sizeof *c->rows, row_compare);
}

static double layer_weight(const struct comparison *c, const struct network_tie *tie)
{
	return tie ? network_tie_layer_weight(tie, c->options->layer) : 0;
}

/* `there` is the tie in the other network; NULL when it is in none. */
static void consider_tie(struct comparison *c, enum change change, const struct standing *in, size_t number,
                         const struct network_tie *there)
{
	const struct network_tie *tie = tie_of(in, number);
	size_t other = there ? (size_t)(there - network_ties((in == c->before ? c->after : c->before)->network)) : SIZE_MAX;
	struct row row = {in == c->before ? number : other, in == c->before ? other : number, layer_weight(c, tie),
	                  actor_of(in, tie->a)->id, actor_of(in, tie->b)->id};
	if (!(row.size > 0))
		return;
	if (change == SIGN) {
		if (!(layer_weight(c, there) > 0) || network_tie_sign(tie) == network_tie_sign(there))
			return;
		row.size = fabs(network_tie_signed_weight(tie) - network_tie_signed_weight(there));
	} else if (layer_weight(c, there) > 0) {
		return;
	}
	add_row(c, row);
}

static void find_ties(struct comparison *c, enum change change)
{
	const struct standing *in = change == WENT ? c->before : c->after;
	const struct standing *other = change == WENT ? c->after : c->before;
	c->count = 0;
	for (size_t i = 0; i < network_tie_count(in->network); i++) {
		const struct network_tie *tie = tie_of(in, i);
		consider_tie(c, change, in, i,
		             standing_tie(other->network, actor_of(in, tie->a)->id, actor_of(in, tie->b)->id));
	}
	if (c->count)
		qsort(c->rows, c->count, sizeof *c->rows, row_compare);
}

/* ---- writing them ---- */

static size_t shown(const struct comparison *c)
{
	return c->options->top && c->options->top < c->count ? c->options->top : c->count;
}

static void title(struct comparison *c, const char *what)
{
	output_printf(c->output, shown(c) < c->count ? "\n%s: %zu, of which %zu\n" : "\n%s: %zu\n", what, c->count,
	              shown(c));
}

static void grid_rank(struct grid *grid, const struct standing *standing, size_t number)
{
	if (number == SIZE_MAX) {
		grid_add(grid, "-");
		grid_add(grid, "-");
		return;
	}
	grid_printf(grid, "%u", (unsigned)standing->ranks[number]);
	if (isnan(standing->values[number]))
		grid_add(grid, "-");
	else
		grid_printf(grid, "%.3f", standing->values[number]);
}

static void table_actors(struct comparison *c, const char *what)
{
	struct grid_column columns[] = {{"actor", GRID_NAME},    {"latin", GRID_NAME},  {"rank", GRID_NUMBER},
	                                {"before", GRID_NUMBER}, {"rank", GRID_NUMBER}, {"after", GRID_NUMBER}};
	struct grid grid;
	title(c, what);
	grid_init(&grid, c->arena, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < shown(c); i++) {
		const struct row *row = &c->rows[i];
		const struct network_actor *actor =
			row->after == SIZE_MAX ? actor_of(c->before, row->before) : actor_of(c->after, row->after);
		grid_add(&grid, actor->label);
		grid_add(&grid, actor->label_latin);
		grid_rank(&grid, c->before, row->before);
		grid_rank(&grid, c->after, row->after);
	}
	if (grid.count)
		grid_write(&grid, c->output);
}

static const char *sign_name(int sign)
{
	return sign > 0 ? "cooperates" : sign < 0 ? "conflicts" : "neutral";
}

static void grid_tie(struct grid *grid, const struct comparison *c, const struct standing *standing, size_t number)
{
	if (number == SIZE_MAX) {
		grid_add(grid, "-");
		grid_add(grid, "-");
		return;
	}
	grid_printf(grid, "%.3f", layer_weight(c, tie_of(standing, number)));
	grid_add(grid, sign_name(network_tie_sign(tie_of(standing, number))));
}

static void table_ties(struct comparison *c, const char *what)
{
	struct grid_column columns[] = {{"a", GRID_NAME},      {"b", GRID_NAME},        {"weight", GRID_NUMBER},
	                                {"before", GRID_TEXT}, {"weight", GRID_NUMBER}, {"after", GRID_TEXT}};
	struct grid grid;
	title(c, what);
	grid_init(&grid, c->arena, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < shown(c); i++) {
		const struct row *row = &c->rows[i];
		const struct standing *in = row->after == SIZE_MAX ? c->before : c->after;
		const struct network_tie *tie = tie_of(in, row->after == SIZE_MAX ? row->before : row->after);
		grid_add(&grid, actor_of(in, tie->a)->label);
		grid_add(&grid, actor_of(in, tie->b)->label);
		grid_tie(&grid, c, c->before, row->before);
		grid_tie(&grid, c, c->after, row->after);
	}
	if (grid.count)
		grid_write(&grid, c->output);
}

/* ---- records ---- */

/* A field: `"name":value` in JSON, a cell in TSV. */
static void field(struct comparison *c, const char *name, const char *value, bool text)
{
	bool json = c->options->format == ACTORNET_RANK_JSON;
	if (!json) {
		grid_tsv(c->output, value, "");
		output_text(c->output, strcmp(name, "sign_after") == 0 ? "\n" : "\t");
		return;
	}
	output_printf(c->output, strcmp(name, "what") == 0 ? "{\"%s\":" : ",\"%s\":", name);
	if (text)
		output_json(c->output, str_of(value));
	else
		output_text(c->output, value[0] ? value : "null");
	if (strcmp(name, "sign_after") == 0)
		output_text(c->output, "}\n");
}

static void number_field(struct comparison *c, const char *name, bool known, double value)
{
	char text[48] = "";
	if (known && !isnan(value))
		snprintf(text, sizeof text, "%.12g", value);
	field(c, name, text, false);
}

static void lead_fields(struct comparison *c, const char *what, enum change change, const struct row *row)
{
	static const char *const names[] = {[CAME] = "came", [WENT] = "went", [RANK] = "rank", [SIGN] = "sign"};
	field(c, "what", what, true);
	field(c, "change", names[change], true);
	field(c, "a", row->a, true);
	field(c, "b", row->b, true);
}

static void record_actor(struct comparison *c, enum change change, const struct row *row)
{
	bool old = row->before != SIZE_MAX, new = row->after != SIZE_MAX;
	lead_fields(c, "actor", change, row);
	field(c, "a_label", new ? actor_of(c->after, row->after)->label : actor_of(c->before, row->before)->label, true);
	field(c, "b_label", "", true);
	number_field(c, "before", old, old ? c->before->values[row->before] : 0);
	number_field(c, "after", new, new ? c->after->values[row->after] : 0);
	number_field(c, "rank_before", old, old ? c->before->ranks[row->before] : 0);
	number_field(c, "rank_after", new, new ? c->after->ranks[row->after] : 0);
	number_field(c, "sign_before", false, 0);
	number_field(c, "sign_after", false, 0);
}

static void record_tie(struct comparison *c, enum change change, const struct row *row)
{
	bool old = row->before != SIZE_MAX, new = row->after != SIZE_MAX;
	const struct network_tie *before = old ? tie_of(c->before, row->before) : NULL;
	const struct network_tie *after = new ? tie_of(c->after, row->after) : NULL;
	const struct standing *in = new ? c->after : c->before;
	const struct network_tie *tie = tie_of(in, new ? row->after : row->before);
	lead_fields(c, "tie", change, row);
	field(c, "a_label", actor_of(in, tie->a)->label, true);
	field(c, "b_label", actor_of(in, tie->b)->label, true);
	number_field(c, "before", old, layer_weight(c, before));
	number_field(c, "after", new, layer_weight(c, after));
	number_field(c, "rank_before", false, 0);
	number_field(c, "rank_after", false, 0);
	number_field(c, "sign_before", old, old ? network_tie_sign(before) : 0);
	number_field(c, "sign_after", new, new ? network_tie_sign(after) : 0);
}

/* ---- all of it ---- */

static void write_part(struct comparison *c, bool actors, enum change change, const char *what)
{
	if (actors)
		find_actors(c, change);
	else
		find_ties(c, change);
	if (c->options->format == ACTORNET_RANK_TABLE && actors)
		table_actors(c, what);
	else if (c->options->format == ACTORNET_RANK_TABLE)
		table_ties(c, what);
	for (size_t i = 0; c->options->format != ACTORNET_RANK_TABLE && i < shown(c); i++) {
		if (actors)
			record_actor(c, change, &c->rows[i]);
		else
			record_tie(c, change, &c->rows[i]);
	}
}

static void write_head(const struct comparison *c)
{
	const struct network *before = c->before->network, *after = c->after->network;
	if (c->options->format == ACTORNET_RANK_TSV)
		output_text(c->output, "what\tchange\ta\tb\ta_label\tb_label\tbefore\tafter\trank_before\trank_after\t"
		                       "sign_before\tsign_after\n");
	if (c->options->format != ACTORNET_RANK_TABLE)
		return;
	output_printf(c->output, "Before: %s (documents %zu, actors %zu, ties %zu)\n", c->options->before,
	              network_coverage(before).documents, network_actor_count(before),
	              network_signs(before, c->options->layer).ties);
	output_printf(c->output, "After:  %s (documents %zu, actors %zu, ties %zu)\n", c->options->after,
	              network_coverage(after).documents, network_actor_count(after),
	              network_signs(after, c->options->layer).ties);
	output_printf(c->output, "Actors by %s, layer %s\n", measure_name(c->options->by),
	              measure_layer_name(c->options->layer));
}

void compare_write(struct arena *arena, const struct standing *before, const struct standing *after,
                   const struct actornet_compare_options *options, struct actornet_output *output)
{
	struct comparison c = {.arena = arena, .before = before, .after = after, .options = options, .output = output};
	write_head(&c);
	write_part(&c, true, CAME, "Actors that came");
	write_part(&c, true, WENT, "Actors that went");
	write_part(&c, true, RANK, "Actors with another rank");
	write_part(&c, false, CAME, "Ties that came");
	write_part(&c, false, WENT, "Ties that went");
	write_part(&c, false, SIGN, "Ties with another sign");
}
