#include "extract/credit.h"

static bool speaks_behind(const struct article *a, uint32_t at, uint32_t end)
{
	while (at < end && token_mark_quotes(article_token(a, at)->mark))
		at++;
	return at < end && article_is_word(a, at) && article_is(a, at, MASK(SENSE_SPEECH));
}

bool credit_only(const struct scan *s, const struct match *match, const struct sense *sense)
{
	const struct article *a = s->a;
	if (sense->kind != SENSE_ACTOR || !a->lexicon->actors[sense->id].is_media)
		return false;
	if (s->speech || speaks_behind(a, match->last + 1, s->end))
		return true;
	for (uint32_t i = match->first; !(article_clitics(a, i) & CLITIC_PREPOSITIONS); i--) {
		if (i == s->begin)
			return false;
		if (token_mark_quotes(article_token(a, i - 1)->mark))
			continue;
		if (!article_is_word(a, i - 1))
			return false;
		if (article_is(a, i - 1, MASK(SENSE_SPEECH)) || article_is_function(a, i - 1, FUNCTION_PREPOSITION))
			return true;
		const struct sense *head = article_sense(a, i - 1, SENSE_HEAD, NULL);
		if (!head || a->lexicon->heads[head->id].class != HEAD_MEDIA)
			return article_is_function(a, i - 1, FUNCTION_CREDIT);
	}
	return true;
}
