#include "cli/command.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void complain(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fputs("actornet: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
}

static enum exit_status exit_of(enum actornet_status status)
{
	switch (status) {
	case ACTORNET_OK: return EXIT_DONE;
	case ACTORNET_ERROR_EMPTY: return EXIT_PARTLY;
	case ACTORNET_ERROR_IO: return EXIT_IO;
	case ACTORNET_ERROR_DATA: return EXIT_DATA;
	case ACTORNET_ERROR_ARGUMENT:
	case ACTORNET_ERROR_MEMORY:
	case ACTORNET_ERROR_INTERNAL: break;
	}
	return EXIT_BUG;
}

enum exit_status complain_error(enum actornet_status status, const struct actornet_error *error)
{
	if (status != ACTORNET_OK)
		complain("%s", error->message[0] ? error->message : "internal error");
	return exit_of(status);
}

void complain_mistake(void *context, size_t line, const char *message)
{
	const char *path = context;
	fprintf(stderr, "%s:%zu: %s\n", path, line, message);
}

enum exit_status output_finish(struct actornet_output *output, enum exit_status so_far)
{
	struct actornet_error error = {0};
	enum exit_status closed = complain_error(actornet_output_close(output, so_far == EXIT_DONE, &error), &error);
	return so_far > EXIT_PARTLY || closed == EXIT_DONE ? so_far : closed;
}

enum exit_status print_text(const char *text)
{
	struct actornet_output *output;
	struct actornet_error error = {0};
	enum actornet_status status = actornet_output_open(&output, NULL, &error);
	if (status != ACTORNET_OK)
		return complain_error(status, &error);
	actornet_output_write(output, text, strlen(text));
	return output_finish(output, EXIT_DONE);
}
