#include "measure/measure.h"

#include <math.h>

#include "base/error.h"
#include "measure/graph.h"

static const double DAMPING = 0.85;
static const double NOISE = 1e-12;
enum { DIGITS = 12, DECIMALS = 9 };

static igraph_error_t degree(const struct measure_graph *g, igraph_vector_t *out)
{
	igraph_integer_t actors = igraph_vcount(&g->graph);
	igraph_vector_int_t counts;
	IGRAPH_CHECK(igraph_vector_resize(out, actors));
	IGRAPH_CHECK(igraph_vector_int_init(&counts, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &counts);
	IGRAPH_CHECK(igraph_degree(&g->graph, &counts, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS));
	for (igraph_integer_t i = 0; i < actors; i++)
		VECTOR(*out)[i] = (double)VECTOR(counts)[i];
	igraph_vector_int_destroy(&counts);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t strength(const struct measure_graph *g, igraph_vector_t *out)
{
	return igraph_strength(&g->graph, out, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS, &g->weights);
}

static igraph_error_t betweenness(const struct measure_graph *g, igraph_vector_t *out)
{
	return igraph_betweenness(&g->graph, out, igraph_vss_all(), IGRAPH_UNDIRECTED, &g->lengths);
}

static igraph_error_t closeness(const struct measure_graph *g, igraph_vector_t *out)
{
	return igraph_closeness(&g->graph, out, NULL, NULL, igraph_vss_all(), IGRAPH_ALL, &g->lengths,
	                        /*normalized*/ true);
}

static igraph_error_t harmonic(const struct measure_graph *g, igraph_vector_t *out)
{
	return igraph_harmonic_centrality(&g->graph, out, igraph_vss_all(), IGRAPH_ALL, &g->lengths,
	                                  /*normalized*/ true);
}

static igraph_error_t pagerank(const struct measure_graph *g, igraph_vector_t *out)
{
	return igraph_pagerank(&g->graph, IGRAPH_PAGERANK_ALGO_PRPACK, out, NULL, igraph_vss_all(), IGRAPH_UNDIRECTED,
	                       DAMPING, &g->weights, NULL);
}

typedef igraph_error_t measure_function(const struct measure_graph *g, igraph_vector_t *out);

static measure_function *const functions[ACTORNET_MEASURES] = {
	[ACTORNET_DEGREE] = degree,       [ACTORNET_STRENGTH] = strength, [ACTORNET_BETWEENNESS] = betweenness,
	[ACTORNET_CLOSENESS] = closeness, [ACTORNET_HARMONIC] = harmonic, [ACTORNET_EIGENVECTOR] = eigenvector_compute,
	[ACTORNET_PAGERANK] = pagerank,
};

/* `x` to `decimals` places after the point (before it when negative). */
static double rounded(double x, int decimals)
{
	double unit = pow(10.0, fabs((double)decimals));
	return decimals < 0 ? nearbyint(x / unit) * unit : nearbyint(x * unit) / unit;
}

/* igraph's NaN (an isolated actor's closeness), infinities, negative zero and noise become 0. */
static double cleaned(double x, enum actornet_measure measure)
{
	if (!isfinite(x) || x < NOISE)
		return 0;
	if (measure == ACTORNET_EIGENVECTOR || measure == ACTORNET_PAGERANK)
		return rounded(x, DECIMALS);
	return rounded(x, DIGITS - 1 - (int)floor(log10(x)));
}

static igraph_error_t compute(const struct network *network, enum actornet_measure measure, enum actornet_layer layer,
                              double *values)
{
	struct measure_graph g;
	igraph_vector_t out;
	IGRAPH_CHECK(graph_init(&g, network, layer));
	IGRAPH_CHECK(igraph_vector_init(&out, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &out);
	IGRAPH_CHECK(functions[measure](&g, &out));
	for (igraph_integer_t i = 0; i < igraph_vector_size(&out); i++)
		values[i] = cleaned(VECTOR(out)[i], measure);
	igraph_vector_destroy(&out);
	IGRAPH_FINALLY_CLEAN(1);
	graph_release(&g);
	return IGRAPH_SUCCESS;
}

/* igraph's default handlers abort on errors and print warnings. */
static igraph_error_t compute_quietly(const struct network *network, enum actornet_measure measure,
                                      enum actornet_layer layer, double *values)
{
	igraph_error_handler_t *old_error = igraph_set_error_handler(igraph_error_handler_ignore);
	igraph_warning_handler_t *old_warning = igraph_set_warning_handler(igraph_warning_handler_ignore);
	IGRAPH_FINALLY_ENTER();
	igraph_error_t status = compute(network, measure, layer, values);
	IGRAPH_FINALLY_EXIT();
	igraph_set_warning_handler(old_warning);
	igraph_set_error_handler(old_error);
	return status;
}

enum actornet_status measure_compute(const struct network *network, enum actornet_measure measure,
                                     enum actornet_layer layer, double *values, struct actornet_error *error)
{
	if (!measure_name(measure))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no measure has the number %d", (int)measure);
	if (!measure_layer_name(layer))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no layer has the number %d", (int)layer);
	if (!network_actor_count(network))
		return ACTORNET_OK;
	igraph_error_t status = compute_quietly(network, measure, layer, values);
	if (status == IGRAPH_ENOMEM)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	if (status)
		return error_set(error, ACTORNET_ERROR_INTERNAL, "cannot compute %s on layer %s: %s", measure_name(measure),
		                 measure_layer_name(layer), igraph_strerror(status));
	return ACTORNET_OK;
}
