/* actornet: who stands with whom, and who against whom, in a pile of news.
 *
 *     input ──► text ──► lexicon ──► extract ──► network ──► measure ──► output
 *     files     words    look-up     mentions    actors      centrality  table, DOT,
 *     charsets  sentences            stance      and ties                SVG, JSON
 *
 * One opaque handle, `struct actornet`, holds the lexicon in use and the network read so far. A call either
 * streams (actornet_extract, actornet_dump: memory does not grow with the input) or adds to the network
 * (actornet_read), which is then measured and drawn.
 *
 * Conventions
 * - A function that can fail returns enum actornet_status and, when `error` is not NULL, fills it. Results go
 *   out through pointers, which are untouched on failure.
 * - The library never prints, exits or aborts. What a person should know without failing the call (a file that
 *   could not be read, malformed bytes) goes to the `warn` function of the options and into the counts.
 * - Strings are UTF-8. Strings handed out belong to the handle and live until actornet_free, unless said otherwise.
 * - One handle is for one thread at a time. The same input and options give the same bytes.
 */
#ifndef ACTORNET_H
#define ACTORNET_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define ACTORNET_API __attribute__((visibility("default")))
#else
#define ACTORNET_API
#endif

#define ACTORNET_VERSION "0.1.0"

/* What became of a call. */
enum actornet_status {
	ACTORNET_OK = 0,
	ACTORNET_ERROR_ARGUMENT, /* an argument outside its documented range */
	ACTORNET_ERROR_IO,       /* a file or stream could not be opened, read or written */
	ACTORNET_ERROR_DATA,     /* malformed lexicon, or malformed input with `strict` */
	ACTORNET_ERROR_MEMORY,   /* out of memory; the handle may only be freed */
	ACTORNET_ERROR_EMPTY,    /* nothing to do it with: no document, no actor */
	ACTORNET_ERROR_INTERNAL  /* our bug, or a library's */
};

/* The error report: `message` is complete in itself (it names file, place and cause), lower case, no full stop. */
struct actornet_error {
	enum actornet_status status;
	char file[256]; /* "" when no file is concerned */
	size_t line;    /* 1-based; 0 when unknown */
	char message[512];
};

/* The version of the library, as ACTORNET_VERSION was when it was built. */
ACTORNET_API const char *actornet_version(void);

/* ---- handle ------------------------------------------------------------------------------------------------ */

struct actornet;

struct actornet_options {
	int strict;         /* malformed input fails the call instead of being repaired and counted */
	int keep_spellings; /* actors with spellings of one name stay apart; by default they are one where that is safe */
	void (*warn)(void *context, const char *message); /* may be NULL; `message` lives during the call */
	void *warn_context;
};

/* All defaults: not strict, spellings merged, no warnings wanted. */
ACTORNET_API void actornet_options_init(struct actornet_options *options);

/* Makes a handle in *actornet; `options` NULL means the defaults. The caller frees it with actornet_free.
 * Cost: about a millisecond; the lexicon is compiled in. */
ACTORNET_API enum actornet_status actornet_new(struct actornet **actornet, const struct actornet_options *options,
                                               struct actornet_error *error);

/* Frees the handle and everything handed out by it. NULL is allowed. */
ACTORNET_API void actornet_free(struct actornet *actornet);

/* What was read since the handle was made. */
struct actornet_counts {
	uint64_t files;           /* files and streams opened */
	uint64_t files_failed;    /* files that could not be opened or read to the end; each was warned of */
	uint64_t documents;       /* articles with text */
	uint64_t bytes;           /* of their text as UTF-8 */
	uint64_t records_skipped; /* JSON lines that were no article */
	uint64_t bytes_replaced;  /* malformed bytes that became U+FFFD */
	uint64_t sentences;
	uint64_t mentions;
	uint64_t links;
	uint64_t edits;       /* edited rows of review tables */
	uint64_t edits_unmet; /* those of them whose actor has not occurred */
};
ACTORNET_API void actornet_counts_get(const struct actornet *actornet, struct actornet_counts *counts);

/* ---- output ------------------------------------------------------------------------------------------------ */

/* Where bytes go. A named file is written beside its place and renamed on actornet_output_close, so that a
 * failed run leaves the old file as it was. */
struct actornet_output;

/* Opens `path` for writing; NULL or "-" means standard output. ERROR_IO when it cannot be made. */
ACTORNET_API enum actornet_status actornet_output_open(struct actornet_output **output, const char *path,
                                                       struct actornet_error *error);

