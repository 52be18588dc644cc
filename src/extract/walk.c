#include "extract/walk.h"

#include "base/letters.h"
#include "extract/verb.h"

enum { NAMED_REACH = 4 /* words between a relative clause's verb and its subject */ };

bool walk_ends_clause(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	if (token->kind == TOKEN_PUNCT)
		return token->mark == ':' || token->mark == ';' || token->mark == AR_SEMICOLON || token->mark == '.';
	return false;
}

bool walk_is_comma(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	return token->kind == TOKEN_PUNCT && (token->mark == ',' || token->mark == AR_COMMA);
}

bool walk_is_preposition(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at] && article_is_function(a, at, FUNCTION_PREPOSITION);
}

bool walk_has_preposition(const struct article *a, uint32_t at, unsigned slot)
{
	const struct sense *sense = article_sense(a, at, SENSE_FUNCTION, NULL);
	if (sense && sense->id == FUNCTION_PREPOSITION && sense->detail == slot && !a->covered[at])
		return true;
	unsigned clitics = article_clitics(a, at);
	return (slot == a->slots->b && (clitics & CLITIC_B)) ||
	       (slot == a->slots->l && (clitics & (CLITIC_L | CLITIC_LIL))) ||
	       (slot == a->slots->k && (clitics & CLITIC_K));
}

/* ---- names and what stands before them ---- */

static bool is_title_word(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at] &&
	       (a->titles[at] || article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_NATION)) || article_is_unknown(a, at));
}

/* Where the title that opens the mention begins. */
static uint32_t title_begin(const struct article *a, uint32_t mention)
{
	const struct mention *m = &a->mentions[mention];
	if (m->title)
		return m->title - 1;
	uint32_t at = m->first;
	for (uint32_t i = 0; i < 4 && at > 0 && is_title_word(a, at - 1) && !article_clitics(a, at); i++)
		at--;
	return at;
}

bool walk_is_governed(const struct article *a, uint32_t mention)
{
	uint32_t first = a->mentions[mention].first, begin = title_begin(a, mention);
	static const unsigned prepositions = CLITIC_PREPOSITIONS | CLITIC_LIL;
	for (uint32_t at = begin; at <= first; at++) {
		if (article_is_word(a, at) && (article_clitics(a, at) & prepositions))
			return true;
	}
	while (begin > 0 && !article_is_word(a, begin - 1) && token_mark_opens(article_token(a, begin - 1)->mark))
		begin--;
	return (begin > 0 && walk_is_preposition(a, begin - 1)) || (first > 0 && walk_is_preposition(a, first - 1));
}

bool walk_belongs_to_name(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at)) {
		uint32_t mark = article_token(a, at)->mark;
		return token_mark_quotes(mark) || mark == ',' || mark == AR_COMMA || mark == '(' || mark == ')';
	}
	if (article_clitics(a, at) & (CLITIC_PREPOSITIONS | CLITIC_LIL | CLITIC_FUTURE))
		return false;
	return article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_NATION) | MASK(SENSE_INSTITUTION) | MASK(SENSE_HEAD)) ||
	       article_is_function(a, at, FUNCTION_MODIFIER) || article_is_function(a, at, FUNCTION_ADVERB) ||
	       article_is_function(a, at, FUNCTION_WEEKDAY) || article_is_function(a, at, FUNCTION_DEMONSTRATIVE) ||
	       (article_is(a, at, MASK(SENSE_COMMON)) && !article_is_verb(a, at) && article_is_definite(a, at));
}

