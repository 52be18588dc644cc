#include "network/merge.h"

#include "base/ids.h"
#include "network/likeness.h"

enum { BLOCK_MOST = 256 }; /* names that so many share are nobody's */

struct member {
	struct likeness_name name;
	uint32_t next;  /* in its block: number + 1 */
	uint32_t peers; /* in its block that it is the same as */
	uint32_t size;  /* of a root: actors in the group */
	bool anchored;  /* of a root: some actor in the group is */
	bool known;
	bool split; /* of a root: not all of its members are the same */
};

struct merging {
	struct arena *arena;
	const struct merge_actor *actors;
	struct member *members;
	uint32_t *roots;
	struct ids blocks;
	uint32_t *heads; /* by block: its first member + 1 */
	size_t head_capacity;
};

static uint32_t root_of(struct merging *m, uint32_t at)
{
	while (m->roots[at] != at)
		at = m->roots[at] = m->roots[m->roots[at]];
	return at;
}

static void unite(struct merging *m, uint32_t a, uint32_t b)
{
	a = root_of(m, a);
	b = root_of(m, b);
	if (a == b)
		return;
	m->roots[b] = a;
	m->members[a].size += m->members[b].size;
	m->members[a].anchored = m->members[a].anchored || m->members[b].anchored;
	m->members[a].known = m->members[a].known || m->members[b].known;
}

/* Names that can be the same, or one the other's short form, sound alike in their first part and in their last. */
static void put_in_block(struct merging *m, uint32_t number)
{
	struct member *member = &m->members[number];
	const struct likeness_name *name = &member->name;
	if (name->count < 2)
		return;
	struct str first = likeness_sound(m->arena, &name->parts[0]);
	struct str last = likeness_sound(m->arena, &name->parts[name->count - 1]);
	struct strbuf key;
	strbuf_init(&key, m->arena);
	strbuf_add_char(&key, (char)('0' + name->kind));
	strbuf_add_str(&key, first);
	strbuf_add(&key, "\0\0", 2);
	strbuf_add_str(&key, last);
	uint32_t block = ids_add(&m->blocks, strbuf_str(&key));
	m->heads = arena_grow(m->arena, m->heads, block, &m->head_capacity, sizeof *m->heads);
	member->next = m->heads[block];
	m->heads[block] = number + 1;
}

/* The members of a block; returns their number, 0 when there is nothing to compare. */
static size_t block_members(const struct merging *m, uint32_t block, uint32_t members[BLOCK_MOST])
{
	size_t count = 0;
	for (uint32_t at = m->heads[block]; at; at = m->members[at - 1].next) {
		if (count == BLOCK_MOST)
			return 0;
		members[count++] = at - 1;
	}
	return count > 1 ? count : 0;
}

/* ---- the same names ---- */

/* The members that are the same as one another become one group, if all of them are; else each stays alone. */
static void merge_same(struct merging *m, const uint32_t *members, size_t count)
{
	bool like[BLOCK_MOST] = {false}, done[BLOCK_MOST] = {false};
	for (size_t i = 0; i < count; i++) {
		uint32_t anchors = 0;
		if (done[i])
			continue;
		for (size_t j = 0; j < count; j++)
			like[j] = j == i || likeness_same(&m->members[members[i]].name, &m->members[members[j]].name);
		bool whole = true;
		for (size_t j = 0; j < count; j++) {
			anchors += like[j] && m->members[members[j]].anchored;
			for (size_t k = 0; k < count && whole && like[j]; k++)
				whole =
					like[k] == (k == j || likeness_same(&m->members[members[j]].name, &m->members[members[k]].name));
		}
		for (size_t j = 0; j < count; j++) {
			done[j] = done[j] || like[j];
			if (like[j] && whole && anchors < 2)
				unite(m, members[i], members[j]);
			else if (like[j] && j != i)
				m->members[members[j]].split = true;
			m->members[members[i]].split = m->members[members[i]].split || !whole || anchors > 1;
		}
	}
}

/* ---- short names ---- */

/* The one group with a longer name that `brief` fits; MERGE_NONE when there is none or more. */
static uint32_t only_longer(struct merging *m, uint32_t brief, const uint32_t *members, size_t count)
{
	uint32_t only = MERGE_NONE;
	for (size_t i = 0; i < count; i++) {
		const struct member *full = &m->members[members[i]];
		if (!likeness_shorter(&m->members[brief].name, &full->name))
			continue;
		uint32_t root = root_of(m, members[i]);
		if (full->split || (only != MERGE_NONE && only != root))
			return MERGE_NONE;
		only = root;
	}
	return only;
}

/* From the longest names to the shortest, so that a chain of short forms is one actor before it is asked for. */
static void merge_short(struct merging *m, const uint32_t *members, size_t count)
{
	for (size_t parts = LIKENESS_PARTS; parts > 1; parts--) {
		for (size_t i = 0; i < count; i++) {
			const struct member *brief = &m->members[members[i]];
			if (brief->name.count != parts || brief->split)
				continue;
			uint32_t full = only_longer(m, members[i], members, count), root = root_of(m, members[i]);
			if (full == MERGE_NONE || m->members[full].known || m->members[root].known ||
			    (m->members[full].anchored && m->members[root].anchored))
				continue;
			unite(m, full, root);
		}
	}
}

/* ---- who stays ---- */

static bool stays_before(const struct merge_actor *a, const struct merge_actor *b)
{
	if (a->known != b->known)
		return a->known;
	if (a->apart != b->apart)
		return a->apart;
	if (a->mentions != b->mentions)
		return a->mentions > b->mentions;
	return str_compare(a->id, b->id) < 0;
}

static uint32_t *choose(struct merging *m, size_t count)
{
	uint32_t *chosen = arena_array(m->arena, count + 1, sizeof *chosen);
	uint32_t *best = arena_array(m->arena, count + 1, sizeof *best); /* by root: number + 1 */
	for (uint32_t i = 0; i < count; i++) {
		uint32_t *kept = &best[root_of(m, i)];
		bool bound = m->actors[i].into != MERGE_NONE;
		if (!bound && (!*kept || stays_before(&m->actors[i], &m->actors[*kept - 1])))
			*kept = i + 1;
	}
	for (uint32_t i = 0; i < count; i++)
		chosen[i] = best[root_of(m, i)] ? best[root_of(m, i)] - 1 : i;
	return chosen;
}

uint32_t *merge_safe(struct arena *arena, const struct lexicon *lexicon, const struct merge_actor *actors, size_t count)
{
	struct merging m = {.arena = arena, .actors = actors};
	m.members = arena_array(arena, count + 1, sizeof *m.members);
	m.roots = arena_array(arena, count + 1, sizeof *m.roots);
	ids_init(&m.blocks, arena);
	for (uint32_t i = 0; i < count; i++) {
		m.roots[i] = i;
		m.members[i].size = 1;
		m.members[i].known = actors[i].known;
		m.members[i].anchored = actors[i].known || actors[i].apart;
	}
	for (uint32_t i = 0; i < count; i++) {
		if (actors[i].into != MERGE_NONE) {
			unite(&m, actors[i].into, i);
		} else if (actors[i].kind != ACTORNET_STATE && actors[i].mentions) {
			m.members[i].name = likeness_read(arena, lexicon, actors[i].label, actors[i].kind);
			put_in_block(&m, i);
		}
	}
	for (uint32_t block = 0; block < m.blocks.count; block++) {
		uint32_t members[BLOCK_MOST];
		size_t size = block_members(&m, block, members);
		merge_same(&m, members, size);
		merge_short(&m, members, size);
	}
	return choose(&m, count);
}
