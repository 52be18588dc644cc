#include "input/date.h"

#include <stdio.h>

#include "base/letters.h"
#include "input/date_words.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2099 };

bool date_write(int year, int month, int day, char out[DATE_SIZE + 1])
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12 || day < 1 || day > days[month - 1])
		return false;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	if (month == 2 && day == 29 && !leap)
		return false;
	char wide[40]; /* what the compiler thinks that three int may need */
	snprintf(wide, sizeof wide, "%04d-%02d-%02d", year, month, day);
	memcpy(out, wide, DATE_SIZE);
	out[DATE_SIZE] = '\0';
	return true;
}

/* ---- in a row of pieces ---- */

struct row {
	const struct date_piece *pieces;
	size_t count, at;
};

static bool take_number(struct row *row, int least, int most, int *value)
{
	const struct date_piece *piece = &row->pieces[row->at];
	if (row->at == row->count || piece->kind != PIECE_NUMBER || piece->digits < least || piece->digits > most)
		return false;
	*value = piece->value;
	row->at++;
	return true;
}

static bool take_mark(struct row *row, int mark)
{
	if (row->at == row->count || row->pieces[row->at].kind != PIECE_MARK || row->pieces[row->at].value != mark)
		return false;
	row->at++;
	return true;
}

static bool take_link(struct row *row)
{
	if (row->at == row->count || row->pieces[row->at].kind != PIECE_LINK)
		return false;
	row->at++;
	return true;
}

/* A mark that parts numbers; 0 when none stands here. */
static int take_parting(struct row *row)
{
	if (take_mark(row, '-'))
		return '-';
	if (take_mark(row, '/'))
		return '/';
	return take_mark(row, '.') ? '.' : 0;
}

static bool take_month(struct row *row, int *month)
{
	if (row->at == row->count || row->pieces[row->at].kind != PIECE_MONTH)
		return false;
	*month = row->pieces[row->at++].value;
	return true;
}

/* The month, and its name in the other half of the Arab world behind a stroke or in brackets. */
static bool take_months(struct row *row, int *month)
{
	int other;
	if (!take_month(row, month))
		return false;
	struct row ahead = *row;
	bool bracket = take_mark(&ahead, '(');
	if (!bracket && !take_mark(&ahead, '/') && !take_mark(&ahead, '-') && !take_mark(&ahead, '\\'))
		return true;
	if (!take_month(&ahead, &other))
		return true;
	if (bracket)
		take_mark(&ahead, ')');
	*row = ahead;
	return other == *month;
}

static void skip_comma(struct row *row)
{
	if (!take_mark(row, ','))
		take_mark(row, AR_COMMA);
}

/* 2020-10-27, 27/10/2020; 10/27/2020 where it cannot be otherwise. */
static bool match_numbers(struct row row, size_t *end, char out[DATE_SIZE + 1])
{
	int year = 0, month, day = 0;
	bool year_first = take_number(&row, 4, 4, &year);
	if (!year_first && !take_number(&row, 1, 2, &day))
		return false;
	int parting = take_parting(&row);
	if (!parting || !take_number(&row, 1, 2, &month) || take_parting(&row) != parting ||
	    !(year_first ? take_number(&row, 1, 2, &day) : take_number(&row, 4, 4, &year)))
		return false;
	*end = row.at;
	return month > 12 && !year_first ? date_write(year, day, month, out) : date_write(year, month, day, out);
}

/* 27 October 2020, 27 of October, year 2020. */
static bool match_day_first(struct row row, size_t *end, char out[DATE_SIZE + 1])
{
	int year, month, day;
	if (!take_number(&row, 1, 2, &day))
		return false;
	if (!take_link(&row))
		take_mark(&row, '-');
	if (!take_months(&row, &month))
		return false;
	skip_comma(&row);
	if (!take_link(&row))
		take_mark(&row, '-');
	if (!take_number(&row, 4, 4, &year))
		return false;
	*end = row.at;
	return date_write(year, month, day, out);
}

/* October 27, 2020. */
static bool match_month_first(struct row row, size_t *end, char out[DATE_SIZE + 1])
{
	int year, month, day;
	if (!take_months(&row, &month) || !take_number(&row, 1, 2, &day))
		return false;
	skip_comma(&row);
	if (!take_number(&row, 4, 4, &year))
		return false;
	*end = row.at;
	return date_write(year, month, day, out);
}

bool date_match(const struct date_piece *pieces, size_t count, size_t at, size_t *end, char out[DATE_SIZE + 1])
{
	struct row row = {pieces, count, at};
	return match_numbers(row, end, out) || match_day_first(row, end, out) || match_month_first(row, end, out);
}

bool date_read(struct dates *dates, struct str s, char out[DATE_SIZE + 1])
{
	struct date_piece pieces[DATE_PIECES];
	size_t count = date_pieces(dates, s, pieces), end;
	for (size_t i = 0; i < count; i++)
		if (date_match(pieces, count, i, &end, out))
			return true;
	return false;
}

/* ---- in a file's name ---- */

static bool digit_at(struct str s, size_t at)
{
	return at < s.size && s.data[at] >= '0' && s.data[at] <= '9';
}

static bool is_parting(char c)
{
	return c == '-' || c == '_' || c == '.' || c == '/';
}

/* Year, month and day at `at`, in this order or the other way round, with one mark between them or (year first) none. */
static bool path_date(struct str path, size_t at, char out[DATE_SIZE + 1])
{
	if (at && digit_at(path, at - 1))
		return false;
	int year = str_digits(path, at, 4);
	if (str_digits(path, at, 8) >= 0 && !digit_at(path, at + 8))
		return date_write(year, str_digits(path, at + 4, 2), str_digits(path, at + 6, 2), out);
	if (digit_at(path, at + DATE_SIZE) || at + DATE_SIZE > path.size)
		return false;
	if (year >= 0 && is_parting(path.data[at + 4]) && path.data[at + 7] == path.data[at + 4])
		return date_write(year, str_digits(path, at + 5, 2), str_digits(path, at + 8, 2), out);
	if (is_parting(path.data[at + 2]) && path.data[at + 2] != '/' && path.data[at + 5] == path.data[at + 2])
		return date_write(str_digits(path, at + 6, 4), str_digits(path, at + 3, 2), str_digits(path, at, 2), out);
	return false;
}

bool date_of_path(struct str path, char out[DATE_SIZE + 1])
{
	size_t name = path.size;
	while (name && path.data[name - 1] != '/')
		name--;
	for (size_t at = name; at < path.size; at++)
		if (path_date(path, at, out))
			return true;
	/* Folders: "2020/10/27/" right above the file. */
	size_t folders = DATE_SIZE + 1;
	return name >= folders && (name == folders || path.data[name - folders - 1] == '/') &&
	       path.data[name - folders + 4] == '/' && path_date(path, name - folders, out);
}
