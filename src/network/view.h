/* What of the evidence counts, and which actors and ties are looked at: struct actornet_view, checked and resolved.
 */
#ifndef ACTORNET_NETWORK_VIEW_H
#define ACTORNET_NETWORK_VIEW_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

struct view {
	int32_t first, last; /* days, both included; DAY_NONE: no bound */
	bool keep_duplicates;
	uint64_t types; /* a bit for each value of evidence_link.type */
	int min_stance; /* in 1/1000 */
	enum actornet_level level;
	bool via_target;
	enum actornet_normalisation normalise;
	enum actornet_layer layer;
	uint64_t min_mentions;
	unsigned kinds;     /* a bit for each enum actornet_kind */
	struct str *states; /* upper-case codes; none: all states */
	size_t state_count;
	double min_weight;
	double backbone;   /* 0: none */
	struct str *about; /* names of actors; none: all actors */
	size_t about_count;
	unsigned steps;
	enum actornet_unit slice;
	unsigned window;
};

/* All evidence, every actor, every tie. */
void view_init(struct view *view);

/* Checks `wanted` and resolves it; strings are copied to `arena`. ERROR_ARGUMENT names what is wrong. */
enum actornet_status view_resolve(struct arena *arena, const struct actornet_view *wanted, struct view *view,
                                  struct actornet_error *error);

/* Whether a link of such an event and so strong a stance (in 1/1000) counts. */
static inline bool view_counts_link(const struct view *view, uint8_t type, int stance)
{
	return (view->types >> type & 1) && (stance < 0 ? -stance : stance) >= view->min_stance;
}

#endif
