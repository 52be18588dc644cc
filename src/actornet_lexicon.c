/* The API over the lexicon: a user's files beside the built-in ones, checking, listing and showing. */
#include "actornet_private.h"
#include "base/error.h"
#include "base/output.h"
#include "lexicon/load.h"
#include "output/analysis.h"
#include "output/extraction.h"
#include "text/width.h"

enum actornet_status actornet_prepare(struct actornet *actornet, struct actornet_error *error)
{
	if (actornet->builder) {
		builder_finish(actornet->builder, &actornet->extended);
		actornet->lexicon = &actornet->extended;
		actornet->builder = NULL;
	}
	if (actornet->extractor)
		return ACTORNET_OK;
	return extractor_open(&actornet->extractor, &actornet->run, actornet->lexicon, error);
}

static enum actornet_status load_file(struct loader *loader, const char *path, struct tsv_report *report,
                                      struct actornet_error *error)
{
	struct str text;
	enum actornet_status status = tsv_load(loader->arena, path, &text, error);
	if (status != ACTORNET_OK)
		return status;
	load_with(loader, text, report);
	if (!report->mistakes)
		return ACTORNET_OK;
	return error_set(error, ACTORNET_ERROR_DATA, "%s: %zu mistake%s", path, report->mistakes,
	                 report->mistakes == 1 ? "" : "s");
}

enum actornet_status actornet_lexicon_add(struct actornet *actornet, const char *path,
                                          void (*report)(void *context, size_t line, const char *message),
                                          void *context, struct actornet_error *error)
{
	struct tsv_report mistakes = {.tell = report, .context = context};
	ACTORNET_GUARD(actornet, error);
	if (actornet->extractor)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "%s: reading has begun; add lexicon files before", path);
	if (!actornet->builder)
		actornet->builder = builder_extend(&actornet->run, &lexicon_builtin);
	if (!actornet->review)
		actornet->review = review_new(&actornet->run);
	struct loader loader = {.arena = &actornet->run, .builder = actornet->builder, .review = actornet->review};
	return load_file(&loader, path, &mistakes, error);
}

static enum actornet_status check_file(struct arena *arena, const char *path, struct tsv_report *report,
                                       struct actornet_error *error)
{
	struct loader loader = {
		.arena = arena, .builder = builder_extend(arena, &lexicon_builtin), .review = review_new(arena)};
	return load_file(&loader, path, report, error);
}

enum actornet_status actornet_lexicon_check(const char *path,
                                            void (*report)(void *context, size_t line, const char *message),
                                            void *context, struct actornet_error *error)
{
	jmp_buf oom;
	struct arena arena;
	struct tsv_report mistakes = {.tell = report, .context = context};
	enum actornet_status status;
	arena_init(&arena, &oom);
	if (setjmp(oom))
		status = error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	else
		status = check_file(&arena, path, &mistakes, error);
	arena_release(&arena);
	return status;
}

static void put_cell(struct actornet_output *output, const char *text, const char *end)
{
	output_text(output, text[0] ? text : "-");
	output_text(output, end);
}

enum actornet_status actornet_lexicon_list(struct actornet *actornet, struct actornet_output *output,
                                           struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	enum actornet_status status = actornet_prepare(actornet, error);
	if (status != ACTORNET_OK)
		return status;
	const struct lexicon *lexicon = actornet->lexicon;
	output_text(output, "id\tkind\tname\tlatin\tstate\taliases\n");
	for (uint32_t i = 0; i < lexicon->actor_count; i++) {
		const struct lexicon_actor *a = &lexicon->actors[i];
		put_cell(output, lexicon_text(lexicon, a->id), "\t");
		put_cell(output, a->is_media ? "media" : extraction_kind_name((enum actornet_kind)a->kind), "\t");
		put_cell(output, lexicon_text(lexicon, a->name), "\t");
		put_cell(output, lexicon_text(lexicon, a->latin), "\t");
		put_cell(output, lexicon_text(lexicon, a->state), "\t");
		put_cell(output, lexicon_text(lexicon, a->aliases), "\n");
	}
	return ACTORNET_OK;
}

/* ---- analysis ---- */

struct str actornet_typed(struct actornet *actornet, const char *text)
{
	struct strbuf out;
	struct str rest = str_of(text);
	strbuf_init(&out, &actornet->scratch);
	for (size_t columns = 0; rest.size;)
		strbuf_add_str(&out, width_next(&rest, &columns));
	return strbuf_str(&out);
}

enum actornet_status actornet_lexicon_show(struct actornet *actornet, const char *const *words, size_t count,
                                           enum actornet_show_format format, struct actornet_output *output,
                                           struct actornet_error *error)
{
	struct analysis_list list = {NULL, 0, false};
	ACTORNET_GUARD(actornet, error);
	enum actornet_status status = actornet_prepare(actornet, error);
	if (status != ACTORNET_OK)
		return status;
	arena_reset(&actornet->scratch);
	for (size_t i = 0; i < count; i++)
		analysis_add(&list, &actornet->scratch, extractor_reader(actornet->extractor),
		             actornet_typed(actornet, words[i]));
	analysis_write(&list, format, output);
	return list.known ? ACTORNET_OK : error_set(error, ACTORNET_ERROR_EMPTY, "the lexicon knows none of these words");
}
