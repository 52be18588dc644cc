#ifndef ACTORNET_LEXICON_INFLECT_H
#define ACTORNET_LEXICON_INFLECT_H

/*
 * Inflection: from a dictionary word to all its spellings in a newspaper.
 *
 *     lemma, imperfect, form, verbal nouns  ->  perfect, imperfect, passives, participles, verbal nouns
 *     adjective                             ->  genders, numbers, article
 *     noun, plurals                         ->  numbers, article
 *
 * The lexicon lists a verb once; the build puts every form of it into the look-up table, so that reading
 * a text needs no grammar. `lexicon show WORD` prints the same forms.
 *
 * What always holds:
 * - A form is plain spelling: no vowel marks, no shadda, no tatweel. Vowels that are not written do not
 *   make two forms: the perfect of sound verbs is given once for active and passive.
 * - Where newspapers differ about the seat of a hamza, every spelling in use is a form.
 * - Glued prefixes (the conjunctions, the prepositions, the future seen) and attached pronouns are not
 *   generated, with one exception: the article. Words that change before an attached pronoun have an
 *   extra form with INFLECT_BOUND; words that do not change are bound as they stand.
 * - A spelling is given once per feature, with the flags of its most usual reading. The same spelling may
 *   come again under another feature (active and passive participles are mostly spelt alike).
 * - The functions are pure: no memory is kept, the same input gives the same forms in the same order.
 *
 * Not for: analysing a word (the table does that), imperatives, energetic moods, broken plurals (they are
 * listed), and whether a form exists in the language: a passive of an intransitive verb is generated too.
 *
 * Cells: arguments are cells of a lexicon file as they stand there: UTF-8, several values separated by
 * `|`, `-` or NULL for none. Marks and tatweel in them are ignored.
 */

enum inflect_feature {
	INFLECT_PERFECT,
	INFLECT_PERFECT_PASSIVE, /* only where its spelling differs from the active */
	INFLECT_IMPERFECT,       /* indicative, subjunctive and jussive together */
	INFLECT_IMPERFECT_PASSIVE,
	INFLECT_MASDAR,
	INFLECT_ACTIVE_PARTICIPLE,
	INFLECT_PASSIVE_PARTICIPLE,
	INFLECT_NOUN,
	INFLECT_ADJECTIVE
};

enum inflect_flag {
	INFLECT_PLURAL = 1 << 0,
	INFLECT_DUAL = 1 << 1,
	INFLECT_FEMININE = 1 << 2,   /* of verbs, participles and adjectives; not set on nouns */
	INFLECT_DEFINITE = 1 << 3,   /* carries the article */
	INFLECT_INDEFINITE = 1 << 4, /* the spelling excludes both article and a genitive after it */
	INFLECT_CONSTRUCT = 1 << 5,  /* dual or plural without its noon: a genitive or pronoun must follow */
	INFLECT_BOUND = 1 << 6,      /* never alone: only before an attached pronoun */
	INFLECT_FIRST = 1 << 7,      /* first person; in the perfect also the second person singular */
	INFLECT_RARE = 1 << 8,       /* any other reading of the spelling should win, see below */
	INFLECT_YIELDING = 1 << 9    /* the same, but the spelling is no name: if nothing else, it is this */
};

/*
 * INFLECT_RARE marks forms that are seldom written (the second person feminine, feminine plurals in the perfect,
 * duals of short perfects, long jussives of doubled verbs, passives of the first person) and forms that are mostly some
 * other word: the short passives of weak verbs and the active participle of form 1, whose shape is that of many
 * everyday nouns and names. A table should let every form without the mark, and every listed word, win; where nothing
 * wins, the word is still as good as unknown.
 *
 * INFLECT_YIELDING marks forms that also let others win, but whose ending tells them from names: the same participle
 * in the feminine, the plural and the accusative, duals, second persons in the plural.
 */

/*
 * One form, lent to the callback.
 *
 * text is UTF-8 and ends with a zero byte; it is valid until the callback returns. flags is a sum of
 * enum inflect_flag; 0 is the third person singular masculine of a verb, the plain singular of the rest.
 */
struct inflect_form {
	const char *text;
	enum inflect_feature feature;
	unsigned flags;
};

/*
 * A verb as its row in the lexicon names it.
 *
 * lemma is the perfect, imperfect the imperfect (both: he). form is "1" .. "10", or "q" for a root of four
 * letters with its own derived forms. masdar lists the verbal nouns, and their plurals where they are used.
 */
struct inflect_verb {
	const char *lemma;
	const char *imperfect;
	const char *form;
	const char *masdar;
};

/*
 * Calls emit with each form of a verb: perfect, imperfect, passives, participles, verbal nouns.
 *
 * Returns 0, or -1 where the cells contradict each other (the lemma does not look like its form, or lemma
 * and imperfect differ in a strong letter) or hold something else than one Arabic word; nothing has been
 * emitted then.
 */
int inflect_verb(const struct inflect_verb *verb, void (*emit)(void *context, const struct inflect_form *form),
                 void *context);

/*
 * Calls emit with each form of the verbal nouns in a cell, as INFLECT_MASDAR.
 *
 * A word in -at is a plural where the cell also lists its singular. Other plurals are flagged as such only
 * where their shape shows it. Duals are not given. Returns as above.
 */
int inflect_masdar(const char *masdar, void (*emit)(void *context, const struct inflect_form *form), void *context);

/*
 * Calls emit with the plurals in -at and the duals of the verbal nouns in a cell, as nouns: events are counted.
 *
 * Short ones (three letters) and plurals are passed over. Returns as above; an empty cell gives nothing.
 */
int inflect_masdar_counted(const char *masdar, void (*emit)(void *context, const struct inflect_form *form),
                           void *context);

/*
 * Calls emit with each form of an adjective, given as the masculine singular without article.
 *
 * An adjective that loses a final yeh (its indefinite ends in -in) is listed in both spellings, without
 * and with the yeh. Without that hint a final yeh is taken for the nisba, and an adjective of the shape
 * meem-letter-alef-letter, which may be of either kind, also gets the forms with yeh as INFLECT_RARE.
 * Comparatives get no feminine. Broken plurals are not given. Returns as above.
 */
int inflect_adjective(const char *word, void (*emit)(void *context, const struct inflect_form *form), void *context);

/*
 * Calls emit with each form of a noun, given as the singular without article and the list of its plurals.
 *
 * A listed plural may be broken or sound, in any case ending. A noun without a listed plural gets the one in -at, if it
 * has four letters or ends in teh marbuta, and besides the one in -un where its shape is that of persons. Returns as
 * above.
 */
int inflect_noun(const char *word, const char *plural, void (*emit)(void *context, const struct inflect_form *form),
                 void *context);

#endif
