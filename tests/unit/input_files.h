#ifndef INPUT_FILES_H
#define INPUT_FILES_H

/* What tests of the room input share: each test gets a folder of its own (`setup`, `teardown`), puts sample files
 * into it (`put…`, `pack`), reads them (`take…`) and looks at the articles and messages that came. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unicode/ucnv.h>
#include <unistd.h>

#include "input/input.h"
#include "input/json.h"
#include "input/utf8.h"

#define TALKS "التقى وزير الخارجية المصري نظيره الأردني في عمّان، وبحث الجانبان مستقبل الهدنة.\n"
#define VISIT "وصل رئيس الوزراء العراقي إلى أنقرة في زيارة رسمية تستمر يومين\n"
#define FFFD "\xEF\xBF\xBD"

enum { DOCUMENTS = 32, MESSAGES = 32, TEXT = 4096 };

/* What came out of one reading; strings are copied because they live until the next document only. */
struct seen {
	char id[TEXT], date[16], title[TEXT], source[TEXT], url[TEXT], text[TEXT], path[TEXT];
	size_t size, line;
	bool is_record;
	double sentence; /* of a record */
};

struct world {
	char folder[64];
	struct seen seen[DOCUMENTS];
	size_t count;
	char messages[MESSAGES][TEXT];
	size_t message_count;
	struct actornet_counts counts;
	struct actornet_error error;
	int last; /* what input_next ended with */
};

static inline int setup(void **state)
{
	struct world *world = calloc(1, sizeof *world);
	strcpy(world->folder, "/tmp/actornet-input-XXXXXX");
	if (!mkdtemp(world->folder))
		return -1;
	*state = world;
	return 0;
}

static inline int remove_one(const char *path, const struct stat *info, int kind, struct FTW *where)
{
	(void)info, (void)kind, (void)where;
	return remove(path);
}

static inline int teardown(void **state)
{
	struct world *world = *state;
	nftw(world->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(world);
	return 0;
}

static inline const char *path_of(const struct world *world, const char *name)
{
	static char paths[4][TEXT];
	static unsigned turn;
	char *path = paths[turn++ % 4];
	snprintf(path, TEXT, "%s/%s", world->folder, name);
	return path;
}

static inline const char *put_bytes(const struct world *world, const char *name, const void *bytes, size_t size)
{
	const char *path = path_of(world, name);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
	return path;
}

static inline const char *put(const struct world *world, const char *name, const char *text)
{
	return put_bytes(world, name, text, strlen(text));
}

/* The text in another charset, behind `mark`. */
static inline const char *put_in(const struct world *world, const char *name, const char *charset, const char *mark,
                                 const char *text)
{
	char bytes[TEXT];
	UErrorCode status = U_ZERO_ERROR;
	size_t size = strlen(mark);
	memcpy(bytes, mark, size);
	size += (size_t)ucnv_convert(charset, "UTF-8", bytes + size, (int32_t)(TEXT - size), text, -1, &status);
	assert_true(U_SUCCESS(status));
	return put_bytes(world, name, bytes, size);
}

static inline const char *pack(const struct world *world, const char *tool, const char *name, const char *text)
{
	char command[TEXT * 2];
	const char *path = path_of(world, name);
	snprintf(command, sizeof command, "%s -c > '%s'", tool, path);
	FILE *pipe = popen(command, "w");
	assert_non_null(pipe);
	fputs(text, pipe);
	assert_int_equal(pclose(pipe), 0);
	return path;
}

static inline void hear(void *context, const char *message)
{
	struct world *world = context;
	assert_true(world->message_count < MESSAGES);
	snprintf(world->messages[world->message_count++], TEXT, "%s", message);
}

static inline void copy(char *to, struct str from)
{
	assert_true(from.size < TEXT);
	assert_non_null(from.data);
	memcpy(to, from.data, from.size);
	to[from.size] = '\0';
}

static inline void keep(struct seen *seen, const struct document *document)
{
	copy(seen->id, document->id);
	copy(seen->date, document->date);
	copy(seen->title, document->title);
	copy(seen->source, document->source);
	copy(seen->url, document->url);
	seen->size = document->text.size;
	assert_int_equal(utf8_check(document->text), document->text.size);
	if (document->text.size < TEXT)
		copy(seen->text, document->text);
	snprintf(seen->path, TEXT, "%s", document->path);
	seen->line = document->line;
	seen->is_record = document->record != NULL;
	const struct json *sentence = json_find(document->record, "sentence");
	seen->sentence = json_is(sentence, JSON_NUMBER) ? sentence->value.number : 0;
}

static inline void take_as(struct world *world, const char *path, int strict)
{
	jmp_buf on_oom;
	struct arena run;
	struct actornet_options options = {.strict = strict, .warn = hear, .warn_context = world};
	arena_init(&run, &on_oom);
	if (setjmp(on_oom))
		fail_msg("out of memory");
	world->count = world->message_count = 0;
	memset(&world->counts, 0, sizeof world->counts);
	memset(&world->error, 0, sizeof world->error);
	struct input *input = input_open(&run, path, &options, &world->counts);
	struct document document;
	while ((world->last = input_next(input, &document, &world->error)) == 1) {
		assert_true(world->count < DOCUMENTS);
		keep(&world->seen[world->count++], &document);
	}
	if (world->last == 0)
		assert_int_equal(input_next(input, &document, &world->error), 0);
	input_close(input);
	arena_release(&run);
}

static inline void take(struct world *world, const char *path)
{
	take_as(world, path, 0);
	assert_int_equal(world->last, 0);
}

static inline void expect_text(struct world *world, const char *path, const char *text)
{
	take(world, path);
	assert_int_equal(world->count, 1);
	assert_string_equal(world->seen[0].text, text);
	assert_int_equal(world->seen[0].size, strlen(text));
	assert_int_equal(world->counts.documents, 1);
	assert_int_equal(world->counts.bytes, strlen(text));
	assert_int_equal(world->counts.files, 1);
}

static inline void expect_message(const struct world *world, size_t index, const char *path, const char *rest)
{
	char wanted[TEXT * 2];
	assert_true(index < world->message_count);
	snprintf(wanted, sizeof wanted, "%s%s", path, rest);
	assert_string_equal(world->messages[index], wanted);
}

#endif
