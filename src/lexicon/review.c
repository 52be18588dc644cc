#include "lexicon/review.h"

/* The columns that are read, then those that only inform. */
enum column { ACTION, ID, INTO, NAME, LATIN, KIND, STATE, ALIASES, MERGED, WAS, READ_COLUMNS };
static const char *const names[] = {
	"action",   "id",        "into", "name",  "latin",   "kind",         "state",   "aliases", "merged",      "was",
	"mentions", "documents", "seen", "found", "offices", "affiliations", "suggest", "example", "example_doc",
};
enum { COLUMNS = sizeof names / sizeof *names };

static const char *const kinds[] = {"person", "state", "org"};

/* The column `merged` of a row, which waits until all rows are known. */
struct merged_cell {
	uint32_t row;
	bool edited;
	struct str now, was;
};

/* One row while it is read. */
struct reading {
	struct review *review;
	struct loader *loader;
	size_t places[COLUMNS]; /* 1 + place of each column in the table; 0: it is not there */
	struct str cells[READ_COLUMNS];
	struct str was[READ_COLUMNS];
	bool remembers; /* whether there is a `was` to compare with */
	struct ids ids; /* of this table */
	struct ids aliases;
	size_t *alias_lines;
	size_t alias_capacity;
	struct merged_cell *merged;
	size_t merged_count, merged_capacity;
};

struct review *review_new(struct arena *arena)
{
	struct review *review = arena_alloc(arena, sizeof *review);
	review->arena = arena;
	ids_init(&review->ids, arena);
	return review;
}

/* ---- the header ---- */

static size_t place_of(const struct tsv *tsv, const char *name)
{
	for (size_t i = 0; i < tsv->column_count; i++) {
		if (str_equal(tsv->columns[i], str_of(name)))
			return i + 1;
	}
	return 0;
}

bool review_is_table(const struct tsv *tsv)
{
	return place_of(tsv, names[ACTION]) && place_of(tsv, names[ID]);
}

static void read_header(struct reading *r)
{
	struct tsv *tsv = &r->loader->tsv;
	for (size_t c = 0; c < COLUMNS; c++)
		r->places[c] = place_of(tsv, names[c]);
	for (size_t i = 0; i < tsv->column_count; i++) {
		struct str name = tsv->columns[i];
		size_t c = 0;
		while (c < COLUMNS && !str_equal(name, str_of(names[c])))
			c++;
		if (c == COLUMNS)
			tsv_mistake(tsv, "unknown column '%.*s' in a review table", (int)name.size, name.data);
		else if (r->places[c] != i + 1)
			tsv_mistake(tsv, "the column '%s' stands twice", names[c]);
	}
}

/* ---- cells ---- */

/* Without the quotation marks that spreadsheets put around a cell that has some inside, and without blanks around it. */
static struct str unquote(struct arena *arena, struct str cell)
{
	if (cell.size >= 2 && cell.data[0] == '"' && cell.data[cell.size - 1] == '"') {
		char *plain = arena_text(arena, cell.data + 1, cell.size - 2);
		size_t size = 0;
		for (size_t i = 0; i < cell.size - 2; i++) {
			plain[size++] = plain[i];
			i += plain[i] == '"' && plain[i + 1] == '"';
		}
		cell = (struct str){plain, size};
	}
	cell = str_trim(cell);
	return str_equal(cell, str_of("-")) ? (struct str){"", 0} : cell;
}

static void read_cells(struct reading *r)
{
	for (size_t c = 0; c < READ_COLUMNS; c++) {
		struct str cell = {"", 0};
		if (r->places[c])
			cell = unquote(r->review->arena, r->loader->tsv.cells[r->places[c] - 1]);
		r->cells[c] = cell;
	}
	r->remembers = r->cells[WAS].size > 0;
	struct str rest = r->cells[WAS];
	static const enum column order[] = {KIND, STATE, NAME, LATIN};
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		r->was[order[i]] = str_cut(&rest, '|');
	r->was[MERGED] = rest;
}

/* Whether a cell says something new. */
static bool is_edited(const struct reading *r, enum column column)
{
	if (r->remembers)
		return r->places[column] && !str_equal(r->cells[column], r->was[column]);
	return r->cells[column].size > 0;
}

/* ---- a row ---- */

static struct review_row *row_of(struct review *review, struct str id)
{
	uint32_t number = ids_add(&review->ids, id);
	review->rows = arena_grow(review->arena, review->rows, number, &review->capacity, sizeof *review->rows);
	if (number == review->count)
		review->count++;
	return &review->rows[number];
}

