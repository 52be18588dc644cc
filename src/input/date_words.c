#include "input/date_words.h"

#include <unicode/uchar.h>
#include <unicode/udat.h>

#include "base/letters.h"

enum {
	WORD_MOST = 24,   /* letters of a name; longer words are none */
	NAMES_MOST = 256, /* all months of all locales, each once */
	MONTHS = 12,
	WEEKDAYS = 7
};

struct word {
	UChar letters[WORD_MOST];
	int32_t size; /* 0: too long to be a name */
};

struct name {
	struct word first, second; /* the second is empty for most */
	enum date_piece_kind kind;
	int value;
};

struct dates {
	bool loaded;
	struct name names[NAMES_MOST];
	size_t count;
};

struct dates *dates_new(struct arena *run)
{
	return arena_alloc(run, sizeof(struct dates));
}

/* ---- words that are compared ---- */

/* A letter as it is compared; 0 for what does not count. */
static UChar32 folded(UChar32 c)
{
	switch (c) {
	case AR_ALEF_MADDA:
	case AR_ALEF_HAMZA_ABOVE:
	case AR_ALEF_HAMZA_BELOW:
	case AR_ALEF_WASLA: return AR_ALEF;
	case AR_TEH_MARBUTA: return AR_HEH;
	case AR_ALEF_MAKSURA:
	case AR_FARSI_YEH: return AR_YEH;
	default: break;
	}
	if (letter_is_mark((uint32_t)c) || u_charType(c) == U_FORMAT_CHAR || u_charType(c) == U_NON_SPACING_MARK)
		return 0;
	return u_foldCase(c, U_FOLD_CASE_DEFAULT);
}

static void word_add(struct word *word, UChar32 c, size_t *length)
{
	c = folded(c);
	if (!c || c > 0xFFFF)
		return;
	if (*length < WORD_MOST)
		word->letters[(*length)] = (UChar)c;
	++*length;
}

/* Without the article, and without the last vowel, which is spelt in several ways: yunyu, yunya, yunyo. */
static void word_end(struct word *word, size_t length)
{
	size_t size = length > WORD_MOST ? 0 : length, start = 0;
	if (size > 4 && word->letters[0] == AR_ALEF && word->letters[1] == AR_LAM)
		start = 2;
	if (size > start + 3 && (word->letters[size - 1] == AR_WAW || word->letters[size - 1] == AR_HEH))
		size--;
	for (size_t i = start; i < size; i++)
		word->letters[i - start] = word->letters[i];
	word->size = (int32_t)(size - start);
}

static bool word_equal(const struct word *a, const struct word *b)
{
	return a->size && a->size == b->size && memcmp(a->letters, b->letters, (size_t)a->size * sizeof(UChar)) == 0;
}

/* ---- names ---- */

static void name_add(struct dates *dates, const UChar *text, int32_t size, enum date_piece_kind kind, int value)
{
	struct name name = {.kind = kind, .value = value};
	struct word *words[2] = {&name.first, &name.second};
	int32_t at = 0;
	for (size_t w = 0; w < 2; w++) {
		size_t length = 0;
		while (at < size && !u_isalpha(text[at]))
			at++;
		while (at < size && !u_isUWhiteSpace(text[at]))
			word_add(words[w], text[at++], &length);
		word_end(words[w], length);
	}
	for (size_t i = 0; i < dates->count; i++)
		if (word_equal(&dates->names[i].first, &name.first) &&
		    (word_equal(&dates->names[i].second, &name.second) || (!dates->names[i].second.size && !name.second.size)))
			return;
	if (dates->count < NAMES_MOST && name.first.size > 1)
		dates->names[dates->count++] = name;
}

static void load_symbols(struct dates *dates, const UDateFormat *format, UDateFormatSymbolType type, int32_t first,
                         int32_t count)
{
	enum date_piece_kind kind = count == MONTHS ? PIECE_MONTH : PIECE_WEEKDAY;
	for (int32_t i = 0; i < count; i++) {
		UErrorCode status = U_ZERO_ERROR;
		UChar text[64];
		int32_t size = udat_getSymbols(format, type, first + i, text, 64, &status);
		if (U_SUCCESS(status))
			name_add(dates, text, size, kind, i + 1);
	}
}

