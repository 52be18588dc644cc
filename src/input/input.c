#include "input/input.h"

#include "input/charset.h"
#include "input/files.h"
#include "input/jsonl.h"
#include "input/limit.h"
#include "input/utf8.h"

enum { INPUT_HEAD = 64 * 1024, INPUT_CHUNK = 1024 * 1024 };

/* What the file at hand still has to give. */
enum input_state { INPUT_CLOSED, INPUT_TEXT, INPUT_RECORDS };

struct input {
	const struct arena *run;
	struct report report;
	struct files files;
	struct stream stream;
	struct buffer bytes; /* as they stand in the file, unpacked */
	struct buffer text;  /* what they become, when they are not valid UTF-8; then both by turns */
	struct buffer name;  /* the path as UTF-8 */
	struct str whole;    /* INPUT_TEXT: the text */
	struct jsonl jsonl;
	struct dates *dates;
	char date[DATE_SIZE + 1]; /* of a plain text */
	enum input_state state;
	bool ended;   /* the stream is at its end: all is in `bytes` */
	bool refused; /* `strict` has ended the whole */
};

struct input *input_open(struct arena *run, const char *path, const struct actornet_options *options,
                         struct actornet_counts *counts)
{
	struct input *input = arena_alloc(run, sizeof *input);
	input->run = run;
	report_init(&input->report, options, counts);
	files_init(&input->files, arena_text(run, path, strlen(path)), run);
	stream_init(&input->stream);
	buffer_init(&input->bytes, run);
	buffer_init(&input->text, run);
	buffer_init(&input->name, run);
	input->dates = dates_new(run);
	jsonl_init(&input->jsonl, &input->report, input->dates, run);
	return input;
}

static void input_finish(struct input *input)
{
	stream_close(&input->stream);
	report_end(&input->report);
	input->state = INPUT_CLOSED;
}

/* Reads on until `bytes` holds `size` bytes or the stream ends; false when it cannot be read. */
static bool input_fill(struct input *input, size_t size)
{
	while (!input->ended && input->bytes.size < size) {
		size_t left = size - input->bytes.size;
		int got = stream_fill(&input->stream, &input->bytes, left < INPUT_CHUNK ? left : INPUT_CHUNK);
		if (got < 0)
			return false;
		input->ended = got == 0;
	}
	return true;
}

/* The stream failed: with `strict` ERROR_DATA when what it holds is damaged. */
static enum actornet_status input_unreadable(struct input *input, struct actornet_error *error)
{
	if (!input->stream.failure)
		return report_damaged(&input->report, stream_why(&input->stream), error);
	report_failed(&input->report, "read", stream_why(&input->stream));
	return ACTORNET_OK;
}

static enum actornet_status input_not_text(struct input *input, struct charset charset, struct actornet_error *error)
{
	return report_skipped(&input->report, 0, charset.binary ? "not text" : "charset not recognised", error);
}

static void input_set_records(struct input *input, struct buffer *bytes, size_t start, struct stream *stream)
{
	struct records records;
	records_init(&records, bytes, start, stream);
	jsonl_begin(&input->jsonl, buffer_str(&input->name), records);
	input->state = INPUT_RECORDS;
}

/* Turns `bytes`, now complete, into valid UTF-8: input->whole, which lies in *at. */
static enum actornet_status input_decode(struct input *input, struct charset charset, struct buffer **at,
                                         struct actornet_error *error)
{
	struct buffer *from = &input->bytes;
	struct buffer *to = &input->text;
	struct charset_damage damage = {0, 0};
	struct str body = buffer_str(from);
	body = (struct str){body.data + charset.mark, body.size - charset.mark};
	to->size = 0;
	if (!charset.utf8) {
		damage = charset_convert(to, body, charset.name);
		body = buffer_str(to);
		from = &input->text;
		to = &input->bytes;
	}
	size_t good = charset.valid ? body.size : utf8_check(body);
	if (good < body.size) {
		if (!damage.bytes)
			damage.first = good;
		to->size = 0;
		damage.bytes += utf8_repair(to, body);
		body = buffer_str(to);
		from = to;
	}
	input->whole = body;
	*at = from;
	return report_replaced(&input->report, damage.bytes, 0, damage.first + charset.mark, error);
}

