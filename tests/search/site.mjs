// The search of a built site: its index against the browser's words, what it finds, what it loads.
// usage: site.mjs SITE
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { runTests } from "../tools/lib.mjs";
import { openEngine, page, plain } from "./engine.mjs";

const site = process.argv[2];
const [hash] = readdirSync(join(site, "zoeken"));
const file = (name) => {
	const path = join(site, "zoeken", hash, `${name}.js`);
	return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};
const scripts = readdirSync(join(site, "assets")).filter((name) => name.startsWith("search"));
const script = (name) => readFileSync(join(site, "assets", scripts.find((one) => RegExp(`^search${name}-[0-9a-f]{8}\\.js$`).test(one))));

const { engine, loaded } = await openEngine(file);
const reader = page(["index", "search", "inflate"]);
const index = await reader.searchIndex.open(async (name) => vm.runInContext(file(name) ?? "", reader));
const documents = await Promise.all(Array.from({ length: index.meta.documents }, (_, number) => index.document(number)));

/** Ask, and show as the page does; gives the titles, and how many bytes were moved. */
async function ask(engine, loaded, query) {
	loaded.length = 0;
	const result = await engine.ask(query);
	const shown = await Promise.all(result.hits.slice(0, 10).map((number) => engine.show(result, number)));
	await engine.count(result, 0);
	const titles = plain(shown).map(({ title }) => title.map(([text]) => text).join(""));
	return { titles, bytes: loaded.reduce((sum, name) => sum + file(name).length, 0) };
}

const every = (step) => documents.flatMap(({ title }, number) => (number % step ? [] : title));

await runTests("search of a site", {
	async "the browser makes the words that are in the index"() {
		const unknown = new Set();
		for (const { title, text } of documents)
			for (const token of reader.search.tokens(`${title}\n${text}`))
				for (const { form, text } of [token, ...token.parts]) if (!((await index.find(form))?.documents > 0)) unknown.add(text);
		assert.deepEqual([...unknown], []);
	},
	async "a page is found by its title"() {
		const absent = [], titles = every(4);
		for (const title of titles) {
			const found = await ask(engine, loaded, title);
			if (!found.titles.slice(0, 3).includes(title)) absent.push(title);
		}
		assert.ok(absent.length <= titles.length / 50, absent.join("; "));
	},
	async "a page is found by a phrase of its title"() {
		for (const title of every(12).filter((title) => /^[\p{L} ]+ [\p{L} ]+$/u.test(title)))
			assert.ok((await ask(engine, loaded, `"${title}"`)).titles.includes(title), title);
	},
	async "a query moves few bytes"() {
		const first = [], later = [];
		const fixed = ["-open", "-page", "-index", ""].reduce((sum, name) => sum + script(name).length, 0);
		const one = await openEngine(file);
		for (const query of every(40)) {
			const opened = await openEngine(file);
			const meta = file("meta").length;
			first.push(fixed + meta + (await ask(opened.engine, opened.loaded, query)).bytes);
			later.push((await ask(one.engine, one.loaded, query)).bytes);
		}
		const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
		const zipped = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(site, "assets", name))).length, 0);
		console.log(`scripts ${fixed}, all gzipped ${zipped}; first query ${median(first)}, later ${median(later)}`);
		assert.ok(zipped <= 15000);
		assert.ok(median(first) <= 80000);
		assert.ok(median(later) <= 50000);
	},
});
