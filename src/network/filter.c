#include "network/sum.h"
#include "text/fold.h"

static bool state_is_wanted(const struct view *view, struct str state)
{
	for (size_t i = 0; i < view->state_count; i++)
		if (str_equal(view->states[i], state))
			return true;
	return !view->state_count;
}

static bool actor_is_wanted(const struct sums *sums, size_t number)
{
	const struct store_actor *actor = &sums->store->actors[number];
	return sums->actors[number].mentions >= sums->view->min_mentions && (sums->view->kinds >> store_kind(actor) & 1) &&
	       state_is_wanted(sums->view, actor->state);
}

/* Ties lose with either end. */
static void drop_loose_ties(struct sums *sums)
{
	for (size_t i = 0; i < sums->tie_count; i++) {
		struct tie_sum *tie = &sums->ties[i];
		tie->kept = tie->kept && sums->actors[tie->tie.a].kept && sums->actors[tie->tie.b].kept;
	}
}

void filter_actors(struct sums *sums)
{
	for (size_t i = 0; i < sums->actor_count; i++)
		sums->actors[i].kept = sums->actors[i].kept && actor_is_wanted(sums, i);
	drop_loose_ties(sums);
}

void filter_ties(struct sums *sums)
{
	for (size_t i = 0; sums->view->min_weight > 0 && i < sums->tie_count; i++)
		sums->ties[i].kept = sum_weight(sums, &sums->ties[i]) >= sums->view->min_weight;
}

/* ---- about whom ---- */

enum { NAME_UNITS = 256 };

static bool same_folded(struct str a, struct str b)
{
	uint16_t x[NAME_UNITS], y[NAME_UNITS];
	if (a.size > NAME_UNITS / 2 || b.size > NAME_UNITS / 2)
		return str_equal(a, b);
	size_t count = fold_text(a, x, NAME_UNITS);
	return count && count == fold_text(b, y, NAME_UNITS) && memcmp(x, y, count * sizeof *x) == 0;
}

static void choose_more(const struct sums *sums, uint32_t *best, uint32_t actor)
{
	actor = sums->folded[actor];
	const struct ids *names = &sums->store->names;
	if (*best != IDS_NONE) {
		uint64_t old = sums->actors[*best].mentions, new = sums->actors[actor].mentions;
		if (new < old || (new == old &&str_compare(names->names[actor], names->names[*best]) >= 0))
			return;
	}
	*best = actor;
}

/* The actor with an id, or the most mentioned of those that bear the name. */
static uint32_t actor_called(const struct sums *sums, struct str name)
{
	const struct store *store = sums->store;
	uint32_t best = ids_find(&store->names, name);
	if (best != IDS_NONE)
		return sums->folded[best];
	for (uint32_t i = 0; i < store->names.count; i++)
		if (same_folded(name, store->actors[i].label_latin))
			choose_more(sums, &best, i);
	for (size_t i = 0; i < store->labelled.pairs.count; i++) {
		uint64_t key = store->labelled.pairs.keys[i];
		if (same_folded(name, store->labels.names[(uint32_t)key]))
			choose_more(sums, &best, (uint32_t)(key >> 32));
	}
	return best;
}

/* One step from all actors that were reached in `step` steps; false when nobody new is reached. */
static bool reach_on(struct sums *sums, unsigned *reached, unsigned step)
{
	bool any = false;
	for (size_t i = 0; i < sums->tie_count; i++) {
		const struct tie_sum *tie = &sums->ties[i];
		if (!(sum_weight(sums, tie) > 0))
			continue;
		unsigned *a = &reached[tie->tie.a], *b = &reached[tie->tie.b];
		if (*a == step && !*b)
			any = (*b = step + 1) != 0;
		else if (*b == step && !*a)
			any = (*a = step + 1) != 0;
	}
	return any;
}

void filter_about(struct sums *sums, struct str *missing)
{
	const struct view *view = sums->view;
	unsigned *reached = arena_array(sums->arena, sums->actor_count + 1, sizeof *reached);
	*missing = (struct str){NULL, 0};
	for (size_t i = 0; i < view->about_count; i++) {
		uint32_t actor = actor_called(sums, view->about[i]);
		if (actor != IDS_NONE && sums->actors[actor].kept)
			reached[actor] = 1;
		else if (!missing->data)
			*missing = view->about[i];
	}
	if (!view->about_count)
		return;
	for (unsigned step = 1; step <= view->steps && reach_on(sums, reached, step); step++)
		continue;
	for (size_t i = 0; i < sums->actor_count; i++)
		sums->actors[i].kept = sums->actors[i].kept && reached[i];
	drop_loose_ties(sums);
}