/* "رئيس تكتل الإصلاح، العماد سليم الخوري": the office, perhaps a comma, and who holds it. */
static bool is_named_holder(const struct article *a, const struct mention *body, const struct mention *man)
{
	uint32_t at = body->first, begin = man->title ? man->title - 1 : man->first;
	bool near = begin == body->last + 1 || (begin == body->last + 2 && walk_is_comma(a, begin - 1));
	if (!near || a->actors[man->actor].kind != ACTORNET_PERSON || a->actors[body->actor].kind == ACTORNET_PERSON ||
	    at < 2 || !article_is_word(a, at - 1) || a->covered[at - 1] || article_clitics(a, begin))
		return false;
	if (article_clitics(a, at) & (CLITIC_L | CLITIC_LIL)) /* "الأمين العام لمجلس التعاون الدكتور سليم الخوري" */
		return a->titles[at - 1] || article_is(a, at - 1, MASK(SENSE_TITLE)) ||
		       (article_is_adjective(a, at - 1) && article_is(a, at - 2, MASK(SENSE_TITLE)));
	return article_is(a, at - 1, MASK(SENSE_TITLE)) && !article_is_definite(a, at - 1);
}

/* Whether his title or the office before his name begins at or before token `at`, which stands before the name. */
static bool is_in_title_of(const struct mention *m, uint32_t at)
{
	bool office = m->office && m->office_last < m->first && m->office - 1 <= at;
	return at < m->first && (office || (m->title && m->title - 1 <= at));
}

uint32_t walk_holder_of(const struct walk *w, uint32_t mention)
{
	const struct article *a = w->a;
	uint32_t next = mention + 1;
	if (next >= w->sentence->mention_end)
		return mention;
	const struct mention *holder = &a->mentions[next];
	if (is_in_title_of(holder, a->mentions[mention].first))
		return next;
	return is_named_holder(a, &a->mentions[mention], holder) ? next : mention;
}

/* "كل", "كلا" of an enumeration. */
static bool is_each_of(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->kind == TOKEN_WORD && token->fold_count >= 2 && token->fold_count <= 3 && u[0] == AR_KAF &&
	       u[1] == AR_LAM;
}

/* The person whose title covers token `at`. */
static uint32_t titled_by(const struct walk *w, uint32_t at)
{
	const struct article *a = w->a;
	for (uint32_t i = w->sentence->mention; a->titles[at] && i < w->sentence->mention_end; i++) {
		if (is_in_title_of(&a->mentions[i], at))
			return i;
	}
	return NO_MENTION;
}

/* "المبعوث الأممي إلى ليبيا مارتن كوبلر": the man right behind the place of his office, whose preposition is token `at`. */
static uint32_t sent_to(const struct walk *w, uint32_t at)
{
	const struct article *a = w->a;
	uint32_t place = at + 1 < w->sentence->last ? walk_mention_at(a, at + 1) : NO_MENTION;
	if (place == NO_MENTION || place + 1 >= w->sentence->mention_end || !walk_is_preposition(a, at) ||
	    article_token(a, at)->fold_count < 3)
		return NO_MENTION; /* "القيادي في تنظيم القاعدة" */
	const struct mention *man = &a->mentions[place + 1];
	uint32_t begin = man->title ? man->title - 1 : man->first, office = at - 1;
	while (office > w->sentence->first && office + 3 > at && article_is_word(a, office) &&
	       !article_is(a, office, MASK(SENSE_TITLE)) && article_is_adjective(a, office))
		office--;
	bool named = begin == a->mentions[place].last + 1 && a->actors[man->actor].kind == ACTORNET_PERSON &&
	             a->actors[a->mentions[place].actor].kind != ACTORNET_PERSON && !article_clitics(a, begin);
	return named && article_is_word(a, office) && article_is(a, office, MASK(SENSE_TITLE)) ? place + 1 : NO_MENTION;
}

