/* Stance links: each cue's frame is filled with the mentions around it, or nothing is linked.
 *
 * Who does a verb is known from clause.h; its object is the first actor behind the subject that no preposition cuts off,
 * or what its pronoun means; a preposition's actor is the first one behind it. A verbal noun's owner stands right behind it, or is
 * the nationality adjective, or the subject that its pronoun points to.
 */
#include "extract/link.h"

#include "base/letters.h"
#include "extract/agree.h"
#include "extract/pronoun.h"
#include "extract/scope.h"
#include "extract/verb.h"

enum {
	LIGHT_WORDS = 4,  /* words between a verb and the noun that carries its meaning */
	SIDE_REACH = 6,   /* tokens between one side of a fight and the other */
	NOUN_OF_VERB = 8, /* tokens between a verb and a noun that carries its meaning */
	OWNER_REACH = 6   /* tokens between a phrase and whom its last noun belongs to */
};

/* ---- links ---- */

void link_add(const struct frame_view *v, uint32_t source, uint32_t target, bool mutual, const char *rule)
{
	struct article *a = v->walk.a;
	uint32_t from = a->mentions[source].actor, to = a->mentions[target].actor;
	double stance = scope_stance(v);
	if (from == to || stance == 0)
		return;
	bool refused = v->term->score > 0 && stance < 0;
	for (size_t i = v->walk.sentence->link; i < a->link_count; i++) {
		const struct link *old = &a->links[i];
		if (old->source == from && old->target == to && old->cue == v->cue_number)
			return;
	}
	a->links = arena_grow(a->scratch, a->links, a->link_count, &a->link_capacity, sizeof *a->links);
	a->links[a->link_count++] =
		(struct link){from, to, v->cue_number, v->cue->sentence, stance, !mutual || refused, rule};
}

void link_add_all(const struct frame_view *v, uint32_t source, uint32_t target, bool mutual, const char *rule)
{
	uint32_t from[COORDINATED], to[COORDINATED];
	size_t sources = walk_coordinated(&v->walk, source, from), targets = walk_coordinated(&v->walk, target, to);
	for (size_t i = 0; i < sources; i++) {
		if (from[i] == target)
			sources = i;
	}
	for (size_t i = 0; i < sources; i++) {
		for (size_t j = 0; j < targets; j++)
			link_add(v, from[i], to[j], mutual, rule);
	}
}

/* "بين الجيش والمقاومة من جهة، وبين الميليشيات": who stands on the other side. */
static uint32_t side_behind(const struct frame_view *v, uint32_t last)
{
	const struct article *a = v->walk.a;
	uint32_t at = a->mentions[last].last + 1;
	if (at + 1 >= v->walk.sentence->last || !walk_is_preposition(a, at) || !article_is_word(a, at + 1) ||
	    !article_is_function(a, at + 1, FUNCTION_SIDE))
		return NO_MENTION;
	for (uint32_t i = at + 2; i < v->walk.sentence->last && i < at + SIDE_REACH; i++) {
		if (article_is_word(a, i) && (article_clitics(a, i) & CLITIC_AND))
			return walk_behind(&v->walk, a->covered[i] ? i - 1 : i, OBJECT_REACH);
	}
	return NO_MENTION;
}

bool link_among(const struct frame_view *v, uint32_t mention, const char *rule)
{
	uint32_t all[COORDINATED];
	size_t count = walk_coordinated(&v->walk, mention, all);
	uint32_t other = v->term->score < 0 && count > 1 ? side_behind(v, all[count - 1]) : NO_MENTION;
	if (other != NO_MENTION) {
		link_add_all(v, mention, other, true, rule);
		return true;
	}
	size_t sides = v->term->score < 0 && count > 1 ? 1 : count; /* "اشتباكات بين س وص وع": those behind are allies */
	for (size_t i = 0; i < sides; i++) {
		for (size_t j = i + 1; j < count; j++)
			link_add(v, all[i], all[j], true, rule);
	}
	return count > 1;
}

/* "أعرب … عن أصدق التهاني": he expresses it, however long his titles are. */
static bool is_expressed(const struct frame_view *v, const struct predicate *verb)
{
	const struct article *a = v->walk.a;
	static const uint16_t about[] = {AR_AIN, AR_NOON};
	unsigned slot = article_slot_of_word(a->lexicon, about, 2);
	for (uint32_t i = v->cue->first; verb->speech && i > verb->at && i + 3 > v->cue->first; i--) {
		if (walk_is_preposition(a, i - 1))
			return walk_has_preposition(a, i - 1, slot);
	}
	return false;
}

