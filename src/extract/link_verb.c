/* Finite verbs: who does it to whom, also passive, joined to another verb, or with a pronoun for its object. */
#include "extract/agree.h"
#include "extract/link.h"
#include "extract/scope.h"
#include "extract/verb.h"

/* "تدين البحرين بشدة استمرار التصريحات من قبل": the verb has a noun for its object, so it is no passive. */
static bool has_object_of_its_own(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t i = v->verb ? frame_verb_end(v, v->verb) + 1 : v->cue->last + 1;
	while (i < v->walk.sentence->last && article_is_word(a, i) && article_is_function(a, i, FUNCTION_ADVERB))
		i++;
	return v->follows && i < v->walk.sentence->last && article_is_word(a, i) && !a->covered[i] &&
	       !article_clitics(a, i) && article_is(a, i, MASK(SENSE_COMMON)) && !article_is_adjective(a, i) &&
	       !article_is_verb(a, i) &&
	       !(a->readings[i].functions & ~(ARTICLE_NOUN_CLASSES | FUNCTION_BIT(FUNCTION_EVENT)));
}

/* A verb that is passive by what follows it: "اعتقل … من قبل". False when nobody is named as the doer. */
static bool link_passive_verb(struct frame_view *v)
{
	if (v->term->frames[0].source != SLOT_SUBJECT || v->term->frames[0].target != SLOT_OBJECT)
		return false;
	uint32_t source = has_object_of_its_own(v) ? NO_MENTION : frame_agent(v, v->cue->last, false);
	if (source == NO_MENTION || v->subject == NO_MENTION || source == v->subject || (v->verb && v->verb->inherited))
		return false;
	link_add_all(v, source, v->subject, false, "passive");
	return true;
}

/* What stands behind a joined verb is its subject or, as the word may be passive or a noun, no object: "وقصفت تركيا «القاعدة»",
 * "وقتل سالم". */
static bool is_own_subject(const struct frame_view *v, uint32_t mention)
{
	const struct article *a = v->walk.a;
	uint32_t next = a->mentions[mention].last + 1;
	bool noun = verb_is_noun_too(a, v->cue->first);
	bool killed = v->cue->form == FORM_PERFECT && v->term->score <= -60 && !(v->cue->flags & SENSE_FEMININE);
	uint32_t before = v->cue->first - 1;
	bool joins_noun = noun && v->cue->first > v->walk.sentence->first && article_is_word(a, before) &&
	                  !a->covered[before] && article_is(a, before, MASK(SENSE_COMMON)) &&
	                  !(a->readings[before].functions & ~ARTICLE_NOUN_CLASSES);
	bool joins_act = noun && (article_clitics(a, v->cue->first) & CLITIC_AND) &&
	                 v->cue_number > v->walk.sentence->cue &&
	                 v->cue[-1].form == FORM_MASDAR; /* "محاربة داعش وتجاهل النظام" */
	if (joins_noun || joins_act || killed)
		return true;
	if (next >= v->walk.sentence->last)
		return false;
	if (!article_is_word(a, next))
		return token_mark_quotes(article_token(a, next)->mark);
	if (article_is_function(a, next, FUNCTION_DEMONSTRATIVE))
		return true; /* "وساندت إسرائيل هذا التوجه" */
	return !article_clitics(a, next) && article_is(a, next, MASK(SENSE_COMMON)) && !article_is_verb(a, next) &&
	       !article_is_adjective(a, next) && !(a->readings[next].functions & ~ARTICLE_NOUN_CLASSES);
}

/* "أدانت فرنسا تركيا وهددت إيران": a joined verb without an object of its own goes on with the subject before. */
static void link_joined(struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t target = v->subject;
	if (v->term->frames[0].target != SLOT_OBJECT || !v->verb || is_own_subject(v, target))
		return;
	for (const struct predicate *before = v->verb; before-- > a->predicates + v->walk.sentence->predicate;) {
		if (before->relative || before->subject == NO_MENTION || before->speech != v->verb->speech)
			continue;
		if (before->subject == target || !(agree_of_flags(v->cue->flags) & agree_of_mention(a, before->subject)))
			return;
		v->subject = before->subject;
		link_add_all(v, v->subject, target, false, "joined-verb");
		return;
	}
}

