/* Persons whom no list holds and no title announces, told by what the whole article does with an unknown word.
 *
 * An unknown word that looks like a name (lexicon/shape.h) is a person's where it does what persons do: it stands behind a
 * verb ("طلب نيستلروي"), behind a nationality that opens a phrase ("فوز الأميركي أغاسي"), joined to another person ("بوش
 * وبلير"). It is a place or a thing where it stands behind في or a noun of places. The places where it stands vote, and what wins
 * goes for all of them. Two such words in a row are a name by themselves unless the word before says otherwise.
 */
#include "base/letters.h"
#include "extract/article.h"
#include "extract/match.h"
#include "extract/name.h"
#include "extract/person.h"
#include "lexicon/shape.h"

enum {
	SHORTEST = 3,        /* letters of a name */
	LOOKS_LIKE = 0,      /* least shape of a word that may be a name */
	LOOKS_MUCH_LIKE = 3, /* least shape, in SHAPE_UNIT, of one that needs less support */
	ENOUGH = 2,          /* votes */
	GLUED_LETTERS = 1
};

struct ballot {
	struct ids words; /* folded letters as bytes */
	int *votes;       /* by number in `words`: the sum */
	size_t capacity;
};

/* Letters of the token without a glued "and". */
static const uint16_t *bare_word(const struct article *a, uint32_t at, bool joined, size_t *count)
{
	const struct token *token = article_token(a, at);
	*count = token->fold_count - joined;
	return a->tokens.units + token->fold + joined;
}

/* A given name, or the name of a person in the lexicon. */
static bool names_person(const struct article *a, uint32_t at)
{
	return article_is(a, at, MASK(SENSE_GIVEN)) || article_names_person(a, at);
}

static bool is_plain_word(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	if (token->kind != TOKEN_WORD || a->covered[at] || token->fold_count < SHORTEST)
		return false;
	const uint16_t *u = a->tokens.units + token->fold;
	for (size_t i = 0; i < token->fold_count; i++) {
		if (u[i] < AR_HAMZA)
			return false;
	}
	return true;
}

static int shape_at(const struct article *a, uint32_t at, bool joined)
{
	size_t count;
	const uint16_t *units = bare_word(a, at, joined, &count);
	return shape_of(a->lexicon, units, count);
}

/* The word ends as nouns with a pronoun or in the accusative do: "حساباته", "بياضا". */
static bool ends_in_pronoun(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	if (article_ends_in_heh(a, at))
		return true;
	return (end[-1] == AR_ALEF || end[-1] == AR_MEEM) && end[-2] == AR_HEH;
}

/* Unknown, and looks like a name. */
static bool is_strange(const struct article *a, uint32_t at)
{
	return is_plain_word(a, at) && article_is_unknown(a, at) && !article_is_definite(a, at) &&
	       shape_at(a, at, false) > LOOKS_LIKE;
}

/* How sure a word is a name before anything is known of its places. */
enum standing {
	STANDING_NONE,
	STANDING_NOUN, /* a given name that is an everyday noun too: "بيان" */
	STANDING_WORD, /* one that is another everyday word: "محفوظ" */
	STANDING_STRANGE,
	STANDING_NAME /* a given or family name and nothing else */
};

/* A place, an everyday phrase of several words or a firm: "بني سويف", "العيد السعيد", "سكاي نيوز". */
static bool begins_other(const struct article *a, uint32_t at)
{
	static const unsigned kinds = MASK(SENSE_PLACE) | MASK(SENSE_COMMON);
	if (at + 1 < a->tokens.count && article_is_function(a, at + 1, FUNCTION_FIRM) && !article_token(a, at + 1)->breaks)
		return true;
	if (!(a->readings[at].below & kinds))
		return false;
	struct match other = match_longest(a, at, (uint32_t)a->tokens.count, kinds);
	return match_size(&other) > 1;
}

