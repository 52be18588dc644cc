/* How wide a text is in a terminal, and what of it a terminal may be given.
 *
 * Marks that combine (vowel signs, diacritics) and format characters take no column, East Asian wide characters
 * two, all others one. Controls, which could move the cursor, become blanks; bidi controls, which could turn
 * the rest of the line around, go. Ligatures and emoji sequences, which terminals draw each in its own way, are not known.
 */
#ifndef ACTORNET_TEXT_WIDTH_H
#define ACTORNET_TEXT_WIDTH_H

#include "base/str.h"

/* Takes the first character off *rest (not empty, UTF-8; a malformed byte counts as one character U+FFFD), adds its
 * columns to *columns and returns what to print for it: itself, " " or "". */
struct str width_next(struct str *rest, size_t *columns);

/* The columns of all of `text`, as printed. */
size_t width_columns(struct str text);

/* The longest start of `text` that takes no more than `columns`, with the marks on its last letter. */
struct str width_prefix(struct str text, size_t columns);

#endif