/* Appends bytes. A failure is remembered and reported by actornet_output_close. */
ACTORNET_API void actornet_output_write(struct actornet_output *output, const void *bytes, size_t count);

/* Flushes, checks and (for a file, when `keep` is not 0) puts it in its place; frees `output` in every case.
 * ERROR_IO when any byte of it could not be written. NULL is allowed. */
ACTORNET_API enum actornet_status actornet_output_close(struct actornet_output *output, int keep,
                                                        struct actornet_error *error);

/* ---- reading ----------------------------------------------------------------------------------------------- */

/* All calls here take an INPUT: a file, a folder (read recursively, in byte order of the names) or "-" for
 * standard input. Files hold plain text (UTF-8 with or without mark, UTF-16, windows-1256, ISO-8859-6), JSON lines with
 * `text`, `content` or `body` and optional `id`, `title`, `date`, `source`, `url`, or what actornet_extract wrote;
 * each may be compressed (gzip, xz, zstd).
 * A file that fails is warned of and counted; the call goes on and returns ACTORNET_OK, but with `strict` ERROR_DATA
 * at the first malformed byte or record. */

/* Writes one JSON object a line: a header, then one for each sentence, with its mentions and stance links.
 * The header is written by the first call on a handle only. Memory is bounded by the longest document. */
ACTORNET_API enum actornet_status actornet_extract(struct actornet *actornet, const char *input,
                                                   struct actornet_output *output, struct actornet_error *error);

/* The stages that can be looked at. */
enum actornet_stage {
	ACTORNET_STAGE_TOKENS,
	ACTORNET_STAGE_SENTENCES,
	ACTORNET_STAGE_MENTIONS,
	ACTORNET_STAGE_CUES,
	ACTORNET_STAGE_LINKS
};

/* Prints one stage of the extraction as tab-separated lines with a header, for debugging and tests. */
ACTORNET_API enum actornet_status actornet_dump(struct actornet *actornet, enum actornet_stage stage, const char *input,
                                                struct actornet_output *output, struct actornet_error *error);

/* Extracts (or takes what an earlier extraction wrote) and adds the result to the network. */
ACTORNET_API enum actornet_status actornet_read(struct actornet *actornet, const char *input,
                                                struct actornet_error *error);

/* ---- the network ------------------------------------------------------------------------------------------- */

enum actornet_kind { ACTORNET_PERSON, ACTORNET_STATE, ACTORNET_ORG };

struct actornet_actor {
	const char *id;          /* lower-case ASCII with hyphens; the same in every run */
	const char *label;       /* usual Arabic name */
	const char *label_latin; /* usual Latin name */
	const char *state;       /* ISO 3166-1 alpha-2 code, or "" */
	enum actornet_kind kind;
	uint64_t mentions;
	uint64_t documents;
	uint64_t sentences; /* in which it is mentioned */
};

/* A pair of actors that share a sentence; `a` < `b` are actor numbers. `positive` and `negative` are sums of |score|/10
 * over the stance cues between the two, both >= 0; weight = comentions + positive + negative > 0;
 * signed_weight = positive - negative; sign is its sign (-1, 0, 1). A normalisation multiplies weight and signed_weight of
 * a tie by a factor of its own, and leaves the sums as they are. */
struct actornet_tie {
	size_t a, b;
	uint64_t comentions;
	uint64_t documents;
	double positive, negative, weight, signed_weight;
	double a_to_b_positive, a_to_b_negative; /* the part of directed cues from a to b */
	double b_to_a_positive, b_to_a_negative;
	int sign;
	const char *first_date; /* "YYYY-MM-DD", or "" when no document of it has a date */
	const char *last_date;
};

/* Actors are numbered from 0 in byte order of their ids, ties in order of (a, b). */
ACTORNET_API size_t actornet_actor_count(const struct actornet *actornet);
ACTORNET_API size_t actornet_tie_count(const struct actornet *actornet);
/* ERROR_ARGUMENT when `index` is out of range. */
ACTORNET_API enum actornet_status actornet_actor_get(const struct actornet *actornet, size_t index,
                                                     struct actornet_actor *actor);
ACTORNET_API enum actornet_status actornet_tie_get(const struct actornet *actornet, size_t index,
                                                   struct actornet_tie *tie);

/* ---- measures ---------------------------------------------------------------------------------------------- */

