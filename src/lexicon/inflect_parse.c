#include "lexicon/inflect_parts.h"

#include <string.h>

static bool is_alef(unsigned letter)
{
	return letter == AR_ALEF || letter == AR_ALEF_HAMZA_ABOVE || letter == AR_ALEF_HAMZA_BELOW;
}

static int parse_form(const char *form)
{
	if (form == NULL)
		return -1;
	if (strcmp(form, "q") == 0)
		return INFLECT_QUADRILITERAL;
	if (strcmp(form, "10") == 0)
		return 10;
	return form[0] >= '1' && form[0] <= '9' && form[1] == '\0' ? form[0] - '0' : -1;
}

static int read_cell(struct inflect_word *word, const char *text)
{
	return text == NULL ? -1 : inflect_word_read(word, text, strlen(text));
}

/* Lemma and imperfect must agree in all letters that neither vowel nor hamza can change. */
static bool share_strong_letters(const struct inflect_word *left, const struct inflect_word *right)
{
	size_t i = 0;
	size_t j = 0;

	for (;;) {
		while (i < left->count && (letter_is_weak(left->letters[i]) || letter_is_hamza(left->letters[i])))
			i++;
		while (j < right->count && (letter_is_weak(right->letters[j]) || letter_is_hamza(right->letters[j])))
			j++;
		if (i == left->count || j == right->count)
			return i == left->count && j == right->count;
		if (left->letters[i++] != right->letters[j++])
			return false;
	}
}

/* The shortest and longest lemma of each form, the shortest being a doubled one. */
static bool has_length_of_form(const struct inflect_word *lemma, int form)
{
	static const struct {
		size_t least;
		size_t most;
	} lengths[] = {
		{0, 0}, {2, 3}, {3, 3}, {3, 4}, {3, 4}, {4, 4}, {4, 5}, {4, 5}, {4, 5}, {4, 4}, {5, 6}, {4, 5},
	};

	return lemma->count >= lengths[form].least && lemma->count <= lengths[form].most;
}

static bool has_letters_of_form(const struct inflect_word *lemma, int form)
{
	const uint16_t *at = lemma->letters;

	switch (form) {
	case 3: return at[1] == AR_ALEF;
	case 4:
	case 8:
	case 9: return is_alef(at[0]);
	case 5: return at[0] == AR_TEH;
	case 6: return at[0] == AR_TEH && at[2] == AR_ALEF;
	case 7: return is_alef(at[0]) && at[1] == AR_NOON;
	case 10: return is_alef(at[0]) && at[1] == AR_SEEN && at[2] == AR_TEH;
	case INFLECT_QUADRILITERAL: return lemma->count == 4 || at[0] == AR_TEH || is_alef(at[0]);
	default: return true;
	}
}

/* The imperfect keeps the letters of the lemma but its helping alef; form 1 may lose a first waw or a hamza. */
static bool agree_in_length(const struct inflect_parse *parse)
{
	const uint16_t *lemma = parse->lemma.letters;
	size_t count = parse->lemma.count;
	size_t present = parse->present.count;

	switch (parse->form) {
	case 1:
		return present == count ||
		       (present + 1 == count && (lemma[0] == AR_WAW || letter_is_hamza(lemma[0]) || letter_is_hamza(lemma[1])));
	case 2:
	case 3:
	case 5:
	case 6: return present == count;
	case INFLECT_QUADRILITERAL: return present == (count == 5 && is_alef(lemma[0]) ? count - 1 : count);
	default: return present + 1 == count;
	}
}

/* In form 8 the teh stands behind the first radical, or has become one with it. */
static bool is_doubled_eighth(const struct inflect_word *lemma)
{
	unsigned first = lemma->letters[1];
	unsigned infix = lemma->letters[2];

	if (lemma->count != 4 || first == AR_TEH || first == AR_TAH || first == AR_DAL || first == AR_ZAH)
		return false;
	return infix == AR_TEH || infix == AR_TAH || infix == AR_DAL;
}

static bool is_doubled(const struct inflect_word *lemma, int form)
{
	static const size_t lengths[] = {0, 2, 0, 3, 3, 0, 4, 4, 0, 4, 5, 0};

	if (form == 8)
		return is_doubled_eighth(lemma);
	if (form == INFLECT_QUADRILITERAL)
		return lemma->count == 5 && is_alef(lemma->letters[0]);
	return lemma->count == lengths[form];
}

static enum inflect_kind find_kind(const struct inflect_word *lemma, int form)
{
	unsigned last = inflect_word_last(lemma, 0);

	if (lemma->count > 2 && (last == AR_ALEF || last == AR_ALEF_MAKSURA || (last == AR_YEH && form == 1)))
		return INFLECT_DEFECTIVE;
	if (lemma->count > 2 && inflect_word_last(lemma, 1) == AR_ALEF &&
	    (form == 1 || form == 4 || form == 7 || form == 8 || form == 10))
		return INFLECT_HOLLOW;
	return is_doubled(lemma, form) ? INFLECT_DOUBLED : INFLECT_SOUND;
}

