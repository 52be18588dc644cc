/* JSON as a tree, made where it stands: strings are unescaped in the bytes that were read, nodes lie in an arena.
 *
 * Read is what RFC 8259 calls JSON, and a little more, as other programs write it: control characters and NULs in strings, bytes
 * below a blank between the tokens, numbers as strtod takes them that begin with a digit or a minus. A string ends before
 * its first NUL. Not read are trees deeper than JSON_DEPTH. Bytes are taken as they are: see to UTF-8 and to halves of surrogate
 * pairs before.
 */
#ifndef ACTORNET_INPUT_JSON_H
#define ACTORNET_INPUT_JSON_H

#include "base/arena.h"
#include "base/str.h"

enum { JSON_DEPTH = 1000 };

enum json_kind { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json {
	enum json_kind kind;
	struct str key; /* of a member of an object */
	union {
		double number;
		struct str text;    /* terminated */
		struct json *child; /* of an array or an object: the first; NULL for none */
	} value;
	struct json *next; /* in the array or object; NULL for the last */
};

/* The value at the beginning of `bytes`, which are changed; *end becomes what stands behind it. NULL when none stands there. */
struct json *json_read(struct arena *arena, char *bytes, size_t size, const char **end);

/* The first member of that name; NULL when there is none, or `object` is NULL or no object. */
const struct json *json_find(const struct json *object, const char *name);

/* Whether `json` (may be NULL) is of the kind. */
static inline bool json_is(const struct json *json, enum json_kind kind)
{
	return json && json->kind == kind;
}

/* A member that is a string; false, and *out as it was, when there is none. */
bool json_find_text(const struct json *object, const char *name, struct str *out);

/* The first element of an array; NULL for none. */
static inline const struct json *json_first(const struct json *json)
{
	return json_is(json, JSON_ARRAY) ? json->value.child : NULL;
}

/* How many elements an array has; 0 when it is none. */
size_t json_count(const struct json *json);

#endif
