/* What stands behind the name of a command.
 */
#ifndef ACTORNET_CLI_OPTIONS_H
#define ACTORNET_CLI_OPTIONS_H

#include "cli/command.h"

enum { OPTIONS_FILES = 64 };

struct options {
	const char *output;  /* NULL: standard output, or the command's own default */
	const char *format;  /* NULL: not given; the command knows its formats */
	const char *title;   /* NULL: not given */
	const char *of;      /* what a series follows; NULL: not given */
	const char *periods; /* that are compared; NULL: not given */
	enum actornet_measure by;
	enum actornet_layer layer;
	enum actornet_measure measures[ACTORNET_MEASURES]; /* to show; none: the usual ones */
	size_t measure_count;
	bool exact;
	bool summary;
	struct actornet_view view; /* its layer too */
	bool top_given;
	size_t top;
	bool stance_only;
	bool strict;
	bool quiet;
	bool help;
	bool affiliations;
	bool keep_spellings;
	const char *lexicons[OPTIONS_FILES]; /* of --actors and --stance, in order */
	int lexicon_count;
	char **words; /* what is no option, in order */
	int word_count;
	int before_dashes; /* words before "--", where that was given, else -1 */
};

/* Reads argv[1 … argc-1] of a command; argv is reordered, and borrowed by `options`. False after a complaint. */
bool options_parse(struct options *options, const struct command *command, int argc, char **argv);

/* Fills in what the options say of a picture, and the library's defaults else. */
void options_picture(const struct options *options, struct actornet_picture_options *picture);

#endif
