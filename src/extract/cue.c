/* Stance terms in the text: which term, in which form, negated or not. */
#include "base/letters.h"
#include "extract/match.h"
#include "extract/verb.h"
#include "extract/walk.h"

enum { PARTED_REACH = 16 };

/* A written ه where the noun has ة: "مساعده" is his aide and no aid. */
static bool is_with_pronoun(const struct article *a, uint32_t at, const struct reading *reading, unsigned form)
{
	const struct token *token = article_token(a, at);
	return !reading->tail && (form == FORM_MASDAR || form == FORM_NOUN) && article_ends_in_heh(a, at) &&
	       a->tokens.units[token->fold + token->fold_count - 1] == AR_HEH;
}

/* "حذرة" is no "he warned him": what was read as a pronoun is written with ة. */
static bool is_no_pronoun(const struct article *a, const struct match *match)
{
	const struct reading *reading = &a->readings[match->first].items[match->reading];
	const struct token *token = article_token(a, match->first);
	return match->first == match->last && reading->tail == 1 && token->fold_count > 0 &&
	       a->tokens.units[token->fold + token->fold_count - 1] == AR_HEH && !article_ends_in_heh(a, match->first);
}

/* "تصفهم" is what she calls them, and no form of صفى. */
static bool is_judging(const struct article *a, uint32_t at)
{
	return article_is_function(a, at, FUNCTION_JUDGING) || article_is_function(a, at, FUNCTION_NAMING);
}

/* A word of the language's grammar, which some rare form of a verb looks like: "أقل", "أجل". */
static bool is_function_word(const struct article *a, uint32_t at)
{
	return !article_ends_in_hamza(a, at) &&
	       (a->readings[at].functions & (FUNCTION_BIT(FUNCTION_ADVERB) | FUNCTION_BIT(FUNCTION_QUANTIFIER) |
	                                     FUNCTION_BIT(FUNCTION_CONJUNCTION) | FUNCTION_BIT(FUNCTION_PREPOSITION))) != 0;
}

/* "رحمه الله", "غفر الله له", "رحمه الله وغفر له". */
static bool is_prayer(const struct article *a, uint32_t at, uint32_t end)
{
	if (at >= end || !article_is_word(a, at))
		return false;
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count == 4 && u[0] == AR_ALEF && u[1] == AR_LAM && u[2] == AR_LAM && u[3] == AR_HEH;
}

/* "نقل" is "he reported" and not "we dismissed": the first person gives way to another verb, and to a noun ("نهج"). */
static bool is_driven_out(const struct article *a, const struct lexicon_node *node, const struct sense *sense)
{
	if (!(sense->flags & SENSE_FIRST))
		return false;
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *other = &a->lexicon->senses[node->first + i];
		if (other->kind == SENSE_COMMON && sense_form(other) == FORM_NOUN)
			return true; /* "نهج" is a way */
		if (other->kind == SENSE_COMMON || ((MASK(other->kind) & ARTICLE_VERBAL) && !(other->flags & SENSE_FIRST) &&
		                                    verb_is_finite(sense_form(other))))
			return true;
	}
	return false;
}

/* "آسيا", "أغاثا": a place's name, or a given one where the verb would be no plain singular. */
static bool is_name_too(const struct article *a, uint32_t at, const struct sense *sense)
{
	return article_is(a, at, MASK(SENSE_PLACE)) || (sense->flags && article_is(a, at, MASK(SENSE_GIVEN)));
}

/* "عادت" comes back and is no enemy, "عرين" is a den, "وآسيا" a continent: a verb of the grammar, and seldom plurals. */
static bool is_seldom_verb(const struct article *a, uint32_t at, const struct sense *sense)
{
	bool women = (sense->flags & SENSE_PLURAL) && (sense->detail & FORM_RARE);
	if (at > 0 && a->covered[at - 1] && article_is(a, at, MASK(SENSE_GIVEN)) && (article_clitics(a, at) & CLITIC_AND) &&
	    a->actors[a->mentions[a->covered[at - 1] - 1].actor].kind == ACTORNET_PERSON)
		return true; /* "سالم الدرعاوي ويحيى البناني" */
	return verb_is_finite(sense_form(sense)) && (women || article_is_function(a, at, FUNCTION_MODAL));
}

/* The sense that fits the place: a verb where a verb may stand, else a noun. */
static const struct sense *pick_sense(const struct article *a, const struct match *match, uint32_t begin)
{
	const struct reading *reading = &a->readings[match->first].items[match->reading];
	const struct lexicon_node *node = &a->lexicon->nodes[match->node];
	/* "رفضها" is her refusal much more often than "he refused her" */
	bool noun = match->first == match->last && verb_wants_noun(a, match->first, begin);
	const struct sense *any = NULL;
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &a->lexicon->senses[node->first + i];
		if (sense->kind != SENSE_STANCE || ((sense->flags & SENSE_BOUND) && !reading->tail) ||
		    !article_is_stance(a, match->node, sense) ||
		    (match->first == match->last && is_with_pronoun(a, match->first, reading, sense_form(sense))))
			continue;
		unsigned form = sense_form(sense);
		if (((reading->clitics & CLITIC_FUTURE) && !verb_is_finite(form)) || is_driven_out(a, node, sense))
			continue;
		if (match->first == match->last && is_seldom_verb(a, match->first, sense))
			continue;
		if (match->first == match->last && verb_is_finite(form) && is_name_too(a, match->first, sense))
			continue;
		if (match->first == match->last && form != FORM_PHRASE && is_function_word(a, match->first))
			continue;
		if (verb_is_finite(form) != noun)
			return sense;
		any = any ? any : sense;
	}
	bool none = any && match->first == match->last && verb_is_finite(sense_form(any)) &&
	            !verb_is_noun_too(a, match->first) && verb_is_behind_preposition(a, match->first, begin);
	return none ? NULL : any;
}

