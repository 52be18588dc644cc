#include <math.h>

#include "measure/graph.h"

enum { ARPACK_ROUNDS = 500, UNSEEN = -1 };

/* Eigenvalues that differ by less than this share of the larger one are said to be the same. */
static const double EIGENVALUE_TIE = 1e-9;

/* The component being worked on: its vertices, renumbered from 0 in `local`, and its edges. */
struct part {
	igraph_vector_int_t members, incident, ends;
	igraph_vector_int_t local; /* of each vertex of the graph, UNSEEN outside the components done so far */
	igraph_vector_t weights, scores;
	igraph_vector_t values; /* of each vertex of the graph: the eigenvalue of its component, 0 without a tie */
};

static igraph_error_t part_init(struct part *part, igraph_integer_t vertices)
{
	igraph_vector_int_t *integers[] = {&part->members, &part->incident, &part->ends, &part->local};
	igraph_vector_t *reals[] = {&part->weights, &part->scores, &part->values};
	for (size_t i = 0; i < sizeof integers / sizeof integers[0]; i++) {
		IGRAPH_CHECK(igraph_vector_int_init(integers[i], integers[i] == &part->local ? vertices : 0));
		IGRAPH_FINALLY(igraph_vector_int_destroy, integers[i]);
	}
	for (size_t i = 0; i < sizeof reals / sizeof reals[0]; i++) {
		IGRAPH_CHECK(igraph_vector_init(reals[i], reals[i] == &part->values ? vertices : 0));
		IGRAPH_FINALLY(igraph_vector_destroy, reals[i]);
	}
	igraph_vector_int_fill(&part->local, UNSEEN);
	return IGRAPH_SUCCESS;
}

static void part_release(struct part *part)
{
	igraph_vector_destroy(&part->values);
	igraph_vector_destroy(&part->scores);
	igraph_vector_destroy(&part->weights);
	igraph_vector_int_destroy(&part->local);
	igraph_vector_int_destroy(&part->ends);
	igraph_vector_int_destroy(&part->incident);
	igraph_vector_int_destroy(&part->members);
	IGRAPH_FINALLY_CLEAN(7);
}

/* Collects the component of `vertex`; every edge is taken at the vertex it was made from. */
static igraph_error_t part_collect(struct part *part, const struct measure_graph *g, igraph_integer_t vertex)
{
	IGRAPH_CHECK(igraph_subcomponent(&g->graph, &part->members, vertex, IGRAPH_ALL));
	igraph_integer_t count = igraph_vector_int_size(&part->members);
	for (igraph_integer_t i = 0; i < count; i++)
		VECTOR(part->local)[VECTOR(part->members)[i]] = i;
	igraph_vector_int_clear(&part->ends);
	igraph_vector_clear(&part->weights);
	for (igraph_integer_t i = 0; i < count; i++) {
		igraph_integer_t from = VECTOR(part->members)[i];
		IGRAPH_CHECK(igraph_incident(&g->graph, &part->incident, from, IGRAPH_ALL));
		for (igraph_integer_t j = 0; j < igraph_vector_int_size(&part->incident); j++) {
			igraph_integer_t edge = VECTOR(part->incident)[j];
			if (IGRAPH_FROM(&g->graph, edge) != from)
				continue;
			IGRAPH_CHECK(igraph_vector_int_push_back(&part->ends, i));
			IGRAPH_CHECK(igraph_vector_int_push_back(&part->ends, VECTOR(part->local)[IGRAPH_TO(&g->graph, edge)]));
			IGRAPH_CHECK(igraph_vector_push_back(&part->weights, VECTOR(g->weights)[edge]));
		}
	}
	return IGRAPH_SUCCESS;
}

/* A level of the finally stack of its own: a failure is not the end, and leaves what the callers hold alone. */
static igraph_error_t arpack_try(struct part *part, const igraph_t *graph, igraph_real_t *value, double tolerance)
{
	igraph_arpack_options_t options;
	igraph_arpack_options_init(&options);
	options.mxiter = ARPACK_ROUNDS;
	options.tol = tolerance;
	IGRAPH_FINALLY_ENTER();
	igraph_error_t status = igraph_eigenvector_centrality(graph, &part->scores, value, IGRAPH_UNDIRECTED,
	                                                      /*scale*/ true, &part->weights, &options);
	IGRAPH_FINALLY_EXIT();
	return status;
}

/* ARPACK starts from the degrees (igraph's choice, nothing random) and goes for full precision; where that does not
 * converge in time (a chain of thousands), for an approximation. */
static igraph_error_t part_solve(struct part *part, igraph_real_t *value)
{
	static const double tolerances[] = {0, 1e-6, 1e-3};
	enum { TRIES = sizeof tolerances / sizeof tolerances[0] };
	igraph_t graph;
	IGRAPH_CHECK(igraph_create(&graph, &part->ends, igraph_vector_int_size(&part->members), IGRAPH_UNDIRECTED));
	IGRAPH_FINALLY(igraph_destroy, &graph);
	igraph_error_t status = IGRAPH_FAILURE;
	for (size_t i = 0; i < TRIES && status != IGRAPH_SUCCESS && status != IGRAPH_ENOMEM; i++)
		status = arpack_try(part, &graph, value, tolerances[i]);
	IGRAPH_CHECK(status);
	igraph_destroy(&graph);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t part_compute(struct part *part, const struct measure_graph *g, igraph_integer_t vertex,
                                   igraph_vector_t *out)
{
	igraph_real_t value = 0;
	IGRAPH_CHECK(part_collect(part, g, vertex));
	if (igraph_vector_empty(&part->weights))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(part_solve(part, &value));
	for (igraph_integer_t i = 0; i < igraph_vector_int_size(&part->members); i++) {
		VECTOR(*out)[VECTOR(part->members)[i]] = VECTOR(part->scores)[i];
		VECTOR(part->values)[VECTOR(part->members)[i]] = value;
	}
	return IGRAPH_SUCCESS;
}

igraph_error_t eigenvector_compute(const struct measure_graph *g, igraph_vector_t *out)
{
	igraph_integer_t vertices = igraph_vcount(&g->graph);
	struct part part;
	IGRAPH_CHECK(igraph_vector_resize(out, vertices));
	igraph_vector_null(out);
	IGRAPH_CHECK(part_init(&part, vertices));
	for (igraph_integer_t v = 0; v < vertices; v++) {
		if (VECTOR(part.local)[v] != UNSEEN)
			continue;
		IGRAPH_CHECK(igraph_incident(&g->graph, &part.incident, v, IGRAPH_ALL));
		if (!igraph_vector_int_empty(&part.incident))
			IGRAPH_CHECK(part_compute(&part, g, v, out));
	}
	double largest = 0;
	for (igraph_integer_t v = 0; v < vertices; v++)
		largest = fmax(largest, VECTOR(part.values)[v]);
	for (igraph_integer_t v = 0; v < vertices; v++) {
		if (VECTOR(part.values)[v] < largest * (1 - EIGENVALUE_TIE))
			VECTOR(*out)[v] = 0;
	}
	part_release(&part);
	return IGRAPH_SUCCESS;
}
