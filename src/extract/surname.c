/* Short names of persons whom the article names in full: a family name alone, with a title, or of two words. */
#include "base/letters.h"
#include "extract/article.h"
#include "extract/person.h"

/* The family names met so far and whose they are, the latest bearer winning. */
struct surnames {
	struct ids names; /* folded units as bytes */
	uint32_t *actors;
	size_t capacity;
};

/* The letters of tokens `first` to `last`, without what stands between them. */
static struct str letters_of(const struct article *a, uint32_t first, uint32_t last, size_t skip)
{
	const struct token *begin = article_token(a, first), *end = article_token(a, last);
	return article_letters(a->tokens.units + begin->fold + skip, end->fold + end->fold_count - begin->fold - skip);
}

static void learn_name(struct article *a, struct surnames *s, uint32_t first, uint32_t last, uint32_t actor)
{
	size_t before = s->names.count;
	uint32_t number = ids_add(&s->names, letters_of(a, first, last, 0));
	if (s->names.count > before)
		s->actors = arena_grow(a->scratch, s->actors, number, &s->capacity, sizeof *s->actors);
	s->actors[number] = actor;
}

/* Whether a name of three words begins with the family's: "تشي جين بينغ", but no "محمد …", nor "أوسكار …". */
static bool begins_with_family(const struct article *a, const struct mention *m)
{
	return m->last >= m->first + 2 && article_token(a, m->first)->fold_count > 1 && !article_clitics(a, m->first) &&
	       !article_is(a, m->first, MASK(SENSE_GIVEN) | MASK(SENSE_FUNCTION) | MASK(SENSE_TITLE));
}

/* Learns the last word of a person's name, with عبد or أبو before it, unless that is his father's: "سلمان بن عبد العزيز". */
static void learn_surname(struct article *a, struct surnames *s, const struct mention *m)
{
	if (m->dropped || m->first == m->last || a->actors[m->actor].kind != ACTORNET_PERSON)
		return;
	bool joined = article_is_function(a, m->last - 1, FUNCTION_PARTICLE);
	bool father = joined && m->last > m->first + 1 && article_is_function(a, m->last - 2, FUNCTION_PATRONYMIC);
	if (joined ? m->last - 1 > m->first && !father : article_token(a, m->last)->fold_count >= 3)
		learn_name(a, s, m->last - joined, m->last, m->actor);
	if (begins_with_family(a, m))
		learn_name(a, s, m->first, m->first, m->actor);
}

/* Whether the first `count` letters may be glued before a name: و ف, then ب ل ك. */
static bool may_be_glued(const uint16_t *units, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool conjunction = i == 0 && (units[i] == AR_WAW || units[i] == AR_FEH);
		bool preposition = units[i] == AR_BEH || units[i] == AR_LAM || units[i] == AR_KAF;
		if (!conjunction && !preposition)
			return false;
	}
	return true;
}

enum { GLUED_MOST = 2, SURNAME_ROOM = 64, HEADLINES = 2 /* sentences that may be headlines */ };

/* The bearer of the family name at tokens `first` to `last`, or LEXICON_NONE; *glued becomes the letters before it. */
static uint32_t bearer_of(const struct article *a, const struct surnames *s, uint32_t first, uint32_t last,
                          size_t *glued)
{
	const struct token *token = article_token(a, first);
	const uint16_t *u = a->tokens.units + token->fold;
	size_t n = token->fold_count, most = article_is_unknown(a, first) || article_clitics(a, first) ? GLUED_MOST : 0;
	for (*glued = 0; *glued <= most && *glued + 3 <= n; (*glued)++) {
		uint32_t found = may_be_glued(u, *glued) ? ids_find(&s->names, letters_of(a, first, last, *glued)) : IDS_NONE;
		if (found != IDS_NONE)
			return s->actors[found];
	}
	*glued = 0;
	if (last > first || n < 5 || n > SURNAME_ROOM || u[0] != AR_LAM || u[1] != AR_LAM)
		return LEXICON_NONE;
	uint16_t article[SURNAME_ROOM] = {AR_ALEF}; /* لل + rest of a name with the article */
	memcpy(article + 1, u + 1, (n - 1) * sizeof *u);
	uint32_t found = ids_find(&s->names, article_letters(article, n));
	return found == IDS_NONE ? LEXICON_NONE : s->actors[found];
}

static bool is_quoted(const struct article *a, uint32_t at)
{
	return at > 0 && at + 1 < a->tokens.count && token_mark_quotes(article_token(a, at - 1)->mark) &&
	       token_mark_quotes(article_token(a, at + 1)->mark);
}

