#!/bin/bash
# Is the C code laid out as .clang-format says?  To lay it out: clang-format -i FILE
set -u
cd "$(dirname "$0")/../.."
failed=0
find generator tests/unit tests/bench -name '*.[ch]' ! -name '*_list.h' -print0 |
	xargs -0 clang-format --dry-run -Werror || failed=1
echo "format: $((1 - failed)) passed, $failed failed"
[ $failed = 0 ]
