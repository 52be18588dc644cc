/* Verbal nouns: who does it and to whom is told by an owner, a pronoun, a preposition, or by the verb they depend on. */
#include "base/letters.h"
#include "extract/agree.h"
#include "extract/link.h"
#include "extract/scope.h"

enum {
	GIVEN_REACH = 6, /* tokens between a noun and "from whom" */
	OWN_HOSTILE_REACH = 4, /* tokens between a verb and a noun whose owner may be its object: "بدأ قصف المدينة" */
	OWN_FRIENDLY_REACH = 9, /* the same: "بحث سبل دعم تونس" */
	GIFT = 40,              /* score of help that is given */
	CONTACT = 20,           /* below it a tie is mere contact */
	FORCE = -60,            /* score of an act of force */
	MASDAR_REACH = 11       /* tokens between a verb and a noun that is its subject's act */
};

/* Types of stance to what somebody else has done. */
bool link_is_judging(const struct frame_view *v, const struct cue *cue)
{
	static const char *const types[] = {"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "INVESTIGATE"};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (frame_is_type(v, cue, types[i]))
			return true;
	}
	return false;
}

/* The cue before this one, when it is the one that this noun depends on. */
const struct cue *link_cue_above(const struct frame_view *v, uint32_t at)
{
	for (uint32_t c = v->cue_number; c-- > v->walk.sentence->cue;) {
		const struct cue *cue = &v->walk.a->cues[c];
		if (cue->first == at || cue->last >= at)
			return cue;
	}
	return NULL;
}

/* The noun is the verb's object, or that of a noun which is ("واصلت الهجوم", "في مواصلة الهجوم"). */
static bool is_near(const struct frame_view *v, const struct predicate *verb)
{
	const struct article *a = v->walk.a;
	uint32_t before = v->cue->first - 1;
	if (v->cue->first <= frame_verb_end(v, verb) + 2)
		return true;
	return article_is_word(a, before) && !a->covered[before] && article_is_function(a, before, FUNCTION_ACTING) &&
	       !article_is_definite(a, before);
}

/* "بعد حظر", "بسبب مقاطعة": somebody's, not the subject's. */
static bool is_circumstance(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if (v->cue->first == v->walk.sentence->first)
		return false;
	uint32_t before = v->cue->first - 1;
	const struct token *token = article_token(a, before);
	return walk_is_preposition(a, before) && token->fold_count > 2 &&
	       !article_is_function(a, before, FUNCTION_DIRECTION) && !article_is_function(a, before, FUNCTION_MEANS) &&
	       a->tokens.units[token->fold + token->fold_count - 1] != AR_YEH;
}

/* "إن محاربة التنظيم ليست أولوية": the topic of a clause, and nobody's act. */
static bool is_topic(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t at = v->cue->first;
	if (at == v->walk.sentence->first || !article_is_word(a, at - 1) || a->covered[at - 1] || article_clitics(a, at))
		return false;
	return article_is_function(a, at - 1, FUNCTION_CONJUNCTION) && !agree_of_pronoun(a, at - 1) &&
	       !article_is_function(a, at - 1, FUNCTION_JOINING) && !(v->cue->flags & SENSE_DEFINITE);
}

static bool is_asking(const struct frame_view *v, const struct cue *above)
{
	return v->walk.a->cues + v->cue_number == above + 1 &&
	       (frame_is_type(v, above, "REQUEST") || frame_is_type(v, above, "DEMAND"));
}

/* A comma stands between token `from` and the cue. */
static bool is_parted(const struct frame_view *v, uint32_t from)
{
	for (uint32_t i = from + 1; i < v->cue->first; i++) {
		if (walk_is_comma(v->walk.a, i))
			return true;
	}
	return false;
}

