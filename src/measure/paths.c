/* Shortest paths from every actor, or from a sample of them: betweenness, closeness and harmonic centrality at once.
 *
 * One run from a source finds the distances to all others and, going back, which share of the shortest paths passes
 * each (Brandes 2001). Ties are undirected, so that the distances from a source also tell all others how far it is: from
 * a sample of sources closeness and harmonic are estimated too (Eppstein and Wang 2004). Sources are drawn in each
 * component for itself; what is small is done in full. Where all ties are of one length, a queue does for the heap.
 */
#include <math.h>

#include "measure/measuring.h"

/* Two paths whose lengths differ by less than this share of them are equally long. */
static const double LENGTH_TIE = 1e-10;

/* Arcs and vertices looked at, all sources together; a heap counts as so many queues. */
static const double STEPS = 1e8;
enum { LEAST_SOURCES = 256, HEAP_STEPS = 3, HEAP_WIDTH = 4 };

#define UNSEEN (-1.0)

struct paths {
	const struct measuring *m;
	struct adjacency graph;
	struct components components;
	double *length; /* by arc; NULL when all are `one_length` */
	double one_length;
	/* of the run from one source, by vertex */
	double *distance, *ways, *share;
	uint32_t *order; /* the vertices reached, the nearest first */
	size_t reached;
	uint32_t *before; /* by arc: the vertices before this one on shortest paths, at the start of its list */
	uint32_t *before_count;
	uint32_t *heap, *place; /* `place`: where a vertex stands in the heap */
	size_t heap_size;
	bool sampled; /* not all vertices of the component at hand are sources */
	/* sums over the sources, by vertex; each pair of actors is met from both sides */
	double *between, *far, *near;
	uint32_t *seen; /* sources, but for itself */
};

static int length_compare(double a, double b)
{
	if (fabs(a - b) <= LENGTH_TIE * (a + b))
		return 0;
	return a < b ? -1 : 1;
}

/* ---- a heap of vertices, the nearest on top ---- */

static void heap_put(struct paths *p, size_t at, uint32_t vertex)
{
	p->heap[at] = vertex;
	p->place[vertex] = (uint32_t)at;
}

static void heap_rise(struct paths *p, size_t at, uint32_t vertex)
{
	while (at) {
		size_t parent = (at - 1) / HEAP_WIDTH;
		if (p->distance[p->heap[parent]] <= p->distance[vertex])
			break;
		heap_put(p, at, p->heap[parent]);
		at = parent;
	}
	heap_put(p, at, vertex);
}

static void heap_sink(struct paths *p, uint32_t vertex)
{
	size_t at = 0;
	for (;;) {
		size_t first = at * HEAP_WIDTH + 1, last = first + HEAP_WIDTH;
		size_t least = first;
		if (first >= p->heap_size)
			break;
		for (size_t i = first + 1; i < last && i < p->heap_size; i++)
			least = p->distance[p->heap[i]] < p->distance[p->heap[least]] ? i : least;
		if (p->distance[vertex] <= p->distance[p->heap[least]])
			break;
		heap_put(p, at, p->heap[least]);
		at = least;
	}
	heap_put(p, at, vertex);
}

static uint32_t heap_take(struct paths *p)
{
	uint32_t top = p->heap[0];
	uint32_t last = p->heap[--p->heap_size];
	if (p->heap_size)
		heap_sink(p, last);
	return top;
}

/* ---- the run from one source ---- */

/* One more way to `to`, by `from`. */
static void add_way(struct paths *p, uint32_t from, uint32_t to)
{
	p->before[p->graph.start[to] + p->before_count[to]++] = from;
	p->ways[to] += p->ways[from];
}

static void run_queue(struct paths *p)
{
	for (size_t done = 0; done < p->reached; done++) {
		uint32_t v = p->order[done];
		double next = p->distance[v] + 1;
		for (size_t i = p->graph.start[v]; i < p->graph.start[v + 1]; i++) {
			uint32_t w = p->graph.head[i];
			if (p->distance[w] == UNSEEN) {
				p->distance[w] = next;
				p->order[p->reached++] = w;
			}
			if (p->distance[w] == next)
				add_way(p, v, w);
		}
	}
}

static void reach_by_heap(struct paths *p, uint32_t v, uint32_t w, double next)
{
	bool fresh = p->distance[w] == UNSEEN;
	int order = fresh ? -1 : length_compare(next, p->distance[w]);
	if (order > 0)
		return;
	if (order < 0) {
		p->distance[w] = next;
		p->ways[w] = 0;
		p->before_count[w] = 0;
		heap_rise(p, fresh ? p->heap_size++ : p->place[w], w);
	}
	add_way(p, v, w);
}

static void run_heap(struct paths *p)
{
	p->heap_size = 1;
	heap_put(p, 0, p->order[0]);
	p->reached = 0;
	while (p->heap_size) {
		uint32_t v = heap_take(p);
		p->order[p->reached++] = v;
		for (size_t i = p->graph.start[v]; i < p->graph.start[v + 1]; i++)
			reach_by_heap(p, v, p->graph.head[i], p->distance[v] + p->length[i]);
	}
}

/* From the farthest back: what passes a vertex is shared out among those before it. Of a path to w, a vertex is given the
 * more the nearer it is to w when there are only some sources: the way back, from w, would give the rest of it. So what is
 * near a source does not look important for that (Geisberger, Sanders and Schultes 2008). */
static void share_out(struct paths *p)
{
	for (size_t i = p->reached; i-- > 1;) {
		uint32_t w = p->order[i];
		double one = p->sampled ? 1 / p->distance[w] : 1;
		double part = (one + p->share[w]) / p->ways[w];
		const uint32_t *before = &p->before[p->graph.start[w]];
		for (uint32_t j = 0; j < p->before_count[w]; j++)
			p->share[before[j]] += p->ways[before[j]] * part;
		p->between[w] += p->sampled ? p->share[w] * p->distance[w] : p->share[w] / 2;
	}
}

