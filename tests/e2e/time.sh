#!/bin/sh
# Networks of parts of the input: slices into files, halves read together, the order of inputs.
set -u
# shellcheck source=/dev/null
. tests/e2e/report

sample=tests/text/sample
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

# run NAME ARGUMENT…: the program's output in NAME.
run()
{
	name=$1
	shift
	"$ACTORNET" "$@" -q >"$tmp/$name" 2>"$tmp/err" </dev/null || wrong "'$*' fails: $(head -n 1 "$tmp/err")"
}

same()
{
	test -s "$tmp/$1" || wrong "$1 is empty"
	cmp -s "$tmp/$1" "$tmp/$2" || wrong "$3"
}

run dots dot "$sample" --slice quarter -o "$tmp/net.dot"
set -- "$tmp"/net.*.dot
test "$#" -eq 10 || wrong "$# slices, not 10"
test -f "$tmp/net.2023-Q1.dot" || wrong 'no slice 2023-Q1'
grep -q -e ' -- ' "$tmp/net.2023-Q1.dot" || wrong 'the slice has no tie'
test ! -f "$tmp/net.dot" || wrong 'the whole is written too'
verdict time-slices-into-files

view='--top 0 --format tsv'
# shellcheck disable=SC2086 # options
run whole rank "$sample" $view
run extraction extract "$sample"
sed -n '1p' "$tmp/extraction" >"$tmp/one.jsonl"
cp "$tmp/one.jsonl" "$tmp/two.jsonl"
sed -n '2,60p' "$tmp/extraction" >>"$tmp/one.jsonl"
sed -n '61,$p' "$tmp/extraction" >>"$tmp/two.jsonl"
# shellcheck disable=SC2086
run halves rank "$tmp/one.jsonl" "$tmp/two.jsonl" $view
# shellcheck disable=SC2086
run turned rank "$tmp/two.jsonl" "$tmp/one.jsonl" $view
same whole halves 'an extraction in two halves gives another network'
same whole turned 'two halves in the other order give another network'
# shellcheck disable=SC2046,SC2086 # files and options
run turned rank $(ls -r "$sample"/*) $view
same whole turned 'articles in the other order give another network'
for view in '--level state --normalise npmi' '--backbone 0.3 --kind state,org' '--about iran --steps 2 --min-weight 2' \
	'--since 2024 --until 2024-09 --types -CONSULT' '--duplicates keep --normalise newman'; do
	# shellcheck disable=SC2086
	run whole rank "$sample" $view --top 0 --format tsv
	# shellcheck disable=SC2086
	run turned rank "$tmp/two.jsonl" "$tmp/one.jsonl" $view --top 0 --format tsv
	same whole turned "two halves give another network with $view"
done
verdict time-halves

# What is read twice counts once: as articles and as their extraction, from another place and from the same.
run once rank "$sample" --top 0 --format tsv
run again rank "$sample" "$tmp/extraction" "$sample" --top 0 --format tsv
same once again 'articles and their extraction count twice'
run again rank "$tmp/two.jsonl" "$tmp/one.jsonl" "$tmp/extraction" --top 0 --format tsv
same once again 'an extraction and its halves count twice'
"$ACTORNET" rank "$sample" "$sample" --top 1 >/dev/null 2>"$tmp/err"
grep -q 'documents were read again under the same id and count once' "$tmp/err" || wrong 'nothing is said of it'
verdict time-read-again

# The same story in two papers, cut and with another first line, counts once: the earlier print.
for day in 01 02; do
	mkdir -p "$tmp/papers"
	{
		echo "صحيفة اليوم $day"
		cat "$sample/07-iran-nuclear-talks.txt"
	} >"$tmp/papers/2024-06-$day.txt"
done
run once rank "$tmp/papers" --format tsv --top 0
"$ACTORNET" rank "$tmp/papers" --format tsv --top 0 2>"$tmp/said" >"$tmp/loud" </dev/null
grep -q 'actornet: 1 document repeats an earlier one' "$tmp/said" || wrong "no word of the duplicate: $(cat "$tmp/said")"
run single rank "$tmp/papers/2024-06-01.txt" --format tsv --top 0
same once single 'a story told twice does not count once'
run twice rank "$tmp/papers" --format tsv --top 0 --duplicates keep
cmp -s "$tmp/once" "$tmp/twice" && wrong '--duplicates keep drops the duplicate'
run dates series "$tmp/papers" --slice day --of network --format tsv
grep -q '^2024-06-01	' "$tmp/dates" || wrong 'the dates in the file names are not read'
grep -q '^2024-06-02	' "$tmp/dates" && wrong 'the duplicate has a slice'
verdict time-duplicates

finish
