/* What is passed over on the way from a verb's subject to its object. */
#include "extract/frame.h"
#include "extract/pronoun.h"
#include "extract/verb.h"

enum {
	APPOSITION_REACH = 16, /* tokens between the commas around an apposition */
	FORCE = -60,           /* score of an act of force */
	CIRCUMSTANCE_REACH = 8 /* tokens of a circumstance between the subject and the object */
};

uint32_t frame_pass_office(const struct frame_view *v, uint32_t end)
{
	const struct article *a = v->walk.a;
	uint32_t mention = walk_mention_at(a, end);
	if (mention == NO_MENTION || a->mentions[mention].office != end + 2)
		return end;
	uint32_t last = a->mentions[mention].office_last;
	return last > end + 1 ? last : end; /* "اتهم سليم الوزير" */
}

uint32_t frame_pass_apposition(const struct frame_view *v, uint32_t end)
{
	const struct article *a = v->walk.a;
	uint32_t last = v->walk.sentence->last;
	if (!v->follows || end + 2 >= last)
		return end;
	bool person = a->actors[a->mentions[v->subject].actor].kind == ACTORNET_PERSON;
	if (!walk_is_comma(a, end + 1) || !article_is_word(a, end + 2))
		return end;
	if (article_is_function(a, end + 2, FUNCTION_ADVERB)) /* "يعالون، مجددا، القيادي", "الزياني، بشدة تصريحات" */
		return end + 3 < last && walk_is_comma(a, end + 3) ? end + 3 : end + 2;
	bool title = person && article_is(a, end + 2, MASK(SENSE_TITLE));
	if (!title && !article_is_function(a, end + 2, FUNCTION_RELATIVE))
		return end;
	for (uint32_t i = end + 2; i < last && i < end + APPOSITION_REACH && !walk_ends_clause(a, i); i++) {
		if (walk_is_comma(a, i))
			return i;
	}
	return last - 1;
}

/* A word inside "في خطابه", "خلال الجلسة الأخيرة", "في محافظة أبين": no verb, no actor, and no preposition of its own. */
static bool is_circumstantial(const struct article *a, uint32_t at, uint32_t begin)
{
	if (!article_is_word(a, at))
		return article_token(a, at)->kind == TOKEN_NUMBER;
	return !a->covered[at] && !a->titles[at] && !walk_is_preposition(a, at) &&
	       !(article_clitics(a, at) & ~(unsigned)CLITIC_ARTICLE) && !article_is_function(a, at, FUNCTION_RELATIVE) &&
	       !article_is_function(a, at, FUNCTION_CONJUNCTION) &&
	       (!article_is_verb(a, at) || verb_wants_noun(a, at, begin));
}

/* Nothing belongs to the noun that ends here but what stands before: "الماضي", "خطابه", "أبين"; not "العاصمة", "جلسة". */
static bool is_complete(const struct article *a, uint32_t at)
{
	if (!article_is_word(a, at))
		return true;
	return !article_is_function(a, at, FUNCTION_PLACE) &&
	       (article_is_definite(a, at) || a->readings[at].items[0].tail || article_is(a, at, MASK(SENSE_PLACE)));
}

/* A name, an office or what belongs to somebody; not who was killed: "قتل زعيم القاعدة في شبه الجزيرة ناصر الوحيشي". */
static bool opens_object(const struct frame_view *v, uint32_t at)
{
	const struct article *a = v->walk.a;
	if (a->covered[at] || a->titles[at]) {
		bool person = a->titles[at] || a->actors[a->mentions[a->covered[at] - 1].actor].kind == ACTORNET_PERSON;
		return !person || v->term->score > FORCE || (v->cue->flags & SENSE_FEMININE);
	}
	return article_is_word(a, at) && article_is_function(a, at, FUNCTION_POSSESSION) && !article_is_definite(a, at);
}

uint32_t frame_pass_circumstance(const struct frame_view *v, uint32_t end)
{
	const struct article *a = v->walk.a;
	const struct article_sentence *s = v->walk.sentence;
	bool near = v->follows || (v->subject >= s->mention && v->subject < s->mention_end &&
	                           a->mentions[v->subject].last + 1 == v->cue->first);
	if (!near || end + 3 >= s->last || !article_is_word(a, end + 1) || a->covered[end + 1] ||
	    !walk_is_preposition(a, end + 1) || article_is_function(a, end + 1, FUNCTION_DIRECTION) ||
	    article_clitics(a, end + 1) || a->readings[end + 1].items[0].tail)
		return end;
	for (uint32_t i = end + 2; i < s->last && i < end + CIRCUMSTANCE_REACH; i++) {
		if (i > end + 2 && article_is_word(a, i) && pronoun_slot(a, i) != SLOT_NONE)
			return i; /* "في بيان لها" */
		if (i > end + 2 && opens_object(v, i)) {
			bool adjective = i == end + 4 && article_is_word(a, i - 1) && article_is_adjective(a, i - 1);
			return !article_clitics(a, i) && (adjective || is_complete(a, i - 1)) ? i - 1 : end;
		}
		if (!is_circumstantial(a, i, s->first))
			return end;
	}
	return end;
}
