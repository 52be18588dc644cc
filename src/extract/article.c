#include "extract/article.h"

#include "base/letters.h"
#include "text/fold.h"

const struct sense *article_sense(const struct article *a, size_t at, enum sense_kind kind, unsigned *which)
{
	if (!article_is(a, at, MASK(kind)))
		return NULL;
	for (unsigned i = 0; i < READINGS; i++) {
		const struct sense *sense = lexicon_sense(a->lexicon, a->readings[at].items[i].node, kind);
		if (sense) {
			if (which)
				*which = i;
			return sense;
		}
	}
	return NULL;
}

/* Whether the word is an everyday noun too. */
static bool is_noun_too(const struct article *a, uint32_t node)
{
	const struct lexicon_node *row = &a->lexicon->nodes[node];
	for (uint32_t i = 0; i < row->count; i++) {
		const struct sense *sense = &a->lexicon->senses[row->first + i];
		if (sense->kind == SENSE_COMMON && sense_form(sense) != FORM_ADJECTIVE)
			return true;
	}
	return false;
}

/* Whether the word is of a closed class, events and journeys apart. */
static bool is_closed(const struct article *a, uint32_t node)
{
	static const uint64_t open = FUNCTION_OPEN | FUNCTION_BIT(FUNCTION_EVENT);
	const struct lexicon_node *row = &a->lexicon->nodes[node];
	for (uint32_t i = 0; i < row->count; i++) {
		const struct sense *sense = &a->lexicon->senses[row->first + i];
		if (sense->kind == SENSE_FUNCTION && !(FUNCTION_BIT(sense->id) & open))
			return true;
	}
	return false;
}

bool article_is_stance(const struct article *a, uint32_t node, const struct sense *sense)
{
	static const unsigned nouns =
		MASK(SENSE_HEAD) | MASK(SENSE_INSTITUTION) | MASK(SENSE_TITLE) | MASK(SENSE_PLACE) | MASK(SENSE_GIVEN);
	unsigned form = sense_form(sense);
	bool participle = form == FORM_ACTIVE_PARTICIPLE || form == FORM_PASSIVE_PARTICIPLE;
	if (participle && (lexicon_is(a->lexicon, node, nouns) || is_noun_too(a, node)))
		return false;
	if (participle || form == FORM_MASDAR || form == FORM_NOUN)
		return !is_closed(a, node);
	return true;
}

/* Whether the written word ends in this letter of two bytes, whatever it folds to. */
static bool ends_in(const struct article *a, size_t at, uint32_t letter)
{
	const struct token *token = article_token(a, at);
	size_t last = token->end - 2;
	return token->end - token->start >= 2 && fold_decode(a->text.data, &last) == letter && last == token->end;
}

static bool starts_with(const struct article *a, size_t at, uint32_t letter)
{
	size_t start = article_token(a, at)->start;
	return fold_decode(a->text.data, &start) == letter;
}

bool article_ends_in_heh(const struct article *a, size_t at)
{
	return ends_in(a, at, AR_HEH);
}

bool article_ends_in_hamza(const struct article *a, size_t at)
{
	return ends_in(a, at, AR_ALEF_HAMZA_ABOVE);
}

bool article_ends_in_alef(const struct article *a, size_t at)
{
	const struct token *token = article_token(a, at);
	return token->fold_count > 2 && a->tokens.units[token->fold + token->fold_count - 1] == AR_ALEF;
}

bool article_ends_in_yeh(const struct article *a, size_t at)
{
	return ends_in(a, at, AR_YEH);
}

bool article_ends_in_maqsura(const struct article *a, size_t at)
{
	return ends_in(a, at, AR_ALEF_MAKSURA);
}

/* Whether علي at `at` is the name where على is written the same: behind a title or a given name, or before بن, unless what
 * follows asks for the preposition. */
