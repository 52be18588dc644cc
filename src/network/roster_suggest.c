#include <stdlib.h>

#include "base/ids.h"
#include "lexicon/lexicon.h"
#include "network/likeness.h"
#include "network/roster.h"

enum { BLOCK_MOST = 64, SHORTEST = 4 };

/* Actors that share a key are compared with one another. */
struct blocks {
	struct arena *arena;
	struct ids keys;
	struct block {
		uint32_t members[BLOCK_MOST];
		size_t count; /* more than BLOCK_MOST: too many to say anything */
	} * *items;
	size_t capacity;
};

struct suggesting {
	const struct roster *roster;
	const struct likeness_name *names;
	struct roster_suggestions *found;
};

static void block_add(struct blocks *blocks, char mark, struct str key, uint32_t actor)
{
	struct strbuf text;
	strbuf_init(&text, blocks->arena);
	strbuf_add_char(&text, mark);
	strbuf_add_str(&text, key);
	size_t before = blocks->keys.count;
	uint32_t number = ids_add(&blocks->keys, strbuf_str(&text));
	blocks->items = arena_grow(blocks->arena, blocks->items, number, &blocks->capacity, sizeof(struct block *));
	if (number == before)
		blocks->items[number] = arena_alloc(blocks->arena, sizeof(struct block));
	struct block *block = blocks->items[number];
	if (block->count < BLOCK_MOST)
		block->members[block->count] = actor;
	block->count++;
}

/* ---- likeness that is not enough to merge ---- */

/* Whether one letter put in, left out or changed makes the one of the other. */
static bool one_letter_apart(const struct likeness_part *a, const struct likeness_part *b)
{
	if (a->count > b->count)
		return one_letter_apart(b, a);
	if (b->count - a->count > 1 || a->count < SHORTEST)
		return false;
	size_t at = 0;
	while (at < a->count && a->units[at] == b->units[at])
		at++;
	const uint16_t *rest = a->units + at + (a->count == b->count);
	size_t left = b->count - at - 1;
	return at < b->count && memcmp(rest, b->units + at + 1, left * sizeof *rest) == 0;
}

/* All parts the same but for one, which is one letter apart; two given names are mostly two persons. */
static bool is_slip(const struct likeness_name *a, const struct likeness_name *b)
{
	size_t apart = 0;
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++) {
		if (likeness_parts(&a->parts[i], &b->parts[i]))
			continue;
		if (++apart > 1 || (a->parts[i].given && b->parts[i].given) || !one_letter_apart(&a->parts[i], &b->parts[i]))
			return false;
	}
	return a->count > 1 && apart < 2;
}

/* A person's last name alone; an organisation's name that goes on in the other's. */
static bool is_part_of(const struct likeness_name *a, const struct likeness_name *b)
{
	if (!a->count || a->count >= b->count)
		return false;
	if (a->kind == ACTORNET_PERSON)
		return a->count == 1 ? !a->parts[0].given && likeness_parts(&a->parts[0], &b->parts[b->count - 1])
		                     : likeness_shorter(a, b);
	for (size_t i = 0; i < a->count; i++) {
		if (!likeness_parts(&a->parts[i], &b->parts[i]))
			return false;
	}
	return a->count > 1;
}

/* Two in one office that more than one word names. */
static bool share_office(const struct roster *roster, uint32_t a, uint32_t b)
{
	const struct roster_list *offices = &roster->offices;
	for (size_t i = offices->starts[a]; i < offices->starts[a + 1]; i++) {
		for (size_t j = offices->starts[b]; j < offices->starts[b + 1]; j++) {
			if (str_equal(offices->items[i].text, offices->items[j].text) &&
			    memchr(offices->items[i].text.data, ' ', offices->items[i].text.size))
				return true;
		}
	}
	return false;
}

static bool are_alike(const struct suggesting *s, uint32_t a, uint32_t b)
{
	const struct likeness_name *x = &s->names[a], *y = &s->names[b];
	if (!x->count || !y->count || x->kind != y->kind)
		return false;
	return is_slip(x, y) || is_part_of(x, y) || is_part_of(y, x) ||
	       (x->kind == ACTORNET_PERSON && !x->parts[x->count - 1].given &&
	        likeness_parts(&x->parts[x->count - 1], &y->parts[y->count - 1]) && share_office(s->roster, a, b));
}

/* ---- keeping ---- */

static bool comes_before(const struct network *network, uint32_t a, uint32_t b)
{
	uint64_t x = network_actors(network)[a].mentions, y = network_actors(network)[b].mentions;
	return x != y ? x > y : a < b; /* numbers are in order of ids */
}

static void keep(const struct suggesting *s, uint32_t actor, uint32_t other)
{
	struct roster_suggestions *kept = &s->found[actor];
	size_t at = 0;
	while (at < kept->count && comes_before(s->roster->network, kept->actors[at], other))
		at++;
	if (at == SUGGEST_MOST || (at < kept->count && kept->actors[at] == other))
		return;
	if (kept->count < SUGGEST_MOST)
		kept->count++;
	for (size_t i = kept->count - 1; i > at; i--)
		kept->actors[i] = kept->actors[i - 1];
	kept->actors[at] = other;
}

static void compare_block(const struct suggesting *s, const struct block *block)
{
	if (block->count > BLOCK_MOST)
		return;
	for (size_t i = 0; i < block->count; i++) {
		for (size_t j = 0; j < i; j++) {
			if (!are_alike(s, block->members[i], block->members[j]))
				continue;
			keep(s, block->members[i], block->members[j]);
			keep(s, block->members[j], block->members[i]);
		}
	}
}

struct roster_suggestions *roster_suggest(const struct roster *roster, struct arena *arena)
{
	size_t count = network_actor_count(roster->network);
	struct likeness_name *names = arena_array(arena, count + 1, sizeof *names);
	struct suggesting s = {roster, names, arena_array(arena, count + 1, sizeof *s.found)};
	struct blocks blocks = {.arena = arena};
	ids_init(&blocks.keys, arena);
	for (uint32_t i = 0; i < count; i++) {
		const struct network_actor *actor = &network_actors(roster->network)[i];
		if (actor->kind == ACTORNET_STATE)
			continue;
		names[i] = likeness_read(arena, &lexicon_builtin, str_of(actor->label), actor->kind);
		if (!names[i].count)
			continue;
		block_add(&blocks, 'l', likeness_sound(arena, &names[i].parts[names[i].count - 1]), i);
		block_add(&blocks, 'f', likeness_sound(arena, &names[i].parts[0]), i);
	}
	for (uint32_t i = 0; i < blocks.keys.count; i++)
		compare_block(&s, blocks.items[i]);
	return s.found;
}
