/* An empty network for each test of a group. */
#ifndef ACTORNET_TESTS_NETWORK_FIXTURE_H
#define ACTORNET_TESTS_NETWORK_FIXTURE_H

#include "base/arena.h"
#include "network/network.h"

enum { FIXTURE_VALUES = 4000 };

struct fixture {
	struct arena arena, work;
	jmp_buf on_oom;
	struct network *network;
	double values[FIXTURE_VALUES]; /* room for a measure */
};

static int setup(void **state)
{
	static struct fixture f;
	arena_init(&f.arena, &f.on_oom);
	arena_init(&f.work, &f.on_oom);
	if (setjmp(f.on_oom))
		return -1;
	f.network = network_new(&f.arena, &f.work);
	*state = &f;
	return 0;
}

static int teardown(void **state)
{
	arena_release(&((struct fixture *)*state)->arena);
	arena_release(&((struct fixture *)*state)->work);
	return 0;
}

#endif
