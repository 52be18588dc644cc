/* Sentences: ICU's boundaries on UTF-16 paragraphs (Unicode Annex 29), corrected for what Arabic news does.
 *
 * A paragraph is a line; ICU is shown the surroundings of each terminator in it, which is all that its rules ask for.
 * Corrections: no end behind ".." (a pause), an initial or a one-letter abbreviation ("د."), a
 * mark alone in brackets, a list number; an end behind "…" and behind "؟", "!", "." without a blank when a letter
 * follows. Every boundary is a byte position in the document.
 */
#ifndef ACTORNET_TEXT_SENTENCE_H
#define ACTORNET_TEXT_SENTENCE_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

struct sentencer; /* holds ICU's iterator; opening one is slow, so it is kept */

enum actornet_status sentencer_open(struct sentencer **sentencer, struct actornet_error *error);
void sentencer_close(struct sentencer *sentencer);

struct sentence {
	uint32_t start, end; /* bytes, without the blanks around; end exclusive */
};

struct sentence_list {
	struct sentence *items;
	size_t count;
};

/* Finds the sentences of valid UTF-8. Lines without a letter or digit give none. O(bytes). */
enum actornet_status sentence_split(struct sentencer *sentencer, struct arena *scratch, struct str text,
                                    struct sentence_list *list, struct actornet_error *error);

#endif
