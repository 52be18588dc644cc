/* Build tool: writes the tables of text/fold.h as C to standard output, from ICU's character properties. */
#include <stdio.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "base/letters.h"
#include "text/fold.h"

enum { PLANE = 0x10000, ROOM = 64, EAST_ASIA_FIRST = 0x2E80, EAST_ASIA_LAST = 0xD7FF };

struct tables {
	uint16_t units[PLANE];
	uint8_t classes[PLANE];
	uint16_t expansions[8192];
	size_t expansion_count;
};

/* Letters that newspapers exchange for one another, beyond what Unicode calls equivalent. */
static UChar32 exchange(UChar32 c)
{
	switch (c) {
	case AR_ALEF_MADDA:
	case AR_ALEF_HAMZA_ABOVE:
	case AR_ALEF_HAMZA_BELOW:
	case 0x0671: /* alef wasla */ return AR_ALEF;
	case AR_ALEF_MAKSURA:
	case 0x06CC: /* Persian yeh */
	case 0x06D2: /* yeh barree */ return AR_YEH;
	case AR_TEH_MARBUTA:
	case 0x06BE: /* heh doachashmee */
	case 0x06C1: /* heh goal */
	case 0x06C3: /* teh marbuta goal */
	case 0x06D5: /* ae */ return AR_HEH;
	case 0x06A9: /* keheh */
	case 0x06AF: /* gaf */ return AR_KAF;
	case 0x067E: /* peh */ return AR_BEH;
	case 0x0686: /* tcheh */ return AR_JEEM;
	case 0x06A4: /* veh */ return AR_FEH;
	case 0x0698: /* jeh */ return AR_ZAIN;
	default: return c;
	}
}

/* Decomposes one letter, case folded and without marks; returns the units in out. */
static int32_t decompose(UChar32 c, UChar *out)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfkc = unorm2_getNFKCCasefoldInstance(&status);
	const UNormalizer2 *nfkd = unorm2_getNFKDInstance(&status);
	UChar one[2], folded[ROOM], apart[ROOM];
	int32_t n = 0;
	U16_APPEND_UNSAFE(one, n, c);
	n = unorm2_normalize(nfkc, one, n, folded, ROOM, &status);
	int32_t used = 0;
	for (int32_t i = 0; i < n && U_SUCCESS(status); i++) {
		if (folded[i] == AR_WAW_HAMZA || folded[i] == AR_YEH_HAMZA) {
			out[used++] = folded[i];
			continue;
		}
		int32_t m = unorm2_normalize(nfkd, folded + i, 1, apart, ROOM, &status);
		for (int32_t j = 0; j < m; j++) {
			int8_t type = u_charType(apart[j]);
			if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK && type != U_SPACE_SEPARATOR)
				out[used++] = (UChar)exchange(apart[j]);
		}
	}
	return U_SUCCESS(status) ? used : 0;
}

/* East Asian letters stand for themselves: Hangul would fall apart into its strokes. */
static int32_t fold_letter(UChar32 c, UChar *out)
{
	if (c < EAST_ASIA_FIRST || c > EAST_ASIA_LAST)
		return decompose(exchange(c), out);
	out[0] = (UChar)c;
	return 1;
}

static void set_letter(struct tables *t, UChar32 c)
{
	UChar out[ROOM];
	int32_t n = fold_letter(c, out);
	if (n == 0) {
		t->classes[c] = FOLD_DROP;
	} else if (n == 1) {
		t->classes[c] = FOLD_LETTER;
		t->units[c] = out[0];
	} else {
		t->classes[c] = FOLD_EXPAND;
		t->units[c] = (uint16_t)t->expansion_count;
		t->expansions[t->expansion_count++] = (uint16_t)n;
		for (int32_t i = 0; i < n; i++)
			t->expansions[t->expansion_count++] = out[i];
	}
}

static void set_class(struct tables *t, UChar32 c)
{
	int8_t type = u_charType(c);
	if (type == U_DECIMAL_DIGIT_NUMBER) {
		t->classes[c] = FOLD_DIGIT;
		t->units[c] = (uint16_t)('0' + u_charDigitValue(c));
	} else if (c == AR_TATWEEL || type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
	           type == U_COMBINING_SPACING_MARK || (type == U_FORMAT_CHAR && c != 0x200B)) {
		t->classes[c] = FOLD_DROP;
	} else if (u_isUWhiteSpace(c) || c == 0x200B || type == U_CONTROL_CHAR) {
		t->classes[c] = FOLD_SPACE;
	} else if (u_isalpha(c)) {
		set_letter(t, c);
	} else if (u_ispunct(c) || (U_GET_GC_MASK(c) & U_GC_S_MASK)) {
		t->classes[c] = FOLD_PUNCT;
	} else {
		t->classes[c] = FOLD_OTHER;
	}
}

static void print_units(const char *name, const uint16_t *units, size_t count)
{
	printf("const uint16_t %s[%zu] = {", name, count);
	for (size_t i = 0; i < count; i++)
		printf("%s%u,", i % 16 ? "" : "\n", units[i]);
	printf("\n};\n");
}

static int may_end_sentence(UChar32 c)
{
	switch (u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK)) {
	case U_SB_ATERM:
	case U_SB_STERM:
	case U_SB_SEP:
	case U_SB_CR:
	case U_SB_LF: return 1;
	default: /* a terminator beyond the plane is seen in its first half */ return U16_IS_LEAD((uint32_t)c);
	}
}

/* Each Arabic letter alone, by ICU's transliteration, in ASCII letters. */
static int print_latin(void)
{
	static const char id[] = "Arabic-Latin; Latin-ASCII; Lower; [^a-z] Remove";
	UChar wide[sizeof id];
	UErrorCode status = U_ZERO_ERROR;
	u_charsToUChars(id, wide, sizeof id);
	UTransliterator *rules = utrans_openU(wide, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
	printf("const char fold_latin_arabic[256][4] = {");
	for (UChar c = 0x0600; c < 0x0700 && U_SUCCESS(status); c++) {
		UChar text[ROOM] = {c};
		int32_t units = u_isalpha(c) ? 1 : 0, limit = units;
		utrans_transUChars(rules, text, &units, ROOM, 0, &limit, &status);
		printf("%s\"", c % 16 ? "" : "\n");
		for (int32_t i = 0; i < units && i < 3; i++)
			putchar(text[i]);
		printf("\",");
	}
	printf("\n};\n");
	utrans_close(rules);
	return U_SUCCESS(status);
}

int main(void)
{
	struct tables *t = calloc(1, sizeof *t);
	if (!t)
		return 70;
	for (UChar32 c = 0; c < PLANE; c++) {
		if (!U_IS_SURROGATE((uint32_t)c))
			set_class(t, c);
	}
	printf("/* Made by fold_compile from ICU %s. */\n#include \"text/fold.h\"\n", U_ICU_VERSION);
	print_units("fold_units", t->units, PLANE);
	print_units("fold_expansions", t->expansions, t->expansion_count ? t->expansion_count : 1);
	printf("const uint8_t fold_classes[%d] = {", PLANE);
	for (size_t i = 0; i < PLANE; i++)
		printf("%s%u,", i % 32 ? "" : "\n", t->classes[i]);
	printf("\n};\n");
	printf("const uint8_t fold_ends_sentence[%d] = {", PLANE);
	for (UChar32 c = 0; c < PLANE; c++)
		printf("%s%d,", c % 32 ? "" : "\n", may_end_sentence(c));
	printf("\n};\n");
	free(t);
	if (!print_latin())
		return 70;
	return ferror(stdout) || fflush(stdout) ? 3 : 0;
}
