#include "lexicon/inflect_parts.h"

#include <string.h>

/* The blocks U+0600 .. U+06FF are two bytes each, the first of them D8 .. DB. */
static unsigned decode_letter(const unsigned char *bytes)
{
	if (bytes[0] < 0xD8 || bytes[0] > 0xDB || (bytes[1] & 0xC0) != 0x80)
		return 0;
	return ((bytes[0] & 0x1Fu) << 6) | (bytes[1] & 0x3Fu);
}

static bool is_letter(unsigned letter)
{
	return (letter >= AR_HAMZA && letter <= AR_YEH) || (letter >= AR_ALEF_WASLA && letter <= AR_FARSI_YEH);
}

int inflect_word_read(struct inflect_word *word, const char *text, size_t length)
{
	const unsigned char *bytes = (const unsigned char *)text;

	word->count = 0;
	for (size_t i = 0; i < length; i += 2) {
		unsigned letter = i + 1 < length ? decode_letter(bytes + i) : 0;

		if (letter_is_mark(letter))
			continue;
		if (!is_letter(letter) || word->count + 2 > INFLECT_INPUT)
			return -1;
		if (letter == AR_ALEF_MADDA) {
			inflect_word_push(word, AR_ALEF_HAMZA_ABOVE);
			letter = AR_ALEF;
		}
		inflect_word_push(word, letter);
	}
	return word->count < 2 ? -1 : 0;
}

static void write_text(const struct inflect_word *word, char *text)
{
	size_t length = 0;

	for (size_t i = 0; i < word->count; i++) {
		unsigned letter = word->letters[i];
		unsigned next = i + 1 < word->count ? word->letters[i + 1] : 0;

		if (letter == AR_ALEF_HAMZA_ABOVE && (next == AR_ALEF || next == AR_ALEF_HAMZA_ABOVE)) {
			letter = AR_ALEF_MADDA;
			i++;
		}
		text[length++] = (char)(unsigned char)(0xC0u | (letter >> 6));
		text[length++] = (char)(unsigned char)(0x80u | (letter & 0x3Fu));
	}
	text[length] = '\0';
}

unsigned inflect_word_last(const struct inflect_word *word, size_t back)
{
	return back < word->count ? word->letters[word->count - 1 - back] : 0;
}

void inflect_word_push(struct inflect_word *word, unsigned letter)
{
	if (word->count < INFLECT_LETTERS)
		word->letters[word->count++] = (uint16_t)letter;
}

void inflect_word_put(struct inflect_word *word, size_t back, unsigned letter)
{
	if (back < word->count)
		word->letters[word->count - 1 - back] = (uint16_t)letter;
}

struct inflect_word inflect_word_shorter(const struct inflect_word *word)
{
	struct inflect_word result = *word;

	if (result.count > 0)
		result.count--;
	return result;
}

struct inflect_word inflect_word_ending(const struct inflect_word *word, unsigned letter)
{
	struct inflect_word result = *word;

	inflect_word_put(&result, 0, letter);
	return result;
}

struct inflect_word inflect_word_prefixed(const uint16_t *prefix, const struct inflect_word *word)
{
	struct inflect_word result = {.count = 0};

	for (; *prefix != 0; prefix++)
		inflect_word_push(&result, *prefix);
	for (size_t i = 0; i < word->count; i++)
		inflect_word_push(&result, word->letters[i]);
	return result;
}

bool inflect_word_same(const struct inflect_word *left, const struct inflect_word *right)
{
	return left->count == right->count &&
	       memcmp(left->letters, right->letters, left->count * sizeof left->letters[0]) == 0;
}

static size_t seats_before_fatha(unsigned before, unsigned hamza, uint16_t *seats)
{
	seats[0] = (uint16_t)hamza;
	if (hamza != AR_HAMZA || before == AR_ALEF || before == AR_WAW)
		return 1;
	if (letter_joins_next(before)) {
		seats[0] = AR_YEH_HAMZA;
		return 1;
	}
	seats[1] = AR_ALEF_HAMZA_ABOVE;
	return 2;
}

