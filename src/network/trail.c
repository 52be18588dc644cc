#include "network/trail.h"

#include <stdlib.h>

#include "network/pairs.h"
#include "text/fold.h"

enum { ALIAS_UNITS = 256 };

bool trail_has_link(const struct trail *trail, const struct kept_link *link, enum trail_direction *direction)
{
	bool forth = link->source == trail->a && link->target == trail->b;
	bool back = link->source == trail->b && link->target == trail->a;
	*direction = !link->directed ? TRAIL_MUTUAL : forth ? TRAIL_FORTH : TRAIL_BACK;
	return forth || back;
}

static bool is_signed(const struct trail *trail, const struct kept_sentence *sentence)
{
	enum trail_direction direction;
	for (uint32_t i = sentence->link; i < sentence->link_end; i++) {
		if (trail_has_link(trail, &trail->store->links[i], &direction))
			return true;
	}
	return false;
}

static uint64_t count_mentions(const struct evidence_store *store, const struct kept_sentence *sentence, uint32_t actor)
{
	uint64_t count = 0;
	for (uint32_t i = sentence->mention; i < sentence->mention_end; i++)
		count += store->mentions[i].actor == actor;
	return count;
}

/* ---- sentences ---- */

static void count_date(struct trail *trail, const char *date)
{
	if (!date[0])
		return;
	if (!trail->first_date[0] || strcmp(date, trail->first_date) < 0)
		memcpy(trail->first_date, date, sizeof trail->first_date);
	if (strcmp(date, trail->last_date) > 0)
		memcpy(trail->last_date, date, sizeof trail->last_date);
}

/* Whether the sentence belongs to the trail: it mentions the one, or both, or has a link between the two. */
static bool is_found(struct trail *trail, const struct kept_sentence *sentence)
{
	uint64_t mentions = count_mentions(trail->store, sentence, trail->a);
	bool together = mentions && (trail->b == TRAIL_NONE || count_mentions(trail->store, sentence, trail->b));
	bool linked = is_signed(trail, sentence);
	trail->mentions += together || linked ? mentions : 0;
	trail->together += together;
	trail->signed_count += linked;
	return together || linked;
}

static void find_sentences(struct trail *trail, struct arena *arena)
{
	const struct evidence_store *store = trail->store;
	struct pairs documents; /* and their readings */
	size_t capacity = 0;
	pairs_init(&documents, arena);
	for (uint32_t i = 0; i < store->sentence_count; i++) {
		const struct kept_sentence *sentence = &store->sentences[i];
		if (!is_found(trail, sentence))
			continue;
		trail->sentences =
			arena_grow(arena, trail->sentences, trail->sentence_count, &capacity, sizeof *trail->sentences);
		trail->sentences[trail->sentence_count++] = i;
		pairs_add(&documents, sentence->document, sentence->reading);
		count_date(trail, store->documents[sentence->document].date);
	}
	trail->document_count = documents.count;
}

struct dated {
	const char *date;
	uint32_t sentence;
};

/* An undated sentence has the least date, and so comes last. */
static int dated_compare(const void *x, const void *y)
{
	const struct dated *p = x;
	const struct dated *q = y;
	int dates = strcmp(q->date, p->date);
	return dates ? dates : (p->sentence > q->sentence) - (p->sentence < q->sentence);
}

static void sort_sentences(struct trail *trail, struct arena *arena)
{
	const struct evidence_store *store = trail->store;
	struct dated *rows = arena_array(arena, trail->sentence_count + 1, sizeof *rows);
	for (size_t i = 0; i < trail->sentence_count; i++) {
		uint32_t number = trail->sentences[i];
		rows[i] = (struct dated){store->documents[store->sentences[number].document].date, number};
	}
	qsort(rows, trail->sentence_count, sizeof *rows, dated_compare);
	for (size_t i = 0; i < trail->sentence_count; i++)
		trail->sentences[i] = rows[i].sentence;
}

void trail_keep_signed(struct trail *trail)
{
	size_t kept = 0;
	for (size_t i = 0; i < trail->listed; i++) {
		if (is_signed(trail, &trail->store->sentences[trail->sentences[i]]))
			trail->sentences[kept++] = trail->sentences[i];
	}
	trail->listed = kept;
}

