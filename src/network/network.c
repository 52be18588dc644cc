#include "network/network.h"

#include <math.h>
#include <stdlib.h>

#include "network/pairs.h"

enum { NETWORK_KINDS = ACTORNET_ORG + 1 };

struct actor_sum {
	struct str label_latin, state;
	uint64_t mentions, documents;
	uint64_t kinds[NETWORK_KINDS]; /* mentions as each kind */
	uint32_t last_document;        /* number + 1 */
};

struct tie_sum {
	struct network_tie tie; /* a < b in order of first appearance */
	uint32_t last_document; /* number + 1 */
};

/* Sums are numbered in order of first appearance and never renumbered; `actors` and `ties` are what network_finish
 * made of them. */
struct network {
	struct arena *arena;
	struct ids names, documents, labels;
	struct actor_sum *actor_sums; /* by number in `names` */
	size_t actor_capacity;
	struct pairs pairs;
	struct tie_sum *tie_sums; /* by number in `pairs` */
	size_t tie_capacity;
	struct pairs labelled;  /* actor, label */
	uint64_t *label_counts; /* by number in `labelled`: mentions */
	size_t label_capacity;
	uint32_t *sentence; /* the actors of the sentence being added */
	size_t sentence_capacity;
	bool finished;
	struct network_actor *actors;
	size_t actor_count;
	struct network_tie *ties;
	size_t tie_count;
};

struct network *network_new(struct arena *run)
{
	struct network *network = arena_alloc(run, sizeof *network);
	network->arena = run;
	ids_init(&network->names, run);
	ids_init(&network->documents, run);
	ids_init(&network->labels, run);
	pairs_init(&network->pairs, run);
	pairs_init(&network->labelled, run);
	return network;
}

/* Keeps the first of two strings in byte order, an empty one being none. */
static void keep_first(struct arena *arena, struct str *kept, struct str fresh)
{
	if (fresh.size && (!kept->size || str_compare(fresh, *kept) < 0))
		*kept = (struct str){arena_text(arena, fresh.data, fresh.size), fresh.size};
}

static void count_document(uint64_t *documents, uint32_t *last_document, uint32_t document)
{
	*documents += *last_document != document + 1;
	*last_document = document + 1;
}

static void add_label(struct network *network, uint32_t number, const struct evidence_actor *actor)
{
	if (!actor->label.size)
		return;
	uint32_t at = pairs_add(&network->labelled, number, ids_add(&network->labels, actor->label));
	network->label_counts =
		arena_grow(network->arena, network->label_counts, at, &network->label_capacity, sizeof *network->label_counts);
	network->label_counts[at] += actor->mentions;
}

static uint32_t add_actor(struct network *network, const struct evidence_actor *actor, uint32_t document)
{
	uint32_t number = ids_add(&network->names, actor->id);
	network->actor_sums =
		arena_grow(network->arena, network->actor_sums, number, &network->actor_capacity, sizeof *network->actor_sums);
	struct actor_sum *sum = &network->actor_sums[number];
	keep_first(network->arena, &sum->label_latin, actor->label_latin);
	keep_first(network->arena, &sum->state, actor->state);
	sum->mentions += actor->mentions;
	sum->kinds[actor->kind] += actor->mentions;
	count_document(&sum->documents, &sum->last_document, document);
	add_label(network, number, actor);
	return number;
}

static struct tie_sum *tie_between(struct network *network, uint32_t x, uint32_t y)
{
	uint32_t a = x < y ? x : y;
	uint32_t b = x < y ? y : x;
	uint32_t number = pairs_add(&network->pairs, a, b);
	network->tie_sums =
		arena_grow(network->arena, network->tie_sums, number, &network->tie_capacity, sizeof *network->tie_sums);
	struct tie_sum *sum = &network->tie_sums[number];
	sum->tie.a = a;
	sum->tie.b = b;
	return sum;
}

static void add_date(struct network_tie *tie, struct str date)
{
	char day[sizeof tie->first_date] = "";
	size_t size = date.size < sizeof day - 1 ? date.size : sizeof day - 1;
	if (!size)
		return;
	memcpy(day, date.data, size);
	if (!tie->first_date[0] || strcmp(day, tie->first_date) < 0)
		memcpy(tie->first_date, day, sizeof day);
	if (strcmp(day, tie->last_date) > 0)
		memcpy(tie->last_date, day, sizeof day);
}

static void add_comention(struct network *network, uint32_t x, uint32_t y, uint32_t document, struct str date)
{
	if (x == y)
		return;
	struct tie_sum *sum = tie_between(network, x, y);
	sum->tie.comentions++;
	count_document(&sum->tie.documents, &sum->last_document, document);
	add_date(&sum->tie, date);
}

static void add_stance(int64_t *positive, int64_t *negative, double stance)
{
	*(stance > 0 ? positive : negative) += llround(fabs(stance) * 1000.0);
}

