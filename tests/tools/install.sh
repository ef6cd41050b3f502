#!/bin/bash
# An installed program finds its theme and filters, and its manual reads well.
set -u
cd "$(dirname "$0")/../.."
prefix=$PWD/build/installed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

try()
{
	local name=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
	else
		echo "failed: $name"
		failed=$((failed + 1))
	fi
}

rm -rf "$prefix"
try install env -u MAKEFLAGS -u MAKELEVEL make --silent install PREFIX="$prefix" BUILD=build/install
cp -R content "$work"
try "build elsewhere" "$prefix/bin/portfolio" build -q -C "$work"
try "a page" test -s "$work/output/site/index.html"
try manual mandoc -T lint -W warning "$prefix/share/man/man1/portfolio.1"

echo "install: $passed passed, $failed failed"
[ $failed = 0 ]
