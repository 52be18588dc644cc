/* Rows of the language: function words, stance, verbs, everyday words. */
#include <stdlib.h>

#include "base/letters.h"
#include "lexicon/inflect.h"
#include "lexicon/load.h"

static void row_function(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	int class = lexicon_function_of(load_cell(l, 1));
	if (class < 0)
		tsv_mistake(&l->tsv, "unknown class of function word: '%.*s'", (int)cell[1].size, cell[1].data);
	else if (class == FUNCTION_PREPOSITION)
		builder_preposition(l->builder, cell[0]);
	else
		load_names(l, cell[0], (struct sense){.kind = SENSE_FUNCTION, .id = (uint32_t) class});
}

/* ---- inflected words ---- */

struct inflected {
	struct loader *loader;
	struct sense sense;
	struct str tail; /* the words of a phrase behind the inflected one, with the blank before them */
	bool finite;     /* perfect and imperfect only: the other forms are everyday words or names */
};

static uint16_t form_of(enum inflect_feature feature)
{
	static const uint16_t forms[] = {
		[INFLECT_PERFECT] = FORM_PERFECT,
		[INFLECT_PERFECT_PASSIVE] = FORM_PERFECT_PASSIVE,
		[INFLECT_IMPERFECT] = FORM_IMPERFECT,
		[INFLECT_IMPERFECT_PASSIVE] = FORM_IMPERFECT_PASSIVE,
		[INFLECT_MASDAR] = FORM_MASDAR,
		[INFLECT_ACTIVE_PARTICIPLE] = FORM_ACTIVE_PARTICIPLE,
		[INFLECT_PASSIVE_PARTICIPLE] = FORM_PASSIVE_PARTICIPLE,
		[INFLECT_NOUN] = FORM_NOUN,
		[INFLECT_ADJECTIVE] = FORM_ADJECTIVE,
	};
	return forms[feature];
}

/* Adds a form; a phrase that ends in the possessive "his" also with her, their and both their. */
static void add_phrase(struct loader *l, struct strbuf *text, struct sense sense, bool phrase)
{
	static const uint16_t endings[][2] = {{AR_ALEF, 0}, {AR_MEEM, 0}, {AR_MEEM, AR_ALEF}};
	builder_add(l->builder, strbuf_str(text), sense);
	size_t size = text->size;
	if (!phrase || size < 2 || (unsigned char)text->data[size - 2] != (0xC0 | AR_HEH >> 6) ||
	    (unsigned char)text->data[size - 1] != (0x80 | (AR_HEH & 0x3F)))
		return;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		text->size = size;
		for (size_t j = 0; j < 2 && endings[i][j]; j++)
			strbuf_add_code(text, endings[i][j]);
		builder_add(l->builder, strbuf_str(text), sense);
	}
}

/* What the ending of an indefinite form excludes. */
static uint16_t case_of(const struct inflect_form *form)
{
	size_t size = strlen(form->text);
	bool alef = size > 1 && (unsigned char)form->text[size - 2] == (0xC0 | AR_ALEF >> 6) &&
	            (unsigned char)form->text[size - 1] == (0x80 | (AR_ALEF & 0x3F));
	if (!(form->flags & INFLECT_INDEFINITE))
		return 0;
	return alef ? FORM_INDEFINITE | FORM_ACCUSATIVE : FORM_INDEFINITE;
}

static void emit_word(void *context, const struct inflect_form *form)
{
	static const struct {
		unsigned from;
		uint8_t to;
	} flags[] = {
		{INFLECT_DEFINITE, SENSE_DEFINITE}, {INFLECT_CONSTRUCT, SENSE_CONSTRUCT},
		{INFLECT_FEMININE, SENSE_FEMININE}, {INFLECT_PLURAL | INFLECT_DUAL, SENSE_PLURAL},
		{INFLECT_BOUND, SENSE_BOUND},       {INFLECT_FIRST, SENSE_FIRST},
	};
	struct inflected *word = context;
	struct sense sense = word->sense;
	if (word->finite && form->feature > INFLECT_IMPERFECT_PASSIVE)
		return;
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		sense.flags |= form->flags & flags[i].from ? flags[i].to : 0;
	sense.detail = (uint16_t)(form_of(form->feature) | (form->flags & INFLECT_RARE ? FORM_RARE : 0) |
	                          (form->flags & INFLECT_YIELDING ? FORM_YIELDING : 0) | case_of(form));
	struct strbuf text;
	strbuf_init(&text, word->loader->arena);
	strbuf_add_text(&text, form->text);
	strbuf_add_str(&text, word->tail);
	add_phrase(word->loader, &text, sense, word->tail.size > 0);
}