/* "قطر تدعمها تركيا": the pronoun is the topic, the doer stands behind. */
static bool link_pronoun_object(struct frame_view *v)
{
	uint32_t target = walk_right_before(&v->walk, v->cue->first);
	uint32_t source = walk_right_behind(&v->walk, v->cue->last, SUBJECT_REACH);
	if (source == NO_MENTION || target == NO_MENTION || v->term->frames[0].target != SLOT_OBJECT ||
	    walk_is_governed(v->walk.a, target) || (article_clitics(v->walk.a, v->cue->first) & CLITIC_AND) ||
	    !(agree_of_mention(v->walk.a, target) & agree_of_pronoun(v->walk.a, v->cue->last)))
		return false;
	v->subject = source;
	link_add_all(v, source, target, false, "pronoun-object");
	return true;
}

/* "عقد جلسة للجنة … وواشنطن ترحب": a stance that ends the sentence is to what was told before, when nobody else has done anything. */
static bool link_headline(struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct article_sentence *s = v->walk.sentence;
	uint32_t first = s->mention;
	if (v->follows || frame_has_pronoun(v) || v->subject == NO_MENTION || v->subject < s->mention ||
	    first == v->subject || walk_right_before(&v->walk, v->cue->first) != v->subject ||
	    (v->term->score < 30 && v->term->score > -30))
		return false;
	const struct mention *m = &a->mentions[v->subject];
	if (!(article_clitics(a, m->title ? m->title - 1 : m->first) & CLITIC_AND))
		return false;
	for (uint32_t i = s->predicate; i < s->predicate_end; i++) {
		if (&a->predicates[i] != v->verb && a->predicates[i].subject != NO_MENTION)
			return false;
	}
	for (uint32_t i = v->cue->last + 1; i < s->last; i++) {
		if (article_is_word(a, i))
			return false;
	}
	link_add(v, v->subject, first, false, "headline");
	return true;
}

/* "دعم الصين لباكستان ثابت": what looks like a verb with its subject is a noun with its owner. */
static bool link_bare_noun(struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if (!verb_is_noun_too(a, v->cue->first) || v->cue->first != v->cue->last ||
	    v->term->frames[0].target != SLOT_OBJECT)
		return false;
	uint32_t owner = v->follows ? v->subject : walk_right_behind(&v->walk, v->cue->last, SUBJECT_REACH);
	if (owner == NO_MENTION)
		return false;
	uint32_t next = a->mentions[owner].last + 1;
	if (next >= v->walk.sentence->last || !article_is_word(a, next) || !walk_has_preposition(a, next, a->slots->l))
		return false;
	uint32_t target = frame_of_preposition(v, next - 1, a->slots->l);
	if (target != NO_MENTION && target != owner)
		link_add_all(v, owner, target, false, "verbal-noun");
	return true;
}

/* "لمنع رفع العقوبات": the phrase is the object of a noun that undoes it. */
static bool is_undone(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t at = v->cue->first;
	if (v->cue->first == v->cue->last || at == v->walk.sentence->first || !article_is_word(a, at - 1) ||
	    a->covered[at - 1])
		return false;
	const struct sense *noun = article_sense(a, at - 1, SENSE_STANCE, NULL);
	return noun && a->lexicon->stances[noun->id].score < 0 && !article_is_definite(a, at - 1) &&
	       verb_wants_noun(a, at, v->walk.sentence->first);
}

void link_verb(struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct reading *reading = &a->readings[v->cue->first].items[v->cue->reading];
	if (reading->tail && link_pronoun_object(v))
		return;
	v->verb = v->cue->predicate ? &a->predicates[v->cue->predicate - 1] : NULL;
	v->subject = v->verb ? v->verb->subject : NO_MENTION;
	v->follows = v->verb && v->verb->follows;
	if (scope_turns_act(v) || is_undone(v) || verb_is_against_interest(a, v->cue->first, v->walk.sentence->first))
		return;
	bool joined = v->follows && v->verb->joined;
	bool parted =
		!v->follows && v->verb && v->cue->first > v->walk.sentence->first && walk_is_comma(a, v->cue->first - 1);
	if ((joined || parted) && link_bare_noun(v))
		return; /* "المعارك وقصف الحوثيين للمدينة", "أكد المتحدث، قصف تركيا للموقع" */
	if (link_passive_verb(v) || link_frames(v, v->follows ? "verb-subject" : "subject-verb"))
		return;
	if (link_headline(v))
		return;
	if (v->follows && v->verb->joined)
		link_joined(v);
	else if (v->follows && !v->verb->inherited)
		link_bare_noun(v);
}
