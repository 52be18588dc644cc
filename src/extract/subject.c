#include "extract/subject.h"

#include "base/letters.h"
#include "extract/agree.h"
#include "extract/pronoun.h"
#include "extract/verb.h"

/* "مصر والسعودية تدينان": the mention is joined to one before it. */
static bool is_last_of_two(const struct article *a, uint32_t mention)
{
	const struct mention *m = &a->mentions[mention];
	uint32_t begin = m->title ? m->title - 1 : m->first;
	return mention > 0 && (article_clitics(a, begin) & CLITIC_AND) &&
	       a->mentions[mention - 1].sentence == m->sentence && m->first - a->mentions[mention - 1].last < 6;
}

bool subject_agrees(const struct subject_finder *f, const struct predicate *p, uint32_t mention)
{
	const struct article *a = f->walk.a;
	if (p->flags & SENSE_FIRST)
		return false;
	unsigned verb = agree_of_flags(p->flags), noun = agree_of_mention(a, mention);
	if (!(p->flags & SENSE_PLURAL) || (verb & noun))
		return (verb & noun) != 0;
	if (a->actors[a->mentions[mention].actor].kind == ACTORNET_ORG)
		return true; /* a group */
	uint32_t all[COORDINATED];
	return walk_coordinated(&f->walk, mention, all) > 1 || is_last_of_two(a, mention);
}

/* A verb in the masculine singular right before a state that is feminine ("وشكر مصر"): the state is its object. */
static bool is_no_subject(const struct article *a, const struct predicate *p, uint32_t mention)
{
	const struct mention *m = &a->mentions[mention];
	if (p->flags & (SENSE_PLURAL | SENSE_FIRST))
		return true;
	unsigned noun = agree_of_mention(a, mention);
	if (p->flags & SENSE_FEMININE)
		return noun == AGREE_MASCULINE;
	return noun == AGREE_FEMININE && a->actors[m->actor].kind != ACTORNET_ORG && m->how == HOW_NAME &&
	       (a->actors[m->actor].kind == ACTORNET_PERSON ||
	        article_is(a, m->first, MASK(SENSE_STATE) | MASK(SENSE_CAPITAL)));
}

/* The mention that parts the phrase: "قطعت السعودية علاقاتها". */
static uint32_t parting(const struct subject_finder *f, uint32_t at)
{
	for (uint32_t i = at + 1; i < f->end; i++) {
		uint32_t mention = walk_mention_at(f->walk.a, i);
		if (mention != NO_MENTION && !f->walk.a->mentions[mention].in_title)
			return walk_holder_of(&f->walk, mention);
	}
	return NO_MENTION;
}

/* "يسيطر عليها انفصاليون", "يكلفه ولاة الأمر", "يثق بها جميع السكان": by its ending, or since the object is told by a pronoun. */
static bool is_surely_subject(const struct article *a, uint32_t verb, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	if (article_is_verb(a, at) || !article_is(a, at, MASK(SENSE_COMMON) | MASK(SENSE_VERB)))
		return false;
	bool people = token->fold_count > 5 && end[-1] == AR_NOON && end[-2] == AR_WAW;
	return people || (a->readings[verb].items[0].tail && !article_ends_in_alef(a, at) && !article_is_adjective(a, at) &&
	                  !(a->readings[at].functions & ~ARTICLE_NOUN_CLASSES));
}

/* "قتل عدد من": without the alef of an object, some of them do or suffer it. */
static bool is_number_of(const struct article *a, uint32_t at, uint32_t end)
{
	return article_is_function(a, at, FUNCTION_QUANTIFIER) && article_is(a, at, MASK(SENSE_COMMON)) &&
	       !article_is_definite(a, at) && !article_ends_in_alef(a, at) && at + 1 < end && article_is_word(a, at + 1) &&
	       article_is_function(a, at + 1, FUNCTION_DIRECTION);
}

/* "جميع السكان": how many of the people. */
static bool is_all_of(const struct article *a, uint32_t at, uint32_t end)
{
	return article_is_function(a, at, FUNCTION_QUANTIFIER) && at + 1 < end && article_is_word(a, at + 1) &&
	       !a->covered[at + 1] && article_is(a, at + 1, MASK(SENSE_PEOPLE) | MASK(SENSE_NATION));
}

