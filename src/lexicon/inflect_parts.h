#ifndef ACTORNET_LEXICON_INFLECT_PARTS_H
#define ACTORNET_LEXICON_INFLECT_PARTS_H

#include "base/letters.h"
#include "lexicon/inflect.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What the files of inflection share. Nobody else includes this.
 *
 *     inflect.c             cells, the public functions
 *     inflect_parse.c       what kind of verb it is, and its passive stems
 *     inflect_verb.c        perfect and imperfect
 *     inflect_participle.c  participles
 *     inflect_noun.c        genders, numbers and article of all that is no verb
 *     inflect_word.c        words as letters, endings and hamza, the set of forms given
 */

enum {
	INFLECT_INPUT = 16,   /* letters of a word that is taken in: three times an ordinary word */
	INFLECT_LETTERS = 28, /* room for it with article, prefix and ending */
	INFLECT_TEXT = 2 * INFLECT_LETTERS + 1,
	INFLECT_SEATS = 3,  /* spellings of one hamza */
	INFLECT_ENDING = 4, /* letters of an ending, with the zero behind them */
	INFLECT_REMEMBERED = 1024
};

/*
 * A word as letters. Alef with madda is held as the two letters it stands for, hamza on alef and alef, so
 * that a radical can be told from a vowel; writing a word contracts them again.
 */
struct inflect_word {
	uint16_t letters[INFLECT_LETTERS];
	size_t count;
};

/* The vowel behind a final hamza, which chooses its seat. NONE: the seat stays. */
enum inflect_vowel { INFLECT_NO_VOWEL, INFLECT_FATHA, INFLECT_DAMMA, INFLECT_KASRA };

/* An ending: its letters, zero behind them, and the vowel that leads over to it. */
struct inflect_ending {
	uint16_t letters[INFLECT_ENDING];
	enum inflect_vowel vowel;
};

/*
 * Reads `length` bytes of UTF-8. Returns -1 on anything but 2 to INFLECT_INPUT letters of the Arabic block.
 */
int inflect_word_read(struct inflect_word *word, const char *text, size_t length);

/* The letter `back` places before the end (0: the last one), or 0 where there is none. */
unsigned inflect_word_last(const struct inflect_word *word, size_t back);

void inflect_word_push(struct inflect_word *word, unsigned letter);

/* Puts a letter in the place `back` before the end. */
void inflect_word_put(struct inflect_word *word, size_t back, unsigned letter);

/* The word without its last letter. */
struct inflect_word inflect_word_shorter(const struct inflect_word *word);

/* The word with its last letter replaced. */
struct inflect_word inflect_word_ending(const struct inflect_word *word, unsigned letter);

/* The word with letters before it; zero ends them. */
struct inflect_word inflect_word_prefixed(const uint16_t *prefix, const struct inflect_word *word);

bool inflect_word_same(const struct inflect_word *left, const struct inflect_word *right);

/*
 * Where the forms go: the caller's callback, behind a memory of what it has been given.
 */
struct inflect_sink {
	void (*emit)(void *context, const struct inflect_form *form);
	void *context;
	size_t count;
	struct inflect_memory {
		char text[INFLECT_TEXT];
		enum inflect_feature feature;
		unsigned flags;
	} memory[INFLECT_REMEMBERED];
};

/*
 * Gives one form. Drops it where the spelling has been given under this feature, and drops a passive that
 * is spelt like the active of the same person. More usual readings must therefore come first.
 */
void inflect_sink_give(struct inflect_sink *sink, const struct inflect_word *word, enum inflect_feature feature,
                       unsigned flags);

/* Gives a stem with an ending, in each spelling of a hamza between them. */
void inflect_sink_join(struct inflect_sink *sink, const struct inflect_word *stem, const struct inflect_ending *ending,
                       enum inflect_feature feature, unsigned flags);

/*
 * How the last radicals behave. HOLLOW: a long vowel before the last letter that is lost before
 * consonants. DOUBLED: the last letter counts twice. DEFECTIVE: the last letter is a vowel.
 */
enum inflect_kind { INFLECT_SOUND, INFLECT_HOLLOW, INFLECT_DOUBLED, INFLECT_DEFECTIVE };

enum { INFLECT_QUADRILITERAL = 11 };

/* A verb taken apart. present is the imperfect without its yeh. form is 1 .. 10 or INFLECT_QUADRILITERAL. */
struct inflect_parse {
	struct inflect_word lemma;
	struct inflect_word present;
	int form;
	enum inflect_kind kind;
};

/* Takes a verb apart. Returns -1 where its cells contradict each other. */
int inflect_parse_verb(const struct inflect_verb *verb, struct inflect_parse *parse);

/* The passive lemma, of the same kind as the active one. */
struct inflect_word inflect_passive_lemma(const struct inflect_parse *parse);

/* The passive imperfect without its prefix. */
struct inflect_word inflect_passive_present(const struct inflect_parse *parse);

/* Perfect and imperfect, active and passive. */
void inflect_conjugate(struct inflect_sink *sink, const struct inflect_parse *parse);

/* Active and passive participles with all their endings. */
void inflect_participles(struct inflect_sink *sink, const struct inflect_parse *parse);

/*
 * Declensions. IN: the final yeh is lost without article (written with the yeh here). AN: the word ends in
 * an alef, mostly written maksura, that stays. For everything else the last letter tells.
 */
enum inflect_declension { INFLECT_REGULAR, INFLECT_IN, INFLECT_AN };

/* Masculine and feminine, three numbers. flags are added to every form. */
void inflect_decline_adjective(struct inflect_sink *sink, const struct inflect_word *word,
                               enum inflect_declension declension, enum inflect_feature feature, unsigned flags);

/* The singular of a noun, or a broken plural: article, tanwin, bound form. */
void inflect_decline_plain(struct inflect_sink *sink, const struct inflect_word *word,
                           enum inflect_declension declension, enum inflect_feature feature, unsigned flags);

/* The dual of a noun. */
void inflect_decline_dual(struct inflect_sink *sink, const struct inflect_word *word,
                          enum inflect_declension declension, enum inflect_feature feature);

/* The plural of a noun that the lexicon lists: sound masculine, sound feminine or broken. */
void inflect_decline_plural(struct inflect_sink *sink, const struct inflect_word *singular,
                            const struct inflect_word *plural, enum inflect_feature feature);

#endif
