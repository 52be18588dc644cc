/* What a character is and what it counts as when words are compared.
 *
 * Two tables over the Basic Multilingual Plane, made at build time from ICU's properties (src/tools/fold_compile.c): letters
 * fold to one UTF-16 unit (case, accents, presentation forms and Persian letters away; أ إ آ ٱ → ا, ى → ي, ة → ه),
 * digits of any script to ASCII, marks, tatweel and bidi controls to nothing. ؤ and ئ keep their hamza.
 * Everything here is for comparison: text that is shown is always the original.
 */
#ifndef ACTORNET_TEXT_FOLD_H
#define ACTORNET_TEXT_FOLD_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum fold_class {
	FOLD_OTHER,  /* private use, unassigned, beyond the plane */
	FOLD_LETTER, /* fold_units has its folded form */
	FOLD_DIGIT,  /* fold_units has '0' … '9' */
	FOLD_SPACE,
	FOLD_PUNCT, /* punctuation and symbols */
	FOLD_DROP,  /* part of a word that does not count */
	FOLD_EXPAND /* a ligature: fold_units is the index of its length and letters in fold_expansions */
};

extern const uint16_t fold_units[0x10000];
extern const uint8_t fold_classes[0x10000];
extern const uint16_t fold_expansions[];

/* Whether a sentence may end behind this UTF-16 unit: Unicode's Sentence_Break is a terminator or a separator. */
extern const uint8_t fold_ends_sentence[0x10000];

/* A Latin spelling of one folded unit in ASCII letters and digits; "" when it has none. From ICU's transliteration. */
extern const char fold_latin_arabic[256][4]; /* U+0600 … U+06FF */
const char *fold_latin(uint16_t unit);

static inline enum fold_class fold_class_of(uint32_t code)
{
	return code < 0x10000 ? (enum fold_class)fold_classes[code] : FOLD_OTHER;
}

/* Decodes the code point at text[*at] of valid UTF-8 and moves *at behind it. */
static inline uint32_t fold_decode(const char *text, size_t *at)
{
	const unsigned char *p = (const unsigned char *)text + *at;
	if ((p[0] & 0xE0) == 0xC0) { /* two bytes first: nearly all of Arabic */
		*at += 2;
		return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	}
	if (p[0] < 0x80) {
		*at += 1;
		return p[0];
	}
	if (p[0] < 0xF0) {
		*at += 3;
		return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
	}
	*at += 4;
	return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}

/* Appends the folded form of one code point at out[size] and returns the new size. At most FOLD_MOST units are
 * added; a hamza above that stands alone joins the waw or yeh before it (decomposed text). */
enum { FOLD_MOST = 18 };
size_t fold_append(uint16_t *out, size_t size, uint32_t code);

/* Folds a whole string (letters and digits only; blanks between words become one ' '); `out` has room for
 * FOLD_MOST units for each byte in the worst case, 1 unit for each byte is enough without ligatures. Returns the units. */
size_t fold_text(struct str text, uint16_t *out, size_t room);

#endif