/* What can be said of an actor's place in the network. Path measures read a tie's length as 1/weight. A value is finite,
 * or NaN where the measure has no meaning for the actor (marked "or none" here).
 *
 * On the ties of the layer:
 *  degree       number of ties                                          0 … n-1
 *  strength     sum of the ties' weights                                >= 0
 *  betweenness  shortest paths through the actor (Freeman 1977, Brandes 2001), undirected, unnormalised   >= 0
 *  closeness    1 / mean distance to the reachable actors (Freeman 1979), 0 for an isolated one   >= 0
 *  harmonic     mean of 1/distance to all others, 0 for unreachable (Rochat 2009)   >= 0
 *  eigenvector  Bonacich 1972, scaled to a maximum of 1                 0 … 1
 *  pagerank     Brin and Page 1998, damping 0.85, sums to 1             0 … 1
 *  core         the largest k such that the actor belongs to a group in which all have k ties inside (Seidman 1983)
 *               0 … n-1
 *  clustering   share of pairs of neighbours that are tied (Watts and Strogatz 1998); 0 with less than two   0 … 1
 *  constraint   how much the actor's contacts are tied up with each other (Burt 1992); small is free to broker
 *               > 0, rarely above 1.2, or none (isolated)
 *  cuts         further pieces that the actor's component falls into without the actor; > 0: an articulation point
 *               0 … n-2
 *  bridges      ties of the actor without which a component falls apart   0 … n-1
 *  community    number of the actor's community by modularity (Newman and Girvan 2004, Leiden algorithm of Traag,
 *               Waltman and van Eck 2019), from 1, the largest first    or none (isolated)
 *
 * On directed stances, source to target, of the layer:
 *  in_degree, out_degree      number of actors that took a stance to the actor, or to which it took one   0 … n-1
 *  in_strength, out_strength  sums of |score|/10 of them                >= 0
 *  hub, authority             Kleinberg 1999: takes stances to those that many take stances to, and the reverse;
 *                             each scaled to a maximum of 1             0 … 1
 *
 * On the signs of all ties, whatever the layer; a tie counts when its sign is not 0:
 *  positive_degree, negative_degree, net_degree        number of friendly ties, of hostile ones, the difference
 *  positive_strength, negative_strength, net_strength  sums of `positive`, of `negative`, the difference
 *  balance             share of the actor's signed triangles that are balanced (Heider 1946, Cartwright and Harary
 *                      1956)                                            0 … 1, or none (no triangle)
 *  pn                  PN centrality (Everett and Borgatti 2014) among the actors with a signed tie: above 1 gains by
 *                      its ties, below 1 loses, 1 without one           -1 … 2
 *  signed_eigenvector  Bonacich and Lloyd 2004, on signed weights, the largest of absolute value being 1: opposite signs,
 *                      opposite sides                                   -1 … 1, or none (no single largest eigenvalue)
 *  signed_community    number of the actor's group when friends go together and foes apart into any number of groups
 *                      (Davis 1967; by the Leiden algorithm), the largest first   or none (no signed tie)
 *  camp                number of the actor's camp when they go into two (see `frustration` in struct actornet_summary):
 *                      1 and 2 are the sides of the largest group linked by signed ties, 3 and 4 of the next
 *                                                                       or none (no signed tie)
 *  camp_status         friendly weight towards its own camp, as a share of the most that one in the camp has
 *                                                                       0 … 1, or none (no signed tie)
 *  camp_bridging       share of the actor's friendly weight that goes to the other camp   0 … 1, or none */
enum actornet_measure {
	ACTORNET_DEGREE,
	ACTORNET_STRENGTH,
	ACTORNET_BETWEENNESS,
	ACTORNET_CLOSENESS,
	ACTORNET_HARMONIC,
	ACTORNET_EIGENVECTOR,
	ACTORNET_PAGERANK,
	ACTORNET_CORE,
	ACTORNET_CLUSTERING,
	ACTORNET_CONSTRAINT,
	ACTORNET_CUTS,
	ACTORNET_BRIDGES,
	ACTORNET_COMMUNITY,
	ACTORNET_IN_DEGREE,
	ACTORNET_OUT_DEGREE,
	ACTORNET_IN_STRENGTH,
	ACTORNET_OUT_STRENGTH,
	ACTORNET_HUB,
	ACTORNET_AUTHORITY,
	ACTORNET_POSITIVE_DEGREE,
	ACTORNET_NEGATIVE_DEGREE,
	ACTORNET_NET_DEGREE,
	ACTORNET_POSITIVE_STRENGTH,
	ACTORNET_NEGATIVE_STRENGTH,
	ACTORNET_NET_STRENGTH,
	ACTORNET_BALANCE,
	ACTORNET_PN,
	ACTORNET_SIGNED_EIGENVECTOR,
	ACTORNET_SIGNED_COMMUNITY,
	ACTORNET_CAMP,
	ACTORNET_CAMP_STATUS,
	ACTORNET_CAMP_BRIDGING,
	ACTORNET_MEASURES /* how many there are */
};

