#include "base/str.h"

#include <stdio.h>

#include "base/arena.h"

int str_compare(struct str a, struct str b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;
	int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
	if (order)
		return order;
	return (a.size > b.size) - (a.size < b.size);
}

static uint64_t hash_mix(uint64_t h, uint64_t word)
{
	h ^= word;
	h *= UINT64_C(0x9E3779B97F4A7C15);
	return h ^ (h >> 29);
}

uint64_t str_hash(const void *bytes, size_t size)
{
	const unsigned char *p = bytes;
	uint64_t h = hash_mix(UINT64_C(0x51ED270B9F4C5A5D), size);
	while (size >= 8) {
		uint64_t word;
		memcpy(&word, p, 8);
		h = hash_mix(h, word);
		p += 8;
		size -= 8;
	}
	uint64_t tail = 0;
	for (size_t i = 0; i < size; i++)
		tail |= (uint64_t)p[i] << (8 * i);
	return hash_mix(h, tail);
}

struct str str_cut(struct str *rest, char stop)
{
	const char *at = rest->size ? memchr(rest->data, stop, rest->size) : NULL;
	struct str out = *rest;
	if (!at) {
		rest->data = NULL;
		rest->size = 0;
		return out;
	}
	out.size = (size_t)(at - rest->data);
	rest->data = at + 1;
	rest->size -= out.size + 1;
	return out;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

int str_digits(struct str s, size_t at, size_t count)
{
	int number = 0;
	if (at + count > s.size)
		return -1;
	for (size_t i = at; i < at + count; i++) {
		if (s.data[i] < '0' || s.data[i] > '9')
			return -1;
		number = number * 10 + (s.data[i] - '0');
	}
	return number;
}

struct str str_trim(struct str s)
{
	while (s.size && is_blank(s.data[0])) {
		s.data++;
		s.size--;
	}
	while (s.size && is_blank(s.data[s.size - 1]))
		s.size--;
	return s;
}

void strbuf_init(struct strbuf *buf, struct arena *arena)
{
	*buf = (struct strbuf){.arena = arena};
}

static void strbuf_reserve(struct strbuf *buf, size_t more)
{
	size_t need = buf->size + more + 1;
	if (need <= buf->capacity)
		return;
	size_t capacity = buf->capacity ? buf->capacity : 64;
	while (capacity < need)
		capacity *= 2;
	char *data = arena_alloc(buf->arena, capacity);
	if (buf->size)
		memcpy(data, buf->data, buf->size);
	buf->data = data;
	buf->capacity = capacity;
}

void strbuf_add(struct strbuf *buf, const void *bytes, size_t size)
{
	strbuf_reserve(buf, size);
	if (size)
		memcpy(buf->data + buf->size, bytes, size);
	buf->size += size;
	buf->data[buf->size] = '\0';
}

void strbuf_add_text(struct strbuf *buf, const char *text)
{
	strbuf_add(buf, text, strlen(text));
}

void strbuf_add_str(struct strbuf *buf, struct str s)
{
	strbuf_add(buf, s.data, s.size);
}

void strbuf_add_char(struct strbuf *buf, char c)
{
	strbuf_add(buf, &c, 1);
}

void strbuf_printf(struct strbuf *buf, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int size = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (size > 0) {
		strbuf_reserve(buf, (size_t)size);
		vsnprintf(buf->data + buf->size, (size_t)size + 1, format, again);
		buf->size += (size_t)size;
	}
	va_end(again);
}

void strbuf_add_code(struct strbuf *buf, uint32_t code)
{
	char out[4];
	size_t n = 0;
	if (code < 0x80) {
		out[n++] = (char)code;
	} else if (code < 0x800) {
		out[n++] = (char)(0xC0 | code >> 6);
		out[n++] = (char)(0x80 | (code & 0x3F));
	} else if (code < 0x10000) {
		out[n++] = (char)(0xE0 | code >> 12);
		out[n++] = (char)(0x80 | (code >> 6 & 0x3F));
		out[n++] = (char)(0x80 | (code & 0x3F));
	} else {
		out[n++] = (char)(0xF0 | code >> 18);
		out[n++] = (char)(0x80 | (code >> 12 & 0x3F));
		out[n++] = (char)(0x80 | (code >> 6 & 0x3F));
		out[n++] = (char)(0x80 | (code & 0x3F));
	}
	strbuf_add(buf, out, n);
}