/* The cue that the verb is, or NULL. */
static const struct cue *cue_at_verb(const struct frame_view *v, const struct predicate *verb)
{
	const struct article *a = v->walk.a;
	for (uint32_t c = v->cue_number; c-- > v->walk.sentence->cue && a->cues[c].first >= verb->at;) {
		if (a->cues[c].first == verb->at)
			return &a->cues[c];
	}
	return NULL;
}

/* "تعد الصفقة ضربة", "الصفقة تعد ضربة": what something is called. */
static bool is_verdict(const struct frame_view *v, const struct predicate *verb)
{
	const struct article *a = v->walk.a;
	uint32_t first = v->cue->first;
	if (verb && article_is_function(a, verb->at, FUNCTION_JUDGING))
		return true;
	return first > v->walk.sentence->first && article_is_word(a, first - 1) && !a->covered[first - 1] &&
	       article_is_function(a, first - 1, FUNCTION_JUDGING);
}

/* Whether a noun without an owner is the act of the verb's subject: not one that he only speaks of or judges ("أدانت مصر
 * الهجوم على", "حذر من التدخل في"). */
static bool is_subjects_act(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	if (!frame_governor_does(v) || is_verdict(v, verb))
		return false;
	if (!verb)
		return !(v->cue->flags & SENSE_DEFINITE) || v->term->score > 0;
	bool good = v->term->score > 0;
	if (is_topic(v))
		return false;
	const struct cue *above = link_cue_above(v, verb->at);
	const struct cue *judges = cue_at_verb(v, verb);
	if (v->cue->turned && above && above->form == FORM_MASDAR && judges && judges->first != above->first &&
	    a->lexicon->stances[judges->term].score < 0)
		return false; /* "يحذر الكونغرس من رفض الاتفاق" */
	if (v->cue->turned || v->cue->negated || (above && is_asking(v, above)))
		return true; /* "أعلن … أنه لا مفاوضات مع", "جدد دعوته إلى الضغط على" */
	if (verb->negated && v->cue->first > verb->at + 1 && !verb->speech && scope_is_about(a, v->cue->first - 1))
		return true; /* "لن تتخلى عن دعم" */
	if (above && above->first != verb->at && is_parted(v, above->last))
		above = NULL; /* "في دفاعها عن نفسها، وفي الهجوم على" */
	if (above && link_is_judging(v, above))
		return good && v->cue->flags == 0 && !v->term->frames[0].mutual && a->lexicon->stances[above->term].score > 0;
	if ((!good && is_circumstance(v)) || frame_words(v, frame_verb_end(v, verb)) > MASDAR_REACH)
		return false;
	if (!(v->cue->flags & SENSE_DEFINITE))
		return true;
	return (good || !verb->speech) && is_near(v, verb);
}

/* Behind the owner stands what is done to somebody who is no actor: "دعم مصر لجهود السلام", "رفض قطر المساس". */
static bool has_other_object(const struct frame_view *v, uint32_t owner)
{
	const struct article *a = v->walk.a;
	uint32_t all[COORDINATED];
	size_t count = walk_coordinated(&v->walk, owner, all);
	uint32_t next = a->mentions[all[count - 1]].last + 1;
	if (next >= v->walk.sentence->last || !article_is_word(a, next) || a->covered[next])
		return false;
	unsigned clitics = article_clitics(a, next);
	if (clitics & (CLITIC_L | CLITIC_LIL))
		return true;
	if (clitics & (CLITIC_AND | CLITIC_B | CLITIC_K))
		return false;
	return article_is(a, next, MASK(SENSE_STANCE) | MASK(SENSE_VERB)) && !article_is_verb(a, next) &&
	       article_is_definite(a, next);
}

/* "تخوض القوات بمعاونة الشرطة حربا": the subject has the help, or gives it; not where the verb asks for ب. */
static bool is_help_by(const struct frame_view *v, const struct predicate *verb)
{
	const struct article *a = v->walk.a;
	if (!verb || verb->speech || v->term->score < 40 || !(article_clitics(a, v->cue->first) & CLITIC_B) ||
	    (a->readings[verb->at].functions & (FUNCTION_BIT(FUNCTION_ACTING) | FUNCTION_BIT(FUNCTION_MERELY))))
		return false;
	const struct cue *above = link_cue_above(v, verb->at);
	return !above || above->first != verb->at;
}

