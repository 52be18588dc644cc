#include "output/analysis.h"

#include "output/rank.h"

enum { PHRASE_WORDS = 24 };

static struct str units_text(struct arena *arena, const uint16_t *units, size_t count)
{
	struct strbuf text;
	strbuf_init(&text, arena);
	for (size_t i = 0; i < count; i++)
		strbuf_add_code(&text, units[i]);
	return strbuf_str(&text);
}

/* ---- senses ---- */

static void add_word(struct strbuf *words, const char *word)
{
	strbuf_add_text(words, words->size ? ", " : "");
	strbuf_add_text(words, word);
}

static struct str features_of(struct arena *arena, const struct sense *sense)
{
	static const struct {
		uint8_t flag;
		const char *word;
	} words[] = {
		{SENSE_DEFINITE, "definite"}, {SENSE_CONSTRUCT, "before its owner"},  {SENSE_FEMININE, "feminine"},
		{SENSE_PLURAL, "plural"},     {SENSE_BOUND, "only before a pronoun"}, {SENSE_FIRST, "not third person"},
	};
	struct strbuf out;
	strbuf_init(&out, arena);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (sense->flags & words[i].flag)
			add_word(&out, words[i].word);
	}
	if (sense->flags & SENSE_WEAK)
		add_word(&out, "only where the actor is named otherwise");
	if (sense->kind == SENSE_ACTOR && (sense->flags & SENSE_DERIVED))
		add_word(&out, "cut from the full name");
	if (sense->kind == SENSE_GIVEN && (sense->flags & SENSE_WORD))
		add_word(&out, "also an everyday word");
	if (1u << sense->kind & (1u << SENSE_STANCE | 1u << SENSE_SPEECH | 1u << SENSE_VERB | 1u << SENSE_COMMON) &&
	    (sense->detail & FORM_RARE))
		add_word(&out, "rare");
	return strbuf_str(&out);
}

static void add_slot(struct strbuf *out, const struct lexicon *lexicon, unsigned slot)
{
	static const char *const names[] = {
		[SLOT_NONE] = "",     [SLOT_SUBJECT] = "subj",    [SLOT_OBJECT] = "obj", [SLOT_OWNER] = "own",
		[SLOT_HEAD] = "head", [SLOT_SPEAKER] = "speaker", [SLOT_ACT] = "act",
	};
	strbuf_add_text(out, slot < SLOT_PREPOSITION
	                         ? names[slot]
	                         : lexicon_text(lexicon, lexicon->prepositions[slot - SLOT_PREPOSITION]));
}

static struct str frames_of(struct arena *arena, const struct lexicon *lexicon, const struct lexicon_stance *term)
{
	struct strbuf out;
	strbuf_init(&out, arena);
	for (size_t i = 0; i < LEXICON_FRAMES && term->frames[i].source != SLOT_NONE; i++) {
		strbuf_add_text(&out, i ? "|" : "");
		add_slot(&out, lexicon, term->frames[i].source);
		strbuf_add_text(&out, term->frames[i].mutual ? "=" : ">");
		add_slot(&out, lexicon, term->frames[i].target);
	}
	return strbuf_str(&out);
}

static struct str text_of(const struct lexicon *lexicon, uint32_t offset)
{
	return str_of(lexicon_text(lexicon, offset));
}

static void fill_actor(struct analysis_sense *out, const struct lexicon *lexicon, uint32_t number)
{
	const struct lexicon_actor *actor = &lexicon->actors[number];
	out->id = text_of(lexicon, actor->id);
	out->name = text_of(lexicon, actor->latin);
	out->class = actor->is_media ? "media" : rank_kind_name((enum actornet_kind)actor->kind);
}

static void fill_stance(struct analysis_sense *out, struct arena *arena, const struct lexicon *lexicon,
                        const struct sense *sense)
{
	const struct lexicon_stance *term = &lexicon->stances[sense->id];
	out->name = text_of(lexicon, term->lemma);
	out->class = lexicon_pos_name(term->pos);
	out->form = lexicon_form_name(sense_form(sense));
	out->type = lexicon_type_name(term->type);
	out->score = term->score;
	out->frames = frames_of(arena, lexicon, term);
}

