/* Eigenvalues of the signed network: of the matrix that holds positive - negative (or its sign) of each tie.
 *
 * Only the actors with a signed tie count. Up to WALK_EXACT of them LAPACK gives all eigenvalues. Beyond that ARPACK
 * gives the largest two; and the trace of the exponential is estimated from a few random vectors (Hutchinson 1990) by
 * Lanczos's method (Bai, Fahey and Golub 1996), the same for the network and for its friendly twin.
 */
#include <math.h>

#include "measure/graph.h"

/* Eigenvalues that differ by less than this share are said to be the same. */
static const double EIGENVALUE_TIE = 1e-8;
enum { ARPACK_ROUNDS = 3000, PROBES = 40, LANCZOS = 40 };

/* The ties with both ends renumbered among the actors that have one. */
struct spectrum {
	const struct measure_graph *g;
	igraph_vector_int_t members, local;
	igraph_integer_t count;
	bool unit;     /* only the signs count */
	bool friendly; /* as if all ties were friendly */
};

static igraph_error_t spectrum_init(struct spectrum *s, const struct measure_graph *g)
{
	igraph_integer_t n = igraph_vcount(&g->graph);
	*s = (struct spectrum){.g = g};
	IGRAPH_CHECK(igraph_vector_int_init(&s->members, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &s->members);
	IGRAPH_CHECK(igraph_vector_int_init(&s->local, 0));
	IGRAPH_FINALLY(igraph_vector_int_destroy, &s->local);
	IGRAPH_CHECK(igraph_degree(&g->graph, &s->local, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS));
	for (igraph_integer_t v = 0; v < n; v++) {
		if (!VECTOR(s->local)[v])
			continue;
		VECTOR(s->local)[v] = s->count++;
		IGRAPH_CHECK(igraph_vector_int_push_back(&s->members, v));
	}
	return IGRAPH_SUCCESS;
}

static void spectrum_release(struct spectrum *s)
{
	igraph_vector_int_destroy(&s->local);
	igraph_vector_int_destroy(&s->members);
	IGRAPH_FINALLY_CLEAN(2);
}

static double entry(const struct spectrum *s, igraph_integer_t edge)
{
	double weight = VECTOR(s->g->weights)[edge];
	double size = s->unit ? 1 : fabs(weight);
	return weight < 0 && !s->friendly ? -size : size;
}

static igraph_error_t dense_values(const struct spectrum *s, igraph_matrix_t *matrix, igraph_vector_t *values)
{
	IGRAPH_CHECK(igraph_matrix_resize(matrix, s->count, s->count));
	igraph_matrix_null(matrix);
	for (igraph_integer_t e = 0; e < igraph_ecount(&s->g->graph); e++) {
		igraph_integer_t a = VECTOR(s->local)[IGRAPH_FROM(&s->g->graph, e)];
		igraph_integer_t b = VECTOR(s->local)[IGRAPH_TO(&s->g->graph, e)];
		MATRIX(*matrix, a, b) = MATRIX(*matrix, b, a) = entry(s, e);
	}
	return igraph_lapack_dsyevr(matrix, IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, values, NULL, NULL);
}

static igraph_error_t multiply(igraph_real_t *to, const igraph_real_t *from, int count, void *extra)
{
	const struct spectrum *s = extra;
	for (int i = 0; i < count; i++)
		to[i] = 0;
	for (igraph_integer_t e = 0; e < igraph_ecount(&s->g->graph); e++) {
		igraph_integer_t a = VECTOR(s->local)[IGRAPH_FROM(&s->g->graph, e)];
		igraph_integer_t b = VECTOR(s->local)[IGRAPH_TO(&s->g->graph, e)];
		double value = entry(s, e);
		to[a] += value * from[b];
		to[b] += value * from[a];
	}
	return IGRAPH_SUCCESS;
}

/* ---- the eigenvector of the largest eigenvalue ---- */

/* The place of the value that is largest in absolute terms, or -1 when another is as large. */
static igraph_integer_t dominant(const igraph_vector_t *values)
{
	igraph_integer_t best = 0, count = igraph_vector_size(values);
	for (igraph_integer_t i = 1; i < count; i++)
		best = fabs(VECTOR(*values)[i]) > fabs(VECTOR(*values)[best]) ? i : best;
	for (igraph_integer_t i = 0; i < count; i++) {
		if (i != best && fabs(VECTOR(*values)[i]) >= fabs(VECTOR(*values)[best]) * (1 - EIGENVALUE_TIE))
			return -1;
	}
	return best;
}

static igraph_error_t vector_by_lapack(struct spectrum *s, igraph_matrix_t *vectors, bool *found)
{
	igraph_matrix_t matrix;
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_matrix_init(&matrix, 0, 0));
	IGRAPH_FINALLY(igraph_matrix_destroy, &matrix);
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &values);
	IGRAPH_CHECK(dense_values(s, &matrix, &values));
	igraph_integer_t best = dominant(&values);
	*found = best >= 0;
	if (*found)
		IGRAPH_CHECK(igraph_lapack_dsyevr(&matrix, IGRAPH_LAPACK_DSYEV_SELECT, 0, 0, 0, (int)best + 1, (int)best + 1, 0,
		                                  &values, vectors, NULL));
	igraph_vector_destroy(&values);
	igraph_matrix_destroy(&matrix);
	IGRAPH_FINALLY_CLEAN(2);
	return IGRAPH_SUCCESS;
}