static void add_link(struct network *network, const struct evidence *evidence, const struct evidence_link *link)
{
	if (link->source >= evidence->actor_count || link->target >= evidence->actor_count || !(fabs(link->stance) <= 1))
		return;
	uint32_t source = network->sentence[link->source];
	uint32_t target = network->sentence[link->target];
	if (source == target)
		return;
	struct network_tie *tie = &tie_between(network, source, target)->tie;
	add_stance(&tie->positive, &tie->negative, link->stance);
	if (!link->directed)
		return;
	if (source == tie->a)
		add_stance(&tie->ab_positive, &tie->ab_negative, link->stance);
	else
		add_stance(&tie->ba_positive, &tie->ba_negative, link->stance);
}

void network_add(struct network *network, const struct evidence *evidence)
{
	network->finished = false;
	uint32_t document = ids_add(&network->documents, evidence->document);
	for (size_t i = 0; i < evidence->actor_count; i++) {
		uint32_t number = add_actor(network, &evidence->actors[i], document);
		network->sentence =
			arena_grow(network->arena, network->sentence, i, &network->sentence_capacity, sizeof *network->sentence);
		network->sentence[i] = number;
		for (size_t j = 0; j < i; j++)
			add_comention(network, network->sentence[j], number, document, evidence->date);
	}
	for (size_t i = 0; i < evidence->link_count; i++)
		add_link(network, evidence, &evidence->links[i]);
}

static enum actornet_kind usual_kind(const struct actor_sum *sum)
{
	size_t best = 0;
	for (size_t i = 1; i < NETWORK_KINDS; i++)
		best = sum->kinds[i] > sum->kinds[best] ? i : best;
	return (enum actornet_kind)best;
}

/* For each actor 1 + the number in `labelled` of its most frequent label; 0 when it has none. */
static uint32_t *usual_labels(const struct network *network)
{
	uint32_t *best = arena_array(network->arena, network->names.count, sizeof *best);
	for (uint32_t i = 0; i < network->labelled.count; i++) {
		uint32_t *kept = &best[network->labelled.keys[i] >> 32];
		if (!*kept || network->label_counts[i] > network->label_counts[*kept - 1]) {
			*kept = i + 1;
		} else if (network->label_counts[i] == network->label_counts[*kept - 1]) {
			struct str old = network->labels.names[(uint32_t)network->labelled.keys[*kept - 1]];
			struct str new = network->labels.names[(uint32_t)network->labelled.keys[i]];
			*kept = str_compare(new, old) < 0 ? i + 1 : *kept;
		}
	}
	return best;
}

struct named {
	struct str id;
	uint32_t number;
};

static int named_compare(const void *a, const void *b)
{
	return str_compare(((const struct named *)a)->id, ((const struct named *)b)->id);
}

/* The actors in order of their ids. */
static struct named *actors_sorted(const struct network *network)
{
	struct named *order = arena_array(network->arena, network->names.count, sizeof *order);
	for (uint32_t i = 0; i < network->names.count; i++)
		order[i] = (struct named){network->names.names[i], i};
	if (network->names.count)
		qsort(order, network->names.count, sizeof *order, named_compare);
	return order;
}

static const char *text_or_empty(struct str s)
{
	return s.size ? s.data : "";
}

static void finish_actors(struct network *network, const struct named *order)
{
	const uint32_t *labels = usual_labels(network);
	network->actor_count = network->names.count;
	network->actors = arena_array(network->arena, network->actor_count, sizeof *network->actors);
	for (size_t i = 0; i < network->actor_count; i++) {
		uint32_t number = order[i].number;
		const struct actor_sum *sum = &network->actor_sums[number];
		struct network_actor *actor = &network->actors[i];
		actor->id = order[i].id.data;
		actor->label = actor->id;
		if (labels[number])
			actor->label = network->labels.names[(uint32_t)network->labelled.keys[labels[number] - 1]].data;
		actor->label_latin = text_or_empty(sum->label_latin);
		actor->state = text_or_empty(sum->state);
		actor->kind = usual_kind(sum);
		actor->mentions = sum->mentions;
		actor->documents = sum->documents;
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

static void finish_ties(struct network *network, const struct named *order)
{
	uint32_t *place = arena_array(network->arena, network->actor_count, sizeof *place);
	for (uint32_t i = 0; i < network->actor_count; i++)
		place[order[i].number] = i;
	network->tie_count = network->pairs.count;
	network->ties = arena_array(network->arena, network->tie_count, sizeof *network->ties);
	for (size_t i = 0; i < network->tie_count; i++) {
		struct network_tie *tie = &network->ties[i];
		*tie = network->tie_sums[i].tie;
		tie->a = place[tie->a];
		tie->b = place[tie->b];
		if (tie->a > tie->b)
			tie_turn(tie);
	}
	if (network->tie_count)
		qsort(network->ties, network->tie_count, sizeof *network->ties, tie_compare);
}

void network_finish(struct network *network)
{
	if (network->finished)
		return;
	struct named *order = actors_sorted(network);
	finish_actors(network, order);
	finish_ties(network, order);
	network->finished = true;
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
