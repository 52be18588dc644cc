#include <stdlib.h>

#include "base/output.h"
#include "output/mark.h"
#include "output/rank.h"
#include "output/why.h"
#include "text/width.h"

#define ARROW " \xE2\x86\x92 "
#define ELLIPSIS "\xE2\x80\xA6"

enum { COLUMNS = 80, INDENT = 4, ALIASES = 8, TITLE_COLUMNS = 40 };

void why_write_decimal(int64_t thousandths, bool plus, struct actornet_output *output)
{
	uint64_t size = (uint64_t)llabs(thousandths);
	unsigned rest = (unsigned)(size % 1000);
	output_text(output, thousandths < 0 ? "-" : plus && thousandths > 0 ? "+" : "");
	output_number(output, size / 1000);
	if (rest % 10)
		output_printf(output, ".%03u", rest);
	else if (rest % 100)
		output_printf(output, ".%02u", rest / 10);
	else if (rest)
		output_printf(output, ".%u", rest / 100);
}

static void write_count(uint64_t count, const char *one, struct actornet_output *output)
{
	output_number(output, count);
	output_printf(output, " %s%s", one, count == 1 ? "" : "s");
}

static void write_blanks(struct actornet_output *output, size_t count)
{
	while (count--)
		output_text(output, " ");
}

/* ---- head ---- */

static void write_actor(const struct network_actor *actor, struct actornet_output *output)
{
	mark_name(str_of(actor->label), output);
	if (actor->label_latin[0]) {
		output_text(output, "  ");
		mark_name(str_of(actor->label_latin), output);
	}
	output_text(output, "  ");
	mark_name(str_of(actor->id), output);
	output_printf(output, " (%s%s%s)\n", rank_kind_name(actor->kind), actor->state[0] ? ", " : "", actor->state);
}

static void write_colored(const struct why *why, const char *text, enum mark_style style,
                          struct actornet_output *output)
{
	if (why->color)
		mark_color(style, output);
	output_text(output, text);
	if (why->color)
		mark_color(MARK_PLAIN, output);
}

static void write_extent(const struct trail *trail, struct actornet_output *output)
{
	write_count(trail->sentence_count, "sentence", output);
	output_text(output, " of ");
	write_count(trail->document_count, "document", output);
	if (trail->first_date[0])
		output_printf(output, ", %s", trail->first_date);
	if (strcmp(trail->first_date, trail->last_date) != 0)
		output_printf(output, " to %s", trail->last_date);
}

static void write_head_of_one(const struct why *why, struct actornet_output *output)
{
	const struct trail *trail = why->trail;
	write_actor(why->a, output);
	write_count(trail->mentions, "mention", output);
	output_text(output, " in ");
	write_extent(trail, output);
	for (size_t i = 0; i < trail->alias_count && i < ALIASES; i++) {
		output_text(output, i ? ", " : "\nnamed ");
		mark_name(trail->aliases[i].text, output);
		output_text(output, " ");
		output_number(output, trail->aliases[i].count);
	}
	output_text(output, trail->alias_count > ALIASES ? ", " ELLIPSIS "\n" : "\n");
}

static void write_direction(const struct why *why, enum trail_direction direction, struct actornet_output *output)
{
	if (direction == TRAIL_MUTUAL) {
		output_text(output, "mutual");
		return;
	}
	bool forth = direction == TRAIL_FORTH;
	write_colored(why, forth ? "A" : "B", forth ? MARK_A : MARK_B, output);
	output_text(output, ARROW);
	write_colored(why, forth ? "B" : "A", forth ? MARK_B : MARK_A, output);
	output_text(output, " ");
}

static struct str type_of(const struct trail *trail, uint32_t type)
{
	struct str name = evidence_word(trail->store, type);
	return name.size ? name : str_of("stance");
}

static void write_sums(const struct why *why, struct actornet_output *output)
{
	const struct trail *trail = why->trail;
	size_t width = 0;
	for (size_t i = 0; i < trail->sum_count; i++) {
		size_t columns = width_columns(type_of(trail, trail->sums[i].type));
		width = columns > width ? columns : width;
	}
	for (size_t i = 0; i < trail->sum_count; i++) {
		const struct trail_sum *sum = &trail->sums[i];
		struct str type = type_of(trail, sum->type);
		output_text(output, i ? "  " : "\n  ");
		write_direction(why, sum->direction, output);
		output_text(output, "  ");
		mark_name(type, output);
		write_blanks(output, width - width_columns(type));
		output_printf(output, "%6llu  ", (unsigned long long)sum->count);
		why_write_decimal(sum->stance, true, output);
		output_text(output, "\n");
	}
}

static void write_head_of_pair(const struct why *why, struct actornet_output *output)
{
	const struct trail *trail = why->trail;
	write_colored(why, "[A]", MARK_A, output);
	output_text(output, "  ");
	write_actor(why->a, output);
	write_colored(why, "<B>", MARK_B, output);
	output_text(output, "  ");
	write_actor(why->b, output);
	write_extent(trail, output);
	output_printf(output, ": %zu with a stance between the two, %zu without\n", trail->signed_count,
	              trail->sentence_count - trail->signed_count);
	write_sums(why, output);
}

