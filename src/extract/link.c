/* Stance links: each cue's frame is filled with the mentions around it, or nothing is linked.
 *
 * A verb's subject stands right behind it (verb-subject-object) or before it; its object is the first actor behind the
 * subject that no preposition cuts off; a preposition's actor is the first one behind it. A verbal noun's owner
 * stands right behind it, or is the nationality adjective, or the subject that its pronoun points to.
 */
#include "base/letters.h"
#include "extract/article.h"
#include "extract/frame.h"
#include "extract/scope.h"

#define DENIED_CONTACT 0.2

enum {
	ASKED_REACH = 14, /* words between a request and what is asked for */
	AGENT_REACH = 12, /* words between a passive and its "by" */
	JUDGED_REACH = 30 /* words between a judging verb and its verdict */
};

/* ---- links ---- */

static double stance_of(const struct frame_view *v)
{
	double stance = v->term->score / 100.0;
	if (!v->cue->negated)
		return stance;
	if (stance >= 0.2)
		return -stance / 2; /* "did not support" opposes; "did not attack" says nothing */
	bool noun = v->cue->form == FORM_MASDAR || v->cue->form == FORM_NOUN;
	return stance > 0 && noun ? -DENIED_CONTACT : 0; /* "no negotiations with" */
}

static void add_link(const struct frame_view *v, uint32_t source, uint32_t target, bool mutual, const char *rule)
{
	struct article *a = v->a;
	uint32_t from = a->mentions[source].actor, to = a->mentions[target].actor;
	double stance = stance_of(v);
	if (from == to || stance == 0)
		return;
	for (size_t i = v->sentence->link; i < a->link_count; i++) {
		const struct link *old = &a->links[i];
		if (old->source == from && old->target == to && old->cue == v->cue_number)
			return;
	}
	a->links = arena_grow(a->scratch, a->links, a->link_count, &a->link_capacity, sizeof *a->links);
	a->links[a->link_count++] = (struct link){from, to, v->cue_number, v->cue->sentence, stance, !mutual, rule};
}

static void add_links(const struct frame_view *v, uint32_t source, uint32_t target, bool mutual, const char *rule)
{
	uint32_t from[COORDINATED], to[COORDINATED];
	size_t sources = frame_coordinated(v, source, from), targets = frame_coordinated(v, target, to);
	for (size_t i = 0; i < sources; i++) {
		if (from[i] == target)
			sources = i;
	}
	for (size_t i = 0; i < sources; i++) {
		for (size_t j = 0; j < targets; j++)
			add_link(v, from[i], to[j], mutual, rule);
	}
}

/* All of a coordination towards each other: "اشتباكات بين س وص". */
static bool link_among(const struct frame_view *v, uint32_t mention, const char *rule)
{
	uint32_t all[COORDINATED];
	size_t count = frame_coordinated(v, mention, all);
	for (size_t i = 0; i < count; i++) {
		for (size_t j = i + 1; j < count; j++)
			add_link(v, all[i], all[j], true, rule);
	}
	return count > 1;
}

/* Who is behind a noun without an owner: the one who asks for it ("دعا … إلى الضغط على"), the actor right before a purpose
 * ("التحالف لمكافحة"), or the subject before it. */
static uint32_t governor_of(const struct frame_view *v)
{
	const struct article *a = v->a;
	for (uint32_t c = v->cue_number; c-- > v->sentence->cue;) {
		const struct cue *asked = &a->cues[c];
		const char *type = lexicon_type_name(a->lexicon->stances[asked->term].type);
		if (v->cue->first - asked->last > ASKED_REACH)
			break;
		if (asked->subject && (strcmp(type, "REQUEST") == 0 || strcmp(type, "DEMAND") == 0))
			return asked->subject - 1;
	}
	uint32_t right = frame_right_before(v, v->cue->first);
	bool purpose = a->readings[v->cue->first].items[v->cue->reading].clitics & CLITIC_L;
	return purpose && right != NO_MENTION ? right : frame_before(v, v->cue->first);
}

