/* A verb whose subject is not beside it: the topic of its clause, the subject of the verb before, or who spoke last. */
#include "base/letters.h"
#include "extract/agree.h"
#include "extract/pronoun.h"
#include "extract/subject.h"
#include "extract/verb.h"

enum { IDAFA_REACH = 4 /* nouns before an owner */ };

bool subject_is_aside(const struct article *a, uint32_t mention, uint32_t begin)
{
	const struct mention *m = &a->mentions[mention];
	uint32_t at = m->title ? m->title - 1 : m->first;
	for (uint32_t i = at; i > begin + 1 && i + IDAFA_REACH > at; i--) {
		uint32_t noun = i - 1;
		if (!article_is_word(a, noun) || a->covered[noun] || a->titles[noun] || article_is_definite(a, noun) ||
		    article_is_verb(a, noun) || !article_is(a, noun, MASK(SENSE_COMMON)) || a->readings[noun].items[0].tail ||
		    (a->readings[noun].functions & ~(ARTICLE_NOUN_CLASSES | FUNCTION_BIT(FUNCTION_EVENT))))
			return false;
		if ((article_clitics(a, noun) & (CLITIC_PREPOSITIONS | CLITIC_LIL)) || walk_is_preposition(a, noun - 1))
			return true;
	}
	return false;
}

/* The nearest free mention between the verb before and this one: the topic of the clause. */
static uint32_t topic_before(const struct subject_finder *f, const struct predicate *p, uint32_t from)
{
	const struct article *a = f->walk.a;
	for (uint32_t i = f->walk.sentence->mention_end; i-- > f->walk.sentence->mention;) {
		const struct mention *m = &a->mentions[i];
		if (m->last >= p->at)
			continue;
		if (m->first < from)
			break;
		if (m->how == HOW_NOMINAL && article_is(a, m->first, MASK(SENSE_NATION)) &&
		    !article_is(a, m->first, MASK(SENSE_STATE)))
			continue; /* "الحدود السورية" do nothing */
		if (walk_holder_of(&f->walk, i) == i && !walk_is_governed(a, i) &&
		    !subject_is_aside(a, i, f->walk.sentence->first) && subject_agrees(f, p, i))
			return i;
	}
	return NO_MENTION;
}

/* The subject of an earlier verb in the sentence that this one goes on with. */
uint32_t subject_go_on(const struct subject_finder *f, const struct predicate *p, bool *closed)
{
	const struct article *a = f->walk.a;
	for (size_t i = a->predicate_count; i-- > f->walk.sentence->predicate;) {
		const struct predicate *before = &a->predicates[i];
		if (before->relative && i > f->walk.sentence->predicate)
			continue;
		if (before->subject != NO_MENTION && subject_agrees(f, p, before->subject))
			return before->subject;
		if (before->closed) {
			*closed = true;
			return NO_MENTION;
		}
	}
	return NO_MENTION;
}

/* "وهو", "وهي", "وهم" behind which a clause tells a circumstance. */
static bool is_personal(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return article_is_function(a, at, FUNCTION_PRONOUN) && token->fold_count == 3 && u[0] == AR_WAW && u[1] == AR_HEH;
}

/* The particle before the verb has a pronoun: "إنها", "لكنه". */
bool subject_has_pronoun(const struct article *a, uint32_t at, uint32_t begin)
{
	while (at > begin && article_is_word(a, at - 1) &&
	       (article_is_function(a, at - 1, FUNCTION_MODAL) || article_is_function(a, at - 1, FUNCTION_NEGATOR)))
		at--;
	if (at == begin || !article_is_word(a, at - 1) || a->covered[at - 1])
		return false;
	return (article_is_function(a, at - 1, FUNCTION_CONJUNCTION) || is_personal(a, at - 1)) &&
	       (agree_of_pronoun(a, at - 1) & ~(unsigned)AGREE_FIRST) && article_token(a, at - 1)->fold_count > 2;
}

/* Where the part of the clause begins that the verb stands in: behind the last comma or conjunction. */
static uint32_t part_begin(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	uint32_t at = p->at;
	while (at > f->walk.sentence->first && !walk_is_comma(a, at - 1) &&
	       !(article_is_word(a, at - 1) && !a->covered[at - 1] && article_is_function(a, at - 1, FUNCTION_CONJUNCTION)))
		at--;
	return at;
}

