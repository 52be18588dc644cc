#include "cli/session.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void session_warn(void *context, const char *message)
{
	(void)context;
	complain("%s", message);
}

enum exit_status lexicon_files_add(struct actornet *actornet, const struct options *options)
{
	enum exit_status worst = EXIT_DONE;
	for (int i = 0; i < options->lexicon_count; i++) {
		struct actornet_error error = {0};
		const char *path = options->lexicons[i];
		enum exit_status status = complain_error(
			actornet_lexicon_add(actornet, path, complain_mistake, (void *)(uintptr_t)path, &error), &error);
		worst = status > worst ? status : worst;
	}
	return worst;
}

/* A view that the library refuses is a mistake on the command line. */
static enum exit_status view_choose(struct actornet *actornet, const struct options *options)
{
	struct actornet_error error = {0};
	enum actornet_status status = actornet_view_set(actornet, &options->view, &error);
	if (status != ACTORNET_ERROR_ARGUMENT)
		return complain_error(status, &error);
	complain("%s", error.message);
	return EXIT_USAGE;
}

enum exit_status session_begin(struct session *session, const struct command *command, const struct options *options,
                               int skip)
{
	*session = (struct session){.inputs = options->words + skip,
	                            .input_count = options->word_count - skip,
	                            .quiet = options->quiet,
	                            .view = options->view};
	if (session->input_count < 1) {
		complain("no input given; see 'actornet %s --help'", command->name);
		return EXIT_USAGE;
	}
	struct actornet_options wanted;
	struct actornet_error error = {0};
	actornet_options_init(&wanted);
	wanted.strict = options->strict;
	wanted.keep_spellings = options->keep_spellings;
	wanted.warn = options->quiet ? NULL : session_warn;
	enum exit_status status = complain_error(actornet_new(&session->actornet, &wanted, &error), &error);
	if (status == EXIT_DONE)
		status = view_choose(session->actornet, options);
	return status == EXIT_DONE ? lexicon_files_add(session->actornet, options) : status;
}

/* Says what was left out for its date or as a duplicate. */
static void tell_coverage(const struct session *session, const struct actornet_coverage *coverage)
{
	const struct actornet_view *view = &session->view;
	if (session->quiet)
		return;
	if (coverage->duplicates)
		complain("%zu document%s an earlier one and %s left out (--duplicates keep counts all)", coverage->duplicates,
		         coverage->duplicates == 1 ? " repeats" : "s repeat", coverage->duplicates == 1 ? "is" : "are");
	if (coverage->repeated)
		complain("%zu document%s read again under the same id and count%s once (--duplicates keep counts all)",
		         coverage->repeated, coverage->repeated == 1 ? " was" : "s were", coverage->repeated == 1 ? "s" : "");
	if (coverage->undated && (view->since || view->until || view->slice))
		complain("%zu document%s no date and %s in no period", coverage->undated,
		         coverage->undated == 1 ? " has" : "s have", coverage->undated == 1 ? "is" : "are");
}

static enum exit_status session_look(struct session *session)
{
	struct actornet_error error = {0};
	struct actornet_coverage coverage = {0};
	enum actornet_status status = actornet_view_apply(session->actornet, &coverage, &error);
	tell_coverage(session, &coverage);
	if (status != ACTORNET_OK) {
		session->told = true;
		return complain_error(status, &error);
	}
	return actornet_actor_count(session->actornet) ? EXIT_DONE : EXIT_PARTLY;
}

enum exit_status session_read(struct session *session)
{
	struct actornet_error error = {0};
	for (int i = 0; i < session->input_count; i++) {
		enum actornet_status status = actornet_read(session->actornet, session->inputs[i], &error);
		if (status != ACTORNET_OK)
			return complain_error(status, &error);
	}
	return session_look(session);
}

static enum actornet_status write_picture(struct actornet *actornet, const void *how, struct actornet_output *output,
                                          struct actornet_error *error)
{
	return actornet_picture_write(actornet, how, output, error);
}

struct writer writer_picture(const struct actornet_picture_options *picture)
{
	return (struct writer){write_picture, picture};
}

static enum actornet_status write_dot(struct actornet *actornet, const void *how, struct actornet_output *output,
                                      struct actornet_error *error)
{
	return actornet_dot_write(actornet, how, output, error);
}

struct writer writer_dot(const struct actornet_picture_options *picture)
{
	return (struct writer){write_dot, picture};
}

static enum exit_status write_one(struct session *session, const char *path, struct writer writer)
{
	struct actornet_output *output;
	struct actornet_error error = {0};
	enum actornet_status status = actornet_output_open(&output, path, &error);
	if (status != ACTORNET_OK)
		return complain_error(status, &error);
	status = writer.write(session->actornet, writer.how, output, &error);
	return output_finish(output, complain_error(status, &error));
}

