#!/bin/sh
# What a reader would mind: lint.sh FLAGS FILE… looks at C files (FLAGS: what the compiler needs to read them), at all
# scripts and at the lexicon. Prints each offence; the last line counts the checks.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."

flags=$1
shift
jobs=${JOBS:-2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# judge NAME COMMAND…: what the command prints are offences, but for lines that start with "note:".
judge()
{
	name=$1
	shift
	"$@" >"$work/offences"
	cat "$work/offences"
	if grep -qv '^note:' "$work/offences"; then
		echo "not ok lint: $name"
		failed=$((failed + 1))
	else
		echo "ok lint: $name"
		passed=$((passed + 1))
	fi
}

# Headers are read with the files that include them. Standard error tells how many warnings were not shown.
tidy_one()
{
	# shellcheck disable=SC2086 # flags are words
	if ! clang-tidy --quiet "$1" -- $flags >"$work/$2.out" 2>"$work/$2.err"; then
		echo "$1: clang-tidy fails" >>"$work/$2.out"
		grep -v 'warnings\{0,1\} .*generated\.$' "$work/$2.err" >>"$work/$2.out" || :
	fi
	cat "$work/$2.out"
}

# Files are dealt to as many hands as there are jobs.
check_tidy()
{
	hand=0
	while [ "$hand" -lt "$jobs" ]; do
		count=0
		for file; do
			case "$file" in *.c) ;; *) continue ;; esac
			if [ $((count % jobs)) -eq "$hand" ]; then
				tidy_one "$file" "$hand"
			fi
			count=$((count + 1))
		done >"$work/hand.$hand" &
		hand=$((hand + 1))
	done
	wait
	cat "$work"/hand.*
}

scripts()
{
	find src tests -name '*.sh'
	test ! -e .ci/run || echo .ci/run
}

check_scripts()
{
	scripts | xargs shellcheck 2>&1 || :
}

# A function's body stands between braces at the start of lines. The public header is one file however long: it is the
# manual.
check_lengths()
{
	awk '
	FNR == 1 && NR > 1 { file_done() }
	{ file = FILENAME; lines = FNR }
	/^\{/ { start = FNR; name = before }
	/^\}/ {
		size = FNR - start + 1
		if (start && size > 60)
			printf "%s:%d: function of %d lines (60 at most): %s\n", FILENAME, start, size, name
		start = 0
	}
	/^[a-z].*\(/ { before = $0 }
	END { file_done() }
	function file_done()
	{
		start = 0
		if (file == "include/actornet.h")
			return
		if (lines > 420)
			printf "%s: %d lines (about 400 at most)\n", file, lines
		else if (lines > 400)
			printf "note: %s: %d lines\n", file, lines
	}' "$@"
}

# Arabic letters in code are named (base/letters.h); comments may show an example.
check_letters()
{
	for file; do
		case "$file" in
		src/* | include/*) ;;
		*) continue ;;
		esac
		awk '
		{
			code = ""
			rest = $0
			while (rest != "") {
				if (inside) {
					at = index(rest, "*/")
					if (!at)
						break
					rest = substr(rest, at + 2)
					inside = 0
				} else {
					at = index(rest, "/*")
					code = code (at ? substr(rest, 1, at - 1) : rest)
					rest = at ? substr(rest, at + 2) : ""
					inside = at > 0
				}
			}
			sub("//.*", "", code)
			if (code ~ /[\330-\335]|\357[\254-\273]/)
				printf "%s:%d: Arabic letters in code\n", FILENAME, FNR
		}' "$file"
	done
}

# The reader of the lexicon is strict about order too; this names the file before anything is built.
check_order()
{
	for file in src/lexicon/data/*.tsv; do
		grep -v -e '^#' -e '^$' "$file" | tail -n +2 >"$work/rows"
		sort -c -u "$work/rows" 2>"$work/order" || echo "$file: not in byte order: $(sed 's/.*disorder: //' "$work/order")"
	done
}

# Blank ends of lines, and files that end without a line end.
check_blanks()
{
	grep -nE '[[:blank:]]+$' "$@" | sed 's/:[^:]*$/: blanks at the end of the line/' || :
	for file; do
		test -z "$(tail -c 1 "$file")" || echo "$file: no line end at the end"
	done
}

judge 'clang-tidy' check_tidy "$@"
judge 'shellcheck' check_scripts
judge 'lengths' check_lengths "$@"
judge 'letters' check_letters "$@"
judge 'order of the lexicon' check_order
judge 'blanks' check_blanks "$@"
echo "$passed passed, $failed failed"
test "$failed" -eq 0
