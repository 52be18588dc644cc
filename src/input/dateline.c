#include "base/letters.h"
#include "input/date_words.h"

enum {
	LINES = 3,
	LINE_BYTES = 400, /* of a line that are looked at */
	WORDS_BEFORE = 4, /* words between the start of a line and its date */
	WORDS_BARE = 2,   /* the same, where no mark or weekday stands before the date */
	WORDS_BESIDE = 6, /* words on a short line, besides the date */
	EN_DASH = 0x2013,
	EM_DASH = 0x2014,
	HORIZONTAL_BAR = 0x2015
};

static bool is_dash(const struct date_piece *piece)
{
	return piece->kind == PIECE_MARK && (piece->value == '-' || piece->value == EN_DASH || piece->value == EM_DASH ||
	                                     piece->value == HORIZONTAL_BAR || piece->value == ':');
}

static bool is_word(const struct date_piece *piece)
{
	return piece->kind == PIECE_WORD || piece->kind == PIECE_LINK || piece->kind == PIECE_MONTH;
}

static size_t words_between(const struct date_piece *pieces, size_t from, size_t to)
{
	size_t words = 0;
	for (size_t i = from; i < to; i++)
		words += is_word(&pieces[i]);
	return words;
}

/* The report begins behind a dash close to the date: "(Reuters) -". A full stop or a comma in between is a sentence. */
static bool dash_follows(const struct date_piece *pieces, size_t count, size_t end)
{
	size_t words = 0;
	for (size_t i = end; i < count && words <= WORDS_BARE; i++) {
		if (is_dash(&pieces[i]))
			return true;
		if (pieces[i].kind == PIECE_MARK && pieces[i].value != '(' && pieces[i].value != ')' && pieces[i].value != '/')
			return false;
		words += is_word(&pieces[i]);
	}
	return false;
}

/* Whether a date at pieces[at … end-1] is the line's own: nothing but a place, an agency, a weekday stands around it. */
static bool is_dateline(const struct date_piece *pieces, size_t count, size_t at, size_t end)
{
	size_t before = words_between(pieces, 0, at);
	bool free = at == 0 || pieces[at - 1].kind == PIECE_MARK || pieces[at - 1].kind == PIECE_WEEKDAY;
	if (before > (free ? WORDS_BEFORE : WORDS_BARE))
		return false;
	bool whole = count < DATE_PIECES && before + words_between(pieces, end, count) <= WORDS_BESIDE;
	return whole || dash_follows(pieces, count, end);
}

static bool line_date(struct dates *dates, struct str line, char out[DATE_SIZE + 1])
{
	struct date_piece pieces[DATE_PIECES];
	size_t count = date_pieces(dates, line, pieces), end = 0;
	for (size_t i = 0; i < count; i++) {
		if (!date_match(pieces, count, i, &end, out))
			continue;
		if (is_dateline(pieces, count, i, end))
			return true;
		i = end - 1;
	}
	return false;
}

/* Digits of ASCII, Arabic or Persian: without one there is no date. */
static bool has_digits(struct str line)
{
	for (size_t i = 0; i < line.size; i++) {
		unsigned char c = (unsigned char)line.data[i];
		unsigned char next = i + 1 < line.size ? (unsigned char)line.data[i + 1] : 0;
		if ((c >= '0' && c <= '9') || (c == 0xD9 && next >= 0xA0 && next <= 0xA9) ||
		    (c == 0xDB && next >= 0xB0 && next <= 0xB9))
			return true;
	}
	return false;
}

bool date_of_text(struct dates *dates, struct str text, char out[DATE_SIZE + 1])
{
	size_t lines = 0;
	while (text.data && lines < LINES) {
		struct str line = str_trim(str_cut(&text, '\n'));
		if (!line.size)
			continue;
		lines++;
		line.size = line.size > LINE_BYTES ? LINE_BYTES : line.size;
		if (has_digits(line) && line_date(dates, line, out))
			return true;
	}
	return false;
}
