#include "input/extracted.h"

#include "input/json.h"

/* What may be missing: empty then. */
static struct str read_optional(const struct json *object, const char *name)
{
	struct str out = {"", 0};
	json_find_text(object, name, &out);
	return out;
}

static size_t read_count(const struct json *object, const char *name)
{
	const struct json *item = json_find(object, name);
	bool good = json_is(item, JSON_NUMBER) && item->value.number >= 0 && item->value.number < UINT32_MAX;
	return good ? (size_t)item->value.number : 0;
}

static struct extracted_span read_span(const struct json *object)
{
	struct extracted_span span = {read_count(object, "start"), read_count(object, "end")};
	return span.start < span.end ? span : (struct extracted_span){0, 0};
}

static bool read_kind(const struct json *object, enum actornet_kind *kind)
{
	static const char *const names[] = {"person", "state", "org"};
	struct str name;
	if (!json_find_text(object, "kind", &name))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_equal(name, str_of(names[i]))) {
			*kind = (enum actornet_kind)i;
			return true;
		}
	}
	return false;
}

static bool read_mention(const struct json *object, struct extracted_mention *mention)
{
	if (!json_find_text(object, "actor", &mention->actor) || !mention->actor.size ||
	    !json_find_text(object, "name", &mention->name) || !read_kind(object, &mention->kind))
		return false;
	mention->span = read_span(object);
	mention->text = read_optional(object, "text");
	mention->rule = read_optional(object, "rule");
	mention->office = read_optional(object, "office");
	mention->affiliation = read_optional(object, "affiliation");
	mention->nominal = str_equal(read_optional(object, "how"), str_of("nominal"));
	return true;
}

static void read_cues(struct arena *scratch, const struct json *cues, struct extracted_link *link)
{
	link->cues = arena_array(scratch, json_count(cues) + 1, sizeof *link->cues);
	for (const struct json *item = json_first(cues); item; item = item->next)
		link->cues[link->cue_count++] = read_span(item);
}

static bool read_link(struct arena *scratch, const struct json *object, struct extracted_link *link)
{
	const struct json *stance = json_find(object, "stance");
	const struct json *directed = json_find(object, "directed");
	if (!json_find_text(object, "source", &link->source) || !json_find_text(object, "target", &link->target) ||
	    !json_is(stance, JSON_NUMBER) || !(json_is(directed, JSON_TRUE) || json_is(directed, JSON_FALSE)))
		return false;
	link->stance = stance->value.number;
	link->directed = json_is(directed, JSON_TRUE);
	link->negated = json_is(json_find(object, "negated"), JSON_TRUE);
	link->type = read_optional(object, "type");
	link->rule = read_optional(object, "rule");
	const struct json *cues = json_find(object, "cue");
	if (json_is(cues, JSON_ARRAY))
		read_cues(scratch, cues, link);
	return link->stance >= -1 && link->stance <= 1;
}

static void read_place(const struct json *object, struct extracted *extracted)
{
	extracted->title = read_optional(object, "title");
	extracted->source = read_optional(object, "source");
	extracted->url = read_optional(object, "url");
	extracted->part = read_optional(object, "part");
	extracted->text = read_optional(object, "text");
	extracted->span = read_span(object);
	extracted->sentence = read_count(object, "sentence");
}

bool extracted_read(struct arena *scratch, const void *record, struct extracted *extracted)
{
	const struct json *object = record;
	const struct json *mentions = json_find(object, "mentions");
	const struct json *links = json_find(object, "links");
	*extracted = (struct extracted){0};
	if (!json_find_text(object, "doc", &extracted->doc) || !json_find_text(object, "date", &extracted->date) ||
	    !json_is(mentions, JSON_ARRAY) || !json_is(links, JSON_ARRAY))
		return false;
	read_place(object, extracted);
	extracted->mentions = arena_array(scratch, json_count(mentions) + 1, sizeof *extracted->mentions);
	extracted->links = arena_array(scratch, json_count(links) + 1, sizeof *extracted->links);
	for (const struct json *item = json_first(mentions); item; item = item->next) {
		if (!read_mention(item, &extracted->mentions[extracted->mention_count++]))
			return false;
	}
	for (const struct json *item = json_first(links); item; item = item->next) {
		if (!read_link(scratch, item, &extracted->links[extracted->link_count++]))
			return false;
	}
	return true;
}
