#include <math.h>

#include "measure/graph.h"

/* The best of several runs counts; a large graph is given fewer of them. */
enum { MOST_RUNS = 10, RUN_SIZE = 20000 };
static const double LEIDEN_BETA = 0.01;

struct leiden {
	const struct measure_graph *g;
	const igraph_vector_t *node_weights; /* NULL: one each */
	double resolution;
	igraph_vector_int_t membership, best;
	double best_quality;
};

static igraph_error_t leiden_run(struct leiden *l)
{
	igraph_integer_t count;
	igraph_real_t quality;
	IGRAPH_CHECK(igraph_community_leiden(&l->g->graph, &l->g->weights, l->node_weights, l->resolution, LEIDEN_BETA,
	                                     /*start*/ false, /*until nothing changes*/ -1, &l->membership, &count,
	                                     &quality));
	if (quality > l->best_quality) {
		l->best_quality = quality;
		IGRAPH_CHECK(igraph_vector_int_update(&l->best, &l->membership));
	}
	return IGRAPH_SUCCESS;
}

static igraph_error_t leiden_best(struct leiden *l)
{
	struct random_kept random;
	igraph_integer_t size = igraph_vcount(&l->g->graph) + 2 * igraph_ecount(&l->g->graph);
	igraph_integer_t runs = size ? MOST_RUNS * RUN_SIZE / size : 1;
	runs = runs < 1 ? 1 : runs > MOST_RUNS ? MOST_RUNS : runs;
	l->best_quality = -HUGE_VAL;
	IGRAPH_CHECK(random_begin(&random));
	for (igraph_integer_t i = 0; i < runs; i++)
		IGRAPH_CHECK(leiden_run(l));
	random_end(&random);
	return IGRAPH_SUCCESS;
}

struct group {
	igraph_integer_t size, first, number;
};

static int group_compare(const void *a, const void *b)
{
	const struct group *p = a;
	const struct group *q = b;
	if (p->size != q->size)
		return p->size > q->size ? -1 : 1;
	return (p->first > q->first) - (p->first < q->first);
}

/* Renumbers the groups of all vertices that have a tie: from 1, the largest first, equal ones by first member. */
static igraph_error_t groups_number(const struct measure_graph *g, const igraph_vector_int_t *membership,
                                    double *values, size_t *count)
{
	igraph_integer_t n = igraph_vcount(&g->graph);
	struct group *groups = IGRAPH_CALLOC((size_t)n + 1, struct group);
	igraph_vector_int_t degrees;
	IGRAPH_CHECK_OOM(groups, "groups");
	IGRAPH_FINALLY(igraph_free, groups);
	IGRAPH_CHECK(igraph_vector_int_init(&degrees, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &degrees);
	IGRAPH_CHECK(igraph_degree(&g->graph, &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS));
	for (igraph_integer_t v = n; v-- > 0;) {
		struct group *group = &groups[VECTOR(*membership)[v]];
		group->number = VECTOR(*membership)[v];
		group->size += VECTOR(degrees)[v] > 0;
		group->first = v;
	}
	qsort(groups, (size_t)n, sizeof *groups, group_compare);
	size_t found = 0;
	while (found < (size_t)n && groups[found].size)
		found++;
	igraph_vector_int_t places; /* by old number */
	IGRAPH_CHECK(igraph_vector_int_init(&places, n));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &places);
	for (size_t i = 0; i < found; i++)
		VECTOR(places)[groups[i].number] = (igraph_integer_t)i + 1;
	for (igraph_integer_t v = 0; v < n; v++)
		values[v] = VECTOR(degrees)[v] ? (double)VECTOR(places)[VECTOR(*membership)[v]] : measure_none();
	if (count)
		*count = found;
	igraph_vector_int_destroy(&places);
	igraph_vector_int_destroy(&degrees);
	igraph_free(groups);
	IGRAPH_FINALLY_CLEAN(3);
	return IGRAPH_SUCCESS;
}

static igraph_error_t leiden_init(struct leiden *l, const struct measure_graph *g)
{
	*l = (struct leiden){.g = g};
	IGRAPH_CHECK(igraph_vector_int_init(&l->membership, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &l->membership);
	IGRAPH_CHECK(igraph_vector_int_init(&l->best, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &l->best);
	return IGRAPH_SUCCESS;
}

static void leiden_release(struct leiden *l)
{
	igraph_vector_int_destroy(&l->best);
	igraph_vector_int_destroy(&l->membership);
	IGRAPH_FINALLY_CLEAN(2);
}

static void nothing_found(const struct measure_graph *g, double *values, size_t *count)
{
	for (igraph_integer_t v = 0; v < igraph_vcount(&g->graph); v++)
		values[v] = measure_none();
	if (count)
		*count = 0;
}

igraph_error_t community_compute(const struct measure_graph *g, double *values, double *modularity, size_t *count)
{
	struct leiden l;
	igraph_vector_t strengths;
	double total = igraph_vector_sum(&g->weights);
	if (modularity)
		*modularity = measure_none();
	nothing_found(g, values, count);
	if (igraph_vector_empty(&g->weights))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(igraph_vector_init(&strengths, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &strengths);
	IGRAPH_CHECK(igraph_strength(&g->graph, &strengths, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS, &g->weights));
	IGRAPH_CHECK(leiden_init(&l, g));
	l.node_weights = &strengths;
	l.resolution = 1 / (2 * total);
	IGRAPH_CHECK(leiden_best(&l));
	if (modularity)
		IGRAPH_CHECK(igraph_modularity(&g->graph, &l.best, &g->weights, 1, IGRAPH_UNDIRECTED, modularity));
	IGRAPH_CHECK(groups_number(g, &l.best, values, count));
	leiden_release(&l);
	igraph_vector_destroy(&strengths);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

/* Without a null model (resolution 0) the quality is the friendly weight inside the groups less the hostile one: what
 * is left over of it is the frustration of a partition into any number of groups. */
igraph_error_t signed_community_compute(const struct measure_graph *g, double *values, size_t *count)
{
	struct leiden l;
	nothing_found(g, values, count);
	if (igraph_vector_empty(&g->weights))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(leiden_init(&l, g));
	IGRAPH_CHECK(leiden_best(&l));
	IGRAPH_CHECK(groups_number(g, &l.best, values, count));
	leiden_release(&l);
	return IGRAPH_SUCCESS;
}
