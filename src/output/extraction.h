/* What `extract` and `dump` print: sentences with mentions and links as JSON lines, and the stages as tables. */
#ifndef ACTORNET_OUTPUT_EXTRACTION_H
#define ACTORNET_OUTPUT_EXTRACTION_H

#include "extract/article.h"
#include "input/input.h"

/* The first line of an extraction. */
void extraction_header(struct actornet_output *output);

/* One line for each sentence of the article; `first` is the number of its first sentence, `part` is "title" or "". The
 * first line of a part tells the document's title, source and url, where it has them. */
void extraction_article(const struct article *article, const struct document *document, size_t first, const char *part,
                        struct actornet_output *output);

/* The header line of a stage's table, and the article's rows; `first` is the number of its first sentence. */
void extraction_stage_header(enum actornet_stage stage, struct actornet_output *output);
void extraction_stage(const struct article *article, const struct document *document, size_t first,
                      enum actornet_stage stage, struct actornet_output *output);

/* "person", "state", "org"; and the way back, -1 when unknown. */
const char *extraction_kind_name(enum actornet_kind kind);

#endif
