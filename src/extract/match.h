/* Entries of the lexicon over the tokens of an article: the longest phrase that begins at a token.
 */
#ifndef ACTORNET_EXTRACT_MATCH_H
#define ACTORNET_EXTRACT_MATCH_H

#include "extract/article.h"

struct match {
	uint32_t first, last; /* tokens, inclusive */
	uint32_t node;        /* LEXICON_NONE when nothing matches */
	unsigned reading;     /* of the first token */
};

/* As match_longest, for a token of which some entry may begin. */
struct match match_search(const struct article *a, uint32_t at, uint32_t end, unsigned mask);

/* The longest entry with a sense in `mask` that begins at token `at` and ends before `end`. Quotation marks, brackets and
 * hyphens inside a name are passed over. */
static inline struct match match_longest(const struct article *a, uint32_t at, uint32_t end, unsigned mask)
{
	if ((a->readings[at].mask | a->readings[at].below) & mask)
		return match_search(a, at, end, mask);
	return (struct match){.first = at, .last = at, .node = LEXICON_NONE};
}

static inline bool match_found(const struct match *match)
{
	return match->node != LEXICON_NONE;
}

/* How many tokens it takes; 0 when nothing matches. */
static inline uint32_t match_size(const struct match *match)
{
	return match_found(match) ? match->last - match->first + 1 : 0;
}

#endif