static void read_action(struct reading *r, struct review_row *row)
{
	struct tsv *tsv = &r->loader->tsv;
	struct str action = r->cells[ACTION], into = r->cells[INTO];
	bool merge = str_equal(action, str_of("merge")), drop = str_equal(action, str_of("drop"));
	if (action.size && !merge && !drop && !str_equal(action, str_of("keep")))
		tsv_mistake(tsv, "unknown action '%.*s'; it must be keep, drop or merge", (int)action.size, action.data);
	else if (merge && !into.size)
		tsv_mistake(tsv, "merge needs the id of another actor in the column 'into'");
	else if (merge && str_equal(into, row->id))
		tsv_mistake(tsv, "'%.*s' is merged into itself", (int)into.size, into.data);
	else if (!merge && into.size)
		tsv_mistake(tsv, "'into' is '%.*s', but the action is not merge", (int)into.size, into.data);
	else if (merge)
		row->into = into;
	row->edits |= row->into.size ? REVIEW_MERGE : 0u;
	row->edits |= drop ? REVIEW_DROP : 0u;
}

static void read_kind(struct reading *r, struct review_row *row)
{
	struct str kind = r->cells[KIND];
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!str_equal(kind, str_of(kinds[i])))
			continue;
		row->kind = (enum actornet_kind)i;
		row->has_kind = true;
	}
	if (!row->has_kind && (kind.size || is_edited(r, KIND)))
		tsv_mistake(&r->loader->tsv, "kind is '%.*s'; it must be person, state or org", (int)kind.size, kind.data);
}

static void read_description(struct reading *r, struct review_row *row)
{
	struct tsv *tsv = &r->loader->tsv;
	row->name = r->cells[NAME];
	row->latin = r->cells[LATIN];
	row->state = r->cells[STATE];
	read_kind(r, row);
	if (row->state.size && is_edited(r, STATE) && !load_code_is_good(row->state))
		tsv_mistake(tsv, "state is '%.*s'; it must be a code of two capitals, or -", (int)row->state.size,
		            row->state.data);
	if (is_edited(r, NAME) && !row->name.size)
		tsv_mistake(tsv, "an actor needs a name");
	static const struct {
		enum column column;
		enum review_edit edit;
	} edits[] = {{NAME, REVIEW_NAME}, {LATIN, REVIEW_LATIN}, {KIND, REVIEW_KIND}, {STATE, REVIEW_STATE}};
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
		row->edits |= is_edited(r, edits[i].column) ? (unsigned)edits[i].edit : 0u;
}

/* Whether no other row of this table claims the name; reports when one does. */
static bool alias_is_free(struct reading *r, struct str alias, size_t line)
{
	uint32_t number = ids_add(&r->aliases, alias);
	r->alias_lines = arena_grow(r->review->arena, r->alias_lines, number, &r->alias_capacity, sizeof *r->alias_lines);
	size_t other = r->alias_lines[number];
	if (other && other != line)
		tsv_mistake(&r->loader->tsv, "the alias '%.*s' stands on line %zu too", (int)alias.size, alias.data, other);
	r->alias_lines[number] = line;
	return !other || other == line;
}

/* New names go into the lexicon. An actor that it does not hold comes into it by them. */
static void read_aliases(struct reading *r, const struct review_row *row)
{
	struct loader *l = r->loader;
	struct str rest = r->cells[ALIASES];
	while (rest.size) {
		struct str alias = str_cut(&rest, '|');
		if (alias.size && alias.data[0] != '?' && !alias_is_free(r, alias, row->line))
			return;
	}
	if (!r->cells[ALIASES].size || row->edits & REVIEW_DROP)
		return;
	struct sense sense = {.kind = SENSE_ACTOR};
	enum builder_found found = builder_has_actor(l->builder, row->id);
	if (found == BUILDER_BASE_STATE)
		sense.kind = SENSE_STATE;
	if (found == BUILDER_NEW)
		sense.id = builder_actor(l->builder, &(struct builder_actor){
												 .id = row->id,
												 .name = row->name.size ? row->name : row->id,
												 .latin = row->latin,
												 .state = row->state,
												 .aliases = r->cells[ALIASES],
												 .kind = row->kind == ACTORNET_PERSON ? ACTORNET_PERSON : ACTORNET_ORG,
											 });
	else
		sense.id = builder_find_actor(l->builder, row->id);
	load_names(l, r->cells[ALIASES], sense);
}

static bool has_value(struct str cell, struct str value)
{
	while (cell.data) {
		if (str_equal(str_cut(&cell, '|'), value))
			return true;
	}
	return false;
}

/* What an earlier table changed stays changed where this one says nothing new. */
static void keep_earlier(const struct review *review, struct review_row *row)
{
	const struct review_row *old = review_find(review, row->id);
	unsigned kept = old ? old->edits & ~row->edits : 0;
	row->name = kept & REVIEW_NAME ? old->name : row->name;
	row->latin = kept & REVIEW_LATIN ? old->latin : row->latin;
	row->state = kept & REVIEW_STATE ? old->state : row->state;
	row->kind = kept & REVIEW_KIND ? old->kind : row->kind;
	row->edits |= kept & (REVIEW_NAME | REVIEW_LATIN | REVIEW_STATE | REVIEW_KIND);
}

