/* Filling in a `struct actornet_error`; every function here allows error = NULL and returns `status`, so that a failing
 * function can end with `return error_set(…)`. Messages are lower case, complete, without a full stop.
 */
#ifndef ACTORNET_BASE_ERROR_H
#define ACTORNET_BASE_ERROR_H

#include "actornet.h"
#include "base/str.h"

/* Message only. */
enum actornet_status error_set(struct actornet_error *error, enum actornet_status status, const char *format, ...)
	BASE_PRINTF(3, 4);

/* A mistake at a line of a file: the message becomes "FILE:LINE: …" ("FILE: …" when line is 0). */
enum actornet_status error_at(struct actornet_error *error, enum actornet_status status, const char *file, size_t line,
                              const char *format, ...) BASE_PRINTF(5, 6);

/* "cannot VERB 'FILE': reason of errno number `code`". */
enum actornet_status error_io(struct actornet_error *error, const char *verb, const char *file, int code);

#endif
