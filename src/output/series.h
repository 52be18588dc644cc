/* A network through time (actornet_series_write): slice by slice into rows, or into a table when all are known.
 *
 * The table follows the actors and ties that are strongest in the whole, a column for each slice; it shows "-" where one is not
 * in a slice. TSV and JSON have one record for each actor or tie in each slice.
 */
#ifndef ACTORNET_OUTPUT_SERIES_H
#define ACTORNET_OUTPUT_SERIES_H

#include "output/grid.h"
#include "output/standing.h"

struct series_tie {
	double weight; /* on the layer */
	const struct network_tie *tie;
};

struct series {
	struct arena *arena;
	const struct actornet_series_options *options;
	struct actornet_output *output;
	struct standing whole;
	struct series_tie *ties; /* of the whole, the heaviest first */
	size_t all, followed;    /* actors or ties; those that have a row in the table */
	struct grid grid;
	struct grid_column *columns;
	const char **cells; /* of the table: [row][slice] */
	size_t slice_count, slice;
	const struct actornet_summary *summary; /* of the slice at hand, where the whole network is followed */
};

/* `values` are the measure of each actor of the whole. Writes what stands before all slices. */
void series_begin(struct series *series, const struct network *whole, const double *values);
/* The next slice, with the measure of its actors; borrowed for the call. `scratch` is released after it. */
void series_add(struct series *series, const struct actornet_slice *slice, const struct network *part,
                const double *values, struct arena *scratch);
void series_end(struct series *series);

/* ---- between series.c and series_table.c ---- */

enum { SERIES_COUNTS = 9, SERIES_FIGURES = 13 };
extern const char *const series_figure_names[SERIES_FIGURES];
/* The figures of a network under these names: counts and sums first, then shares, which may be NaN. */
void series_figures(const struct series *series, const struct network *part, double figures[SERIES_FIGURES]);

void series_table_begin(struct series *series);
void series_table_add(struct series *series, const struct actornet_slice *slice, const struct standing *part);
const struct grid *series_table_end(struct series *series);

#endif
