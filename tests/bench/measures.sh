#!/bin/sh
# Measures `actornet rank` against python3-igraph on networks of 1,000, 10,000 and 50,000 actors: the whole job from the same
# file, medians of five runs in turn; first with what a table of `rank` shows, then without betweenness on both sides. And
# how far the estimate of betweenness is from the exact values. Prints; asserts nothing.
# igraph's betweenness takes many minutes on the largest network: LONG=1 runs it once, else that line is left out.
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

# compare ACTORS RUNS fast|'': both sides in turn, and a line of their medians.
compare()
{
	what='default measures'
	columns=
	if [ -n "$3" ]; then
		what='without betweenness'
		columns='--measures degree,strength,pagerank,positive_strength,negative_strength,community,camp'
	fi
	: >"$work/ours"
	: >"$work/theirs"
	for run in $(seq "$2"); do
		# shellcheck disable=SC2086 # options, or none
		timed - "$actornet" rank "$work/graph-$1.jsonl" $columns >>"$work/ours"
		# shellcheck disable=SC2086 # a word or none
		timed - "$python" -B tests/bench/graphs.py measure "$work/graph-$1.jsonl" $3 >>"$work/theirs"
		echo "$1 actors, $what: run $run of $2" >&2
	done
	awk -v actors="$1" -v what="$what" \
		-v ours="$(median 1 "$work/ours")" -v theirs="$(median 1 "$work/theirs")" \
		-v our_memory="$(median 2 "$work/ours")" -v their_memory="$(median 2 "$work/theirs")" 'BEGIN {
		printf "%6d actors, %-19s: actornet %.2f s, %d MB; igraph %.2f s, %d MB; ratio %.2f in time, %.2f in memory\n",
			actors, what, ours, our_memory / 1000, theirs, their_memory / 1000, ours / theirs, our_memory / their_memory
	}'
}

for actors in 1000 10000 50000; do
	file=$work/graph-$actors.jsonl
	test -s "$file" || "$python" -B tests/bench/graphs.py make "$actors" "$file"
	if [ "$actors" -lt 50000 ]; then
		compare "$actors" "$runs" ''
	elif [ -n "${LONG-}" ]; then
		compare "$actors" 1 ''
	fi
	compare "$actors" "$runs" fast
done

file=$work/graph-10000.jsonl
for how in '' --exact; do
	# shellcheck disable=SC2086 # a word or none
	"$actornet" rank -q "$file" $how --format tsv --top 0 --measures betweenness >"$work/rank$how.tsv"
done
echo "betweenness on 10000 actors: rank correlation of the estimate $(
	"$python" -B tests/bench/graphs.py correlate "$work/rank.tsv" "$work/rank--exact.tsv" betweenness)"
