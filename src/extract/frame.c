#include "extract/frame.h"

#include "base/letters.h"

/* ---- walking over tokens ---- */

bool frame_ends_clause(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	if (token->kind == TOKEN_PUNCT)
		return token->mark == ':' || token->mark == ';' || token->mark == AR_SEMICOLON || token->mark == '.';
	return false;
}

bool frame_is_preposition(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at] && article_is_function(a, at, FUNCTION_PREPOSITION);
}

static unsigned mention_clitics(const struct article *a, uint32_t mention)
{
	uint32_t at = a->mentions[mention].first;
	unsigned clitics = article_clitics(a, at);
	if (clitics & CLITIC_PREPOSITIONS)
		return clitics;
	/* a title before the name carries the preposition: "بالمشير خليفة حفتر" */
	for (uint32_t i = 0;
	     i < 4 && at > 0 && article_is_word(a, at - 1) && !a->covered[at - 1] &&
	     (article_is(a, at - 1, MASK(SENSE_TITLE) | MASK(SENSE_NATION)) || article_is_unknown(a, at - 1));
	     i++)
		clitics |= article_clitics(a, --at) & CLITIC_PREPOSITIONS;
	return clitics;
}

/* A word that may stand between a verb and its subject's name: a title, an institution, an adjective. */
static bool belongs_to_name(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at)) {
		uint32_t mark = article_token(a, at)->mark;
		return token_mark_quotes(mark) || mark == ',' || mark == AR_COMMA || mark == '(' || mark == ')';
	}
	if (article_clitics(a, at) & (CLITIC_PREPOSITIONS | CLITIC_FUTURE))
		return false;
	return article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_NATION) | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD)) ||
	       article_is_function(a, at, FUNCTION_MODIFIER) || article_is_function(a, at, FUNCTION_ADVERB) ||
	       article_is_function(a, at, FUNCTION_WEEKDAY) ||
	       (article_is(a, at, MASK(SENSE_COMMON)) && !article_is_verb(a, at) && article_is_definite(a, at));
}

/* The mention that covers token `at`, or NO_MENTION. */
static uint32_t mention_at(const struct article *a, uint32_t at)
{
	return a->covered[at] ? a->covered[at] - 1 : NO_MENTION;
}

/* The person whose title names the organisation at `mention`, or that mention itself. */
static uint32_t holder_of(const struct frame_view *v, uint32_t mention)
{
	const struct article *a = v->a;
	uint32_t next = mention + 1;
	if (!a->mentions[mention].in_title || next >= v->sentence->mention_end)
		return mention;
	const struct mention *holder = &a->mentions[next];
	return holder->title && holder->title - 1 <= a->mentions[mention].first ? next : mention;
}

/* The mention right behind token `at`, names' company allowed between, free of prepositions. */
uint32_t frame_right_behind(const struct frame_view *v, uint32_t at, uint32_t reach)
{
	const struct article *a = v->a;
	uint32_t titular = NO_MENTION;
	for (uint32_t i = at + 1; i < v->sentence->last && i <= at + reach; i++) {
		uint32_t mention = mention_at(a, i);
		if (mention != NO_MENTION) {
			if (!a->mentions[mention].in_title)
				return article_clitics(a, i) & CLITIC_PREPOSITIONS ? titular : mention;
			titular = mention; /* "وزير خارجية مصر سامح شكري": the man acts */
			i = a->mentions[mention].last;
			continue;
		}
		if (frame_ends_clause(a, i) || !belongs_to_name(a, i))
			return titular;
	}
	return titular;
}

/* "وعلى رأسها", "ومن بينها": what follows is one of those before. */
static bool is_inclusion(const struct article *a, uint32_t at, uint32_t end)
{
	return frame_is_preposition(a, at) && (article_clitics(a, at) & CLITIC_AND) && at + 1 < end &&
	       article_is_word(a, at + 1) && a->readings[at + 1].items[0].tail && !a->covered[at + 1];
}

/* The first mention behind token `at` that no preposition, verb or clause end cuts off. */
uint32_t frame_behind(const struct frame_view *v, uint32_t at, uint32_t reach)
{
	const struct article *a = v->a;
	for (uint32_t i = at + 1; i < v->sentence->last && i <= at + reach; i++) {
		uint32_t mention = mention_at(a, i);
		if (mention != NO_MENTION)
			return article_clitics(a, i) & CLITIC_PREPOSITIONS ? NO_MENTION : holder_of(v, mention);
		if (is_inclusion(a, i, v->sentence->last)) {
			i++;
			continue;
		}
		if (frame_ends_clause(a, i) || frame_is_preposition(a, i))
			return NO_MENTION;
		if (article_is_word(a, i) && (article_is_verb(a, i) || article_is_function(a, i, FUNCTION_RELATIVE) ||
		                              (article_clitics(a, i) & CLITIC_PREPOSITIONS)))
			return NO_MENTION;
	}
	return NO_MENTION;
}

