#include "network/store.h"

#include <math.h>

#include "lexicon/lexicon.h"
#include "network/day.h"
#include "network/merge.h"

static void tally_init(struct store_tally *tally, struct arena *arena)
{
	*tally = (struct store_tally){.counts = NULL};
	pairs_init(&tally->pairs, arena);
}

static void tally_add(struct store_tally *tally, uint32_t a, uint32_t b, uint32_t count)
{
	uint32_t at = pairs_add(&tally->pairs, a, b);
	tally->counts = arena_grow(tally->pairs.arena, tally->counts, at, &tally->capacity, sizeof *tally->counts);
	tally->counts[at] += count;
}

struct store *store_new(struct arena *arena, struct arena *work)
{
	struct store *store = arena_alloc(arena, sizeof *store);
	store->arena = arena;
	store->work = work;
	ids_init(&store->names, arena);
	ids_init(&store->documents, arena);
	ids_init(&store->labels, arena);
	tally_init(&store->labelled, arena);
	tally_init(&store->affiliated, arena);
	return store;
}

/* Keeps the first of two texts in byte order, an empty one being none. */
static void keep_first(const char **kept, struct str fresh)
{
	if (fresh.size && (!*kept || (fresh.data != *kept && str_compare(fresh, str_of(*kept)) < 0)))
		*kept = fresh.data;
}

static uint32_t name_add(struct store *store, struct str id)
{
	uint32_t number = ids_add(&store->names, id);
	store->actors = arena_grow(store->arena, store->actors, number, &store->actor_capacity, sizeof *store->actors);
	return number;
}

uint32_t store_describe(struct store *store, const struct evidence_actor *actor)
{
	uint32_t number = name_add(store, actor->id);
	struct store_actor *known = &store->actors[number];
	store->settled = false;
	keep_first(&known->label_latin, actor->label_latin);
	keep_first(&known->state, actor->state);
	keep_first(&known->into, actor->into);
	known->known = known->known || actor->known;
	known->apart = known->apart || actor->apart;
	known->kinds[actor->kind] += actor->mentions;
	if (!actor->mentions && actor->label.size)
		known->given = (uint8_t)actor->kind;
	if (actor->label.size)
		tally_add(&store->labelled, number, ids_add(&store->labels, actor->label), actor->mentions);
	if (actor->affiliation.size && !str_equal(actor->affiliation, actor->id))
		tally_add(&store->affiliated, number, name_add(store, actor->affiliation), actor->mentions);
	return number;
}

/* ---- a sentence ---- */

static void add_mentions(struct store *store, const struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->actor_count; i++) {
		struct store_mention mention = {store_describe(store, &evidence->actors[i]), evidence->actors[i].mentions};
		store->mentions = arena_grow(store->arena, store->mentions, store->mention_count, &store->mention_capacity,
		                             sizeof *store->mentions);
		store->mentions[store->mention_count++] = mention;
	}
}

static void add_link(struct store *store, const struct evidence *evidence, const struct evidence_link *link)
{
	if (link->source >= evidence->actor_count || link->target >= evidence->actor_count ||
	    link->source == link->target || !(fabs(link->stance) <= 1))
		return;
	struct store_link kept = {(uint32_t)link->source, (uint32_t)link->target,
	                          (int16_t)lround(link->stance * STORE_UNIT), link->type, link->directed};
	if (!kept.stance)
		return;
	store->links =
		arena_grow(store->arena, store->links, store->link_count, &store->link_capacity, sizeof *store->links);
	store->links[store->link_count++] = kept;
}

/* The sentence behind the last one, which says where that ends. */
static struct store_sentence *next_sentence(struct store *store)
{
	store->sentences = arena_grow(store->arena, store->sentences, store->sentence_count, &store->sentence_capacity,
	                              sizeof *store->sentences);
	struct store_sentence *next = &store->sentences[store->sentence_count];
	next->actor = (uint32_t)store->mention_count;
	next->link = (uint32_t)store->link_count;
	return next;
}

