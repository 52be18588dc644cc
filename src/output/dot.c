#include "output/dot.h"

#include <graphviz/cgraph.h>
#include <math.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/output.h"
#include "measure/measure.h"
#include "network/day.h"
#include "output/label.h"

#define FONTS "Noto Naskh Arabic,Amiri,Noto Sans Arabic,Noto Sans,DejaVu Sans,sans-serif"
#define POINTS_LEAST 14.0
#define POINTS_MOST 28.0
#define WIDTH_LEAST 0.9
#define WIDTH_MOST 7.0

/* A graph being made. */
struct making {
	const struct drawing *drawing;
	struct selection selection;
	struct arena arena;
	struct strbuf text;
	Agraph_t *graph;
	double size_most, weight_most;
};

/* cgraph wants char *, and reads only. */
static char *lent(const char *text)
{
	return (char *)(uintptr_t)text;
}

static void set(void *object, const char *name, const char *value)
{
	agsafeset(object, lent(name), lent(value), lent(""));
}

static void set_number(void *object, const char *name, double value)
{
	char text[32];
	snprintf(text, sizeof text, "%.6g", value);
	set(object, name, text);
}

static void set_day(void *object, const char *name, int32_t day)
{
	char date[DAY_SIZE + 1];
	day_write(day, date);
	set(object, name, date);
}

static void set_html(struct making *m, void *object)
{
	Agraph_t *graph = agraphof(object);
	char *html = agstrdup_html(graph, m->text.data);
	agxset(object, agattr(graph, AGTYPE(object), lent("label"), NULL), html);
	agstrfree(graph, html);
}

static void make_graph(struct making *m)
{
	static const char *const graph[][2] = {
		{"charset", "UTF-8"},
		{"layout", "sfdp"},
		{"overlap", "prism"},
		{"splines", "line"},
		{"outputorder", "edgesfirst"},
		{"bgcolor", "white"},
		{"pad", "0.3"},
		{"start", "42"},
		{"ratio", "0.62"},
		{"K", "1.1"},
		{"sep", "+6"},
		{"labelloc", "t"},
		{"fontname", FONTS},
		{"fontsize", "13"},
		{"label", ""},
	};
	static const char *const node[][2] = {
		{"fontname", FONTS}, {"style", "filled"},  {"penwidth", "1.2"},    {"margin", "0.06,0.03"},
		{"label", ""},       {"shape", "ellipse"}, {"fillcolor", "white"}, {"color", "black"},
	};
	static const char *const edge[][2] = {
		{"fontname", FONTS}, {"color", "#B9BDC6"}, {"style", "solid"}, {"penwidth", "1"}, {"label", ""},
	};
	for (size_t i = 0; i < sizeof graph / sizeof *graph; i++)
		agattr(m->graph, AGRAPH, lent(graph[i][0]), lent(graph[i][1]));
	for (size_t i = 0; i < sizeof node / sizeof *node; i++)
		agattr(m->graph, AGNODE, lent(node[i][0]), lent(node[i][1]));
	for (size_t i = 0; i < sizeof edge / sizeof *edge; i++)
		agattr(m->graph, AGEDGE, lent(edge[i][0]), lent(edge[i][1]));
	strbuf_clear(&m->text);
	label_title(&m->text, m->drawing, &m->selection);
	set_html(m, m->graph);
}

static void make_node(struct making *m, uint32_t number)
{
	static const struct {
		const char *shape, *style, *fill, *line, *name;
	} looks[] = {
		[ACTORNET_PERSON] = {"ellipse", "filled", "#FFF3D6", "#B8860B", "person"},
		[ACTORNET_STATE] = {"box", "filled,rounded", "#DCE9F7", "#3B6EA5", "state"},
		[ACTORNET_ORG] = {"hexagon", "filled", "#E3F1E1", "#4F8A4C", "org"},
	};
	const struct network_actor *actor = &network_actors(m->drawing->network)[number];
	double share = m->size_most > 0 ? sqrt(m->drawing->size[number] / m->size_most) : 0;
	Agnode_t *node = agnode(m->graph, lent(actor->id), 1);
	set(node, "shape", looks[actor->kind].shape);
	set(node, "style", looks[actor->kind].style);
	set(node, "fillcolor", looks[actor->kind].fill);
	set(node, "color", looks[actor->kind].line);
	strbuf_clear(&m->text);
	label_actor(&m->text, actor, POINTS_LEAST + (POINTS_MOST - POINTS_LEAST) * share);
	set_html(m, node);
	strbuf_clear(&m->text);
	label_actor_tip(&m->text, actor);
	set(node, "tooltip", m->text.data);
	set(node, "name", actor->label);
	set(node, "label_latin", actor->label_latin);
	set(node, "kind", looks[actor->kind].name);
	set(node, "state", actor->state);
	set_number(node, "mentions", (double)actor->mentions);
	set_number(node, "documents", (double)actor->documents);
	set_number(node, measure_name(m->drawing->options->size_by), m->drawing->size[number]);
}