/* The ties that count: all with `weight`, those with positive > 0 with `positive`, or those with negative > 0 with
 * `negative` as their weight. */
enum actornet_layer { ACTORNET_LAYER_ALL, ACTORNET_LAYER_POSITIVE, ACTORNET_LAYER_NEGATIVE };

/* The measure's name in options and output ("betweenness"), or NULL when out of range. */
ACTORNET_API const char *actornet_measure_name(enum actornet_measure measure);
/* The layer's name ("all", "positive", "negative"), or NULL when out of range. */
ACTORNET_API const char *actornet_layer_name(enum actornet_layer layer);

/* Fills values[0 … actornet_actor_count-1]. ERROR_ARGUMENT for an unknown measure or layer.
 * Cost for n actors and m ties: near O(n + m) for most, O(m^1.5) for clustering, constraint and balance. The path measures
 * are exact while n (n + 2m) stays below 1e8; beyond that they are estimates from a fixed sample of source actors
 * (Brandes and Pich 2007), the same on every run, at about 1e8 steps. */
ACTORNET_API enum actornet_status actornet_measure_compute(struct actornet *actornet, enum actornet_measure measure,
                                                           enum actornet_layer layer, double *values,
                                                           struct actornet_error *error);

/* The whole network in figures, on one layer; those of signs and of directed stances look at all ties. A figure is NaN
 * where it has no meaning (a balance without a triangle). */
struct actornet_summary {
	uint64_t actors, isolated;                  /* isolated: without a tie of the layer */
	uint64_t ties, positive, negative, neutral; /* of the layer, by sign */
	double density;                             /* ties, as a share of all pairs   0 … 1 */
	double mean_degree;                         /* ties of an actor on average     >= 0 */
	uint64_t components, largest; /* groups that ties link (an isolated actor is one), actors of the largest */
	double transitivity;          /* share of pairs of ties at an actor that a third closes   0 … 1 */
	uint64_t core;                /* the largest core number */
	uint64_t cuts, bridges;       /* articulation points, and ties that hold a component together */
	uint64_t communities;
	double modularity;     /* of the communities (Newman and Girvan 2004), by weight   -0.5 … 1 */
	uint64_t arcs;         /* ordered pairs, source to target, with a directed stance */
	double reciprocity;    /* share of them that are returned   0 … 1 */
	uint64_t triangles[4]; /* of signed ties, by the number of hostile ones: +++ ++- +-- --- */
	double balance;        /* share of them that are balanced, +++ and +-- (Cartwright and Harary 1956)   0 … 1 */
	double walk_balance;   /* the same for closed walks of all lengths, the short ones weighing most (Estrada and
	                          Benzi 2014), by sign   0 … 1 */
	int walk_estimated;    /* 1 beyond 500 actors with a signed tie: within a few per cent */
	uint64_t signed_ties;
	/* Ties that are friendly between the two camps or hostile inside one, in the best division into two camps; and
	 * a number below which no division can come. Where the two are the same, the division is the best; else it is the
	 * best found. */
	uint64_t frustrated, frustrated_least;
	double frustration; /* 1 - frustrated / (signed ties / 2) (Aref and Wilson 2018): 1 when none is   0 … 1 */
	uint64_t camps[2];  /* actors of camps 1 and 2, the sides of the largest group linked by signed ties */
	uint64_t signed_communities; /* groups of friends apart from foes, any number of them (Davis 1967) */
};

/* Errors are those of actornet_measure_compute, and ERROR_EMPTY without an actor. Cost: near O(m^1.5) for m ties; the
 * search for the camps is given up after some seconds. */
ACTORNET_API enum actornet_status actornet_summary_get(struct actornet *actornet, enum actornet_layer layer,
                                                       struct actornet_summary *summary, struct actornet_error *error);

/* ---- what of the network is looked at ------------------------------------------------------------------------ */

