#include "lexicon/reading.h"

#include <string.h>

#include "base/letters.h"
#include "base/str.h"
#include "lexicon/peel.h"

enum {
	CACHE_SLOTS = 1 << 17,
	SHORT_OWNED = 4,
	READ_AHEAD = 16, /* words in the pipeline */
	SLOT_AHEAD = 9,  /* how far before its turn the word's slot of the lexicon is fetched, */
	NODE_AHEAD = 6,
	SENSES_AHEAD = 3
};

static const unsigned NAMES =
	PEEL_MASK(SENSE_ACTOR) | PEEL_MASK(SENSE_STATE) | PEEL_MASK(SENSE_CAPITAL) | PEEL_MASK(SENSE_SEAT);

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

/* Whether a word that is known as a whole deserves a second look for a glued name. */
static bool may_hide_name(const struct lexicon *lexicon, uint32_t node)
{
	static const unsigned plain =
		PEEL_MASK(SENSE_COMMON) | PEEL_MASK(SENSE_VERB) | PEEL_MASK(SENSE_GIVEN) | PEEL_MASK(SENSE_PLACE);
	return (lexicon->nodes[node].mask & ~plain) == 0;
}

/* "وفي" is "and in" rather than "he was faithful", "وإلى" rather than a governor: و before a preposition. */
static bool read_joined_preposition(const struct reader *reader, const uint16_t *units, size_t count,
                                    struct reading *joined)
{
	if (count < 3 || units[0] != AR_WAW)
		return false;
	*joined =
		(struct reading){.node = lexicon_find(reader->lexicon, units + 1, count - 1), .head = 1, .clitics = CLITIC_AND};
	if (joined->node == LEXICON_NONE)
		return false;
	const struct lexicon_node *node = &reader->lexicon->nodes[joined->node];
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &reader->lexicon->senses[node->first + i];
		if (sense->kind == SENSE_FUNCTION && sense->id == FUNCTION_PREPOSITION)
			return true;
	}
	return false;
}

static struct word_readings read_word(const struct reader *reader, const uint16_t *units, size_t count)
{
	struct peel p = {reader->lexicon, units, count, ~0u};
	struct reading whole = {.node = lexicon_find(reader->lexicon, units, count)};
	struct word_readings out = {.word = whole.node, .items = {whole, {.node = LEXICON_NONE}}};
	struct reading joined;
	if (whole.node != LEXICON_NONE && read_joined_preposition(reader, units, count, &joined)) {
		out.items[0] = joined;
		out.items[1] = whole;
	} else if (whole.node == LEXICON_NONE || !peel_bears(reader->lexicon, &whole, ~0u)) {
		peel_word(&p, &out.items[0]);
		if (out.items[0].clitics & CLITIC_LIL) { /* للجنة is also ل + لجنة */
			struct reading plain = {.head = (uint8_t)(out.items[0].clitics & CLITIC_AND ? 2 : 1),
			                        .clitics = (uint8_t)(CLITIC_L | (out.items[0].clitics & CLITIC_AND))};
			if (peel_base(&p, &plain))
				out.items[1] = plain;
		}
	} else if (!reader->lexicon->nodes[whole.node].count) { /* بالتعاون only opens a phrase (بالتعاون مع) */
		p.wanted = ~PEEL_OPENING;
		peel_word(&p, &out.items[1]);
	} else if (may_hide_name(reader->lexicon, whole.node)) {
		p.wanted = PEEL_OPENING | NAMES | PEEL_MASK(SENSE_TITLE) | PEEL_MASK(SENSE_INSTITUTION) | PEEL_MASK(SENSE_HEAD);
		peel_word(&p, &out.items[1]);
	}
	return out;
}

/* ---- what the readings come to ---- */

static bool is_rare_form(const struct sense *sense)
{
	return (PEEL_MASK(sense->kind) & (PEEL_VERBAL | PEEL_MASK(SENSE_COMMON))) && (sense->detail & FORM_RARE);
}

/* "كيلي" might be my measuring, but is a name: ي behind a short word tells nothing. */
static bool is_usual(const struct lexicon *lexicon, const struct word_readings *word, const struct sense *sense)
{
	const struct reading *reading = &word->items[0];
	return !is_rare_form(sense) && !(reading->mine && reading->node < lexicon->word_count &&
	                                 lexicon->words[reading->node].count <= SHORT_OWNED);
}

/* What a word that opens a phrase is by itself: a verb or an everyday word, never a name (وايت is not و + آيت). */
static bool is_everyday(const struct sense *sense)
{
	return (PEEL_MASK(sense->kind) & (PEEL_VERBAL | PEEL_MASK(SENSE_COMMON))) && !is_rare_form(sense);
}

