#include <stdlib.h>

#include "lexicon/builder_parts.h"
#include "lexicon/shape.h"

static const uint32_t MASK_VERBAL = 1u << SENSE_STANCE | 1u << SENSE_SPEECH | 1u << SENSE_VERB | 1u << SENSE_COMMON;
static const uint32_t MASK_NAMES = 1u << SENSE_ACTOR | 1u << SENSE_STATE | 1u << SENSE_CAPITAL | 1u << SENSE_SEAT;

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

/* `count` elements, the first `old_count` of them from `old`. */
static void *extended(struct arena *arena, const void *old, size_t old_count, size_t count, size_t size)
{
	char *out = arena_array_raw(arena, count + 1, size);
	if (old_count)
		memcpy(out, old, old_count * size);
	memset(out + old_count * size, 0, (count + 1 - old_count) * size);
	return out;
}

/* ---- words ---- */

static void slot_put(struct lexicon_slot *slots, uint32_t mask, struct lexicon_slot slot)
{
	uint32_t at = (uint32_t)(slot.hash >> 32) & mask;
	while (slots[at].number)
		at = (at + 1) & mask;
	slots[at] = slot;
}

/* The hash table of `count` words; the base's as it is when it has room. */
static struct lexicon_slot *finish_slots(const struct builder *b, size_t count, uint32_t *mask)
{
	const struct lexicon *base = b->base;
	*mask = power_above(count) - 1;
	if (base->slots && *mask <= base->slot_mask) {
		*mask = base->slot_mask;
		return extended(b->arena, base->slots, (size_t)*mask + 1, (size_t)*mask + 1, sizeof *base->slots);
	}
	struct lexicon_slot *slots = arena_array(b->arena, (size_t)*mask + 1, sizeof *slots);
	for (size_t i = 0; base->slots && i <= base->slot_mask; i++) {
		if (base->slots[i].number)
			slot_put(slots, *mask, base->slots[i]);
	}
	return slots;
}

static void finish_words(struct builder *b, struct lexicon *out)
{
	const struct lexicon *base = b->base;
	size_t total = base->unit_count, count = base->word_count + b->words.count;
	for (size_t i = 0; i < b->words.count; i++)
		total += b->words.names[i].size / sizeof(uint16_t);
	uint16_t *units = extended(b->arena, base->units, base->unit_count, total, sizeof *units);
	struct lexicon_word *words = extended(b->arena, base->words, base->word_count, count, sizeof *words);
	struct lexicon_slot *slots = finish_slots(b, count, &out->slot_mask);
	uint64_t *filter =
		extended(b->arena, base->filter, base->filter ? LEXICON_FILTER / 64 : 0, LEXICON_FILTER / 64, sizeof *filter);
	uint32_t used = base->unit_count;
	for (uint32_t i = 0; i < b->words.count; i++) {
		struct str name = b->words.names[i];
		struct lexicon_word *word = &words[base->word_count + i];
		*word = (struct lexicon_word){used, (uint32_t)(name.size / sizeof *units)};
		memcpy(units + used, name.data, name.size);
		uint64_t hash = lexicon_hash_word(units + used, word->count);
		filter_set(filter, (uint32_t)hash);
		slot_put(slots, out->slot_mask, (struct lexicon_slot){hash, base->word_count + i + 1});
		used += word->count;
	}
	out->units = units;
	out->unit_count = used;
	out->words = words;
	out->word_count = (uint32_t)count;
	out->slots = slots;
	out->filter = filter;
}

/* ---- phrases ---- */

static uint32_t final_node(const struct lexicon *out, uint32_t node)
{
	return node & INNER ? out->word_count + (node & ~INNER) : node;
}

static void edge_put(struct lexicon_edge *edges, uint32_t mask, uint64_t *filter, struct lexicon_edge edge)
{
	uint32_t hash = lexicon_hash_edge(edge.node, edge.word), at = hash & mask;
	filter_set(filter, hash);
	while (edges[at].next)
		at = (at + 1) & mask;
	edges[at] = edge;
}

/* A node of the base in the numbers of the whole: inner nodes moved up when words came in before them. */
static uint32_t moved_node(const struct builder *b, const struct lexicon *out, uint32_t node)
{
	return node < b->base->word_count ? node : node - b->base->word_count + out->word_count;
}