static bool is_ali(const struct article *a, size_t at)
{
	static const unsigned names = MASK(SENSE_GIVEN) | MASK(SENSE_TITLE);
	size_t next = at + 1;
	bool follows = next < a->tokens.count && article_is_word(a, next) && !article_token(a, next)->breaks;
	if (follows && (a->readings[next].functions & FUNCTION_BIT(FUNCTION_PARTICLE)) && !article_clitics(a, next))
		return true;
	if (follows && (article_is_definite(a, next) || article_is(a, next, MASK(SENSE_FUNCTION) | MASK(SENSE_COMMON))) &&
	    !article_is(a, next, MASK(SENSE_GIVEN)))
		return false;
	return at > 0 && article_is_word(a, at - 1) && !article_token(a, at)->breaks && article_is(a, at - 1, names);
}

bool article_is_preposition(const struct article *a, size_t at)
{
	const struct word_readings *word = &a->readings[at];
	if (!(word->functions & FUNCTION_BIT(FUNCTION_PREPOSITION)))
		return false;
	if (lexicon_is(a->lexicon, word->items[0].node, MASK(SENSE_GIVEN)) && starts_with(a, at, AR_ALEF_HAMZA_BELOW))
		return false; /* إمام is no أمام */
	if (!lexicon_is(a->lexicon, word->items[0].node, MASK(SENSE_GIVEN)) || !ends_in(a, at, AR_YEH))
		return true;
	return a->dots_maqsura && !is_ali(a, at);
}

const uint16_t *article_stem(const struct article *a, size_t at, size_t *count)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	const struct reading *reading = &a->readings[at].items[0];
	size_t from = reading->head, to = token->fold_count - reading->tail;
	if (reading->clitics & CLITIC_LIL) {
		from += 2;
	} else if (to > from + 3 && u[from] == AR_ALEF && u[from + 1] == AR_LAM) {
		from += 2;
	}
	*count = to > from ? to - from : 0;
	return u + from;
}

bool article_has_digit(const struct article *a, size_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *u = a->tokens.units + token->fold;
	for (size_t i = 0; i < token->fold_count; i++) {
		if (u[i] >= '0' && u[i] <= '9')
			return true;
	}
	return false;
}

bool article_is_in(const struct article *a, size_t at)
{
	const struct token *token = article_token(a, at);
	return token->fold_count == 2 && a->tokens.units[token->fold] == AR_FEH;
}

bool article_names_person(const struct article *a, size_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_ACTOR, NULL);
	return sense && a->lexicon->actors[sense->id].kind == ACTORNET_PERSON;
}

bool article_same_stem(const struct article *a, size_t x, size_t y)
{
	size_t n, m;
	const uint16_t *u = article_stem(a, x, &n), *v = article_stem(a, y, &m);
	return n == m && n > 2 && memcmp(u, v, n * sizeof *u) == 0;
}

bool article_is_feminine(const struct article *a, size_t at)
{
	const struct token *token = article_token(a, at);
	const uint16_t *last = a->tokens.units + token->fold + token->fold_count - 1;
	return *last == AR_HEH || (token->fold_count > 3 && *last == AR_TEH && last[-1] == AR_ALEF);
}

uint32_t article_start(const struct article *a, size_t at, const struct reading *reading)
{
	size_t cut = reading->head;
	if (reading->clitics & CLITIC_ARTICLE)
		cut -= reading->clitics & CLITIC_LIL ? 0 : 2;
	return token_byte_of_unit(&a->tokens, article_token(a, at), cut);
}

static bool is_parted(const struct article *a, const struct cue *cue)
{
	for (uint32_t i = cue->first; i <= cue->last; i++) {
		if (a->covered[i])
			return true;
	}
	return false;
}

bool article_cue_piece(const struct article *a, const struct cue *cue, uint32_t *at, uint32_t *start, uint32_t *end)
{
	bool parted = is_parted(a, cue);
	uint32_t i = *at;
	while (i <= cue->last && parted && (a->covered[i] || a->titles[i]))
		i++;
	if (i > cue->last)
		return false;
	*start = article_token(a, i)->start;
	for (; i <= cue->last && !(parted && (a->covered[i] || a->titles[i])); i++)
		*end = article_token(a, i)->end;
	*at = i;
	return true;
}

