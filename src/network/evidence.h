/* The sentences behind a network, kept in full for whoever asks why.
 *
 * The network sums up and forgets; this store keeps what it summed up: each sentence that mentions an actor or links two, with its
 * text, its mentions and its links, in the order of reading. It is filled only when a command asks for it. Its size is about
 * that of the sentences' text: words that come again (ids, rules, types) are kept once, spans are numbers. All memory is
 * the arena's.
 *
 * What is kept can be trusted whatever was read: spans lie inside the text and at the borders of characters (else they
 * are empty), and the ends of a link are two actors.
 */
#ifndef ACTORNET_NETWORK_EVIDENCE_H
#define ACTORNET_NETWORK_EVIDENCE_H

#include "base/arena.h"
#include "base/ids.h"
#include "input/extracted.h"

struct kept_document {
	struct str id, title, source, url; /* all but the id may be empty */
	char date[11];                     /* "YYYY-MM-DD" or "" */
};

/* Bytes of the sentence's text; both 0 when unknown. */
struct kept_span {
	uint32_t start, end;
};

struct kept_mention {
	uint32_t actor;               /* number in `actors` */
	uint32_t rule;                /* numbers in `words` */
	uint32_t office, affiliation; /* the same; the empty word when the text gives none */
	struct kept_span span;
	bool nominal;
};

struct kept_link {
	uint32_t source, target; /* numbers in `actors` */
	uint32_t type, rule;     /* numbers in `words` */
	uint32_t cue, cue_end;   /* in `cues` */
	int32_t stance;          /* in 1/1000 */
	bool directed, negated;
};

struct kept_sentence {
	struct str text;
	size_t start;      /* of the text in its document, bytes */
	uint32_t document; /* in `documents` */
	uint32_t reading;  /* of the document, as network_add returned it; in a view, the one that it counts with */
	uint32_t number;   /* in its document, from 1; in a title, from 0 */
	bool in_title;
	uint32_t mention, mention_end; /* in `mentions` */
	uint32_t link, link_end;       /* in `links` */
};

/* Read it freely; only the functions below write. */
struct evidence_store {
	struct arena *arena;
	struct ids actors; /* ids of actors */
	struct ids words;  /* rules, types, offices */
	struct ids keys;   /* id and date of documents */
	struct kept_document *documents;
	size_t document_count, document_capacity;
	struct kept_sentence *sentences;
	size_t sentence_count, sentence_capacity;
	struct kept_mention *mentions;
	size_t mention_count, mention_capacity;
	struct kept_link *links;
	size_t link_count, link_capacity;
	struct kept_span *cues;
	size_t cue_count, cue_capacity;
};

struct evidence_store *evidence_store_new(struct arena *run);

/* Keeps a sentence; one without a mention and a link only tells what its document is. */
void evidence_store_add(struct evidence_store *store, const struct extracted *sentence, uint32_t reading);

struct network;

/* What of the evidence a finished network is made of, in the arena: sentences of documents that count in its view, links of
 * the types and the strength that do, actors under the ones that they count as. */
const struct evidence_store *evidence_in_view(const struct evidence_store *store, struct arena *arena,
                                              const struct network *network);

/* A word by its number, and the text under a span; empty when there is none. */
struct str evidence_word(const struct evidence_store *store, uint32_t word);
struct str evidence_text(const struct kept_sentence *sentence, struct kept_span span);

#endif
