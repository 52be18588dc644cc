#include "measure/measuring.h"

static void add(double *values, uint32_t actor, double value)
{
	if (values)
		values[actor] += value;
}

static void add_both(double *values, const struct network_tie *tie, double value)
{
	add(values, tie->a, value);
	add(values, tie->b, value);
}

/* What `source` holds against or for `target`: one tie more and so much strength, when there is any. */
static void add_stance(const struct measuring *m, uint32_t source, uint32_t target, double sum)
{
	if (!(sum > 0))
		return;
	add(wanted(m, ACTORNET_OUT_DEGREE), source, 1);
	add(wanted(m, ACTORNET_IN_DEGREE), target, 1);
	add(wanted(m, ACTORNET_OUT_STRENGTH), source, sum);
	add(wanted(m, ACTORNET_IN_STRENGTH), target, sum);
}

static void add_tie(const struct measuring *m, const struct network_tie *tie)
{
	double weight = network_tie_layer_weight(tie, m->request->layer);
	int sign = network_tie_sign(tie);
	if (weight > 0) {
		add_both(wanted(m, ACTORNET_DEGREE), tie, 1);
		add_both(wanted(m, ACTORNET_STRENGTH), tie, weight);
	}
	add_stance(m, tie->a, tie->b, stances_forth(tie, m->request->layer));
	add_stance(m, tie->b, tie->a, stances_back(tie, m->request->layer));
	add_both(wanted(m, ACTORNET_POSITIVE_DEGREE), tie, sign > 0);
	add_both(wanted(m, ACTORNET_NEGATIVE_DEGREE), tie, sign < 0);
	add_both(wanted(m, ACTORNET_NET_DEGREE), tie, sign);
	add_both(wanted(m, ACTORNET_POSITIVE_STRENGTH), tie, network_tie_layer_weight(tie, ACTORNET_LAYER_POSITIVE));
	add_both(wanted(m, ACTORNET_NEGATIVE_STRENGTH), tie, network_tie_layer_weight(tie, ACTORNET_LAYER_NEGATIVE));
	add_both(wanted(m, ACTORNET_NET_STRENGTH), tie, network_tie_signed_weight(tie));
}

void degrees_compute(struct measuring *m)
{
	static const enum actornet_measure ours[] = {
		ACTORNET_DEGREE,      ACTORNET_STRENGTH,          ACTORNET_IN_DEGREE,         ACTORNET_OUT_DEGREE,
		ACTORNET_IN_STRENGTH, ACTORNET_OUT_STRENGTH,      ACTORNET_POSITIVE_DEGREE,   ACTORNET_NEGATIVE_DEGREE,
		ACTORNET_NET_DEGREE,  ACTORNET_POSITIVE_STRENGTH, ACTORNET_NEGATIVE_STRENGTH, ACTORNET_NET_STRENGTH,
	};
	for (size_t i = 0; i < sizeof ours / sizeof ours[0]; i++) {
		for (size_t v = 0; wanted(m, ours[i]) && v < network_actor_count(m->network); v++)
			wanted(m, ours[i])[v] = 0;
	}
	for (size_t i = 0; i < network_tie_count(m->network); i++)
		add_tie(m, &network_ties(m->network)[i]);
}
