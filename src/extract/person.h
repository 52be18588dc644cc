/* Names of persons that no list holds: which tokens may be part of one, and where it ends.
 *
 * A name is a row of given names, unknown words and name particles (بن، آل، أبو، دي). Behind a title one unknown word is
 * enough; without a title it takes a given name and one more. Everyday words end a name, but for one that stands where
 * the family name must be.
 */
#ifndef ACTORNET_EXTRACT_PERSON_H
#define ACTORNET_EXTRACT_PERSON_H

#include "extract/article.h"

enum person_ground {
	PERSON_BARE,     /* nothing announces a name here */
	PERSON_SPEECH,   /* behind a verb of speech */
	PERSON_TITLE,    /* behind a title */
	PERSON_ADDRESSED /* right behind a title with the article, or of honour: "الإمام علي" */
};

/* Whether a name begins at token `at`; *last becomes its last token. `end` is the end of the sentence. */
bool person_at(const struct article *a, uint32_t at, uint32_t end, enum person_ground ground, uint32_t *last);

/* The first token of a name of which token `at` is a later word: unknown words, given names and particles before it. */
uint32_t person_begin(const struct article *a, uint32_t at, uint32_t begin);

/* Whether token `at` could go on a person's name: a given name, a particle, an unknown word. */
bool person_may_continue(const struct article *a, uint32_t at);

/* The article's actor for a discovered person named by tokens first … last; the name begins at byte `start`. */
uint32_t person_actor(struct article *a, uint32_t first, uint32_t last, uint32_t start);

/* An id in ASCII for the words at these tokens, the first one from byte `start` on. Empty when no letter has a Latin
 * counterpart. */
struct str article_slug(const struct article *a, uint32_t first, uint32_t last, uint32_t start);

/* The words at these tokens with single blanks and without vowel marks and quotation marks. */
struct str article_name(const struct article *a, uint32_t first, uint32_t last, uint32_t start);

#endif
