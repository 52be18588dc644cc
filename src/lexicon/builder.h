/* Makes a `struct lexicon` from entries: at build time of the built-in files, at run time of a user's.
 *
 * Names are folded and split into words here, so that whoever adds an entry thinks of spelling only. The
 * order in which entries come decides the numbers, so the files are given in a fixed order. All memory is the arena's.
 *
 * A builder may extend a finished lexicon, its base: what a user adds then stands beside the built-in entries. A name that
 * a user gives to an actor is that actor's alone; an actor or a stance term that the user describes again is as the
 * user says.
 */
#ifndef ACTORNET_LEXICON_BUILDER_H
#define ACTORNET_LEXICON_BUILDER_H

#include "base/arena.h"
#include "base/str.h"
#include "lexicon/lexicon.h"

struct builder;

struct builder *builder_new(struct arena *arena);

/* A builder that begins with all that `base` knows; `base` outlives what is built. Cost: some ten milliseconds in all. */
struct builder *builder_extend(struct arena *arena, const struct lexicon *base);

/* Whether there is a base. */
bool builder_extends(const struct builder *builder);

/* Adds a sense to a name of one or more words; the same sense twice is one. False when the name has no letters. */
bool builder_add(struct builder *builder, struct str name, struct sense sense);

/* Rows of the tables; each returns the number that senses use as `id`. An actor with the id of a known one takes its
 * place, and its number. */
struct builder_actor {
	struct str id, name, latin, state, aliases;
	enum actornet_kind kind;
	bool is_media;
};
uint32_t builder_actor(struct builder *builder, const struct builder_actor *actor);
uint32_t builder_institution(struct builder *builder, struct str id, struct str latin, bool is_state,
                             bool needs_nation);
uint32_t builder_title(struct builder *builder, struct str text, int title_class);
uint32_t builder_head(struct builder *builder, struct str text, int head_class);
uint32_t builder_stance(struct builder *builder, const struct lexicon_stance *stance, struct str lemma);

/* The base's stance terms with this lemma and part of speech are none any more; their forms are everyday words from now
 * on, or (`replaced`) what the caller adds in their place. Returns how many there were. */
size_t builder_withdraw(struct builder *builder, struct str lemma, enum stance_pos pos, bool replaced);

/* The slot of a preposition, made when it is new; its one-word sense is added with it. */
uint8_t builder_preposition(struct builder *builder, struct str preposition);

/* The actor with this id, or with this state code among the states; LEXICON_NONE when there is none. */
uint32_t builder_find_actor(const struct builder *builder, struct str id);
uint32_t builder_find_state(const struct builder *builder, struct str code);

/* Where an actor's id is known from. */
enum builder_found { BUILDER_NEW, BUILDER_BASE, BUILDER_BASE_STATE, BUILDER_ADDED };
enum builder_found builder_has_actor(const struct builder *builder, struct str id);

/* What is known of the actor with this id, in the builder's memory; false when there is none. */
bool builder_describe(const struct builder *builder, struct str id, struct builder_actor *actor);

/* Whether the id is made of a state's and an institution's: "egypt-army". */
bool builder_composes(const struct builder *builder, struct str id);

/* Closes the tables. The builder may not be used afterwards. */
void builder_finish(struct builder *builder, struct lexicon *lexicon);

#endif
