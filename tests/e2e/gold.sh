#!/bin/sh
# The figures of the scorer on annotated articles, and the floor below which they must not fall.
set -u
# shellcheck source=/dev/null
. tests/e2e/report

gold=../shared/gold
test -d "$gold/dev" || skip_all gold "no $gold"
command -v python3 >/dev/null || skip_all gold 'no python3'
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

"$ACTORNET" extract "$gold"/dev/*.txt >"$tmp/extract.jsonl" || wrong 'extract fails'
python3 "$gold/score.py" "$gold/dev" "$tmp/extract.jsonl" >"$tmp/score" || wrong 'the scorer fails'
verdict gold-run
sed 's/^/# /' "$tmp/score"

# floor FIGURE LEAST
floor()
{
	f1=$(awk -v figure="$1" '$1 == figure { for (i = 2; i < NF; i++) if ($i == "F1") print $(i + 1) }' "$tmp/score")
	awk -v f1="${f1:-0}" -v least="$2" 'BEGIN { exit !(f1 >= least) }' || wrong "F1 ${f1:-none} is below $2"
	verdict "gold-$1"
}

floor mention 75
floor pair 60
floor stance 35
floor segment 95
finish
