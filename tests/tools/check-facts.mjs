// What the sources say stands on the page.  usage: check-facts.mjs SITE
//
// tests/facts/SLUG.txt: a line is a text, a tab, and what it is; the text of the page
// SITE/*/SLUG.html must contain it, whatever the white space.  Lines with # are remarks.
// Each practice has such a list, of at least eight facts.
import { basename } from "node:path";
import { existsSync, readFileSync } from "node:fs";
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
	const facts = lines(path).filter(([, line]) => line !== "" && !line.startsWith("#"));
	if (facts.length < 8) faults.push(`${path}: ${facts.length} facts`);
	for (const [number, line] of facts) {
		const [pattern, what] = line.split("\t");
		if (what === undefined) faults.push(`${path}:${number}: no tab`);
		else if (text.includes(plainText(pattern))) passed++;
		else faults.push(`${path}:${number}: "${pattern}" (${what}) is not on the page`);
	}
}
for (const path of files("content/praktijken", /\.md$/))
	if (!existsSync(`tests/facts/${basename(path, ".md")}.txt`)) faults.push(`${path}: no list of facts`);
finish("facts", passed, faults);
