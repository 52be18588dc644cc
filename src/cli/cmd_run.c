#include "cli/session.h"
#include "cli/view.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char run_usage[] =
	"usage: actornet run INPUT… [-o DIR] [OPTION…]\n"
	"\n"
	"The whole job: draws the network in DIR/network.svg, writes it to DIR/network.dot, and prints the ranking.\n"
	"DIR is made where it is missing.\n"
	"\n"
	"  -o, --output DIR    the folder of the results (default: out)\n"
	"  --layer LAYER       the ties that count: all, positive or negative (default all)\n"
	"  --title TEXT        what stands over the picture\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor, none leaves them apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n" VIEW_USAGE "\n"
	"example: actornet run articles/ -o out\n";

/* What run writes: the ranking to standard output, then the names of the files. */
struct results {
	struct actornet_rank_options rank;
	const char *const *paths;
};

/* Makes the folder and those above it; an error number when it is none in the end. `path` is written to on the way. */
static int folders_make(char *path)
{
	for (char *at = path + 1;; at++) {
		char stop = *at;
		if (stop && stop != '/')
			continue;
		*at = '\0';
		int failure = mkdir(path, 0777) == 0 || errno == EEXIST ? 0 : errno;
		*at = stop;
		if (failure || !stop)
			return failure;
	}
}

static enum exit_status folder_make(const char *folder)
{
	char *path = strdup(folder);
	int failure = path ? 0 : ENOMEM;
	if (!failure)
		failure = *path ? folders_make(path) : ENOENT;
	free(path);
	struct stat info;
	if (!failure && stat(folder, &info) == 0 && !S_ISDIR(info.st_mode))
		failure = ENOTDIR;
	if (failure)
		complain("cannot make folder '%s': %s", folder, strerror(failure));
	return failure ? EXIT_IO : EXIT_DONE;
}

/* FOLDER/name, which the caller frees; NULL without memory. */
static char *path_join(const char *folder, const char *name)
{
	size_t length = strlen(folder);
	size_t size = length + strlen(name) + 2;
	char *path = malloc(size);
	if (path)
		snprintf(path, size, "%s%s%s", folder, length && folder[length - 1] == '/' ? "" : "/", name);
	return path;
}

static enum actornet_status results_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                          struct actornet_error *error)
{
	const struct results *results = how;
	enum actornet_status status = actornet_rank_write(actornet, &results->rank, output, error);
	actornet_output_write(output, "\n", 1);
	for (size_t i = 0; results->paths[i]; i++) {
		actornet_output_write(output, results->paths[i], strlen(results->paths[i]));
		actornet_output_write(output, "\n", 1);
	}
	return status;
}

static enum exit_status run_write(struct session *session, const struct options *options, const char *const paths[3])
{
	struct actornet_picture_options picture;
	struct results results = {.paths = paths};
	options_picture(options, &picture);
	actornet_rank_options_init(&results.rank);
	results.rank.layer = options->layer;
	enum exit_status status = session_write(session, paths[0], writer_picture(&picture));
	if (status == EXIT_DONE)
		status = session_write(session, paths[1], writer_dot(&picture));
	if (status == EXIT_DONE)
		status = session_write(session, NULL, (struct writer){results_write, &results});
	return status;
}

static enum exit_status run_run(const struct options *options)
{
	const char *folder = options->output ? options->output : "out";
	struct session session;
	enum exit_status status = session_begin(&session, &command_run, options, 0);
	if (status == EXIT_DONE)
		status = session_read(&session);
	if (status == EXIT_DONE)
		status = folder_make(folder);
	char *svg = path_join(folder, "network.svg");
	char *dot = path_join(folder, "network.dot");
	if (!svg || !dot)
		status = EXIT_BUG;
	if (status == EXIT_DONE)
		status = run_write(&session, options, (const char *const[]){svg, dot, NULL});
	free(svg);
	free(dot);
	return session_end(&session, status);
}

const struct command command_run = {"run", "the whole job: picture, DOT file and ranking", run_usage,
                                    OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_VIEW | OPTIONS_LAYER | OPTIONS_TITLE,
                                    run_run};