/* ---- sums ---- */

static struct trail_sum *sum_of(struct trail *trail, struct arena *arena, size_t *capacity, uint32_t type,
                                enum trail_direction direction)
{
	for (size_t i = 0; i < trail->sum_count; i++) {
		if (trail->sums[i].type == type && trail->sums[i].direction == direction)
			return &trail->sums[i];
	}
	trail->sums = arena_grow(arena, trail->sums, trail->sum_count, capacity, sizeof *trail->sums);
	trail->sums[trail->sum_count] = (struct trail_sum){.type = type, .direction = direction};
	return &trail->sums[trail->sum_count++];
}

static bool sum_is_before(const struct trail *trail, const struct trail_sum *x, const struct trail_sum *y)
{
	if (x->direction != y->direction)
		return x->direction < y->direction;
	return str_compare(evidence_word(trail->store, x->type), evidence_word(trail->store, y->type)) < 0;
}

/* They are a handful. */
static void sort_sums(const struct trail *trail)
{
	for (size_t i = 1; i < trail->sum_count; i++) {
		struct trail_sum sum = trail->sums[i];
		size_t at = i;
		for (; at && sum_is_before(trail, &sum, &trail->sums[at - 1]); at--)
			trail->sums[at] = trail->sums[at - 1];
		trail->sums[at] = sum;
	}
}

static void sum_up(struct trail *trail, struct arena *arena)
{
	size_t capacity = 0;
	for (size_t i = 0; i < trail->sentence_count; i++) {
		const struct kept_sentence *sentence = &trail->store->sentences[trail->sentences[i]];
		for (uint32_t l = sentence->link; l < sentence->link_end; l++) {
			const struct kept_link *link = &trail->store->links[l];
			enum trail_direction direction;
			if (!trail_has_link(trail, link, &direction))
				continue;
			struct trail_sum *sum = sum_of(trail, arena, &capacity, link->type, direction);
			sum->count++;
			sum->stance += link->stance;
		}
	}
	sort_sums(trail);
}

/* ---- aliases ---- */

static int alias_compare(const void *x, const void *y)
{
	const struct trail_alias *p = x;
	const struct trail_alias *q = y;
	if (p->count != q->count)
		return p->count > q->count ? -1 : 1;
	return str_compare(p->text, q->text);
}

/* Spellings that fold to the same are one alias. */
static void count_alias(struct trail *trail, struct ids *folded, size_t *capacity, struct str text)
{
	uint16_t units[ALIAS_UNITS];
	size_t count = fold_text(text, units, ALIAS_UNITS);
	if (!count)
		return;
	uint32_t number = ids_add(folded, (struct str){(const char *)units, count * sizeof *units});
	if (number == trail->alias_count) {
		trail->aliases =
			arena_grow(folded->arena, trail->aliases, trail->alias_count, capacity, sizeof *trail->aliases);
		trail->aliases[trail->alias_count++].text = text;
	}
	trail->aliases[number].count++;
}

static void find_aliases(struct trail *trail, struct arena *arena)
{
	struct ids folded;
	size_t capacity = 0;
	ids_init(&folded, arena);
	for (size_t i = 0; i < trail->sentence_count; i++) {
		const struct kept_sentence *sentence = &trail->store->sentences[trail->sentences[i]];
		for (uint32_t m = sentence->mention; m < sentence->mention_end; m++) {
			const struct kept_mention *mention = &trail->store->mentions[m];
			if (mention->actor == trail->a)
				count_alias(trail, &folded, &capacity, evidence_text(sentence, mention->span));
		}
	}
	if (trail->alias_count)
		qsort(trail->aliases, trail->alias_count, sizeof *trail->aliases, alias_compare);
}

void trail_follow(struct trail *trail, struct arena *arena, const struct evidence_store *store, uint32_t a, uint32_t b)
{
	*trail = (struct trail){.store = store, .a = a, .b = b};
	find_sentences(trail, arena);
	sort_sentences(trail, arena);
	trail->listed = trail->sentence_count;
	if (b == TRAIL_NONE)
		find_aliases(trail, arena);
	else
		sum_up(trail, arena);
}
