#include "base/error.h"

#include <stdio.h>

static void error_begin(struct actornet_error *error, enum actornet_status status, const char *file, size_t line)
{
	error->status = status;
	error->line = line;
	snprintf(error->file, sizeof error->file, "%s", file);
}

enum actornet_status error_set(struct actornet_error *error, enum actornet_status status, const char *format, ...)
{
	if (!error)
		return status;
	error_begin(error, status, "", 0);
	va_list args;
	va_start(args, format);
	vsnprintf(error->message, sizeof error->message, format, args);
	va_end(args);
	return status;
}

enum actornet_status error_at(struct actornet_error *error, enum actornet_status status, const char *file, size_t line,
                              const char *format, ...)
{
	if (!error)
		return status;
	error_begin(error, status, file, line);
	int used = line ? snprintf(error->message, sizeof error->message, "%s:%zu: ", file, line)
	                : snprintf(error->message, sizeof error->message, "%s: ", file);
	size_t at = used < 0 ? 0 : (size_t)used;
	if (at < sizeof error->message) {
		va_list args;
		va_start(args, format);
		vsnprintf(error->message + at, sizeof error->message - at, format, args);
		va_end(args);
	}
	return status;
}

enum actornet_status error_io(struct actornet_error *error, const char *verb, const char *file, int code)
{
	error_set(error, ACTORNET_ERROR_IO, "cannot %s '%s': %s", verb, file, strerror(code));
	if (error)
		snprintf(error->file, sizeof error->file, "%s", file);
	return ACTORNET_ERROR_IO;
}
