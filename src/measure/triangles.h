/* Triangles of signed ties; inside src/measure only. */
#ifndef ACTORNET_MEASURE_TRIANGLES_H
#define ACTORNET_MEASURE_TRIANGLES_H

#include "measure/adjacency.h"

/* By the number of hostile ties in them: with 0 and 2 they are balanced. */
enum { TRIANGLE_TYPES = 4 };

struct triangles {
	uint64_t count[TRIANGLE_TYPES];
	uint32_t *all, *balanced; /* by vertex: those it belongs to */
};

/* O(m^1.5): each triangle is met once, at the vertex of the smallest degree. */
void triangles_count(struct triangles *triangles, struct arena *arena, const struct adjacency *signs);

#endif
