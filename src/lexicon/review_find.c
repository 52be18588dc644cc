#include "lexicon/review.h"

struct review_fate review_follow(struct review *review, struct str id)
{
	struct review_fate fate = {.id = id};
	uint32_t number = ids_find(&review->ids, id);
	for (size_t steps = 0; number != IDS_NONE && steps <= review->count; steps++) {
		struct review_row *row = &review->rows[number];
		row->met = true;
		fate.row = row;
		fate.dropped = row->edits & REVIEW_DROP;
		if (!(row->edits & REVIEW_MERGE))
			return fate;
		fate.id = row->into;
		fate.merged = true;
		fate.row = NULL;
		number = ids_find(&review->ids, row->into);
	}
	return fate;
}

const struct review_row *review_find(const struct review *review, struct str id)
{
	uint32_t number = ids_find(&review->ids, id);
	return number == IDS_NONE ? NULL : &review->rows[number];
}

size_t review_edited(const struct review *review, size_t *unmet)
{
	size_t edited = 0;
	*unmet = 0;
	for (size_t i = 0; i < review->count; i++) {
		const struct review_row *row = &review->rows[i];
		if (!(row->edits & REVIEW_LISTED) || !(row->edits & ~(unsigned)REVIEW_LISTED))
			continue;
		edited++;
		*unmet += !row->met;
	}
	return edited;
}
