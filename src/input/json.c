#include "input/json.h"

#include <locale.h>
#include <stdlib.h>

enum { NUMBER_SIZE = 64, EXACT_DIGITS = 15, ESCAPE_SIZE = 6 };

struct reading {
	struct arena *arena;
	char *at, *end;
	unsigned depth;
};

static bool read_value(struct reading *r, struct json *out);

static void skip_blanks(struct reading *r)
{
	while (r->at < r->end && (unsigned char)*r->at <= ' ')
		r->at++;
}

/* Moves behind `c`, when it is next. */
static bool take(struct reading *r, char c)
{
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

static bool take_word(struct reading *r, const char *word, size_t size)
{
	if ((size_t)(r->end - r->at) < size || memcmp(r->at, word, size) != 0)
		return false;
	r->at += size;
	return true;
}

/* ---- numbers ---- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* What is no plain decimal with few digits. */
static bool read_long_number(struct reading *r, double *out)
{
	char text[NUMBER_SIZE];
	size_t size = 0;
	while (size + 1 < sizeof text && r->at + size < r->end && r->at[size] && strchr("+-.0123456789eE", r->at[size])) {
		text[size] = r->at[size];
		size++;
	}
	text[size] = '\0';
	char *rest, *point = strchr(text, '.');
	if (point)
		*point = *localeconv()->decimal_point; /* which strtod wants */
	*out = strtod(text, &rest);
	r->at += rest - text;
	return rest != text;
}

/* A decimal of up to 15 digits is a quotient of two numbers that a double holds, so that it comes out as strtod has it. */
static bool read_number(struct reading *r, double *out)
{
	static const double tens[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
	const char *at = r->at;
	bool minus = *at == '-';
	double whole = 0;
	size_t digits = 0, places = 0;
	for (at += minus; at < r->end && is_digit(*at); at++, digits++)
		whole = whole * 10 + (*at - '0');
	if (at + 1 < r->end && *at == '.' && is_digit(at[1])) {
		for (at++; at < r->end && is_digit(*at); at++, places++)
			whole = whole * 10 + (*at - '0');
	}
	bool more = at < r->end && *at && strchr("+-.eE", *at);
	if (!digits || digits + places > EXACT_DIGITS || more)
		return read_long_number(r, out);
	r->at += at - r->at;
	*out = (minus ? -whole : whole) / tens[places];
	return true;
}

/* ---- strings ---- */

static int hex_of(char c)
{
	if (is_digit(c))
		return c - '0';
	char small = (char)(c | 0x20);
	return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/* The unit of "\uXXXX" at `p`; -1 when it is none. */
static int32_t unit_at(const char *p, const char *end)
{
	int32_t unit = 0;
	if (end - p < ESCAPE_SIZE || p[0] != '\\' || p[1] != 'u')
		return -1;
	for (int i = 2; i < ESCAPE_SIZE; i++) {
		int digit = hex_of(p[i]);
		if (digit < 0)
			return -1;
		unit = unit * 16 + digit;
	}
	return unit;
}

/* Writes a code point as UTF-8: at most four bytes. */
static char *put_code(char *to, uint32_t code)
{
	if (code < 0x80) {
		*to++ = (char)code;
	} else if (code < 0x800) {
		*to++ = (char)(0xC0 | code >> 6);
		*to++ = (char)(0x80 | (code & 0x3F));
	} else {
		if (code < 0x10000) {
			*to++ = (char)(0xE0 | code >> 12);
		} else {
			*to++ = (char)(0xF0 | code >> 18);
			*to++ = (char)(0x80 | (code >> 12 & 0x3F));
		}
		*to++ = (char)(0x80 | (code >> 6 & 0x3F));
		*to++ = (char)(0x80 | (code & 0x3F));
	}
	return to;
}

/* "\uXXXX", or two of them for one character; NULL when it is none. */
static char *read_unicode(struct reading *r, char *to)
{
	int32_t unit = unit_at(r->at, r->end), low;
	if (unit < 0 || (unit >= 0xDC00 && unit < 0xE000))
		return NULL;
	r->at += ESCAPE_SIZE;
	if (unit < 0xD800 || unit >= 0xDC00)
		return put_code(to, (uint32_t)unit);
	low = unit_at(r->at, r->end);
	if (low < 0xDC00 || low >= 0xE000)
		return NULL;
	r->at += ESCAPE_SIZE;
	return put_code(to, 0x10000 + (((uint32_t)unit & 0x3FF) << 10 | ((uint32_t)low & 0x3FF)));
}

/* What stands behind a backslash, which r->at is at; an escape is never shorter than what it stands for. */
static char *read_escape(struct reading *r, char *to)
{
	static const char names[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
	if (r->end - r->at < 2)
		return NULL;
	if (r->at[1] == 'u')
		return read_unicode(r, to);
	const char *name = r->at[1] ? strchr(names, r->at[1]) : NULL;
	if (!name)
		return NULL;
	r->at += 2;
	*to++ = meant[name - names];
	return to;
}

/* Moves what stands up to the closing mark to its place, escapes as what they mean; NULL when there is no mark. */
static char *unescape(struct reading *r)
{
	char *to = r->at, *mark = NULL;
	for (;;) {
		if (!mark || mark < r->at)
			mark = memchr(r->at, '"', (size_t)(r->end - r->at));
		if (!mark)
			return NULL;
		char *escape = memchr(r->at, '\\', (size_t)(mark - r->at));
		size_t plain = (size_t)((escape ? escape : mark) - r->at);
		if (to != r->at)
			memmove(to, r->at, plain);
		to += plain;
		r->at += plain;
		if (!escape)
			return to;
		to = read_escape(r, to);
		if (!to)
			return NULL;
	}
}

/* A string, of which r->at is at the opening mark. */
static bool read_text(struct reading *r, struct str *out)
{
	if (!take(r, '"'))
		return false;
	char *start = r->at, *end = unescape(r);
	if (!end)
		return false;
	const char *nul = memchr(start, '\0', (size_t)(end - start));
	*out = (struct str){start, (size_t)((nul ? nul : end) - start)};
	r->at++;
	*end = '\0'; /* at the closing mark or before it */
	return true;
}

/* ---- arrays and objects ---- */

/* "name" : */
static bool read_key(struct reading *r, struct json *out)
{
	if (!read_text(r, &out->key))
		return false;
	skip_blanks(r);
	if (!take(r, ':'))
		return false;
	skip_blanks(r);
	return true;
}

/* Values between commas, each behind its name where there are `keys`. */
static bool read_list(struct reading *r, struct json **last, bool keys)
{
	do {
		struct json *member = arena_array_raw(r->arena, 1, sizeof *member);
		member->key = (struct str){"", 0};
		member->next = NULL;
		skip_blanks(r);
		if ((keys && !read_key(r, member)) || !read_value(r, member))
			return false;
		*last = member;
		last = &member->next;
		skip_blanks(r);
	} while (take(r, ','));
	return true;
}

/* An array or an object, of which the opening bracket is passed. */
static bool read_members(struct reading *r, struct json *out, bool keys, char close)
{
	out->value.child = NULL;
	if (++r->depth > JSON_DEPTH)
		return false;
	skip_blanks(r);
	if (!take(r, close) && (!read_list(r, &out->value.child, keys) || !take(r, close)))
		return false;
	r->depth--;
	return true;
}

static bool read_value(struct reading *r, struct json *out)
{
	char first = r->at < r->end ? *r->at : '\0';
	switch (first) {
	case '"': out->kind = JSON_STRING; return read_text(r, &out->value.text);
	case '{':
	case '[':
		r->at++;
		out->kind = first == '{' ? JSON_OBJECT : JSON_ARRAY;
		return read_members(r, out, first == '{', first == '{' ? '}' : ']');
	case 't': out->kind = JSON_TRUE; return take_word(r, "true", 4);
	case 'f': out->kind = JSON_FALSE; return take_word(r, "false", 5);
	case 'n': out->kind = JSON_NULL; return take_word(r, "null", 4);
	default: out->kind = JSON_NUMBER; return (first == '-' || is_digit(first)) && read_number(r, &out->value.number);
	}
}

struct json *json_read(struct arena *arena, char *bytes, size_t size, const char **end)
{
	struct reading r = {arena, bytes, bytes + size, 0};
	struct json *out = arena_alloc(arena, sizeof *out);
	if (size > 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		r.at += 3;
	skip_blanks(&r);
	if (!read_value(&r, out))
		return NULL;
	*end = r.at;
	return out;
}

/* ---- looking ---- */

const struct json *json_find(const struct json *object, const char *name)
{
	struct str key = str_of(name);
	const struct json *member = json_is(object, JSON_OBJECT) ? object->value.child : NULL;
	while (member && !str_equal(member->key, key))
		member = member->next;
	return member;
}

bool json_find_text(const struct json *object, const char *name, struct str *out)
{
	const struct json *member = json_find(object, name);
	if (!json_is(member, JSON_STRING))
		return false;
	*out = member->value.text;
	return true;
}

size_t json_count(const struct json *json)
{
	size_t count = 0;
	for (const struct json *item = json_first(json); item; item = item->next)
		count++;
	return count;
}