/* The start is given, so that ARPACK draws none; one that does not converge has no answer. */
static igraph_error_t vector_by_arpack(struct spectrum *s, igraph_matrix_t *vectors, bool *found)
{
	igraph_arpack_options_t options;
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &values);
	IGRAPH_CHECK(igraph_matrix_resize(vectors, s->count, 1));
	for (igraph_integer_t i = 0; i < s->count; i++)
		MATRIX(*vectors, i, 0) = 1 + (double)(i % 7) / 7;
	igraph_arpack_options_init(&options);
	options.n = (int)s->count;
	options.nev = 2;
	options.ncv = 0;
	options.start = 1;
	options.which[0] = 'L';
	options.which[1] = 'M';
	options.mxiter = ARPACK_ROUNDS;
	IGRAPH_FINALLY_ENTER();
	igraph_error_t status = igraph_arpack_rssolve(multiply, s, &options, NULL, &values, vectors);
	IGRAPH_FINALLY_EXIT();
	if (status == IGRAPH_ENOMEM)
		IGRAPH_CHECK(status);
	*found = status == IGRAPH_SUCCESS && dominant(&values) == 0;
	igraph_vector_destroy(&values);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

/* The largest entry in absolute terms becomes 1. */
static void put_scaled(const struct spectrum *s, const igraph_matrix_t *vectors, double *values)
{
	double largest = 0;
	for (igraph_integer_t i = 0; i < s->count; i++) {
		double x = MATRIX(*vectors, i, 0);
		largest = fabs(x) > fabs(largest) * (1 + EIGENVALUE_TIE) ? x : largest;
	}
	for (igraph_integer_t v = 0; v < igraph_vcount(&s->g->graph); v++)
		values[v] = 0;
	for (igraph_integer_t i = 0; i < s->count; i++)
		values[VECTOR(s->members)[i]] = MATRIX(*vectors, i, 0) / largest;
}

igraph_error_t signed_eigenvector_compute(const struct measure_graph *g, double *values)
{
	struct spectrum s;
	igraph_matrix_t vectors;
	bool found = false;
	for (igraph_integer_t v = 0; v < igraph_vcount(&g->graph); v++)
		values[v] = measure_none();
	if (!igraph_ecount(&g->graph))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(spectrum_init(&s, g));
	IGRAPH_CHECK(igraph_matrix_init(&vectors, 0, 0));
	IGRAPH_FINALLY(igraph_matrix_destroy, &vectors);
	if (s.count <= WALK_EXACT)
		IGRAPH_CHECK(vector_by_lapack(&s, &vectors, &found));
	else
		IGRAPH_CHECK(vector_by_arpack(&s, &vectors, &found));
	if (found)
		put_scaled(&s, &vectors, values);
	igraph_matrix_destroy(&vectors);
	IGRAPH_FINALLY_CLEAN(1);
	spectrum_release(&s);
	return IGRAPH_SUCCESS;
}

/* ---- closed walks ---- */

/* Terms weight * exp(value), added up over a largest exponent that is kept apart: no overflow. */
struct exponentials {
	double exponent, sum;
};

static void exponentials_add(struct exponentials *e, double value, double weight)
{
	if (value > e->exponent || e->sum <= 0) {
		e->sum *= exp(e->exponent - value);
		e->exponent = value;
	}
	e->sum += weight * exp(value - e->exponent);
}

static igraph_error_t trace_exactly(const struct spectrum *s, struct exponentials *trace)
{
	igraph_matrix_t matrix;
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_matrix_init(&matrix, 0, 0));
	IGRAPH_FINALLY(igraph_matrix_destroy, &matrix);
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &values);
	IGRAPH_CHECK(dense_values(s, &matrix, &values));
	for (igraph_integer_t i = 0; i < s->count; i++)
		exponentials_add(trace, VECTOR(values)[i], 1);
	igraph_vector_destroy(&values);
	igraph_matrix_destroy(&matrix);
	IGRAPH_FINALLY_CLEAN(2);
	return IGRAPH_SUCCESS;
}

/* The tridiagonal matrix of Lanczos's recurrence. */
struct recurrence {
	double diagonal[LANCZOS], beside[LANCZOS];
	igraph_integer_t steps;
};

