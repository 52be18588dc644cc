#!/bin/sh
# why: which words are actors and which are inputs, the same answer from an article and from its extraction, colours.
set -u
# shellcheck source=/dev/null
. tests/e2e/report

sample=tests/text/sample
network=tests/golden/why.jsonl
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
out=$tmp/stdout
err=$tmp/stderr

# try STATUS ARGUMENT…: runs why and compares its exit status.
try()
{
	want=$1
	shift
	"$ACTORNET" why "$@" >"$out" 2>"$err" </dev/null
	got=$?
	test "$got" -eq "$want" || wrong "'why $*' ends with $got, not $want: $(head -n 2 "$err" | tr '\n' ' ')"
}

err_has()
{
	grep -qF -e "$1" "$err" || wrong "no '$1' on standard error but '$(head -n 1 "$err")'"
}

out_has()
{
	grep -qF -e "$1" "$out" || wrong "no '$1' on standard output"
}

out_is_empty()
{
	test ! -s "$out" || wrong 'something is printed'
}

# ---- words ------------------------------------------------------------------------------------------------------

try 2
err_has 'no actor given'
try 2 turkey
err_has "no input given; see 'actornet why --help'"
try 2 turkey "$tmp/none"
err_has "there is no file or folder '$tmp/none', so it is taken for the second actor"
try 3 turkey egypt "$tmp/none"
err_has "cannot open '$tmp/none'"
try 2 -- "$network"
err_has 'no actor given'
try 2 a b c -- "$network"
err_has 'one or two actors'
try 2 turkey "$network" --format xml
err_has 'choose from text, tsv, json'
out_is_empty
verdict why-usage

# A file with an actor's name is an input, but for what stands before --.
name=$ACTORNET
case "$name" in /*) ;; *) name=$PWD/$name ;; esac
cp "$network" "$tmp/turkey"
(cd "$tmp" && "$name" why egypt turkey >"$out" 2>"$err") || wrong 'a file named like an actor is no input'
out_has '3 mentions in 3 sentences'
(cd "$tmp" && "$name" why egypt turkey -- turkey >"$out" 2>"$err") || wrong 'no second actor before --'
out_has '<B>'
try 1 turkey Turkey "$network"
err_has 'the same actor'
out_is_empty
verdict why-actor-or-input

# ---- look-up ----------------------------------------------------------------------------------------------------

try 1 haftar "$network"
err_has 'may be one of these'
err_has '  saddam-haftar  Saddam Haftar, 2 mentions'
try 1 turkiya "$network"
err_has 'the nearest:'
err_has '  turkey  Turkey, 11 mentions'
try 1 'xyzzy' "$network"
err_has "no actor 'xyzzy' in the input"
try 1 japan "$network"
err_has 'the lexicon knows japan'
printf 'لا أحد هنا.\n' >"$tmp/nobody.txt"
try 1 turkey "$tmp/nobody.txt"
err_has 'no actor found in the input'
out_is_empty
verdict why-not-found

# A failed search leaves an old file as it was.
echo old >"$tmp/answer"
try 1 egypt khalifa-haftar "$network" -o "$tmp/answer"
grep -qx old "$tmp/answer" || wrong 'an empty answer takes the place of an old file'
try 0 egypt turkey "$network" -o "$tmp/answer"
grep -q '<B>' "$tmp/answer" || wrong 'nothing is written to the file'
verdict why-file

# ---- articles and extractions -----------------------------------------------------------------------------------

"$ACTORNET" extract "$sample" -o "$tmp/sample.jsonl" 2>"$err" || wrong 'extract fails'
for format in text tsv json; do
	for actors in 'usa iran' 'الجيش-السوداني قوات-الدعم-السريع' 'hemedti' 'إسرائيل'; do
		# shellcheck disable=SC2086 # actors are words
		try 0 $actors "$sample" --top 0 --format "$format"
		cp "$out" "$tmp/fresh"
		# shellcheck disable=SC2086
		try 0 $actors "$tmp/sample.jsonl" --top 0 --format "$format"
		cmp -s "$out" "$tmp/fresh" || wrong "'$actors' as $format: an extraction gives another answer"
	done
done
verdict why-extract-read-back

# What is behind a tie is what the network counts, in every view: sentences and documents of each tie in each year.
tab=$(printf '\t')
for view in '' '--level institution' '--level state --types -CONSULT,-COOPERATE --min-stance 0.3' '--duplicates keep'; do
	# shellcheck disable=SC2086 # options
	"$ACTORNET" series "$tmp/sample.jsonl" "$tmp/sample.jsonl" --of ties --slice year --top 12 --format tsv -q $view \
		>"$tmp/series" 2>"$err" || wrong "series fails with '$view'"
	test "$(wc -l <"$tmp/series")" -gt 12 || wrong "no ties with '$view'"
	cut -f 1,4,5,13,14 "$tmp/series" | tail -n +2 >"$tmp/ties"
	while IFS=$tab read -r year a b comentions documents; do
		# shellcheck disable=SC2086
		try 0 "$a" "$b" "$tmp/sample.jsonl" "$tmp/sample.jsonl" --since "$year" --until "$year" -q --top 1 --format json $view
		grep -q "\"comentions\":$comentions,\"documents\":$documents," "$out" ||
			wrong "$a and $b in $year with '$view': not $comentions sentences of $documents documents: $(head -c 300 "$out")"
	done <"$tmp/ties"
done
verdict why-views

# What --top leaves out is told.
try 0 turkey "$network" --top 1
out_has '9 more; --top 0 shows all'
try 0 turkey "$network" --top 0
grep -q 'more;' "$out" && wrong '--top 0 leaves something out'
verdict why-top

# ---- colours ----------------------------------------------------------------------------------------------------

escape=$(printf '\033')
try 0 turkey egypt "$network"
grep -q "$escape" "$out" && wrong 'colours go to a file'
if command -v script >/dev/null; then
	TERM=xterm script -qc "'$ACTORNET' why turkey egypt '$network'" /dev/null >"$out" 2>/dev/null </dev/null
	grep -q "$escape\[1;32m\[A\]" "$out" || wrong 'no colours in a terminal'
	NO_COLOR=1 TERM=xterm script -qc "'$ACTORNET' why turkey egypt '$network'" /dev/null >"$out" 2>/dev/null </dev/null
	grep -q "$escape" "$out" && wrong 'colours in spite of NO_COLOR'
	out_has '[A]'
fi
verdict why-colors

finish
