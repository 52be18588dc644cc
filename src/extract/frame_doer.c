/* Who does what a cue says: the verb that it depends on, its owner, the clause that describes it, who speaks. */
#include "extract/frame.h"
#include "extract/pronoun.h"
#include "extract/verb.h"

enum {
	INTENTION_REACH = 5, /* tokens between somebody's intention and what he intends */
	CLAUSE_REACH = 4     /* tokens between a noun and its relative clause */
};

/* "أكد أن حزب الله مستمر في دعمه": the topic of a clause without a verb behind the verb at token `verb`. */
static uint32_t topic_behind(const struct frame_view *v, uint32_t verb)
{
	const struct article *a = v->walk.a;
	for (uint32_t i = v->walk.sentence->mention_end; i-- > v->walk.sentence->mention;) {
		const struct mention *m = &a->mentions[i];
		uint32_t begin = m->title ? m->title - 1 : m->first;
		if (m->last >= v->cue->first)
			continue;
		if (begin <= verb + 1)
			return NO_MENTION;
		if (article_is_word(a, begin - 1) && !a->covered[begin - 1] &&
		    article_is_function(a, begin - 1, FUNCTION_CONJUNCTION) && !article_clitics(a, begin) &&
		    article_token(a, begin - 1)->fold_count > 1)
			return walk_holder_of(&v->walk, i);
	}
	return NO_MENTION;
}

/* "محاولات من جانب برلين لإذلال", "استعداد واشنطن لإسقاط": whose intention the noun before the cue is. */
static uint32_t owner_of_intention(const struct frame_view *v, const struct predicate *verb)
{
	const struct article *a = v->walk.a;
	uint32_t at = v->cue->first;
	if (v->cue->form != FORM_MASDAR || !(article_clitics(a, at) & CLITIC_PREPOSITIONS))
		return NO_MENTION;
	for (uint32_t i = v->walk.sentence->mention_end; i-- > v->walk.sentence->mention;) {
		const struct mention *m = &a->mentions[i];
		uint32_t begin = m->title ? m->title - 1 : m->first;
		if (m->last >= at)
			continue;
		if (begin <= verb->at + 1 || m->last + INTENTION_REACH < at || !article_is_word(a, begin - 1) ||
		    a->covered[begin - 1])
			return NO_MENTION;
		for (uint32_t t = m->last + 1; t < at; t++) {
			if (!article_is_word(a, t) || (article_is_verb(a, t) && !verb_wants_noun(a, t, v->walk.sentence->first)))
				return NO_MENTION;
		}
		bool agent = article_is_function(a, begin - 1, FUNCTION_AGENT) && walk_is_preposition(a, begin - 2);
		bool owner = article_is_function(a, begin - 1, FUNCTION_PARTY) && !walk_is_preposition(a, begin - 1);
		return agent || owner ? walk_holder_of(&v->walk, i) : NO_MENTION;
	}
	return NO_MENTION;
}

uint32_t frame_governor(const struct frame_view *v)
{
	const struct predicate *verb = clause_before(v->walk.a, v->walk.sentence, v->cue->first);
	uint32_t intention = verb ? owner_of_intention(v, verb) : NO_MENTION;
	if (intention != NO_MENTION)
		return intention;
	if (verb) {
		uint32_t topic = topic_behind(v, verb->at);
		return topic != NO_MENTION ? topic : verb->subject;
	}
	uint32_t before = walk_right_before(&v->walk, v->cue->first);
	if (before != NO_MENTION && !walk_is_governed(v->walk.a, before))
		return before;
	/* a sentence without a verb: "مصر على خلاف مع" */
	uint32_t first = v->walk.sentence->mention;
	if (first < v->walk.sentence->mention_end && v->walk.a->mentions[first].last < v->cue->first &&
	    !walk_is_governed(v->walk.a, first))
		return walk_holder_of(&v->walk, first);
	return NO_MENTION;
}

