/* Offices and affiliations: what the words around a person's name say that he is.
 *
 * The office stands before the name ("وزير الخارجية الفرنسي جان إيف لودريان") or behind it in apposition ("سامح شكري، وزير
 * الخارجية"). The affiliation is the last organisation or state that the office's words name, by name or nationality.
 */
#include "base/letters.h"
#include "extract/article.h"
#include "extract/match.h"

enum { OFFICE_WORDS = 16 };

static bool is_title_word(const struct article *a, uint32_t at)
{
	return a->titles[at] || (a->covered[at] && a->mentions[a->covered[at] - 1].in_title);
}

/* An adjective or a mark that may stand inside an office: "وزير الخارجية الروسي السابق". */
static bool is_company(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || a->covered[at] || article_token(a, at)->breaks)
		return false;
	if (article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE)
		return false;
	return article_is(a, at, MASK(SENSE_NATION) | MASK(SENSE_STATE)) || article_is_function(a, at, FUNCTION_MODIFIER) ||
	       (article_is_definite(a, at) && article_is(a, at, MASK(SENSE_COMMON)) && !article_is_verb(a, at));
}

/* Another office begins: "ورئيس الوزراء", "نظيره الروسي". */
static bool is_joined(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && ((article_clitics(a, at) & CLITIC_AND) || a->readings[at].items[0].tail ||
	                                  (a->titles[at] && article_ends_in_heh(a, at)));
}

/* The first token of the titles that stand one behind the other before `first`: "المتحدث باسم الجيش اللواء". */
static uint32_t chain_start(const struct article *a, uint32_t first, uint32_t begin)
{
	uint32_t start = first;
	for (uint32_t at = first; at > begin && first - at < OFFICE_WORDS && !article_token(a, at)->breaks; at--) {
		if (is_joined(a, at) || !(is_title_word(a, at - 1) || is_company(a, at - 1)))
			break;
		if (a->titles[at - 1])
			start = at - 1;
	}
	return start;
}

/* A noun with the article behind a word that has one is no more of the office: "عرض وزير الخارجية الرؤية المصرية". */
static bool is_next_noun(const struct article *a, uint32_t at)
{
	static const unsigned adjectives = MASK(SENSE_NATION) | MASK(SENSE_STATE);
	return !is_title_word(a, at) && article_is_definite(a, at) && article_is_definite(a, at - 1) &&
	       !article_is(a, at, adjectives) && !article_is_function(a, at, FUNCTION_MODIFIER) &&
	       !article_is_adjective(a, at);
}

uint32_t role_end(const struct article *a, uint32_t first, uint32_t end)
{
	uint32_t last = first;
	for (uint32_t at = first; at < end && at - first < OFFICE_WORDS; at++) {
		if (at > first && (is_joined(a, at) || !(is_title_word(a, at) || is_company(a, at)) || is_next_noun(a, at)))
			break;
		last = at;
	}
	return last;
}

/* The title of somebody else, whose name follows. */
static bool is_taken(const struct article *a, uint32_t first, uint32_t last, uint32_t next)
{
	for (uint32_t i = next; i < a->mention_count && a->mentions[i].first <= last + OFFICE_WORDS; i++) {
		if (a->mentions[i].title && a->mentions[i].title - 1 <= last && a->mentions[i].first > first)
			return true;
	}
	return false;
}

uint32_t role_affiliation(struct article *a, uint32_t first, uint32_t last, uint32_t end)
{
	uint32_t actor = LEXICON_NONE;
	for (uint32_t at = first; at <= last; at++) {
		if (a->covered[at]) {
			const struct mention *m = &a->mentions[a->covered[at] - 1];
			actor = a->actors[m->actor].kind == ACTORNET_PERSON ? actor : m->actor;
			at = m->last;
			continue;
		}
		struct match nation = match_longest(a, at, end, MASK(SENSE_NATION) | MASK(SENSE_STATE));
		if (!match_found(&nation) || nation.last > last)
			continue;
		const struct sense *sense = lexicon_sense(a->lexicon, nation.node, SENSE_NATION);
		sense = sense ? sense : lexicon_sense(a->lexicon, nation.node, SENSE_STATE);
		if (actor == LEXICON_NONE || a->actors[actor].kind == ACTORNET_STATE)
			actor = article_lexicon_actor(a, sense->id);
		at = nation.last;
	}
	return actor;
}

static void set_office(struct article *a, struct mention *m, uint32_t first, uint32_t last, uint32_t end)
{
	while (last > first && !article_is_word(a, last))
		last--;
	uint32_t affiliation = role_affiliation(a, first, last, end);
	m->office = first + 1;
	m->office_last = last;
	m->affiliation = affiliation == LEXICON_NONE ? 0 : affiliation + 1;
}

/* The title before the name says no more than who he is by rank or honour: "الأمير", "المشير", "الدكتور". */
static bool is_plain_title(const struct article *a, const struct mention *m)
{
	const struct sense *sense = m->office ? article_sense(a, m->title - 1, SENSE_TITLE, NULL) : NULL;
	if (!sense || m->affiliation)
		return false;
	unsigned class = a->lexicon->titles[sense->id].class;
	return class == TITLE_RANK || class == TITLE_HONORIFIC || class == TITLE_PROFESSION || class == TITLE_ROYAL;
}

static void find_office(struct article *a, uint32_t number)
{
	struct mention *m = &a->mentions[number];
	const struct article_sentence *sentence = &a->sentences[m->sentence];
	if (m->title && m->title - 1 < m->first)
		set_office(a, m, chain_start(a, m->title - 1, sentence->first), m->first - 1, sentence->last);
	if (m->office && !is_plain_title(a, m))
		return;
	uint32_t next = m->last + 1;
	bool comma = next < sentence->last && !article_is_word(a, next) &&
	             (article_token(a, next)->mark == AR_COMMA || article_token(a, next)->mark == ',');
	next += comma;
	if (m->office && next < sentence->last && !comma && article_is_definite(a, next))
		return; /* "استقبل الملك سلمان الوزير المصري" */
	if (next >= sentence->last || !a->titles[next] || is_joined(a, next) || article_token(a, next)->breaks)
		return;
	uint32_t last = role_end(a, next, sentence->last);
	if (!is_taken(a, next, last, number + 1))
		set_office(a, m, next, last, sentence->last);
}

void mention_roles(struct article *a)
{
	for (uint32_t i = 0; i < a->mention_count; i++) {
		if (a->actors[a->mentions[i].actor].kind == ACTORNET_PERSON && a->mentions[i].how == HOW_NAME)
			find_office(a, i);
	}
}
