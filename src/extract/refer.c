/* Words that point back to somebody named before: "الطرفان", "البلدين", "سيادته".
 *
 * They are no mentions of their own, but take part in stances while those are looked for; mention_uncall drops them.
 */
#include "extract/refer.h"
#include "base/letters.h"
#include "extract/agree.h"
#include "extract/walk.h"

enum { REFER_SENTENCES = 3, REFER_MENTIONS = 40 };

static void add_pointer(struct article *a, uint32_t at, uint32_t sentence, uint32_t actor)
{
	struct mention mention = {
		.start = article_start(a, at, &a->readings[at].items[0]),
		.end = article_token(a, at)->end,
		.first = at,
		.last = at,
		.actor = actor,
		.sentence = sentence,
		.how = HOW_NOMINAL,
		.rule = "pointer",
		.node = LEXICON_NONE,
		.called = true,
		.pointer = true,
	};
	article_add_mention(a, &mention);
}

/* "بين": whoever stands right behind it is on one side, with another one who follows. */
static bool is_between(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count == 3 && u[0] == AR_BEH && u[1] == AR_YEH && u[2] == AR_NOON;
}

/* Whether two mentions are the parties of something: joined by "and", or the second behind مع. With `between` those who are
 * joined must stand behind "between" themselves: they may be on one side. */
static bool are_parties(struct article *a, uint32_t sentence, uint32_t one, uint32_t other, bool between)
{
	struct walk w = {a, &a->sentences[sentence]};
	uint32_t all[COORDINATED];
	size_t count = walk_coordinated(&w, one, all);
	if (count == 2 && all[1] == other) {
		uint32_t begin = a->mentions[one].title ? a->mentions[one].title - 1 : a->mentions[one].first;
		for (uint32_t at = begin; at > 0 && at + 2 > begin; at--) {
			if (walk_is_preposition(a, at - 1))
				return !between || article_is_function(a, at - 1, FUNCTION_PARTY);
		}
		return !between;
	}
	uint32_t first = a->mentions[other].title ? a->mentions[other].title - 1 : a->mentions[other].first;
	for (uint32_t at = first; at > a->mentions[one].last + 1 && at + 2 > first; at--) { /* "مع وفد س، ومع وفد ص" */
		if (walk_is_preposition(a, at - 1))
			return article_is_function(a, at - 1, FUNCTION_PARTY) && !is_between(a, at - 1);
	}
	return false;
}

/* Two persons, two states, two organisations. */
static bool are_alike(const struct article *a, uint32_t one, uint32_t other, bool lands)
{
	enum actornet_kind kind = a->actors[a->mentions[one].actor].kind;
	return kind == a->actors[a->mentions[other].actor].kind && (!lands || kind == ACTORNET_STATE);
}

/* The two parties named last before token `at`; false when there are none. */
static bool parties_before(struct article *a, uint32_t at, uint32_t sentence, bool lands, uint32_t actors[2])
{
	bool between = at > 0 && article_is_word(a, at - 1) && walk_is_preposition(a, at - 1);
	for (uint32_t i = sentence + 1, seen = 0; i-- > 0 && seen <= REFER_SENTENCES; seen++) {
		const struct article_sentence *s = &a->sentences[i];
		for (uint32_t m = s->mention_end; m-- > s->mention + (s->mention < s->mention_end);) {
			uint32_t one = m - 1;
			if (a->mentions[m].last >= at || a->mentions[m].actor == a->mentions[one].actor ||
			    a->mentions[m].in_title || a->mentions[one].in_title || !are_alike(a, one, m, lands) ||
			    !are_parties(a, i, one, m, between))
				continue;
			actors[0] = a->mentions[one].actor;
			actors[1] = a->mentions[m].actor;
			return true;
		}
	}
	return false;
}

/* The man named last before token `at`. */
static uint32_t person_before(const struct article *a, uint32_t at, uint32_t mention)
{
	for (uint32_t seen = 0; mention-- > 0 && seen < REFER_MENTIONS; seen++) {
		const struct mention *m = &a->mentions[mention];
		if (m->last < at && a->actors[m->actor].kind == ACTORNET_PERSON)
			return m->actor;
	}
	return LEXICON_NONE;
}

void refer_find(struct article *a, uint32_t sentence)
{
	const struct article_sentence *s = &a->sentences[sentence];
	for (uint32_t at = s->first; at < s->last; at++) {
		uint32_t actors[2];
		if (!article_is_word(a, at) || a->covered[at] || a->titles[at])
			continue;
		bool lands = article_is_function(a, at, FUNCTION_LANDS);
		if ((lands || article_is_function(a, at, FUNCTION_DUAL)) && parties_before(a, at, sentence, lands, actors)) {
			add_pointer(a, at, sentence, actors[0]);
			add_pointer(a, at, sentence, actors[1]);
		} else if (article_is_function(a, at, FUNCTION_HONOUR)) {
			uint32_t actor = person_before(a, at, s->mention_end);
			if (actor != LEXICON_NONE)
				add_pointer(a, at, sentence, actor);
		}
	}
}
