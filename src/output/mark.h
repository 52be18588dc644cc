/* A sentence for a terminal: wrapped, with the words that matter marked.
 *
 *     [Khalifa Haftar] {threatens} <Turkey>
 *
 * The marks are letters, so that they are there without colours and in a file; colours come on top of them where they
 * are wanted. Each line is set in a bidi isolate of the sentence's own direction, so that Arabic wraps from right to left and
 * does not disturb what stands beside it.
 */
#ifndef ACTORNET_OUTPUT_MARK_H
#define ACTORNET_OUTPUT_MARK_H

#include "actornet.h"
#include "base/arena.h"
#include "network/evidence.h"

enum mark_style {
	MARK_PLAIN,
	MARK_A,        /* [ ] */
	MARK_B,        /* < > */
	MARK_FRIENDLY, /* { } */
	MARK_HOSTILE,  /* { } */
	MARK_STYLES
};

struct mark {
	struct kept_span span;
	enum mark_style style;
};

struct marked {
	struct str text;
	const struct mark *marks;
	size_t mark_count;
	bool color;
	size_t indent, columns; /* blanks before a line, and columns behind them */
};

/* Writes the lines. Memory is the arena's, about 24 times the text. */
void mark_write(const struct marked *marked, struct arena *arena, struct actornet_output *output);

/* Starts and ends a colour. */
void mark_color(enum mark_style style, struct actornet_output *output);

/* A name inside a line of ours: isolated unless it is all ASCII, without what could move the cursor. */
void mark_name(struct str name, struct actornet_output *output);

#endif
