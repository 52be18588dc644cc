#include "extract/match.h"

/* Marks that may stand inside a name: «الجيش "الوطني"», #ليبيا, 5+5, جان-إيف. */
static bool is_inner_mark(const struct token *token)
{
	return token->kind == TOKEN_PUNCT &&
	       (token_mark_quotes(token->mark) || strchr("(+-#", (int)(token->mark & 0x7F)) != NULL) &&
	       (token->mark < 0x80 || token_mark_quotes(token->mark));
}

/* Whether some sense of the word by itself may bear what is glued to it: no preposition stands before a verb. */
static bool bears(const struct article *a, const struct reading *reading, unsigned mask)
{
	if (!reading->clitics && !reading->tail)
		return true;
	const struct lexicon_node *node = &a->lexicon->nodes[reading->node];
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &a->lexicon->senses[node->first + i];
		if ((MASK(sense->kind) & mask) && reading_bears(reading, sense))
			return true;
	}
	return false;
}

static struct match match_reading(const struct article *a, uint32_t at, uint32_t end, unsigned mask, unsigned which)
{
	const struct word_readings *word = &a->readings[at];
	const struct reading *reading = &word->items[which];
	struct match best = {.first = at, .last = at, .node = LEXICON_NONE, .reading = which};
	uint32_t node = reading->node;
	bool alone = word->items[1].node == LEXICON_NONE; /* the word's summary is this reading's: no need to look */
	if (node == LEXICON_NONE)
		return best;
	if ((alone ? word->mask : a->lexicon->nodes[node].mask) & mask && bears(a, reading, mask))
		best.node = node;
	bool first = which == 0;
	if (!(word->below & mask) || reading->tail || (reading->clitics & (CLITIC_ARTICLE | CLITIC_FUTURE)) ||
	    (first && a->stops[at]))
		return best;
	for (uint32_t i = at + 1; i < end && node != LEXICON_NONE; i++) {
		if (is_inner_mark(article_token(a, i)))
			continue;
		if (article_token(a, i)->breaks)
			break;
		node = lexicon_step(a->lexicon, node, a->readings[i].word);
		a->stops[at] = a->stops[at] || (first && node == LEXICON_NONE);
		first = false;
		if (lexicon_is(a->lexicon, node, mask)) {
			best.node = node;
			best.last = i;
		}
	}
	return best;
}

struct match match_search(const struct article *a, uint32_t at, uint32_t end, unsigned mask)
{
	struct match first = match_reading(a, at, end, mask, 0);
	if (a->readings[at].items[1].node == LEXICON_NONE)
		return first;
	struct match second = match_reading(a, at, end, mask, 1);
	return match_size(&second) > match_size(&first) ? second : first;
}
