#include "cli/session.h"

#include "cli/suggest.h"

static const char dump_usage[] =
	"usage: actornet dump STAGE INPUT… [-o FILE] [OPTION…]\n"
	"\n"
	"Prints one stage of the work as a table, to see why something was found or missed.\n"
	"\n"
	"  STAGE               tokens, sentences, mentions, cues or links\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n"
	"\n"
	"example: actornet dump links article.txt\n";

/* Index: enum actornet_stage. */
static const char *const dump_stages[] = {"tokens", "sentences", "mentions", "cues", "links", NULL};

static enum exit_status dump_inputs(struct session *session, enum actornet_stage stage, struct actornet_output *output)
{
	struct actornet_error error = {0};
	for (int i = 0; i < session->input_count; i++) {
		enum actornet_status status = actornet_dump(session->actornet, stage, session->inputs[i], output, &error);
		if (status != ACTORNET_OK)
			return complain_error(status, &error);
	}
	return session_has_text(session) ? EXIT_DONE : EXIT_PARTLY;
}

static enum exit_status dump_run(const struct options *options)
{
	if (options->word_count < 1) {
		complain("no stage given; see 'actornet dump --help'");
		return EXIT_USAGE;
	}
	int stage = choose("stage", options->words[0], dump_stages);
	if (stage < 0)
		return EXIT_USAGE;
	struct session session;
	struct actornet_output *output = NULL;
	struct actornet_error error = {0};
	enum exit_status status = session_begin(&session, &command_dump, options, 1);
	if (status == EXIT_DONE)
		status = complain_error(actornet_output_open(&output, options->output, &error), &error);
	if (status == EXIT_DONE)
		status = output_finish(output, dump_inputs(&session, (enum actornet_stage)stage, output));
	return session_end(&session, status);
}

const struct command command_dump = {"dump", "print one stage of the work: tokens, sentences, mentions, cues, links",
                                     dump_usage, OPTIONS_READING | OPTIONS_OUTPUT, dump_run};
