/* The extraction of one document: text in, sentences with mentions and stance links out.
 *
 * An extractor keeps what is slow to open (ICU's iterators) and the memory of words; it holds nothing of a document once
 * the next begins, so any document may be read in any order, or alone, with the same result.
 */
#ifndef ACTORNET_EXTRACT_EXTRACT_H
#define ACTORNET_EXTRACT_EXTRACT_H

#include "extract/article.h"

struct extractor;

/* `run` outlives the extractor. */
enum actornet_status extractor_open(struct extractor **extractor, struct arena *run, const struct lexicon *lexicon,
                                    struct actornet_error *error);
void extractor_close(struct extractor *extractor);

/* The reader of words that it uses. */
struct reader *extractor_reader(const struct extractor *extractor);

/* Extracts from valid UTF-8; *article and all that it points to live in `scratch`. */
enum actornet_status extractor_run(struct extractor *extractor, struct arena *scratch, struct str text,
                                   struct article *article, struct actornet_error *error);

#endif
