/* The API over the roster: the actors that were found, for review. */
#include "actornet_private.h"
#include "base/error.h"
#include "network/roster.h"
#include "output/actors_table.h"

void actornet_actors_options_init(struct actornet_actors_options *options)
{
	*options = (struct actornet_actors_options){.format = ACTORNET_ACTORS_TSV};
}

enum actornet_status actornet_actors_write(struct actornet *actornet, const struct actornet_actors_options *options,
                                           struct actornet_output *output, struct actornet_error *error)
{
	static void (*const writers[2][2])(const struct roster *, struct arena *, struct actornet_output *) = {
		{actors_table_tsv, actors_table_json}, {affiliations_tsv, affiliations_json}};
	struct roster roster;
	ACTORNET_GUARD(actornet, error);
	if (!actornet->evidence)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no evidence was kept");
	if ((int)options->format < 0 || options->format > ACTORNET_ACTORS_JSON)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such format: %d", (int)options->format);
	actornet_settle(actornet);
	if (!network_actor_count(actornet->network))
		return error_set(error, ACTORNET_ERROR_EMPTY, "no actor was found in the input");
	arena_reset(&actornet->scratch);
	roster_make(&roster, &actornet->scratch, actornet->network, actornet->evidence);
	writers[options->affiliations != 0][options->format](&roster, &actornet->scratch, output);
	return ACTORNET_OK;
}
