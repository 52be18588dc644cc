#include <math.h>

#include "base/error.h"
#include "measure/camps.h"
#include "measure/graph.h"
#include "measure/measuring.h"
#include "measure/triangles.h"

/* ---- without igraph ---- */

static void sum_up_ties(const struct network *network, enum actornet_layer layer, struct actornet_summary *summary)
{
	struct network_signs signs = network_signs(network, layer);
	double actors = (double)network_actor_count(network);
	summary->actors = network_actor_count(network);
	summary->ties = signs.ties;
	summary->positive = signs.positive;
	summary->negative = signs.negative;
	summary->neutral = signs.neutral;
	summary->density = actors > 1 ? 2 * (double)signs.ties / (actors * (actors - 1)) : measure_none();
	summary->mean_degree = 2 * (double)signs.ties / actors;
}

static void sum_up_components(const struct adjacency *graph, struct arena *arena, struct actornet_summary *summary)
{
	struct components components;
	components_find(&components, arena, graph);
	summary->components = components.count;
	for (size_t c = 0; c < components.count; c++) {
		size_t size = components.start[c + 1] - components.start[c];
		summary->largest = size > summary->largest ? size : summary->largest;
		summary->isolated += size == 1;
	}
}

static void sum_up_stances(const struct network *network, struct actornet_summary *summary)
{
	uint64_t returned = 0;
	for (size_t i = 0; i < network_tie_count(network); i++) {
		const struct network_tie *tie = &network_ties(network)[i];
		bool forth = tie->ab_positive + tie->ab_negative > 0, back = tie->ba_positive + tie->ba_negative > 0;
		summary->arcs += (uint64_t)forth + back;
		returned += forth && back ? 2 : 0;
	}
	summary->reciprocity = summary->arcs ? (double)returned / (double)summary->arcs : measure_none();
}

static void sum_up_signs(const struct network *network, struct arena *arena, struct actornet_summary *summary)
{
	struct adjacency signs;
	struct triangles triangles;
	struct camps camps;
	uint64_t all = 0;
	adjacency_of_signs(&signs, arena, network);
	triangles_count(&triangles, arena, &signs);
	for (int i = 0; i < TRIANGLE_TYPES; i++)
		all += summary->triangles[i] = triangles.count[i];
	summary->balance = all ? (double)(triangles.count[0] + triangles.count[2]) / (double)all : measure_none();
	camps_find(&camps, arena, &signs);
	summary->signed_ties = camps.ties;
	summary->frustrated = camps.frustrated;
	summary->frustrated_least = camps.bound;
	summary->frustration = camps.ties ? 1 - 2 * (double)camps.frustrated / (double)camps.ties : measure_none();
	summary->camps[0] = camps.sizes[0];
	summary->camps[1] = camps.sizes[1];
}

static enum actornet_status sum_up_plain(const struct network *network, enum actornet_layer layer,
                                         struct actornet_summary *summary, struct actornet_error *error)
{
	jmp_buf on_oom;
	struct arena arena;
	struct arena *volatile kept = &arena;
	volatile bool done = false;
	arena_init(&arena, &on_oom);
	if (setjmp(on_oom) == 0) {
		struct adjacency graph;
		adjacency_of_layer(&graph, &arena, network, layer);
		sum_up_ties(network, layer, summary);
		sum_up_components(&graph, &arena, summary);
		sum_up_stances(network, summary);
		sum_up_signs(network, &arena, summary);
		done = true;
	}
	arena_release(kept);
	return done ? ACTORNET_OK : error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
}

/* ---- with igraph ---- */

static igraph_error_t sum_up_structure(const struct measure_graph *g, struct actornet_summary *summary)
{
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_vector_init(&values, igraph_vcount(&g->graph)));
	IGRAPH_FINALLY(igraph_vector_destroy, &values);
	IGRAPH_CHECK(structure_compute(g, ACTORNET_CORE, &values));
	summary->core = (uint64_t)igraph_vector_max(&values);
	igraph_vector_null(&values);
	IGRAPH_CHECK(structure_compute(g, ACTORNET_CUTS, &values));
	for (igraph_integer_t v = 0; v < igraph_vector_size(&values); v++)
		summary->cuts += VECTOR(values)[v] > 0;
	igraph_vector_null(&values);
	IGRAPH_CHECK(structure_compute(g, ACTORNET_BRIDGES, &values));
	summary->bridges = (uint64_t)igraph_vector_sum(&values) / 2;
	IGRAPH_CHECK(igraph_transitivity_undirected(&g->graph, &summary->transitivity, IGRAPH_TRANSITIVITY_NAN));
	igraph_vector_destroy(&values);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t sum_up_groups(const struct measure_graph *g, const struct measure_graph *signs,
                                    struct actornet_summary *summary)
{
	igraph_vector_t numbers;
	size_t communities, factions;
	bool estimated;
	IGRAPH_CHECK(igraph_vector_init(&numbers, igraph_vcount(&g->graph)));
	IGRAPH_FINALLY(igraph_vector_destroy, &numbers);
	IGRAPH_CHECK(community_compute(g, VECTOR(numbers), &summary->modularity, &communities));
	IGRAPH_CHECK(signed_community_compute(signs, VECTOR(numbers), &factions));
	IGRAPH_CHECK(walk_balance_compute(signs, &summary->walk_balance, &estimated));
	summary->communities = communities;
	summary->signed_communities = factions;
	summary->walk_estimated = estimated;
	igraph_vector_destroy(&numbers);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t sum_up_graphs(const struct network *network, enum actornet_layer layer,
                                    struct actornet_summary *summary)
{
	struct measure_graph g, signs;
	IGRAPH_CHECK(graph_init(&g, network, layer));
	IGRAPH_CHECK(graph_init_signs(&signs, network));
	IGRAPH_CHECK(sum_up_structure(&g, summary));
	IGRAPH_CHECK(sum_up_groups(&g, &signs, summary));
	graph_release(&signs);
	graph_release(&g);
	return IGRAPH_SUCCESS;
}

enum actornet_status measure_summarise(const struct network *network, enum actornet_layer layer,
                                       struct actornet_summary *summary, struct actornet_error *error)
{
	struct actornet_summary out = {0};
	if (!measure_layer_name(layer))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no layer has the number %d", (int)layer);
	if (!network_actor_count(network))
		return error_set(error, ACTORNET_ERROR_EMPTY, "no actor was found in the input");
	enum actornet_status status = sum_up_plain(network, layer, &out, error);
	if (status != ACTORNET_OK)
		return status;
	struct quiet quiet = quiet_begin();
	IGRAPH_FINALLY_ENTER();
	igraph_error_t result = sum_up_graphs(network, layer, &out);
	IGRAPH_FINALLY_EXIT();
	quiet_end(quiet);
	status = igraph_result(result, error);
	if (status == ACTORNET_OK)
		*summary = out;
	return status;
}