/* Whether a noun without owner is the subject's of the verb before it. */
static bool is_governed_noun(const struct frame_view *v, const struct lexicon_frame *frame)
{
	const struct predicate *verb = clause_before(v->walk.a, v->walk.sentence, v->cue->first);
	const struct cue *above = verb ? link_cue_above(v, verb->at) : NULL;
	if (frame_has_pronoun(v) || frame_has_other_doer(v) || !frame_governor_does(v) ||
	    (above && v->term->score < 0 && link_is_judging(v, above)))
		return false; /* "أدانت هجوما", "عارض الحرب على" */
	if (v->cue->negated)
		return true; /* "أعلن … أنه لا مفاوضات مع" */
	if (!(v->cue->flags & SENSE_DEFINITE))
		return !verb || v->cue->first <= frame_verb_end(v, verb) + NOUN_OF_VERB;
	return !frame->mutual && verb && (v->cue->first <= frame_verb_end(v, verb) + 2 || is_expressed(v, verb));
}

/* "أبرمت فرنسا وبريطانيا … اتفاقا مع إيران": the other side stands further on. */
static bool has_side_behind(const struct frame_view *v, const struct lexicon_frame *frame)
{
	const struct article *a = v->walk.a;
	for (uint32_t i = v->cue->last + 1; i < v->walk.sentence->last && !walk_ends_clause(a, i); i++) {
		if (frame->target >= SLOT_PREPOSITION && article_is_word(a, i) && walk_has_preposition(a, i, frame->target))
			return true;
	}
	return false;
}

/* "أدى إلى مقتل ثمانية من مقاتلي"; not "في مواجهة الإرهاب، ومنها مركز". */
static uint32_t phrase_owner(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t owner = walk_behind(&v->walk, v->cue->last, OWNER_REACH);
	for (uint32_t i = v->cue->last + 1; owner != NO_MENTION && i + 1 < a->mentions[owner].first; i++) {
		if (walk_is_comma(a, i) && !article_is_function(a, i + 1, FUNCTION_PRONOUN))
			return NO_MENTION;
	}
	return owner;
}

/* The owners or subjects of a mutual noun are its parties: "أتم البنكان صفقة"; not far from the verb: "تعيش الدولتان … في سلام". */
static bool can_be_both(const struct frame_view *v, uint32_t source)
{
	const struct article *a = v->walk.a;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	bool behind = source >= v->walk.sentence->mention && a->mentions[source].first > v->cue->last;
	return link_owner_is_both(v, source) && (behind || !verb || frame_words(v, frame_verb_end(v, verb)) <= LIGHT_WORDS);
}

static bool link_frame(const struct frame_view *v, const struct lexicon_frame *frame, const char *rule)
{
	uint32_t owner = frame->source == SLOT_OWNER || frame->target == SLOT_OWNER ? frame_owner(v) : NO_MENTION;
	if (owner == NO_MENTION && frame->source == SLOT_OWNER && v->cue->form == FORM_NOUN &&
	    v->term->frames[0].source != SLOT_HEAD && is_governed_noun(v, frame))
		owner = frame_governor(v); /* "فرضت واشنطن عقوبات على": the subject's */
	if (owner == NO_MENTION && frame->target == SLOT_OWNER && v->cue->last > v->cue->first && !frame_has_pronoun(v))
		owner = phrase_owner(v);
	uint32_t source = frame_slot(v, frame->source, owner);
	if (source == NO_MENTION)
		return false;
	if (frame->mutual && frame->source == frame->target)
		return link_among(v, source, rule);
	uint32_t target = frame_slot(v, frame->target, owner);
	bool among = v->follows || (v->cue->first < v->walk.a->mentions[source].first &&
	                            v->walk.a->mentions[source].first < v->cue->last);
	bool both = frame->mutual || (frame_has_pronoun(v) && agree_of_pronoun(v->walk.a, v->cue->last) == AGREE_DUAL);
	if (target == NO_MENTION && both && !has_side_behind(v, frame) &&
	    ((frame->source == SLOT_SUBJECT && among) ||
	     (frame->source == SLOT_OWNER && (frame_has_pronoun(v) || can_be_both(v, source)))))
		return link_among(v, source, rule); /* "اتفقت مصر واليونان", "قطعت باكستان والهند علاقاتهما" */
	if (target == NO_MENTION || target == source)
		return false;
	link_add_all(v, source, target, frame->mutual, rule);
	return true;
}

/* ---- by form of the cue ---- */

bool link_frames(const struct frame_view *v, const char *rule)
{
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		if (v->term->frames[i].source != SLOT_SPEAKER && link_frame(v, &v->term->frames[i], rule))
			return true;
	}
	return false;
}