bool subject_names_other(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	uint32_t i = f->end + 1, end = f->walk.sentence->last;
	while (i < end && article_is_word(a, i) && !a->covered[i] &&
	       (article_is_function(a, i, FUNCTION_ADVERB) || article_is_function(a, i, FUNCTION_PRONOUN) ||
	        article_is_function(a, i, FUNCTION_DEMONSTRATIVE) || is_all_of(a, i, end)))
		i++;
	if (i >= end || !article_is_word(a, i) || (p->flags & SENSE_FIRST))
		return false;
	if (a->covered[i]) /* an organisation in the title of nobody known, or an object */
		return false;
	unsigned clitics = article_clitics(a, i);
	if (clitics & (CLITIC_PREPOSITIONS | CLITIC_LIL | CLITIC_AND | CLITIC_FUTURE))
		return false;
	if (article_is_function(a, i, FUNCTION_PREPOSITION) || article_is_function(a, i, FUNCTION_CONJUNCTION) ||
	    article_is_function(a, i, FUNCTION_RELATIVE) || article_is_function(a, i, FUNCTION_NEGATOR))
		return false;
	if (p->flags & SENSE_PLURAL)
		return false;
	bool feminine = article_is_feminine(a, i);
	if (is_surely_subject(a, p->at, i) || (!(p->joined && p->at > f->walk.sentence->first) && is_number_of(a, i, end)))
		return true;
	if (article_is_function(a, i, FUNCTION_CREDIT) || article_is(a, i, MASK(SENSE_PEOPLE) | MASK(SENSE_NATION)))
		return true;
	if (article_is(a, i, MASK(SENSE_TITLE) | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD) | MASK(SENSE_GIVEN)))
		return !article_is(a, i, MASK(SENSE_STANCE)) || article_is_definite(a, i);
	if (article_is_unknown(a, i))
		return !article_ends_in_alef(a, i);
	if (article_is_function(a, i, FUNCTION_MEMBER))
		return true;
	if (!article_is(a, i, MASK(SENSE_COMMON)))
		return false;
	if (!p->speech && !p->joined && !f->cue && !article_ends_in_alef(a, i) && i > f->walk.sentence->first + 1)
		return feminine == ((p->flags & SENSE_FEMININE) != 0); /* "يشكل مقتل": what follows is the subject */
	if (article_is_verb(a, i))
		return false;
	return article_is_definite(a, i) && feminine == ((p->flags & SENSE_FEMININE) != 0);
}

/* "وهددت", "ثم هددت", "كما هددت", "ولم تهدد": it goes on from the verb before. */
static bool is_joined_verb(const struct article *a, uint32_t at, uint32_t begin)
{
	while (at > begin && article_is_word(a, at - 1) && !a->covered[at - 1] && !(article_clitics(a, at) & CLITIC_AND) &&
	       (article_is_function(a, at - 1, FUNCTION_MODAL) || article_is_function(a, at - 1, FUNCTION_NEGATOR)))
		at--;
	if (article_clitics(a, at) & CLITIC_AND)
		return true;
	if (at == begin || !article_is_word(a, at - 1) || a->covered[at - 1])
		return false;
	return article_is_function(a, at - 1, FUNCTION_JOINING);
}

/* "إيران، التي تواجه أزمة، هاجمت": a comma right before the verb closes what stands between it and its topic. */
static uint32_t topic_across(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	const struct article_sentence *s = f->walk.sentence;
	if (p->at == s->first || !walk_is_comma(a, p->at - 1))
		return NO_MENTION;
	uint32_t from = s->first;
	for (size_t i = s->predicate; i < a->predicate_count; i++) {
		if (!a->predicates[i].relative)
			from = a->predicates[i].at;
	}
	for (uint32_t i = s->mention; i < s->mention_end && a->mentions[i].last + 1 < p->at; i++) {
		const struct mention *m = &a->mentions[i];
		uint32_t next = m->last + 1;
		if (m->first < from || walk_is_governed(a, i) || !subject_agrees(f, p, i))
			continue;
		if (walk_is_comma(a, next) || (article_is_word(a, next) && article_is_function(a, next, FUNCTION_RELATIVE)))
			return m->first == from || (m->first > from && !article_is_verb(a, m->first - 1)) ? i : NO_MENTION;
	}
	return NO_MENTION;
}

/* A verb in the feminine before one who is not known to be feminine, and nobody else to do it: she does. */
static bool is_perhaps_feminine(const struct subject_finder *f, struct predicate *p)
{
	if (!(p->flags & SENSE_FEMININE) || (p->flags & SENSE_PLURAL))
		return false;
	bool closed = false;
	uint32_t other = subject_go_on(f, p, &closed);
	if (other == NO_MENTION && f->speaker != NO_MENTION && subject_agrees(f, p, f->speaker))
		other = f->speaker;
	return other == NO_MENTION && !closed;
}

/* A preposition with a pronoun that the verb's own frame asks for. */
static bool is_resumed(const struct subject_finder *f, uint32_t at)
{
	unsigned slot = pronoun_slot(f->walk.a, at);
	if (slot == SLOT_NONE || !f->cue)
		return slot != SLOT_NONE;
	const struct lexicon_frame *frames = f->walk.a->lexicon->stances[f->cue->term].frames;
	for (size_t i = 0; i < LEXICON_FRAMES; i++) {
		if (frames[i].target == slot)
			return true;
	}
	return false;
}

