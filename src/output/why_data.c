#include "base/output.h"
#include "output/rank.h"
#include "output/why.h"

static const char *const directions[] = {
	[TRAIL_FORTH] = "a-to-b",
	[TRAIL_BACK] = "b-to-a",
	[TRAIL_MUTUAL] = "mutual",
};

/* ---- TSV ---- */

static void tsv_cell(struct str cell, const char *end, struct actornet_output *output)
{
	output_cell(output, cell);
	output_text(output, end);
}

/* What the rows of both kinds begin with. */
static void tsv_place(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	const struct kept_document *document = &why->trail->store->documents[sentence->document];
	tsv_cell(document->id, "\t", output);
	tsv_cell(str_of(document->date), "\t", output);
	tsv_cell(document->source, "\t", output);
	tsv_cell(document->title, "\t", output);
	output_text(output, sentence->in_title ? "title\t" : "text\t");
	output_number(output, sentence->number);
	output_text(output, "\t");
}

static void tsv_mentions(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	const struct evidence_store *store = why->trail->store;
	for (uint32_t i = sentence->mention; i < sentence->mention_end; i++) {
		const struct kept_mention *mention = &store->mentions[i];
		if (mention->actor != why->trail->a)
			continue;
		tsv_place(why, sentence, output);
		output_number(output, sentence->start + mention->span.start);
		output_text(output, "\t");
		output_number(output, sentence->start + mention->span.end);
		output_text(output, "\t");
		tsv_cell(evidence_text(sentence, mention->span), mention->nominal ? "\tnominal\t" : "\tname\t", output);
		tsv_cell(evidence_word(store, mention->rule), "\t", output);
		tsv_cell(evidence_word(store, mention->office), "\t", output);
		tsv_cell(evidence_word(store, mention->affiliation), "\t", output);
		tsv_cell(sentence->text, "\n", output);
	}
}

static void tsv_link(const struct why *why, const struct kept_sentence *sentence, const struct kept_link *link,
                     struct actornet_output *output)
{
	const struct evidence_store *store = why->trail->store;
	tsv_place(why, sentence, output);
	output_text(output, "link\t");
	tsv_cell(store->actors.names[link->source], "\t", output);
	tsv_cell(store->actors.names[link->target], link->directed ? "\tyes\t" : "\tno\t", output);
	tsv_cell(evidence_word(store, link->type), "\t", output);
	why_write_decimal(link->stance, false, output);
	output_text(output, link->negated ? "\tyes\t" : "\tno\t");
	for (uint32_t c = link->cue; c < link->cue_end; c++) {
		output_text(output, c > link->cue ? " " : "");
		output_cell(output, evidence_text(sentence, store->cues[c]));
	}
	output_text(output, "\t");
	tsv_cell(evidence_word(store, link->rule), "\t", output);
	tsv_cell(sentence->text, "\n", output);
}

static void tsv_pair(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	enum trail_direction direction;
	bool any = false;
	for (uint32_t i = sentence->link; i < sentence->link_end; i++) {
		const struct kept_link *link = &why->trail->store->links[i];
		if (!trail_has_link(why->trail, link, &direction))
			continue;
		tsv_link(why, sentence, link, output);
		any = true;
	}
	if (any)
		return;
	tsv_place(why, sentence, output);
	output_text(output, "comention\t");
	tsv_cell(str_of(why->a->id), "\t", output);
	tsv_cell(str_of(why->b->id), "\tno\t\t0\tno\t\t\t", output);
	tsv_cell(sentence->text, "\n", output);
}

void why_write_tsv(const struct why *why, struct actornet_output *output)
{
	const struct trail *trail = why->trail;
	output_text(output, "doc\tdate\tsource\ttitle\tpart\tsentence\t");
	output_text(output, why->b ? "kind\tfrom\tto\tdirected\ttype\tstance\tnegated\tcue\trule\ttext\n"
	                           : "start\tend\tmention\thow\trule\toffice\taffiliation\ttext\n");
	for (size_t i = 0; i < why->shown; i++) {
		const struct kept_sentence *sentence = &trail->store->sentences[trail->sentences[i]];
		if (why->b)
			tsv_pair(why, sentence, output);
		else
			tsv_mentions(why, sentence, output);
	}
}

/* ---- JSON ---- */

static void json_text(const char *name, struct str value, struct actornet_output *output)
{
	output_printf(output, "\"%s\":", name);
	output_json(output, value);
}

/* Left out where there is nothing to say. */
static void json_known(const char *name, struct str value, struct actornet_output *output)
{
	if (!value.size)
		return;
	output_text(output, ",");
	json_text(name, value, output);
}

static void json_number(const char *name, uint64_t number, struct actornet_output *output)
{
	output_printf(output, ",\"%s\":", name);
	output_number(output, number);
}

static void json_actor(const char *name, const struct network_actor *actor, struct actornet_output *output)
{
	output_printf(output, "\"%s\":{", name);
	json_text("id", str_of(actor->id), output);
	output_text(output, ",");
	json_text("label", str_of(actor->label), output);
	output_text(output, ",");
	json_text("label_latin", str_of(actor->label_latin), output);
	output_printf(output, ",\"kind\":\"%s\",", rank_kind_name(actor->kind));
	json_text("state", str_of(actor->state), output);
	output_text(output, "}");
}

static void json_extent(const struct why *why, struct actornet_output *output)
{
	const struct trail *trail = why->trail;
	json_number(why->b ? "comentions" : "sentence_count", trail->together, output);
	json_number("documents", trail->document_count, output);
	output_text(output, ",");
	json_text("first_date", str_of(trail->first_date), output);
	output_text(output, ",");
	json_text("last_date", str_of(trail->last_date), output);
}

