#include "lexicon/peel.h"

#include <string.h>

#include "base/letters.h"

enum { BASE_SHORTEST = 2, LIL_ROOM = 4 };

static const unsigned NOUNS =
	PEEL_MASK(SENSE_TITLE) | PEEL_MASK(SENSE_HEAD) | PEEL_MASK(SENSE_INSTITUTION) | PEEL_MASK(SENSE_COMMON);

/* ---- what may bear which clitic ---- */

bool peel_is_verb(unsigned form)
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
	if (PEEL_MASK(sense->kind) & PEEL_VERBAL)
		return !peel_is_verb(sense_form(sense)) && !(sense->flags & (SENSE_BOUND | SENSE_DEFINITE));
	return sense->kind == SENSE_PEOPLE || (sense->kind == SENSE_COMMON && !(sense->flags & SENSE_BOUND));
}

/* `mine`: the pronoun is ي, which stands behind nouns only. */
static bool bears_pronoun(const struct sense *sense, bool mine)
{
	bool inflected = (PEEL_MASK(sense->kind) & (PEEL_VERBAL | PEEL_MASK(SENSE_COMMON))) != 0;
	if ((sense->flags & SENSE_DEFINITE) || (inflected && (sense->detail & FORM_INDEFINITE)))
		return false;
	if (PEEL_MASK(sense->kind) & PEEL_VERBAL)
		return !(mine && peel_is_verb(sense_form(sense)));
	if (sense->kind == SENSE_FUNCTION)
		return sense->id == FUNCTION_PREPOSITION || sense->id == FUNCTION_QUANTIFIER || sense->id == FUNCTION_PLACE ||
		       sense->id == FUNCTION_CONJUNCTION;
	return (PEEL_MASK(sense->kind) & NOUNS) != 0;
}

static bool bears_preposition(const struct sense *sense, unsigned clitics)
{
	if (PEEL_MASK(sense->kind) & PEEL_VERBAL && peel_is_verb(sense_form(sense)))
		return (clitics & CLITIC_L) && form_is_imperfect(sense_form(sense));
	if ((PEEL_MASK(sense->kind) & (PEEL_VERBAL | PEEL_MASK(SENSE_COMMON))) && (sense->detail & FORM_ACCUSATIVE))
		return false;
	if (sense->kind == SENSE_FUNCTION)
		return sense->id != FUNCTION_CONDITIONAL && sense->id != FUNCTION_MODAL;
	return true;
}

bool reading_bears(const struct reading *reading, const struct sense *sense)
{
	unsigned clitics = reading->clitics;
	if ((sense->flags & SENSE_BOUND) && !reading->tail)
		return false;
	if ((clitics & CLITIC_ARTICLE) && !bears_article(sense))
		return false;
	if (reading->tail && !bears_pronoun(sense, reading->mine))
		return false;
	if ((clitics & CLITIC_FUTURE) && !(PEEL_MASK(sense->kind) & PEEL_VERBAL && form_is_imperfect(sense_form(sense))))
		return false;
	if ((clitics & CLITIC_PREPOSITIONS) && !bears_preposition(sense, clitics))
		return false;
	return true;
}

bool peel_bears(const struct lexicon *lexicon, const struct reading *reading, unsigned wanted)
{
	const struct lexicon_node *node = &lexicon->nodes[reading->node];
	if ((wanted & PEEL_OPENING) && node->below && !reading->tail &&
	    !(reading->clitics & (CLITIC_ARTICLE | CLITIC_FUTURE)))
		return true;
	for (uint32_t i = 0; i < node->count && (node->mask & wanted); i++) {
		const struct sense *sense = &lexicon->senses[node->first + i];
		if ((PEEL_MASK(sense->kind) & wanted) && reading_bears(reading, sense))
			return true;
	}
	return false;
}

/* ---- peeling ---- */

static bool peel_try(const struct peel *p, struct reading *reading)
{
	size_t base = p->count - reading->head - reading->tail;
	reading->node = lexicon_find(p->lexicon, p->units + reading->head, base);
	return reading->node != LEXICON_NONE && peel_bears(p->lexicon, reading, p->wanted);
}

bool peel_base(const struct peel *p, struct reading *reading)
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
	static const unsigned openings =
		PEEL_MASK(SENSE_TITLE) | PEEL_MASK(SENSE_HEAD) | PEEL_MASK(SENSE_INSTITUTION) | PEEL_MASK(SENSE_ACTOR);
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

uint8_t peel_preposition(uint16_t unit)
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
		uint8_t preposition = peel_preposition(u[skip]);
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

/* Titles of one or two letters are abbreviations ("د", "أ") and bear no pronoun. */
static bool is_abbreviation(const struct peel *p, const struct reading *reading)
{
	return p->count - reading->head - reading->tail <= BASE_SHORTEST &&
	       (p->lexicon->nodes[reading->node].mask & (1u << SENSE_TITLE));
}

static bool peel_pronoun(const struct peel *p, const struct reading *prefix, struct reading *out)
{
	for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
		size_t n = pronouns[i].count;
		if (prefix->head + n + BASE_SHORTEST > p->count || p->units[p->count - 1] != pronouns[i].units[n - 1] ||
		    memcmp(p->units + p->count - n, pronouns[i].units, n * sizeof(uint16_t)) != 0)
			continue;
		*out = *prefix;
		out->tail = (uint8_t)n;
		out->mine = n == 1 && pronouns[i].units[0] == AR_YEH;
		if (peel_try(p, out) && !is_abbreviation(p, out))
			return true;
	}
	return false;
}

bool peel_word(const struct peel *p, struct reading *out)
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
