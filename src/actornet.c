/* The API: handle and reading. What becomes of a sentence is in actornet_evidence.c, the lexicon in actornet_lexicon.c,
 * results in actornet_results.c. */
#include "actornet.h"

#include <stdlib.h>

#include "actornet_private.h"
#include "base/error.h"
#include "base/output.h"
#include "output/extraction.h"
#include "text/names.h"

const char *actornet_version(void)
{
	return ACTORNET_VERSION;
}

void actornet_options_init(struct actornet_options *options)
{
	*options = (struct actornet_options){0};
}

enum actornet_status actornet_out_of_memory(struct actornet *actornet, struct actornet_error *error)
{
	input_close(actornet->input);
	actornet->input = NULL;
	return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
}

static enum actornet_status actornet_set_up(struct actornet *actornet, struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	actornet->whole = actornet->network = network_new(&actornet->run, &actornet->work);
	network_keep_spellings(actornet->whole, actornet->options.keep_spellings != 0);
	view_init(&actornet->view);
	ids_init(&actornet->lexicon_ids, &actornet->run);
	ids_init(&actornet->texts, &actornet->run);
	actornet->lexicon = &lexicon_builtin;
	return ACTORNET_OK;
}

enum actornet_status actornet_new(struct actornet **actornet, const struct actornet_options *options,
                                  struct actornet_error *error)
{
	struct actornet *out = calloc(1, sizeof *out);
	if (!out)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	if (options)
		out->options = *options;
	arena_init(&out->run, &out->oom);
	arena_init(&out->scratch, &out->oom);
	arena_init(&out->part, &out->oom);
	arena_init(&out->work, &out->oom);
	enum actornet_status status = actornet_set_up(out, error);
	if (status != ACTORNET_OK) {
		actornet_free(out);
		return status;
	}
	*actornet = out;
	return ACTORNET_OK;
}

void actornet_free(struct actornet *actornet)
{
	if (!actornet)
		return;
	input_close(actornet->input);
	extractor_close(actornet->extractor);
	latinizer_close(actornet->latinizer);
	arena_release(&actornet->work);
	arena_release(&actornet->part);
	arena_release(&actornet->scratch);
	arena_release(&actornet->run);
	free(actornet);
}

void actornet_counts_get(const struct actornet *actornet, struct actornet_counts *counts)
{
	*counts = actornet->counts;
	if (actornet->review) {
		size_t unmet;
		counts->edits = review_edited(actornet->review, &unmet);
		counts->edits_unmet = unmet;
	}
}

/* ---- what is known of an actor by its id ---- */

static const char *institution_latin(const struct lexicon *lexicon, struct str suffix)
{
	for (uint32_t i = 0; i < lexicon->institution_count; i++) {
		if (str_equal(str_of(lexicon_text(lexicon, lexicon->institutions[i].id)), suffix))
			return lexicon_text(lexicon, lexicon->institutions[i].latin);
	}
	return NULL;
}

/* A composed actor: the id of a state, a hyphen, the id of an institution ("egypt-army"). */
static bool describe_composed(struct actornet *actornet, struct evidence_actor *actor)
{
	const struct lexicon *lexicon = actornet->lexicon;
	for (size_t at = actor->id.size; at-- > 1;) {
		struct str state = {actor->id.data, at}, suffix = {actor->id.data + at + 1, actor->id.size - at - 1};
		uint32_t number = actor->id.data[at] == '-' ? ids_find(&actornet->lexicon_ids, state) : IDS_NONE;
		if (number == IDS_NONE || lexicon->actors[number].kind != ACTORNET_STATE)
			continue;
		const char *latin = institution_latin(lexicon, suffix);
		if (!latin)
			continue;
		struct strbuf label;
		strbuf_init(&label, &actornet->scratch);
		strbuf_printf(&label, "%s %s", lexicon_text(lexicon, lexicon->actors[number].latin), latin);
		actor->label_latin = actornet_lasting(actornet, strbuf_str(&label));
		actor->state = str_of(lexicon_text(lexicon, lexicon->actors[number].state));
		return true;
	}
	return false;
}

struct str actornet_lasting(struct actornet *actornet, struct str text)
{
	uint32_t number = ids_add(&actornet->texts, text);
	return actornet->texts.names[number];
}

static struct str transliterate(struct actornet *actornet, struct str label)
{
	uint32_t number = network_label(actornet->whole, label);
	while (number >= actornet->latin_capacity)
		actornet->latin = arena_grow(&actornet->run, actornet->latin, actornet->latin_capacity,
		                             &actornet->latin_capacity, sizeof *actornet->latin);
	if (!actornet->latin[number]) {
		struct str latin = {"", 0};
		if (actornet->latinizer || latinizer_open(&actornet->latinizer, NULL) == ACTORNET_OK)
			latin = latinizer_label(actornet->latinizer, &actornet->scratch, label);
		actornet->latin[number] = arena_text(&actornet->run, latin.data, latin.size);
	}
	return str_of(actornet->latin[number]);
}

