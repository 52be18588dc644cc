/* The API over the evidence: who is meant by a name, and the sentences behind an actor or a tie. */
#include <stdlib.h>

#include "actornet_private.h"
#include "base/error.h"
#include "network/lookup.h"
#include "network/trail.h"
#include "output/why.h"
#include "text/fold.h"

enum { NAME_UNITS = 512 };

enum actornet_status actornet_evidence_keep(struct actornet *actornet, struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	if (!actornet->evidence)
		actornet->evidence = evidence_store_new(&actornet->run);
	return ACTORNET_OK;
}

/* ---- names ---- */

/* Where the names of an actor go: number of the network's actor, or of the lexicon's. */
struct names {
	struct lookup read, unread;
	const struct network_actor *actors;
	struct ids ids; /* of the network's actors, by number */
};

static void add_aliases(struct lookup *lookup, uint32_t number, const char *aliases)
{
	struct str rest = str_of(aliases);
	while (rest.size) {
		struct str alias = str_cut(&rest, '|');
		bool shared = alias.size && alias.data[0] == '?';
		if (shared)
			alias = (struct str){alias.data + 1, alias.size - 1};
		lookup_add(lookup, number, alias, shared ? LOOKUP_SHARED : LOOKUP_ALIAS);
	}
}

/* The lexicon's actors: their names go to the actor of the network, or to those that were not read. */
static void add_lexicon(struct names *names, const struct lexicon *lexicon)
{
	for (uint32_t i = 0; i < lexicon->actor_count; i++) {
		const struct lexicon_actor *row = &lexicon->actors[i];
		struct str id = str_of(lexicon_text(lexicon, row->id));
		uint32_t number = ids_find(&names->ids, id);
		struct lookup *lookup = number == IDS_NONE ? &names->unread : &names->read;
		number = number == IDS_NONE ? i : number;
		lookup_add(lookup, number, id, LOOKUP_ID);
		lookup_add(lookup, number, str_of(lexicon_text(lexicon, row->name)), LOOKUP_NAME);
		lookup_add(lookup, number, str_of(lexicon_text(lexicon, row->latin)), LOOKUP_NAME);
		add_aliases(lookup, number, lexicon_text(lexicon, row->aliases));
	}
}

static uint32_t node_of(const struct lexicon *lexicon, struct str name)
{
	uint16_t units[NAME_UNITS + FOLD_MOST];
	size_t count = fold_text(name, units, NAME_UNITS);
	uint32_t node = LEXICON_NONE;
	for (size_t at = 0, end; at < count; at = end + 1) {
		for (end = at; end < count && units[end] != ' ';)
			end++;
		uint32_t word = lexicon_find(lexicon, units + at, end - at);
		node = at == 0 ? word : lexicon_step(lexicon, node, word);
		if (node == LEXICON_NONE)
			break;
	}
	return node;
}

/* Adds the name itself for each actor that the lexicon reads it as: other names of states, family names. */
static void add_readings(struct names *names, const struct lexicon *lexicon, struct str name)
{
	static const unsigned kinds = 1u << SENSE_ACTOR | 1u << SENSE_STATE | 1u << SENSE_CAPITAL | 1u << SENSE_SEAT;
	uint32_t node = node_of(lexicon, name);
	if (!lexicon_is(lexicon, node, kinds))
		return;
	for (uint32_t i = 0; i < lexicon->nodes[node].count; i++) {
		const struct sense *sense = &lexicon->senses[lexicon->nodes[node].first + i];
		if (!(1u << sense->kind & kinds))
			continue;
		uint32_t number = ids_find(&names->ids, str_of(lexicon_text(lexicon, lexicon->actors[sense->id].id)));
		lookup_add(number == IDS_NONE ? &names->unread : &names->read, number == IDS_NONE ? sense->id : number, name,
		           sense->flags & SENSE_WEAK ? LOOKUP_SHARED : LOOKUP_ALIAS);
	}
}