static enum standing standing_of(const struct article *a, uint32_t at)
{
	static const unsigned names = MASK(SENSE_GIVEN) | MASK(SENSE_ACTOR);
	static const unsigned apart =
		MASK(SENSE_FUNCTION) | MASK(SENSE_TITLE) | MASK(SENSE_HEAD) | MASK(SENSE_STATE) | MASK(SENSE_CAPITAL);
	unsigned mask = a->readings[at].mask;
	bool unknown = article_is_unknown(a, at); /* most words are neither, and told so here */
	if ((!unknown && !(mask & names)) || !is_plain_word(a, at) || a->titles[at] || ends_in_pronoun(a, at))
		return STANDING_NONE;
	if (begins_other(a, at))
		return STANDING_NONE;
	if (unknown && is_strange(a, at))
		return STANDING_STRANGE;
	if (!(mask & names) || (mask & apart) || ((mask & MASK(SENSE_GIVEN)) && name_part(a, at) == PART_NONE) ||
	    article_clitics(a, at) || a->readings[at].items[0].tail || article_is_verb(a, at) || !names_person(a, at))
		return STANDING_NONE;
	if (!(mask & ~names))
		return STANDING_NAME;
	const struct sense *common = article_sense(a, at, SENSE_COMMON, NULL);
	return common && sense_form(common) == FORM_NOUN ? STANDING_NOUN : STANDING_WORD;
}

static bool starts_with_and(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	return token->fold_count > SHORTEST && a->tokens.units[token->fold] == AR_WAW;
}

/* ---- what the word before says ---- */

/* A finite verb that may have a subject behind it. */
static bool is_verb_before(const struct article *a, uint32_t at)
{
	return article_is_verb(a, at) && !article_is_preposition(a, at) && !article_is_function(a, at, FUNCTION_NEGATOR) &&
	       !a->covered[at] && !a->readings[at].items[0].tail && !(article_clitics(a, at) & CLITIC_PREPOSITIONS) &&
	       !article_is(a, at, MASK(SENSE_GIVEN)) && !article_is_definite(a, at);
}

/* Whether the given name at `at` may be the subject of the verb: "أثار حفيظة" has a masculine verb and no woman. */
static bool agrees(const struct article *a, uint32_t verb, uint32_t at)
{
	const struct sense *given = article_sense(a, at, SENSE_GIVEN, NULL);
	const struct reading *reading = &a->readings[verb].items[0];
	if (!given || reading->node == LEXICON_NONE)
		return true;
	const struct lexicon_node *node = &a->lexicon->nodes[reading->node];
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &a->lexicon->senses[node->first + i];
		unsigned form = sense_form(sense);
		if ((MASK(sense->kind) & ARTICLE_VERBAL) && (form == FORM_PERFECT || form == FORM_IMPERFECT) &&
		    !((sense->flags ^ given->flags) & SENSE_FEMININE))
			return true;
	}
	return false;
}

/* A nationality with the article that opens a phrase: "الروسية كوتلايروفا", not "المنتخب الروسي". */
static bool is_nation_alone(const struct article *a, uint32_t at, uint32_t begin)
{
	if (!article_is_word(a, at) || !article_is(a, at, MASK(SENSE_NATION)) || !article_is_definite(a, at))
		return false;
	if (at == begin || !article_is_word(a, at - 1) || (article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE))
		return true;
	return article_is_verb(a, at - 1) || article_is_function(a, at - 1, FUNCTION_PREPOSITION);
}

/* An adjective behind what may be its noun as well as a verb: "علم جديد", "شكل كامل". */
static bool is_adjective_of(const struct article *a, uint32_t before, uint32_t at)
{
	const struct sense *noun = article_sense(a, before, SENSE_COMMON, NULL);
	const struct sense *adjective = article_sense(a, at, SENSE_COMMON, NULL);
	return !article_is(a, before, MASK(SENSE_SPEECH)) && noun && adjective && sense_form(noun) == FORM_NOUN &&
	       sense_form(adjective) == FORM_ADJECTIVE;
}

