#include "extract/scope.h"

#include "base/letters.h"
#include "extract/verb.h"

#define DENIED_CONTACT 0.2
#define ENDED_HOSTILITY 0.3

enum {
	DENIED_REACH = 8,     /* words between a denial and what is denied */
	SUPPOSED_REACH = 12,  /* words between "if" and what is supposed */
	ACT_REACH = 7,        /* tokens between a refusal and what is refused */
	ANY_REACH = 3,        /* tokens between "any" and a noun */
	IMPOSSIBLE_REACH = 6, /* tokens between what could not be done and a noun */
	LIGHT_REACH = 4       /* tokens between a verb and the noun that carries its meaning */
};

/* The clause is only supposed or asked: "إذا هاجمت", "في حال هاجمت". */
static bool is_supposed(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t words = 0;
	for (uint32_t i = v->cue->first; i > v->walk.sentence->first && words < SUPPOSED_REACH; i--) {
		if (walk_is_comma(a, i - 1) || walk_ends_clause(a, i - 1))
			return false;
		if (!article_is_word(a, i - 1))
			continue;
		words++;
		if (!a->covered[i - 1] && article_is_function(a, i - 1, FUNCTION_CONDITIONAL))
			return true;
		if (!a->covered[i - 1] && i < v->cue->first && words > 3 && article_is_function(a, i - 1, FUNCTION_CONJUNCTION))
			return false;
	}
	return false;
}

/* A verb that denies: of rejection and of speech at once (نفى, أنكر, استبعد). */
static bool is_denial(const struct frame_view *v, const struct cue *cue)
{
	return cue->first == cue->last && frame_is_type(v, cue, "REJECT") &&
	       article_is(v->walk.a, cue->first, MASK(SENSE_SPEECH));
}

/* What is denied did not happen ("نفت قطر دعمها"); a denied accusation is a stance against the accuser. */
static bool is_denied(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct cue *cue = v->cue;
	if (is_denial(v, cue)) {
		uint32_t next = v->cue_number + 1;
		return next < v->walk.sentence->cue_end && a->cues[next].first - cue->last < DENIED_REACH &&
		       !frame_is_type(v, &a->cues[next], "ACCUSE");
	}
	for (uint32_t c = v->cue_number; c-- > v->walk.sentence->cue && cue->first - a->cues[c].last < DENIED_REACH;) {
		if (is_denial(v, &a->cues[c]))
			return cue->form == FORM_MASDAR || cue->form == FORM_NOUN;
	}
	return false;
}

/* "قد تدعم": perhaps it will. */
static bool is_possible(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t before = v->cue->first - 1;
	if (v->cue->form != FORM_IMPERFECT || v->cue->first == v->walk.sentence->first || !article_is_word(a, before))
		return false;
	const struct token *token = article_token(a, before);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count == 2 && u[0] == AR_QAF && u[1] == AR_DAL;
}

/* "ترشيح نفسه": towards himself. */
static bool is_reflexive(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t next = v->cue->last + 1;
	if (next >= v->walk.sentence->last || !article_is_word(a, next) || a->covered[next])
		return false;
	const struct token *token = article_token(a, next);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count > 3 && a->readings[next].items[0].tail && u[0] == AR_NOON && u[1] == AR_FEH &&
	       u[2] == AR_SEEN;
}

/* ---- acts that are refused or ended ---- */

static bool takes_act(const struct lexicon_stance *term)
{
	for (size_t i = 0; i < LEXICON_FRAMES; i++) {
		if (term->frames[i].target == SLOT_ACT)
			return true;
	}
	return false;
}

