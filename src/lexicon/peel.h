/* Cutting off what is glued to a word: و ف, ب ل ك, س, ال in front, a pronoun behind.
 *
 * A cut is made only where a sense of what remains may bear it: no article on a verb, no pronoun on a state or behind
 * tanwin, no preposition on a perfect. The shortest cut wins; the article goes before all, pronouns come last.
 *
 * Used by reading.c only, which says when a word is cut at all and which of two readings counts.
 */
#ifndef ACTORNET_LEXICON_PEEL_H
#define ACTORNET_LEXICON_PEEL_H

#include "lexicon/reading.h"

#define PEEL_MASK(kind) (1u << (kind))

enum {
	PEEL_VERBAL = PEEL_MASK(SENSE_STANCE) | PEEL_MASK(SENSE_SPEECH) | PEEL_MASK(SENSE_VERB),
	WORD_LONGEST = 24 /* folded letters; longer words are unknown */
};

#define PEEL_OPENING (1u << 31) /* in struct peel.wanted: the first word of a longer entry will do as well */

/* What is cut: folded units, and the kinds of sense that a reading must have (a mask of 1 << kind). */
struct peel {
	const struct lexicon *lexicon;
	const uint16_t *units;
	size_t count;
	unsigned wanted;
};

/* The best reading of the word with something cut off; false, and no node in `out`, when there is none. */
bool peel_word(const struct peel *p, struct reading *out);

/* The base of `reading`, whose head and tail are cut, as it stands, then without its article. */
bool peel_base(const struct peel *p, struct reading *reading);

/* Whether a sense of the reading's node, of a wanted kind, may bear what the reading cuts off. */
bool peel_bears(const struct lexicon *lexicon, const struct reading *reading, unsigned wanted);

/* The clitic that a letter may be (CLITIC_B, CLITIC_L, CLITIC_K), or 0. */
uint8_t peel_preposition(uint16_t unit);

/* Whether an enum word_form is a finite verb. */
bool peel_is_verb(unsigned form);

#endif
