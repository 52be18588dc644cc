/* The inside of a builder, for the files that make it up: builder.c takes entries, builder_finish.c closes the tables.
 *
 * A builder over a finished lexicon (its base) keeps only what is new; the numbers of the base's words, senses, actors and
 * terms stay as they are, new ones follow. Until the words are counted, a node is a word's number, or INNER with the
 * number of an inner node; the base's inner nodes come first.
 */
#ifndef ACTORNET_LEXICON_BUILDER_PARTS_H
#define ACTORNET_LEXICON_BUILDER_PARTS_H

#include "base/ids.h"
#include "lexicon/builder.h"

#define INNER 0x80000000u

struct link_row { /* a sense waiting for its node's range */
	uint32_t node;
	struct sense sense;
};

struct table {
	void *rows;
	size_t count, capacity;
};

enum withdrawal { WITHDRAWN_NOT, WITHDRAWN_SILENCED, WITHDRAWN_REPLACED };

struct builder {
	struct arena *arena;
	const struct lexicon *base; /* all zero when there is none */
	struct ids words;           /* new ones */
	struct ids actors, states, prepositions;
	struct strbuf text;
	struct table phrases;   /* struct lexicon_edge: node of the first words, next word, inner node reached; new ones */
	struct ids phrase_keys; /* (node, word) as bytes */
	struct table links;     /* new ones */
	struct table actor_rows, institution_rows, title_rows, head_rows, stance_rows;
	uint8_t *withdrawn; /* enum withdrawal, per stance term of the base */
	bool withdraws;     /* whether any is */
};

static inline uint32_t builder_base_inner(const struct builder *builder)
{
	return builder->base->node_count - builder->base->word_count;
}

#endif
