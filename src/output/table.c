#include "output/table.h"

#include <locale.h>
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

static int row_compare(const void *a, const void *b)
{
	const struct rank_row *p = a;
	const struct rank_row *q = b;
	if (p->value != q->value)
		return p->value > q->value ? -1 : 1;
	return (p->actor > q->actor) - (p->actor < q->actor);
}

/* All actors sorted; the caller frees them. NULL when memory ends. */
static struct rank_row *rows_sorted(const double *values, size_t count)
{
	struct rank_row *rows = calloc(count ? count : 1, sizeof *rows);
	if (!rows)
		return NULL;
	for (size_t i = 0; i < count; i++)
		rows[i] = (struct rank_row){values[i], i};
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

enum actornet_status table_rank(const struct network *network, const double *const *measures,
                                const struct actornet_rank_options *options, struct actornet_output *output)
{
	size_t count = network_actor_count(network);
	struct rank_row *rows = rows_sorted(measures[options->by], count);
	locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
	if (rows && plain) {
		struct ranking ranking = {network, measures, options, rows, count};
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
