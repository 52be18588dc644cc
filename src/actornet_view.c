/* The API over views: what is counted, and the network slice by slice. */
#include "actornet_private.h"
#include "base/error.h"
#include "network/day.h"

#include <stdio.h>

/* A window that is wider than all units still makes one slice. */
static void count_slices(struct actornet *actornet)
{
	const struct view *view = &actornet->view;
	int32_t first, last;
	actornet->slice_count = 0;
	if (view->slice == ACTORNET_UNIT_NONE || !network_days(actornet->whole, &first, &last))
		return;
	size_t count = 0;
	actornet->slice_start = day_unit_start(first, view->slice);
	for (int32_t day = actornet->slice_start; day <= last; day = day_unit_add(day, view->slice, 1))
		count++;
	actornet->slice_count = count > view->window ? count - view->window + 1 : 1;
}

void actornet_settle(struct actornet *actornet)
{
	if (!actornet->network_changed)
		return;
	actornet->network = actornet->whole;
	network_finish(actornet->whole);
	count_slices(actornet);
	actornet->network_changed = false;
}

void actornet_view_init(struct actornet_view *view)
{
	*view = (struct actornet_view){.steps = 1, .window = 1};
}

enum actornet_status actornet_view_set(struct actornet *actornet, const struct actornet_view *view,
                                       struct actornet_error *error)
{
	struct actornet_view all;
	ACTORNET_GUARD(actornet, error);
	actornet_view_init(&all);
	enum actornet_status status = view_resolve(&actornet->run, view ? view : &all, &actornet->view, error);
	if (status != ACTORNET_OK)
		return status;
	network_set_view(actornet->whole, &actornet->view);
	actornet->network_changed = true;
	return ACTORNET_OK;
}

enum actornet_status actornet_view_apply(struct actornet *actornet, struct actornet_coverage *coverage,
                                         struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	actornet_settle(actornet);
	struct network_coverage counted = network_coverage(actornet->network);
	struct str missing = network_missing(actornet->network);
	if (coverage)
		*coverage =
			(struct actornet_coverage){counted.documents, counted.duplicates, counted.undated, counted.sentences};
	if (missing.data)
		return error_set(error, ACTORNET_ERROR_EMPTY, "no actor of the network is called '%.*s'", (int)missing.size,
		                 missing.data);
	return ACTORNET_OK;
}

/* ---- slices ---- */

size_t actornet_slice_count(struct actornet *actornet)
{
	if (setjmp(actornet->oom))
		return 0;
	actornet_settle(actornet);
	return actornet->slice_count;
}

/* The days of a slice; false when there is none of that number. */
static bool slice_days(struct actornet *actornet, size_t index, int32_t *first, int32_t *last_unit, int32_t *last)
{
	const struct view *view = &actornet->view;
	actornet_settle(actornet);
	if (index >= actornet->slice_count)
		return false;
	*first = day_unit_add(actornet->slice_start, view->slice, (int)index);
	*last_unit = day_unit_add(*first, view->slice, (int)view->window - 1);
	*last = day_unit_add(*last_unit, view->slice, 1) - 1;
	return true;
}

enum actornet_status actornet_slice_get(struct actornet *actornet, size_t index, struct actornet_slice *slice)
{
	int32_t first, last_unit, last;
	char from[DAY_NAME_SIZE], to[DAY_NAME_SIZE];
	if (setjmp(actornet->oom))
		return ACTORNET_ERROR_MEMORY;
	if (!slice_days(actornet, index, &first, &last_unit, &last))
		return ACTORNET_ERROR_ARGUMENT;
	day_unit_name(first, actornet->view.slice, from);
	day_unit_name(last_unit, actornet->view.slice, to);
	snprintf(slice->name, sizeof slice->name, first == last_unit ? "%s" : "%s..%s", from, to);
	day_write(first, slice->first);
	day_write(last, slice->last);
	return ACTORNET_OK;
}

enum actornet_status actornet_slice_choose(struct actornet *actornet, size_t index, struct actornet_error *error)
{
	int32_t first, last_unit, last;
	ACTORNET_GUARD(actornet, error);
	actornet_settle(actornet);
	actornet->network = actornet->whole;
	arena_reset(&actornet->part);
	if (index == SIZE_MAX)
		return ACTORNET_OK;
	if (!slice_days(actornet, index, &first, &last_unit, &last))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "there is no slice %zu", index);
	actornet->network = network_part(actornet->whole, &actornet->part, first, last);
	return ACTORNET_OK;
}