static void add_distances(struct paths *p)
{
	double unit = p->length ? 1 : p->one_length;
	for (size_t i = 1; i < p->reached; i++) {
		uint32_t w = p->order[i];
		double distance = p->distance[w] * unit;
		p->far[w] += distance;
		p->near[w] += 1 / distance;
		p->seen[w]++;
	}
}

static void run_from(struct paths *p, uint32_t source)
{
	p->order[0] = source;
	p->reached = 1;
	p->distance[source] = 0;
	p->ways[source] = 1;
	if (p->length)
		run_heap(p);
	else
		run_queue(p);
	add_distances(p);
	if (wanted(p->m, ACTORNET_BETWEENNESS))
		share_out(p);
	for (size_t i = 0; i < p->reached; i++) {
		uint32_t v = p->order[i];
		p->distance[v] = UNSEEN;
		p->ways[v] = p->share[v] = 0;
		p->before_count[v] = 0;
	}
}

/* ---- which sources ---- */

static uint64_t next_random(uint64_t *state)
{
	uint64_t x = *state += 0x9E3779B97F4A7C15U; /* splitmix64 (Steele, Lea and Flood 2014) */
	x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9U;
	x = (x ^ x >> 27) * 0x94D049BB133111EBU;
	return x ^ x >> 31;
}

/* Brings `count` of the members, drawn at random, to the front. */
static void draw(uint32_t *members, size_t size, size_t count, uint64_t *state)
{
	for (size_t i = 0; i < count && count < size; i++) {
		size_t other = i + (size_t)(next_random(state) % (size - i));
		uint32_t kept = members[i];
		members[i] = members[other];
		members[other] = kept;
	}
}

static size_t sources_affordable(const struct paths *p)
{
	double each = (double)(p->graph.vertices + p->graph.arcs) * (p->length ? HEAP_STEPS : 1);
	double count = STEPS / each;
	if (p->m->request->exact || count >= (double)p->graph.vertices)
		return p->graph.vertices;
	return count < LEAST_SOURCES ? LEAST_SOURCES : (size_t)count;
}

static void run_all(struct paths *p)
{
	size_t most = sources_affordable(p);
	uint64_t random = 0;
	for (size_t c = 0; c < p->components.count; c++) {
		uint32_t *members = &p->components.members[p->components.start[c]];
		size_t size = p->components.start[c + 1] - p->components.start[c];
		size_t count = size < most ? size : most;
		p->sampled = count < size;
		draw(members, size, count, &random);
		for (size_t i = 0; i < count; i++)
			run_from(p, members[i]);
		if (p->sampled)
			p->m->request->sources = count;
		for (size_t i = 0; i < size; i++)
			p->between[members[i]] *= (double)size / (double)count;
	}
}

/* ---- all of it ---- */

static void lengths_make(struct paths *p, struct arena *arena)
{
	bool same = true;
	for (size_t i = 1; i < p->graph.arcs && same; i++)
		same = p->graph.value[i] == p->graph.value[0];
	p->one_length = p->graph.arcs ? 1 / p->graph.value[0] : 1;
	if (same)
		return;
	p->length = arena_array_raw(arena, p->graph.arcs, sizeof *p->length);
	for (size_t i = 0; i < p->graph.arcs; i++)
		p->length[i] = 1 / p->graph.value[i];
}

static void paths_init(struct paths *p, const struct measuring *m)
{
	*p = (struct paths){.m = m};
	adjacency_of_layer(&p->graph, m->arena, m->network, m->request->layer);
	components_find(&p->components, m->arena, &p->graph);
	lengths_make(p, m->arena);
	double **reals[] = {&p->distance, &p->ways, &p->share, &p->between, &p->far, &p->near};
	uint32_t **integers[] = {&p->order, &p->before_count, &p->heap, &p->place, &p->seen};
	for (size_t i = 0; i < sizeof reals / sizeof reals[0]; i++)
		*reals[i] = arena_array(m->arena, p->graph.vertices, sizeof **reals[i]);
	for (size_t i = 0; i < sizeof integers / sizeof integers[0]; i++)
		*integers[i] = arena_array(m->arena, p->graph.vertices, sizeof **integers[i]);
	p->before = arena_array_raw(m->arena, p->graph.arcs, sizeof *p->before);
	for (size_t v = 0; v < p->graph.vertices; v++)
		p->distance[v] = UNSEEN;
}

static void put_values(const struct paths *p, size_t v)
{
	uint32_t component = p->components.of[v];
	double others = (double)(p->graph.vertices - 1), seen = p->seen[v];
	double reachable = (double)(p->components.start[component + 1] - p->components.start[component] - 1);
	if (wanted(p->m, ACTORNET_BETWEENNESS))
		wanted(p->m, ACTORNET_BETWEENNESS)[v] = p->between[v];
	if (wanted(p->m, ACTORNET_CLOSENESS))
		wanted(p->m, ACTORNET_CLOSENESS)[v] = seen > 0 ? seen / p->far[v] : 0;
	if (wanted(p->m, ACTORNET_HARMONIC))
		wanted(p->m, ACTORNET_HARMONIC)[v] = seen > 0 ? p->near[v] / seen * reachable / others : 0;
}

void paths_compute(struct measuring *m)
{
	struct paths paths;
	paths_init(&paths, m);
	run_all(&paths);
	for (size_t v = 0; v < paths.graph.vertices; v++)
		put_values(&paths, v);
}
