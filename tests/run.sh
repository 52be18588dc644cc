#!/bin/sh
# Runs every test and ends with the line "N passed, N failed" (and ", N skipped"); fails when one failed.
#
#     tests/run.sh [NAME…]        only tests whose name (unit/…, golden/…, e2e/…) contains a NAME
#
# unit    tests/unit/*.c, one program of cmocka tests each
# golden  tests/golden/*/: `cmd` holds the arguments of actornet, run by sh at the top of the tree with $dir (the
#         folder) and $tmp (a place to write); `stdout`, and if there are any `stderr` and `status` (else 0), hold what
#         must come of it, `input` goes to standard input. A case with a file `known` (the reason) is a known failure.
# e2e     tests/e2e/*.sh, which print "ok NAME", "not ok NAME" or "skip NAME reason"; they get ACTORNET and VARIANT
#
# Environment: ACTORNET the program under test; VARIANT release or asan; VALGRIND=1 runs all under valgrind;
# JOBS how many compilers at once; V=1 prints every test that passed; CC, DEV as for make.
set -eu
cd "$(dirname "$0")/.."
unset MAKEFLAGS MFLAGS MAKELEVEL
root=$(pwd)
export LC_ALL=C.UTF-8 TZ=UTC CC="${CC:-gcc}" DEV="${DEV-}" VARIANT="${VARIANT:-release}"
build=out/build/$VARIANT
passed=0 failed=0 skipped=0

make --no-print-directory -s -j"${JOBS:-$(nproc)}" all units

if [ -z "${ACTORNET-}" ]; then
	ACTORNET=$root/$build/actornet
	test "$VARIANT" != release || ACTORNET=$root/out/actornet
fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM

# Whole stacks, else a leak inside a library has no name to be known by.
export ASAN_OPTIONS="fast_unwind_on_malloc=0:detect_stack_use_after_return=1:strict_string_checks=1:${ASAN_OPTIONS-}"
export LSAN_OPTIONS="suppressions=$root/tests/lsan.supp:print_suppressions=0:${LSAN_OPTIONS-}"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1:${UBSAN_OPTIONS-}"

# Under valgrind the program is a script, so that whoever runs it need not know.
wrap=
if [ -n "${VALGRIND-}" ]; then
	wrap=$tmp/valgrind
	cat >"$wrap" <<-END
		#!/bin/sh
		exec valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \\
			--suppressions='$root/tests/valgrind.supp' --log-file='$tmp/log.%p' "\$@"
	END
	printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$wrap" "$ACTORNET" >"$tmp/actornet"
	chmod +x "$wrap" "$tmp/actornet"
	ACTORNET=$tmp/actornet
fi
export ACTORNET

# ---- counting ---------------------------------------------------------------------------------------------------

pass()
{
	passed=$((passed + 1))
	test -z "${V-}" || echo "ok $1"
}

fail()
{
	failed=$((failed + 1))
	echo "not ok $1"
}

skip()
{
	skipped=$((skipped + 1))
	echo "skip $1${2:+ ($2)}"
}

# Indents what explains a failure.
explain()
{
	head -n 40 "$@" | sed 's/^/    /'
}

# explain_valgrind: what valgrind had to say since it was last asked.
explain_valgrind()
{
	for log in "$tmp"/log.*; do
		test ! -s "$log" || explain "$log"
		rm -f "$log"
	done
}

is_wanted()
{
	test -n "$names" || return 0
	for name in $names; do
		case "$1" in
		*"$name"*) return 0 ;;
		esac
	done
	return 1
}

# ---- kinds of tests ---------------------------------------------------------------------------------------------

# Counts the lines of one program; "not ok 2 # SKIP name" is how cmocka prints a skipped test.
count_tap()
{
	before=$failed
	while read -r line; do
		case "$line" in
		'not ok '*'# SKIP '*) skip "$1/${line#*'# SKIP '}" ;;
		'ok '*'# SKIP '*) skip "$1/${line#*'# SKIP '}" ;;
		'ok '*' - '*) pass "$1/${line#*' - '}" ;;
		'not ok '*' - '*) fail "$1/${line#*' - '}" ;;
		esac
	done <"$tmp/tap"
	tests=$(sed -n 's/^1\.\.\([0-9]*\)$/\1/p' "$tmp/tap")
	lines=$(grep -cE '^(not )?ok ' "$tmp/tap" || :)
	if [ "${tests:-0}" -ne "$lines" ]; then
		fail "$1 (ended after $lines of ${tests:-0} tests)"
	elif [ "$status" -ne 0 ] && [ "$failed" -eq "$before" ] && ! grep -q '# SKIP' "$tmp/tap"; then
		fail "$1 (ended with status $status)"
	fi
	if grep -q '# SKIP' "$tmp/tap"; then
		explain "$tmp/err"
	fi
	if [ "$failed" -gt "$before" ]; then
		grep '^#' "$tmp/tap" | explain
		explain "$tmp/err"
		explain_valgrind
	fi
}

