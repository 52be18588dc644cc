#include "extract/org.h"

#include "extract/formal.h"
#include "extract/person.h"

enum { HEADED_WORDS = 5, QUOTED_WORDS = 6, SAID_WORDS = 2 };

static const struct sense *sense_with(const struct article *a, uint32_t node, enum sense_kind kind, unsigned flags)
{
	const struct lexicon_node *row = &a->lexicon->nodes[node];
	for (uint32_t i = 0; i < row->count; i++) {
		const struct sense *sense = &a->lexicon->senses[row->first + i];
		if (sense->kind == kind && (!flags || (sense->flags & flags)))
			return sense;
	}
	return NULL;
}

/* A nationality adjective with the article behind `match`, perhaps after one other adjective. A feminine institution
 * takes a feminine one: in "وزير الخارجية الفرنسي" the minister is French. */
static const struct sense *nation_behind(const struct article *a, const struct match *match, uint32_t end,
                                         uint32_t *last)
{
	uint32_t at = match->last + 1;
	bool feminine = article_is_feminine(a, match->first);
	for (uint32_t i = at; i < end && i < at + 2; i++) {
		if (!article_is_word(a, i) || article_token(a, i)->breaks)
			return NULL;
		struct match nation = match_longest(a, i, end, MASK(SENSE_NATION));
		if (match_found(&nation) && article_clitics(a, i) == 0) {
			const struct sense *sense = sense_with(a, nation.node, SENSE_NATION, SENSE_DEFINITE);
			*last = nation.last;
			return sense && (!feminine || (sense->flags & SENSE_FEMININE)) ? sense : NULL;
		}
		const struct sense *common = article_sense(a, i, SENSE_COMMON, NULL);
		bool adjective = (common && sense_form(common) != FORM_NOUN) || article_is_function(a, i, FUNCTION_MODIFIER);
		if (!adjective || !article_is_definite(a, i) || article_clitics(a, i) & ~(unsigned)CLITIC_ARTICLE)
			return NULL;
	}
	return NULL;
}

/* Another noun of the same owner, joined by "and": "وشعب", "وقيادة". */
static bool is_joined_owned(const struct article *a, uint32_t at, uint32_t end)
{
	return at + 1 < end && article_is_word(a, at) && article_clitics(a, at) == CLITIC_AND &&
	       !article_is_definite(a, at) && !a->readings[at].items[0].tail && !article_is_verb(a, at) &&
	       article_is(a, at, MASK(SENSE_COMMON) | MASK(SENSE_INSTITUTION)) && !article_token(a, at + 1)->breaks;
}

bool org_institution(const struct article *a, const struct match *match, uint32_t end, struct org_find *find)
{
	const struct sense *definite = sense_with(a, match->node, SENSE_INSTITUTION, SENSE_DEFINITE);
	const struct sense *construct = sense_with(a, match->node, SENSE_INSTITUTION, SENSE_CONSTRUCT);
	if (a->readings[match->first].items[match->reading].tail)
		return false;
	if (definite) {
		const struct sense *nation = nation_behind(a, match, end, &find->last);
		if (nation) {
			find->state = nation->id;
			find->institution = definite->id;
			return true;
		}
	}
	uint32_t owner = match->last + 1;
	if (construct && owner < end && !article_token(a, owner)->breaks) {
		owner += is_joined_owned(a, owner, end); /* "حكومة وشعب كولومبيا" */
		owner += owner + 1 < end && article_is_function(a, owner, FUNCTION_COUNTRY) && !article_clitics(a, owner);
		struct match state = match_longest(a, owner, end, MASK(SENSE_STATE));
		if (match_found(&state) && article_clitics(a, owner) == 0) {
			find->last = state.last;
			find->state = lexicon_sense(a->lexicon, state.node, SENSE_STATE)->id;
			find->institution = construct->id;
			return true;
		}
	}
	return false;
}

/* A name in quotation marks of at most QUOTED_WORDS words; returns its last token before the closing mark, or 0. */
static uint32_t quoted_name(const struct article *a, uint32_t open, uint32_t end)
{
	uint32_t words = 0;
	for (uint32_t i = open + 1; i < end && words <= QUOTED_WORDS; i++) {
		const struct token *token = article_token(a, i);
		if (token->kind == TOKEN_PUNCT && token_mark_quotes(token->mark))
			return words ? i - 1 : 0;
		if (token->kind == TOKEN_PUNCT && token->mark != '-')
			return 0;
		words++;
	}
	return 0;
}

/* A word that is no Arabic one. */
static bool is_strange(const struct article *a, uint32_t at)
{
	return article_is_unknown(a, at) || article_is_function(a, at, FUNCTION_FIRM);
}

