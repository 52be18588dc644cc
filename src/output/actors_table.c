#include "output/actors_table.h"

#include <stdlib.h>

#include "base/output.h"
#include "output/rank.h"

enum { AROUND = 120, FORMS_MOST = 40 }; /* bytes of the example on either side */

struct ordered {
	uint64_t mentions;
	uint32_t actor;
};

static int order_compare(const void *x, const void *y)
{
	const struct ordered *a = x, *b = y;
	if (a->mentions != b->mentions)
		return a->mentions > b->mentions ? -1 : 1;
	return (a->actor > b->actor) - (a->actor < b->actor);
}

uint32_t *actors_table_order(const struct network *network, struct arena *scratch)
{
	size_t count = network_actor_count(network);
	struct ordered *rows = arena_array(scratch, count + 1, sizeof *rows);
	uint32_t *order = arena_array(scratch, count + 1, sizeof *order);
	for (uint32_t i = 0; i < count; i++)
		rows[i] = (struct ordered){network_actors(network)[i].mentions, i};
	qsort(rows, count, sizeof *rows, order_compare);
	for (size_t i = 0; i < count; i++)
		order[i] = rows[i].actor;
	return order;
}

/* The blank nearest to `at` on the way to `end`, or the end. */
static size_t word_border(struct str text, size_t at, size_t end)
{
	while (at != end && text.data[at] != ' ')
		at += at < end ? (size_t)1 : (size_t)-1;
	return at;
}

struct str actors_table_example(const struct roster *roster, uint32_t actor, struct arena *scratch)
{
	const struct kept_mention *mention = roster->examples[actor];
	struct strbuf out;
	strbuf_init(&out, scratch);
	if (!mention)
		return strbuf_str(&out);
	struct str text = roster->sentences[actor]->text;
	size_t start = mention->span.start, end = mention->span.end;
	size_t from = start > AROUND ? word_border(text, start - AROUND, start) : 0;
	size_t to = text.size - end > AROUND ? word_border(text, end + AROUND, end) : text.size;
	if (from)
		strbuf_add_text(&out, "\xE2\x80\xA6");
	strbuf_add(&out, text.data + from, to - from);
	if (to < text.size)
		strbuf_add_text(&out, " \xE2\x80\xA6");
	return strbuf_str(&out);
}

/* ---- cells ---- */

/* A value in a cell: what has a meaning there becomes something else. */
static struct str plain(struct arena *scratch, struct str value)
{
	char *copy = arena_text(scratch, value.data, value.size);
	for (size_t i = 0; i < value.size; i++)
		copy[i] = copy[i] == '|' ? '/' : copy[i];
	return (struct str){copy, value.size};
}

static void put_cell(struct actornet_output *output, struct str value, const char *end)
{
	if (value.size)
		output_cell(output, value);
	else
		output_text(output, "-");
	output_text(output, end);
}

/* Values by number, `text:count|text:count`, in the order of the list; ids of a list have no counts. */
static struct str list_cell(struct arena *scratch, const struct roster_list *list, uint32_t actor, bool counts)
{
	struct strbuf out;
	strbuf_init(&out, scratch);
	for (size_t i = list->starts[actor]; i < list->starts[actor + 1]; i++) {
		const struct roster_item *item = &list->items[i];
		if (i - list->starts[actor] == FORMS_MOST && counts)
			break;
		if (out.size)
			strbuf_add_char(&out, '|');
		strbuf_add_str(&out, plain(scratch, item->text));
		if (counts)
			strbuf_printf(&out, ":%llu", (unsigned long long)item->mentions);
	}
	return strbuf_str(&out);
}

/* The organisations and states, with the time: `id (first..last):count`. */
static struct str affiliation_cell(struct arena *scratch, const struct roster_list *list, uint32_t actor)
{
	struct strbuf out;
	strbuf_init(&out, scratch);
	for (size_t i = list->starts[actor]; i < list->starts[actor + 1]; i++) {
		const struct roster_item *item = &list->items[i];
		if (out.size)
			strbuf_add_char(&out, '|');
		strbuf_add_str(&out, item->affiliation);
		if (item->first[0])
			strbuf_printf(&out, " (%s..%s)", item->first, item->last);
		strbuf_printf(&out, ":%llu", (unsigned long long)item->mentions);
	}
	return strbuf_str(&out);
}

