#!/bin/bash
# The same content gives the same bytes: whatever the number of threads, the folder, the time
# zone, the language, the mask of new files, their times and the order in the folder.  One more
# filter looks at all records.
set -u
cd "$(dirname "$0")/../.."
program=$PWD/build/strict/portfolio
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# add_filter FOLDER: to the content there
add_filter()
{
	cp tests/tools/records.lua "$1/filters"
	sed -i 's/^filters:$/&\n  - records.lua/' "$1/content/portfolio.yaml"
}

mkdir -p "$work/one" "$work/quite/another folder"
cp -R content themes filters "$work/one"
add_filter "$work/one"
(cd "$work/one" && "$program" build -q --jobs 1)

# same NAME FOLDER COMMAND...: build with COMMAND in a copy of the content in FOLDER
same()
{
	local name=$1 folder=$work/$2
	shift 2
	rm -rf "${folder:?}"
	mkdir -p "$folder"
	# In reverse order, with other times.
	find content themes filters -type f | sort -r | xargs -d "\n" cp --parents -t "$folder"
	add_filter "$folder"
	find "$folder" -type f -exec touch -d '2001-02-03 04:05:06' {} +
	(cd "$folder" && "$@") && diff -r "$work/one/output" "$folder/output"
	if [ $? = 0 ]; then
		passed=$((passed + 1))
	else
		echo "different: $name"
		failed=$((failed + 1))
	fi
}

same "one thread" two "$program" build -q --jobs 1
same "four threads" two "$program" build -q --jobs 4
same "another folder" "quite/another folder" "$program" build -q
same "another time zone" two env TZ=Pacific/Auckland "$program" build -q
same "another language" two env LANG=en_US.UTF-8 LC_ALL=C.UTF-8 "$program" build -q
same "another mask" two bash -c 'umask 077; "$0" build -q' "$program"

echo "same: $passed passed, $failed failed"
[ $failed = 0 ]
