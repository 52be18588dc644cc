#!/bin/sh
# The command line: help, mistakes of the user, exit statuses, kinds of input, files written.
set -u
# shellcheck source=/dev/null
. tests/e2e/report

sample=tests/text/sample
article=$sample/01-libya-election-law.txt
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
out=$tmp/stdout
err=$tmp/stderr

# try STATUS ARGUMENT…: runs the program and compares its exit status.
try()
{
	want=$1
	shift
	"$ACTORNET" "$@" >"$out" 2>"$err" </dev/null
	got=$?
	test "$got" -eq "$want" || wrong "'$*' ends with $got, not $want: $(head -n 2 "$err" | tr '\n' ' ')"
}

out_has()
{
	grep -qF -e "$1" "$out" || wrong "no '$1' on standard output"
}

err_has()
{
	grep -qF -e "$1" "$err" || wrong "no '$1' on standard error but '$(head -n 1 "$err")'"
}

err_is_empty()
{
	test ! -s "$err" || wrong "standard error says '$(head -n 1 "$err")'"
}

same()
{
	cmp -s "$1" "$2" || wrong "$3"
}

# ---- help and usage ---------------------------------------------------------------------------------------------

try 0
out_has 'usage: actornet COMMAND'
out_has 'exit status'
err_is_empty
cp "$out" "$tmp/help"
for word in help --help -h; do
	try 0 "$word"
	same "$out" "$tmp/help" "'$word' says something else than no command"
done
verdict cli-help

for command in run svg dot rank series compare why extract dump lexicon; do
	grep -q "^  $command " "$tmp/help" || wrong "'$command' is not in the help"
	try 0 "$command" --help
	out_has "usage: actornet $command "
	out_has 'example: actornet'
	cp "$out" "$tmp/usage"
	try 0 help "$command"
	same "$out" "$tmp/usage" "'help $command' differs from '$command --help'"
done
verdict cli-command-help

try 0 --version
grep -Eq '^actornet [0-9]+\.[0-9]+\.[0-9]+$' "$out" || wrong "version is '$(cat "$out")'"
verdict cli-version

try 2 rnak
err_has "actornet: unknown command 'rnak'; did you mean 'rank'?"
try 2 qqqqq
err_has "unknown command 'qqqqq'; see 'actornet help'"
try 2 help rnak
err_has "did you mean 'rank'?"
try 2 --strict
err_has 'a command comes first'
verdict cli-unknown-command

try 2 rank --lyer all "$article"
err_has "actornet: unknown option '--lyer'; did you mean '--layer'?"
try 2 rank -x "$article"
err_has "unknown option '-x'; see 'actornet rank --help'"
try 2 rank --title x "$article"
err_has "unknown option '--title'"
try 2 dot "$article" --strict=1
err_has "option '--strict' takes no value"
try 2 rank "$article" --by
err_has "option '--by' needs a value"
verdict cli-unknown-option

try 2 rank --by betweeness "$article"
err_has "unknown measure 'betweeness'; did you mean 'betweenness'?"
try 2 rank --by x "$article"
err_has 'choose from degree, strength'
try 2 rank --layer positiv "$article"
err_has "did you mean 'positive'?"
try 2 rank --format tvs "$article"
err_has "did you mean 'tsv'?"
try 2 svg --format jpg "$article"
err_has 'choose from svg, png, pdf'
try 2 rank --top many "$article"
err_has 'whole number'
try 2 dump token "$article"
err_has "did you mean 'tokens'?"
try 2 lexicon show
err_has 'no word given'
try 2 lexicon show x --format table
err_has 'choose from text, tsv, json'
try 2 lexicon chek
err_has "did you mean 'check'?"
test ! -s "$out" || wrong 'a wrong value still prints a result'
verdict cli-wrong-value

try 2 rank --since 27-10-2020 "$article"
err_has "no date (2020-10-27, 2020-10 or 2020): '27-10-2020'"
try 2 rank --since 2021 --until 2020-12 "$article"
err_has 'ends before it begins'
try 2 rank --types ACUSE "$article"
err_has "no type of event is called 'ACUSE'"
try 2 rank --kind party "$article"
err_has "no kind of actor is called 'party'"
try 2 rank --state XX "$article"
err_has "no state is called 'XX'"
try 2 rank --level stat "$article"
err_has "did you mean 'state'?"
try 2 rank --normalise newmann "$article"
err_has "did you mean 'newman'?"
try 2 rank --min-stance 2 "$article"
err_has '--min-stance wants a number between 0 and 1'
try 2 rank --min-mentions -3 "$article"
err_has '--min-mentions wants a whole number'
try 2 rank --duplicates some "$article"
err_has 'choose from drop, keep'
try 2 rank --slice fortnight "$article"
err_has 'choose from day, week, month, quarter, year'
try 2 series "$article"
err_has 'say how to slice the time'
try 2 compare "$article"
err_has 'give two inputs, or --periods'
try 2 compare "$article" --periods 2020
err_has 'two periods with a comma'
try 2 compare "$article" --periods 2020,2020-13
err_has "no period: '2020-13'"
verdict cli-view-mistakes

