/* What a single word can be in a person's name; person.h puts the words together.
 *
 * A word is judged by what the lexicon knows of it and by what stands behind it: "أمين" is a given name in "محمد أمين" and an
 * office in "أمين المتحف". Nothing here looks at the words before.
 */
#ifndef ACTORNET_EXTRACT_NAME_H
#define ACTORNET_EXTRACT_NAME_H

#include "extract/person.h"

enum name_part {
	PART_NONE,
	PART_UNKNOWN,
	PART_GIVEN,
	PART_GIVEN_WORD, /* a given name that is also an everyday word */
	PART_PARTICLE,   /* needs a word behind it */
	PART_SURNAME     /* a known word that can only be a family name here */
};

/* What token `at` can be in a name. */
enum name_part name_part(const struct article *a, uint32_t at);

/* Nothing is glued to the word. */
bool name_has_no_prefix(const struct article *a, uint32_t at);

/* A word that is unknown as it stands and only with its first letter cut off a name: "كاسياس" is no "like Asias". */
bool name_is_whole(const struct article *a, uint32_t at);

/* A word that is only known as somebody's name: "رياض قهوجي", "صدام حفتر". */
static inline bool name_is_only(const struct article *a, uint32_t at)
{
	return (a->readings[at].facts & WORD_MAN) != 0;
}

/* A given name that is an everyday noun in the accusative too: "دورا". */
bool name_is_accusative(const struct article *a, uint32_t at);

/* A given name that is an everyday word, a verb or a preposition too bears no family name of everyday words: "واصل الكفاح",
 * "علي". */
bool name_may_be_word(const struct article *a, uint32_t at);

/* A known word where the family name must be: "أحمد الليبي", "أحمد حافظ". */
bool name_may_be_surname(const struct article *a, uint32_t at, enum person_ground ground);

/* A form that everyday words seldom take and family names often: a noun with an attached ي ("ديناري"), a dual ("الفردان"), and
 * with the article one in ي that is no adjective of the lexicon ("الهلالي"). */
bool name_is_family_form(const struct article *a, uint32_t at);

#endif
