#include "lexicon/builder.h"

#include <stdlib.h>

#include "base/ids.h"
#include "base/letters.h"
#include "text/fold.h"

enum { NAME_UNITS = 512, NAME_WORDS = 24 };

static const uint32_t MASK_VERBAL = 1u << SENSE_STANCE | 1u << SENSE_SPEECH | 1u << SENSE_VERB | 1u << SENSE_COMMON;

struct link_row { /* a sense waiting for its node's range */
	uint32_t node;
	struct sense sense;
};

struct table {
	void *rows;
	size_t count, capacity;
};

struct builder {
	struct arena *arena;
	struct ids words, actors, states, prepositions;
	struct strbuf text;
	struct table phrases;   /* struct lexicon_edge: node of the first words, next word, node reached */
	struct ids phrase_keys; /* (node, word) as bytes */
	struct table links, actor_rows, institution_rows, title_rows, head_rows, stance_rows;
};

struct builder *builder_new(struct arena *arena)
{
	struct builder *b = arena_alloc(arena, sizeof *b);
	b->arena = arena;
	ids_init(&b->words, arena);
	ids_init(&b->actors, arena);
	ids_init(&b->states, arena);
	ids_init(&b->prepositions, arena);
	ids_init(&b->phrase_keys, arena);
	strbuf_init(&b->text, arena);
	strbuf_add_char(&b->text, '\0');
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

/* Inner nodes are numbered above all words once those are counted; until then they carry this mark. */
static const uint32_t INNER = 0x80000000u;

static uint32_t builder_step(struct builder *b, uint32_t node, uint32_t word)
{
	uint32_t key[2] = {node, word};
	uint32_t inner = ids_add(&b->phrase_keys, (struct str){(const char *)key, sizeof key});
	if (inner == b->phrases.count) {
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
		uint32_t word = ids_add(&b->words, (struct str){(const char *)(units + at), (end - at) * sizeof *units});
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
	struct lexicon_actor *row = table_add(b, &b->actor_rows, sizeof *row);
	*row = (struct lexicon_actor){
		.id = builder_text(b, actor->id),
		.name = builder_text(b, actor->name),
		.latin = builder_text(b, actor->latin),
		.state = builder_text(b, actor->state),
		.aliases = builder_text(b, actor->aliases),
		.kind = (uint8_t)actor->kind,
	};
	ids_add(&b->actors, actor->id);
	if (actor->kind == ACTORNET_STATE)
		ids_add(&b->states, actor->state);
	return (uint32_t)b->actor_rows.count - 1;
}

uint32_t builder_institution(struct builder *b, struct str id, struct str latin, bool is_state)
{
	struct lexicon_institution *row = table_add(b, &b->institution_rows, sizeof *row);
	*row = (struct lexicon_institution){builder_text(b, id), builder_text(b, latin), is_state};
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

uint8_t builder_preposition(struct builder *b, struct str preposition)
{
	size_t before = b->prepositions.count;
	uint32_t number = ids_add(&b->prepositions, preposition);
	uint8_t slot = (uint8_t)(SLOT_PREPOSITION + number);
	if (b->prepositions.count > before)
		builder_add(b, preposition, (struct sense){SENSE_FUNCTION, 0, slot, FUNCTION_PREPOSITION});
	return slot;
}

uint32_t builder_find_actor(const struct builder *b, struct str id)
{
	return ids_find(&b->actors, id);
}

uint32_t builder_find_state(const struct builder *b, struct str code)
{
	return ids_find(&b->states, code);
}

/* ---- closing ---- */

static int link_order(const void *a, const void *b)
{
	const struct link_row *x = a, *y = b;
	if (x->node != y->node)
		return x->node < y->node ? -1 : 1;
	const uint32_t keys[4][2] = {
		{x->sense.kind, y->sense.kind},
		{x->sense.flags & SENSE_WEAK, y->sense.flags & SENSE_WEAK}, /* a strong name before a weak one */
		{x->sense.id, y->sense.id},
		{(uint32_t)x->sense.detail << 8 | x->sense.flags, (uint32_t)y->sense.detail << 8 | y->sense.flags},
	};
	for (size_t i = 0; i < 4; i++) {
		if (keys[i][0] != keys[i][1])
			return keys[i][0] < keys[i][1] ? -1 : 1;
	}
	return 0;
}

static uint32_t power_above(size_t count)
{
	uint32_t size = 16;
	while (size < count + count / 2)
		size *= 2;
	return size;
}

static void filter_set(uint64_t *filter, uint32_t hash)
{
	uint32_t bit = hash >> 8 & (LEXICON_FILTER - 1);
	filter[bit / 64] |= UINT64_C(1) << (bit % 64);
}

static void finish_words(struct builder *b, struct lexicon *out)
{
	size_t total = 0;
	for (size_t i = 0; i < b->words.count; i++)
		total += b->words.names[i].size / sizeof(uint16_t);
	uint16_t *units = arena_array(b->arena, total + 1, sizeof *units);
	struct lexicon_word *words = arena_array(b->arena, b->words.count + 1, sizeof *words);
	out->slot_mask = power_above(b->words.count) - 1;
	struct lexicon_slot *slots = arena_array(b->arena, (size_t)out->slot_mask + 1, sizeof *slots);
	uint64_t *filter = arena_array(b->arena, LEXICON_FILTER / 64, sizeof *filter);
	uint32_t used = 0;
	for (uint32_t i = 0; i < b->words.count; i++) {
		struct str name = b->words.names[i];
		words[i] = (struct lexicon_word){used, (uint32_t)(name.size / sizeof *units)};
		memcpy(units + used, name.data, name.size);
		uint64_t hash = lexicon_hash_word(units + used, words[i].count);
		uint32_t at = (uint32_t)(hash >> 32) & out->slot_mask;
		filter_set(filter, (uint32_t)hash);
		while (slots[at].number)
			at = (at + 1) & out->slot_mask;
		slots[at] = (struct lexicon_slot){hash, i + 1};
		used += words[i].count;
	}
	out->units = units;
	out->unit_count = used;
	out->words = words;
	out->word_count = (uint32_t)b->words.count;
	out->slots = slots;
	out->filter = filter;
}

static uint32_t final_node(const struct builder *b, uint32_t node)
{
	return node & INNER ? (uint32_t)b->words.count + (node & ~INNER) : node;
}

static void finish_phrases(struct builder *b, struct lexicon *out)
{
	out->edge_mask = power_above(b->phrases.count) - 1;
	struct lexicon_edge *edges = arena_array(b->arena, (size_t)out->edge_mask + 1, sizeof *edges);
	uint64_t *filter = arena_array(b->arena, LEXICON_FILTER / 64, sizeof *filter);
	const struct lexicon_edge *rows = b->phrases.rows;
	for (size_t i = 0; i < b->phrases.count; i++) {
		uint32_t from = final_node(b, rows[i].node), to = final_node(b, INNER | rows[i].next);
		uint32_t hash = lexicon_hash_edge(from, rows[i].word), at = hash & out->edge_mask;
		filter_set(filter, hash);
		while (edges[at].next)
			at = (at + 1) & out->edge_mask;
		edges[at] = (struct lexicon_edge){from, rows[i].word, to + 1};
	}
	out->edges = edges;
	out->edge_filter = filter;
}

static bool is_rare(const struct link_row *link)
{
	return (MASK_VERBAL & 1u << link->sense.kind) && (link->sense.detail & FORM_RARE);
}

/* A family name cut from a full name that is also another word ("في", "الله", "صباح") would be found everywhere. */
static bool is_drowned(const struct link_row *links, size_t count, size_t at)
{
	const struct sense *sense = &links[at].sense;
	if (sense->kind != SENSE_ACTOR || !(sense->flags & SENSE_DERIVED))
		return false;
	for (size_t i = at; i < count && links[i].node == links[at].node; i++) {
		if (links[i].sense.kind != SENSE_ACTOR && !is_rare(&links[i]))
			return true;
	}
	return false;
}

/* Whether the rows of one node, from `at` on, hold anything but rare forms. */
static bool has_usual(const struct link_row *links, size_t count, size_t at)
{
	for (size_t i = at; i < count && links[i].node == links[at].node; i++) {
		if (!is_rare(&links[i]))
			return true;
	}
	return false;
}

static void finish_senses(struct builder *b, struct lexicon *out, struct lexicon_node *nodes)
{
	struct link_row *links = b->links.rows;
	for (size_t i = 0; i < b->links.count; i++)
		links[i].node = final_node(b, links[i].node);
	if (b->links.count)
		qsort(links, b->links.count, sizeof *links, link_order);
	struct sense *senses = arena_array(b->arena, b->links.count + 1, sizeof *senses);
	uint32_t count = 0;
	bool usual = false;
	for (size_t i = 0; i < b->links.count; i++) {
		if (i == 0 || links[i].node != links[i - 1].node)
			usual = has_usual(links, b->links.count, i);
		if ((i && link_order(&links[i - 1], &links[i]) == 0) || (usual && is_rare(&links[i])) ||
		    is_drowned(links, b->links.count, i))
			continue;
		struct lexicon_node *node = &nodes[links[i].node];
		if (!node->count)
			node->first = count;
		node->count++;
		node->mask |= 1u << links[i].sense.kind;
		senses[count++] = links[i].sense;
	}
	out->senses = senses;
	out->sense_count = count;
}

/* What longer phrases may mean, from the last word made to the first: children were made after their parents. */
static void finish_below(const struct builder *b, struct lexicon_node *nodes)
{
	const struct lexicon_edge *rows = b->phrases.rows;
	for (size_t i = b->phrases.count; i-- > 0;) {
		const struct lexicon_node *to = &nodes[final_node(b, INNER | rows[i].next)];
		nodes[final_node(b, rows[i].node)].below |= to->mask | to->below;
	}
}

static void finish_tables(struct builder *b, struct lexicon *out)
{
	uint32_t *prepositions = arena_array(b->arena, b->prepositions.count + 1, sizeof *prepositions);
	for (size_t i = 0; i < b->prepositions.count; i++)
		prepositions[i] = builder_text(b, b->prepositions.names[i]);
	out->prepositions = prepositions;
	out->preposition_count = (uint32_t)b->prepositions.count;
	out->actors = b->actor_rows.rows;
	out->actor_count = (uint32_t)b->actor_rows.count;
	out->institutions = b->institution_rows.rows;
	out->institution_count = (uint32_t)b->institution_rows.count;
	out->titles = b->title_rows.rows;
	out->title_count = (uint32_t)b->title_rows.count;
	out->heads = b->head_rows.rows;
	out->head_count = (uint32_t)b->head_rows.count;
	out->stances = b->stance_rows.rows;
	out->stance_count = (uint32_t)b->stance_rows.count;
	out->text = b->text.data;
	out->text_size = (uint32_t)b->text.size;
}

void builder_finish(struct builder *b, struct lexicon *lexicon)
{
	*lexicon = (struct lexicon){0};
	lexicon->node_count = (uint32_t)(b->words.count + b->phrases.count);
	struct lexicon_node *nodes = arena_array(b->arena, (size_t)lexicon->node_count + 1, sizeof *nodes);
	finish_words(b, lexicon);
	finish_phrases(b, lexicon);
	finish_senses(b, lexicon, nodes);
	finish_below(b, nodes);
	lexicon->nodes = nodes;
	finish_tables(b, lexicon);
}
