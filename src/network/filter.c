#include "network/sum.h"
#include "text/fold.h"

static bool state_is_wanted(const struct view *view, const char *state)
{
	for (size_t i = 0; state && i < view->state_count; i++)
		if (str_equal(view->states[i], str_of(state)))
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

/* A name as it is compared. */
struct name {
	uint16_t units[NAME_UNITS];
	size_t count; /* 0 when it is too long to be one */
};

static void name_fold(struct str text, struct name *name)
{
	name->count = text.size <= NAME_UNITS / 2 ? fold_text(text, name->units, NAME_UNITS) : 0;
}

/* Whether `part` is the whole of a name, or else some of its words. */
static bool name_holds(const struct name *name, const struct name *part, bool whole)
{
	if (!part->count || part->count > name->count || (whole && part->count != name->count))
		return false;
	for (size_t at = 0; at + part->count <= name->count; at++) {
		size_t end = at + part->count;
		if ((at == 0 || name->units[at - 1] == ' ') && (end == name->count || name->units[end] == ' ') &&
		    memcmp(name->units + at, part->units, part->count * sizeof *part->units) == 0)
			return true;
	}
	return false;
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

/* The most mentioned of the actors that bear a name as a whole, or in which its words stand. */
static uint32_t actor_named(const struct sums *sums, const struct name *wanted, bool whole)
{
	const struct store *store = sums->store;
	uint32_t best = IDS_NONE;
	struct name name;
	for (uint32_t i = 0; i < store->names.count; i++) {
		name_fold(str_of(store->actors[i].label_latin ? store->actors[i].label_latin : ""), &name);
		if (name_holds(&name, wanted, whole))
			choose_more(sums, &best, i);
	}
	for (size_t i = 0; i < store->labelled.pairs.count; i++) {
		uint64_t key = store->labelled.pairs.keys[i];
		name_fold(store->labels.names[(uint32_t)key], &name);
		if (name_holds(&name, wanted, whole))
			choose_more(sums, &best, (uint32_t)(key >> 32));
	}
	return best;
}

static uint32_t actor_called(const struct sums *sums, struct str text)
{
	struct name wanted;
	uint32_t number = ids_find(&sums->store->names, text);
	if (number != IDS_NONE)
		return sums->folded[number];
	name_fold(text, &wanted);
	number = actor_named(sums, &wanted, true);
	return number == IDS_NONE ? actor_named(sums, &wanted, false) : number;
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