/* A network is made of evidence that is kept: the same evidence gives as many networks as there are views of it. A
 * view is applied in this order, whatever the order of its fields:
 *  1. documents   near-duplicates and what was read twice are left out, then what is not between `since` and `until`
 *  2. stances     of other `types`, or weaker than `min_stance`, are left out (the shared sentence stays)
 *  3. level       actors become those that they act for
 *  4. sums        are made of what is left; with `via_target` ties by common targets take the place of the others;
 *                 `normalise` sets the weights
 *  5. actors      of other `kinds`, other `states` or with too few mentions go, with their ties
 *  6. ties        below `min_weight` go, then those outside the `backbone`; their actors stay
 *  7. about       what lies more than `steps` away from an actor goes
 * Labels and kinds of actors are those of all documents. Every result after it is of the network that is left. */

/* Whom a mention counts for: the actor; a person's institution or state where the texts name it, else the person; the state of
 * the actor where it has one, else the actor. */
enum actornet_level { ACTORNET_LEVEL_ACTOR, ACTORNET_LEVEL_INSTITUTION, ACTORNET_LEVEL_STATE };

/* What a tie's weight is multiplied by, so that being named often does not count by itself. n sentences name both, s and t
 * name the one and the other, of N in all.
 *  none     1
 *  newman   the mean of 1/(k-1) over the n sentences, which name k actors (Newman 2001)
 *  jaccard  1/(s + t - n)
 *  cosine   1/sqrt(s t) (Salton)
 *  npmi     normalised pointwise mutual information (Bouma 2009) over n; ties that are not above chance go */
enum actornet_normalisation {
	ACTORNET_NORMALISE_NONE,
	ACTORNET_NORMALISE_NEWMAN,
	ACTORNET_NORMALISE_JACCARD,
	ACTORNET_NORMALISE_COSINE,
	ACTORNET_NORMALISE_NPMI
};

enum actornet_unit {
	ACTORNET_UNIT_NONE,
	ACTORNET_UNIT_DAY,
	ACTORNET_UNIT_WEEK, /* from Monday */
	ACTORNET_UNIT_MONTH,
	ACTORNET_UNIT_QUARTER,
	ACTORNET_UNIT_YEAR
};

/* Lists are words between commas; NULL means all. Strings are copied by actornet_view_set. */
struct actornet_view {
	int keep_duplicates; /* near-duplicates count too, and what was read twice counts twice */
	const char *since;   /* "2020-10-27", "2020-10" or "2020", of the document's date; NULL: no bound */
	const char *until;   /* its last day is included */
	const char *types;   /* of events: "ACCUSE,REJECT"; "-CONSULT" all but that */
	double min_stance;   /* 0 … 1 */
	enum actornet_level level;
	/* Ties between actors that take directed stances to the same third actor, in place of all others: a discourse network
	 * (Leifeld 2017). An actor supports a target, opposes it, or has done both. Of two actors `positive` is the
	 * congruence, the targets that both support and those that both oppose; `negative` is the conflict, those that one
	 * supports and the other opposes; and signed_weight is what DNA calls subtract. Each is divided by the mean of the
	 * two's activities, the number of targets that an actor supports and of those that it opposes: 0 … 1, to three
	 * decimals. weight = positive + negative; comentions, documents, dates and directed sums are 0 or empty. Cost: for
	 * each target the square of the number of actors with a stance to it. Not with `normalise`. */
	int via_target;
	enum actornet_normalisation normalise;
	const char *kinds;  /* "person,state,org" */
	const char *states; /* codes, ids or names of states: "LY,egypt" */
	uint64_t min_mentions;
	double min_weight; /* >= 0, on the layer and after normalisation */
	double backbone;   /* level of the disparity filter (Serrano, Boguñá and Vespignani 2009), 0 … 1; 0: all */
	const char *about; /* actors by id, by a name or by words of one */
	unsigned steps;    /* how far from them; default 1 */
	enum actornet_layer layer; /* the ties that min_weight, backbone and steps see */
	enum actornet_unit slice;  /* see actornet_slice_count */
	unsigned window;           /* slices together, >= 1; default 1 */
};
ACTORNET_API void actornet_view_init(struct actornet_view *view);

/* From now on the network is what `view` leaves of it; NULL means all. It may be set before reading and after.
 * ERROR_ARGUMENT names what is wrong in it; the view is then as it was. Cost: nothing; the next result pays O(evidence). */
ACTORNET_API enum actornet_status actornet_view_set(struct actornet *actornet, const struct actornet_view *view,
                                                    struct actornet_error *error);

/* What the view counts. */
struct actornet_coverage {
	size_t documents;
	size_t duplicates; /* left out as near-duplicates of another */
	size_t repeated;   /* left out as they were read before, under the same id and with much the same text */
	size_t undated;    /* without a date: they count in no period and in no slice */
	uint64_t sentences;
};