uint32_t walk_right_behind(const struct walk *w, uint32_t at, uint32_t reach)
{
	const struct article *a = w->a;
	uint32_t titular = NO_MENTION;
	for (uint32_t i = at + 1; i < w->sentence->last && i <= at + reach; i++) {
		uint32_t mention = walk_mention_at(a, i);
		if (mention != NO_MENTION) {
			if (!a->mentions[mention].in_title)
				return article_clitics(a, i) & (CLITIC_PREPOSITIONS | CLITIC_LIL) ? titular : mention;
			titular = mention; /* "وزير خارجية مصر سامح شكري": the man acts */
			i = a->mentions[mention].last;
			continue;
		}
		if (is_each_of(a, i) && i + 1 < w->sentence->last && walk_is_preposition(a, i + 1)) { /* "كل من" */
			i++;
			continue;
		}
		uint32_t titled = titular == NO_MENTION ? titled_by(w, i) : NO_MENTION;
		if (titled != NO_MENTION)
			return article_clitics(a, i) & (CLITIC_PREPOSITIONS | CLITIC_LIL) ? NO_MENTION : titled;
		if (walk_ends_clause(a, i) || !walk_belongs_to_name(a, i)) {
			uint32_t man = i > at + 1 ? sent_to(w, i) : NO_MENTION;
			if (man != NO_MENTION)
				return man;
			break;
		}
	}
	return titular == NO_MENTION ? NO_MENTION : walk_holder_of(w, titular);
}

/* ---- noun phrases ---- */

/* "وعلى رأسها", "ومن بينها": what follows is one of those before. */
static bool is_inclusion(const struct article *a, uint32_t at, uint32_t end)
{
	return walk_is_preposition(a, at) && (article_clitics(a, at) & CLITIC_AND) && at + 1 < end &&
	       article_is_word(a, at + 1) && a->readings[at + 1].items[0].tail && !a->covered[at + 1];
}

/* A preposition with a pronoun: "به", "إليها". */
static bool is_resumptive(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at] && article_is_function(a, at, FUNCTION_PRONOUN);
}

uint32_t walk_doer(const struct walk *w, uint32_t at)
{
	const struct article *a = w->a;
	uint32_t end = w->sentence->last, verb = at;
	if (article_is_function(a, at, FUNCTION_RELATIVE))
		verb++;
	while (verb < end && article_is_word(a, verb) && article_is_function(a, verb, FUNCTION_MODAL))
		verb++;
	if (verb >= end || !article_is_word(a, verb) || a->covered[verb] || !article_is_verb(a, verb))
		return NO_MENTION;
	uint32_t last = verb;
	bool resumed = a->readings[verb].items[0].tail != 0;
	for (uint32_t i = verb + 1; !resumed && i < end && i <= verb + NAMED_REACH && is_resumptive(a, i); i++) {
		resumed = true;
		last = i;
	}
	return resumed ? walk_right_behind(w, last, NAMED_REACH) : NO_MENTION;
}

/* The words that pass on from a noun to the group it belongs to: "عناصر من", "مسلحين تابعين ل". */
static bool is_member(const struct article *a, uint32_t at)
{
	return article_is_word(a, at) && !a->covered[at] &&
	       (article_is_function(a, at, FUNCTION_MEMBER) || article_is_function(a, at, FUNCTION_NUMBER));
}

/* "عدد من قادة", "العديد من": how many of them. */
static bool is_quantity_of(const struct article *a, uint32_t at, uint32_t end)
{
	if (!article_is_word(a, at) || a->covered[at] || !article_is_function(a, at, FUNCTION_QUANTIFIER) || at + 1 >= end)
		return false;
	const struct token *next = article_token(a, at + 1);
	const uint16_t *u = a->tokens.units + next->fold;
	return next->kind == TOKEN_WORD && next->fold_count == 2 && u[0] == AR_MEEM && u[1] == AR_NOON;
}

/* "ثكنة للجيش", "موقعا متقدما لحزب الله": whose it is. */
static bool is_owned_by(const struct article *a, uint32_t at, uint32_t end)
{
	if (!article_is_word(a, at) || a->covered[at] || !article_is_function(a, at, FUNCTION_POSSESSION))
		return false;
	uint32_t next = at + 1;
	while (next < end && next < at + 3 && article_is_word(a, next) && !a->covered[next] &&
	       article_is_adjective(a, next) && !article_clitics(a, next) && !article_is_definite(a, next))
		next++;
	return next < end && article_is_word(a, next) && (article_clitics(a, next) & (CLITIC_L | CLITIC_LIL));
}

/* "نحو 150 متمردا": about so many. */
static bool is_about(const struct article *a, uint32_t at, uint32_t end)
{
	return at + 1 < end && article_is_function(a, at, FUNCTION_QUANTIFIER) && article_clitics(a, at) == 0 &&
	       (article_token(a, at + 1)->kind == TOKEN_NUMBER || article_is_function(a, at + 1, FUNCTION_NUMBER));
}

