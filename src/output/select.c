#include "output/select.h"

#include <stdlib.h>

struct ranked {
	double size;
	uint32_t actor;
};

static int by_size(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;
	if (a->size != b->size)
		return a->size > b->size ? -1 : 1;
	return (a->actor > b->actor) - (a->actor < b->actor);
}

static int by_number(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;
	return (*a > *b) - (*a < *b);
}

enum tie_look select_look(const struct network_tie *tie)
{
	if (network_tie_sign(tie))
		return network_tie_sign(tie) > 0 ? TIE_COOPERATIVE : TIE_CONFLICTING;
	return tie->positive ? TIE_BOTH : TIE_NEUTRAL;
}

static bool on_layer(const struct drawing *drawing, const struct network_tie *tie)
{
	return network_tie_layer_weight(tie, drawing->options->layer) > 0;
}

/* Marks the actors that have a tie on the layer; all when there is none. */
static void mark_tied(const struct drawing *drawing, bool *tied)
{
	const struct network_tie *ties = network_ties(drawing->network);
	size_t actors = network_actor_count(drawing->network), any = 0;
	for (size_t i = 0; i < network_tie_count(drawing->network); i++) {
		if (!on_layer(drawing, &ties[i]))
			continue;
		tied[ties[i].a] = tied[ties[i].b] = true;
		any = 1;
	}
	for (size_t i = 0; i < actors && !any; i++)
		tied[i] = true;
}

static void choose_actors(const struct drawing *drawing, struct ranked *ranked, bool *chosen, struct selection *out)
{
	size_t actors = network_actor_count(drawing->network), count = 0;
	mark_tied(drawing, chosen);
	for (size_t i = 0; i < actors; i++) {
		if (chosen[i])
			ranked[count++] = (struct ranked){drawing->size[i], (uint32_t)i};
		chosen[i] = false;
	}
	qsort(ranked, count, sizeof *ranked, by_size);
	if (drawing->options->top && count > drawing->options->top)
		count = drawing->options->top;
	for (size_t i = 0; i < count; i++) {
		out->actors[i] = ranked[i].actor;
		chosen[ranked[i].actor] = true;
	}
	qsort(out->actors, count, sizeof *out->actors, by_number);
	out->count = count;
	out->left_out = actors - count;
}

static void choose_ties(const struct drawing *drawing, const bool *chosen, struct selection *out)
{
	const struct network_tie *ties = network_ties(drawing->network);
	size_t *const counts[TIE_LOOKS] = {&out->neutral, &out->cooperative, &out->conflicting, &out->both};
	for (size_t i = 0; i < network_tie_count(drawing->network); i++) {
		if (!on_layer(drawing, &ties[i]) || !chosen[ties[i].a] || !chosen[ties[i].b])
			continue;
		out->ties[out->tie_count++] = (uint32_t)i;
		++*counts[select_look(&ties[i])];
	}
}

bool select_make(const struct drawing *drawing, struct selection *selection)
{
	size_t actors = network_actor_count(drawing->network), ties = network_tie_count(drawing->network);
	struct ranked *ranked = calloc(actors + 1, sizeof *ranked);
	bool *chosen = calloc(actors + 1, sizeof *chosen);
	*selection = (struct selection){.actors = calloc(actors + 1, sizeof *selection->actors),
	                                .ties = calloc(ties + 1, sizeof *selection->ties)};
	bool done = ranked && chosen && selection->actors && selection->ties;
	if (done) {
		choose_actors(drawing, ranked, chosen, selection);
		choose_ties(drawing, chosen, selection);
	} else {
		select_release(selection);
	}
	free(ranked);
	free(chosen);
	return done;
}

void select_release(struct selection *selection)
{
	free(selection->actors);
	free(selection->ties);
	*selection = (struct selection){.actors = NULL};
}
