#include <math.h>

#include "base/output.h"
#include "measure/measure.h"
#include "output/rank.h"

static void tsv_text(struct actornet_output *output, const char *text)
{
	for (const char *at = text; *at; at++) {
		bool control = (unsigned char)*at < 0x20 || *at == 0x7F;
		actornet_output_write(output, control ? " " : at, 1);
	}
	output_text(output, "\t");
}

static void tsv_row(const struct ranking *ranking, size_t row, struct actornet_output *output)
{
	size_t number = ranking->rows[row].actor;
	const struct network_actor *actor = &network_actors(ranking->network)[number];
	output_printf(output, "%zu\t", row + 1);
	tsv_text(output, actor->id);
	tsv_text(output, actor->label);
	tsv_text(output, actor->label_latin);
	tsv_text(output, rank_kind_name(actor->kind));
	tsv_text(output, actor->state);
	output_number(output, actor->mentions);
	output_text(output, "\t");
	output_number(output, actor->documents);
	output_printf(output, "\t%s", measure_layer_name(ranking->options->layer));
	for (size_t i = 0; i < ranking->column_count; i++) {
		double value = ranking->request->values[ranking->columns[i]][number];
		output_text(output, "\t");
		if (!isnan(value))
			output_printf(output, "%.12g", value);
	}
	output_text(output, "\n");
}

void rank_write_tsv(const struct ranking *ranking, struct actornet_output *output)
{
	output_text(output, "rank\tid\tlabel\tlabel_latin\tkind\tstate\tmentions\tdocuments\tlayer");
	for (size_t i = 0; i < ranking->column_count; i++)
		output_printf(output, "\t%s", measure_name(ranking->columns[i]));
	output_text(output, "\n");
	for (size_t i = 0; i < ranking->row_count; i++)
		tsv_row(ranking, i, output);
}

static void json_text(struct actornet_output *output, const char *name, const char *value)
{
	output_printf(output, ",\"%s\":", name);
	output_json(output, str_of(value));
}

static void json_row(const struct ranking *ranking, size_t row, struct actornet_output *output)
{
	size_t number = ranking->rows[row].actor;
	const struct network_actor *actor = &network_actors(ranking->network)[number];
	output_printf(output, "%s\n{\"rank\":%zu", row ? "," : "", row + 1);
	json_text(output, "id", actor->id);
	json_text(output, "label", actor->label);
	json_text(output, "label_latin", actor->label_latin);
	json_text(output, "kind", rank_kind_name(actor->kind));
	json_text(output, "state", actor->state);
	output_text(output, ",\"mentions\":");
	output_number(output, actor->mentions);
	output_text(output, ",\"documents\":");
	output_number(output, actor->documents);
	for (size_t i = 0; i < ranking->column_count; i++) {
		double value = ranking->request->values[ranking->columns[i]][number];
		output_printf(output, ",\"%s\":", measure_name(ranking->columns[i]));
		if (isnan(value))
			output_text(output, "null");
		else
			output_printf(output, "%.12g", value);
	}
	output_text(output, "}");
}

void rank_write_json(const struct ranking *ranking, struct actornet_output *output)
{
	output_printf(output, "{\"layer\":\"%s\",\"by\":\"%s\",", measure_layer_name(ranking->options->layer),
	              measure_name(ranking->options->by));
	if (rank_is_estimated(ranking))
		output_printf(output, "\"sources\":%zu,", ranking->request->sources);
	output_text(output, "\"actors\":[");
	for (size_t i = 0; i < ranking->row_count; i++)
		json_row(ranking, i, output);
	output_text(output, ranking->row_count ? "\n]}\n" : "]}\n");
}