try 1 rank --about nobody "$article"
err_has "no actor of the network is called 'nobody'"
try 1 rank --min-mentions 1000 "$article"
err_has 'no actor is left of those in the input'
try 1 dot --since 1950 --until 1951 "$article"
err_has 'no actor is left'
echo 'رحبت مصر بموقف قطر.' >"$tmp/undated.txt"
try 1 series --slice month "$tmp/undated.txt"
err_has 'no document has a date'
try 1 dot --slice month "$tmp/undated.txt"
err_has 'no document has a date'
verdict cli-view-leaves-nothing

for command in run svg dot rank extract; do
	try 2 "$command"
	err_has "no input given; see 'actornet $command --help'"
done
try 2 dump links
err_has 'no input given'
try 2 dump
err_has 'no stage given'
verdict cli-no-input

# ---- input ------------------------------------------------------------------------------------------------------

try 0 rank --format tsv --top 0 "$article"
err_is_empty
cp "$out" "$tmp/article.tsv"
try 3 rank --format tsv --top 0 "$tmp/nope.txt" "$article"
err_has "actornet: cannot open '$tmp/nope.txt': No such file or directory"
same "$out" "$tmp/article.tsv" 'the other input is not done'
try 3 rank -q "$tmp/nope.txt" "$article"
err_has 'actornet: 1 file could not be read'
try 3 extract "$tmp/nope.txt"
verdict cli-missing-file

: >"$tmp/empty.txt"
mkdir "$tmp/empty"
for command in svg dot rank extract 'dump tokens'; do
	# shellcheck disable=SC2086 # a command and its stage
	try 1 $command "$tmp/empty.txt"
	err_has 'actornet: no text found in the input'
done
try 1 rank "$tmp/empty"
err_has 'actornet: no text found in the input'
try 1 run "$tmp/empty.txt" -o "$tmp/run-empty"
test ! -e "$tmp/run-empty" || wrong 'run makes a folder for nothing'
printf 'لا شيء هنا.\n' >"$tmp/nobody.txt"
try 1 rank "$tmp/nobody.txt"
err_has 'actornet: no actor found in the input'
verdict cli-nothing-found

