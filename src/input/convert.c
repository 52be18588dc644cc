#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "input/charset.h"

enum {
	CONVERT_PIVOT = 4096,
	CONVERT_STEP = 16 * 1024 * 1024, /* source bytes at a time: ICU counts in 32 bits */
	CONVERT_GROWTH = 3               /* at most so many bytes of UTF-8 for one */
};

struct convert {
	UConverter *from;
	UConverter *to;
	const char *source; /* where it begins, for offsets */
	struct charset_damage *damage;
};

/* ICU calls this for each malformed or unassigned sequence. */
static void U_CALLCONV convert_replace(const void *context, UConverterToUnicodeArgs *args, const char *bytes,
                                       int32_t size, UConverterCallbackReason reason, UErrorCode *status)
{
	static const UChar replacement = 0xFFFD;
	const struct convert *convert = context;
	(void)bytes;
	if (reason > UCNV_IRREGULAR)
		return;
	if (!convert->damage->bytes)
		convert->damage->first = (size_t)(args->source - convert->source) - (size_t)size;
	convert->damage->bytes += (size_t)size;
	*status = U_ZERO_ERROR;
	ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

static void convert_close(struct convert *convert)
{
	ucnv_close(convert->from);
	ucnv_close(convert->to);
}

static bool convert_open(struct convert *convert, const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	convert->from = ucnv_open(name, &status);
	convert->to = ucnv_open("UTF-8", &status);
	if (U_SUCCESS(status))
		ucnv_setToUCallBack(convert->from, convert_replace, convert, NULL, NULL, &status);
	if (U_SUCCESS(status))
		return true;
	convert_close(convert);
	return false;
}

/* All of `bytes` to `target`, where there is room enough; returns the end, or NULL on failure. */
static char *convert_run(const struct convert *convert, char *target, struct str bytes)
{
	UChar pivot[CONVERT_PIVOT];
	UChar *pivot_source = pivot;
	UChar *pivot_target = pivot;
	const char *source = bytes.data;
	const char *end = bytes.data + bytes.size;
	UBool first = 1;
	do {
		size_t left = (size_t)(end - source);
		size_t part = left < CONVERT_STEP ? left : CONVERT_STEP;
		UErrorCode status = U_ZERO_ERROR;
		ucnv_convertEx(convert->to, convert->from, &target, target + (part + 2) * CONVERT_GROWTH, &source,
		               source + part, pivot, &pivot_source, &pivot_target, pivot + CONVERT_PIVOT, first, part == left,
		               &status);
		if (U_FAILURE(status))
			return NULL;
		first = 0;
	} while (source < end);
	return target;
}

struct charset_damage charset_convert(struct buffer *out, struct str bytes, const char *name)
{
	struct charset_damage damage = {0};
	struct convert convert = {.source = bytes.data, .damage = &damage};
	buffer_reserve(out, (bytes.size + 4) * CONVERT_GROWTH);
	if (!convert_open(&convert, name))
		longjmp(*out->run->on_oom, 1);
	char *end = convert_run(&convert, out->data + out->size, bytes);
	convert_close(&convert);
	if (!end)
		longjmp(*out->run->on_oom, 1);
	out->size = (size_t)(end - out->data);
	return damage;
}
