/* From an actor, or a pair of them, back to the sentences: what is behind a number of the network.
 *
 * One actor's trail is every sentence that mentions it. A pair's trail is every sentence that mentions both, which is what
 * the network counts as co-mentions, and every sentence with a link between the two, one of which it may only mean by a
 * pronoun; the links, whichever way, are summed up by type and direction.
 * Sentences come newest first, undated ones last, else in the order of reading.
 */
#ifndef ACTORNET_NETWORK_TRAIL_H
#define ACTORNET_NETWORK_TRAIL_H

#include "network/evidence.h"

#define TRAIL_NONE IDS_NONE

enum trail_direction { TRAIL_FORTH, TRAIL_BACK, TRAIL_MUTUAL }; /* a to b, b to a, both */

/* The links of one type and direction. */
struct trail_sum {
	uint32_t type; /* word of the store */
	enum trail_direction direction;
	uint64_t count;
	int64_t stance; /* sum, in 1/1000 */
};

/* One of the names under which the actor goes. */
struct trail_alias {
	struct str text; /* as it was first written */
	uint64_t count;
};

struct trail {
	const struct evidence_store *store;
	uint32_t a, b;       /* actors of the store; b is TRAIL_NONE for a trail of one */
	uint32_t *sentences; /* numbers in the store; `listed` of them */
	size_t listed;
	size_t sentence_count; /* all */
	size_t together;       /* those that mention the one, or both */
	size_t signed_count;   /* of them with a link between the two */
	size_t document_count;
	uint64_t mentions;                  /* of a */
	char first_date[11], last_date[11]; /* of the dated sentences; "" without any */
	struct trail_sum *sums;             /* in order of direction and type; of a pair */
	size_t sum_count;
	struct trail_alias *aliases; /* the most frequent first; of one actor */
	size_t alias_count;
};

/* Follows `a`, or the pair when `b` is not TRAIL_NONE. Memory is the arena's. O(mentions and links of the store). */
void trail_follow(struct trail *trail, struct arena *arena, const struct evidence_store *store, uint32_t a, uint32_t b);

/* Leaves the sentences without a link between the two out of `sentences`; only `listed` changes with it. */
void trail_keep_signed(struct trail *trail);

/* Whether a link of the store is between the two of the trail; *direction tells which way. */
bool trail_has_link(const struct trail *trail, const struct kept_link *link, enum trail_direction *direction);

#endif
