#include "input/charset.h"

#include "input/arabic.h"
#include "input/utf8.h"

enum {
	CHARSET_BINARY_SAMPLE = 64 * 1024,
	CHARSET_BINARY_SHARE = 20, /* one control character in so many bytes is too many */
	CHARSET_WIDE_SAMPLE = 4096,
	CHARSET_BAD_SHARE = 4 /* one malformed byte for so many good characters is damage, more is another charset */
};

struct charset_mark {
	const char *name;
	size_t size;
	const char *bytes;
};

static struct charset charset_named(const char *name, size_t mark)
{
	return (struct charset){.name = name, .mark = mark, .utf8 = strcmp(name, "UTF-8") == 0};
}

static bool charset_find_mark(struct str bytes, struct charset *found)
{
	static const struct charset_mark marks[] = {
		{"UTF-8", 3, "\xEF\xBB\xBF"},    {"UTF-32LE", 4, "\xFF\xFE\0\0"}, /* before UTF-16, whose mark begins it */
		{"UTF-32BE", 4, "\0\0\xFE\xFF"}, {"UTF-16LE", 2, "\xFF\xFE"},     {"UTF-16BE", 2, "\xFE\xFF"},
	};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (bytes.size < marks[i].size || memcmp(bytes.data, marks[i].bytes, marks[i].size) != 0)
			continue;
		*found = charset_named(marks[i].name, marks[i].size);
		return true;
	}
	return false;
}

/* UTF-16 without a mark: one byte of nearly each pair is the high byte of ASCII or of Arabic, and the other is hardly ever
 * zero. */
static const char *charset_find_wide(struct str bytes)
{
	size_t high[2] = {0, 0};
	size_t zero[2] = {0, 0};
	size_t size = bytes.size < CHARSET_WIDE_SAMPLE ? bytes.size : CHARSET_WIDE_SAMPLE;
	size_t pairs = size / 2;
	for (size_t i = 0; i < pairs * 2; i++) {
		char c = bytes.data[i];
		high[i & 1] += c == 0 || c == 6;
		zero[i & 1] += c == 0;
	}
	if (pairs < 2)
		return NULL;
	if (high[1] * 5 >= pairs * 4 && zero[0] * 50 <= pairs)
		return "UTF-16LE";
	if (high[0] * 5 >= pairs * 4 && zero[1] * 50 <= pairs)
		return "UTF-16BE";
	return NULL;
}

bool charset_is_binary(struct str bytes)
{
	size_t size = bytes.size < CHARSET_BINARY_SAMPLE ? bytes.size : CHARSET_BINARY_SAMPLE;
	size_t controls = 0;
	for (size_t i = 0; i < size; i++) {
		unsigned char c = (unsigned char)bytes.data[i];
		controls += c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
	}
	if (size >= 5 && memcmp(bytes.data, "%PDF-", 5) == 0)
		return true;
	return controls * CHARSET_BINARY_SHARE > size;
}

struct charset charset_find(struct str bytes)
{
	struct charset found;
	if (charset_find_mark(bytes, &found))
		return found;
	const char *wide = charset_find_wide(bytes);
	if (wide)
		return charset_named(wide, 0);
	if (charset_is_binary(bytes))
		return (struct charset){.binary = true};
	if (utf8_check(bytes) == bytes.size)
		return (struct charset){.name = "UTF-8", .utf8 = true, .valid = true};
	struct utf8_census census = utf8_count(bytes);
	if (census.wide >= census.bad)
		return charset_named("UTF-8", 0);
	const char *arabic = arabic_charset(bytes);
	if (arabic)
		return charset_named(arabic, 0);
	if (census.bad * CHARSET_BAD_SHARE <= census.ascii + census.wide)
		return charset_named("UTF-8", 0);
	return (struct charset){.name = NULL};
}
