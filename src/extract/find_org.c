/* Organisations in a scan: composed of institution and state, named by their owner, or opened by a head noun. */
#include "extract/find.h"
#include "extract/match.h"
#include "extract/org.h"
#include "extract/person.h"

/* A force, a group or a regime named by its owner: "قوات حفتر", "نظام الأسد". The owner's state when the word stands for
 * the state, else the owner. */
static bool find_owned(struct scan *s, uint32_t at, struct find *find)
{
	struct article *a = s->a;
	struct match match = match_longest(a, at, s->end, MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION));
	if (!match_found(&match) || match.last + 1 >= s->end || article_token(a, match.last + 1)->breaks ||
	    article_clitics(a, match.last + 1) || a->readings[at].items[match.reading].tail || article_is_definite(a, at))
		return false;
	struct find inner;
	struct scan quiet = *s;
	const struct sense *head = lexicon_sense(a->lexicon, match.node, SENSE_HEAD);
	const struct sense *institution = lexicon_sense(a->lexicon, match.node, SENSE_INSTITUTION);
	bool armed = head && a->lexicon->heads[head->id].class == HEAD_ARMED;
	bool regime = institution && a->lexicon->institutions[institution->id].is_state;
	if ((!armed && !regime) ||
	    (!find_lexicon(&quiet, match.last + 1, &inner) && !find_org(&quiet, match.last + 1, &inner)) || !inner.rule)
		return false;
	const struct article_actor *owner = &a->actors[inner.actor];
	if (a->readings[match.last + 1].items[inner.reading].clitics & CLITIC_PREPOSITIONS)
		return false; /* "دولة كبيرة" is no state of a Pira */
	if (inner.weak && inner.last == match.last + 1 && article_is(a, inner.last, MASK(SENSE_TITLE)) &&
	    inner.last + 1 < s->end && person_may_continue(a, inner.last + 1))
		return false; /* "حكومة المهندس إبراهيم" */
	if (regime && !armed && owner->kind != ACTORNET_PERSON)
		return false;
	*find = inner;
	find->size = inner.last - at + 1;
	find->reading = match.reading;
	find->rule = "owned";
	find->regime = regime && !armed;
	if (regime && owner->kind == ACTORNET_PERSON && !inner.weak) {
		uint32_t state = article_state_actor(a, owner->state);
		if (state == LEXICON_NONE)
			return false;
		find->actor = state;
	}
	return true;
}

/* The organisation of the lexicon whose name stands in quotation marks behind the head: "منظمة «مجموعة الأزمات الدولية»". */
static uint32_t quoted_actor(const struct scan *s, const struct match *head, const struct org_find *org)
{
	struct article *a = s->a;
	uint32_t first = head->last + 2;
	if (org->state != LEXICON_NONE || first > org->last || !token_mark_quotes(article_token(a, first - 1)->mark))
		return LEXICON_NONE;
	struct match name = match_longest(a, first, s->end, MASK(SENSE_ACTOR));
	if (!match_found(&name) || name.last != org->last)
		return LEXICON_NONE;
	const struct sense *sense = find_best_name(a, name.node);
	bool sure = sense->kind == SENSE_ACTOR && !(sense->flags & SENSE_WEAK);
	return sure && a->lexicon->actors[sense->id].kind == ACTORNET_ORG ? article_lexicon_actor(a, sense->id)
	                                                                  : LEXICON_NONE;
}

static bool take_org(struct scan *s, uint32_t at, const struct match *match, const struct org_find *org,
                     const char *rule, struct find *find)
{
	struct article *a = s->a;
	uint32_t start = article_start(a, at, &a->readings[at].items[match->reading]);
	*find = (struct find){
		.last = org->last, .size = org->last - at + 1, .node = LEXICON_NONE, .reading = match->reading, .rule = rule};
	uint32_t namesake = quoted_actor(s, match, org);
	if (org->state != LEXICON_NONE && !a->lexicon->institutions[org->institution].is_state)
		namesake = org_namesake(a, match->last, org->state);
	find->actor = namesake != LEXICON_NONE ? namesake : org_actor(a, org, at, start);
	return true;
}

bool find_org(struct scan *s, uint32_t at, struct find *find)
{
	struct org_find org;
	struct match match = match_longest(s->a, at, s->end, MASK(SENSE_INSTITUTION));
	if (match_found(&match) && org_institution(s->a, &match, s->end, &org))
		return take_org(s, at, &match, &org, "institution", find);
	bool owned = find_owned(s, at, find);
	if (owned && !find->weak)
		return true;
	if (match_size(&match) > 1 && article_is_definite(s->a, at))
		return owned; /* "الحكومة المركزية": a known institution, whatever follows */
	match = match_longest(s->a, at, s->end, MASK(SENSE_HEAD));
	if (!match_found(&match) || !org_headed(s->a, &match, s->end, &org) || (owned && org.last <= find->last))
		return owned; /* a name that goes on behind a word that may be another's is its own: "لواء الفتح المبين" */
	return take_org(s, at, &match, &org, "head-noun", find);
}