/* Adds the name for each actor that some sentence calls so. */
static void add_seen(struct names *names, struct actornet *actornet, struct str name)
{
	if (!actornet->evidence)
		return;
	const struct evidence_store *store = evidence_in_view(actornet->evidence, &actornet->scratch, actornet->network);
	bool *done = arena_array(&actornet->scratch, store->actors.count + 1, sizeof *done);
	for (size_t i = 0; i < store->sentence_count; i++) {
		const struct kept_sentence *sentence = &store->sentences[i];
		for (uint32_t m = sentence->mention; m < sentence->mention_end; m++) {
			const struct kept_mention *mention = &store->mentions[m];
			if (done[mention->actor] || !lookup_same(evidence_text(sentence, mention->span), name))
				continue;
			done[mention->actor] = true;
			uint32_t number = ids_find(&names->ids, store->actors.names[mention->actor]);
			if (number != IDS_NONE)
				lookup_add(&names->read, number, name, LOOKUP_SHARED);
		}
	}
}

static void names_gather(struct names *names, struct actornet *actornet, struct str name)
{
	struct arena *scratch = &actornet->scratch;
	lookup_init(&names->read, scratch);
	lookup_init(&names->unread, scratch);
	ids_init(&names->ids, scratch);
	names->actors = network_actors(actornet->network);
	for (uint32_t i = 0; i < network_actor_count(actornet->network); i++) {
		const struct network_actor *actor = &names->actors[i];
		ids_add(&names->ids, str_of(actor->id));
		lookup_add(&names->read, i, str_of(actor->id), LOOKUP_ID);
		lookup_add(&names->read, i, str_of(actor->label), LOOKUP_NAME);
		lookup_add(&names->read, i, str_of(actor->label_latin), LOOKUP_NAME);
	}
	add_lexicon(names, actornet->lexicon);
	add_readings(names, actornet->lexicon, name);
	add_seen(names, actornet, name);
}

/* ---- who is meant ---- */

/* The nearest first, then the most mentioned, then by number. */
static void sort_matches(const struct lookup_matches *matches, const struct network_actor *actors)
{
	for (size_t i = 1; i < matches->count; i++) {
		struct lookup_match match = matches->items[i];
		size_t at = i;
		for (; at; at--) {
			const struct lookup_match *before = &matches->items[at - 1];
			uint64_t fewer = actors[before->actor].mentions, more = actors[match.actor].mentions;
			bool same = before->distance == match.distance;
			if (before->distance < match.distance || (same && fewer > more) ||
			    (same && fewer == more && before->actor < match.actor))
				break;
			matches->items[at] = *before;
		}
		matches->items[at] = match;
	}
}

static void candidates_take(struct actornet_found *found, const struct lookup_matches *matches,
                            const struct network_actor *actors)
{
	sort_matches(matches, actors);
	found->count = matches->count < ACTORNET_CANDIDATES ? matches->count : ACTORNET_CANDIDATES;
	found->left_out = matches->count - found->count;
	for (size_t i = 0; i < found->count; i++)
		found->candidates[i] = matches->items[i].actor;
}

static void search(struct actornet *actornet, struct str name, struct actornet_found *found)
{
	const struct lexicon *lexicon = actornet->lexicon;
	struct names names;
	names_gather(&names, actornet, name);
	struct lookup_matches read = lookup_find(&names.read, &actornet->scratch, name);
	struct lookup_matches unread = lookup_find(&names.unread, &actornet->scratch, name);
	bool unread_fits = unread.count && (unread.count == 1 || unread.items[0].rank < LOOKUP_SHARED);
	if (unread_fits && (!read.count || unread.items[0].rank < read.items[0].rank)) {
		const struct lexicon_actor *known = &lexicon->actors[unread.items[0].actor];
		found->outcome = ACTORNET_SEARCH_UNREAD;
		found->known_id = lexicon_text(lexicon, known->id);
		found->known_label = lexicon_text(lexicon, known->latin);
		return;
	}
	found->outcome = read.count == 1 ? ACTORNET_SEARCH_FOUND : ACTORNET_SEARCH_AMBIGUOUS;
	if (!read.count) {
		found->outcome = ACTORNET_SEARCH_UNKNOWN;
		read = lookup_near(&names.read, &actornet->scratch, name);
	}
	candidates_take(found, &read, names.actors);
}

