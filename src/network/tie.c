#include "network/network.h"

static const double TIE_UNIT = 1000.0;

double network_tie_weight(const struct network_tie *tie)
{
	return tie->scale * ((double)tie->comentions + (double)(tie->positive + tie->negative) / TIE_UNIT);
}

double network_tie_signed_weight(const struct network_tie *tie)
{
	return tie->scale * ((double)(tie->positive - tie->negative) / TIE_UNIT);
}

int network_tie_sign(const struct network_tie *tie)
{
	return (tie->positive > tie->negative) - (tie->positive < tie->negative);
}

double network_tie_layer_weight(const struct network_tie *tie, enum actornet_layer layer)
{
	switch (layer) {
	case ACTORNET_LAYER_ALL: return network_tie_weight(tie);
	case ACTORNET_LAYER_POSITIVE: return tie->scale * ((double)tie->positive / TIE_UNIT);
	case ACTORNET_LAYER_NEGATIVE: return tie->scale * ((double)tie->negative / TIE_UNIT);
	}
	return 0;
}

struct network_signs network_signs(const struct network *network, enum actornet_layer layer)
{
	struct network_signs signs = {0};
	const struct network_tie *ties = network_ties(network);
	for (size_t i = 0; i < network_tie_count(network); i++) {
		if (!(network_tie_layer_weight(&ties[i], layer) > 0))
			continue;
		int sign = network_tie_sign(&ties[i]);
		signs.ties++;
		signs.positive += sign > 0;
		signs.negative += sign < 0;
		signs.neutral += sign == 0;
	}
	return signs;
}
