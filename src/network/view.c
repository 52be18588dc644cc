#include "network/view.h"

#include "base/error.h"
#include "lexicon/lexicon.h"
#include "network/day.h"

enum { TYPE_BITS = 64, STANCE_UNIT = 1000 };

void view_init(struct view *view)
{
	*view = (struct view){.types = UINT64_MAX, .kinds = UINT32_MAX, .steps = 1, .window = 1};
}

/* Takes the next of the words between commas, without blanks around; false after the last. Empty ones are passed. */
static bool list_next(struct str *rest, struct str *word)
{
	while (rest->data) {
		*word = str_trim(str_cut(rest, ','));
		if (word->size)
			return true;
	}
	return false;
}

static struct str list_of(const char *text)
{
	return text ? str_of(text) : (struct str){NULL, 0};
}

static bool same_letters(struct str a, const char *b)
{
	size_t i = 0;
	for (; i < a.size && b[i]; i++) {
		char x = a.data[i], y = b[i];
		x = (char)(x >= 'a' && x <= 'z' ? x - 32 : x);
		y = (char)(y >= 'a' && y <= 'z' ? y - 32 : y);
		if (x != y)
			return false;
	}
	return i == a.size && !b[i];
}

static enum actornet_status resolve_period(const struct actornet_view *wanted, struct view *view,
                                           struct actornet_error *error)
{
	int32_t unused;
	if (wanted->since && !day_range(str_of(wanted->since), &view->first, &unused))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no date (2020-10-27, 2020-10 or 2020): '%s'", wanted->since);
	if (wanted->until && !day_range(str_of(wanted->until), &unused, &view->last))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no date (2020-10-27, 2020-10 or 2020): '%s'", wanted->until);
	if (wanted->since && wanted->until && view->first > view->last)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "the period ends before it begins: %s, %s", wanted->since,
		                 wanted->until);
	return ACTORNET_OK;
}

static int type_of(struct str name)
{
	for (unsigned i = 0; lexicon_type_name(i); i++)
		if (same_letters(name, lexicon_type_name(i)))
			return (int)i + 1;
	return 0;
}

/* Names alone are those that count; a hyphen before a name takes it away, from all when it comes first. */
static enum actornet_status resolve_types(const char *types, struct view *view, struct actornet_error *error)
{
	struct str rest = list_of(types), word;
	bool first = true;
	while (list_next(&rest, &word)) {
		bool without = word.data[0] == '-';
		struct str name = {word.data + without, word.size - without};
		int type = type_of(name);
		if (!type)
			return error_set(error, ACTORNET_ERROR_ARGUMENT, "no type of event is called '%.*s'", (int)name.size,
			                 name.data);
		if (first)
			view->types = without ? UINT64_MAX : 0;
		first = false;
		uint64_t bit = UINT64_C(1) << (type % TYPE_BITS);
		view->types = without ? view->types & ~bit : view->types | bit;
	}
	return ACTORNET_OK;
}

static enum actornet_status resolve_kinds(const char *kinds, struct view *view, struct actornet_error *error)
{
	static const char *const names[] = {"person", "state", "org"};
	struct str rest = list_of(kinds), word;
	unsigned wanted = 0;
	while (list_next(&rest, &word)) {
		unsigned kind = 0;
		while (kind < 3 && !same_letters(word, names[kind]))
			kind++;
		if (kind == 3)
			return error_set(error, ACTORNET_ERROR_ARGUMENT, "no kind of actor is called '%.*s': person, state, org",
			                 (int)word.size, word.data);
		wanted |= 1U << kind;
	}
	view->kinds = wanted ? wanted : view->kinds;
	return ACTORNET_OK;
}

