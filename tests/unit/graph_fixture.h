/* Graphs for the tests of measures: actors have numbers from 0; ids of four digits keep them in order as long as none is
 * left out. */
#ifndef ACTORNET_TESTS_GRAPH_FIXTURE_H
#define ACTORNET_TESTS_GRAPH_FIXTURE_H

#include <math.h>
#include <stdio.h>

#include "measure/measure.h"
#include "network_fixture.h"

enum { MOST = FIXTURE_VALUES };

/* One sentence with two actors, and a stance of a to b when it is not 0. */
static inline void add(struct fixture *f, int a, int b, double stance)
{
	char ids[2][16];
	struct evidence_actor actors[2] = {{.mentions = 1}, {.mentions = 1}};
	struct evidence_link link = {0, 1, stance, true, 0};
	snprintf(ids[0], sizeof ids[0], "n%04d", a);
	snprintf(ids[1], sizeof ids[1], "n%04d", b);
	actors[0].id = str_of(ids[0]);
	actors[1].id = str_of(ids[1]);
	struct evidence evidence = {str_of("d"), str_of(""), actors, a == b ? 1 : 2, &link, stance != 0, NULL, 0, 0};
	network_add(f->network, &evidence);
}

static inline void alone(struct fixture *f, int a)
{
	add(f, a, a, 0);
}

static inline const double *measure(struct fixture *f, enum actornet_measure measure, enum actornet_layer layer)
{
	struct actornet_error error = {0};
	network_finish(f->network);
	assert_true(network_actor_count(f->network) <= MOST);
	enum actornet_status status = measure_compute(f->network, measure, layer, f->values, &error);
	assert_string_equal(error.message, "");
	assert_int_equal(status, ACTORNET_OK);
	for (size_t i = 0; i < network_actor_count(f->network); i++) {
		assert_true(isfinite(f->values[i]) || (isnan(f->values[i]) && measure >= ACTORNET_CONSTRAINT));
		assert_true(!(f->values[i] <= 0) || !signbit(f->values[i]) || measure >= ACTORNET_POSITIVE_DEGREE);
	}
	return f->values;
}

/* Numbers that are the same on every run. */
static inline uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525U + 1013904223U;
	return *seed >> 16;
}

#endif
