#include "output/label.h"

#include "measure/measure.h"
#include "text/width.h"

enum { NAME_COLUMNS = 17, LATIN_COLUMNS = 24 };

#define ISOLATE_START "\xE2\x81\xA7" /* U+2067, right to left */
#define ISOLATE_END "\xE2\x81\xA9"   /* U+2069 */
#define LATIN_SHARE 0.62             /* size of the Latin line to the Arabic one */

const struct tie_style label_tie_styles[TIE_LOOKS] = {
	[TIE_NEUTRAL] = {"#B9BDC6", "solid", "only mentioned together", "mentioned-with"},
	[TIE_COOPERATIVE] = {"#0072B2", "solid", "cooperative", "cooperates"},
	[TIE_CONFLICTING] = {"#D55E00", "dashed", "conflicting", "conflicts"},
	[TIE_BOTH] = {"#8E44AD", "dotted", "as much the one as the other", "mentioned-with"},
};

/* ---- text in HTML-like labels ---- */

static void add_escaped(struct strbuf *out, struct str s)
{
	for (size_t i = 0; i < s.size; i++) {
		char c = s.data[i];
		if (c == '&')
			strbuf_add_text(out, "&amp;");
		else if (c == '<')
			strbuf_add_text(out, "&lt;");
		else if (c == '>')
			strbuf_add_text(out, "&gt;");
		else if (c == '"')
			strbuf_add_text(out, "&quot;");
		else
			strbuf_add_char(out, (unsigned char)c < 0x20 ? ' ' : c);
	}
}

/* Whether a line mixes right-to-left letters with digits, brackets or ASCII letters. */
static bool is_mixed(struct str s)
{
	bool wide = false, narrow = false;
	for (size_t i = 0; i < s.size; i++) {
		unsigned char c = (unsigned char)s.data[i];
		wide = wide || c >= 0xD6;
		narrow = narrow || (c > ' ' && c < 0x80);
	}
	return wide && narrow;
}

static void add_line(struct strbuf *out, struct str line)
{
	bool mixed = is_mixed(line);
	strbuf_add_text(out, mixed ? ISOLATE_START : "");
	add_escaped(out, line);
	strbuf_add_text(out, mixed ? ISOLATE_END : "");
}

/* Breaks at blanks into lines of about `columns`. */
static void add_broken(struct strbuf *out, struct str text, size_t columns)
{
	struct str rest = text, line = {text.data, 0};
	while (rest.data) {
		struct str word = str_cut(&rest, ' ');
		size_t end = (size_t)(word.data - line.data) + word.size;
		if (line.size && width_columns((struct str){line.data, end}) > columns) {
			add_line(out, line);
			strbuf_add_text(out, "<BR/>");
			line.data = word.data;
			end = word.size;
		}
		line.size = end;
	}
	add_line(out, line);
}

static void add_font(struct strbuf *out, double points, const char *color)
{
	strbuf_printf(out, "<FONT POINT-SIZE=\"%.1f\" COLOR=\"%s\">", points, color);
}

void label_actor(struct strbuf *out, const struct network_actor *actor, double points)
{
	struct str name = str_of(actor->label), latin = str_of(actor->label_latin);
	add_font(out, points, "#1A1A1A");
	add_broken(out, name, NAME_COLUMNS);
	strbuf_add_text(out, "</FONT>");
	if (!latin.size || str_equal(name, latin))
		return;
	strbuf_add_text(out, "<BR/>");
	add_font(out, points * LATIN_SHARE, "#4A4A4A");
	add_broken(out, latin, LATIN_COLUMNS);
	strbuf_add_text(out, "</FONT>");
}

/* ---- title and legend ---- */

static const char *plural(uint64_t count)
{
	return count == 1 ? "" : "s";
}

static void add_counts(struct strbuf *out, const struct drawing *drawing, const struct selection *s)
{
	const struct actornet_counts *counts = drawing->counts;
	size_t actors = s->count + s->left_out;
	if (counts)
		strbuf_printf(out, "%llu document%s, %llu sentence%s. ", (unsigned long long)counts->documents,
		              plural(counts->documents), (unsigned long long)counts->sentences, plural(counts->sentences));
	if (s->left_out)
		strbuf_printf(out, "The %zu strongest of %zu actors are shown, %zu are left out. ", s->count, actors,
		              s->left_out);
	else
		strbuf_printf(out, "%zu actor%s. ", actors, plural(actors));
	strbuf_printf(out, "%zu tie%s: %zu cooperative, %zu conflicting, %zu both, %zu without a stance.", s->tie_count,
	              plural(s->tie_count), s->cooperative, s->conflicting, s->both, s->neutral);
}

