#include "output/extraction.h"

#include "base/output.h"

const char *extraction_kind_name(enum actornet_kind kind)
{
	return kind == ACTORNET_PERSON ? "person" : kind == ACTORNET_STATE ? "state" : "org";
}

void extraction_header(struct actornet_output *output)
{
	output_text(output, "{\"actornet\":1,\"kind\":\"extract\"}\n");
}

static struct str slice(const struct article *a, uint32_t start, uint32_t end)
{
	return (struct str){a->text.data + start, end - start};
}

static void put_span(const struct article *a, uint32_t start, uint32_t end, struct actornet_output *output)
{
	output_text(output, "{\"start\":");
	output_number(output, start);
	output_text(output, ",\"end\":");
	output_number(output, end);
	output_text(output, ",\"text\":");
	output_json(output, slice(a, start, end));
}

/* What is left out where there is nothing to say. */
static void put_known(const char *name, struct str value, struct actornet_output *output)
{
	if (!value.size)
		return;
	output_printf(output, ",\"%s\":", name);
	output_json(output, value);
}

static void put_mention(const struct article *a, const struct mention *m, struct actornet_output *output)
{
	const struct article_actor *actor = &a->actors[m->actor];
	put_span(a, m->start, m->end, output);
	output_text(output, ",\"actor\":");
	output_json(output, actor->id);
	output_text(output, ",\"name\":");
	output_json(output, actor->name);
	output_text(output, ",\"kind\":\"");
	output_text(output, extraction_kind_name(actor->kind));
	output_text(output, m->how == HOW_NAME ? "\",\"how\":\"name\",\"rule\":\"" : "\",\"how\":\"nominal\",\"rule\":\"");
	output_text(output, m->rule);
	output_text(output, "\"");
	put_known("office", article_office(a, m), output);
	put_known("affiliation", article_affiliation(a, m), output);
	output_text(output, "}");
}

static void put_link(const struct article *a, const struct link *l, struct actornet_output *output)
{
	const struct cue *cue = &a->cues[l->cue];
	const struct lexicon_stance *term = &a->lexicon->stances[cue->term];
	output_text(output, "{\"source\":");
	output_json(output, a->actors[l->source].id);
	output_text(output, ",\"target\":");
	output_json(output, a->actors[l->target].id);
	output_printf(output, ",\"stance\":%.3g,\"directed\":%s,\"type\":\"%s\",\"negated\":%s,\"cue\":[", l->stance,
	              l->directed ? "true" : "false", lexicon_type_name(term->type), cue->negated ? "true" : "false");
	uint32_t at = cue->first, start = 0, end = 0;
	for (const char *between = ""; article_cue_piece(a, cue, &at, &start, &end); between = ",") {
		output_text(output, between);
		put_span(a, start, end, output);
		output_text(output, "}");
	}
	output_printf(output, "],\"rule\":\"%s\"}", l->rule);
}

static void put_sentence(const struct article *a, const struct article_sentence *s, struct actornet_output *output)
{
	output_text(output, ",\"start\":");
	output_number(output, s->start);
	output_text(output, ",\"end\":");
	output_number(output, s->end);
	output_text(output, ",\"text\":");
	output_json(output, slice(a, s->start, s->end));
	output_text(output, ",\"mentions\":[");
	for (uint32_t i = s->mention; i < s->mention_end; i++) {
		if (i > s->mention)
			output_text(output, ",");
		put_mention(a, &a->mentions[i], output);
	}
	output_text(output, "],\"links\":[");
	for (uint32_t i = s->link; i < s->link_end; i++) {
		if (i > s->link)
			output_text(output, ",");
		put_link(a, &a->links[i], output);
	}
	output_text(output, "]}\n");
}

void extraction_article(const struct article *article, const struct document *document, size_t first, const char *part,
                        struct actornet_output *output)
{
	for (size_t i = 0; i < article->sentence_count; i++) {
		output_text(output, "{\"doc\":");
		output_json(output, document->id);
		output_text(output, ",\"date\":");
		output_json(output, document->date);
		if (part[0])
			output_printf(output, ",\"part\":\"%s\"", part);
		if (i == 0) {
			put_known("title", document->title, output);
			put_known("source", document->source, output);
			put_known("url", document->url, output);
		}
		output_text(output, ",\"sentence\":");
		output_number(output, first + i);
		put_sentence(article, &article->sentences[i], output);
	}
}

/* ---- stages ---- */

/* A cell of a table: blanks instead of tabs and line ends. */
static void put_cell(struct str s, struct actornet_output *output)
{
	size_t start = 0;
	for (size_t i = 0; i < s.size; i++) {
		if (s.data[i] != '\t' && s.data[i] != '\n' && s.data[i] != '\r')
			continue;
		output_str(output, (struct str){s.data + start, i - start});
		output_text(output, " ");
		start = i + 1;
	}
	output_str(output, (struct str){s.data + start, s.size - start});
}

