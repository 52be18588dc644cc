/* Mentions, word by word: the longest of what the lexicon names, what is composed, and what is discovered. */
#include "extract/find.h"

enum { DATELINE_WORDS = 20 };

static bool is_person(const struct scan *s, const struct find *find)
{
	return find->rule && s->a->actors[find->actor].kind == ACTORNET_PERSON;
}

/* A discovered name wins over a lexicon name only when it is longer and the lexicon's is not sure. */
static bool is_better(const struct find *new, const struct find *old)
{
	if (new->size != old->size)
		return new->size > old->size;
	return old->rule == NULL && old->size == 0;
}

/* A known person's given names, behind which a strange family name stands: somebody else's, "أحمد زويل الكردفاني". */
static bool is_open(const struct scan *s, const struct find *find)
{
	uint32_t next = find->last + 1;
	return article_is(s->a, find->last, MASK(SENSE_GIVEN)) && next < s->end && article_is_word(s->a, next) &&
	       article_is_unknown(s->a, next) && article_is_definite(s->a, next);
}

/* Several actors bear the short name: "قوات التحالف". */
static bool is_shared(const struct article *a, uint32_t node)
{
	const struct sense *first = lexicon_sense(a->lexicon, node, SENSE_ACTOR);
	const struct lexicon_node *row = &a->lexicon->nodes[node];
	for (uint32_t i = 0; first && i < row->count; i++) {
		const struct sense *other = &a->lexicon->senses[row->first + i];
		if (other->kind == SENSE_ACTOR && other->id != first->id)
			return true;
	}
	return false;
}

static bool find_at(struct scan *s, uint32_t at, struct find *best)
{
	struct find other;
	*best = (struct find){0};
	bool sure = find_lexicon(s, at, best) && !best->weak && best->size > 1 && best->rule;
	bool org = find_org(s, at, &other);
	if (best->weak && (best->size > 1 || best->titled) && is_person(s, best)) /* whoever bears it, it is a name */
		best->fallback = find_stranger(s, at, best) + 1;
	if (org && best->weak && other.last == best->last && !(other.weak && is_shared(s->a, best->node)))
		best->fallback = other.actor + 1;
	else if (org && !(sure && !other.weak && s->a->actors[other.actor].lexicon == LEXICON_NONE) &&
	         is_better(&other, best))
		*best = other;
	bool open = sure && is_person(s, best) && is_open(s, best);
	if ((!sure || open) && find_person(s, at, &other) && is_better(&other, best) &&
	    (!open || other.last == best->last + 1))
		*best = other;
	return best->size > 0;
}

/* Words of which no name, title or verb of speech can begin: most of them. */
static bool is_plain(const struct scan *s, uint32_t at)
{
	static const unsigned names = ARTICLE_NAMES | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD) | MASK(SENSE_TITLE);
	const struct word_readings *word = &s->a->readings[at];
	return !s->title.open && !s->speech && !((word->mask | word->below) & names) &&
	       !(word->mask & (MASK(SENSE_SPEECH) | MASK(SENSE_GIVEN))) &&
	       !(word->functions & (FUNCTION_BIT(FUNCTION_PARTICLE) | FUNCTION_BIT(FUNCTION_KIN)));
}

/* Looks at token `at` and returns the next one to look at. */
static uint32_t scan_token(struct scan *s, uint32_t at)
{
	struct article *a = s->a;
	if (is_plain(s, at))
		return at + 1;
	struct find find = {0};
	uint32_t title_last = 0;
	bool word = article_is_word(a, at);
	bool found = word && find_at(s, at, &find);
	bool titled = word && title_match(s, at, &title_last);
	bool speech = word && article_is(a, at, MASK(SENSE_SPEECH));
	bool longer = !found || title_last - at + 1 >= find.size ||
	              (title_last > at && is_person(s, &find) && a->actors[find.actor].lexicon == LEXICON_NONE);
	if (titled && longer) { /* "آية الله علي …": a title of two words is no given name */
		s->speech = false;
		return title_open(s, at, title_last);
	}
	s->speech = speech && !found;
	if (!found) {
		if (word && article_is_function(a, at, FUNCTION_KIN))
			title_open_kin(s, at);
		else
			title_step(s, at);
		return at + 1;
	}
	if (find.rule) {
		struct mention *kept = find_keep(s, find_extend(s, at, &find), &find);
		kept->in_title = kept->in_title || (s->title.open && !is_person(s, &find)); /* "مدير الوكالة … فلان" */
	}
	if (is_person(s, &find))
		s->title.open = false;
	else
		title_step(s, at);
	return find.last + 1;
}

/* A sentence that opens with brackets opens with a dateline: "(رويترز - 27 أكتوبر)". The token behind them. */
static uint32_t behind_dateline(const struct article *a, uint32_t begin, uint32_t end)
{
	if (begin == end || article_token(a, begin)->kind != TOKEN_PUNCT || article_token(a, begin)->mark != '(')
		return begin;
	for (uint32_t at = begin + 1; at < end && at < begin + DATELINE_WORDS; at++) {
		if (article_token(a, at)->kind == TOKEN_PUNCT && article_token(a, at)->mark == ')')
			return at + 1;
	}
	return begin;
}

void mention_find(struct article *a)
{
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		struct article_sentence *sentence = &a->sentences[i];
		struct scan s = {.a = a, .sentence = i, .begin = sentence->first, .end = sentence->last};
		for (uint32_t at = behind_dateline(a, s.begin, s.end); at < s.end;)
			at = scan_token(&s, at);
	}
}
