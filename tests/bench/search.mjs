// The search beside Pagefind, MiniSearch and lunr, on the real site and on sites with more pages:
// what an index costs to make, and what a query costs in Chromium over loopback, where nothing is
// compressed.  It reports; it never fails by time.  usage: search.mjs [RECORDS...]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { files } from "../tools/lib.mjs";
import { openBrowser, serve } from "../browser/lib.mjs";
import { openEngine } from "../engines/browser.mjs";
import { buildCommand, indexOf, ours, rivals } from "../engines/engines.mjs";
import { collect, records } from "../engines/corpus.mjs";

const FIRST = 10; // queries that are asked first, each in a browser that knows nothing
const LATER = 20; // queries that are asked one after the other
const SHOWN = 10; // results that are loaded

const work = resolve("build/bench/search");

/** Run a command: { seconds, mebibytes } of it and what it started. */
function timed(command) {
	const time = join(work, "time");
	const { status, stderr } = spawnSync("time", ["-o", time, "-f", "%e %M", ...command], { encoding: "utf8" });
	if (status !== 0) throw Error(`${command.join(" ")}: ${stderr}`);
	const [seconds, kibibytes] = readFileSync(time, "utf8").trim().split(" ").map(Number);
	return { seconds, mebibytes: kibibytes / 1024 };
}

const bytesIn = (folder) => files(folder, /./).reduce((sum, path) => sum + statSync(path).size, 0);

function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Queries of one and two words that stand on a page, the same ones each time. */
function queriesFor(pages) {
	const texts = [...records(pages)].map(({ text }) => text.match(/\p{L}{4,}/gu) ?? []).filter((words) => words.length > 1);
	let state = 20261122;
	const random = (below) => (state = (state * 48271) % 2147483647) % below;
	const words = (text) => text.slice(random(text.length - 1)).slice(0, 1 + random(2));
	return Array.from({ length: FIRST + LATER }, () => words(texts[random(texts.length)]).join(" "));
}

/** What the queries cost an engine: bytes and milliseconds, the medians. */
async function cost(browser, folder, engine, queries) {
	const server = await serve(folder, "/");
	const open = () => openEngine(browser, server.url, engine);
	const measured = async (opened, query) => {
		const before = server.sent();
		const { milliseconds } = await opened.answer(query, SHOWN);
		return { kilobytes: (server.sent() - before) / 1000, milliseconds };
	};
	const first = [];
	for (const query of queries.slice(0, FIRST)) {
		const opened = await open();
		first.push(await measured(opened, query));
		await opened.close();
	}
	const opened = await open();
	await opened.answer(queries[0], SHOWN);
	const later = [];
	for (const query of queries.slice(FIRST)) later.push(await measured(opened, query));
	await opened.close();
	server.close();
	const of = (answers, what) => median(answers.map((answer) => answer[what]));
	return {
		firstBytes: of(first, "kilobytes"),
		firstTime: of(first, "milliseconds"),
		laterBytes: of(later, "kilobytes"),
		laterTime: of(later, "milliseconds"),
	};
}

/** Does an engine find something? */
async function works(browser, url, engine, query) {
	const opened = await openEngine(browser, url, engine);
	const found = await opened.answer(query, SHOWN).then(({ results }) => results.length > 0, () => false);
	await opened.close();
	return found ? "yes" : "no";
}

/** Does it work from a folder, and where the server sends a content security policy? */
async function worksEverywhere(browser, folder, engine, query, policy) {
	const file = await works(browser, `${pathToFileURL(folder)}/`, engine, query);
	const server = await serve(folder, "/", { "Content-Security-Policy": policy });
	const strict = await works(browser, server.url, engine, query);
	server.close();
	return { file, strict };
}

function removeSearch(schema) {
	const text = readFileSync(schema, "utf8").replace(/^ *search: .*\n/gm, "");
	writeFileSync(schema, text.replace(/\brole: (synonyms|whole_words|splits),?/g, ""));
}

/** A site with COUNT more records than the real one, with the search or without: its folder and cost. */
function makeSite(count, hasSearch) {
	const folder = join(work, `${count}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	timed(["node", "tests/bench/generate.mjs", join(folder, "content"), count]);
	for (const name of ["themes", "filters"]) symlinkSync(resolve(name), join(folder, name));
	if (!hasSearch) removeSearch(join(folder, "content/schema.yaml"));
	const { seconds, mebibytes } = timed(["build/portfolio", "build", "-q", "-C", folder, "--only", "site"]);
	return { site: join(folder, "output/site"), seconds, mebibytes };
}

const rows = [
	["index: seconds", "seconds", 2],
	["index: MiB of memory", "mebibytes", 0],
	["index: kB on disk", "size", 0],
	["first query: kB", "firstBytes", 0],
	["first query: ms", "firstTime", 0],
	["later queries: kB", "laterBytes", 1],
	["later queries: ms", "laterTime", 1],
	["works from file://", "file"],
	["works under strict CSP", "strict"],
];

function print(pages, columns) {
	console.log(`\n${`${pages} pages`.padEnd(24)}` + columns.map(({ name }) => name.padStart(12)).join(""));
	for (const [head, name, decimals] of rows) {
		const texts = columns.map((column) => (decimals === undefined ? column[name] : column[name].toFixed(decimals)));
		console.log(head.padEnd(24) + texts.map((text) => text.padStart(12)).join(""));
	}
}

/** Ours: the index is made with the site, so it takes what the site takes more; the memory is of both. */
function makeOurs(count) {
	const { site, seconds } = makeSite(count, false);
	if (existsSync(join(site, "zoeken"))) throw Error("the schema still asks for the search");
	const made = makeSite(count, true);
	const engine = ours(made.site);
	const size = bytesIn(indexOf(made.site)) / 1000;
	return { engine, folder: made.site, seconds: made.seconds - seconds, mebibytes: made.mebibytes, size };
}

function makeRival(rival, pages) {
	const folder = join(work, rival.name);
	const made = timed(buildCommand(rival, pages, folder));
	return { engine: rival, folder, ...made, size: bytesIn(folder) / 1000 };
}

const browser = await openBrowser();
for (const count of process.argv.slice(2).map(Number)) {
	const pages = join(work, "pages");
	const our = makeOurs(count);
	collect(our.folder, pages);
	const home = readFileSync(join(our.folder, "index.html"), "utf8");
	const [, policy] = home.match(/Content-Security-Policy" content="([^"]*)"/);
	const queries = queriesFor(pages);
	const columns = [];
	for (const { engine, folder, ...made } of [our, ...rivals.map((rival) => makeRival(rival, pages))]) {
		const costs = await cost(browser, folder, engine, queries);
		const where = await worksEverywhere(browser, folder, engine, queries[0], policy);
		columns.push({ name: engine.name, ...made, ...costs, ...where });
	}
	print(files(pages, /./).length, columns);
}
await browser.close();