/* A hamza on alef may stay there, move to waw, or leave the line as if no alef had been (in Egypt). */
static size_t seats_before_damma(unsigned before, unsigned hamza, uint16_t *seats)
{
	uint16_t alone = letter_joins_next(before) ? AR_YEH_HAMZA : AR_HAMZA;
	size_t count = 0;

	if (hamza == AR_HAMZA && alone == AR_YEH_HAMZA) {
		seats[count++] = AR_YEH_HAMZA;
		return count;
	}
	if (hamza == AR_ALEF_HAMZA_ABOVE)
		seats[count++] = AR_ALEF_HAMZA_ABOVE;
	seats[count++] = AR_WAW_HAMZA;
	if (hamza != AR_WAW_HAMZA)
		seats[count++] = alone;
	return count;
}

static size_t seats_before_kasra(unsigned before, unsigned hamza, uint16_t *seats)
{
	size_t count = 0;

	seats[count++] = AR_YEH_HAMZA;
	if (hamza != AR_HAMZA || before == AR_WAW)
		seats[count++] = (uint16_t)hamza;
	return count;
}

/* The seats in use for a final hamza once a vowel follows it, the most usual first. */
static size_t find_seats(unsigned before, unsigned hamza, enum inflect_vowel vowel, uint16_t *seats)
{
	if (letter_is_hamza(hamza) && hamza != AR_YEH_HAMZA) {
		switch (vowel) {
		case INFLECT_FATHA: return seats_before_fatha(before, hamza, seats);
		case INFLECT_DAMMA: return seats_before_damma(before, hamza, seats);
		case INFLECT_KASRA: return seats_before_kasra(before, hamza, seats);
		case INFLECT_NO_VOWEL: break;
		}
	}
	seats[0] = (uint16_t)hamza;
	return 1;
}

static bool is_remembered(const struct inflect_sink *sink, const char *text, enum inflect_feature feature,
                          const unsigned *flags)
{
	for (size_t i = 0; i < sink->count; i++) {
		const struct inflect_memory *entry = &sink->memory[i];

		if (entry->feature == feature && (flags == NULL || entry->flags == *flags) && strcmp(entry->text, text) == 0)
			return true;
	}
	return false;
}

static bool is_spelt_as_active(const struct inflect_sink *sink, const char *text, enum inflect_feature feature,
                               unsigned flags)
{
	unsigned plain = flags & ~(unsigned)INFLECT_RARE;
	unsigned rare = flags | INFLECT_RARE;
	enum inflect_feature active = INFLECT_PERFECT;

	if (feature == INFLECT_IMPERFECT_PASSIVE)
		active = INFLECT_IMPERFECT;
	else if (feature != INFLECT_PERFECT_PASSIVE)
		return false;
	return is_remembered(sink, text, active, &plain) || is_remembered(sink, text, active, &rare);
}

void inflect_sink_give(struct inflect_sink *sink, const struct inflect_word *word, enum inflect_feature feature,
                       unsigned flags)
{
	char text[INFLECT_TEXT];
	bool known;

	write_text(word, text);
	if (is_spelt_as_active(sink, text, feature, flags) || is_remembered(sink, text, feature, &flags))
		return;
	known = is_remembered(sink, text, feature, NULL);
	if (sink->count < INFLECT_REMEMBERED) {
		struct inflect_memory *entry = &sink->memory[sink->count++];

		memcpy(entry->text, text, sizeof text);
		entry->feature = feature;
		entry->flags = flags;
	}
	if (!known) {
		struct inflect_form form = {.text = text, .feature = feature, .flags = flags};

		sink->emit(sink->context, &form);
	}
}

void inflect_sink_join(struct inflect_sink *sink, const struct inflect_word *stem, const struct inflect_ending *ending,
                       enum inflect_feature feature, unsigned flags)
{
	uint16_t seats[INFLECT_SEATS];
	size_t count = find_seats(inflect_word_last(stem, 1), inflect_word_last(stem, 0), ending->vowel, seats);

	for (size_t i = 0; i < count; i++) {
		struct inflect_word word = inflect_word_ending(stem, seats[i]);

		for (const uint16_t *letter = ending->letters; *letter != 0; letter++)
			inflect_word_push(&word, *letter);
		inflect_sink_give(sink, &word, feature, flags);
	}
}
