#include "text/sentence.h"

#include <stdlib.h>
#include <unicode/ubrk.h>

#include "base/error.h"
#include "text/fold.h"
#include "text/token.h"

enum {
	MARK_ELLIPSIS = 0x2026,
	ELLIPSIS_BYTE = 0xE2, /* its first in UTF-8 */
	MARK_ARABIC_QUESTION = 0x061F,
};

enum { WINDOW_BEFORE = 8 /* units; the rules ask for one letter or digit before a terminator, marks apart */ };

struct sentencer {
	UBreakIterator *breaks;
	UChar *units;      /* the paragraph as UTF-16 */
	uint32_t *offsets; /* of each unit in the document, and of the paragraph's end */
	size_t room;
};

/* One paragraph being split. */
struct paragraph {
	struct str text; /* the document */
	size_t start, end;
	struct arena *scratch;
	struct sentence_list *list;
	size_t *capacity;
	size_t open; /* where the current sentence began */
};

enum actornet_status sentencer_open(struct sentencer **sentencer, struct actornet_error *error)
{
	struct sentencer *out = calloc(1, sizeof *out);
	if (!out)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	UErrorCode status = U_ZERO_ERROR;
	out->breaks = ubrk_open(UBRK_SENTENCE, "ar", NULL, 0, &status);
	if (U_FAILURE(status)) {
		free(out);
		return error_set(error, ACTORNET_ERROR_INTERNAL, "ICU has no sentence rules: %s", u_errorName(status));
	}
	*sentencer = out;
	return ACTORNET_OK;
}

void sentencer_close(struct sentencer *sentencer)
{
	if (!sentencer)
		return;
	ubrk_close(sentencer->breaks);
	free(sentencer->units);
	free(sentencer->offsets);
	free(sentencer);
}

/* The code point before byte `at`, or 0 at the paragraph's start; *from becomes where it begins. */
static uint32_t code_before(const struct paragraph *p, size_t at, size_t *from)
{
	if (at <= p->start)
		return 0;
	do {
		at--;
	} while (((unsigned char)p->text.data[at] & 0xC0) == 0x80);
	*from = at;
	return fold_decode(p->text.data, &at);
}

static uint32_t code_after(const struct paragraph *p, size_t at)
{
	return at < p->end ? fold_decode(p->text.data, &at) : 0;
}

static size_t skip_back(const struct paragraph *p, size_t at, bool (*passes)(uint32_t))
{
	size_t from = at;
	uint32_t code;
	while ((code = code_before(p, at, &from)) != 0 && passes(code))
		at = from;
	return at;
}

static bool is_space(uint32_t code)
{
	return fold_class_of(code) == FOLD_SPACE;
}

static bool is_closing(uint32_t code)
{
	return is_space(code) || (token_mark_closes(code) && code != '{');
}

static bool is_word_code(uint32_t code)
{
	enum fold_class class = fold_class_of(code);
	return class == FOLD_LETTER || class == FOLD_EXPAND || class == FOLD_DROP || class == FOLD_DIGIT;
}

static bool is_dot(uint32_t code)
{
	return code == '.';
}

/* The word that ends at byte `at`: its letters are counted, and whether it opens the paragraph and is a number. */
struct last_word {
	size_t letters;
	bool number, first;
};

static struct last_word word_before(const struct paragraph *p, size_t at)
{
	struct last_word word = {0};
	size_t from = at;
	uint32_t code;
	while ((code = code_before(p, at, &from)) != 0 && is_word_code(code)) {
		enum fold_class class = fold_class_of(code);
		word.number = class == FOLD_DIGIT;
		word.letters += class != FOLD_DROP;
		at = from;
	}
	word.first = skip_back(p, at, is_space) == p->start;
	return word;
}

/* A full stop that ends no sentence: "..", an initial, an abbreviation of one letter, the number of a list. */
static bool stop_is_inside(const struct paragraph *p, size_t stop_end)
{
	size_t first = skip_back(p, stop_end, is_dot);
	size_t dots = stop_end - first;
	if (dots > 1)
		return dots == 2;
	struct last_word word = word_before(p, first);
	return (word.letters == 1 && !word.number) || (word.number && word.first);
}

/* Whether ICU's boundary at byte `at` stands. */
static bool boundary_stands(const struct paragraph *p, size_t at)
{
	size_t end = skip_back(p, at, is_closing), from = end;
	uint32_t mark = code_before(p, end, &from);
	if (mark == '.')
		return !stop_is_inside(p, end);
	size_t before = from;
	uint32_t left = code_before(p, from, &before);
	uint32_t right = code_after(p, end);
	if ((mark == '!' || mark == '?' || mark == MARK_ARABIC_QUESTION) && (left == '(' || left == '[') &&
	    (right == ')' || right == ']'))
		return false;
	return true;
}

static void sentence_add(struct paragraph *p, size_t end)
{
	size_t start = p->open;
	p->open = end;
	while (start < end && is_space(code_after(p, start)))
		fold_decode(p->text.data, &start);
	end = skip_back(p, end, is_space);
	bool has_word = false;
	for (size_t at = start; at < end && !has_word;) {
		enum fold_class class = fold_class_of(fold_decode(p->text.data, &at));
		has_word = class == FOLD_LETTER || class == FOLD_DIGIT || class == FOLD_EXPAND;
	}
	if (!has_word)
		return;
	struct sentence_list *list = p->list;
	list->items = arena_grow(p->scratch, list->items, list->count, p->capacity, sizeof *list->items);
	list->items[list->count++] = (struct sentence){(uint32_t)start, (uint32_t)end};
}