static void make_edge(struct making *m, uint32_t number)
{
	const struct network_actor *actors = network_actors(m->drawing->network);
	const struct network_tie *tie = &network_ties(m->drawing->network)[number];
	const struct tie_style *style = &label_tie_styles[select_look(tie)];
	double weight = network_tie_layer_weight(tie, m->drawing->options->layer);
	Agnode_t *a = agnode(m->graph, lent(actors[tie->a].id), 0), *b = agnode(m->graph, lent(actors[tie->b].id), 0);
	Agedge_t *edge = agedge(m->graph, a, b, NULL, 1);
	double share = m->weight_most > 1 ? log(1 + weight) / log(1 + m->weight_most) : 0.3;
	set(edge, "color", style->color);
	set(edge, "style", style->style);
	set_number(edge, "penwidth", WIDTH_LEAST + (WIDTH_MOST - WIDTH_LEAST) * share * share);
	strbuf_clear(&m->text);
	label_tie_tip(&m->text, actors, tie);
	set(edge, "tooltip", m->text.data);
	set_number(edge, "weight", network_tie_weight(tie));
	set_number(edge, "sign", network_tie_sign(tie));
	set_number(edge, "signed_weight", network_tie_signed_weight(tie));
	set_number(edge, "positive", (double)tie->positive / 1000);
	set_number(edge, "negative", (double)tie->negative / 1000);
	set_number(edge, "comentions", (double)tie->comentions);
	set_number(edge, "documents", (double)tie->documents);
	set_day(edge, "first_date", tie->first_day);
	set_day(edge, "last_date", tie->last_day);
	set(edge, "interaction", style->interaction);
}

/* The neutral ties first, so that the signed ones are drawn over them. */
static void make_edges(struct making *m)
{
	const struct network_tie *ties = network_ties(m->drawing->network);
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < m->selection.tie_count; i++) {
			uint32_t number = m->selection.ties[i];
			if ((select_look(&ties[number]) == TIE_NEUTRAL) == (round == 0))
				make_edge(m, number);
		}
	}
}

static void find_largest(struct making *m)
{
	const struct network_tie *ties = network_ties(m->drawing->network);
	for (size_t i = 0; i < m->selection.count; i++)
		m->size_most = fmax(m->size_most, m->drawing->size[m->selection.actors[i]]);
	for (size_t i = 0; i < m->selection.tie_count; i++)
		m->weight_most =
			fmax(m->weight_most, network_tie_layer_weight(&ties[m->selection.ties[i]], m->drawing->options->layer));
}

static void make(struct making *m)
{
	strbuf_init(&m->text, &m->arena);
	find_largest(m);
	m->graph = agopen(lent("actornet"), Agundirected, NULL);
	if (!m->graph)
		return;
	make_graph(m);
	for (size_t i = 0; i < m->selection.count; i++)
		make_node(m, m->selection.actors[i]);
	make_edges(m);
}

struct Agraph_s *dot_graph(const struct drawing *drawing)
{
	jmp_buf oom;
	struct making m = {.drawing = drawing};
	agseterr(AGMAX); /* graphviz prints its warnings otherwise */
	if (!select_make(drawing, &m.selection))
		return NULL;
	arena_init(&m.arena, &oom);
	struct making *volatile kept = &m;
	if (setjmp(oom) == 0)
		make(&m);
	arena_release(&kept->arena);
	select_release(&kept->selection);
	return kept->graph;
}

void dot_graph_free(struct Agraph_s *graph)
{
	if (graph)
		agclose(graph);
}

/* ---- writing ---- */

static int write_text(void *channel, const char *text)
{
	output_text(channel, text);
	return 0;
}

static int write_flush(void *channel)
{
	(void)channel;
	return 0;
}

enum actornet_status dot_write(const struct drawing *drawing, struct actornet_output *output,
                               struct actornet_error *error)
{
	Agraph_t *graph = dot_graph(drawing);
	if (!graph)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory while drawing");
	Agiodisc_t io = {.afread = NULL, .putstr = write_text, .flush = write_flush};
	Agiodisc_t *old = graph->clos->disc.io;
	graph->clos->disc.io = &io;
	int failed = agwrite(graph, output);
	graph->clos->disc.io = old;
	dot_graph_free(graph);
	return failed ? error_set(error, ACTORNET_ERROR_INTERNAL, "cgraph cannot write the graph") : ACTORNET_OK;
}
