#include "extract/find.h"

#include "base/letters.h"
#include "extract/credit.h"
#include "extract/match.h"
#include "extract/person.h"
#include "extract/place.h"
#include "text/fold.h"

/* ---- lexicon ---- */

const struct sense *find_best_name(const struct article *a, uint32_t node)
{
	const struct lexicon_node *row = &a->lexicon->nodes[node];
	const struct sense *weak = NULL;
	for (uint32_t i = 0; i < row->count; i++) {
		const struct sense *sense = &a->lexicon->senses[row->first + i];
		if (!(MASK(sense->kind) & ARTICLE_NAMES))
			continue;
		if (!(sense->flags & SENSE_WEAK))
			return sense;
		weak = weak ? weak : sense;
	}
	return weak;
}

static const char *rule_of(enum sense_kind kind)
{
	return kind == SENSE_CAPITAL ? "capital" : kind == SENSE_SEAT ? "seat" : "lexicon";
}

/* A state joined by "and" to one that is only a place is a place as well. */
static bool goes_with_place(const struct scan *s, uint32_t at)
{
	return at == s->place_end && (article_clitics(s->a, at) & CLITIC_AND);
}

/* A state that a journey leads to from a place: "من سوريا إلى ليبيا". */
static bool comes_from_place(const struct scan *s, uint32_t at)
{
	return at > s->begin && at - 1 == s->place_end && s->place_end > s->begin && article_is_word(s->a, at - 1) &&
	       !article_clitics(s->a, at) && article_is_function(s->a, at - 1, FUNCTION_DIRECTION) &&
	       !(article_clitics(s->a, at - 1) & CLITIC_AND);
}

/* A short name that the word's everyday meaning drowns: "العربي", "الماضي". */
static bool is_everyday(const struct article *a, const struct match *match)
{
	return match->first == match->last && article_is(a, match->first, MASK(SENSE_NATION) | MASK(SENSE_COMMON));
}

/* A short name that is the adjective of the noun before it: "أبريل الماضي", "الاتفاق النهائي". */
static bool is_adjective_of_noun(const struct scan *s, uint32_t at)
{
	const struct article *a = s->a;
	if (at == s->begin || s->title.open || article_token(a, at)->breaks || !article_is_definite(a, at) ||
	    article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE || !article_is_adjective(a, at))
		return false;
	if (!article_is_word(a, at - 1))
		return article_token(a, at - 1)->mark == ')';
	return (article_is_definite(a, at - 1) && !article_is_verb(a, at - 1) && !a->titles[at - 1]) ||
	       article_is_function(a, at - 1, FUNCTION_MONTH);
}

/* "الحزب", "المجلس" for an organisation named before: a common noun that means it. */
static bool is_noun_alone(const struct article *a, const struct match *match, const struct sense *sense)
{
	return match->first == match->last && sense->kind == SENSE_ACTOR && article_is(a, match->first, MASK(SENSE_HEAD)) &&
	       article_is_definite(a, match->first) && a->lexicon->actors[sense->id].kind == ACTORNET_ORG;
}

/* What a name was cut in the middle of is no short name: "الله علي", "الرابع عشر". */
static bool is_broken(const struct article *a, uint32_t at)
{
	return article_is_function(a, at, FUNCTION_ORDINAL) || article_is_function(a, at, FUNCTION_NUMBER) ||
	       article_is_function(a, at, FUNCTION_PREPOSITION) ||
	       (article_is_function(a, at, FUNCTION_COMPOUND) && !article_is(a, at, MASK(SENSE_GIVEN)));
}

/* "بأن" with its hamza, which folds like the name بان. */
static bool is_that(const struct article *a, uint32_t at)
{
	size_t from = article_token(a, at)->start;
	if (!article_is_function(a, at, FUNCTION_CONJUNCTION))
		return false;
	fold_decode(a->text.data, &from);
	return fold_decode(a->text.data, &from) == AR_ALEF_HAMZA_ABOVE;
}

/* An alias that begins with a title ("العماد عون") does not count where another name begins inside it. */
static bool is_cut_by_name(const struct article *a, const struct match *match, uint32_t end)
{
	return match->last > match->first && article_is(a, match->first, MASK(SENSE_TITLE)) && match->last + 1 < end &&
	       person_may_continue(a, match->last + 1);
}

