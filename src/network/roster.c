#include "network/roster.h"

#include <stdlib.h>

enum { LISTS = 5 };

/* Items while they are counted. */
struct counter {
	struct arena *arena;
	struct ids keys;
	struct roster_item *items;
	size_t capacity;
};

static void counter_init(struct counter *counter, struct arena *arena)
{
	*counter = (struct counter){.arena = arena};
	ids_init(&counter->keys, arena);
}

static void add_date(struct roster_item *item, const char *date)
{
	if (!date[0])
		return;
	if (!item->first[0] || strcmp(date, item->first) < 0)
		memcpy(item->first, date, sizeof item->first);
	if (strcmp(date, item->last) > 0)
		memcpy(item->last, date, sizeof item->last);
}

static void count_item(struct counter *counter, struct roster_item item, const struct evidence_store *store,
                       uint32_t document)
{
	struct strbuf key;
	strbuf_init(&key, counter->arena);
	strbuf_add(&key, &item.actor, sizeof item.actor);
	strbuf_add_str(&key, item.text);
	strbuf_add_char(&key, '\0');
	strbuf_add_str(&key, item.affiliation);
	size_t before = counter->keys.count;
	uint32_t number = ids_add(&counter->keys, strbuf_str(&key));
	counter->items = arena_grow(counter->arena, counter->items, number, &counter->capacity, sizeof *counter->items);
	struct roster_item *kept = &counter->items[number];
	if (number == before)
		*kept = item;
	kept->mentions++;
	kept->documents += kept->last_document != document + 1;
	kept->last_document = document + 1;
	add_date(kept, store->documents[document].date);
}

static int item_compare(const void *x, const void *y)
{
	const struct roster_item *a = x, *b = y;
	if (a->actor != b->actor)
		return a->actor < b->actor ? -1 : 1;
	if (a->mentions != b->mentions)
		return a->mentions > b->mentions ? -1 : 1;
	int order = str_compare(a->text, b->text);
	return order ? order : str_compare(a->affiliation, b->affiliation);
}

static struct roster_list counter_end(struct counter *counter, size_t actors)
{
	struct roster_list list = {counter->items, counter->keys.count, NULL};
	list.starts = arena_array(counter->arena, actors + 2, sizeof *list.starts);
	if (list.count)
		qsort(list.items, list.count, sizeof *list.items, item_compare);
	for (size_t i = 0; i < list.count; i++)
		list.starts[list.items[i].actor + 1]++;
	for (size_t i = 1; i <= actors; i++)
		list.starts[i] += list.starts[i - 1];
	return list;
}

/* ---- the store ---- */

struct gathering {
	struct roster *roster;
	struct counter forms, rules, merged, offices, affiliations;
	const uint32_t *numbers; /* of the network's actors, by the store's; IDS_NONE */
	const struct str *ids;   /* by the store's actor: the id that it counts as */
};

static bool is_better_example(const struct kept_mention *mention, const struct kept_mention *kept)
{
	if (!kept || mention->nominal != kept->nominal)
		return !kept || kept->nominal;
	return mention->span.end - mention->span.start > kept->span.end - kept->span.start;
}

static void gather_role(struct gathering *g, const struct kept_sentence *sentence, const struct kept_mention *mention,
                        uint32_t actor)
{
	const struct evidence_store *store = g->roster->store;
	struct str office = evidence_word(store, mention->office);
	struct str affiliation = network_merged(g->roster->network, evidence_word(store, mention->affiliation));
	if (office.size)
		count_item(&g->offices, (struct roster_item){.actor = actor, .text = office}, store, sentence->document);
	if (affiliation.size)
		count_item(&g->affiliations, (struct roster_item){.actor = actor, .text = office, .affiliation = affiliation},
		           store, sentence->document);
}

static void gather_mention(struct gathering *g, const struct kept_sentence *sentence,
                           const struct kept_mention *mention)
{
	struct roster *roster = g->roster;
	const struct evidence_store *store = roster->store;
	uint32_t actor = g->numbers[mention->actor];
	if (actor == IDS_NONE)
		return;
	struct str form = evidence_text(sentence, mention->span);
	struct str rule = evidence_word(store, mention->rule);
	if (form.size)
		count_item(&g->forms, (struct roster_item){.actor = actor, .text = form}, store, sentence->document);
	if (rule.size)
		count_item(&g->rules, (struct roster_item){.actor = actor, .text = rule}, store, sentence->document);
	if (!str_equal(store->actors.names[mention->actor], g->ids[mention->actor]))
		count_item(&g->merged, (struct roster_item){.actor = actor, .text = store->actors.names[mention->actor]}, store,
		           sentence->document);
	gather_role(g, sentence, mention, actor);
	if (is_better_example(mention, roster->examples[actor])) {
		roster->examples[actor] = mention;
		roster->sentences[actor] = sentence;
	}
}

/* The network's number of each actor of the store. */
static void number_actors(struct gathering *g, struct arena *arena)
{
	const struct roster *roster = g->roster;
	struct ids ids;
	ids_init(&ids, arena);
	for (size_t i = 0; i < network_actor_count(roster->network); i++)
		ids_add(&ids, str_of(network_actors(roster->network)[i].id));
	size_t count = roster->store->actors.count;
	uint32_t *numbers = arena_array(arena, count + 1, sizeof *numbers);
	struct str *merged = arena_array(arena, count + 1, sizeof *merged);
	for (size_t i = 0; i < count; i++) {
		merged[i] = network_merged(roster->network, roster->store->actors.names[i]);
		numbers[i] = ids_find(&ids, merged[i]);
	}
	g->numbers = numbers;
	g->ids = merged;
}

void roster_make(struct roster *roster, struct arena *arena, const struct network *network,
                 const struct evidence_store *store)
{
	size_t actors = network_actor_count(network);
	*roster = (struct roster){.network = network, .store = store};
	roster->examples = arena_array(arena, actors + 1, sizeof(struct kept_mention *));
	roster->sentences = arena_array(arena, actors + 1, sizeof(struct kept_sentence *));
	struct gathering g = {.roster = roster};
	struct counter *counters[LISTS] = {&g.forms, &g.rules, &g.merged, &g.offices, &g.affiliations};
	struct roster_list *lists[LISTS] = {&roster->forms, &roster->rules, &roster->merged, &roster->offices,
	                                    &roster->affiliations};
	for (size_t i = 0; i < LISTS; i++)
		counter_init(counters[i], arena);
	number_actors(&g, arena);
	for (size_t i = 0; i < store->sentence_count; i++) {
		const struct kept_sentence *sentence = &store->sentences[i];
		if (network_repeats(network, sentence->reading))
			continue;
		for (uint32_t m = sentence->mention; m < sentence->mention_end; m++)
			gather_mention(&g, sentence, &store->mentions[m]);
	}
	for (size_t i = 0; i < LISTS; i++)
		*lists[i] = counter_end(counters[i], actors);
}
