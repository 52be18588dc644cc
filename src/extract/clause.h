/* The finite verbs of an article, in order: the frame on which stance hangs. Who does each is told by subject.h.
 */
#ifndef ACTORNET_EXTRACT_CLAUSE_H
#define ACTORNET_EXTRACT_CLAUSE_H

#include "extract/article.h"

/* Fills article.predicates, and tells each cue its own verb. */
void clause_find(struct article *a);

/* The verb on which token `at` depends: the last one before it in its sentence that is not in a relative clause closed
 * by a comma or a conjunction. NULL when there is none. */
const struct predicate *clause_before(const struct article *a, const struct article_sentence *sentence, uint32_t at);

#endif
