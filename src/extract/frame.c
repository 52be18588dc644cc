#include "extract/frame.h"

#include "base/letters.h"
#include "extract/agree.h"
#include "extract/pronoun.h"
#include "extract/verb.h"

enum {
	FORCE = -60,        /* score of an act of force */
	NOUN_REACH = 7,     /* words between a noun and its preposition */
	HEAD_REACH = 8,     /* tokens between a verb and the adjective that it says of its subject */
	BETWEEN_REACH = 12, /* tokens between a verb and the noun that carries its meaning, with whom it is about between */
	RELATIVE_REACH = 25 /* tokens of a relative clause that is passed over */
};

static const struct reading *last_reading(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if (v->cue->first == v->cue->last)
		return &a->readings[v->cue->first].items[v->cue->reading];
	return &a->readings[v->cue->last].items[0];
}

static bool is_noun(const struct cue *cue)
{
	return cue->form == FORM_MASDAR || cue->form == FORM_NOUN;
}

bool frame_has_pronoun(const struct frame_view *v)
{
	return last_reading(v)->tail != 0;
}

bool frame_is_type(const struct frame_view *v, const struct cue *cue, const char *type)
{
	return strcmp(lexicon_type_name(v->walk.a->lexicon->stances[cue->term].type), type) == 0;
}

/* ---- who suffers it ---- */

/* A hostile act whose noun is followed by the one who suffers it: "مقتل", "اغتيال", "قصف". */
static bool is_suffered(const struct frame_view *v, const struct cue *act)
{
	const struct lexicon_stance *term = &v->walk.a->lexicon->stances[act->term];
	if (term->score >= 0 || act->form < FORM_MASDAR || act->form > FORM_NOUN || (act->flags & SENSE_PLURAL))
		return false;
	if (term->frames[0].target == SLOT_OWNER)
		return term->frames[0].source != SLOT_HEAD; /* "خصمه" is no act */
	static const char *const types[] = {"ASSAULT", "COERCE", "SANCTION"};
	bool hostile = false;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		hostile = hostile || frame_is_type(v, act, types[i]);
	return hostile && term->frames[0].source == SLOT_SUBJECT && term->frames[0].target == SLOT_OBJECT &&
	       term->frames[1].source == SLOT_NONE;
}

/* The act of which the mention is the owner, between token `from` and it. */
static const struct cue *act_before(const struct frame_view *v, uint32_t from, uint32_t mention)
{
	const struct article *a = v->walk.a;
	uint32_t first = a->mentions[mention].title ? a->mentions[mention].title - 1 : a->mentions[mention].first;
	for (uint32_t c = v->walk.sentence->cue_end; c-- > v->walk.sentence->cue;) {
		const struct cue *act = &a->cues[c];
		if (act->first > from && act->last < first && c != v->cue_number)
			return act->last + 4 > first ? act : NULL;
	}
	return NULL;
}

/* The owner of an act does it: a nationality, or somebody behind whom stands to whom: "قصف إسرائيل للقطاع". */
static bool does_it(const struct article *a, uint32_t mention, uint32_t end)
{
	const struct mention *m = &a->mentions[mention];
	uint32_t next = m->last + 1;
	if (m->how == HOW_NOMINAL && article_is(a, m->first, MASK(SENSE_NATION)) &&
	    !article_is(a, m->first, MASK(SENSE_STATE)))
		return true;
	return next < end && article_is_word(a, next) && !article_token(a, next)->breaks &&
	       ((article_clitics(a, next) & (CLITIC_L | CLITIC_LIL)) || walk_has_preposition(a, next, a->slots->on));
}

/* A noun for somebody who is another's ally or enemy. */
static bool is_relation(const struct frame_view *v, const struct cue *cue)
{
	const struct lexicon_frame *frame = &v->walk.a->lexicon->stances[cue->term].frames[0];
	return cue->form == FORM_NOUN && frame->source == SLOT_HEAD && frame->target == SLOT_OWNER;
}

