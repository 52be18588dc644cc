#include "output/table.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

#include "output/rank.h"

const char *rank_kind_name(enum actornet_kind kind)
{
	switch (kind) {
	case ACTORNET_PERSON: return "person";
	case ACTORNET_STATE: return "state";
	case ACTORNET_ORG: return "org";
	}
	return "";
}

/* ---- columns ---- */

static void column_add(enum actornet_measure columns[ACTORNET_MEASURES], size_t *count, enum actornet_measure measure)
{
	for (size_t i = 0; i < *count; i++) {
		if (columns[i] == measure)
			return;
	}
	columns[(*count)++] = measure;
}

size_t table_columns(const struct actornet_rank_options *options, enum actornet_measure columns[ACTORNET_MEASURES])
{
	static const enum actornet_measure usual[] = {
		ACTORNET_DEGREE,
		ACTORNET_STRENGTH,
		ACTORNET_BETWEENNESS,
		ACTORNET_PAGERANK,
		ACTORNET_POSITIVE_STRENGTH,
		ACTORNET_NEGATIVE_STRENGTH,
		ACTORNET_COMMUNITY,
		ACTORNET_CAMP,
	};
	size_t count = 0;
	for (size_t i = 0; i < options->measure_count; i++)
		column_add(columns, &count, options->measures[i]);
	bool table = options->format == ACTORNET_RANK_TABLE;
	for (size_t i = 0; !options->measure_count && table && i < sizeof usual / sizeof usual[0]; i++)
		column_add(columns, &count, usual[i]);
	for (int m = 0; !options->measure_count && !table && m < ACTORNET_MEASURES; m++)
		column_add(columns, &count, (enum actornet_measure)m);
	column_add(columns, &count, options->by);
	return count;
}

/* ---- rows ---- */

static int row_compare(const void *a, const void *b)
{
	const struct rank_row *p = a;
	const struct rank_row *q = b;
	if (isnan(p->value) != isnan(q->value))
		return isnan(p->value) ? 1 : -1;
	if (p->value < q->value || p->value > q->value)
		return p->value > q->value ? -1 : 1;
	return (p->actor > q->actor) - (p->actor < q->actor);
}

/* All actors sorted; the caller frees them. NULL when memory ends. */
static struct rank_row *rows_sorted(const double *values, size_t count, bool small_first)
{
	struct rank_row *rows = calloc(count ? count : 1, sizeof *rows);
	if (!rows)
		return NULL;
	for (size_t i = 0; i < count; i++)
		rows[i] = (struct rank_row){small_first ? -values[i] : values[i], i};
	qsort(rows, count, sizeof *rows, row_compare);
	return rows;
}

static void write_format(const struct ranking *ranking, struct actornet_output *output)
{
	switch (ranking->options->format) {
	case ACTORNET_RANK_TABLE: rank_write_table(ranking, output); break;
	case ACTORNET_RANK_TSV: rank_write_tsv(ranking, output); break;
	case ACTORNET_RANK_JSON: rank_write_json(ranking, output); break;
	}
}

enum actornet_status table_rank(const struct network *network, const struct measure_request *request,
                                const struct actornet_rank_options *options, struct actornet_output *output)
{
	enum actornet_measure columns[ACTORNET_MEASURES];
	size_t count = network_actor_count(network);
	struct rank_row *rows = rows_sorted(request->values[options->by], count, measure_small_first(options->by));
	locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
	if (rows && plain) {
		struct ranking ranking = {network, request, options, columns, table_columns(options, columns), rows, count};
		if (options->top && options->top < count)
			ranking.row_count = options->top;
		locale_t old = uselocale(plain);
		write_format(&ranking, output);
		uselocale(old);
	}
	enum actornet_status status = rows && plain ? ACTORNET_OK : ACTORNET_ERROR_MEMORY;
	if (plain)
		freelocale(plain);
	free(rows);
	return status;
}
