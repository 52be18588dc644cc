/* How a word is read, for people: what is glued to it, the entry of the lexicon that is left, and all its senses.
 *
 * This is what the extraction sees of a word before it looks at the words around; where a word has several senses, those
 * decide. A phrase is read as a whole where the lexicon has it, then word by word.
 */
#ifndef ACTORNET_OUTPUT_ANALYSIS_H
#define ACTORNET_OUTPUT_ANALYSIS_H

#include "actornet.h"
#include "base/arena.h"
#include "base/str.h"
#include "lexicon/reading.h"

/* One sense in plain words; what does not apply is empty. */
struct analysis_sense {
	const char *kind;  /* as in `dump tokens` */
	struct str id;     /* of actors and institutions */
	struct str name;   /* of actors the Latin label; of titles, heads and stance terms the usual form */
	const char *class; /* of actors, function words, titles and heads; of stance terms the part of speech */
	const char *form;
	struct str features; /* "feminine, plural" */
	const char *type;    /* of a stance term: its event type, its score in tenths, its frames as in stance.tsv */
	int score;
	struct str frames;
};

/* What is cut off in front or behind: the letters, and what they are ("and", "article" …). */
struct analysis_part {
	struct str text;
	const char *role;
};

enum { ANALYSIS_PARTS = 4 };

struct analysis_reading {
	struct analysis_part prefixes[ANALYSIS_PARTS];
	size_t prefix_count;
	struct str entry;
	struct str pronoun; /* empty when there is none */
	struct analysis_sense *senses;
	size_t sense_count;
	bool opens; /* longer entries begin with it */
};

struct analysis {
	struct str word;
	struct analysis_reading *readings; /* none: the word is unknown */
	size_t reading_count;
};

struct analysis_list {
	struct analysis *items;
	size_t count;
	bool known; /* some reading was found */
};

/* Adds the analyses of a text: of the whole when it is a phrase of the lexicon, and of each of its words. */
void analysis_add(struct analysis_list *list, struct arena *arena, struct reader *reader, struct str text);

void analysis_write(const struct analysis_list *list, enum actornet_show_format format, struct actornet_output *output);

#endif
