/* Agreement: which actors a verb, an adjective or a pronoun can mean by gender and number.
 *
 * A set of features; two words agree when their sets meet. Where the language lets the speaker choose (the gender of a
 * state's name in -an, of a group) or the form does not tell, the set has both.
 */
#ifndef ACTORNET_EXTRACT_AGREE_H
#define ACTORNET_EXTRACT_AGREE_H

#include "extract/article.h"

enum agree {
	AGREE_MASCULINE = 1,
	AGREE_FEMININE = 2,
	AGREE_PLURAL = 4, /* of people */
	AGREE_DUAL = 8,
	AGREE_FIRST = 16 /* the speaker */
};

unsigned agree_of_mention(const struct article *a, uint32_t mention);

/* Of a verb or adjective by its enum sense_flag. */
unsigned agree_of_flags(unsigned flags);

/* Of the pronoun at the end of token `at`; 0 when there is none or it means the reader. */
unsigned agree_of_pronoun(const struct article *a, uint32_t at);

#endif