static void fill_function(struct analysis_sense *out, const struct lexicon *lexicon, const struct sense *sense)
{
	out->class = lexicon_function_name(sense->id);
	if (sense->detail >= SLOT_PREPOSITION)
		out->name = text_of(lexicon, lexicon->prepositions[sense->detail - SLOT_PREPOSITION]);
}

static struct analysis_sense sense_of(struct arena *arena, const struct lexicon *lexicon, const struct sense *sense)
{
	struct analysis_sense out = {.kind = lexicon_sense_name(sense->kind), .class = "", .form = "", .type = ""};
	out.id = out.name = out.frames = (struct str){"", 0};
	out.features = features_of(arena, sense);
	switch ((enum sense_kind)sense->kind) {
	case SENSE_ACTOR:
	case SENSE_STATE:
	case SENSE_CAPITAL:
	case SENSE_SEAT:
	case SENSE_NATION:
	case SENSE_PEOPLE: fill_actor(&out, lexicon, sense->id); break;
	case SENSE_INSTITUTION:
		out.id = text_of(lexicon, lexicon->institutions[sense->id].id);
		out.name = text_of(lexicon, lexicon->institutions[sense->id].latin);
		out.class = lexicon->institutions[sense->id].is_state ? "state" : "org";
		break;
	case SENSE_TITLE:
		out.name = text_of(lexicon, lexicon->titles[sense->id].text);
		out.class = lexicon_title_class_name(lexicon->titles[sense->id].class);
		break;
	case SENSE_HEAD:
		out.name = text_of(lexicon, lexicon->heads[sense->id].text);
		out.class = lexicon_head_class_name(lexicon->heads[sense->id].class);
		break;
	case SENSE_FUNCTION: fill_function(&out, lexicon, sense); break;
	case SENSE_STANCE: fill_stance(&out, arena, lexicon, sense); break;
	case SENSE_SPEECH:
	case SENSE_VERB:
	case SENSE_COMMON: out.form = lexicon_form_name(sense_form(sense)); break;
	case SENSE_GIVEN:
	case SENSE_PLACE:
	case SENSE_KINDS: break;
	}
	return out;
}

/* ---- readings ---- */

static void cut_prefix(struct analysis_reading *out, struct arena *arena, const uint16_t **units, size_t count,
                       const char *role)
{
	out->prefixes[out->prefix_count++] = (struct analysis_part){units_text(arena, *units, count), role};
	*units += count;
}

/* What is glued to the word; `units` are its folded letters. */
static void find_parts(struct analysis_reading *out, struct arena *arena, const struct reading *reading,
                       const uint16_t *units, size_t count)
{
	const uint16_t *at = units;
	if (reading->clitics & CLITIC_AND)
		cut_prefix(out, arena, &at, 1, "and");
	if (reading->clitics & CLITIC_LIL)
		cut_prefix(out, arena, &at, 2, "preposition and article");
	else if (reading->clitics & CLITIC_PREPOSITIONS)
		cut_prefix(out, arena, &at, 1, "preposition");
	if (reading->clitics & CLITIC_FUTURE)
		cut_prefix(out, arena, &at, 1, "future");
	if ((reading->clitics & CLITIC_ARTICLE) && !(reading->clitics & CLITIC_LIL))
		cut_prefix(out, arena, &at, 2, "article");
	out->pronoun = units_text(arena, units + count - reading->tail, reading->tail);
}

/* The senses of a node that may bear what was cut off. */
static void find_senses(struct analysis_reading *out, struct arena *arena, const struct lexicon *lexicon,
                        const struct reading *reading)
{
	const struct lexicon_node *node = &lexicon->nodes[reading->node];
	out->senses = arena_array(arena, node->count + 1, sizeof *out->senses);
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &lexicon->senses[node->first + i];
		if (reading_bears(reading, sense))
			out->senses[out->sense_count++] = sense_of(arena, lexicon, sense);
	}
	out->opens = node->below != 0;
}

