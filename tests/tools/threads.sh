#!/bin/bash
# The whole portfolio on four threads under ThreadSanitizer, with one more filter that looks at
# all records; and the analysis of words.
set -u
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
# Where addresses are randomised over more bits than ThreadSanitizer expects, it cannot start.
fixed=
setarch -R true 2>/dev/null && fixed="setarch -R"
cp -R content themes filters "$work"
cp tests/tools/records.lua "$work/filters"
sed -i 's/^filters:$/&\n  - records.lua/' "$work/content/portfolio.yaml"
$fixed build/tsan/portfolio build -q --jobs 4 -C "$work" || failed=1
$fixed build/tsan/unit/test_search_order >"$work/log" 2>&1 || {
	cat "$work/log"
	failed=1
}
echo "threads: $((1 - failed)) passed, $failed failed"
[ $failed = 0 ]
