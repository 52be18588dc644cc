#include "lexicon/reading.h"

#include <string.h>

#include "base/letters.h"
#include "base/str.h"

enum {
	WORD_LONGEST = 24, /* folded letters; longer words are unknown */
	CACHE_SLOTS = 1 << 18,
	BASE_SHORTEST = 2,
	LIL_ROOM = 4,
	READ_AHEAD = 16, /* words whose place in the cache is fetched while others are read */
};

#define MASK(kind) (1u << (kind))

static const unsigned NAMES = MASK(SENSE_ACTOR) | MASK(SENSE_STATE) | MASK(SENSE_CAPITAL) | MASK(SENSE_SEAT);
static const unsigned VERBAL = MASK(SENSE_STANCE) | MASK(SENSE_SPEECH) | MASK(SENSE_VERB);
static const unsigned NOUNS = MASK(SENSE_TITLE) | MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION) | MASK(SENSE_COMMON);

struct cache_slot {
	uint64_t hash; /* of the word, 0 for an empty slot; two words of one hash in 2^64 are not met */
	struct word_readings readings;
};

struct reader {
	const struct lexicon *lexicon;
	struct cache_slot *cache;
};

struct reader *reader_new(struct arena *run, const struct lexicon *lexicon)
{
	struct reader *reader = arena_alloc(run, sizeof *reader);
	reader->lexicon = lexicon;
	reader->cache = arena_array(run, CACHE_SLOTS, sizeof *reader->cache);
	return reader;
}

const struct lexicon *reader_lexicon(const struct reader *reader)
{
	return reader->lexicon;
}

/* ---- what may bear which clitic ---- */

static bool form_is_verb(unsigned form)
{
	return form == FORM_PERFECT || form == FORM_PERFECT_PASSIVE || form == FORM_IMPERFECT ||
	       form == FORM_IMPERFECT_PASSIVE;
}

static bool form_is_imperfect(unsigned form)
{
	return form == FORM_IMPERFECT || form == FORM_IMPERFECT_PASSIVE;
}

static bool bears_article(const struct sense *sense)
{
	if (MASK(sense->kind) & VERBAL)
		return !form_is_verb(sense_form(sense)) && !(sense->flags & (SENSE_BOUND | SENSE_DEFINITE));
	return sense->kind == SENSE_COMMON && !(sense->flags & SENSE_BOUND);
}

static bool bears_pronoun(const struct sense *sense)
{
	if (sense->flags & SENSE_DEFINITE)
		return false;
	if (MASK(sense->kind) & VERBAL)
		return true;
	if (sense->kind == SENSE_FUNCTION)
		return sense->id == FUNCTION_PREPOSITION || sense->id == FUNCTION_QUANTIFIER || sense->id == FUNCTION_PLACE ||
		       sense->id == FUNCTION_CONJUNCTION;
	return (MASK(sense->kind) & NOUNS) != 0;
}

static bool bears_preposition(const struct sense *sense, unsigned clitics)
{
	if (MASK(sense->kind) & VERBAL && form_is_verb(sense_form(sense)))
		return (clitics & CLITIC_L) && form_is_imperfect(sense_form(sense));
	if (sense->kind == SENSE_FUNCTION)
		return sense->id != FUNCTION_CONDITIONAL && sense->id != FUNCTION_MODAL;
	return true;
}

static bool sense_bears(const struct sense *sense, const struct reading *reading)
{
	unsigned clitics = reading->clitics;
	if ((sense->flags & SENSE_BOUND) && !reading->tail)
		return false;
	if ((clitics & CLITIC_ARTICLE) && !bears_article(sense))
		return false;
	if (reading->tail && !bears_pronoun(sense))
		return false;
	if ((clitics & CLITIC_FUTURE) && !(MASK(sense->kind) & VERBAL && form_is_imperfect(sense_form(sense))))
		return false;
	if ((clitics & CLITIC_PREPOSITIONS) && !bears_preposition(sense, clitics))
		return false;
	return true;
}

