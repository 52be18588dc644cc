/* Formal names of organisations, which are made of everyday words: "الهيئة العامة للأرصاد", "معهد الدراسات المتقدمة", "جمعية
 * سيدات الأعمال".
 *
 * Their head noun is broad: it opens many phrases that name nobody ("لجنة التحقيق", "المركز الأول"). What tells the name is its
 * build: an adjective of the formal kind and what the body is for behind a head with the article, or at least two words
 * behind one without. How many words it takes depends on the head's class.
 */
#ifndef ACTORNET_EXTRACT_FORMAL_H
#define ACTORNET_EXTRACT_FORMAL_H

#include "extract/match.h"

/* The last token of the formal name that the head noun `head` (of a sense with these flags) opens, or 0. */
uint32_t formal_last(const struct article *a, const struct match *head, const struct sense *sense, uint32_t end);

/* The last token of a name that ends at `last`, with the formal adjectives behind it: "مؤسسة يوسف الراجحي" + "الخيرية". */
uint32_t formal_adjectives(const struct article *a, uint32_t last, uint32_t end);

/* The last token of a name that ends at `last`, with what the body is for: "بنك الواحة" + "للتنمية". */
uint32_t formal_purpose(const struct article *a, uint32_t last, uint32_t end);

#endif
