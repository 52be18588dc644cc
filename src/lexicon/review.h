/* Review tables: what an analyst says of the actors that were found.
 *
 * `actornet actors` writes such a table, the analyst edits its cells, and the next run obeys: actors are renamed, merged,
 * dropped, given another kind or state. A cell counts as edited when it says something else than the column `was`, in which
 * the row remembers what it said first; without that column every filled cell counts. New names (column `aliases`) go
 * into the lexicon at once; everything else is a mapping of ids, which does not ask whether an actor was extracted now or
 * long ago.
 *
 * Tables that went through a spreadsheet are read as well: columns in any order, some of them deleted, empty cells,
 * cells in quotation marks.
 */
#ifndef ACTORNET_LEXICON_REVIEW_H
#define ACTORNET_LEXICON_REVIEW_H

#include "base/ids.h"
#include "lexicon/load.h"

/* What a row has to say; the first are those that it was edited in. */
enum review_edit {
	REVIEW_NAME = 1,
	REVIEW_LATIN = 2,
	REVIEW_KIND = 4,
	REVIEW_STATE = 8,
	REVIEW_DROP = 16,
	REVIEW_MERGE = 32,
	REVIEW_LISTED =
		64 /* the row stands in a table; else it only describes the target of a merger, or an id beside its own */
};

struct review_row {
	struct str id, into;           /* into: the id that this one becomes; empty for none */
	struct str name, latin, state; /* as they are wanted; empty where nothing is said */
	enum actornet_kind kind;
	bool has_kind;
	unsigned edits; /* enum review_edit */
	size_t line;
	bool met; /* its id has occurred */
};

/* All tables of a run. Rows are the arena's. */
struct review {
	struct arena *arena;
	struct ids ids; /* of the rows, by number */
	struct review_row *rows;
	size_t count, capacity;
};

struct review *review_new(struct arena *arena);

/* Whether the header is that of a review table: it has the columns `action` and `id`. */
bool review_is_table(const struct tsv *tsv);

/* Reads the rows behind the header. A row takes the place of one with the same id in an earlier table, whose edits of name,
 * kind and state stay where it has none. Mistakes are reported; what
 * is told of a merger's target needs the whole table and comes after the rows. */
void review_load(struct review *review, struct loader *loader);

/* What an id becomes. */
struct review_fate {
	struct str id;
	bool dropped;
	const struct review_row *row; /* that describes it; NULL when none does */
	bool merged;                  /* it is another id now */
};

/* Follows mergers to their end, and marks the rows on the way as met. */
struct review_fate review_follow(struct review *review, struct str id);

/* The listed row of an id, or NULL. */
const struct review_row *review_find(const struct review *review, struct str id);

/* Edited rows, and those of them whose id has not occurred. */
size_t review_edited(const struct review *review, size_t *unmet);

#endif
