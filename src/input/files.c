#include "input/files.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

struct files_folder {
	struct dirent **names;
	int count;
	int at;
	size_t path_size; /* of the folder's own path, with the slash */
	dev_t device;
	ino_t inode;
};

void files_init(struct files *files, const char *root, const struct arena *run)
{
	*files = (struct files){.root = root};
	buffer_init(&files->path, run);
}

static int files_compare(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int files_wanted(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static bool files_inside(const struct files *files, const struct stat *info)
{
	for (size_t i = 0; i < files->depth; i++)
		if (files->folders[i].device == info->st_dev && files->folders[i].inode == info->st_ino)
			return true;
	return false;
}

static void files_make_room(struct files *files)
{
	if (files->depth < files->capacity)
		return;
	size_t larger = files->capacity ? files->capacity * 2 : 8;
	struct files_folder *folders = realloc(files->folders, larger * sizeof *folders);
	if (!folders)
		longjmp(*files->path.run->on_oom, 1);
	files->folders = folders;
	files->capacity = larger;
}

static void files_path_end(struct files *files, size_t keep, const char *name)
{
	files->path.size = keep;
	buffer_add(&files->path, name, strlen(name));
	files->path.data[files->path.size] = '\0';
}

/* Opens the folder at files->path; an error number when it cannot be read. */
static int files_enter(struct files *files, const struct stat *info)
{
	files_make_room(files);
	struct files_folder *folder = &files->folders[files->depth];
	*folder = (struct files_folder){.device = info->st_dev, .inode = info->st_ino};
	folder->count = scandir(files->path.data, &folder->names, files_wanted, files_compare);
	if (folder->count < 0)
		return errno;
	files->depth++;
	if (files->path.size && files->path.data[files->path.size - 1] != '/')
		files_path_end(files, files->path.size, "/");
	folder->path_size = files->path.size;
	return 0;
}

static void files_leave(struct files *files)
{
	struct files_folder *folder = &files->folders[--files->depth];
	for (; folder->at < folder->count; folder->at++)
		free(folder->names[folder->at]);
	free(folder->names);
}

/* Puts the next name into files->path; false when there is none. */
static bool files_step(struct files *files)
{
	if (!files->started) {
		files->started = true;
		files_path_end(files, 0, files->root);
		return true;
	}
	while (files->depth) {
		struct files_folder *folder = &files->folders[files->depth - 1];
		if (folder->at < folder->count) {
			files_path_end(files, folder->path_size, folder->names[folder->at]->d_name);
			free(folder->names[folder->at++]);
			return true;
		}
		files_leave(files);
	}
	return false;
}

int files_next(struct files *files)
{
	while (files_step(files)) {
		struct stat info;
		bool root = files->depth == 0;
		if (root && strcmp(files->root, "-") == 0)
			return 0;
		if (stat(files->path.data, &info) != 0)
			return errno;
		if (S_ISDIR(info.st_mode)) {
			int failure = files_inside(files, &info) ? 0 : files_enter(files, &info);
			if (failure)
				return failure;
		} else if (root || S_ISREG(info.st_mode)) {
			return 0;
		}
	}
	return -1;
}

void files_release(struct files *files)
{
	while (files->depth)
		files_leave(files);
	free(files->folders);
	files->folders = NULL;
	files->capacity = 0;
	buffer_release(&files->path);
}
