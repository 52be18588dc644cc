/* One run of a command over its inputs: a handle, its warnings, and the exit status in the end.
 *
 *     session_begin … session_read, session_write or calls of its own … session_end
 *
 * A file that cannot be read does not stop a session: the rest is done, and session_end remembers it.
 */
#ifndef ACTORNET_CLI_SESSION_H
#define ACTORNET_CLI_SESSION_H

#include "cli/options.h"

struct session {
	struct actornet *actornet;
	char **inputs;
	int input_count;
	bool quiet;
	struct actornet_view view;
	bool told; /* why there is no result */
};

/* Adds the files of --actors and --stance to the lexicon, and tells every mistake in them. */
enum exit_status lexicon_files_add(struct actornet *actornet, const struct options *options);

/* Takes the inputs from `options->words` behind the first `skip`. EXIT_USAGE when there is none. */
enum exit_status session_begin(struct session *session, const struct command *command, const struct options *options,
                               int skip);

/* Adds every input to the network; EXIT_PARTLY when no actor is in it (session_end says so). */
enum exit_status session_read(struct session *session);

/* A function of the library that writes a result of the network; `how` points to its options. */
struct writer {
	enum actornet_status (*write)(struct actornet *actornet, const void *how, struct actornet_output *output,
	                              struct actornet_error *error);
	const void *how;
};

struct writer writer_picture(const struct actornet_picture_options *picture);
struct writer writer_dot(const struct actornet_picture_options *picture);

/* Writes a result to a file, or to standard output where `path` is NULL or "-"; with --slice once for each slice, whose
 * name then stands before the ending of the file. */
enum exit_status session_write(struct session *session, const char *path, struct writer writer);

/* Most commands: reads every input, writes one result, and ends. */
enum exit_status session_read_and_write(const struct command *command, const struct options *options,
                                        struct writer writer);

/* The same for a result that goes through the slices itself. */
enum exit_status session_read_and_write_whole(const struct command *command, const struct options *options,
                                              struct writer writer);

/* Whether any sentence was read. */
bool session_has_text(const struct session *session);

/* Sums up what was skipped, frees the handle, and gives the exit status of the whole. */
enum exit_status session_end(struct session *session, enum exit_status so_far);

#endif
