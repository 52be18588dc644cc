/* States that were taken for places, and that a stance asks for: "أشادت بأنقرة", "سحبت سفيرها من إسرائيل". */
#include "base/letters.h"
#include "extract/match.h"
#include "extract/refer.h"
#include "extract/verb.h"
#include "extract/walk.h"

enum {
	CALL_REACH = 8, /* words between a cue and the preposition that it asks for */
	GIVER_REACH = 4 /* the same for "from whom" behind a noun of what is given */
};

/* A state's name or capital, with how it is governed. */
struct place {
	uint32_t first, last; /* tokens */
	uint32_t actor;       /* number in the lexicon */
	unsigned reading;
	bool capital;
	unsigned slot;   /* of its preposition, or SLOT_NONE */
	uint32_t behind; /* token behind which it stands, its preposition aside */
	bool inside;     /* that preposition is في */
	bool nation;     /* a nationality, and no name */
};

static unsigned glued_slot(const struct article *a, unsigned clitics)
{
	if (clitics & CLITIC_B)
		return a->slots->b;
	if (clitics & (CLITIC_L | CLITIC_LIL))
		return a->slots->l;
	return clitics & CLITIC_K ? a->slots->k : SLOT_NONE;
}

/* Whether a place that no mention covers begins at token `at`. */
static bool place_at(const struct article *a, uint32_t at, const struct article_sentence *s, struct place *place)
{
	static const unsigned states = MASK(SENSE_STATE) | MASK(SENSE_CAPITAL);
	if (a->covered[at] || a->titles[at] || at == s->first || !article_is_word(a, at) || article_token(a, at)->breaks)
		return false;
	struct match match = match_longest(a, at, s->last, states);
	if (!match_found(&match) || article_is(a, at, MASK(SENSE_COMMON) | MASK(SENSE_GIVEN)))
		return false;
	const struct sense *state = lexicon_sense(a->lexicon, match.node, SENSE_STATE);
	const struct sense *sense = state ? state : lexicon_sense(a->lexicon, match.node, SENSE_CAPITAL);
	if (sense->flags & SENSE_WEAK)
		return false;
	*place = (struct place){.first = at,
	                        .last = match.last,
	                        .actor = sense->id,
	                        .reading = match.reading,
	                        .capital = !state,
	                        .slot = glued_slot(a, a->readings[at].items[match.reading].clitics),
	                        .behind = at - 1};
	for (uint32_t i = at; i <= match.last; i++) {
		if (a->covered[i])
			return false;
	}
	if (place->slot != SLOT_NONE || !walk_is_preposition(a, at - 1))
		return true;
	place->slot = article_preposition_slot(a, at - 1);
	place->behind = at - 2;
	place->inside = article_is_in(a, at - 1);
	return at - 1 > s->first && place->slot != SLOT_NONE;
}

static bool is_type(const struct article *a, const struct cue *cue, const char *type)
{
	return strcmp(lexicon_type_name(a->lexicon->stances[cue->term].type), type) == 0;
}

/* Where it happens rather than to whom: cities are attacked and visited, and troops leave countries. */
static bool happens_there(const struct article *a, const struct cue *cue, const struct place *place)
{
	if (is_type(a, cue, "RETREAT"))
		return true;
	return place->capital && (is_type(a, cue, "ASSAULT") || is_type(a, cue, "COERCE") || is_type(a, cue, "MOBILIZE") ||
	                          is_type(a, cue, "CONSULT"));
}

static bool is_noun(const struct cue *cue)
{
	return cue->form == FORM_MASDAR || cue->form == FORM_NOUN;
}

/* Whether the cue's frames have a slot that the place's preposition opens. */
static bool asks_for(const struct article *a, const struct cue *cue, const struct place *place, uint32_t words)
{
	const struct lexicon_stance *term = &a->lexicon->stances[cue->term];
	if (place->inside && !verb_is_finite(cue->form))
		return false; /* "رفض التدخل في ليبيا" */
	for (size_t f = 0; f < LEXICON_FRAMES && term->frames[f].source != SLOT_NONE; f++) {
		if (term->frames[f].target == place->slot || term->frames[f].source == place->slot)
			return true;
		if (term->frames[f].target == SLOT_OBJECT && cue->form == FORM_MASDAR && place->slot == a->slots->l)
			return true;
	}
	static const uint16_t from[] = {AR_MEEM, AR_NOON};
	if (place->slot != article_slot_of_word(a->lexicon, from, 2) || term->frames[0].source != SLOT_SUBJECT)
		return false;
	return cue->form == FORM_PASSIVE_PARTICIPLE || (is_noun(cue) && term->score >= 30 && words < GIVER_REACH);
}

