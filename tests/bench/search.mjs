// The search beside Pagefind, MiniSearch and lunr, on the real site and on sites with more pages:
// what an index costs to make, and what a query costs in Chromium over loopback, where nothing is
// compressed.  It reports; it never fails by time.  usage: search.mjs [RECORDS...]
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { files } from "../tools/lib.mjs";
import { launch, openEngine, serve } from "../engines/browser.mjs";
import { buildCommand, rivals } from "../engines/engines.mjs";
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
async function ask(browser, folder, client, queries) {
	const server = await serve(folder);
	const first = [];
	for (const query of queries.slice(0, FIRST)) {
		const engine = await openEngine(browser, server, client);
		first.push(await engine.answer(query, SHOWN));
		await engine.close();
	}
	const engine = await openEngine(browser, server, client);
	await engine.answer(queries[0], SHOWN);
	const later = [];
	for (const query of queries.slice(FIRST)) later.push(await engine.answer(query, SHOWN));
	await engine.close();
	server.close();
	const of = (answers, what) => median(answers.map((answer) => answer[what]));
	return {
		firstBytes: of(first, "bytes") / 1000,
		firstTime: of(first, "milliseconds"),
		laterBytes: of(later, "bytes") / 1000,
		laterTime: of(later, "milliseconds"),
	};
}

/** A site with COUNT more records than the real one; 0 for the real one alone. */
function makeSite(count) {
	const folder = join(work, `${count}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	timed(["node", "tests/bench/generate.mjs", join(folder, "content"), count]);
	for (const name of ["themes", "filters"]) symlinkSync(resolve(name), join(folder, name));
	timed(["build/portfolio", "build", "-q", "-C", folder, "--only", "site"]);
	return join(folder, "output/site");
}

const rows = [
	["index: seconds", "seconds", 2],
	["index: MiB of memory", "mebibytes", 0],
	["index: kB on disk", "kilobytes", 0],
	["first query: kB", "firstBytes", 0],
	["first query: ms", "firstTime", 0],
	["later queries: kB", "laterBytes", 1],
	["later queries: ms", "laterTime", 1],
];

const browser = await launch();
for (const count of process.argv.slice(2).map(Number)) {
	const site = makeSite(count);
	const pages = join(work, "pages");
	collect(site, pages);
	const queries = queriesFor(pages);
	const measured = [];
	for (const rival of rivals) {
		const folder = join(work, rival.name);
		const cost = timed(buildCommand(rival, pages, folder));
		measured.push({ ...cost, kilobytes: bytesIn(folder) / 1000, ...(await ask(browser, folder, rival.client, queries)) });
	}
	console.log(`\n${files(pages, /./).length} pages`.padEnd(26) + rivals.map(({ name }) => name.padStart(12)).join(""));
	for (const [head, name, decimals] of rows)
		console.log(head.padEnd(25) + measured.map((cost) => cost[name].toFixed(decimals).padStart(12)).join(""));
}
await browser.close();
