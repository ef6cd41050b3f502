// The search finds the same pages, in the same order, in Chromium as in Node: for the graded queries,
// and for words drawn from the site, whole, begun and with two letters swapped.
// usage: agreement.mjs SITE
import { readFileSync } from "node:fs";
import { files, finish, textOf } from "../tools/lib.mjs";
import { openBrowser, serve } from "../browser/lib.mjs";
import { openEngine } from "../engines/browser.mjs";
import { openOurs } from "../engines/ours/node.mjs";
import { ours } from "../engines/engines.mjs";
import { judgedQueries, unanswerable } from "./judgements.mjs";

const site = process.argv[2];
const DEPTH = 10;
const STEP = 4999; // one word in so many of the site's

const texts = files(site, /\.html$/).map((path) => textOf(readFileSync(path, "utf8")));
const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}’-]{5,}/gu) ?? []);
const drawn = words.filter((_, at) => at % STEP === 0);
const swapped = (word) => word.replace(/^(..)(.)(.)/u, "$1$3$2");
const pairs = drawn.map((word, at) => `${word} ${drawn.at(at - 1)}`);
const queries = [
	...judgedQueries().map(({ query }) => query),
	...unanswerable(),
	...[...drawn, ...drawn.map((word) => word.slice(0, 4)), ...drawn.map(swapped), ...pairs],
	...pairs.map((pair) => `"${pair}"`),
];

const inNode = await openOurs(site);
const server = await serve(site, "/");
const browser = await openBrowser();
const inChromium = await openEngine(browser, server.url, ours(site));
let passed = 0;
const faults = [];
for (const query of queries) {
	const here = await inNode(query, DEPTH);
	const there = (await inChromium.answer(query, DEPTH)).results.map(({ address }) => address);
	const at = here.findIndex((address, rank) => address !== there[rank]);
	if (at < 0 && here.length === there.length) passed++;
	else faults.push(`${query}: at ${Math.max(0, at) + 1}, Node has ${here[at]}, Chromium ${there[at]}`);
}
await browser.close();
server.close();
finish("agreement", passed, faults);
