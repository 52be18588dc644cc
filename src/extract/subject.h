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

/* Whether the mention can do the verb by gender and number. */
bool subject_agrees(const struct subject_finder *f, const struct predicate *p, uint32_t mention);

/* The particle before the verb at token `at` has a pronoun: "إنها", "لكنه". */
bool subject_has_pronoun(const struct article *a, uint32_t at, uint32_t begin);

/* The subject of an earlier verb in the sentence that this one goes on with; *closed when somebody does that who is no actor. */
uint32_t subject_go_on(const struct subject_finder *f, const struct predicate *p, bool *closed);

/* "استهدفت غارات إسرائيلية": an act of force behind a verb of force stands for who does it. */
uint32_t subject_of_act(const struct subject_finder *f, const struct predicate *p);

/* "قصفت طائرات إسرائيلية مواقع", "هاجم مسلحون من الحركة ثكنة": whose the men or arms behind a verb of force are, when what it
 * is done to follows. */
uint32_t subject_of_arms(const struct subject_finder *f, const struct predicate *p);

/* The subject of a verb in a clause that describes a noun; false when it does not. */
bool subject_in_relative(struct subject_finder *f, struct predicate *p);

/* "السياسة التي أقرها المجلس ستخضع": the mention before the verb did what the clause tells; the subject is what the clause
 * describes. False when it is no such clause. */
bool subject_is_past_relative(const struct subject_finder *f, struct predicate *p, uint32_t before);

/* A noun behind the verb does it that is no actor: "قال مسؤولون", "أفادت مصادر". */
bool subject_names_other(const struct subject_finder *f, const struct predicate *p);

/* The mention stands inside a phrase with a preposition: "لمواجهة طالبان", "في شرق أوكرانيا". */
bool subject_is_aside(const struct article *a, uint32_t mention, uint32_t begin);

/* The subject of a verb that names none. */
uint32_t subject_dropped(const struct subject_finder *f, struct predicate *p);

/* Who says "we" and "I". */
uint32_t subject_first_person(const struct subject_finder *f, const struct predicate *p);

#endif
