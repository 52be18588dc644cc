/* The options that say what of the network is looked at: --since to --steps, --slice and --window.
 */
#ifndef ACTORNET_CLI_VIEW_H
#define ACTORNET_CLI_VIEW_H

#include "cli/options.h"

/* Each reads one option's value into options->view; false after a complaint. */
bool view_parse_duplicates(struct options *options, const char *value);
bool view_parse_min_stance(struct options *options, const char *value);
bool view_parse_level(struct options *options, const char *value);
bool view_parse_via(struct options *options, const char *value);
bool view_parse_normalise(struct options *options, const char *value);
bool view_parse_min_mentions(struct options *options, const char *value);
bool view_parse_min_weight(struct options *options, const char *value);
bool view_parse_backbone(struct options *options, const char *value);
bool view_parse_steps(struct options *options, const char *value);
bool view_parse_slice(struct options *options, const char *value);
bool view_parse_window(struct options *options, const char *value);

/* A ranking, or what options->of names, through the slices (cmd_series.c). */
enum exit_status series_run_ranks(const struct command *command, const struct options *options);

/* What `--help` says of them: of what counts of the evidence, and of the network that is made of it. */
#define EVIDENCE_USAGE                                                                                      \
	"\n"                                                                                                    \
	"What counts, in this order:\n"                                                                         \
	"  --duplicates WHICH  drop or keep stories that repeat an earlier one (default drop)\n"                \
	"  --since DATE        only documents from that day on: 2020-10-27, 2020-10 or 2020\n"                  \
	"  --until DATE        only documents up to that day, month or year, which is included\n"               \
	"  --types LIST        only stances of these types of event: ACCUSE,REJECT; -CONSULT is all but that\n" \
	"  --min-stance X      only stances as strong as that, 0 to 1 (0.2 leaves consultations out)\n"         \
	"  --level LEVEL       whom a mention counts for: actor, institution or state (default actor)\n"

#define VIEW_USAGE                                                                                               \
	EVIDENCE_USAGE                                                                                               \
	"  --via target        ties between those with stances to the same third actor: friendly where they agree\n" \
	"  --normalise HOW     weights by none, newman, jaccard, cosine or npmi (default none)\n"                    \
	"  --kind LIST         only actors of these kinds: person, state, org\n"                                     \
	"  --state LIST        only actors of these states: LY,EG or libya,egypt\n"                                  \
	"  --min-mentions N    only actors that are mentioned as often\n"                                            \
	"  --min-weight X      only ties as heavy as that\n"                                                         \
	"  --backbone ALPHA    only ties that stand out at one end (disparity filter; 0.05 keeps few, 0.5 many)\n"   \
	"  --about ACTOR       only that actor and its surroundings, by id or by name; several with commas\n"        \
	"  --steps N           how far the surroundings reach (default 1)\n"

#define SLICE_USAGE                                                \
	"  --slice UNIT        by day, week, month, quarter or year\n" \
	"  --window N          so many units together, moving on by one (default 1)\n"

#endif
