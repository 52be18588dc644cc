#include "cli/session.h"

static const char extract_usage[] =
	"usage: actornet extract INPUT… [-o FILE] [OPTION…]\n"
	"\n"
	"Writes what was found as JSON lines: a header, then one object for each sentence with its mentions of actors\n"
	"and the stance links between them. The other commands read this output as input, so that a long job runs once.\n"
	"\n"
	"  -o, --output FILE   where to (default: standard output)\n"
	"  --actors FILE       your own actors, or a review table of 'actornet actors' (may be given again)\n"
	"  --stance FILE       your own words of stance (may be given again)\n"
	"  --strict            stop at malformed input instead of passing over it\n"
	"  -q, --quiet         no warnings\n"
	"\n"
	"example: actornet extract articles/ -o articles.jsonl\n";

static enum exit_status extract_inputs(struct session *session, struct actornet_output *output)
{
	struct actornet_error error = {0};
	for (int i = 0; i < session->input_count; i++) {
		enum actornet_status status = actornet_extract(session->actornet, session->inputs[i], output, &error);
		if (status != ACTORNET_OK)
			return complain_error(status, &error);
	}
	return session_has_text(session) ? EXIT_DONE : EXIT_PARTLY;
}

static enum exit_status extract_run(const struct options *options)
{
	struct session session;
	struct actornet_output *output = NULL;
	struct actornet_error error = {0};
	enum exit_status status = session_begin(&session, &command_extract, options, 0);
	if (status == EXIT_DONE)
		status = complain_error(actornet_output_open(&output, options->output, &error), &error);
	if (status == EXIT_DONE)
		status = output_finish(output, extract_inputs(&session, output));
	return session_end(&session, status);
}

const struct command command_extract = {"extract", "write the mentions and stance links of each sentence as JSON lines",
                                        extract_usage, OPTIONS_READING | OPTIONS_OUTPUT, extract_run};