/* How much the surroundings of token `at` speak for a person (above 0) or against. */
static int vote_of(const struct article *a, uint32_t at, uint32_t begin, bool joined)
{
	if (at == begin || article_token(a, at)->breaks)
		return 0;
	uint32_t before = at - 1;
	if (joined) {
		const struct mention *m = a->covered[before] ? &a->mentions[a->covered[before] - 1] : NULL;
		return m && a->actors[m->actor].kind == ACTORNET_PERSON ? ENOUGH : 0;
	}
	if (token_mark_quotes(article_token(a, before)->mark))
		return -1;
	if (!article_is_word(a, before) || a->covered[before])
		return 0;
	if (is_verb_before(a, before) && (!agrees(a, before, at) || is_adjective_of(a, before, at)))
		return 0;
	if (article_is(a, before, MASK(SENSE_SPEECH)) && is_verb_before(a, before) &&
	    !(a->readings[before].functions & ~FUNCTION_OPEN))
		return ENOUGH;
	if (article_is_in(a, before) || article_is_function(a, before, FUNCTION_PLACE) ||
	    article_is_function(a, before, FUNCTION_EVENT) || article_is(a, before, MASK(SENSE_PLACE) | MASK(SENSE_HEAD)))
		return -ENOUGH;
	if (is_nation_alone(a, before, begin))
		return ENOUGH;
	if (is_verb_before(a, before))
		return 1;
	uint32_t next = at + 1; /* "أن بوش يعلم", "أن كافو هو …" */
	return article_is_function(a, before, FUNCTION_CONJUNCTION) && next < a->tokens.count && article_is_word(a, next) &&
	       !article_token(a, next)->breaks && !article_clitics(a, next) &&
	       (article_is_verb(a, next) || article_is_function(a, next, FUNCTION_PRONOUN));
}

/* ---- voting ---- */

static bool may_be_joined(const struct article *a, uint32_t at, enum standing standing)
{
	return standing == STANDING_STRANGE && starts_with_and(a, at);
}

static void vote(struct article *a, struct ballot *b, uint32_t at, uint32_t begin)
{
	enum standing standing = standing_of(a, at);
	for (size_t joined = 0; standing && joined <= may_be_joined(a, at, standing); joined++) {
		size_t count, known = b->words.count;
		const uint16_t *units = bare_word(a, at, joined, &count);
		if (count < SHORTEST)
			return;
		uint32_t number = ids_add(&b->words, article_letters(units, count));
		if (number == known) {
			b->votes = arena_grow(a->scratch, b->votes, number, &b->capacity, sizeof *b->votes);
			b->votes[number] = 0;
		}
		b->votes[number] += vote_of(a, at, begin, joined);
	}
}

/* Whether the votes suffice for a word of this standing at this place. */
static bool is_elected(const struct article *a, const struct ballot *b, uint32_t at, enum standing standing,
                       bool joined, int here)
{
	size_t count;
	const uint16_t *units = bare_word(a, at, joined, &count);
	uint32_t number = ids_find(&b->words, article_letters(units, count));
	if (number == IDS_NONE || here < 0)
		return false;
	int sum = b->votes[number];
	switch (standing) {
	case STANDING_NAME: return sum > 0;
	case STANDING_STRANGE:
		return sum >= ENOUGH || (sum > 0 && shape_of(a->lexicon, units, count) > LOOKS_MUCH_LIKE * SHAPE_UNIT);
	case STANDING_WORD: return sum >= ENOUGH && here > 0;
	case STANDING_NOUN: return false;
	default: return false;
	}
}

/* ---- runs ---- */

