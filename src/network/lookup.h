/* From a name, as a person types it, to the actor that is meant.
 *
 * Names are compared without case, accents, hyphens, apostrophes, blanks, vowel marks and the spellings that the press mixes
 * (أإآا, ىي, ةه): "al-Sisi" is "Al Sisi". What fits best counts: the id, then the full name in
 * either script, then a sure alias, then a part of a name or an alias that others share. Two actors that fit equally well are
 * both given: the caller has to ask.
 * Where nothing fits, near misses are found by edit distance, of the whole name or of one word of it.
 */
#ifndef ACTORNET_NETWORK_LOOKUP_H
#define ACTORNET_NETWORK_LOOKUP_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/* How well a name tells its actor, the best first. */
enum lookup_rank { LOOKUP_ID, LOOKUP_NAME, LOOKUP_ALIAS, LOOKUP_SHARED, LOOKUP_RANKS };

struct lookup_name {
	uint32_t actor;
	uint32_t first, count; /* of its folded letters in `units`, a blank between words */
	enum lookup_rank rank;
};

struct lookup {
	struct arena *arena;
	uint16_t *units;
	size_t unit_count, unit_capacity;
	struct lookup_name *names;
	size_t name_count, name_capacity;
};

/* An actor that a name may mean; `distance` counts each letter that differs as two, and one more where only a word of the
 * name comes near; 0 for those that fit. */
struct lookup_match {
	uint32_t actor;
	enum lookup_rank rank;
	unsigned distance;
};

struct lookup_matches {
	struct lookup_match *items; /* in the order in which they were found */
	size_t count;
};

void lookup_init(struct lookup *lookup, struct arena *arena);

/* Adds one name of an actor; a name without letters is left out. */
void lookup_add(struct lookup *lookup, uint32_t actor, struct str name, enum lookup_rank rank);

/* Whether two names count as the same. */
bool lookup_same(struct str a, struct str b);

/* The actors that `name` fits best, each once. O(all names). */
struct lookup_matches lookup_find(const struct lookup *lookup, struct arena *arena, struct str name);

/* The actors whose names come near: at most one letter in three differs. The nearest first. */
struct lookup_matches lookup_near(const struct lookup *lookup, struct arena *arena, struct str name);

#endif
