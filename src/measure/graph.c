#include "measure/graph.h"

#include "measure/adjacency.h"

static igraph_error_t add_edge(struct measure_graph *g, igraph_vector_int_t *edges, size_t a, size_t b, double weight)
{
	IGRAPH_CHECK(igraph_vector_int_push_back(edges, (igraph_integer_t)a));
	IGRAPH_CHECK(igraph_vector_int_push_back(edges, (igraph_integer_t)b));
	return igraph_vector_push_back(&g->weights, weight);
}

static igraph_error_t add_layer_tie(struct measure_graph *g, igraph_vector_int_t *edges, const struct network *network,
                                    const struct network_tie *tie, enum actornet_layer layer)
{
	(void)network;
	double weight = network_tie_layer_weight(tie, layer);
	return weight > 0 ? add_edge(g, edges, tie->a, tie->b, weight) : IGRAPH_SUCCESS;
}

static igraph_error_t add_signed_tie(struct measure_graph *g, igraph_vector_int_t *edges, const struct network *network,
                                     const struct network_tie *tie, enum actornet_layer layer)
{
	(void)network;
	(void)layer;
	double weight = network_tie_signed_weight(tie);
	return weight < 0 || weight > 0 ? add_edge(g, edges, tie->a, tie->b, weight) : IGRAPH_SUCCESS;
}

static igraph_error_t add_stances(struct measure_graph *g, igraph_vector_int_t *edges, const struct network *network,
                                  const struct network_tie *tie, enum actornet_layer layer)
{
	size_t actors = network_actor_count(network);
	double forth = stances_forth(tie, layer);
	double back = stances_back(tie, layer);
	if (forth > 0)
		IGRAPH_CHECK(add_edge(g, edges, tie->a, actors + tie->b, forth));
	return back > 0 ? add_edge(g, edges, tie->b, actors + tie->a, back) : IGRAPH_SUCCESS;
}

typedef igraph_error_t add_tie(struct measure_graph *g, igraph_vector_int_t *edges, const struct network *network,
                               const struct network_tie *tie, enum actornet_layer layer);

static igraph_error_t build(struct measure_graph *g, const struct network *network, enum actornet_layer layer,
                            add_tie *add, size_t vertices)
{
	igraph_vector_int_t edges;
	IGRAPH_CHECK(igraph_vector_init(&g->weights, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &g->weights);
	IGRAPH_CHECK(igraph_vector_reserve(&g->weights, (igraph_integer_t)network_tie_count(network)));
	IGRAPH_CHECK(igraph_vector_int_init(&edges, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &edges);
	IGRAPH_CHECK(igraph_vector_int_reserve(&edges, 2 * (igraph_integer_t)network_tie_count(network)));
	for (size_t i = 0; i < network_tie_count(network); i++)
		IGRAPH_CHECK(add(g, &edges, network, &network_ties(network)[i], layer));
	IGRAPH_CHECK(igraph_create(&g->graph, &edges, (igraph_integer_t)vertices, IGRAPH_UNDIRECTED));
	igraph_vector_int_destroy(&edges);
	IGRAPH_FINALLY_CLEAN(1);
	IGRAPH_FINALLY(igraph_destroy, &g->graph);
	return IGRAPH_SUCCESS;
}

igraph_error_t graph_init(struct measure_graph *g, const struct network *network, enum actornet_layer layer)
{
	return build(g, network, layer, add_layer_tie, network_actor_count(network));
}

igraph_error_t graph_init_signs(struct measure_graph *g, const struct network *network)
{
	return build(g, network, ACTORNET_LAYER_ALL, add_signed_tie, network_actor_count(network));
}

igraph_error_t graph_init_stances(struct measure_graph *g, const struct network *network, enum actornet_layer layer)
{
	return build(g, network, layer, add_stances, 2 * network_actor_count(network));
}

void graph_release(struct measure_graph *g)
{
	igraph_destroy(&g->graph);
	igraph_vector_destroy(&g->weights);
	IGRAPH_FINALLY_CLEAN(2);
}

static void random_restore(struct random_kept *kept)
{
	igraph_rng_set_default(&kept->old);
	igraph_rng_destroy(&kept->own);
}

/* igraph keeps a copy of the generator: it is seeded before, or igraph would not know and seed it by the clock. */
igraph_error_t random_begin(struct random_kept *kept)
{
	enum { SEED = 42 };
	IGRAPH_CHECK(igraph_rng_init(&kept->own, &igraph_rngtype_mt19937));
	IGRAPH_FINALLY(igraph_rng_destroy, &kept->own);
	IGRAPH_CHECK(igraph_rng_seed(&kept->own, SEED));
	IGRAPH_FINALLY_CLEAN(1);
	kept->old = *igraph_rng_default();
	igraph_rng_set_default(&kept->own);
	IGRAPH_FINALLY(random_restore, kept);
	return IGRAPH_SUCCESS;
}

void random_end(struct random_kept *kept)
{
	random_restore(kept);
	IGRAPH_FINALLY_CLEAN(1);
}
