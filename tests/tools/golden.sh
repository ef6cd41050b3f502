#!/bin/bash
# Compare what the program says and makes with what is expected of it.
# usage: golden.sh test     one line for each case that differs, with the difference
#        golden.sh update   show the differences, then ask whether they are right
#
# tests/diag/CODE/    run: the arguments, on one line; expect: the messages;
#                     under: perhaps a script that prepares and then runs its arguments
# tests/sites/CASE/   run and under: the same; messages; expect/: the output folder
#
# The program runs in a copy of the case.  Books and search indexes are unpacked before they are
# compared; what the standard theme brings along unchanged is left out.
set -u
cd "$(dirname "$0")/../.."
program=${PORTFOLIO:-$PWD/build/strict/portfolio}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset LANG LANGUAGE LC_ALL LC_MESSAGES SOURCE_DATE_EPOCH

# Run a case; leave what it said in $actual/$2 and what it made in $actual/expect.
run_case()
{
	local case=$1 messages=$2 arguments command book
	actual=$work/actual/$case
	mkdir -p "$actual" "$work/run/$case"
	cp -R "$case/." "$work/run/$case"
	read -ra arguments <"$case/run"
	command=("$program" "${arguments[@]}")
	[ ! -x "$case/under" ] || command=(./under "${command[@]}")
	(cd "$work/run/$case" && "${command[@]}" 2>"$actual/$messages" >/dev/null </dev/null)
	check_status $? "$actual/$messages"
	[ "$messages" = messages ] && [ -d "$work/run/$case/output" ] || return 0
	mv "$work/run/$case/output" "$actual/expect"
	find "$actual/expect/epub" -name '*.epub' 2>/dev/null | while read -r book; do
		# The site has the same.
		! cmp -s "$book" "$actual/expect/site/epub/${book##*/}" || rm "$actual/expect/site/epub/${book##*/}"
	done
	rmdir "$actual/expect/site/epub" 2>/dev/null
	find "$actual/expect" -name '*.epub' | while read -r book; do
		unzip -q "$book" -d "$book.d" && rm "$book"
	done
	find "$actual/expect" -name meta.js -printf '%h\n' | while read -r index; do
		node tests/tools/search-parts.mjs "$index"
	done
	find "$actual/expect" -path '*/site/assets/*' -name '*-*.[cj]s*' | while read -r asset; do
		for standard in themes/standaard/assets/*.[cj]s*; do
			! cmp -s "$standard" "$asset" || rm "$asset"
		done
	done
}

# The exit status must agree with the messages; if not, it is added to them.
check_status()
{
	local status=$1 messages=$2 right=0
	if grep -q ': storing [A-Z][0-9]*:' "$messages"; then
		right=70
	elif grep -q ': fout [A-Z][0-9]*:' "$messages"; then
		right=1
	fi
	[ "$status" = $right ] || echo "exit status $status" >>"$messages"
}

# The expected part of a case, and the same part of what was made.
difference()
{
	local case=$1 messages=$2 same=0
	diff -N -u "$case/$messages" "$work/actual/$case/$messages" || same=1
	[ "$messages" = expect ] && return $same
	mkdir -p "$work/none"
	diff -r -u "$(folder "$case/expect")" "$(folder "$work/actual/$case/expect")" && return $same
}

folder()
{
	if [ -d "$1" ]; then echo "$1"; else echo "$work/none"; fi
}

keep()
{
	local case=$1 messages=$2
	rm -rf "${case:?}/expect"
	cp -R "$work/actual/$case/." "$case/"
}

passed=0
failed=0
for case in tests/diag/*/ tests/sites/*/; do
	[ -d "$case" ] || continue
	case=${case%/}
	case $case in
	tests/diag/*) messages=expect ;;
	*) messages=messages ;;
	esac
	run_case "$case" "$messages"
	if difference "$case" "$messages" >"$work/diff"; then
		passed=$((passed + 1))
		continue
	fi
	failed=$((failed + 1))
	echo "== $case"
	cat "$work/diff"
	if [ "$1" = update ]; then
		read -r -p "Keep this as $case? [y/N] " answer
		[ "$answer" != y ] || keep "$case" "$messages"
	fi
done
[ "$1" = update ] || echo "golden: $passed passed, $failed failed"
[ "$1" = update ] || [ $failed = 0 ]
