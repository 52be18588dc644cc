#include "base/output.h"
#include "output/analysis.h"
#include "output/mark.h"
#include "output/why.h"

enum { KIND_COLUMNS = 12 };

static const struct analysis_sense no_sense = {"", {"", 0}, {"", 0}, "", "", {"", 0}, "", 0, {"", 0}};

static bool is_stance(const struct analysis_sense *sense)
{
	return sense->type[0] != '\0';
}

/* ---- text ---- */

static void text_reading(const struct analysis_reading *reading, struct actornet_output *output)
{
	output_text(output, "  ");
	for (size_t i = 0; i < reading->prefix_count; i++) {
		mark_name(reading->prefixes[i].text, output);
		output_printf(output, " (%s) + ", reading->prefixes[i].role);
	}
	mark_name(reading->entry, output);
	if (reading->pronoun.size) {
		output_text(output, " + ");
		mark_name(reading->pronoun, output);
		output_text(output, " (pronoun)");
	}
	output_text(output, "\n");
}

/* The kind, with blanks up to the column where the rest begins, or a comma. */
static void text_gap(const char *kind, bool *any, struct actornet_output *output)
{
	output_printf(output, "%*s", *any ? 0 : KIND_COLUMNS - (int)strlen(kind), "");
	output_text(output, *any ? ", " : "");
	*any = true;
}

static void text_item(const char *kind, struct str item, bool *any, struct actornet_output *output)
{
	if (!item.size)
		return;
	text_gap(kind, any, output);
	mark_name(item, output);
}

static void text_sense(const struct analysis_sense *sense, struct actornet_output *output)
{
	const struct str items[] = {sense->name,         sense->id,       str_of(sense->class),
	                            str_of(sense->form), sense->features, sense->frames};
	bool any = false;
	output_printf(output, "    %s", sense->kind);
	if (is_stance(sense)) {
		text_gap(sense->kind, &any, output);
		output_printf(output, "%s ", sense->type);
		why_write_decimal(sense->score * INT64_C(100), true, output);
	}
	for (size_t i = 0; i < sizeof items / sizeof *items; i++)
		text_item(sense->kind, items[i], &any, output);
	output_text(output, "\n");
}

static void text_word(const struct analysis *analysis, struct actornet_output *output)
{
	mark_name(analysis->word, output);
	output_text(output, analysis->reading_count ? "\n" : "\n  unknown: it may be a name\n");
	for (size_t i = 0; i < analysis->reading_count; i++) {
		const struct analysis_reading *reading = &analysis->readings[i];
		text_reading(reading, output);
		for (size_t s = 0; s < reading->sense_count; s++)
			text_sense(&reading->senses[s], output);
		if (reading->opens)
			output_text(output, "    (longer entries begin with it)\n");
	}
}

/* ---- TSV ---- */

static void tsv_cell(struct str cell, struct actornet_output *output)
{
	output_text(output, "\t");
	output_cell(output, cell);
}

static void tsv_row(const struct analysis *analysis, size_t number, const struct analysis_sense *sense,
                    struct actornet_output *output)
{
	const struct analysis_reading *reading = number ? &analysis->readings[number - 1] : NULL;
	output_cell(output, analysis->word);
	output_printf(output, "\t%zu\t", number);
	for (size_t i = 0; reading && i < reading->prefix_count; i++) {
		output_text(output, i ? "+" : "");
		output_cell(output, reading->prefixes[i].text);
	}
	tsv_cell(reading ? reading->entry : str_of(""), output);
	tsv_cell(reading ? reading->pronoun : str_of(""), output);
	output_printf(output, "\t%s", number ? sense->kind : "unknown");
	tsv_cell(sense->id, output);
	tsv_cell(sense->name, output);
	output_printf(output, "\t%s\t%s", sense->class, sense->form);
	tsv_cell(sense->features, output);
	output_printf(output, "\t%s\t", sense->type);
	if (is_stance(sense))
		why_write_decimal(sense->score * INT64_C(100), false, output);
	tsv_cell(sense->frames, output);
	output_text(output, "\n");
}

