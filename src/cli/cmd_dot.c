#include "cli/session.h"
#include "cli/view.h"

static const char dot_usage[] =
	"usage: actornet dot INPUT… [-o FILE] [OPTION…]\n"
	"\n"
	"Writes the network in the DOT language, for Graphviz and its friends.\n"
	"\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --by MEASURE        what makes a node large: degree, strength, betweenness, closeness, harmonic,\n"
	"                      eigenvector, pagerank (default strength)\n"
	"  --layer LAYER       the ties written: all, positive or negative (default all)\n"
	"  --top N             only the N strongest actors; 0 means all (default 60)\n"
	"  --title TEXT        what stands over the picture\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor, none leaves them apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n" VIEW_USAGE SLICE_USAGE "\n"
	"example: actornet dot articles/ --layer negative --top 20\n";

static enum exit_status dot_run(const struct options *options)
{
	struct actornet_picture_options picture;
	options_picture(options, &picture);
	return session_read_and_write(&command_dot, options, writer_dot(&picture));
}

const struct command command_dot = {"dot", "write the network in the DOT language", dot_usage,
                                    OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_MEASURE | OPTIONS_VIEW | OPTIONS_SLICE |
                                        OPTIONS_LAYER | OPTIONS_TOP | OPTIONS_TITLE,
                                    dot_run};
