#!/bin/sh
# Who may include whom, and what may lie at the top of the tree. Prints each offence; the last line counts.
#
# A room includes itself, the rooms before it, and actornet.h; the command includes actornet.h and itself; what runs
# at build time includes base, text and lexicon; the files of src/ itself include any room. A library's headers are
# included in the places named below and nowhere else.
set -eu
cd "$(dirname "$0")/../.."

check_includes()
{
	grep -rHn --include='*.c' --include='*.h' '^[[:space:]]*#[[:space:]]*include' src | awk '
	BEGIN {
		count = split("base input text lexicon extract network measure output", rooms, " ")
		for (i = 1; i <= count; i++)
			order[rooms[i]] = i

		places["unicode/"] = "src/(text|input|tools)/"
		places["archive(_entry)?\\.h"] = "src/input/"
		places["igraph/?"] = "src/measure/"
		places["(graphviz/)?cgraph\\.h"] = "src/output/dot[a-z_]*\\.c"
		places["(graphviz/)?gvc\\.h"] = "src/output/picture[a-z_]*\\.c"
		places["fontconfig/"] = "src/output/picture[a-z_]*\\.c"

		system_headers = "^(assert|errno|float|inttypes|iso646|limits|locale|math|setjmp|signal|stdalign|stdarg|" \
			"stdatomic|stdbool|stddef|stdint|stdio|stdlib|stdnoreturn|string|time|wchar|" \
			"dirent|fcntl|fnmatch|getopt|langinfo|pthread|strings|sys/[a-z]+|unistd)\\.h$"
	}

	function offence(why) {
		printf "%s: %s: %s\n", where, header, why
	}

	function ours(room, other) {
		if (header == "actornet.h" || room == "")
			return
		other = header
		if (!sub("/.*", "", other))
			other = room == "cli" ? "cli" : "?"
		if (other == room)
			return
		if (room == "cli")
			offence("the command includes actornet.h and its own files only")
		else if (!(other in order))
			offence("no room of ours; write room/file.h")
		else if (room == "tools" ? other !~ /^(base|text|lexicon)$/ : !(room in order) || order[other] > order[room])
			offence(room " may not include " other)
	}

	function theirs(file, pattern) {
		if (header ~ system_headers)
			return
		for (pattern in places) {
			if (header !~ "^" pattern)
				continue
			if (file !~ "^" places[pattern])
				offence("belongs in " places[pattern] " only")
			return
		}
		offence("unknown header; name its place in src/tools/layers.sh")
	}

	{
		split($0, part, ":")
		where = part[1] ":" part[2]
		room = part[1]
		sub("^src/", "", room)
		if (!sub("/[^/]*$", "", room))
			room = ""
		header = $0
		sub("^[^:]*:[^:]*:[^\"<]*[\"<]", "", header)
		is_ours = $0 ~ /include[[:space:]]*"/
		sub("[\">].*$", "", header)
		if (is_ours)
			ours(room)
		else
			theirs(part[1])
	}'
}

check_top()
{
	for name in *; do
		case "$name" in
		include | src | tests | out | Makefile | README.md | LICENSE) ;;
		*) echo "$name: does not belong at the top" ;;
		esac
	done
	for name in include src tests out Makefile README.md LICENSE; do
		if [ ! -e "$name" ]; then
			echo "$name: is missing at the top"
		fi
	done
}

report()
{
	if [ -z "$2" ]; then
		echo "ok layers: $1"
		passed=$((passed + 1))
	else
		echo "$2"
		echo "not ok layers: $1"
		failed=$((failed + 1))
	fi
}

passed=0 failed=0
report 'includes' "$(check_includes)"
report 'top level' "$(check_top)"
echo "$passed passed, $failed failed"
test "$failed" -eq 0
