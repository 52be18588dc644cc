#include "network/evidence.h"

#include <math.h>

#include "network/network.h"

struct evidence_store *evidence_store_new(struct arena *run)
{
	struct evidence_store *store = arena_alloc(run, sizeof *store);
	store->arena = run;
	ids_init(&store->actors, run);
	ids_init(&store->words, run);
	ids_init(&store->keys, run);
	return store;
}

/* ---- documents ---- */

static void keep_once(struct arena *arena, struct str *kept, struct str fresh)
{
	if (fresh.size && !kept->size)
		*kept = (struct str){arena_text(arena, fresh.data, fresh.size), fresh.size};
}

/* A document is known by its id and date: ids of several inputs may be the same. */
static uint32_t find_document(struct evidence_store *store, const struct extracted *e)
{
	struct strbuf key;
	strbuf_init(&key, store->arena);
	size_t day = e->date.size < sizeof store->documents->date ? e->date.size : sizeof store->documents->date - 1;
	const struct kept_document *last = store->document_count ? &store->documents[store->document_count - 1] : NULL;
	if (last && str_equal(last->id, e->doc) && str_equal(str_of(last->date), (struct str){e->date.data, day}))
		return (uint32_t)store->document_count - 1;
	strbuf_add(&key, e->date.data, day);
	strbuf_add_char(&key, '\n');
	strbuf_add_str(&key, e->doc);
	uint32_t number = ids_add(&store->keys, strbuf_str(&key));
	if (number < store->document_count)
		return number;
	store->documents = arena_grow(store->arena, store->documents, store->document_count, &store->document_capacity,
	                              sizeof *store->documents);
	struct kept_document *document = &store->documents[store->document_count++];
	document->id = (struct str){store->keys.names[number].data + day + 1, e->doc.size};
	document->title = document->source = document->url = (struct str){"", 0};
	if (day)
		memcpy(document->date, e->date.data, day);
	return number;
}

static uint32_t add_document(struct evidence_store *store, const struct extracted *e)
{
	uint32_t number = find_document(store, e);
	struct kept_document *document = &store->documents[number];
	keep_once(store->arena, &document->title, e->title);
	keep_once(store->arena, &document->source, e->source);
	keep_once(store->arena, &document->url, e->url);
	return number;
}

/* ---- sentences ---- */

static bool is_border(struct str text, size_t at)
{
	return at == text.size || (text.data[at] & 0xC0) != 0x80;
}

/* A span of the document as one of the sentence; empty when it does not lie in there. */
static struct kept_span span_in(const struct extracted *e, struct extracted_span span)
{
	size_t begin = e->span.start;
	if (span.start < begin || span.end < span.start || span.end - begin > e->text.size ||
	    !is_border(e->text, span.start - begin) || !is_border(e->text, span.end - begin))
		return (struct kept_span){0, 0};
	return (struct kept_span){(uint32_t)(span.start - begin), (uint32_t)(span.end - begin)};
}

static void add_mention(struct evidence_store *store, const struct extracted *e, const struct extracted_mention *m)
{
	store->mentions = arena_grow(store->arena, store->mentions, store->mention_count, &store->mention_capacity,
	                             sizeof *store->mentions);
	store->mentions[store->mention_count++] = (struct kept_mention){
		.actor = ids_add(&store->actors, m->actor),
		.rule = ids_add(&store->words, m->rule),
		.office = ids_add(&store->words, m->office),
		.affiliation = ids_add(&store->words, m->affiliation),
		.span = span_in(e, m->span),
		.nominal = m->nominal,
	};
}

static void add_cue(struct evidence_store *store, struct kept_span span)
{
	if (span.start == span.end)
		return;
	store->cues = arena_grow(store->arena, store->cues, store->cue_count, &store->cue_capacity, sizeof *store->cues);
	store->cues[store->cue_count++] = span;
}

static void add_link(struct evidence_store *store, const struct extracted *e, const struct extracted_link *l)
{
	if (!l->source.size || !l->target.size || str_equal(l->source, l->target))
		return;
	uint32_t source = ids_add(&store->actors, l->source), target = ids_add(&store->actors, l->target);
	struct kept_link link = {
		.source = source,
		.target = target,
		.type = ids_add(&store->words, l->type),
		.rule = ids_add(&store->words, l->rule),
		.cue = (uint32_t)store->cue_count,
		.stance = (int32_t)lround(l->stance * 1000),
		.directed = l->directed,
		.negated = l->negated,
	};
	for (size_t i = 0; i < l->cue_count; i++)
		add_cue(store, span_in(e, l->cues[i]));
	link.cue_end = (uint32_t)store->cue_count;
	store->links =
		arena_grow(store->arena, store->links, store->link_count, &store->link_capacity, sizeof *store->links);
	store->links[store->link_count++] = link;
}