/* بن and آل go on behind a lexicon person: "تميم بن حمد آل ثاني". */
static uint32_t extend_person(const struct article *a, uint32_t last, uint32_t end)
{
	while (last + 2 < end && article_is_word(a, last + 2) && article_is_function(a, last + 1, FUNCTION_PARTICLE) &&
	       !article_is_function(a, last + 1, FUNCTION_NEGATOR) && article_clitics(a, last + 1) == 0 &&
	       !article_token(a, last + 1)->breaks && person_may_continue(a, last + 2)) {
		last += 2;
		if (last + 1 < end && article_is_function(a, last, FUNCTION_PARTICLE) && article_is_word(a, last + 1))
			last++; /* "بن عبد العزيز" */
	}
	return last;
}

/* A place is named after somebody ("مطار جون كنيدي"), or an event. */
static bool names_place(const struct scan *s, uint32_t at)
{
	const struct article *a = s->a;
	struct match place = match_longest(a, at, s->end, MASK(SENSE_PLACE));
	if (match_size(&place) > 1) /* "أم درمان" */
		return true;
	return at > s->begin && article_is_word(a, at - 1) && !article_token(a, at)->breaks && !article_clitics(a, at) &&
	       !a->covered[at - 1] && article_is_function(a, at - 1, FUNCTION_PLACE) && !article_is_definite(a, at - 1);
}

static bool is_person_sense(const struct article *a, const struct sense *sense)
{
	return sense->kind == SENSE_ACTOR && a->lexicon->actors[sense->id].kind == ACTORNET_PERSON;
}

/* A state's name behind a noun for it: "جمهورية كولومبيا". */
static struct match country_at(const struct scan *s, uint32_t at)
{
	const struct article *a = s->a;
	uint32_t next = at + 1;
	struct match state = {.first = at, .node = LEXICON_NONE};
	if (article_is_function(a, at, FUNCTION_COUNTRY) && !article_is_definite(a, at) && next < s->end &&
	    !article_token(a, next)->breaks && !article_clitics(a, next))
		state = match_longest(a, next, s->end, MASK(SENSE_STATE));
	state.first = at;
	state.reading = 0;
	return state;
}

bool find_lexicon(struct scan *s, uint32_t at, struct find *find)
{
	struct article *a = s->a;
	struct match match = match_longest(a, at, s->end, ARTICLE_NAMES);
	if (!match_found(&match))
		match = country_at(s, at);
	if (!match_found(&match))
		return false;
	const struct sense *sense = find_best_name(a, match.node);
	bool weak = sense->flags & SENSE_WEAK;
	struct match institution = match_longest(a, at, s->end, MASK(SENSE_INSTITUTION));
	if (match_size(&institution) > match_size(&match))
		return false; /* "مجلس الأمن القومي" */
	if ((weak && is_everyday(a, &match) && article_is(a, at, MASK(SENSE_NATION))) || (weak && is_broken(a, at)) ||
	    (weak && match.first == match.last && is_adjective_of_noun(s, at)) ||
	    (weak && match.first == match.last && is_that(a, at)) || is_cut_by_name(a, &match, s->end) ||
	    (sense->kind == SENSE_STATE && match.first == match.last && place_is_adjective(a, at, s->begin, s->end)))
		return false;
	bool state = sense->kind == SENSE_STATE || sense->kind == SENSE_CAPITAL;
	*find = (struct find){.last = match.last,
	                      .size = match_size(&match),
	                      .node = LEXICON_NONE,
	                      .reading = match.reading,
	                      .rule = rule_of((enum sense_kind)sense->kind)};
	if (state && (goes_with_place(s, at) || comes_from_place(s, at) || !place_acts(a, &match, s->begin, s->end))) {
		find->rule = NULL; /* known, and no mention */
		s->place_end = match.last + 1;
	} else if (credit_only(s, &match, sense) || (match.last > at && is_person_sense(a, sense) && names_place(s, at))) {
		find->rule = NULL;
	} else if (sense->kind == SENSE_ACTOR && !weak && a->lexicon->actors[sense->id].kind == ACTORNET_PERSON) {
		find->last = extend_person(a, match.last, s->end);
		find->size += find->last - match.last;
	}
	if (weak) {
		find->weak = true;
		find->node = match.node;
		find->titled = s->title.open && !s->title.blocked && sense->kind == SENSE_ACTOR && !is_everyday(a, &match);
		find->rule = find->rule ? "short-name" : NULL;
		find->how = is_noun_alone(a, &match, sense) ? HOW_NOMINAL : HOW_NAME;
	}
	if (find->rule)
		find->actor = article_lexicon_actor(a, sense->id);
	return true;
}

