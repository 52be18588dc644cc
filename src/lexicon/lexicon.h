/* Everything the program knows of words, in constant tables: one look at a word tells all that any stage asks.
 *
 * Words are folded (text/fold.h) and numbered. A node is a word, or a row of words that begins some entry; node
 * numbers below word_count are the single words. The senses of a node say what the word or phrase may be. The
 * tables hold offsets and no pointers, so the compiled-in lexicon costs nothing at start; src/tools/lexicon_compile.c makes
 * it from data/ with builder.h, which makes the same structure of a user's files at run time.
 */
#ifndef ACTORNET_LEXICON_LEXICON_H
#define ACTORNET_LEXICON_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "actornet.h"

#define LEXICON_NONE UINT32_MAX

enum sense_kind {
	SENSE_ACTOR,       /* id: actor (person or org) */
	SENSE_STATE,       /* id: actor; a name of the state */
	SENSE_CAPITAL,     /* id: actor; stands for the state where it acts */
	SENSE_SEAT,        /* id: actor; always means the government */
	SENSE_NATION,      /* id: actor; its nationality adjective */
	SENSE_PEOPLE,      /* id: actor; another noun for its people */
	SENSE_INSTITUTION, /* id: institution */
	SENSE_TITLE,       /* id: title */
	SENSE_HEAD,        /* id: head */
	SENSE_GIVEN,       /* a given name */
	SENSE_PLACE,       /* a place that is no actor */
	SENSE_FUNCTION,    /* id: enum function_class; detail: preposition slot or 0 */
	SENSE_STANCE,      /* id: stance term; detail: enum word_form */
	SENSE_SPEECH,      /* a verb of speech; detail: enum word_form */
	SENSE_VERB,        /* another verb; detail: enum word_form */
	SENSE_COMMON,      /* an everyday noun, adjective or adverb */
	SENSE_KINDS
};

enum sense_flag {
	SENSE_WEAK = 1,      /* counts only in a document that names the actor otherwise */
	SENSE_DEFINITE = 2,  /* with its article */
	SENSE_CONSTRUCT = 4, /* the form before its owner */
	SENSE_FEMININE = 8,
	SENSE_PLURAL = 16,
	SENSE_WORD = 32,    /* a given name that is also an everyday word */
	SENSE_DERIVED = 32, /* of actors: a family name cut from the full name */
	SENSE_BOUND = 64,   /* only before an attached pronoun */
	SENSE_FIRST = 128   /* of the first or second person */
};

/* What the form of an inflected word is. */
enum word_form {
	FORM_PERFECT = 1,
	FORM_PERFECT_PASSIVE,
	FORM_IMPERFECT,
	FORM_IMPERFECT_PASSIVE,
	FORM_MASDAR, /* verbal noun */
	FORM_ACTIVE_PARTICIPLE,
	FORM_PASSIVE_PARTICIPLE,
	FORM_NOUN,
	FORM_ADJECTIVE,
	FORM_PHRASE,
	FORM_MASK = 0xFF,
	FORM_RARE = 0x100,       /* added to a form that is seldom written: any other sense of the word has driven it out */
	FORM_YIELDING = 0x200,   /* the same, but the word is surely no name */
	FORM_INDEFINITE = 0x400, /* added to forms that no pronoun can follow */
	FORM_ACCUSATIVE = 0x800  /* with the alef of tanwin: no preposition before it either */
};

