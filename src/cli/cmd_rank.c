#include "cli/session.h"
#include "cli/view.h"

#include "cli/suggest.h"

static const char rank_usage[] =
	"usage: actornet rank INPUT… [-o FILE] [OPTION…]\n"
	"\n"
	"Prints the actors with their measures, the strongest first; or, with --summary, the whole network in figures.\n"
	"\n"
	"  --by MEASURE        what to sort by (default strength)\n"
	"  --measures LIST     what to show: measures with commas between them, or all (default: a few in a table, all\n"
	"                      in tsv and json)\n"
	"  --summary           the whole network: density, components, balance, camps and so on\n"
	"  --exact             no estimates: the paths of all actors, however long it takes\n"
	"  --layer LAYER       the ties that count: all, positive or negative (default all)\n"
	"  --top N             how many rows; 0 means all (default 20)\n"
	"  --format FORMAT     table, tsv or json (default table)\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor, none leaves them apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n" VIEW_USAGE SLICE_USAGE "\n"
	"measures of the layer's ties\n"
	"  degree strength betweenness closeness harmonic eigenvector pagerank core clustering constraint cuts bridges\n"
	"  community\n"
	"measures of directed stances\n"
	"  in_degree out_degree in_strength out_strength hub authority\n"
	"measures of friends and foes\n"
	"  positive_degree negative_degree net_degree positive_strength negative_strength net_strength balance pn\n"
	"  signed_eigenvector signed_community camp camp_status camp_bridging\n"
	"The README says how to read them.\n"
	"\n"
	"example: actornet rank articles/ --by betweenness --top 10\n";

/* Index: enum actornet_rank_format. */
static const char *const rank_formats[] = {"table", "tsv", "json", NULL};

static enum actornet_status rank_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                       struct actornet_error *error)
{
	return actornet_rank_write(actornet, how, output, error);
}

static enum actornet_status summary_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                          struct actornet_error *error)
{
	const struct actornet_rank_options *rank = how;
	return actornet_summary_write(actornet, rank->layer, rank->format, output, error);
}

static enum exit_status rank_run(const struct options *options)
{
	struct actornet_rank_options rank;
	actornet_rank_options_init(&rank);
	rank.by = options->by;
	rank.layer = options->layer;
	rank.measures = options->measures;
	rank.measure_count = options->measure_count;
	rank.exact = options->exact;
	if (options->top_given)
		rank.top = options->top;
	if (options->format) {
		int chosen = choose("format", options->format, rank_formats);
		if (chosen < 0)
			return EXIT_USAGE;
		rank.format = (enum actornet_rank_format)chosen;
	}
	if (options->view.slice) {
		struct options series = *options;
		series.of = options->summary ? "network" : NULL;
		return series_run_ranks(&command_rank, &series);
	}
	struct writer writer = {options->summary ? summary_write : rank_write, &rank};
	return session_read_and_write(&command_rank, options, writer);
}

const struct command command_rank = {"rank", "rank the actors by centrality", rank_usage,
                                     OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_MEASURE |
                                         OPTIONS_LAYER | OPTIONS_TOP | OPTIONS_RANKING | OPTIONS_VIEW | OPTIONS_SLICE,
                                     rank_run};