/* The table of edges; parents[] becomes, for each inner node, the node that it was reached from. */
static void finish_phrases(struct builder *b, struct lexicon *out, uint32_t *parents)
{
	const struct lexicon *base = b->base;
	out->edge_mask = power_above(builder_base_inner(b) + b->phrases.count) - 1;
	struct lexicon_edge *edges = arena_array(b->arena, (size_t)out->edge_mask + 1, sizeof *edges);
	uint64_t *filter = arena_array(b->arena, LEXICON_FILTER / 64, sizeof *filter);
	for (size_t i = 0; base->edges && i <= base->edge_mask; i++) {
		struct lexicon_edge edge = base->edges[i];
		if (!edge.next)
			continue;
		parents[edge.next - 1 - base->word_count] = moved_node(b, out, edge.node);
		edge = (struct lexicon_edge){moved_node(b, out, edge.node), edge.word, moved_node(b, out, edge.next - 1) + 1};
		edge_put(edges, out->edge_mask, filter, edge);
	}
	const struct lexicon_edge *rows = b->phrases.rows;
	for (size_t i = 0; i < b->phrases.count; i++) {
		uint32_t from = final_node(out, rows[i].node);
		parents[rows[i].next] = from;
		edge_put(edges, out->edge_mask, filter,
		         (struct lexicon_edge){from, rows[i].word, final_node(out, INNER | rows[i].next) + 1});
	}
	out->edges = edges;
	out->edge_filter = filter;
}

/* ---- senses ---- */

static int sense_order(const struct sense *x, const struct sense *y)
{
	const uint32_t keys[4][2] = {
		{x->kind, y->kind},
		{x->flags & SENSE_WEAK, y->flags & SENSE_WEAK}, /* a strong name before a weak one */
		{x->id, y->id},
		{(uint32_t)x->detail << 8 | x->flags, (uint32_t)y->detail << 8 | y->flags},
	};
	for (size_t i = 0; i < 4; i++) {
		if (keys[i][0] != keys[i][1])
			return keys[i][0] < keys[i][1] ? -1 : 1;
	}
	return 0;
}

static int link_order(const void *a, const void *b)
{
	const struct link_row *x = a, *y = b;
	if (x->node != y->node)
		return x->node < y->node ? -1 : 1;
	return sense_order(&x->sense, &y->sense);
}

static int sense_compare(const void *a, const void *b)
{
	return sense_order(a, b);
}

/* What one node may be, while it is put together: the base's senses, then the new ones. */
struct gathered {
	struct sense *senses;
	size_t count, capacity;
};

static void gathered_add(struct arena *arena, struct gathered *g, struct sense sense)
{
	g->senses = arena_grow(arena, g->senses, g->count, &g->capacity, sizeof *g->senses);
	g->senses[g->count++] = sense;
}

static bool is_strong_name(const struct sense *sense)
{
	return (1u << sense->kind & MASK_NAMES) && !(sense->flags & SENSE_WEAK);
}

/* Whether a new sense takes this name of the base away from its actor. */
static bool is_taken(const struct sense *sense, const struct link_row *added, size_t count)
{
	for (size_t i = 0; is_strong_name(sense) && i < count; i++) {
		if (is_strong_name(&added[i].sense) && added[i].sense.id != sense->id)
			return true;
	}
	return false;
}

/* A sense of the base, which may have been withdrawn. False when nothing is left of it. */
static bool sense_kept(const struct builder *b, struct sense *sense, bool inner)
{
	enum withdrawal withdrawn = WITHDRAWN_NOT;
	if (sense->kind == SENSE_STANCE && b->withdraws)
		withdrawn = (enum withdrawal)b->withdrawn[sense->id];
	if (withdrawn == WITHDRAWN_NOT)
		return true;
	unsigned form = sense_form(sense);
	if (withdrawn == WITHDRAWN_REPLACED || inner || form == FORM_PHRASE)
		return false;
	sense->kind = form == FORM_NOUN || form == FORM_ADJECTIVE ? SENSE_COMMON : SENSE_VERB;
	sense->id = 0;
	return true;
}

static void gather(const struct builder *b, struct gathered *g, uint32_t base_node, const struct link_row *added,
                   size_t count)
{
	const struct lexicon *base = b->base;
	bool changed = count > 0;
	g->count = 0;
	for (uint32_t i = 0; base_node != LEXICON_NONE && i < base->nodes[base_node].count; i++) {
		struct sense sense = base->senses[base->nodes[base_node].first + i];
		bool kept = sense_kept(b, &sense, base_node >= base->word_count) && !is_taken(&sense, added, count);
		changed = changed || !kept || sense.kind != base->senses[base->nodes[base_node].first + i].kind;
		if (kept)
			gathered_add(b->arena, g, sense);
	}
	for (size_t i = 0; i < count; i++)
		gathered_add(b->arena, g, added[i].sense);
	if (changed && g->count > 1)
		qsort(g->senses, g->count, sizeof *g->senses, sense_compare);
}

static bool is_rare(const struct sense *sense)
{
	return (MASK_VERBAL & 1u << sense->kind) && (sense->detail & (FORM_RARE | FORM_YIELDING));
}

/* A family name cut from a full name that is also another word ("في", "الله", "صباح") would be found everywhere. */
static bool is_drowned(const struct gathered *g, size_t at)
{
	const struct sense *sense = &g->senses[at];
	if (sense->kind != SENSE_ACTOR || !(sense->flags & SENSE_DERIVED))
		return false;
	for (size_t i = at; i < g->count; i++) {
		if (g->senses[i].kind != SENSE_ACTOR && !is_rare(&g->senses[i]))
			return true;
	}
	return false;
}