/* Whom a participle that goes on for a verb is about: the subject it agrees with. */
static uint32_t participle_subject(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	const struct article_sentence *s = v->walk.sentence;
	unsigned agree = agree_of_flags(v->cue->flags);
	bool any = false;
	for (uint32_t i = s->predicate; i < s->predicate_end; i++) {
		const struct predicate *verb = &a->predicates[i];
		if (verb->at < v->cue->first && verb->speech && !verb->relative && verb->subject != NO_MENTION &&
		    (agree_of_mention(a, verb->subject) & agree))
			return verb->subject; /* he goes on speaking */
	}
	for (uint32_t i = s->predicate_end; i-- > s->predicate;) {
		const struct predicate *verb = &a->predicates[i];
		if (verb->at > v->cue->first || (verb->relative && i > s->predicate))
			continue;
		any = true;
		if (verb->subject != NO_MENTION && (agree_of_mention(a, verb->subject) & agree))
			return verb->subject;
	}
	return any ? NO_MENTION : frame_governor(v);
}

/* "جماعات مدافعة عن": an indefinite noun right before is what it describes. */
static bool describes_noun(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if (v->cue->first == v->walk.sentence->first)
		return false;
	uint32_t before = v->cue->first - 1;
	return article_is_word(a, before) && !a->covered[before] && article_is(a, before, MASK(SENSE_COMMON)) &&
	       !article_is_verb(a, before) && !article_is_definite(a, before) && !a->readings[before].items[0].tail &&
	       !(a->readings[before].functions &
	         ~(ARTICLE_NOUN_CLASSES | FUNCTION_BIT(FUNCTION_PLACE) | FUNCTION_BIT(FUNCTION_EVENT)));
}

static bool has_l_behind(const struct frame_view *v)
{
	uint32_t next = v->cue->last + 1;
	return next < v->walk.sentence->last && article_is_word(v->walk.a, next) &&
	       walk_has_preposition(v->walk.a, next, v->walk.a->slots->l);
}

/* "700 منتسب": a number of such men. */
static bool counts_men(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t before = v->cue->first - 1;
	return v->cue->first > v->walk.sentence->first &&
	       (article_token(a, before)->kind == TOKEN_NUMBER ||
	        (!a->covered[before] && article_is_function(a, before, FUNCTION_NUMBER)));
}

/* "مسيطر عليها", "مرحب بها": what is done to a thing, by nobody who is told; a participle that goes on has its alef ("مرحبا بها"). */
static bool is_impersonal(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t next = v->cue->last + 1;
	return v->cue->first == v->cue->last && !(v->cue->flags & (SENSE_FEMININE | SENSE_PLURAL)) &&
	       !article_ends_in_alef(a, v->cue->first) && next < v->walk.sentence->last && article_is_word(a, next) &&
	       pronoun_slot(a, next) != SLOT_NONE;
}

/* A participle that goes on for the subject ("داعيا الحكومة", "محذرة من"); one with an article or an owner describes the
 * noun before it, which must be an actor. */
static void link_participle(struct frame_view *v)
{
	bool describes = v->cue->flags & (SENSE_DEFINITE | SENSE_CONSTRUCT);
	if (describes && (v->cue->flags & SENSE_CONSTRUCT))
		return;
	if (!describes && (describes_noun(v) || counts_men(v) || is_impersonal(v)))
		return;
	v->subject = describes ? walk_right_before(&v->walk, v->cue->first) : participle_subject(v);
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		struct lexicon_frame by_l = v->term->frames[i];
		by_l.target = (uint8_t)v->walk.a->slots->l;
		if (v->term->frames[i].target == SLOT_OBJECT && (!describes || has_l_behind(v)) &&
		    link_frame(v, &by_l, "participle"))
			return;
		if (describes && v->term->frames[i].target < SLOT_PREPOSITION)
			continue;
		if (link_frame(v, &v->term->frames[i], "participle"))
			return;
	}
}

/* "المدعوم من": the noun before it suffers what the actor behind من does. */
static void link_passive_participle(struct frame_view *v)
{
	uint32_t target = walk_right_before(&v->walk, v->cue->first), source = frame_agent(v, v->cue->last, true);
	if (source != NO_MENTION && target != NO_MENTION && source != target && v->term->frames[0].source == SLOT_SUBJECT)
		link_add_all(v, source, target, v->term->frames[0].mutual, "passive");
}

static void link_noun(struct frame_view *v)
{
	if (v->cue->form == FORM_NOUN && link_suffered(v))
		return;
	if (v->cue->form == FORM_ADJECTIVE && frame_has_pronoun(v))
		return; /* "مناصريه": somebody else's */
	if (v->cue->form == FORM_ADJECTIVE && !(v->cue->flags & SENSE_DEFINITE) && describes_noun(v))
		return; /* "موقف معاد لإيران" */
	bool noun = v->cue->form == FORM_NOUN;
	bool another = noun && (article_clitics(v->walk.a, v->cue->first) & CLITIC_AND) &&
	               v->cue->first > v->walk.sentence->first && walk_is_comma(v->walk.a, v->cue->first - 1);
	bool does = !another && frame_governor_does(v); /* "وتعيين" behind a comma goes on from another noun */
	v->subject = v->cue->form == FORM_ADJECTIVE || does ? frame_governor(v) : NO_MENTION;
	if ((noun || v->cue->form == FORM_ADJECTIVE) && link_judgement(v))
		return;
	if (link_is_against(v) && !(article_clitics(v->walk.a, v->cue->first) & CLITIC_AND))
		link_against(v);
	else
		link_frames(v, v->cue->form == FORM_PHRASE ? "phrase" : noun ? "noun" : "adjective");
}

