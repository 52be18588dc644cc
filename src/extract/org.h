/* Organisations that no list holds: an institution of a state (الجيش السوري), and a head noun with a name (حزب النور).
 */
#ifndef ACTORNET_EXTRACT_ORG_H
#define ACTORNET_EXTRACT_ORG_H

#include "extract/match.h"

/* What was composed or discovered at a token. */
struct org_find {
	uint32_t last;        /* last token */
	uint32_t state;       /* lexicon actor of the state; LEXICON_NONE for a discovered organisation */
	uint32_t institution; /* number, or LEXICON_NONE */
};

/* An institution with the state it belongs to, behind `match` (a match of SENSE_INSTITUTION). */
bool org_institution(const struct article *a, const struct match *match, uint32_t end, struct org_find *find);

/* A head noun with the name it opens, behind `match` (a match of SENSE_HEAD). */
bool org_headed(const struct article *a, const struct match *match, uint32_t end, struct org_find *find);

/* The organisation of the lexicon among the mentions so far that has the same noun and state: "الجيش الليبي" where
 * it speaks of the Libyan National Army; LEXICON_NONE when there is none. `noun` is the token of the noun. */
uint32_t org_namesake(const struct article *a, uint32_t noun, uint32_t state);

/* The article's actor for a find whose name begins at token `first`, byte `start`. */
uint32_t org_actor(struct article *a, const struct org_find *find, uint32_t first, uint32_t start);

#endif
