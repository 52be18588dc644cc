/* The network as a cgraph graph with all its drawing attributes; written as DOT here, laid out and drawn by picture.h.
 *
 * cgraph lives in dot.c only, gvc in picture.c only.
 */
#ifndef ACTORNET_OUTPUT_DOT_H
#define ACTORNET_OUTPUT_DOT_H

#include "actornet.h"
#include "network/network.h"

struct Agraph_s;

/* What is drawn. `size` has one value >= 0 for each actor (the measure size_by on the layer). */
struct drawing {
	const struct network *network;
	const struct actornet_picture_options *options;
	const double *size;
	const struct actornet_counts *counts; /* for the title */
};

/* A new graph that the caller closes with dot_graph_free; NULL when cgraph fails. */
struct Agraph_s *dot_graph(const struct drawing *drawing);
void dot_graph_free(struct Agraph_s *graph);

/* Writes the graph as DOT. */
enum actornet_status dot_write(const struct drawing *drawing, struct actornet_output *output,
                               struct actornet_error *error);

#endif
