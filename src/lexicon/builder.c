#include "lexicon/builder_parts.h"

#include "base/letters.h"
#include "text/fold.h"

enum { NAME_UNITS = 512, NAME_WORDS = 24 };

static const struct lexicon nothing; /* the base of a builder that has none */

static struct builder *builder_over(struct arena *arena, const struct lexicon *base)
{
	struct builder *b = arena_alloc(arena, sizeof *b);
	b->arena = arena;
	b->base = base;
	ids_init(&b->words, arena);
	ids_init(&b->actors, arena);
	ids_init(&b->states, arena);
	ids_init(&b->prepositions, arena);
	ids_init(&b->phrase_keys, arena);
	strbuf_init(&b->text, arena);
	return b;
}

struct builder *builder_new(struct arena *arena)
{
	struct builder *b = builder_over(arena, &nothing);
	strbuf_add_char(&b->text, '\0');
	return b;
}

static struct table table_copy(struct arena *arena, const void *rows, size_t count, size_t size)
{
	struct table table = {arena_array_raw(arena, count + 1, size), count, count + 1};
	if (count) /* an empty table has no rows to point at */
		memcpy(table.rows, rows, count * size);
	return table;
}

struct builder *builder_extend(struct arena *arena, const struct lexicon *base)
{
	struct builder *b = builder_over(arena, base);
	strbuf_add(&b->text, base->text, base->text_size);
	b->actor_rows = table_copy(arena, base->actors, base->actor_count, sizeof *base->actors);
	b->institution_rows = table_copy(arena, base->institutions, base->institution_count, sizeof *base->institutions);
	b->title_rows = table_copy(arena, base->titles, base->title_count, sizeof *base->titles);
	b->head_rows = table_copy(arena, base->heads, base->head_count, sizeof *base->heads);
	b->stance_rows = table_copy(arena, base->stances, base->stance_count, sizeof *base->stances);
	b->withdrawn = arena_array(arena, base->stance_count + 1, sizeof *b->withdrawn);
	for (uint32_t i = 0; i < base->actor_count; i++) {
		ids_add(&b->actors, str_of(lexicon_text(base, base->actors[i].id)));
		if (base->actors[i].kind == ACTORNET_STATE)
			ids_add(&b->states, str_of(lexicon_text(base, base->actors[i].state)));
	}
	for (uint32_t i = 0; i < base->preposition_count; i++)
		ids_add(&b->prepositions, str_of(lexicon_text(base, base->prepositions[i])));
	return b;
}

static void *table_add(struct builder *b, struct table *table, size_t size)
{
	table->rows = arena_grow(b->arena, table->rows, table->count, &table->capacity, size);
	return (char *)table->rows + size * table->count++;
}

static uint32_t builder_text(struct builder *b, struct str s)
{
	if (!s.size)
		return 0;
	uint32_t at = (uint32_t)b->text.size;
	strbuf_add_str(&b->text, s);
	strbuf_add_char(&b->text, '\0');
	return at;
}

static uint32_t builder_word(struct builder *b, const uint16_t *units, size_t count)
{
	uint32_t known = b->base->word_count ? lexicon_find(b->base, units, count) : LEXICON_NONE;
	if (known != LEXICON_NONE)
		return known;
	return b->base->word_count + ids_add(&b->words, (struct str){(const char *)units, count * sizeof *units});
}

/* The base's inner node that one more word leads to, as an inner number; LEXICON_NONE when there is none. */
static uint32_t builder_known_step(const struct builder *b, uint32_t node, uint32_t word)
{
	const struct lexicon *base = b->base;
	uint32_t from = node & INNER ? base->word_count + (node & ~INNER) : node;
	bool inner = (node & INNER) != 0;
	if (word >= base->word_count || (inner ? from >= base->node_count : from >= base->word_count))
		return LEXICON_NONE;
	uint32_t to = lexicon_step(base, from, word);
	return to == LEXICON_NONE ? to : to - base->word_count;
}

