/* From lexicon files to entries of a builder: what each kind of file means.
 *
 * The kind of a file is told by the names of its columns (see data/README.md). Verbs, nouns and adjectives are
 * inflected here, names get their usual variants. Every mistake is reported with its line and loading goes on.
 */
#ifndef ACTORNET_LEXICON_LOAD_H
#define ACTORNET_LEXICON_LOAD_H

#include "lexicon/builder.h"
#include "lexicon/tsv.h"

struct review;

/* Where a file's entries go; shared by the row functions of load_names.c and load_words.c. */
struct loader {
	struct arena *arena;
	struct builder *builder;
	struct tsv tsv;
	bool sorted;           /* the built-in files must be in byte order */
	struct review *review; /* where review tables go; NULL: they are no lexicon files */
};

/* A kind of lexicon file: its columns, in order, and what a row does. */
struct load_kind {
	const char *columns;
	void (*row)(struct loader *loader);
};

extern const struct load_kind load_name_kinds[]; /* actors, states, institutions, titles, heads, given names, places */
extern const struct load_kind load_word_kinds[]; /* function words, stance, speech, verbs, common words */

/* Loads one file's text, as the loader says; it brings all but the tsv. Mistakes go to `report`. */
void load_with(struct loader *loader, struct str text, struct tsv_report *report);

/* The same of a file that is no review table. `sorted` asks for byte order. */
void load_text(struct arena *arena, struct builder *builder, struct str text, bool sorted, struct tsv_report *report);

/* Adds every value of a `|` cell as a name; a value that begins with '?' becomes weak. */
void load_names(struct loader *loader, struct str cell, struct sense sense);

/* A code of a state: two capitals. */
bool load_code_is_good(struct str code);

/* A cell as a C string; "-" when it is empty, as inflect.h wants it. */
const char *load_cell(struct loader *loader, size_t column);

#endif
