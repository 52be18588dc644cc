/* The name that a mistyped one was meant to be.
 */
#ifndef ACTORNET_CLI_SUGGEST_H
#define ACTORNET_CLI_SUGGEST_H

/* The nearest of `names` (ended by NULL): a longer name that begins with `given`, or the one that takes the fewest
 * letters left out, put in, changed or swapped with their neighbour: one, or up to a third of them. NULL when none is near. */
const char *suggest(const char *given, const char *const *names);

/* The place of `given` among `names`, or -1 after a complaint: "unknown WHAT 'given'; did you mean 'name'?". */
int choose(const char *what, const char *given, const char *const *names);

#endif
