#include "measure/graph.h"

static igraph_error_t graph_fill(struct measure_graph *g, igraph_vector_int_t *edges, const struct network *network,
                                 enum actornet_layer layer)
{
	const struct network_tie *ties = network_ties(network);
	for (size_t i = 0; i < network_tie_count(network); i++) {
		double weight = network_tie_layer_weight(&ties[i], layer);
		if (!(weight > 0))
			continue;
		IGRAPH_CHECK(igraph_vector_int_push_back(edges, (igraph_integer_t)ties[i].a));
		IGRAPH_CHECK(igraph_vector_int_push_back(edges, (igraph_integer_t)ties[i].b));
		IGRAPH_CHECK(igraph_vector_push_back(&g->weights, weight));
		IGRAPH_CHECK(igraph_vector_push_back(&g->lengths, 1.0 / weight));
	}
	return IGRAPH_SUCCESS;
}

igraph_error_t graph_init(struct measure_graph *g, const struct network *network, enum actornet_layer layer)
{
	igraph_integer_t actors = (igraph_integer_t)network_actor_count(network);
	igraph_vector_int_t edges;
	IGRAPH_CHECK(igraph_vector_init(&g->weights, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &g->weights);
	IGRAPH_CHECK(igraph_vector_init(&g->lengths, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &g->lengths);
	IGRAPH_CHECK(igraph_vector_int_init(&edges, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &edges);
	IGRAPH_CHECK(graph_fill(g, &edges, network, layer));
	IGRAPH_CHECK(igraph_create(&g->graph, &edges, actors, IGRAPH_UNDIRECTED));
	igraph_vector_int_destroy(&edges);
	IGRAPH_FINALLY_CLEAN(1);
	IGRAPH_FINALLY(igraph_destroy, &g->graph);
	return IGRAPH_SUCCESS;
}

void graph_release(struct measure_graph *g)
{
	igraph_destroy(&g->graph);
	igraph_vector_destroy(&g->lengths);
	igraph_vector_destroy(&g->weights);
	IGRAPH_FINALLY_CLEAN(3);
}