static bool present_fits_kind(const struct inflect_word *present, enum inflect_kind kind)
{
	if (kind == INFLECT_DEFECTIVE)
		return letter_is_weak(inflect_word_last(present, 0));
	if (kind == INFLECT_HOLLOW && !letter_is_weak(inflect_word_last(present, 1)))
		return false;
	return !letter_is_weak(inflect_word_last(present, 0));
}

int inflect_parse_verb(const struct inflect_verb *verb, struct inflect_parse *parse)
{
	struct inflect_word imperfect;

	parse->form = parse_form(verb->form);
	if (parse->form < 0 || read_cell(&parse->lemma, verb->lemma) != 0 || read_cell(&imperfect, verb->imperfect) != 0 ||
	    imperfect.letters[0] != AR_YEH)
		return -1;
	parse->present.count = imperfect.count - 1;
	memcpy(parse->present.letters, imperfect.letters + 1, parse->present.count * sizeof(uint16_t));
	if (!has_length_of_form(&parse->lemma, parse->form) || !has_letters_of_form(&parse->lemma, parse->form) ||
	    !agree_in_length(parse) || !share_strong_letters(&parse->lemma, &parse->present))
		return -1;
	parse->kind = find_kind(&parse->lemma, parse->form);
	return present_fits_kind(&parse->present, parse->kind) ? 0 : -1;
}

/* The passive has a u behind the first radical (or the prefix): written, it shows in alef, yeh and hamza. */
static void put_passive_opening(struct inflect_word *word, int form)
{
	uint16_t *at = word->letters;

	if (form == 3)
		at[1] = AR_WAW;
	else if (form == 4 && (at[1] == AR_ALEF || at[1] == AR_YEH) && word->count > 3 && at[2] != AR_ALEF)
		at[1] = AR_WAW;
	else if (form == 6)
		at[2] = AR_WAW;
	if ((form == 5 || form == 6) && at[1] == AR_ALEF_HAMZA_ABOVE)
		at[1] = AR_WAW_HAMZA;
	if (form == 8 && at[1] == AR_YEH_HAMZA)
		at[1] = AR_WAW_HAMZA;
	if (form == 10 && at[3] == AR_ALEF_HAMZA_ABOVE)
		at[3] = AR_WAW_HAMZA;
}

struct inflect_word inflect_passive_lemma(const struct inflect_parse *parse)
{
	struct inflect_word word = parse->lemma;

	put_passive_opening(&word, parse->form);
	if (parse->kind == INFLECT_HOLLOW)
		inflect_word_put(&word, 1, AR_YEH);
	else if (word.count > 2 && letter_is_hamza(inflect_word_last(&word, 1)))
		inflect_word_put(&word, 1, AR_YEH_HAMZA);
	if (parse->kind == INFLECT_DEFECTIVE)
		inflect_word_put(&word, 0, AR_YEH);
	else if (parse->kind == INFLECT_SOUND && letter_is_hamza(inflect_word_last(&word, 0)))
		inflect_word_put(&word, 0, AR_YEH_HAMZA);
	return word;
}

static struct inflect_word put_passive_prefix(const struct inflect_parse *parse)
{
	static const uint16_t waw[] = {AR_WAW, 0};
	struct inflect_word word = parse->present;

	if (parse->form != 1)
		return word;
	if (parse->lemma.letters[0] == AR_WAW && word.letters[0] != AR_WAW)
		return inflect_word_prefixed(waw, &word);
	if (word.letters[0] == AR_ALEF_HAMZA_ABOVE)
		word.letters[0] = AR_WAW_HAMZA;
	return word;
}

struct inflect_word inflect_passive_present(const struct inflect_parse *parse)
{
	struct inflect_word word = put_passive_prefix(parse);
	unsigned before = inflect_word_last(&word, 2);

	if (parse->kind == INFLECT_HOLLOW)
		inflect_word_put(&word, 1, AR_ALEF);
	else if (word.count > 2 && letter_is_hamza(inflect_word_last(&word, 1)))
		inflect_word_put(&word, 1, before == AR_ALEF ? AR_HAMZA : AR_ALEF_HAMZA_ABOVE);
	if (parse->kind == INFLECT_DEFECTIVE)
		inflect_word_put(&word, 0, inflect_word_last(&word, 1) == AR_YEH ? AR_ALEF : AR_ALEF_MAKSURA);
	else if (parse->kind == INFLECT_SOUND && letter_is_hamza(inflect_word_last(&word, 0)))
		inflect_word_put(&word, 0, AR_ALEF_HAMZA_ABOVE);
	return word;
}
