#include "extract/match.h"
#include "extract/nominal.h"

/* A mention of somebody with his office. */
static bool has_office(const struct mention *m)
{
	return !m->dropped && m->office;
}

/* How many words two offices share from their beginning on: "رئيس الحكومة" and "رئيس الحكومة المغربية" two. */
static uint32_t words_shared(const struct article *a, const struct mention *m, uint32_t first, uint32_t last)
{
	uint32_t shared = 0;
	while (first + shared <= last && m->office - 1 + shared <= m->office_last &&
	       article_same_stem(a, m->office - 1 + shared, first + shared))
		shared++;
	return shared;
}

/* The person whose office begins with these words somewhere in the article, nearest before them first, at this actor unless
 * `affiliation` is LEXICON_NONE. */
static uint32_t holder_of(const struct office_finder *f, uint32_t first, uint32_t last, uint32_t affiliation)
{
	uint32_t behind = LEXICON_NONE;
	for (size_t i = f->mentions; i-- > 0;) {
		const struct mention *m = &f->a->mentions[i];
		if (!has_office(m) || (affiliation != LEXICON_NONE && m->affiliation != affiliation + 1) ||
		    words_shared(f->a, m, first, last) <= last - first)
			continue;
		if (m->first < first)
			return m->actor;
		behind = m->actor;
	}
	return behind;
}

struct office_finder office_finder_of(struct article *a)
{
	struct office_finder f = {.a = a, .mentions = a->mention_count};
	f.in_office = arena_array(a->scratch, a->tokens.count + 1, sizeof *f.in_office);
	for (size_t i = 0; i < f.mentions; i++) {
		const struct mention *m = &a->mentions[i];
		if (m->office)
			memset(f.in_office + m->office - 1, true, m->office_last - (m->office - 1) + 1);
	}
	return f;
}

/* The title's class; TITLE_CLASSES for none. */
static enum title_class class_of(const struct article *a, const struct match *title)
{
	const struct sense *sense = match_found(title) ? lexicon_sense(a->lexicon, title->node, SENSE_TITLE) : NULL;
	return sense ? (enum title_class)a->lexicon->titles[sense->id].class : TITLE_CLASSES;
}

/* A title of several words that names no actor of its own: "خادم الحرمين", "ولي العهد", "الأمين العام". */
static uint32_t holder_of_title(const struct office_finder *f, uint32_t at, uint32_t end, uint32_t *last)
{
	struct match title = match_longest(f->a, at, end, MASK(SENSE_TITLE));
	enum title_class class = class_of(f->a, &title);
	if (class == TITLE_HONORIFIC && title.last > at) { /* "سمو ولي العهد" */
		title = match_longest(f->a, at + 1, end, MASK(SENSE_TITLE));
		class = class_of(f->a, &title);
	}
	if ((class != TITLE_OFFICE && class != TITLE_ROYAL) || title.last == title.first ||
	    !article_is_definite(f->a, title.last))
		return LEXICON_NONE;
	if (class == TITLE_ROYAL && title.last + 1 < end && f->a->titles[title.last + 1] &&
	    !article_clitics(f->a, title.last + 1))
		return LEXICON_NONE; /* "صاحب السمو الأمير": his whose name follows */
	*last = title.last;
	return holder_of(f, title.first, title.last, LEXICON_NONE);
}

/* Another title stands right before, and this one goes on with it. An honour does not count: "سمو ولي العهد". */
static bool goes_on(const struct article *a, uint32_t at, uint32_t begin)
{
	if (at == begin || !a->titles[at - 1] || article_clitics(a, at))
		return false;
	const struct sense *sense = article_sense(a, at - 1, SENSE_TITLE, NULL);
	return !sense || a->lexicon->titles[sense->id].class != TITLE_HONORIFIC;
}

/* "دبلوماسي إسرائيلي": one of many. */
static bool is_anybody(const struct article *a, uint32_t at, uint32_t end)
{
	uint32_t next = at + 1;
	return !article_is_definite(a, at) && next < end && article_is_word(a, next) && !article_token(a, next)->breaks &&
	       !article_is_definite(a, next) && article_is(a, next, MASK(SENSE_NATION)) &&
	       !article_is(a, next, MASK(SENSE_STATE)) && !article_clitics(a, next);
}

uint32_t nominal_office(const struct office_finder *f, uint32_t at, uint32_t sentence)
{
	struct article *a = f->a;
	uint32_t begin = a->sentences[sentence].first, end = a->sentences[sentence].last;
	if (!a->titles[at] || a->covered[at] || goes_on(a, at, begin) || f->in_office[at])
		return at + 1;
	if (is_anybody(a, at, end))
		return at + 1;
	uint32_t last = role_end(a, at, end), affiliation = role_affiliation(a, at, last, end), stop = at;
	while (stop < last && !a->covered[stop + 1])
		stop++;
	uint32_t holder =
		affiliation != LEXICON_NONE ? holder_of(f, at, at, affiliation) : holder_of_title(f, at, end, &stop);
	if (holder != LEXICON_NONE)
		nominal_add(a, at, stop, sentence, holder, "office");
	return (last > stop ? last : stop) + 1;
}
