#include "cli/session.h"

#include "cli/suggest.h"

static const char lexicon_usage[] =
	"usage: actornet lexicon check FILE…\n"
	"       actornet lexicon list [-o FILE]\n"
	"       actornet lexicon show WORD… [-o FILE] [--format FORMAT]\n"
	"\n"
	"check reads lexicon files and says every mistake as FILE:LINE: MESSAGE on standard error; nothing when all is\n"
	"well. list prints the actors and states that are known as a table. show tells how a word of a text, or a phrase\n"
	"in quotes, is read: what is glued to it, and all that the rest may be.\n"
	"\n"
	"  --format FORMAT     of show: text, tsv or json (default text)\n"
	"  -o, --output FILE   where the result goes (default: standard output)\n"
	"  --actors FILE       your own actors beside the built-in ones (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"\n"
	"example: actornet lexicon check src/lexicon/data/actors-libya.tsv\n";

enum lexicon_task { LEXICON_CHECK, LEXICON_LIST, LEXICON_SHOW };

/* Index: enum lexicon_task. */
static const char *const lexicon_tasks[] = {"check", "list", "show", NULL};

/* Index: enum actornet_show_format. */
static const char *const show_formats[] = {"text", "tsv", "json", NULL};

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

/* What list and show write; no words: the list. */
struct lexicon_result {
	const char *const *words;
	size_t count;
	enum actornet_show_format format;
};

static enum actornet_status result_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                         struct actornet_error *error)
{
	const struct lexicon_result *result = how;
	if (!result->count)
		return actornet_lexicon_list(actornet, output, error);
	return actornet_lexicon_show(actornet, result->words, result->count, result->format, output, error);
}

static enum exit_status lexicon_write(const struct options *options, const struct lexicon_result *result)
{
	struct session session = {.actornet = NULL};
	struct actornet_error error = {0};
	enum actornet_status made = actornet_new(&session.actornet, NULL, &error);
	if (made != ACTORNET_OK)
		return complain_error(made, &error);
	enum exit_status status = lexicon_files_add(session.actornet, options);
	if (status == EXIT_DONE)
		status = session_write(&session, options->output, (struct writer){result_write, result});
	actornet_free(session.actornet);
	return status;
}

static enum exit_status lexicon_show(const struct options *options)
{
	struct lexicon_result result = {(const char *const *)options->words + 1, (size_t)options->word_count - 1,
	                                ACTORNET_SHOW_TEXT};
	int format = options->format ? choose("format", options->format, show_formats) : 0;
	if (format < 0)
		return EXIT_USAGE;
	result.format = (enum actornet_show_format)format;
	if (!result.count) {
		complain("no word given; see 'actornet lexicon --help'");
		return EXIT_USAGE;
	}
	return lexicon_write(options, &result);
}

static enum exit_status lexicon_run(const struct options *options)
{
	if (options->word_count < 1) {
		complain("say check, list or show; see 'actornet lexicon --help'");
		return EXIT_USAGE;
	}
	int task = choose("task", options->words[0], lexicon_tasks);
	if (task < 0)
		return EXIT_USAGE;
	if (task == LEXICON_CHECK)
		return files_check(options->words + 1, options->word_count - 1);
	if (task == LEXICON_SHOW)
		return lexicon_show(options);
	if (options->word_count > 1) {
		complain("lexicon list takes no file: '%s'", options->words[1]);
		return EXIT_USAGE;
	}
	return lexicon_write(options, &(struct lexicon_result){NULL, 0, ACTORNET_SHOW_TEXT});
}

const struct command command_lexicon = {"lexicon",
                                        "check lexicon files, list the known actors, or show how a word is read",
                                        lexicon_usage, OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_LEXICON, lexicon_run};