/* One step: v and before move on, `next` is room. Returns the length of what is left, which becomes v's. */
static double lanczos_step(struct spectrum *s, struct recurrence *r, double beta, igraph_vector_t vectors[3])
{
	double *v = VECTOR(vectors[0]), *before = VECTOR(vectors[1]), *next = VECTOR(vectors[2]);
	double alpha = 0, size = 0;
	multiply(next, v, (int)s->count, s);
	for (igraph_integer_t i = 0; i < s->count; i++)
		alpha += next[i] * v[i];
	for (igraph_integer_t i = 0; i < s->count; i++) {
		double x = next[i] - alpha * v[i] - beta * before[i];
		before[i] = v[i];
		v[i] = x;
		size += x * x;
	}
	r->diagonal[r->steps] = alpha;
	r->beside[r->steps++] = sqrt(size);
	return sqrt(size);
}

/* From a start of length 1 in vectors[0]. */
static void lanczos(struct spectrum *s, struct recurrence *r, igraph_vector_t vectors[3])
{
	double beta = 0;
	r->steps = 0;
	igraph_vector_null(&vectors[1]);
	while (r->steps < LANCZOS && r->steps < s->count) {
		beta = lanczos_step(s, r, beta, vectors);
		if (beta < EIGENVALUE_TIE)
			return;
		igraph_vector_scale(&vectors[0], 1 / beta);
	}
}

/* What the recurrence says of the trace. */
static igraph_error_t recurrence_add(const struct recurrence *r, struct exponentials *trace)
{
	igraph_matrix_t tridiagonal, bases;
	igraph_vector_t values;
	IGRAPH_CHECK(igraph_matrix_init(&tridiagonal, r->steps, r->steps));
	IGRAPH_FINALLY(igraph_matrix_destroy, &tridiagonal);
	IGRAPH_CHECK(igraph_matrix_init(&bases, 0, 0));
	IGRAPH_FINALLY(igraph_matrix_destroy, &bases);
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &values);
	for (igraph_integer_t i = 0; i < r->steps; i++) {
		MATRIX(tridiagonal, i, i) = r->diagonal[i];
		if (i + 1 < r->steps)
			MATRIX(tridiagonal, i, i + 1) = MATRIX(tridiagonal, i + 1, i) = r->beside[i];
	}
	IGRAPH_CHECK(igraph_lapack_dsyevr(&tridiagonal, IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, &values, &bases, NULL));
	for (igraph_integer_t i = 0; i < r->steps; i++)
		exponentials_add(trace, VECTOR(values)[i], MATRIX(bases, 0, i) * MATRIX(bases, 0, i));
	igraph_vector_destroy(&values);
	igraph_matrix_destroy(&bases);
	igraph_matrix_destroy(&tridiagonal);
	IGRAPH_FINALLY_CLEAN(3);
	return IGRAPH_SUCCESS;
}

static igraph_error_t trace_by_probes(struct spectrum *s, struct exponentials *trace)
{
	igraph_vector_t vectors[3];
	struct random_kept random;
	struct recurrence recurrence;
	for (int i = 0; i < 3; i++) {
		IGRAPH_CHECK(igraph_vector_init(&vectors[i], s->count));
		IGRAPH_FINALLY(igraph_vector_destroy, &vectors[i]);
	}
	IGRAPH_CHECK(random_begin(&random));
	for (int i = 0; i < PROBES; i++) {
		double size = 1 / sqrt((double)s->count);
		for (igraph_integer_t v = 0; v < s->count; v++)
			VECTOR(vectors[0])[v] = igraph_rng_get_integer(igraph_rng_default(), 0, 1) ? size : -size;
		lanczos(s, &recurrence, vectors);
		IGRAPH_CHECK(recurrence_add(&recurrence, trace));
	}
	random_end(&random);
	for (int i = 3; i-- > 0;)
		igraph_vector_destroy(&vectors[i]);
	IGRAPH_FINALLY_CLEAN(3);
	return IGRAPH_SUCCESS;
}

igraph_error_t walk_balance_compute(const struct measure_graph *g, double *balance, bool *estimated)
{
	struct spectrum s;
	struct exponentials traces[2] = {{0, 0}, {0, 0}};
	*balance = measure_none();
	*estimated = false;
	if (!igraph_ecount(&g->graph))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(spectrum_init(&s, g));
	s.unit = true;
	*estimated = s.count > WALK_EXACT;
	for (int i = 0; i < 2; i++) {
		s.friendly = i == 1;
		if (*estimated)
			IGRAPH_CHECK(trace_by_probes(&s, &traces[i]));
		else
			IGRAPH_CHECK(trace_exactly(&s, &traces[i]));
	}
	*balance = traces[0].sum / traces[1].sum * exp(traces[0].exponent - traces[1].exponent);
	spectrum_release(&s);
	return IGRAPH_SUCCESS;
}
