#include "base/output.h"
#include "output/actors_table.h"
#include "output/rank.h"

static void put_text(struct actornet_output *output, const char *name, struct str value)
{
	output_printf(output, ",\"%s\":", name);
	output_json(output, value);
}

static void put_number(struct actornet_output *output, const char *name, uint64_t value)
{
	output_printf(output, ",\"%s\":", name);
	output_number(output, value);
}

/* [{"NAME":"…","mentions":1}, …], or a list of the texts alone where `name` is NULL. */
static void put_list(struct actornet_output *output, const char *key, const struct roster_list *list, uint32_t actor,
                     const char *name)
{
	output_printf(output, ",\"%s\":[", key);
	for (size_t i = list->starts[actor]; i < list->starts[actor + 1]; i++) {
		const struct roster_item *item = &list->items[i];
		output_text(output, i > list->starts[actor] ? "," : "");
		if (name)
			output_printf(output, "{\"%s\":", name);
		output_json(output, item->text);
		if (name) {
			put_number(output, "mentions", item->mentions);
			output_text(output, "}");
		}
	}
	output_text(output, "]");
}

static void put_affiliation(struct actornet_output *output, const struct roster_item *item)
{
	output_text(output, "\"affiliation\":");
	output_json(output, item->affiliation);
	put_text(output, "office", item->text);
	put_text(output, "first_date", str_of(item->first));
	put_text(output, "last_date", str_of(item->last));
	put_number(output, "mentions", item->mentions);
	put_number(output, "documents", item->documents);
	output_text(output, "}");
}

static void put_actor(const struct roster *roster, uint32_t number, const struct roster_suggestions *suggestions,
                      struct arena *scratch, struct actornet_output *output)
{
	const struct network_actor *actor = &network_actors(roster->network)[number];
	const struct kept_sentence *sentence = roster->sentences[number];
	output_text(output, "{\"id\":");
	output_json(output, str_of(actor->id));
	put_text(output, "name", str_of(actor->label));
	put_text(output, "latin", str_of(actor->label_latin));
	put_text(output, "kind", str_of(rank_kind_name(actor->kind)));
	put_text(output, "state", str_of(actor->state));
	put_number(output, "mentions", actor->mentions);
	put_number(output, "documents", actor->documents);
	put_list(output, "seen", &roster->forms, number, "form");
	put_list(output, "found", &roster->rules, number, "rule");
	put_list(output, "offices", &roster->offices, number, "office");
	output_text(output, ",\"affiliations\":[");
	for (size_t i = roster->affiliations.starts[number]; i < roster->affiliations.starts[number + 1]; i++) {
		output_text(output, i > roster->affiliations.starts[number] ? ",{" : "{");
		put_affiliation(output, &roster->affiliations.items[i]);
	}
	output_text(output, "],\"suggest\":[");
	for (size_t i = 0; i < suggestions[number].count; i++) {
		output_text(output, i ? "," : "");
		output_json(output, str_of(network_actors(roster->network)[suggestions[number].actors[i]].id));
	}
	output_text(output, "]");
	put_list(output, "merged", &roster->merged, number, NULL);
	put_text(output, "example", actors_table_example(roster, number, scratch));
	put_text(output, "example_doc", sentence ? roster->store->documents[sentence->document].id : (struct str){"", 0});
	output_text(output, "}");
}

void actors_table_json(const struct roster *roster, struct arena *scratch, struct actornet_output *output)
{
	const struct roster_suggestions *suggestions = roster_suggest(roster, scratch);
	const uint32_t *order = actors_table_order(roster->network, scratch);
	size_t count = network_actor_count(roster->network);
	output_text(output, "{\"actors\":[");
	for (size_t i = 0; i < count; i++) {
		output_text(output, i ? ",\n" : "\n");
		put_actor(roster, order[i], suggestions, scratch, output);
	}
	output_text(output, count ? "\n]}\n" : "]}\n");
}

void affiliations_json(const struct roster *roster, struct arena *scratch, struct actornet_output *output)
{
	const struct roster_list *list = &roster->affiliations;
	const uint32_t *order = actors_table_order(roster->network, scratch);
	bool any = false;
	output_text(output, "{\"affiliations\":[");
	for (size_t i = 0; i < network_actor_count(roster->network); i++) {
		for (size_t j = list->starts[order[i]]; j < list->starts[order[i] + 1]; j++) {
			output_text(output, any ? ",\n{\"person\":" : "\n{\"person\":");
			output_json(output, str_of(network_actors(roster->network)[order[i]].id));
			output_text(output, ",");
			put_affiliation(output, &list->items[j]);
			any = true;
		}
	}
	output_text(output, any ? "\n]}\n" : "]}\n");
}
