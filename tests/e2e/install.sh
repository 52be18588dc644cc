#!/bin/sh
# What `make install` puts in place can be built against, and `make uninstall` takes all of it away.
set -eu

if [ "${VARIANT:-release}" != release ]; then
	echo 'skip all only the release build is installed'
	exit 0
fi

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
prefix=$place/opt/actornet

# judge NAME COMMAND…
judge()
{
	name=$1
	shift
	if "$@"; then
		echo "ok $name"
	else
		echo "not ok $name"
	fi
}

put_in_place()
{
	make -s install DESTDIR="$place" PREFIX=/opt/actornet >&2
	for file in bin/actornet lib/libactornet.a lib/pkgconfig/actornet.pc include/actornet.h; do
		test -f "$prefix/$file" || return 1
	done
}

# A user's program reads two sentences and tells what is in them.
build_against()
{
	cat >"$place/user.c" <<-'END'
		#include <actornet.h>
		#include <stdio.h>

		int main(int argc, char **argv)
		{
			struct actornet *actornet = NULL;
			struct actornet_error error;
			if (argc != 2 || actornet_new(&actornet, NULL, &error) != ACTORNET_OK ||
			    actornet_read(actornet, argv[1], &error) != ACTORNET_OK)
				return 1;
			for (size_t i = 0; i < actornet_actor_count(actornet); i++) {
				struct actornet_actor actor;
				if (actornet_actor_get(actornet, i, &actor) != ACTORNET_OK)
					return 1;
				printf("%s %s\n", actor.id, actor.state);
			}
			printf("%s: %zu ties\n", actornet_version(), actornet_tie_count(actornet));
			actornet_free(actornet);
			return 0;
		}
	END
	# shellcheck disable=SC2046 # flags are words
	"${CC:-gcc}" -std=c17 -Wall -Wextra -Wpedantic -Werror -o "$place/user" "$place/user.c" \
		$(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --cflags --libs actornet) >&2
}

run_it()
{
	version=$(sed -n 's/^.define ACTORNET_VERSION "\(.*\)"/\1/p' include/actornet.h)
	printf 'أعلنت مصر دعمها للجيش الليبي.\nهاجمت إيران السعودية.\n' >"$place/news.txt"
	"$place/user" "$place/news.txt" >"$place/said" && cat "$place/said" >&2 &&
		grep -q '^egypt EG$' "$place/said" && grep -q "^$version: [1-9][0-9]* ties\$" "$place/said"
}

compile_as_cpp()
{
	if ! command -v "${CXX:-c++}" >/dev/null; then
		echo 'skip the header in C++ (no C++ compiler)'
		return
	fi
	echo '#include <actornet.h>' >"$place/user.cpp"
	judge 'the header in C++' "${CXX:-c++}" -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$prefix/include" \
		"$place/user.cpp"
}

run_installed()
{
	"$prefix/bin/actornet" --version >&2
}

take_away()
{
	make -s uninstall DESTDIR="$place" PREFIX=/opt/actornet >&2
	test -z "$(find "$prefix" -type f)"
}

judge 'install' put_in_place
judge 'the installed program runs' run_installed
judge 'a program builds against it' build_against
judge 'that program runs' run_it
compile_as_cpp
judge 'uninstall leaves no file' take_away
