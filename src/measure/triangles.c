#include "measure/triangles.h"

#include <math.h>

#include "measure/measuring.h"

/* Each tie as seen from the end with the smaller degree (by number when equal). */
struct forward {
	const struct adjacency *signs;
	size_t *start;
	uint32_t *head;
	bool *hostile;
	uint8_t *mark; /* by vertex: 1 friend, 2 foe of the vertex being looked at, 0 neither */
};

static bool comes_before(const struct adjacency *signs, uint32_t a, uint32_t b)
{
	size_t x = adjacency_degree(signs, a), y = adjacency_degree(signs, b);
	return x != y ? x < y : a < b;
}

static void forward_make(struct forward *f, struct arena *arena, const struct adjacency *signs)
{
	size_t n = signs->vertices, count = 0;
	f->signs = signs;
	f->start = arena_array_raw(arena, n + 1, sizeof *f->start);
	f->head = arena_array_raw(arena, signs->arcs / 2, sizeof *f->head);
	f->hostile = arena_array_raw(arena, signs->arcs / 2, sizeof *f->hostile);
	f->mark = arena_array(arena, n, sizeof *f->mark);
	for (uint32_t v = 0; v < n; v++) {
		f->start[v] = count;
		for (size_t i = signs->start[v]; i < signs->start[v + 1]; i++) {
			if (!comes_before(signs, v, signs->head[i]))
				continue;
			f->head[count] = signs->head[i];
			f->hostile[count++] = signs->value[i] < 0;
		}
	}
	f->start[n] = count;
}

static void found(struct triangles *t, const uint32_t corners[3], unsigned hostile)
{
	t->count[hostile]++;
	for (int i = 0; i < 3; i++) {
		t->all[corners[i]]++;
		t->balanced[corners[i]] += hostile % 2 == 0;
	}
}

static void look_from(struct triangles *t, struct forward *f, uint32_t v)
{
	for (size_t i = f->start[v]; i < f->start[v + 1]; i++)
		f->mark[f->head[i]] = f->hostile[i] ? 2 : 1;
	for (size_t i = f->start[v]; i < f->start[v + 1]; i++) {
		uint32_t w = f->head[i];
		for (size_t j = f->start[w]; j < f->start[w + 1]; j++) {
			unsigned mark = f->mark[f->head[j]];
			if (mark)
				found(t, (const uint32_t[]){v, w, f->head[j]}, (unsigned)f->hostile[i] + f->hostile[j] + (mark == 2));
		}
	}
	for (size_t i = f->start[v]; i < f->start[v + 1]; i++)
		f->mark[f->head[i]] = 0;
}

void triangles_count(struct triangles *triangles, struct arena *arena, const struct adjacency *signs)
{
	struct forward forward;
	*triangles = (struct triangles){0};
	triangles->all = arena_array(arena, signs->vertices, sizeof *triangles->all);
	triangles->balanced = arena_array(arena, signs->vertices, sizeof *triangles->balanced);
	forward_make(&forward, arena, signs);
	for (uint32_t v = 0; v < signs->vertices; v++)
		look_from(triangles, &forward, v);
}

void balance_compute(struct measuring *m)
{
	struct adjacency signs;
	struct triangles triangles;
	adjacency_of_signs(&signs, m->arena, m->network);
	triangles_count(&triangles, m->arena, &signs);
	for (size_t v = 0; v < signs.vertices; v++)
		wanted(m, ACTORNET_BALANCE)[v] =
			triangles.all[v] ? (double)triangles.balanced[v] / (double)triangles.all[v] : measure_none();
}
