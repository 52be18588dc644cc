/* Does an unknown word look like a name or like an everyday word? Told by its letters alone.
 *
 * Two letter models are taken from the lexicon itself, one from all given and family names, one from all inflected everyday
 * words: how likely a letter is behind the two before it (interpolated trigrams in the manner of Lidstone). A word's shape is the logarithm
 * of what the first model says over what the second one says. It is a hint for words in the place of a name, no proof.
 */
#ifndef ACTORNET_LEXICON_SHAPE_H
#define ACTORNET_LEXICON_SHAPE_H

#include "base/arena.h"
#include "lexicon/lexicon.h"

enum { SHAPE_LETTERS = 46, SHAPE_SIZE = SHAPE_LETTERS * SHAPE_LETTERS * SHAPE_LETTERS, SHAPE_UNIT = 16 };

/* Fills lexicon->shape (SHAPE_SIZE values of 1/SHAPE_UNIT) from the lexicon's words and senses. */
void shape_learn(struct arena *arena, struct lexicon *lexicon);

/* The shape of a folded word in natural logarithms times SHAPE_UNIT: above 0 like a name, below 0 like an everyday word. */
int shape_of(const struct lexicon *lexicon, const uint16_t *units, size_t count);

#endif
