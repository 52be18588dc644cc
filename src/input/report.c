#include "input/report.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/error.h"

void report_init(struct report *report, const struct actornet_options *options, struct actornet_counts *counts)
{
	*report = (struct report){.counts = counts, .path = ""};
	if (options)
		report->options = *options;
}

static void report_warn(const struct report *report, const char *format, ...) BASE_PRINTF(2, 3);

static void report_warn(const struct report *report, const char *format, ...)
{
	if (!report->options.warn)
		return;
	char message[1024];
	va_list args;
	va_start(args, format);
	vsnprintf(message, sizeof message, format, args);
	va_end(args);
	report->options.warn(report->options.warn_context, message);
}

static const char *report_plural(uint64_t count)
{
	return count == 1 ? "" : "s";
}

void report_begin(struct report *report, const char *path)
{
	report->path = path;
	report->skipped = 0;
	report->replaced = 0;
}

void report_end(struct report *report)
{
	if (report->skipped > REPORT_SKIPPED_TOLD) {
		uint64_t more = report->skipped - REPORT_SKIPPED_TOLD;
		report_warn(report, "%s: %" PRIu64 " more record%s skipped", report->path, more, report_plural(more));
	}
	if (report->replaced)
		report_warn(report, "%s: %" PRIu64 " malformed byte%s replaced by U+FFFD", report->path, report->replaced,
		            report_plural(report->replaced));
	report_begin(report, "");
}

void report_failed(struct report *report, const char *verb, const char *why)
{
	report->counts->files_failed++;
	report_warn(report, "cannot %s '%s': %s", verb, report->path, why);
}

enum actornet_status report_damaged(struct report *report, const char *why, struct actornet_error *error)
{
	if (report->options.strict)
		return error_at(error, ACTORNET_ERROR_DATA, report->path, 0, "%s", why);
	report_failed(report, "read", why);
	return ACTORNET_OK;
}

void report_too_long(struct report *report)
{
	report->counts->files_failed++;
	report_warn(report, "%s: a text of 4 GiB or more, skipped", report->path);
}

enum actornet_status report_skipped(struct report *report, size_t line, const char *why, struct actornet_error *error)
{
	if (report->options.strict)
		return error_at(error, ACTORNET_ERROR_DATA, report->path, line, "%s", why);
	report->counts->records_skipped++;
	if (++report->skipped > REPORT_SKIPPED_TOLD)
		return ACTORNET_OK;
	if (line)
		report_warn(report, "%s:%zu: %s, skipped", report->path, line, why);
	else
		report_warn(report, "%s: %s, skipped", report->path, why);
	return ACTORNET_OK;
}

enum actornet_status report_replaced(struct report *report, size_t bytes, size_t line, size_t offset,
                                     struct actornet_error *error)
{
	if (!bytes)
		return ACTORNET_OK;
	if (report->options.strict)
		return error_at(error, ACTORNET_ERROR_DATA, report->path, line, "malformed text at byte %zu%s", offset + 1,
		                line ? " of the line" : "");
	report->counts->bytes_replaced += bytes;
	report->replaced += bytes;
	return ACTORNET_OK;
}