/* Who is meant by the mention found behind token `from`: the doer of the act of which it is the victim, if told. */
static uint32_t meant_by(const struct frame_view *v, uint32_t from, uint32_t mention)
{
	if (mention == NO_MENTION || mention < v->walk.sentence->mention)
		return mention;
	const struct cue *act = act_before(v, from, mention);
	if (act && is_noun(act) && !is_noun(v->cue) && v->term->score > 0 &&
	    v->walk.a->lexicon->stances[act->term].score < 0 && article_is(v->walk.a, v->cue->first, MASK(SENSE_SPEECH)))
		return NO_MENTION; /* "اعترف بتدخل إيران" */
	if (act && frame_is_type(v, act, "CONSULT") &&
	    v->walk.a->actors[v->walk.a->mentions[mention].actor].kind == ACTORNET_PERSON) {
		uint32_t visited = frame_of_preposition(v, v->walk.a->mentions[mention].last, v->walk.a->slots->l);
		return visited != NO_MENTION ? visited : mention; /* "نتائج زيارة شكري للسعودية" */
	}
	if (act && is_relation(v, act) && v->term->score > 0)
		return NO_MENTION; /* "طمأنة حلفاء واشنطن" */
	if (!act || !is_suffered(v, act) || does_it(v->walk.a, mention, v->walk.sentence->last))
		return mention;
	uint32_t last = v->walk.a->mentions[mention].last;
	uint32_t object = frame_of_preposition(v, last, v->walk.a->slots->l);
	return object != NO_MENTION ? mention : frame_agent(v, last, false);
}

bool frame_owner_does(const struct frame_view *v, uint32_t owner)
{
	const struct mention *m = &v->walk.a->mentions[owner];
	uint32_t begin = m->title ? m->title - 1 : m->first;
	return !is_suffered(v, v->cue) || begin > v->cue->last + 2 || does_it(v->walk.a, owner, v->walk.sentence->last);
}

/* ---- slots ---- */

/* A relative clause right at token `at` is passed over up to its comma. */
static uint32_t pass_relative(const struct frame_view *v, uint32_t at)
{
	const struct article *a = v->walk.a;
	for (uint32_t i = at; i < v->walk.sentence->last && i < at + RELATIVE_REACH && !walk_ends_clause(a, i); i++) {
		if (walk_is_comma(a, i) && i + 1 < v->walk.sentence->last && !(article_clitics(a, i + 1) & CLITIC_AND))
			return i;
	}
	return at;
}

/* The noun before the relative pronoun of the cue's clause, if it is an actor that the pronoun at token `pronoun` can mean. */
static uint32_t head_of_clause(const struct frame_view *v, uint32_t pronoun)
{
	uint32_t relative = walk_relative_before(&v->walk, v->cue->first);
	uint32_t head = relative == NO_MENTION ? NO_MENTION : walk_right_before(&v->walk, relative);
	return head != NO_MENTION && !v->walk.a->mentions[head].pointer &&
	               (agree_of_mention(v->walk.a, head) & agree_of_pronoun(v->walk.a, pronoun))
	           ? head
	           : NO_MENTION;
}

static bool stops_preposition(const struct frame_view *v, uint32_t at)
{
	const struct article *a = v->walk.a;
	return !a->covered[at] && article_is_verb(a, at) && !verb_wants_noun(a, at, v->walk.sentence->first);
}

/* A cue between this one and the preposition right before token `at` asks for it: "قواته المدعومة من روسيا". */
static bool is_claimed(const struct frame_view *v, uint32_t at, unsigned slot)
{
	const struct article *a = v->walk.a;
	for (uint32_t c = v->cue_number + 1; c < v->walk.sentence->cue_end && a->cues[c].last < at; c++) {
		const struct cue *other = &a->cues[c];
		uint32_t owner = a->covered[at - 1] ? walk_mention_at(a, at - 1) : NO_MENTION;
		uint32_t end = owner != NO_MENTION ? a->mentions[owner].first : at;
		if (other->first <= v->cue->last || other->last + 1 != end)
			continue;
		const struct lexicon_frame *frames = a->lexicon->stances[other->term].frames;
		bool asks = frames[0].source == slot || frames[0].target == slot;
		bool apart = (v->term->score < 0) != (a->lexicon->stances[other->term].score < 0) || owner != NO_MENTION ||
		             walk_is_comma(a, other->first - 1);
		bool noun = is_noun(other) && !(article_clitics(a, other->first) & CLITIC_AND) && apart;
		if ((asks && (other->form == FORM_ADJECTIVE || noun)) || other->form == FORM_PASSIVE_PARTICIPLE)
			return true;
	}
	uint32_t before = at - 1;
	if (!is_noun(v->cue) || before <= v->cue->last || !article_is_word(a, before) || a->covered[before] ||
	    !article_is_adjective(a, before))
		return false;
	if (article_is_function(a, before, FUNCTION_MEMBER))
		return true; /* "القوات التابعة لها" */
	return before > v->cue->last + 1 && article_is_word(a, before - 1) && !a->covered[before - 1] &&
	       article_is_feminine(a, before) != article_is_feminine(a, v->cue->last) && article_is_definite(a, before) &&
	       article_is(a, before, MASK(SENSE_VERB)) && article_is(a, before - 1, MASK(SENSE_COMMON)) &&
	       !article_is_adjective(a, before - 1); /* "استهداف خطوط الإمداد المؤدية لسوريا" */
}