/* "ما يعرف بتنظيم", "ما سمته تدخل": the words before the name that is meant. */
static uint32_t pass_naming(const struct article *a, uint32_t at, uint32_t end)
{
	if (!article_is_function(a, at, FUNCTION_RELATIVE) || at + 1 >= end || !article_is_word(a, at + 1) ||
	    !article_is_function(a, at + 1, FUNCTION_NAMING))
		return at;
	return at + 1;
}

/* The prepositions between men and their group: "مسلحون من", "قيادي في", "محسوبون على"; not "مقاتلون ضد". */
static bool joins_member(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return article_is_function(a, at, FUNCTION_DIRECTION) ||
	       (token->fold_count == 2 && u[0] == AR_FEH && u[1] == AR_YEH);
}

/* What token `at` means for a walk over a noun phrase. */
enum step { STEP_ON, STEP_STOP, STEP_JOIN };

static enum step step_over(const struct walk *w, uint32_t at, bool member)
{
	const struct article *a = w->a;
	if (walk_ends_clause(a, at))
		return STEP_STOP;
	if (walk_is_comma(a, at) && at + 1 < w->sentence->last && (article_clitics(a, at + 1) & CLITIC_AND))
		return STEP_STOP;
	if (!article_is_word(a, at))
		return STEP_ON;
	bool glued = article_clitics(a, at) & (CLITIC_PREPOSITIONS | CLITIC_LIL);
	if (walk_is_preposition(a, at) && is_about(a, at, w->sentence->last))
		return STEP_ON;
	if (walk_is_preposition(a, at) || glued)
		return member && (glued || joins_member(a, at)) ? STEP_JOIN : STEP_STOP;
	if (article_is_function(a, at, FUNCTION_RELATIVE) || article_is_function(a, at, FUNCTION_CONJUNCTION))
		return STEP_STOP;
	if ((article_clitics(a, at) & CLITIC_AND) && article_is_word(a, at - 1) &&
	    (article_is_definite(a, at - 1) || article_is_unknown(a, at - 1)))
		return STEP_STOP; /* its owner is told; the next noun has its own */
	return article_is_verb(a, at) && !verb_wants_noun(a, at, w->sentence->first) ? STEP_STOP : STEP_ON;
}

/* "القيادي في حركة حماس صالح العاروري", "الحقوقي الفرنسي كمال الجندوبي": the man right behind his group or nation is meant. */
static uint32_t named_member(const struct walk *w, uint32_t group)
{
	const struct mention *m = w->a->mentions;
	uint32_t last = group, end = w->sentence->mention_end;
	while (last + 1 < end && m[last + 1].how == HOW_NOMINAL && m[last + 1].first == m[last].last + 1 &&
	       article_is(w->a, m[last + 1].first, MASK(SENSE_NATION)))
		last++; /* "الحقوقي التونسي الفرنسي كمال الجندوبي" */
	bool named = last + 1 < end && m[last + 1].first == m[last].last + 1 &&
	             w->a->actors[m[last + 1].actor].kind == ACTORNET_PERSON && !article_clitics(w->a, m[last + 1].first);
	return named ? last + 1 : group;
}

/* "لبلاده والملك جورج": the noun is his by its pronoun, and an "and" goes on to another. */
static bool is_other_owner(const struct walk *w, uint32_t at, uint32_t name)
{
	const struct article *a = w->a;
	uint32_t begin = name;
	while (begin > at + 1 && a->titles[begin - 1])
		begin--;
	return (article_clitics(a, begin) & CLITIC_AND) && article_is_word(a, begin - 1) && !a->covered[begin - 1] &&
	       a->readings[begin - 1].items[0].tail && !walk_is_preposition(a, begin - 1);
}

