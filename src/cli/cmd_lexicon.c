#include "cli/session.h"

#include "cli/suggest.h"

static const char lexicon_usage[] =
	"usage: actornet lexicon check FILE…\n"
	"       actornet lexicon list [-o FILE]\n"
	"\n"
	"check reads lexicon files and says every mistake as FILE:LINE: MESSAGE on standard error; nothing when all is\n"
	"well. list prints the actors and states that are known as a table.\n"
	"\n"
	"  -o, --output FILE   where the list goes (default: standard output)\n"
	"  --actors FILE       your own actors, listed with the built-in ones (may be given again)\n"
	"\n"
	"example: actornet lexicon check src/lexicon/data/actors-libya.tsv\n";

enum lexicon_task { LEXICON_CHECK, LEXICON_LIST };

/* Index: enum lexicon_task. */
static const char *const lexicon_tasks[] = {"check", "list", NULL};

static enum exit_status file_check(char *path)
{
	struct actornet_error error = {0};
	enum actornet_status status = actornet_lexicon_check(path, complain_mistake, path, &error);
	return status == ACTORNET_ERROR_DATA ? EXIT_DATA : complain_error(status, &error);
}

/* The worst of all files is the status of the whole. */
static enum exit_status files_check(char **paths, int count)
{
	if (!count) {
		complain("no file given; see 'actornet lexicon --help'");
		return EXIT_USAGE;
	}
	enum exit_status worst = EXIT_DONE;
	for (int i = 0; i < count; i++) {
		enum exit_status status = file_check(paths[i]);
		if (status > worst)
			worst = status;
	}
	return worst;
}

static enum exit_status lexicon_list(const struct options *options)
{
	struct actornet *actornet;
	struct actornet_output *output;
	struct actornet_error error = {0};
	enum actornet_status status = actornet_new(&actornet, NULL, &error);
	if (status != ACTORNET_OK)
		return complain_error(status, &error);
	enum exit_status out = lexicon_files_add(actornet, options);
	if (out == EXIT_DONE)
		out = complain_error(actornet_output_open(&output, options->output, &error), &error);
	if (out == EXIT_DONE)
		out = output_finish(output, complain_error(actornet_lexicon_list(actornet, output, &error), &error));
	actornet_free(actornet);
	return out;
}

static enum exit_status lexicon_run(const struct options *options)
{
	if (options->word_count < 1) {
		complain("say check or list; see 'actornet lexicon --help'");
		return EXIT_USAGE;
	}
	int task = choose("task", options->words[0], lexicon_tasks);
	if (task < 0)
		return EXIT_USAGE;
	if (task == LEXICON_CHECK)
		return files_check(options->words + 1, options->word_count - 1);
	if (options->word_count > 1) {
		complain("lexicon list takes no file: '%s'", options->words[1]);
		return EXIT_USAGE;
	}
	return lexicon_list(options);
}

const struct command command_lexicon = {"lexicon", "check lexicon files, or list the actors that are known",
                                        lexicon_usage, OPTIONS_OUTPUT | OPTIONS_LEXICON, lexicon_run};
