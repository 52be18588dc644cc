/* Whether what a cue says is said to be so: not when it is supposed, asked or denied. */
#ifndef ACTORNET_EXTRACT_SCOPE_H
#define ACTORNET_EXTRACT_SCOPE_H

#include "extract/frame.h"

/* True when the cue makes no link: "إذا هاجمت", "نفت قطر دعمها". Negation is not its business: that turns a stance. */
bool scope_is_void(const struct frame_view *v);

#endif
