/* In which charset a text is, and the text as UTF-8.
 *
 * Order of the tests: a byte order mark; the zero and Arabic high bytes of UTF-16; well-formed UTF-8, which is never anything
 * else by chance; many control characters, which is no text; mostly well-formed UTF-8, which is damaged; the two Arabic
 * charsets of one byte. Those two differ in half of their letters: the reading wins that has more of the letters that are
 * frequent in Arabic and fewer vowel marks, symbols and Latin letters; where that leaves a doubt, ICU's detector decides.
 * Other charsets are not recognised.
 */
#ifndef ACTORNET_INPUT_CHARSET_H
#define ACTORNET_INPUT_CHARSET_H

#include "input/buffer.h"

struct charset {
	const char *name; /* as ICU knows it, "UTF-8" when damaged too; NULL when it is no text or in another charset */
	size_t mark;      /* bytes of the byte order mark */
	bool utf8;        /* needs no conversion */
	bool valid;       /* is known to be well-formed UTF-8 from end to end */
	bool binary;      /* with name NULL: no text at all */
};

/* The charset of a text, or of its beginning when it does not end with it. */
struct charset charset_find(struct str bytes);

/* Whether so many control characters stand in UTF-8 or in a charset of one byte that it is no text. Looks at the first
 * 64 KiB. */
bool charset_is_binary(struct str bytes);

/* What the conversion met. */
struct charset_damage {
	size_t bytes; /* malformed; each sequence became U+FFFD */
	size_t first; /* offset of the first in the source */
};

/* Appends `bytes` in the charset `name` to `out` as UTF-8. Jumps when memory ends (see input/buffer.h). */
struct charset_damage charset_convert(struct buffer *out, struct str bytes, const char *name);

#endif
