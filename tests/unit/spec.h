/* Rows of a spec file: tab-separated cells, all of them filled. */
#ifndef ACTORNET_TESTS_SPEC_H
#define ACTORNET_TESTS_SPEC_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Cuts a line into exactly `count` cells, in place; false when it has another number. */
static inline bool spec_split_row(char *line, char **cells, size_t count)
{
	char *rest = NULL;
	for (size_t i = 0; i < count; i++) {
		cells[i] = strtok_r(i ? NULL : line, "\t\n", &rest);
		if (!cells[i])
			return false;
	}
	return !strtok_r(NULL, "\t\n", &rest);
}

#endif