enum function_class {
	FUNCTION_NEGATOR,
	FUNCTION_PREPOSITION,
	FUNCTION_CONJUNCTION,
	FUNCTION_RELATIVE,
	FUNCTION_PRONOUN,
	FUNCTION_DEMONSTRATIVE,
	FUNCTION_ADVERB,
	FUNCTION_MODAL,
	FUNCTION_CONDITIONAL,
	FUNCTION_MONTH,
	FUNCTION_WEEKDAY,
	FUNCTION_NUMBER,
	FUNCTION_UNIT,
	FUNCTION_QUANTIFIER,
	FUNCTION_PLACE,
	FUNCTION_MODIFIER,
	FUNCTION_PARTICLE,
	FUNCTION_ABBREVIATION,
	FUNCTION_EVENT,
	FUNCTION_CREDIT,
	FUNCTION_PARTY,      /* a preposition behind which a party rather than a place stands */
	FUNCTION_DIRECTION,  /* to, from: a place, or a party where a stance goes that way */
	FUNCTION_MEMBER,     /* one or some of a group: عناصر, قيادي */
	FUNCTION_NAMING,     /* behind "ما": the name follows: يسمى, يعرف */
	FUNCTION_MERELY,     /* behind a negator it takes the negation back: فقط, يكتف */
	FUNCTION_COMPOUND,   /* the second half of a given name: نور الدين, نصر الله */
	FUNCTION_KUNYA,      /* father or mother of: أبو, أبي, أم */
	FUNCTION_ORDINAL,    /* the fifth: الخامس */
	FUNCTION_PATRONYMIC, /* son or daughter of: بن, بنت, ولد */
	FUNCTION_JUDGING,    /* a verb that calls something by a name: اعتبر, وصف */
	FUNCTION_JOINING,    /* joins a verb to the one before: ثم, كما, بل */
	FUNCTION_MASCULINE,  /* the name of a state that is masculine: العراق */
	FUNCTION_KIN,        /* his wife, her colleague: a name follows */
	FUNCTION_SCENE,      /* a verb whose subject is where it happens: شهدت */
	FUNCTION_TRAVEL,     /* coming and going: the capital behind it is a place: زار, غادر */
	FUNCTION_AGENT,      /* behind "from" or "at": who does it follows: قبل, يد, طريق */
	FUNCTION_SUFFERING,  /* a verb whose subject suffers or gets what follows: تعرض, تلقى, حظي */
	FUNCTION_POSSESSION, /* what is done to it is done to whose it is: سفير, طائرة */
	FUNCTION_MEANS,      /* by what somebody does a thing: عبر, خلال */
	FUNCTION_DUAL,       /* the two who were named before: الطرفان, البلدين */
	FUNCTION_COUNTRY,    /* a noun before a state's name: جمهورية, دولة */
	FUNCTION_LANDS,      /* the two states who were named before: البلدين */
	FUNCTION_HONOUR,     /* a man of rank who was named before: سيادته, فخامته */
	FUNCTION_LETTER,     /* a foreign letter spelt out: إس, دبليو */
	FUNCTION_LIFTING,    /* what it is said of ends: رفع, إلغاء */
	FUNCTION_ACTING,     /* a verb or noun whose subject does what the noun behind it says: قام, حاول, سبل */
	FUNCTION_NEEDING,    /* a verb whose subject lacks, fears or thwarts it: احتاج, هرب, أحبط */
	FUNCTION_HAPPENING,  /* a verb that says that it was done, and not by whom: تم, جرى */
	FUNCTION_EFFECT, /* a noun that takes the preposition behind the noun it owns: تداعيات الحرب على */
	FUNCTION_FIRM,   /* a foreign word of papers and firms, and of no man's name: نيوز, ميديا */
	FUNCTION_SIDE,   /* one of two sides: جهة, ناحية */
	FUNCTION_CLASSES
};

enum title_class {
	TITLE_OFFICE,
	TITLE_RANK,
	TITLE_ROYAL,
	TITLE_SPEAKER,
	TITLE_HONORIFIC,
	TITLE_PROFESSION,
	TITLE_CLASSES
};

enum head_class {
	HEAD_PARTY,
	HEAD_MOVEMENT,
	HEAD_FRONT,
	HEAD_ARMED,
	HEAD_BODY,
	HEAD_COMPANY,
	HEAD_MISSION,
	HEAD_BLOC,
	HEAD_COURT,
	HEAD_COUNCIL,
	HEAD_UNION,
	HEAD_MEDIA,
	HEAD_BANK,
	HEAD_CLUB,
	HEAD_SCHOOL,
	HEAD_VAGUE, /* mostly an act or a thing: إدارة, جهاز */
	HEAD_CLASSES
};

/* Where the source or target of a stance stands; a preposition's slot is SLOT_PREPOSITION + its number. */
enum slot {
	SLOT_NONE,
	SLOT_SUBJECT,
	SLOT_OBJECT,
	SLOT_OWNER,
	SLOT_HEAD,
	SLOT_SPEAKER, /* who says so: "تجاوز كل الحدود" is his stance to the subject */
	SLOT_ACT,     /* target only: an act of the subject's own, which is refused or ended and so turned */
	SLOT_PREPOSITION
};

enum { LEXICON_FRAMES = 4, LEXICON_FILTER = 1 << 21 };

struct sense {
	uint8_t kind;  /* enum sense_kind */
	uint8_t flags; /* enum sense_flag */
	uint16_t detail;
	uint32_t id;
};

static inline unsigned sense_form(const struct sense *sense)
{
	return sense->detail & FORM_MASK;
}

struct lexicon_word {
	uint32_t units, count;
}; /* in lexicon.units */
struct lexicon_node {
	uint32_t first, count;
	uint16_t mask, below;
}; /* senses; 1 << kind of each; of longer phrases */
struct lexicon_slot {
	uint64_t hash;
	uint32_t number;
}; /* of a word: number + 1, 0 for an empty slot */
struct lexicon_edge {
	uint32_t node, word, next;
}; /* next: node + 1, 0 for an empty slot */

