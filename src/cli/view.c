#include "cli/view.h"

#include <errno.h>
#include <stdlib.h>

#include "cli/suggest.h"

/* A whole number of at least `least`; -1 after a complaint. */
static long long whole(const char *name, const char *value, long long least)
{
	char *end;
	errno = 0;
	long long number = strtoll(value, &end, 10);
	if (!errno && !*end && value[0] >= '0' && value[0] <= '9' && number >= least && number < 1000000000)
		return number;
	complain("--%s wants a whole number from %lld on, not '%s'", name, least, value);
	return -1;
}

/* A number from 0 to `most`; -1 after a complaint. */
static double real(const char *name, const char *value, double most)
{
	char *end;
	errno = 0;
	double number = strtod(value, &end);
	if (!errno && end != value && !*end && number >= 0 && number <= most)
		return number;
	if (most > 1)
		complain("--%s wants a number from 0 on, not '%s'", name, value);
	else
		complain("--%s wants a number between 0 and 1, not '%s'", name, value);
	return -1;
}

bool view_parse_duplicates(struct options *options, const char *value)
{
	int chosen = choose("treatment of duplicates", value, (const char *const[]){"drop", "keep", NULL});
	options->view.keep_duplicates = chosen > 0;
	return chosen >= 0;
}

bool view_parse_min_stance(struct options *options, const char *value)
{
	options->view.min_stance = real("min-stance", value, 1);
	return options->view.min_stance >= 0;
}

bool view_parse_level(struct options *options, const char *value)
{
	int chosen = choose("level", value, (const char *const[]){"actor", "institution", "state", NULL});
	options->view.level = (enum actornet_level)chosen;
	return chosen >= 0;
}

bool view_parse_via(struct options *options, const char *value)
{
	int chosen = choose("way to tie actors", value, (const char *const[]){"target", NULL});
	options->view.via_target = chosen >= 0;
	return chosen >= 0;
}

bool view_parse_normalise(struct options *options, const char *value)
{
	static const char *const names[] = {"none", "newman", "jaccard", "cosine", "npmi", NULL};
	int chosen = choose("normalisation", value, names);
	options->view.normalise = (enum actornet_normalisation)chosen;
	return chosen >= 0;
}

bool view_parse_min_mentions(struct options *options, const char *value)
{
	long long number = whole("min-mentions", value, 0);
	options->view.min_mentions = (uint64_t)number;
	return number >= 0;
}

bool view_parse_min_weight(struct options *options, const char *value)
{
	options->view.min_weight = real("min-weight", value, 1e15);
	return options->view.min_weight >= 0;
}

bool view_parse_backbone(struct options *options, const char *value)
{
	options->view.backbone = real("backbone", value, 1);
	return options->view.backbone >= 0;
}

bool view_parse_steps(struct options *options, const char *value)
{
	long long number = whole("steps", value, 0);
	options->view.steps = (unsigned)number;
	return number >= 0;
}

bool view_parse_slice(struct options *options, const char *value)
{
	static const char *const names[] = {"day", "week", "month", "quarter", "year", NULL};
	int chosen = choose("slice", value, names);
	options->view.slice = (enum actornet_unit)(chosen + 1);
	return chosen >= 0;
}

bool view_parse_window(struct options *options, const char *value)
{
	long long number = whole("window", value, 1);
	options->view.window = (unsigned)number;
	return number >= 0;
}
