#include "extract/pronoun.h"

#include "base/letters.h"
#include "extract/agree.h"

static bool fits(const struct article *a, uint32_t mention, unsigned agree)
{
	return (agree_of_mention(a, mention) & agree) != 0;
}

/* The nearest mention before token `at` that agrees and is not the subject's actor. */
static uint32_t nearest(const struct walk *w, uint32_t at, uint32_t subject, unsigned agree)
{
	const struct article *a = w->a;
	for (uint32_t i = w->sentence->mention_end; i-- > w->sentence->mention;) {
		const struct mention *m = &a->mentions[i];
		if (m->last >= at || walk_holder_of(w, i) != i)
			continue;
		if (subject != NO_MENTION && a->mentions[subject].actor == m->actor)
			continue;
		if (fits(a, i, agree))
			return i;
	}
	return NO_MENTION;
}

/* Somebody beside the subject is named before token `at` in the sentence. */
static bool others_before(const struct walk *w, uint32_t at, uint32_t subject)
{
	const struct article *a = w->a;
	if (subject == NO_MENTION || subject < w->sentence->mention)
		return w->sentence->mention < w->sentence->mention_end;
	for (uint32_t i = w->sentence->mention; i < w->sentence->mention_end && a->mentions[i].last < at; i++) {
		if (a->mentions[i].actor != a->mentions[subject].actor)
			return true;
	}
	return false;
}

uint32_t pronoun_find(const struct walk *w, uint32_t at, uint32_t subject, bool own)
{
	const struct article *a = w->a;
	unsigned agree = agree_of_pronoun(a, at);
	if (!agree || (agree & AGREE_FIRST))
		return own && agree ? subject : NO_MENTION;
	if (own && subject != NO_MENTION && fits(a, subject, agree))
		return subject;
	uint32_t here = nearest(w, at, subject, agree);
	if (here != NO_MENTION || w->sentence == a->sentences || others_before(w, at, subject))
		return here;
	struct walk before = {w->a, w->sentence - 1};
	uint32_t meant = nearest(&before, before.sentence->last, subject, agree);
	if (meant != NO_MENTION && !own && walk_is_governed(a, meant))
		return NO_MENTION;
	for (uint32_t i = before.sentence->mention; meant != NO_MENTION && i < before.sentence->mention_end; i++) {
		if (a->mentions[i].actor != a->mentions[meant].actor && fits(a, i, agree) && walk_holder_of(&before, i) == i)
			return NO_MENTION; /* one of several */
	}
	return meant;
}

/* The mention is the subject of a verb of speech. */
static bool speaks(const struct walk *w, uint32_t mention)
{
	for (uint32_t i = w->sentence->predicate; i < w->sentence->predicate_end; i++) {
		if (w->a->predicates[i].speech && w->a->predicates[i].subject == mention)
			return true;
	}
	return false;
}

bool pronoun_is_doubtful(const struct walk *w, uint32_t at, uint32_t mention, bool thing)
{
	const struct article *a = w->a;
	unsigned agree = agree_of_pronoun(a, at);
	if (mention < w->sentence->mention || !(agree & (AGREE_MASCULINE | AGREE_FEMININE)) ||
	    (a->actors[a->mentions[mention].actor].kind == ACTORNET_PERSON && !thing && !speaks(w, mention)))
		return false;
	for (uint32_t i = at; i-- > a->mentions[mention].last + 1;) {
		if (!article_is_word(a, i) || a->covered[i] || a->titles[i] || !article_is_definite(a, i) ||
		    !article_is(a, i, MASK(SENSE_COMMON)) || article_is_adjective(a, i) || article_is_verb(a, i))
			continue;
		const struct sense *noun = article_sense(a, i, SENSE_COMMON, NULL);
		bool feminine = article_is_feminine(a, i) || (noun->flags & SENSE_PLURAL);
		if (feminine == ((agree & AGREE_FEMININE) != 0))
			return true;
	}
	return false;
}

unsigned pronoun_slot(const struct article *a, uint32_t at)
{
	if (a->covered[at] || !article_is_function(a, at, FUNCTION_PRONOUN))
		return SLOT_NONE;
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	size_t n = token->fold_count, tail = 1;
	if (n > 2 && u[n - 1] != AR_HEH && u[n - 1] != AR_YEH)
		tail = u[n - 1] == AR_ALEF && u[n - 2] == AR_MEEM ? 3 : 2;
	if (n <= tail)
		return SLOT_NONE;
	n -= tail;
	if (n == 1)
		return u[0] == AR_BEH ? a->slots->b : u[0] == AR_LAM ? a->slots->l : SLOT_NONE;
	return article_slot_of_word(a->lexicon, u, n);
}
