#include "input/date.h"

#include <stdio.h>

static bool date_is_digit(struct str s, size_t at)
{
	return at < s.size && s.data[at] >= '0' && s.data[at] <= '9';
}

/* Takes up to `most` digits from the front; -1 without one. */
static int date_number(struct str *s, size_t most)
{
	int number = -1;
	for (size_t i = 0; i < most && date_is_digit(*s, 0); i++) {
		number = (number < 0 ? 0 : number * 10) + (s->data[0] - '0');
		s->data++;
		s->size--;
	}
	return number;
}

static bool date_skip(struct str *s, char c)
{
	if (!s->size || s->data[0] != c)
		return false;
	s->data++;
	s->size--;
	return true;
}

static bool date_write(int year, int month, int day, char out[DATE_SIZE + 1])
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days[month - 1])
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

static bool date_read_iso(struct str s, char out[DATE_SIZE + 1])
{
	if (s.size < DATE_SIZE || date_is_digit(s, DATE_SIZE))
		return false;
	const char separator = s.data[4];
	if ((separator != '-' && separator != '/') || s.data[7] != separator)
		return false;
	for (size_t i = 0; i < DATE_SIZE; i++)
		if (i != 4 && i != 7 && !date_is_digit(s, i))
			return false;
	int year = date_number(&s, 4);
	date_skip(&s, separator);
	int month = date_number(&s, 2);
	date_skip(&s, separator);
	return date_write(year, month, date_number(&s, 2), out);
}

static int date_month(struct str *s)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	for (int i = 0; s->size >= 3 && i < 12; i++) {
		if (memcmp(s->data, names + i * 3, 3) != 0)
			continue;
		s->data += 3;
		s->size -= 3;
		return i + 1;
	}
	return 0;
}

static bool date_read_mail(struct str s, char out[DATE_SIZE + 1])
{
	if (s.size > 5 && s.data[3] == ',') {
		s.data += 4;
		s.size -= 4;
		date_skip(&s, ' ');
	}
	int day = date_number(&s, 2);
	if (!date_skip(&s, ' '))
		return false;
	int month = date_month(&s);
	if (!date_skip(&s, ' ') || s.size < 4 || date_is_digit(s, 4))
		return false;
	return date_write(date_number(&s, 4), month, day, out);
}

bool date_read(struct str s, char out[DATE_SIZE + 1])
{
	s = str_trim(s);
	return date_read_iso(s, out) || date_read_mail(s, out);
}
