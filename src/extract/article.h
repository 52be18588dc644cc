/* One article on its way through the extraction: the shared state of the stages of this room.
 *
 *     tokens + readings ──► mention ──► resolve ──► cue ──► call ──► clause ──► link
 *                           (names found word by word; then what only the whole article tells; then stance)
 *
 * Each stage adds to the arrays here and changes nothing that an earlier one has made, but for `resolve`, which drops or
 * adopts doubtful mentions. All memory is the scratch arena's. Numbers of tokens, actors and mentions are indexes.
 */
#ifndef ACTORNET_EXTRACT_ARTICLE_H
#define ACTORNET_EXTRACT_ARTICLE_H

#include "actornet.h"
#include "base/arena.h"
#include "base/ids.h"
#include "lexicon/reading.h"
#include "text/sentence.h"
#include "text/token.h"

#define MASK(kind) (1u << (kind))
#define NO_MENTION UINT32_MAX

enum {
	ARTICLE_NAMES = MASK(SENSE_ACTOR) | MASK(SENSE_STATE) | MASK(SENSE_CAPITAL) | MASK(SENSE_SEAT),
	ARTICLE_VERBAL = MASK(SENSE_STANCE) | MASK(SENSE_SPEECH) | MASK(SENSE_VERB)
};

/* An actor of this article. */
struct article_actor {
	struct str id, name, latin, state;
	enum actornet_kind kind;
	uint32_t lexicon; /* number in the lexicon, LEXICON_NONE for composed and discovered ones */
	bool woman;       /* a person with a feminine title or given name */
	bool named;       /* some mention names it beyond doubt */
};

/* Classes of nouns, which stay nouns: "سياسات", "قوات". */
#define ARTICLE_NOUN_CLASSES (FUNCTION_BIT(FUNCTION_PARTY) | FUNCTION_OPEN)

enum mention_how { HOW_NAME, HOW_NOMINAL };

/* Tokens first … last (inclusive) of one sentence name an actor. */
struct mention {
	uint32_t start, end;  /* bytes */
	uint32_t first, last; /* tokens */
	uint32_t actor;
	uint32_t sentence;
	enum mention_how how;
	const char *rule;  /* which rule found it, for people */
	uint32_t fallback; /* of a weak name: the actor meant when it does not stand, + 1; 0 for none */
	uint32_t node;     /* of the lexicon entry behind a weak name, else LEXICON_NONE */
	bool weak;         /* stands only if the article names the actor otherwise */
	bool titled;       /* stands behind a title, which makes a weak name a sure one */
	bool regime;       /* of a weak name: the person's state is meant */
	bool in_title;     /* an organisation or state that a title's words name */
	uint32_t title;    /* first token of the title before a person's name + 1; 0 for none */
	bool dropped;      /* resolve has decided that this is no mention */
	bool pointer;      /* a word that only points back: "الطرفان"; called, and taken back in any case */
	bool called;       /* a state taken for a place, until a stance asked for it */
	uint32_t office;   /* of a person: first token of the words that say what he is + 1; 0 for none */
	uint32_t office_last;
	uint32_t affiliation; /* the organisation or state that the office's words name + 1; 0 for none */
};

/* A stance term at tokens first … last. */
struct cue {
	uint32_t first, last, sentence;
	uint32_t term; /* number in lexicon->stances */
	uint16_t form; /* enum word_form */
	uint8_t flags; /* enum sense_flag */
	uint8_t reading;
	bool negated;
	bool turned;        /* refused or ended by the cue above it: "أوقفت دعمها" */
	uint32_t predicate; /* of a finite verb: its number in article.predicates + 1 */
};

/* A finite verb of any kind. */
struct predicate {
	uint32_t at;      /* token */
	uint32_t subject; /* mention, perhaps of an earlier sentence; NO_MENTION when unknown or no actor */
	uint8_t flags;    /* enum sense_flag */
	uint32_t object;  /* mention that stands before the subject behind the verb; NO_MENTION when none does */
	bool follows;     /* the subject stands behind it */
	bool joined;      /* an "and" or "then" joins it to the verb before */
	bool relative;    /* in a relative clause */
	bool inherited;   /* its subject is dropped, and taken from what stands before */
	bool closed;      /* somebody does it who is no actor: "قال مسؤولون" */
	bool other;       /* the noun that does it stands behind the verb */
	bool speech, negated;
};

struct link {
	uint32_t source, target; /* actors of the article */
	uint32_t cue, sentence;
	double stance; /* -1 … 1, not 0 */
	bool directed;
	const char *rule;
};