/* The code of a state by its code, id or Latin name; NULL when it is none. */
static const char *state_code(struct str name)
{
	const struct lexicon *lexicon = &lexicon_builtin;
	for (uint32_t i = 0; i < lexicon->actor_count; i++) {
		const struct lexicon_actor *actor = &lexicon->actors[i];
		const char *code = lexicon_text(lexicon, actor->state);
		if (actor->kind == ACTORNET_STATE && code[0] &&
		    (same_letters(name, code) || same_letters(name, lexicon_text(lexicon, actor->id)) ||
		     same_letters(name, lexicon_text(lexicon, actor->latin)) ||
		     str_equal(name, str_of(lexicon_text(lexicon, actor->name)))))
			return code;
	}
	return NULL;
}

static enum actornet_status resolve_states(struct arena *arena, const char *states, struct view *view,
                                           struct actornet_error *error)
{
	struct str rest = list_of(states), word;
	size_t capacity = 0;
	while (list_next(&rest, &word)) {
		const char *code = state_code(word);
		if (!code)
			return error_set(error, ACTORNET_ERROR_ARGUMENT, "no state is called '%.*s'; give a code such as LY",
			                 (int)word.size, word.data);
		view->states = arena_grow(arena, view->states, view->state_count, &capacity, sizeof *view->states);
		view->states[view->state_count++] = str_of(code);
	}
	return ACTORNET_OK;
}

static void resolve_about(struct arena *arena, const char *about, struct view *view)
{
	struct str rest = list_of(about), word;
	size_t capacity = 0;
	while (list_next(&rest, &word)) {
		view->about = arena_grow(arena, view->about, view->about_count, &capacity, sizeof *view->about);
		view->about[view->about_count++] = (struct str){arena_text(arena, word.data, word.size), word.size};
	}
}

static enum actornet_status check_numbers(const struct actornet_view *wanted, struct actornet_error *error)
{
	if (!(wanted->min_stance >= 0 && wanted->min_stance <= 1))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "the least stance lies between 0 and 1, not %g",
		                 wanted->min_stance);
	if (!(wanted->min_weight >= 0))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "the least weight is not below 0: %g", wanted->min_weight);
	if (!(wanted->backbone >= 0 && wanted->backbone <= 1))
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "the backbone's level lies between 0 and 1, not %g",
		                 wanted->backbone);
	if ((unsigned)wanted->level > ACTORNET_LEVEL_STATE || (unsigned)wanted->normalise > ACTORNET_NORMALISE_NPMI ||
	    (unsigned)wanted->layer > ACTORNET_LAYER_NEGATIVE || (unsigned)wanted->slice > ACTORNET_UNIT_YEAR)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such level, normalisation, layer or slice");
	if (wanted->via_target && wanted->normalise != ACTORNET_NORMALISE_NONE)
		return error_set(error, ACTORNET_ERROR_ARGUMENT,
		                 "ties by common targets are normalised by activity; no other normalisation goes with them");
	if (wanted->window < 1)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "a window is one slice wide at least");
	return ACTORNET_OK;
}

enum actornet_status view_resolve(struct arena *arena, const struct actornet_view *wanted, struct view *view,
                                  struct actornet_error *error)
{
	struct view out;
	view_init(&out);
	out.keep_duplicates = wanted->keep_duplicates;
	out.min_stance = (int)(wanted->min_stance * STANCE_UNIT + 0.5);
	out.level = wanted->level;
	out.via_target = wanted->via_target != 0;
	out.normalise = wanted->normalise;
	out.layer = wanted->layer;
	out.min_mentions = wanted->min_mentions;
	out.min_weight = wanted->min_weight;
	out.backbone = wanted->backbone;
	out.steps = wanted->steps;
	out.slice = wanted->slice;
	out.window = wanted->window;
	resolve_about(arena, wanted->about, &out);
	enum actornet_status status = check_numbers(wanted, error);
	if (status == ACTORNET_OK)
		status = resolve_period(wanted, &out, error);
	if (status == ACTORNET_OK)
		status = resolve_types(wanted->types, &out, error);
	if (status == ACTORNET_OK)
		status = resolve_kinds(wanted->kinds, &out, error);
	if (status == ACTORNET_OK)
		status = resolve_states(arena, wanted->states, &out, error);
	if (status == ACTORNET_OK)
		*view = out;
	return status;
}