/* Makes the network; other calls do so where it is needed, but cannot say that nobody has a name in `about`: ERROR_EMPTY.
 * `coverage` may be NULL. */
ACTORNET_API enum actornet_status actornet_view_apply(struct actornet *actornet, struct actornet_coverage *coverage,
                                                      struct actornet_error *error);

/* A piece of time. Its name is that of its unit (2020-10-27, 2020-W44, 2020-10, 2020-Q4, 2020); with a window that of the first
 * and the last unit in it ("2020-08..2020-10"). */
struct actornet_slice {
	char name[32];
	char first[11], last[11]; /* days, both included */
};

/* How many slices there are from the first to the last dated document that counts, empty ones too; 0 without a date. With a
 * window, each slice holds so many units and begins one unit after the one before. */
ACTORNET_API size_t actornet_slice_count(struct actornet *actornet);
/* ERROR_ARGUMENT when `index` is out of range. */
ACTORNET_API enum actornet_status actornet_slice_get(struct actornet *actornet, size_t index,
                                                     struct actornet_slice *slice);

/* Every result from now on is of that slice; SIZE_MAX: of the whole again. Reading on or another view returns to
 * the whole. */
ACTORNET_API enum actornet_status actornet_slice_choose(struct actornet *actornet, size_t index,
                                                        struct actornet_error *error);

/* ---- writing results --------------------------------------------------------------------------------------- */

enum actornet_rank_format { ACTORNET_RANK_TABLE, ACTORNET_RANK_TSV, ACTORNET_RANK_JSON };

struct actornet_rank_options {
	enum actornet_measure by;         /* what to sort by; default strength */
	enum actornet_layer layer;        /* default all */
	size_t top;                       /* rows; 0 means all; default 20 */
	enum actornet_rank_format format; /* default table */
	/* What to show, in this order, and `by` too when it is not among them. Only what is shown is computed. With a
	 * count of 0 a table shows degree, strength, betweenness, pagerank, positive_strength, negative_strength, community
	 * and camp; TSV and JSON show all measures. */
	const enum actornet_measure *measures;
	size_t measure_count;
	int exact; /* no estimates, however long it takes; default 0 */
};
ACTORNET_API void actornet_rank_options_init(struct actornet_rank_options *options);

/* Writes the ranking, the strongest first: the largest values, but for constraint and the numbers of groups the smallest;
 * actors for which the measure has no meaning come last. What is estimated is said to be: in the text of a table, as
 * `sources` in JSON, by a warning with TSV. ERROR_EMPTY without an actor, ERROR_ARGUMENT for an unknown measure or
 * layer. */
ACTORNET_API enum actornet_status actornet_rank_write(struct actornet *actornet,
                                                      const struct actornet_rank_options *options,
                                                      struct actornet_output *output, struct actornet_error *error);

/* Writes the figures of actornet_summary_get: as text with a word on each, as TSV of names and values, as one JSON
 * object. The names are those of struct actornet_summary. */
ACTORNET_API enum actornet_status actornet_summary_write(struct actornet *actornet, enum actornet_layer layer,
                                                         enum actornet_rank_format format,
                                                         struct actornet_output *output, struct actornet_error *error);

/* What is followed through the slices of the view. */
enum actornet_series { ACTORNET_SERIES_ACTORS, ACTORNET_SERIES_TIES, ACTORNET_SERIES_NETWORK };

struct actornet_series_options {
	enum actornet_series of;          /* default actors */
	enum actornet_measure by;         /* of actors; default strength */
	enum actornet_layer layer;        /* default all */
	size_t top;                       /* actors or ties of the whole network that are followed; 0: all; default 20 */
	enum actornet_rank_format format; /* default table */
};
ACTORNET_API void actornet_series_options_init(struct actornet_series_options *options);

/* Writes the network slice by slice: ranks of actors, weights of ties, or figures of the whole. The view names the slices
 * (ERROR_ARGUMENT when it does not); ERROR_EMPTY when no document has a date. Afterwards results are of the whole again.
 * Cost: that of the network and the measure, once for each slice and once for the whole. */
ACTORNET_API enum actornet_status actornet_series_write(struct actornet *actornet,
                                                        const struct actornet_series_options *options,
                                                        struct actornet_output *output, struct actornet_error *error);

/* Whether actornet_compare_write takes `period`. */
ACTORNET_API int actornet_period_is_valid(const char *period);