/* The last word of the name that begins at `at`, as far as it is made of words that are nothing but names. */
static uint32_t run_end(const struct article *a, uint32_t at, uint32_t end)
{
	static const unsigned names = MASK(SENSE_GIVEN) | MASK(SENSE_ACTOR);
	uint32_t last = at, free = at;
	while (free < end && !a->covered[free])
		free++;
	if (!person_at(a, at, free, PERSON_ADDRESSED, &last))
		return at;
	for (uint32_t i = at + 1; i <= last; i++) {
		bool name = (is_strange(a, i) && !starts_with_and(a, i)) || names_person(a, i) ||
		            article_is_function(a, i, FUNCTION_PARTICLE);
		if (!name || (article_is(a, i, ~names) && article_is_verb(a, i)))
			return i - 1;
	}
	return last;
}

/* Two words are a name unless they stand where places and things are named. */
static bool run_is_name(const struct article *a, uint32_t first, uint32_t last, int here)
{
	int shape = 0;
	for (uint32_t i = first; i <= last; i++)
		shape += article_is_unknown(a, i) ? shape_at(a, i, false) : SHAPE_UNIT;
	return last > first && shape > LOOKS_MUCH_LIKE * SHAPE_UNIT && here >= 0;
}

static bool same_word(const struct article *a, uint32_t x, uint32_t y, size_t skip)
{
	const struct token *p = article_token(a, x), *q = article_token(a, y);
	return p->fold_count == q->fold_count - skip &&
	       memcmp(a->tokens.units + p->fold, a->tokens.units + q->fold + skip, p->fold_count * sizeof(uint16_t)) == 0;
}

/* The person whose full name ends in the word at `at`, or begins with it; LEXICON_NONE when there is none. */
static uint32_t bearer_of(const struct article *a, uint32_t at, size_t skip)
{
	uint32_t found = LEXICON_NONE;
	for (size_t i = 0; i < a->mention_count; i++) {
		const struct mention *m = &a->mentions[i];
		if (m->dropped || m->first == m->last || a->actors[m->actor].kind != ACTORNET_PERSON)
			continue;
		if (same_word(a, m->last, at, skip))
			return m->actor;
		if (same_word(a, m->first, at, skip))
			found = m->actor;
	}
	return found;
}

static void add_person(struct article *a, uint32_t first, uint32_t last, uint32_t sentence, size_t glued)
{
	uint32_t start = token_byte_of_unit(&a->tokens, article_token(a, first), glued);
	uint32_t bearer = first == last ? bearer_of(a, first, glued) : LEXICON_NONE;
	struct mention mention = {
		.start = start,
		.end = article_token(a, last)->end,
		.first = first,
		.last = last,
		.actor = bearer != LEXICON_NONE ? bearer : person_actor(a, first, last, start),
		.sentence = sentence,
		.rule = first == last ? "acts-as-person" : "unknown-words",
		.node = LEXICON_NONE,
	};
	article_add_mention(a, &mention);
}

/* Returns the next token to look at. */
static uint32_t try_run(struct article *a, const struct ballot *b, uint32_t at, uint32_t number)
{
	const struct article_sentence *sentence = &a->sentences[number];
	enum standing standing = standing_of(a, at);
	if (!standing)
		return at + 1;
	bool strange = standing == STANDING_STRANGE;
	uint32_t last = run_end(a, at, sentence->last);
	for (size_t joined = 0; joined <= may_be_joined(a, at, standing); joined++) {
		int here = vote_of(a, at, sentence->first, joined);
		if (is_elected(a, b, at, standing, joined, here) || (strange && !joined && run_is_name(a, at, last, here))) {
			add_person(a, joined ? at : person_begin(a, at, sentence->first), last, number, joined);
			return last + 1;
		}
	}
	return last + 1;
}

void mention_discover(struct article *a)
{
	struct ballot ballot = {.votes = NULL};
	mention_bodies(a);
	ids_init(&ballot.words, a->scratch);
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		for (uint32_t at = a->sentences[i].first; at < a->sentences[i].last; at++)
			vote(a, &ballot, at, a->sentences[i].first);
	}
	if (!ballot.words.count)
		return;
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		for (uint32_t at = a->sentences[i].first; at < a->sentences[i].last;)
			at = try_run(a, &ballot, at, i);
	}
}