/* Whether the written word begins with ال, behind و, ف, ب, ك or as لل. */
static bool has_article(const uint16_t *units, size_t count)
{
	size_t i = 0;
	if (count > 4 && (units[0] == AR_WAW || units[0] == AR_FEH) &&
	    !(units[0] == AR_WAW && units[1] == AR_ALEF && units[2] != AR_LAM))
		i++;
	if (count > i + 4 && units[i] == AR_LAM && units[i + 1] == AR_LAM)
		return true;
	if (count > i + 4 && (units[i] == AR_BEH || units[i] == AR_KAF) && units[i + 1] == AR_ALEF)
		i++;
	return count > i + 3 && units[i] == AR_ALEF && units[i + 1] == AR_LAM;
}

/* What a finite verb's sense tells. */
static unsigned facts_of_verb(const struct sense *sense)
{
	unsigned form = sense_form(sense);
	return WORD_FINITE | (form == FORM_IMPERFECT || form == FORM_IMPERFECT_PASSIVE ? WORD_IMPERFECT : 0) |
	       (sense->flags & SENSE_FEMININE ? WORD_FEMININE : 0) | (sense->flags & SENSE_PLURAL ? WORD_PLURAL : 0) |
	       (sense->flags & SENSE_FIRST ? WORD_FIRST : 0);
}

/* What the senses of the first reading tell of its form. */
static unsigned facts_of_forms(const struct lexicon *lexicon, const struct reading *reading)
{
	const struct lexicon_node *node = &lexicon->nodes[reading->node];
	unsigned facts = node->count ? WORD_PARTICIPLE : 0;
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &lexicon->senses[node->first + i];
		unsigned form = sense_form(sense);
		bool verbal = (PEEL_MASK(sense->kind) & PEEL_VERBAL) != 0, common = sense->kind == SENSE_COMMON;
		bool participle = form == FORM_ACTIVE_PARTICIPLE || form == FORM_PASSIVE_PARTICIPLE;
		if (verbal && peel_is_verb(form))
			facts |= facts & WORD_FINITE ? 0 : facts_of_verb(sense);
		else if (common || (verbal && !(sense->detail & FORM_RARE)))
			facts |= WORD_NOUN;
		if ((verbal || common) && (participle || form == FORM_ADJECTIVE))
			facts |= WORD_ADJECTIVE;
		if (!verbal || !participle || !(sense->flags & SENSE_FEMININE))
			facts &= ~(unsigned)WORD_PARTICIPLE;
	}
	bool whole = !reading->clitics && !reading->tail && node->mask == PEEL_MASK(SENSE_ACTOR);
	if (whole && lexicon->actors[lexicon->senses[node->first].id].kind == ACTORNET_PERSON)
		facts |= WORD_MAN;
	return facts;
}

static void sum_up(const struct lexicon *lexicon, struct word_readings *word)
{
	static const unsigned no_verb = PEEL_MASK(SENSE_ACTOR) | PEEL_MASK(SENSE_STATE) | PEEL_MASK(SENSE_CAPITAL) |
	                                PEEL_MASK(SENSE_SEAT) | PEEL_MASK(SENSE_TITLE);
	bool verb = false, usual = false, opening = false;
	uint64_t functions = 0;
	for (unsigned r = 0; r < READINGS; r++) {
		if (word->items[r].node == LEXICON_NONE)
			continue;
		const struct lexicon_node *node = &lexicon->nodes[word->items[r].node];
		word->mask |= node->mask;
		word->below |= node->below;
		opening = opening || (r == 0 && node->count == 0);
		for (uint32_t i = 0; i < node->count && (r == 0 || opening); i++) {
			const struct sense *sense = &lexicon->senses[node->first + i];
			functions |= r == 0 && sense->kind == SENSE_FUNCTION ? FUNCTION_BIT(sense->id) : 0;
			verb = verb || (r == 0 && (PEEL_MASK(sense->kind) & PEEL_VERBAL) && peel_is_verb(sense_form(sense)));
			usual = usual || (r == 0 ? is_usual(lexicon, word, sense) : is_everyday(sense));
		}
	}
	const struct reading *first = &word->items[0];
	bool name = first->node != LEXICON_NONE && (lexicon->nodes[first->node].mask & no_verb);
	verb = verb && (!(functions & FUNCTION_BIT(FUNCTION_CONJUNCTION)) || (functions & FUNCTION_BIT(FUNCTION_MODAL)));
	unsigned facts = (usual ? 0 : WORD_UNKNOWN) | (verb && !name ? WORD_VERB : 0);
	if (first->node != LEXICON_NONE)
		facts |= facts_of_forms(lexicon, first);
	word->functions = functions & (FUNCTION_BIT(WORD_FUNCTIONS) - 1);
	word->facts = facts & (FUNCTION_BIT(WORD_FACTS) - 1);
}

static const struct word_readings unknown_word = {
	.word = LEXICON_NONE, .facts = WORD_UNKNOWN, .items = {{.node = LEXICON_NONE}, {.node = LEXICON_NONE}}};

static struct cache_slot *slot_of(const struct reader *reader, uint64_t hash)
{
	return &reader->cache[hash >> 16 & (CACHE_SLOTS - 1)];
}

