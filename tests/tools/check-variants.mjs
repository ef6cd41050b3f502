// The portfolio in English, and with the plain theme: what the settings promise, and every check that
// the site itself must pass.  usage: check-variants.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { files, runTests, textOf } from "./lib.mjs";
import { labelsOf, stringsOf } from "./strings.mjs";

const work = mkdtempSync(join(tmpdir(), "variants-"));
process.on("exit", () => rmSync(work, { recursive: true }));

function run(command, ...words) {
	const { status, stdout, stderr } = spawnSync(command, words, { encoding: "utf8", maxBuffer: 1 << 26 });
	assert.equal(status, 0, `${command} ${words.join(" ")}\n${stdout}${stderr}`);
}

/** A copy of the content, of which EDITS, { file: { from: to } }, changes files; gives its folder. */
function contentWith(name, edits) {
	const folder = join(work, name, "content");
	cpSync("content", folder, { recursive: true });
	for (const [file, changes] of Object.entries(edits)) {
		let text = readFileSync(join(folder, file), "utf8");
		for (const [from, to] of Object.entries(changes)) {
			assert.ok(text.includes(from), `${file} has no ${from}`);
			text = text.replace(from, to);
		}
		writeFileSync(join(folder, file), text);
	}
	return folder;
}

function build(name, content, ...options) {
	run("build/strict/portfolio", "build", "-q", "--content", content, "--output", join(work, name), ...options);
	return join(work, name);
}

const check = (name, folder) => () => run("node", `tests/tools/check-${name}.mjs`, folder);

const moved = "praktijken/tiel-huisvesting-arbeidsmigranten.md";
const english = build("english", contentWith("en", {
	"portfolio.yaml": { "\ntaal: nl\n": "\ntaal: en\n" },
	[moved]: { "\ntoegevoegd:": "\noude_adressen: [tiel.html, praktijken/kamers/]\ntoegevoegd:" },
}));
const unsearched = build("unsearched", contentWith("no-search", {
	"schema.yaml": {
		"\n  search: {template: zoeken,": "\n  # search: {template: zoeken,",
		"\n        role: synonyms\n": "\n", ", role: whole_words": "", "\n        role: splits\n": "\n",
	},
}), "--only", "site");
const plain = build("plain", "content", "--theme", "kaal", "--only", "site");
const plainPages = files(join(plain, "site"), /\.html$/).map((path) => [relative(plain, path), readFileSync(path, "utf8")]);

// The interface's Dutch texts that are no English text too.
const nl = stringsOf("themes/standaard/strings/nl.yaml");
const en = stringsOf("themes/standaard/strings/en.yaml");
const pairs = [...[...nl].map(([key, text]) => [text, en.get(key)]), ...labelsOf("content/schema.yaml")];
const inEnglish = new Set(pairs.map(([, text]) => text));
const dutch = new Set(pairs.map(([text]) => text).filter((text) => !inEnglish.has(text)));

const voids = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const named = /\s(?:(?:aria-label|title|alt|placeholder)="([^"]*)"|data-[\w-]+="([^"]*[A-Z ][^"]*)")/g;

