#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/suggest.h"
#include "cli/view.h"

static bool find_measure(const char *name, enum actornet_measure *measure)
{
	const char *names[ACTORNET_MEASURES + 1] = {NULL};
	for (int i = 0; i < ACTORNET_MEASURES; i++)
		names[i] = actornet_measure_name((enum actornet_measure)i);
	int chosen = choose("measure", name, names);
	if (chosen >= 0)
		*measure = (enum actornet_measure)chosen;
	return chosen >= 0;
}

static bool parse_measure(struct options *options, const char *value)
{
	return find_measure(value, &options->by);
}

static bool has_measure(const struct options *options, enum actornet_measure measure)
{
	for (size_t i = 0; i < options->measure_count; i++) {
		if (options->measures[i] == measure)
			return true;
	}
	return false;
}

/* Names with commas between them, or all; what is named twice counts once. */
static bool parse_measures(struct options *options, const char *value)
{
	char name[32];
	bool all = strcmp(value, "all") == 0;
	for (int i = 0; all && i < ACTORNET_MEASURES; i++)
		options->measures[i] = (enum actornet_measure)i;
	options->measure_count = all ? ACTORNET_MEASURES : 0;
	for (const char *at = value; !all && at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL) {
		enum actornet_measure measure;
		snprintf(name, sizeof name, "%.*s", (int)strcspn(at, ","), at);
		if (!find_measure(name, &measure))
			return false;
		if (!has_measure(options, measure))
			options->measures[options->measure_count++] = measure;
	}
	return true;
}

