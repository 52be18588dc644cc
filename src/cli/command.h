/* The commands, and what all of them share: exit statuses, messages, checked output.
 *
 * The command line knows the library by its public header only. Data goes to standard output through
 * struct actornet_output, so that a full disk shows in the exit status; all else goes to standard error and
 * begins with "actornet: ".
 */
#ifndef ACTORNET_CLI_COMMAND_H
#define ACTORNET_CLI_COMMAND_H

#include "actornet.h"

#include <stdbool.h>
#include <stddef.h>

enum exit_status {
	EXIT_DONE = 0,
	EXIT_PARTLY = 1, /* part of the input was skipped, or nothing was found */
	EXIT_USAGE = 2,
	EXIT_IO = 3,
	EXIT_DATA = 4,
	EXIT_BUG = 70
};

/* Options come in sets that belong together; options.c has the table. Every command takes --help. */
enum option_set {
	OPTIONS_HELP = 1,
	OPTIONS_READING = 2, /* strict, quiet */
	OPTIONS_OUTPUT = 4,
	OPTIONS_FORMAT = 8,
	OPTIONS_MEASURE = 16, /* by */
	OPTIONS_LAYER = 32,
	OPTIONS_TOP = 64,
	OPTIONS_TITLE = 128,
	OPTIONS_LEXICON = 256,      /* actors, stance; in OPTIONS_READING too */
	OPTIONS_STANCE = 512,       /* stance-only */
	OPTIONS_RANKING = 1024,     /* measures, exact, summary */
	OPTIONS_VIEW = 2048,        /* which actors and ties are looked at, see view.h */
	OPTIONS_SLICE = 4096,       /* slice, window */
	OPTIONS_SERIES = 8192,      /* of */
	OPTIONS_PERIODS = 16384,    /* periods */
	OPTIONS_EVIDENCE = 1 << 19, /* what of the evidence counts, see view.h */
	OPTIONS_AFFILIATIONS = 1 << 20
};

struct options;

struct command {
	const char *name;
	const char *summary; /* one line of `actornet help` */
	const char *usage;   /* all of `actornet NAME --help` */
	unsigned accepts;    /* sets of options, a sum of enum option_set */
	enum exit_status (*run)(const struct options *options);
};

extern const struct command command_run;
extern const struct command command_svg;
extern const struct command command_dot;
extern const struct command command_rank;
extern const struct command command_why;
extern const struct command command_series;
extern const struct command command_compare;
extern const struct command command_actors;
extern const struct command command_extract;
extern const struct command command_dump;
extern const struct command command_lexicon;

#if defined(__GNUC__)
#define CLI_PRINTF(at, from) __attribute__((format(printf, at, from)))
#else
#define CLI_PRINTF(at, from)
#endif

/* One line on standard error. */
void complain(const char *format, ...) CLI_PRINTF(1, 2);

/* Says what went wrong, and the exit status for it; EXIT_DONE and no word for ACTORNET_OK. */
enum exit_status complain_error(enum actornet_status status, const struct actornet_error *error);

/* One mistake in a lexicon file, whose path is `context`, as "FILE:LINE: MESSAGE" on standard error. */
void complain_mistake(void *context, size_t line, const char *message);

/* Closes the output and complains when it could not be written; hands on `so_far` otherwise. A file is put in its
 * place only when all went well so far (EXIT_DONE): else the old one stays. */
enum exit_status output_finish(struct actornet_output *output, enum exit_status so_far);

/* Writes a text to standard output. */
enum exit_status print_text(const char *text);

#endif