/* ---- sentences ---- */

/* The marks of a sentence; it has room for all its mentions and cues. */
static size_t find_marks(const struct why *why, const struct kept_sentence *sentence, struct mark *marks)
{
	const struct evidence_store *store = why->trail->store;
	size_t count = 0;
	enum trail_direction direction;
	for (uint32_t i = sentence->mention; i < sentence->mention_end; i++) {
		const struct kept_mention *mention = &store->mentions[i];
		if (mention->actor == why->trail->a || mention->actor == why->trail->b)
			marks[count++] = (struct mark){mention->span, mention->actor == why->trail->a ? MARK_A : MARK_B};
	}
	for (uint32_t i = sentence->link; i < sentence->link_end; i++) {
		const struct kept_link *link = &store->links[i];
		if (!trail_has_link(why->trail, link, &direction))
			continue;
		for (uint32_t c = link->cue; c < link->cue_end; c++)
			marks[count++] = (struct mark){store->cues[c], link->stance > 0 ? MARK_FRIENDLY : MARK_HOSTILE};
	}
	return count;
}

static size_t count_marks(const struct evidence_store *store, const struct kept_sentence *sentence)
{
	size_t count = sentence->mention_end - sentence->mention;
	for (uint32_t i = sentence->link; i < sentence->link_end; i++)
		count += store->links[i].cue_end - store->links[i].cue;
	return count;
}

static void write_text(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	struct mark *marks = arena_array(why->arena, count_marks(why->trail->store, sentence) + 1, sizeof *marks);
	struct marked marked = {
		.text = sentence->text,
		.marks = marks,
		.mark_count = find_marks(why, sentence, marks),
		.color = why->color,
		.indent = INDENT,
		.columns = COLUMNS - INDENT,
	};
	mark_write(&marked, why->arena, output);
}

/* Date, document, number, title. */
static void write_place(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	const struct kept_document *document = &why->trail->store->documents[sentence->document];
	output_printf(output, "\n%s  ", document->date[0] ? document->date : "no date");
	mark_name(document->id, output);
	if (sentence->in_title)
		output_text(output, ":title");
	else if (sentence->number)
		output_printf(output, ":%u", (unsigned)sentence->number);
	if (document->title.size && !sentence->in_title) {
		struct str title = width_prefix(document->title, TITLE_COLUMNS);
		output_text(output, "  ");
		mark_name(title, output);
		output_text(output, title.size < document->title.size ? ELLIPSIS : "");
	}
	if (document->source.size) {
		output_text(output, "  (");
		mark_name(document->source, output);
		output_text(output, ")");
	}
	output_text(output, "\n");
}

static void write_known(const char *what, struct str value, struct actornet_output *output)
{
	if (!value.size)
		return;
	output_printf(output, ", %s ", what);
	mark_name(value, output);
}

/* How each mention of the actor was found. */
static void write_mentions(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	const struct evidence_store *store = why->trail->store;
	for (uint32_t i = sentence->mention; i < sentence->mention_end; i++) {
		const struct kept_mention *mention = &store->mentions[i];
		if (mention->actor != why->trail->a)
			continue;
		write_blanks(output, INDENT);
		mark_name(evidence_text(sentence, mention->span), output);
		output_text(output, mention->nominal ? ": nominal" : ": name");
		write_known("by rule", evidence_word(store, mention->rule), output);
		write_known("office", evidence_word(store, mention->office), output);
		write_known("of", evidence_word(store, mention->affiliation), output);
		output_text(output, "\n");
	}
}

static void write_links(const struct why *why, const struct kept_sentence *sentence, struct actornet_output *output)
{
	const struct evidence_store *store = why->trail->store;
	enum trail_direction direction;
	for (uint32_t i = sentence->link; i < sentence->link_end; i++) {
		const struct kept_link *link = &store->links[i];
		if (!trail_has_link(why->trail, link, &direction))
			continue;
		write_blanks(output, INDENT);
		write_direction(why, direction, output);
		output_text(output, "  ");
		mark_name(type_of(why->trail, link->type), output);
		output_text(output, " ");
		why_write_decimal(link->stance, true, output);
		output_text(output, link->negated ? ", negated" : "");
		write_known("by rule", evidence_word(store, link->rule), output);
		output_text(output, "\n");
	}
}

void why_write_text(const struct why *why, struct actornet_output *output)
{
	const struct trail *trail = why->trail;
	if (why->b)
		write_head_of_pair(why, output);
	else
		write_head_of_one(why, output);
	for (size_t i = 0; i < why->shown; i++) {
		const struct kept_sentence *sentence = &trail->store->sentences[trail->sentences[i]];
		write_place(why, sentence, output);
		write_text(why, sentence, output);
		if (why->b)
			write_links(why, sentence, output);
		else
			write_mentions(why, sentence, output);
	}
	if (why->shown < trail->listed)
		output_printf(output, "\n%zu more; --top 0 shows all\n", trail->listed - why->shown);
}
