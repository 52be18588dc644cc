#include "text/token.h"

#include "text/fold.h"

enum {
	TOKEN_BYTES = 8,    /* what a token and its blank take at least, as a rule */
	LETTERS_MOST = 1024 /* bytes that are folded in one go */
};

struct splitter {
	struct arena *scratch;
	struct token_list *list;
	size_t capacity;
	size_t room; /* for units: one a byte is enough, but for ligatures */
	bool spaced, breaks;
};

static struct token *token_add(struct splitter *s, enum token_kind kind, size_t start, size_t end)
{
	struct token_list *list = s->list;
	if (list->count == s->capacity)
		list->items = arena_grow(s->scratch, list->items, list->count, &s->capacity, sizeof *list->items);
	struct token *token = &list->items[list->count++];
	*token = (struct token){
		.start = (uint32_t)start,
		.end = (uint32_t)end,
		.fold = (uint32_t)list->unit_count,
		.kind = (uint8_t)kind,
		.spaced = s->spaced,
		.breaks = s->breaks,
	};
	s->spaced = false;
	s->breaks = false;
	return token;
}

static bool in_word(enum fold_class class)
{
	return class == FOLD_LETTER || class == FOLD_DIGIT || class == FOLD_DROP || class == FOLD_EXPAND;
}

/* Room for a ligature, of which three bytes may make FOLD_MOST units, and for the bytes behind it. */
static void units_reserve(struct splitter *s, size_t used, size_t rest)
{
	struct token_list *list = s->list;
	size_t need = used + FOLD_MOST + rest + 1;
	if (need <= s->room)
		return;
	uint16_t *units = arena_array_raw(s->scratch, need * 2, sizeof *units);
	memcpy(units, list->units, used * sizeof *units);
	list->units = units;
	s->room = need * 2;
}

/* Folds the plain letters at the start of `text`, the body of nearly every word; *at moves behind them. */
static size_t split_letters(const unsigned char *text, size_t size, size_t *at, uint16_t *units)
{
	size_t i = *at, count = 0, end = size - *at > LETTERS_MOST ? *at + LETTERS_MOST : size;
	while (i + 1 < end) {
		uint32_t code = (text[i] & 0x1Fu) << 6 | (text[i + 1] & 0x3Fu);
		if ((text[i] & 0xE0) != 0xC0 || fold_classes[code] != FOLD_LETTER)
			break;
		units[count++] = fold_units[code];
		i += 2;
	}
	*at = i;
	return count;
}

/* A word or number that starts at `start`; returns where it ends. */
static size_t split_word(struct splitter *s, size_t start)
{
	struct token_list *list = s->list;
	const char *text = list->text.data;
	size_t units = list->unit_count, at = start;
	units += split_letters((const unsigned char *)text, list->text.size, &at, list->units + units);
	size_t end = at;
	while (at < list->text.size) {
		uint32_t code = fold_decode(text, &at);
		enum fold_class class = fold_class_of(code);
		if (!in_word(class) || units - list->unit_count > UINT16_MAX - FOLD_MOST)
			break;
		if (class == FOLD_EXPAND)
			units_reserve(s, units, list->text.size - at);
		units = fold_append(list->units, units, code);
		end = at;
	}
	if (units == list->unit_count) /* only marks: no word */
		return end;
	uint16_t first = list->units[list->unit_count];
	struct token *token = token_add(s, first >= '0' && first <= '9' ? TOKEN_NUMBER : TOKEN_WORD, start, end);
	token->fold_count = (uint16_t)(units - list->unit_count);
	list->unit_count = units;
	return end;
}

static bool starts_with(struct str text, size_t at, const char *what)
{
	size_t size = strlen(what);
	return text.size - at >= size && memcmp(text.data + at, what, size) == 0;
}

static bool starts_link(struct str text, size_t at)
{
	return starts_with(text, at, "http://") || starts_with(text, at, "https://") || starts_with(text, at, "www.") ||
	       starts_with(text, at, "pic.twitter.com") || text.data[at] == '@';
}

static size_t split_link(struct splitter *s, size_t start)
{
	size_t end = start;
	while (end < s->list->text.size && (unsigned char)s->list->text.data[end] > ' ' &&
	       (unsigned char)s->list->text.data[end] < 0x80 && !strchr("()\"", s->list->text.data[end]))
		end++;
	token_add(s, TOKEN_LINK, start, end);
	return end;
}

void token_split(struct arena *scratch, struct str text, struct token_list *list)
{
	*list = (struct token_list){.text = text};
	struct splitter s = {.scratch = scratch, .list = list, .spaced = true, .breaks = true};
	s.room = text.size + FOLD_MOST;
	list->units = arena_array_raw(scratch, s.room, sizeof *list->units);
	s.capacity = text.size / TOKEN_BYTES + TOKEN_BYTES;
	list->items = arena_array_raw(scratch, s.capacity, sizeof *list->items);
	size_t at = 0;
	while (at < text.size) {
		size_t next = at;
		uint32_t code = fold_decode(text.data, &next);
		enum fold_class class = fold_class_of(code);
		if (class == FOLD_SPACE || code == '_') {
			s.spaced = true;
			s.breaks = s.breaks || code == '\n';
		} else if (code < 0x80 && starts_link(text, at)) {
			next = split_link(&s, at);
		} else if (in_word(class)) {
			next = split_word(&s, at);
		} else if (class == FOLD_PUNCT) {
			token_add(&s, TOKEN_PUNCT, at, next)->mark = code;
		} else {
			s.spaced = true;
		}
		at = next;
	}
}

uint32_t token_byte_of_unit(const struct token_list *list, const struct token *token, size_t unit)
{
	uint16_t scratch[FOLD_MOST * 2];
	size_t at = token->start, units = 0;
	while (units < unit && at < token->end)
		units += fold_append(scratch, 0, fold_decode(list->text.data, &at));
	while (at < token->end && unit) { /* marks belong to the letter before them */
		size_t next = at;
		if (fold_class_of(fold_decode(list->text.data, &next)) != FOLD_DROP)
			break;
		at = next;
	}
	return (uint32_t)at;
}

bool token_mark_opens(uint32_t mark)
{
	return mark == '(' || mark == '[' || mark == 0xAB || mark == 0x201C || mark == 0x2018 || mark == '"' ||
	       mark == '{' || mark == 0x201E;
}

bool token_mark_closes(uint32_t mark)
{
	return mark == ')' || mark == ']' || mark == 0xBB || mark == 0x201D || mark == 0x2019 || mark == '"' || mark == '}';
}

bool token_mark_quotes(uint32_t mark)
{
	return mark == '"' || mark == 0xAB || mark == 0xBB || (mark >= 0x2018 && mark <= 0x201F) || mark == '\'';
}