/* "أن سبعة من الدول رفضت": behind "that" stands a noun that is no actor, and does the verb. */
static bool has_other_topic(const struct subject_finder *f, const struct predicate *p, uint32_t part)
{
	const struct article *a = f->walk.a;
	if (part == f->walk.sentence->first || walk_is_comma(a, part - 1) || subject_has_pronoun(a, part, part - 1) ||
	    article_clitics(a, p->at) & CLITIC_AND)
		return false;
	for (uint32_t i = part; i < p->at; i++) {
		if (a->covered[i])
			return false;
		if (article_is_word(a, i) && !walk_is_preposition(a, i) &&
		    !(article_clitics(a, i) & ~(unsigned)CLITIC_ARTICLE) && !a->titles[i] &&
		    (article_is(a, i, MASK(SENSE_COMMON)) || article_is_unknown(a, i)) && !article_is_verb(a, i))
			return true;
	}
	return false;
}

/* "من شأنه أن": what was told before may do it. */
static bool is_matter_of(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->kind == TOKEN_WORD && token->fold_count >= 4 && u[0] == AR_SHEEN && u[1] == AR_ALEF &&
	       u[2] == AR_NOON;
}

/* "فهذا الموقف يضعف", "معظمهم ينتمون": what stands right before the verb does it and is no actor. */
static bool has_noun_before(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	uint32_t at = p->at, begin = f->walk.sentence->first;
	if (at == begin || (article_clitics(a, at) & CLITIC_AND) || !article_is_word(a, at - 1) || a->covered[at - 1] ||
	    a->titles[at - 1])
		return false;
	if (article_is_function(a, at - 1, FUNCTION_PRONOUN) && article_token(a, at - 1)->fold_count > 4 &&
	    (agree_of_pronoun(a, at - 1) & AGREE_PLURAL) && pronoun_slot(a, at - 1) == SLOT_NONE)
		return true;
	if (at > begin + 1 && is_matter_of(a, at - 2))
		return true;
	if (at == begin + 1 && article_is(a, begin, MASK(SENSE_COMMON)) && article_is_definite(a, begin) &&
	    !(article_clitics(a, begin) & ~(unsigned)CLITIC_ARTICLE) && !article_is(a, begin, MASK(SENSE_TITLE)))
		return true; /* "الأمر يختلف" */
	return at > begin + 1 && article_is(a, at - 1, MASK(SENSE_COMMON)) && article_is_definite(a, at - 1) &&
	       article_is_word(a, at - 2) && article_is_function(a, at - 2, FUNCTION_DEMONSTRATIVE) &&
	       !(at > begin + 2 && walk_is_preposition(a, at - 3)) &&
	       !(article_clitics(a, at - 2) & (CLITIC_PREPOSITIONS | CLITIC_LIL));
}

/* "قال مسؤولون إنهم": the pronoun means those who just spoke and are no actors. */
static bool is_of_others(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	if (a->predicate_count == f->walk.sentence->predicate || !subject_has_pronoun(a, p->at, f->walk.sentence->first))
		return false;
	const struct predicate *before = &a->predicates[a->predicate_count - 1];
	return before->closed && before->speech;
}

uint32_t subject_dropped(const struct subject_finder *f, struct predicate *p)
{
	const struct article *a = f->walk.a;
	const struct article_sentence *s = f->walk.sentence;
	uint32_t from = a->predicate_count > s->predicate ? a->predicates[a->predicate_count - 1].at : s->first;
	bool glued = p->joined, closed = false;
	uint32_t subject = NO_MENTION;
	uint32_t part = part_begin(f, p);
	if (has_noun_before(f, p) || has_other_topic(f, p, part) || is_of_others(f, p)) {
		p->closed = true;
		return NO_MENTION;
	}
	if (!glued && !subject_has_pronoun(a, p->at, s->first))
		subject = topic_before(f, p, part > from ? part : from);
	if (subject == NO_MENTION)
		subject = subject_go_on(f, p, &closed);
	if (subject == NO_MENTION && !closed)
		subject = topic_before(f, p, s->first);
	p->inherited = true;
	bool alone = a->predicate_count == s->predicate || !a->predicates[s->predicate].closed;
	bool opens = p->speech || p->at <= s->first + 2;
	if (subject == NO_MENTION && !closed && alone && opens && f->speaker != NO_MENTION &&
	    subject_agrees(f, p, f->speaker))
		subject = f->speaker;
	return subject;
}

/* Who says "we" and "I": the one who speaks in the sentence. */
uint32_t subject_first_person(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	for (size_t i = a->predicate_count; i-- > f->walk.sentence->predicate;) {
		if (a->predicates[i].speech)
			return a->predicates[i].subject;
	}
	for (uint32_t at = p->at; at > f->walk.sentence->first; at--) { /* "لافروف: نقف مع بكين" */
		if (!article_is_word(a, at - 1) && article_token(a, at - 1)->mark == ':')
			return walk_mention_at(a, at - 1 > f->walk.sentence->first ? at - 2 : at - 1);
	}
	return NO_MENTION; /* perhaps the author */
}
