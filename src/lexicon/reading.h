/* How a written word is read: which entry of the lexicon it is, and what is glued to it.
 *
 * The whole word is looked up first. Only when it is unknown are prefixes (و ف, ب ل ك, س, ال and their chains) and
 * attached pronouns peeled, shortest first, and only where what remains may bear them (no pronoun on a state, no
 * article on a verb). A known word of everyday use that could also be a glued name keeps that as a second reading.
 * Readings are remembered in a bounded table, since a few thousand words make most of a newspaper.
 */
#ifndef ACTORNET_LEXICON_READING_H
#define ACTORNET_LEXICON_READING_H

#include <stdbool.h>

#include "base/arena.h"
#include "lexicon/lexicon.h"
#include "text/token.h"

enum clitic {
	CLITIC_AND = 1,      /* و or ف */
	CLITIC_B = 2,        /* ب */
	CLITIC_L = 4,        /* ل */
	CLITIC_K = 8,        /* ك */
	CLITIC_FUTURE = 16,  /* س */
	CLITIC_ARTICLE = 32, /* ال, not part of the entry */
	CLITIC_LIL = 64,     /* لل: the ل and the article are one */
	CLITIC_PREPOSITIONS = CLITIC_B | CLITIC_L | CLITIC_K
};

struct reading {
	uint32_t node;   /* LEXICON_NONE when unknown */
	uint8_t head;    /* letters cut in front */
	uint8_t tail;    /* letters of the attached pronoun */
	uint8_t clitics; /* enum clitic */
	bool mine;       /* that pronoun is ي */
};

enum {
	READINGS = 2,
	WORD_FUNCTIONS = 52, /* bits for function classes */
	WORD_FACTS = 12      /* and for enum word_fact */
};

/* The bit of an enum function_class in word_readings.functions. */
#define FUNCTION_BIT(class) ((uint64_t)1 << (class))

/* Classes of verbs and their nouns, which stay open words. */
#define FUNCTION_OPEN                                                                                    \
	(FUNCTION_BIT(FUNCTION_SCENE) | FUNCTION_BIT(FUNCTION_TRAVEL) | FUNCTION_BIT(FUNCTION_SUFFERING) |   \
	 FUNCTION_BIT(FUNCTION_POSSESSION) | FUNCTION_BIT(FUNCTION_DUAL) | FUNCTION_BIT(FUNCTION_LANDS) |    \
	 FUNCTION_BIT(FUNCTION_ACTING) | FUNCTION_BIT(FUNCTION_NEEDING) | FUNCTION_BIT(FUNCTION_HAPPENING) | \
	 FUNCTION_BIT(FUNCTION_EFFECT) | FUNCTION_BIT(FUNCTION_SIDE) | FUNCTION_BIT(FUNCTION_FIRM))

/* What is asked of nearly every word, so that most words' senses are looked at once and never again. */
enum word_fact {
	WORD_UNKNOWN = 1,     /* no entry, or only forms that are hardly ever written */
	WORD_VERB = 2,        /* a finite verb, and no name, title or conjunction */
	WORD_DEFINITE = 4,    /* written with the article ال, glued prefixes aside */
	WORD_FINITE = 8,      /* the first reading has a finite verb among its senses */
	WORD_NOUN = 16,       /* ... or a noun, participle or everyday word that is not rare */
	WORD_ADJECTIVE = 32,  /* ... or an adjective or participle */
	WORD_PARTICIPLE = 64, /* its senses are feminine participles, and nothing else */
	WORD_MAN = 128,       /* ... or it is a person's name, and nothing else */
	WORD_IMPERFECT = 256, /* its first finite verb is in the imperfect, of these forms: */
	WORD_FEMININE = 512,
	WORD_PLURAL = 1024,
	WORD_FIRST = 2048
};

/* 32 bytes: a document's words are gone through many times. */
struct word_readings {
	uint32_t word;  /* the whole written word, for the inside of phrases; LEXICON_NONE when unknown */
	uint16_t mask;  /* 1 << kind of every sense of both readings */
	uint16_t below; /* the same of the phrases that begin with it */
	uint64_t functions : WORD_FUNCTIONS; /* FUNCTION_BIT of the class of each of the first reading's function senses */
	uint64_t facts : WORD_FACTS;         /* enum word_fact */
	struct reading items[READINGS];      /* the second has node LEXICON_NONE when there is none */
};

_Static_assert(SENSE_KINDS <= 16 && (int)FUNCTION_CLASSES <= (int)WORD_FUNCTIONS, "a bit for each kind and class");

/* Whether a sense of the reading's entry may bear what is glued to it. */
bool reading_bears(const struct reading *reading, const struct sense *sense);

struct reader; /* a lexicon and the table of remembered words */

struct reader *reader_new(struct arena *run, const struct lexicon *lexicon);
const struct lexicon *reader_lexicon(const struct reader *reader);

/* Reads one word of folded units. */
struct word_readings reader_read(struct reader *reader, const uint16_t *units, size_t count);

/* Reads a word whose last letter, ه, is surely a pronoun: "هاجمه" is no هاجمة. False, and *readings as it was, when what is
 * left is no verb or verbal noun. */
bool reader_read_owned(struct reader *reader, const uint16_t *units, size_t count, struct word_readings *readings);

/* Reads every token of a document (those that are no words get no reading), in the arena, list->count of them. */
struct word_readings *reader_read_all(struct reader *reader, struct arena *scratch, const struct token_list *list);

#endif
