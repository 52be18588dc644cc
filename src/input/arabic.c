#include "input/arabic.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/letters.h"

enum {
	ARABIC_HIGH = 128,
	ARABIC_LEAST = 4,    /* bytes above ASCII below which nothing can be said */
	ARABIC_FIT = 35,     /* percent; Arabic has about 60, in the wrong reading 30 or less */
	ARABIC_CLEAR = 15,   /* the lead that makes a second opinion needless */
	ARABIC_DETECT = 8192 /* bytes shown to ICU */
};

static bool arabic_is_frequent(uint32_t letter)
{
	switch (letter) {
	case AR_ALEF:
	case AR_LAM:
	case AR_YEH:
	case AR_MEEM:
	case AR_WAW:
	case AR_NOON:
	case AR_REH:
	case AR_TEH: return true;
	default: return false;
	}
}

/* What a character says for (+) or against (-) a reading as Arabic. */
static int arabic_worth(uint32_t code)
{
	if (arabic_is_frequent(code))
		return 1;
	if (code == 0x00A0 || code == 0x00AB || code == 0x00BB || (code >= 0x2000 && code < 0x2070))
		return 0;
	if (letter_is_mark(code))
		return -1;
	return code >= 0x0600 && code < 0x0700 ? 0 : -2;
}

/* Percent of the bytes above ASCII that speak for the charset, which may be below zero. */
static int arabic_fit(const size_t histogram[ARABIC_HIGH], size_t high, const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(name, &status);
	if (U_FAILURE(status))
		return 0;
	long long worth = 0;
	for (int i = 0; i < ARABIC_HIGH; i++) {
		const char byte = (char)(ARABIC_HIGH + i);
		UChar letter[2] = {0xFFFD, 0};
		status = U_ZERO_ERROR;
		ucnv_toUChars(converter, letter, 2, &byte, 1, &status);
		worth += arabic_worth(letter[0]) * (long long)histogram[i];
	}
	ucnv_close(converter);
	return (int)(worth * 100 / (long long)high);
}

static int arabic_confidence(const UCharsetMatch *match, const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *found = ucsdet_getName(match, &status);
	if (U_FAILURE(status) || strcmp(found, name) != 0)
		return 0;
	return ucsdet_getConfidence(match, &status);
}

/* ICU's opinion by its letter trigrams: > 0 for windows-1256, < 0 for ISO-8859-6. */
static int arabic_detect(struct str bytes)
{
	UErrorCode status = U_ZERO_ERROR;
	UCharsetDetector *detector = ucsdet_open(&status);
	size_t size = bytes.size < ARABIC_DETECT ? bytes.size : ARABIC_DETECT;
	ucsdet_setText(detector, bytes.data, (int32_t)size, &status);
	int32_t count = 0;
	const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
	int lead = 0;
	for (int32_t i = 0; U_SUCCESS(status) && i < count; i++)
		lead += arabic_confidence(matches[i], "windows-1256") - arabic_confidence(matches[i], "ISO-8859-6");
	ucsdet_close(detector);
	return lead;
}

const char *arabic_charset(struct str bytes)
{
	size_t histogram[ARABIC_HIGH] = {0};
	size_t high = 0;
	size_t pairs = 0;
	for (size_t i = 0; i < bytes.size; i++) {
		unsigned char c = (unsigned char)bytes.data[i];
		if (c < ARABIC_HIGH)
			continue;
		histogram[c - ARABIC_HIGH]++;
		high++;
		pairs += i > 0 && (unsigned char)bytes.data[i - 1] >= ARABIC_HIGH;
	}
	if (high < ARABIC_LEAST || pairs * 2 < high)
		return NULL;
	int windows = arabic_fit(histogram, high, "windows-1256");
	int iso = arabic_fit(histogram, high, "ISO-8859-6");
	int lead = windows - iso;
	if (windows < ARABIC_FIT && iso < ARABIC_FIT)
		return NULL;
	if (lead < ARABIC_CLEAR && lead > -ARABIC_CLEAR)
		lead += arabic_detect(bytes);
	return lead >= 0 ? "windows-1256" : "ISO-8859-6";
}