/* Texts are offsets into lexicon.text, NUL-terminated UTF-8; 0 is "". */
struct lexicon_actor {
	uint32_t id, name, latin, state, aliases;
	uint8_t kind;
	bool is_media;
}; /* aliases: `|`; enum actornet_kind; a source of news */
struct lexicon_institution {
	uint32_t id, latin;
	bool is_state, needs_nation;
}; /* speaks for the state; means it only beside a nationality: الجانب, السفارة */
struct lexicon_title {
	uint32_t text;
	uint8_t class;
};
struct lexicon_head {
	uint32_t text;
	uint8_t class;
};
struct lexicon_frame {
	uint8_t source, target, mutual;
};
struct lexicon_stance {
	uint32_t lemma;
	int16_t score;                               /* in tenths: -100 … 100 */
	uint8_t type;                                /* number for lexicon_type_name */
	uint8_t pos;                                 /* enum stance_pos */
	struct lexicon_frame frames[LEXICON_FRAMES]; /* unused ones are all SLOT_NONE */
};
enum stance_pos { STANCE_VERB, STANCE_NOUN, STANCE_ADJECTIVE, STANCE_PHRASE, STANCE_POS_COUNT };

struct lexicon {
	const uint16_t *units;
	const struct lexicon_word *words;
	const struct lexicon_slot *slots; /* hash of words */
	const uint64_t *filter;           /* LEXICON_FILTER bits: most unknown words are told here */
	const struct lexicon_node *nodes;
	const struct lexicon_edge *edges; /* hash of (node, word) */
	const uint64_t *edge_filter;      /* LEXICON_FILTER bits, for edges */
	const struct sense *senses;
	const char *text;
	const struct lexicon_actor *actors;
	const struct lexicon_institution *institutions;
	const struct lexicon_title *titles;
	const struct lexicon_head *heads;
	const struct lexicon_stance *stances;
	const uint32_t *prepositions; /* text of each */
	const int8_t *shape;          /* how letters follow each other in names and in other words: shape.h */
	uint32_t unit_count, word_count, slot_mask, node_count, edge_mask, sense_count, text_size, actor_count,
		institution_count, title_count, head_count, stance_count, preposition_count;
};

extern const struct lexicon lexicon_builtin;

/* The number of a folded word, LEXICON_NONE when unknown. */
uint32_t lexicon_find(const struct lexicon *lexicon, const uint16_t *units, size_t count);

/* The same, by lexicon_hash_word of the word. */
uint32_t lexicon_find_hashed(const struct lexicon *lexicon, uint64_t hash);

/* Fetches what lexicon_find_hashed will look at. */
static inline void lexicon_prefetch(const struct lexicon *lexicon, uint64_t hash)
{
	__builtin_prefetch(&lexicon->slots[(uint32_t)(hash >> 32) & lexicon->slot_mask]);
}

/* The node reached from `node` by one more word, LEXICON_NONE when no entry goes on so. */
uint32_t lexicon_step(const struct lexicon *lexicon, uint32_t node, uint32_t word);

/* The first sense of a kind at a node, or NULL; further senses of the kind stand behind it (senses are sorted by kind). */
const struct sense *lexicon_sense(const struct lexicon *lexicon, uint32_t node, enum sense_kind kind);

/* A text of the lexicon by its offset. */
static inline const char *lexicon_text(const struct lexicon *lexicon, uint32_t offset)
{
	return lexicon->text + offset;
}

static inline bool lexicon_is(const struct lexicon *lexicon, uint32_t node, unsigned mask)
{
	return node != LEXICON_NONE && (lexicon->nodes[node].mask & mask) != 0;
}

/* A hash of a folded word, four letters at a time. Shared with the builder, which sees to it that no two words of the
 * lexicon have the same; that an unknown word has the hash of a known one is as likely as 1 in 2^44. Never 0. */
static inline uint64_t lexicon_hash_word(const uint16_t *units, size_t count)
{
	const uint64_t factor = UINT64_C(0x9E3779B97F4A7C15);
	uint64_t hash = count * factor, word;
	for (; count >= 4; count -= 4, units += 4) {
		memcpy(&word, units, sizeof word);
		hash = (hash ^ word) * factor;
		hash ^= hash >> 29;
	}
	word = 0;
	for (size_t i = 0; i < count; i++)
		word = word << 16 | units[i];
	hash = (hash ^ word) * factor;
	return (hash ^ hash >> 32) | 1;
}

uint32_t lexicon_hash_edge(uint32_t node, uint32_t word);

/* Names of the closed sets in lexicon files and output; NULL when out of range, -1 when unknown. */
const char *lexicon_type_name(unsigned type); /* PLOVER event types */
int lexicon_type_of(const char *name);
int lexicon_function_of(const char *name);
int lexicon_title_class_of(const char *name);
int lexicon_head_class_of(const char *name);
int lexicon_pos_of(const char *name);
const char *lexicon_function_name(unsigned function); /* enum function_class */
const char *lexicon_title_class_name(unsigned title);
const char *lexicon_head_class_name(unsigned head);
const char *lexicon_pos_name(unsigned pos);
const char *lexicon_sense_name(unsigned kind); /* enum sense_kind: "actor", "state" … */
const char *lexicon_form_name(unsigned form);  /* enum word_form: "perfect", "verbal noun" …; "" for none */

#endif
