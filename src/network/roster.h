/* What the sentences say of each actor, summed up: by which names and rules it was found, in which offices, and for whom.
 *
 * Made of the evidence store, with actors under the numbers of a finished network: an id that was merged into another counts
 * there. What the network does not hold is left out. Everything is the arena's, or borrowed from the store.
 */
#ifndef ACTORNET_NETWORK_ROSTER_H
#define ACTORNET_NETWORK_ROSTER_H

#include "network/evidence.h"
#include "network/network.h"

/* A text and how many mentions have it; an office and an affiliation also when and in how many documents. */
struct roster_item {
	uint32_t actor;
	struct str text;        /* a form, a rule, an id or an office; of an affiliation the office too, perhaps empty */
	struct str affiliation; /* id; empty but for affiliations */
	uint64_t mentions, documents;
	char first[11], last[11]; /* "" when no document has a date */
	uint32_t last_document;   /* number + 1 */
};

/* Items by actor, the most frequent first. */
struct roster_list {
	struct roster_item *items;
	size_t count;
	size_t *starts; /* by actor, and one more */
};

struct roster {
	const struct network *network;
	const struct evidence_store *store;
	struct roster_list forms, rules, merged, offices, affiliations;
	const struct kept_mention **examples;   /* by actor; NULL for none */
	const struct kept_sentence **sentences; /* of the examples */
};

void roster_make(struct roster *roster, struct arena *arena, const struct network *network,
                 const struct evidence_store *store);

/* Actors that may be one and were not merged: spellings, short names, surnames, bearers of one office, names that are one
 * letter apart. By actor, the most mentioned first, SUGGEST_MOST of them at most. */
enum { SUGGEST_MOST = 5 };
struct roster_suggestions {
	uint32_t actors[SUGGEST_MOST];
	size_t count;
};
struct roster_suggestions *roster_suggest(const struct roster *roster, struct arena *arena);

#endif
