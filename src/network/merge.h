/* Which actors of a corpus are one, because their names are spellings of each other.
 *
 * Only what is safe is merged. Names of the same parts, spelt differently (likeness.h), are one actor when each of them is
 * like each other of them, and at most one of them is anchored: known to the lexicon, or held apart by a review
 * table. A person's short name is the one longer name that it fits, when there is but one in the corpus and it is not a known
 * person's. Two anchored actors are never merged, and who could be either of two is left alone.
 * The actor that stays is the anchored one, else the one mentioned most, else the first by id; so neither the result nor
 * its ids depend on the order of reading.
 */
#ifndef ACTORNET_NETWORK_MERGE_H
#define ACTORNET_NETWORK_MERGE_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"
#include "lexicon/lexicon.h"

#define MERGE_NONE UINT32_MAX

struct merge_actor {
	struct str id, label;
	enum actornet_kind kind;
	uint64_t mentions;
	bool known;    /* the lexicon's, or composed of its entries */
	bool apart;    /* keeps its id whatever it is like */
	uint32_t into; /* is that actor, whatever they are like; MERGE_NONE for none */
};

/* By actor, the one that it is: mostly itself. */
uint32_t *merge_safe(struct arena *arena, const struct lexicon *lexicon, const struct merge_actor *actors,
                     size_t count);

#endif