/* A piece of line: `pieces` of `width` points. */
static void add_sample(struct strbuf *out, const char *color, int pieces, int width, int height)
{
	strbuf_add_text(out, "<TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"0\"><TR>");
	for (int i = 0; i < pieces; i++)
		strbuf_printf(out, "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"%d\" HEIGHT=\"%d\" BGCOLOR=\"%s\"></TD>", width, height,
		              color);
	strbuf_add_text(out, "</TR></TABLE></TD>");
}

static void add_legend(struct strbuf *out)
{
	static const struct {
		int pieces, width, height;
	} samples[TIE_LOOKS] = {
		[TIE_NEUTRAL] = {1, 36, 2},
		[TIE_COOPERATIVE] = {1, 36, 4},
		[TIE_CONFLICTING] = {4, 7, 4},
		[TIE_BOTH] = {6, 3, 4},
	};
	static const enum tie_look order[TIE_LOOKS] = {TIE_COOPERATIVE, TIE_CONFLICTING, TIE_BOTH, TIE_NEUTRAL};
	strbuf_add_text(out, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"1\"><TR>");
	for (size_t i = 0; i < TIE_LOOKS; i++) {
		enum tie_look look = order[i];
		add_sample(out, label_tie_styles[look].color, samples[look].pieces, samples[look].width, samples[look].height);
		strbuf_printf(out, "<TD ALIGN=\"LEFT\">%s   </TD>", label_tie_styles[look].name);
	}
	strbuf_add_text(out, "<TD BGCOLOR=\"#FFF3D6\"> ellipse: person </TD><TD BGCOLOR=\"#DCE9F7\"> box: state </TD>"
	                     "<TD BGCOLOR=\"#E3F1E1\"> hexagon: organisation </TD></TR></TABLE>");
}

void label_title(struct strbuf *out, const struct drawing *drawing, const struct selection *selection)
{
	const struct actornet_picture_options *options = drawing->options;
	strbuf_add_text(out, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"1\"><TR><TD>");
	add_font(out, 26, "#1A1A1A");
	strbuf_add_text(out, "<B>");
	add_line(out, str_of(options->title ? options->title : "Actor network"));
	strbuf_add_text(out, "</B></FONT></TD></TR><TR><TD>");
	if (network_actor_count(drawing->network) == 0)
		strbuf_add_text(out, "No actor was found in the input.");
	else
		add_counts(out, drawing, selection);
	strbuf_printf(out, "</TD></TR><TR><TD>Size: %s. Layer: %s. Width of a tie: its weight.",
	              measure_name(options->size_by), measure_layer_name(options->layer));
	if (options->options_line) {
		strbuf_add_char(out, ' ');
		add_line(out, str_of(options->options_line));
	}
	strbuf_add_text(out, "</TD></TR><TR><TD>");
	add_legend(out);
	strbuf_add_text(out, "</TD></TR></TABLE>");
}

/* ---- tips ---- */

static const char *tip_name(const struct network_actor *actor)
{
	return actor->label_latin[0] ? actor->label_latin : actor->label;
}

void label_actor_tip(struct strbuf *out, const struct network_actor *actor)
{
	strbuf_printf(out, "%s: %llu mention%s in %llu document%s", tip_name(actor), (unsigned long long)actor->mentions,
	              plural(actor->mentions), (unsigned long long)actor->documents, plural(actor->documents));
}

void label_tie_tip(struct strbuf *out, const struct network_actor *actors, const struct network_tie *tie)
{
	strbuf_printf(out, "%s and %s: %llu sentence%s, +%.2f, -%.2f", tip_name(&actors[tie->a]), tip_name(&actors[tie->b]),
	              (unsigned long long)tie->comentions, plural(tie->comentions), (double)tie->positive / 1000,
	              (double)tie->negative / 1000);
}
