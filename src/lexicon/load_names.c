/* Rows that name actors: persons, organisations, states, and the words around names. */
#include "lexicon/inflect.h"
#include "lexicon/load.h"
#include "text/names.h"

static bool id_is_good(struct str id)
{
	for (size_t i = 0; i < id.size; i++) {
		char c = id.data[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
	}
	return id.size > 0;
}

/* Whether the row's id may be added, or may describe a built-in actor of that kind anew; reports when not. */
static bool id_is_new(struct loader *l, struct str id, bool state)
{
	if (!id_is_good(id)) {
		tsv_mistake(&l->tsv, "the id '%.*s' has other letters than a-z, 0-9 and -", (int)id.size, id.data);
		return false;
	}
	enum builder_found found = builder_has_actor(l->builder, id);
	if (found == BUILDER_NEW || found == (state ? BUILDER_BASE_STATE : BUILDER_BASE))
		return true;
	if (found == BUILDER_ADDED)
		tsv_mistake(&l->tsv, "the id '%.*s' is taken by another actor", (int)id.size, id.data);
	else
		tsv_mistake(&l->tsv, "the id '%.*s' is that of a built-in %s", (int)id.size, id.data,
		            state ? "actor that is no state" : "state");
	return false;
}

bool load_code_is_good(struct str code)
{
	return code.size == 2 && code.data[0] >= 'A' && code.data[0] <= 'Z' && code.data[1] >= 'A' && code.data[1] <= 'Z';
}

/* The last word of a person's name, and the last two, count in a text that gives the full name. */
static void add_surname(struct loader *l, struct str name, struct sense sense)
{
	sense.flags |= SENSE_WEAK | SENSE_DERIVED;
	size_t seen = 0;
	for (size_t at = name.size; at > 0 && seen < 2; at--) {
		if (name.data[at - 1] == ' ') {
			builder_add(l->builder, (struct str){name.data + at, name.size - at}, sense);
			seen++;
		}
	}
}

static void row_actor(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	if (!id_is_new(l, cell[0], false))
		return;
	bool person = str_equal(cell[1], str_of("person"));
	bool media = str_equal(cell[1], str_of("media"));
	if (!person && !media && !str_equal(cell[1], str_of("org"))) {
		tsv_mistake(&l->tsv, "kind is '%.*s'; it must be person, org or media", (int)cell[1].size, cell[1].data);
		return;
	}
	if (!cell[2].size || !cell[3].size)
		tsv_mistake(&l->tsv, "an actor needs a name and a Latin label");
	if (cell[4].size && !load_code_is_good(cell[4]))
		tsv_mistake(&l->tsv, "state is '%.*s'; it must be a code of two capitals, or -", (int)cell[4].size,
		            cell[4].data);
	struct sense sense = {.kind = SENSE_ACTOR};
	sense.id = builder_actor(l->builder, &(struct builder_actor){cell[0], cell[2], cell[3], cell[4], cell[5],
	                                                             person ? ACTORNET_PERSON : ACTORNET_ORG, media});
	load_names(l, cell[2], sense);
	load_names(l, cell[5], sense);
	if (person)
		add_surname(l, cell[2], sense);
}

/* A nationality of one word, or of two that agree (the first is inflected, then the second to match it). */
struct nation {
	struct loader *loader;
	struct sense sense;
	const char *second; /* NULL when there is one word */
	const char *first;  /* a form of the first word while the second is inflected */
	unsigned flags;     /* of that form */
};

enum { AGREEMENT = INFLECT_DEFINITE | INFLECT_FEMININE | INFLECT_PLURAL | INFLECT_DUAL };

static void add_nation(const struct nation *nation, const char *text, unsigned flags)
{
	struct sense sense = nation->sense;
	sense.flags |= flags & INFLECT_DEFINITE ? SENSE_DEFINITE : 0;
	sense.flags |= flags & INFLECT_FEMININE ? SENSE_FEMININE : 0;
	sense.flags |= flags & (INFLECT_PLURAL | INFLECT_DUAL) ? SENSE_PLURAL : 0;
	builder_add(nation->loader->builder, str_of(text), sense);
}

static void emit_second(void *context, const struct inflect_form *form)
{
	struct nation *nation = context;
	if ((form->flags & AGREEMENT) != (nation->flags & AGREEMENT))
		return;
	struct strbuf both;
	strbuf_init(&both, nation->loader->arena);
	strbuf_printf(&both, "%s %s", nation->first, form->text);
	add_nation(nation, both.data, form->flags);
}

static void emit_nation(void *context, const struct inflect_form *form)
{
	struct nation *nation = context;
	if (form->flags & INFLECT_RARE)
		return;
	if (!nation->second) {
		add_nation(nation, form->text, form->flags);
		return;
	}
	nation->first = form->text;
	nation->flags = form->flags;
	inflect_adjective(nation->second, emit_second, nation);
}

static void add_nationality(struct loader *l, struct str cell, uint32_t state)
{
	while (cell.size) {
		struct str second = str_cut(&cell, '|');
		struct str first = str_cut(&second, ' ');
		struct nation nation = {.loader = l, .sense = {.kind = SENSE_NATION, .id = state}};
		if (second.data)
			nation.second = arena_text(l->arena, second.data, second.size);
		if (inflect_adjective(arena_text(l->arena, first.data, first.size), emit_nation, &nation) != 0)
			tsv_mistake(&l->tsv, "no nationality word: '%.*s'", (int)first.size, first.data);
	}
}

static struct str first_name(struct str cell)
{
	while (cell.size) {
		struct str name = str_cut(&cell, '|');
		if (name.size && name.data[0] != '?')
			return name;
	}
	return cell;
}

/* Names, capitals and seats in one cell. */
static struct str all_names(struct loader *l, const struct str *cell)
{
	struct strbuf out;
	strbuf_init(&out, l->arena);
	for (size_t i = 3; i <= 5; i++) {
		if (out.size && cell[i].size)
			strbuf_add_char(&out, '|');
		strbuf_add_str(&out, cell[i]);
	}
	return strbuf_str(&out);
}

static void row_state(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	if (!load_code_is_good(cell[0])) {
		tsv_mistake(&l->tsv, "code is '%.*s'; it must be two capitals", (int)cell[0].size, cell[0].data);
		return;
	}
	if (!id_is_new(l, cell[1], true))
		return;
	struct str known = names_of_state(l->arena, cell[0]);
	struct str label = first_name(cell[3]);
	if (!label.size)
		label = first_name(known);
	if (!label.size)
		tsv_mistake(&l->tsv, "no Arabic name of '%.*s' is known", (int)cell[0].size, cell[0].data);
	uint32_t state = builder_actor(l->builder, &(struct builder_actor){cell[1], label, cell[2], cell[0],
	                                                                   all_names(l, cell), ACTORNET_STATE, false});
	load_names(l, known, (struct sense){.kind = SENSE_STATE, .id = state});
	load_names(l, cell[3], (struct sense){.kind = SENSE_STATE, .id = state});
	load_names(l, cell[4], (struct sense){.kind = SENSE_CAPITAL, .id = state});
	load_names(l, cell[5], (struct sense){.kind = SENSE_SEAT, .id = state});
	load_names(l, cell[7], (struct sense){.kind = SENSE_PEOPLE, .id = state});
	add_nationality(l, cell[6], state);
}

static void add_forms(struct loader *l, enum sense_kind kind, uint32_t id, struct str definite, struct str construct)
{
	load_names(l, definite, (struct sense){.kind = (uint8_t)kind, .flags = SENSE_DEFINITE, .id = id});
	load_names(l, construct, (struct sense){.kind = (uint8_t)kind, .flags = SENSE_CONSTRUCT, .id = id});
}

static void row_institution(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	bool side = str_equal(cell[4], str_of("side")), body = str_equal(cell[4], str_of("body"));
	bool is_state = side || str_equal(cell[4], str_of("state")), is_org = body || str_equal(cell[4], str_of("org"));
	if (!is_state && (!is_org || !id_is_good(cell[2]) || !cell[3].size)) {
		tsv_mistake(&l->tsv, "means must be state or side, or org or body with an id and a Latin label");
		return;
	}
	uint32_t id = builder_institution(l->builder, cell[2], cell[3], is_state, side || body);
	add_forms(l, SENSE_INSTITUTION, id, cell[0], cell[1]);
}

static void row_title(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	int class = lexicon_title_class_of(load_cell(l, 2));
	if (class < 0) {
		tsv_mistake(&l->tsv, "unknown class of title: '%.*s'", (int)cell[2].size, cell[2].data);
		return;
	}
	add_forms(l, SENSE_TITLE, builder_title(l->builder, first_name(cell[cell[0].size ? 0 : 1]), class), cell[0],
	          cell[1]);
}

static void row_head(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	int class = lexicon_head_class_of(load_cell(l, 2));
	if (class < 0) {
		tsv_mistake(&l->tsv, "unknown class of head noun: '%.*s'", (int)cell[2].size, cell[2].data);
		return;
	}
	add_forms(l, SENSE_HEAD, builder_head(l->builder, first_name(cell[cell[0].size ? 0 : 1]), class), cell[1], cell[0]);
}

static void row_given(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	bool word = str_equal(cell[2], str_of("y"));
	if (!word && !str_equal(cell[2], str_of("n")))
		tsv_mistake(&l->tsv, "word must be y or n");
	uint8_t flags = (uint8_t)((word ? SENSE_WORD : 0) | (str_equal(cell[1], str_of("f")) ? SENSE_FEMININE : 0));
	load_names(l, cell[0], (struct sense){.kind = SENSE_GIVEN, .flags = flags});
}

static void row_place(struct loader *l)
{
	load_names(l, l->tsv.cells[0], (struct sense){.kind = SENSE_PLACE});
}

const struct load_kind load_name_kinds[] = {
	{"id kind name latin state aliases", row_actor},
	{"code id latin names capitals seats nationality people", row_state},
	{"definite construct id latin means", row_institution},
	{"definite construct class", row_title},
	{"noun definite class", row_head},
	{"name gender word", row_given},
	{"name state", row_place},
	{NULL, NULL},
};