/* Whether a preposition stands before the mention, or before the title that opens it. */
static bool is_governed(const struct article *a, uint32_t mention)
{
	if (mention_clitics(a, mention) & CLITIC_PREPOSITIONS)
		return true;
	uint32_t at = a->mentions[mention].first;
	return at > 0 && frame_is_preposition(a, at - 1);
}

/* The cue is a verb in the feminine singular: a state, most organisations or a woman acts. */
static bool is_feminine_verb(const struct frame_view *v)
{
	bool finite = v->cue->form == FORM_PERFECT || v->cue->form == FORM_IMPERFECT;
	return finite && (v->cue->flags & SENSE_FEMININE) && !(v->cue->flags & SENSE_PLURAL);
}

/* A person who is not known to be a woman, by title or given name. */
static bool is_man(const struct article *a, uint32_t mention)
{
	const struct article_actor *actor = &a->actors[a->mentions[mention].actor];
	return actor->kind == ACTORNET_PERSON && !actor->woman;
}

/* The nearest mention before token `at` that may be a subject, the nearest of all when none may. */
uint32_t frame_before(const struct frame_view *v, uint32_t at)
{
	const struct article *a = v->a;
	uint32_t nearest = NO_MENTION;
	bool feminine = is_feminine_verb(v);
	for (uint32_t i = v->sentence->mention_end; i-- > v->sentence->mention;) {
		if (a->mentions[i].last >= at || holder_of(v, i) != i || (feminine && is_man(a, i)))
			continue;
		if (nearest == NO_MENTION)
			nearest = i;
		if (!is_governed(a, i))
			return i;
	}
	return nearest;
}

/* ---- subject ---- */

/* The word right before token `at` ends a mention: "فرنسا تدين". */
uint32_t frame_right_before(const struct frame_view *v, uint32_t at)
{
	uint32_t i = at;
	while (i > v->sentence->first &&
	       (!article_is_word(v->a, i - 1) || article_is_function(v->a, i - 1, FUNCTION_MODAL) ||
	        article_is_function(v->a, i - 1, FUNCTION_NEGATOR))) {
		if (frame_ends_clause(v->a, i - 1))
			return NO_MENTION;
		i--;
	}
	return i > v->sentence->first ? mention_at(v->a, i - 1) : NO_MENTION;
}

/* The token of a relative pronoun right before token `at`, or NO_MENTION. */
uint32_t frame_relative_before(const struct frame_view *v, uint32_t at)
{
	if (at == v->sentence->first || !article_is_word(v->a, at - 1) || v->a->covered[at - 1])
		return NO_MENTION;
	return article_is_function(v->a, at - 1, FUNCTION_RELATIVE) ? at - 1 : NO_MENTION;
}

/* A verb in the masculine singular right before a state that is feminine ("وشكر مصر"): the state is its object. Names
 * with the article and those in -an are left out, since some of them are masculine (العراق, لبنان). */
static bool is_no_subject(const struct frame_view *v, uint32_t mention)
{
	const struct mention *m = &v->a->mentions[mention];
	const struct token *token = article_token(v->a, m->first);
	const uint16_t *end = v->a->tokens.units + token->fold + token->fold_count;
	bool masculine = !(v->cue->flags & (SENSE_FEMININE | SENSE_PLURAL | SENSE_FIRST));
	if (!masculine || v->a->actors[m->actor].kind != ACTORNET_STATE || m->how != HOW_NAME)
		return false;
	bool state = article_is(v->a, m->first, MASK(SENSE_STATE) | MASK(SENSE_CAPITAL));
	return state && !article_is_definite(v->a, m->first) && !(end[-1] == AR_NOON && end[-2] == AR_ALEF);
}

void frame_find_subject(struct frame_view *v)
{
	for (uint32_t i = v->cue->first + 1; i < v->cue->last; i++) {
		if (v->a->covered[i] && !v->a->mentions[v->a->covered[i] - 1].in_title) { /* it parts the phrase */
			v->subject = v->a->covered[i] - 1;
			return;
		}
	}
	uint32_t relative = frame_relative_before(v, v->cue->first);
	if (relative != NO_MENTION && !v->a->readings[v->cue->first].items[v->cue->reading].tail) {
		v->subject = frame_right_before(v, relative);
		return;
	}
	uint32_t before = frame_right_before(v, v->cue->first);
	bool glued = v->a->readings[v->cue->first].items[v->cue->reading].clitics & CLITIC_AND;
	if (before != NO_MENTION && !glued && !is_governed(v->a, before)) {
		v->subject = before;
		return;
	}
	uint32_t behind = v->a->readings[v->cue->first].items[v->cue->reading].tail
	                      ? NO_MENTION
	                      : frame_right_behind(v, v->cue->last, SUBJECT_REACH);
	if (behind != NO_MENTION && !is_no_subject(v, behind)) {
		v->subject = behind;
		v->follows = true;
		return;
	}
	v->subject = frame_before(v, v->cue->first);
}

