#include "cli/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/suggest.h"
#include "cli/view.h"

static const char why_usage[] =
	"usage: actornet why ACTOR INPUT… [-o FILE] [OPTION…]\n"
	"       actornet why ACTOR ACTOR INPUT… [-o FILE] [OPTION…]\n"
	"       actornet why ACTOR [ACTOR] -- INPUT…\n"
	"\n"
	"Prints the sentences that mention an actor, or the sentences behind the tie of two actors with the words of\n"
	"stance between them, the newest first.\n"
	"\n"
	"ACTOR is an id (khalifa-haftar), a name or alias in Arabic in any usual spelling, a Latin name in any case\n"
	"(\"Khalifa Haftar\"), or words of a name that only one actor bears. The second word is an INPUT when it is - or a\n"
	"file or folder that is there, else the second ACTOR; -- says where the inputs begin.\n"
	"\n"
	"  --stance-only       of two actors: no sentences that only mention both\n"
	"  --top N             how many sentences; 0 means all (default 20)\n"
	"  --format FORMAT     text, tsv or json (default text)\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor, none leaves them apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n" EVIDENCE_USAGE "\n"
	"Text has colours in a terminal, unless the environment has NO_COLOR.\n"
	"\n"
	"example: actornet why \"Khalifa Haftar\" turkey articles/ --stance-only\n";

/* Index: enum actornet_why_format. */
static const char *const why_formats[] = {"text", "tsv", "json", NULL};

/* ---- words ---- */

static bool is_input(const char *word)
{
	struct stat info;
	return strcmp(word, "-") == 0 || stat(word, &info) == 0;
}

/* How many of the words are actors: 1 or 2, or 0 after a complaint. */
static int actors_count(const struct options *options)
{
	int actors = options->before_dashes;
	if (actors < 0)
		actors = options->word_count < 2 || is_input(options->words[1]) ? 1 : 2;
	if (options->word_count < 1 || actors < 1) {
		complain("no actor given; see 'actornet why --help'");
		return 0;
	}
	if (actors > 2) {
		complain("one or two actors stand before --, not %d", actors);
		return 0;
	}
	if (actors == 2 && options->word_count == 2 && options->before_dashes < 0) {
		complain("no input given: there is no file or folder '%s', so it is taken for the second actor",
		         options->words[1]);
		return 0;
	}
	return actors;
}

/* ---- actors ---- */

/* "  khalifa-haftar  Khalifa Haftar, 12 mentions" */
static void candidates_print(const struct session *session, const struct actornet_found *found)
{
	for (size_t i = 0; i < found->count; i++) {
		struct actornet_actor actor;
		if (actornet_actor_get(session->actornet, found->candidates[i], &actor) != ACTORNET_OK)
			continue;
		fprintf(stderr, "  %s  %s, %llu mention%s\n", actor.id, actor.label_latin, (unsigned long long)actor.mentions,
		        actor.mentions == 1 ? "" : "s");
	}
	if (found->left_out)
		fprintf(stderr, "  and %zu more\n", found->left_out);
}

/* Sets *actor to the one that is meant; EXIT_PARTLY after a complaint when there is none. */
static enum exit_status actor_choose(const struct session *session, const char *name, size_t *actor)
{
	struct actornet_found found;
	struct actornet_error error = {0};
	enum actornet_status status = actornet_actor_find(session->actornet, name, &found, &error);
	if (status != ACTORNET_OK)
		return complain_error(status, &error);
	switch (found.outcome) {
	case ACTORNET_SEARCH_FOUND: *actor = found.candidates[0]; return EXIT_DONE;
	case ACTORNET_SEARCH_AMBIGUOUS: complain("'%s' may be one of these; give the id:", name); break;
	case ACTORNET_SEARCH_UNREAD:
		complain("no actor '%s' in the input; the lexicon knows %s, %s", name, found.known_id, found.known_label);
		break;
	case ACTORNET_SEARCH_UNKNOWN:
		complain(found.count ? "no actor '%s' in the input; the nearest:" : "no actor '%s' in the input", name);
		break;
	}
	candidates_print(session, &found);
	return EXIT_PARTLY;
}

/* ---- the whole ---- */

static bool color_wanted(const struct options *options)
{
	const char *no_color = getenv("NO_COLOR");
	const char *terminal = getenv("TERM");
	bool standard = !options->output || strcmp(options->output, "-") == 0;
	return standard && isatty(STDOUT_FILENO) && !(no_color && *no_color) && terminal && strcmp(terminal, "dumb") != 0;
}

static enum actornet_status why_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                      struct actornet_error *error)
{
	return actornet_why_write(actornet, how, output, error);
}

static enum exit_status evidence_keep(const struct session *session)
{
	struct actornet_error error = {0};
	return complain_error(actornet_evidence_keep(session->actornet, &error), &error);
}

/* What follows the reading. */
static enum exit_status why_answer(struct session *session, const struct options *options, int actors,
                                   struct actornet_why_options *why)
{
	enum exit_status status = actor_choose(session, options->words[0], &why->a);
	if (status == EXIT_DONE && actors == 2)
		status = actor_choose(session, options->words[1], &why->b);
	if (status == EXIT_DONE && why->a == why->b) {
		complain("'%s' and '%s' are the same actor", options->words[0], options->words[1]);
		status = EXIT_PARTLY;
	}
	return status == EXIT_DONE ? session_write(session, options->output, (struct writer){why_write, why}) : status;
}

static enum exit_status why_run(const struct options *options)
{
	struct actornet_why_options why;
	actornet_why_options_init(&why);
	int actors = actors_count(options);
	int format = options->format ? choose("format", options->format, why_formats) : 0;
	if (!actors || format < 0)
		return EXIT_USAGE;
	why.format = (enum actornet_why_format)format;
	why.stance_only = options->stance_only;
	why.color = color_wanted(options);
	if (options->top_given)
		why.top = options->top;
	struct session session;
	enum exit_status status = session_begin(&session, &command_why, options, actors);
	if (status == EXIT_DONE)
		status = evidence_keep(&session);
	if (status == EXIT_DONE)
		status = session_read(&session);
	if (status == EXIT_DONE)
		status = why_answer(&session, options, actors, &why);
	return session_end(&session, status);
}

const struct command command_why = {
	"why", "print the sentences behind an actor or a tie", why_usage,
	OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_TOP | OPTIONS_STANCE | OPTIONS_EVIDENCE, why_run};
