#include "network/sum.h"

#include <stdlib.h>

#include "network/day.h"

struct tie_sum *sum_tie(struct sums *sums, uint32_t x, uint32_t y)
{
	uint32_t a = x < y ? x : y;
	uint32_t b = x < y ? y : x;
	uint32_t number = pairs_add(&sums->pairs, a, b);
	if (number < sums->tie_count)
		return &sums->ties[number];
	sums->ties = arena_grow(sums->arena, sums->ties, number, &sums->tie_capacity, sizeof *sums->ties);
	sums->tie_count++;
	struct tie_sum *sum = &sums->ties[number];
	sum->tie.a = a;
	sum->tie.b = b;
	sum->tie.scale = 1;
	sum->kept = true;
	return sum;
}

/* Whether the document is another than the last, which it becomes. */
static bool is_next_document(uint32_t *last_document, uint32_t document)
{
	bool next = *last_document != document + 1;
	*last_document = document + 1;
	return next;
}

static void add_day(struct network_tie *tie, int32_t day)
{
	if (day == DAY_NONE)
		return;
	tie->first_day = tie->first_day == DAY_NONE || day < tie->first_day ? day : tie->first_day;
	tie->last_day = day > tie->last_day ? day : tie->last_day;
}

/* The actors of the sentence, each once; returns how many. */
static size_t gather_actors(struct sums *sums, const struct store_sentence *sentence)
{
	size_t count = 0;
	for (uint32_t i = sentence->actor; i < sentence[1].actor; i++) {
		const struct store_mention *mention = &sums->store->mentions[i];
		uint32_t actor = sums->folded[mention->actor];
		if (!mention->mentions)
			continue;
		if (!sums->place[actor]) {
			sums->sentence[count].actor = actor;
			sums->sentence[count].mentions = 0;
			sums->place[actor] = (uint32_t)++count;
		}
		sums->sentence[sums->place[actor] - 1].mentions += mention->mentions;
	}
	return count;
}

static void add_actors(struct sums *sums, const struct store_sentence *sentence, size_t count)
{
	uint32_t document = sums->store->roots[sentence->reading];
	int64_t share = count > 1 ? (SHARE_UNIT + (int64_t)(count - 1) / 2) / (int64_t)(count - 1) : 0;
	for (size_t i = 0; i < count; i++) {
		uint32_t number = sums->sentence[i].actor;
		struct actor_sum *actor = &sums->actors[number];
		sums->place[number] = 0;
		actor->kept = true;
		actor->mentions += sums->sentence[i].mentions;
		actor->sentences++;
		actor->documents += is_next_document(&actor->last_document, document);
		for (size_t j = 0; j < i; j++) {
			struct tie_sum *sum = sum_tie(sums, sums->sentence[j].actor, number);
			sum->tie.comentions++;
			sum->shares += share;
			sum->tie.documents += is_next_document(&sum->last_document, document);
			add_day(&sum->tie, sentence->day);
		}
	}
}

static void add_stance(int64_t *positive, int64_t *negative, int stance)
{
	*(stance > 0 ? positive : negative) += abs(stance);
}

static void add_link(struct sums *sums, const struct store_sentence *sentence, const struct store_link *link)
{
	const struct store_mention *mentions = &sums->store->mentions[sentence->actor];
	uint32_t source = sums->folded[mentions[link->source].actor];
	uint32_t target = sums->folded[mentions[link->target].actor];
	if (source == target || !view_counts_link(sums->view, link->type, link->stance))
		return;
	struct tie_sum *sum = sum_tie(sums, source, target);
	struct network_tie *tie = &sum->tie;
	sums->actors[source].kept = sums->actors[target].kept = true;
	tie->documents += is_next_document(&sum->last_document, sums->store->roots[sentence->reading]);
	add_day(tie, sentence->day);
	add_stance(&tie->positive, &tie->negative, link->stance);
	if (!link->directed)
		return;
	if (source == tie->a)
		add_stance(&tie->ab_positive, &tie->ab_negative, link->stance);
	else
		add_stance(&tie->ba_positive, &tie->ba_negative, link->stance);
}

static bool is_within(int32_t day, int32_t first, int32_t last)
{
	if (first == DAY_NONE && last == DAY_NONE)
		return true;
	return day != DAY_NONE && (first == DAY_NONE || day >= first) && (last == DAY_NONE || day <= last);
}

/* Which documents count, and how many do. */
static void choose_documents(struct sums *sums, int32_t first, int32_t last)
{
	const struct store *store = sums->store;
	sums->chosen = arena_array(sums->arena, store->reading_count + 1, sizeof *sums->chosen);
	for (size_t i = 0; i < store->reading_count; i++) {
		const struct store_root *document = &store->totals[i];
		uint8_t left_out = sums->view->keep_duplicates ? READING_FIRST : store->states[i];
		if (store->roots[i] != i)
			continue;
		sums->chosen[i] = left_out == READING_FIRST && is_within(document->day, first, last);
		sums->coverage.documents += sums->chosen[i];
		sums->coverage.duplicates += left_out == READING_DUPLICATE;
		sums->coverage.repeated += left_out == READING_REPEATED;
		sums->coverage.undated += left_out == READING_FIRST && document->day == DAY_NONE;
		sums->sentences += sums->chosen[i] ? document->sentences : 0;
	}
}

void sum_evidence(struct sums *sums, int32_t first, int32_t last)
{
	const struct store *store = sums->store;
	choose_documents(sums, first, last);
	sums->actor_count = store->names.count;
	sums->actors = arena_array(sums->arena, sums->actor_count + 1, sizeof *sums->actors);
	sums->place = arena_array(sums->arena, sums->actor_count + 1, sizeof *sums->place);
	sums->sentence = arena_array(sums->arena, sums->actor_count + 1, sizeof *sums->sentence);
	pairs_init(&sums->pairs, sums->arena);
	for (size_t i = 0; i < store->sentence_count; i++) {
		const struct store_sentence *sentence = &store->sentences[store->order ? store->order[i] : i];
		if (!sums->chosen[store->roots[sentence->reading]])
			continue;
		add_actors(sums, sentence, gather_actors(sums, sentence));
		for (uint32_t l = sentence->link; l < sentence[1].link; l++)
			add_link(sums, sentence, &store->links[l]);
	}
	sums->coverage.sentences = sums->sentences;
}

double sum_weight(const struct sums *sums, const struct tie_sum *tie)
{
	return tie->kept ? network_tie_layer_weight(&tie->tie, sums->view->layer) : 0;
}
