#!/bin/sh
# The analyst's round trip: list the actors, edit the table with everyday tools, run again.
set -u
# shellcheck source=/dev/null
. tests/e2e/report

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
tab=$(printf '\t')
input=tests/text/sample

# same NAME FILE FILE
same()
{
	cmp -s "$2" "$3" || wrong "$(diff "$2" "$3" | head -n 4)"
	verdict "$1"
}

# column NAME: its number in the table.
column()
{
	head -n 1 "$tmp/table" | tr '\t' '\n' | grep -nx "$1" | cut -d : -f 1
}

# edit ID COLUMN VALUE: what a spreadsheet does.
edit()
{
	awk -F '\t' -v OFS='\t' -v id="$1" -v at="$(column "$2")" -v value="$3" -v ids="$(column id)" \
		'$ids == id { $at = value } { print }' "$tmp/edited" >"$tmp/new" && mv "$tmp/new" "$tmp/edited"
}

"$ACTORNET" actors "$input" -o "$tmp/table" || wrong 'actors fails'
test "$(wc -l <"$tmp/table")" -gt 50 || wrong 'few actors'
"$ACTORNET" lexicon check "$tmp/table" || wrong 'the table has mistakes'
verdict 'review: the table is a good one'

# A table that nobody edited changes nothing, wherever it is given.
"$ACTORNET" extract "$input" >"$tmp/extract"
"$ACTORNET" extract --actors "$tmp/table" "$input" >"$tmp/extract.again"
same 'review: unedited, extract is the same' "$tmp/extract" "$tmp/extract.again"
"$ACTORNET" rank --top 0 --format tsv "$input" >"$tmp/rank"
"$ACTORNET" rank --top 0 --format tsv --actors "$tmp/table" "$input" >"$tmp/rank.again"
same 'review: unedited, rank is the same' "$tmp/rank" "$tmp/rank.again"
"$ACTORNET" rank --top 0 --format tsv --actors "$tmp/table" "$tmp/extract" >"$tmp/rank.again"
same 'review: unedited, rank of an extraction is the same' "$tmp/rank" "$tmp/rank.again"
"$ACTORNET" actors --actors "$tmp/table" "$tmp/extract" >"$tmp/table.again"
same 'review: unedited, the table is the same' "$tmp/table" "$tmp/table.again"

# Edits of every kind, in text and in an extraction alike.
cp "$tmp/table" "$tmp/edited"
edit turkey action drop
edit qatar action merge
edit qatar into egypt
edit iran name 'الجمهورية'
edit iran latin 'The Republic'
edit hezbollah kind state
edit hezbollah state IR
edit houthis aliases 'جماعة صنعاء'
"$ACTORNET" lexicon check "$tmp/edited" || wrong 'the edited table has mistakes'
"$ACTORNET" rank --top 0 --format tsv --actors "$tmp/edited" "$input" | sort -k 2 -t "$tab" >"$tmp/rank.text"
"$ACTORNET" rank --top 0 --format tsv --actors "$tmp/edited" "$tmp/extract" | sort -k 2 -t "$tab" >"$tmp/rank.extract"
same 'review: edits, text and extraction agree' "$tmp/rank.text" "$tmp/rank.extract"

# mentions FILE ID
mentions()
{
	awk -F '\t' -v id="$2" '$2 == id { print $7 }' "$1"
}
test -z "$(mentions "$tmp/rank.text" turkey)" || wrong 'turkey is still there'
verdict 'review: a dropped actor is gone'
test -z "$(mentions "$tmp/rank.text" qatar)" || wrong 'qatar is still there'
sum=$(($(mentions "$tmp/rank" qatar) + $(mentions "$tmp/rank" egypt)))
test "$(mentions "$tmp/rank.text" egypt)" = "$sum" || wrong "$(mentions "$tmp/rank.text" egypt) mentions, not $sum"
verdict 'review: a merged actor counts with the other'
grep -q "${tab}iran${tab}الجمهورية${tab}The Republic${tab}" "$tmp/rank.text" || wrong "$(grep iran "$tmp/rank.text")"
verdict 'review: a renamed actor has its new names'
grep -q "${tab}hezbollah${tab}[^$tab]*${tab}[^$tab]*${tab}state${tab}IR${tab}" "$tmp/rank.text" ||
	wrong "$(grep hezbollah "$tmp/rank.text")"
verdict 'review: an actor has its new kind and state'
echo 'انتقدت فرنسا جماعة صنعاء.' >"$tmp/article.txt"
"$ACTORNET" extract -q --actors "$tmp/edited" "$tmp/article.txt" | grep -q '"text":"جماعة صنعاء","actor":"houthis"' ||
	wrong 'the new name is not found'
verdict 'review: a new name is found'

# Edits stay when the next table is edited in turn.
"$ACTORNET" actors --actors "$tmp/edited" "$input" -o "$tmp/second"
"$ACTORNET" rank --top 0 --format tsv --actors "$tmp/edited" --actors "$tmp/second" "$input" |
	sort -k 2 -t "$tab" >"$tmp/rank.second"
same 'review: a second table keeps what the first one changed' "$tmp/rank.text" "$tmp/rank.second"

# A mistake stops the run, with its line.
edit sudan action merge
edit sudan into nobody-at-all
line=$(grep -n "^merge${tab}nobody-at-all" "$tmp/edited" | cut -d : -f 1)
"$ACTORNET" rank --actors "$tmp/edited" "$input" >"$tmp/out" 2>"$tmp/err"
status=$?
test "$status" -eq 4 || wrong "status $status"
grep -q "^$tmp/edited:$line: .*nobody-at-all" "$tmp/err" || wrong "$(head -n 2 "$tmp/err")"
test ! -s "$tmp/out" || wrong 'something was written all the same'
verdict 'review: a mistake is told with its line'
finish
