/* PN centrality: x = (I - A / (2n-2))^-1 1 with A = P - 2N, the friendly ties as 1 and the hostile as -2.
 *
 * The entries of a row of A add up to 2n-2 at most, so no eigenvalue of A/(2n-2) is above 1, and only that of two foes alone
 * is 1; then the smaller of the solutions is taken. The matrix is symmetric and positive, and far from singular for
 * all but the smallest networks: conjugate gradients (Hestenes and Stiefel 1952) need a few dozen rounds, whatever the
 * size.
 */
#include <math.h>

#include "measure/measuring.h"

enum { ROUNDS = 500 };
static const double RESIDUE = 1e-24; /* squared, for each actor */

struct pn {
	struct adjacency signs;
	double beta;
	double *x, *residue, *direction, *image;
};

/* image = (I - beta A) direction */
static void apply(struct pn *pn)
{
	for (size_t v = 0; v < pn->signs.vertices; v++) {
		double sum = 0;
		for (size_t i = pn->signs.start[v]; i < pn->signs.start[v + 1]; i++)
			sum += (pn->signs.value[i] > 0 ? 1 : -2) * pn->direction[pn->signs.head[i]];
		pn->image[v] = pn->direction[v] - pn->beta * sum;
	}
}

static double product(const double *a, const double *b, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += a[i] * b[i];
	return sum;
}

static void solve(struct pn *pn)
{
	size_t n = pn->signs.vertices;
	double size = product(pn->residue, pn->residue, n);
	for (int round = 0; round < ROUNDS && size > RESIDUE * (double)n; round++) {
		apply(pn);
		double step = size / product(pn->direction, pn->image, n);
		for (size_t v = 0; v < n; v++) {
			pn->x[v] += step * pn->direction[v];
			pn->residue[v] -= step * pn->image[v];
		}
		double next = product(pn->residue, pn->residue, n);
		for (size_t v = 0; v < n; v++)
			pn->direction[v] = pn->residue[v] + next / size * pn->direction[v];
		size = next;
	}
}

void pn_compute(struct measuring *m)
{
	struct pn pn;
	adjacency_of_signs(&pn.signs, m->arena, m->network);
	size_t n = pn.signs.vertices, tied = 0;
	for (size_t v = 0; v < n; v++)
		tied += adjacency_degree(&pn.signs, v) > 0;
	pn.beta = tied > 1 ? 1 / (2 * (double)tied - 2) : 0;
	pn.x = wanted(m, ACTORNET_PN);
	pn.residue = arena_array_raw(m->arena, n, sizeof *pn.residue);
	pn.direction = arena_array_raw(m->arena, n, sizeof *pn.direction);
	pn.image = arena_array_raw(m->arena, n, sizeof *pn.image);
	for (size_t v = 0; v < n; v++) {
		pn.x[v] = 0;
		pn.residue[v] = pn.direction[v] = 1;
	}
	solve(&pn);
}
