/* A sentence that `extract` printed, read back: the plain values of a record's JSON object.
 */
#ifndef ACTORNET_INPUT_EXTRACTED_H
#define ACTORNET_INPUT_EXTRACTED_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

struct extracted_mention {
	struct str actor, name;
	enum actornet_kind kind;
};

struct extracted_link {
	struct str source, target;
	double stance; /* -1 … 1 */
	bool directed;
};

struct extracted {
	struct str doc, date;
	struct extracted_mention *mentions;
	size_t mention_count;
	struct extracted_link *links;
	size_t link_count;
};

/* Reads document.record into `extracted`; arrays are the arena's, strings the record's. False when the record is no
 * sentence of an extraction: a field is missing or of the wrong type. */
bool extracted_read(struct arena *scratch, const void *record, struct extracted *extracted);

#endif
