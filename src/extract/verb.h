/* Whether a word is a verb at its place, and whether it is negated.
 *
 * Unvowelled, the perfect of many verbs looks like their verbal noun ("دعم", "رفض"): only the place tells. What stands behind a
 * preposition, a verb, a verb's subject or a noun without article is the noun.
 */
#ifndef ACTORNET_EXTRACT_VERB_H
#define ACTORNET_EXTRACT_VERB_H

#include "extract/article.h"

bool verb_is_finite(unsigned form);

/* Whether the first reading of token `at` can be a finite verb. */
static inline bool verb_may_be_finite(const struct article *a, uint32_t at)
{
	return (a->readings[at].facts & WORD_FINITE) != 0;
}

/* The enum sense_flag of that verb: SENSE_FEMININE, SENSE_PLURAL, SENSE_FIRST. */
uint8_t verb_flags(const struct article *a, uint32_t at);

/* Whether the first reading of token `at` can be a noun, whatever else it is. */
static inline bool verb_is_noun_too(const struct article *a, uint32_t at)
{
	return (a->readings[at].facts & WORD_NOUN) != 0;
}

/* Whether the word can only be a noun where it stands in the sentence that begins at token `begin`. */
bool verb_wants_noun(const struct article *a, uint32_t at, uint32_t begin);

/* A preposition stands right before token `at`, behind which no verb can be: "بعد تنحي". */
bool verb_is_behind_preposition(const struct article *a, uint32_t at, uint32_t begin);

/* Whether a negator stands before token `at`, perhaps with a modal verb or, behind "ليس" and such, the subject between. */
bool verb_is_negated(const struct article *a, uint32_t at, uint32_t begin);

/* "ليس من مصلحة العرب أن تهاجم": what is said not to be anybody's interest or right. */
bool verb_is_against_interest(const struct article *a, uint32_t at, uint32_t begin);

#endif