static bool is_free(const struct article *a, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i <= last; i++) {
		if (a->covered[i])
			return false;
	}
	return true;
}

static uint32_t word_of(const struct article *a, uint32_t at)
{
	return a->covered[at] ? LEXICON_NONE : a->readings[at].word;
}

/* Token `next` belongs to whom the words behind the verb at `at` name: a name, or behind a name a preposition with another. */
static bool parts(const struct article *a, uint32_t at, uint32_t next, uint32_t end)
{
	if (a->covered[next] || a->titles[next])
		return true;
	if (next == at + 1 || !article_is_word(a, next))
		return false;
	static const unsigned states = MASK(SENSE_STATE) | MASK(SENSE_CAPITAL);
	if (walk_is_preposition(a, next))
		return next + 1 < end && (a->covered[next + 1] || article_is(a, next + 1, states));
	return article_is(a, next, states) &&
	       (walk_is_preposition(a, next - 1) || (article_clitics(a, next) & (CLITIC_PREPOSITIONS | CLITIC_LIL)));
}

/* The rest of a phrase that began at token `at`, from token `next` on. */
static bool phrase_behind(const struct article *a, uint32_t at, uint32_t next, uint32_t end, struct match *match)
{
	uint32_t node = lexicon_step(a->lexicon, a->readings[at].items[0].node, word_of(a, next));
	*match = (struct match){.first = at, .last = next, .node = LEXICON_NONE};
	while (node != LEXICON_NONE) {
		if (lexicon_is(a->lexicon, node, MASK(SENSE_STANCE))) {
			match->node = node;
			match->last = next;
		}
		next++;
		node = next < end && article_is_word(a, next) ? lexicon_step(a->lexicon, node, word_of(a, next)) : LEXICON_NONE;
	}
	return match_found(match);
}

/* A phrase that its subject parts: "قطعت السعودية علاقاتها". The subject is a mention right behind the first word. */
static bool parted_phrase(const struct article *a, uint32_t at, uint32_t end, struct match *match)
{
	const struct word_readings *word = &a->readings[at];
	if (!(word->below & MASK(SENSE_STANCE)) || at + 1 >= end)
		return false;
	for (uint32_t next = at + 1; next < end && next < at + PARTED_REACH; next++) {
		if (next > at + 1 && !a->covered[next] && article_is_word(a, next) && phrase_behind(a, at, next, end, match))
			return true;
		if (!parts(a, at, next, end))
			return false;
	}
	return false;
}

/* "لفرض عقوبات على", "في شن هجوم": the phrase begins with the verbal noun. */
static bool is_verbal_noun(const struct article *a, const struct match *match, uint32_t begin)
{
	unsigned clitics = a->readings[match->first].items[match->reading].clitics;
	bool governed = match->first > begin && article_is_word(a, match->first - 1) &&
	                walk_is_preposition(a, match->first - 1) && !a->readings[match->first - 1].items[0].tail;
	return (governed || (clitics & (CLITIC_PREPOSITIONS | CLITIC_LIL))) && is_free(a, match->first, match->last);
}

/* Looks for a term at token `at`; returns the next token to look at. */
static uint32_t cue_at(struct article *a, uint32_t at, uint32_t number, const struct article_sentence *sentence)
{
	const struct word_readings *word = &a->readings[at];
	if (!((word->mask | word->below) & MASK(SENSE_STANCE)) || !article_is_word(a, at) || a->covered[at] ||
	    a->titles[at])
		return at + 1;
	struct match match = match_longest(a, at, sentence->last, MASK(SENSE_STANCE)), parted;
	if (parted_phrase(a, at, sentence->last, &parted))
		match = parted;
	else if (!match_found(&match) || !is_free(a, match.first, match.last))
		return at + 1;
	const struct sense *sense = pick_sense(a, &match, sentence->first);
	if (sense && (is_no_pronoun(a, &match) || (match.first == match.last && is_judging(a, at))))
		return at + 1;
	bool prayer = is_prayer(a, match.last + 1, sentence->last) ||
	              (at > sentence->first && (article_clitics(a, at) & CLITIC_AND) && is_prayer(a, at - 1, at));
	if (!sense || (verb_is_finite(sense_form(sense)) && prayer))
		return at + 1;
	a->cues = arena_grow(a->scratch, a->cues, a->cue_count, &a->cue_capacity, sizeof *a->cues);
	bool noun = match.last > at && sense_form(sense) == FORM_PERFECT && is_verbal_noun(a, &match, sentence->first);
	a->cues[a->cue_count++] = (struct cue){
		.first = at,
		.last = match.last,
		.sentence = number,
		.term = sense->id,
		.form = noun ? FORM_PHRASE : (uint16_t)sense_form(sense),
		.flags = sense->flags,
		.reading = (uint8_t)match.reading,
		.negated = verb_is_negated(a, at, sentence->first),
	};
	return a->covered[at + 1] && match.last > at ? at + 1 : match.last + 1;
}

void cue_find(struct article *a)
{
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		struct article_sentence *sentence = &a->sentences[i];
		sentence->cue = (uint32_t)a->cue_count;
		for (uint32_t at = sentence->first; at < sentence->last;)
			at = cue_at(a, at, i, sentence);
		sentence->cue_end = (uint32_t)a->cue_count;
	}
}
