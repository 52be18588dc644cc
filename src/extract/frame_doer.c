/* Who does what a cue says: the verb that it depends on, its owner, the clause that describes it, who speaks. */
#include "base/letters.h"
#include "extract/frame.h"
#include "extract/pronoun.h"
#include "extract/verb.h"

enum {
	AGENT_REACH = 14,    /* tokens between a passive and its "by" */
	INTENTION_REACH = 5, /* tokens between somebody's intention and what he intends */
	CLAUSE_REACH = 4,    /* tokens between a noun and its relative clause */
	NEEDED_REACH = 3,    /* words between a verb and a noun that its subject needs or fears */
	DROPPED_REACH = 3,   /* words between a verb without a subject of its own and the noun that it does */
	NEGATED_REACH = 4,   /* words between a negated verb and the noun that carries its meaning */
	GOVERNED_REACH = 13, /* words between a verb and a noun that is its subject's act */
	NOMINAL_REACH = 6    /* words between the topic of a sentence without a verb and a noun */
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

/* "سفينة مساعدات", "طرق إمداد": the thing that the noun belongs to is nobody's act. */
static bool is_of_thing(const struct article *a, uint32_t at, uint32_t begin)
{
	static const unsigned acts = MASK(SENSE_STANCE) | MASK(SENSE_VERB) | MASK(SENSE_SPEECH);
	static const uint64_t doing = FUNCTION_BIT(FUNCTION_ACTING) | FUNCTION_BIT(FUNCTION_PARTY) |
	                              FUNCTION_BIT(FUNCTION_QUANTIFIER) | FUNCTION_BIT(FUNCTION_NUMBER) |
	                              FUNCTION_BIT(FUNCTION_PREPOSITION) | FUNCTION_BIT(FUNCTION_MEANS);
	if (at == begin || !article_is_word(a, at - 1) || a->covered[at - 1] || article_clitics(a, at))
		return false;
	uint32_t head = at - 1;
	return article_is(a, head, MASK(SENSE_COMMON)) && !article_is(a, head, acts) &&
	       !(a->readings[head].functions & doing) && !article_is_definite(a, head) &&
	       !a->readings[head].items[0].tail && !article_ends_in_alef(a, head) && !article_is_adjective(a, head);
}

/* Token `at` is this word of two letters. */
static bool is_short(const struct article *a, uint32_t at, uint32_t first, uint32_t second)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->kind == TOKEN_WORD && token->fold_count == 2 && u[0] == first && u[1] == second;
}

/* A sentence without a verb is about the actor that opens it: "إيران نشطة في دعم"; not "اجتثاث نظام صدام ثم اغتيال". */
static bool is_topic_of_sentence(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t topic = v->walk.sentence->mention;
	if (topic >= v->walk.sentence->mention_end || frame_words(v, a->mentions[topic].last) > NOMINAL_REACH)
		return false;
	const struct mention *m = &a->mentions[topic];
	uint32_t begin = m->title ? m->title - 1 : m->first;
	return begin == v->walk.sentence->first || !article_is_word(a, begin - 1) || a->covered[begin - 1] ||
	       a->readings[begin - 1].functions != 0 || (article_is_definite(a, begin - 1) && !article_clitics(a, begin));
}

/* "اتهامهم بالتعاون مع": those who are accused of it. */
static bool is_charge(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	if (v->cue_number == v->walk.sentence->cue ||
	    (v->cue->form != FORM_PHRASE && !(article_clitics(a, v->cue->first) & CLITIC_B)))
		return false;
	const struct cue *above = &a->cues[v->cue_number - 1];
	return above->last + 2 >= v->cue->first && frame_is_type(v, above, "ACCUSE");
}

/* "قال: «تهديد التنظيم حقيقي»": behind a colon the noun opens a sentence of its own. */
static bool opens_quotation(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	for (uint32_t i = v->cue->first; i > v->walk.sentence->first && !article_is_word(a, i - 1); i--) {
		if (walk_ends_clause(a, i - 1))
			return true;
	}
	return false;
}

