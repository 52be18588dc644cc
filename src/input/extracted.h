/* One sentence with what was found in it, as plain values: read back from a line that `extract` printed, or filled in
 * from an article that was extracted now. Whoever sums up sentences sees no difference.
 */
#ifndef ACTORNET_INPUT_EXTRACTED_H
#define ACTORNET_INPUT_EXTRACTED_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

/* Bytes of the document, or of its title where `part` says so; both 0 when unknown. */
struct extracted_span {
	size_t start, end;
};

struct extracted_mention {
	struct str actor, name;
	enum actornet_kind kind;
	struct extracted_span span;
	struct str text, rule;          /* may be empty */
	struct str office, affiliation; /* what the text says of the actor here; usually empty */
	bool nominal;                   /* a common noun that means the actor, not a name of it */
};

struct extracted_link {
	struct str source, target;
	double stance; /* -1 … 1 */
	bool directed, negated;
	struct str type, rule; /* may be empty */
	struct extracted_span *cues;
	size_t cue_count;
};

struct extracted {
	struct str doc, date;
	struct str title, source, url; /* of the document; on its first sentence only, and often empty */
	struct str part;               /* "title", or empty for the text */
	struct str text;               /* of the sentence; may be empty */
	struct extracted_span span;    /* of the sentence */
	size_t sentence;               /* its number; 0 when unknown, and for a title */
	struct extracted_mention *mentions;
	size_t mention_count;
	struct extracted_link *links;
	size_t link_count;
};

/* Reads document.record into `extracted`; arrays are the arena's, strings the record's. False when the record is no
 * sentence of an extraction: doc, date, mentions (actor, name, kind) and links (source, target, stance, directed) are
 * needed; what else is missing or of the wrong type counts as not given. */
bool extracted_read(struct arena *scratch, const void *record, struct extracted *extracted);

#endif
