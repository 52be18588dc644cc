/* Mentions by common nouns: what the files that find them share.
 *
 * nominal.c knows the doer's nationality and the head noun alone, own.c the institutions of the article's own country, office.c
 * the offices whose holder is not named there.
 */
#ifndef ACTORNET_EXTRACT_NOMINAL_H
#define ACTORNET_EXTRACT_NOMINAL_H

#include "extract/article.h"

/* Adds a nominal mention of an actor. */
void nominal_add(struct article *a, uint32_t first, uint32_t last, uint32_t sentence, uint32_t actor, const char *rule);

/* Whether the noun that ends at `at` stands for itself, without an adjective or an owner that would make it another one. */
bool nominal_stands_alone(const struct article *a, uint32_t at, uint32_t end);

/* The number in the lexicon of the state that most of the article's actors belong to, when they make up two fifths;
 * one alone must be the state itself. LEXICON_NONE otherwise. */
uint32_t nominal_home(const struct article *a);

/* Adds a mention for an institution at token `at` that bears no nationality: "الحكومة", "مجلس النواب" of the state `home`;
 * the first `mentions` mentions stand before it, in order. */
void nominal_own(struct article *a, uint32_t at, uint32_t end, uint32_t sentence, size_t mentions, uint32_t home);

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