/* The object of a verbal noun, and with it who the subject is. */
static uint32_t masdar_object(struct frame_view *v, uint32_t owner, uint32_t governor)
{
	const struct article *a = v->walk.a;
	bool pronoun = frame_has_pronoun(v);
	uint32_t from = owner != NO_MENTION && !pronoun && a->mentions[owner].first > v->cue->last ? a->mentions[owner].last
	                                                                                           : v->cue->last;
	uint32_t target = frame_of_preposition(v, from, a->slots->l);
	if (target == NO_MENTION && v->term->score < 0)
		target = frame_of_preposition(v, from, a->slots->on); /* "القصف الإسرائيلي على لبنان" */
	if (target != NO_MENTION)
		return target;
	if (pronoun || owner == NO_MENTION) {
		v->follows = false;
		return frame_object(v, NO_MENTION);
	}
	target = frame_object(v, owner); /* "رفض مصر التدخل التركي" */
	if (target != NO_MENTION && target != owner)
		return target;
	if (has_other_object(v, owner) || frame_has_clause(v) ||
	    (a->mentions[owner].how == HOW_NOMINAL && article_is(a, a->mentions[owner].first, MASK(SENSE_NATION))))
		return NO_MENTION; /* "المساعدات الأميركية" */
	target = owner;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	uint32_t reach = v->term->score < 0 ? OWN_HOSTILE_REACH : OWN_FRIENDLY_REACH;
	bool far = verb && !v->cue->turned && frame_words(v, frame_verb_end(v, verb)) > reach;
	uint32_t agent = frame_agent(v, a->mentions[owner].last, false);
	bool does =
		!far && !is_help_by(v, verb) && (v->term->frames[0].mutual || !is_circumstance(v)) && is_subjects_act(v);
	v->subject = agent != NO_MENTION ? agent : does ? governor : NO_MENTION;
	return target;
}

/* "تلقت دعما من تركيا": the giver stands behind من. */
static bool link_given(struct frame_view *v, uint32_t governor)
{
	const struct article *a = v->walk.a;
	uint32_t before = v->cue->first > v->walk.sentence->first ? v->cue->first - 1 : v->cue->first;
	unsigned to = v->term->frames[0].target;
	if (v->term->score < GIFT || (to != SLOT_OBJECT && to != a->slots->l) || (v->cue->flags & SENSE_DEFINITE) ||
	    (article_is_word(a, before) && !a->covered[before] && article_is_function(a, before, FUNCTION_MODAL)))
		return false; /* "عملية تجري بدعم من": the operation's */
	for (uint32_t i = v->cue->last + 1; i < v->walk.sentence->last && i < v->cue->last + GIVEN_REACH; i++) {
		if (!article_is_word(a, i) || a->covered[i] || article_is_verb(a, i))
			return false;
		const struct token *token = article_token(a, i);
		const uint16_t *u = a->tokens.units + token->fold;
		if (token->fold_count != 2 || u[0] != AR_MEEM || u[1] != AR_NOON) {
			if (!article_is_adjective(a, i) && !(article_clitics(a, i) & CLITIC_AND))
				return false; /* "إسعاف الكثير من", "احتضان قيادات من": not what is given */
			continue;
		}
		uint32_t giver = walk_behind(&v->walk, i, BEHIND_PREPOSITION);
		for (uint32_t c = v->cue_number; c-- > v->walk.sentence->cue;) {
			if (frame_is_type(v, &a->cues[c], "REQUEST") || frame_is_type(v, &a->cues[c], "DEMAND"))
				return true; /* asked for, not given */
		}
		if (giver != NO_MENTION && governor != NO_MENTION && giver != governor)
			link_add_all(v, giver, governor, false, "given");
		return giver != NO_MENTION;
	}
	return false;
}

