/* The sums of a network while they are made, actors under the numbers of the store; inside src/network only.
 *
 * The stages, each a function: sum_evidence (what counts, at which level), via_target, weight_normalise, filter_actors, filter_ties,
 * backbone_keep, filter_about. From
 * weight_normalise on a stage marks what it takes away and never brings anything back, and reads of what is left
 * only what its header says. network_finish calls them in this order.
 */
#ifndef ACTORNET_NETWORK_SUM_H
#define ACTORNET_NETWORK_SUM_H

#include "network/store.h"
#include "network/view.h"

struct actor_sum {
	uint64_t mentions, documents, sentences;
	uint32_t last_document; /* number + 1 */
	bool kept;
};

struct tie_sum {
	struct network_tie tie; /* a < b are numbers of the store */
	int64_t shares;         /* of sentences: sum of 1/(k-1), in 1/SHARE_UNIT */
	uint32_t last_document; /* number + 1 */
	bool kept;
};

enum { SHARE_UNIT = 1000000000 };

struct sums {
	struct arena *arena; /* the network's `work` */
	const struct store *store;
	const struct view *view;
	bool *chosen;             /* by reading that is a root: whether it counts */
	const uint32_t *folded;   /* by actor: the one that it counts as */
	struct actor_sum *actors; /* by number in the store: actor_count of them */
	size_t actor_count;
	struct tie_sum *ties;
	size_t tie_count, tie_capacity;
	struct pairs pairs;
	uint64_t sentences; /* with an actor or without */
	struct network_coverage coverage;
	uint32_t *place; /* of a folded actor in the sentence at hand: 1 + index; else 0 */
	struct {
		uint32_t actor;
		uint64_t mentions;
	} * sentence;
};

/* By actor of the store: the actor that it counts as on a level (itself on the first). Actors that are only folded to
 * become known to the store. */
const uint32_t *level_fold(struct arena *arena, struct store *store, enum actornet_level level);

/* Adds up what the view lets count between the days first … last (DAY_NONE: no bound). Reads types, min_stance,
 * keep_duplicates and the level. */
void sum_evidence(struct sums *sums, int32_t first, int32_t last);

/* The tie between two actors, made when there is none. */
struct tie_sum *sum_tie(struct sums *sums, uint32_t x, uint32_t y);

/* Where the view asks for it, puts in the place of the ties those between actors that take directed stances to the same third
 * one: `positive` becomes their congruence, `negative` their conflict (see actornet.h), the rest of a tie 0. Reads the
 * ties that sum_evidence made, of all actors. */
void via_target(struct sums *sums);

/* Sets the scale of every tie. Reads the sums of all actors and ties. */
void weight_normalise(struct sums *sums);

/* Take away actors by kind, state and mentions, with their ties; ties by weight. */
void filter_actors(struct sums *sums);
void filter_ties(struct sums *sums);

/* Keeps the ties that stand out at one end at least (disparity filter: Serrano, Boguñá and Vespignani 2009): for an actor with
 * k > 1 ties of strength s together, a tie of weight w has the significance (1 - w/s)^(k-1). Reads the kept ties. */
void backbone_keep(struct sums *sums);

/* Keeps the actors within view->steps of those that the view is about, over kept ties on the view's layer. Sets *missing to the
 * first name that no actor in the sums has. */
void filter_about(struct sums *sums, struct str *missing);

/* The weight of a tie on the view's layer; 0 for one that was taken away. */
double sum_weight(const struct sums *sums, const struct tie_sum *tie);

#endif
