/* Stance links: each cue's frame is filled with the mentions around it, or nothing is linked.
 *
 * A verb's subject stands right behind it (verb-subject-object) or before it; its object is the first actor behind the
 * subject that no preposition cuts off; a preposition's actor is the first one behind it. A verbal noun's owner
 * stands right behind it, or is the nationality adjective, or the subject that its pronoun points to.
 */
#include "base/letters.h"
#include "extract/article.h"
#include "text/fold.h"

enum { SUBJECT_REACH = 7, OBJECT_REACH = 7, PREPOSITION_REACH = 9, BEHIND_PREPOSITION = 5, COORDINATED = 6,
       ASKED_REACH = 14, JUDGED_REACH = 30 };

#define NO_MENTION UINT32_MAX
#define DENIED_CONTACT 0.2

struct frame_view {
	struct article *a;
	const struct article_sentence *sentence;
	const struct cue *cue;
	uint32_t cue_number;
	const struct lexicon_stance *term;
	uint32_t subject; /* mention of the verb's subject or the noun's governing one; NO_MENTION when there is none */
	bool follows;     /* the subject stands behind the cue */
};

/* ---- walking over tokens ---- */

static bool ends_clause(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	if (token->kind == TOKEN_PUNCT)
		return token->mark == ':' || token->mark == ';' || token->mark == AR_SEMICOLON || token->mark == '.';
	return false;
}

static bool is_preposition(const struct article *a, uint32_t at)
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
	for (uint32_t i = 0; i < 4 && at > 0 && article_is_word(a, at - 1) && !a->covered[at - 1] &&
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
static uint32_t mention_right_behind(const struct frame_view *v, uint32_t at, uint32_t reach)
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
		if (ends_clause(a, i) || !belongs_to_name(a, i))
			return titular;
	}
	return titular;
}

/* "وعلى رأسها", "ومن بينها": what follows is one of those before. */
static bool is_inclusion(const struct article *a, uint32_t at, uint32_t end)
{
	return is_preposition(a, at) && (article_clitics(a, at) & CLITIC_AND) && at + 1 < end && article_is_word(a, at + 1) &&
	       a->readings[at + 1].items[0].tail && !a->covered[at + 1];
}

/* The first mention behind token `at` that no preposition, verb or clause end cuts off. */
static uint32_t mention_behind(const struct frame_view *v, uint32_t at, uint32_t reach)
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
		if (ends_clause(a, i) || is_preposition(a, i))
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
	return at > 0 && is_preposition(a, at - 1);
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
	uint32_t actor = a->mentions[mention].actor;
	if (a->actors[actor].kind != ACTORNET_PERSON)
		return false;
	for (size_t i = 0; i < a->mention_count; i++) {
		const struct mention *m = &a->mentions[i];
		const struct sense *given = m->actor == actor ? article_sense(a, m->first, SENSE_GIVEN, NULL) : NULL;
		if ((given && (given->flags & SENSE_FEMININE)) ||
		    (m->actor == actor && m->title && article_is_feminine(a, m->title - 1)))
			return false;
	}
	return true;
}

/* The nearest mention before token `at` that may be a subject, the nearest of all when none may. */
static uint32_t mention_before(const struct frame_view *v, uint32_t at)
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
static uint32_t mention_right_before(const struct frame_view *v, uint32_t at)
{
	uint32_t i = at;
	while (i > v->sentence->first && (!article_is_word(v->a, i - 1) || article_is_function(v->a, i - 1, FUNCTION_MODAL) ||
	                                  article_is_function(v->a, i - 1, FUNCTION_NEGATOR))) {
		if (ends_clause(v->a, i - 1))
			return NO_MENTION;
		i--;
	}
	return i > v->sentence->first ? mention_at(v->a, i - 1) : NO_MENTION;
}

