#!/bin/sh
# The library shows what the header declares, all of it and nothing else.
set -eu

if [ "${VARIANT:-release}" != release ]; then
	echo 'skip all only the release library is looked at'
	exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

strange=$(nm --defined-only --extern-only out/libactornet.a | awk 'NF == 3 && $3 !~ /^actornet_/ { print $3 }')
if [ -z "$strange" ]; then
	echo 'ok only actornet_ names'
else
	echo "$strange"
	echo 'not ok only actornet_ names'
fi

nm --defined-only --extern-only out/libactornet.a | awk 'NF == 3 { print $3 }' | sort -u >"$work/defined"
sed -n 's/^ACTORNET_API .*\(actornet_[a-z_]*\)(.*/\1/p' include/actornet.h | sort -u >"$work/declared"
if diff "$work/declared" "$work/defined"; then
	echo 'ok header and library agree'
else
	echo 'not ok header and library agree'
fi
