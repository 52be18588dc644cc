#include "extract/clause.h"

#include "extract/subject.h"
#include "extract/verb.h"

enum { SPEAKER_MEMORY = 4 /* sentences without a verb of speech after which nobody speaks on */ };

/* ---- an article's verbs ---- */

static bool is_speech(const struct article *a, uint32_t at)
{
	return article_is(a, at, MASK(SENSE_SPEECH));
}

static void remember_speaker(struct subject_finder *f, const struct predicate *p)
{
	if (p->relative || (p->flags & SENSE_FIRST))
		return;
	if (p->speech && (p->closed || p->subject != NO_MENTION)) {
		f->speaker = p->subject;
		f->silent = 0;
		f->spoken = true;
	} else if (!p->speech && !f->spoken && !p->inherited && (p->closed || p->subject != NO_MENTION)) {
		f->speaker = p->subject; /* nobody speaks: the one who acts first */
		f->silent = 0;
		f->spoken = true;
	}
}

static void add_verb(struct subject_finder *f, uint32_t at, const struct cue *cue, unsigned flags)
{
	struct article *a = f->walk.a;
	struct predicate p = {
		.at = at, .subject = NO_MENTION, .object = NO_MENTION, .flags = (uint8_t)flags, .speech = is_speech(a, at)};
	f->cue = cue;
	f->end = cue ? cue->last : at;
	p.negated = verb_is_negated(a, at, f->walk.sentence->first);
	subject_find(f, &p);
	a->predicates =
		arena_grow(a->scratch, a->predicates, a->predicate_count, &a->predicate_capacity, sizeof *a->predicates);
	a->predicates[a->predicate_count++] = p;
	remember_speaker(f, &p);
}

/* The verb at token `at`, when it is one and no cue. */
static void try_verb(struct subject_finder *f, uint32_t at)
{
	const struct article *a = f->walk.a;
	if (!article_is_verb(a, at) || a->covered[at] || a->titles[at] || verb_wants_noun(a, at, f->walk.sentence->first))
		return;
	if (!verb_may_be_finite(a, at))
		return;
	size_t before = a->predicate_count;
	add_verb(f, at, NULL, verb_flags(a, at));
	const struct predicate *p = &a->predicates[before];
	if (article_is_function(a, at, FUNCTION_MODAL) && (p->subject == NO_MENTION || p->inherited))
		f->walk.a->predicate_count = before; /* "كان", "يمكن": only what its subject is matters */
}

static void find_in_sentence(struct subject_finder *f)
{
	struct article *a = f->walk.a;
	const struct article_sentence *s = f->walk.sentence;
	uint32_t c = s->cue;
	for (uint32_t at = s->first; at < s->last; at++) {
		while (c < s->cue_end && a->cues[c].first < at)
			c++;
		struct cue *cue = c < s->cue_end && a->cues[c].first == at ? &a->cues[c] : NULL;
		if (cue && verb_is_finite(cue->form)) {
			add_verb(f, at, cue, cue->flags);
			cue->predicate = (uint32_t)a->predicate_count;
		} else if (!cue) {
			try_verb(f, at);
		}
	}
}

void clause_find(struct article *a)
{
	struct subject_finder f = {.walk = {.a = a}, .speaker = NO_MENTION};
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		struct article_sentence *s = &a->sentences[i];
		f.walk.sentence = s;
		s->speaker = f.speaker;
		f.spoken = false;
		s->predicate = (uint32_t)a->predicate_count;
		if (s->mention < s->mention_end || (s->cue < s->cue_end && f.speaker != NO_MENTION))
			find_in_sentence(&f); /* else nobody is named, and nobody meant */
		s->predicate_end = (uint32_t)a->predicate_count;
		if (f.silent++ > SPEAKER_MEMORY)
			f.speaker = NO_MENTION;
	}
}

const struct predicate *clause_before(const struct article *a, const struct article_sentence *sentence, uint32_t at)
{
	bool closed = false;
	for (uint32_t i = sentence->predicate_end, to = at; i-- > sentence->predicate;) {
		const struct predicate *verb = &a->predicates[i];
		if (verb->at >= at)
			continue;
		for (uint32_t t = verb->at + 1; t < to && !closed; t++)
			closed = walk_is_comma(a, t) ||
			         (article_is_word(a, t) && !a->covered[t] && article_is_function(a, t, FUNCTION_CONJUNCTION));
		to = verb->at;
		if (!verb->relative || !closed)
			return verb;
	}
	return NULL;
}
