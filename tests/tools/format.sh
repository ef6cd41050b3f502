#!/bin/bash
# Is the C code laid out as .clang-format says?  Each file counts as one test.
# To lay it out: clang-format -i FILE
set -u
cd "$(dirname "$0")/../.."
passed=0
failed=0
while read -r file; do
	if clang-format --dry-run -Werror "$file"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
done < <(find generator tests/unit tests/bench -name '*.[ch]' ! -name '*_list.h')
echo "format: $passed passed, $failed failed"
[ $failed = 0 ]
