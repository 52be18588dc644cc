/* Who does a finite verb.
 *
 * In this order: what parts it from the rest of its phrase, the noun before its relative pronoun, the actor right before
 * it, the actor right behind it, the actor that its particle's pronoun means ("إنها"), the topic of its clause, the subject of
 * the verb before it, and, where the sentence names nobody, who spoke last in the article. Gender and number must agree. A noun
 * behind the verb that is no actor ("قال مسؤولون") does it and closes the matter.
 */
#ifndef ACTORNET_EXTRACT_SUBJECT_H
#define ACTORNET_EXTRACT_SUBJECT_H

#include "extract/walk.h"

/* What is known while the verbs of an article are gone through. */
struct subject_finder {
	struct walk walk;
	uint32_t speaker;      /* the mention that spoke last, or NO_MENTION */
	uint32_t silent;       /* sentences since */
	bool spoken;           /* somebody has spoken or acted in this sentence */
	const struct cue *cue; /* the cue at the verb, or NULL */
	uint32_t end;          /* last token of the verb or of its phrase */
};

/* Sets the subject of `p`, a verb of f->walk.sentence; the verbs before it are in article.predicates. */
void subject_find(struct subject_finder *f, struct predicate *p);

#endif
