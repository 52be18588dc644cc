/* The figures of the whole network, as text, TSV or JSON (actornet_summary_write). */
#ifndef ACTORNET_OUTPUT_SUMMARY_H
#define ACTORNET_OUTPUT_SUMMARY_H

#include "actornet.h"

/* ERROR_MEMORY when the locale of plain numbers cannot be had: then nothing was written. */
enum actornet_status summary_write(const struct actornet_summary *summary, enum actornet_layer layer,
                                   enum actornet_rank_format format, struct actornet_output *output);

#endif
