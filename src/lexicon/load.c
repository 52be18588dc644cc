#include "lexicon/load.h"

#include "lexicon/review.h"

static const struct load_kind *kind_in(const struct load_kind *kinds, const struct tsv *tsv)
{
	for (; kinds->columns; kinds++) {
		if (tsv_has_columns(tsv, kinds->columns))
			return kinds;
	}
	return NULL;
}

void load_text(struct arena *arena, struct builder *builder, struct str text, bool sorted, struct tsv_report *report)
{
	struct loader loader = {.arena = arena, .builder = builder, .sorted = sorted};
	load_with(&loader, text, report);
}

void load_with(struct loader *loader, struct str text, struct tsv_report *report)
{
	struct tsv *tsv = &loader->tsv;
	if (!tsv_open(tsv, text, report))
		return;
	if (loader->review && review_is_table(tsv)) {
		review_load(loader->review, loader);
		return;
	}
	const struct load_kind *kind = kind_in(load_name_kinds, tsv);
	if (!kind)
		kind = kind_in(load_word_kinds, tsv);
	if (!kind) {
		tsv_mistake(tsv, "no kind of lexicon file has these columns (an actor file has: %s)", load_name_kinds->columns);
		return;
	}
	struct str before = {NULL, 0};
	while (tsv_next(tsv)) {
		int order = before.data ? str_compare(before, tsv->row) : -1;
		if (order == 0)
			tsv_mistake(tsv, "the same entry stands on the line before");
		else if (order > 0 && loader->sorted)
			tsv_mistake(tsv, "out of order: sort the file in byte order");
		before = tsv->row;
		kind->row(loader);
	}
}

void load_names(struct loader *loader, struct str cell, struct sense sense)
{
	while (cell.size) {
		struct str name = str_cut(&cell, '|');
		struct sense one = sense;
		if (name.size && name.data[0] == '?') {
			one.flags |= SENSE_WEAK;
			name.data++;
			name.size--;
		}
		if (!builder_add(loader->builder, name, one))
			tsv_mistake(&loader->tsv, "a name without letters: '%.*s'", (int)name.size, name.data);
	}
}

const char *load_cell(struct loader *loader, size_t column)
{
	struct str cell = loader->tsv.cells[column];
	return cell.size ? arena_text(loader->arena, cell.data, cell.size) : "-";
}
