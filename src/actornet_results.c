/* The API over what was read: actors, ties, measures, rankings and pictures. */
#include <stdio.h>

#include "actornet_private.h"
#include "base/error.h"
#include "measure/measure.h"
#include "network/day.h"
#include "output/dot.h"
#include "output/picture.h"
#include "output/summary.h"
#include "output/table.h"

/* Sorting allocates: the count functions promise no error, so the network is settled where reading ends as well. */
static bool settle_quietly(const struct actornet *actornet)
{
	struct actornet *handle = (struct actornet *)(uintptr_t)actornet;
	if (setjmp(handle->oom))
		return false;
	actornet_settle(handle);
	return true;
}

size_t actornet_actor_count(const struct actornet *actornet)
{
	return settle_quietly(actornet) ? network_actor_count(actornet->network) : 0;
}

size_t actornet_tie_count(const struct actornet *actornet)
{
	return settle_quietly(actornet) ? network_tie_count(actornet->network) : 0;
}

enum actornet_status actornet_actor_get(const struct actornet *actornet, size_t index, struct actornet_actor *actor)
{
	if (index >= actornet_actor_count(actornet))
		return ACTORNET_ERROR_ARGUMENT;
	const struct network_actor *a = &network_actors(actornet->network)[index];
	*actor = (struct actornet_actor){a->id,   a->label,    a->label_latin, a->state,
	                                 a->kind, a->mentions, a->documents,   a->sentences};
	return ACTORNET_OK;
}

/* As text that lives as long as the handle. */
static const char *date_text(struct actornet *actornet, int32_t day)
{
	char date[DAY_SIZE + 1];
	day_write(day, date);
	return actornet_lasting(actornet, str_of(date)).data;
}

enum actornet_status actornet_tie_get(const struct actornet *actornet, size_t index, struct actornet_tie *tie)
{
	if (index >= actornet_tie_count(actornet))
		return ACTORNET_ERROR_ARGUMENT;
	struct actornet *handle = (struct actornet *)(uintptr_t)actornet;
	const struct network_tie *t = &network_ties(actornet->network)[index];
	if (setjmp(handle->oom))
		return ACTORNET_ERROR_MEMORY;
	*tie = (struct actornet_tie){
		.a = t->a,
		.b = t->b,
		.comentions = t->comentions,
		.documents = t->documents,
		.positive = (double)t->positive / 1000,
		.negative = (double)t->negative / 1000,
		.weight = network_tie_weight(t),
		.signed_weight = network_tie_signed_weight(t),
		.a_to_b_positive = (double)t->ab_positive / 1000,
		.a_to_b_negative = (double)t->ab_negative / 1000,
		.b_to_a_positive = (double)t->ba_positive / 1000,
		.b_to_a_negative = (double)t->ba_negative / 1000,
		.sign = network_tie_sign(t),
		.first_date = date_text(handle, t->first_day),
		.last_date = date_text(handle, t->last_day),
	};
	return ACTORNET_OK;
}

/* ---- measures ---- */

const char *actornet_measure_name(enum actornet_measure measure)
{
	return measure_name(measure);
}

const char *actornet_layer_name(enum actornet_layer layer)
{
	return measure_layer_name(layer);
}

enum actornet_status actornet_measure_compute(struct actornet *actornet, enum actornet_measure measure,
                                              enum actornet_layer layer, double *values, struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	actornet_settle(actornet);
	return measure_compute(actornet->network, measure, layer, values, error);
}

/* ---- ranking ---- */

void actornet_rank_options_init(struct actornet_rank_options *options)
{
	*options = (struct actornet_rank_options){.by = ACTORNET_STRENGTH, .top = 20};
}

static enum actornet_status check_nonempty(struct actornet *actornet, struct actornet_error *error)
{
	actornet_settle(actornet);
	if (network_actor_count(actornet->network))
		return ACTORNET_OK;
	return error_set(error, ACTORNET_ERROR_EMPTY, "no actor was found in the input");
}

static enum actornet_status check_choice(enum actornet_measure measure, enum actornet_layer layer,
                                         struct actornet_error *error)
{
	if (measure_name(measure) && measure_layer_name(layer))
		return ACTORNET_OK;
	return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such measure or layer: %d, %d", (int)measure, (int)layer);
}

static enum actornet_status check_measures(const struct actornet_rank_options *options, struct actornet_error *error)
{
	enum actornet_status status = check_choice(options->by, options->layer, error);
	for (size_t i = 0; status == ACTORNET_OK && i < options->measure_count; i++)
		status = check_choice(options->measures[i], options->layer, error);
	return status;
}

