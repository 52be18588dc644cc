/* The words of a picture, in graphviz's HTML-like labels: names, title, legend. Knows nothing of graphviz itself. */
#ifndef ACTORNET_OUTPUT_LABEL_H
#define ACTORNET_OUTPUT_LABEL_H

#include "base/str.h"
#include "output/select.h"

/* Colours safe for the colour-blind (Okabe and Ito 2008), and dashes that tell the same in print. */
struct tie_style {
	const char *color, *style, *name, *interaction;
};
extern const struct tie_style label_tie_styles[TIE_LOOKS];

/* The name of an actor, broken into short lines, with its Latin label below; `points` is the size of the letters. Lines
 * that hold digits, brackets or Latin letters beside Arabic are isolated, so that they stand in the right order. */
void label_actor(struct strbuf *out, const struct network_actor *actor, double points);

/* Title, counts, what was left out, how the picture was made, and the legend. */
void label_title(struct strbuf *out, const struct drawing *drawing, const struct selection *selection);

/* "Khalifa Haftar: 12 mentions in 4 documents" */
void label_actor_tip(struct strbuf *out, const struct network_actor *actor);

/* "A and B: 5 sentences, +0.6, -1.2" */
void label_tie_tip(struct strbuf *out, const struct network_actor *actors, const struct network_tie *tie);

#endif
