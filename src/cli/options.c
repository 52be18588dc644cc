#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/suggest.h"

enum { OPTION_KINDS = 9 };

/* Every option of every command. Those in `with_letter` have the short form too. */
static const struct option all_options[OPTION_KINDS] = {
	{"output", required_argument, NULL, 'o'}, {"by", required_argument, NULL, 'b'},
	{"top", required_argument, NULL, 't'},    {"layer", required_argument, NULL, 'l'},
	{"format", required_argument, NULL, 'f'}, {"title", required_argument, NULL, 'T'},
	{"strict", no_argument, NULL, 's'},       {"quiet", no_argument, NULL, 'q'},
	{"help", no_argument, NULL, 'h'},
};
static const char with_letter[] = "oqh";

/* The options that one command takes, as getopt_long wants them. */
struct accepted {
	struct option longs[OPTION_KINDS + 1];
	char shorts[2 * OPTION_KINDS + 2];
};

static void accepted_init(struct accepted *accepted, const char *letters)
{
	size_t longs = 0, shorts = 0;
	*accepted = (struct accepted){0};
	accepted->shorts[shorts++] = ':'; /* a missing value is told from an unknown option */
	for (size_t i = 0; i < OPTION_KINDS; i++) {
		if (!strchr(letters, all_options[i].val))
			continue;
		accepted->longs[longs++] = all_options[i];
		if (!strchr(with_letter, all_options[i].val))
			continue;
		accepted->shorts[shorts++] = (char)all_options[i].val;
		if (all_options[i].has_arg == required_argument)
			accepted->shorts[shorts++] = ':';
	}
}

static bool parse_measure(struct options *options, const char *value)
{
	const char *names[ACTORNET_MEASURES + 1] = {NULL};
	for (int i = 0; i < ACTORNET_MEASURES; i++)
		names[i] = actornet_measure_name((enum actornet_measure)i);
	int chosen = choose("measure", value, names);
	if (chosen >= 0)
		options->by = (enum actornet_measure)chosen;
	return chosen >= 0;
}

static bool parse_layer(struct options *options, const char *value)
{
	const char *names[] = {actornet_layer_name(ACTORNET_LAYER_ALL), actornet_layer_name(ACTORNET_LAYER_POSITIVE),
	                       actornet_layer_name(ACTORNET_LAYER_NEGATIVE), NULL};
	int chosen = choose("layer", value, names);
	if (chosen >= 0)
		options->layer = (enum actornet_layer)chosen;
	return chosen >= 0;
}

static bool parse_top(struct options *options, const char *value)
{
	char *end;
	errno = 0;
	unsigned long number = strtoul(value, &end, 10);
	if (errno || *end || value[0] < '0' || value[0] > '9') {
		complain("--top wants a whole number (0 for all), not '%s'", value);
		return false;
	}
	options->top = number;
	options->top_given = true;
	return true;
}

static bool option_take(struct options *options, int letter, const char *value)
{
	switch (letter) {
	case 'o': options->output = value; return true;
	case 'b': return parse_measure(options, value);
	case 't': return parse_top(options, value);
	case 'l': return parse_layer(options, value);
	case 'f': options->format = value; return true;
	case 'T': options->title = value; return true;
	case 's': options->strict = true; return true;
	case 'q': options->quiet = true; return true;
	default: options->help = true; return true;
	}
}

static void complain_option(const struct command *command, const struct accepted *accepted, const char *word)
{
	char given[64];
	char name[64];
	const char *names[OPTION_KINDS + 1] = {NULL};
	if (strncmp(word, "--", 2) != 0) {
		complain("unknown option '-%c'; see 'actornet %s --help'", optopt, command->name);
		return;
	}
	for (size_t i = 0; accepted->longs[i].name; i++)
		names[i] = accepted->longs[i].name;
	snprintf(given, sizeof given, "%.*s", (int)strcspn(word + 2, "="), word + 2);
	const char *near = suggest(given, names);
	snprintf(name, sizeof name, near ? "did you mean '--%s'?" : "see 'actornet %s --help'",
	         near ? near : command->name);
	complain("unknown option '--%s'; %s", given, name);
}

/* What getopt_long made of argv[optind - 1] when it found a mistake there. */
static void complain_usage(const struct command *command, const struct accepted *accepted, int letter, const char *word)
{
	if (letter == ':')
		complain("option '%s' needs a value", word);
	else if (optopt && strncmp(word, "--", 2) == 0)
		complain("option '%.*s' takes no value", (int)strcspn(word, "="), word);
	else
		complain_option(command, accepted, word);
}

bool options_parse(struct options *options, const struct command *command, int argc, char **argv)
{
	struct accepted accepted;
	accepted_init(&accepted, command->accepts);
	*options = (struct options){.by = ACTORNET_STRENGTH, .layer = ACTORNET_LAYER_ALL};
	opterr = 0;
	optind = 1;
	for (;;) {
		optopt = 0;
		int letter = getopt_long(argc, argv, accepted.shorts, accepted.longs, NULL);
		if (letter == -1)
			break;
		if (letter == '?' || letter == ':') {
			complain_usage(command, &accepted, letter, argv[optind - 1]);
			return false;
		}
		if (!option_take(options, letter, optarg))
			return false;
	}
	options->words = argv + optind;
	options->word_count = argc - optind;
	return true;
}

void options_picture(const struct options *options, struct actornet_picture_options *picture)
{
	actornet_picture_options_init(picture);
	picture->size_by = options->by;
	picture->layer = options->layer;
	if (options->top_given)
		picture->top = options->top;
	if (options->title)
		picture->title = options->title;
}