/* Whether there is anything but rare forms. */
static bool has_usual(const struct gathered *g)
{
	for (size_t i = 0; i < g->count; i++) {
		if (!is_rare(&g->senses[i]))
			return true;
	}
	return false;
}

static uint32_t emit_senses(const struct gathered *g, struct lexicon_node *node, struct sense *senses, uint32_t count)
{
	bool usual = has_usual(g);
	for (size_t i = 0; i < g->count; i++) {
		const struct sense *sense = &g->senses[i];
		if ((i && sense_order(sense - 1, sense) == 0) || (usual && is_rare(sense)) || is_drowned(g, i))
			continue;
		if (!node->count)
			node->first = count;
		node->count++;
		node->mask |= (uint16_t)(1u << sense->kind);
		senses[count++] = *sense;
	}
	return count;
}

/* Whether the base's senses of a node stand as they are when nothing new comes to it. */
static bool is_unchanged(const struct builder *b, uint32_t base_node)
{
	return base_node != LEXICON_NONE && !(b->withdraws && (b->base->nodes[base_node].mask & 1u << SENSE_STANCE));
}

static uint32_t copy_senses(const struct lexicon *base, uint32_t base_node, struct lexicon_node *node,
                            struct sense *senses, uint32_t count)
{
	const struct lexicon_node *old = &base->nodes[base_node];
	*node = (struct lexicon_node){.first = count, .count = old->count, .mask = old->mask};
	for (uint32_t i = 0; i < old->count; i++)
		senses[count + i] = base->senses[old->first + i];
	return count + old->count;
}

/* The node of the base that became node `number`; LEXICON_NONE for a new one. */
static uint32_t base_node_of(const struct builder *b, const struct lexicon *out, uint32_t number)
{
	const struct lexicon *base = b->base;
	if (number < out->word_count)
		return number < base->word_count ? number : LEXICON_NONE;
	uint32_t inner = number - out->word_count;
	return inner < builder_base_inner(b) ? base->word_count + inner : LEXICON_NONE;
}

static void finish_senses(struct builder *b, struct lexicon *out, struct lexicon_node *nodes)
{
	struct link_row *links = b->links.rows;
	for (size_t i = 0; i < b->links.count; i++)
		links[i].node = final_node(out, links[i].node);
	if (b->links.count)
		qsort(links, b->links.count, sizeof *links, link_order);
	struct sense *senses = arena_array_raw(b->arena, b->base->sense_count + b->links.count + 1, sizeof *senses);
	struct gathered g = {.senses = NULL};
	uint32_t count = 0;
	for (uint32_t number = 0, at = 0; number < out->node_count; number++) {
		uint32_t first = at;
		while (at < b->links.count && links[at].node == number)
			at++;
		uint32_t base_node = base_node_of(b, out, number);
		if (at == first && is_unchanged(b, base_node)) {
			count = copy_senses(b->base, base_node, &nodes[number], senses, count);
			continue;
		}
		gather(b, &g, base_node, links + first, at - first);
		count = emit_senses(&g, &nodes[number], senses, count);
	}
	out->senses = senses;
	out->sense_count = count;
}

/* What longer phrases may mean, from the last node made to the first: children were made after their parents. */
static void finish_below(const struct lexicon *out, const uint32_t *parents, struct lexicon_node *nodes)
{
	for (uint32_t inner = out->node_count - out->word_count; inner-- > 0;) {
		const struct lexicon_node *node = &nodes[out->word_count + inner];
		nodes[parents[inner]].below |= node->mask | node->below;
	}
}

/* ---- the whole ---- */

static void finish_tables(struct builder *b, struct lexicon *out)
{
	uint32_t *prepositions = extended(b->arena, b->base->prepositions, b->base->preposition_count,
	                                  b->prepositions.count, sizeof *prepositions);
	for (size_t i = b->base->preposition_count; i < b->prepositions.count; i++) {
		prepositions[i] = (uint32_t)b->text.size;
		strbuf_add_str(&b->text, b->prepositions.names[i]);
		strbuf_add_char(&b->text, '\0');
	}
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
	struct lexicon out = {0};
	finish_words(b, &out);
	size_t inner = builder_base_inner(b) + b->phrases.count;
	uint32_t *parents = arena_array(b->arena, inner + 1, sizeof *parents);
	out.node_count = (uint32_t)(out.word_count + inner);
	struct lexicon_node *nodes = arena_array(b->arena, (size_t)out.node_count + 1, sizeof *nodes);
	finish_phrases(b, &out, parents);
	finish_senses(b, &out, nodes);
	finish_below(&out, parents, nodes);
	out.nodes = nodes;
	finish_tables(b, &out);
	if (b->base->shape)
		out.shape = b->base->shape; /* a few words of a user's teach nothing */
	else
		shape_learn(b->arena, &out);
	*lexicon = out;
}