/* Nothing stands between the cue and the place but words that belong to the phrase; *words counts them. */
static bool reaches(const struct article *a, const struct article_sentence *s, const struct cue *cue,
                    const struct place *place, uint32_t *words)
{
	*words = 0;
	for (uint32_t i = cue->last + 1; i <= place->behind; i++) {
		if (walk_ends_clause(a, i) || (!article_is_word(a, i) && cue->form != FORM_PASSIVE_PARTICIPLE))
			return false;
		if (!article_is_word(a, i))
			continue;
		*words += !a->covered[i] || a->covered[i] != a->covered[i - 1];
		if (!a->covered[i] &&
		    (article_is_function(a, i, FUNCTION_RELATIVE) ||
		     (article_is_function(a, i, FUNCTION_CONJUNCTION) && !walk_is_preposition(a, i)) ||
		     walk_has_preposition(a, i, place->slot) || (article_is_verb(a, i) && !verb_wants_noun(a, i, s->first))))
			return false;
	}
	return *words < CALL_REACH;
}

/* "تقاطع الدوحة", "أدانت موسكو كابل": the object right behind the verb or noun, or behind its subject. */
static bool is_object(const struct article *a, const struct cue *cue, const struct place *place)
{
	const struct lexicon_stance *term = &a->lexicon->stances[cue->term];
	uint32_t next = cue->last + 1;
	bool verb = verb_is_finite(cue->form) || cue->form == FORM_MASDAR;
	if (!verb || term->frames[0].target != SLOT_OBJECT || (cue->flags & SENSE_DEFINITE) || next > place->first)
		return false;
	return next == place->first || (a->covered[next] && a->mentions[a->covered[next] - 1].last + 1 == place->first);
}

static bool is_called(const struct article *a, const struct article_sentence *s, const struct place *place)
{
	for (uint32_t c = s->cue_end; c-- > s->cue;) {
		const struct cue *cue = &a->cues[c];
		uint32_t words = 0;
		if (cue->last >= place->first)
			continue;
		if (happens_there(a, cue, place))
			return false;
		if (place->slot == SLOT_NONE)
			return is_object(a, cue, place);
		bool ends_in_it = cue->last == place->first - 1 && cue->last > cue->first;
		if (asks_for(a, cue, place, 0) && ends_in_it)
			return true;
		if (!reaches(a, s, cue, place, &words))
			return false;
		if (asks_for(a, cue, place, words))
			return true;
	}
	return false;
}

/* ---- nationalities of what somebody owns or does ---- */

/* "استدعت السفير الإيراني", "رحب بالمبادرة المصرية", "العلاقات المصرية الإماراتية": the nationality behind a noun. */
static bool nation_at(const struct article *a, uint32_t at, const struct article_sentence *s, struct place *place)
{
	if (a->covered[at] || a->titles[at] || at == s->first || !article_is_word(a, at) || article_token(a, at)->breaks ||
	    (article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE) ||
	    article_is(a, at, MASK(SENSE_STATE) | MASK(SENSE_GIVEN)))
		return false;
	struct match match = match_longest(a, at, s->last, MASK(SENSE_NATION));
	if (!match_found(&match) || (match.last > at && a->covered[match.last]))
		return false;
	*place = (struct place){.first = at,
	                        .last = match.last,
	                        .actor = lexicon_sense(a->lexicon, match.node, SENSE_NATION)->id,
	                        .slot = SLOT_NONE,
	                        .nation = true};
	return true;
}

/* The noun that the nationality at token `at` describes: right before it, or before another adjective. NO_MENTION for none. */
static uint32_t noun_of_nation(const struct article *a, uint32_t at, uint32_t begin)
{
	for (uint32_t i = at; i > begin && i + 3 > at; i--) {
		uint32_t noun = i - 1;
		if (!article_is_word(a, noun) || a->covered[noun] || article_is_definite(a, noun) != article_is_definite(a, at))
			return NO_MENTION;
		if (article_is_function(a, noun, FUNCTION_POSSESSION) || article_is_function(a, noun, FUNCTION_PARTY))
			return noun;
		if (!article_is(a, noun, MASK(SENSE_COMMON)))
			return NO_MENTION;
	}
	return NO_MENTION;
}

