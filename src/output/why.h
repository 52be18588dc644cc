/* The answer to "why?": the sentences behind an actor or a tie, as text for a terminal, as TSV and as JSON.
 *
 * Text wraps at 80 columns and marks the first actor as [A], the second as <B> and the words of stance as {…}.
 * TSV has a row for each mention of one actor; of a pair, a row for each link between the two and one for each sentence
 * that only mentions both (kind `comention`). JSON is one object. Spans count bytes of the document, as in an extraction.
 */
#ifndef ACTORNET_OUTPUT_WHY_H
#define ACTORNET_OUTPUT_WHY_H

#include "actornet.h"
#include "network/network.h"
#include "network/trail.h"

struct why {
	const struct network_actor *a, *b; /* b is NULL for one actor */
	const struct trail *trail;
	size_t shown; /* the first sentences of the trail */
	bool color;
	struct arena *arena; /* scratch */
};

void why_write_text(const struct why *why, struct actornet_output *output);
void why_write_tsv(const struct why *why, struct actornet_output *output);
void why_write_json(const struct why *why, struct actornet_output *output);

/* A number of thousandths without noughts at its end: "-0.4", "1.25"; `plus` writes the sign of what is positive too. */
void why_write_decimal(int64_t thousandths, bool plus, struct actornet_output *output);

#endif
