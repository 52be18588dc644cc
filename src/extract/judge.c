/* Judgement: somebody calls what others did by a bad name. */
#include "base/letters.h"
#include "extract/link.h"

enum { JUDGED_REACH = 30 /* tokens between a judging verb and its verdict */ };

/* A noun in the accusative without article: "خرقا", "انتهاكا". */
static bool is_accusative(const struct article *a, const struct cue *cue)
{
	const struct token *token = article_token(a, cue->first);
	const struct reading *reading = &a->readings[cue->first].items[cue->reading];
	return cue->first == cue->last && !reading->clitics && !reading->tail && token->fold_count > 3 &&
	       a->tokens.units[token->fold + token->fold_count - 1] == AR_ALEF;
}

/* The verb of speech that judges: the nearest before the cue. */
static const struct predicate *judging_verb(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct article_sentence *s = v->walk.sentence;
	for (uint32_t i = s->predicate_end; i-- > s->predicate;) {
		const struct predicate *verb = &a->predicates[i];
		if (verb->at > v->cue->first)
			continue;
		if (v->cue->first - verb->at > JUDGED_REACH)
			return NULL;
		for (uint32_t at = verb->at; at < v->cue->first; at++) {
			if (walk_ends_clause(a, at))
				return NULL;
		}
		if (article_is_function(a, verb->at, FUNCTION_JUDGING))
			return verb;
	}
	return NULL;
}

/* "وقعت قطر … مع الوفاق … اعتبرها خرقا": those who did what was just told, else the first actor of the sentence. */
static bool link_judged_before(const struct frame_view *v, uint32_t judge)
{
	const struct article *a = v->walk.a;
	const struct article_sentence *s = v->walk.sentence;
	uint32_t actor = a->mentions[judge].actor, first = s->mention;
	if (s->link == a->link_count) {
		if (first < judge)
			link_add(v, judge, first, false, "judgement");
		return first < judge;
	}
	const struct link told = a->links[s->link];
	for (uint32_t i = first; i < s->mention_end && a->mentions[i].first < v->cue->first; i++) {
		uint32_t doer = a->mentions[i].actor;
		if (doer != actor && (doer == told.source || doer == told.target))
			link_add(v, judge, i, false, "judgement");
	}
	return true;
}

/* "أكد المسماري أن ما قامت به قطر يعتبر خرقا": the speaker judges the one who did it. */
static bool link_judged_topic(const struct frame_view *v, const struct predicate *verb)
{
	const struct article *a = v->walk.a;
	if (!verb->inherited)
		return false;
	for (const struct predicate *p = verb; p-- > a->predicates + v->walk.sentence->predicate;) {
		if (p->speech)
			return false;
		if (p->subject == NO_MENTION || a->mentions[p->subject].actor == a->mentions[verb->subject].actor)
			continue;
		link_add(v, verb->subject, p->subject, false, "judgement");
		return true;
	}
	return false;
}

/* The judge against those whose act he judges; a pronoun on the verb points to those before him. */
bool link_judgement(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if (v->cue->negated || !is_accusative(a, v->cue))
		return false;
	const struct predicate *verb = judging_verb(v);
	if (!verb || verb->subject == NO_MENTION)
		return false;
	if (a->readings[verb->at].items[0].tail)
		return link_judged_before(v, verb->subject);
	bool any = link_judged_topic(v, verb);
	for (uint32_t i = v->walk.sentence->mention; i < v->walk.sentence->mention_end; i++) {
		const struct mention *m = &a->mentions[i];
		if (i == verb->subject || m->first < verb->at || m->last > v->cue->first || m->in_title)
			continue;
		link_add(v, verb->subject, i, false, "judgement");
		any = true;
	}
	return any;
}