void extraction_stage_header(enum actornet_stage stage, struct actornet_output *output)
{
	static const char *const headers[] = {
		[ACTORNET_STAGE_TOKENS] = "doc\tstart\tend\ttext\tkinds\tclitics",
		[ACTORNET_STAGE_SENTENCES] = "doc\tsentence\tstart\tend\ttext",
		[ACTORNET_STAGE_MENTIONS] = "doc\tsentence\tstart\tend\ttext\tactor\tkind\thow\trule",
		[ACTORNET_STAGE_CUES] = "doc\tsentence\tstart\tend\ttext\tlemma\ttype\tscore\tnegated",
		[ACTORNET_STAGE_LINKS] = "doc\tsentence\tsource\ttarget\tstance\tdirected\ttype\tcue\trule\tnegated",
	};
	output_text(output, headers[stage]);
	output_text(output, "\n");
}

static void put_place(const struct article *a, uint32_t start, uint32_t end, struct actornet_output *output)
{
	output_printf(output, "%u\t%u\t", (unsigned)start, (unsigned)end);
	put_cell(slice(a, start, end), output);
}

static void put_doc(struct str doc, struct actornet_output *output)
{
	put_cell(doc, output);
	output_text(output, "\t");
}

/* Where an article's rows belong. */
struct place {
	struct str doc;
	size_t first; /* number of its first sentence */
};

static void stage_tokens(const struct article *a, const struct place *place, struct actornet_output *output)
{
	for (uint32_t i = 0; i < a->tokens.count; i++) {
		const struct token *token = article_token(a, i);
		put_doc(place->doc, output);
		put_place(a, token->start, token->end, output);
		output_text(output, "\t");
		bool any = false;
		for (unsigned kind = 0; kind < SENSE_KINDS; kind++) {
			if (!article_is(a, i, MASK(kind)))
				continue;
			output_printf(output, "%s%s", any ? "|" : "", lexicon_sense_name(kind));
			any = true;
		}
		output_printf(output, "%s\t%u\n", any ? "" : "-", article_clitics(a, i));
	}
}

static void stage_sentences(const struct article *a, const struct place *place, struct actornet_output *output)
{
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		put_doc(place->doc, output);
		output_printf(output, "%zu\t", place->first + i);
		put_place(a, a->sentences[i].start, a->sentences[i].end, output);
		output_text(output, "\n");
	}
}

static void stage_mentions(const struct article *a, const struct place *place, struct actornet_output *output)
{
	for (uint32_t i = 0; i < a->mention_count; i++) {
		const struct mention *m = &a->mentions[i];
		put_doc(place->doc, output);
		output_printf(output, "%zu\t", place->first + m->sentence);
		put_place(a, m->start, m->end, output);
		output_text(output, "\t");
		put_cell(a->actors[m->actor].id, output);
		output_printf(output, "\t%s\t%s\t%s\n", extraction_kind_name(a->actors[m->actor].kind),
		              m->how == HOW_NAME ? "name" : "nominal", m->rule);
	}
}

static void stage_cues(const struct article *a, const struct place *place, struct actornet_output *output)
{
	for (uint32_t i = 0; i < a->cue_count; i++) {
		const struct cue *cue = &a->cues[i];
		const struct lexicon_stance *term = &a->lexicon->stances[cue->term];
		put_doc(place->doc, output);
		output_printf(output, "%zu\t", place->first + cue->sentence);
		put_place(a, article_token(a, cue->first)->start, article_token(a, cue->last)->end, output);
		output_printf(output, "\t%s\t%s\t%.1f\t%s\n", lexicon_text(a->lexicon, term->lemma),
		              lexicon_type_name(term->type), term->score / 10.0, cue->negated ? "yes" : "no");
	}
}

static void put_cue(const struct article *a, const struct cue *cue, struct actornet_output *output)
{
	uint32_t at = cue->first, start = 0, end = 0;
	for (const char *between = ""; article_cue_piece(a, cue, &at, &start, &end); between = " ") {
		output_text(output, between);
		put_cell(slice(a, start, end), output);
	}
}

static void stage_links(const struct article *a, const struct place *place, struct actornet_output *output)
{
	for (uint32_t i = 0; i < a->link_count; i++) {
		const struct link *l = &a->links[i];
		const struct cue *cue = &a->cues[l->cue];
		put_doc(place->doc, output);
		output_printf(output, "%zu\t", place->first + l->sentence);
		put_cell(a->actors[l->source].id, output);
		output_text(output, "\t");
		put_cell(a->actors[l->target].id, output);
		output_printf(output, "\t%.3g\t%s\t%s\t", l->stance, l->directed ? "yes" : "no",
		              lexicon_type_name(a->lexicon->stances[cue->term].type));
		put_cue(a, cue, output);
		output_printf(output, "\t%s\t%s\n", l->rule, cue->negated ? "yes" : "no");
	}
}

void extraction_stage(const struct article *article, const struct document *document, size_t first,
                      enum actornet_stage stage, struct actornet_output *output)
{
	static void (*const stages[])(const struct article *, const struct place *, struct actornet_output *) = {
		[ACTORNET_STAGE_TOKENS] = stage_tokens,     [ACTORNET_STAGE_SENTENCES] = stage_sentences,
		[ACTORNET_STAGE_MENTIONS] = stage_mentions, [ACTORNET_STAGE_CUES] = stage_cues,
		[ACTORNET_STAGE_LINKS] = stage_links,
	};
	const struct place place = {document->id, first};
	stages[stage](article, &place, output);
}