static bool link_frame(const struct frame_view *v, const struct lexicon_frame *frame, const char *rule)
{
	uint32_t owner = frame->source == SLOT_OWNER || frame->target == SLOT_OWNER ? frame_owner(v) : NO_MENTION;
	if (owner == NO_MENTION && frame->source == SLOT_OWNER && v->cue->form == FORM_NOUN &&
	    !(frame->mutual && (v->cue->flags & SENSE_DEFINITE)))
		owner = governor_of(v); /* "فرضت واشنطن عقوبات على": the subject's */
	uint32_t source = frame_slot(v, frame->source, owner);
	if (source == NO_MENTION)
		return false;
	if (frame->mutual && frame->source == frame->target)
		return link_among(v, source, rule);
	uint32_t target = frame_slot(v, frame->target, owner);
	if (target == NO_MENTION && frame->mutual && frame->source == SLOT_SUBJECT && v->follows)
		return link_among(v, source, rule); /* "اتفقت مصر واليونان" */
	if (target == NO_MENTION || target == source)
		return false;
	add_links(v, source, target, frame->mutual, rule);
	return true;
}

/* ---- by form of the cue ---- */

static bool link_frames(const struct frame_view *v, const char *rule)
{
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		if (link_frame(v, &v->term->frames[i], rule))
			return true;
	}
	return false;
}

/* A verbal noun: its owner is the verb's subject; the object follows directly, with ل, or as the owner itself. */
static void link_masdar(struct frame_view *v)
{
	uint32_t owner = frame_owner(v);
	uint32_t governor = governor_of(v);
	bool pronoun = v->a->readings[v->cue->first].items[v->cue->reading].tail != 0;
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		const struct lexicon_frame *frame = &v->term->frames[i];
		uint32_t target;
		v->follows = owner != NO_MENTION && !pronoun;
		v->subject = owner != NO_MENTION ? owner : governor;
		if (frame->mutual && frame->source == frame->target && link_frame(v, frame, "noun-between"))
			return;
		if (frame->mutual && owner == NO_MENTION && (v->cue->flags & SENSE_DEFINITE))
			continue; /* "الاتفاق مع إيران" is somebody's, whoever speaks of it */
		if (frame->source != SLOT_SUBJECT || (frame->mutual && frame->source == frame->target))
			continue;
		if (frame->target == SLOT_OBJECT) {
			target = frame_of_preposition(v, v->cue->last, v->a->slots->l);
			if (target == NO_MENTION && (pronoun || owner == NO_MENTION)) {
				v->follows = false;
				target = frame_behind(v, v->cue->last, OBJECT_REACH);
			}
			if (target == NO_MENTION && owner != NO_MENTION && !pronoun) {
				target = owner;
				v->subject = governor;
			}
		} else {
			target = frame_slot(v, frame->target, NO_MENTION);
		}
		if (v->subject != NO_MENTION && target != NO_MENTION && v->subject != target) {
			add_links(v, v->subject, target, frame->mutual, "verbal-noun");
			return;
		}
	}
}

/* A participle that goes on for the subject ("داعيا الحكومة", "محذرة من"); one with an article or an owner describes the
 * noun before it, which must be an actor. */
static void link_participle(struct frame_view *v)
{
	bool describes = v->cue->flags & (SENSE_DEFINITE | SENSE_CONSTRUCT);
	if (describes && (v->cue->flags & SENSE_CONSTRUCT))
		return;
	v->subject = describes ? frame_right_before(v, v->cue->first) : frame_before(v, v->cue->first);
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		if (describes && v->term->frames[i].target < SLOT_PREPOSITION)
			continue;
		if (link_frame(v, &v->term->frames[i], "participle"))
			return;
	}
}

/* Token `at` is this word of two letters. */
static bool is_short(const struct article *a, uint32_t at, uint32_t first, uint32_t second)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->kind == TOKEN_WORD && token->fold_count == 2 && u[0] == first && u[1] == second;
}

/* Who did it, behind a passive: "من قبل", "على يد", and behind a participle plain "من". */
static uint32_t agent_behind(const struct frame_view *v, bool plain)
{
	const struct article *a = v->a;
	for (uint32_t i = v->cue->last + 1; i + 1 < v->sentence->last && i < v->cue->last + AGENT_REACH; i++) {
		if (frame_ends_clause(a, i) || (article_is_word(a, i) && !a->covered[i] && article_is_verb(a, i)))
			return NO_MENTION;
		bool from = is_short(a, i, AR_MEEM, AR_NOON), marked = article_is_function(a, i + 1, FUNCTION_PARTY);
		if (!frame_is_preposition(a, i) || (!from && !marked) || (!marked && !plain))
			continue;
		if (marked && !from && !article_is_function(a, i, FUNCTION_DIRECTION))
			continue;
		uint32_t last = marked ? i + 1 : i;
		return last + 1 < v->sentence->last ? frame_behind(v, last, BEHIND_PREPOSITION) : NO_MENTION;
	}
	return NO_MENTION;
}

