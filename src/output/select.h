/* What of the network goes into a picture: the strongest actors and the ties among them. */
#ifndef ACTORNET_OUTPUT_SELECT_H
#define ACTORNET_OUTPUT_SELECT_H

#include "output/dot.h"

struct selection {
	uint32_t *actors; /* numbers in the network, in order of id; count of them */
	size_t count;
	size_t left_out; /* actors of the network that are not drawn */
	uint32_t *ties;  /* numbers in the network, in its order */
	size_t tie_count;
	size_t cooperative, conflicting, both, neutral; /* of the ties drawn */
};

/* How a tie is drawn. */
enum tie_look { TIE_NEUTRAL, TIE_COOPERATIVE, TIE_CONFLICTING, TIE_BOTH, TIE_LOOKS };
enum tie_look select_look(const struct network_tie *tie);

/* Chooses options->top actors by size (all when 0), equal ones by id; actors without a tie on the layer only when the
 * layer has no tie at all. false when memory ends. */
bool select_make(const struct drawing *drawing, struct selection *selection);
void select_release(struct selection *selection);

#endif