static bool node_bears(const struct lexicon *lexicon, const struct reading *reading, unsigned wanted)
{
	const struct lexicon_node *node = &lexicon->nodes[reading->node];
	if (node->below && !reading->tail && !(reading->clitics & (CLITIC_ARTICLE | CLITIC_FUTURE)))
		return true;
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &lexicon->senses[node->first + i];
		if ((MASK(sense->kind) & wanted) && sense_bears(sense, reading))
			return true;
	}
	return false;
}

/* ---- peeling ---- */

struct peel {
	const struct lexicon *lexicon;
	const uint16_t *units;
	size_t count;
	unsigned wanted; /* kinds of sense that a reading must have */
};

static bool peel_try(const struct peel *p, struct reading *reading)
{
	size_t base = p->count - reading->head - reading->tail;
	reading->node = lexicon_find(p->lexicon, p->units + reading->head, base);
	return reading->node != LEXICON_NONE && node_bears(p->lexicon, reading, p->wanted);
}

/* The base as it stands, then without its article. */
static bool peel_base(const struct peel *p, struct reading *reading)
{
	const uint16_t *base = p->units + reading->head;
	size_t count = p->count - reading->head - reading->tail;
	if (count < BASE_SHORTEST)
		return false;
	if (peel_try(p, reading))
		return true;
	if (count < BASE_SHORTEST + 2 || base[0] != AR_ALEF || base[1] != AR_LAM || reading->tail)
		return false;
	struct reading without = *reading;
	without.head = (uint8_t)(without.head + 2);
	without.clitics |= CLITIC_ARTICLE;
	if (!peel_try(p, &without))
		return false;
	*reading = without;
	return true;
}

/* With ال and so many more lams in front of what follows لل. */
static bool peel_lams(const struct peel *p, size_t lams, struct reading *reading)
{
	uint16_t units[WORD_LONGEST + LIL_ROOM];
	size_t rest = p->count - reading->head - 2;
	units[0] = AR_ALEF;
	for (size_t i = 1; i <= lams; i++)
		units[i] = AR_LAM;
	memcpy(units + 1 + lams, p->units + reading->head + 2, rest * sizeof *units);
	struct peel whole = {p->lexicon, units, rest + 1 + lams, p->wanted};
	struct reading inner = {.node = LEXICON_NONE};
	if (!peel_base(&whole, &inner))
		return false;
	reading->node = inner.node;
	reading->clitics |= (uint8_t)(inner.clitics | CLITIC_L | CLITIC_LIL);
	return true;
}

/* لل + rest stands for ل + ال + rest, or for ل + ال + ل + rest when that opens a name or an office (اللجنة). */
static bool peel_lil(const struct peel *p, struct reading *reading)
{
	static const unsigned openings = MASK(SENSE_TITLE) | MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION) | MASK(SENSE_ACTOR);
	struct reading one = *reading, two = *reading;
	if (p->count - reading->head - 2 < BASE_SHORTEST)
		return false;
	bool first = peel_lams(p, 1, &one), second = peel_lams(p, 2, &two);
	if (second &&
	    (!first || (lexicon_is(p->lexicon, two.node, openings) && !lexicon_is(p->lexicon, one.node, openings))))
		*reading = two;
	else if (first)
		*reading = one;
	return first || second;
}

static uint8_t preposition_of(uint16_t unit)
{
	return unit == AR_BEH ? CLITIC_B : unit == AR_LAM ? CLITIC_L : unit == AR_KAF ? CLITIC_K : 0;
}

/* Each way to cut prefixes: none, و, ب, وب, س, وس, لل, ولل. Returns how many there are. */
static size_t peel_prefixes(const struct peel *p, struct reading out[8])
{
	size_t n = 0;
	const uint16_t *u = p->units;
	size_t after_and = p->count > 2 && (u[0] == AR_WAW || u[0] == AR_FEH) ? 1 : 0;
	for (size_t skip = 0; skip <= after_and; skip++) {
		uint8_t clitics = skip ? CLITIC_AND : 0;
		if (skip)
			out[n++] = (struct reading){.node = LEXICON_NONE, .head = (uint8_t)skip, .clitics = clitics};
		if (p->count <= skip + BASE_SHORTEST)
			continue;
		uint8_t preposition = preposition_of(u[skip]);
		if (u[skip] == AR_LAM && u[skip + 1] == AR_LAM)
			out[n++] = (struct reading){
				.node = LEXICON_NONE, .head = (uint8_t)skip, .clitics = (uint8_t)(clitics | CLITIC_LIL)};
		if (preposition)
			out[n++] = (struct reading){
				.node = LEXICON_NONE, .head = (uint8_t)(skip + 1), .clitics = (uint8_t)(clitics | preposition)};
		if (u[skip] == AR_SEEN)
			out[n++] = (struct reading){
				.node = LEXICON_NONE, .head = (uint8_t)(skip + 1), .clitics = (uint8_t)(clitics | CLITIC_FUTURE)};
	}
	return n;
}