/* "المدعوم من": the noun before it suffers what the actor behind من does. */
static void link_passive_participle(struct frame_view *v)
{
	uint32_t target = frame_right_before(v, v->cue->first), source = agent_behind(v, true);
	if (source != NO_MENTION && target != NO_MENTION && source != target && v->term->frames[0].source == SLOT_SUBJECT)
		add_links(v, source, target, v->term->frames[0].mutual, "passive");
}

/* A verb that is passive by what follows it: "اعتقل … من قبل". False when nobody is named as the doer. */
static bool link_passive_verb(struct frame_view *v)
{
	if (v->term->frames[0].source != SLOT_SUBJECT || v->term->frames[0].target != SLOT_OBJECT)
		return false;
	uint32_t source = agent_behind(v, false);
	if (source == NO_MENTION || v->subject == NO_MENTION || source == v->subject)
		return false;
	add_links(v, source, v->subject, false, "passive");
	return true;
}

/* ---- judgement ---- */

/* A noun in the accusative without article: "خرقا", "انتهاكا". */
static bool is_accusative(const struct article *a, const struct cue *cue)
{
	const struct token *token = article_token(a, cue->first);
	const struct reading *reading = &a->readings[cue->first].items[cue->reading];
	return cue->first == cue->last && !reading->clitics && !reading->tail && token->fold_count > 3 &&
	       a->tokens.units[token->fold + token->fold_count - 1] == AR_ALEF;
}

/* The verb of speech that judges: the nearest before the cue that is a finite verb. */
static uint32_t judging_verb(const struct frame_view *v)
{
	const struct article *a = v->a;
	for (uint32_t at = v->cue->first; at-- > v->sentence->first && v->cue->first - at < JUDGED_REACH;) {
		if (frame_ends_clause(a, at))
			return NO_MENTION;
		if (article_is_word(a, at) && !a->covered[at] && article_is(a, at, MASK(SENSE_SPEECH)) &&
		    article_is_verb(a, at))
			return at;
	}
	return NO_MENTION;
}

/* Who judges: behind the verb, right before it, or right before its relative pronoun. */
static uint32_t judge_of(const struct frame_view *v, uint32_t verb)
{
	uint32_t relative = frame_relative_before(v, verb);
	uint32_t before = frame_right_before(v, relative != NO_MENTION ? relative : verb);
	if (before != NO_MENTION)
		return before;
	return frame_right_behind(v, verb, SUBJECT_REACH);
}

/* "وقعت قطر … مع الوفاق … اعتبرها خرقا": those who did what was just told, else the first actor of the sentence. */
static bool link_judged_before(const struct frame_view *v, uint32_t judge)
{
	const struct article *a = v->a;
	uint32_t actor = a->mentions[judge].actor, first = v->sentence->mention;
	if (v->sentence->link == a->link_count) {
		if (first < judge)
			add_link(v, judge, first, false, "judgement");
		return first < judge;
	}
	const struct link told = a->links[v->sentence->link];
	for (uint32_t i = first; i < judge; i++) {
		uint32_t doer = a->mentions[i].actor;
		if (doer != actor && (doer == told.source || doer == told.target))
			add_link(v, judge, i, false, "judgement");
	}
	return true;
}

/* "اعتبر الجيش توقيع قطر … خرقا": the judge against those whose act he judges; a pronoun on the verb points to those
 * before him. False when the cue is no judgement. */
static bool link_judgement(const struct frame_view *v)
{
	const struct article *a = v->a;
	if (v->term->score >= 0 || v->cue->negated || !is_accusative(a, v->cue))
		return false;
	uint32_t verb = judging_verb(v), judge = verb == NO_MENTION ? NO_MENTION : judge_of(v, verb);
	if (judge == NO_MENTION)
		return false;
	if (a->readings[verb].items[0].tail)
		return link_judged_before(v, judge);
	bool any = false;
	for (uint32_t i = v->sentence->mention; i < v->sentence->mention_end; i++) {
		const struct mention *m = &a->mentions[i];
		if (i == judge || m->first < verb || m->last > v->cue->first || m->in_title)
			continue;
		add_link(v, judge, i, false, "judgement");
		any = true;
	}
	return any;
}

