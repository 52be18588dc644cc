#include "text/fold.h"

#include "base/letters.h"

/* Decomposed text writes the hamza of waw and yeh as a mark of its own. */
static void fold_join_hamza(uint16_t *out, size_t size)
{
	if (size && out[size - 1] == AR_WAW)
		out[size - 1] = AR_WAW_HAMZA;
	else if (size && out[size - 1] == AR_YEH)
		out[size - 1] = AR_YEH_HAMZA;
}

size_t fold_append(uint16_t *out, size_t size, uint32_t code)
{
	switch (fold_class_of(code)) {
	case FOLD_LETTER:
	case FOLD_DIGIT: out[size++] = fold_units[code]; break;
	case FOLD_EXPAND: {
		const uint16_t *letters = fold_expansions + fold_units[code];
		for (size_t i = 1; i <= letters[0]; i++)
			out[size++] = letters[i];
		break;
	}
	case FOLD_DROP:
		if (code == AR_HAMZA_ABOVE)
			fold_join_hamza(out, size);
		break;
	case FOLD_OTHER:
	case FOLD_SPACE:
	case FOLD_PUNCT: break;
	}
	return size;
}

size_t fold_text(struct str text, uint16_t *out, size_t room)
{
	size_t size = 0;
	for (size_t at = 0; at < text.size;) {
		uint32_t code = fold_decode(text.data, &at);
		if (size + FOLD_MOST > room)
			break;
		enum fold_class class = fold_class_of(code);
		if (class == FOLD_SPACE || class == FOLD_PUNCT) {
			if (size && out[size - 1] != ' ')
				out[size++] = ' ';
		} else {
			size = fold_append(out, size, code);
		}
	}
	while (size && out[size - 1] == ' ')
		size--;
	return size;
}

static const char ascii[37][2] = {
	"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f", "g", "h", "i",
	"j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "",
};

const char *fold_latin(uint16_t unit)
{
	if (unit >= 0x0600 && unit < 0x0700)
		return fold_latin_arabic[unit - 0x0600];
	if (unit >= '0' && unit <= '9')
		return ascii[unit - '0'];
	if (unit >= 'a' && unit <= 'z')
		return ascii[unit - 'a' + 10];
	return ascii[36];
}
