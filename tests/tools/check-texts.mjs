// Nothing of a text is lost on its way: each line of each Markdown file stands on its page, and so
// does each field that is a text on one line; the pages that a practice names link to it; and each
// page has one heading of the first level.  usage: check-texts.mjs SITE
import { basename } from "node:path";
import { readFileSync } from "node:fs";
import { files, finish, lines, textOf } from "./lib.mjs";

const pages = new Map(files(process.argv[2], /\.html$/).map((path) => [path, readFileSync(path, "utf8")]));

/** The words of a line of Markdown without its marks; of a table each cell. */
function wordsOf(line) {
	if (/^\s*(\||\[\^|> \[!)/.test(line)) return line.startsWith("|") ? line.split("|") : [];
	return [line];
}
const plain = (text) =>
	text
		.replace(/\[\^\w+\]/g, "\n")
		.replace(/!?\[([^\]]*)\]\((?:[^)"]|"[^"]*")*\)/g, "$1")
		.replace(/^\s*(>\s*)*([-*+]|\d+\.|#+)?\s+/, "")
		.replace(/[*_`~]|<(?=https?:)|(?<=\w)>/g, "")
		.trim();

/** The numbered lines of the front matter, and those of the body. */
function split(path) {
	const all = lines(path);
	const end = all.findIndex(([number, text]) => number > 1 && text === "---");
	return [all.slice(1, end), all.slice(end + 1)];
}

/** The text of a field that has more than one word. */
function fieldText(line) {
	const [, value] = line.match(/^[\s-]*\w+: (?![[{>|&*])(.* .*)$/) ?? [];
	return value?.replace(/^(["'])(.*)\1$/, "$2").replaceAll("''", "'").trim();
}

/** The records that a line of front matter names. */
const named = (line) => line.match(/^(?:gemeenten|hoofdstuk|themas): \[?([^\]]*)/)?.[1].split(/,\s*/) ?? [];

let passed = 0;
const faults = [];
const expect = (right, text) => (right ? passed++ : faults.push(text));

for (const [path, html] of pages) expect(html.match(/<h1\b/g)?.length === 1, `${path}: not one h1`);
for (const path of files("content", /\.md$/)) {
	const slug = basename(path, ".md");
	const found = [...pages.keys()].filter((page) => basename(page, ".html") === slug);
	expect(found.length === 1, `${path}: ${found.length} pages are named ${slug}.html`);
	const page = textOf(pages.get(found[0]) ?? "");
	const [fields, body] = split(path);
	for (const [number, line] of fields) {
		const text = fieldText(line);
		if (text) expect(page.includes(text), `${path}:${number}: "${text}" is not on ${found[0]}`);
		for (const other of named(line)) {
			const html = [...pages].find(([name]) => basename(name, ".html") === other)?.[1];
			expect(html?.includes(`/${slug}.html"`), `${path}:${number}: ${other} does not link to ${slug}`);
		}
	}
	for (const [number, line] of body) {
		const parts = wordsOf(line).flatMap((part) => plain(part).split("\n")).map((part) => part.trim());
		for (const part of parts.filter((text) => /\p{L}/u.test(text)))
			expect(page.includes(part), `${path}:${number}: "${part}" is not on ${found[0]}`);
	}
}
finish("texts", passed, faults);
