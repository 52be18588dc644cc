/* Where the source and target of a stance stand: mentions found by walking over the tokens around a cue.
 *
 * A clause ends at ':' ';' '.' and at verbs; a preposition cuts its noun off from the verb. Nothing here adds a link.
 */
#ifndef ACTORNET_EXTRACT_FRAME_H
#define ACTORNET_EXTRACT_FRAME_H

#include "extract/article.h"

#define NO_MENTION UINT32_MAX

enum {
	SUBJECT_REACH = 7, /* words between a verb and its subject */
	OBJECT_REACH = 7,
	PREPOSITION_REACH = 9, /* words between a term and its preposition */
	BEHIND_PREPOSITION = 5,
	COORDINATED = 6 /* most actors that one "and" chain joins */
};

/* A cue with its frame's first term filled. */
struct frame_view {
	struct article *a;
	const struct article_sentence *sentence;
	const struct cue *cue;
	uint32_t cue_number;
	const struct lexicon_stance *term;
	uint32_t subject; /* mention of the verb's subject or the noun's governing one; NO_MENTION when there is none */
	bool follows;     /* the subject stands behind the cue */
};

bool frame_ends_clause(const struct article *a, uint32_t at);
bool frame_is_preposition(const struct article *a, uint32_t at);

/* The mention right behind token `at`, names' company allowed between, free of prepositions. */
uint32_t frame_right_behind(const struct frame_view *v, uint32_t at, uint32_t reach);

/* The first mention behind token `at` that no preposition, verb or clause end cuts off. */
uint32_t frame_behind(const struct frame_view *v, uint32_t at, uint32_t reach);

/* The nearest mention before token `at` that may be a subject, the nearest of all when none may. */
uint32_t frame_before(const struct frame_view *v, uint32_t at);

/* The mention that ends right before token `at`: "فرنسا تدين". */
uint32_t frame_right_before(const struct frame_view *v, uint32_t at);

/* The token of a relative pronoun right before token `at`, or NO_MENTION. */
uint32_t frame_relative_before(const struct frame_view *v, uint32_t at);

/* The first mention behind the preposition of `slot` that follows token `at`. */
uint32_t frame_of_preposition(const struct frame_view *v, uint32_t at, unsigned slot);

/* Sets v->subject and v->follows for a verb. */
void frame_find_subject(struct frame_view *v);

/* The owner of a noun: behind it, by its pronoun, or NO_MENTION. */
uint32_t frame_owner(const struct frame_view *v);

/* The mention that fills a slot; `owner` is what frame_owner said. */
uint32_t frame_slot(const struct frame_view *v, unsigned slot, uint32_t owner);

/* A mention and those joined to it by a glued "and": "مصر والسعودية والإمارات". Returns how many. */
size_t frame_coordinated(const struct frame_view *v, uint32_t mention, uint32_t out[COORDINATED]);

#endif
