/* Possible mentions at a token, and the state of a scan over one sentence.
 *
 * find.c knows what the lexicon names and the persons that are discovered; find_org.c the organisations; title.c what a
 * title does to the words behind it; mention.c goes from token to token and takes the longest.
 */
#ifndef ACTORNET_EXTRACT_FIND_H
#define ACTORNET_EXTRACT_FIND_H

#include "extract/article.h"

/* A title that waits for its name. */
struct waiting {
	bool open;
	bool definite;        /* it, or a word behind it, is definite: only definite words may follow */
	bool blocked;         /* the next word stands behind a preposition: it is a place or an office, not the name */
	uint32_t first, last; /* tokens of the title */
	uint32_t seen;        /* words since */
	bool kin;             /* it is no title, but who he is to somebody: "زميله" */
};

struct scan {
	struct article *a;
	uint32_t sentence, begin, end; /* tokens */
	struct waiting title;
	bool speech;        /* the word before is a verb of speech */
	uint32_t place_end; /* behind the last state that was only a place: "في اليمن وسوريا والعراق" */
};

/* A possible mention at a token. */
struct find {
	uint32_t last; /* token */
	uint32_t size; /* tokens; 0 for nothing */
	uint32_t node; /* of a weak lexicon name */
	uint32_t actor;
	uint32_t fallback; /* of a weak name: whom the same words mean when the article does not name that one; + 1 */
	unsigned reading;
	bool weak, titled;
	bool regime; /* the person's state is meant: "نظام الأسد" */
	enum mention_how how;
	const char *rule;
};

/* Whether everyday words of the lexicon that look like a name or a title begin at token `at`: "العيد السعيد", "بابا نويل". */
bool find_phrase(const struct article *a, uint32_t at, uint32_t end);

/* The best sense of a name: one that always counts, states before weak persons. */
const struct sense *find_best_name(const struct article *a, uint32_t node);

/* A name of the lexicon at token `at`. True with rule NULL when the words are known and are no mention there. */
bool find_lexicon(struct scan *s, uint32_t at, struct find *find);

/* An organisation by institution and state, by its owner, or by a head noun. */
bool find_org(struct scan *s, uint32_t at, struct find *find);

/* A person that no list holds. */
bool find_person(struct scan *s, uint32_t at, struct find *find);

/* A person of the article's own who bears the name found. */
uint32_t find_stranger(struct scan *s, uint32_t at, const struct find *find);

/* Takes strange words and given names right before a person's name to it: "نديوا" + "ريمي ليمو". Returns its first token. */
uint32_t find_extend(struct scan *s, uint32_t at, struct find *find);

/* Adds the mention; titles inside an alias are cut off. */
struct mention *find_keep(struct scan *s, uint32_t at, const struct find *find);

/* Whether a title begins at token `at`; *last becomes its last token. */
bool title_match(struct scan *s, uint32_t at, uint32_t *last);

/* Opens a title and keeps the organisations and states that its words name ("الأمين العام للأمم المتحدة", "رئيس الحكومة
 * الأردنية"), which may go on behind it. Returns the token to go on at. */
uint32_t title_open(struct scan *s, uint32_t first, uint32_t last);

/* Opens a word like "his wife" at token `at`, which announces a name as a title does. */
void title_open_kin(struct scan *s, uint32_t at);

/* Tells a waiting title of token `at`, where no person was found: it goes on waiting or is closed. */
void title_step(struct scan *s, uint32_t at);

#endif
