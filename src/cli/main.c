#include "cli/command.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/options.h"
#include "cli/suggest.h"

enum { HELP_MAX_SIZE = 4096 };

static const struct command *const commands[] = {
	&command_run, &command_svg,    &command_dot,     &command_rank, &command_series,  &command_compare,
	&command_why, &command_actors, &command_extract, &command_dump, &command_lexicon,
};
enum { COMMANDS = sizeof commands / sizeof(const struct command *) };

static const char help_head[] =
	"actornet reads Arabic political news and shows its actors: who stands with whom, who against whom.\n"
	"\n"
	"usage: actornet COMMAND INPUT… [OPTION…]\n"
	"\n";

static const char help_tail[] =
	"  help      this page, or with a command its own: actornet help rank\n"
	"\n"
	"INPUT is a file, a folder, - for standard input, or what extract wrote. Files hold plain text or JSON lines\n"
	"and may be compressed. 'actornet COMMAND --help' tells the options of a command.\n"
	"\n"
	"example: actornet run articles/ -o out\n"
	"\n"
	"exit status: 0 done; 1 done, but part of the input was skipped or nothing was found; 2 wrong usage;\n"
	"3 input or output failed; 4 bad data; 70 a mistake in the program.\n";

static enum exit_status print_help(void)
{
	char text[HELP_MAX_SIZE];
	size_t used = (size_t)snprintf(text, sizeof text, "%s", help_head);
	for (size_t i = 0; i < COMMANDS; i++)
		used +=
			(size_t)snprintf(text + used, sizeof text - used, "  %-9s %s\n", commands[i]->name, commands[i]->summary);
	snprintf(text + used, sizeof text - used, "%s", help_tail);
	return print_text(text);
}

static enum exit_status print_version(void)
{
	char text[64];
	snprintf(text, sizeof text, "actornet %s\n", actornet_version());
	return print_text(text);
}

/* The command of that name, or NULL after a complaint. */
static const struct command *command_find(const char *name)
{
	const char *names[COMMANDS + 2] = {NULL};
	for (size_t i = 0; i < COMMANDS; i++) {
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
		names[i] = commands[i]->name;
	}
	names[COMMANDS] = "help";
	const char *near = suggest(name, names);
	if (near)
		complain("unknown command '%s'; did you mean '%s'?", name, near);
	else
		complain("unknown command '%s'; see 'actornet help'", name);
	return NULL;
}

static enum exit_status command_start(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_parse(&options, command, argc, argv))
		return EXIT_USAGE;
	if (options.help)
		return print_text(command->usage);
	return command->run(&options);
}

static bool is_one_of(const char *word, const char *a, const char *b, const char *c)
{
	return strcmp(word, a) == 0 || strcmp(word, b) == 0 || strcmp(word, c) == 0;
}

/* A standard stream that was closed by the caller is opened on nothing, lest a file of ours takes its number. */
static void streams_ensure(void)
{
	int descriptor;
	do
		descriptor = open("/dev/null", O_RDONLY);
	while (descriptor >= 0 && descriptor <= STDERR_FILENO);
	if (descriptor >= 0)
		close(descriptor);
}

static enum exit_status perform(int argc, char **argv)
{
	if (argc < 2)
		return print_help();
	const char *word = argv[1];
	if (is_one_of(word, "-V", "--version", "version"))
		return print_version();
	if (is_one_of(word, "-h", "--help", "help")) {
		const struct command *asked = argc > 2 ? command_find(argv[2]) : NULL;
		if (asked)
			return print_text(asked->usage);
		return argc > 2 ? EXIT_USAGE : print_help();
	}
	if (word[0] == '-') {
		complain("unknown option '%s'; a command comes first: see 'actornet help'", word);
		return EXIT_USAGE;
	}
	const struct command *command = command_find(word);
	return command ? command_start(command, argc - 1, argv + 1) : EXIT_USAGE;
}

int main(int argc, char **argv)
{
	streams_ensure();
	return (int)perform(argc, argv);
}
