#include "network/network.h"

#include <stdlib.h>

#include "lexicon/lexicon.h"
#include "network/day.h"
#include "network/sum.h"

struct network {
	struct arena *arena, *work;
	struct store *store;
	const struct view *view;
	struct view all; /* the view at first */
	bool finished;
	struct network_actor *actors;
	size_t actor_count;
	struct network_tie *ties;
	size_t tie_count;
	bool *chosen; /* by reading that is a root: whether it counts */
	size_t chosen_count;
	struct network_coverage coverage;
	struct str missing;
};

struct network *network_new(struct arena *run, struct arena *work)
{
	struct network *network = arena_alloc(run, sizeof *network);
	network->arena = run;
	network->work = work;
	network->store = store_new(run, work);
	view_init(&network->all);
	network->view = &network->all;
	return network;
}

void network_set_view(struct network *network, const struct view *view)
{
	network->view = view;
	network->finished = false;
}

void network_keep_spellings(struct network *network, bool keep)
{
	network->store->keep_spellings = keep;
	network->store->settled = false;
	network->finished = false;
}

struct str network_merged(const struct network *network, struct str id)
{
	const struct store *store = network->store;
	uint32_t number = ids_find(&store->names, id);
	return number == IDS_NONE ? id : store->names.names[store->merged[number]];
}

uint32_t network_label(struct network *network, struct str label)
{
	return ids_add(&network->store->labels, label);
}

void network_describe(struct network *network, const struct evidence_actor *actor)
{
	network->finished = false;
	store_describe(network->store, actor);
}

uint32_t network_add(struct network *network, const struct evidence *evidence)
{
	network->finished = false;
	return store_add(network->store, evidence);
}

/* ---- from sums to actors and ties ---- */

struct named {
	struct str id;
	uint32_t number;
};

static int named_compare(const void *a, const void *b)
{
	return str_compare(((const struct named *)a)->id, ((const struct named *)b)->id);
}

/* The actors that were kept, in order of their ids; sets network->actor_count. */
static struct named *actors_sorted(struct network *network, const struct sums *sums)
{
	struct named *order = arena_array(network->work, sums->actor_count + 1, sizeof *order);
	network->actor_count = 0;
	for (uint32_t i = 0; i < sums->actor_count; i++)
		if (sums->actors[i].kept)
			order[network->actor_count++] = (struct named){sums->store->names.names[i], i};
	qsort(order, network->actor_count, sizeof *order, named_compare);
	return order;
}

static const char *text_or_empty(const char *text)
{
	return text ? text : "";
}

static void finish_actors(struct network *network, const struct sums *sums, const struct named *order)
{
	const struct store *store = sums->store;
	network->actors = arena_array(network->arena, network->actor_count + 1, sizeof *network->actors);
	for (size_t i = 0; i < network->actor_count; i++) {
		uint32_t number = order[i].number;
		const struct store_actor *known = &store->actors[number];
		uint32_t label = store->usual_labels[number];
		network->actors[i] = (struct network_actor){
			.id = order[i].id.data,
			.label = label ? store->labels.names[label - 1].data : order[i].id.data,
			.label_latin = text_or_empty(known->label_latin),
			.state = text_or_empty(known->state),
			.kind = store_kind(known),
			.mentions = sums->actors[number].mentions,
			.documents = sums->actors[number].documents,
			.sentences = sums->actors[number].sentences,
		};
	}
}

static void tie_turn(struct network_tie *tie)
{
	struct network_tie old = *tie;
	tie->a = old.b;
	tie->b = old.a;
	tie->ab_positive = old.ba_positive;
	tie->ab_negative = old.ba_negative;
	tie->ba_positive = old.ab_positive;
	tie->ba_negative = old.ab_negative;
}

