#include "output/mark.h"

#include "base/output.h"
#include "text/fold.h"
#include "text/width.h"

/* First-strong isolate, right-to-left isolate, pop directional isolate. */
#define ISOLATE "\xE2\x81\xA8"
#define ISOLATE_RIGHT "\xE2\x81\xA7"
#define POP "\xE2\x81\xA9"

/* What is printed in one place. */
struct cell {
	struct str glyph;
	uint8_t columns;
	uint8_t style; /* enum mark_style */
};

static const struct {
	const char *open, *close, *color;
} styles[MARK_STYLES] = {
	[MARK_PLAIN] = {"", "", "\033[0m"},        [MARK_A] = {"[", "]", "\033[1;32m"},
	[MARK_B] = {"<", ">", "\033[1;35m"},       [MARK_FRIENDLY] = {"{", "}", "\033[1;34m"},
	[MARK_HOSTILE] = {"{", "}", "\033[1;31m"},
};

void mark_color(enum mark_style style, struct actornet_output *output)
{
	output_text(output, styles[style].color);
}

static void write_plain(struct str text, struct actornet_output *output)
{
	for (size_t columns = 0; text.size;)
		output_str(output, width_next(&text, &columns));
}

void mark_name(struct str name, struct actornet_output *output)
{
	bool ascii = true;
	for (size_t i = 0; i < name.size; i++)
		ascii = ascii && (unsigned char)name.data[i] < 0x80;
	output_text(output, ascii ? "" : ISOLATE);
	write_plain(name, output);
	output_text(output, ascii ? "" : POP);
}

/* ---- cells ---- */

/* The innermost mark over a byte: the one that begins last. */
static enum mark_style style_at(const struct marked *m, size_t at)
{
	const struct mark *best = NULL;
	for (size_t i = 0; i < m->mark_count; i++) {
		const struct mark *mark = &m->marks[i];
		if (mark->span.start <= at && at < mark->span.end && (!best || mark->span.start >= best->span.start))
			best = mark;
	}
	return best ? best->style : MARK_PLAIN;
}

static void add_bracket(struct cell *cells, size_t *count, const char *bracket, enum mark_style style)
{
	cells[(*count)++] = (struct cell){str_of(bracket), 1, (uint8_t)style};
}

static bool same_span(struct kept_span a, struct kept_span b)
{
	return a.start == b.start && a.end == b.end;
}

/* Whether an earlier mark has the same brackets at the same place. */
static bool is_repeated(const struct marked *m, size_t number)
{
	for (size_t i = 0; i < number; i++) {
		if (same_span(m->marks[i].span, m->marks[number].span) &&
		    styles[m->marks[i].style].open[0] == styles[m->marks[number].style].open[0])
			return true;
	}
	return false;
}

/* Brackets that close before a byte, those opened last first. */
static void close_at(const struct marked *m, size_t at, struct cell *cells, size_t *count)
{
	for (size_t start = at; start-- > 0;) {
		for (size_t i = 0; i < m->mark_count; i++) {
			const struct mark *mark = &m->marks[i];
			if (mark->span.end == at && mark->span.start == start && !is_repeated(m, i))
				add_bracket(cells, count, styles[mark->style].close, mark->style);
		}
	}
}

/* Brackets that open before a byte, the longest first. */
static void open_at(const struct marked *m, size_t at, struct cell *cells, size_t *count)
{
	size_t below = SIZE_MAX;
	for (;;) {
		size_t longest = 0;
		for (size_t i = 0; i < m->mark_count; i++) {
			const struct kept_span *span = &m->marks[i].span;
			if (span->start == at && span->end > at && span->end < below && span->end > longest)
				longest = span->end;
		}
		if (!longest)
			return;
		for (size_t i = 0; i < m->mark_count; i++) {
			if (m->marks[i].span.start == at && m->marks[i].span.end == longest && !is_repeated(m, i))
				add_bracket(cells, count, styles[m->marks[i].style].open, m->marks[i].style);
		}
		below = longest;
	}
}

static bool is_edge(const struct marked *m, size_t at)
{
	for (size_t i = 0; i < m->mark_count; i++) {
		if (m->marks[i].span.start == at || m->marks[i].span.end == at)
			return true;
	}
	return false;
}

static size_t make_cells(const struct marked *m, struct cell *cells)
{
	size_t count = 0;
	enum mark_style style = MARK_PLAIN;
	for (struct str rest = m->text;;) {
		size_t at = (size_t)(rest.data - m->text.data), columns = 0;
		if (is_edge(m, at)) {
			close_at(m, at, cells, &count);
			open_at(m, at, cells, &count);
			style = style_at(m, at);
		}
		if (!rest.size)
			return count;
		struct str glyph = width_next(&rest, &columns);
		if (glyph.size)
			cells[count++] = (struct cell){glyph, (uint8_t)columns, (uint8_t)style};
	}
}

/* ---- lines ---- */

static bool is_blank(const struct cell *cell)
{
	return cell->glyph.size == 1 && cell->glyph.data[0] == ' ';
}

/* Where the line that begins at `from` ends: before a blank, or where there is no more room. */
static size_t line_end(const struct cell *cells, size_t count, size_t from, size_t columns)
{
	size_t blank = from, used = 0;
	for (size_t i = from; i < count; i++) {
		used += cells[i].columns;
		if (is_blank(&cells[i]) && i > from)
			blank = i;
		if (used > columns && !is_blank(&cells[i]))
			return blank > from ? blank : i > from ? i : i + 1;
	}
	return count;
}

static bool is_right_to_left(struct str text)
{
	for (size_t at = 0; at < text.size;) {
		uint32_t code = fold_decode(text.data, &at);
		if ((code >= 0x0590 && code < 0x0900) || (code >= 0xFB1D && code < 0xFF00))
			return true;
	}
	return false;
}

static void write_line(const struct marked *m, const struct cell *cells, size_t from, size_t to,
                       struct actornet_output *output)
{
	enum mark_style style = MARK_PLAIN;
	for (size_t i = 0; i < m->indent; i++)
		output_text(output, " ");
	output_text(output, is_right_to_left(m->text) ? ISOLATE_RIGHT : ISOLATE);
	for (size_t i = from; i < to; i++) {
		if (m->color && cells[i].style != style) {
			mark_color(MARK_PLAIN, output);
			style = (enum mark_style)cells[i].style;
			if (style != MARK_PLAIN)
				mark_color(style, output);
		}
		output_str(output, cells[i].glyph);
	}
	if (m->color && style != MARK_PLAIN)
		mark_color(MARK_PLAIN, output);
	output_text(output, POP "\n");
}

void mark_write(const struct marked *marked, struct arena *arena, struct actornet_output *output)
{
	struct cell *cells = arena_array_raw(arena, marked->text.size + 2 * marked->mark_count + 1, sizeof *cells);
	size_t count = make_cells(marked, cells);
	for (size_t from = 0; from < count;) {
		size_t to = line_end(cells, count, from, marked->columns);
		write_line(marked, cells, from, to, output);
		for (from = to; from < count && is_blank(&cells[from]);)
			from++;
	}
}