bool scope_turns_act(const struct frame_view *v)
{
	struct article *a = v->walk.a;
	uint32_t next = v->cue_number + 1;
	if (!takes_act(v->term) || v->cue->negated || next >= v->walk.sentence->cue_end)
		return false;
	struct cue *act = &a->cues[next];
	uint32_t from = v->cue->last;
	if (v->follows && v->subject != NO_MENTION && a->mentions[v->subject].last > from)
		from = a->mentions[v->subject].last;
	if (act->first <= from || act->first - from > ACT_REACH || act->form < FORM_MASDAR || act->form == FORM_ADJECTIVE)
		return false;
	for (uint32_t i = from + 1; i < act->first; i++) {
		bool word = article_is_word(a, i);
		if (walk_ends_clause(a, i) || a->covered[i] || (word && article_is_definite(a, i)) ||
		    (i > from + 1 && (walk_is_preposition(a, i) || (word && article_clitics(a, i)))))
			return false;
	}
	uint32_t owner = act->last + 1 < v->walk.sentence->last ? walk_mention_at(a, act->last + 1) : NO_MENTION;
	if (owner != NO_MENTION && a->mentions[owner].how == HOW_NOMINAL && owner != v->subject)
		return false; /* "نعارض الدعم الإيراني" */
	if (a->lexicon->stances[act->term].score < 0 && v->term->frames[0].target != SLOT_ACT)
		return false; /* "رفضت التدخل": somebody else's */
	act->turned = true;
	return true;
}

bool scope_is_about(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->kind == TOKEN_WORD && token->fold_count == 2 && u[0] == AR_AIN && u[1] == AR_NOON;
}

/* The noun carries the meaning of a negated verb: "لم تقدم الدعم". */
static bool is_negated_by_verb(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	if (!verb || !verb->negated || (v->cue->form != FORM_MASDAR && v->cue->form != FORM_NOUN))
		return false;
	uint32_t from = verb->at, before = v->cue->first - 1;
	if (!verb->speech && scope_is_about(a, before))
		return false; /* "لن تتخلى عن دعم" */
	if (verb->follows && verb->subject != NO_MENTION && a->mentions[verb->subject].last < v->cue->first)
		from = a->mentions[verb->subject].last;
	for (uint32_t i = from + 1; i < v->cue->first; i++) {
		if (walk_ends_clause(a, i) || walk_is_comma(a, i) || article_is_function(a, i, FUNCTION_CONJUNCTION))
			return false;
	}
	return v->cue->first - from <= LIGHT_REACH && !article_is_function(a, verb->at, FUNCTION_MERELY);
}

/* "رفع فوري لحظر الأسلحة": the sanction ends. */
static bool is_lifted(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if ((v->cue->form != FORM_MASDAR && v->cue->form != FORM_NOUN) || !frame_is_type(v, v->cue, "SANCTION"))
		return false;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	if (verb && article_is_function(a, verb->at, FUNCTION_LIFTING) && v->cue->first <= frame_verb_end(v, verb) + 2)
		return true; /* "سترفع واشنطن عقوباتها" */
	for (uint32_t i = v->cue->first; i > v->walk.sentence->first && i + LIGHT_REACH > v->cue->first; i--) {
		if (!article_is_word(a, i - 1))
			return false;
		if (!a->covered[i - 1] && article_is_function(a, i - 1, FUNCTION_LIFTING))
			return true;
	}
	return false;
}

double scope_stance(const struct frame_view *v)
{
	double stance = v->term->score / 100.0;
	bool noun = v->cue->form == FORM_MASDAR || v->cue->form == FORM_NOUN;
	if (v->cue->turned) {
		if (stance >= 0.2)
			return -stance;
		if (stance > 0)
			return -DENIED_CONTACT;
		bool lifted = frame_is_type(v, v->cue, "SANCTION") || frame_is_type(v, v->cue, "COERCE");
		return stance < 0 && lifted ? ENDED_HOSTILITY : 0;
	}
	if (!v->cue->negated && !is_negated_by_verb(v))
		return is_lifted(v) ? ENDED_HOSTILITY : stance;
	if (stance >= 0.2)
		return -stance / 2;                          /* "did not support" opposes; "did not attack" says nothing */
	return stance > 0 && noun ? -DENIED_CONTACT : 0; /* "no negotiations with" */
}

/* ---- void ---- */

/* "أي", "لأي" */
static bool is_any_word(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	return token->fold_count >= 2 && token->fold_count <= 3 && end[-1] == AR_YEH && end[-2] == AR_ALEF &&
	       article_is_function(a, at, FUNCTION_QUANTIFIER);
}