static int tie_compare(const void *x, const void *y)
{
	const struct network_tie *p = x;
	const struct network_tie *q = y;
	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

static void finish_ties(struct network *network, const struct sums *sums, const struct named *order)
{
	uint32_t *place = arena_array(network->work, sums->actor_count + 1, sizeof *place);
	for (uint32_t i = 0; i < network->actor_count; i++)
		place[order[i].number] = i;
	size_t kept = 0;
	for (size_t i = 0; i < sums->tie_count; i++)
		kept += sums->ties[i].kept;
	network->ties = arena_array_raw(network->arena, kept + 1, sizeof *network->ties);
	network->tie_count = 0;
	for (size_t i = 0; i < sums->tie_count; i++) {
		if (!sums->ties[i].kept)
			continue;
		struct network_tie *tie = &network->ties[network->tie_count++];
		*tie = sums->ties[i].tie;
		tie->a = place[tie->a];
		tie->b = place[tie->b];
		if (tie->a > tie->b)
			tie_turn(tie);
	}
	qsort(network->ties, network->tie_count, sizeof *network->ties, tie_compare);
}

/* The last network's are of no more use. */
static void drop_old(struct network *network)
{
	arena_drop(network->arena, network->actors, network->actor_count + 1, sizeof *network->actors);
	arena_drop(network->arena, network->chosen, network->chosen_count + 1, sizeof *network->chosen);
	arena_drop(network->arena, network->ties, network->tie_count + 1, sizeof *network->ties);
	network->actors = NULL;
	network->ties = NULL;
	network->chosen = NULL;
	network->actor_count = network->tie_count = 0;
}

static void build(struct network *network, int32_t first, int32_t last)
{
	struct sums sums = {.arena = network->work, .store = network->store, .view = network->view};
	drop_old(network);
	store_settle(network->store);
	arena_release(network->work);
	sums.folded = level_fold(network->work, network->store, network->view->level);
	sum_evidence(&sums, first, last);
	via_target(&sums);
	weight_normalise(&sums);
	filter_actors(&sums);
	filter_ties(&sums);
	backbone_keep(&sums);
	filter_about(&sums, &network->missing);
	network->coverage = sums.coverage;
	network->chosen_count = network->store->reading_count;
	network->chosen = arena_array_raw(network->arena, network->chosen_count + 1, sizeof *network->chosen);
	memcpy(network->chosen, sums.chosen, network->chosen_count * sizeof *network->chosen);
	const struct named *order = actors_sorted(network, &sums);
	finish_actors(network, &sums, order);
	finish_ties(network, &sums, order);
	arena_release(network->work);
	network->finished = true;
}

void network_finish(struct network *network)
{
	if (!network->finished)
		build(network, network->view->first, network->view->last);
}

static int32_t later(int32_t a, int32_t b)
{
	return a > b ? a : b; /* DAY_NONE is before all days */
}

static int32_t earlier(int32_t a, int32_t b)
{
	return b == DAY_NONE || (a != DAY_NONE && a < b) ? a : b;
}

struct network *network_part(const struct network *whole, struct arena *arena, int32_t first, int32_t last)
{
	struct network *part = arena_alloc(arena, sizeof *part);
	part->arena = arena;
	part->work = whole->work;
	part->store = whole->store;
	part->view = whole->view;
	build(part, later(first, whole->view->first), earlier(last, whole->view->last));
	return part;
}

bool network_days(const struct network *network, int32_t *first, int32_t *last)
{
	const struct store *store = network->store;
	const struct view *view = network->view;
	bool any = false;
	store_settle(network->store);
	for (size_t i = 0; i < store->reading_count; i++) {
		int32_t day = store->totals[i].day; /* DAY_NONE when it is no root */
		if (day == DAY_NONE || (store->states[i] != READING_FIRST && !view->keep_duplicates) ||
		    (view->first != DAY_NONE && day < view->first) || (view->last != DAY_NONE && day > view->last))
			continue;
		*first = any && *first < day ? *first : day;
		*last = any && *last > day ? *last : day;
		any = true;
	}
	return any;
}

uint8_t network_type(struct str name)
{
	unsigned number = 0;
	while (lexicon_type_name(number) && !str_equal(name, str_of(lexicon_type_name(number))))
		number++;
	return lexicon_type_name(number) ? (uint8_t)(number + 1) : 0;
}

bool network_counts(const struct network *network, uint32_t reading)
{
	return network->chosen[network->store->roots[reading]];
}

uint32_t network_root(const struct network *network, uint32_t reading)
{
	return network->store->roots[reading];
}

bool network_repeats(const struct network *network, uint32_t reading)
{
	const struct store *store = network->store;
	return !network->view->keep_duplicates && store->states[store->roots[reading]] == READING_REPEATED;
}

bool network_counts_link(const struct network *network, uint8_t type, int stance)
{
	return view_counts_link(network->view, type, stance);
}

void network_fold(const struct network *network, struct arena *arena, const struct str *ids, size_t count,
                  struct str *out)
{
	const struct store *store = network->store;
	const uint32_t *folded = level_fold(arena, network->store, network->view->level);
	for (size_t i = 0; i < count; i++) {
		uint32_t number = ids_find(&store->names, ids[i]);
		out[i] = number == IDS_NONE ? ids[i] : store->names.names[folded[number]];
	}
}

size_t network_actor_count(const struct network *network)
{
	return network->actor_count;
}

size_t network_tie_count(const struct network *network)
{
	return network->tie_count;
}

const struct network_actor *network_actors(const struct network *network)
{
	return network->actors;
}

const struct network_tie *network_ties(const struct network *network)
{
	return network->ties;
}

struct network_coverage network_coverage(const struct network *network)
{
	return network->coverage;
}

struct str network_missing(const struct network *network)
{
	return network->missing;
}