/* Not the letter inside a name ("الهيئة العامة للموانئ"), nor that of a verb ("ليساعد"). */
static bool is_preposition_here(const struct frame_view *v, uint32_t at)
{
	const struct article *a = v->walk.a;
	if (a->covered[at])
		return a->mentions[a->covered[at] - 1].first == at;
	if (!is_noun(v->cue) || walk_is_preposition(a, at))
		return true;
	if (v->term->score <= FORCE && (article_clitics(a, at) & CLITIC_L) && !article_is_definite(a, at) &&
	    article_is(a, at, MASK(SENSE_STANCE)))
		return false; /* "ضربات لدعم القوات": what for */
	return !article_is_verb(a, at) || verb_wants_noun(a, at, v->walk.sentence->first);
}

/* Whom the pronoun at token `at` means: verbs of speech to somebody have persons for their object; what is controlled, supported or
 * refused may be a thing as well. */
static uint32_t meant_by_pronoun(const struct frame_view *v, uint32_t at)
{
	static const char *const types[] = {"ACCUSE", "DEMAND", "REQUEST", "THREATEN", "CONSULT", "INVESTIGATE"};
	const struct article *a = v->walk.a;
	uint32_t mention = pronoun_find(&v->walk, at, v->subject, false);
	if (mention != NO_MENTION && a->mentions[mention].last + 1 == v->cue->first && walk_is_governed(a, mention) &&
	    !(article_clitics(a, v->cue->first) & CLITIC_AND))
		return NO_MENTION; /* "عقوبات من الأمم المتحدة تعرقلها روسيا" */
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (frame_is_type(v, v->cue, types[i]))
			return mention;
	}
	bool thing = frame_is_type(v, v->cue, "AGREE") || frame_is_type(v, v->cue, "REJECT");
	return mention != NO_MENTION && pronoun_is_doubtful(&v->walk, at, mention, thing) ? NO_MENTION : mention;
}

/* "، منوها بتوجيهه": a participle in the accusative behind a comma goes on for the subject. */
static bool opens_circumstance(const struct frame_view *v, uint32_t at)
{
	const struct article *a = v->walk.a;
	uint32_t next = at + 1;
	if (!walk_is_comma(a, at) || next >= v->walk.sentence->last || !article_is_word(a, next) || a->covered[next])
		return false;
	if ((article_clitics(a, next) & CLITIC_AND) && !walk_is_preposition(a, next) && !article_is_definite(a, next))
		return true; /* "مكافحة الإرهاب، وتأكيدا على" */
	return article_ends_in_alef(a, next) && !article_clitics(a, next) && article_is_adjective(a, next) &&
	       article_is(a, next, MASK(SENSE_STANCE) | MASK(SENSE_SPEECH) | MASK(SENSE_VERB));
}

uint32_t frame_of_preposition(const struct frame_view *v, uint32_t at, unsigned slot)
{
	const struct article *a = v->walk.a;
	if (is_noun(v->cue) && v->cue->first > v->walk.sentence->first &&
	    article_is_function(a, v->cue->first - 1, FUNCTION_EFFECT))
		return NO_MENTION; /* "تداعيات الحرب السورية على لبنان" */
	uint32_t words = 0;    /* names count as one, marks and numbers as none: "لجنة (5+5)" */
	uint32_t reach = v->cue->form >= FORM_MASDAR ? NOUN_REACH : PREPOSITION_REACH;
	bool comma = false;
	for (uint32_t i = at + 1; i < v->walk.sentence->last && words < reach; i++) {
		if (walk_ends_clause(a, i) || (walk_is_comma(a, i) && v->verb && v->verb->relative) ||
		    (is_noun(v->cue) && opens_circumstance(v, i)))
			return NO_MENTION;
		comma = comma || walk_is_comma(a, i);
		if (!article_is_word(a, i))
			continue;
		words += !a->covered[i] || a->covered[i] != a->covered[i - 1];
		if (v->cue->form >= FORM_MASDAR && !a->covered[i] && article_is_function(a, i, FUNCTION_CONJUNCTION) &&
		    !walk_is_preposition(a, i))
			return NO_MENTION;
		if (pronoun_slot(a, i) == slot && slot != SLOT_NONE && is_noun(v->cue) &&
		    (comma || frame_has_pronoun(v) || is_claimed(v, i, slot)))
			return NO_MENTION; /* "تحياته له", "الحوثي والقوات الموالية لها" */
		if (pronoun_slot(a, i) == slot && slot != SLOT_NONE && v->verb && v->verb->relative)
			return head_of_clause(v, i); /* "المناطق التي تسيطر عليها" */
		if (pronoun_slot(a, i) == slot && slot != SLOT_NONE)
			return meant_by_pronoun(v, i);
		if (walk_has_preposition(a, i, slot) && is_preposition_here(v, i)) {
			if (is_claimed(v, i, slot))
				return NO_MENTION;
			uint32_t mention = walk_mention_at(a, i);
			if (v->term->score < 0 && !is_noun(v->cue) && i + 1 < v->walk.sentence->last && mention == NO_MENTION &&
			    !article_clitics(a, i) && article_is_word(a, i + 1) &&
			    article_is_function(a, i + 1, FUNCTION_CONJUNCTION))
				i++; /* "يشتبه في أن إيران" */
			return mention != NO_MENTION ? mention : meant_by(v, i - 1, walk_behind(&v->walk, i, BEHIND_PREPOSITION));
		}
		if (!a->covered[i] && article_is_function(a, i, FUNCTION_RELATIVE)) {
			uint32_t behind = pass_relative(v, i);
			if (behind == i)
				return NO_MENTION;
			i = behind;
		} else if (stops_preposition(v, i)) {
			return NO_MENTION;
		}
	}
	return NO_MENTION;
}