/* Whether a word can be part of an organisation's name behind its head: definite, or unknown. */
static bool names_org(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at) || article_token(a, at)->breaks || article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE)
		return false;
	if (is_strange(a, at) || article_is_function(a, at, FUNCTION_LETTER))
		return !article_has_digit(a, at); /* "فريق من12" */
	if (!article_is_definite(a, at) || article_is(a, at, MASK(SENSE_TITLE) | MASK(SENSE_NATION)))
		return false;
	return !article_is_function(a, at, FUNCTION_RELATIVE) && !article_is_function(a, at, FUNCTION_MODIFIER) &&
	       !article_is_function(a, at, FUNCTION_WEEKDAY) && !article_is_function(a, at, FUNCTION_DEMONSTRATIVE);
}

static bool adds_to_org(const struct article *a, uint32_t at)
{
	return names_org(a, at) ||
	       (article_is_word(a, at) && !article_token(a, at)->breaks && article_clitics(a, at) == 0 &&
	        article_is(a, at, MASK(SENSE_NATION)) && article_is_definite(a, at));
}

/* Heads whose name may be any noun phrase ("لجنة التحقيق") open an organisation only before a quoted or unknown name, or a
 * formal one. */
static bool head_is_broad(enum head_class class)
{
	static const unsigned narrow = MASK(HEAD_PARTY) | MASK(HEAD_MOVEMENT) | MASK(HEAD_FRONT) | MASK(HEAD_ARMED) |
	                               MASK(HEAD_BANK) | MASK(HEAD_COMPANY) | MASK(HEAD_CLUB);
	return !(MASK(class) & narrow);
}

/* Whether the head and the everyday word at `at` alone are what they say and no name: "شركة الغاز", "جبهة القتال", "قوات
 * الأمن", "تنظيم المباراة". */
static bool is_plain_phrase(const struct article *a, const struct match *head, enum head_class class, uint32_t at)
{
	if (!article_is(a, at, MASK(SENSE_COMMON)) ||
	    article_is(a, at, ARTICLE_NAMES | MASK(SENSE_GIVEN) | MASK(SENSE_PLACE)))
		return false;
	if (article_is_function(a, at, FUNCTION_PLACE) && article_is(a, head->first, MASK(SENSE_INSTITUTION)))
		return true; /* "شرطة الإقليم" */
	if (class == HEAD_ARMED)
		return ((a->readings[at].mask | a->readings[at].below) & MASK(SENSE_INSTITUTION)) ||
		       article_is(a, head->first, ARTICLE_VERBAL);
	return class == HEAD_COMPANY || class == HEAD_FRONT || class == HEAD_MOVEMENT;
}

/* The last token of a name that begins at `at`: words with the article, or strange ones one behind the other. */
static uint32_t name_end(const struct article *a, uint32_t at, uint32_t end)
{
	uint32_t i = at + 1;
	while (i < end && i < at + HEADED_WORDS && adds_to_org(a, i) &&
	       (article_is_definite(a, i) || (is_strange(a, i) && is_strange(a, i - 1))))
		i++;
	return i - 1;
}

/* A name in quotation marks behind the head. A head with the article has mostly been named before, and what is quoted behind
 * it is rather said than a name: 'وأكدت المقاومة "على الالتزام"'. */
static uint32_t quoted_behind(const struct article *a, const struct match *head, const struct sense *sense,
                              uint32_t end)
{
	uint32_t open = head->last + 1, first = open + 1;
	if (first >= end || !article_is_word(a, first) || a->lexicon->heads[sense->id].class == HEAD_VAGUE)
		return 0;
	if (article_is(a, head->first, MASK(SENSE_TITLE)) && article_is(a, first, MASK(SENSE_GIVEN)))
		return 0; /* اللواء «أحمد …» is a general */
	uint32_t last = quoted_name(a, open, end);
	const struct sense *common = article_sense(a, first, SENSE_COMMON, NULL);
	bool said = article_is(a, first, MASK(SENSE_FUNCTION)) || (common && sense_form(common) == FORM_ADJECTIVE) ||
	            article_is_verb(a, first) || (article_clitics(a, first) & ~(unsigned)CLITIC_ARTICLE) ||
	            a->readings[first].items[0].tail || last > first + SAID_WORDS;
	return (sense->flags & SENSE_DEFINITE) && said ? 0 : last;
}

static bool lexicon_names_person(const struct article *a, uint32_t node)
{
	const struct sense *sense = lexicon_sense(a->lexicon, node, SENSE_ACTOR);
	return sense && a->lexicon->actors[sense->id].kind == ACTORNET_PERSON;
}

/* Whom a school, a company, a movement or another body is named after, perhaps with his title: "مؤسسة يوسف الراجحي", "جامعة الملك سعود". The
 * last token of his name, or 0. */
