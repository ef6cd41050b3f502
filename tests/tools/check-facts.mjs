// What the sources say stands on the page.  usage: check-facts.mjs SITE
//
// tests/facts/SLUG.txt: a line is a text, a tab, and what it is; the text of the page
// SITE/*/SLUG.html must contain it, whatever the white space.  Lines with # are remarks.
import { basename } from "node:path";
import { readFileSync } from "node:fs";
import { files, finish, lines, plainText, textOf } from "./lib.mjs";

const site = process.argv[2];
const pages = files(site, /\.html$/);

let passed = 0;
const faults = [];
for (const path of files("tests/facts", /\.txt$/)) {
	const slug = basename(path, ".txt");
	const found = pages.filter((page) => basename(page, ".html") === slug);
	const text = found.length === 1 ? textOf(readFileSync(found[0], "utf8")) : "";
	if (found.length !== 1) faults.push(`${path}: ${found.length} pages are named ${slug}.html`);
	for (const [number, line] of lines(path)) {
		if (line === "" || line.startsWith("#")) continue;
		const [pattern, what] = line.split("\t");
		if (what === undefined) faults.push(`${path}:${number}: no tab`);
		else if (text.includes(plainText(pattern))) passed++;
		else faults.push(`${path}:${number}: "${pattern}" (${what}) is not on the page`);
	}
}
finish("facts", passed, faults);
