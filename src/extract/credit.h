/* Sources of the news: an agency or a newspaper that is only credited is no party to the matter. */
#ifndef ACTORNET_EXTRACT_CREDIT_H
#define ACTORNET_EXTRACT_CREDIT_H

#include "extract/find.h"
#include "extract/match.h"

/* An agency or a newspaper named as the source: beside a verb of speech, behind a preposition or a word for a source, perhaps
 * with quotation marks or a noun ("موقع") between them. */
bool credit_only(const struct scan *s, const struct match *match, const struct sense *sense);

#endif
