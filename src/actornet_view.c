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
		*coverage = (struct actornet_coverage){counted.documents, counted.duplicates, counted.repeated, counted.undated,
		                                       counted.sentences};
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

struct slice_days {
	int32_t first, last_unit, last; /* last_unit: the first day of its last unit */
};

static struct slice_days slice_days(const struct actornet *actornet, size_t index)
{
	const struct view *view = &actornet->view;
	struct slice_days days;
	days.first = day_unit_add(actornet->slice_start, view->slice, (int)index);
	days.last_unit = day_unit_add(days.first, view->slice, (int)view->window - 1);
	days.last = day_unit_add(days.last_unit, view->slice, 1) - 1;
	return days;
}

static void describe_slice(const struct actornet *actornet, size_t index, struct actornet_slice *slice)
{
	struct slice_days days = slice_days(actornet, index);
	char from[DAY_NAME_SIZE], to[DAY_NAME_SIZE];
	day_unit_name(days.first, actornet->view.slice, from);
	day_unit_name(days.last_unit, actornet->view.slice, to);
	snprintf(slice->name, sizeof slice->name, "%s%s%s", from, days.first == days.last_unit ? "" : "..",
	         days.first == days.last_unit ? "" : to);
	day_write(days.first, slice->first);
	day_write(days.last, slice->last);
}

void actornet_part(struct actornet *actornet, size_t index, struct actornet_slice *slice)
{
	struct slice_days days = slice_days(actornet, index);
	if (slice)
		describe_slice(actornet, index, slice);
	actornet->network = actornet->whole;
	arena_reset(&actornet->part);
	actornet->network = network_part(actornet->whole, &actornet->part, days.first, days.last);
}

enum actornet_status actornet_slice_get(struct actornet *actornet, size_t index, struct actornet_slice *slice)
{
	if (setjmp(actornet->oom))
		return ACTORNET_ERROR_MEMORY;
	actornet_settle(actornet);
	if (index >= actornet->slice_count)
		return ACTORNET_ERROR_ARGUMENT;
	describe_slice(actornet, index, slice);
	return ACTORNET_OK;
}

enum actornet_status actornet_slice_choose(struct actornet *actornet, size_t index, struct actornet_error *error)
{
	ACTORNET_GUARD(actornet, error);
	actornet_settle(actornet);
	actornet->network = actornet->whole;
	if (index == SIZE_MAX)
		return ACTORNET_OK;
	if (index >= actornet->slice_count)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "there is no slice %zu", index);
	actornet_part(actornet, index, NULL);
	return ACTORNET_OK;
}
