/* Walking over the tokens of a sentence from one mention to the next.
 *
 * A clause ends at ':' ';' '.'; a preposition cuts a noun off from what stands before it; a finite verb begins another
 * clause. What may stand between a word and the name that belongs to it is told by the lexicon: titles, adjectives,
 * nouns in a row (idafa). Mentions are numbers in article.mentions; NO_MENTION is none. Nothing here knows of stance.
 */
#ifndef ACTORNET_EXTRACT_WALK_H
#define ACTORNET_EXTRACT_WALK_H

#include "extract/article.h"

enum {
	SUBJECT_REACH = 7, /* tokens between a verb and its subject */
	OBJECT_REACH = 8,
	PREPOSITION_REACH = 10, /* words between a term and its preposition */
	BEHIND_PREPOSITION = 6,
	COORDINATED = 6 /* most actors that one "and" chain joins */
};

struct walk {
	struct article *a;
	const struct article_sentence *sentence;
};

bool walk_ends_clause(const struct article *a, uint32_t at);
bool walk_is_comma(const struct article *a, uint32_t at);

/* A preposition that is a word of its own and no part of a name. */
bool walk_is_preposition(const struct article *a, uint32_t at);

/* Token `at` is this preposition, or carries it as a glued letter. */
bool walk_has_preposition(const struct article *a, uint32_t at, unsigned slot);

/* The mention that covers token `at`. */
static inline uint32_t walk_mention_at(const struct article *a, uint32_t at)
{
	return a->covered[at] ? a->covered[at] - 1 : NO_MENTION;
}

/* A word that may stand between a verb and its subject's name: a title, an institution, an adjective, a mark. */
bool walk_belongs_to_name(const struct article *a, uint32_t at);

/* Whether a preposition stands before the mention, or before the title that opens it. */
bool walk_is_governed(const struct article *a, uint32_t mention);

/* The person whose title names the organisation at `mention`, or that mention itself. */
uint32_t walk_holder_of(const struct walk *w, uint32_t mention);

/* The mention right behind token `at`, a name's company allowed between, free of prepositions. */
uint32_t walk_right_behind(const struct walk *w, uint32_t at, uint32_t reach);

/* The actor of the noun phrase behind token `at`: its own name, the owner at the end of its idafa, the group of which
 * it is a member ("ثلاثة من عناصر الشرطة"), or the doer in its relative clause ("الهجوم الذي شنته"). Prepositions, other verbs
 * and ends of clauses stop the search. */
uint32_t walk_behind(const struct walk *w, uint32_t at, uint32_t reach);

/* The doer in a relative clause whose pronoun or verb is token `at`: "الذي شنته تركيا", "التي دعت إليها روسيا", "ما قامت به قطر". */
uint32_t walk_doer(const struct walk *w, uint32_t at);

/* The mention that ends right before token `at`, marks and modal words allowed between: "فرنسا قد تدين". */
uint32_t walk_right_before(const struct walk *w, uint32_t at);

/* The token of a relative pronoun right before token `at`, or NO_MENTION. */
uint32_t walk_relative_before(const struct walk *w, uint32_t at);

/* A mention and those joined to it: "مصر والسعودية والإمارات". Returns how many. */
size_t walk_coordinated(const struct walk *w, uint32_t mention, uint32_t out[COORDINATED]);

#endif
