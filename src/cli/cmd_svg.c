#include "cli/session.h"
#include "cli/view.h"

#include <string.h>
#include <strings.h>

#include "cli/suggest.h"

static const char svg_usage[] =
	"usage: actornet svg INPUT… [-o FILE] [OPTION…]\n"
	"\n"
	"Draws the network. A node is an actor, large when it is strong; a line is a tie: cooperation, conflict, or\n"
	"both named in one sentence.\n"
	"\n"
	"  -o, --output FILE   where to; the ending tells the format (default: standard output)\n"
	"  --format FORMAT     svg, png or pdf (default svg, or by the ending of FILE)\n"
	"  --by MEASURE        what makes a node large: degree, strength, betweenness, closeness, harmonic,\n"
	"                      eigenvector, pagerank (default strength)\n"
	"  --layer LAYER       the ties drawn: all, positive or negative (default all)\n"
	"  --top N             only the N strongest actors; 0 means all (default 60)\n"
	"  --title TEXT        what stands over the picture\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor, none leaves them apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n" VIEW_USAGE SLICE_USAGE "\n"
	"example: actornet svg articles/ -o network.png --top 30\n";

/* Index: enum actornet_picture_format. */
static const char *const svg_formats[] = {"svg", "png", "pdf", NULL};

/* The format that the file's ending tells, or SVG. */
static enum actornet_picture_format svg_format_of(const char *path)
{
	const char *ending = path ? strrchr(path, '.') : NULL;
	for (int i = 0; ending && svg_formats[i]; i++)
		if (strcasecmp(ending + 1, svg_formats[i]) == 0)
			return (enum actornet_picture_format)i;
	return ACTORNET_PICTURE_SVG;
}

static enum exit_status svg_run(const struct options *options)
{
	struct actornet_picture_options picture;
	options_picture(options, &picture);
	picture.format = svg_format_of(options->output);
	if (options->format) {
		int chosen = choose("format", options->format, svg_formats);
		if (chosen < 0)
			return EXIT_USAGE;
		picture.format = (enum actornet_picture_format)chosen;
	}
	return session_read_and_write(&command_svg, options, writer_picture(&picture));
}

const struct command command_svg = {"svg", "draw the network as a picture (SVG, PNG, PDF)", svg_usage,
                                    OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_MEASURE | OPTIONS_VIEW |
                                        OPTIONS_SLICE | OPTIONS_LAYER | OPTIONS_TOP | OPTIONS_TITLE,
                                    svg_run};
