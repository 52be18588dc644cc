#include "measure/adjacency.h"

static double stances(const struct network_tie *tie, int64_t positive, int64_t negative, enum actornet_layer layer)
{
	int64_t sum = (layer == ACTORNET_LAYER_NEGATIVE ? 0 : positive) + (layer == ACTORNET_LAYER_POSITIVE ? 0 : negative);
	return (double)sum / 1000 * tie->scale;
}

double stances_forth(const struct network_tie *tie, enum actornet_layer layer)
{
	return stances(tie, tie->ab_positive, tie->ab_negative, layer);
}

double stances_back(const struct network_tie *tie, enum actornet_layer layer)
{
	return stances(tie, tie->ba_positive, tie->ba_negative, layer);
}

/* What a tie counts; 0 leaves it out. */
typedef double tie_value(const struct network_tie *tie, enum actornet_layer layer);

static double signed_value(const struct network_tie *tie, enum actornet_layer layer)
{
	(void)layer;
	return network_tie_signed_weight(tie);
}

static void put(struct adjacency *graph, size_t *next, uint32_t from, uint32_t to, double value)
{
	graph->head[next[from]] = to;
	graph->value[next[from]++] = value;
}

/* The ties come in order of (a, b): a vertex meets those it ends before those it begins, so its list is in order. */
static void build(struct adjacency *graph, struct arena *arena, const struct network *network, tie_value *value_of,
                  enum actornet_layer layer)
{
	const struct network_tie *ties = network_ties(network);
	size_t count = network_tie_count(network);
	*graph = (struct adjacency){.vertices = network_actor_count(network)};
	graph->start = arena_array(arena, graph->vertices + 2, sizeof *graph->start);
	for (size_t i = 0; i < count; i++) {
		if (value_of(&ties[i], layer) == 0)
			continue;
		graph->start[ties[i].a + 2]++;
		graph->start[ties[i].b + 2]++;
		graph->arcs += 2;
	}
	for (size_t v = 2; v < graph->vertices + 2; v++)
		graph->start[v] += graph->start[v - 1];
	graph->head = arena_array_raw(arena, graph->arcs, sizeof *graph->head);
	graph->value = arena_array_raw(arena, graph->arcs, sizeof *graph->value);
	size_t *next = graph->start + 1; /* becomes what `start` has to be */
	for (size_t i = 0; i < count; i++) {
		double value = value_of(&ties[i], layer);
		if (value == 0)
			continue;
		put(graph, next, ties[i].a, ties[i].b, value);
		put(graph, next, ties[i].b, ties[i].a, value);
	}
}

void adjacency_of_layer(struct adjacency *graph, struct arena *arena, const struct network *network,
                        enum actornet_layer layer)
{
	build(graph, arena, network, network_tie_layer_weight, layer);
}

void adjacency_of_signs(struct adjacency *graph, struct arena *arena, const struct network *network)
{
	build(graph, arena, network, signed_value, ACTORNET_LAYER_ALL);
}

/* Marks all that `queue` reaches from `vertex`; returns how many. */
static size_t flood(struct components *components, const struct adjacency *graph, uint32_t vertex, uint32_t *queue)
{
	size_t done = 0, found = 1;
	queue[0] = vertex;
	components->of[vertex] = (uint32_t)components->count;
	while (done < found) {
		uint32_t v = queue[done++];
		for (size_t i = graph->start[v]; i < graph->start[v + 1]; i++) {
			uint32_t *of = &components->of[graph->head[i]];
			if (*of != UINT32_MAX)
				continue;
			*of = (uint32_t)components->count;
			queue[found++] = graph->head[i];
		}
	}
	return found;
}

void components_find(struct components *components, struct arena *arena, const struct adjacency *graph)
{
	size_t n = graph->vertices;
	*components = (struct components){0};
	components->of = arena_array_raw(arena, n, sizeof *components->of);
	components->start = arena_array(arena, n + 2, sizeof *components->start);
	components->members = arena_array_raw(arena, n, sizeof *components->members);
	for (size_t v = 0; v < n; v++)
		components->of[v] = UINT32_MAX;
	for (uint32_t v = 0; v < n; v++) {
		if (components->of[v] != UINT32_MAX)
			continue;
		components->start[components->count + 2] = flood(components, graph, v, components->members);
		components->count++;
	}
	for (size_t c = 2; c < components->count + 2; c++)
		components->start[c] += components->start[c - 1];
	size_t *next = components->start + 1;
	for (uint32_t v = 0; v < n; v++)
		components->members[next[components->of[v]]++] = v;
}