void actornet_describe(struct actornet *actornet, struct evidence_actor *actor)
{
	const struct lexicon *lexicon = actornet->lexicon;
	for (uint32_t i = (uint32_t)actornet->lexicon_ids.count; i < lexicon->actor_count; i++)
		ids_add(&actornet->lexicon_ids, str_of(lexicon_text(lexicon, lexicon->actors[i].id)));
	uint32_t number = ids_find(&actornet->lexicon_ids, actor->id);
	if (number != IDS_NONE) {
		if (!actor->label.size)
			actor->label = str_of(lexicon_text(lexicon, lexicon->actors[number].name));
		if (!actor->mentions)
			actor->kind = (enum actornet_kind)lexicon->actors[number].kind;
		actor->label_latin = str_of(lexicon_text(lexicon, lexicon->actors[number].latin));
		actor->state = str_of(lexicon_text(lexicon, lexicon->actors[number].state));
		actor->known = true;
	} else if (describe_composed(actornet, actor)) {
		actor->known = true;
	} else {
		actor->label_latin = transliterate(actornet, actor->label);
	}
	actornet_review_describe(actornet, actor);
}

/* ---- reading ---- */

/* What a call does with the articles of an input. */
struct job {
	struct actornet *actornet;
	struct actornet_output *output; /* NULL: the network */
	enum actornet_stage stage;
	bool dump;
};

static enum actornet_status job_text(const struct job *job, const struct document *document, struct str text,
                                     const char *part, struct actornet_error *error)
{
	struct actornet *actornet = job->actornet;
	struct article article;
	enum actornet_status status = extractor_run(actornet->extractor, &actornet->scratch, text, &article, error);
	if (status != ACTORNET_OK)
		return status;
	actornet_review_article(actornet, &article);
	actornet->counts.sentences += article.sentence_count;
	actornet->counts.mentions += article.mention_count;
	actornet->counts.links += article.link_count;
	size_t first = part[0] ? 0 : 1;
	if (!job->output)
		actornet_add_article(actornet, document, &article, first, part);
	else if (job->dump)
		extraction_stage(&article, document, first, job->stage, job->output);
	else
		extraction_article(&article, document, first, part, job->output);
	return ACTORNET_OK;
}

static bool title_is_in_text(const struct document *document)
{
	struct str text = str_trim(document->text), title = str_trim(document->title);
	return title.size <= text.size && memcmp(text.data, title.data, title.size) == 0;
}

/* A line of an extraction: into the network, or through as it is not text. */
static enum actornet_status job_record(const struct job *job, const struct document *document,
                                       struct actornet_error *error)
{
	struct actornet *actornet = job->actornet;
	struct extracted extracted;
	if (job->output)
		return error_at(error, ACTORNET_ERROR_DATA, document->path, document->line,
		                "this is an extraction already; give articles");
	if (extracted_read(&actornet->scratch, document->record, &extracted)) {
		actornet_review_extracted(actornet, &extracted);
		actornet_add_extracted(actornet, &extracted);
		return ACTORNET_OK;
	}
	actornet->counts.records_skipped++;
	if (actornet->options.strict)
		return error_at(error, ACTORNET_ERROR_DATA, document->path, document->line, "no sentence of an extraction");
	if (actornet->options.warn) {
		struct strbuf message;
		strbuf_init(&message, &actornet->scratch);
		strbuf_printf(&message, "%s:%zu: no sentence of an extraction, skipped", document->path, document->line);
		actornet->options.warn(actornet->options.warn_context, message.data);
	}
	return ACTORNET_OK;
}

static enum actornet_status job_document(const struct job *job, const struct document *document,
                                         struct actornet_error *error)
{
	arena_reset(&job->actornet->scratch);
	if (document->record)
		return job_record(job, document, error);
	enum actornet_status status = ACTORNET_OK;
	if (document->title.size && !title_is_in_text(document))
		status = job_text(job, document, document->title, "title", error);
	if (status == ACTORNET_OK)
		status = job_text(job, document, document->text, "", error);
	return status;
}

static enum actornet_status job_run(const struct job *job, const char *path, struct actornet_error *error)
{
	struct actornet *actornet = job->actornet;
	struct document document;
	ACTORNET_GUARD(actornet, error);
	enum actornet_status status = actornet_prepare(actornet, error);
	if (status != ACTORNET_OK)
		return status;
	actornet->input = input_open(&actornet->run, path, &actornet->options, &actornet->counts);
	int more = 0;
	while (status == ACTORNET_OK && (more = input_next(actornet->input, &document, error)) > 0)
		status = job_document(job, &document, error);
	input_close(actornet->input);
	actornet->input = NULL;
	return more < 0 ? ACTORNET_ERROR_DATA : status;
}

enum actornet_status actornet_extract(struct actornet *actornet, const char *input, struct actornet_output *output,
                                      struct actornet_error *error)
{
	struct job job = {.actornet = actornet, .output = output};
	if (!actornet->header_written)
		extraction_header(output);
	actornet->header_written = true;
	return job_run(&job, input, error);
}

enum actornet_status actornet_dump(struct actornet *actornet, enum actornet_stage stage, const char *input,
                                   struct actornet_output *output, struct actornet_error *error)
{
	struct job job = {.actornet = actornet, .output = output, .stage = stage, .dump = true};
	if ((int)stage < 0 || stage > ACTORNET_STAGE_LINKS)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such stage: %d", (int)stage);
	if (!actornet->header_written)
		extraction_stage_header(stage, output);
	actornet->header_written = true;
	return job_run(&job, input, error);
}

enum actornet_status actornet_read(struct actornet *actornet, const char *input, struct actornet_error *error)
{
	struct job job = {.actornet = actornet};
	return job_run(&job, input, error);
}
