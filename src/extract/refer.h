/* Words that point back: two parties ("الطرفان") or a man of rank ("سيادته").
 */
#ifndef ACTORNET_EXTRACT_REFER_H
#define ACTORNET_EXTRACT_REFER_H

#include "extract/article.h"

/* Adds what the words of a sentence point to, as mentions that mention_uncall takes back. The mentions must be in order. */
void refer_find(struct article *a, uint32_t sentence);

#endif
