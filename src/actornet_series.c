/* The API over time: series and comparisons. */
#include "actornet_private.h"
#include "base/error.h"
#include "measure/measure.h"
#include "network/day.h"
#include "output/compare.h"
#include "output/series.h"

/* ---- series ---- */

void actornet_series_options_init(struct actornet_series_options *options)
{
	*options = (struct actornet_series_options){.by = ACTORNET_STRENGTH, .top = 20};
}

static enum actornet_status measure_of(struct arena *arena, const struct network *network, enum actornet_measure by,
                                       enum actornet_layer layer, double **values, struct actornet_error *error)
{
	*values = arena_array(arena, network_actor_count(network) + 1, sizeof **values);
	return measure_compute(network, by, layer, *values, error);
}

/* The figures of a network; none of them has a meaning without an actor. */
static enum actornet_status summary_of(const struct network *network, enum actornet_layer layer,
                                       struct actornet_summary *summary, struct actornet_error *error)
{
	if (network_actor_count(network))
		return measure_summarise(network, layer, summary, error);
	*summary = (struct actornet_summary){0};
	summary->density = summary->modularity = summary->balance = summary->frustration = measure_none();
	return ACTORNET_OK;
}

/* Only rankings need the measure. */
static enum actornet_status series_values(struct arena *arena, const struct series *series,
                                          const struct network *network, double **values, struct actornet_error *error)
{
	if (series->options->of == ACTORNET_SERIES_ACTORS)
		return measure_of(arena, network, series->options->by, series->options->layer, values, error);
	*values = arena_array(arena, network_actor_count(network) + 1, sizeof **values);
	return ACTORNET_OK;
}

static enum actornet_status write_slices(struct actornet *actornet, struct series *series, struct actornet_error *error)
{
	double *values;
	struct actornet_slice slice;
	struct actornet_summary summary;
	enum actornet_status status = series_values(series->arena, series, actornet->whole, &values, error);
	if (status != ACTORNET_OK)
		return status;
	series->summary = &summary;
	series_begin(series, actornet->whole, values);
	for (size_t i = 0; i < series->slice_count && status == ACTORNET_OK; i++) {
		struct arena *scratch = &actornet->part;
		actornet_part(actornet, i, &slice);
		status = series_values(scratch, series, actornet->network, &values, error);
		if (status == ACTORNET_OK && series->options->of == ACTORNET_SERIES_NETWORK)
			status = summary_of(actornet->network, series->options->layer, &summary, error);
		if (status == ACTORNET_OK)
			series_add(series, &slice, actornet->network, values, scratch);
	}
	if (status == ACTORNET_OK)
		series_end(series);
	actornet->network = actornet->whole;
	return status;
}

enum actornet_status actornet_series_write(struct actornet *actornet, const struct actornet_series_options *options,
                                           struct actornet_output *output, struct actornet_error *error)
{
	struct grid_locale locale;
	ACTORNET_GUARD(actornet, error);
	if (actornet->view.slice == ACTORNET_UNIT_NONE)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "the view names no slices");
	if (!measure_name(options->by) || !measure_layer_name(options->layer) ||
	    (unsigned)options->of > ACTORNET_SERIES_NETWORK)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such series, measure or layer");
	actornet_settle(actornet);
	if (!actornet->slice_count)
		return error_set(error, ACTORNET_ERROR_EMPTY, "no document has a date");
	arena_reset(&actornet->scratch);
	struct series series = {
		.arena = &actornet->scratch, .options = options, .output = output, .slice_count = actornet->slice_count};
	if (!grid_locale_begin(&locale))
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	enum actornet_status status = write_slices(actornet, &series, error);
	grid_locale_end(&locale);
	return status;
}

/* ---- comparing ---- */

void actornet_compare_options_init(struct actornet_compare_options *options)
{
	*options = (struct actornet_compare_options){.by = ACTORNET_STRENGTH, .top = 20};
}

/* "2019", "2019-03..2020", "..2020": the days of a period; DAY_NONE where it is open. */
static enum actornet_status period_days(const char *period, int32_t *first, int32_t *last, struct actornet_error *error)
{
	struct str text = str_of(period);
	int32_t unused;
	size_t at = 0;
	while (at + 1 < text.size && memcmp(text.data + at, "..", 2) != 0)
		at++;
	*first = *last = DAY_NONE;
	bool good;
	if (at + 1 >= text.size) {
		good = day_range(text, first, last);
	} else {
		struct str from = {text.data, at}, to = {text.data + at + 2, text.size - at - 2};
		good = (!from.size || day_range(from, first, &unused)) && (!to.size || day_range(to, &unused, last)) &&
		       (*last == DAY_NONE || *first <= *last);
	}
	if (good)
		return ACTORNET_OK;
	return error_set(error, ACTORNET_ERROR_ARGUMENT, "no period (2020, 2020-03..2020-10, ..2019-12-31): '%s'", period);
}

int actornet_period_is_valid(const char *period)
{
	int32_t first, last;
	return period_days(period, &first, &last, NULL) == ACTORNET_OK;
}

/* One side: its network, in the arena when it is of a period, and its measure. */
static enum actornet_status compared(struct arena *arena, struct actornet *side, const char *period,
                                     const struct actornet_compare_options *options, struct standing *out,
                                     struct actornet_error *error)
{
	int32_t first, last;
	double *values;
	const struct network *network = side->network;
	if (period) {
		enum actornet_status status = period_days(period, &first, &last, error);
		if (status != ACTORNET_OK)
			return status;
		network = network_part(side->whole, arena, first, last);
	}
	enum actornet_status status = measure_of(arena, network, options->by, options->layer, &values, error);
	if (status == ACTORNET_OK)
		*out = standing_make(arena, network, options->by, values);
	return status;
}

enum actornet_status actornet_compare_write(struct actornet *before, const char *before_period, struct actornet *after,
                                            const char *after_period, const struct actornet_compare_options *options,
                                            struct actornet_output *output, struct actornet_error *error)
{
	struct grid_locale locale;
	struct standing old, new;
	struct actornet_compare_options named = *options;
	if (setjmp(before->oom))
		return actornet_out_of_memory(before, error);
	actornet_settle(before);
	ACTORNET_GUARD(after, error);
	actornet_settle(after);
	if (!measure_name(options->by) || !measure_layer_name(options->layer))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such measure or layer");
	arena_reset(&after->scratch);
	enum actornet_status status = compared(&after->scratch, before, before_period, options, &old, error);
	if (status == ACTORNET_OK)
		status = compared(&after->scratch, after, after_period, options, &new, error);
	if (status != ACTORNET_OK)
		return status;
	if (!network_actor_count(old.network) && !network_actor_count(new.network))
		return error_set(error, ACTORNET_ERROR_EMPTY, "no actor was found in either");
	named.before = options->before ? options->before : "before";
	named.after = options->after ? options->after : "after";
	if (!grid_locale_begin(&locale))
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	compare_write(&after->scratch, &old, &new, &named, output);
	grid_locale_end(&locale);
	return ACTORNET_OK;
}
