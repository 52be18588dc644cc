#!/bin/sh
# The measures against python3-igraph and python3-networkx on fifty random networks: see measures.py.
set -u
# shellcheck source=/dev/null
. tests/e2e/report

find_python()
{
	for python in python3 /usr/bin/python3; do
		if "$python" -c 'import igraph, networkx' 2>/dev/null; then
			echo "$python"
			return 0
		fi
	done
}

python=$(find_python)
test -n "$python" || skip_all measures 'no python3 with igraph and networkx'
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

for kind in plain weighted signed; do
	"$python" -B tests/e2e/measures.py "$kind" "$ACTORNET" "$tmp" >"$tmp/report" 2>&1 ||
		wrong "$(tail -n 5 "$tmp/report" | tr '\n' ' ')"
	verdict "measures-$kind"
done
finish
