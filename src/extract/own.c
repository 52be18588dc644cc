/* Institutions without a nationality: those of the article's own country, of where they sit, or cut short of a name before. */
#include "base/letters.h"
#include "extract/match.h"
#include "extract/nominal.h"
#include "extract/org.h"

enum { NEAR = 3 /* sentences: what was named longer ago is not meant by an institution's name cut short */ };

uint32_t nominal_home(const struct article *a)
{
	uint32_t states = 0, total = 0, best = LEXICON_NONE;
	bool named = false;
	while (states < a->lexicon->actor_count && a->lexicon->actors[states].kind == ACTORNET_STATE)
		states++;
	uint32_t *counts = arena_array(a->scratch, states + 1, sizeof *counts);
	uint32_t *state_of = arena_array_raw(a->scratch, a->actor_count + 1, sizeof *state_of);
	for (size_t i = 0; i < a->actor_count; i++)
		state_of[i] = article_state_number(a, a->actors[i].state);
	for (size_t i = 0; i < a->mention_count; i++) {
		uint32_t state = state_of[a->mentions[i].actor];
		if (state == LEXICON_NONE)
			continue;
		total++;
		named = named || a->actors[a->mentions[i].actor].kind == ACTORNET_STATE;
		counts[state]++;
		if (best == LEXICON_NONE || counts[state] > counts[best])
			best = state;
	}
	bool most = best != LEXICON_NONE && counts[best] * 5 >= total * 2;
	return most && (counts[best] > 1 || (total == 1 && named)) ? best : LEXICON_NONE;
}

/* "هو", "هي", behind which stands what somebody is: "وهي الدولة التي". */
static bool is_copula(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	return article_is_function(a, at, FUNCTION_PRONOUN) && token->fold_count <= 3 && end[-2] == AR_HEH &&
	       (end[-1] == AR_WAW || end[-1] == AR_YEH);
}

/* An institution's name that is a feminine adjective too, where it describes what stands before: "سياساتها الداخلية", "الدولية
 * والداخلية", "منغوليا الداخلية". */
static bool is_quality(const struct article *a, uint32_t at)
{
	static const unsigned names = ARTICLE_NAMES | MASK(SENSE_PLACE);
	const struct token *token = article_token(a, at);
	bool origin = article_is_feminine(a, at) && a->tokens.units[token->fold + token->fold_count - 2] == AR_YEH;
	if (!origin || !article_is_adjective(a, at) || at == 0 || token->breaks || !article_is_word(a, at - 1))
		return false;
	if (article_clitics(a, at) & CLITIC_AND)
		return !a->covered[at - 1];
	return !article_clitics(a, at) && (a->covered[at - 1] || article_is(a, at - 1, names) ||
	                                   (a->readings[at - 1].items[0].tail && !article_is_preposition(a, at - 1)));
}

/* Whether the words around an institution's name make it another thing: "التدخلات الخارجية", "قصر الرئاسة", "القوات البرية
 * للتحالف"; and single words that mean a thing as well ("الأمن") are none by themselves. */
static bool is_other_thing(const struct article *a, const struct match *match, uint32_t end, bool is_state)
{
	uint32_t at = match->first, next = match->last + 1;
	if (match->first == match->last && is_quality(a, at))
		return true;
	if (match->first == match->last && !is_state && !article_is(a, at, MASK(SENSE_HEAD)) && !article_is_feminine(a, at))
		return true;
	if (next < end && article_is_word(a, next) && !article_token(a, next)->breaks &&
	    (article_clitics(a, next) & CLITIC_L))
		return true;
	if (at == 0 || article_token(a, at)->breaks || !article_is_word(a, at - 1) || article_clitics(a, at))
		return false;
	return article_is_function(a, at - 1, FUNCTION_PLACE) || is_copula(a, at - 1) ||
	       (!article_is_verb(a, at - 1) && article_is(a, at - 1, MASK(SENSE_COMMON) | MASK(SENSE_INSTITUTION)) &&
	        (article_is_definite(a, at - 1) || article_is(a, at - 1, MASK(SENSE_INSTITUTION))));
}

