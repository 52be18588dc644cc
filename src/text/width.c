#include "text/width.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

static size_t columns_of(UChar32 code)
{
	switch (u_charType(code)) {
	case U_NON_SPACING_MARK:
	case U_ENCLOSING_MARK:
	case U_FORMAT_CHAR: return 0;
	default: break;
	}
	int32_t wide = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
	return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

static bool moves_cursor(UChar32 code)
{
	int8_t type = u_charType(code);
	return type == U_CONTROL_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

struct str width_next(struct str *rest, size_t *columns)
{
	const uint8_t *bytes = (const uint8_t *)rest->data;
	int32_t limit = rest->size < U8_MAX_LENGTH ? (int32_t)rest->size : U8_MAX_LENGTH;
	int32_t used = 0;
	UChar32 code;
	U8_NEXT(bytes, used, limit, code);
	struct str out = {rest->data, (size_t)used};
	rest->data += used;
	rest->size -= (size_t)used;
	if (code < 0)
		out = str_of("\xEF\xBF\xBD");
	else if (moves_cursor(code))
		out = str_of(" ");
	else if (u_hasBinaryProperty(code, UCHAR_BIDI_CONTROL))
		return str_of("");
	*columns += code < 0 || moves_cursor(code) ? 1 : columns_of(code);
	return out;
}

size_t width_columns(struct str text)
{
	size_t columns = 0;
	while (text.size)
		width_next(&text, &columns);
	return columns;
}

struct str width_prefix(struct str text, size_t columns)
{
	struct str rest = text;
	size_t used = 0;
	while (rest.size) {
		size_t left = rest.size;
		width_next(&rest, &used);
		if (used > columns)
			return (struct str){text.data, text.size - left};
	}
	return text;
}
