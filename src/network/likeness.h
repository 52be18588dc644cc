/* Whether two names may be spellings of one: what of the spelling of Arabic and of foreign names varies in newspapers.
 *
 * A name is split into parts: folded words, with عبد and أبو joined to what follows them, and without بن. Parts of a
 * person's name are compared without their article, unless that leaves a given name: راشد is not الراشد. A given name, or another word that the lexicon knows, must be the
 * same. An unknown word, which is mostly foreign, may differ in the letters that write one foreign sound (غ ج ق ك for g, ت ط,
 * س ش ص), in vowels that one spelling leaves away, and in letters written twice.
 */
#ifndef ACTORNET_NETWORK_LIKENESS_H
#define ACTORNET_NETWORK_LIKENESS_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"
#include "lexicon/lexicon.h"

enum { LIKENESS_PARTS = 8 };

struct likeness_part {
	const uint16_t *units;
	size_t count;
	bool given;   /* a given name */
	bool foreign; /* unknown, without an article */
};

struct likeness_name {
	struct likeness_part parts[LIKENESS_PARTS];
	size_t count; /* 0 when the name has too many parts */
	enum actornet_kind kind;
	bool patronymic; /* it was written with بن */
};

struct likeness_name likeness_read(struct arena *arena, const struct lexicon *lexicon, struct str label,
                                   enum actornet_kind kind);

/* The consonants of a part, letters of one sound being one: the same for all spellings of it. */
struct str likeness_sound(struct arena *arena, const struct likeness_part *part);

/* Whether two parts, or two names of the same kind part by part, are spellings of one. A given name and a father's ("محمد بن
 * سعد") are not a given name and a surname. */
bool likeness_parts(const struct likeness_part *a, const struct likeness_part *b);
bool likeness_same(const struct likeness_name *a, const struct likeness_name *b);

/* Whether `brief` is a person's name with less parts than `full`: the first and the last one, and between them none that
 * `full` has not, in its order. The last must not be a given name, which thousands bear. */
bool likeness_shorter(const struct likeness_name *brief, const struct likeness_name *full);

#endif
