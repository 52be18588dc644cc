#include "output/picture.h"

#include <fontconfig/fontconfig.h>
#include <graphviz/gvc.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/output.h"

static const char *const formats[] = {
	[ACTORNET_PICTURE_SVG] = "svg",
	[ACTORNET_PICTURE_PNG] = "png:cairo",
	[ACTORNET_PICTURE_PDF] = "pdf:cairo",
};

static void say(const struct actornet_options *options, const char *message)
{
	if (options->warn)
		options->warn(options->warn_context, message);
}

/* Whether fontconfig knows a font with Arabic letters. */
static bool has_arabic_font(void)
{
	FcPattern *pattern = FcNameParse((const FcChar8 *)":lang=ar");
	FcObjectSet *wanted = FcObjectSetBuild(FC_FAMILY, (char *)NULL);
	FcFontSet *fonts = pattern && wanted ? FcFontList(NULL, pattern, wanted) : NULL;
	bool found = fonts && fonts->nfont > 0;
	if (fonts)
		FcFontSetDestroy(fonts);
	if (wanted)
		FcObjectSetDestroy(wanted);
	if (pattern)
		FcPatternDestroy(pattern);
	return found;
}

static void check_fonts(GVC_t *gvc, const struct actornet_options *options)
{
	int count = 0;
	char **plugins = gvPluginList(gvc, "textlayout", &count, NULL);
	for (int i = 0; i < count; i++)
		free(plugins[i]);
	free(plugins);
	if (count == 0)
		say(options, "graphviz has no pango plug-in: Arabic labels will be misplaced (on Debian it is in libgvc6)");
	if (!has_arabic_font())
		say(options, "no font for Arabic is installed: labels will show boxes (on Debian: fonts-hosny-amiri or "
		             "fonts-noto-core)");
}

static enum actornet_status render(GVC_t *gvc, Agraph_t *graph, const char *format, struct actornet_output *output,
                                   struct actornet_error *error)
{
	char *data = NULL;
	unsigned size = 0;
	if (gvLayout(gvc, graph, "sfdp") != 0)
		return error_set(error, ACTORNET_ERROR_INTERNAL, "graphviz cannot lay the network out");
	int failed = gvRenderData(gvc, graph, format, &data, &size);
	if (!failed)
		actornet_output_write(output, data, size);
	gvFreeRenderData(data);
	gvFreeLayout(gvc, graph);
	return failed ? error_set(error, ACTORNET_ERROR_INTERNAL, "graphviz cannot draw '%s'", format) : ACTORNET_OK;
}

enum actornet_status picture_write(const struct drawing *drawing, const struct actornet_options *warn,
                                   struct actornet_output *output, struct actornet_error *error)
{
	if ((int)drawing->options->format < 0 || drawing->options->format > ACTORNET_PICTURE_PDF)
		return error_set(error, ACTORNET_ERROR_ARGUMENT, "no such picture format: %d", (int)drawing->options->format);
	Agraph_t *graph = dot_graph(drawing);
	if (!graph)
		return error_set(error, ACTORNET_ERROR_MEMORY, "out of memory while drawing");
	enum actornet_status status;
	GVC_t *gvc = gvContext();
	if (gvc) {
		check_fonts(gvc, warn);
		status = render(gvc, graph, formats[drawing->options->format], output, error);
	} else {
		status = error_set(error, ACTORNET_ERROR_INTERNAL, "graphviz cannot start");
	}
	dot_graph_free(graph);
	if (gvc)
		gvFreeContext(gvc);
	return status;
}
