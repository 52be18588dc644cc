#include "input/utf8.h"

#define UTF8_ONES UINT64_C(0x0101010101010101)
#define UTF8_HIGHS UINT64_C(0x8080808080808080)
#define UTF8_LEADS UINT64_C(0x1E1E1E1E1E1E1E1E) /* the bits of a first byte that C0 and C1 lack */

struct utf8_step {
	size_t size;
	bool good;
};

static bool utf8_is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* What may follow the first byte of three or four: not every tail does (overlong forms, surrogates, beyond U+10FFFF). */
static bool utf8_is_second(unsigned char first, unsigned char c)
{
	switch (first) {
	case 0xE0: return c >= 0xA0 && c <= 0xBF;
	case 0xED: return c >= 0x80 && c <= 0x9F;
	case 0xF0: return c >= 0x90 && c <= 0xBF;
	case 0xF4: return c >= 0x80 && c <= 0x8F;
	default: return utf8_is_tail(c);
	}
}

/* The size of a sequence by its first byte; 0 when none begins so. */
static size_t utf8_promise(unsigned char first)
{
	if (first < 0x80)
		return first ? 1 : 0;
	if (first < 0xC2)
		return 0;
	if (first < 0xE0)
		return 2;
	if (first < 0xF0)
		return 3;
	return first < 0xF5 ? 4 : 0;
}

static struct utf8_step utf8_next(const unsigned char *p, size_t left)
{
	size_t size = utf8_promise(p[0]);
	if (size == 0)
		return (struct utf8_step){1, false};
	for (size_t i = 1; i < size; i++)
		if (i >= left || !(i == 1 ? utf8_is_second(p[0], p[i]) : utf8_is_tail(p[i])))
			return (struct utf8_step){i, false};
	return (struct utf8_step){size, true};
}

/* Eight bytes, the first the lowest, on any machine. */
static uint64_t utf8_word(const unsigned char *p)
{
	uint64_t low = (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24;
	return low | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/* Passes over characters of one and two bytes, eight bytes at a step and without a branch on what they are: in Arabic
 * text that cannot be foreseen. Stops before what it does not know. */
static const unsigned char *utf8_pass(const unsigned char *p, const unsigned char *end)
{
	uint64_t open = 0; /* 0x80 when the word before ended with a first byte */
	for (; end - p >= 8; p += 8) {
		uint64_t word = utf8_word(p);
		uint64_t high = word & UTF8_HIGHS;
		uint64_t second = word << 1;
		uint64_t lead = high & second & ~(word << 2);
		uint64_t tail = high & ~second;
		uint64_t wrong = (high & second & word << 2) | (tail ^ (lead << 8 | open));
		wrong |= lead & ~((word & UTF8_LEADS) + (~UTF8_HIGHS - UTF8_ONES));
		wrong |= (word - UTF8_ONES) & ~word & UTF8_HIGHS; /* NUL */
		if (wrong)
			break;
		open = lead >> 56;
	}
	return open ? p - 1 : p;
}

size_t utf8_check(struct str s)
{
	const unsigned char *begin = (const unsigned char *)s.data;
	const unsigned char *end = begin + s.size;
	const unsigned char *p = utf8_pass(begin, end);
	while (p < end) {
		struct utf8_step step = utf8_next(p, (size_t)(end - p));
		if (!step.good)
			break;
		p += step.size;
		if (step.size > 2)
			p = utf8_pass(p, end);
	}
	return (size_t)(p - begin);
}

size_t utf8_repair(struct buffer *out, struct str s)
{
	size_t bad = 0;
	while (s.size) {
		size_t good = utf8_check(s);
		buffer_add(out, s.data, good);
		s.data += good;
		s.size -= good;
		if (s.size) {
			struct utf8_step step = utf8_next((const unsigned char *)s.data, s.size);
			buffer_add(out, "\xEF\xBF\xBD", 3);
			bad += step.size;
			s.data += step.size;
			s.size -= step.size;
		}
	}
	return bad;
}

struct utf8_census utf8_count(struct str s)
{
	struct utf8_census census = {0};
	const unsigned char *p = (const unsigned char *)s.data;
	for (size_t i = 0; i < s.size;) {
		struct utf8_step step = utf8_next(p + i, s.size - i);
		if (!step.good)
			census.bad += step.size;
		else if (step.size == 1)
			census.ascii++;
		else
			census.wide++;
		i += step.size;
	}
	return census;
}

size_t utf8_whole(struct str s)
{
	for (size_t back = 1; back <= 3 && back <= s.size; back++) {
		unsigned char c = (unsigned char)s.data[s.size - back];
		if (!utf8_is_tail(c))
			return utf8_promise(c) > back ? s.size - back : s.size;
	}
	return s.size;
}

/* The size of the blank at the start of `s`, 0 when there is none: ASCII blanks, no-break space, U+2000 … U+200F, U+2028 …
 * U+202F, U+3000, U+FEFF. */
static size_t utf8_blank_size(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.data;
	if (p[0] == ' ' || (p[0] >= '\t' && p[0] <= '\r'))
		return 1;
	if (s.size >= 2 && p[0] == 0xC2 && p[1] == 0xA0)
		return 2;
	if (s.size < 3)
		return 0;
	bool general = p[0] == 0xE2 && p[1] == 0x80 && (p[2] <= 0x8F || (p[2] >= 0xA8 && p[2] <= 0xAF));
	bool wide = p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80;
	bool mark = p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF;
	return general || wide || mark ? 3 : 0;
}

bool utf8_blank(struct str s)
{
	while (s.size) {
		size_t size = utf8_blank_size(s);
		if (!size)
			return false;
		s.data += size;
		s.size -= size;
	}
	return true;
}
