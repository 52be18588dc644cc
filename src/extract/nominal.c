/* Mentions by common nouns: the doer's nationality, a head noun alone, a title alone.
 *
 * "التدخل التركي" means Turkey; "البعثة" the mission that the article spoke of before, "المشير" the man whom it called so. A
 * noun that the article has not tied to an actor before stays what it is.
 */
#include "extract/article.h"
#include "extract/match.h"

enum { LOOK_BACK = 300 /* mentions: what was named longer ago is not meant by a noun alone */ };

static bool is_free_word(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at];
}

static void add_nominal(struct article *a, uint32_t first, uint32_t last, uint32_t sentence, uint32_t actor,
                        const char *rule)
{
	struct mention mention = {
		.start = article_start(a, first, &a->readings[first].items[0]),
		.end = article_token(a, last)->end,
		.first = first,
		.last = last,
		.actor = actor,
		.sentence = sentence,
		.how = HOW_NOMINAL,
		.rule = rule,
		.node = LEXICON_NONE,
	};
	article_add_mention(a, &mention);
}

/* ---- nationality ---- */

/* A noun of something done: a verbal noun or noun of stance, not a verb's finite form. */
static bool is_act(const struct article *a, uint32_t at)
{
	unsigned which = 0;
	const struct sense *sense = article_sense(a, at, SENSE_STANCE, &which);
	/* talks, conflicts and agreements have parties, and no doer whose nationality they bear */
	return sense && !a->lexicon->stances[sense->id].frames[0].mutual &&
	       article_is_stance(a, a->readings[at].items[which].node, sense) && is_free_word(a, at) && !a->titles[at] &&
	       a->readings[at].items[0].tail == 0 && (!article_is_verb(a, at) || article_is_definite(a, at));
}

static void try_nationality(struct article *a, uint32_t at, uint32_t end, uint32_t sentence)
{
	uint32_t next = at + 1;
	if (!article_is(a, at, MASK(SENSE_STANCE)) || next >= end || !is_act(a, at))
		return;
	bool adjective = is_free_word(a, next) && article_is(a, next, MASK(SENSE_COMMON)) &&
	                 !article_is(a, next, MASK(SENSE_NATION)) &&
	                 article_is_definite(a, next) == article_is_definite(a, at);
	next += adjective && next + 1 < end;
	if (!is_free_word(a, next) || article_token(a, next)->breaks || article_clitics(a, next) ||
	    article_is(a, next, MASK(SENSE_STATE)))
		return;
	struct match nation = match_longest(a, next, end, MASK(SENSE_NATION));
	if (match_found(&nation) && article_is_definite(a, next) == article_is_definite(a, at))
		add_nominal(a, next, nation.last, sentence,
		            article_lexicon_actor(a, lexicon_sense(a->lexicon, nation.node, SENSE_NATION)->id), "nationality");
}

/* ---- a noun alone ---- */

static bool same_stem(const struct article *a, uint32_t x, uint32_t y)
{
	size_t n, m;
	const uint16_t *u = article_stem(a, x, &n), *v = article_stem(a, y, &m);
	return n == m && n > 2 && memcmp(u, v, n * sizeof *u) == 0;
}

static bool has_sense(const struct article *a, uint32_t at, enum sense_kind kind, unsigned flags)
{
	const struct sense *sense = article_sense(a, at, kind, NULL);
	return sense && (sense->flags & flags);
}

/* Whether the noun at `at` stands for itself, without an adjective or an owner that would make it another one. */
static bool stands_alone(const struct article *a, uint32_t at, uint32_t end)
{
	uint32_t next = at + 1;
	if (next >= end || !article_is_word(a, next) || article_token(a, next)->breaks ||
	    article_clitics(a, next) & ~(unsigned)CLITIC_ARTICLE)
		return true;
	if (!article_is_definite(a, next) || a->covered[next])
		return true;
	return !article_is(a, next, MASK(SENSE_COMMON) | MASK(SENSE_NATION)) &&
	       !article_is_function(a, next, FUNCTION_MODIFIER) && !article_is_unknown(a, next);
}

/* The last organisation or state before token `at` whose name begins with the same noun. */
static uint32_t actor_by_noun(const struct article *a, uint32_t at, size_t mentions)
{
	for (size_t i = mentions, seen = 0; i-- > 0 && seen < LOOK_BACK; seen++) {
		const struct mention *m = &a->mentions[i];
		if (m->dropped || m->first >= at || a->actors[m->actor].kind == ACTORNET_PERSON)
			continue;
		if (m->how == HOW_NAME && same_stem(a, m->first, at))
			return m->actor;
	}
	return LEXICON_NONE;
}

/* The last person before token `at` who was given the same title. */
static uint32_t actor_by_title(const struct article *a, uint32_t at, size_t mentions)
{
	for (size_t i = mentions, seen = 0; i-- > 0 && seen < LOOK_BACK; seen++) {
		const struct mention *m = &a->mentions[i];
		if (m->dropped || m->first >= at || !m->title || a->actors[m->actor].kind != ACTORNET_PERSON)
			continue;
		for (uint32_t t = m->title - 1; t < m->first; t++) {
			if (a->titles[t] && same_stem(a, t, at))
				return m->actor;
		}
	}
	return LEXICON_NONE;
}

static bool names_nobody_else(const struct article *a, uint32_t at, uint32_t end)
{
	for (uint32_t i = at + 1; i < end && i < at + 6; i++) {
		if (a->covered[i] && a->mentions[a->covered[i] - 1].title && a->mentions[a->covered[i] - 1].title - 1 <= at)
			return false;
	}
	return true;
}

/* A title that stands for its holder when alone; not "السيد", "الكاتب", nor a rank that is also an everyday word. */
static bool is_office(const struct article *a, uint32_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_TITLE, NULL);
	if (!sense || !(sense->flags & SENSE_DEFINITE))
		return false;
	unsigned class = a->lexicon->titles[sense->id].class;
	return class == TITLE_OFFICE || class == TITLE_ROYAL ||
	       (class == TITLE_RANK && !article_is(a, at, MASK(SENSE_COMMON) | MASK(SENSE_HEAD)));
}

static void try_noun(struct article *a, uint32_t at, uint32_t end, uint32_t sentence, size_t mentions)
{
	if (!article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION)) || !is_free_word(a, at) ||
	    a->readings[at].items[0].tail || !article_is_definite(a, at))
		return;
	uint32_t actor = LEXICON_NONE;
	if (is_office(a, at) && names_nobody_else(a, at, end) && stands_alone(a, at, end))
		actor = actor_by_title(a, at, mentions);
	else if (!a->titles[at] &&
	         (has_sense(a, at, SENSE_HEAD, SENSE_DEFINITE) || has_sense(a, at, SENSE_INSTITUTION, SENSE_DEFINITE)) &&
	         stands_alone(a, at, end))
		actor = actor_by_noun(a, at, mentions);
	if (actor != LEXICON_NONE)
		add_nominal(a, at, at, sentence, actor, "noun-alone");
}

void mention_nominal(struct article *a)
{
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		uint32_t end = a->sentences[i].last;
		size_t mentions = a->sentences[i].mention_end; /* in order before the nominal ones are added */
		for (uint32_t at = a->sentences[i].first; at < end; at++) {
			try_nationality(a, at, end, i);
			try_noun(a, at, end, i, mentions);
		}
	}
}
