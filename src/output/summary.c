#include "output/summary.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>

#include "base/output.h"
#include "measure/measure.h"

enum { ROWS_MOST = 40, VALUE_BYTES = 40, NAME_COLUMNS = 20, VALUE_COLUMNS = 9 };

struct row {
	const char *name;
	double value;
	bool count; /* a whole number */
	const char *note;
};

struct rows {
	struct row rows[ROWS_MOST];
	size_t count;
	char note[64];
};

static void add(struct rows *rows, const char *name, double value, bool count, const char *note)
{
	rows->rows[rows->count++] = (struct row){name, value, count, note};
}

static void add_count(struct rows *rows, const char *name, uint64_t value, const char *note)
{
	add(rows, name, (double)value, true, note);
}

static void add_share(struct rows *rows, const char *name, double value, const char *note)
{
	add(rows, name, value, false, note);
}

static void add_structure(struct rows *rows, const struct actornet_summary *s)
{
	add_count(rows, "actors", s->actors, "");
	add_count(rows, "isolated", s->isolated, "actors without a tie");
	add_count(rows, "ties", s->ties, "");
	add_count(rows, "positive", s->positive, "ties more friendly than hostile");
	add_count(rows, "negative", s->negative, "ties more hostile than friendly");
	add_count(rows, "neutral", s->neutral, "the others");
	add_share(rows, "density", s->density, "of all pairs of actors, so many are tied");
	add_share(rows, "mean_degree", s->mean_degree, "ties of an actor on average");
	add_count(rows, "components", s->components, "groups that ties link, the isolated included");
	add_count(rows, "largest", s->largest, "actors in the largest of them");
	add_share(rows, "transitivity", s->transitivity, "of two neighbours of an actor, how often they are tied");
	add_count(rows, "core", s->core, "the densest group: each has so many ties inside it");
	add_count(rows, "cuts", s->cuts, "actors without whom a component falls apart");
	add_count(rows, "bridges", s->bridges, "ties without which a component falls apart");
	add_count(rows, "communities", s->communities, "groups with more ties inside than to others");
	add_share(rows, "modularity", s->modularity, "how much more, from 0 (as by chance) to 1");
	add_count(rows, "arcs", s->arcs, "stances with a source and a target, as pairs of actors");
	add_share(rows, "reciprocity", s->reciprocity, "of them, so many are returned");
}

/* The division is known to be the best when no other can be better. */
static const char *frustrated_note(struct rows *rows, const struct actornet_summary *s)
{
	if (s->frustrated == s->frustrated_least)
		return "friendly between two camps or hostile inside one, at best";
	snprintf(rows->note, sizeof rows->note, "the best division found; none has less than %llu",
	         (unsigned long long)s->frustrated_least);
	return rows->note;
}

static void add_signs(struct rows *rows, const struct actornet_summary *s)
{
	add_count(rows, "triangles_ppp", s->triangles[0], "three friends");
	add_count(rows, "triangles_ppn", s->triangles[1], "two foes with a common friend (out of balance)");
	add_count(rows, "triangles_pnn", s->triangles[2], "two friends with a common foe");
	add_count(rows, "triangles_nnn", s->triangles[3], "three foes (out of balance)");
	add_share(rows, "balance", s->balance, "of these triangles, so many are in balance");
	add_share(rows, "walk_balance", s->walk_balance,
	          s->walk_estimated ? "the same over round trips of all lengths (estimate)"
	                            : "the same over round trips of all lengths");
	add_count(rows, "signed_ties", s->signed_ties, "ties that are positive or negative");
	add_count(rows, "frustrated", s->frustrated, frustrated_note(rows, s));
	add_count(rows, "frustrated_least", s->frustrated_least, "no division into two camps has less");
	add_share(rows, "frustration", s->frustration, "1 when two camps explain all signs");
	add_count(rows, "camp_1", s->camps[0], "actors in the larger of the two main camps");
	add_count(rows, "camp_2", s->camps[1], "actors in the smaller");
	add_count(rows, "signed_communities", s->signed_communities, "groups of friends, when any number may be");
}

static const char *value_text(const struct row *row, enum actornet_rank_format format, char text[VALUE_BYTES])
{
	bool table = format == ACTORNET_RANK_TABLE;
	if (isnan(row->value))
		return table ? "-" : format == ACTORNET_RANK_JSON ? "null" : "";
	if (table && !row->count)
		snprintf(text, VALUE_BYTES, "%.3f", row->value);
	else
		snprintf(text, VALUE_BYTES, "%.12g", row->value);
	return text;
}

static void write_row(const struct row *row, enum actornet_rank_format format, struct actornet_output *output)
{
	char text[VALUE_BYTES];
	const char *value = value_text(row, format, text);
	switch (format) {
	case ACTORNET_RANK_TABLE:
		output_printf(output, "%-*s%*s%s%s\n", (int)NAME_COLUMNS, row->name, (int)VALUE_COLUMNS, value,
		              *row->note ? "  " : "", row->note);
		break;
	case ACTORNET_RANK_TSV: output_printf(output, "%s\t%s\n", row->name, value); break;
	case ACTORNET_RANK_JSON: output_printf(output, ",\n\"%s\":%s", row->name, value); break;
	}
}

static void write_rows(const struct rows *rows, enum actornet_layer layer, enum actornet_rank_format format,
                       struct actornet_output *output)
{
	static const char *const heads[] = {"The network in figures, layer ", "figure\tvalue\nlayer\t", "{\"layer\":\""};
	output_printf(output, "%s%s%s", heads[format], measure_layer_name(layer),
	              format == ACTORNET_RANK_JSON ? "\"" : "\n");
	for (size_t i = 0; i < rows->count; i++)
		write_row(&rows->rows[i], format, output);
	output_text(output, format == ACTORNET_RANK_JSON ? "}\n" : "");
}

enum actornet_status summary_write(const struct actornet_summary *summary, enum actornet_layer layer,
                                   enum actornet_rank_format format, struct actornet_output *output)
{
	struct rows rows = {.count = 0};
	locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
	if (!plain)
		return ACTORNET_ERROR_MEMORY;
	add_structure(&rows, summary);
	add_signs(&rows, summary);
	locale_t old = uselocale(plain);
	write_rows(&rows, layer, format, output);
	uselocale(old);
	freelocale(plain);
	return ACTORNET_OK;
}
