#include "text/names.h"

#include <stdlib.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "base/error.h"

enum { NAME_ROOM = 256 };

static const char *const locales[] = {"ar", "ar_EG", "ar_SA", "ar_LY", "ar_MA", "ar_AE"};

struct latinizer {
	UTransliterator *rules;
};

static bool has_value(struct str cell, struct str value)
{
	while (cell.data) {
		if (str_equal(str_cut(&cell, '|'), value))
			return true;
	}
	return false;
}

struct str names_of_state(struct arena *arena, struct str code)
{
	char country[8] = "und_";
	struct strbuf out;
	strbuf_init(&out, arena);
	if (code.size != 2)
		return strbuf_str(&out);
	memcpy(country + 4, code.data, 2);
	for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
		UErrorCode status = U_ZERO_ERROR;
		UChar name[NAME_ROOM];
		char utf8[NAME_ROOM * 3];
		int32_t units = uloc_getDisplayCountry(country, locales[i], name, NAME_ROOM, &status), bytes = 0;
		if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
			continue;
		u_strToUTF8(utf8, sizeof utf8, &bytes, name, units, &status);
		struct str one = {utf8, (size_t)bytes};
		if (U_FAILURE(status) || memchr(utf8, '(', one.size) || (unsigned char)utf8[0] < 0x80 ||
		    has_value(strbuf_str(&out), one))
			continue;
		if (out.size)
			strbuf_add_char(&out, '|');
		strbuf_add_str(&out, one);
	}
	return strbuf_str(&out);
}

enum actornet_status latinizer_open(struct latinizer **latinizer, struct actornet_error *error)
{
	static const char id[] = "Arabic-Latin; Latin-ASCII; [^a-zA-Z0-9\\ \\-] Remove; Lower";
	UChar wide[sizeof id];
	UErrorCode status = U_ZERO_ERROR;
	struct latinizer *out = calloc(1, sizeof *out);
	if (!out)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	u_charsToUChars(id, wide, sizeof id);
	out->rules = utrans_openU(wide, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
	if (U_FAILURE(status)) {
		free(out);
		return error_set(error, ACTORNET_ERROR_INTERNAL, "ICU cannot transliterate Arabic: %s", u_errorName(status));
	}
	*latinizer = out;
	return ACTORNET_OK;
}

void latinizer_close(struct latinizer *latinizer)
{
	if (!latinizer)
		return;
	utrans_close(latinizer->rules);
	free(latinizer);
}

/* ASCII letters that the rules would only lower: 0 when there are others in the name. */
static size_t lower_plain(struct str name, char out[NAME_ROOM])
{
	for (size_t i = 0; i < name.size; i++) {
		char c = name.data[i];
		bool capital = c >= 'A' && c <= 'Z';
		if (i == NAME_ROOM || !(capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '-'))
			return 0;
		out[i] = capital ? (char)(c - 'A' + 'a') : c;
	}
	return name.size;
}

/* The size of what the rules make of the name; 0 when nothing is left. */
static size_t transliterate(const struct latinizer *latinizer, struct str name, char out[NAME_ROOM])
{
	UChar text[NAME_ROOM];
	UErrorCode status = U_ZERO_ERROR;
	int32_t units = 0, bytes = 0;
	u_strFromUTF8(text, NAME_ROOM, &units, name.data, (int32_t)name.size, &status);
	int32_t limit = units;
	if (U_SUCCESS(status))
		utrans_transUChars(latinizer->rules, text, &units, NAME_ROOM, 0, &limit, &status);
	if (U_SUCCESS(status))
		u_strToUTF8(out, NAME_ROOM, &bytes, text, units, &status);
	return U_SUCCESS(status) ? (size_t)bytes : 0;
}

struct str latinizer_label(struct latinizer *latinizer, struct arena *arena, struct str name)
{
	char utf8[NAME_ROOM];
	struct strbuf out;
	strbuf_init(&out, arena);
	size_t size = lower_plain(name, utf8);
	if (!size)
		size = transliterate(latinizer, name, utf8);
	struct str rest = str_trim((struct str){utf8, size});
	while (rest.data) {
		struct str word = str_cut(&rest, ' ');
		if (!word.size)
			continue;
		if (out.size)
			strbuf_add_char(&out, ' ');
		char first = word.data[0];
		strbuf_add_char(&out, first >= 'a' && first <= 'z' ? (char)(first - 'a' + 'A') : first);
		strbuf_add(&out, word.data + 1, word.size - 1);
	}
	return strbuf_str(&out);
}

struct str latinizer_slug(struct arena *arena, struct str label)
{
	struct strbuf out;
	strbuf_init(&out, arena);
	for (size_t i = 0; i < label.size; i++) {
		char c = label.data[i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if (kept)
			strbuf_add_char(&out, c);
		else if (out.size && out.data[out.size - 1] != '-')
			strbuf_add_char(&out, '-');
	}
	while (out.size && out.data[out.size - 1] == '-')
		out.data[--out.size] = '\0';
	return strbuf_str(&out);
}
