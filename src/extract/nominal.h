/* Mentions by common nouns: what the files that find them share.
 *
 * nominal.c knows the doer's nationality, the head noun alone and the institutions of the article's own country; office.c the
 * offices whose holder is not named there.
 */
#ifndef ACTORNET_EXTRACT_NOMINAL_H
#define ACTORNET_EXTRACT_NOMINAL_H

#include "extract/article.h"

/* Adds a nominal mention of an actor. */
void nominal_add(struct article *a, uint32_t first, uint32_t last, uint32_t sentence, uint32_t actor, const char *rule);

struct office_finder {
	struct article *a;
	size_t mentions; /* those that are no nominal ones, in order */
	bool *in_office; /* per token: part of the office that a person was named with */
};

struct office_finder office_finder_of(struct article *a);

/* An office without its holder's name: "رئيس الحكومة", "الرئيس البوروندي", "خادم الحرمين" mean the man whom the article has named
 * so. Returns the next token to look at. */
uint32_t nominal_office(const struct office_finder *f, uint32_t at, uint32_t sentence);

#endif