/* The state behind an institution that sits there: "وزارة المالية في أثينا"; `home` when none is said. */
static uint32_t state_of_seat(const struct article *a, uint32_t last, uint32_t end, uint32_t home)
{
	uint32_t at = last + 2;
	if (at >= end || !article_is_word(a, last + 1) || !article_is_in(a, last + 1) || article_clitics(a, at) ||
	    article_token(a, at)->breaks)
		return home;
	struct match seat = match_longest(a, at, end, MASK(SENSE_STATE) | MASK(SENSE_CAPITAL));
	const struct sense *state = match_found(&seat) ? lexicon_sense(a->lexicon, seat.node, SENSE_STATE) : NULL;
	if (match_found(&seat) && !state)
		state = lexicon_sense(a->lexicon, seat.node, SENSE_CAPITAL);
	return state ? state->id : home;
}

/* The last organisation before the match in the sentences before it whose name begins with these words and goes on: "البنك
 * المركزي" where the article speaks of the European one. */
static uint32_t actor_by_words(const struct article *a, const struct match *match, uint32_t sentence, size_t mentions)
{
	uint32_t words = match_size(match);
	for (size_t i = mentions; words > 1 && i-- > 0;) {
		const struct mention *m = &a->mentions[i];
		if (m->sentence + NEAR < sentence)
			break;
		if (m->dropped || m->first >= match->first || a->actors[m->actor].kind != ACTORNET_ORG ||
		    (a->actors[m->actor].lexicon == LEXICON_NONE && !a->actors[m->actor].state.size) || m->how != HOW_NAME ||
		    m->last - m->first < words)
			continue;
		uint32_t same = 0;
		while (same < words && article_same_stem(a, m->first + same, match->first + same))
			same++;
		if (same == words)
			return m->actor;
	}
	return LEXICON_NONE;
}

void nominal_own(struct article *a, uint32_t at, uint32_t end, uint32_t sentence, size_t mentions, uint32_t home)
{
	if (!article_is(a, at, MASK(SENSE_INSTITUTION)) && !(a->readings[at].below & MASK(SENSE_INSTITUTION)))
		return;
	struct match match = match_longest(a, at, end, MASK(SENSE_INSTITUTION));
	if (!match_found(&match) || !article_is_word(a, at) || a->covered[at] || a->titles[at] ||
	    a->readings[at].items[match.reading].tail)
		return;
	const struct sense *sense = lexicon_sense(a->lexicon, match.node, SENSE_INSTITUTION);
	while (sense && sense->kind == SENSE_INSTITUTION && !(sense->flags & SENSE_DEFINITE))
		sense++;
	if (!sense || sense->kind != SENSE_INSTITUTION || a->lexicon->institutions[sense->id].needs_nation ||
	    !nominal_stands_alone(a, match.last, end) || !article_is_definite(a, match.last))
		return;
	bool is_state = a->lexicon->institutions[sense->id].is_state;
	if (is_other_thing(a, &match, end, is_state))
		return;
	bool named = match.last > match.first && !is_state;
	uint32_t state = state_of_seat(a, match.last, end, home);
	uint32_t actor = state == home && !is_state ? actor_by_words(a, &match, sentence, mentions) : LEXICON_NONE;
	if (state == LEXICON_NONE && actor == LEXICON_NONE)
		return;
	struct org_find org = {.last = match.last, .state = state, .institution = sense->id};
	uint32_t start = article_start(a, at, &a->readings[at].items[match.reading]);
	if (actor == LEXICON_NONE && !is_state)
		actor = org_namesake(a, match.last, state);
	if (actor == LEXICON_NONE)
		actor = org_actor(a, &org, at, start);
	nominal_add(a, at, match.last, sentence, actor, "own-institution");
	if (named)
		a->mentions[a->mention_count - 1].how = HOW_NAME;
}
