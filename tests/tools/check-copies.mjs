// No run of twelve words in content/ stands in a source: texts are written anew.
//
// usage: check-copies.mjs             check content/
//        check-copies.mjs FOLDER      remember the sources in FOLDER (*.txt)
//
// The sources may not be spread, so only a trace of them is kept: of each run of twelve words
// the first five bytes of its SHA-256, sorted.  Titles of works and addresses are no copies.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { files, finish } from "./lib.mjs";

const trace = "tests/facts/sources.bin";
const RUN = 12;
const BYTES = 5;

/** Letters without marks and digits, in small letters. */
const wordsOf = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The traces of all runs in the words. */
function traces(words) {
	const run = (_, i) => createHash("sha256").update(words.slice(i, i + RUN).join(" ")).digest("hex").slice(0, 2 * BYTES);
	return Array.from({ length: Math.max(0, words.length - RUN + 1) }, run);
}

function remember(folder) {
	const all = files(folder, /\.txt$/).flatMap((path) => traces(wordsOf(readFileSync(path, "utf8"))));
	writeFileSync(trace, Buffer.from([...new Set(all)].sort().join(""), "hex"));
}

/** Pieces of a file that belong together: paragraphs, list items, rows of a table. */
function pieces(path) {
	const text = readFileSync(path, "utf8");
	if (path.endsWith(".csv")) return text.split("\n");
	return text
		.replaceAll("\u00ad", "")
		.replace(/\]\([^)\s]*\)/g, "]")
		.replace(/https?:\S+/g, "")
		.split(/\n\s*\n|\n(?=\s*\|)/);
}

/** A work must be called by its name, so a title breaks a run. */
function titles() {
	const all = readFileSync("content/bronnen.yaml", "utf8").matchAll(/^ {2}titel: (.*)$/gm);
	return [...all].map(([, title]) => wordsOf(title).join(" ")).sort((a, b) => b.length - a.length);
}

function check() {
	const bytes = readFileSync(trace).toString("hex");
	const known = new Set(bytes.match(new RegExp(`.{${2 * BYTES}}`, "g")));
	const names = titles();
	const faults = [];
	let passed = 0;
	for (const path of files("content", /\.(md|yaml|csv)$/)) {
		const before = faults.length;
		for (const piece of pieces(path)) {
			const text = names.reduce((rest, name) => rest.replaceAll(name, " | "), wordsOf(piece).join(" "));
			const words = text.split(" | ").map((part) => part.trim().split(" "));
			for (const part of words) {
				const i = traces(part).findIndex((t) => known.has(t));
				if (i >= 0) faults.push(`${path}: a source has "${part.slice(i, i + RUN).join(" ")}" too`);
			}
		}
		if (faults.length === before) passed++;
	}
	finish("copies", passed, faults);
}

if (process.argv[2]) remember(process.argv[2]);
else check();