/* ---- slots ---- */

/* Token `at` is this preposition, or carries it as a glued letter. */
static bool has_preposition(const struct article *a, uint32_t at, unsigned slot)
{
	const struct sense *sense = article_sense(a, at, SENSE_FUNCTION, NULL);
	if (sense && sense->id == FUNCTION_PREPOSITION && sense->detail == slot && !a->covered[at])
		return true;
	unsigned clitics = article_clitics(a, at);
	return (slot == a->slots->b && (clitics & CLITIC_B)) || (slot == a->slots->l && (clitics & CLITIC_L)) ||
	       (slot == a->slots->k && (clitics & CLITIC_K));
}

/* The first mention behind the preposition of `slot` that follows token `at`. */
uint32_t frame_of_preposition(const struct frame_view *v, uint32_t at, unsigned slot)
{
	const struct article *a = v->a;
	uint32_t words = 0; /* names count as one, marks and numbers as none: "لجنة (5+5)" */
	for (uint32_t i = at + 1; i < v->sentence->last && words < PREPOSITION_REACH; i++) {
		if (frame_ends_clause(a, i))
			return NO_MENTION;
		if (!article_is_word(a, i))
			continue;
		words += !a->covered[i] || a->covered[i] != a->covered[i - 1];
		if (has_preposition(a, i, slot)) {
			uint32_t mention = mention_at(a, i);
			return mention != NO_MENTION ? mention : frame_behind(v, i, BEHIND_PREPOSITION);
		}
		if (!a->covered[i] && (article_is_verb(a, i) || article_is_function(a, i, FUNCTION_RELATIVE)))
			return NO_MENTION;
	}
	return NO_MENTION;
}

uint32_t frame_owner(const struct frame_view *v)
{
	const struct reading *reading = &v->a->readings[v->cue->last].items[0];
	if (v->cue->first == v->cue->last)
		reading = &v->a->readings[v->cue->first].items[v->cue->reading];
	if (reading->tail)
		return frame_before(v, v->cue->first);
	return frame_right_behind(v, v->cue->last, SUBJECT_REACH);
}

/* A verb stands right behind token `last`: what ends there is the subject of a new clause. */
static bool begins_clause(const struct frame_view *v, uint32_t last)
{
	return last + 1 < v->sentence->last && article_is_word(v->a, last + 1) && article_is_verb(v->a, last + 1);
}

/* The mention and those joined to it by a glued "and": "مصر والسعودية والإمارات". */
size_t frame_coordinated(const struct frame_view *v, uint32_t mention, uint32_t out[COORDINATED])
{
	const struct article *a = v->a;
	size_t count = 0;
	out[count++] = mention;
	for (uint32_t next = mention + 1; next < v->sentence->mention_end && count < COORDINATED; next++) {
		const struct mention *m = &a->mentions[next];
		uint32_t gap = m->first - a->mentions[next - 1].last;
		if (gap > 4 || begins_clause(v, m->last))
			break;
		bool joined = false;
		for (uint32_t i = a->mentions[next - 1].last + 1; i <= m->first; i++)
			joined = joined || (article_is_word(a, i) && (article_clitics(a, i) & CLITIC_AND));
		for (uint32_t i = a->mentions[next - 1].last + 1; i < m->first; i++)
			joined = joined && !frame_ends_clause(a, i) && belongs_to_name(a, i);
		if (!joined)
			break;
		out[count++] = next;
	}
	return count;
}

/* Where prepositions and objects are looked for: behind the subject when that follows the cue. */
static uint32_t frame_end(const struct frame_view *v, uint32_t owner)
{
	uint32_t end = v->cue->last;
	if (v->follows && v->subject != NO_MENTION) {
		uint32_t all[COORDINATED];
		size_t count = frame_coordinated(v, v->subject, all);
		end = v->a->mentions[all[count - 1]].last;
	}
	if (end < v->cue->last)
		end = v->cue->last;
	if (owner != NO_MENTION && v->a->mentions[owner].first > end)
		end = v->a->mentions[owner].last;
	return end;
}

static uint32_t head_of(const struct frame_view *v)
{
	uint32_t before = frame_right_before(v, v->cue->first);
	return before;
}

uint32_t frame_slot(const struct frame_view *v, unsigned slot, uint32_t owner)
{
	switch (slot) {
	case SLOT_SUBJECT: return v->subject;
	case SLOT_OBJECT: return frame_behind(v, frame_end(v, NO_MENTION), OBJECT_REACH);
	case SLOT_OWNER: return owner;
	case SLOT_HEAD: return head_of(v);
	default: {
		/* a phrase may end in the preposition: "بدعم من" */
		bool own = v->cue->last > v->cue->first && has_preposition(v->a, v->cue->last, slot);
		return frame_of_preposition(v, v->cue->last - own, slot);
	}
	}
}