void evidence_store_add(struct evidence_store *store, const struct extracted *e, uint32_t reading)
{
	struct kept_sentence sentence = {
		.start = e->span.start,
		.document = add_document(store, e),
		.reading = reading,
		.number = (uint32_t)e->sentence,
		.in_title = e->part.size > 0,
		.mention = (uint32_t)store->mention_count,
		.link = (uint32_t)store->link_count,
	};
	if (!e->mention_count && !e->link_count)
		return;
	sentence.text = (struct str){arena_text(store->arena, e->text.data, e->text.size), e->text.size};
	for (size_t i = 0; i < e->mention_count; i++)
		add_mention(store, e, &e->mentions[i]);
	for (size_t i = 0; i < e->link_count; i++)
		add_link(store, e, &e->links[i]);
	sentence.mention_end = (uint32_t)store->mention_count;
	sentence.link_end = (uint32_t)store->link_count;
	store->sentences = arena_grow(store->arena, store->sentences, store->sentence_count, &store->sentence_capacity,
	                              sizeof *store->sentences);
	store->sentences[store->sentence_count++] = sentence;
}

struct str evidence_word(const struct evidence_store *store, uint32_t word)
{
	return word < store->words.count ? store->words.names[word] : (struct str){"", 0};
}

struct str evidence_text(const struct kept_sentence *sentence, struct kept_span span)
{
	return (struct str){sentence->text.data + span.start, span.end - span.start};
}

/* ---- in a view ---- */

/* Evidence while it is copied. */
struct viewing {
	const struct network *network;
	const struct evidence_store *from;
	struct evidence_store *to;
	uint32_t *actors; /* by actor of `from`: its number in `to` */
	uint8_t *types;   /* by word: the type of event that it names */
};

static void fold_actors(struct viewing *v, struct arena *arena)
{
	size_t count = v->from->actors.count;
	struct str *ids = arena_array(arena, count + 1, sizeof *ids);
	network_fold(v->network, arena, v->from->actors.names, count, ids);
	ids_init(&v->to->actors, arena);
	v->actors = arena_array(arena, count + 1, sizeof *v->actors);
	for (size_t i = 0; i < count; i++)
		v->actors[i] = ids_add(&v->to->actors, ids[i]);
}

static void copy_mentions(struct viewing *v, struct kept_sentence *sentence)
{
	uint32_t from = sentence->mention, end = sentence->mention_end;
	sentence->mention = (uint32_t)v->to->mention_count;
	for (uint32_t i = from; i < end; i++) {
		struct kept_mention *mention = &v->to->mentions[v->to->mention_count++];
		*mention = v->from->mentions[i];
		mention->actor = v->actors[mention->actor];
	}
	sentence->mention_end = (uint32_t)v->to->mention_count;
}

static void copy_links(struct viewing *v, struct kept_sentence *sentence)
{
	uint32_t from = sentence->link, end = sentence->link_end;
	sentence->link = (uint32_t)v->to->link_count;
	for (uint32_t i = from; i < end; i++) {
		struct kept_link link = v->from->links[i];
		link.source = v->actors[link.source];
		link.target = v->actors[link.target];
		if (link.source != link.target && network_counts_link(v->network, v->types[link.type], link.stance))
			v->to->links[v->to->link_count++] = link;
	}
	sentence->link_end = (uint32_t)v->to->link_count;
}

const struct evidence_store *evidence_in_view(const struct evidence_store *store, struct arena *arena,
                                              const struct network *network)
{
	struct viewing v = {.network = network, .from = store, .to = arena_alloc(arena, sizeof *store)};
	*v.to = *store;
	v.to->sentence_count = v.to->mention_count = v.to->link_count = 0;
	v.to->sentences = arena_array_raw(arena, store->sentence_count + 1, sizeof *v.to->sentences);
	v.to->mentions = arena_array_raw(arena, store->mention_count + 1, sizeof *v.to->mentions);
	v.to->links = arena_array_raw(arena, store->link_count + 1, sizeof *v.to->links);
	v.types = arena_array(arena, store->words.count + 1, sizeof *v.types);
	for (size_t i = 0; i < store->words.count; i++)
		v.types[i] = network_type(store->words.names[i]);
	fold_actors(&v, arena);
	for (size_t i = 0; i < store->sentence_count; i++) {
		if (!network_counts(network, store->sentences[i].reading))
			continue;
		struct kept_sentence *sentence = &v.to->sentences[v.to->sentence_count++];
		*sentence = store->sentences[i];
		sentence->reading = network_root(network, sentence->reading);
		copy_mentions(&v, sentence);
		copy_links(&v, sentence);
	}
	return v.to;
}
