#include "output/series.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/output.h"
#include "measure/measure.h"
#include "output/rank.h"

enum { CELL = 48 };

/* ---- what is followed ---- */

static int heavy_compare(const void *x, const void *y)
{
	const struct series_tie *a = x, *b = y;
	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	return a->tie < b->tie ? -1 : a->tie > b->tie; /* both lie in one array, in order of ids */
}

static size_t ties_sorted(const struct series *s, const struct network *network, struct arena *arena,
                          struct series_tie **out)
{
	size_t count = 0, all = network_tie_count(network);
	struct series_tie *heavy = arena_array(arena, all + 1, sizeof *heavy);
	for (size_t i = 0; i < all; i++) {
		const struct network_tie *tie = &network_ties(network)[i];
		double weight = network_tie_layer_weight(tie, s->options->layer);
		if (weight > 0)
			heavy[count++] = (struct series_tie){weight, tie};
	}
	qsort(heavy, count, sizeof *heavy, heavy_compare);
	*out = heavy;
	return count;
}

static size_t at_most(size_t count, size_t most)
{
	return most && most < count ? most : count;
}

/* ---- records ---- */

/* A field of a record: `"name":value` in JSON, a cell in TSV. */
static void put_field(const struct series *s, const char *name, const char *value, bool text)
{
	if (s->options->format == ACTORNET_RANK_TSV) {
		output_text(s->output, "\t");
		grid_tsv(s->output, value, "");
		return;
	}
	output_printf(s->output, ",\"%s\":", name);
	if (text)
		output_json(s->output, str_of(value));
	else
		output_text(s->output, value);
}

static void put_number(const struct series *s, const char *name, double value)
{
	char text[CELL];
	snprintf(text, sizeof text, "%.12g", value);
	if (isnan(value))
		put_field(s, name, s->options->format == ACTORNET_RANK_TSV ? "" : "null", false);
	else
		put_field(s, name, text, false);
}

static void begin_record(const struct series *s, const struct actornet_slice *slice)
{
	if (s->options->format == ACTORNET_RANK_TSV)
		output_text(s->output, slice->name);
	else
		output_printf(s->output, "{\"slice\":\"%s\"", slice->name);
	put_field(s, "first", slice->first, true);
	put_field(s, "last", slice->last, true);
}

static void end_record(const struct series *s)
{
	output_text(s->output, s->options->format == ACTORNET_RANK_TSV ? "\n" : "}\n");
}

static void add_actors(const struct series *s, const struct actornet_slice *slice, const struct standing *part)
{
	size_t rows = at_most(network_actor_count(part->network), s->options->top);
	for (size_t row = 0; row < rows; row++) {
		const struct network_actor *actor = &network_actors(part->network)[part->order[row]];
		begin_record(s, slice);
		put_number(s, "rank", (double)row + 1);
		put_field(s, "id", actor->id, true);
		put_field(s, "label", actor->label, true);
		put_field(s, "label_latin", actor->label_latin, true);
		put_field(s, "kind", rank_kind_name(actor->kind), true);
		put_number(s, "mentions", (double)actor->mentions);
		put_number(s, "documents", (double)actor->documents);
		put_number(s, measure_name(s->options->by), part->values[part->order[row]]);
		end_record(s);
	}
}

static void add_ties(const struct series *s, const struct actornet_slice *slice, const struct standing *part,
                     struct arena *scratch)
{
	const struct network_actor *actors = network_actors(part->network);
	struct series_tie *ties;
	size_t rows = at_most(ties_sorted(s, part->network, scratch, &ties), s->options->top);
	for (size_t row = 0; row < rows; row++) {
		const struct network_tie *tie = ties[row].tie;
		begin_record(s, slice);
		put_field(s, "a", actors[tie->a].id, true);
		put_field(s, "b", actors[tie->b].id, true);
		put_field(s, "a_label", actors[tie->a].label, true);
		put_field(s, "b_label", actors[tie->b].label, true);
		put_number(s, "weight", network_tie_weight(tie));
		put_number(s, "sign", network_tie_sign(tie));
		put_number(s, "signed_weight", network_tie_signed_weight(tie));
		put_number(s, "positive", (double)tie->positive / 1000);
		put_number(s, "negative", (double)tie->negative / 1000);
		put_number(s, "comentions", (double)tie->comentions);
		put_number(s, "documents", (double)tie->documents);
		end_record(s);
	}
}

