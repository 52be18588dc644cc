/* How far what a cue says is said to be so: supposed, asked, denied, refused, ended. */
#ifndef ACTORNET_EXTRACT_SCOPE_H
#define ACTORNET_EXTRACT_SCOPE_H

#include "extract/frame.h"

/* True when the cue makes no link: "إذا هاجمت", "نفت قطر دعمها". Negation is not its business: that turns a stance. */
bool scope_is_void(const struct frame_view *v);

/* Token `at` is عن, behind which stands what a verb like "تخلى" gives up. */
bool scope_is_about(const struct article *a, uint32_t at);

/* A cue that ends, refuses or prevents an act of its own subject ("رفضت تقديم أي دعم", "أوقفت دعمها") marks that act as
 * turned and makes no link of its own: then true. */
bool scope_turns_act(const struct frame_view *v);

/* The stance of the cue, negation and turning reckoned in; 0 for none. */
double scope_stance(const struct frame_view *v);

#endif
