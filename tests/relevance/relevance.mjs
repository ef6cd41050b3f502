// How good the answers are, beside those of other search engines on the same site; README.md tells
// what is measured.  usage: relevance.mjs SITE
import { existsSync } from "node:fs";
import { join } from "node:path";
import { finish } from "../tools/lib.mjs";
import { openBrowser, serve } from "../browser/lib.mjs";
import { openEngine } from "../engines/browser.mjs";
import { build, rivals } from "../engines/engines.mjs";
import { openOurs } from "../engines/ours/node.mjs";
import { collect } from "../engines/corpus.mjs";
import { judgedQueries, unanswerable } from "./judgements.mjs";
import { mean, measure } from "./measures.mjs";

const site = process.argv[2];
const work = "build/relevance";
const DEPTH = 100;

/** What an engine, a function from a query to pages, makes of all queries. */
async function judge(name, search) {
	const answers = [];
	for (const { id, query, kind, grades } of judgedQueries()) {
		const results = await search(query);
		answers.push({ id, query, kind, grades, results, measured: measure(results, grades) });
	}
	let falseHits = 0;
	for (const query of unanswerable()) falseHits += Number((await search(query)).length > 0);
	return { name, answers, falseHits };
}

async function judgeOurs() {
	const search = await openOurs(site);
	return judge("ours", (query) => search(query, DEPTH));
}

async function judgeRivals() {
	const browser = await openBrowser();
	const judged = [];
	collect(site, `${work}/pages`);
	for (const rival of rivals) {
		const folder = join(work, rival.name);
		build(rival, `${work}/pages`, folder);
		const server = await serve(folder, "/");
		const engine = await openEngine(browser, server.url, rival);
		const search = async (query) => (await engine.answer(query, DEPTH)).results.map(({ address }) => address);
		judged.push(await judge(rival.name, search));
		server.close();
	}
	await browser.close();
	return judged;
}

const of = ({ answers }, kind) =>
	mean(answers.filter((answer) => !kind || answer.kind === kind).map(({ measured }) => measured));
const kinds = [...new Set(judgedQueries().map(({ kind }) => kind))];

/** A line of a table: a number for each engine. */
const row = (head, numbers) => console.log(head.padEnd(34) + numbers.map((n) => n.padStart(12)).join(""));
const decimals = (number) => number.toFixed(2);

function print(engines) {
	row("", engines.map(({ name }) => name));
	for (const kind of kinds) row(`success@1: ${kind}`, engines.map((engine) => decimals(of(engine, kind).success)));
	for (const [name, head] of [
		["success", "success@1"],
		["touches", "  first page: grade 1 and more"],
		["best", "  first page: the highest grade"],
		["first", "  first of all: grade 2 and more"],
		["ndcg", "nDCG@10"],
		["zero", "no results"],
	])
		row(head, engines.map((engine) => decimals(of(engine)[name])));
	row(`false results (of ${unanswerable().length} queries)`, engines.map(({ falseHits }) => String(falseHits)));
}

/** The queries of ours whose first page does not answer, with the pages that come first. */
function printMisses({ answers }) {
	for (const { id, query, results, grades, measured } of answers) {
		if (measured.success) continue;
		const first = results.slice(0, 3).map((page) => `${page} (${grades.get(page) ?? "-"})`);
		console.log(`${id} ${query}: ${first.join(", ") || "nothing"}`);
	}
}

const faults = [];
let passed = 0;
const expect = (right, text) => (right ? passed++ : faults.push(text));

for (const { id, grades } of judgedQueries())
	for (const page of grades.keys()) expect(existsSync(join(site, page)), `${id}: no page ${page}`);

const [our, ...others] = [await judgeOurs(), ...(await judgeRivals())];
print([our, ...others]);
printMisses(our);
const total = of(our);
expect(total.success >= 0.9, "success@1 is below 0.90");
expect(total.zero <= 0.03, "more than 3 % of the queries find nothing");
expect(our.falseHits <= 1, "more than one query for what is not here finds something");
for (const other of others) {
	for (const measure of ["success", "ndcg"])
		expect(total[measure] > of(other)[measure], `${other.name} is as good in ${measure}`);
	for (const kind of kinds)
		expect(of(our, kind).success >= of(other, kind).success, `${other.name} is better in ${kind}`);
}
finish("relevance", passed, faults);