static const struct {
	uint16_t units[3];
	uint8_t count;
} pronouns[] = {
	{{AR_HEH, AR_MEEM, AR_ALEF}, 3},
	{{AR_HEH, AR_ALEF}, 2},
	{{AR_HEH, AR_MEEM}, 2},
	{{AR_HEH, AR_NOON}, 2},
	{{AR_NOON, AR_ALEF}, 2},
	{{AR_KAF, AR_MEEM}, 2},
	{{AR_NOON, AR_YEH}, 2},
	{{AR_HEH}, 1},
	{{AR_KAF}, 1},
	{{AR_YEH}, 1},
};

static bool peel_pronoun(const struct peel *p, const struct reading *prefix, struct reading *out)
{
	for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
		size_t n = pronouns[i].count;
		if (prefix->head + n + BASE_SHORTEST > p->count || p->units[p->count - 1] != pronouns[i].units[n - 1] ||
		    memcmp(p->units + p->count - n, pronouns[i].units, n * sizeof(uint16_t)) != 0)
			continue;
		*out = *prefix;
		out->tail = (uint8_t)n;
		if (peel_try(p, out))
			return true;
	}
	return false;
}

static bool peel(const struct peel *p, struct reading *out)
{
	struct reading prefixes[8];
	struct reading bare = {.node = LEXICON_NONE};
	if (peel_base(p, &bare) && bare.head) { /* the article alone was cut */
		*out = bare;
		return true;
	}
	size_t count = peel_prefixes(p, prefixes);
	for (size_t i = 0; i < count; i++) {
		*out = prefixes[i];
		if (out->clitics & CLITIC_LIL ? peel_lil(p, out) : peel_base(p, out))
			return true;
	}
	bare = (struct reading){.node = LEXICON_NONE};
	if (peel_pronoun(p, &bare, out))
		return true;
	for (size_t i = 0; i < count; i++) {
		if (!(prefixes[i].clitics & CLITIC_LIL) && peel_pronoun(p, &prefixes[i], out))
			return true;
	}
	*out = (struct reading){.node = LEXICON_NONE};
	return false;
}

/* Whether a word that is known as a whole deserves a second look for a glued name. */
static bool may_hide_name(const struct lexicon *lexicon, uint32_t node)
{
	static const unsigned plain = MASK(SENSE_COMMON) | MASK(SENSE_VERB) | MASK(SENSE_GIVEN) | MASK(SENSE_PLACE);
	return (lexicon->nodes[node].mask & ~plain) == 0;
}

static struct word_readings read_word(const struct reader *reader, const uint16_t *units, size_t count)
{
	struct peel p = {reader->lexicon, units, count, ~0u};
	struct reading whole = {.node = lexicon_find(reader->lexicon, units, count)};
	struct word_readings out = {.word = whole.node, .items = {whole, {.node = LEXICON_NONE}}};
	if (whole.node == LEXICON_NONE || !node_bears(reader->lexicon, &whole, ~0u)) {
		peel(&p, &out.items[0]);
		if (out.items[0].clitics & CLITIC_LIL) { /* للجنة is also ل + لجنة */
			struct reading plain = {.head = (uint8_t)(out.items[0].clitics & CLITIC_AND ? 2 : 1),
			                        .clitics = (uint8_t)(CLITIC_L | (out.items[0].clitics & CLITIC_AND))};
			if (peel_base(&p, &plain))
				out.items[1] = plain;
		}
	} else if (may_hide_name(reader->lexicon, whole.node)) {
		p.wanted = NAMES | MASK(SENSE_TITLE) | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD);
		peel(&p, &out.items[1]);
	}
	return out;
}