/* "و12", "الـ30": a number with letters glued to it, and no code like "إف16". */
static bool is_glued_number(const uint16_t *units, size_t count)
{
	size_t at = count > 0 && (units[0] == AR_WAW || units[0] == AR_FEH);
	at += at < count && peel_preposition(units[at]) != 0;
	if (at + 2 < count && units[at] == AR_ALEF && units[at + 1] == AR_LAM)
		at += 2;
	if (at == 0 || at == count)
		return false;
	while (at < count && units[at] >= '0' && units[at] <= '9')
		at++;
	return at == count;
}

static struct word_readings read_hashed(struct reader *reader, uint64_t hash, const uint16_t *units, size_t count)
{
	struct cache_slot *slot = slot_of(reader, hash);
	if (slot->hash == hash)
		return slot->readings;
	slot->hash = hash;
	slot->readings = read_word(reader, units, count);
	sum_up(reader->lexicon, &slot->readings);
	if (has_article(units, count))
		slot->readings.facts |= WORD_DEFINITE;
	if (slot->readings.facts & WORD_UNKNOWN && is_glued_number(units, count))
		slot->readings.facts &= ~(uint64_t)WORD_UNKNOWN & (FUNCTION_BIT(WORD_FACTS) - 1);
	return slot->readings;
}

struct word_readings reader_read(struct reader *reader, const uint16_t *units, size_t count)
{
	if (count == 0 || count > WORD_LONGEST)
		return unknown_word;
	return read_hashed(reader, lexicon_hash_word(units, count), units, count);
}

bool reader_read_owned(struct reader *reader, const uint16_t *units, size_t count, struct word_readings *readings)
{
	struct word_readings owned = count > 1 ? reader_read(reader, units, count - 1) : unknown_word;
	struct reading *first = &owned.items[0];
	if (first->node == LEXICON_NONE || first->tail || !(owned.mask & PEEL_VERBAL))
		return false;
	first->tail = 1;
	bool bears = false;
	const struct lexicon_node *node = &reader->lexicon->nodes[first->node];
	for (uint32_t i = 0; i < node->count && !bears; i++) {
		const struct sense *sense = &reader->lexicon->senses[node->first + i];
		bears =
			(PEEL_MASK(sense->kind) & PEEL_VERBAL) && sense_form(sense) <= FORM_MASDAR && reading_bears(first, sense);
	}
	if (!bears)
		return false;
	owned.items[1] = (struct reading){.node = LEXICON_NONE};
	*readings = owned;
	return true;
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

/* Words on their way to be read. The tables are larger than any cache, and what is waited for is memory: so the place of a
 * word in each is fetched while the words before it are read. */
struct pipeline {
	struct reader *reader;
	const struct token_list *list;
	uint64_t hash[READ_AHEAD];
	uint32_t word[READ_AHEAD]; /* of one that is not remembered yet */
	bool strange[READ_AHEAD];  /* not remembered yet */
};

/* Word `at` comes into sight. */
static void pipeline_enter(struct pipeline *p, size_t at)
{
	if (at < p->list->count)
		p->hash[at % READ_AHEAD] = token_hash(p->reader, p->list, at);
}

/* Fetches more and more of word `at`, as it comes nearer. */
static void pipeline_slot(struct pipeline *p, size_t at)
{
	uint64_t hash = at < p->list->count ? p->hash[at % READ_AHEAD] : 0;
	p->strange[at % READ_AHEAD] = hash && slot_of(p->reader, hash)->hash != hash;
	if (p->strange[at % READ_AHEAD])
		lexicon_prefetch(p->reader->lexicon, hash);
}

static void pipeline_node(struct pipeline *p, size_t at)
{
	size_t i = at % READ_AHEAD;
	if (at >= p->list->count || !p->strange[i])
		return;
	p->word[i] = lexicon_find_hashed(p->reader->lexicon, p->hash[i]);
	if (p->word[i] != LEXICON_NONE)
		__builtin_prefetch(&p->reader->lexicon->nodes[p->word[i]]);
}

static void pipeline_senses(struct pipeline *p, size_t at)
{
	size_t i = at % READ_AHEAD;
	if (at < p->list->count && p->strange[i] && p->word[i] != LEXICON_NONE)
		__builtin_prefetch(&p->reader->lexicon->senses[p->reader->lexicon->nodes[p->word[i]].first]);
}

struct word_readings *reader_read_all(struct reader *reader, struct arena *scratch, const struct token_list *list)
{
	struct pipeline p = {.reader = reader, .list = list};
	struct word_readings *out = arena_array_raw(scratch, list->count + 1, sizeof *out);
	for (size_t i = 0; i < READ_AHEAD; i++)
		pipeline_enter(&p, i);
	for (size_t i = 0; i < list->count; i++) {
		const struct token *token = &list->items[i];
		uint64_t hash = p.hash[i % READ_AHEAD];
		pipeline_slot(&p, i + SLOT_AHEAD);
		pipeline_node(&p, i + NODE_AHEAD);
		pipeline_senses(&p, i + SENSES_AHEAD);
		out[i] = hash ? read_hashed(reader, hash, list->units + token->fold, token->fold_count) : unknown_word;
		pipeline_enter(&p, i + READ_AHEAD);
	}
	return out;
}
