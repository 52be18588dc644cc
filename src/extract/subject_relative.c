/* Verbs in clauses that describe a noun: with a relative pronoun, without one, or joined to such a verb. */
#include "base/letters.h"
#include "extract/subject.h"

/* A word like "بقيادة", whose mention only adds to the one before. */
static bool is_led(const struct walk *w, uint32_t mention)
{
	const struct mention *m = &w->a->mentions[mention];
	uint32_t begin = m->title ? m->title - 1 : m->first;
	return begin > w->sentence->first && article_is_word(w->a, begin - 1) &&
	       article_is_function(w->a, begin - 1, FUNCTION_PARTY) && walk_is_preposition(w->a, begin - 1) &&
	       mention > w->sentence->mention;
}

/* The head of a relative clause; "الجيش بقيادة المشير … الذي": the army. */
static uint32_t head_of_relative(const struct walk *w, uint32_t relative)
{
	uint32_t head = walk_right_before(w, relative);
	while (head != NO_MENTION && is_led(w, head) && w->a->mentions[head].first - w->a->mentions[head - 1].last < 4)
		head--;
	return head;
}

/* "مما", "ما": it is what was told before that does it, and no actor. */
static bool is_what(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	return a->tokens.units[token->fold + token->fold_count - 1] == AR_ALEF;
}

bool subject_is_past_relative(const struct subject_finder *f, struct predicate *p, uint32_t before)
{
	const struct article *a = f->walk.a;
	for (size_t i = a->predicate_count; i-- > f->walk.sentence->predicate;) {
		const struct predicate *inner = &a->predicates[i];
		if (!inner->relative || inner->subject != before || a->mentions[before].first < inner->at)
			continue;
		uint32_t relative = walk_relative_before(&f->walk, inner->at);
		uint32_t head =
			relative == NO_MENTION || is_what(a, relative) ? NO_MENTION : head_of_relative(&f->walk, relative);
		p->subject = head != NO_MENTION && subject_agrees(f, p, head) ? head : NO_MENTION;
		p->closed = p->subject == NO_MENTION;
		return true;
	}
	return false;
}

/* A noun or adjective without article or owner's pronoun. */
static bool is_indefinite(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at] && !a->titles[at] && article_is(a, at, MASK(SENSE_COMMON)) &&
	       !article_is_verb(a, at) && !article_is_definite(a, at) && !a->readings[at].items[0].tail;
}

/* "الطرف الذي يدعمه ويموله": the clause goes on. */
static const struct predicate *clause_gone_on(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	if (a->predicate_count == f->walk.sentence->predicate)
		return NULL;
	const struct predicate *before = &a->predicates[a->predicate_count - 1];
	if (!p->joined) /* "الذي يفترض أن يمنع" */
		return before->relative && !a->readings[p->at].items[0].tail &&
		               (before->closed || before->subject != NO_MENTION) && before->at + 2 == p->at &&
		               article_is_word(a, p->at - 1) && article_is_function(a, p->at - 1, FUNCTION_CONJUNCTION)
		           ? before
		           : NULL;
	bool near = before->at + 1 == p->at || (before->at + 2 == p->at && article_is_word(a, p->at - 1) &&
	                                        article_is_function(a, p->at - 1, FUNCTION_PRONOUN));
	return before->relative && near ? before : NULL;
}

/* "انتقادات تتهمه", "هجوم شنته تركيا": the clause of an indefinite noun right before, which has no relative pronoun. */
static bool describes_noun(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	static const uint64_t nouns = FUNCTION_BIT(FUNCTION_EVENT) | FUNCTION_BIT(FUNCTION_PLACE) |
	                              FUNCTION_BIT(FUNCTION_COUNTRY) | ARTICLE_NOUN_CLASSES;
	uint32_t begin = f->walk.sentence->first, at = p->at;
	if (p->joined)
		return false;
	while (at > begin && article_is_word(a, at - 1) && !a->covered[at - 1] &&
	       article_is_function(a, at - 1, FUNCTION_MODAL) && article_clitics(a, at - 1) == 0)
		at--; /* "مرتفعات كانت تسيطر عليها" */
	if (at > begin + 2 && is_indefinite(a, at - 1) && article_is_adjective(a, at - 1) && is_indefinite(a, at - 2) &&
	    a->readings[at - 1].functions == 0 && !walk_is_preposition(a, at - 3) &&
	    !(article_clitics(a, at - 2) & (CLITIC_PREPOSITIONS | CLITIC_LIL)))
		at--; /* "مرتفعات جبلية تسيطر عليها"; not "في سياق متصل قالت" */
	return at > begin && is_indefinite(a, at - 1) && !(a->readings[at - 1].functions & ~nouns) &&
	       !article_is(a, at - 1, MASK(SENSE_GIVEN) | MASK(SENSE_TITLE));
}

bool subject_in_relative(struct subject_finder *f, struct predicate *p)
{
	const struct article *a = f->walk.a;
	const struct walk *w = &f->walk;
	bool tail = a->readings[p->at].items[0].tail != 0;
	uint32_t relative = walk_relative_before(w, p->at);
	p->relative = relative != NO_MENTION;
	if (p->relative) {
		p->subject = walk_doer(w, p->at);
		if (p->subject != NO_MENTION)
			return true;
		uint32_t head = is_what(a, relative) ? NO_MENTION : head_of_relative(w, relative);
		p->closed = tail && subject_names_other(f, p);
		p->subject = head == NO_MENTION || p->closed || !subject_agrees(f, p, head) ? NO_MENTION : head;
		return true;
	}
	const struct predicate *before = clause_gone_on(f, p);
	if (before) {
		p->relative = true;
		p->closed = before->closed;
		p->subject = before->subject;
		return true;
	}
	if (describes_noun(f, p)) {
		p->relative = true;
		p->subject = walk_doer(w, p->at);
		p->closed = p->subject == NO_MENTION;
		return true;
	}
	return false;
}
