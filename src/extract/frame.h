/* Where the source and target of a stance stand: the slots of a term's frame, filled with mentions around its cue.
 *
 * A noun of something done ("هجوم", "دعم") stands for its doer, except where the one named behind it suffers it ("مقتل"). Nothing
 * here adds a link.
 */
#ifndef ACTORNET_EXTRACT_FRAME_H
#define ACTORNET_EXTRACT_FRAME_H

#include "extract/clause.h"
#include "extract/walk.h"

/* A cue with what is known of its surroundings. */
struct frame_view {
	struct walk walk;
	struct cue *cue;
	uint32_t cue_number;
	const struct lexicon_stance *term;
	const struct predicate *verb; /* the cue's own verb or the one it depends on; NULL when there is none */
	uint32_t subject;             /* mention of who does it; NO_MENTION when nobody is known to */
	bool follows;                 /* the subject stands behind the cue */
};

/* The subject of the verb that the cue depends on. */
uint32_t frame_governor(const struct frame_view *v);

/* The subject of the verb that the cue depends on does what the noun says: not "يحتاج إلى دعم", "تم احتجاز", "قتل في قصف". */
bool frame_governor_does(const struct frame_view *v);

/* The last token of a verb with its subject where that follows. */
uint32_t frame_verb_end(const struct frame_view *v, const struct predicate *verb);

/* How many words stand between token `from` and the cue, inclusive of its own; marks, adverbs and dates aside. */
uint32_t frame_words(const struct frame_view *v, uint32_t from);

/* A relative clause names the doer of a noun, who is no actor: "الجرائم التي ارتكبتها الميليشيات". */
bool frame_has_other_doer(const struct frame_view *v);

/* The owner of a noun: behind it, by its pronoun, by its relative clause, or NO_MENTION. */
uint32_t frame_owner(const struct frame_view *v);

/* The owner of the noun is who does it: not "احتجاز البغدادي". */
bool frame_owner_does(const struct frame_view *v, uint32_t owner);

/* The owner is told by a clause: "هجوم شنته تركيا". */
bool frame_has_clause(const struct frame_view *v);

/* The pronoun of the cue's last word, or of none. */
bool frame_has_pronoun(const struct frame_view *v);

/* The first mention behind the preposition of `slot` that follows token `at`; a pronoun behind it is followed. */
uint32_t frame_of_preposition(const struct frame_view *v, uint32_t at, unsigned slot);

/* "نفى دميتري بيسكوف المتحدث باسم الرئاسة تقارير": the last token of the office right behind the man who ends at token `end`, or
 * `end`. */
uint32_t frame_pass_office(const struct frame_view *v, uint32_t end);

/* "حذر س، كبير الموظفين سابقا، …": what commas or an office part from the subject behind a verb is no object. The last token
 * before it, or of the sentence when nothing closes the apposition. */
uint32_t frame_pass_apposition(const struct frame_view *v, uint32_t end);

/* "اتهم أردوغان في خطابه الأسد": the last token of a circumstance between the subject, which ends at token `end`, and the object; or
 * `end`. */
uint32_t frame_pass_circumstance(const struct frame_view *v, uint32_t end);

/* The object: behind the subject when that follows, or what the verb's pronoun means. */
uint32_t frame_object(const struct frame_view *v, uint32_t owner);

/* The mention that fills a slot; `owner` is what frame_owner said. */
uint32_t frame_slot(const struct frame_view *v, unsigned slot, uint32_t owner);

/* Who speaks where the cue stands. */
uint32_t frame_speaker(const struct frame_view *v);

/* Who did it, behind a passive or a noun: "من قبل", "على يد", and with `plain` a plain "من". */
uint32_t frame_agent(const struct frame_view *v, uint32_t at, bool plain);

/* The type of a cue's term is this one. */
bool frame_is_type(const struct frame_view *v, const struct cue *cue, const char *type);

#endif
