/* Well-formed UTF-8: to test for it quickly, and to make it so.
 *
 * NUL counts as malformed everywhere in this room: news has none, and strings of libraries end there.
 * What is malformed is cut as the Unicode Standard recommends (section 3.9, "maximal subparts"): the longest start of a
 * sequence that could have become a character, else one byte, becomes one U+FFFD.
 */
#ifndef ACTORNET_INPUT_UTF8_H
#define ACTORNET_INPUT_UTF8_H

#include "input/buffer.h"

/* What a text holds when it is read as UTF-8. */
struct utf8_census {
	size_t ascii; /* characters of one byte */
	size_t wide;  /* characters of more */
	size_t bad;   /* malformed bytes */
};

/* Where the first malformed byte is; s.size when there is none. About 1.5 GB/s, whatever the letters. */
size_t utf8_check(struct str s);

/* Appends `s` to `out` with U+FFFD for what is malformed; returns the number of malformed bytes. */
size_t utf8_repair(struct buffer *out, struct str s);

struct utf8_census utf8_count(struct str s);

/* The size of `s` without a character that its end cuts in two. */
size_t utf8_whole(struct str s);

/* Whether there is nothing in it but blanks, of ASCII or others, and marks without a width. */
bool utf8_blank(struct str s);

#endif