/* Only the ranking's TSV has no place for it. */
static void warn_estimated(const struct actornet *actornet, const struct measure_request *request)
{
	char message[128];
	if (!request->sources || !actornet->options.warn)
		return;
	snprintf(message, sizeof message, "betweenness, closeness and harmonic are estimates from the paths of %zu actors",
	         request->sources);
	actornet->options.warn(actornet->options.warn_context, message);
}

enum actornet_status actornet_rank_write(struct actornet *actornet, const struct actornet_rank_options *options,
                                         struct actornet_output *output, struct actornet_error *error)
{
	enum actornet_measure columns[ACTORNET_MEASURES];
	struct measure_request request = {.layer = options->layer, .exact = options->exact != 0};
	ACTORNET_GUARD(actornet, error);
	enum actornet_status status = check_measures(options, error);
	if (status == ACTORNET_OK)
		status = check_nonempty(actornet, error);
	if (status != ACTORNET_OK)
		return status;
	arena_reset(&actornet->scratch);
	size_t actors = network_actor_count(actornet->network);
	size_t count = table_columns(options, columns);
	for (size_t i = 0; i < count; i++)
		request.values[columns[i]] = arena_array_raw(&actornet->scratch, actors, sizeof(double));
	status = measure_compute_many(actornet->network, &request, error);
	if (status != ACTORNET_OK)
		return status;
	if (options->format == ACTORNET_RANK_TSV)
		warn_estimated(actornet, &request);
	status = table_rank(actornet->network, &request, options, output);
	return status == ACTORNET_OK ? status : error_set(error, status, "out of memory");
}

/* ---- summary ---- */

enum actornet_status actornet_summary_get(struct actornet *actornet, enum actornet_layer layer,
                                          struct actornet_summary *summary, struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	actornet_settle(actornet);
	return measure_summarise(actornet->network, layer, summary, error);
}

enum actornet_status actornet_summary_write(struct actornet *actornet, enum actornet_layer layer,
                                            enum actornet_rank_format format, struct actornet_output *output,
                                            struct actornet_error *error)
{
	struct actornet_summary summary;
	enum actornet_status status = actornet_summary_get(actornet, layer, &summary, error);
	if (status != ACTORNET_OK)
		return status;
	status = summary_write(&summary, layer, format, output);
	return status == ACTORNET_OK ? status : error_set(error, status, "out of memory");
}

/* ---- pictures ---- */

void actornet_picture_options_init(struct actornet_picture_options *options)
{
	*options = (struct actornet_picture_options){.size_by = ACTORNET_STRENGTH, .top = 60};
}

/* Fills in what is drawn; the sizes are the scratch arena's. */
static enum actornet_status prepare(struct actornet *actornet, const struct actornet_picture_options *options,
                                    struct drawing *drawing, struct actornet_error *error)
{
	enum actornet_status status = check_choice(options->size_by, options->layer, error);
	if (status != ACTORNET_OK)
		return status;
	actornet_settle(actornet);
	arena_reset(&actornet->scratch);
	double *size = arena_array(&actornet->scratch, network_actor_count(actornet->network) + 1, sizeof *size);
	*drawing = (struct drawing){actornet->network, options, size, &actornet->counts};
	status = measure_compute(actornet->network, options->size_by, options->layer, size, error);
	for (size_t i = 0; i < network_actor_count(actornet->network); i++)
		size[i] = size[i] > 0 ? size[i] : 0; /* what has no value is small */
	return status;
}

enum actornet_status actornet_dot_write(struct actornet *actornet, const struct actornet_picture_options *options,
                                        struct actornet_output *output, struct actornet_error *error)
{
	struct drawing drawing;
	ACTORNET_GUARD(actornet, error);
	enum actornet_status status = prepare(actornet, options, &drawing, error);
	return status == ACTORNET_OK ? dot_write(&drawing, output, error) : status;
}

enum actornet_status actornet_picture_write(struct actornet *actornet, const struct actornet_picture_options *options,
                                            struct actornet_output *output, struct actornet_error *error)
{
	struct drawing drawing;
	ACTORNET_GUARD(actornet, error);
	enum actornet_status status = prepare(actornet, options, &drawing, error);
	return status == ACTORNET_OK ? picture_write(&drawing, &actornet->options, output, error) : status;
}
