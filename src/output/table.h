/* The ranking as an aligned table for a terminal, as TSV and as JSON (actornet_rank_write).
 *
 * In a terminal Arabic names have display width (combining marks 0) and are set in U+2068 … U+2069 so that
 * the numbers beside them stand still; names longer than 32 columns are cut there, nowhere else. TSV and JSON give
 * numbers with 12 digits, under the attribute names of all exports. Every format names the layer. Numbers are
 * written with a point, whatever the locale.
 */
#ifndef ACTORNET_OUTPUT_TABLE_H
#define ACTORNET_OUTPUT_TABLE_H

#include "actornet.h"
#include "network/network.h"

/* Writes the first `top` actors (all when 0) by measure `by`, largest first, equal ones in order of id.
 * `measures[m]` are the values of measure m on the options' layer for each actor; all ACTORNET_MEASURES are given.
 * ERROR_MEMORY when there is no room to sort: then nothing was written. */
enum actornet_status table_rank(const struct network *network, const double *const *measures,
                                const struct actornet_rank_options *options, struct actornet_output *output);

#endif
