#include "measure/graph.h"

static igraph_error_t eigenvector(const struct measure_graph *g, igraph_vector_t *out)
{
	return eigenvector_compute(g, out);
}

static igraph_error_t core(const struct measure_graph *g, igraph_vector_t *out)
{
	igraph_vector_int_t cores;
	IGRAPH_CHECK(igraph_vector_int_init(&cores, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &cores);
	IGRAPH_CHECK(igraph_coreness(&g->graph, &cores, IGRAPH_ALL));
	for (igraph_integer_t i = 0; i < igraph_vector_int_size(&cores); i++)
		VECTOR(*out)[i] = (double)VECTOR(cores)[i];
	igraph_vector_int_destroy(&cores);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t clustering(const struct measure_graph *g, igraph_vector_t *out)
{
	return igraph_transitivity_local_undirected(&g->graph, out, igraph_vss_all(), IGRAPH_TRANSITIVITY_ZERO);
}

/* NaN for isolated vertices. */
static igraph_error_t constraint(const struct measure_graph *g, igraph_vector_t *out)
{
	return igraph_constraint(&g->graph, out, igraph_vss_all(), &g->weights);
}

/* A vertex cuts its component into as many pieces as there are biconnected components that share it. */
static igraph_error_t cuts(const struct measure_graph *g, igraph_vector_t *out)
{
	igraph_vector_int_list_t blocks;
	IGRAPH_CHECK(igraph_vector_int_list_init(&blocks, 0));
	IGRAPH_FINALLY(igraph_vector_int_list_destroy, &blocks);
	IGRAPH_CHECK(igraph_biconnected_components(&g->graph, NULL, NULL, NULL, &blocks, NULL));
	for (igraph_integer_t i = 0; i < igraph_vector_int_list_size(&blocks); i++) {
		const igraph_vector_int_t *block = igraph_vector_int_list_get_ptr(&blocks, i);
		for (igraph_integer_t j = 0; j < igraph_vector_int_size(block); j++)
			VECTOR(*out)[VECTOR(*block)[j]]++;
	}
	for (igraph_integer_t v = 0; v < igraph_vector_size(out); v++)
		VECTOR(*out)[v] -= VECTOR(*out)[v] > 0;
	igraph_vector_int_list_destroy(&blocks);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t bridges(const struct measure_graph *g, igraph_vector_t *out)
{
	igraph_vector_int_t edges;
	IGRAPH_CHECK(igraph_vector_int_init(&edges, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &edges);
	IGRAPH_CHECK(igraph_bridges(&g->graph, &edges));
	for (igraph_integer_t i = 0; i < igraph_vector_int_size(&edges); i++) {
		VECTOR(*out)[IGRAPH_FROM(&g->graph, VECTOR(edges)[i])]++;
		VECTOR(*out)[IGRAPH_TO(&g->graph, VECTOR(edges)[i])]++;
	}
	igraph_vector_int_destroy(&edges);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

/* The scores of those who take stances (`from` 0) or of those to whom stances are taken (`from` n), the largest
 * being 1. */
static igraph_error_t half(const struct measure_graph *stances, igraph_integer_t from, igraph_vector_t *out)
{
	igraph_vector_t scores;
	IGRAPH_CHECK(igraph_vector_init(&scores, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &scores);
	IGRAPH_CHECK(eigenvector_compute(stances, &scores));
	double largest = 0;
	for (igraph_integer_t v = 0; v < igraph_vector_size(out); v++) {
		VECTOR(*out)[v] = VECTOR(scores)[from + v];
		largest = VECTOR(*out)[v] > largest ? VECTOR(*out)[v] : largest;
	}
	if (largest > 0)
		igraph_vector_scale(out, 1 / largest);
	igraph_vector_destroy(&scores);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t hub(const struct measure_graph *g, igraph_vector_t *out)
{
	return half(g, 0, out);
}

static igraph_error_t authority(const struct measure_graph *g, igraph_vector_t *out)
{
	return half(g, igraph_vector_size(out), out);
}

igraph_error_t structure_compute(const struct measure_graph *g, enum actornet_measure measure, igraph_vector_t *out)
{
	static igraph_error_t (*const functions[ACTORNET_MEASURES])(const struct measure_graph *, igraph_vector_t *) = {
		[ACTORNET_EIGENVECTOR] = eigenvector,
		[ACTORNET_CORE] = core,
		[ACTORNET_CLUSTERING] = clustering,
		[ACTORNET_CONSTRAINT] = constraint,
		[ACTORNET_CUTS] = cuts,
		[ACTORNET_BRIDGES] = bridges,
		[ACTORNET_HUB] = hub,
		[ACTORNET_AUTHORITY] = authority,
	};
	return functions[measure](g, out);
}