static void read_row(struct reading *r)
{
	struct tsv *tsv = &r->loader->tsv;
	struct review_row row = {.id = r->cells[ID], .line = tsv->line, .edits = REVIEW_LISTED};
	if (!row.id.size) {
		tsv_mistake(tsv, "the id is missing");
		return;
	}
	size_t before = r->ids.count;
	ids_add(&r->ids, row.id);
	if (r->ids.count == before) {
		tsv_mistake(tsv, "the id '%.*s' has a row already", (int)row.id.size, row.id.data);
		return;
	}
	read_action(r, &row);
	read_description(r, &row);
	read_aliases(r, &row);
	keep_earlier(r->review, &row);
	*row_of(r->review, row.id) = row;
	r->merged = arena_grow(r->review->arena, r->merged, r->merged_count, &r->merged_capacity, sizeof *r->merged);
	r->merged[r->merged_count++] =
		(struct merged_cell){ids_find(&r->review->ids, row.id), is_edited(r, MERGED), r->cells[MERGED], r->was[MERGED]};
}

/* ---- the whole table ---- */

/* An id beside the row's own goes where the row goes; beside a row that says nothing it is only remembered. */
static void note_id(struct review *review, const struct merged_cell *cell, struct str id, bool apart)
{
	const struct review_row *row = &review->rows[cell->row], *known = review_find(review, id);
	if (!id.size || str_equal(id, row->id) || (known && known->edits & REVIEW_LISTED))
		return;
	bool edited = cell->edited || (row->edits & ~(unsigned)REVIEW_LISTED);
	struct review_row noted = {.id = id, .line = row->line, .edits = REVIEW_LISTED};
	if (!apart) {
		noted.into = row->id;
		noted.edits = edited ? REVIEW_MERGE : 0u;
	}
	*row_of(review, id) = noted;
}

/* The ids in the column `merged`; one that was taken out of it is to stand alone. */
static void note_merged(struct review *review, const struct merged_cell *cell)
{
	struct str rest = cell->now;
	while (rest.size)
		note_id(review, cell, str_cut(&rest, '|'), false);
	rest = cell->was;
	while (rest.size && cell->edited) {
		struct str id = str_cut(&rest, '|');
		if (!has_value(cell->now, id))
			note_id(review, cell, id, true);
	}
}

/* An actor of the lexicon that others are merged into is described by the lexicon. */
static bool describe_target(struct reading *r, struct str id)
{
	struct builder_actor actor;
	if (!builder_describe(r->loader->builder, id, &actor))
		return false;
	*row_of(r->review, id) = (struct review_row){.id = actor.id,
	                                             .name = actor.name,
	                                             .latin = actor.latin,
	                                             .state = actor.state,
	                                             .kind = actor.kind,
	                                             .has_kind = true};
	return true;
}

/* Follows the mergers from a row of this table; reports a missing or dropped end, and a circle once, at its first line. */
static void check_merger(struct reading *r, size_t number)
{
	struct review *review = r->review;
	struct tsv *tsv = &r->loader->tsv;
	struct strbuf lines;
	size_t first = number, steps = 0;
	strbuf_init(&lines, review->arena);
	for (size_t at = number; review->rows[at].edits & REVIEW_MERGE; steps++) {
		struct str into = review->rows[at].into;
		strbuf_printf(&lines, "%s%zu", steps ? ", " : "", review->rows[at].line);
		uint32_t next = ids_find(&review->ids, into);
		if (next == IDS_NONE && !describe_target(r, into) && !builder_composes(r->loader->builder, into) && !steps)
			tsv_mistake(tsv, "the actor to merge into is neither in the table nor in the lexicon: '%.*s'",
			            (int)into.size, into.data);
		if (next == IDS_NONE)
			return;
		if (review->rows[next].edits & REVIEW_DROP && !steps)
			tsv_mistake(tsv, "merged into '%.*s', which line %zu drops", (int)into.size, into.data,
			            review->rows[next].line);
		if (next == number) {
			if (first == number)
				tsv_mistake(tsv, "mergers go round in a circle: lines %s", lines.data);
			return;
		}
		first = next < first ? next : first;
		if (steps > review->count)
			return; /* it leads into a circle that it is not part of */
		at = next;
	}
}

void review_load(struct review *review, struct loader *loader)
{
	struct reading r = {.review = review, .loader = loader};
	struct tsv *tsv = &loader->tsv;
	tsv->loose = true;
	ids_init(&r.ids, review->arena);
	ids_init(&r.aliases, review->arena);
	read_header(&r);
	while (tsv_next(tsv)) {
		read_cells(&r);
		read_row(&r);
	}
	for (size_t i = 0; i < r.merged_count; i++)
		note_merged(review, &r.merged[i]);
	for (uint32_t i = 0; i < r.ids.count; i++) {
		uint32_t number = ids_find(&review->ids, r.ids.names[i]);
		tsv->line = review->rows[number].line;
		check_merger(&r, number);
	}
}