static bool parse_layer(struct options *options, const char *value)
{
	const char *names[] = {actornet_layer_name(ACTORNET_LAYER_ALL), actornet_layer_name(ACTORNET_LAYER_POSITIVE),
	                       actornet_layer_name(ACTORNET_LAYER_NEGATIVE), NULL};
	int chosen = choose("layer", value, names);
	if (chosen >= 0)
		options->layer = options->view.layer = (enum actornet_layer)chosen;
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

static bool parse_lexicon(struct options *options, const char *value)
{
	if (options->lexicon_count == OPTIONS_FILES) {
		complain("more than %d files of actors and stance", OPTIONS_FILES);
		return false;
	}
	options->lexicons[options->lexicon_count++] = value;
	return true;
}

static bool parse_merge(struct options *options, const char *value)
{
	static const char *const modes[] = {"safe", "none", NULL};
	int chosen = choose("mode", value, modes);
	options->keep_spellings = chosen == 1;
	return chosen >= 0;
}

/* How the value of an option is taken. */
enum option_kind {
	OPTION_FLAG, /* no value: the bool at `place` becomes true */
	OPTION_TEXT, /* the const char * at `place` becomes the value */
	OPTION_VALUE /* `parse` reads the value; false after a complaint */
};

/* Every option of every command, by set. A new one is a row here and a field or a function. */
static const struct option_row {
	const char *name;
	char letter;   /* of its short form, or 0 */
	unsigned sets; /* a sum of enum option_set: any of them */
	enum option_kind kind;
	size_t place; /* in struct options */
	bool (*parse)(struct options *options, const char *value);
} rows[] = {
	{"help", 'h', OPTIONS_HELP, OPTION_FLAG, offsetof(struct options, help), NULL},
	{"strict", 0, OPTIONS_READING, OPTION_FLAG, offsetof(struct options, strict), NULL},
	{"quiet", 'q', OPTIONS_READING, OPTION_FLAG, offsetof(struct options, quiet), NULL},
	{"affiliations", 0, OPTIONS_AFFILIATIONS, OPTION_FLAG, offsetof(struct options, affiliations), NULL},
	{"merge", 0, OPTIONS_LAYER | OPTIONS_VIEW | OPTIONS_STANCE | OPTIONS_AFFILIATIONS, OPTION_VALUE, 0, parse_merge},
	{"actors", 0, OPTIONS_READING | OPTIONS_LEXICON, OPTION_VALUE, 0, parse_lexicon},
	{"stance", 0, OPTIONS_READING | OPTIONS_LEXICON, OPTION_VALUE, 0, parse_lexicon},
	{"output", 'o', OPTIONS_OUTPUT, OPTION_TEXT, offsetof(struct options, output), NULL},
	{"format", 0, OPTIONS_FORMAT, OPTION_TEXT, offsetof(struct options, format), NULL},
	{"title", 0, OPTIONS_TITLE, OPTION_TEXT, offsetof(struct options, title), NULL},
	{"by", 0, OPTIONS_MEASURE, OPTION_VALUE, 0, parse_measure},
	{"measures", 0, OPTIONS_RANKING, OPTION_VALUE, 0, parse_measures},
	{"exact", 0, OPTIONS_RANKING, OPTION_FLAG, offsetof(struct options, exact), NULL},
	{"summary", 0, OPTIONS_RANKING, OPTION_FLAG, offsetof(struct options, summary), NULL},
	{"layer", 0, OPTIONS_LAYER, OPTION_VALUE, 0, parse_layer},
	{"top", 0, OPTIONS_TOP, OPTION_VALUE, 0, parse_top},
	{"stance-only", 0, OPTIONS_STANCE, OPTION_FLAG, offsetof(struct options, stance_only), NULL},
	{"duplicates", 0, OPTIONS_EVIDENCE | OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_duplicates},
	{"since", 0, OPTIONS_EVIDENCE | OPTIONS_VIEW, OPTION_TEXT, offsetof(struct options, view.since), NULL},
	{"until", 0, OPTIONS_EVIDENCE | OPTIONS_VIEW, OPTION_TEXT, offsetof(struct options, view.until), NULL},
	{"types", 0, OPTIONS_EVIDENCE | OPTIONS_VIEW, OPTION_TEXT, offsetof(struct options, view.types), NULL},
	{"min-stance", 0, OPTIONS_EVIDENCE | OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_min_stance},
	{"level", 0, OPTIONS_EVIDENCE | OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_level},
	{"via", 0, OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_via},
	{"normalise", 0, OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_normalise},
	{"kind", 0, OPTIONS_VIEW, OPTION_TEXT, offsetof(struct options, view.kinds), NULL},
	{"state", 0, OPTIONS_VIEW, OPTION_TEXT, offsetof(struct options, view.states), NULL},
	{"min-mentions", 0, OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_min_mentions},
	{"min-weight", 0, OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_min_weight},
	{"backbone", 0, OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_backbone},
	{"about", 0, OPTIONS_VIEW, OPTION_TEXT, offsetof(struct options, view.about), NULL},
	{"steps", 0, OPTIONS_VIEW, OPTION_VALUE, 0, view_parse_steps},
	{"of", 0, OPTIONS_SERIES, OPTION_TEXT, offsetof(struct options, of), NULL},
	{"periods", 0, OPTIONS_PERIODS, OPTION_TEXT, offsetof(struct options, periods), NULL},
	{"slice", 0, OPTIONS_SLICE, OPTION_VALUE, 0, view_parse_slice},
	{"window", 0, OPTIONS_SLICE, OPTION_VALUE, 0, view_parse_window},
};
enum { ROWS = sizeof rows / sizeof *rows, FIRST_LONG = 256 };

/* The options that one command takes, as getopt_long wants them; `val` is FIRST_LONG and the row's number. */
struct accepted {
	struct option longs[ROWS + 1];
	char shorts[2 * ROWS + 2];
};

static void accepted_init(struct accepted *accepted, unsigned sets)
{
	size_t longs = 0, shorts = 0;
	*accepted = (struct accepted){0};
	accepted->shorts[shorts++] = ':'; /* a missing value is told from an unknown option */
	for (int i = 0; i < ROWS; i++) {
		if (!(sets & rows[i].sets))
			continue;
		int argument = rows[i].kind == OPTION_FLAG ? no_argument : required_argument;
		accepted->longs[longs++] = (struct option){rows[i].name, argument, NULL, FIRST_LONG + i};
		if (!rows[i].letter)
			continue;
		accepted->shorts[shorts++] = rows[i].letter;
		if (argument == required_argument)
			accepted->shorts[shorts++] = ':';
	}
}

/* `found` is what getopt_long returned: a short form's letter, or the `val` of a long one. */
static const struct option_row *row_of(int found)
{
	if (found >= FIRST_LONG)
		return &rows[found - FIRST_LONG];
	size_t i = 0;
	while (rows[i].letter != found)
		i++;
	return &rows[i];
}

static bool option_take(struct options *options, const struct option_row *row, const char *value)
{
	switch (row->kind) {
	case OPTION_FLAG: *(bool *)((char *)options + row->place) = true; return true;
	case OPTION_TEXT: *(const char **)(void *)((char *)options + row->place) = value; return true;
	case OPTION_VALUE: return row->parse(options, value);
	}
	return false;
}

static void complain_option(const struct command *command, const struct accepted *accepted, const char *word)
{
	char given[64];
	char name[64];
	const char *names[ROWS + 1] = {NULL};
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

/* How many words stand behind the first "--"; -1 without one. getopt_long puts all words there, so it is asked before. */
static int words_behind_dashes(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0)
			return argc - i - 1;
	}
	return -1;
}

bool options_parse(struct options *options, const struct command *command, int argc, char **argv)
{
	struct accepted accepted;
	accepted_init(&accepted, command->accepts | OPTIONS_HELP);
	*options = (struct options){.by = ACTORNET_STRENGTH, .layer = ACTORNET_LAYER_ALL};
	int behind = words_behind_dashes(argc, argv);
	actornet_view_init(&options->view);
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
		if (!option_take(options, row_of(letter), optarg))
			return false;
	}
	options->words = argv + optind;
	options->word_count = argc - optind;
	options->before_dashes = behind < 0 ? -1 : options->word_count - behind;
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
