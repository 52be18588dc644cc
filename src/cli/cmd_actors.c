#include "cli/session.h"

#include "cli/suggest.h"

static const char actors_usage[] =
	"usage: actornet actors INPUT… [-o FILE] [OPTION…]\n"
	"\n"
	"Lists every actor that was found, the most mentioned first, as a table to be edited and given back with --actors.\n"
	"In the column 'action' write drop, or merge and the other's id in 'into'; change 'name', 'latin', 'kind' and 'state'\n"
	"in their place; put more names into 'aliases', with | between them. The other columns tell what is known: forms\n"
	"seen, rules that found it, offices, affiliations, ids that may be the same actor, ids merged already, an example.\n"
	"\n"
	"  --affiliations      instead: who holds which office where, with the first and last date\n"
	"  --format FORMAT     tsv or json (default tsv)\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --actors FILE       your own actors, or a review table that was written before (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor where only one is meant, none leaves them\n"
	"                      apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n"
	"\n"
	"example: actornet actors articles/ -o review.tsv\n"
	"         actornet rank articles/ --actors review.tsv\n";

/* Index: enum actornet_actors_format. */
static const char *const actors_formats[] = {"tsv", "json", NULL};

static enum actornet_status actors_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                         struct actornet_error *error)
{
	return actornet_actors_write(actornet, how, output, error);
}

static enum exit_status actors_run(const struct options *options)
{
	struct actornet_actors_options actors;
	actornet_actors_options_init(&actors);
	actors.affiliations = options->affiliations;
	if (options->format) {
		int chosen = choose("format", options->format, actors_formats);
		if (chosen < 0)
			return EXIT_USAGE;
		actors.format = (enum actornet_actors_format)chosen;
	}
	struct session session;
	struct actornet_error error = {0};
	enum exit_status status = session_begin(&session, &command_actors, options, 0);
	if (status == EXIT_DONE)
		status = complain_error(actornet_evidence_keep(session.actornet, &error), &error);
	if (status == EXIT_DONE)
		status = session_read(&session);
	if (status == EXIT_DONE)
		status = session_write(&session, options->output, (struct writer){actors_write, &actors});
	return session_end(&session, status);
}

const struct command command_actors = {
	"actors", "list the actors as a table that can be edited and given back", actors_usage,
	OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_AFFILIATIONS, actors_run};
