/* Build tool: compiles lexicon files into C tables on standard output, the big ones into a file of bytes that the C
 * file takes in when it is compiled.
 *
 *     lexicon_compile lexicon_data.bin states.tsv FILE… > lexicon_data.c
 *
 * States come first, since other files name them. Every mistake is printed with file and line; any makes it fail.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/load.h"
#include "lexicon/shape.h"

static void tell(void *context, size_t line, const char *message)
{
	fprintf(stderr, "%s:%zu: %s\n", (const char *)context, line, message);
}

static void print_open(const char *type, const char *name, size_t count)
{
	printf("static const %s %s[%zu] = {", type, name, count ? count : 1);
}

/* ---- big tables, as bytes in a file of their own: a compiler takes a minute over them as text ---- */

struct blob {
	FILE *file;
	size_t size;
};

static size_t blob_begin(struct blob *blob)
{
	static const char zeros[16] = {0};
	size_t padding = (sizeof zeros - blob->size % sizeof zeros) % sizeof zeros;
	fwrite(zeros, 1, padding, blob->file);
	blob->size += padding;
	return blob->size;
}

static void blob_put(struct blob *blob, const void *bytes, size_t count)
{
	fwrite(bytes, 1, count, blob->file);
	blob->size += count;
}

/* A table whose rows have no padding. Prints the pointer to it. */
static void put_table(struct blob *blob, const char *type, const char *name, const void *rows, size_t size)
{
	size_t at = blob_begin(blob);
	blob_put(blob, rows, size);
	printf("\t.%s = (const %s *)(const void *)(lexicon_blob + %zu),\n", name, type, at);
}

static void put_slots(struct blob *blob, const struct lexicon *l)
{
	size_t at = blob_begin(blob);
	for (size_t i = 0; i <= l->slot_mask; i++) {
		struct lexicon_slot slot;
		memset(&slot, 0, sizeof slot); /* the padding too: the same bytes from the same files */
		slot.hash = l->slots[i].hash;
		slot.number = l->slots[i].number;
		blob_put(blob, &slot, sizeof slot);
	}
	printf("\t.slots = (const struct lexicon_slot *)(const void *)(lexicon_blob + %zu),\n", at);
}

static void put_tables(struct blob *blob, const struct lexicon *l)
{
	put_table(blob, "uint16_t", "units", l->units, l->unit_count * sizeof *l->units);
	put_slots(blob, l);
	put_table(blob, "uint64_t", "filter", l->filter, LEXICON_FILTER / 8);
	put_table(blob, "uint64_t", "edge_filter", l->edge_filter, LEXICON_FILTER / 8);
	put_table(blob, "uint32_t", "prepositions", l->prepositions, l->preposition_count * sizeof *l->prepositions);
	put_table(blob, "struct lexicon_word", "words", l->words, l->word_count * sizeof *l->words);
	put_table(blob, "struct lexicon_node", "nodes", l->nodes, l->node_count * sizeof *l->nodes);
	put_table(blob, "struct lexicon_edge", "edges", l->edges, ((size_t)l->edge_mask + 1) * sizeof *l->edges);
	put_table(blob, "struct sense", "senses", l->senses, l->sense_count * sizeof *l->senses);
	put_table(blob, "char", "text", l->text, l->text_size);
	put_table(blob, "int8_t", "shape", l->shape, SHAPE_SIZE);
}

/* ---- small tables, as C ---- */

static void print_rows(const struct lexicon *l)
{
	print_open("struct lexicon_actor", "actors", l->actor_count);
	for (size_t i = 0; i < l->actor_count; i++) {
		const struct lexicon_actor *a = &l->actors[i];
		printf("\n{%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%u,%d},", a->id, a->name, a->latin,
		       a->state, a->aliases, a->kind, a->is_media);
	}
	puts("\n};");
	print_open("struct lexicon_institution", "institutions", l->institution_count);
	for (size_t i = 0; i < l->institution_count; i++)
		printf("\n{%" PRIu32 ",%" PRIu32 ",%d,%d},", l->institutions[i].id, l->institutions[i].latin,
		       l->institutions[i].is_state, l->institutions[i].needs_nation);
	puts("\n};");
	print_open("struct lexicon_title", "titles", l->title_count);
	for (size_t i = 0; i < l->title_count; i++)
		printf("\n{%" PRIu32 ",%u},", l->titles[i].text, l->titles[i].class);
	puts("\n};");
	print_open("struct lexicon_head", "heads", l->head_count);
	for (size_t i = 0; i < l->head_count; i++)
		printf("\n{%" PRIu32 ",%u},", l->heads[i].text, l->heads[i].class);
	puts("\n};");
	print_open("struct lexicon_stance", "stances", l->stance_count);
	for (size_t i = 0; i < l->stance_count; i++) {
		const struct lexicon_stance *s = &l->stances[i];
		printf("\n{%" PRIu32 ",%d,%u,%u,{", s->lemma, s->score, s->type, s->pos);
		for (size_t j = 0; j < LEXICON_FRAMES; j++)
			printf("{%u,%u,%u},", s->frames[j].source, s->frames[j].target, s->frames[j].mutual);
		printf("}},");
	}
	puts("\n};");
}

