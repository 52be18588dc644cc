/* Names that ICU knows: states in Arabic, and Latin spellings of Arabic words. */
#ifndef ACTORNET_TEXT_NAMES_H
#define ACTORNET_TEXT_NAMES_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"

/* The Arabic names of the state with this ISO 3166-1 alpha-2 code, as ICU's Arabic locales spell them, `|` between
 * different ones; empty when ICU knows none. */
struct str names_of_state(struct arena *arena, struct str code);

struct latinizer; /* ICU's transliterator; opening one is slow, so it is kept */

enum actornet_status latinizer_open(struct latinizer **latinizer, struct actornet_error *error);
void latinizer_close(struct latinizer *latinizer);

/* A Latin label for an Arabic name, words capitalised ("Khyry Altmymy"), in ASCII letters. Empty when nothing is left. */
struct str latinizer_label(struct latinizer *latinizer, struct arena *arena, struct str name);

/* The label as an id: lower-case ASCII with hyphens. */
struct str latinizer_slug(struct arena *arena, struct str label);

#endif
