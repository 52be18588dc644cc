#include <stdlib.h>
#include <string.h>

#include "cli/session.h"
#include "cli/suggest.h"
#include "cli/view.h"

static const char compare_usage[] =
	"usage: actornet compare BEFORE AFTER [-o FILE] [OPTION…]\n"
	"       actornet compare INPUT… --periods BEFORE,AFTER [-o FILE] [OPTION…]\n"
	"\n"
	"Tells two networks apart: the actors and ties that came and went, the actors with another rank, the ties with\n"
	"another sign; the largest changes first. The networks are those of two inputs, or of two periods of one.\n"
	"\n"
	"  --periods B,A       two periods: 2019,2020 or 2020-01..2020-03,2020-04.. (one side may be left open)\n"
	"  --by MEASURE        what the actors are ranked by (default strength)\n"
	"  --layer LAYER       the ties that count: all, positive or negative (default all)\n"
	"  --top N             how many changes of each sort; 0 means all (default 20)\n"
	"  --format FORMAT     table, tsv or json (one object a line; default table)\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --merge MODE        spellings of one name: safe makes them one actor, none leaves them apart (default safe)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n" VIEW_USAGE "\n"
	"example: actornet compare articles/ --periods 2019,2020 --top 10\n";

/* Index: enum actornet_rank_format. */
static const char *const compare_formats[] = {"table", "tsv", "json", NULL};

/* The other side, where it is one, and what they are compared by. */
struct sides {
	struct actornet *after; /* NULL: the same as before */
	const char *before_period, *after_period;
	struct actornet_compare_options options;
};

static enum actornet_status compare_write(struct actornet *actornet, const void *how, struct actornet_output *output,
                                          struct actornet_error *error)
{
	const struct sides *sides = how;
	return actornet_compare_write(actornet, sides->before_period, sides->after ? sides->after : actornet,
	                              sides->after_period, &sides->options, output, error);
}

/* Nobody in one of the two is a finding, not a failure. */
static enum exit_status side_read(struct session *session)
{
	enum exit_status status = session_read(session);
	return status == EXIT_PARTLY && !session->told ? EXIT_DONE : status;
}

static enum exit_status compare_inputs(const struct options *options, struct sides *sides)
{
	struct options one = *options, two = *options;
	struct session before, after = {.actornet = NULL};
	one.word_count = two.word_count = 1;
	two.words = options->words + 1;
	sides->options.before = options->words[0];
	sides->options.after = options->words[1];
	enum exit_status status = session_begin(&before, &command_compare, &one, 0);
	if (status == EXIT_DONE)
		status = side_read(&before);
	if (status == EXIT_DONE)
		status = session_begin(&after, &command_compare, &two, 0);
	if (status == EXIT_DONE)
		status = side_read(&after);
	sides->after = after.actornet;
	if (status == EXIT_DONE)
		status = session_write(&before, options->output, (struct writer){compare_write, sides});
	enum exit_status ends[2] = {session_end(&before, status), session_end(&after, status)};
	return ends[0] > ends[1] ? ends[0] : ends[1];
}

static enum exit_status compare_periods(const struct options *options, struct sides *sides, char *periods)
{
	char *comma = strchr(periods, ',');
	if (!comma || strchr(comma + 1, ',')) {
		complain("--periods wants two periods with a comma between them, not '%s'", periods);
		return EXIT_USAGE;
	}
	*comma = '\0';
	sides->options.before = sides->before_period = periods;
	sides->options.after = sides->after_period = comma + 1;
	if (!actornet_period_is_valid(periods) || !actornet_period_is_valid(comma + 1)) {
		complain("no period: '%s' (2020, 2020-03..2020-10, ..2019-12-31)",
		         actornet_period_is_valid(periods) ? comma + 1 : periods);
		return EXIT_USAGE;
	}
	return session_read_and_write(&command_compare, options, (struct writer){compare_write, sides});
}

static enum exit_status compare_run(const struct options *options)
{
	struct sides sides = {.after = NULL};
	actornet_compare_options_init(&sides.options);
	int format = options->format ? choose("format", options->format, compare_formats) : 0;
	if (format < 0)
		return EXIT_USAGE;
	sides.options.format = (enum actornet_rank_format)format;
	sides.options.by = options->by;
	sides.options.layer = options->layer;
	if (options->top_given)
		sides.options.top = options->top;
	if (!options->periods && options->word_count != 2) {
		complain("give two inputs, or --periods BEFORE,AFTER; see 'actornet compare --help'");
		return EXIT_USAGE;
	}
	if (!options->periods)
		return compare_inputs(options, &sides);
	char *periods = strdup(options->periods);
	enum exit_status status = periods ? compare_periods(options, &sides, periods) : EXIT_BUG;
	free(periods);
	return status;
}

const struct command command_compare = {"compare", "what changed from one input or period to another", compare_usage,
                                        OPTIONS_READING | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_MEASURE |
                                            OPTIONS_LAYER | OPTIONS_TOP | OPTIONS_VIEW | OPTIONS_PERIODS,
                                        compare_run};
