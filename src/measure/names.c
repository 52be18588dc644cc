#include "measure/measure.h"

const char *measure_name(enum actornet_measure measure)
{
	static const char *const names[ACTORNET_MEASURES] = {
		[ACTORNET_DEGREE] = "degree",       [ACTORNET_STRENGTH] = "strength", [ACTORNET_BETWEENNESS] = "betweenness",
		[ACTORNET_CLOSENESS] = "closeness", [ACTORNET_HARMONIC] = "harmonic", [ACTORNET_EIGENVECTOR] = "eigenvector",
		[ACTORNET_PAGERANK] = "pagerank",
	};
	return (unsigned)measure < ACTORNET_MEASURES ? names[measure] : NULL;
}

const char *measure_layer_name(enum actornet_layer layer)
{
	switch (layer) {
	case ACTORNET_LAYER_ALL: return "all";
	case ACTORNET_LAYER_POSITIVE: return "positive";
	case ACTORNET_LAYER_NEGATIVE: return "negative";
	}
	return NULL;
}