/* A cue before the noun wants it as its object, or behind its preposition. */
static bool is_owner_called(const struct article *a, const struct article_sentence *s, const struct place *place)
{
	uint32_t noun = noun_of_nation(a, place->first, s->first);
	if (noun == NO_MENTION || noun == s->first)
		return false;
	struct place thing = {.first = noun, .last = noun, .behind = noun - 1};
	thing.slot = glued_slot(a, article_clitics(a, noun));
	while (thing.slot == SLOT_NONE && thing.behind > s->first && article_is_word(a, thing.behind) &&
	       (article_is_function(a, thing.behind, FUNCTION_NUMBER) ||
	        article_is_function(a, thing.behind, FUNCTION_QUANTIFIER)))
		thing.first = thing.behind--;
	if (thing.slot == SLOT_NONE && thing.behind > s->first && walk_is_preposition(a, thing.behind)) {
		thing.slot = article_preposition_slot(a, thing.behind--);
		if (thing.slot == SLOT_NONE)
			return false;
	}
	return is_called(a, s, &thing);
}

/* "العلاقات المصرية الإماراتية", "المناورات الروسية - الصينية": the next nationality behind one, or NO_MENTION. */
static uint32_t other_nation(const struct article *a, uint32_t last, uint32_t end)
{
	uint32_t next = last + 1;
	next += next < end && !article_is_word(a, next) && article_token(a, next)->mark == '-';
	return next < end ? next : NO_MENTION;
}

/* The mutual noun whose parties the two nationalities are. */
static bool is_mutual_noun(const struct article *a, const struct article_sentence *s, uint32_t at)
{
	for (uint32_t c = s->cue; c < s->cue_end; c++) {
		const struct cue *cue = &a->cues[c];
		if (cue->last + 1 != at && cue->last + 2 != at)
			continue;
		const struct lexicon_frame *frame = &a->lexicon->stances[cue->term].frames[0];
		return (is_noun(cue) || cue->form == FORM_PHRASE) && frame->mutual && frame->source != SLOT_HEAD &&
		       (cue->last + 1 == at || article_is(a, at - 1, MASK(SENSE_COMMON)));
	}
	return false;
}

static void add_called(struct article *a, const struct place *place, uint32_t sentence)
{
	struct mention mention = {
		.start = article_start(a, place->first, &a->readings[place->first].items[place->reading]),
		.end = article_token(a, place->last)->end,
		.first = place->first,
		.last = place->last,
		.actor = article_lexicon_actor(a, place->actor),
		.sentence = sentence,
		.how = place->nation ? HOW_NOMINAL : HOW_NAME,
		.rule = place->nation    ? "nationality"
	            : place->capital ? "capital"
	                             : "lexicon",
		.node = LEXICON_NONE,
		.called = true,
	};
	article_add_mention(a, &mention);
}

/* Looks at token `at` for nationalities that a stance asks for; returns the next token to look at. */
static uint32_t call_nation(struct article *a, uint32_t at, uint32_t sentence)
{
	const struct article_sentence *s = &a->sentences[sentence];
	struct place one, other;
	if (!article_is(a, at, MASK(SENSE_NATION)) || !nation_at(a, at, s, &one))
		return at + 1;
	uint32_t next = other_nation(a, one.last, s->last);
	if (next != NO_MENTION && article_is(a, next, MASK(SENSE_NATION)) && is_mutual_noun(a, s, at) &&
	    article_is_definite(a, next) == article_is_definite(a, at) && nation_at(a, next, s, &other)) {
		add_called(a, &one, sentence);
		add_called(a, &other, sentence);
		return other.last + 1;
	}
	if (is_owner_called(a, s, &one))
		add_called(a, &one, sentence);
	return one.last + 1;
}

void mention_call(struct article *a)
{
	size_t before = a->mention_count;
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		const struct article_sentence *s = &a->sentences[i];
		for (uint32_t at = s->cue < s->cue_end ? s->first : s->last; at < s->last; at++) {
			struct place place;
			if (article_is(a, at, MASK(SENSE_STATE) | MASK(SENSE_CAPITAL)) && place_at(a, at, s, &place) &&
			    is_called(a, s, &place))
				add_called(a, &place, i);
		}
		for (uint32_t at = s->cue < s->cue_end ? s->first : s->last; at < s->last;)
			at = call_nation(a, at, i);
		if (s->cue < s->cue_end)
			refer_find(a, i);
	}
	if (a->mention_count > before)
		mention_order(a);
}

void mention_uncall(struct article *a)
{
	bool any = false;
	for (size_t i = 0; i < a->mention_count; i++) {
		struct mention *m = &a->mentions[i];
		const struct article_sentence *s = &a->sentences[m->sentence];
		bool linked = false;
		for (uint32_t k = s->link; m->called && !linked && k < s->link_end; k++)
			linked = a->links[k].source == m->actor || a->links[k].target == m->actor;
		m->dropped = m->pointer || (m->called && !linked);
		any = any || m->dropped;
	}
	if (any)
		mention_order(a);
}