static void load(struct dates *dates)
{
	static const char *const locales[] = {"ar_EG", "ar_SY", "ar_IQ", "ar_DZ", "ar_TN",
	                                      "ar_MA", "ar_MR", "ar_LY", "en",    "fr"};
	for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
		UErrorCode status = U_ZERO_ERROR;
		UDateFormat *format = udat_open(UDAT_LONG, UDAT_LONG, locales[i], NULL, 0, NULL, 0, &status);
		if (U_FAILURE(status))
			continue;
		load_symbols(dates, format, UDAT_STANDALONE_MONTHS, 0, MONTHS);
		load_symbols(dates, format, UDAT_MONTHS, 0, MONTHS);
		load_symbols(dates, format, UDAT_SHORT_MONTHS, 0, MONTHS);
		load_symbols(dates, format, UDAT_WEEKDAYS, 1, WEEKDAYS);
		udat_close(format);
	}
	dates->loaded = true;
}

/* The name that the words are; a name of two words needs both. NULL when they are none. */
static const struct name *name_find(struct dates *dates, const struct word *first, const struct word *second)
{
	const struct name *found = NULL;
	if (!dates->loaded)
		load(dates);
	for (size_t i = 0; i < dates->count; i++) {
		const struct name *name = &dates->names[i];
		if (!word_equal(&name->first, first))
			continue;
		if (name->second.size && second && word_equal(&name->second, second))
			return name;
		if (!name->second.size)
			found = name;
	}
	return found;
}

/* "of" and "year". */
static bool word_links(const struct word *word)
{
	static const UChar links[][4] = {
		{AR_MEEM, AR_NOON}, {AR_AIN, AR_ALEF, AR_MEEM}, {AR_SEEN, AR_NOON, AR_HEH}, {AR_LAM, AR_AIN, AR_ALEF, AR_MEEM}};
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		int32_t size = 0;
		while (size < 4 && links[i][size])
			size++;
		if (size == word->size && memcmp(links[i], word->letters, (size_t)size * sizeof(UChar)) == 0)
			return true;
	}
	return false;
}

/* ---- pieces ---- */

struct scanner {
	struct str text;
	int32_t at;
};

/* Bytes of the character at hand; 0 at the end, also where the last one is cut off. */
static int32_t size_here(const struct scanner *s)
{
	int32_t left = (int32_t)s->text.size - s->at;
	unsigned char first = left > 0 ? (unsigned char)s->text.data[s->at] : 0;
	int32_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
	return size <= left ? size : 0;
}

/* The character at hand; -1 at the end. */
static UChar32 peek(const struct scanner *s)
{
	static const unsigned char lead[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	int32_t size = size_here(s);
	if (!size)
		return -1;
	const unsigned char *p = (const unsigned char *)s->text.data + s->at;
	UChar32 c = p[0] & lead[size];
	for (int32_t i = 1; i < size; i++)
		c = c << 6 | (p[i] & 0x3F);
	return c;
}

static void skip(struct scanner *s)
{
	s->at += size_here(s);
}

static struct date_piece take_number(struct scanner *s)
{
	struct date_piece piece = {.kind = PIECE_NUMBER};
	for (UChar32 c = peek(s); c >= 0 && u_charDigitValue(c) >= 0; c = peek(s)) {
		piece.value = piece.digits < 8 ? piece.value * 10 + u_charDigitValue(c) : piece.value;
		piece.digits++;
		skip(s);
	}
	return piece;
}

static bool in_word(UChar32 c)
{
	return c >= 0 && (u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK || c == AR_TATWEEL);
}

static void take_word(struct scanner *s, struct word *word)
{
	size_t length = 0;
	for (UChar32 c = peek(s); in_word(c); c = peek(s)) {
		word_add(word, c, &length);
		skip(s);
	}
	word_end(word, length);
}

/* A name of two words is one piece. */
static struct date_piece take_letters(struct dates *dates, struct scanner *s)
{
	struct word first = {.size = 0}, second = {.size = 0};
	take_word(s, &first);
	struct scanner ahead = *s;
	while (u_isUWhiteSpace(peek(&ahead)))
		skip(&ahead);
	take_word(&ahead, &second);
	const struct name *name = name_find(dates, &first, &second);
	if (!name)
		return (struct date_piece){.kind = word_links(&first) ? PIECE_LINK : PIECE_WORD};
	if (name->second.size)
		*s = ahead;
	return (struct date_piece){.kind = name->kind, .value = name->value};
}

size_t date_pieces(struct dates *dates, struct str line, struct date_piece *pieces)
{
	struct scanner s = {line, 0};
	size_t count = 0;
	for (UChar32 c = peek(&s); c >= 0 && count < DATE_PIECES; c = peek(&s)) {
		if (u_charDigitValue(c) >= 0) {
			pieces[count++] = take_number(&s);
		} else if (in_word(c) && folded(c)) {
			pieces[count++] = take_letters(dates, &s);
		} else {
			if (!u_isUWhiteSpace(c) && folded(c))
				pieces[count++] = (struct date_piece){.kind = PIECE_MARK, .value = c};
			skip(&s);
		}
	}
	return count;
}