/* ---- what the readings come to ---- */

static bool is_rare_form(const struct sense *sense)
{
	return (MASK(sense->kind) & (VERBAL | MASK(SENSE_COMMON))) && (sense->detail & FORM_RARE);
}

static void sum_up(const struct lexicon *lexicon, struct word_readings *word)
{
	static const unsigned no_verb =
		MASK(SENSE_ACTOR) | MASK(SENSE_STATE) | MASK(SENSE_CAPITAL) | MASK(SENSE_SEAT) | MASK(SENSE_TITLE);
	bool verb = false, usual = false;
	for (unsigned r = 0; r < READINGS; r++) {
		if (word->items[r].node == LEXICON_NONE)
			continue;
		const struct lexicon_node *node = &lexicon->nodes[word->items[r].node];
		word->mask |= node->mask;
		word->below |= node->below;
		for (uint32_t i = 0; i < node->count && r == 0; i++) {
			const struct sense *sense = &lexicon->senses[node->first + i];
			word->functions |= sense->kind == SENSE_FUNCTION ? MASK(sense->id) : 0;
			verb = verb || ((MASK(sense->kind) & VERBAL) && form_is_verb(sense_form(sense)));
			usual = usual || !is_rare_form(sense);
		}
	}
	const struct reading *first = &word->items[0];
	bool name = first->node != LEXICON_NONE && (lexicon->nodes[first->node].mask & no_verb);
	word->facts = (usual ? 0 : WORD_UNKNOWN) | (verb && !name ? WORD_VERB : 0);
}

static const struct word_readings unknown_word = {
	.word = LEXICON_NONE, .facts = WORD_UNKNOWN, .items = {{.node = LEXICON_NONE}, {.node = LEXICON_NONE}}};

static struct cache_slot *slot_of(const struct reader *reader, uint64_t hash)
{
	return &reader->cache[hash >> 16 & (CACHE_SLOTS - 1)];
}

static struct word_readings read_hashed(struct reader *reader, uint64_t hash, const uint16_t *units, size_t count)
{
	struct cache_slot *slot = slot_of(reader, hash);
	if (slot->hash == hash)
		return slot->readings;
	slot->hash = hash;
	slot->readings = read_word(reader, units, count);
	sum_up(reader->lexicon, &slot->readings);
	return slot->readings;
}

struct word_readings reader_read(struct reader *reader, const uint16_t *units, size_t count)
{
	if (count == 0 || count > WORD_LONGEST)
		return unknown_word;
	return read_hashed(reader, lexicon_hash_word(units, count), units, count);
}

/* The hash of a token's word, 0 for what is no word; its place in the cache is fetched ahead of its turn. */
static uint64_t token_hash(const struct reader *reader, const struct token_list *list, size_t at)
{
	const struct token *token = &list->items[at];
	bool word = token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
	if (!word || token->fold_count == 0 || token->fold_count > WORD_LONGEST)
		return 0;
	uint64_t hash = lexicon_hash_word(list->units + token->fold, token->fold_count);
	const char *slot = (const char *)slot_of(reader, hash);
	__builtin_prefetch(slot);
	__builtin_prefetch(slot + sizeof(struct cache_slot) - 1);
	return hash;
}

struct word_readings *reader_read_all(struct reader *reader, struct arena *scratch, const struct token_list *list)
{
	uint64_t ahead[READ_AHEAD] = {0};
	struct word_readings *out = arena_array_raw(scratch, list->count + 1, sizeof *out);
	for (size_t i = 0; i < list->count && i < READ_AHEAD; i++)
		ahead[i] = token_hash(reader, list, i);
	for (size_t i = 0; i < list->count; i++) {
		const struct token *token = &list->items[i];
		uint64_t hash = ahead[i % READ_AHEAD];
		ahead[i % READ_AHEAD] = i + READ_AHEAD < list->count ? token_hash(reader, list, i + READ_AHEAD) : 0;
		out[i] = hash ? read_hashed(reader, hash, list->units + token->fold, token->fold_count) : unknown_word;
	}
	return out;
}
