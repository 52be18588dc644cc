#include "cli/suggest.h"

#include <stdio.h>
#include <string.h>

#include "cli/command.h"

enum { NAME_MAX_SIZE = 31, LIST_MAX_SIZE = 256 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The optimal string alignment distance: edits and swaps of neighbours, both at most NAME_MAX_SIZE long. */
static size_t distance(const char *a, const char *b)
{
	size_t cost[NAME_MAX_SIZE + 1][NAME_MAX_SIZE + 1];
	size_t rows = strlen(a), columns = strlen(b);
	for (size_t i = 0; i <= rows; i++) {
		for (size_t j = 0; j <= columns; j++) {
			if (!i || !j) {
				cost[i][j] = i + j;
				continue;
			}
			size_t changed = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			cost[i][j] = least(changed, 1 + least(cost[i - 1][j], cost[i][j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				cost[i][j] = least(cost[i][j], cost[i - 2][j - 2] + 1);
		}
	}
	return cost[rows][columns];
}

const char *suggest(const char *given, const char *const *names)
{
	size_t size = strlen(given);
	if (size < 2 || size > NAME_MAX_SIZE)
		return NULL;
	const char *best = NULL;
	size_t limit = size < 6 ? 1 : size / 3;
	for (; *names; names++) {
		if (strncmp(*names, given, size) == 0)
			return *names;
		size_t far = strlen(*names) > NAME_MAX_SIZE ? limit + 1 : distance(given, *names);
		if (far < limit || (far == limit && !best)) {
			best = *names;
			limit = far;
		}
	}
	return best;
}

/* "table, tsv, json" */
static void names_list(const char *const *names, char out[LIST_MAX_SIZE])
{
	size_t used = 0;
	out[0] = '\0';
	for (size_t i = 0; names[i] && used < LIST_MAX_SIZE; i++)
		used += (size_t)snprintf(out + used, LIST_MAX_SIZE - used, "%s%s", i ? ", " : "", names[i]);
}

int choose(const char *what, const char *given, const char *const *names)
{
	for (int i = 0; names[i]; i++)
		if (strcmp(given, names[i]) == 0)
			return i;
	const char *near = suggest(given, names);
	char list[LIST_MAX_SIZE];
	names_list(names, list);
	if (near)
		complain("unknown %s '%s'; did you mean '%s'?", what, given, near);
	else
		complain("unknown %s '%s'; choose from %s", what, given, list);
	return -1;
}
