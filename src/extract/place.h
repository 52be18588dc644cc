/* Whether a state's name is the government that acts, or only where something happens.
 *
 * "أعلنت القاهرة", "واشنطن وباريس تعارضان", "مع طهران": an actor. "في ليبيا", "مدينة سرت", "شمال العراق": a place.
 */
#ifndef ACTORNET_EXTRACT_PLACE_H
#define ACTORNET_EXTRACT_PLACE_H

#include "extract/match.h"

/* Whether the state named by `match` is an actor there. `begin` and `end` are the sentence's tokens. */
bool place_acts(const struct article *a, const struct match *match, uint32_t begin, uint32_t end);

/* Whether the state's name at token `at` is an adjective of the noun before it: "دعم مالي", "الصحافة السعودية". */
bool place_is_adjective(const struct article *a, uint32_t at, uint32_t begin, uint32_t end);

#endif
