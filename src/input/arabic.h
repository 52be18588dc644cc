/* Which of the Arabic charsets of one byte a text is in. With convert.c and date_words.c the only user of ICU in this room. */
#ifndef ACTORNET_INPUT_ARABIC_H
#define ACTORNET_INPUT_ARABIC_H

#include "base/str.h"

/* "windows-1256", "ISO-8859-6", or NULL when it does not look Arabic in either. */
const char *arabic_charset(struct str bytes);

#endif