/* Where prepositions and objects are looked for: behind the subject when that follows the cue. */
static uint32_t frame_end(const struct frame_view *v, uint32_t owner)
{
	const struct article *a = v->walk.a;
	uint32_t end = v->cue->last;
	if (v->follows && v->subject != NO_MENTION) {
		uint32_t all[COORDINATED];
		size_t count = walk_coordinated(&v->walk, v->subject, all);
		end = frame_pass_office(v, a->mentions[all[count - 1]].last);
	}
	if (end < v->cue->last)
		end = v->cue->last;
	if (owner != NO_MENTION && owner >= v->walk.sentence->mention && a->mentions[owner].first > end)
		end = a->mentions[owner].last;
	return end;
}

uint32_t frame_object(const struct frame_view *v, uint32_t owner)
{
	bool verb = v->cue->form >= FORM_PERFECT && v->cue->form <= FORM_IMPERFECT_PASSIVE;
	if (verb && v->verb && v->verb->object != NO_MENTION)
		return v->verb->object;
	if (verb && frame_has_pronoun(v) && v->verb && v->verb->relative)
		return head_of_clause(v, v->cue->last); /* "السفن التي هاجمتها" */
	if (verb && frame_has_pronoun(v) && v->cue->first == v->cue->last)
		return meant_by_pronoun(v, v->cue->last);
	for (uint32_t i = v->cue->first + 1; verb && i < v->cue->last; i++) { /* "حمل السراج حفتر مسؤولية" */
		uint32_t inside = walk_mention_at(v->walk.a, i);
		if (inside != NO_MENTION && inside != v->subject && !v->walk.a->mentions[inside].in_title)
			return inside;
	}
	uint32_t end = frame_pass_apposition(v, frame_end(v, owner));
	end = verb ? frame_pass_circumstance(v, end) : end;
	uint32_t next = end + 1;
	if (verb && next < v->walk.sentence->last && article_is_word(v->walk.a, next) &&
	    (article_clitics(v->walk.a, next) & CLITIC_AND))
		return NO_MENTION; /* "اعتقل سليم وعمه كريم" */
	if (is_noun(v->cue) && next < v->walk.sentence->last &&
	    (walk_is_comma(v->walk.a, next) ||
	     (owner != NO_MENTION && article_is_word(v->walk.a, next) &&
	      article_is_function(v->walk.a, next, FUNCTION_RELATIVE)) ||
	     (owner != NO_MENTION && article_is_word(v->walk.a, next) && (article_clitics(v->walk.a, next) & CLITIC_AND))))
		return NO_MENTION; /* "دون مساعدة إيران، ستكون واشنطن", "دحر الحوثيين والقوات" */
	uint32_t object = walk_behind(&v->walk, end, OBJECT_REACH);
	bool joined =
		verb && object != NO_MENTION && (article_clitics(v->walk.a, v->walk.a->mentions[object].first) & CLITIC_AND);
	return joined ? NO_MENTION : meant_by(v, end, object);
}

