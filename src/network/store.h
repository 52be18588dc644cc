/* All evidence as it was read, in compact records: what a network's sums are made of, as often as another view of them is
 * wanted; inside src/network only.
 *
 * An actor, a document, a label has a number, given in order of first appearance and never changed. Sentences without an
 * actor are only counted. A document that begins anew under the same id is another reading of it (two inputs may
 * hold the same articles): one that resembles an earlier reading repeats it, others are more of the same document. 20 bytes for a sentence, 8 for an actor in it and 12 for a link; half a
 * kilobyte for a document (its sketch).
 */
#ifndef ACTORNET_NETWORK_STORE_H
#define ACTORNET_NETWORK_STORE_H

#include "network/duplicate.h"
#include "network/network.h"
#include "network/pairs.h"

enum { STORE_KINDS = ACTORNET_ORG + 1, STORE_UNIT = 1000 };

struct store_mention {
	uint32_t actor, mentions;
};

struct store_link {
	uint32_t source, target; /* places in the sentence */
	int16_t stance;          /* in 1/STORE_UNIT */
	uint8_t type;            /* as in struct evidence_link */
	bool directed;
};

/* Behind the last one stands another that says where its actors and links end. */
struct store_sentence {
	uint32_t reading;
	int32_t day;
	uint32_t actor, link; /* the first of its mentions and links in the store */
};

struct store_reading {
	uint32_t document;
	uint32_t before;       /* 1 + the reading of the same document before this one; 0 for none */
	uint32_t place;        /* of its first sentence, as in struct evidence */
	int32_t day;           /* the earliest of its sentences; DAY_NONE when none has a date */
	uint32_t sentences;    /* with or without actors */
	struct sketch *sketch; /* NULL without words */
};

/* What the readings say together that count as one document, at the first of them. */
struct store_root {
	int32_t day;
	uint32_t sentences;
};

enum reading_state { READING_FIRST, READING_DUPLICATE /* of another document */, READING_REPEATED };

/* What is known of an actor from all documents. */
struct store_actor {
	const char *label_latin, *state; /* NULL for none */
	const char *into;                /* see merge.h; NULL for none */
	uint32_t kinds[STORE_KINDS];     /* mentions as each kind */
	uint8_t given;                   /* the kind it was described with: counts when there is no mention */
	bool known, apart;               /* see merge.h */
};

/* How often a thing was counted with another, and the way from a pair to its number. */
struct store_tally {
	struct pairs pairs;
	uint32_t *counts;
	size_t capacity;
};

struct store {
	struct arena *arena, *work;
	struct ids names, documents, labels;
	struct store_actor *actors; /* by number in `names`; actor_count of them are filled in */
	struct store_reading *readings;
	uint32_t *latest; /* by document: 1 + its latest reading */
	struct store_sentence *sentences;
	struct store_mention *mentions;
	struct store_link *links;
	size_t reading_count, sentence_count, mention_count, link_count;
	size_t actor_capacity, reading_capacity, latest_capacity, sentence_capacity, mention_capacity, link_capacity;
	struct store_tally labelled, affiliated; /* (actor, label) and (actor, actor): mentions */
	bool settled, keep_spellings;
	/* Since store_settle: */
	uint32_t *usual_labels;       /* by actor: 1 + number of the most frequent label; 0: none */
	uint32_t *usual_affiliations; /* by actor: 1 + number of the actor that it mostly belongs to; 0: none */
	uint32_t *merged;             /* by actor: the one that it is (merge.h) */
	uint32_t *order;              /* sentences by root; NULL when they were read so */
	uint32_t *roots;              /* by reading: the one that it counts with; itself when it is repeated */
	struct store_root *totals;    /* by reading that is a root */
	uint8_t *states;              /* by reading that is a root: enum reading_state */
};

/* `work` is for what only store_settle needs. */
struct store *store_new(struct arena *arena, struct arena *work);
/* The number of the reading that the sentence belongs to. */
uint32_t store_add(struct store *store, const struct evidence *evidence);
/* Makes an actor known without a mention, or adds to what is known of it; its number. */
uint32_t store_describe(struct store *store, const struct evidence_actor *actor);
/* Finds labels, affiliations, mergers and duplicates; nothing to do when nothing was added. */
void store_settle(struct store *store);

/* Adds a sentence to the latest reading of its document, or begins another; its number. */
uint32_t readings_add(struct store *store, const struct evidence *evidence, int32_t day);
/* Finds what counts with what, and what is left out as a duplicate. */
void readings_settle(struct store *store);

/* The kind under which an actor was mentioned most; the first in order of the enumeration when they tie. */
enum actornet_kind store_kind(const struct store_actor *actor);

#endif
