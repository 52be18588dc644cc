#include "extract/agree.h"

#include "base/letters.h"

static const uint16_t *end_of(const struct article *a, uint32_t at, size_t *count)
{
	const struct token *token = article_token(a, at);
	*count = token->fold_count;
	return a->tokens.units + token->fold + token->fold_count;
}

/* A sound plural of people: "الحوثيون", "المتمردين". */
static bool is_sound_plural(const struct article *a, uint32_t at)
{
	size_t n;
	const uint16_t *end = end_of(a, at, &n);
	return n > 5 && end[-1] == AR_NOON && (end[-2] == AR_WAW || end[-2] == AR_YEH);
}

/* Names of states are feminine, but for a few (العراق, لبنان). */
static unsigned agree_of_state(const struct article *a, uint32_t at)
{
	if (article_is_function(a, at, FUNCTION_MASCULINE))
		return AGREE_MASCULINE;
	if (article_is_feminine(a, at) || article_is(a, at, MASK(SENSE_STATE) | MASK(SENSE_CAPITAL)))
		return AGREE_FEMININE;
	return AGREE_MASCULINE | AGREE_FEMININE;
}

static unsigned agree_of_org(const struct article *a, const struct mention *m)
{
	if (article_is_feminine(a, m->first))
		return AGREE_FEMININE;
	if (is_sound_plural(a, m->first))
		return AGREE_PLURAL | AGREE_MASCULINE;
	if (m->last > m->first && article_is_word(a, m->first + 1) && article_is_feminine(a, m->first + 1) &&
	    article_is_definite(a, m->first) && article_is_definite(a, m->first + 1))
		return AGREE_FEMININE; /* "الأمم المتحدة" */
	const struct sense *noun = article_sense(a, m->first, SENSE_COMMON, NULL);
	if (m->first != m->last && article_is(a, m->first, MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION)) &&
	    !(noun && (noun->flags & SENSE_PLURAL))) /* "فصائل" are feminine */
		return AGREE_MASCULINE;
	return AGREE_MASCULINE | AGREE_FEMININE;
}

unsigned agree_of_mention(const struct article *a, uint32_t mention)
{
	const struct mention *m = &a->mentions[mention];
	const struct article_actor *actor = &a->actors[m->actor];
	if (actor->kind == ACTORNET_PERSON)
		return actor->woman ? AGREE_FEMININE : AGREE_MASCULINE;
	return actor->kind == ACTORNET_STATE ? agree_of_state(a, m->first) : agree_of_org(a, m);
}

unsigned agree_of_flags(unsigned flags)
{
	if (flags & SENSE_FIRST)
		return AGREE_FIRST;
	if (flags & SENSE_PLURAL)
		return AGREE_PLURAL | AGREE_DUAL;
	return flags & SENSE_FEMININE ? AGREE_FEMININE : AGREE_MASCULINE;
}

unsigned agree_of_pronoun(const struct article *a, uint32_t at)
{
	size_t n;
	const uint16_t *end = end_of(a, at, &n);
	if (n < 2)
		return 0;
	if (n == 3 && end[-3] == AR_WAW && end[-2] == AR_HEH && end[-1] != AR_MEEM) /* "وهو", "وهي" */
		return end[-1] == AR_WAW ? AGREE_MASCULINE : AGREE_FEMININE;
	switch (end[-1]) {
	case AR_HEH: return AGREE_MASCULINE;
	case AR_MEEM: return end[-2] == AR_HEH ? AGREE_PLURAL : 0;
	case AR_YEH: return AGREE_FIRST;
	case AR_ALEF:
		if (end[-2] == AR_HEH)
			return AGREE_FEMININE;
		if (end[-2] == AR_NOON)
			return AGREE_FIRST;
		return end[-2] == AR_MEEM && n > 2 && end[-3] == AR_HEH ? AGREE_DUAL : 0;
	default: return 0;
	}
}
