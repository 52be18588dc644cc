#include "lexicon/shape.h"

#include <math.h>

#include "base/letters.h"

#define MASK(kind) (1u << (kind))

enum { EDGE = SHAPE_LETTERS - 1, FOREIGN = SHAPE_LETTERS - 2 };

static const double SMOOTH = 0.3;

static unsigned letter_of(uint16_t unit)
{
	if (unit >= AR_HAMZA && unit <= AR_YEH)
		return unit - AR_HAMZA + 1u;
	return unit >= AR_ALEF_WASLA ? FOREIGN : 0;
}

static size_t place_of(unsigned first, unsigned second, unsigned third)
{
	return ((size_t)first * SHAPE_LETTERS + second) * SHAPE_LETTERS + third;
}

struct letters {
	double *threes, *twos;
};

static struct letters letters_new(struct arena *arena)
{
	return (struct letters){arena_array(arena, SHAPE_SIZE, sizeof(double)),
	                        arena_array(arena, (size_t)SHAPE_LETTERS * SHAPE_LETTERS, sizeof(double))};
}

static void letters_add(struct letters *l, const uint16_t *units, size_t count)
{
	unsigned first = EDGE, second = EDGE;
	for (size_t i = 0; i <= count; i++) {
		unsigned third = i < count ? letter_of(units[i]) : EDGE;
		l->threes[place_of(first, second, third)]++;
		l->twos[first * SHAPE_LETTERS + second]++;
		first = second;
		second = third;
	}
}

static double letters_likely(const struct letters *l, size_t place)
{
	return (l->threes[place] + SMOOTH) / (l->twos[place / SHAPE_LETTERS] + SMOOTH * SHAPE_LETTERS);
}

/* A given name that is no everyday word, or a word of a person's name alone. */
static bool is_name(const struct lexicon *lexicon, const struct lexicon_node *node)
{
	static const unsigned names = MASK(SENSE_GIVEN) | MASK(SENSE_ACTOR);
	if (!node->mask || (node->mask & ~names))
		return false;
	for (uint32_t i = 0; i < node->count; i++) {
		const struct sense *sense = &lexicon->senses[node->first + i];
		if (sense->kind == SENSE_GIVEN ? (sense->flags & SENSE_WORD) != 0
		                               : lexicon->actors[sense->id].kind != ACTORNET_PERSON)
			return false;
	}
	return true;
}

static bool is_everyday(const struct lexicon_node *node)
{
	static const unsigned everyday = MASK(SENSE_COMMON) | MASK(SENSE_VERB) | MASK(SENSE_STANCE) | MASK(SENSE_SPEECH);
	return node->mask && !(node->mask & ~everyday);
}

void shape_learn(struct arena *arena, struct lexicon *lexicon)
{
	struct letters names = letters_new(arena), words = letters_new(arena);
	for (uint32_t i = 0; i < lexicon->word_count; i++) {
		const struct lexicon_word *word = &lexicon->words[i];
		bool name = is_name(lexicon, &lexicon->nodes[i]);
		if (name || is_everyday(&lexicon->nodes[i]))
			letters_add(name ? &names : &words, lexicon->units + word->units, word->count);
	}
	int8_t *shape = arena_array(arena, SHAPE_SIZE, sizeof *shape);
	for (size_t i = 0; i < SHAPE_SIZE; i++) {
		double ratio = SHAPE_UNIT * log(letters_likely(&names, i) / letters_likely(&words, i));
		shape[i] = (int8_t)fmax(INT8_MIN, fmin(INT8_MAX, round(ratio)));
	}
	lexicon->shape = shape;
}

int shape_of(const struct lexicon *lexicon, const uint16_t *units, size_t count)
{
	unsigned first = EDGE, second = EDGE;
	int sum = 0;
	for (size_t i = 0; i <= count; i++) {
		unsigned third = i < count ? letter_of(units[i]) : EDGE;
		sum += lexicon->shape[place_of(first, second, third)];
		first = second;
		second = third;
	}
	return sum;
}
