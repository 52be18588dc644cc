/* Whom an attached pronoun means. */
#ifndef ACTORNET_EXTRACT_PRONOUN_H
#define ACTORNET_EXTRACT_PRONOUN_H

#include "extract/walk.h"

/* The mention meant by the pronoun of token `at`. `subject` is the mention that does the verb there, or NO_MENTION: with `own`
 * (a possessive) it is meant where it agrees, without it (an object) it is not meant. Mentions of the sentence before are
 * meant when the own sentence has none. */
uint32_t pronoun_find(const struct walk *w, uint32_t at, uint32_t subject, bool own);

/* The slot of the preposition in a word like "به", "إليها"; SLOT_NONE when it is none. */
unsigned pronoun_slot(const struct article *a, uint32_t at);

/* Between the mention and the pronoun at token `at` stands a noun that the pronoun may mean instead. A person whom the sentence
 * tells of, and who does not tell it himself, goes before any thing, unless the verb is said of a `thing`. */
bool pronoun_is_doubtful(const struct walk *w, uint32_t at, uint32_t mention, bool thing);

#endif
