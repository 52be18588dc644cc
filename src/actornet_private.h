/* What the parts of the API share: the handle, and the guard around every call that allocates. */
#ifndef ACTORNET_PRIVATE_H
#define ACTORNET_PRIVATE_H

#include "actornet.h"
#include "base/arena.h"
#include "base/ids.h"
#include "extract/extract.h"
#include "input/extracted.h"
#include "input/input.h"
#include "lexicon/builder.h"
#include "lexicon/review.h"
#include "network/evidence.h"
#include "network/network.h"
#include "network/view.h"

struct actornet {
	jmp_buf oom;
	struct arena run, scratch;
	struct actornet_options options;
	struct actornet_counts counts;
	const struct lexicon *lexicon; /* the built-in one, or `extended` */
	struct lexicon extended;
	struct builder *builder;         /* of `extended`; NULL when no file was added, and once reading has begun */
	struct review *review;           /* what review tables say; NULL when no file was added */
	struct extractor *extractor;     /* opened when reading begins */
	struct latinizer *latinizer;     /* opened when first needed */
	struct input *input;             /* open during a call; closed by the guard when memory ends */
	struct network *network;         /* of which results are given: the whole, or one slice of it in `part` */
	struct network *whole;           /* to which evidence is added */
	struct evidence_store *evidence; /* NULL: not kept */
	bool network_changed;            /* since network_finish */
	struct view view;
	struct arena part;
	int32_t slice_start;    /* the first day of the first slice */
	size_t slice_count;     /* both since actornet_settle */
	uint64_t last_document; /* hash of the id of the last extracted sentence's document; 0 before */
	bool header_written;    /* of an extraction */
	struct arena work;      /* the network's */
	struct ids lexicon_ids; /* of the lexicon's actors; filled when first needed */
	struct ids texts;       /* what has to last and comes again and again */
	const char **latin;     /* Latin spellings of the network's labels, by their numbers; NULL when not yet needed */
	size_t latin_capacity;
};

/* Opens a block that memory's end leaves through `return`; must stand in the API function itself. */
#define ACTORNET_GUARD(handle, error)                     \
	do {                                                  \
		if (setjmp((handle)->oom))                        \
			return actornet_out_of_memory(handle, error); \
	} while (0)

enum actornet_status actornet_out_of_memory(struct actornet *actornet, struct actornet_error *error);

/* Fills in an actor's Latin label and state: from the lexicon, by composition, or by transliteration. The same whether
 * the article was extracted now or long ago. */
void actornet_describe(struct actornet *actornet, struct evidence_actor *actor);

/* The same text, terminated and living as long as the handle. */
struct str actornet_lasting(struct actornet *actornet, struct str text);

/* Applies the review tables: ids, names and kinds become what they say, dropped actors go. */
void actornet_review_article(struct actornet *actornet, struct article *article);
void actornet_review_extracted(struct actornet *actornet, struct extracted *extracted);
/* Sets what a table says of an actor's kind, Latin label and state, over what else is known. */
void actornet_review_describe(struct actornet *actornet, struct evidence_actor *actor);

/* Adds an article, or one line of an extraction with its counts, to the network. `first` is the number of the article's
 * first sentence, `part` is "title" or "". */
void actornet_add_article(struct actornet *actornet, const struct document *document, const struct article *article,
                          size_t first, const char *part);
void actornet_add_extracted(struct actornet *actornet, const struct extracted *extracted);

/* What must stand before the first article is read: closes the lexicon and opens the extractor. */
enum actornet_status actornet_prepare(struct actornet *actornet, struct actornet_error *error);

/* What a user typed as valid UTF-8 in the scratch arena: malformed bytes, which fit nothing, become U+FFFD. */
struct str actornet_typed(struct actornet *actornet, const char *text);

/* Makes the network anew when something was added or the view has changed, and counts its slices. */
void actornet_settle(struct actornet *actornet);

/* Makes a slice, which there is, the network of which results are given; `slice` may be NULL. */
void actornet_part(struct actornet *actornet, size_t index, struct actornet_slice *slice);

#endif
