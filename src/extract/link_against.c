/* Who acts against whom by the preposition alone, where no word of stance says it: "تصريحات س ضد ص", "نفذ س عمليات ضد ص". */
#include "base/letters.h"
#include "extract/link.h"
#include "extract/verb.h"

enum { ACT_REACH = 9 /* tokens between who acts and "against" */ };

bool link_is_against(const struct frame_view *v)
{
	return v->cue->form == FORM_PHRASE && v->cue->first == v->cue->last &&
	       v->term->frames[0].target >= SLOT_PREPOSITION &&
	       walk_has_preposition(v->walk.a, v->cue->first, v->term->frames[0].target);
}

/* Whether a hostile noun or verb ends at token `at`: its own frame says who does it to whom. */
static bool is_told(const struct frame_view *v, uint32_t at)
{
	if (v->cue_number == v->walk.sentence->cue || v->cue[-1].last != at)
		return false;
	return v->walk.a->lexicon->stances[v->cue[-1].term].score < 0 && v->cue[-1].form != FORM_ADJECTIVE &&
	       v->cue[-1].form != FORM_ACTIVE_PARTICIPLE;
}

/* A preposition that leads away from the act: any but "in" ("نفذت في حلب عمليات ضد"). */
static bool leads_away(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return walk_is_preposition(a, at) && !(token->fold_count == 2 && u[0] == AR_FEH && u[1] == AR_YEH);
}

/* An adjective or a mark of quotation behind who acts: "تصريحات المالكي الأخيرة ضد". */
static bool is_passed(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at))
		return token_mark_quotes(article_token(a, at)->mark);
	return !a->covered[at] && article_is_adjective(a, at) && article_is_definite(a, at) && !article_clitics(a, at);
}

/* What is on somebody, to or in somewhere does not act: "هجوم على إيران ضد". */
static bool is_acted_on(const struct article *a, uint32_t mention)
{
	const struct mention *m = &a->mentions[mention];
	uint32_t begin = m->title ? m->title - 1 : m->first;
	return walk_is_governed(a, mention) && begin > 0 &&
	       !(article_is_word(a, begin - 1) && article_is_function(a, begin - 1, FUNCTION_AGENT));
}

/* The verb whose act the words before "against" name: not one of speech, nor one that is denied. */
static uint32_t doer_of_verb(const struct frame_view *v, uint32_t from)
{
	const struct article *a = v->walk.a;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	if (!verb || verb->speech || verb->negated || verb->closed || verb->other || verb->subject == NO_MENTION ||
	    verb->inherited || from > frame_verb_end(v, verb) + 1 || !frame_governor_does(v) ||
	    verb_is_against_interest(a, verb->at, v->walk.sentence->first))
		return NO_MENTION;
	return verb->subject;
}

/* Who acts: the actor right before, or the subject of the verb whose object stands between. */
static uint32_t who_acts(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t begin = v->walk.sentence->first, i = v->cue->first;
	while (i > begin && is_passed(a, i - 1))
		i--;
	if (i > begin && a->covered[i - 1]) {
		uint32_t before = walk_holder_of(&v->walk, walk_mention_at(a, i - 1));
		uint32_t first = a->mentions[before].first;
		bool office =
			first > begin && a->titles[first - 1] && a->actors[a->mentions[before].actor].kind == ACTORNET_ORG;
		return office || is_acted_on(a, before) ? NO_MENTION : before; /* "تصريحات رئيس الحزب ضد": his */
	}
	for (i = v->cue->first; i > begin && i + ACT_REACH > v->cue->first; i--) {
		uint32_t at = i - 1;
		if (a->covered[at])
			return doer_of_verb(v, i);
		if (!article_is_word(a, at) || is_told(v, at) || leads_away(a, at) ||
		    article_is_function(a, at, FUNCTION_RELATIVE) || article_is_function(a, at, FUNCTION_CONJUNCTION))
			return NO_MENTION;
		if (article_is_verb(a, at) && !verb_wants_noun(a, at, begin))
			return doer_of_verb(v, i);
	}
	return NO_MENTION;
}

/* The sentence has told it already. */
static bool is_linked(const struct frame_view *v, uint32_t source, uint32_t target)
{
	const struct article *a = v->walk.a;
	for (size_t i = v->walk.sentence->link; i < a->link_count; i++) {
		if (a->links[i].source == a->mentions[source].actor && a->links[i].target == a->mentions[target].actor)
			return true;
	}
	return false;
}

void link_against(struct frame_view *v)
{
	uint32_t source = who_acts(v);
	if (source == NO_MENTION)
		return;
	v->subject = source;
	uint32_t target = frame_of_preposition(v, v->cue->first - 1, v->term->frames[0].target);
	if (target != NO_MENTION && target != source && !is_linked(v, source, target))
		link_add_all(v, source, target, false, "against");
}
