/* A request being worked on, and the parts of src/measure that need no igraph; inside src/measure only.
 *
 * Each function fills those of its measures that are wanted (values[m] not NULL), one value for each actor. Memory is
 * the arena's, which may jump out when it ends: nothing here may hold what igraph made.
 */
#ifndef ACTORNET_MEASURE_MEASURING_H
#define ACTORNET_MEASURE_MEASURING_H

#include "measure/adjacency.h"
#include "measure/measure.h"

struct measuring {
	const struct network *network;
	struct measure_request *request;
	struct arena *arena;
};

static inline double *wanted(const struct measuring *m, enum actornet_measure measure)
{
	return m->request->values[measure];
}

/* degree, strength, in_ and out_degree and _strength, positive_, negative_ and net_degree and _strength */
void degrees_compute(struct measuring *m);
/* betweenness, closeness, harmonic */
void paths_compute(struct measuring *m);
/* pagerank */
void pagerank_compute(struct measuring *m);
/* balance */
void balance_compute(struct measuring *m);
/* pn */
void pn_compute(struct measuring *m);
/* camp, camp_status, camp_bridging */
void camps_compute(struct measuring *m);

#endif
