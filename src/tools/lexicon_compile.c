/* Build tool: compiles lexicon files into C tables on standard output.
 *
 *     lexicon_compile states.tsv FILE… > lexicon_data.c
 *
 * States come first, since other files name them. Every mistake is printed with file and line; any makes it fail.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

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

static void print_u16(const char *name, const uint16_t *values, size_t count)
{
	print_open("uint16_t", name, count);
	for (size_t i = 0; i < count; i++)
		printf("%s%u,", i % 24 ? "" : "\n", values[i]);
	puts("\n};");
}

static void print_u32(const char *name, const uint32_t *values, size_t count)
{
	print_open("uint32_t", name, count);
	for (size_t i = 0; i < count; i++)
		printf("%s%" PRIu32 ",", i % 16 ? "" : "\n", values[i]);
	puts("\n};");
}

static void print_filter(const char *name, const uint64_t *filter)
{
	print_open("uint64_t", name, LEXICON_FILTER / 64);
	for (size_t i = 0; i < LEXICON_FILTER / 64; i++)
		printf("%s0x%" PRIx64 ",", i % 8 ? "" : "\n", filter[i]);
	puts("\n};");
}

static void print_lookup(const struct lexicon *l)
{
	print_u16("units", l->units, l->unit_count);
	print_open("struct lexicon_slot", "slots", (size_t)l->slot_mask + 1);
	for (size_t i = 0; i <= l->slot_mask; i++)
		printf("%s{0x%" PRIx64 ",%" PRIu32 "},", i % 8 ? "" : "\n", l->slots[i].hash, l->slots[i].number);
	puts("\n};");
	print_filter("filter", l->filter);
	print_filter("edge_filter", l->edge_filter);
	print_u32("prepositions", l->prepositions, l->preposition_count);
	print_open("struct lexicon_word", "words", l->word_count);
	for (size_t i = 0; i < l->word_count; i++)
		printf("%s{%" PRIu32 ",%" PRIu32 "},", i % 8 ? "" : "\n", l->words[i].units, l->words[i].count);
	puts("\n};");
	print_open("struct lexicon_node", "nodes", l->node_count);
	for (size_t i = 0; i < l->node_count; i++) {
		const struct lexicon_node *n = &l->nodes[i];
		printf("%s{%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 "},", i % 6 ? "" : "\n", n->first, n->count, n->mask,
		       n->below);
	}
	puts("\n};");
	print_open("struct lexicon_edge", "edges", (size_t)l->edge_mask + 1);
	for (size_t i = 0; i <= l->edge_mask; i++)
		printf("%s{%" PRIu32 ",%" PRIu32 ",%" PRIu32 "},", i % 6 ? "" : "\n", l->edges[i].node, l->edges[i].word,
		       l->edges[i].next);
	puts("\n};");
	print_open("struct sense", "senses", l->sense_count);
	for (size_t i = 0; i < l->sense_count; i++) {
		const struct sense *s = &l->senses[i];
		printf("%s{%u,%u,%u,%" PRIu32 "},", i % 8 ? "" : "\n", s->kind, s->flags, s->detail, s->id);
	}
	puts("\n};");
}

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
		printf("\n{%" PRIu32 ",%" PRIu32 ",%u},", l->institutions[i].id, l->institutions[i].latin,
		       l->institutions[i].is_state);
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

static void print_text(const struct lexicon *l)
{
	printf("static const char text[%" PRIu32 "] = {", l->text_size);
	for (size_t i = 0; i < l->text_size; i++)
		printf("%s%d,", i % 24 ? "" : "\n", l->text[i]);
	puts("\n};");
}

static void print_shape(const struct lexicon *l)
{
	print_open("int8_t", "shape", SHAPE_SIZE);
	for (size_t i = 0; i < SHAPE_SIZE; i++)
		printf("%s%d,", i % 24 ? "" : "\n", l->shape[i]);
	puts("\n};");
}

static void print_lexicon(const struct lexicon *l)
{
	puts("/* Made by lexicon_compile from src/lexicon/data. */\n#include \"lexicon/lexicon.h\"");
	print_lookup(l);
	print_rows(l);
	print_text(l);
	print_shape(l);
	puts(
		"const struct lexicon lexicon_builtin = {\n"
		"\t.units = units, .words = words, .slots = slots, .filter = filter, .edge_filter = edge_filter, .nodes = nodes, .edges = edges, .senses = senses,\n"
		"\t.text = text, .actors = actors, .institutions = institutions, .titles = titles, .heads = heads,\n"
		"\t.stances = stances, .prepositions = prepositions, .shape = shape,");
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
	struct builder *builder = builder_new(&arena);
	for (int i = 1; i < argc; i++) {
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
	if (!mistakes)
		print_lexicon(&lexicon);
	arena_release(&arena);
	if (mistakes)
		return 4;
	return fflush(stdout) || ferror(stdout) ? 3 : 0;
}