struct actornet_compare_options {
	enum actornet_measure by;         /* what ranks the actors; default strength */
	enum actornet_layer layer;        /* default all */
	size_t top;                       /* changes of each sort; 0: all; default 20 */
	enum actornet_rank_format format; /* default table */
	const char *before, *after;       /* what the two are called; NULL: "before", "after" */
};
ACTORNET_API void actornet_compare_options_init(struct actornet_compare_options *options);

/* Writes what is different in `after`: actors that came, went and changed their rank, ties that came, went and changed their
 * sign; the largest changes first. The two may be one handle when `before_period` and `after_period` are given: "2019",
 * "2019-03", "2019-03-01", or two of these with ".." between; either may be left open. NULL: as the view of the handle says.
 * ERROR_ARGUMENT for a bad period, ERROR_EMPTY when neither has an actor. */
ACTORNET_API enum actornet_status actornet_compare_write(struct actornet *before, const char *before_period,
                                                         struct actornet *after, const char *after_period,
                                                         const struct actornet_compare_options *options,
                                                         struct actornet_output *output, struct actornet_error *error);

enum actornet_picture_format { ACTORNET_PICTURE_SVG, ACTORNET_PICTURE_PNG, ACTORNET_PICTURE_PDF };

struct actornet_picture_options {
	enum actornet_measure size_by; /* what makes a node large; default strength */
	enum actornet_layer layer;     /* the ties drawn; default all */
	size_t top;                    /* strongest actors drawn; 0 means all; default 60 */
	enum actornet_picture_format format;
	const char *title;        /* NULL: "Actor network" */
	const char *options_line; /* how the picture was made, printed small under the title; may be NULL */
};
ACTORNET_API void actornet_picture_options_init(struct actornet_picture_options *options);

/* Writes the network as a graph in the DOT language, with the drawing attributes that actornet_picture_write uses. */
ACTORNET_API enum actornet_status actornet_dot_write(struct actornet *actornet,
                                                     const struct actornet_picture_options *options,
                                                     struct actornet_output *output, struct actornet_error *error);

/* Lays the network out (sfdp) and writes the picture. Warns when no font for Arabic is found. */
ACTORNET_API enum actornet_status actornet_picture_write(struct actornet *actornet,
                                                         const struct actornet_picture_options *options,
                                                         struct actornet_output *output, struct actornet_error *error);

/* ---- evidence ---------------------------------------------------------------------------------------------- */

/* From now on actornet_read keeps every sentence that mentions an actor, for actornet_why_write. Memory grows by about the
 * size of those sentences. ERROR_MEMORY. */
ACTORNET_API enum actornet_status actornet_evidence_keep(struct actornet *actornet, struct actornet_error *error);

/* What a name has led to. */
enum actornet_search {
	ACTORNET_SEARCH_FOUND,     /* one actor: candidates[0] */
	ACTORNET_SEARCH_AMBIGUOUS, /* several actors that the name fits equally well */
	ACTORNET_SEARCH_UNREAD, /* known to the lexicon as known_id and known_label, but not mentioned in what was read */
	ACTORNET_SEARCH_UNKNOWN /* nobody; candidates are near misses, if there are any */
};

enum { ACTORNET_CANDIDATES = 8 };

struct actornet_found {
	enum actornet_search outcome;
	size_t count;                           /* of candidates below */
	size_t candidates[ACTORNET_CANDIDATES]; /* actor numbers: the nearest, then the most mentioned, first */
	size_t left_out;                        /* further ones */
	const char *known_id;                   /* UNREAD only, else "" */
	const char *known_label;
};

/* Who is meant by a name: an id ("khalifa-haftar"), a name or alias in Arabic in any spelling, known to the lexicon or
 * kept as evidence, or a Latin name without regard to case, hyphens and accents ("al sisi"). Names that fit fully go before
 * those that hold the words asked for ("Haftar"). Near misses differ in at most one letter of three. Cost: O(names + kept
 * mentions). */
ACTORNET_API enum actornet_status actornet_actor_find(struct actornet *actornet, const char *name,
                                                      struct actornet_found *found, struct actornet_error *error);

enum actornet_why_format { ACTORNET_WHY_TEXT, ACTORNET_WHY_TSV, ACTORNET_WHY_JSON };

#define ACTORNET_NOBODY SIZE_MAX