/* A word that may be a family name again: unknown, known only as a name, or an everyday word in quotation marks. */
static bool may_be_name(const struct article *a, uint32_t at)
{
	static const unsigned everyday = MASK(SENSE_COMMON) | ARTICLE_VERBAL | MASK(SENSE_FUNCTION) | MASK(SENSE_NATION) |
	                                 MASK(SENSE_TITLE) | MASK(SENSE_HEAD) | MASK(SENSE_PLACE);
	if (article_is_unknown(a, at) || !article_is(a, at, everyday))
		return true;
	if (article_is_verb(a, at)) /* "الرئيس تشي" */
		return is_quoted(a, at) ||
		       (at > 0 && a->titles[at - 1] && !article_is_definite(a, at) && !article_clitics(a, at));
	const struct sense *given = article_sense(a, at, SENSE_GIVEN, NULL);
	bool name = given && !(given->flags & SENSE_WORD) && !article_is(a, at, MASK(SENSE_FUNCTION)); /* "ياسين" */
	return name || is_quoted(a, at);
}

/* عبد, أبو and such with the word behind them: the last token of the pair at `at`, or `at`. */
static uint32_t joined_pair(const struct article *a, uint32_t at)
{
	uint32_t next = at + 1;
	bool pair = article_is_function(a, at, FUNCTION_PARTICLE) && next < a->tokens.count && article_is_word(a, next) &&
	            !article_token(a, next)->breaks && !a->covered[next];
	return pair ? next : at;
}

static bool adopt_surname(struct article *a, const struct surnames *s, uint32_t at, uint32_t sentence)
{
	size_t glued;
	if (!s->names.count)
		return false;
	uint32_t last = joined_pair(a, at), actor = LEXICON_NONE;
	if (last > at && at > 0 && a->titles[at - 1])
		return false; /* "متحف الملك عبد الله" */
	if (last > at)
		actor = bearer_of(a, s, at, last, &glued);
	else if (may_be_name(a, at))
		actor = bearer_of(a, s, at, at, &glued);
	if (actor == LEXICON_NONE)
		return false;
	uint32_t first = glued || last > at ? at : person_begin(a, at, a->sentences[sentence].first);
	struct mention mention = {
		.start = token_byte_of_unit(&a->tokens, article_token(a, first), glued),
		.end = article_token(a, last)->end,
		.first = first,
		.last = last,
		.actor = actor,
		.sentence = sentence,
		.rule = "family-name",
		.node = LEXICON_NONE,
	};
	article_add_mention(a, &mention);
	return true;
}

/* "عبد العزيز", "الرئيس شي" for who was named with more words before. */
static void rename_short(const struct article *a, const struct surnames *s, struct mention *m)
{
	bool joined = m->last == m->first + 1 && article_is_function(a, m->first, FUNCTION_PARTICLE);
	if ((!joined && (m->first != m->last || !m->title)) || a->actors[m->actor].lexicon != LEXICON_NONE ||
	    a->actors[m->actor].kind != ACTORNET_PERSON)
		return;
	const struct sense *title = m->title ? article_sense(a, m->title - 1, SENSE_TITLE, NULL) : NULL;
	if (title && a->lexicon->titles[title->id].class == TITLE_ROYAL)
		return; /* "الملك عبد الله" */
	uint32_t found = ids_find(&s->names, letters_of(a, m->first, m->last, 0));
	m->actor = found != IDS_NONE ? s->actors[found] : m->actor;
}

/* Who is given a title in the text is known to the headline, which names him before. */
static void learn_titled(struct article *a, struct surnames *s)
{
	for (size_t i = a->mention_count; i-- > 0;) {
		if (a->mentions[i].title)
			learn_surname(a, s, &a->mentions[i]);
	}
}

/* Goes through the article once, learning names from mentions and finding them again. */
void mention_surnames(struct article *a)
{
	struct surnames met = {.actors = NULL}, titled = {.actors = NULL};
	ids_init(&met.names, a->scratch);
	ids_init(&titled.names, a->scratch);
	learn_titled(a, &titled);
	for (uint32_t i = 0; i < a->sentence_count; i++) {
		for (uint32_t at = a->sentences[i].first; at < a->sentences[i].last; at++) {
			struct mention *m = a->covered[at] ? &a->mentions[a->covered[at] - 1] : NULL;
			if (m && m->last == at) {
				rename_short(a, &met, m);
				learn_surname(a, &met, m);
			} else if (!m && article_is_word(a, at) && !adopt_surname(a, &met, at, i) && i < HEADLINES) {
				adopt_surname(a, &titled, at, i);
			}
		}
	}
}
