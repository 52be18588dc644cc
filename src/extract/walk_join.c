/* Coordination: a mention and those that "and", "or" and commas join to it. */
#include "base/letters.h"
#include "extract/verb.h"
#include "extract/walk.h"

/* A verb stands right behind token `last`: what ends there is the subject of a new clause. */
static bool begins_clause(const struct walk *w, uint32_t last)
{
	uint32_t next = last + 1;
	return next < w->sentence->last && article_is_word(w->a, next) && article_is_verb(w->a, next) &&
	       !(verb_flags(w->a, next) & SENSE_PLURAL) && !walk_is_preposition(w->a, next) &&
	       !article_is_function(w->a, next, FUNCTION_ADVERB) && !verb_wants_noun(w->a, next, w->sentence->first);
}

static bool is_or(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	return token->fold_count == 2 && u[0] == AR_ALEF && u[1] == AR_WAW;
}

/* Commas join what an "and" joins further on. */
enum joint { JOINT_NONE, JOINT_COMMA, JOINT_AND };

/* Whether an "and" joins the mention to the one before, with nothing but a name's company between. */
static enum joint joint_of(const struct article *a, uint32_t before, uint32_t next)
{
	uint32_t from = a->mentions[before].last + 1, to = a->mentions[next].first;
	if (a->mentions[before].pointer && a->mentions[next].first == a->mentions[before].first)
		return JOINT_AND; /* "الطرفان" */
	if (a->mentions[before].how == HOW_NOMINAL && a->mentions[next].how == HOW_NOMINAL && to <= from + 1 &&
	    article_is(a, a->mentions[before].first, MASK(SENSE_NATION)) && article_is(a, to, MASK(SENSE_NATION)))
		return JOINT_AND; /* "العلاقات المصرية الإماراتية" */
	if (to - a->mentions[before].last > 5)
		return JOINT_NONE;
	bool joined = false, comma = true;
	for (uint32_t i = from; i <= to; i++) {
		bool is_and = article_is_word(a, i) && ((article_clitics(a, i) & CLITIC_AND) || is_or(a, i));
		joined = joined || is_and;
		comma = comma && (i == to || walk_is_comma(a, i));
		bool preposition = i < to && walk_is_preposition(a, i) && (article_clitics(a, i) & CLITIC_AND);
		if (i < to && article_is_word(a, i) && article_is_verb(a, i))
			return JOINT_NONE;
		if (i == to && i > from && !is_and && article_is_word(a, i) && article_is_adjective(a, i - 1) &&
		    (article_clitics(a, i) & (CLITIC_PREPOSITIONS | CLITIC_LIL)))
			return JOINT_NONE; /* "الجيش والانفصاليين الموالين لروسيا" */
		if (i < to && is_and && article_is(a, i, MASK(SENSE_STANCE)) && article_is_definite(a, i) &&
		    !article_is_adjective(a, i) && !a->covered[i] && !a->titles[i])
			return JOINT_NONE; /* "غزو الكويت والحروب الإسرائيلية" */
		bool title = a->titles[i] || (a->covered[i] && a->mentions[a->covered[i] - 1].in_title);
		if (i < to && !is_and && !preposition && !title && (walk_ends_clause(a, i) || !walk_belongs_to_name(a, i)))
			return JOINT_NONE;
	}
	return joined ? JOINT_AND : comma && to > from ? JOINT_COMMA : JOINT_NONE;
}

size_t walk_coordinated(const struct walk *w, uint32_t mention, uint32_t out[COORDINATED])
{
	const struct article *a = w->a;
	size_t count = 0, joined = 1;
	out[count++] = mention;
	if (mention < w->sentence->mention || mention >= w->sentence->mention_end)
		return count;
	for (uint32_t next = mention + 1; next < w->sentence->mention_end && count < COORDINATED; next++) {
		if (a->mentions[next].in_title && walk_holder_of(w, next) != next)
			continue;
		enum joint joint = begins_clause(w, a->mentions[next].last) ? JOINT_NONE : joint_of(a, out[count - 1], next);
		if (joint == JOINT_NONE)
			break;
		out[count++] = next;
		joined = joint == JOINT_AND ? count : joined;
	}
	return joined;
}