/* A file that is taken whole: plain text, or records in a charset that has to be converted first. */
static enum actornet_status input_begin_whole(struct input *input, struct charset charset, struct actornet_error *error)
{
	bool known_long = input->stream.size >= INPUT_LIMIT;
	if (!known_long && !input_fill(input, INPUT_LIMIT))
		return input_unreadable(input, error);
	if (known_long || input->bytes.size >= INPUT_LIMIT) {
		report_too_long(&input->report);
		return ACTORNET_OK;
	}
	if (input->bytes.size > INPUT_HEAD)
		charset = charset_find(buffer_str(&input->bytes));
	if (!charset.name)
		return input_not_text(input, charset, error);
	struct buffer *at;
	enum actornet_status status = input_decode(input, charset, &at, error);
	if (status)
		return status;
	if (input->whole.size >= INPUT_LIMIT)
		report_too_long(&input->report);
	else if (!charset.utf8 && charset_is_binary(input->whole))
		return report_skipped(&input->report, 0, "not text", error);
	else if (!charset.utf8 && records_wanted(input->whole))
		input_set_records(input, at, 0, NULL);
	else
		input->state = INPUT_TEXT;
	return ACTORNET_OK;
}

/* Looks at the beginning of the file and decides how to go on. */
static enum actornet_status input_begin(struct input *input, struct actornet_error *error)
{
	input->bytes.size = 0;
	input->ended = false;
	if (!input_fill(input, INPUT_HEAD))
		return input_unreadable(input, error);
	struct str head = buffer_str(&input->bytes);
	if (!input->ended)
		head.size = utf8_whole(head);
	struct charset charset = charset_find(head);
	if (!charset.name)
		return input_not_text(input, charset, error);
	struct str body = {head.data + charset.mark, head.size - charset.mark};
	if (!charset.utf8 || !records_wanted(body))
		return input_begin_whole(input, charset, error);
	input_set_records(input, &input->bytes, charset.mark, input->ended ? NULL : &input->stream);
	return ACTORNET_OK;
}

/* Opens the next file: 1, 0 after the last, -1 with `error`. A file that gives nothing leaves the state as it was. */
static int input_advance(struct input *input, struct actornet_error *error)
{
	int failure = files_next(&input->files);
	if (failure < 0)
		return 0;
	struct str path = buffer_str(&input->files.path);
	input->name.size = 0;
	utf8_repair(&input->name, path);
	report_begin(&input->report, path.data);
	if (failure) {
		report_failed(&input->report, "open", strerror(failure));
		return 1;
	}
	enum actornet_status status = stream_open(&input->stream, path.data);
	if (status == ACTORNET_ERROR_MEMORY)
		longjmp(*input->run->on_oom, 1);
	if (status) {
		report_failed(&input->report, "open", stream_why(&input->stream));
		return 1;
	}
	input->report.counts->files++;
	return input_begin(input, error) ? -1 : 1;
}

static int input_next_text(struct input *input, struct document *document)
{
	input->state = INPUT_CLOSED;
	if (utf8_blank(input->whole))
		return 0;
	*document = (struct document){.id = buffer_str(&input->name), .text = input->whole, .path = input->report.path};
	document->date = document->title = document->source = document->url = (struct str){"", 0};
	if (date_of_path(document->id, input->date) || date_of_text(input->dates, input->whole, input->date))
		document->date = (struct str){input->date, DATE_SIZE};
	return 1;
}

static int input_next_record(struct input *input, struct document *document, struct actornet_error *error)
{
	switch (jsonl_next(&input->jsonl, document, error)) {
	case JSONL_FOUND: return 1;
	case JSONL_REFUSED: return -1;
	case JSONL_UNREADABLE:
		if (input_unreadable(input, error))
			return -1;
		break;
	case JSONL_TOO_LONG: report_too_long(&input->report); break;
	case JSONL_END: break;
	}
	input->state = INPUT_CLOSED;
	return 0;
}

/* The next document of the file at hand: 1, 0 when it has no more, -1 with `error`. */
static int input_next_here(struct input *input, struct document *document, struct actornet_error *error)
{
	if (input->state == INPUT_TEXT)
		return input_next_text(input, document);
	return input->state == INPUT_RECORDS ? input_next_record(input, document, error) : 0;
}

int input_next(struct input *input, struct document *document, struct actornet_error *error)
{
	while (!input->refused) {
		int got = input_next_here(input, document, error);
		if (got == 0) {
			input_finish(input);
			got = input_advance(input, error);
			if (got == 0)
				return 0;
			if (got > 0)
				continue;
		}
		input->refused = got < 0;
		if (got > 0 && !document->record) {
			input->report.counts->documents++;
			input->report.counts->bytes += document->text.size;
		}
		return got;
	}
	return 0;
}

void input_close(struct input *input)
{
	if (!input)
		return;
	jsonl_release(&input->jsonl);
	stream_close(&input->stream);
	files_release(&input->files);
	buffer_release(&input->bytes);
	buffer_release(&input->text);
	buffer_release(&input->name);
}