run_unit()
{
	status=0
	CMOCKA_MESSAGE_OUTPUT=TAP $wrap "$build/tests/${1#unit/}" >"$tmp/tap" 2>"$tmp/err" || status=$?
	count_tap "$1"
}

# compare FILE WHAT: the folder's FILE against what came.
compare()
{
	if [ -f "$dir/$1" ] && ! cmp -s "$dir/$1" "$tmp/$1"; then
		diff -u --label "expected $1" --label "$1" "$dir/$1" "$tmp/$1" >>"$tmp/why" || :
	fi
}

run_golden()
{
	dir=tests/$1
	export dir tmp
	input=/dev/null
	test ! -f "$dir/input" || input=$dir/input
	: >"$tmp/why"
	status=0
	sh -c "'$ACTORNET' $(cat "$dir/cmd")" <"$input" >"$tmp/stdout" 2>"$tmp/stderr" || status=$?
	echo "$status" >"$tmp/status"
	compare stdout
	compare stderr
	if [ -f "$dir/status" ]; then
		compare status
	elif [ "$status" -ne 0 ]; then
		{
			echo "ended with status $status:"
			cat "$tmp/stderr"
		} >>"$tmp/why"
	fi
	if [ -f "$dir/known" ]; then
		if [ -s "$tmp/why" ]; then
			skip "$1" "known failure: $(cat "$dir/known")"
		else
			fail "$1 (a known failure that passes: remove $dir/known)"
		fi
	elif [ -s "$tmp/why" ]; then
		fail "$1"
		explain "$tmp/why"
		explain_valgrind
	else
		pass "$1"
	fi
}

run_e2e()
{
	status=0
	before=$failed
	"tests/$1.sh" >"$tmp/tap" 2>"$tmp/err" || status=$?
	lines=0
	while read -r line; do
		case "$line" in
		'ok '*) pass "$1/${line#ok }" ;;
		'not ok '*) fail "$1/${line#not ok }" ;;
		'skip '*) skip "$1/${line#skip }" ;;
		*) continue ;;
		esac
		lines=$((lines + 1))
	done <"$tmp/tap"
	if [ "$lines" -eq 0 ] || { [ "$status" -ne 0 ] && [ "$failed" -eq "$before" ]; }; then
		fail "$1 (ended with status $status after $lines tests)"
	fi
	if [ "$failed" -gt "$before" ]; then
		grep -vE '^(ok|not ok|skip) ' "$tmp/tap" | explain
		explain "$tmp/err"
		explain_valgrind
	fi
}

# ---- all of them ------------------------------------------------------------------------------------------------

# run KIND NAME…: runs those that are wanted and says how many passed.
run()
{
	kind=$1
	shift
	start=$passed
	for test_name; do
		if is_wanted "$test_name"; then
			"run_$kind" "$test_name"
		fi
	done
	echo "$kind: $((passed - start)) passed"
}

# list PATTERN SUFFIX: the names of the tests that match.
list()
{
	for path in tests/$1; do
		test ! -e "$path" || echo "${path#tests/}" | sed "s|$2\$||"
	done
}

names=$*
# shellcheck disable=SC2046 # names have no blanks
run unit $(list 'unit/*.c' '\.c')
# shellcheck disable=SC2046
run golden $(list 'golden/*/cmd' '/cmd')
# shellcheck disable=SC2046
run e2e $(list 'e2e/*.sh' '\.sh')

if [ "$skipped" -gt 0 ]; then
	echo "$passed passed, $failed failed, $skipped skipped"
else
	echo "$passed passed, $failed failed"
fi
test "$failed" -eq 0 && test "$passed" -gt 0
