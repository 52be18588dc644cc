/* The files behind an INPUT: a file itself, all files of a folder, or "-".
 *
 * A folder is walked depth first, the names of each folder in byte order, dot names passed over. Links are followed, but
 * not into a folder that is being walked already. Sockets, pipes and devices are read only when they are named by
 * the user. Memory grows with the depth and with the names in the folders on the way, not with the files seen.
 */
#ifndef ACTORNET_INPUT_FILES_H
#define ACTORNET_INPUT_FILES_H

#include "input/buffer.h"

struct files_folder;

struct files {
	const char *root;
	struct buffer path;           /* of the file at hand, terminated */
	struct files_folder *folders; /* from the root down to the file */
	size_t depth;
	size_t capacity;
	bool started;
};

/* `root` is borrowed until files_release. */
void files_init(struct files *files, const char *root, const struct arena *run);

/* Goes to the next file, whose name is files->path.data: 0; or ENOENT and the like when that path cannot be looked into (go on
 * with the next call); or -1 at the end. */
int files_next(struct files *files);

void files_release(struct files *files);

#endif
