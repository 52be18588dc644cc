/* Stories that were told before: the same agency report in several papers.
 *
 * A document is known by the sets of three words that follow each other in its sentences (Broder 1997). A sketch keeps of
 * each of 128 parts of the sets' hashes the largest (one-permutation MinHash: Li, Owen and Zhang 2012); the share of
 * parts that two sketches have in common estimates the share of sets that the documents have in common, with a
 * standard error of 0.04. Sketches do not depend on the order of sentences. Candidates are found by bands of 4 parts that are equal
 * (locality-sensitive hashing), so that the cost grows with the documents and not with their pairs.
 *
 * Documents are taken by date (those without one last), then by id; a document that resembles one that was kept before it is
 * a duplicate. So the first print counts, and the order of reading does not matter.
 */
#ifndef ACTORNET_NETWORK_DUPLICATE_H
#define ACTORNET_NETWORK_DUPLICATE_H

#include "base/arena.h"
#include "base/str.h"
#include "text/token.h"

enum { SKETCH_PARTS = 128 };

/* All zero: a document without words, which resembles none. */
struct sketch {
	uint32_t parts[SKETCH_PARTS];
};

/* Hashes of the folded words and numbers among the tokens first … last-1; `out` has room for them all. */
size_t duplicate_words(const struct token_list *tokens, uint32_t first, uint32_t last, uint32_t *out);

/* Adds a sentence. */
void sketch_add(struct sketch *sketch, const uint32_t *words, size_t count);

/* The share of what both have together that they have in common: 0 … 1. */
double sketch_resemblance(const struct sketch *a, const struct sketch *b);

/* Whether they have so much in common that one is taken for a copy of the other. */
bool sketch_is_alike(const struct sketch *a, const struct sketch *b);

/* What is needed of a document: borrowed. */
struct duplicate_document {
	struct str id;
	int32_t day;                 /* DAY_NONE when unknown */
	const struct sketch *sketch; /* NULL: no duplicate of anything */
};

/* Sets duplicates[i] for each document; returns how many there are. */
size_t duplicate_find(struct arena *scratch, const struct duplicate_document *documents, size_t count,
                      bool *duplicates);

#endif
