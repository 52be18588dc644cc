/* Acts, men and arms as subjects of verbs of force: who is behind them does it. */
#include "base/letters.h"
#include "extract/subject.h"

enum { FORCE = -60 /* score of an act of force */ };

uint32_t subject_of_act(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	uint32_t at = f->end + 1;
	if (!f->cue || p->speech || at >= f->walk.sentence->last || !article_is_word(a, at) || a->covered[at] ||
	    article_clitics(a, at) || article_ends_in_alef(a, at))
		return NO_MENTION;
	const struct sense *act = article_sense(a, at, SENSE_STANCE, NULL);
	bool force = act && a->lexicon->stances[act->id].score <= FORCE;
	bool feminine = article_is_feminine(a, at);
	if (!force || a->lexicon->stances[f->cue->term].score > FORCE || feminine != ((p->flags & SENSE_FEMININE) != 0))
		return NO_MENTION;
	return walk_right_behind(&f->walk, at, SUBJECT_REACH);
}

/* What stands behind the mention is the object of a verb: "هاجم مسلحو الحركة ثكنة". */
static bool has_object_behind(const struct walk *w, uint32_t mention)
{
	const struct article *a = w->a;
	uint32_t i = a->mentions[mention].last + 1;
	if (i >= w->sentence->last || !article_is_word(a, i))
		return false;
	if (article_clitics(a, i) & (CLITIC_PREPOSITIONS | CLITIC_LIL | CLITIC_AND))
		return false;
	if (a->covered[i] || article_is_function(a, i, FUNCTION_MEMBER) || article_is_function(a, i, FUNCTION_POSSESSION))
		return true;
	return article_is(a, i, MASK(SENSE_COMMON)) && !article_is_verb(a, i) && !article_is_adjective(a, i) &&
	       !walk_is_preposition(a, i) && !article_is_function(a, i, FUNCTION_ADVERB);
}

/* "طائرة", "مدفعية", "زوارق": a verb of theirs is in the feminine. */
static bool takes_feminine(const struct article *a, uint32_t at)
{
	const struct sense *noun = article_sense(a, at, SENSE_COMMON, NULL);
	return article_is_feminine(a, at) ||
	       (noun && (noun->flags & SENSE_PLURAL) && article_is_function(a, at, FUNCTION_POSSESSION));
}

/* What is behind the noun at `at` tells whose it is: an owner, a nationality, "of". */
static bool has_whose(const struct walk *w, uint32_t at)
{
	const struct article *a = w->a;
	uint32_t next = at + 1;
	if (next >= w->sentence->last || !article_is_word(a, next))
		return false;
	bool from = article_is_function(a, next, FUNCTION_DIRECTION) && article_token(a, next)->fold_count == 2 &&
	            a->tokens.units[article_token(a, next)->fold] == AR_MEEM;
	return a->covered[next] || from || article_is(a, next, MASK(SENSE_NATION) | MASK(SENSE_HEAD)) ||
	       (article_clitics(a, next) & (CLITIC_L | CLITIC_LIL));
}

uint32_t subject_of_arms(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	uint32_t at = f->end + 1;
	if (!f->cue || p->speech || (p->flags & SENSE_PLURAL) || at >= f->walk.sentence->last || !article_is_word(a, at) ||
	    a->covered[at] || article_clitics(a, at) || a->lexicon->stances[f->cue->term].score > FORCE ||
	    article_ends_in_alef(a, at) || takes_feminine(a, at) != ((p->flags & SENSE_FEMININE) != 0) ||
	    !has_whose(&f->walk, at) ||
	    !(article_is_function(a, at, FUNCTION_MEMBER) || article_is_function(a, at, FUNCTION_POSSESSION)))
		return NO_MENTION;
	uint32_t doer = walk_behind(&f->walk, at - 1, SUBJECT_REACH);
	bool prepositional = a->lexicon->stances[f->cue->term].frames[0].target >= SLOT_PREPOSITION;
	return doer != NO_MENTION && (prepositional || has_object_behind(&f->walk, doer)) ? doer : NO_MENTION;
}
