/* What review tables say, applied to what was found: to an article extracted now, and to a line of an earlier extraction. */
#include "actornet_private.h"

/* An actor under its id in the text, and what it becomes. */
struct reviewed {
	struct str id, name, state;
	enum actornet_kind kind;
	bool dropped;
};

static void review_one(struct review *review, struct reviewed *actor)
{
	struct review_fate fate = review_follow(review, actor->id);
	const struct review_row *row = fate.row;
	actor->id = fate.id;
	actor->dropped = fate.dropped;
	if (!row)
		return;
	if (row->name.size && (fate.merged || row->edits & REVIEW_NAME))
		actor->name = row->name;
	if (row->has_kind && (fate.merged || row->edits & REVIEW_KIND))
		actor->kind = row->kind;
	if (row->edits & REVIEW_STATE)
		actor->state = row->state;
}

void actornet_review_describe(struct actornet *actornet, struct evidence_actor *actor)
{
	const struct review_row *row = actornet->review ? review_find(actornet->review, actor->id) : NULL;
	if (row) {
		actor->apart = row->edits & REVIEW_LISTED;
		actor->into = actornet_lasting(actornet, row->into);
	}
	if (row && row->edits & REVIEW_KIND)
		actor->kind = row->kind;
	if (row && row->edits & REVIEW_LATIN)
		actor->label_latin = actornet_lasting(actornet, row->latin);
	if (row && row->edits & REVIEW_STATE)
		actor->state = actornet_lasting(actornet, row->state);
}

/* ---- an article ---- */

static const bool *review_actors(struct review *review, struct article *a)
{
	bool *dropped = arena_array(a->scratch, a->actor_count + 1, sizeof *dropped);
	for (size_t i = 0; i < a->actor_count; i++) {
		struct article_actor *actor = &a->actors[i];
		struct reviewed one = {.id = actor->id, .name = actor->name, .state = actor->state, .kind = actor->kind};
		review_one(review, &one);
		dropped[i] = one.dropped;
		actor->id = one.id;
		actor->name = one.name;
		actor->state = one.state;
		actor->kind = one.kind;
	}
	return dropped;
}

/* Takes away the mentions of dropped actors, and affiliations with them or with oneself; what stays moves up. */
static void review_mentions(struct article *a, struct article_sentence *s, const bool *dropped, uint32_t *count)
{
	uint32_t from = s->mention, to = s->mention_end;
	s->mention = *count;
	for (uint32_t i = from; i < to; i++) {
		struct mention mention = a->mentions[i];
		if (dropped[mention.actor])
			continue;
		uint32_t other = mention.affiliation - 1;
		if (mention.affiliation && (dropped[other] || str_equal(a->actors[other].id, a->actors[mention.actor].id)))
			mention.affiliation = 0;
		a->mentions[(*count)++] = mention;
	}
	s->mention_end = *count;
}

/* The same of links, and of those whose ends have become one. */
static void review_links(struct article *a, struct article_sentence *s, const bool *dropped, uint32_t *count)
{
	uint32_t from = s->link, to = s->link_end;
	s->link = *count;
	for (uint32_t i = from; i < to; i++) {
		struct link link = a->links[i];
		if (!dropped[link.source] && !dropped[link.target] &&
		    !str_equal(a->actors[link.source].id, a->actors[link.target].id))
			a->links[(*count)++] = link;
	}
	s->link_end = *count;
}

void actornet_review_article(struct actornet *actornet, struct article *a)
{
	if (!actornet->review || !actornet->review->count)
		return;
	const bool *dropped = review_actors(actornet->review, a);
	uint32_t mentions = 0, links = 0;
	for (size_t i = 0; i < a->sentence_count; i++) {
		review_mentions(a, &a->sentences[i], dropped, &mentions);
		review_links(a, &a->sentences[i], dropped, &links);
	}
	a->mention_count = mentions;
	a->link_count = links;
}

/* ---- a line of an extraction ---- */

void actornet_review_extracted(struct actornet *actornet, struct extracted *e)
{
	struct review *review = actornet->review;
	size_t mentions = 0, links = 0;
	if (!review || !review->count)
		return;
	for (size_t i = 0; i < e->mention_count; i++) {
		struct extracted_mention mention = e->mentions[i];
		struct reviewed actor = {.id = mention.actor, .name = mention.name, .kind = mention.kind};
		struct review_fate affiliation = review_follow(review, mention.affiliation);
		review_one(review, &actor);
		if (actor.dropped)
			continue;
		mention.actor = actor.id;
		mention.name = actor.name;
		mention.kind = actor.kind;
		if (affiliation.dropped || str_equal(affiliation.id, actor.id))
			affiliation.id = (struct str){"", 0};
		mention.affiliation = affiliation.id;
		e->mentions[mentions++] = mention;
	}
	for (size_t i = 0; i < e->link_count; i++) {
		struct extracted_link link = e->links[i];
		struct review_fate source = review_follow(review, link.source), target = review_follow(review, link.target);
		link.source = source.id;
		link.target = target.id;
		if (!source.dropped && !target.dropped && !str_equal(source.id, target.id))
			e->links[links++] = link;
	}
	e->mention_count = mentions;
	e->link_count = links;
}
