/* A line as numbers, month names, words and marks: what dates are made of; for date.c and dateline.c only.
 *
 * With arabic.c and convert.c the only user of ICU in this room.
 */
#ifndef ACTORNET_INPUT_DATE_WORDS_H
#define ACTORNET_INPUT_DATE_WORDS_H

#include "input/date.h"

enum date_piece_kind {
	PIECE_NUMBER,
	PIECE_MONTH, /* value: 1 … 12 */
	PIECE_WEEKDAY,
	PIECE_LINK, /* "of", "year": what may stand between the parts of a date */
	PIECE_WORD,
	PIECE_MARK /* value: its code point */
};

struct date_piece {
	enum date_piece_kind kind;
	int value;
	int digits; /* of a number */
};

enum { DATE_PIECES = 64 };

/* Cuts the start of `line` into at most DATE_PIECES pieces; returns how many. */
size_t date_pieces(struct dates *dates, struct str line, struct date_piece *pieces);

/* Whether a date begins at pieces[at]; then it is written, and *end is behind it. */
bool date_match(const struct date_piece *pieces, size_t count, size_t at, size_t *end, char out[DATE_SIZE + 1]);

#endif