static struct analysis *list_add(struct analysis_list *list, struct arena *arena, struct str word)
{
	size_t capacity = list->count; /* lists are short */
	list->items = arena_grow(arena, list->items, list->count, &capacity, sizeof *list->items);
	struct analysis *analysis = &list->items[list->count++];
	*analysis = (struct analysis){.word = word, .readings = arena_array(arena, READINGS, sizeof *analysis->readings)};
	return analysis;
}

static struct analysis_reading *reading_add(struct analysis_list *list, struct analysis *analysis)
{
	list->known = true;
	return &analysis->readings[analysis->reading_count++];
}

static const uint16_t *token_units(const struct token_list *tokens, size_t at)
{
	return tokens->units + tokens->items[at].fold;
}

/* The word of a node that is a single word. */
static struct str entry_of(struct arena *arena, const struct lexicon *lexicon, uint32_t node)
{
	const struct lexicon_word *word = &lexicon->words[node];
	return units_text(arena, lexicon->units + word->units, word->count);
}

static void add_one(struct analysis_list *list, struct arena *arena, struct reader *reader,
                    const struct token_list *tokens, size_t at)
{
	const struct lexicon *lexicon = reader_lexicon(reader);
	const struct token *token = &tokens->items[at];
	const uint16_t *units = token_units(tokens, at);
	struct word_readings word = reader_read(reader, units, token->fold_count);
	struct str text = {tokens->text.data + token->start, token->end - token->start};
	struct analysis *analysis = list_add(list, arena, text);
	for (size_t i = 0; i < READINGS; i++) {
		const struct reading *reading = &word.items[i];
		if (reading->node == LEXICON_NONE)
			continue;
		struct analysis_reading *out = reading_add(list, analysis);
		out->entry = entry_of(arena, lexicon, reading->node);
		find_parts(out, arena, reading, units, token->fold_count);
		find_senses(out, arena, lexicon, reading);
	}
}

/* The node of all tokens, when the lexicon has the phrase. */
static uint32_t phrase_node(const struct lexicon *lexicon, const struct word_readings *words, size_t count,
                            unsigned which)
{
	uint32_t node = words[0].items[which].node;
	for (size_t i = 1; i < count && node != LEXICON_NONE; i++)
		node = lexicon_step(lexicon, node, words[i].word);
	return node;
}

static void add_phrase(struct analysis_list *list, struct arena *arena, struct reader *reader,
                       const struct token_list *tokens)
{
	const struct lexicon *lexicon = reader_lexicon(reader);
	struct word_readings *words = reader_read_all(reader, arena, tokens);
	for (unsigned which = 0; which < READINGS; which++) {
		struct reading whole = words[0].items[which];
		whole.node = phrase_node(lexicon, words, tokens->count, which);
		if (whole.node == LEXICON_NONE || whole.tail)
			continue;
		struct analysis_reading *out = reading_add(list, list_add(list, arena, tokens->text));
		struct strbuf entry;
		strbuf_init(&entry, arena);
		strbuf_add_str(&entry, entry_of(arena, lexicon, words[0].items[which].node));
		for (size_t i = 1; i < tokens->count; i++) {
			strbuf_add_char(&entry, ' ');
			strbuf_add_str(&entry, units_text(arena, token_units(tokens, i), tokens->items[i].fold_count));
		}
		out->entry = strbuf_str(&entry);
		find_parts(out, arena, &whole, token_units(tokens, 0), tokens->items[0].fold_count);
		find_senses(out, arena, lexicon, &whole);
	}
}

void analysis_add(struct analysis_list *list, struct arena *arena, struct reader *reader, struct str text)
{
	struct token_list tokens;
	token_split(arena, text, &tokens);
	size_t words = 0;
	for (size_t i = 0; i < tokens.count; i++) {
		if (tokens.items[i].kind == TOKEN_WORD || tokens.items[i].kind == TOKEN_NUMBER)
			tokens.items[words++] = tokens.items[i];
	}
	tokens.count = words;
	if (words > 1 && words <= PHRASE_WORDS)
		add_phrase(list, arena, reader, &tokens);
	for (size_t i = 0; i < words; i++)
		add_one(list, arena, reader, &tokens, i);
	if (!words)
		list_add(list, arena, text);
}