static void json_aliases(const struct trail *trail, struct actornet_output *output)
{
	output_text(output, ",\"aliases\":[");
	for (size_t i = 0; i < trail->alias_count; i++) {
		output_text(output, i ? ",{" : "{");
		json_text("text", trail->aliases[i].text, output);
		json_number("count", trail->aliases[i].count, output);
		output_text(output, "}");
	}
	output_text(output, "]");
}

static void json_sums(const struct trail *trail, struct actornet_output *output)
{
	json_number("with_stance", trail->signed_count, output);
	output_text(output, ",\"sums\":[");
	for (size_t i = 0; i < trail->sum_count; i++) {
		const struct trail_sum *sum = &trail->sums[i];
		output_printf(output, "%s{\"direction\":\"%s\",", i ? "," : "", directions[sum->direction]);
		json_text("type", evidence_word(trail->store, sum->type), output);
		json_number("count", sum->count, output);
		output_text(output, ",\"stance\":");
		why_write_decimal(sum->stance, false, output);
		output_text(output, "}");
	}
	output_text(output, "]");
}

/* Of a span that is known: where it is in the document, and its text. */
static void json_span(const struct kept_sentence *sentence, struct kept_span span, struct actornet_output *output)
{
	if (span.start < span.end) {
		output_printf(output, "\"start\":%zu", sentence->start + span.start);
		json_number("end", sentence->start + span.end, output);
		output_text(output, ",");
	}
	json_text("text", evidence_text(sentence, span), output);
}

static void json_mentions(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	const struct evidence_store *store = why->trail->store;
	bool any = false;
	output_text(output, ",\"mentions\":[");
	for (uint32_t i = sentence->mention; i < sentence->mention_end; i++) {
		const struct kept_mention *mention = &store->mentions[i];
		if (mention->actor != why->trail->a && mention->actor != why->trail->b)
			continue;
		output_text(output, any ? ",{" : "{");
		any = true;
		json_span(sentence, mention->span, output);
		output_text(output, ",");
		json_text("actor", store->actors.names[mention->actor], output);
		output_printf(output, ",\"how\":\"%s\",", mention->nominal ? "nominal" : "name");
		json_text("rule", evidence_word(store, mention->rule), output);
		json_known("office", evidence_word(store, mention->office), output);
		json_known("affiliation", evidence_word(store, mention->affiliation), output);
		output_text(output, "}");
	}
	output_text(output, "]");
}

static void json_link(const struct why *why, const struct kept_sentence *sentence, const struct kept_link *link,
                      struct actornet_output *output)
{
	const struct evidence_store *store = why->trail->store;
	output_text(output, "{");
	json_text("source", store->actors.names[link->source], output);
	output_text(output, ",");
	json_text("target", store->actors.names[link->target], output);
	output_text(output, ",\"stance\":");
	why_write_decimal(link->stance, false, output);
	output_printf(output, ",\"directed\":%s,", link->directed ? "true" : "false");
	json_text("type", evidence_word(store, link->type), output);
	output_printf(output, ",\"negated\":%s,\"cue\":[", link->negated ? "true" : "false");
	for (uint32_t c = link->cue; c < link->cue_end; c++) {
		output_text(output, c > link->cue ? ",{" : "{");
		json_span(sentence, store->cues[c], output);
		output_text(output, "}");
	}
	output_text(output, "],");
	json_text("rule", evidence_word(store, link->rule), output);
	output_text(output, "}");
}

static void json_links(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	enum trail_direction direction;
	bool any = false;
	output_text(output, ",\"links\":[");
	for (uint32_t i = sentence->link; i < sentence->link_end; i++) {
		const struct kept_link *link = &why->trail->store->links[i];
		if (!trail_has_link(why->trail, link, &direction))
			continue;
		output_text(output, any ? "," : "");
		any = true;
		json_link(why, sentence, link, output);
	}
	output_text(output, "]");
}

static void json_sentence(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	const struct kept_document *document = &why->trail->store->documents[sentence->document];
	output_text(output, "{");
	json_text("doc", document->id, output);
	output_text(output, ",");
	json_text("date", str_of(document->date), output);
	json_known("title", document->title, output);
	json_known("source", document->source, output);
	json_known("url", document->url, output);
	json_known("part", str_of(sentence->in_title ? "title" : ""), output);
	json_number("sentence", sentence->number, output);
	json_number("start", sentence->start, output);
	json_number("end", sentence->start + sentence->text.size, output);
	output_text(output, ",");
	json_text("text", sentence->text, output);
	json_mentions(why, sentence, output);
	if (why->b)
		json_links(why, sentence, output);
	output_text(output, "}");
}

void why_write_json(const struct why *why, struct actornet_output *output)
{
	const struct trail *trail = why->trail;
	output_text(output, "{");
	json_actor(why->b ? "a" : "actor", why->a, output);
	if (why->b) {
		output_text(output, ",");
		json_actor("b", why->b, output);
	} else {
		json_number("mentions", trail->mentions, output);
	}
	json_extent(why, output);
	if (why->b)
		json_sums(trail, output);
	else
		json_aliases(trail, output);
	output_text(output, ",\"sentences\":[");
	for (size_t i = 0; i < why->shown; i++) {
		output_text(output, i ? ",\n" : "\n");
		json_sentence(why, &trail->store->sentences[trail->sentences[i]], output);
	}
	output_text(output, why->shown ? "\n]}\n" : "]}\n");
}