static void tsv_word(const struct analysis *analysis, struct actornet_output *output)
{
	if (!analysis->reading_count)
		tsv_row(analysis, 0, &no_sense, output);
	for (size_t i = 0; i < analysis->reading_count; i++) {
		const struct analysis_reading *reading = &analysis->readings[i];
		for (size_t s = 0; s < reading->sense_count; s++)
			tsv_row(analysis, i + 1, &reading->senses[s], output);
		if (!reading->sense_count)
			tsv_row(analysis, i + 1, &no_sense, output);
	}
}

/* ---- JSON ---- */

static void json_text(const char *before, const char *name, struct str value, struct actornet_output *output)
{
	output_printf(output, "%s\"%s\":", before, name);
	output_json(output, value);
}

static void json_known(const char *name, struct str value, struct actornet_output *output)
{
	if (value.size)
		json_text(",", name, value, output);
}

static void json_sense(const struct analysis_sense *sense, struct actornet_output *output)
{
	json_text("{", "kind", str_of(sense->kind), output);
	json_known("id", sense->id, output);
	json_known("name", sense->name, output);
	json_known("class", str_of(sense->class), output);
	json_known("form", str_of(sense->form), output);
	json_known("features", sense->features, output);
	if (is_stance(sense)) {
		json_known("type", str_of(sense->type), output);
		output_text(output, ",\"score\":");
		why_write_decimal(sense->score * INT64_C(100), false, output);
		json_text(",", "frames", sense->frames, output);
	}
	output_text(output, "}");
}

static void json_reading(const struct analysis_reading *reading, struct actornet_output *output)
{
	output_text(output, "{\"prefixes\":[");
	for (size_t i = 0; i < reading->prefix_count; i++) {
		json_text(i ? ",{" : "{", "text", reading->prefixes[i].text, output);
		json_text(",", "role", str_of(reading->prefixes[i].role), output);
		output_text(output, "}");
	}
	json_text("],", "entry", reading->entry, output);
	json_text(",", "pronoun", reading->pronoun, output);
	output_printf(output, ",\"opens_longer\":%s,\"senses\":[", reading->opens ? "true" : "false");
	for (size_t i = 0; i < reading->sense_count; i++) {
		output_text(output, i ? "," : "");
		json_sense(&reading->senses[i], output);
	}
	output_text(output, "]}");
}

static void json_word(const struct analysis *analysis, struct actornet_output *output)
{
	json_text("{", "word", analysis->word, output);
	output_text(output, ",\"readings\":[");
	for (size_t i = 0; i < analysis->reading_count; i++) {
		output_text(output, i ? "," : "");
		json_reading(&analysis->readings[i], output);
	}
	output_text(output, "]}");
}

void analysis_write(const struct analysis_list *list, enum actornet_show_format format, struct actornet_output *output)
{
	static void (*const writers[])(const struct analysis *, struct actornet_output *) = {
		[ACTORNET_SHOW_TEXT] = text_word, [ACTORNET_SHOW_TSV] = tsv_word, [ACTORNET_SHOW_JSON] = json_word};
	if (format == ACTORNET_SHOW_TSV)
		output_text(output,
		            "word\treading\tprefixes\tentry\tpronoun\tkind\tid\tname\tclass\tform\tfeatures\ttype\tscore\t"
		            "frames\n");
	for (size_t i = 0; i < list->count; i++) {
		if (format == ACTORNET_SHOW_TEXT)
			output_text(output, i ? "\n" : "");
		if (format == ACTORNET_SHOW_JSON)
			output_text(output, i ? ",\n" : "[\n");
		writers[format](&list->items[i], output);
	}
	if (format == ACTORNET_SHOW_JSON)
		output_text(output, list->count ? "\n]\n" : "[]\n");
}
