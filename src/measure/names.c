#include "measure/measure.h"

const char *measure_name(enum actornet_measure measure)
{
	static const char *const names[ACTORNET_MEASURES] = {
		[ACTORNET_DEGREE] = "degree",
		[ACTORNET_STRENGTH] = "strength",
		[ACTORNET_BETWEENNESS] = "betweenness",
		[ACTORNET_CLOSENESS] = "closeness",
		[ACTORNET_HARMONIC] = "harmonic",
		[ACTORNET_EIGENVECTOR] = "eigenvector",
		[ACTORNET_PAGERANK] = "pagerank",
		[ACTORNET_CORE] = "core",
		[ACTORNET_CLUSTERING] = "clustering",
		[ACTORNET_CONSTRAINT] = "constraint",
		[ACTORNET_CUTS] = "cuts",
		[ACTORNET_BRIDGES] = "bridges",
		[ACTORNET_COMMUNITY] = "community",
		[ACTORNET_IN_DEGREE] = "in_degree",
		[ACTORNET_OUT_DEGREE] = "out_degree",
		[ACTORNET_IN_STRENGTH] = "in_strength",
		[ACTORNET_OUT_STRENGTH] = "out_strength",
		[ACTORNET_HUB] = "hub",
		[ACTORNET_AUTHORITY] = "authority",
		[ACTORNET_POSITIVE_DEGREE] = "positive_degree",
		[ACTORNET_NEGATIVE_DEGREE] = "negative_degree",
		[ACTORNET_NET_DEGREE] = "net_degree",
		[ACTORNET_POSITIVE_STRENGTH] = "positive_strength",
		[ACTORNET_NEGATIVE_STRENGTH] = "negative_strength",
		[ACTORNET_NET_STRENGTH] = "net_strength",
		[ACTORNET_BALANCE] = "balance",
		[ACTORNET_PN] = "pn",
		[ACTORNET_SIGNED_EIGENVECTOR] = "signed_eigenvector",
		[ACTORNET_SIGNED_COMMUNITY] = "signed_community",
		[ACTORNET_CAMP] = "camp",
		[ACTORNET_CAMP_STATUS] = "camp_status",
		[ACTORNET_CAMP_BRIDGING] = "camp_bridging",
	};
	return (unsigned)measure < ACTORNET_MEASURES ? names[measure] : NULL;
}

bool measure_is_group(enum actornet_measure measure)
{
	return measure == ACTORNET_COMMUNITY || measure == ACTORNET_SIGNED_COMMUNITY || measure == ACTORNET_CAMP;
}

bool measure_small_first(enum actornet_measure measure)
{
	return measure_is_group(measure) || measure == ACTORNET_CONSTRAINT;
}

bool measure_is_sampled(enum actornet_measure measure)
{
	return measure == ACTORNET_BETWEENNESS || measure == ACTORNET_CLOSENESS || measure == ACTORNET_HARMONIC;
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