bool frame_governor_does(const struct frame_view *v)
{
	const struct article *a = v->walk.a;
	uint32_t at = v->cue->first, begin = v->walk.sentence->first;
	if (v->cue->turned || v->cue->negated)
		return true;
	if (at > begin && article_is_word(a, at - 1) && !a->covered[at - 1] &&
	    article_is_function(a, at - 1, FUNCTION_HAPPENING))
		return false; /* "تم احتجاز" */
	if ((!walk_is_preposition(a, at) && is_of_thing(a, at, begin)) || is_charge(v) || opens_quotation(v))
		return false;
	const struct predicate *verb = clause_before(a, v->walk.sentence, at);
	if (!verb) {
		return is_topic_of_sentence(v);
	}
	uint32_t words = frame_words(v, frame_verb_end(v, verb));
	bool acting = article_is_function(a, verb->at, FUNCTION_ACTING);
	if (verb->negated && (words > NEGATED_REACH || (words > 1 && (article_clitics(a, at) & CLITIC_L))))
		return false; /* "لم تكن واشنطن قادرة على شن حرب", "لا ترسل جنودا لدعم" */
	if (v->term->score < 0 && !verb->speech && at > begin && is_short(a, at - 1, AR_AIN, AR_NOON))
		return false; /* "توقفت عن قصف" */
	bool gets = article_is_function(a, verb->at, FUNCTION_SUFFERING);
	if ((gets || article_is_function(a, verb->at, FUNCTION_NEEDING)) && words <= NEEDED_REACH)
		return false;
	if (words > GOVERNED_REACH ||
	    (v->term->score < 0 && !acting && at > begin && is_short(a, at - 1, AR_MEEM, AR_NOON)))
		return false; /* "هربا من هجوم" */
	return !verb->inherited || (acting && words <= DROPPED_REACH) || topic_behind(v, verb->at) != NO_MENTION ||
	       owner_of_intention(v, verb) != NO_MENTION;
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

/* "قصف المواقع التركية": the noun before the nationality is what suffers. */
static bool is_owned_thing(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at] && !a->titles[at] && article_is(a, at, MASK(SENSE_COMMON)) &&
	       article_is_definite(a, at) && !article_is_adjective(a, at) &&
	       !article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD)) &&
	       !article_is_function(a, at, FUNCTION_MODIFIER) && !article_is_function(a, at, FUNCTION_ADVERB) &&
	       !article_is_function(a, at, FUNCTION_WEEKDAY);
}

/* "التجارة، ووزارة المالية": it is another member of the list. */
static bool is_parted_owner(const struct frame_view *v, uint32_t owner)
{
	const struct article *a = v->walk.a;
	const struct mention *m = &a->mentions[owner];
	uint32_t begin = m->title ? m->title - 1 : m->first;
	bool nation = m->how == HOW_NOMINAL && article_is(a, m->first, MASK(SENSE_NATION));
	for (uint32_t i = v->cue->last + 1; i <= begin && begin < v->walk.sentence->last; i++) {
		if (nation && i < begin && is_owned_thing(a, i))
			return true;
		if (walk_is_comma(a, i) || (article_is_word(a, i) && (article_clitics(a, i) & CLITIC_AND) && i + 1 >= begin))
			return true;
	}
	return false;
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
	if (behind != NO_MENTION && is_parted_owner(v, behind))
		return NO_MENTION;
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

/* "يد", "أيدي" */
static bool is_hand(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold, *end = u + token->fold_count;
	return token->fold_count >= 2 && token->fold_count <= 4 &&
	       (u[0] == AR_YEH || (u[0] == AR_ALEF && u[1] == AR_YEH)) && (end[-1] == AR_DAL || end[-2] == AR_DAL);
}

uint32_t frame_agent(const struct frame_view *v, uint32_t at, bool plain)
{
	const struct article *a = v->walk.a;
	for (uint32_t i = at + 1; i + 1 < v->walk.sentence->last && i < at + AGENT_REACH; i++) {
		if (walk_ends_clause(a, i) ||
		    ((v->cue->form == FORM_MASDAR || v->cue->form == FORM_NOUN) && article_is_word(a, i) && !a->covered[i] &&
		     article_is_function(a, i, FUNCTION_CONJUNCTION) && !walk_is_preposition(a, i)))
			return NO_MENTION;
		bool from = is_short(a, i, AR_MEEM, AR_NOON), marked = article_is_function(a, i + 1, FUNCTION_AGENT);
		if (article_is_function(a, i, FUNCTION_AGENT) && article_clitics(a, i) == 0 && walk_is_preposition(a, i) &&
		    article_token(a, i)->fold_count > 3 && i > at + 1 && !walk_is_preposition(a, i - 1))
			return walk_behind(&v->walk, i, BEHIND_PREPOSITION); /* "بواسطة" */
		if (!walk_is_preposition(a, i) || (!from && !marked) || (!marked && !plain))
			continue;
		if (!marked && article_is_word(a, i - 1) && !a->covered[i - 1] &&
		    article_is_function(a, i - 1, FUNCTION_QUANTIFIER))
			continue; /* "أكثر من" */
		if (marked && from && is_hand(a, i + 1))
			continue; /* "تحرير المدينة من أيدي الحوثيين" */
		if (marked && !from && !walk_has_preposition(a, i, a->slots->on) && !is_short(a, i, AR_AIN, AR_NOON))
			continue;
		if (!marked && i > at + 1 && article_is_word(a, i - 1) && article_is(a, i - 1, MASK(SENSE_STANCE)) &&
		    !(article_clitics(a, i - 1) & CLITIC_AND) && !article_is_adjective(a, i - 1))
			return NO_MENTION; /* "للتخلص من القذافي" */
		uint32_t last = marked ? i + 1 : i;
		return last + 1 < v->walk.sentence->last ? walk_behind(&v->walk, last, BEHIND_PREPOSITION) : NO_MENTION;
	}
	return NO_MENTION;
}