const char *const series_figure_names[SERIES_FIGURES] = {
	"documents", "sentences", "actors",  "ties",       "positive_ties", "negative_ties", "neutral_ties",
	"positive",  "negative",  "density", "modularity", "balance",       "frustration",
};

void series_figures(const struct series *s, const struct network *part, double figures[SERIES_FIGURES])
{
	struct network_signs signs = network_signs(part, s->options->layer);
	struct network_coverage coverage = network_coverage(part);
	int64_t positive = 0, negative = 0;
	for (size_t i = 0; i < network_tie_count(part); i++) {
		positive += network_ties(part)[i].positive;
		negative += network_ties(part)[i].negative;
	}
	const struct actornet_summary *summary = s->summary;
	const double all[SERIES_FIGURES] = {
		(double)coverage.documents, (double)coverage.sentences, (double)network_actor_count(part),
		(double)signs.ties,         (double)signs.positive,     (double)signs.negative,
		(double)signs.neutral,      (double)positive / 1000,    (double)negative / 1000,
		summary->density,           summary->modularity,        summary->balance,
		summary->frustration,
	};
	memcpy(figures, all, sizeof all);
}

static void add_network(const struct series *s, const struct actornet_slice *slice, const struct network *part)
{
	double figures[SERIES_FIGURES];
	series_figures(s, part, figures);
	begin_record(s, slice);
	for (size_t i = 0; i < SERIES_FIGURES; i++)
		put_number(s, series_figure_names[i], figures[i]);
	end_record(s);
}

static void put_header(const struct series *s)
{
	output_text(s->output, "slice\tfirst\tlast");
	switch (s->options->of) {
	case ACTORNET_SERIES_ACTORS:
		output_printf(s->output, "\trank\tid\tlabel\tlabel_latin\tkind\tmentions\tdocuments\t%s",
		              measure_name(s->options->by));
		break;
	case ACTORNET_SERIES_TIES:
		output_text(s->output, "\ta\tb\ta_label\tb_label\tweight\tsign\tsigned_weight\tpositive\tnegative\t"
		                       "comentions\tdocuments");
		break;
	case ACTORNET_SERIES_NETWORK:
		for (size_t i = 0; i < SERIES_FIGURES; i++)
			output_printf(s->output, "\t%s", series_figure_names[i]);
		break;
	}
	output_text(s->output, "\n");
}

/* ---- all of it ---- */

void series_begin(struct series *s, const struct network *whole, const double *values)
{
	s->whole = standing_make(s->arena, whole, s->options->by, values);
	s->all = ties_sorted(s, whole, s->arena, &s->ties);
	if (s->options->of == ACTORNET_SERIES_ACTORS)
		s->all = network_actor_count(whole);
	s->followed = at_most(s->all, s->options->top);
	if (s->options->format == ACTORNET_RANK_TABLE)
		series_table_begin(s);
	else if (s->options->format == ACTORNET_RANK_TSV)
		put_header(s);
}

void series_add(struct series *s, const struct actornet_slice *slice, const struct network *part, const double *values,
                struct arena *scratch)
{
	struct standing standing = standing_make(scratch, part, s->options->by, values);
	if (s->options->format == ACTORNET_RANK_TABLE)
		series_table_add(s, slice, &standing);
	else if (s->options->of == ACTORNET_SERIES_ACTORS)
		add_actors(s, slice, &standing);
	else if (s->options->of == ACTORNET_SERIES_TIES)
		add_ties(s, slice, &standing, scratch);
	else
		add_network(s, slice, part);
	s->slice++;
}

void series_end(struct series *s)
{
	if (s->options->format == ACTORNET_RANK_TABLE)
		grid_write(series_table_end(s), s->output);
}
