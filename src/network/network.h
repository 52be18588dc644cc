/* Actors and ties summed up over sentences.
 *
 * The evidence is kept in compact records (store.h); network_finish makes the sums of what the view (view.h) lets count, in the
 * stages of sum.h. So the same evidence gives a network for each period, level or choice of events.
 *
 * The numbers on a tie are those of actornet.h: comentions counts sentences in which both actors are mentioned,
 * positive and negative sum |stance| of the links between them. Sums do not depend on the order of sentences (they are
 * kept as integers of 1/1000), nor does the numbering once network_finish has sorted actors by id.
 * Of an actor's names the most frequent label wins (by mentions; a tie goes to byte order; the id when there is
 * none), and so does the most frequent kind (a tie goes to the first in enum order); label_latin and state are the
 * first non-empty ones in byte order.
 * All memory comes from the arenas, which may jump out of network_add and network_finish when memory ends; the
 * network is then of no further use. Nothing here knows of text or of igraph.
 */
#ifndef ACTORNET_NETWORK_NETWORK_H
#define ACTORNET_NETWORK_NETWORK_H

#include "actornet.h"
#include "base/arena.h"
#include "base/ids.h"
#include "base/str.h"

/* One sentence's worth of evidence, as the extractor or a reader of its output gives it. Borrowed for the call, but for what is
 * called lasting: it is terminated, and borrowed as long as the network lives. */
struct evidence_actor {
	struct str id, label;
	struct str label_latin, state; /* lasting; may be empty: then what is known stays */
	enum actornet_kind kind;
	unsigned mentions;      /* in this sentence; 0 for one whom only a pronoun or a dropped subject means */
	struct str affiliation; /* id of the institution or state that it acts for, as the text says; may be empty */
	bool known;             /* the lexicon's, or composed of its entries: see merge.h for this and what follows */
	bool apart;             /* a review table holds it apart */
	struct str into;        /* id of the actor that it is, as a review table remembers; lasting; may be empty */
};
struct evidence_link {
	size_t source, target; /* indexes into actors; a link to itself or out of range is ignored */
	double stance;         /* -1 … 1, not 0; anything else is ignored */
	bool directed;         /* counts from source to target too, not for the pair only */
	uint8_t type;          /* of the event: network_type */
};
struct evidence {
	struct str document; /* id; counts documents once while sentences of one document come together */
	struct str date;     /* "YYYY-MM-DD" or empty; what follows the day is cut off */
	const struct evidence_actor *actors;
	size_t actor_count; /* distinct ids */
	const struct evidence_link *links;
	size_t link_count;
	const uint32_t *words; /* hashes of its words, by which near-duplicates are known (duplicate.h) */
	size_t word_count;
	/* Among the sentences of the document; 0 when unknown. Where it falls back to that of the first one, the document is
	 * read again. */
	uint32_t place;
};

struct network_actor {
	const char *id, *label, *label_latin, *state;
	enum actornet_kind kind;
	uint64_t mentions, documents, sentences;
};

struct network_tie {
	uint32_t a, b; /* actor numbers; a < b after network_finish */
	uint32_t comentions, documents;
	int64_t positive, negative; /* in 1/1000, >= 0 */
	int64_t ab_positive, ab_negative, ba_positive, ba_negative;
	int32_t first_day, last_day; /* day.h; DAY_NONE when unknown */
	double scale;                /* what normalisation multiplies all weights by, > 0; 1 without */
};

/* What of the evidence was counted. */
struct network_coverage {
	size_t documents;  /* that count */
	size_t duplicates; /* left out as near-duplicates of another document */
	size_t repeated;   /* left out as they were read before under the same id */
	size_t undated;    /* without a date, so in no period */
	uint64_t sentences;
};

struct view;
struct store;

struct network; /* opaque: hash tables while building */

/* `work` holds what is needed while the network is finished, and is empty again afterwards. */
struct network *network_new(struct arena *run, struct arena *work);

/* What counts from the next network_finish on; `view` is borrowed as long as the network lives. At first, all counts. */
void network_set_view(struct network *network, const struct view *view);

/* The number of a label, in order of first appearance: for whoever keeps something of each. */
uint32_t network_label(struct network *network, struct str label);

/* A finished network in `arena` of the same evidence and view, in a period: from one day to another, both included
 * (day.h; DAY_NONE: no bound). It lives until network_add is next called on the whole. */
struct network *network_part(const struct network *whole, struct arena *arena, int32_t first, int32_t last);

/* The days of the first and the last dated document that counts; false when there is none. */
bool network_days(const struct network *network, int32_t *first, int32_t *last);

/* Whether actors whose names are spellings of each other stay apart; at first they are merged (merge.h). */
void network_keep_spellings(struct network *network, bool keep);

/* The id of the actor that this id counts as, on the level of actors: mostly itself. As of the last network_finish. */
struct str network_merged(const struct network *network, struct str id);

/* Makes an actor known that may not be mentioned (mentions is 0): the institution behind an affiliation. */
void network_describe(struct network *network, const struct evidence_actor *actor);

/* Adds a sentence. Every pair of actors with mentions is a co-mention. A link of an actor without mentions counts on
 * their tie, with its document and date, and is no co-mention: a tie that has none drops out where weights are
 * normalised. Returns a number for network_counts. */
uint32_t network_add(struct network *network, const struct evidence *evidence);

/* Sorts actors by id and ties by (a, b); idempotent; network_add may follow and makes it necessary again. */
void network_finish(struct network *network);

/* As of the last network_finish. The arrays belong to the network and live until the next network_finish
 * after a network_add; nothing is there before the first network_finish. */
size_t network_actor_count(const struct network *network);
size_t network_tie_count(const struct network *network);
const struct network_actor *network_actors(const struct network *network);
const struct network_tie *network_ties(const struct network *network);

/* 1 + the number of the type of event that the name stands for; 0 when it is unknown. */
uint8_t network_type(struct str name);

/* Whether the sentence for which network_add returned the number counts in the view; and whether a link does. */
bool network_counts(const struct network *network, uint32_t reading);
uint32_t network_root(const struct network *network, uint32_t reading); /* the first reading that it counts with */
bool network_repeats(const struct network *network,
                     uint32_t reading); /* it was read before, and does not count for that */
bool network_counts_link(const struct network *network, uint8_t type, int stance);

/* Fills out[i] with the id of the actor that ids[i] counts as on the view's level; itself when the network has not heard of it.
 * The strings are the network's. */
void network_fold(const struct network *network, struct arena *arena, const struct str *ids, size_t count,
                  struct str *out);

struct network_coverage network_coverage(const struct network *network);
/* The first name in the view's `about` that no actor has; data is NULL when all were found. */
struct str network_missing(const struct network *network);

/* Of a tie: weight = comentions + positive + negative (> 0), and positive - negative; both times the scale. */
double network_tie_weight(const struct network_tie *tie);
double network_tie_signed_weight(const struct network_tie *tie);
/* The sign of positive - negative: -1, 0, 1. */
int network_tie_sign(const struct network_tie *tie);
/* The weight on a layer; 0 when the tie is not on it. */
double network_tie_layer_weight(const struct network_tie *tie, enum actornet_layer layer);

/* The ties of a layer, and of them those with a sign of 1, -1 and 0. */
struct network_signs {
	size_t ties, positive, negative, neutral;
};
struct network_signs network_signs(const struct network *network, enum actornet_layer layer);

#endif