/* The subject behind the verb; false when none is there. */
static bool find_behind(struct subject_finder *f, struct predicate *p)
{
	const struct article *a = f->walk.a;
	const struct walk *w = &f->walk;
	uint32_t from = f->end;
	while (from + 1 < w->sentence->last && from < f->end + 2 && is_resumed(f, from + 1))
		from++; /* "رحب به عون" */
	uint32_t behind = walk_right_behind(w, from, SUBJECT_REACH);
	if (behind == NO_MENTION)
		behind = subject_of_act(f, p);
	uint32_t armed = behind == NO_MENTION ? subject_of_arms(f, p) : NO_MENTION;
	if (armed != NO_MENTION) {
		p->subject = armed;
		p->follows = true;
		return true;
	}
	if (behind != NO_MENTION && is_no_subject(a, p, behind)) {
		uint32_t next = walk_right_behind(w, a->mentions[behind].last, SUBJECT_REACH);
		if (next != NO_MENTION && subject_agrees(f, p, next) &&
		    !is_last_of_two(a, next)) { /* "هاجم أوكرانيا الجيش الروسي" */
			p->object = behind;
			behind = next;
		}
	}
	if (behind != NO_MENTION && (!is_no_subject(a, p, behind) || is_perhaps_feminine(f, p))) {
		p->subject = behind;
		p->follows = true;
		return true;
	}
	return false;
}

/* "أما توغو فانتقدت": the topic behind أما. */
static uint32_t topic_of_but(const struct subject_finder *f, const struct predicate *p)
{
	const struct article *a = f->walk.a;
	uint32_t before = walk_right_before(&f->walk, p->at);
	if (before == NO_MENTION)
		return NO_MENTION;
	const struct mention *m = &a->mentions[before];
	uint32_t begin = m->title ? m->title - 1 : m->first;
	if (begin == f->walk.sentence->first || !article_is_word(a, begin - 1))
		return NO_MENTION;
	const struct token *token = article_token(a, begin - 1);
	const uint16_t *u = a->tokens.units + token->fold + (token->fold_count == 4);
	bool but = (token->fold_count == 3 || (token->fold_count == 4 && u[-1] == AR_WAW)) && u[0] == AR_ALEF &&
	           u[1] == AR_MEEM && u[2] == AR_ALEF;
	return but ? before : NO_MENTION;
}

/* "على عكس الهند، أدانت": a comma parts it from the verb, and a preposition with a noun governs it. */
static bool is_circumstance(const struct subject_finder *f, const struct predicate *p, uint32_t mention)
{
	const struct article *a = f->walk.a;
	uint32_t first = a->mentions[mention].first, begin = f->walk.sentence->first;
	return walk_is_comma(a, p->at - 1) && first > begin + 1 && article_is_word(a, first - 1) &&
	       (walk_is_preposition(a, first - 2) || (article_clitics(a, first - 1) & CLITIC_PREPOSITIONS));
}

/* Not "استهدفت مواقع": what belongs to somebody may suffer it. */
static bool is_other_doer(const struct article *a, uint32_t at)
{
	return !article_is_function(a, at, FUNCTION_MEMBER) && !article_is_function(a, at, FUNCTION_POSSESSION) &&
	       !article_is_function(a, at, FUNCTION_QUANTIFIER);
}

void subject_find(struct subject_finder *f, struct predicate *p)
{
	const struct article *a = f->walk.a;
	const struct walk *w = &f->walk;
	p->joined = is_joined_verb(a, p->at, w->sentence->first);
	bool glued = p->joined;
	uint32_t found = parting(f, p->at);
	if (found != NO_MENTION) {
		p->subject = found;
		return;
	}
	for (uint32_t i = p->at + 1; i < f->end; i++) {
		if (a->titles[i] || a->covered[i]) { /* an office without its holder's name parts the phrase */
			p->closed = true;
			return;
		}
	}
	if (p->flags & SENSE_FIRST) {
		p->subject = subject_first_person(f, p);
		return;
	}
	if (subject_in_relative(f, p))
		return;
	uint32_t before = glued ? topic_of_but(f, p) : walk_right_before(w, p->at);
	if (before != NO_MENTION &&
	    (subject_is_aside(a, before, w->sentence->first) || is_circumstance(f, p, before) ||
	     (a->mentions[before].called && article_is(a, a->mentions[before].first, MASK(SENSE_NATION)))))
		before = NO_MENTION;
	if (before != NO_MENTION && subject_is_past_relative(f, p, before))
		return;
	if (before != NO_MENTION && !walk_is_governed(a, before) && subject_agrees(f, p, before)) {
		while ((p->flags & SENSE_PLURAL) && before > w->sentence->mention && is_last_of_two(a, before))
			before--;
		p->subject = before;
		return;
	}
	uint32_t across = topic_across(f, p);
	if (across != NO_MENTION) {
		p->subject = across;
		return;
	}
	if (subject_has_pronoun(a, p->at, w->sentence->first)) {
		p->subject = subject_dropped(f, p);
		return;
	}
	if (find_behind(f, p))
		return;
	if (subject_names_other(f, p)) {
		p->closed = true;
		p->other = is_other_doer(a, f->end + 1);
		return;
	}
	p->subject = subject_dropped(f, p);
}
