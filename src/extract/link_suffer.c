/* Links by who suffers: verbs of suffering and getting, and acts of force that name their doer. */
#include "base/letters.h"
#include "extract/link.h"
#include "extract/subject.h"
#include "extract/verb.h"

enum {
	SUFFERED_REACH = 5, /* tokens between the verb with its subject and what is suffered */
	FORCE_REACH = 16,   /* tokens between what happened to somebody and the act that did it */
	FORCE = -60         /* score of an act of force */
};

/* Who does what the noun says: its owner, whose nationality it bears, or who stands behind "from". */
static uint32_t giver_of(const struct frame_view *v)
{
	uint32_t owner = frame_has_pronoun(v) ? NO_MENTION : frame_owner(v);
	if (owner != NO_MENTION && !frame_owner_does(v, owner))
		owner = NO_MENTION;
	return owner != NO_MENTION ? owner : frame_agent(v, v->cue->last, true);
}

/* A dropped subject, taken from afar and not by a pronoun: "إنه تعرض". */
static bool is_guessed(const struct article *a, const struct predicate *verb, uint32_t begin)
{
	return verb->inherited && !subject_has_pronoun(a, verb->at, begin);
}

bool link_suffered(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct predicate *verb = NULL;
	for (uint32_t i = v->walk.sentence->predicate_end; !verb && i-- > v->walk.sentence->predicate;)
		verb = a->predicates[i].at < v->cue->first ? &a->predicates[i] : NULL;
	if (!verb || !article_is_function(a, verb->at, FUNCTION_SUFFERING) || v->term->frames[0].mutual ||
	    (v->term->score < 20 && v->term->score > -20) || v->cue->negated || verb->negated ||
	    is_guessed(a, verb, v->walk.sentence->first) || v->cue->first > frame_verb_end(v, verb) + SUFFERED_REACH)
		return false;
	for (uint32_t i = verb->at + 1; i < v->cue->first; i++) {
		bool aside = walk_is_preposition(a, i) && !article_is_function(a, i, FUNCTION_DIRECTION);
		if (walk_is_comma(a, i) || walk_ends_clause(a, i) || aside)
			return false; /* "تواجه انتقادات", not "تواجه منذ ترحيل" */
	}
	uint32_t giver = giver_of(v);
	bool far = verb->inherited && verb->subject != NO_MENTION && verb->subject < v->walk.sentence->mention;
	if (verb->subject == NO_MENTION || far || giver == NO_MENTION || giver == verb->subject)
		return v->term->score < 0 && v->cue->first <= frame_verb_end(v, verb) + 2; /* by nobody who is named */
	link_add_all(v, giver, verb->subject, false, "suffered");
	return true;
}

/* ---- acts of force ---- */

static bool is_force(const struct article *a, const struct cue *cue)
{
	const struct lexicon_stance *term = &a->lexicon->stances[cue->term];
	bool noun = cue->form == FORM_MASDAR || cue->form == FORM_NOUN ||
	            (cue->form == FORM_PHRASE && term->frames[0].source == SLOT_OWNER); /* "ضربة جوية" */
	return noun && term->score <= FORCE && !term->frames[0].mutual;
}

/* "قبل", "بعد" */
static bool is_before_or_after(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	return token->fold_count == 3 && ((end[-3] == AR_BEH && end[-2] == AR_AIN && end[-1] == AR_DAL) ||
	                                  (end[-3] == AR_QAF && end[-2] == AR_BEH && end[-1] == AR_LAM));
}

/* "في غارة", "إثر هجوم", "بقصف": by or in the act. */
static bool is_cause(const struct article *a, const struct cue *cue)
{
	uint32_t at = cue->first;
	while (at > 0 && article_is_word(a, at - 1) && !a->covered[at - 1] && !(article_clitics(a, at) & CLITIC_B) &&
	       !walk_is_preposition(a, at - 1) && article_is(a, at - 1, MASK(SENSE_COMMON)) && !article_is_verb(a, at - 1))
		at--; /* "في سلسلة غارات" */
	if (article_clitics(a, at) & CLITIC_B)
		return true;
	return at > 0 && walk_is_preposition(a, at - 1) && !is_before_or_after(a, at - 1) &&
	       !walk_has_preposition(a, at - 1, a->slots->on); /* "عازمين على" */
}

static bool link_doer(const struct frame_view *v, uint32_t act, uint32_t victim)
{
	struct frame_view by = *v;
	by.cue = &v->walk.a->cues[act];
	by.cue_number = act;
	by.term = &v->walk.a->lexicon->stances[by.cue->term];
	uint32_t doer = giver_of(&by);
	if (doer == NO_MENTION || doer == victim)
		return false;
	link_add_all(v, doer, victim, false, "force");
	return true;
}