/* Ends that ICU does not know: behind "…" at a word; with a blank before it, it stands for words left out. */
static void split_ellipsis(struct paragraph *p, size_t until)
{
	size_t at = p->open;
	if (!memchr(p->text.data + at, ELLIPSIS_BYTE, until - at))
		return;
	while (at < until) {
		size_t next = at;
		uint32_t code = fold_decode(p->text.data, &next);
		size_t left = at;
		if (code == MARK_ELLIPSIS && !is_space(code_before(p, at, &left))) {
			size_t end = next;
			while (end < until && is_closing(code_after(p, end)))
				fold_decode(p->text.data, &end);
			if (end < until && end > next && at > p->open)
				sentence_add(p, end);
		}
		at = next;
	}
}

static void sentencer_reserve(struct sentencer *s, size_t need, struct arena *scratch)
{
	if (need <= s->room)
		return;
	UChar *units = realloc(s->units, need * 2 * sizeof *units);
	s->units = units ? units : s->units;
	uint32_t *offsets = units ? realloc(s->offsets, need * 2 * sizeof *offsets) : NULL;
	s->offsets = offsets ? offsets : s->offsets;
	if (!offsets)
		longjmp(*scratch->on_oom, 1);
	s->room = need * 2;
}

/* Writes the paragraph to s->units and s->offsets and returns how many units there are. Characters of one and two bytes,
 * which follow each other without a pattern in Arabic, are told apart by arithmetic and not by a jump. */
static size_t paragraph_units(struct sentencer *s, const struct paragraph *p)
{
	sentencer_reserve(s, p->end - p->start + 2, p->scratch);
	const unsigned char *text = (const unsigned char *)p->text.data;
	UChar *units = s->units;
	uint32_t *offsets = s->offsets;
	size_t count = 0, at = p->start, end = p->end;
	while (at < end) {
		offsets[count] = (uint32_t)at;
		unsigned first = text[at], two = first >= 0xC0;
		if (first < 0xE0 && at + two < end) {
			unsigned pair = (first << 6 | (text[at + two] & 0x3Fu)) & 0x7FFu;
			units[count++] = (UChar)(two ? pair : first);
			at += 1 + two;
			continue;
		}
		uint32_t code = fold_decode(p->text.data, &at);
		if (code >= 0x10000) {
			units[count++] = (UChar)(0xD7C0 + (code >> 10));
			offsets[count] = offsets[count - 1];
			code = 0xDC00 | (code & 0x3FF);
		}
		units[count++] = (UChar)code;
	}
	offsets[count] = (uint32_t)end;
	return count;
}

static bool is_letter(uint32_t code)
{
	enum fold_class class = fold_class_of(code);
	return class == FOLD_LETTER || class == FOLD_EXPAND;
}

/* A stretch of the paragraph's units that holds all that ICU's rules ask about one terminator, or several in a row: a
 * few units before it and the first letter behind. */
struct window {
	size_t start, terminator, end;
};

/* The window of the first terminator at or behind unit `from`; false when there is none. */
static bool next_window(const struct sentencer *s, size_t from, size_t count, struct window *window)
{
	size_t at = from;
	while (at < count && !fold_ends_sentence[s->units[at]])
		at++;
	if (at == count)
		return false;
	window->terminator = at;
	window->start = at > WINDOW_BEFORE ? at - WINDOW_BEFORE : 0;
	for (at++; at < count && !is_letter(s->units[at]); at++)
		;
	window->end = at < count ? at + 1 : count;
	return true;
}

/* Asks ICU about one window and adds the sentences that end in it. */
static enum actornet_status window_split(struct sentencer *s, struct paragraph *p, const struct window *window,
                                         struct actornet_error *error)
{
	UErrorCode status = U_ZERO_ERROR;
	ubrk_setText(s->breaks, s->units + window->start, (int32_t)(window->end - window->start), &status);
	if (U_FAILURE(status))
		return error_set(error, ACTORNET_ERROR_INTERNAL, "ICU cannot split a paragraph: %s", u_errorName(status));
	ubrk_first(s->breaks);
	for (int32_t b = ubrk_next(s->breaks); b != UBRK_DONE; b = ubrk_next(s->breaks)) {
		size_t unit = window->start + (size_t)b, at = s->offsets[unit];
		if (unit <= window->terminator || (unit == window->end && at < p->end) ||
		    (at < p->end && !boundary_stands(p, at)))
			continue;
		split_ellipsis(p, at);
		sentence_add(p, at);
	}
	return ACTORNET_OK;
}

/* Unicode's rules break a sentence behind terminators only, and decide it by what stands between the letters around:
 * ICU is shown those windows, and not the words between them. */
static enum actornet_status paragraph_split(struct sentencer *s, struct paragraph *p, struct actornet_error *error)
{
	size_t count = paragraph_units(s, p); /* may move s->units */
	struct window window;
	for (size_t from = 0; next_window(s, from, count, &window); from = window.end) {
		enum actornet_status status = window_split(s, p, &window, error);
		if (status != ACTORNET_OK)
			return status;
	}
	split_ellipsis(p, p->end);
	sentence_add(p, p->end);
	return ACTORNET_OK;
}

enum actornet_status sentence_split(struct sentencer *sentencer, struct arena *scratch, struct str text,
                                    struct sentence_list *list, struct actornet_error *error)
{
	*list = (struct sentence_list){0};
	size_t capacity = 0;
	struct paragraph p = {.text = text, .scratch = scratch, .list = list, .capacity = &capacity};
	for (size_t at = 0; at < text.size; at = p.end + 1) {
		const char *stop = memchr(text.data + at, '\n', text.size - at);
		p.start = p.open = at;
		p.end = stop ? (size_t)(stop - text.data) : text.size;
		if (p.end == p.start)
			continue;
		enum actornet_status status = paragraph_split(sentencer, &p, error);
		if (status != ACTORNET_OK)
			return status;
	}
	return ACTORNET_OK;
}