struct actornet_why_options {
	size_t a, b;                     /* actor numbers; b is ACTORNET_NOBODY (the default) for all that is said of a */
	size_t top;                      /* sentences; 0 means all; default 20 */
	int stance_only;                 /* of a pair: no sentences that only mention both */
	int color;                       /* text with colours for a terminal */
	enum actornet_why_format format; /* default text */
};
ACTORNET_API void actornet_why_options_init(struct actornet_why_options *options);

/* Writes the sentences that mention the actor, or both actors and the links between the two, newest first and undated ones
 * last, under their sums; of the documents and links that count in the view, actors on its level. Needs actornet_evidence_keep before the reading (else ERROR_ARGUMENT). ERROR_EMPTY when there is
 * no such sentence: TSV and JSON are then written with no row in them. */
ACTORNET_API enum actornet_status actornet_why_write(struct actornet *actornet,
                                                     const struct actornet_why_options *options,
                                                     struct actornet_output *output, struct actornet_error *error);

/* ---- the actors, for review ------------------------------------------------------------------------------------ */

enum actornet_actors_format { ACTORNET_ACTORS_TSV, ACTORNET_ACTORS_JSON };

struct actornet_actors_options {
	enum actornet_actors_format format;
	int affiliations; /* instead: who holds which office where, when and how often */
};
ACTORNET_API void actornet_actors_options_init(struct actornet_actors_options *options);

/* Writes one row for each actor of the network, the most mentioned first: what it is called, the forms in which the texts
 * name it, the rules that found it, offices and affiliations with their dates, ids that may be the same actor, ids that were
 * merged into it, an example. As TSV it is a review table, which actornet_lexicon_add reads again after it was edited;
 * unedited it changes nothing. Forms, rules and offices are counted in all documents, near-duplicates too, but once where a document was read twice.
 * Needs actornet_evidence_keep before reading, else ERROR_ARGUMENT. ERROR_EMPTY without an actor. */
ACTORNET_API enum actornet_status actornet_actors_write(struct actornet *actornet,
                                                        const struct actornet_actors_options *options,
                                                        struct actornet_output *output, struct actornet_error *error);

/* ---- lexicon ----------------------------------------------------------------------------------------------- */

/* The files here are tab-separated tables whose kind is told by the names of their columns: actors, stance terms, titles …
 * (src/lexicon/data/README.md explains each). `report` is called for every mistake, with its line and a complete
 * message; reading goes on behind it, so that one call tells all. */

/* Adds a file of the user's to the lexicon of the handle; before the first input is read, else ERROR_ARGUMENT. A name in it
 * is its actor's alone, whoever bore it before. A row with the id of a built-in actor describes that actor
 * anew and keeps its names. A stance term takes the place of built-in terms with the same lemma and part of speech; with
 * score 0 it silences them. A review table (columns `action` and `id`: what `actornet actors` writes) is obeyed by all
 * that is read afterwards, text and extractions: its actors are renamed, merged, dropped, given another kind or state, or
 * found by new names. ERROR_IO when the file cannot be read; ERROR_DATA after at least one report.
 * Cost: some ten milliseconds once, whatever the number of files. */
ACTORNET_API enum actornet_status actornet_lexicon_add(struct actornet *actornet, const char *path,
                                                       void (*report)(void *context, size_t line, const char *message),
                                                       void *context, struct actornet_error *error);

/* Reads one lexicon file as actornet_lexicon_add does and keeps nothing of it. */
ACTORNET_API enum actornet_status actornet_lexicon_check(const char *path,
                                                         void (*report)(void *context, size_t line,
                                                                        const char *message),
                                                         void *context, struct actornet_error *error);

enum actornet_show_format { ACTORNET_SHOW_TEXT, ACTORNET_SHOW_TSV, ACTORNET_SHOW_JSON };

/* Writes how each of `words` (a word as it stands in a text, or a phrase of several) is read: what is glued to it, and all that
 * the lexicon says the rest may be: an actor's name, a title, a stance term with its form, type, score and frames. Ends the
 * time in which files may be added. ERROR_EMPTY, after the writing, when no word is known. */
ACTORNET_API enum actornet_status actornet_lexicon_show(struct actornet *actornet, const char *const *words,
                                                        size_t count, enum actornet_show_format format,
                                                        struct actornet_output *output, struct actornet_error *error);

/* Writes the actors and states of the handle's lexicon as a table in the format of an actor lexicon file. Ends the time in
 * which files may be added. */
ACTORNET_API enum actornet_status actornet_lexicon_list(struct actornet *actornet, struct actornet_output *output,
                                                        struct actornet_error *error);

#ifdef __cplusplus
}
#endif
#endif
