#ifndef ACTORNET_BASE_LETTERS_H
#define ACTORNET_BASE_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * The letters and marks of the Arabic script, each named once.
 *
 * The names follow the Unicode character names with ARABIC LETTER cut to AR_. All code that has to do
 * with a certain letter uses these constants; Arabic text itself stands in data files and tests only.
 * Every value lies in the block U+0600 .. U+06FF, so it fits 16 bits and takes two bytes in UTF-8.
 *
 * This file knows single letters only. What a folded word looks like is the business of text/, what an
 * inflected word looks like that of lexicon/.
 */
enum arabic_letter {
	/* Punctuation. */
	AR_COMMA = 0x060C,
	AR_SEMICOLON = 0x061B,
	AR_QUESTION_MARK = 0x061F,

	/* Letters, in the order of the code chart. */
	AR_HAMZA = 0x0621,
	AR_ALEF_MADDA = 0x0622,
	AR_ALEF_HAMZA_ABOVE = 0x0623,
	AR_WAW_HAMZA = 0x0624,
	AR_ALEF_HAMZA_BELOW = 0x0625,
	AR_YEH_HAMZA = 0x0626,
	AR_ALEF = 0x0627,
	AR_BEH = 0x0628,
	AR_TEH_MARBUTA = 0x0629,
	AR_TEH = 0x062A,
	AR_THEH = 0x062B,
	AR_JEEM = 0x062C,
	AR_HAH = 0x062D,
	AR_KHAH = 0x062E,
	AR_DAL = 0x062F,
	AR_THAL = 0x0630,
	AR_REH = 0x0631,
	AR_ZAIN = 0x0632,
	AR_SEEN = 0x0633,
	AR_SHEEN = 0x0634,
	AR_SAD = 0x0635,
	AR_DAD = 0x0636,
	AR_TAH = 0x0637,
	AR_ZAH = 0x0638,
	AR_AIN = 0x0639,
	AR_GHAIN = 0x063A,
	AR_TATWEEL = 0x0640, /* lengthens a word for looks, is no letter */
	AR_FEH = 0x0641,
	AR_QAF = 0x0642,
	AR_KAF = 0x0643,
	AR_LAM = 0x0644,
	AR_MEEM = 0x0645,
	AR_NOON = 0x0646,
	AR_HEH = 0x0647,
	AR_WAW = 0x0648,
	AR_ALEF_MAKSURA = 0x0649,
	AR_YEH = 0x064A,

	/* Vowel marks, which newspapers leave away or write now and then. */
	AR_FATHATAN = 0x064B,
	AR_DAMMATAN = 0x064C,
	AR_KASRATAN = 0x064D,
	AR_FATHA = 0x064E,
	AR_DAMMA = 0x064F,
	AR_KASRA = 0x0650,
	AR_SHADDA = 0x0651,
	AR_SUKUN = 0x0652,
	AR_HAMZA_ABOVE = 0x0654, /* the hamza of decomposed text */
	AR_SUPERSCRIPT_ALEF = 0x0670,

	/* Old and foreign letters that reach Arabic news. */
	AR_ALEF_WASLA = 0x0671,
	AR_PEH = 0x067E,
	AR_TCHEH = 0x0686,
	AR_VEH = 0x06A4,
	AR_KEHEH = 0x06A9,
	AR_GAF = 0x06AF,
	AR_FARSI_YEH = 0x06CC
};

/*
 * Whether a letter is a hamza, alone or on a seat. Alef with madda counts: it is a hamza and an alef.
 */
static inline bool letter_is_hamza(uint32_t letter)
{
	return letter >= AR_HAMZA && letter <= AR_YEH_HAMZA;
}

/*
 * Whether a letter is one of the weak ones that come and go within a root: alef, waw, yeh and the alef
 * that is written like a yeh. A hamza on one of them is not weak.
 */
static inline bool letter_is_weak(uint32_t letter)
{
	return letter == AR_ALEF || letter == AR_WAW || letter == AR_ALEF_MAKSURA || letter == AR_YEH;
}

/*
 * Whether a letter is a vowel mark, a shadda or a tatweel: what a plain spelling goes without.
 */
static inline bool letter_is_mark(uint32_t letter)
{
	return (letter >= AR_FATHATAN && letter <= AR_SUKUN) || letter == AR_SUPERSCRIPT_ALEF || letter == AR_TATWEEL;
}

/*
 * Whether the pen goes on to the next letter. The seat of a hamza depends on it: after a letter that
 * joins, the hamza before an ending sits on a yeh, after one that does not it stands alone.
 */
static inline bool letter_joins_next(uint32_t letter)
{
	switch (letter) {
	case AR_DAL:
	case AR_THAL:
	case AR_REH:
	case AR_ZAIN:
	case AR_WAW:
	case AR_ALEF_MAKSURA:
	case AR_TEH_MARBUTA:
	case AR_ALEF:
	case AR_ALEF_WASLA: return false;
	default: return letter == AR_YEH_HAMZA || !letter_is_hamza(letter);
	}
}

#endif