static struct str suggestion_cell(const struct roster *roster, const struct roster_suggestions *suggestions,
                                  struct arena *scratch)
{
	struct strbuf out;
	strbuf_init(&out, scratch);
	for (size_t i = 0; i < suggestions->count; i++)
		strbuf_printf(&out, "%s%s", i ? "|" : "", network_actors(roster->network)[suggestions->actors[i]].id);
	return strbuf_str(&out);
}

static void put_numbers(struct actornet_output *output, const struct network_actor *actor)
{
	output_number(output, actor->mentions);
	output_text(output, "\t");
	output_number(output, actor->documents);
	output_text(output, "\t");
}

static struct str example_document(const struct roster *roster, uint32_t actor)
{
	const struct kept_sentence *sentence = roster->sentences[actor];
	return sentence ? roster->store->documents[sentence->document].id : (struct str){"", 0};
}

/* What review.c compares the cells with. */
static void put_memory(struct actornet_output *output, const struct network_actor *actor, struct str merged,
                       struct arena *scratch)
{
	const char *cells[] = {rank_kind_name(actor->kind), actor->state, actor->label, actor->label_latin};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		output_cell(output, str_trim(plain(scratch, str_of(cells[i]))));
		output_text(output, "|");
	}
	output_cell(output, merged);
	output_text(output, "\n");
}

static void put_row(const struct roster *roster, uint32_t number, const struct roster_suggestions *suggestions,
                    struct arena *scratch, struct actornet_output *output)
{
	const struct network_actor *actor = &network_actors(roster->network)[number];
	struct str merged = list_cell(scratch, &roster->merged, number, false);
	output_text(output, "keep\t-\t");
	put_cell(output, str_of(actor->id), "\t");
	put_cell(output, plain(scratch, str_of(actor->label)), "\t");
	put_cell(output, plain(scratch, str_of(actor->label_latin)), "\t");
	put_cell(output, str_of(rank_kind_name(actor->kind)), "\t");
	put_cell(output, str_of(actor->state), "\t-\t");
	put_numbers(output, actor);
	put_cell(output, list_cell(scratch, &roster->forms, number, true), "\t");
	put_cell(output, list_cell(scratch, &roster->rules, number, true), "\t");
	put_cell(output, list_cell(scratch, &roster->offices, number, true), "\t");
	put_cell(output, affiliation_cell(scratch, &roster->affiliations, number), "\t");
	put_cell(output, suggestion_cell(roster, &suggestions[number], scratch), "\t");
	put_cell(output, merged, "\t");
	put_cell(output, actors_table_example(roster, number, scratch), "\t");
	put_cell(output, example_document(roster, number), "\t");
	put_memory(output, actor, merged, scratch);
}

void actors_table_tsv(const struct roster *roster, struct arena *scratch, struct actornet_output *output)
{
	const struct roster_suggestions *suggestions = roster_suggest(roster, scratch);
	const uint32_t *order = actors_table_order(roster->network, scratch);
	output_text(output,
	            "action\tinto\tid\tname\tlatin\tkind\tstate\taliases\tmentions\tdocuments\tseen\tfound\toffices\t"
	            "affiliations\tsuggest\tmerged\texample\texample_doc\twas\n");
	for (size_t i = 0; i < network_actor_count(roster->network); i++)
		put_row(roster, order[i], suggestions, scratch, output);
}

void affiliations_tsv(const struct roster *roster, struct arena *scratch, struct actornet_output *output)
{
	const struct roster_list *list = &roster->affiliations;
	const uint32_t *order = actors_table_order(roster->network, scratch);
	output_text(output, "person\tname\taffiliation\toffice\tfirst_date\tlast_date\tmentions\tdocuments\n");
	for (size_t i = 0; i < network_actor_count(roster->network); i++) {
		const struct network_actor *actor = &network_actors(roster->network)[order[i]];
		for (size_t j = list->starts[order[i]]; j < list->starts[order[i] + 1]; j++) {
			const struct roster_item *item = &list->items[j];
			put_cell(output, str_of(actor->id), "\t");
			put_cell(output, str_of(actor->label), "\t");
			put_cell(output, item->affiliation, "\t");
			put_cell(output, item->text, "\t");
			put_cell(output, str_of(item->first), "\t");
			put_cell(output, str_of(item->last), "\t");
			output_number(output, item->mentions);
			output_text(output, "\t");
			output_number(output, item->documents);
			output_text(output, "\n");
		}
	}
}