/* "وجهت واشنطن إلى طهران تحذيرا": it stands between the verb and the noun that carries its meaning. */
static uint32_t preposition_before(const struct frame_view *v, unsigned slot)
{
	const struct article *a = v->walk.a;
	const struct predicate *verb = clause_before(a, v->walk.sentence, v->cue->first);
	if ((v->cue->form != FORM_NOUN && v->cue->form != FORM_MASDAR) || (v->cue->flags & SENSE_DEFINITE) || !verb ||
	    verb->speech || slot < SLOT_PREPOSITION || v->cue->first > verb->at + BETWEEN_REACH)
		return NO_MENTION;
	for (uint32_t i = frame_verb_end(v, verb) + 1; i < v->cue->first; i++) {
		if (!article_is_word(a, i))
			return NO_MENTION;
		if (!walk_has_preposition(a, i, slot))
			continue;
		uint32_t mention = walk_mention_at(a, i);
		mention = mention != NO_MENTION || i + 1 >= v->cue->first ? mention : walk_mention_at(a, i + 1);
		return mention != NO_MENTION && a->mentions[mention].last + 1 == v->cue->first ? mention : NO_MENTION;
	}
	return NO_MENTION;
}

static bool is_governed_by_noun(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t first = v->cue->first, before = first - 1;
	if (first == v->walk.sentence->first || !article_is_word(a, before) || a->covered[before])
		return false;
	return article_is(a, before, MASK(SENSE_COMMON) | MASK(SENSE_VERB) | MASK(SENSE_STANCE)) &&
	       !article_is_definite(a, before) && !a->readings[before].items[0].tail && !article_ends_in_alef(a, before) &&
	       (!article_is_verb(a, before) || verb_wants_noun(a, before, v->walk.sentence->first)) &&
	       !article_is_function(a, before, FUNCTION_ADVERB) && !article_is_function(a, before, FUNCTION_MODAL);
}

static uint32_t head_of(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t first = v->cue->first;
	bool noun = v->cue->form == FORM_NOUN;
	uint32_t before = walk_right_before(&v->walk, first);
	if (noun && frame_has_pronoun(v)) /* "تركيا وحليفتها قطر" */
		return before != NO_MENTION ? walk_right_behind(&v->walk, v->cue->last, SUBJECT_REACH) : NO_MENTION;
	if (noun && (article_clitics(a, first) & CLITIC_AND))
		return NO_MENTION; /* "القوات وحلفاء واشنطن" */
	if (before != NO_MENTION || (v->cue->flags & SENSE_DEFINITE))
		return before;
	if (noun && (is_governed_by_noun(v) || !frame_governor_does(v)))
		return NO_MENTION; /* "تهديد حلفاء إيران" */
	if ((article_clitics(a, first) & (CLITIC_PREPOSITIONS | CLITIC_LIL)) ||
	    (first > v->walk.sentence->first && walk_is_preposition(a, first - 1)))
		return NO_MENTION; /* "الإطاحة بحليف لإيران" says nothing of the subject */
	const struct predicate *verb = clause_before(a, v->walk.sentence, first);
	if (verb && verb->at + 1 == first && !article_is_function(a, verb->at, FUNCTION_MODAL) &&
	    !article_is_function(a, verb->at, FUNCTION_JUDGING))
		return NO_MENTION; /* "تعهد شركاء أثينا": it does the verb itself */
	return verb && first > frame_verb_end(v, verb) + HEAD_REACH ? NO_MENTION : frame_governor(v);
}

uint32_t frame_slot(const struct frame_view *v, unsigned slot, uint32_t owner)
{
	switch (slot) {
	case SLOT_SUBJECT: return v->subject;
	case SLOT_OBJECT: return frame_object(v, NO_MENTION);
	case SLOT_OWNER: return owner;
	case SLOT_HEAD: return head_of(v);
	case SLOT_SPEAKER: return frame_speaker(v);
	case SLOT_ACT: return NO_MENTION;
	default: {
		/* a phrase may end in the preposition: "بدعم من" */
		bool own = v->cue->last > v->cue->first && walk_has_preposition(v->walk.a, v->cue->last, slot);
		uint32_t behind = frame_of_preposition(v, v->cue->last - own, slot);
		const struct mention *m = v->walk.a->mentions;
		if (v->follows && behind != NO_MENTION && behind + 1 == v->subject && m[behind].last + 1 == m[v->subject].first)
			behind =
				frame_of_preposition(v, m[v->subject].last, slot); /* "زار المبعوث إلى سوريا دي ميستورا": his office */
		return behind != NO_MENTION ? behind : preposition_before(v, slot);
	}
	}
}
