#include "input/escape.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { ESCAPE_SIZE = 6, ESCAPE_NONE = -1 };

static int escape_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return ESCAPE_NONE;
}

/* The unit of "\uXXXX" at `p`, ESCAPE_NONE when there is no such escape. */
static int escape_unit(const char *p, size_t left)
{
	if (left < ESCAPE_SIZE || p[0] != '\\' || p[1] != 'u')
		return ESCAPE_NONE;
	int unit = 0;
	for (size_t i = 2; i < ESCAPE_SIZE; i++) {
		int digit = escape_digit(p[i]);
		if (digit < 0)
			return ESCAPE_NONE;
		unit = unit * 16 + digit;
	}
	return unit;
}

static bool escape_is_high(int unit)
{
	return unit >= 0xD800 && unit < 0xDC00;
}

static bool escape_is_low(int unit)
{
	return unit >= 0xDC00 && unit < 0xE000;
}

/* The size of the escape at `p`; *bad when it stands for no character. */
static size_t escape_step(const char *p, size_t left, bool *bad)
{
	int unit = escape_unit(p, left);
	*bad = false;
	if (unit == ESCAPE_NONE)
		return left < 2 ? left : 2;
	if (escape_is_high(unit) && escape_is_low(escape_unit(p + ESCAPE_SIZE, left - ESCAPE_SIZE)))
		return ESCAPE_SIZE * 2;
	*bad = unit == 0 || escape_is_high(unit) || escape_is_low(unit);
	return ESCAPE_SIZE;
}

size_t escape_repair(char *json, size_t size, size_t *first)
{
	char *p = json;
	char *end = json + size;
	size_t count = 0;
	while ((p = memchr(p, '\\', (size_t)(end - p))) != NULL) {
		bool bad;
		size_t step = escape_step(p, (size_t)(end - p), &bad);
		if (bad) {
			memcpy(p, "\\ufffd", ESCAPE_SIZE);
			if (!count++)
				*first = (size_t)(p - json);
		}
		p += step;
	}
	return count;
}