static void print_lexicon(const struct lexicon *l, struct blob *blob, const char *path)
{
	printf(
		"/* Made by lexicon_compile from src/lexicon/data. */\n#include \"lexicon/lexicon.h\"\n\n"
		"extern const unsigned char lexicon_blob[] __attribute__((visibility(\"hidden\")));\n"
		"__asm__(\".pushsection .rodata.lexicon_blob,\\\"a\\\"\\n.balign 64\\n.globl lexicon_blob\\n.hidden lexicon_blob\\n\"\n"
		"        \"lexicon_blob:\\n.incbin \\\"%s\\\"\\n.popsection\\n\");\n",
		path);
	print_rows(l);
	puts("const struct lexicon lexicon_builtin = {");
	put_tables(blob, l);
	puts("\t.actors = actors, .institutions = institutions, .titles = titles, .heads = heads, .stances = stances,");
	const struct {
		const char *name;
		uint32_t value;
	} numbers[] = {
		{"unit_count", l->unit_count},
		{"word_count", l->word_count},
		{"slot_mask", l->slot_mask},
		{"node_count", l->node_count},
		{"edge_mask", l->edge_mask},
		{"sense_count", l->sense_count},
		{"text_size", l->text_size},
		{"actor_count", l->actor_count},
		{"institution_count", l->institution_count},
		{"title_count", l->title_count},
		{"head_count", l->head_count},
		{"stance_count", l->stance_count},
		{"preposition_count", l->preposition_count},
	};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		printf("\t.%s = %" PRIu32 ",\n", numbers[i].name, numbers[i].value);
	puts("};");
}

/* Two actors that share a name which always counts: the name would be given to either by chance. */
static size_t report_shared_names(const struct lexicon *l)
{
	size_t shared = 0;
	for (size_t i = 0; i < l->node_count; i++) {
		const struct lexicon_node *node = &l->nodes[i];
		for (uint32_t j = node->first; j + 1 < node->first + node->count; j++) {
			const struct sense *a = &l->senses[j], *b = a + 1;
			if (a->kind > SENSE_SEAT || b->kind > SENSE_SEAT || (a->flags & SENSE_WEAK) || (b->flags & SENSE_WEAK) ||
			    a->id == b->id)
				continue;
			fprintf(stderr, "two actors share a name: %s and %s; mark it with ? in one of them\n",
			        l->text + l->actors[a->id].id, l->text + l->actors[b->id].id);
			shared++;
		}
	}
	return shared;
}

/* Two words of one hash would be taken for each other. */
static size_t report_shared_hashes(const struct lexicon *l)
{
	size_t shared = 0;
	for (size_t i = 0; i <= l->slot_mask; i++) {
		for (size_t j = i + 1; j <= l->slot_mask && l->slots[i].number && l->slots[j].number; j++)
			shared += l->slots[i].hash == l->slots[j].hash;
	}
	if (shared)
		fprintf(stderr, "%zu pairs of words have the same hash; change str_hash\n", shared);
	return shared;
}

static bool write_lexicon(const struct lexicon *l, const char *path)
{
	struct blob blob = {.file = fopen(path, "wb")};
	if (!blob.file)
		return false;
	print_lexicon(l, &blob, path);
	bool written = !ferror(blob.file);
	return fclose(blob.file) == 0 && written;
}

int main(int argc, char **argv)
{
	jmp_buf oom;
	struct arena arena;
	struct tsv_report report = {.tell = tell};
	struct lexicon lexicon;
	arena_init(&arena, &oom);
	if (setjmp(oom)) {
		fputs("lexicon_compile: out of memory\n", stderr);
		return 70;
	}
	if (argc < 2) {
		fputs("lexicon_compile: usage: lexicon_compile TABLES FILE...\n", stderr);
		return 2;
	}
	struct builder *builder = builder_new(&arena);
	for (int i = 2; i < argc; i++) {
		struct str text;
		struct actornet_error error;
		if (tsv_load(&arena, argv[i], &text, &error) != ACTORNET_OK) {
			fprintf(stderr, "lexicon_compile: %s\n", error.message);
			return 3;
		}
		report.context = argv[i];
		load_text(&arena, builder, text, true, &report);
	}
	builder_finish(builder, &lexicon);
	size_t mistakes = report.mistakes + report_shared_names(&lexicon) + report_shared_hashes(&lexicon);
	bool written = mistakes || write_lexicon(&lexicon, argv[1]);
	arena_release(&arena);
	if (mistakes)
		return 4;
	return !written || fflush(stdout) || ferror(stdout) ? 3 : 0;
}
