/* What is passed over on the way from a verb's subject to its object. */
#include "extract/frame.h"

enum { APPOSITION_REACH = 16 /* tokens between the commas around an apposition */ };

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