/* ---- persons that no list holds ---- */

/* A place named after somebody with a title: "مطار الملك خالد". */
static bool title_names_place(const struct scan *s)
{
	const struct article *a = s->a;
	uint32_t title = s->title.first;
	return s->title.open && title > s->begin && article_is_word(a, title - 1) && !article_token(a, title)->breaks &&
	       article_is_function(a, title - 1, FUNCTION_PLACE) && !article_is_definite(a, title - 1) &&
	       !article_clitics(a, title);
}

/* A known person's name begins behind the first word: "سراح مروان البرغوثي". */
static bool hides_known(const struct scan *s, uint32_t at, uint32_t last)
{
	if (last == at)
		return false;
	struct match match = match_longest(s->a, at + 1, s->end, MASK(SENSE_ACTOR));
	return match_found(&match) && match.last > match.first && match.last >= last &&
	       !(find_best_name(s->a, match.node)->flags & SENSE_WEAK);
}

/* "معالي محمد": a title, though it is also a given name. */
static bool is_honorific(const struct scan *s, uint32_t at)
{
	const struct sense *sense = article_sense(s->a, at, SENSE_TITLE, NULL);
	return sense && s->a->lexicon->titles[sense->id].class == TITLE_HONORIFIC && at + 1 < s->end &&
	       person_may_continue(s->a, at + 1);
}

/* Behind a noun of office without an article stands whose he is: "مدرب بايرن", "ملك أراجون", "فريق كلوب". A given name is his
 * own. */
static bool is_owner(const struct scan *s, uint32_t at)
{
	const struct article *a = s->a;
	uint32_t title = s->title.first;
	const struct sense *sense = article_sense(a, title, SENSE_TITLE, NULL);
	if (s->title.seen || s->title.last != title || !sense || article_is(a, at, MASK(SENSE_GIVEN)))
		return false;
	unsigned class = a->lexicon->titles[sense->id].class;
	if (class == TITLE_RANK && article_is(a, title, MASK(SENSE_HEAD)))
		return true;
	return class != TITLE_HONORIFIC && class != TITLE_RANK && !article_is_definite(a, title) &&
	       !a->readings[title].items[0].tail;
}

/* One word with the article and a plural or feminine ending is an adjective of the title: "المفداة". */
static bool is_adjective(const struct scan *s, uint32_t at, uint32_t last)
{
	return last == at && article_is_definite(s->a, at) && article_is_unknown(s->a, at) && article_is_feminine(s->a, at);
}

static enum person_ground ground_of_title(const struct scan *s, uint32_t at)
{
	const struct sense *sense = article_sense(s->a, s->title.first, SENSE_TITLE, NULL);
	bool honour = sense && s->a->lexicon->titles[sense->id].class == TITLE_HONORIFIC;
	bool definite =
		s->title.kin || article_is_definite(s->a, s->title.first) || s->a->readings[s->title.first].items[0].tail;
	return !s->title.seen && at == s->title.last + 1 && (definite || honour) ? PERSON_ADDRESSED : PERSON_TITLE;
}

bool find_phrase(const struct article *a, uint32_t at, uint32_t end)
{
	struct match phrase = match_longest(a, at, end, MASK(SENSE_COMMON));
	return match_size(&phrase) > 1;
}

/* A strange word in ي, as adjectives of origin and creed are, right behind a title without the article: "قس معمداني". */
static bool is_origin(const struct scan *s, uint32_t at, uint32_t last)
{
	const struct article *a = s->a;
	return at == last && at == s->title.last + 1 && !article_is_definite(a, s->title.last) &&
	       !a->readings[s->title.last].items[0].tail && article_is_unknown(a, at) && !article_clitics(a, at) &&
	       !article_is_definite(a, at) && article_token(a, at)->fold_count > 4 && article_ends_in_yeh(a, at);
}

/* An adjective right behind an office without the article, though it may be a given name: "رئيس جديد". */
static bool describes_title(const struct scan *s, uint32_t at)
{
	const struct article *a = s->a;
	const struct sense *common = article_sense(a, at, SENSE_COMMON, NULL);
	const struct sense *title = article_sense(a, s->title.first, SENSE_TITLE, NULL);
	return title && a->lexicon->titles[title->id].class == TITLE_OFFICE && at == s->title.last + 1 &&
	       !article_is_definite(a, s->title.last) && common && sense_form(common) == FORM_ADJECTIVE &&
	       !(at + 1 < s->end && article_is(a, at + 1, MASK(SENSE_GIVEN)));
}

