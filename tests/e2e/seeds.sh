#!/bin/sh
# Five articles on Libya whose network is known: who must be strong, who is against whom, what is no actor.
set -u
# shellcheck source=/dev/null
. tests/e2e/report

seeds=../shared/seeds
test -d "$seeds" || skip_all seeds "no $seeds"
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

"$ACTORNET" rank --format tsv --top 0 "$seeds" >"$tmp/all.tsv" || wrong 'rank fails'
"$ACTORNET" dot --top 0 "$seeds" >"$tmp/network.dot" || wrong 'dot fails'
verdict seeds-run

# among FIRST ID…: one of the ids is in the first rows.
among()
{
	first=$1
	shift
	for id in "$@"; do
		head -n $((first + 1)) "$tmp/all.tsv" | cut -f 2 | grep -qx -e "$id" && return
	done
	wrong "no $* among the first $first"
}

among 10 khalifa-haftar
among 10 government-of-national-accord
among 10 libyan-national-army
among 10 united-nations unsmil
among 10 usa
among 10 turkey
among 20 fayez-al-sarraj
verdict seeds-ranking

# The sign of the tie between two actors, from the statement "a" -- "b" [… sign=…].
sign_of()
{
	awk -v a="$1" -v b="$2" '
	{
		statement = statement " " $0
		if ($0 !~ /;[[:space:]]*$/)
			next
		gsub(/"/, "", statement)
		if (statement ~ ("^[[:space:]]*" a " -- " b "[[:space:]]") && match(statement, /[^_a-z]sign=-?[0-9]/))
			print substr(statement, RSTART + 6, RLENGTH - 6)
		statement = ""
	}' "$tmp/network.dot"
}

# Actors of a tie stand in byte order.
against()
{
	sign=$(sign_of "$1" "$2")
	test "$sign" = -1 || wrong "$1 and $2: sign '$sign'"
}

against libyan-national-army qatar
against france turkey
against khalifa-haftar usa
verdict seeds-conflicts

for place in geneva sirte; do
	cut -f 2 "$tmp/all.tsv" | grep -q -x -e "$place" && wrong "$place is an actor"
done
cut -f 4 "$tmp/all.tsv" | grep -q -i -x -e geneva -e sirte && wrong 'Geneva or Sirte is an actor'
verdict seeds-places

finish