struct str article_office(const struct article *a, const struct mention *m)
{
	if (!m->office)
		return (struct str){"", 0};
	uint32_t start = article_start(a, m->office - 1, &a->readings[m->office - 1].items[0]);
	return (struct str){a->text.data + start, article_token(a, m->office_last)->end - start};
}

struct str article_affiliation(const struct article *a, const struct mention *m)
{
	return m->affiliation ? a->actors[m->affiliation - 1].id : (struct str){"", 0};
}

unsigned article_slot_of_word(const struct lexicon *lexicon, const uint16_t *units, size_t count)
{
	uint32_t word = lexicon_find(lexicon, units, count);
	for (uint32_t i = 0; word != LEXICON_NONE && i < lexicon->nodes[word].count; i++) {
		const struct sense *sense = &lexicon->senses[lexicon->nodes[word].first + i];
		if (sense->kind == SENSE_FUNCTION && sense->id == FUNCTION_PREPOSITION)
			return sense->detail;
	}
	return SLOT_NONE;
}

unsigned article_preposition_slot(const struct article *a, size_t at)
{
	const struct sense *sense = article_sense(a, at, SENSE_FUNCTION, NULL);
	while (sense && sense->kind == SENSE_FUNCTION && sense->id != FUNCTION_PREPOSITION)
		sense++;
	return sense && sense->kind == SENSE_FUNCTION ? sense->detail : SLOT_NONE;
}

unsigned article_slot_of(const struct lexicon *lexicon, uint32_t letter)
{
	for (uint32_t i = 0; i < lexicon->preposition_count; i++) {
		const char *text = lexicon_text(lexicon, lexicon->prepositions[i]);
		size_t at = 0;
		if (text[0] && fold_decode(text, &at) == letter && !text[at])
			return SLOT_PREPOSITION + i;
	}
	return SLOT_NONE;
}

static struct str lexicon_str(const struct lexicon *lexicon, uint32_t offset)
{
	return str_of(lexicon_text(lexicon, offset));
}

uint32_t article_lexicon_actor(struct article *a, uint32_t number)
{
	struct article_seen *seen = &a->seen[number];
	if (seen->serial == a->serial)
		return seen->actor;
	const struct lexicon_actor *row = &a->lexicon->actors[number];
	struct article_actor actor = {
		.id = lexicon_str(a->lexicon, row->id),
		.name = lexicon_str(a->lexicon, row->name),
		.latin = lexicon_str(a->lexicon, row->latin),
		.state = lexicon_str(a->lexicon, row->state),
		.kind = (enum actornet_kind)row->kind,
		.lexicon = number,
	};
	*seen = (struct article_seen){a->serial, article_new_actor(a, &actor)};
	return seen->actor;
}

uint32_t article_state_number(const struct article *a, struct str code)
{
	for (uint32_t i = 0; code.size && i < a->lexicon->actor_count && a->lexicon->actors[i].kind == ACTORNET_STATE;
	     i++) {
		const char *other = lexicon_text(a->lexicon, a->lexicon->actors[i].state);
		if (other[0] == code.data[0] && str_equal(str_of(other), code))
			return i;
	}
	return LEXICON_NONE;
}

uint32_t article_state_actor(struct article *a, struct str code)
{
	uint32_t number = article_state_number(a, code);
	return number == LEXICON_NONE ? number : article_lexicon_actor(a, number);
}

uint32_t article_new_actor(struct article *a, const struct article_actor *actor)
{
	uint32_t number = ids_add(&a->ids, actor->id);
	if (number == a->actor_count) {
		a->actors = arena_grow(a->scratch, a->actors, a->actor_count, &a->actor_capacity, sizeof *a->actors);
		a->actors[a->actor_count++] = *actor;
	}
	return number;
}

struct mention *article_add_mention(struct article *a, const struct mention *mention)
{
	a->mentions = arena_grow(a->scratch, a->mentions, a->mention_count, &a->mention_capacity, sizeof *a->mentions);
	struct mention *added = &a->mentions[a->mention_count++];
	*added = *mention;
	for (uint32_t i = mention->first; i <= mention->last; i++)
		a->covered[i] = (uint32_t)a->mention_count;
	if (!mention->weak)
		a->actors[mention->actor].named = true;
	return added;
}
