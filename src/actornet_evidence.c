/* From what was found in a sentence to the network: the same way for an article extracted now and for a line of an
 * earlier extraction. */
#include "actornet_private.h"
#include "network/duplicate.h"

/* ---- an article's sentences as plain values ---- */

static struct str text_of(const struct article *a, uint32_t start, uint32_t end)
{
	return (struct str){a->text.data + start, end - start};
}

static struct extracted_mention mention_of(const struct article *a, const struct mention *m)
{
	const struct article_actor *actor = &a->actors[m->actor];
	return (struct extracted_mention){
		.actor = actor->id,
		.name = actor->name,
		.kind = actor->kind,
		.span = {m->start, m->end},
		.text = text_of(a, m->start, m->end),
		.rule = str_of(m->rule),
		.office = article_office(a, m),
		.affiliation = article_affiliation(a, m),
		.nominal = m->how == HOW_NOMINAL,
	};
}

static struct extracted_link link_of(const struct article *a, const struct link *l)
{
	const struct cue *cue = &a->cues[l->cue];
	struct extracted_link link = {
		.source = a->actors[l->source].id,
		.target = a->actors[l->target].id,
		.stance = l->stance,
		.directed = l->directed,
		.negated = cue->negated,
		.type = str_of(lexicon_type_name(a->lexicon->stances[cue->term].type)),
		.rule = str_of(l->rule),
		.cues = arena_array(a->scratch, cue->last - cue->first + 1, sizeof *link.cues),
	};
	uint32_t at = cue->first, start = 0, end = 0;
	while (article_cue_piece(a, cue, &at, &start, &end))
		link.cues[link.cue_count++] = (struct extracted_span){start, end};
	return link;
}

static void sentence_of(const struct article *a, const struct article_sentence *s, struct extracted *out)
{
	out->text = text_of(a, s->start, s->end);
	out->span = (struct extracted_span){s->start, s->end};
	out->mention_count = s->mention_end - s->mention;
	out->mentions = arena_array_raw(a->scratch, out->mention_count + 1, sizeof *out->mentions);
	for (uint32_t i = 0; i < out->mention_count; i++)
		out->mentions[i] = mention_of(a, &a->mentions[s->mention + i]);
	out->link_count = s->link_end - s->link;
	out->links = arena_array_raw(a->scratch, out->link_count + 1, sizeof *out->links);
	for (uint32_t i = 0; i < out->link_count; i++)
		out->links[i] = link_of(a, &a->links[s->link + i]);
}

/* ---- into the network ---- */

struct gather {
	struct evidence_actor *actors;
	struct evidence_link *links;
	size_t actor_count, link_count;
};

/* The institution behind an affiliation may be mentioned nowhere. */
static void describe_affiliation(struct actornet *actornet, struct str id)
{
	struct evidence_actor actor = {.id = id, .kind = ACTORNET_ORG};
	actornet_describe(actornet, &actor);
	network_describe(actornet->whole, &actor);
}

static size_t gather_find(const struct gather *g, struct str id)
{
	size_t i = 0;
	while (i < g->actor_count && !str_equal(g->actors[i].id, id))
		i++;
	return i;
}

static void gather_mention(struct actornet *actornet, struct gather *g, const struct extracted_mention *mention)
{
	size_t at = gather_find(g, mention->actor);
	if (at == g->actor_count) {
		g->actors[at] = (struct evidence_actor){.id = mention->actor, .label = mention->name, .kind = mention->kind};
		actornet_describe(actornet, &g->actors[at]);
		g->actor_count++;
	}
	g->actors[at].mentions++;
	if (mention->affiliation.size && !g->actors[at].affiliation.size) {
		g->actors[at].affiliation = mention->affiliation;
		describe_affiliation(actornet, mention->affiliation);
	}
}

/* An end of a link: an actor of the sentence, or one whom only a pronoun or a dropped subject means in it. */
static size_t gather_end(struct gather *g, struct str id)
{
	size_t at = gather_find(g, id);
	if (at == g->actor_count)
		g->actors[g->actor_count++] = (struct evidence_actor){.id = id};
	return at;
}

static void gather_link(struct gather *g, const struct extracted_link *link)
{
	size_t from = gather_end(g, link->source), to = gather_end(g, link->target);
	if (link->source.size && link->target.size)
		g->links[g->link_count++] =
			(struct evidence_link){from, to, link->stance, link->directed, network_type(link->type)};
}

/* A title stands before the text; both count their sentences for themselves. */
static uint32_t place_of(const struct extracted *e)
{
	static const uint32_t text = 1u << 31;
	if (e->part.size)
		return 1 + (uint32_t)e->sentence % text;
	return e->sentence ? text + (uint32_t)e->sentence % text : 0;
}

static void add_sentence(struct actornet *actornet, const struct extracted *e)
{
	struct gather g = {
		.actors =
			arena_array(&actornet->scratch, e->mention_count + 2 * e->link_count + 1, sizeof(struct evidence_actor)),
		.links = arena_array(&actornet->scratch, e->link_count + 1, sizeof(struct evidence_link)),
	};
	for (size_t i = 0; i < e->mention_count; i++)
		gather_mention(actornet, &g, &e->mentions[i]);
	for (size_t i = 0; i < e->link_count; i++)
		gather_link(&g, &e->links[i]);
	struct token_list tokens;
	token_split(&actornet->scratch, e->text, &tokens);
	uint32_t *words = arena_array_raw(&actornet->scratch, tokens.count + 1, sizeof *words);
	size_t word_count = duplicate_words(&tokens, 0, (uint32_t)tokens.count, words);
	struct evidence evidence = {e->doc,       e->date, g.actors,   g.actor_count, g.links,
	                            g.link_count, words,   word_count, place_of(e)};
	uint32_t reading = network_add(actornet->whole, &evidence);
	actornet->network_changed = true;
	if (actornet->evidence)
		evidence_store_add(actornet->evidence, e, reading);
}

void actornet_add_article(struct actornet *actornet, const struct document *document, const struct article *article,
                          size_t first, const char *part)
{
	struct extracted sentence = {
		.doc = document->id,
		.date = document->date,
		.title = document->title,
		.source = document->source,
		.url = document->url,
		.part = str_of(part),
	};
	for (size_t i = 0; i < article->sentence_count; i++) {
		sentence.sentence = first + i;
		sentence_of(article, &article->sentences[i], &sentence);
		add_sentence(actornet, &sentence);
	}
}

void actornet_add_extracted(struct actornet *actornet, const struct extracted *extracted)
{
	add_sentence(actornet, extracted);
	uint64_t document = str_hash(extracted->doc.data, extracted->doc.size);
	actornet->counts.documents += document != actornet->last_document;
	actornet->last_document = document;
	actornet->counts.mentions += extracted->mention_count;
	actornet->counts.links += extracted->link_count;
	actornet->counts.sentences++;
}
