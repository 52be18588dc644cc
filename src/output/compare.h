/* What changed from one network to another (actornet_compare_write). */
#ifndef ACTORNET_OUTPUT_COMPARE_H
#define ACTORNET_OUTPUT_COMPARE_H

#include "actornet.h"
#include "base/arena.h"
#include "output/standing.h"

/* Actors and ties are the same when their ids are. Changes are written by size: those that came and went by their value or
 * weight, changed ranks by the share that they rose or fell (from 2 to 1 is as far as from 20 to 10), changed signs by the
 * difference of their signed weights; equal ones by id. All memory is the arena's. */
void compare_write(struct arena *arena, const struct standing *before, const struct standing *after,
                   const struct actornet_compare_options *options, struct actornet_output *output);

#endif
