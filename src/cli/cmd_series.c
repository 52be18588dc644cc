#include "cli/session.h"
#include "cli/suggest.h"
#include "cli/view.h"

static const char series_usage[] =
	"usage: actornet series INPUT… --slice UNIT [-o FILE] [OPTION…]\n"
	"\n"
	"Follows the network through time: a column for each slice, or with tsv and json a record for each actor or tie in\n"
	"each slice. '-' stands where an actor or a tie is not there; + and - behind a weight mean cooperation and conflict.\n"
	"\n"
	"  --of WHAT           actors (their ranks), ties (their weights) or network (its figures; default actors)\n"
	"  --by MEASURE        what the actors are ranked by (default strength)\n"
	"  --layer LAYER       the ties that count: all, positive or negative (default all)\n"
	"  --top N             how many actors or ties; 0 means all (default 20)\n"
	"  --format FORMAT     table, tsv or json (one object a line; default table)\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor, none leaves them apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n" VIEW_USAGE SLICE_USAGE "\n"
	"example: actornet series articles/ --slice month --of ties --top 10\n";

/* Index: enum actornet_rank_format, enum actornet_series. */
static const char *const series_formats[] = {"table", "tsv", "json", NULL};
static const char *const series_subjects[] = {"actors", "ties", "network", NULL};

static enum actornet_status series_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                         struct actornet_error *error)
{
	return actornet_series_write(actornet, how, output, error);
}

enum exit_status series_run_ranks(const struct command *command, const struct options *options)
{
	struct actornet_series_options series;
	actornet_series_options_init(&series);
	int format = options->format ? choose("format", options->format, series_formats) : 0;
	int of = options->of ? choose("subject", options->of, series_subjects) : 0;
	if (format < 0 || of < 0)
		return EXIT_USAGE;
	series.format = (enum actornet_rank_format)format;
	series.of = (enum actornet_series)of;
	series.by = options->by;
	series.layer = options->layer;
	if (options->top_given)
		series.top = options->top;
	return session_read_and_write_whole(command, options, (struct writer){series_write, &series});
}

static enum exit_status series_run(const struct options *options)
{
	if (options->view.slice)
		return series_run_ranks(&command_series, options);
	complain("say how to slice the time: --slice day, week, month, quarter or year");
	return EXIT_USAGE;
}

const struct command command_series = {"series", "follow actors and ties through time", series_usage,
                                       OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_MEASURE |
                                           OPTIONS_LAYER | OPTIONS_TOP | OPTIONS_VIEW | OPTIONS_SLICE | OPTIONS_SERIES,
                                       series_run};