static uint32_t patron_behind(const struct article *a, const struct match *head, enum head_class class, uint32_t end)
{
	static const unsigned named = MASK(HEAD_BODY) | MASK(HEAD_COMPANY) | MASK(HEAD_SCHOOL) | MASK(HEAD_BANK) |
	                              MASK(HEAD_MOVEMENT) | MASK(HEAD_FRONT) | MASK(HEAD_PARTY);
	uint32_t at = head->last + 1, last;
	if (!(MASK(class) & named) || article_is(a, head->first, MASK(SENSE_INSTITUTION)) || article_clitics(a, at))
		return 0;
	const struct sense *title = article_sense(a, at, SENSE_TITLE, NULL);
	bool titled = title && article_is_definite(a, at) && a->lexicon->titles[title->id].class != TITLE_OFFICE;
	if (titled)
		return at + 1 < end && person_at(a, at + 1, end, PERSON_ADDRESSED, &last) ? last : 0;
	struct match known = match_longest(a, at, end, MASK(SENSE_ACTOR));
	if (match_found(&known) && !lexicon_names_person(a, known.node))
		return 0; /* "طيران ريان إير" */
	return article_is(a, at, MASK(SENSE_GIVEN)) && person_at(a, at, end, PERSON_BARE, &last) ? last : 0;
}

static uint32_t name_behind(const struct article *a, const struct match *match, const struct sense *head, uint32_t end)
{
	enum head_class class = (enum head_class)a->lexicon->heads[head->id].class;
	uint32_t next = match->last + 1;
	uint32_t patron = head->flags & SENSE_CONSTRUCT ? patron_behind(a, match, class, end) : 0;
	if (patron)
		return formal_purpose(a, formal_adjectives(a, patron, end), end);
	uint32_t formal = class != HEAD_COMPANY || (head->flags & SENSE_DEFINITE) ? formal_last(a, match, head, end) : 0;
	if (formal)
		return formal;
	if (!(head->flags & SENSE_CONSTRUCT) || class == HEAD_VAGUE ||
	    (head_is_broad(class) && !article_is_unknown(a, next)) || !names_org(a, next))
		return 0;
	uint32_t last = name_end(a, next, end);
	if (class != HEAD_ARMED && class != HEAD_MOVEMENT)
		last = formal_purpose(a, last, end);
	bool act = class == HEAD_ARMED && article_is(a, match->first, ARTICLE_VERBAL); /* "تنظيم المباراة النهائية" */
	return (last == next || act) && is_plain_phrase(a, match, class, next) ? 0 : last;
}

bool org_headed(const struct article *a, const struct match *match, uint32_t end, struct org_find *find)
{
	const struct sense *head = sense_with(a, match->node, SENSE_HEAD, 0);
	uint32_t next = match->last + 1;
	if (a->lexicon->heads[head->id].class == HEAD_MEDIA || next >= end || article_token(a, next)->breaks ||
	    a->readings[match->first].items[match->reading].tail)
		return false;
	struct match common = match_longest(a, match->first, end, MASK(SENSE_COMMON));
	if (match_found(&common) && common.last > match->last)
		return false; /* "حركة المرور" */
	find->state = find->institution = LEXICON_NONE;
	const struct token *token = article_token(a, next);
	bool quoted = token->kind == TOKEN_PUNCT && token_mark_quotes(token->mark);
	find->last = quoted ? quoted_behind(a, match, head, end) : name_behind(a, match, head, end);
	return find->last != 0;
}

uint32_t org_namesake(const struct article *a, uint32_t noun, uint32_t state)
{
	struct str code = str_of(lexicon_text(a->lexicon, a->lexicon->actors[state].state));
	for (size_t i = a->mention_count; i-- > 0;) {
		const struct mention *m = &a->mentions[i];
		const struct article_actor *actor = &a->actors[m->actor];
		if (!m->dropped && !m->weak && actor->kind == ACTORNET_ORG && actor->lexicon != LEXICON_NONE &&
		    str_equal(actor->state, code) && article_same_stem(a, m->first, noun))
			return m->actor;
	}
	return LEXICON_NONE;
}

static struct str join_id(struct article *a, const char *state, const char *institution)
{
	struct strbuf out;
	strbuf_init(&out, a->scratch);
	strbuf_printf(&out, "%s-%s", state, institution);
	return strbuf_str(&out);
}

uint32_t org_actor(struct article *a, const struct org_find *find, uint32_t first, uint32_t start)
{
	struct article_actor actor = {.kind = ACTORNET_ORG, .lexicon = LEXICON_NONE};
	if (find->state != LEXICON_NONE) {
		const struct lexicon_institution *institution = &a->lexicon->institutions[find->institution];
		const struct lexicon_actor *state = &a->lexicon->actors[find->state];
		if (institution->is_state)
			return article_lexicon_actor(a, find->state);
		actor.id = join_id(a, lexicon_text(a->lexicon, state->id), lexicon_text(a->lexicon, institution->id));
		actor.state = str_of(lexicon_text(a->lexicon, state->state));
	} else {
		actor.id = article_slug(a, first, find->last, start);
	}
	actor.name = article_name(a, first, find->last, start);
	if (!actor.id.size)
		actor.id = actor.name;
	return article_new_actor(a, &actor);
}