/* "إن انتهكت", "إذا خرقت": only if he does. */
static bool is_condition(const struct article *a, uint32_t at, uint32_t begin)
{
	return at > begin && article_is_word(a, at - 1) && !a->covered[at - 1] &&
	       (article_is_function(a, at - 1, FUNCTION_CONDITIONAL) ||
	        article_is_function(a, at - 1, FUNCTION_CONJUNCTION));
}

/* What a cue says of its subject by itself is the speaker's stance to it: "تجاوز كل الحدود". */
static void link_speaker(struct frame_view *v)
{
	if (v->verb && (v->verb->inherited || is_condition(v->walk.a, v->verb->at, v->walk.sentence->first)))
		return;
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		if (v->term->frames[i].source == SLOT_SPEAKER && link_frame(v, &v->term->frames[i], "speaker"))
			return;
	}
}

static void link_form(struct frame_view *v)
{
	switch (v->cue->form) {
	case FORM_PERFECT:
	case FORM_IMPERFECT: link_verb(v); break;
	case FORM_MASDAR:
		if (!link_suffered(v) && !scope_turns_act(v) && !link_judgement(v))
			link_masdar(v);
		break;
	case FORM_ACTIVE_PARTICIPLE: link_participle(v); break;
	case FORM_PASSIVE_PARTICIPLE: link_passive_participle(v); break;
	case FORM_NOUN:
	case FORM_ADJECTIVE:
	case FORM_PHRASE: link_noun(v); break;
	default: /* passive: the doer is rarely named */ break;
	}
}

/* Whom an act of force hits that tells nothing of its doer: "قتل سبعة من عناصر الشرطة", "مقتل قيادي في الحركة". */
static uint32_t victim_of(const struct frame_view *v)
{
	bool passive = v->cue->form == FORM_PERFECT_PASSIVE || v->cue->form == FORM_IMPERFECT_PASSIVE;
	bool noun = v->cue->form == FORM_MASDAR || v->cue->form == FORM_NOUN;
	const struct predicate *own = v->cue->predicate ? &v->walk.a->predicates[v->cue->predicate - 1] : NULL;
	uint32_t owner = noun ? walk_right_behind(&v->walk, v->cue->last, SUBJECT_REACH) : NO_MENTION;
	if (owner != NO_MENTION && frame_owner_does(v, owner))
		return NO_MENTION; /* "الاحتلال الأميركي" */
	if (passive && own && own->subject != NO_MENTION && !own->inherited)
		return own->subject;
	if (!passive && !noun && (v->cue->form != FORM_PERFECT || v->subject != NO_MENTION))
		return NO_MENTION;
	unsigned suffers = v->term->frames[0].target;
	if (noun && ((v->cue->flags & SENSE_PLURAL) || (suffers != SLOT_OBJECT && suffers != SLOT_OWNER)))
		return NO_MENTION; /* "هجمات التنظيم": his */
	return walk_behind(&v->walk, v->cue->last, OBJECT_REACH);
}

static void link_cue(struct frame_view *v)
{
	bool nobody = v->walk.sentence->mention == v->walk.sentence->mention_end;
	if ((nobody && v->cue->form >= FORM_MASDAR) || scope_is_void(v))
		return; /* a noun among nobody: both sides would be guessed */
	size_t before = v->walk.a->link_count;
	link_form(v);
	if (v->walk.a->link_count == before && v->term->frames[0].target != SLOT_SUBJECT)
		link_force(v, victim_of(v));
	link_speaker(v);
}

void link_find(struct article *a)
{
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		struct article_sentence *sentence = &a->sentences[i];
		sentence->link = (uint32_t)a->link_count;
		uint32_t linked = 0; /* last token of the last cue that made a link, + 1 */
		for (uint32_t c = sentence->cue; c < sentence->cue_end; c++) {
			struct cue *cue = &a->cues[c];
			size_t before = a->link_count;
			if (linked > cue->last)
				continue; /* the end of a phrase that its subject parts */
			struct frame_view v = {.walk = {a, sentence},
			                       .cue = cue,
			                       .cue_number = c,
			                       .term = &a->lexicon->stances[cue->term],
			                       .subject = NO_MENTION};
			link_cue(&v);
			if (a->link_count > before)
				linked = cue->last + 1;
		}
		sentence->link_end = (uint32_t)a->link_count;
	}
}