/* The token of a relative pronoun right before token `at`, or NO_MENTION. */
static uint32_t relative_before(const struct frame_view *v, uint32_t at)
{
	if (at == v->sentence->first || !article_is_word(v->a, at - 1) || v->a->covered[at - 1])
		return NO_MENTION;
	return article_is_function(v->a, at - 1, FUNCTION_RELATIVE) ? at - 1 : NO_MENTION;
}

static void find_subject(struct frame_view *v)
{
	uint32_t relative = relative_before(v, v->cue->first);
	if (relative != NO_MENTION && !v->a->readings[v->cue->first].items[v->cue->reading].tail) {
		v->subject = mention_right_before(v, relative);
		return;
	}
	uint32_t before = mention_right_before(v, v->cue->first);
	bool glued = v->a->readings[v->cue->first].items[v->cue->reading].clitics & CLITIC_AND;
	if (before != NO_MENTION && !glued && !is_governed(v->a, before)) {
		v->subject = before;
		return;
	}
	uint32_t behind = v->a->readings[v->cue->first].items[v->cue->reading].tail
	                  ? NO_MENTION : mention_right_behind(v, v->cue->last, SUBJECT_REACH);
	if (behind != NO_MENTION) {
		v->subject = behind;
		v->follows = true;
		return;
	}
	v->subject = mention_before(v, v->cue->first);
}

/* ---- slots ---- */

/* Token `at` is this preposition, or carries it as a glued letter. */
static bool has_preposition(const struct article *a, uint32_t at, unsigned slot)
{
	const struct sense *sense = article_sense(a, at, SENSE_FUNCTION, NULL);
	if (sense && sense->id == FUNCTION_PREPOSITION && sense->detail == slot && !a->covered[at])
		return true;
	const char *text = lexicon_text(a->lexicon, a->lexicon->prepositions[slot - SLOT_PREPOSITION]);
	unsigned clitics = article_clitics(a, at);
	size_t end = 0;
	uint32_t letter = fold_decode(text, &end);
	if (text[end])
		return false;
	return (letter == AR_BEH && (clitics & CLITIC_B)) || (letter == AR_LAM && (clitics & CLITIC_L)) ||
	       (letter == AR_KAF && (clitics & CLITIC_K));
}

/* The first mention behind the preposition of `slot` that follows token `at`. */
static uint32_t mention_of_preposition(const struct frame_view *v, uint32_t at, unsigned slot)
{
	const struct article *a = v->a;
	for (uint32_t i = at + 1; i < v->sentence->last && i <= at + PREPOSITION_REACH; i++) {
		if (ends_clause(a, i))
			return NO_MENTION;
		if (!article_is_word(a, i))
			continue;
		if (has_preposition(a, i, slot)) {
			uint32_t mention = mention_at(a, i);
			return mention != NO_MENTION ? mention : mention_behind(v, i, BEHIND_PREPOSITION);
		}
		if (!a->covered[i] && (article_is_verb(a, i) || article_is_function(a, i, FUNCTION_RELATIVE)))
			return NO_MENTION;
	}
	return NO_MENTION;
}

static uint32_t owner_of(const struct frame_view *v)
{
	const struct reading *reading = &v->a->readings[v->cue->last].items[0];
	if (v->cue->first == v->cue->last)
		reading = &v->a->readings[v->cue->first].items[v->cue->reading];
	if (reading->tail)
		return mention_before(v, v->cue->first);
	return mention_right_behind(v, v->cue->last, SUBJECT_REACH);
}

/* Where prepositions and objects are looked for: behind the subject when that follows the cue. */
static uint32_t frame_end(const struct frame_view *v, uint32_t owner)
{
	uint32_t end = v->cue->last;
	if (v->follows && v->subject != NO_MENTION)
		end = v->a->mentions[v->subject].last;
	if (owner != NO_MENTION && v->a->mentions[owner].first > end)
		end = v->a->mentions[owner].last;
	return end;
}

static uint32_t head_of(const struct frame_view *v)
{
	uint32_t before = mention_right_before(v, v->cue->first);
	return before;
}

