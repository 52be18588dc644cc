#include "lexicon/lexicon.h"
#include "network/sum.h"

/* The number of the state with a code, made known when it is not among the first `count` actors, which have their labels;
 * IDS_NONE when no state has it. */
static uint32_t state_of(struct store *store, struct str code, size_t count)
{
	const struct lexicon *lexicon = &lexicon_builtin;
	for (uint32_t i = 0; code.size && i < lexicon->actor_count; i++) {
		const struct lexicon_actor *state = &lexicon->actors[i];
		if (state->kind != ACTORNET_STATE || !str_equal(code, str_of(lexicon_text(lexicon, state->state))))
			continue;
		uint32_t known = ids_find(&store->names, str_of(lexicon_text(lexicon, state->id)));
		if (known < count && store->usual_labels[known])
			return known;
		struct evidence_actor actor = {.id = str_of(lexicon_text(lexicon, state->id)),
		                               .label = str_of(lexicon_text(lexicon, state->name)),
		                               .label_latin = str_of(lexicon_text(lexicon, state->latin)),
		                               .state = str_of(lexicon_text(lexicon, state->state)),
		                               .kind = ACTORNET_STATE};
		return store_describe(store, &actor);
	}
	return IDS_NONE;
}

static uint32_t affiliation_of(const struct store *store, uint32_t actor)
{
	return store->usual_affiliations[actor] ? store->usual_affiliations[actor] - 1 : actor;
}

/* The state of each actor, or itself. `codes` are numbered as they appear, `states` follow them. */
static uint32_t *fold_to_states(struct arena *arena, struct store *store)
{
	struct ids codes;
	size_t capacity = 0;
	uint32_t *states = NULL, *folded = arena_array(arena, store->names.count + 1, sizeof *folded);
	size_t count = store->names.count; /* before states are added, which fold to themselves */
	ids_init(&codes, arena);
	for (uint32_t i = 0; i < count; i++) {
		const char *code = store->actors[i].state;
		uint32_t institution = affiliation_of(store, i);
		if (store_kind(&store->actors[i]) == ACTORNET_PERSON && store->actors[institution].state)
			code = store->actors[institution].state;
		size_t known = codes.count;
		uint32_t number = ids_add(&codes, str_of(code ? code : ""));
		states = arena_grow(arena, states, number, &capacity, sizeof *states);
		if (number == known)
			states[number] = state_of(store, codes.names[number], count);
		folded[i] = states[number] == IDS_NONE ? i : states[number];
	}
	if (store->names.count == count)
		return folded;
	uint32_t *all = arena_array(arena, store->names.count + 1, sizeof *all);
	memcpy(all, folded, count * sizeof *all);
	for (uint32_t i = (uint32_t)count; i < store->names.count; i++)
		all[i] = i;
	return all;
}

/* Actors that are one count where the one counts. */
static uint32_t *fold_merged(const struct store *store, struct arena *arena, const uint32_t *folded)
{
	uint32_t *all = arena_array(arena, store->names.count + 1, sizeof *all);
	for (uint32_t i = 0; i < store->names.count; i++)
		all[i] = store->merged[folded[store->merged[i]]];
	return all;
}

const uint32_t *level_fold(struct arena *arena, struct store *store, enum actornet_level level)
{
	store_settle(store);
	if (level == ACTORNET_LEVEL_STATE) {
		const uint32_t *folded = fold_to_states(arena, store);
		store_settle(store);
		return fold_merged(store, arena, folded);
	}
	uint32_t *folded = arena_array(arena, store->names.count + 1, sizeof *folded);
	for (uint32_t i = 0; i < store->names.count; i++) {
		bool person = store_kind(&store->actors[i]) == ACTORNET_PERSON;
		folded[i] = level == ACTORNET_LEVEL_INSTITUTION && person ? affiliation_of(store, i) : i;
	}
	return fold_merged(store, arena, folded);
}
