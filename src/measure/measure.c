#include "measure/measure.h"

#include <math.h>

#include "base/error.h"
#include "measure/graph.h"
#include "measure/measuring.h"

static const double NOISE = 1e-12;
enum { DIGITS = 12, DECIMALS = 9 };

/* ---- rounding ---- */

/* `x` to `decimals` places after the point (before it when negative). */
static double rounded(double x, int decimals)
{
	double unit = pow(10.0, fabs((double)decimals));
	return decimals < 0 ? nearbyint(x / unit) * unit : nearbyint(x * unit) / unit;
}

static bool is_approximation(enum actornet_measure measure)
{
	return measure == ACTORNET_EIGENVECTOR || measure == ACTORNET_PAGERANK || measure == ACTORNET_HUB ||
	       measure == ACTORNET_AUTHORITY || measure == ACTORNET_PN || measure == ACTORNET_SIGNED_EIGENVECTOR;
}

/* Infinities, negative zero and noise become 0. */
static double cleaned(double x, enum actornet_measure measure)
{
	if (isnan(x))
		return x;
	if (isinf(x) || fabs(x) < NOISE)
		return 0;
	if (is_approximation(measure))
		return rounded(x, DECIMALS) + 0.0;
	return rounded(x, DIGITS - 1 - (int)floor(log10(fabs(x))));
}

static void clean(const struct measure_request *request, size_t actors)
{
	for (int m = 0; m < ACTORNET_MEASURES; m++) {
		for (size_t v = 0; request->values[m] && v < actors; v++)
			request->values[m][v] = cleaned(request->values[m][v], (enum actornet_measure)m);
	}
}

/* ---- the parts ---- */

static bool wants_any(const struct measure_request *request, const enum actornet_measure *measures, size_t count)
{
	bool any = false;
	for (size_t i = 0; i < count; i++)
		any = any || request->values[measures[i]];
	return any;
}
#define WANTS(request, ...)                                          \
	wants_any(request, (const enum actornet_measure[]){__VA_ARGS__}, \
	          sizeof((const enum actornet_measure[]){__VA_ARGS__}) / sizeof(enum actornet_measure))

/* Each has the memory for itself. */
static void compute_part(struct measuring *m, bool is_wanted, void (*compute)(struct measuring *m))
{
	if (is_wanted)
		compute(m);
	arena_release(m->arena);
}

static void compute_plain(struct measuring *m)
{
	const struct measure_request *wants = m->request;
	compute_part(m, true, degrees_compute);
	compute_part(m, WANTS(wants, ACTORNET_BETWEENNESS, ACTORNET_CLOSENESS, ACTORNET_HARMONIC), paths_compute);
	compute_part(m, WANTS(wants, ACTORNET_PAGERANK), pagerank_compute);
	compute_part(m, WANTS(wants, ACTORNET_BALANCE), balance_compute);
	compute_part(m, WANTS(wants, ACTORNET_PN), pn_compute);
	compute_part(m, WANTS(wants, ACTORNET_CAMP, ACTORNET_CAMP_STATUS, ACTORNET_CAMP_BRIDGING), camps_compute);
}

/* Those for which there is a function in structure.c, on one graph. */
static igraph_error_t compute_structures(const struct measure_graph *g, const struct measure_request *request,
                                         const enum actornet_measure *measures, size_t count, size_t actors)
{
	igraph_vector_t out;
	IGRAPH_CHECK(igraph_vector_init(&out, 0));
	IGRAPH_FINALLY(igraph_vector_destroy, &out);
	for (size_t i = 0; i < count; i++) {
		if (!request->values[measures[i]])
			continue;
		IGRAPH_CHECK(igraph_vector_resize(&out, (igraph_integer_t)actors));
		igraph_vector_null(&out);
		IGRAPH_CHECK(structure_compute(g, measures[i], &out));
		igraph_vector_copy_to(&out, request->values[measures[i]]);
	}
	igraph_vector_destroy(&out);
	IGRAPH_FINALLY_CLEAN(1);
	return IGRAPH_SUCCESS;
}

