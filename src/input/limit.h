/* The longest text and the longest record: offsets of mentions count in 32 bits. */
#ifndef ACTORNET_INPUT_LIMIT_H
#define ACTORNET_INPUT_LIMIT_H

#include <stdint.h>

#define INPUT_LIMIT UINT32_MAX /* a text is shorter than this */

#endif
