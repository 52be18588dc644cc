#include "extract/extract.h"

#include "base/letters.h"
#include "extract/clause.h"

struct extractor {
	struct reader *reader;
	struct sentencer *sentencer;
	struct article_seen *seen;
	uint32_t serial; /* of the last article */
	struct article_slots slots;
};

enum actornet_status extractor_open(struct extractor **extractor, struct arena *run, const struct lexicon *lexicon,
                                    struct actornet_error *error)
{
	struct extractor *out = arena_alloc(run, sizeof *out);
	enum actornet_status status = sentencer_open(&out->sentencer, error);
	if (status != ACTORNET_OK)
		return status;
	out->reader = reader_new(run, lexicon);
	static const uint16_t on[] = {AR_AIN, AR_LAM, AR_YEH};
	out->slots = (struct article_slots){article_slot_of(lexicon, AR_BEH), article_slot_of(lexicon, AR_LAM),
	                                    article_slot_of(lexicon, AR_KAF), article_slot_of_word(lexicon, on, 3)};
	out->seen = arena_array(run, lexicon->actor_count + 1, sizeof *out->seen);
	*extractor = out;
	return ACTORNET_OK;
}

void extractor_close(struct extractor *extractor)
{
	if (extractor)
		sentencer_close(extractor->sentencer);
}

struct reader *extractor_reader(const struct extractor *extractor)
{
	return extractor->reader;
}

/* Gives each sentence its tokens. Both are in order of place. */
static void place_tokens(struct article *a, const struct sentence_list *list)
{
	a->sentences = arena_array(a->scratch, list->count + 1, sizeof *a->sentences);
	a->sentence_count = list->count;
	uint32_t at = 0;
	for (size_t i = 0; i < list->count; i++) {
		struct article_sentence *sentence = &a->sentences[i];
		sentence->start = list->items[i].start;
		sentence->end = list->items[i].end;
		while (at < a->tokens.count && a->tokens.items[at].start < sentence->start)
			at++;
		sentence->first = at;
		while (at < a->tokens.count && a->tokens.items[at].start < sentence->end)
			at++;
		sentence->last = at;
	}
}

/* A feminine participle by its letters, which is written with ه and not with ة. */
static bool seems_participle(const struct article *a, size_t at)
{
	const struct token *token = article_token(a, at);
	return (a->readings[at].facts & WORD_PARTICIPLE) && token->kind == TOKEN_WORD && token->fold_count >= 4 &&
	       !a->readings[at].items[0].tail && a->tokens.units[token->fold + token->fold_count - 1] == AR_HEH &&
	       article_ends_in_heh(a, at);
}

/* "هاجمه" is he attacked him, and no هاجمة. */
static void read_pronouns(struct article *a, struct reader *reader, struct word_readings *readings)
{
	for (size_t i = 0; i < a->tokens.count; i++) {
		const struct token *token = article_token(a, i);
		if (seems_participle(a, i))
			reader_read_owned(reader, a->tokens.units + token->fold, token->fold_count, &readings[i]);
	}
}

/* Whether the article writes إلى with a dotted yeh and never without. */
static bool dots_maqsura(const struct article *a)
{
	bool dotted = false;
	for (size_t i = 0; i < a->tokens.count; i++) {
		const struct token *token = article_token(a, i);
		const uint16_t *u = a->tokens.units + token->fold;
		if (token->fold_count != 3 || u[0] != AR_ALEF || u[1] != AR_LAM || u[2] != AR_YEH)
			continue;
		if (!article_ends_in_yeh(a, i))
			return false;
		dotted = true;
	}
	return dotted;
}

enum actornet_status extractor_run(struct extractor *extractor, struct arena *scratch, struct str text,
                                   struct article *article, struct actornet_error *error)
{
	struct sentence_list sentences;
	if (++extractor->serial == 0) { /* four thousand million articles later */
		memset(extractor->seen, 0, reader_lexicon(extractor->reader)->actor_count * sizeof *extractor->seen);
		extractor->serial = 1;
	}
	*article = (struct article){
		.scratch = scratch,
		.lexicon = reader_lexicon(extractor->reader),
		.text = text,
		.seen = extractor->seen,
		.serial = extractor->serial,
		.slots = &extractor->slots,
	};
	enum actornet_status status = sentence_split(extractor->sentencer, scratch, text, &sentences, error);
	if (status != ACTORNET_OK)
		return status;
	token_split(scratch, text, &article->tokens);
	struct word_readings *readings = reader_read_all(extractor->reader, scratch, &article->tokens);
	article->readings = readings;
	read_pronouns(article, extractor->reader, readings);
	article->covered = arena_array(scratch, article->tokens.count + 1, sizeof *article->covered);
	article->titles = arena_array(scratch, article->tokens.count + 1, sizeof *article->titles);
	article->stops = arena_array(scratch, article->tokens.count + 1, sizeof *article->stops);
	article->dots_maqsura = dots_maqsura(article);
	ids_init(&article->ids, scratch);
	place_tokens(article, &sentences);
	mention_find(article);
	mention_resolve(article);
	cue_find(article);
	mention_call(article);
	clause_find(article);
	link_find(article);
	mention_uncall(article);
	return ACTORNET_OK;
}
