/* Escapes in JSON strings that stand for no character of a text: \u0000, and half a surrogate pair.
 */
#ifndef ACTORNET_INPUT_ESCAPE_H
#define ACTORNET_INPUT_ESCAPE_H

#include <stddef.h>

/* Turns them into \ufffd, in place; returns how many there were and the offset of the first in *first. What is no escape at
 * all is left to the parser. */
size_t escape_repair(char *json, size_t size, size_t *first);

#endif
