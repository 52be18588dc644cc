#include "input/extracted.h"

#include <cjson/cJSON.h>

static bool read_string(const cJSON *object, const char *name, struct str *out)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
	if (!cJSON_IsString(item))
		return false;
	*out = str_of(item->valuestring);
	return true;
}

/* What may be missing: empty then. */
static struct str read_optional(const cJSON *object, const char *name)
{
	struct str out = {"", 0};
	read_string(object, name, &out);
	return out;
}

static size_t read_count(const cJSON *object, const char *name)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
	bool good = cJSON_IsNumber(item) && item->valuedouble >= 0 && item->valuedouble < UINT32_MAX;
	return good ? (size_t)item->valuedouble : 0;
}

static struct extracted_span read_span(const cJSON *object)
{
	struct extracted_span span = {read_count(object, "start"), read_count(object, "end")};
	return span.start < span.end ? span : (struct extracted_span){0, 0};
}

static bool read_kind(const cJSON *object, enum actornet_kind *kind)
{
	static const char *const names[] = {"person", "state", "org"};
	struct str name;
	if (!read_string(object, "kind", &name))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_equal(name, str_of(names[i]))) {
			*kind = (enum actornet_kind)i;
			return true;
		}
	}
	return false;
}

static bool read_mention(const cJSON *object, struct extracted_mention *mention)
{
	if (!read_string(object, "actor", &mention->actor) || !mention->actor.size ||
	    !read_string(object, "name", &mention->name) || !read_kind(object, &mention->kind))
		return false;
	mention->span = read_span(object);
	mention->text = read_optional(object, "text");
	mention->rule = read_optional(object, "rule");
	mention->office = read_optional(object, "office");
	mention->affiliation = read_optional(object, "affiliation");
	mention->nominal = str_equal(read_optional(object, "how"), str_of("nominal"));
	return true;
}

static void read_cues(struct arena *scratch, const cJSON *cues, struct extracted_link *link)
{
	const cJSON *item;
	link->cues = arena_array(scratch, (size_t)cJSON_GetArraySize(cues) + 1, sizeof *link->cues);
	cJSON_ArrayForEach(item, cues)
	{
		link->cues[link->cue_count++] = read_span(item);
	}
}

static bool read_link(struct arena *scratch, const cJSON *object, struct extracted_link *link)
{
	const cJSON *stance = cJSON_GetObjectItemCaseSensitive(object, "stance");
	const cJSON *directed = cJSON_GetObjectItemCaseSensitive(object, "directed");
	if (!read_string(object, "source", &link->source) || !read_string(object, "target", &link->target) ||
	    !cJSON_IsNumber(stance) || !cJSON_IsBool(directed))
		return false;
	link->stance = stance->valuedouble;
	link->directed = cJSON_IsTrue(directed);
	link->negated = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(object, "negated"));
	link->type = read_optional(object, "type");
	link->rule = read_optional(object, "rule");
	const cJSON *cues = cJSON_GetObjectItemCaseSensitive(object, "cue");
	if (cJSON_IsArray(cues))
		read_cues(scratch, cues, link);
	return link->stance >= -1 && link->stance <= 1;
}

static void read_place(const cJSON *object, struct extracted *extracted)
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
	const cJSON *object = record, *item;
	const cJSON *mentions = cJSON_GetObjectItemCaseSensitive(object, "mentions");
	const cJSON *links = cJSON_GetObjectItemCaseSensitive(object, "links");
	*extracted = (struct extracted){0};
	if (!read_string(object, "doc", &extracted->doc) || !read_string(object, "date", &extracted->date) ||
	    !cJSON_IsArray(mentions) || !cJSON_IsArray(links))
		return false;
	read_place(object, extracted);
	extracted->mentions = arena_array(scratch, (size_t)cJSON_GetArraySize(mentions) + 1, sizeof *extracted->mentions);
	extracted->links = arena_array(scratch, (size_t)cJSON_GetArraySize(links) + 1, sizeof *extracted->links);
	cJSON_ArrayForEach(item, mentions)
	{
		if (!read_mention(item, &extracted->mentions[extracted->mention_count++]))
			return false;
	}
	cJSON_ArrayForEach(item, links)
	{
		if (!read_link(scratch, item, &extracted->links[extracted->link_count++]))
			return false;
	}
	return true;
}
