/* What discovered actors are called: their words as a name, and an id made of them. */
#include "base/letters.h"
#include "extract/person.h"
#include "text/fold.h"

/* "للجيش" is named "الجيش": writes the article and returns the byte behind the two lams. */
static uint32_t skip_lil(const struct article *a, uint32_t at, struct strbuf *out)
{
	const struct token *token = article_token(a, at);
	if (!(article_clitics(a, at) & CLITIC_LIL) || (article_clitics(a, at) & CLITIC_AND))
		return token->start;
	strbuf_add_code(out, AR_ALEF);
	strbuf_add_code(out, AR_LAM);
	return token_byte_of_unit(&a->tokens, token, 2);
}

struct str article_name(const struct article *a, uint32_t first, uint32_t last, uint32_t start)
{
	struct strbuf out;
	strbuf_init(&out, a->scratch);
	for (uint32_t i = first; i <= last; i++) {
		const struct token *token = article_token(a, i);
		if (token->kind == TOKEN_PUNCT)
			continue;
		if (out.size)
			strbuf_add_char(&out, ' ');
		if (i == first && start == token->start)
			start = skip_lil(a, i, &out);
		for (size_t at = i == first ? start : token->start; at < token->end;) {
			size_t from = at;
			if (fold_class_of(fold_decode(a->text.data, &at)) != FOLD_DROP)
				strbuf_add(&out, a->text.data + from, at - from);
		}
	}
	return strbuf_str(&out);
}

/* أبي or أبا in a man's name, which is أبو by itself. */
static bool is_kunya_case(const struct article *a, uint32_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *end = a->tokens.units + token->fold + token->fold_count;
	return article_is_function(a, at, FUNCTION_KUNYA) && token->fold_count == 3 && end[-3] == AR_ALEF &&
	       end[-2] == AR_BEH && (end[-1] == AR_YEH || end[-1] == AR_ALEF);
}

struct str article_slug(const struct article *a, uint32_t first, uint32_t last, uint32_t start)
{
	struct strbuf out;
	strbuf_init(&out, a->scratch);
	uint16_t units[FOLD_MOST];
	for (uint32_t i = first; i <= last; i++) {
		const struct token *token = article_token(a, i);
		size_t before = out.size;
		if (before)
			strbuf_add_char(&out, '-');
		size_t mark = out.size;
		if (i < last && is_kunya_case(a, i)) {
			strbuf_add_text(&out, fold_latin(AR_ALEF));
			strbuf_add_text(&out, fold_latin(AR_BEH));
			strbuf_add_text(&out, fold_latin(AR_WAW));
			continue;
		}
		for (size_t at = i == first ? start : token->start; at < token->end;) {
			size_t n = fold_append(units, 0, fold_decode(a->text.data, &at));
			for (size_t j = 0; j < n; j++)
				strbuf_add_text(&out, fold_latin(units[j]));
		}
		if (out.size == mark && before)
			out.size = before;
	}
	return strbuf_str(&out);
}

uint32_t person_actor(struct article *a, uint32_t first, uint32_t last, uint32_t start)
{
	struct article_actor actor = {
		.id = article_slug(a, first, last, start),
		.name = article_name(a, first, last, start),
		.kind = ACTORNET_PERSON,
		.lexicon = LEXICON_NONE,
	};
	if (!actor.id.size)
		actor.id = actor.name;
	return article_new_actor(a, &actor);
}