uint32_t store_add(struct store *store, const struct evidence *evidence)
{
	int32_t day = day_of(evidence->date);
	uint32_t reading = readings_add(store, evidence, day);
	store->settled = false;
	if (!evidence->actor_count)
		return reading;
	struct store_sentence *sentence = next_sentence(store);
	sentence->reading = reading;
	sentence->day = day;
	store->sentence_count++;
	add_mentions(store, evidence);
	for (size_t i = 0; i < evidence->link_count; i++)
		add_link(store, evidence, &evidence->links[i]);
	next_sentence(store);
	return reading;
}

/* ---- what follows from all ---- */

enum actornet_kind store_kind(const struct store_actor *actor)
{
	size_t best = 0;
	for (size_t i = 1; i < STORE_KINDS; i++)
		best = actor->kinds[i] > actor->kinds[best] ? i : best;
	return actor->kinds[best] ? (enum actornet_kind)best : (enum actornet_kind)actor->given;
}

/* For each actor the most frequent partner in the tally, the first by name when they tie: 1 + its number. */
static uint32_t *tally_choose(const struct store *store, const struct store_tally *tally, const struct ids *names)
{
	uint32_t *best = arena_array(store->arena, store->names.count + 1, sizeof *best); /* 1 + number of the pair */
	for (uint32_t i = 0; i < tally->pairs.count; i++) {
		uint32_t *kept = &best[tally->pairs.keys[i] >> 32];
		if (!*kept || tally->counts[i] > tally->counts[*kept - 1]) {
			*kept = i + 1;
		} else if (tally->counts[i] == tally->counts[*kept - 1]) {
			struct str old = names->names[(uint32_t)tally->pairs.keys[*kept - 1]];
			struct str new = names->names[(uint32_t)tally->pairs.keys[i]];
			*kept = str_compare(new, old) < 0 ? i + 1 : *kept;
		}
	}
	for (size_t i = 0; i < store->names.count; i++)
		best[i] = best[i] ? (uint32_t)tally->pairs.keys[best[i] - 1] + 1 : 0;
	return best;
}

static uint32_t root_of(const struct store *store, size_t sentence)
{
	return store->roots[store->sentences[sentence].reading];
}

/* Sentences by document: a document's are then together, wherever they were read. */
static void sort_sentences(struct store *store)
{
	bool sorted = true;
	for (size_t i = 1; i < store->sentence_count; i++)
		sorted = sorted && root_of(store, i - 1) <= root_of(store, i);
	store->order = NULL;
	if (sorted)
		return;
	size_t *starts = arena_array(store->work, store->reading_count + 1, sizeof *starts);
	store->order = arena_array(store->arena, store->sentence_count + 1, sizeof *store->order);
	for (size_t i = 0; i < store->sentence_count; i++)
		starts[root_of(store, i) + 1]++;
	for (size_t i = 1; i <= store->reading_count; i++)
		starts[i] += starts[i - 1];
	for (size_t i = 0; i < store->sentence_count; i++)
		store->order[starts[root_of(store, i)]++] = (uint32_t)i;
}

static void merge_actors(struct store *store)
{
	struct merge_actor *actors = arena_array(store->work, store->names.count + 1, sizeof *actors);
	for (uint32_t i = 0; i < store->names.count; i++) {
		const struct store_actor *known = &store->actors[i];
		struct merge_actor *actor = &actors[i];
		actor->id = store->names.names[i];
		actor->label = store->usual_labels[i] ? store->labels.names[store->usual_labels[i] - 1] : actor->id;
		actor->kind = store_kind(known);
		for (size_t kind = 0; kind < STORE_KINDS; kind++)
			actor->mentions += known->kinds[kind];
		actor->known = known->known;
		actor->apart = known->apart || store->keep_spellings;
		actor->into = store->keep_spellings || !known->into ? MERGE_NONE : ids_find(&store->names, str_of(known->into));
	}
	uint32_t *merged = merge_safe(store->work, &lexicon_builtin, actors, store->names.count);
	store->merged = arena_array_raw(store->arena, store->names.count + 1, sizeof *merged);
	memcpy(store->merged, merged, store->names.count * sizeof *merged);
}

void store_settle(struct store *store)
{
	if (store->settled)
		return;
	store->usual_labels = tally_choose(store, &store->labelled, &store->labels);
	store->usual_affiliations = tally_choose(store, &store->affiliated, &store->names);
	merge_actors(store);
	readings_settle(store);
	sort_sentences(store);
	store->settled = true;
}