/* DIR/network.svg and 2020-10 make DIR/network.2020-10.svg, which the caller frees. NULL without memory. */
static char *slice_path(const char *path, const char *slice)
{
	const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
	const char *ending = strrchr(name, '.');
	size_t stem = ending && ending != name ? (size_t)(ending - path) : strlen(path);
	size_t size = strlen(path) + strlen(slice) + 2;
	char *out = malloc(size);
	if (out)
		snprintf(out, size, "%.*s.%s%s", (int)stem, path, slice, path + stem);
	return out;
}

static enum exit_status write_slice(struct session *session, size_t index, const char *path, struct writer writer)
{
	struct actornet_slice slice;
	struct actornet_error error = {0};
	if (actornet_slice_get(session->actornet, index, &slice) != ACTORNET_OK)
		return EXIT_BUG;
	enum actornet_status chosen = actornet_slice_choose(session->actornet, index, &error);
	if (chosen != ACTORNET_OK)
		return complain_error(chosen, &error);
	if (!path || strcmp(path, "-") == 0)
		return write_one(session, path, writer);
	char *own = slice_path(path, slice.name);
	enum exit_status status = own ? write_one(session, own, writer) : EXIT_BUG;
	free(own);
	return status;
}

enum exit_status session_write(struct session *session, const char *path, struct writer writer)
{
	if (!session->view.slice)
		return write_one(session, path, writer);
	size_t count = actornet_slice_count(session->actornet);
	enum exit_status status = count ? EXIT_DONE : EXIT_PARTLY;
	if (!count)
		complain("no document has a date: there is nothing to slice");
	session->told = session->told || !count;
	for (size_t i = 0; i < count && status == EXIT_DONE; i++)
		status = write_slice(session, i, path, writer);
	return status;
}

static enum exit_status read_and_write(const struct command *command, const struct options *options,
                                       struct writer writer,
                                       enum exit_status (*write)(struct session *, const char *, struct writer))
{
	struct session session;
	enum exit_status status = session_begin(&session, command, options, 0);
	if (status == EXIT_DONE)
		status = session_read(&session);
	if (status == EXIT_DONE)
		status = write(&session, options->output, writer);
	return session_end(&session, status);
}

enum exit_status session_read_and_write(const struct command *command, const struct options *options,
                                        struct writer writer)
{
	return read_and_write(command, options, writer, session_write);
}

enum exit_status session_read_and_write_whole(const struct command *command, const struct options *options,
                                              struct writer writer)
{
	return read_and_write(command, options, writer, write_one);
}

bool session_has_text(const struct session *session)
{
	struct actornet_counts counts;
	actornet_counts_get(session->actornet, &counts);
	return counts.documents || counts.sentences;
}

static const char *plural(uint64_t count)
{
	return count == 1 ? "" : "s";
}

/* One line on what was not taken as it stood. */
static void sum_up(const struct session *session, const struct actornet_counts *counts)
{
	char skipped[64] = "", replaced[64] = "";
	if (counts->records_skipped)
		snprintf(skipped, sizeof skipped, "%" PRIu64 " record%s skipped", counts->records_skipped,
		         plural(counts->records_skipped));
	if (counts->bytes_replaced)
		snprintf(replaced, sizeof replaced, "%" PRIu64 " malformed byte%s replaced", counts->bytes_replaced,
		         plural(counts->bytes_replaced));
	if (!session->quiet && (skipped[0] || replaced[0]))
		complain("in all, %s%s%s", skipped, skipped[0] && replaced[0] ? ", " : "", replaced);
	if (!session->quiet && counts->edits_unmet)
		complain("%" PRIu64 " of %" PRIu64 " edited actor%s did not occur in the input", counts->edits_unmet,
		         counts->edits, plural(counts->edits));
	if (session->quiet && counts->files_failed)
		complain("%" PRIu64 " file%s could not be read", counts->files_failed, plural(counts->files_failed));
}

enum exit_status session_end(struct session *session, enum exit_status so_far)
{
	if (!session->actornet)
		return so_far;
	struct actornet_counts counts;
	actornet_counts_get(session->actornet, &counts);
	sum_up(session, &counts);
	bool text = session_has_text(session), actors = actornet_actor_count(session->actornet) > 0;
	actornet_free(session->actornet);
	session->actornet = NULL;
	if (so_far != EXIT_DONE && so_far != EXIT_PARTLY)
		return so_far;
	if (!text && !counts.files_failed)
		complain("no text found in the input");
	else if (text && !actors && so_far == EXIT_PARTLY && !session->told)
		complain(counts.mentions ? "no actor is left of those in the input" : "no actor found in the input");
	if (counts.files_failed)
		return EXIT_IO;
	return counts.records_skipped || !text ? EXIT_PARTLY : so_far;
}
