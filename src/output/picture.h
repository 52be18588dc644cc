/* The network laid out by graphviz (sfdp) and drawn as SVG, PNG or PDF. The only file that knows gvc. */
#ifndef ACTORNET_OUTPUT_PICTURE_H
#define ACTORNET_OUTPUT_PICTURE_H

#include "output/dot.h"

/* `warn` hears when no font for Arabic or no pango plug-in is found; the picture is made all the same. */
enum actornet_status picture_write(const struct drawing *drawing, const struct actornet_options *warn,
                                   struct actornet_output *output, struct actornet_error *error);

#endif