/* The verbal nouns of derived verbs are counted; these forms are everyday words, whatever the verb means. */
static void add_verb(const struct inflect_verb *verb, struct inflected *word)
{
	struct inflected counted = {.loader = word->loader, .sense = {.kind = SENSE_COMMON}};
	if (inflect_verb(verb, emit_word, word) != 0)
		tsv_mistake(&word->loader->tsv, "'%s', '%s' and form %s do not belong together", verb->lemma, verb->imperfect,
		            verb->form);
	else if (!word->finite && strcmp(verb->form, "1") != 0)
		inflect_masdar_counted(verb->masdar, emit_word, &counted);
}

static void row_verb(struct loader *l)
{
	struct inflect_verb verb = {load_cell(l, 0), load_cell(l, 1), load_cell(l, 2), load_cell(l, 3)};
	struct inflected word = {.loader = l, .sense = {.kind = SENSE_VERB}};
	add_verb(&verb, &word);
}

static void row_speech(struct loader *l)
{
	struct inflect_verb verb = {load_cell(l, 0), load_cell(l, 1), load_cell(l, 2), load_cell(l, 3)};
	struct inflected word = {.loader = l, .sense = {.kind = SENSE_SPEECH}};
	add_verb(&verb, &word);
}

static void row_common(struct loader *l)
{
	const char *pos = load_cell(l, 2);
	struct inflected word = {.loader = l, .sense = {.kind = SENSE_COMMON}};
	int failed = 0;
	if (strcmp(pos, "noun") == 0) {
		failed = inflect_noun(load_cell(l, 0), load_cell(l, 1), emit_word, &word);
	} else if (strcmp(pos, "adj") == 0) {
		failed = inflect_adjective(load_cell(l, 0), emit_word, &word);
		load_names(l, l->tsv.cells[1], word.sense);
	} else if (strcmp(pos, "adv") == 0 || strcmp(pos, "phrase") == 0) {
		load_names(l, l->tsv.cells[0], word.sense);
	} else {
		tsv_mistake(&l->tsv, "pos is '%s'; it must be noun, adj, adv or phrase", pos);
	}
	if (failed)
		tsv_mistake(&l->tsv, "not one Arabic word: '%s'", load_cell(l, 0));
}

/* ---- stance ---- */

static int slot_of(struct loader *l, struct str name)
{
	static const struct {
		const char *name;
		int slot;
	} fixed[] = {
		{"subj", SLOT_SUBJECT}, {"obj", SLOT_OBJECT},      {"own", SLOT_OWNER},
		{"head", SLOT_HEAD},    {"speaker", SLOT_SPEAKER}, {"act", SLOT_ACT},
	};
	for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
		if (str_equal(name, str_of(fixed[i].name)))
			return fixed[i].slot;
	}
	if (!name.size || (unsigned char)name.data[0] < 0x80)
		return -1;
	return builder_preposition(l->builder, name);
}

static bool read_frame(struct loader *l, struct str text, struct lexicon_frame *frame)
{
	struct str target = text;
	bool mutual = !memchr(text.data, '>', text.size);
	struct str source = str_cut(&target, mutual ? '=' : '>');
	if (!target.data)
		return false;
	int from = slot_of(l, source), to = slot_of(l, target);
	*frame = (struct lexicon_frame){(uint8_t)from, (uint8_t)to, mutual};
	return from > 0 && to > 0;
}

