/* Mentions by common nouns: the doer's nationality, a head noun alone, a title alone.
 *
 * "التدخل التركي" means Turkey; "البعثة" the mission that the article spoke of before, "المشير" the man whom it called so. A
 * noun that the article has not tied to an actor before stays what it is.
 */
#include "extract/nominal.h"

#include "extract/article.h"
#include "extract/match.h"

enum { LOOK_BACK = 300 /* mentions: what was named longer ago is not meant by a noun alone */ };

static bool is_free_word(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at];
}

void nominal_add(struct article *a, uint32_t first, uint32_t last, uint32_t sentence, uint32_t actor, const char *rule)
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

static void add_nation(struct article *a, const struct match *nation, uint32_t sentence)
{
	const struct sense *sense = lexicon_sense(a->lexicon, nation->node, SENSE_NATION);
	nominal_add(a, nation->first, nation->last, sentence, article_lexicon_actor(a, sense->id), "nationality");
}

static void try_nationality(struct article *a, uint32_t at, uint32_t end, uint32_t sentence)
{
	uint32_t next = at + 1;
	if (!article_is(a, at, MASK(SENSE_STANCE)) || next >= end || a->covered[next] || !is_act(a, at))
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
		add_nation(a, &nation, sentence);
}

/* The nationality at token `at`, definite and without anything glued to it. */
static struct match nation_at(const struct article *a, uint32_t at, uint32_t end)
{
	if (at < end && is_free_word(a, at) && !article_token(a, at)->breaks && article_is_definite(a, at) &&
	    !(article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE) && !article_is(a, at, MASK(SENSE_STATE)))
		return match_longest(a, at, end, MASK(SENSE_NATION));
	return (struct match){.node = LEXICON_NONE};
}

/* Two nationalities on one noun are the parties to it: "العلاقات المصرية الإماراتية", "المفاوضات الأميركية - الإيرانية". */
static void try_two_nationalities(struct article *a, uint32_t at, uint32_t end, uint32_t sentence)
{
	if (!article_is(a, at, MASK(SENSE_COMMON) | MASK(SENSE_STANCE)) || !article_is_definite(a, at) ||
	    !is_free_word(a, at) || a->titles[at] || article_is_function(a, at, FUNCTION_PLACE) ||
	    article_is(a, at, MASK(SENSE_NATION) | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD) | MASK(SENSE_PEOPLE)))
		return;
	struct match first = nation_at(a, at + 1, end);
	if (!match_found(&first))
		return;
	const struct sense *sense = article_sense(a, at, SENSE_STANCE, NULL);
	if (sense && a->lexicon->stances[sense->id].frames[0].mutual)
		return; /* a stance of its own, which asks for its parties */
	uint32_t next = first.last + 1;
	next += next + 1 < end && !article_is_word(a, next) && article_token(a, next)->mark == '-';
	struct match second = nation_at(a, next, end);
	if (!match_found(&second))
		return;
	add_nation(a, &first, sentence);
	add_nation(a, &second, sentence);
}

/* ---- a noun alone ---- */

static bool has_sense(const struct article *a, uint32_t at, enum sense_kind kind, unsigned flags)
{
	const struct sense *sense = article_sense(a, at, kind, NULL);
	return sense && (sense->flags & flags);
}

bool nominal_stands_alone(const struct article *a, uint32_t at, uint32_t end)
{
	uint32_t next = at + 1;
	if (next >= end || !article_is_word(a, next) || article_token(a, next)->breaks ||
	    article_clitics(a, next) & ~(unsigned)CLITIC_ARTICLE)
		return true;
	if (!article_is_definite(a, next) || a->covered[next] || article_is_function(a, next, FUNCTION_RELATIVE))
		return true;
	return !article_is_adjective(a, next) && !article_is(a, next, MASK(SENSE_NATION)) &&
	       !article_is_function(a, next, FUNCTION_MODIFIER) && !article_is_unknown(a, next);
}

/* "جيش النظام السوري": a state by what it owns, whose second noun means it alone as well. */
static bool is_owned(const struct article *a, const struct mention *m)
{
	return m->last > m->first && a->actors[m->actor].kind == ACTORNET_STATE &&
	       article_is(a, m->first, MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION)) &&
	       article_is(a, m->first + 1, MASK(SENSE_INSTITUTION));
}

/* The last organisation or state before token `at` whose name begins with the same noun: in the same sentence, else one of the
 * article's own country, else any. */
