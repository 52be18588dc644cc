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
	return read_string(object, "actor", &mention->actor) && mention->actor.size &&
	       read_string(object, "name", &mention->name) && read_kind(object, &mention->kind);
}

static bool read_link(const cJSON *object, struct extracted_link *link)
{
	const cJSON *stance = cJSON_GetObjectItemCaseSensitive(object, "stance");
	const cJSON *directed = cJSON_GetObjectItemCaseSensitive(object, "directed");
	if (!read_string(object, "source", &link->source) || !read_string(object, "target", &link->target) ||
	    !cJSON_IsNumber(stance) || !cJSON_IsBool(directed))
		return false;
	link->stance = stance->valuedouble;
	link->directed = cJSON_IsTrue(directed);
	return link->stance >= -1 && link->stance <= 1;
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
	extracted->mentions = arena_array(scratch, (size_t)cJSON_GetArraySize(mentions) + 1, sizeof *extracted->mentions);
	extracted->links = arena_array(scratch, (size_t)cJSON_GetArraySize(links) + 1, sizeof *extracted->links);
	cJSON_ArrayForEach(item, mentions)
	{
		if (!read_mention(item, &extracted->mentions[extracted->mention_count++]))
			return false;
	}
	cJSON_ArrayForEach(item, links)
	{
		if (!read_link(item, &extracted->links[extracted->link_count++]))
			return false;
	}
	return true;
}
