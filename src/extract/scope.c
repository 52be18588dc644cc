#include "extract/scope.h"

#include <string.h>

enum { DENIED_REACH = 8 /* words between a denial and what is denied */ };

/* The clause is only supposed or asked: "إذا هاجمت". */
static bool is_supposed(const struct frame_view *v)
{
	for (uint32_t i = v->cue->first; i > v->sentence->first && v->cue->first - i < 3; i--) {
		if (article_is_word(v->a, i - 1) && article_is_function(v->a, i - 1, FUNCTION_CONDITIONAL))
			return true;
	}
	return false;
}

static bool is_type(const struct frame_view *v, const struct cue *cue, const char *type)
{
	return strcmp(lexicon_type_name(v->a->lexicon->stances[cue->term].type), type) == 0;
}

/* A verb that denies: of rejection and of speech at once (نفى, أنكر, استبعد). */
static bool is_denial(const struct frame_view *v, const struct cue *cue)
{
	return cue->first == cue->last && is_type(v, cue, "REJECT") && article_is(v->a, cue->first, MASK(SENSE_SPEECH));
}

/* What is denied did not happen ("نفت قطر دعمها"); a denied accusation is a stance against the accuser. */
static bool is_denied(const struct frame_view *v)
{
	const struct cue *cue = v->cue;
	if (is_denial(v, cue)) {
		uint32_t next = v->cue_number + 1;
		return next < v->sentence->cue_end && v->a->cues[next].first - cue->last < DENIED_REACH &&
		       !is_type(v, &v->a->cues[next], "ACCUSE");
	}
	for (uint32_t c = v->cue_number; c-- > v->sentence->cue && cue->first - v->a->cues[c].last < DENIED_REACH;) {
		if (is_denial(v, &v->a->cues[c]))
			return cue->form == FORM_MASDAR || cue->form == FORM_NOUN;
	}
	return false;
}

bool scope_is_void(const struct frame_view *v)
{
	return is_supposed(v) || is_denied(v);
}