bool find_person(struct scan *s, uint32_t at, struct find *find)
{
	struct article *a = s->a;
	enum person_ground ground = s->title.open && !s->title.blocked ? ground_of_title(s, at)
	                            : s->speech                        ? PERSON_SPEECH
	                                                               : PERSON_BARE;
	uint32_t last;
	if (article_is(a, at, MASK(SENSE_TITLE)) && article_is_definite(a, at))
		return false; /* "السيد حسن": a title first */
	if ((ground == PERSON_BARE && names_place(s, at)) || is_honorific(s, at) || title_names_place(s))
		return false;
	if (ground >= PERSON_TITLE && (is_owner(s, at) || describes_title(s, at)))
		return false;
	if (find_phrase(a, at, s->end))
		return false;
	if (!person_at(a, at, s->end, ground, &last) || hides_known(s, at, last) ||
	    (ground >= PERSON_TITLE && (is_adjective(s, at, last) || is_origin(s, at, last))))
		return false;
	unsigned which = 0;
	article_sense(a, at, SENSE_GIVEN, &which);
	uint32_t start = article_start(a, at, &a->readings[at].items[which]);
	*find = (struct find){.last = last,
	                      .size = last - at + 1,
	                      .node = LEXICON_NONE,
	                      .reading = which,
	                      .rule = ground >= PERSON_TITLE    ? "title"
	                              : ground == PERSON_SPEECH ? "speech"
	                                                        : "given-name"};
	find->actor = person_actor(a, at, last, start);
	return true;
}

uint32_t find_stranger(struct scan *s, uint32_t at, const struct find *find)
{
	return person_actor(s->a, at, find->last, article_start(s->a, at, &s->a->readings[at].items[find->reading]));
}

/* ---- keeping ---- */

uint32_t find_extend(struct scan *s, uint32_t at, struct find *find)
{
	struct article *a = s->a;
	if (a->actors[find->actor].kind != ACTORNET_PERSON || a->readings[at].items[find->reading].head ||
	    (s->title.open && s->title.last + 1 == at))
		return at;
	uint32_t first = person_begin(a, at, s->begin);
	if (first != at && (names_place(s, first) || find_phrase(a, first, s->end)))
		return at;
	bool sure = a->actors[find->actor].lexicon != LEXICON_NONE && !find->weak; /* but for "أبو …" */
	if (first == at || a->titles[first] || (sure && !article_is_function(a, first, FUNCTION_KUNYA)))
		return at;
	*find = (struct find){.last = find->last,
	                      .size = find->last - first + 1,
	                      .node = LEXICON_NONE,
	                      .rule = "given-name",
	                      .actor = person_actor(a, first, find->last, article_token(a, first)->start)};
	return first;
}

/* Titles inside an alias are no part of the name: "الملك سلمان". */
static uint32_t skip_title(const struct article *a, uint32_t at, const struct find *find)
{
	bool title = article_is(a, at, MASK(SENSE_TITLE)) || article_is_function(a, at, FUNCTION_MODIFIER);
	bool cut = a->actors[find->actor].kind == ACTORNET_PERSON && at < find->last && title;
	return cut && !article_is(a, at, MASK(SENSE_GIVEN)) ? at + 1 : at;
}

struct mention *find_keep(struct scan *s, uint32_t at, const struct find *find)
{
	struct article *a = s->a;
	uint32_t first = skip_title(a, at, find);
	struct mention mention = {
		.start = article_start(a, first, &a->readings[first].items[first == at ? find->reading : 0]),
		.end = article_token(a, find->last)->end,
		.first = first,
		.last = find->last,
		.actor = find->actor,
		.fallback = find->fallback,
		.sentence = s->sentence,
		.how = find->how,
		.rule = find->rule,
		.node = find->node,
		.weak = find->weak,
		.titled = find->titled,
		.regime = find->regime,
		.title =
			s->title.open && !s->title.kin && a->actors[find->actor].kind == ACTORNET_PERSON ? s->title.first + 1 : 0,
	};
	if (!mention.title && first > at) { /* the title is part of the alias: "الملك سلمان" */
		mention.title = at + 1;
		a->titles[at] = true;
	}
	return article_add_mention(a, &mention);
}