struct article_sentence {
	uint32_t start, end;           /* bytes */
	uint32_t first, last;          /* tokens, last exclusive */
	uint32_t mention, mention_end; /* in article.mentions, after resolve */
	uint32_t cue, cue_end, predicate, predicate_end, link, link_end;
	uint32_t speaker; /* mention of who spoke last before the sentence, or NO_MENTION */
};

/* Which actors of the lexicon the article has: `serial` is the article's number when it has. */
struct article_seen {
	uint32_t serial, actor;
};

/* The slots of the prepositions of one letter; SLOT_NONE when the lexicon has one in no frame. */
struct article_slots {
	unsigned b, l, k;
	unsigned on; /* of على */
};

/* The slot of the preposition with these folded letters; SLOT_NONE when there is none. */
unsigned article_slot_of_word(const struct lexicon *lexicon, const uint16_t *units, size_t count);

/* The slot of the preposition that is this one letter. */
unsigned article_slot_of(const struct lexicon *lexicon, uint32_t letter);

struct article {
	struct arena *scratch;
	struct article_seen *seen;         /* one for each actor of the lexicon; the extractor's */
	uint32_t serial;                   /* of this article */
	const struct article_slots *slots; /* the extractor's */
	const struct lexicon *lexicon;
	struct str text;
	struct token_list tokens;
	const struct word_readings *readings;
	struct article_sentence *sentences;
	size_t sentence_count;
	bool dots_maqsura; /* ى is written ي, as in Egypt: علي is mostly the preposition */
	struct ids ids;    /* of actors, by id */
	struct article_actor *actors;
	size_t actor_count, actor_capacity;
	struct mention *mentions;
	size_t mention_count, mention_capacity;
	uint32_t *covered; /* per token: mention number + 1 */
	bool *titles;      /* per token: part of a title */
	bool *stops; /* per token: no entry of the lexicon is known to go on from its first reading to the next word */
	struct cue *cues;
	size_t cue_count, cue_capacity;
	struct predicate *predicates;
	size_t predicate_count, predicate_capacity;
	struct link *links;
	size_t link_count, link_capacity;
};

/* ---- tokens ---- */

static inline const struct token *article_token(const struct article *a, size_t at)
{
	return &a->tokens.items[at];
}

static inline bool article_is_word(const struct article *a, size_t at)
{
	return a->tokens.items[at].kind == TOKEN_WORD;
}

/* Whether one of the readings of token `at` has a sense of these kinds. */
static inline bool article_is(const struct article *a, size_t at, unsigned mask)
{
	return (a->readings[at].mask & mask) != 0;
}

/* The first sense of a kind in any reading of the token, or NULL; *which is the reading when not NULL. */
const struct sense *article_sense(const struct article *a, size_t at, enum sense_kind kind, unsigned *which);

/* A preposition; not the name علي, which folds like على. */
bool article_is_preposition(const struct article *a, size_t at);

/* Whether token `at` is a function word of this class. */
static inline bool article_is_function(const struct article *a, size_t at, enum function_class class)
{
	if (class == FUNCTION_PREPOSITION)
		return article_is_preposition(a, at);
	return (a->readings[at].functions & FUNCTION_BIT(class)) != 0;
}

/* The classes of a function word, FUNCTION_BIT of each; not of verbs and nouns of the open vocabulary. */
static inline uint64_t article_closed(const struct article *a, size_t at)
{
	return a->readings[at].functions & ~FUNCTION_OPEN;
}

/* Whether a stance sense of a node is meant at all: a participle that is also an everyday noun (مجتمع, موقع, مدينة) is not. */
bool article_is_stance(const struct article *a, uint32_t node, const struct sense *sense);

/* A verb (of stance, speech or any) in the perfect or imperfect; not when it may also be a name or a title. */
static inline bool article_is_verb(const struct article *a, size_t at)
{
	return (a->readings[at].facts & WORD_VERB) != 0;
}

/* Whether the lexicon does not know the word, but perhaps as a form that is hardly ever written. */
static inline bool article_is_unknown(const struct article *a, size_t at)
{
	return (a->readings[at].facts & WORD_UNKNOWN) != 0;
}

/* Whether the written word starts with the article ال, glued prefixes aside. */
static inline bool article_is_definite(const struct article *a, size_t at)
{
	return (a->readings[at].facts & WORD_DEFINITE) != 0;
}

