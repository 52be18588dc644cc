#!/bin/sh
# Measures `actornet rank` against python3-igraph on networks of 1,000, 10,000 and 50,000 actors: the whole job from the same
# file, medians of five runs in turn; and how far the estimate of betweenness is from the exact values. Prints;
# asserts nothing. igraph's betweenness takes many minutes on the largest: there it is left out on that side alone.
set -eu
cd "$(dirname "$0")/../.."

actornet=${ACTORNET:-out/actornet}
work=out/build/bench
runs=${RUNS:-5}

find_python()
{
	for python in python3 /usr/bin/python3; do
		if "$python" -c 'import igraph' 2>/dev/null; then
			echo "$python"
			return 0
		fi
	done
}

timed()
{
	python3 tests/bench/timed.py "$@"
}

median()
{
	cut -d' ' -f"$1" "$2" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

python=$(find_python)
if [ -z "$python" ]; then
	echo 'skip measures (no python3 with igraph)'
	exit 0
fi
mkdir -p "$work"

for actors in 1000 10000 50000; do
	file=$work/graph-$actors.jsonl
	fast=
	test "$actors" -lt 50000 || fast=fast
	test -s "$file" || "$python" -B tests/bench/graphs.py make "$actors" "$file"
	: >"$work/ours"
	: >"$work/theirs"
	for run in $(seq "$runs"); do
		timed - "$actornet" rank "$file" >>"$work/ours"
		# shellcheck disable=SC2086 # a word or none
		timed - "$python" -B tests/bench/graphs.py measure "$file" $fast >>"$work/theirs"
		echo "$actors actors: run $run of $runs" >&2
	done
	awk -v actors="$actors" -v fast="${fast:+ (without betweenness)}" \
		-v ours="$(median 1 "$work/ours")" -v theirs="$(median 1 "$work/theirs")" \
		-v our_memory="$(median 2 "$work/ours")" -v their_memory="$(median 2 "$work/theirs")" 'BEGIN {
		printf "%6d actors: actornet rank %.2f s, %d MB; igraph %.2f s, %d MB%s; ratio %.2f in time, %.2f in memory\n",
			actors, ours, our_memory / 1000, theirs, their_memory / 1000, fast, ours / theirs, our_memory / their_memory
	}'
done

file=$work/graph-10000.jsonl
for how in '' --exact; do
	# shellcheck disable=SC2086 # a word or none
	"$actornet" rank -q "$file" $how --format tsv --top 0 --measures betweenness >"$work/rank$how.tsv"
done
echo "betweenness on 10000 actors: rank correlation of the estimate $(
	"$python" -B tests/bench/graphs.py correlate "$work/rank.tsv" "$work/rank--exact.tsv" betweenness)"