static uint32_t slot_mention(const struct frame_view *v, unsigned slot, uint32_t owner)
{
	switch (slot) {
	case SLOT_SUBJECT: return v->subject;
	case SLOT_OBJECT: return mention_behind(v, frame_end(v, NO_MENTION), OBJECT_REACH);
	case SLOT_OWNER: return owner;
	case SLOT_HEAD: return head_of(v);
	default: {
		/* a phrase may end in the preposition: "بدعم من" */
		bool own = v->cue->last > v->cue->first && has_preposition(v->a, v->cue->last, slot);
		return mention_of_preposition(v, v->cue->last - own, slot);
	}
	}
}

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

/* A verb stands right behind token `last`: what ends there is the subject of a new clause. */
static bool begins_clause(const struct frame_view *v, uint32_t last)
{
	return last + 1 < v->sentence->last && article_is_word(v->a, last + 1) && article_is_verb(v->a, last + 1);
}

/* The mention and those joined to it by a glued "and": "مصر والسعودية والإمارات". */
static size_t coordinated(const struct frame_view *v, uint32_t mention, uint32_t out[COORDINATED])
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
			joined = joined && !ends_clause(a, i) && belongs_to_name(a, i);
		if (!joined)
			break;
		out[count++] = next;
	}
	return count;
}

static void add_links(const struct frame_view *v, uint32_t source, uint32_t target, bool mutual, const char *rule)
{
	uint32_t from[COORDINATED], to[COORDINATED];
	size_t sources = coordinated(v, source, from), targets = coordinated(v, target, to);
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
	size_t count = coordinated(v, mention, all);
	for (size_t i = 0; i < count; i++) {
		for (size_t j = i + 1; j < count; j++)
			add_link(v, all[i], all[j], true, rule);
	}
	return count > 1;
}

