/* The actors that were found, as tables: for review (lexicon/review.h reads them again), as JSON, and their affiliations. */
#ifndef ACTORNET_OUTPUT_ACTORS_TABLE_H
#define ACTORNET_OUTPUT_ACTORS_TABLE_H

#include "network/roster.h"

/* One row an actor, the most mentioned first; everything that decides about it stands in front. */
void actors_table_tsv(const struct roster *roster, struct arena *scratch, struct actornet_output *output);
/* The same as one JSON object {"actors":[…]}, with lists in the place of cells with `|`. */
void actors_table_json(const struct roster *roster, struct arena *scratch, struct actornet_output *output);

/* One row for each actor, organisation or state that an office of his named, and office. */
void affiliations_tsv(const struct roster *roster, struct arena *scratch, struct actornet_output *output);
void affiliations_json(const struct roster *roster, struct arena *scratch, struct actornet_output *output);

/* The actors' numbers, the most mentioned first. */
uint32_t *actors_table_order(const struct network *network, struct arena *scratch);

/* The example sentence of an actor, cut to some words around its mention, with the words left out as "…". */
struct str actors_table_example(const struct roster *roster, uint32_t actor, struct arena *scratch);

#endif