/* The prefixes glued to the token, by its first reading. */
static inline unsigned article_clitics(const struct article *a, size_t at)
{
	return a->readings[at].items[0].clitics;
}

/* The folded letters of the word without glued prefixes, article and pronoun: what two mentions of a noun share. */
const uint16_t *article_stem(const struct article *a, size_t at, size_t *count);

/* Folded letters as bytes, for sets of words. */
static inline struct str article_letters(const uint16_t *units, size_t count)
{
	return (struct str){(const char *)units, count * sizeof *units};
}

/* The word has a digit: years and numbers glued to words are no names ("عام1984"). */
bool article_has_digit(const struct article *a, size_t at);

/* The slot of the preposition that token `at` is by itself; SLOT_NONE when it is none. */
unsigned article_preposition_slot(const struct article *a, size_t at);

/* في: "التدخل في ليبيا" goes on there, whoever is meant. */
bool article_is_in(const struct article *a, size_t at);

/* A name by which the lexicon knows a person. */
bool article_names_person(const struct article *a, size_t at);

/* Whether two words are the same noun but for prefixes, article and pronoun. */
bool article_same_stem(const struct article *a, size_t x, size_t y);

/* The word is written with ه at its end, which folds like ة. */
bool article_ends_in_heh(const struct article *a, size_t at);

/* The word is written with أ at its end, which folds like ا. */
bool article_ends_in_hamza(const struct article *a, size_t at);

/* The word ends in an alef, as an indefinite noun in the accusative does. */
bool article_ends_in_alef(const struct article *a, size_t at);

/* The word is written with ي, or with ى, at its end, which fold alike. */
bool article_ends_in_yeh(const struct article *a, size_t at);
bool article_ends_in_maqsura(const struct article *a, size_t at);

/* An adjective or a participle, though it may be a noun too. */
static inline bool article_is_adjective(const struct article *a, size_t at)
{
	return (a->readings[at].facts & WORD_ADJECTIVE) != 0;
}

/* The word is feminine by its ending (ة, ات). */
bool article_is_feminine(const struct article *a, size_t at);

/* Where a mention that begins with this token starts: behind the prefixes that can be cut off. `head` is how many
 * letters the reading cuts, `lil` that the ل has swallowed the article's alef. */
uint32_t article_start(const struct article *a, size_t at, const struct reading *reading);

/* The bytes of a cue's next words, *at being the token to go on with (cue->first at the start): one piece, or more where
 * a subject parts the words ("قطعت السعودية علاقاتها"). False behind the last. */
bool article_cue_piece(const struct article *a, const struct cue *cue, uint32_t *at, uint32_t *start, uint32_t *end);

/* What the words around a mention say of a person: his office as written, and the id of the organisation or state that it
 * names. Empty for none. */
struct str article_office(const struct article *a, const struct mention *m);
struct str article_affiliation(const struct article *a, const struct mention *m);

/* ---- actors ---- */

/* The article's actor for an actor of the lexicon. */
uint32_t article_lexicon_actor(struct article *a, uint32_t number);

/* The number in the lexicon of the state with this code; LEXICON_NONE when there is none. */
uint32_t article_state_number(const struct article *a, struct str code);

/* The article's actor for the state with this code; LEXICON_NONE when there is none. */
uint32_t article_state_actor(struct article *a, struct str code);

/* The article's actor with this id, made when it is new. */
uint32_t article_new_actor(struct article *a, const struct article_actor *actor);

struct mention *article_add_mention(struct article *a, const struct mention *mention);

/* ---- stages ---- */

void mention_find(struct article *a);
void mention_nominal(struct article *a);
void mention_bodies(struct article *a);
void mention_discover(struct article *a);
void mention_surnames(struct article *a);
void mention_resolve(struct article *a);
void mention_roles(struct article *a);

/* The last token of the office that begins at token `first`, and the actor that its words name or LEXICON_NONE. */
uint32_t role_end(const struct article *a, uint32_t first, uint32_t end);
uint32_t role_affiliation(struct article *a, uint32_t first, uint32_t last, uint32_t end);
void cue_find(struct article *a);

/* States that were taken for places, where a cue asks for what stands there: "الانسحاب من الاتفاق مع طهران", "أشادت
 * بأنقرة". mention_uncall takes back those of which nothing was said. */
void mention_call(struct article *a);
void mention_uncall(struct article *a);

/* Drops the mentions marked so, sorts the others by place and gives each sentence its range. */
void mention_order(struct article *a);

void link_find(struct article *a);

#endif