/* "قطر تدعمها تركيا": the pronoun is the one before, the doer stands behind. */
static bool link_pronoun_object(struct frame_view *v)
{
	uint32_t target = frame_right_before(v, v->cue->first);
	uint32_t source = frame_right_behind(v, v->cue->last, SUBJECT_REACH);
	if (source == NO_MENTION || target == NO_MENTION || v->term->frames[0].target != SLOT_OBJECT)
		return false;
	v->subject = source;
	add_links(v, source, target, false, "pronoun-object");
	return true;
}

/* "أدانت فرنسا تركيا وهددت إيران": a joined verb without an object of its own goes on with the subject before. */
static void link_joined(struct frame_view *v)
{
	uint32_t target = v->subject;
	for (uint32_t c = v->cue_number; c-- > v->sentence->cue;) {
		const struct cue *before = &v->a->cues[c];
		if (!before->subject || (before->form != FORM_PERFECT && before->form != FORM_IMPERFECT))
			continue;
		if (before->subject - 1 != target && v->term->frames[0].target == SLOT_OBJECT) {
			v->subject = before->subject - 1;
			add_links(v, v->subject, target, false, "joined-verb");
		}
		return;
	}
}

/* "زار لافروف القاهرة، وانتقد واشنطن": a joined verb without a subject behind it goes on with the one before. */
static void continue_subject(struct frame_view *v)
{
	for (uint32_t c = v->cue_number; c-- > v->sentence->cue;) {
		const struct cue *before = &v->a->cues[c];
		bool finite = before->form == FORM_PERFECT || before->form == FORM_IMPERFECT;
		if (!before->subject || !finite)
			continue;
		if ((before->flags & SENSE_FEMININE) == (v->cue->flags & SENSE_FEMININE))
			v->subject = before->subject - 1;
		return;
	}
}

static void link_verb(struct frame_view *v)
{
	const struct reading *reading = &v->a->readings[v->cue->first].items[v->cue->reading];
	if (reading->tail && link_pronoun_object(v))
		return;
	frame_find_subject(v);
	if ((reading->clitics & CLITIC_AND) && !v->follows)
		continue_subject(v);
	if (link_passive_verb(v) || link_frames(v, v->follows ? "verb-subject" : "subject-verb"))
		return;
	if (v->follows && (reading->clitics & CLITIC_AND))
		link_joined(v);
}

static void link_cue(struct frame_view *v)
{
	if (scope_is_void(v))
		return;
	switch (v->cue->form) {
	case FORM_PERFECT:
	case FORM_IMPERFECT: link_verb(v); break;
	case FORM_MASDAR:
		if (!link_judgement(v))
			link_masdar(v);
		break;
	case FORM_ACTIVE_PARTICIPLE: link_participle(v); break;
	case FORM_PASSIVE_PARTICIPLE: link_passive_participle(v); break;
	case FORM_NOUN:
	case FORM_ADJECTIVE:
	case FORM_PHRASE:
		v->subject = frame_before(v, v->cue->first);
		if (v->cue->form != FORM_NOUN || !link_judgement(v))
			link_frames(v, v->cue->form == FORM_PHRASE ? "phrase" : v->cue->form == FORM_NOUN ? "noun" : "adjective");
		break;
	default: /* passive: the doer is rarely named */ break;
	}
}

void link_find(struct article *a)
{
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		struct article_sentence *sentence = &a->sentences[i];
		sentence->link = (uint32_t)a->link_count;
		for (uint32_t c = sentence->cue; c < sentence->cue_end; c++) {
			struct cue *cue = &a->cues[c];
			struct frame_view v = {.a = a,
			                       .sentence = sentence,
			                       .cue = cue,
			                       .cue_number = c,
			                       .term = &a->lexicon->stances[cue->term],
			                       .subject = NO_MENTION};
			link_cue(&v);
			cue->subject = v.subject == NO_MENTION ? 0 : v.subject + 1;
		}
		sentence->link_end = (uint32_t)a->link_count;
	}
}
