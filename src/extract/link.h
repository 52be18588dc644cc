/* Adding links: what the rules of this room share.
 */
#ifndef ACTORNET_EXTRACT_LINK_H
#define ACTORNET_EXTRACT_LINK_H

#include "extract/frame.h"

/* From one actor to another; nothing when they are one or the cue says nothing. Once for a cue and pair. */
void link_add(const struct frame_view *v, uint32_t source, uint32_t target, bool mutual, const char *rule);

/* From each of a coordination to each of another. */
void link_add_all(const struct frame_view *v, uint32_t source, uint32_t target, bool mutual, const char *rule);

/* All of a coordination towards each other: "اشتباكات بين س وص". False when there is one only. */
bool link_among(const struct frame_view *v, uint32_t mention, const char *rule);

/* Fills the term's frames in turn until one gives a link. */
bool link_frames(const struct frame_view *v, const char *rule);

/* Both parties of a mutual noun can be its owners: "تقارب مصر وتركيا", "الحرب الإيرانية العراقية"; not "حروب سوريا وليبيا". */
bool link_owner_is_both(const struct frame_view *v, uint32_t owner);

/* A judgement: "اعتبر الجيش توقيع قطر خرقا". False when the cue is none. */
bool link_judgement(const struct frame_view *v);

/* "تحظى بدعم تركيا", "تخضع لعقوبات فرضها الاتحاد": the subject of the verb suffers or gets what the noun says. False when the
 * noun depends on no such verb. */
bool link_suffered(const struct frame_view *v);

/* "مقتل قيادي في الحركة بغارة أميركية": who did an act of force is told by another one. False when nobody is. */
bool link_force(const struct frame_view *v, uint32_t victim);

/* The cue at or behind token `at` and before this one: of the verb that a noun depends on. NULL when there is none. */
const struct cue *link_cue_above(const struct frame_view *v, uint32_t at);

/* Whether a cue is a stance to what somebody has done. */
bool link_is_judging(const struct frame_view *v, const struct cue *cue);

/* The cue is the preposition "against" itself. */
bool link_is_against(const struct frame_view *v);

/* "تصريحات المالكي ضد السعودية", "تقود السعودية تحالفا ضد الحوثيين": who acts against whom. */
void link_against(struct frame_view *v);

/* A finite verb, by its frames. */
void link_verb(struct frame_view *v);

/* A verbal noun ("دعم قطر لتركيا"), by its verb's frames. */
void link_masdar(struct frame_view *v);

#endif
