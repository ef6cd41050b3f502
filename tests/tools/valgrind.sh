#!/bin/bash
# The whole portfolio under Valgrind: no invalid access, nothing uninitialised, nothing lost.
set -u
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,possible \
	build/strict/portfolio build -q --jobs 2 --output "$work/output" || failed=1
echo "valgrind: $((1 - failed)) passed, $failed failed"
[ $failed = 0 ]
