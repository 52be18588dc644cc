#include "input/records.h"

#include "input/limit.h"

enum { RECORDS_CHUNK = 256 * 1024 };

static struct str records_head_line(struct str head)
{
	return str_trim(str_cut(&head, '\n'));
}

bool records_wanted(struct str head)
{
	head = str_trim(head);
	if (!head.size || (head.data[0] != '{' && head.data[0] != '['))
		return false;
	if (head.data[0] == '{')
		return true;
	head = str_trim((struct str){head.data + 1, head.size - 1});
	return head.size && head.data[0] == '{';
}

/* `head` begins with the first record. */
static bool records_are_objects(struct str head)
{
	head = str_trim(head);
	if (head.size && head.data[0] == '[')
		return true;
	if (!memchr(head.data, '\n', head.size))
		return false;
	struct str line = records_head_line(head);
	char last = line.size ? line.data[line.size - 1] : '\0';
	return last == '{' || last == ',' || last == '[';
}

void records_init(struct records *records, struct buffer *bytes, size_t start, struct stream *stream)
{
	*records = (struct records){.stream = stream, .bytes = bytes, .start = start, .line = 1};
	struct str head = buffer_str(bytes);
	records->objects = records_are_objects((struct str){head.data + start, head.size - start});
}

static char *records_data(const struct records *records)
{
	return records->bytes->data + records->start;
}

static size_t records_left(const struct records *records)
{
	return records->bytes->size - records->start;
}

/* Reads on; RECORDS_END when there is no more. */
static enum records_result records_more(struct records *records)
{
	if (!records->stream)
		return RECORDS_END;
	buffer_drop(records->bytes, records->start);
	records->start = 0;
	if (records->bytes->size >= INPUT_LIMIT)
		return RECORDS_TOO_LONG;
	int got = stream_fill(records->stream, records->bytes, RECORDS_CHUNK);
	if (got < 0)
		return RECORDS_UNREADABLE;
	return got ? RECORDS_FOUND : RECORDS_END;
}

/* Hands out the first `size` bytes. */
static void records_take(struct records *records, size_t size, struct record *record)
{
	record->data = records_data(records);
	record->size = size;
	record->line = records->line;
	record->nth = ++records->taken;
	records->start += size;
	records->scanned = 0;
}

static void records_new_line(struct records *records)
{
	records->line++;
	records->taken = 0;
}

/* Moves behind `size` bytes and counts their lines. */
static void records_pass(struct records *records, const char *from, size_t size)
{
	const char *end = from + size;
	while ((from = memchr(from, '\n', (size_t)(end - from))) != NULL) {
		records_new_line(records);
		from++;
	}
}

static enum records_result records_next_line(struct records *records, struct record *record)
{
	for (;;) {
		size_t left = records_left(records);
		char *from = records_data(records);
		char *stop = left ? memchr(from + records->scanned, '\n', left - records->scanned) : NULL;
		if (stop) {
			records_take(records, (size_t)(stop - from) + 1, record);
			records_new_line(records);
			return RECORDS_FOUND;
		}
		records->scanned = left;
		enum records_result more = records_more(records);
		if (more == RECORDS_FOUND)
			continue;
		left = records_left(records);
		if (more != RECORDS_END || !left)
			return more;
		records_take(records, left, record);
		return RECORDS_FOUND;
	}
}

static bool records_is_between(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == '[' || c == ']';
}

/* Goes to the next byte that is not between two objects. */
static enum records_result records_seek(struct records *records)
{
	for (;;) {
		while (records_left(records) && records_is_between(*records_data(records))) {
			if (*records_data(records) == '\n')
				records_new_line(records);
			records->start++;
		}
		if (records_left(records))
			return RECORDS_FOUND;
		enum records_result more = records_more(records);
		if (more != RECORDS_FOUND)
			return more;
	}
}

/* Searches on for the brace that closes the object: true when records->scanned is behind it. */
static bool records_scan(struct records *records)
{
	const char *data = records_data(records);
	size_t left = records_left(records);
	size_t i = records->scanned;
	bool closed = false;
	for (; i < left && !closed; i++) {
		char c = data[i];
		if (c == '"') {
			records->quoted = !records->quoted;
		} else if (records->quoted) {
			if (c == '\\' && ++i == left) {
				i--; /* what is escaped comes with the next bytes */
				break;
			}
		} else if (c == '{') {
			records->depth++;
		} else if (c == '}') {
			closed = --records->depth == 0;
		}
	}
	records->scanned = i;
	return closed;
}

/* The same where no object begins: what stands before the next one, or before the end of the line. */
static bool records_scan_stray(struct records *records)
{
	const char *data = records_data(records);
	size_t left = records_left(records);
	size_t i = records->scanned;
	while (i < left && data[i] != '{' && data[i] != '\n')
		i++;
	records->scanned = i;
	return i < left;
}

static enum records_result records_next_object(struct records *records, struct record *record)
{
	records->quoted = false;
	records->depth = 0;
	enum records_result more = records_seek(records);
	if (more != RECORDS_FOUND)
		return more;
	bool object = *records_data(records) == '{';
	while (more == RECORDS_FOUND && !(object ? records_scan(records) : records_scan_stray(records)))
		more = records_more(records);
	if (more == RECORDS_END) /* the object is cut off */
		records->scanned = records_left(records);
	else if (more != RECORDS_FOUND)
		return more;
	records_take(records, records->scanned, record);
	records_pass(records, record->data, record->size);
	return RECORDS_FOUND;
}

enum records_result records_next(struct records *records, struct record *record)
{
	return records->objects ? records_next_object(records, record) : records_next_line(records, record);
}
