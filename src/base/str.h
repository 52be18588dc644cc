/* Borrowed byte strings and a growing one.
 *
 * A `struct str` is a slice of somebody else's UTF-8 bytes, not terminated. A `struct strbuf` grows inside an arena and is
 * always terminated; it is released with the arena. Neither knows anything of letters.
 */
#ifndef ACTORNET_BASE_STR_H
#define ACTORNET_BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

struct str {
	const char *data;
	size_t size; /* bytes */
};

#if defined(__GNUC__)
#define BASE_PRINTF(where, first) __attribute__((__format__(__printf__, where, first)))
#else
#define BASE_PRINTF(where, first)
#endif

static inline struct str str_of(const char *text)
{
	return (struct str){text, strlen(text)};
}

static inline bool str_equal(struct str a, struct str b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Byte order, a prefix first: < 0, 0, > 0. */
int str_compare(struct str a, struct str b);

/* A hash of the bytes: the same on every machine. */
uint64_t str_hash(const void *bytes, size_t size);

/* Cuts the part before the first `stop` off *rest and returns it; *rest becomes what follows the stop. Without a stop
 * the whole is returned and *rest gets data = NULL. */
struct str str_cut(struct str *rest, char stop);

/* The number that `count` ASCII digits at `at` write; -1 when they are not there. `count` is at most 9. */
int str_digits(struct str s, size_t at, size_t count);

/* Without the ASCII blanks (space, tab, CR, LF) at both ends. */
struct str str_trim(struct str s);

struct strbuf {
	struct arena *arena;
	char *data; /* terminated once something was added */
	size_t size;
	size_t capacity;
};

void strbuf_init(struct strbuf *buf, struct arena *arena);
void strbuf_add(struct strbuf *buf, const void *bytes, size_t size);
void strbuf_add_text(struct strbuf *buf, const char *text);
void strbuf_add_str(struct strbuf *buf, struct str s);
void strbuf_add_char(struct strbuf *buf, char c);
void strbuf_printf(struct strbuf *buf, const char *format, ...) BASE_PRINTF(2, 3);
/* One code point as UTF-8. */
void strbuf_add_code(struct strbuf *buf, uint32_t code);
static inline void strbuf_clear(struct strbuf *buf)
{
	buf->size = 0;
	if (buf->data)
		buf->data[0] = '\0';
}
static inline struct str strbuf_str(const struct strbuf *buf)
{
	return (struct str){buf->data ? buf->data : "", buf->size};
}

#endif