uint32_t frame_verb_end(const struct frame_view *v, const struct predicate *verb)
{
	if (!verb->follows || verb->subject == NO_MENTION)
		return verb->at;
	uint32_t all[COORDINATED];
	size_t count = walk_coordinated(&v->walk, verb->subject, all);
	return v->walk.a->mentions[all[count - 1]].last;
}

uint32_t frame_words(const struct frame_view *v, uint32_t from)
{
	const struct article *a = v->walk.a;
	static const uint64_t dates = FUNCTION_BIT(FUNCTION_ADVERB) | FUNCTION_BIT(FUNCTION_WEEKDAY) |
	                              FUNCTION_BIT(FUNCTION_MONTH) | FUNCTION_BIT(FUNCTION_NUMBER);
	uint32_t words = 0;
	for (uint32_t i = from + 1; i <= v->cue->first; i++)
		words += i == v->cue->first || (article_is_word(a, i) && !(a->readings[i].functions & dates));
	return words;
}

/* Where the clause that describes the noun begins: "الهجوم الأخير الذي شنته تركيا", "هجوم شنته تركيا". */
static uint32_t clause_of_noun(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	for (uint32_t i = v->cue->last + 1; i < v->walk.sentence->last && i <= v->cue->last + CLAUSE_REACH; i++) {
		if (!article_is_word(a, i)) {
			if (walk_ends_clause(a, i))
				return NO_MENTION;
			continue;
		}
		if (a->covered[i] || walk_is_preposition(a, i))
			return NO_MENTION;
		if (article_is_function(a, i, FUNCTION_RELATIVE) ||
		    (article_is_verb(a, i) && a->readings[i].items[0].tail && !(article_clitics(a, i) & CLITIC_AND)))
			return i;
	}
	return NO_MENTION;
}

bool frame_has_clause(const struct frame_view *v)
{
	return walk_right_behind(&v->walk, v->cue->last, SUBJECT_REACH) == NO_MENTION && clause_of_noun(v) != NO_MENTION;
}

static uint32_t owner_by_clause(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t clause = clause_of_noun(v);
	if (clause == NO_MENTION)
		return NO_MENTION;
	uint32_t verb = clause + article_is_function(a, clause, FUNCTION_RELATIVE);
	if (verb < v->walk.sentence->last &&
	    (article_is_function(a, verb, FUNCTION_JUDGING) || article_is(a, verb, MASK(SENSE_SPEECH))))
		return NO_MENTION; /* "الهجوم الذي تعتبره السلطات" */
	return walk_doer(&v->walk, clause);
}

bool frame_has_other_doer(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t verb = clause_of_noun(v);
	if (verb == NO_MENTION)
		return false;
	verb += article_is_function(a, verb, FUNCTION_RELATIVE);
	return verb < v->walk.sentence->last && article_is_verb(a, verb) && a->readings[verb].items[0].tail;
}

uint32_t frame_owner(const struct frame_view *v)
{
	if (frame_has_pronoun(v)) {
		uint32_t governor = frame_governor(v);
		const struct predicate *verb = clause_before(v->walk.a, v->walk.sentence, v->cue->first);
		if (governor == NO_MENTION && verb && verb->closed)
			return NO_MENTION; /* "أبدى السكان غضبهم" */
		return pronoun_find(&v->walk, v->cue->last, governor, true);
	}
	uint32_t behind = walk_right_behind(&v->walk, v->cue->last, SUBJECT_REACH);
	return behind != NO_MENTION ? behind : owner_by_clause(v);
}

uint32_t frame_speaker(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct article_sentence *s = v->walk.sentence;
	for (uint32_t i = s->predicate_end; i-- > s->predicate;) {
		const struct predicate *verb = &a->predicates[i];
		if (verb->at < v->cue->first && verb->speech && !verb->relative)
			return verb->subject;
	}
	return s->speaker;
}