uint32_t walk_behind(const struct walk *w, uint32_t at, uint32_t reach)
{
	const struct article *a = w->a;
	bool member = false, joined = false, member_of = false;
	for (uint32_t i = at + 1; i < w->sentence->last && i <= at + reach; i++) {
		uint32_t mention = walk_mention_at(a, i);
		if (mention != NO_MENTION) {
			bool glued = article_clitics(a, i) & (CLITIC_PREPOSITIONS | CLITIC_LIL);
			if ((article_clitics(a, i) & CLITIC_AND) && i > at + 1 && walk_is_comma(a, i - 1))
				return NO_MENTION; /* "خطر الإرهاب، والسعودية": something else begins */
			if (is_other_owner(w, at, i))
				return NO_MENTION;
			if ((joined || glued) && member_of && a->actors[a->mentions[mention].actor].kind != ACTORNET_ORG)
				return NO_MENTION; /* "مقاتلون من تركيا" are not Turkey */
			if ((joined && member_of) || (a->mentions[mention].called && article_is(a, i, MASK(SENSE_NATION))))
				mention = named_member(w, mention);
			return glued && !joined && !member ? NO_MENTION : walk_holder_of(w, mention);
		}
		if (is_inclusion(a, i, w->sentence->last)) {
			i++;
			continue;
		}
		uint32_t named = pass_naming(a, i, w->sentence->last);
		if (named != i) {
			i = named;
			joined = true;
			continue;
		}
		enum step step = step_over(w, i, member);
		if (step == STEP_STOP)
			return walk_is_comma(a, i - 1) || (article_is_word(a, i) && (article_clitics(a, i) & CLITIC_AND))
			           ? NO_MENTION
			           : walk_doer(w, i);
		if (member && article_is_word(a, i) && article_is(a, i, MASK(SENSE_STANCE)) && article_is_adjective(a, i) &&
		    !article_is_function(a, i, FUNCTION_MEMBER))
			return NO_MENTION; /* "المقاتلين المدعومين بالتحالف" are not the coalition */
		joined = joined || step == STEP_JOIN;
		member_of = member_of || is_member(a, i);
		member = is_member(a, i) || is_each_of(a, i) || is_quantity_of(a, i, w->sentence->last) ||
		         is_owned_by(a, i, w->sentence->last) || (member && !joined && !walk_is_preposition(a, i));
	}
	return NO_MENTION;
}

/* ---- backwards ---- */

uint32_t walk_right_before(const struct walk *w, uint32_t at)
{
	const struct article *a = w->a;
	uint32_t i = at;
	while (i > w->sentence->first && (!article_is_word(a, i - 1) || article_is_function(a, i - 1, FUNCTION_MODAL) ||
	                                  article_is_function(a, i - 1, FUNCTION_NEGATOR))) {
		if (walk_ends_clause(a, i - 1))
			return NO_MENTION;
		i--;
	}
	return i > w->sentence->first ? walk_mention_at(a, i - 1) : NO_MENTION;
}

/* "يفترض أن", "يجب أن": "that" behind a modal word. */
static bool is_modal_that(const struct article *a, uint32_t at, uint32_t begin)
{
	return at > begin && article_token(a, at)->fold_count == 2 && article_is_function(a, at, FUNCTION_CONJUNCTION) &&
	       article_is_word(a, at - 1) && !a->covered[at - 1] && article_is_function(a, at - 1, FUNCTION_MODAL);
}

uint32_t walk_relative_before(const struct walk *w, uint32_t at)
{
	const struct article *a = w->a;
	while (at > w->sentence->first && article_is_word(a, at - 1) && !a->covered[at - 1] &&
	       (article_is_function(a, at - 1, FUNCTION_MODAL) || article_is_function(a, at - 1, FUNCTION_NEGATOR) ||
	        is_modal_that(a, at - 1, w->sentence->first)) &&
	       !article_is_function(a, at - 1, FUNCTION_RELATIVE))
		at--;
	if (at == w->sentence->first || !article_is_word(a, at - 1) || a->covered[at - 1])
		return NO_MENTION;
	return article_is_function(a, at - 1, FUNCTION_RELATIVE) ? at - 1 : NO_MENTION;
}
