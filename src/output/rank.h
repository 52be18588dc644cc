/* The rows of a ranking and its three writers; inside src/output only. */
#ifndef ACTORNET_OUTPUT_RANK_H
#define ACTORNET_OUTPUT_RANK_H

#include "actornet.h"
#include "measure/measure.h"
#include "network/network.h"

struct rank_row {
	double value; /* what is sorted by */
	size_t actor;
};

struct ranking {
	const struct network *network;
	const struct measure_request *request;
	const struct actornet_rank_options *options;
	const enum actornet_measure *columns;
	size_t column_count;
	const struct rank_row *rows;
	size_t row_count;
};

void rank_write_table(const struct ranking *ranking, struct actornet_output *output);
void rank_write_tsv(const struct ranking *ranking, struct actornet_output *output);
void rank_write_json(const struct ranking *ranking, struct actornet_output *output);

/* "person", "state", "org". */
const char *rank_kind_name(enum actornet_kind kind);

/* Are values of the ranking estimates? */
static inline bool rank_is_estimated(const struct ranking *ranking)
{
	return ranking->request->sources > 0;
}

#endif