enum actornet_status actornet_actor_find(struct actornet *actornet, const char *name, struct actornet_found *found,
                                         struct actornet_error *error)
{
	struct actornet_found out = {.known_id = "", .known_label = ""};
	ACTORNET_GUARD(actornet, error);
	actornet_settle(actornet);
	arena_reset(&actornet->scratch);
	search(actornet, actornet_typed(actornet, name), &out);
	*found = out;
	return ACTORNET_OK;
}

/* ---- why ---- */

void actornet_why_options_init(struct actornet_why_options *options)
{
	*options = (struct actornet_why_options){.b = ACTORNET_NOBODY, .top = 20};
}

static enum actornet_status check_why(const struct actornet *actornet, const struct actornet_why_options *options,
                                      struct actornet_error *error)
{
	size_t count = network_actor_count(actornet->network);
	if (!actornet->evidence)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no evidence was kept");
	if (options->a >= count || (options->b != ACTORNET_NOBODY && options->b >= count))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such actor");
	if (options->a == options->b)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "a tie is between two actors");
	return ACTORNET_OK;
}

static void why_write(const struct why *why, enum actornet_why_format format, struct actornet_output *output)
{
	switch (format) {
	case ACTORNET_WHY_TEXT:
		if (why->shown)
			why_write_text(why, output);
		break;
	case ACTORNET_WHY_TSV: why_write_tsv(why, output); break;
	case ACTORNET_WHY_JSON: why_write_json(why, output); break;
	}
}

static enum actornet_status nothing_found(const struct why *why, struct actornet_error *error)
{
	if (!why->b)
		return error_set(error, ACTORNET_ERROR_EMPTY, "no sentence mentions '%s'", why->a->id);
	if (why->trail->sentence_count)
		return error_set(error, ACTORNET_ERROR_EMPTY, "no stance between '%s' and '%s'; sentences with both: %zu",
		                 why->a->id, why->b->id, why->trail->sentence_count);
	return error_set(error, ACTORNET_ERROR_EMPTY, "no sentence mentions both '%s' and '%s'", why->a->id, why->b->id);
}

enum actornet_status actornet_why_write(struct actornet *actornet, const struct actornet_why_options *options,
                                        struct actornet_output *output, struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	actornet_settle(actornet);
	enum actornet_status status = check_why(actornet, options, error);
	if (status != ACTORNET_OK)
		return status;
	arena_reset(&actornet->scratch);
	const struct evidence_store *store = evidence_in_view(actornet->evidence, &actornet->scratch, actornet->network);
	const struct network_actor *actors = network_actors(actornet->network);
	struct trail trail;
	struct why why = {.a = &actors[options->a], .trail = &trail, .color = options->color, .arena = &actornet->scratch};
	uint32_t b = TRAIL_NONE;
	if (options->b != ACTORNET_NOBODY) {
		why.b = &actors[options->b];
		b = ids_find(&store->actors, str_of(why.b->id));
		b = b == IDS_NONE ? (uint32_t)store->actors.count : b; /* read before evidence was kept: in no sentence */
	}
	trail_follow(&trail, &actornet->scratch, store, ids_find(&store->actors, str_of(why.a->id)), b);
	if (why.b && options->stance_only)
		trail_keep_signed(&trail);
	why.shown = options->top && options->top < trail.listed ? options->top : trail.listed;
	why_write(&why, options->format, output);
	return why.shown ? ACTORNET_OK : nothing_found(&why, error);
}
