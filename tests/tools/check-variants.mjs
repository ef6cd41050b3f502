// The portfolio in English, and with the plain theme: what the settings promise, and every check that
// the site itself must pass.  usage: check-variants.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { files, runTests, textOf } from "./lib.mjs";

const work = mkdtempSync(join(tmpdir(), "variants-"));
process.on("exit", () => rmSync(work, { recursive: true }));

function run(command, ...words) {
	const { status, stdout, stderr } = spawnSync(command, words, { encoding: "utf8", maxBuffer: 1 << 26 });
	assert.equal(status, 0, `${command} ${words.join(" ")}\n${stdout}${stderr}`);
}

/** A copy of the content, of which EDITS, { file: [from, to] }, changes files; gives its folder. */
function contentWith(name, edits) {
	const folder = join(work, name, "content");
	cpSync("content", folder, { recursive: true });
	for (const [file, [from, to]] of Object.entries(edits)) {
		const text = readFileSync(join(folder, file), "utf8");
		assert.ok(text.includes(from), `${file} has no ${from}`);
		writeFileSync(join(folder, file), text.replace(from, to));
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
	"portfolio.yaml": ["\ntaal: nl\n", "\ntaal: en\n"],
	[moved]: ["\ntoegevoegd:", "\noude_adressen: [tiel.html, praktijken/kamers/]\ntoegevoegd:"],
}));
const plain = build("plain", "content", "--theme", "kaal", "--only", "site");
const plainPages = files(join(plain, "site"), /\.html$/).map((path) => [relative(plain, path), readFileSync(path, "utf8")]);

await runTests("variants", {
	...Object.fromEntries(["links", "nu", "html", "metadata"].flatMap((name) => [
		[`in English: ${name}`, check(name, join(english, "site"))],
		[`plain: ${name}`, check(name, join(plain, "site"))],
	])),
	"in English: books": check("books", join(english, "epub")),
	"an old address, of a page or a folder, leads on": () => {
		for (const [path, to] of [["tiel.html", "praktijken/tiel-huisvesting-arbeidsmigranten.html"], ["praktijken/kamers/index.html", "../../praktijken/tiel-huisvesting-arbeidsmigranten.html"]]) {
			const html = readFileSync(join(english, "site", path), "utf8");
			assert.match(html, new RegExp(`http-equiv="refresh" content="0; url=${to}"`));
			assert.match(html, new RegExp(`<a href="${to}">`));
		}
		assert.match(readFileSync(join(english, "site/feed.xml"), "utf8"), /<id>[^<]*\/tiel\.html<\/id>/);
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
