#!/bin/sh
# Measures `actornet extract` on one thread against the Python version beside it: medians of five runs in turn, the
# speed of every stage, and memory on a tenth of the corpus and on all of it. Prints; asserts nothing.
set -eu
cd "$(dirname "$0")/../.."

source_file=../shared/corpus/news-2015-07.jsonl.gz
actornet=${ACTORNET:-out/actornet}
work=out/build/bench
size=100000000
runs=5

if [ ! -f "$source_file" ]; then
	echo "skip bench ($source_file is not there)"
	exit 0
fi

# corpus FILE BYTES: repeats the articles up to that size.
corpus()
{
	test ! -s "$1" || return 0
	for _ in 1 2 3 4 5 6 7 8; do
		gzip -dc "$source_file"
	done | LC_ALL=C awk -v size="$2" '{ bytes += length($0) + 1 } bytes > size { exit } { print }' >"$1.part"
	mv "$1.part" "$1"
}

bytes()
{
	wc -c <"$1"
}

median()
{
	sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# speed SECONDS FILE
speed()
{
	awk -v seconds="$1" -v bytes="$(bytes "$2")" 'BEGIN { printf "%.1f", bytes / 1e6 / seconds }'
}

find_python()
{
	for python in python3 /usr/bin/python3; do
		if "$python" -c 'import ahocorasick, icu' 2>/dev/null; then
			echo "$python"
			return 0
		fi
	done
}

timed()
{
	python3 tests/bench/timed.py "$@"
}

mkdir -p "$work"
corpus "$work/all.jsonl" "$size"
corpus "$work/tenth.jsonl" $((size / 10))
"$actornet" lexicon list >"$work/actors.tsv"
python=$(find_python)
small=$work/all.jsonl

baseline()
{
	timed "$1" "$python" -B tests/bench/baseline.py "$work/actors.tsv" src/lexicon/data/stance.tsv
}

if [ -n "$python" ]; then
	baseline "$work/tenth.jsonl" >"$work/first"
	if [ "$(cut -d. -f1 "$work/first")" -ge 4 ]; then
		small=$work/tenth.jsonl
	fi
fi

: >"$work/ours"
: >"$work/theirs"
for run in $(seq "$runs"); do
	timed - "$actornet" extract "$work/all.jsonl" >>"$work/ours"
	test -z "$python" || baseline "$small" >>"$work/theirs"
	echo "run $run of $runs" >&2
done

ours=$(speed "$(median <"$work/ours")" "$work/all.jsonl")
echo "corpus              $(bytes "$work/all.jsonl") bytes of JSON lines; medians of $runs runs, one thread"
echo "actornet extract    $ours MB/s"
if [ -n "$python" ]; then
	theirs=$(speed "$(median <"$work/theirs")" "$small")
	if [ "$small" = "$work/all.jsonl" ]; then
		echo "Python version      $theirs MB/s"
	else
		echo "Python version      $theirs MB/s (on a tenth of the corpus)"
	fi
	awk -v ours="$ours" -v theirs="$theirs" 'BEGIN { printf "ratio               %.1f\n", ours / theirs }'
else
	echo 'Python version      skipped: no Python with icu and ahocorasick'
fi

for stage in tokens sentences mentions cues links; do
	timed - "$actornet" dump "$stage" "$work/all.jsonl" >"$work/stage"
	printf 'dump %-14s %s MB/s\n' "$stage" "$(speed "$(cut -d' ' -f1 "$work/stage")" "$work/all.jsonl")"
done

timed - "$actornet" extract "$work/tenth.jsonl" >"$work/stage"
echo "peak memory         $(cut -d' ' -f2 "$work/stage") kB on a tenth of the corpus," \
	"$(cut -d' ' -f2 "$work/ours" | median) kB on all of it"