static bool link_frame(const struct frame_view *v, const struct lexicon_frame *frame, const char *rule)
{
	uint32_t owner = frame->source == SLOT_OWNER || frame->target == SLOT_OWNER ? owner_of(v) : NO_MENTION;
	uint32_t source = slot_mention(v, frame->source, owner);
	if (source == NO_MENTION)
		return false;
	if (frame->mutual && frame->source == frame->target)
		return link_among(v, source, rule);
	uint32_t target = slot_mention(v, frame->target, owner);
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

/* The slot of the preposition that is written with these letters; SLOT_NONE when the lexicon has no such. */
static unsigned preposition_slot_of(const struct lexicon *lexicon, const unsigned *letters, size_t count)
{
	for (uint32_t i = 0; i < lexicon->preposition_count; i++) {
		const char *text = lexicon_text(lexicon, lexicon->prepositions[i]);
		size_t at = 0, same = 0;
		while (text[at] && same < count && fold_decode(text, &at) == letters[same])
			same++;
		if (same == count && !text[at])
			return SLOT_PREPOSITION + i;
	}
	return SLOT_NONE;
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
	uint32_t right = mention_right_before(v, v->cue->first);
	bool purpose = a->readings[v->cue->first].items[v->cue->reading].clitics & CLITIC_L;
	return purpose && right != NO_MENTION ? right : mention_before(v, v->cue->first);
}

/* A verbal noun: its owner is the verb's subject; the object follows directly, with ل, or as the owner itself. */
static void link_masdar(struct frame_view *v)
{
	static const unsigned lam[1] = {AR_LAM};
	const struct lexicon *lexicon = v->a->lexicon;
	uint32_t owner = owner_of(v);
	uint32_t governor = governor_of(v);
	bool pronoun = v->a->readings[v->cue->first].items[v->cue->reading].tail != 0;
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		const struct lexicon_frame *frame = &v->term->frames[i];
		uint32_t target;
		v->follows = owner != NO_MENTION && !pronoun;
		v->subject = owner != NO_MENTION ? owner : governor;
		if (frame->mutual && frame->source == frame->target && link_frame(v, frame, "noun-between"))
			return;
		if (frame->source != SLOT_SUBJECT || (frame->mutual && frame->source == frame->target))
			continue;
		if (frame->target == SLOT_OBJECT) {
			target = mention_of_preposition(v, v->cue->last, preposition_slot_of(lexicon, lam, 1));
			if (target == NO_MENTION && (pronoun || owner == NO_MENTION)) {
				v->follows = false;
				target = mention_behind(v, v->cue->last, OBJECT_REACH);
			}
			if (target == NO_MENTION && owner != NO_MENTION && !pronoun) {
				target = owner;
				v->subject = governor;
			}
		} else {
			target = slot_mention(v, frame->target, NO_MENTION);
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
	v->subject = describes ? mention_right_before(v, v->cue->first) : mention_before(v, v->cue->first);
	for (size_t i = 0; i < LEXICON_FRAMES && v->term->frames[i].source != SLOT_NONE; i++) {
		if (describes && v->term->frames[i].target < SLOT_PREPOSITION)
			continue;
		if (link_frame(v, &v->term->frames[i], "participle"))
			return;
	}
}

/* "المدعوم من": the noun before it suffers what the actor behind من does. */
static void link_passive_participle(struct frame_view *v)
{
	static const unsigned letters[2] = {AR_MEEM, AR_NOON};
	uint32_t target = mention_right_before(v, v->cue->first);
	uint32_t source = mention_of_preposition(v, v->cue->last, preposition_slot_of(v->a->lexicon, letters, 2));
	if (source != NO_MENTION && target != NO_MENTION && source != target && v->term->frames[0].source == SLOT_SUBJECT)
		add_links(v, source, target, v->term->frames[0].mutual, "passive");
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
		if (ends_clause(a, at))
			return NO_MENTION;
		if (article_is_word(a, at) && !a->covered[at] && article_is(a, at, MASK(SENSE_SPEECH)) && article_is_verb(a, at))
			return at;
	}
	return NO_MENTION;
}

/* Who judges: behind the verb, right before it, or right before its relative pronoun. */
static uint32_t judge_of(const struct frame_view *v, uint32_t verb)
{
	uint32_t relative = relative_before(v, verb);
	uint32_t before = mention_right_before(v, relative != NO_MENTION ? relative : verb);
	if (before != NO_MENTION)
		return before;
	return mention_right_behind(v, verb, SUBJECT_REACH);
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

static void link_cue(struct frame_view *v)
{
	switch (v->cue->form) {
	case FORM_PERFECT:
	case FORM_IMPERFECT:
		find_subject(v);
		link_frames(v, v->follows ? "verb-subject" : "subject-verb");
		break;
	case FORM_MASDAR:
		if (!link_judgement(v))
			link_masdar(v);
		break;
	case FORM_ACTIVE_PARTICIPLE:
		link_participle(v);
		break;
	case FORM_PASSIVE_PARTICIPLE:
		link_passive_participle(v);
		break;
	case FORM_NOUN:
	case FORM_ADJECTIVE:
	case FORM_PHRASE:
		v->subject = mention_before(v, v->cue->first);
		if (v->cue->form != FORM_NOUN || !link_judgement(v))
			link_frames(v, v->cue->form == FORM_PHRASE ? "phrase" : v->cue->form == FORM_NOUN ? "noun" : "adjective");
		break;
	default: /* passive: the doer is rarely named */
		break;
	}
}

void link_find(struct article *a)
{
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		struct article_sentence *sentence = &a->sentences[i];
		sentence->link = (uint32_t)a->link_count;
		for (uint32_t c = sentence->cue; c < sentence->cue_end; c++) {
			struct cue *cue = &a->cues[c];
			struct frame_view v = {.a = a, .sentence = sentence, .cue = cue, .cue_number = c,
			                       .term = &a->lexicon->stances[cue->term], .subject = NO_MENTION};
			link_cue(&v);
			cue->subject = v.subject == NO_MENTION ? 0 : v.subject + 1;
		}
		sentence->link_end = (uint32_t)a->link_count;
	}
}
