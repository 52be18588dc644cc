/* Organisations that are called by the strange word of their name alone: "سياك" behind "شركة سياك". */
#include "extract/article.h"

enum { SHORTEST = 3 /* letters */ };

struct bodies {
	struct ids words; /* folded letters as bytes: the first word behind the head */
	uint32_t *actors; /* by number in `words` */
	size_t capacity;
};

static struct str word_at(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	return article_letters(a->tokens.units + token->fold, token->fold_count);
}

/* Companies, parties and armed groups bear names of their own; schools and courts mostly those of places. */
static bool is_head(const struct article *a, uint32_t at)
{
	static const unsigned own = MASK(HEAD_COMPANY) | MASK(HEAD_BANK) | MASK(HEAD_CLUB) | MASK(HEAD_PARTY) |
	                            MASK(HEAD_MOVEMENT) | MASK(HEAD_FRONT) | MASK(HEAD_ARMED);
	const struct sense *head = article_sense(a, at, SENSE_HEAD, NULL);
	return head && (MASK(a->lexicon->heads[head->id].class) & own);
}

static void learn_bodies(const struct article *a, struct bodies *b)
{
	ids_init(&b->words, a->scratch);
	for (size_t i = 0; i < a->mention_count; i++) {
		const struct mention *m = &a->mentions[i];
		uint32_t at = m->first + 1;
		if (m->dropped || m->last < at || a->actors[m->actor].lexicon != LEXICON_NONE || !is_head(a, m->first) ||
		    !article_is_word(a, at) || !article_is_unknown(a, at) || article_is_definite(a, at) ||
		    article_token(a, at)->fold_count < SHORTEST)
			continue;
		size_t known = b->words.count;
		uint32_t number = ids_add(&b->words, word_at(a, at));
		if (number == known)
			b->actors = arena_grow(a->scratch, b->actors, number, &b->capacity, sizeof *b->actors);
		b->actors[number] = m->actor;
	}
}

/* The organisation that token `at` names without its head, as "سياك" behind "شركة سياك"; LEXICON_NONE when there is none. */
static uint32_t body_at(const struct article *a, const struct bodies *b, uint32_t at)
{
	if (!b->words.count || !article_is_word(a, at) || !article_is_unknown(a, at))
		return LEXICON_NONE;
	uint32_t number = ids_find(&b->words, word_at(a, at));
	return number == IDS_NONE ? LEXICON_NONE : b->actors[number];
}

static void add_body(struct article *a, uint32_t at, uint32_t body, uint32_t sentence)
{
	struct mention mention = {
		.start = article_token(a, at)->start,
		.end = article_token(a, at)->end,
		.first = at,
		.last = at,
		.actor = body,
		.sentence = sentence,
		.rule = "short-name",
		.node = LEXICON_NONE,
	};
	article_add_mention(a, &mention);
}

/* Names that were taken for persons', and those that stand alone. */
void mention_bodies(struct article *a)
{
	struct bodies bodies = {.actors = NULL};
	learn_bodies(a, &bodies);
	for (size_t i = 0; bodies.words.count && i < a->mention_count; i++) {
		struct mention *m = &a->mentions[i];
		bool person = !m->dropped && a->actors[m->actor].kind == ACTORNET_PERSON && !m->title &&
		              a->actors[m->actor].lexicon == LEXICON_NONE;
		uint32_t body = person ? body_at(a, &bodies, m->first) : LEXICON_NONE;
		m->actor = body != LEXICON_NONE ? body : m->actor;
	}
	for (uint32_t i = 0; bodies.words.count && i < a->sentence_count; i++) {
		for (uint32_t at = a->sentences[i].first; at < a->sentences[i].last; at++) {
			uint32_t body = a->covered[at] ? LEXICON_NONE : body_at(a, &bodies, at);
			if (body != LEXICON_NONE)
				add_body(a, at, body, i);
		}
	}
}