/** The texts of a page that are in the page's own language: of nodes, and of attributes. */
function ownTexts(html) {
	const open = [];
	const texts = [];
	const isOwn = () => (open.findLast(({ lang }) => lang)?.lang ?? "en") === "en";
	for (const [, close, name, attributes, text] of html.replace(/<script[\s\S]*?<\/script>/g, "").matchAll(/<(\/?)(\w[\w:-]*)((?:[^>"]|"[^"]*")*)>|([^<]+)/g)) {
		if (text !== undefined) {
			if (isOwn()) texts.push(textOf(text));
		} else if (close) {
			while (open.length > 0 && open.pop().name !== name);
		} else {
			const lang = attributes.match(/\slang="([^"]*)"/)?.[1];
			open.push({ name, lang });
			if (isOwn()) texts.push(...[...attributes.matchAll(named)].map(([, text, data]) => textOf(text ?? data)));
			if (attributes.endsWith("/") || voids.test(name)) open.pop();
		}
	}
	return texts;
}

function dutchTexts(folder, pattern) {
	const paths = files(folder, pattern);
	assert.ok(paths.length > 10);
	return paths.flatMap((path) =>
		ownTexts(readFileSync(path, "utf8")).flatMap((text) => {
			const isDutch = [text, text.split(":")[0], `${text.split(":")[0]}:`].some((part) => dutch.has(part));
			return isDutch ? `${relative(folder, path)}: ${text}` : [];
		}),
	);
}

await runTests("variants", {
	"in English: no Dutch word of the interface, and Dutch content says that it is Dutch": () => {
		assert.deepEqual(dutchTexts(join(english, "site"), /\.html$/), []);
		const html = readFileSync(join(english, "site", "praktijken/tiel-huisvesting-arbeidsmigranten.html"), "utf8");
		assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
		assert.match(html, /<h1 lang="nl">/);
		assert.match(html, /"inLanguage":"nl"/);
		assert.match(html, /21 November 2026/);
	},
	"in English: a book of Dutch texts is Dutch, with English headings of its own": () => {
		const [book] = files(join(english, "epub"), /^de-nieuwe-verscheidenheid\.epub$/);
		const folder = join(work, "book");
		run("unzip", "-q", book, "-d", folder);
		const nav = readFileSync(join(folder, "EPUB/nav.xhtml"), "utf8");
		assert.match(nav, /xml:lang="nl"/);
		assert.match(readFileSync(join(folder, "EPUB/package.opf"), "utf8"), /<dc:language>nl</);
		for (const key of ["book_contents", "book_landmarks"]) assert.ok(nav.includes(en.get(key)) && !nav.includes(nl.get(key)), key);
	},
	...Object.fromEntries(["links", "nu", "html", "metadata"].flatMap((name) => [
		[`in English: ${name}`, check(name, join(english, "site"))],
		[`plain: ${name}`, check(name, join(plain, "site"))],
	])),
	"an old address, of a page or a folder, leads on": () => {
		for (const [path, to] of [["tiel.html", "praktijken/tiel-huisvesting-arbeidsmigranten.html"], ["praktijken/kamers/index.html", "../../praktijken/tiel-huisvesting-arbeidsmigranten.html"]]) {
			const html = readFileSync(join(english, "site", path), "utf8");
			assert.match(html, new RegExp(`http-equiv="refresh" content="0; url=${to}"`));
			assert.match(html, new RegExp(`<a href="${to}">`));
		}
		assert.match(readFileSync(join(english, "site/feed.xml"), "utf8"), /<id>[^<]*\/tiel\.html<\/id>/);
	},
	"without a search: what the other scripts call still comes before them": () => {
		const scripts = [...readFileSync(join(unsearched, "site/kaart.html"), "utf8").matchAll(/<script src="assets\/([a-z-]+)-[0-9a-f]{8}\.js" defer/g)].map(([, name]) => name);
		assert.deepEqual(scripts, ["search-open", "combobox", "selection", "finder", "map"]);
	},
	"plain: no pictures and no scripts": () => {
		const found = plainPages.filter(([, html]) => /<(img|svg|picture|video|canvas|object|iframe|script (?!type="application\/ld\+json"))/.test(html));
		assert.deepEqual(found.map(([path]) => path), []);
	},
	"plain: a chart is still there as its table": () => {
		const [, html] = plainPages.find(([path]) => path === "site/evaluatie-gia.html");
		assert.ok((html.match(/<table>/g) ?? []).length > 5);
		assert.ok(!html.includes("chart-label"), "words of a drawing are left");
	},
	"plain: nothing of the standard theme's files": () =>
		assert.deepEqual(files(join(plain, "site/assets"), /(?:)/).map((path) => path.replace(/.*\/|-[0-9a-f]{8}/g, "")), ["site.css"]),
});
