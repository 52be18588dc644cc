#!/bin/sh
# Brings the marks of the spec files (mentions*.tsv, stance*.tsv) up to what the program does now. A `!` in front of
# a row's phenomenon says that the row is known to fail.
#
#     tests/spec/marks.sh          takes the `!` away from rows that pass now; rows that fail without one are shown,
#                                  and the script fails: each is either a mistake just made or a new row
#     tests/spec/marks.sh --add    puts a `!` before those too. A row that passed before is a step back: read each
#                                  that is shown (`git diff` shows which are new) before committing it
#
# Only marks are changed, never what a row expects: that comes from the language, not from the program.
# Environment: CC, DEV as for make.
set -eu
cd "$(dirname "$0")/../.."

add=
case "$#${1-}" in
0) ;;
1--add) add=1 ;;
*)
	sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
	exit 2
	;;
esac

make --no-print-directory -s all units
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM

out/build/release/tests/extract >"$tmp/out" 2>"$tmp/err" || :
if ! grep -q '^# tests/spec/stance\*.tsv: ' "$tmp/out"; then
	cat "$tmp/err" >&2
	exit 1
fi
grep '^tests/spec/' "$tmp/err" >"$tmp/rows" || :

# set_mark PATH NUMBER COMMAND: the sed command is done on that line; the file is written aside.
set_mark()
{
	sed "$2$3" "$1" >"$tmp/new"
	cp "$tmp/new" "$1.new"
	mv "$1.new" "$1"
}

taken=0 failing=0 broken=0
while IFS=: read -r path number what rest; do
	case "$path:$what" in
	tests/spec/*.tsv:' passes now')
		set_mark "$path" "$number" 's/^!//'
		echo "passes: $path:$number:$rest"
		taken=$((taken + 1))
		;;
	tests/spec/*.tsv:' fails')
		test -z "$add" || set_mark "$path" "$number" 's/^/!/'
		echo "FAILS:  $path:$number:$rest"
		grep -F -A 2 "$path:$number: " "$tmp/err" | sed -n '2,3p'
		failing=$((failing + 1))
		;;
	tests/spec/*.tsv:' broken')
		echo "BROKEN: $path:$number:$rest"
		broken=$((broken + 1))
		;;
	esac
done <"$tmp/rows"

grep '^# tests/spec/.* rows, ' "$tmp/out" || :
echo "$taken marks taken away, $failing rows fail without one${add:+ and got one}, $broken broken"
test "$broken" -eq 0 && { test -n "$add" || test "$failing" -eq 0; }
