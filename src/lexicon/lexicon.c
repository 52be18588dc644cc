#include "lexicon/lexicon.h"

#include <string.h>

#include "base/str.h"

uint32_t lexicon_hash_edge(uint32_t node, uint32_t word)
{
	uint64_t h = ((uint64_t)node << 32 | word) * UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t)(h >> 32);
}

static bool passes(const uint64_t *filter, uint32_t hash)
{
	uint32_t bit = hash >> 8 & (LEXICON_FILTER - 1);
	return filter[bit / 64] >> (bit % 64) & 1;
}

uint32_t lexicon_find(const struct lexicon *lexicon, const uint16_t *units, size_t count)
{
	return lexicon_find_hashed(lexicon, lexicon_hash_word(units, count));
}

uint32_t lexicon_find_hashed(const struct lexicon *lexicon, uint64_t hash)
{
	if (!passes(lexicon->filter, (uint32_t)hash))
		return LEXICON_NONE;
	uint32_t at = (uint32_t)(hash >> 32) & lexicon->slot_mask;
	for (const struct lexicon_slot *slot; (slot = &lexicon->slots[at])->number != 0;
	     at = (at + 1) & lexicon->slot_mask) {
		if (slot->hash == hash)
			return slot->number - 1;
	}
	return LEXICON_NONE;
}

uint32_t lexicon_step(const struct lexicon *lexicon, uint32_t node, uint32_t word)
{
	if (node == LEXICON_NONE || word == LEXICON_NONE)
		return LEXICON_NONE;
	uint32_t hash = lexicon_hash_edge(node, word);
	if (!passes(lexicon->edge_filter, hash))
		return LEXICON_NONE;
	uint32_t at = hash & lexicon->edge_mask;
	for (const struct lexicon_edge *edge; (edge = &lexicon->edges[at])->next != 0; at = (at + 1) & lexicon->edge_mask) {
		if (edge->node == node && edge->word == word)
			return edge->next - 1;
	}
	return LEXICON_NONE;
}

const struct sense *lexicon_sense(const struct lexicon *lexicon, uint32_t node, enum sense_kind kind)
{
	if (!lexicon_is(lexicon, node, 1u << kind))
		return NULL;
	const struct sense *sense = lexicon->senses + lexicon->nodes[node].first;
	while (sense->kind != kind)
		sense++;
	return sense;
}

static const char *const type_names[] = {
	"AGREE",  "CONSULT",  "SUPPORT", "COOPERATE", "CONCEDE",  "AID",    "RETREAT", "YIELD",  "REQUEST",     "ACCUSE",
	"REJECT", "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE", "ASSAULT", "DEMAND", "INVESTIGATE", "CRIMINAL",
};
static const char *const function_names[FUNCTION_CLASSES] = {
	"negator",     "preposition",  "conjunction", "relative", "pronoun",    "demonstrative", "adverb",  "modal",
	"conditional", "month",        "weekday",     "number",   "unit",       "quantifier",    "place",   "modifier",
	"particle",    "abbreviation", "event",       "credit",   "party",      "direction",     "member",  "naming",
	"merely",      "compound",     "kunya",       "ordinal",  "patronymic", "judging",       "joining", "masculine",
	"kin",         "scene",        "travel",      "agent",    "suffering",  "possession",    "means",   "dual",
	"country",     "lands",        "honour",      "letter",   "lifting",    "acting",        "needing", "happening",
	"effect",      "firm",         "side",
};
static const char *const title_names[TITLE_CLASSES] = {
	"office", "rank", "royal", "speaker", "honorific", "profession",
};
static const char *const head_names[HEAD_CLASSES] = {
	"party", "movement", "front", "armed", "body", "company", "mission", "bloc",
	"court", "council",  "union", "media", "bank", "club",    "school",  "vague",
};
static const char *const pos_names[STANCE_POS_COUNT] = {"verb", "noun", "adj", "phrase"};

static const char *const sense_names[SENSE_KINDS] = {
	"actor", "state", "capital", "seat",     "nation", "people", "institution", "title",
	"head",  "given", "place",   "function", "stance", "speech", "verb",        "common",
};
static const char *const form_names[] = {
	"",
	"perfect",
	"passive perfect",
	"imperfect",
	"passive imperfect",
	"verbal noun",
	"active participle",
	"passive participle",
	"noun",
	"adjective",
	"phrase",
};

static int name_number(const char *const *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(names[i], name) == 0)
			return (int)i;
	}
	return -1;
}

enum { TYPE_COUNT = sizeof type_names / sizeof *type_names };

const char *lexicon_type_name(unsigned type)
{
	return type < TYPE_COUNT ? type_names[type] : NULL;
}

int lexicon_type_of(const char *name)
{
	return name_number(type_names, TYPE_COUNT, name);
}

int lexicon_function_of(const char *name)
{
	return name_number(function_names, FUNCTION_CLASSES, name);
}

int lexicon_title_class_of(const char *name)
{
	return name_number(title_names, TITLE_CLASSES, name);
}

int lexicon_head_class_of(const char *name)
{
	return name_number(head_names, HEAD_CLASSES, name);
}

int lexicon_pos_of(const char *name)
{
	return name_number(pos_names, STANCE_POS_COUNT, name);
}

const char *lexicon_function_name(unsigned function)
{
	return function < FUNCTION_CLASSES ? function_names[function] : NULL;
}

const char *lexicon_title_class_name(unsigned title)
{
	return title < TITLE_CLASSES ? title_names[title] : NULL;
}

const char *lexicon_head_class_name(unsigned head)
{
	return head < HEAD_CLASSES ? head_names[head] : NULL;
}

const char *lexicon_pos_name(unsigned pos)
{
	return pos < STANCE_POS_COUNT ? pos_names[pos] : NULL;
}

const char *lexicon_sense_name(unsigned kind)
{
	return kind < SENSE_KINDS ? sense_names[kind] : NULL;
}

const char *lexicon_form_name(unsigned form)
{
	return form < sizeof form_names / sizeof *form_names ? form_names[form] : NULL;
}