/* "اشتباكات", "معارك": acts of force of two sides. */
static bool is_clash(const struct article *a, const struct cue *cue)
{
	const struct lexicon_stance *term = &a->lexicon->stances[cue->term];
	return (cue->form == FORM_MASDAR || cue->form == FORM_NOUN) && term->score <= FORCE && term->frames[0].mutual;
}

/* "قتل خمسة من الحركة في اشتباكات مع الجيش": the side with whom they fought. */
static bool link_other_side(const struct frame_view *v, uint32_t act, uint32_t victim)
{
	struct frame_view by = *v;
	by.cue = &v->walk.a->cues[act];
	by.cue_number = act;
	by.term = &v->walk.a->lexicon->stances[by.cue->term];
	by.subject = victim;
	by.follows = false;
	for (size_t i = 0; i < LEXICON_FRAMES; i++) {
		const struct lexicon_frame *frame = &by.term->frames[i];
		if (frame->source == frame->target || frame->target < SLOT_PREPOSITION)
			continue;
		uint32_t other = frame_of_preposition(&by, by.cue->last, frame->target);
		if (other != NO_MENTION && other != victim)
			link_add_all(v, other, victim, false, "force");
		return other != NO_MENTION && other != victim;
	}
	return false;
}

/* "شن غارات", "تبنى الهجوم": a verb with the noun of its act. Its subject, or NO_MENTION when it is none. */
static uint32_t doer_by_verb(const struct article *a, const struct cue *cue)
{
	const struct lexicon_stance *term = &a->lexicon->stances[cue->term];
	if (!cue->predicate || cue->last == cue->first || term->score > FORCE || term->frames[0].source != SLOT_SUBJECT ||
	    term->frames[0].mutual || cue->negated)
		return NO_MENTION;
	return a->predicates[cue->predicate - 1].subject;
}

/* "كثف الجيش غاراته التي تستهدف", "نفذ التحالف غارات تستهدف": who does the act by the verb before it. */
static uint32_t doer_by_governor(const struct frame_view *v, uint32_t act)
{
	struct frame_view by = *v;
	by.cue = &v->walk.a->cues[act];
	by.cue_number = act;
	by.term = &v->walk.a->lexicon->stances[by.cue->term];
	const struct predicate *verb = clause_before(v->walk.a, v->walk.sentence, by.cue->first);
	if (!verb || verb->speech || verb->negated || verb->inherited || verb->subject == NO_MENTION ||
	    by.cue->first > frame_verb_end(&by, verb) + 2 || !frame_governor_does(&by))
		return NO_MENTION;
	return verb->subject;
}

/* "ضربة أميركية أدت إلى مقتل ثمانية", "شنت تركيا غارات استهدفت": the act stands before a verb that has no other subject. */
static bool link_cause(const struct frame_view *v, uint32_t victim)
{
	const struct article *a = v->walk.a;
	const struct predicate *own = v->cue->predicate ? &a->predicates[v->cue->predicate - 1] : NULL;
	const struct predicate *verb = own ? own : clause_before(a, v->walk.sentence, v->cue->first);
	if (!verb || verb->speech || (own && own->other) || v->cue->first > verb->at + SUFFERED_REACH ||
	    (verb->subject != NO_MENTION && !verb->inherited && !verb->follows))
		return false;
	for (uint32_t c = v->cue_number; c-- > v->walk.sentence->cue;) {
		if (a->cues[c].first + FORCE_REACH < verb->at)
			return false;
		if (is_force(a, &a->cues[c]) && link_doer(v, c, victim))
			return true;
		uint32_t doer = own ? doer_by_verb(a, &a->cues[c]) : NO_MENTION;
		if (own && doer == NO_MENTION && is_force(a, &a->cues[c]))
			doer = doer_by_governor(v, c);
		if (doer != NO_MENTION && doer != victim)
			link_add_all(v, doer, victim, false, "force");
		bool in_phrase = c > v->walk.sentence->cue && a->cues[c - 1].last >= a->cues[c].first;
		if (doer != NO_MENTION || (is_force(a, &a->cues[c]) && !in_phrase))
			return doer != NO_MENTION;
	}
	return false;
}

bool link_force(const struct frame_view *v, uint32_t victim)
{
	const struct article *a = v->walk.a;
	if (victim == NO_MENTION || v->term->score > FORCE || !frame_is_type(v, v->cue, "ASSAULT"))
		return false;
	for (uint32_t c = v->cue_number + 1; c < v->walk.sentence->cue_end; c++) {
		struct cue *act = &a->cues[c];
		if (act->first > v->cue->last + FORCE_REACH || walk_ends_clause(a, act->first - 1))
			break;
		if (a->mentions[victim].first > act->first || !is_cause(a, act))
			continue;
		if (is_clash(a, act))
			return link_other_side(v, c, victim);
		if (is_force(a, act))
			return link_doer(v, c, victim);
	}
	return link_cause(v, victim);
}
