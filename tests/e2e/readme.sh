#!/bin/sh
# Every example in README.md: a fenced block with lines "$ out/actornet …", each followed by what it prints.
# A line "…" at the end of the output means that more lines follow.
#
#     tests/e2e/readme.sh --update    puts what the program prints now into README.md
set -u
# shellcheck source=/dev/null
. tests/e2e/report

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

# Reads README.md. Cuts the examples into NUMBER.command and NUMBER.wanted; with update=1, prints README.md with
# NUMBER.shown in the place of the old output.
examples()
{
	awk -v folder="$tmp" -v update="$1" '
	function path(ending) { return sprintf("%s/%03d.%s", folder, count, ending) }
	function show(file, line) {
		while ((getline line <file) > 0)
			print line
		close(file)
	}
	function begin() {
		count++
		if (update) {
			show(path("shown"))
			return
		}
		print substr($0, 3) >path("command")
		printf "" >path("wanted")
	}
	/^```/ || /^\$ / { taken = 0 }
	!taken && update { print }
	taken && !update { print >path("wanted") }
	/^```/ { inside = !inside }
	inside && /^\$ out\/actornet( |$)/ { taken = 1; begin() }
	' README.md
}

# show NUMBER: runs the example, and puts what README.md should show of it into NUMBER.shown.
show()
{
	sed "s|out/actornet|$program|g" "$1.command" >"$tmp/script"
	sh "$tmp/script" >"$1.shown" 2>&1 </dev/null
	if [ "$(tail -n 1 "$1.wanted")" = '…' ]; then
		lines=$(($(wc -l <"$1.wanted") - 1))
		if [ "$(wc -l <"$1.shown")" -gt "$lines" ]; then
			sed -i "$lines{a …
			q}" "$1.shown"
		fi
	fi
}

update=
test "${1-}" != --update || update=1
program=$(printf '%s' "$ACTORNET" | sed 's/[&|\\]/\\&/g')
examples 0
for file in "$tmp"/*.command; do
	test -e "$file" || wrong 'README.md has no example'
	test -e "$file" || break
	number=${file%.command}
	show "$number"
	test -z "$update" || continue
	cmp -s "$number.wanted" "$number.shown" ||
		wrong "$(diff "$number.wanted" "$number.shown" | head -n 4 | tr '\n' ' ')"
	verdict "readme: $(cat "$file")"
done
if [ -n "$update" ]; then
	examples 1 >"$tmp/README.md" && cat "$tmp/README.md" >README.md
fi
finish