/* "يقاتلون بدعم إيران": with the help of; not where the verb itself wants ب ("قام بدعم", "تعهد بدعم"). */
static bool link_instrument(struct frame_view *v, uint32_t owner, uint32_t governor)
{
	const struct article *a = v->walk.a;
	if (!(a->readings[v->cue->first].items[v->cue->reading].clitics & CLITIC_B) || v->term->score < 40 ||
	    v->term->frames[0].mutual || (v->cue->flags & SENSE_DEFINITE) || owner == NO_MENTION || governor == NO_MENTION)
		return false;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	const struct cue *above = verb ? link_cue_above(v, verb->at) : NULL;
	bool force = above && above->first == verb->at && a->lexicon->stances[above->term].score <= -60;
	uint32_t last = !verb ? 0 : verb->follows ? a->mentions[verb->subject].last : verb->at;
	if (verb && !force &&
	    (v->cue->first <= last + 2 || verb->speech || article_is_function(a, verb->at, FUNCTION_ACTING) ||
	     (above && above->first == verb->at)))
		return false;
	link_add_all(v, owner, governor, false, "instrument");
	return true;
}

bool link_owner_is_both(const struct frame_view *v, uint32_t owner)
{
	const struct article *a = v->walk.a;
	const struct mention *m = &a->mentions[owner];
	if (v->term->frames[0].source == SLOT_HEAD)
		return false; /* "حلفاء كابل وحكومة كرزاي" */
	return v->term->score > FORCE || (m->how == HOW_NOMINAL && article_is(a, m->first, MASK(SENSE_NATION)) &&
	                                  !article_is(a, m->first, MASK(SENSE_STATE)));
}

void link_masdar(struct frame_view *v)
{
	uint32_t governor = frame_governor(v);
	v->subject = governor;
	uint32_t owner = frame_owner(v);
	bool pronoun = frame_has_pronoun(v);
	if (owner == NO_MENTION && (pronoun || frame_has_other_doer(v)))
		return;
	if (!pronoun && link_instrument(v, owner, governor))
		return;
	if (owner == NO_MENTION && !pronoun && link_given(v, governor))
		return;
	for (size_t n = 0; n < 2 * LEXICON_FRAMES; n++) { /* what a preposition tells comes first */
		const struct lexicon_frame *frame = &v->term->frames[n % LEXICON_FRAMES];
		if (frame->source == SLOT_NONE || (frame->target >= SLOT_PREPOSITION) != (n < LEXICON_FRAMES))
			continue;
		v->follows = owner != NO_MENTION && !pronoun;
		v->subject = owner != NO_MENTION ? owner : is_subjects_act(v) ? governor : NO_MENTION;
		if (frame->mutual && frame->source == frame->target) {
			uint32_t first = frame_slot(v, frame->source, NO_MENTION);
			if (first != NO_MENTION && link_among(v, first, "noun-between"))
				return;
			continue;
		}
		if (frame->source != SLOT_SUBJECT ||
		    (frame->mutual && owner == NO_MENTION && (v->cue->flags & SENSE_DEFINITE) && !v->cue->turned))
			continue; /* "الاتفاق مع إيران" is somebody's, whoever speaks of it */
		uint32_t target =
			frame->target == SLOT_OBJECT ? masdar_object(v, owner, governor) : frame_slot(v, frame->target, NO_MENTION);
		if (v->subject != NO_MENTION && target != NO_MENTION && v->subject != target) {
			link_add_all(v, v->subject, target, frame->mutual, "verbal-noun");
			return;
		}
	}
	if (owner != NO_MENTION && !pronoun && v->term->frames[0].mutual &&
	    (v->term->score < CONTACT || !frame_has_clause(v)) && link_owner_is_both(v, owner))
		link_among(v, owner, "noun-between"); /* "تقارب مصر وتركيا" */
}
