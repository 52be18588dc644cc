/* Checked output behind `struct actornet_output` (see actornet.h for the promises) and small writers over it.
 */
#ifndef ACTORNET_BASE_OUTPUT_H
#define ACTORNET_BASE_OUTPUT_H

#include "actornet.h"
#include "base/str.h"

static inline void output_text(struct actornet_output *output, const char *text)
{
	actornet_output_write(output, text, strlen(text)); /* inline: the length of a literal is known */
}
void output_str(struct actornet_output *output, struct str s);
void output_printf(struct actornet_output *output, const char *format, ...) BASE_PRINTF(2, 3);
/* A decimal number without a sign. */
void output_number(struct actornet_output *output, uint64_t number);
/* A cell of a table with tabs: control characters become blanks. */
void output_cell(struct actornet_output *output, struct str s);
/* A JSON string with its quotes; `s` is valid UTF-8. */
void output_json(struct actornet_output *output, struct str s);

#endif