/* "لأي تقارب", "أي مشروع غربي لفرض عقوبات": if there is any at all. */
static bool is_any(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if ((v->cue->form != FORM_MASDAR && v->cue->form != FORM_NOUN && v->cue->form != FORM_PHRASE) || v->cue->turned ||
	    v->cue->negated)
		return false;
	for (uint32_t i = v->cue->first; i > v->walk.sentence->first && i + ANY_REACH > v->cue->first; i--) {
		if (!article_is_word(a, i - 1) || a->covered[i - 1])
			return false;
		if (is_any_word(a, i - 1))
			return !is_negated_by_verb(v);
		if (!article_is(a, i - 1, MASK(SENSE_COMMON) | MASK(SENSE_NATION)) || article_is_definite(a, i - 1))
			return false;
	}
	return false;
}

/* "تبادل للقصف", "تبادل الاتهامات": what is shared is hostile. */
static bool is_shared_hostility(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t next = v->cue_number + 1;
	if (!v->term->frames[0].mutual || v->term->score < 0 || next >= v->walk.sentence->cue_end ||
	    a->cues[next].first > v->cue->last + 1 || !frame_is_type(v, v->cue, "COOPERATE"))
		return false;
	return a->lexicon->stances[a->cues[next].term].score < 0;
}

/* "احتمال حرب", "خوفا من هجوم", "يخشى هجوم": it has not come to that. */
static bool is_feared(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t at = v->cue->first, begin = v->walk.sentence->first;
	if ((v->cue->form != FORM_MASDAR && v->cue->form != FORM_NOUN) || v->cue->turned)
		return false;
	if (at > begin && walk_is_preposition(a, at - 1))
		at--;
	return at > begin && article_is_word(a, at - 1) && !a->covered[at - 1] &&
	       article_is_function(a, at - 1, FUNCTION_NEEDING);
}

/* "وليس اتفاق الدول": but another one. */
static bool is_contrast(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t before = v->cue->first - 1;
	if (!v->cue->negated || (v->cue->form != FORM_MASDAR && v->cue->form != FORM_NOUN) ||
	    before <= v->walk.sentence->first || !article_is_word(a, before))
		return false;
	const struct token *token = article_token(a, before);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count > 3 && u[0] == AR_WAW && u[1] == AR_LAM && u[2] == AR_YEH && u[3] == AR_SEEN;
}

/* "حظر إمداد إيران": what is forbidden is not done. */
static bool is_forbidden(const struct frame_view *v)
{
	if (v->cue_number == v->walk.sentence->cue || v->term->score <= 0 || v->cue->form != FORM_MASDAR)
		return false;
	const struct cue *above = v->cue - 1;
	return above->last + 1 == v->cue->first && (above->form == FORM_MASDAR || above->form == FORM_NOUN) &&
	       frame_is_type(v, above, "SANCTION");
}

/* "لم يكن ممكنا التوصل إلى اتفاق" */
static bool is_impossible(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if ((v->cue->form != FORM_MASDAR && v->cue->form != FORM_NOUN) || v->cue->turned || v->cue->negated)
		return false;
	for (uint32_t i = v->cue->first; i > v->walk.sentence->first && i + IMPOSSIBLE_REACH > v->cue->first; i--) {
		uint32_t at = i - 1;
		if (!article_is_word(a, at) || a->covered[at])
			return false;
		if (article_is_function(a, at, FUNCTION_NEGATOR))
			return i < v->cue->first && article_is_function(a, i, FUNCTION_MODAL) &&
			       !article_is_function(a, i + 1, FUNCTION_MERELY) && verb_is_negated(a, i, v->walk.sentence->first);
		if (article_is_function(a, at, FUNCTION_CONJUNCTION) && !walk_is_preposition(a, at))
			return false;
	}
	return false;
}

bool scope_is_void(const struct frame_view *v)
{
	return is_feared(v) || is_contrast(v) || is_forbidden(v) || is_impossible(v) || is_possible(v) || is_supposed(v) ||
	       is_denied(v) || is_reflexive(v) || is_any(v) || is_shared_hostility(v);
}