static void read_frames(struct loader *l, struct str cell, struct lexicon_stance *stance)
{
	size_t count = 0;
	while (cell.size) {
		struct str one = str_cut(&cell, '|');
		struct lexicon_frame frame;
		if (count == LEXICON_FRAMES)
			tsv_mistake(&l->tsv, "more than %d frames", LEXICON_FRAMES);
		else if (!read_frame(l, one, &frame))
			tsv_mistake(&l->tsv, "not a frame: '%.*s'", (int)one.size, one.data);
		else
			stance->frames[count++] = frame;
		if (count == LEXICON_FRAMES && cell.size)
			cell.size = 0;
	}
	if (!count)
		tsv_mistake(&l->tsv, "a stance term needs a frame");
}

/* A score; 0, which silences a term, only where there is a lexicon to silence it in. */
static bool read_score(const struct loader *l, struct str cell, int16_t *score)
{
	char text[16] = "", *end;
	if (!cell.size || cell.size >= sizeof text)
		return false;
	memcpy(text, cell.data, cell.size);
	double value = strtod(text, &end);
	if (*end || !(value >= -10 && value <= 10))
		return false;
	*score = (int16_t)(value * 10 + (value > 0 ? 0.5 : -0.5));
	return *score != 0 || (value == 0 && builder_extends(l->builder));
}

/* The forms of a stance term by its part of speech. */
static void add_stance_forms(struct loader *l, struct sense sense, int pos)
{
	struct inflected word = {.loader = l, .sense = sense};
	const char *lemma = load_cell(l, 0);
	struct inflect_verb verb = {lemma, load_cell(l, 2), load_cell(l, 3), load_cell(l, 4)};
	int failed = 0;
	if (pos == STANCE_VERB) {
		add_verb(&verb, &word);
	} else if (pos == STANCE_NOUN) {
		failed = inflect_noun(lemma, "-", emit_word, &word);
	} else if (pos == STANCE_ADJECTIVE) {
		failed = inflect_adjective(lemma, emit_word, &word);
	} else if (l->tsv.cells[2].size) {
		struct str tail = l->tsv.cells[0];
		struct str first = str_cut(&tail, ' ');
		verb.lemma = arena_text(l->arena, first.data, first.size);
		word.finite = true;
		if (tail.data)
			word.tail = (struct str){tail.data - 1, tail.size + 1};
		add_verb(&verb, &word);
	} else {
		sense.detail = FORM_PHRASE;
		struct strbuf text;
		strbuf_init(&text, l->arena);
		strbuf_add_str(&text, l->tsv.cells[0]);
		add_phrase(l, &text, sense, true);
	}
	if (failed)
		tsv_mistake(&l->tsv, "not one Arabic word: '%s'", lemma);
}

static void row_stance(struct loader *l)
{
	const struct str *cell = l->tsv.cells;
	struct lexicon_stance stance = {0};
	int pos = lexicon_pos_of(load_cell(l, 1)), type = lexicon_type_of(load_cell(l, 5));
	if (!read_score(l, cell[6], &stance.score)) {
		tsv_mistake(&l->tsv, "score is '%.*s'; it must be -10 to 10%s", (int)cell[6].size, cell[6].data,
		            builder_extends(l->builder) ? "" : " and not 0");
		return;
	}
	if (pos < 0 || (stance.score && type < 0)) {
		tsv_mistake(&l->tsv, "unknown pos or type: '%s', '%s'", load_cell(l, 1), load_cell(l, 5));
		return;
	}
	size_t known = builder_withdraw(l->builder, cell[0], (enum stance_pos)pos, stance.score != 0);
	if (!stance.score) {
		if (!known)
			tsv_mistake(&l->tsv, "no built-in stance term to silence: '%s' (%s)", load_cell(l, 0), load_cell(l, 1));
		return;
	}
	stance.pos = (uint8_t)pos;
	stance.type = (uint8_t)type;
	read_frames(l, cell[7], &stance);
	add_stance_forms(l, (struct sense){.kind = SENSE_STANCE, .id = builder_stance(l->builder, &stance, cell[0])}, pos);
}

const struct load_kind load_word_kinds[] = {
	{"word class", row_function},
	{"lemma pos imperfect form masdar type score frame", row_stance},
	{"speech imperfect form masdar", row_speech},
	{"lemma imperfect form masdar", row_verb},
	{"word plural pos", row_common},
	{NULL, NULL},
};