static uint32_t builder_step(struct builder *b, uint32_t node, uint32_t word)
{
	uint32_t known = builder_known_step(b, node, word);
	if (known != LEXICON_NONE)
		return INNER | known;
	uint32_t key[2] = {node, word};
	uint32_t number = ids_add(&b->phrase_keys, (struct str){(const char *)key, sizeof key});
	uint32_t inner = builder_base_inner(b) + number;
	if (number == b->phrases.count) {
		struct lexicon_edge *edge = table_add(b, &b->phrases, sizeof *edge);
		*edge = (struct lexicon_edge){node, word, inner};
	}
	return INNER | inner;
}

static bool builder_add_units(struct builder *b, const uint16_t *units, size_t count, struct sense sense)
{
	uint32_t node = LEXICON_NONE;
	for (size_t at = 0; at < count;) {
		size_t end = at;
		while (end < count && units[end] != ' ')
			end++;
		uint32_t word = builder_word(b, units + at, end - at);
		node = node == LEXICON_NONE ? word : builder_step(b, node, word);
		at = end + 1;
	}
	if (node == LEXICON_NONE)
		return false;
	struct link_row *row = table_add(b, &b->links, sizeof *row);
	*row = (struct link_row){node, sense};
	return true;
}

/* The blank behind "abd" or "abu" at the word that begins at `at`, which newspapers write or leave out; 0 for none. */
static size_t optional_blank(const uint16_t *units, size_t count, size_t at)
{
	static const uint16_t openings[2][3] = {{AR_AIN, AR_BEH, AR_DAL}, {AR_ALEF, AR_BEH, AR_WAW}};
	for (size_t i = 0; i < 2; i++) {
		if (at + 4 < count && memcmp(units + at, openings[i], sizeof openings[i]) == 0 && units[at + 3] == ' ')
			return at + 3;
	}
	return 0;
}

bool builder_add(struct builder *b, struct str name, struct sense sense)
{
	uint16_t units[NAME_UNITS + FOLD_MOST];
	size_t count = fold_text(name, units, NAME_UNITS);
	if (!builder_add_units(b, units, count, sense))
		return false;
	bool joined = false;
	for (size_t at = 0; at < count; at++) {
		size_t blank = at == 0 || units[at - 1] == ' ' ? optional_blank(units, count, at) : 0;
		if (!blank)
			continue;
		memmove(units + blank, units + blank + 1, (count - blank - 1) * sizeof *units);
		count--;
		joined = true;
	}
	return !joined || builder_add_units(b, units, count, sense);
}

uint32_t builder_actor(struct builder *b, const struct builder_actor *actor)
{
	uint32_t known = ids_find(&b->actors, actor->id);
	struct lexicon_actor *row = known == IDS_NONE ? table_add(b, &b->actor_rows, sizeof *row)
	                                              : (struct lexicon_actor *)b->actor_rows.rows + known;
	*row = (struct lexicon_actor){
		.id = known == IDS_NONE ? builder_text(b, actor->id) : row->id,
		.name = builder_text(b, actor->name),
		.latin = builder_text(b, actor->latin),
		.state = builder_text(b, actor->state),
		.aliases = builder_text(b, actor->aliases),
		.kind = (uint8_t)actor->kind,
		.is_media = actor->is_media,
	};
	if (actor->kind == ACTORNET_STATE)
		ids_add(&b->states, actor->state);
	return ids_add(&b->actors, actor->id);
}

uint32_t builder_institution(struct builder *b, struct str id, struct str latin, bool is_state, bool needs_nation)
{
	struct lexicon_institution *row = table_add(b, &b->institution_rows, sizeof *row);
	*row = (struct lexicon_institution){builder_text(b, id), builder_text(b, latin), is_state, needs_nation};
	return (uint32_t)b->institution_rows.count - 1;
}

uint32_t builder_title(struct builder *b, struct str text, int title_class)
{
	struct lexicon_title *row = table_add(b, &b->title_rows, sizeof *row);
	*row = (struct lexicon_title){builder_text(b, text), (uint8_t)title_class};
	return (uint32_t)b->title_rows.count - 1;
}