cat >"$tmp/bad.jsonl" <<'END'
{"id":"a","date":"2024-01-02","text":"أدانت فرنسا التدخل التركي في ليبيا."}
{"id":"b","text":
{"id":"c","date":"2024-01-03","text":"رحبت قطر بموقف تركيا."}
END
try 1 rank --format tsv "$tmp/bad.jsonl"
err_has "$tmp/bad.jsonl:2:"
err_has 'actornet: in all, 1 record skipped'
out_has france
out_has qatar
try 1 rank -q "$tmp/bad.jsonl"
err_is_empty
verdict cli-bad-record

try 4 rank --strict "$tmp/bad.jsonl"
err_has "$tmp/bad.jsonl:2:"
try 0 rank --strict "$article"
printf 'أدانت فرنسا \377 التدخل التركي في ليبيا. وأعلنت تركيا رفضها.\n' >"$tmp/byte.txt"
try 4 rank --strict "$tmp/byte.txt"
err_has "$tmp/byte.txt"
verdict cli-strict

gzip -c "$article" >"$tmp/article.txt.gz"
try 0 rank --format tsv --top 0 "$tmp/article.txt.gz"
same "$out" "$tmp/article.tsv" 'a gzip file gives another ranking'
verdict cli-gzip

"$ACTORNET" rank --format tsv --top 0 - <"$article" >"$out" 2>"$err" || wrong 'reading standard input fails'
same "$out" "$tmp/article.tsv" 'standard input gives another ranking'
verdict cli-standard-input

try 0 rank --format tsv --top 0 "$sample"
cp "$out" "$tmp/folder.tsv"
try 0 rank --format tsv --top 0 "$sample"/*
same "$out" "$tmp/folder.tsv" 'the folder and its files differ'
verdict cli-folder

# ---- output -----------------------------------------------------------------------------------------------------

for arguments in '' help --version 'rank --help' "rank $article" "dot $article" "svg $article" "extract $article" \
	"dump links $article" 'lexicon list' "run $article -o $tmp/full"; do
	# shellcheck disable=SC2086 # words
	"$ACTORNET" $arguments >/dev/full 2>"$err"
	got=$?
	test "$got" -eq 3 || wrong "'$arguments' on a full disk ends with $got"
	err_has "actornet: cannot write 'standard output': "
done
if [ -z "${VALGRIND-}" ]; then # valgrind takes the free descriptor for itself
	"$ACTORNET" rank "$article" >&- 2>"$err"
	got=$?
	test "$got" -eq 3 || wrong "a closed standard output ends with $got"
fi
try 3 rank "$article" -o "$tmp/nowhere/x"
err_has "cannot write '$tmp/nowhere/x'"
verdict cli-failed-write

echo old >"$tmp/kept"
try 4 extract --strict "$tmp/bad.jsonl" -o "$tmp/kept"
try 3 dot "$tmp/nope.txt" -o "$tmp/kept"
try 1 extract "$tmp/empty.txt" -o "$tmp/kept"
test "$(cat "$tmp/kept")" = old || wrong 'a failed run changes the old file'
for left in "$tmp"/kept?*; do
	test ! -e "$left" || wrong "a failed run leaves $left"
done
try 0 dot "$article" -o "$tmp/kept"
grep -q graph "$tmp/kept" || wrong 'a good run does not replace the old file'
verdict cli-old-file

"$ACTORNET" extract "$sample" 2>"$err" | head -n 1 >"$out"
err_is_empty
out_has '{"actornet":1,"kind":"extract"}'
verdict cli-broken-pipe

# Layout libraries have been seen to depend on addresses, which differ in one run out of a few.
for command in extract dot rank svg 'svg --top 30'; do
	# shellcheck disable=SC2086 # a command and its option
	try 0 $command "$sample"
	cp "$out" "$tmp/first"
	for _ in 2 3 4 5 6 7 8; do
		# shellcheck disable=SC2086
		try 0 $command "$sample"
		same "$out" "$tmp/first" "runs of $command differ"
	done
done
verdict cli-determinism

try 0 extract "$sample" -o "$tmp/extract.jsonl"
try 0 rank --format tsv --top 0 "$tmp/extract.jsonl"
same "$out" "$tmp/folder.tsv" 'the ranking differs'
try 0 dot --top 0 "$sample"
cp "$out" "$tmp/direct.dot"
try 0 dot --top 0 "$tmp/extract.jsonl"
same "$out" "$tmp/direct.dot" 'the DOT file differs'
verdict cli-extract-read-back

# ---- commands ---------------------------------------------------------------------------------------------------

try 0 svg "$article" -o "$tmp/a.svg" --title 'Title & more'
grep -q '<svg' "$tmp/a.svg" || wrong 'no SVG'
grep -q 'Title &amp; more' "$tmp/a.svg" || wrong 'no title'
try 0 svg "$article" -o "$tmp/a.PNG"
head -c 4 "$tmp/a.PNG" | grep -q PNG || wrong 'no PNG by the ending'
try 0 svg "$article" --format pdf
head -c 4 "$out" | grep -q '%PDF' || wrong 'no PDF by --format'
verdict cli-picture-formats

try 0 rank "$article" --top 3 --format tsv
test "$(wc -l <"$out")" -eq 4 || wrong '--top 3 gives other than a header and three rows'
try 0 rank "$article" --format json
python3 -m json.tool "$out" >/dev/null 2>&1 || wrong 'no JSON'
try 0 rank "$article" --by pagerank --layer negative
out_has 'Actors by pagerank, layer negative'
verdict cli-rank-options

try 0 run "$sample" -o "$tmp/new/folder"
for path in "$tmp/new/folder/network.svg" "$tmp/new/folder/network.dot"; do
	out_has "$path"
	test -s "$path" || wrong "$path is not made"
done
test "$(find "$tmp/new/folder" -type f | wc -l)" -eq 2 || wrong 'run makes more files than it tells'
try 3 run "$article" -o "$article"
err_has "cannot make folder '$article': Not a directory"
verdict cli-run

for stage in tokens sentences mentions cues links; do
	try 0 dump "$stage" "$article"
	test "$(wc -l <"$out")" -gt 2 || wrong "dump $stage prints no rows"
done
verdict cli-dump

try 0 lexicon check src/lexicon/data/actors-libya.tsv src/lexicon/data/stance.tsv
err_is_empty
printf 'id\tkind\tname\tlatin\tstate\taliases\nab\tperson\tفلان\n' >"$tmp/lexicon.tsv"
try 4 lexicon check "$tmp/lexicon.tsv"
err_has "$tmp/lexicon.tsv:2: "
try 3 lexicon check "$tmp/nope.tsv"
err_has "'$tmp/nope.tsv': No such file or directory"
try 2 lexicon check
try 0 lexicon list
out_has khalifa-haftar
verdict cli-lexicon

finish
