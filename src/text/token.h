/* A document as a row of words, numbers and punctuation marks, with the folded letters of every word.
 *
 * Tokens cover the document in order without overlap; blanks lie between them. Byte positions map a token back to the
 * original text, whatever folding dropped.
 */
#ifndef ACTORNET_TEXT_TOKEN_H
#define ACTORNET_TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum token_kind {
	TOKEN_WORD,   /* letters, digits after a letter; '_' splits words as a blank does */
	TOKEN_NUMBER, /* starts with a digit */
	TOKEN_PUNCT,  /* one mark, in `mark` */
	TOKEN_LINK    /* a web address or an @handle, as a whole */
};

struct token {
	uint32_t start, end; /* bytes in the document, end exclusive */
	uint32_t fold;       /* first folded unit in token_list.units */
	uint16_t fold_count;
	uint8_t kind;  /* enum token_kind */
	bool spaced;   /* a blank or line end stands before it */
	bool breaks;   /* a line end stands before it */
	uint32_t mark; /* TOKEN_PUNCT: its code point */
};

struct token_list {
	struct str text;
	struct token *items;
	size_t count;
	uint16_t *units;
	size_t unit_count;
};

/* Splits valid UTF-8 of less than 4 GiB. O(bytes). */
void token_split(struct arena *scratch, struct str text, struct token_list *list);

/* The byte in the document where folded unit `unit` (0 … fold_count) of the token begins: where a glued prefix of so
 * many letters is cut off. */
uint32_t token_byte_of_unit(const struct token_list *list, const struct token *token, size_t unit);

/* Opening and closing quotation marks, brackets; the straight quote is both. */
bool token_mark_opens(uint32_t mark);
bool token_mark_closes(uint32_t mark);
bool token_mark_quotes(uint32_t mark);

#endif
