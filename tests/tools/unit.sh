#!/bin/bash
# Run the unit tests in a folder; each is a cmocka program.  usage: unit.sh FOLDER
# What was started and is not OK has failed: a crash and a skip too.
set -u
passed=0
failed=0
for program in "$1"/test_*; do
	[ -x "$program" ] || continue
	output=$("$program" 2>&1)
	status=$?
	p=$(grep -c '^\[       OK \]' <<<"$output")
	f=$(($(grep -c '^\[ RUN      \]' <<<"$output") - p))
	[ $status = 0 ] || [ $f != 0 ] || f=1
	[ $f = 0 ] || printf '%s\n' "$output"
	passed=$((passed + p))
	failed=$((failed + f))
done
echo "unit: $passed passed, $failed failed"
[ $failed = 0 ]