static uint32_t actor_by_noun(const struct article *a, uint32_t at, uint32_t sentence, size_t mentions, uint32_t home)
{
	uint32_t nearest = LEXICON_NONE;
	for (size_t i = mentions, seen = 0; i-- > 0 && seen < LOOK_BACK; seen++) {
		const struct mention *m = &a->mentions[i];
		if (m->dropped || m->first >= at || a->actors[m->actor].kind == ACTORNET_PERSON || m->how != HOW_NAME ||
		    !(article_same_stem(a, m->first, at) || (is_owned(a, m) && article_same_stem(a, m->first + 1, at))))
			continue;
		if (home == LEXICON_NONE || m->sentence == sentence ||
		    article_state_number(a, a->actors[m->actor].state) == home)
			return m->actor;
		nearest = nearest == LEXICON_NONE ? m->actor : nearest;
	}
	return nearest;
}

/* The last person before token `at` who was given the same title. */
static uint32_t actor_by_title(const struct article *a, uint32_t at, size_t mentions)
{
	for (size_t i = mentions, seen = 0; i-- > 0 && seen < LOOK_BACK; seen++) {
		const struct mention *m = &a->mentions[i];
		if (m->dropped || m->first >= at || !m->title || a->actors[m->actor].kind != ACTORNET_PERSON)
			continue;
		for (uint32_t t = m->title - 1; t < m->first; t++) {
			if (a->titles[t] && article_same_stem(a, t, at))
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
	bool speaks = at > 0 && article_is_verb(a, at - 1) && article_is(a, at - 1, MASK(SENSE_SPEECH)); /* "أضاف العميد" */
	return class == TITLE_OFFICE || class == TITLE_ROYAL ||
	       (class == TITLE_RANK && (speaks || !article_is(a, at, MASK(SENSE_COMMON) | MASK(SENSE_HEAD))));
}

/* A feminine word behind a man's title is not its adjective: "غادر المشير العاصمة". */
static bool is_other_gender(const struct article *a, uint32_t at, uint32_t end)
{
	uint32_t next = at + 1;
	return next < end && article_is_word(a, next) && !article_is_feminine(a, at) && article_is_feminine(a, next) &&
	       !article_is(a, next, MASK(SENSE_NATION));
}

/* A king with an adjective that is no nationality: "الملك المفدى". */
static bool is_honoured(const struct article *a, uint32_t at, uint32_t end)
{
	const struct sense *sense = article_sense(a, at, SENSE_TITLE, NULL);
	uint32_t next = at + 1;
	return sense && a->lexicon->titles[sense->id].class == TITLE_ROYAL && next < end && !a->titles[next] &&
	       !a->covered[next] && article_is_definite(a, next) && !article_is(a, next, MASK(SENSE_NATION));
}

static void try_noun(struct article *a, uint32_t at, uint32_t end, uint32_t sentence, size_t mentions, uint32_t home)
{
	if (!article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION)) || !is_free_word(a, at) ||
	    a->readings[at].items[0].tail || !article_is_definite(a, at))
		return;
	uint32_t actor = LEXICON_NONE;
	if (is_office(a, at) && names_nobody_else(a, at, end) &&
	    (nominal_stands_alone(a, at, end) || is_honoured(a, at, end) || is_other_gender(a, at, end)))
		actor = actor_by_title(a, at, mentions);
	else if (!a->titles[at] &&
	         (has_sense(a, at, SENSE_HEAD, SENSE_DEFINITE) || has_sense(a, at, SENSE_INSTITUTION, SENSE_DEFINITE)) &&
	         nominal_stands_alone(a, at, end))
		actor = actor_by_noun(a, at, sentence, mentions, home);
	if (actor != LEXICON_NONE)
		nominal_add(a, at, at, sentence, actor, "noun-alone");
}

void mention_nominal(struct article *a)
{
	uint32_t home = nominal_home(a);
	struct office_finder offices = office_finder_of(a);
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		uint32_t end = a->sentences[i].last;
		size_t mentions = a->sentences[i].mention_end; /* in order before the nominal ones are added */
		for (uint32_t at = a->sentences[i].first; at < end;)
			at = nominal_office(&offices, at, i);
		for (uint32_t at = a->sentences[i].first; at < end; at++) {
			try_two_nationalities(a, at, end, i);
			try_nationality(a, at, end, i);
			try_noun(a, at, end, i, mentions, home);
			if (!a->covered[at])
				nominal_own(a, at, end, i, mentions, home);
		}
	}
}
