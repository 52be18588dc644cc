#include "lexicon/load.h"

#include "base/letters.h"
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

/* أبو, أبي or أبا, by its last letter, with a blank behind. */
static struct str father_of(struct loader *loader, uint32_t last)
{
	struct strbuf out;
	strbuf_init(&out, loader->arena);
	strbuf_add_code(&out, AR_ALEF_HAMZA_ABOVE);
	strbuf_add_code(&out, AR_BEH);
	strbuf_add_code(&out, last);
	strbuf_add_char(&out, ' ');
	return strbuf_str(&out);
}

/* A name that begins with أبو in its other cases: "مقتل أبي بكر", "قتل أبا بكر". */
static void add_cases(struct loader *loader, struct str name, struct sense sense)
{
	static const uint32_t endings[] = {AR_YEH, AR_ALEF};
	struct str father = father_of(loader, AR_WAW);
	if (name.size <= father.size || !str_equal((struct str){name.data, father.size}, father))
		return;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct strbuf other;
		strbuf_init(&other, loader->arena);
		strbuf_add_str(&other, father_of(loader, endings[i]));
		strbuf_add(&other, name.data + father.size, name.size - father.size);
		builder_add(loader->builder, strbuf_str(&other), sense);
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
		if (sense.kind == SENSE_ACTOR)
			add_cases(loader, name, one);
	}
}

const char *load_cell(struct loader *loader, size_t column)
{
	struct str cell = loader->tsv.cells[column];
	return cell.size ? arena_text(loader->arena, cell.data, cell.size) : "-";
}