static igraph_error_t compute_on_layer(const struct network *network, const struct measure_request *request)
{
	static const enum actornet_measure ours[] = {ACTORNET_EIGENVECTOR, ACTORNET_CORE, ACTORNET_CLUSTERING,
	                                             ACTORNET_CONSTRAINT,  ACTORNET_CUTS, ACTORNET_BRIDGES};
	enum { OURS = sizeof ours / sizeof ours[0] };
	struct measure_graph g;
	if (!wants_any(request, ours, OURS) && !WANTS(request, ACTORNET_COMMUNITY))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(graph_init(&g, network, request->layer));
	IGRAPH_CHECK(compute_structures(&g, request, ours, OURS, network_actor_count(network)));
	if (request->values[ACTORNET_COMMUNITY])
		IGRAPH_CHECK(community_compute(&g, request->values[ACTORNET_COMMUNITY], NULL, NULL));
	graph_release(&g);
	return IGRAPH_SUCCESS;
}

static igraph_error_t compute_on_stances(const struct network *network, const struct measure_request *request)
{
	static const enum actornet_measure ours[] = {ACTORNET_HUB, ACTORNET_AUTHORITY};
	struct measure_graph g;
	if (!wants_any(request, ours, 2))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(graph_init_stances(&g, network, request->layer));
	IGRAPH_CHECK(compute_structures(&g, request, ours, 2, network_actor_count(network)));
	graph_release(&g);
	return IGRAPH_SUCCESS;
}

static igraph_error_t compute_on_signs(const struct network *network, const struct measure_request *request)
{
	struct measure_graph g;
	if (!WANTS(request, ACTORNET_SIGNED_EIGENVECTOR, ACTORNET_SIGNED_COMMUNITY))
		return IGRAPH_SUCCESS;
	IGRAPH_CHECK(graph_init_signs(&g, network));
	if (request->values[ACTORNET_SIGNED_EIGENVECTOR])
		IGRAPH_CHECK(signed_eigenvector_compute(&g, request->values[ACTORNET_SIGNED_EIGENVECTOR]));
	if (request->values[ACTORNET_SIGNED_COMMUNITY])
		IGRAPH_CHECK(signed_community_compute(&g, request->values[ACTORNET_SIGNED_COMMUNITY], NULL));
	graph_release(&g);
	return IGRAPH_SUCCESS;
}

/* ---- all of it ---- */

/* Its own arena, so that memory's end does not jump over igraph's calls. */
static enum actornet_status plain(const struct network *network, struct measure_request *request,
                                  struct actornet_error *error)
{
	jmp_buf on_oom;
	struct arena arena;
	struct arena *volatile kept = &arena;
	volatile bool done = false;
	arena_init(&arena, &on_oom);
	if (setjmp(on_oom) == 0) {
		struct measuring m = {network, request, &arena};
		compute_plain(&m);
		done = true;
	}
	arena_release(kept);
	return done ? ACTORNET_OK : error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
}

static igraph_error_t with_igraph(const struct network *network, const struct measure_request *request)
{
	IGRAPH_CHECK(compute_on_layer(network, request));
	IGRAPH_CHECK(compute_on_stances(network, request));
	return compute_on_signs(network, request);
}

enum actornet_status igraph_result(igraph_error_t result, struct actornet_error *error)
{
	if (result == IGRAPH_ENOMEM)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory");
	if (result)
		return error_set(error, ACTORNET_ERROR_INTERNAL, "cannot measure the network: %s", igraph_strerror(result));
	return ACTORNET_OK;
}

struct quiet quiet_begin(void)
{
	struct quiet quiet = {igraph_set_error_handler(igraph_error_handler_ignore),
	                      igraph_set_warning_handler(igraph_warning_handler_ignore)};
	return quiet;
}

void quiet_end(struct quiet quiet)
{
	igraph_set_warning_handler(quiet.warning);
	igraph_set_error_handler(quiet.error);
}

enum actornet_status measure_compute_many(const struct network *network, struct measure_request *request,
                                          struct actornet_error *error)
{
	request->sources = 0;
	if (!measure_layer_name(request->layer))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no layer has the number %d", (int)request->layer);
	if (!network_actor_count(network))
		return ACTORNET_OK;
	enum actornet_status status = plain(network, request, error);
	if (status != ACTORNET_OK)
		return status;
	struct quiet quiet = quiet_begin();
	IGRAPH_FINALLY_ENTER();
	igraph_error_t result = with_igraph(network, request);
	IGRAPH_FINALLY_EXIT();
	quiet_end(quiet);
	clean(request, network_actor_count(network));
	return igraph_result(result, error);
}

enum actornet_status measure_compute(const struct network *network, enum actornet_measure measure,
                                     enum actornet_layer layer, double *values, struct actornet_error *error)
{
	struct measure_request request = {.layer = layer};
	if (!measure_name(measure))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no measure has the number %d", (int)measure);
	request.values[measure] = values;
	return measure_compute_many(network, &request, error);
}
