/* The ranking as an aligned table for a terminal, as TSV and as JSON (actornet_rank_write).
 *
 * In a terminal Arabic names have display width (combining marks 0) and are set in U+2068 … U+2069 so that
 * the numbers beside them stand still; names longer than 32 columns are cut there, nowhere else. TSV and JSON give
 * numbers with 12 digits, under the attribute names of all exports. A value that has no meaning is "-" in a table, nothing
 * in TSV, null in JSON. Every format names the layer. Numbers are written with a point, whatever the locale.
 */
#ifndef ACTORNET_OUTPUT_TABLE_H
#define ACTORNET_OUTPUT_TABLE_H

#include "actornet.h"
#include "measure/measure.h"
#include "network/network.h"

/* The measures that the options ask for, each once: those to show, then `by` when it is not among them. Returns how
 * many; all of them are known. */
size_t table_columns(const struct actornet_rank_options *options, enum actornet_measure columns[ACTORNET_MEASURES]);

/* Writes the first `top` actors (all when 0) by measure `by`, the strongest first, equal ones in order of id.
 * `request` is done: it holds the values of all of table_columns. ERROR_MEMORY when there is no room to sort: then
 * nothing was written. */
enum actornet_status table_rank(const struct network *network, const struct measure_request *request,
                                const struct actornet_rank_options *options, struct actornet_output *output);

#endif