uint32_t builder_head(struct builder *b, struct str text, int head_class)
{
	struct lexicon_head *row = table_add(b, &b->head_rows, sizeof *row);
	*row = (struct lexicon_head){builder_text(b, text), (uint8_t)head_class};
	return (uint32_t)b->head_rows.count - 1;
}

uint32_t builder_stance(struct builder *b, const struct lexicon_stance *stance, struct str lemma)
{
	struct lexicon_stance *row = table_add(b, &b->stance_rows, sizeof *row);
	*row = *stance;
	row->lemma = builder_text(b, lemma);
	return (uint32_t)b->stance_rows.count - 1;
}

size_t builder_withdraw(struct builder *b, struct str lemma, enum stance_pos pos, bool replaced)
{
	size_t found = 0;
	for (uint32_t i = 0; i < b->base->stance_count; i++) {
		const struct lexicon_stance *row = &b->base->stances[i];
		if (row->pos != pos || !str_equal(str_of(lexicon_text(b->base, row->lemma)), lemma))
			continue;
		b->withdrawn[i] = replaced ? WITHDRAWN_REPLACED : WITHDRAWN_SILENCED;
		b->withdraws = true;
		found++;
	}
	return found;
}

uint8_t builder_preposition(struct builder *b, struct str preposition)
{
	size_t before = b->prepositions.count;
	uint32_t number = ids_add(&b->prepositions, preposition);
	uint8_t slot = (uint8_t)(SLOT_PREPOSITION + number);
	if (b->prepositions.count > before)
		builder_add(b, preposition, (struct sense){SENSE_FUNCTION, 0, slot, FUNCTION_PREPOSITION});
	return slot;
}

bool builder_extends(const struct builder *b)
{
	return b->base->word_count > 0;
}

enum builder_found builder_has_actor(const struct builder *b, struct str id)
{
	uint32_t number = ids_find(&b->actors, id);
	if (number == IDS_NONE)
		return BUILDER_NEW;
	if (number >= b->base->actor_count)
		return BUILDER_ADDED;
	return b->base->actors[number].kind == ACTORNET_STATE ? BUILDER_BASE_STATE : BUILDER_BASE;
}

static struct str builder_str(const struct builder *b, uint32_t offset)
{
	struct str text = str_of(b->text.data + offset);
	return (struct str){arena_text(b->arena, text.data, text.size), text.size};
}

bool builder_describe(const struct builder *b, struct str id, struct builder_actor *actor)
{
	uint32_t number = ids_find(&b->actors, id);
	if (number == IDS_NONE)
		return false;
	const struct lexicon_actor *row = (const struct lexicon_actor *)b->actor_rows.rows + number;
	*actor = (struct builder_actor){
		.id = builder_str(b, row->id),
		.name = builder_str(b, row->name),
		.latin = builder_str(b, row->latin),
		.state = builder_str(b, row->state),
		.aliases = builder_str(b, row->aliases),
		.kind = (enum actornet_kind)row->kind,
		.is_media = row->is_media,
	};
	return true;
}

bool builder_composes(const struct builder *b, struct str id)
{
	const struct lexicon_institution *rows = b->institution_rows.rows;
	for (size_t at = id.size; at-- > 1;) {
		uint32_t state = id.data[at] == '-' ? ids_find(&b->actors, (struct str){id.data, at}) : IDS_NONE;
		for (size_t i = 0; state != IDS_NONE && i < b->institution_rows.count; i++) {
			if (str_equal(str_of(b->text.data + rows[i].id), (struct str){id.data + at + 1, id.size - at - 1}))
				return true;
		}
	}
	return false;
}

uint32_t builder_find_actor(const struct builder *b, struct str id)
{
	return ids_find(&b->actors, id);
}

uint32_t builder_find_state(const struct builder *b, struct str code)
{
	return ids_find(&b->states, code);
}
