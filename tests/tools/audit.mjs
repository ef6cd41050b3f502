// Lighthouse on six kinds of pages, and the weight of every page beside the budgets.
// usage: audit.mjs SITE
//
// The pages come from a server that compresses, as a host's would.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { serve } from "../browser/lib.mjs";
import { files } from "./lib.mjs";
import { budgets, weigh } from "./weights.mjs";

const site = resolve(process.argv[2]);
const lighthouse = new URL("../node_modules/.bin/lighthouse", import.meta.url).pathname;
const kinds = {
	"home": "index.html",
	"a list": "praktijken/index.html",
	"a practice": "praktijken/rotterdam-relax-dit-is-rotterdam.html",
	"a municipality": "gemeenten/rotterdam.html",
	"the map": "kaart.html",
	"search": "zoeken.html",
};

const run = (command, args, env) =>
	new Promise((done) => spawn(command, args, { env: { ...process.env, ...env }, stdio: "ignore" }).on("close", done));

/** The scores of a page in percents, and the audits that cost something. */
async function audit(url, folder) {
	const report = join(folder, "report.json");
	await run(lighthouse, [url, "--quiet", "--chrome-flags=--headless=new --no-sandbox --disable-gpu", "--output=json", `--output-path=${report}`], { CHROME_PATH: "/usr/bin/chromium" });
	const { categories, audits } = JSON.parse(await readFile(report, "utf8"));
	const costs = Object.values(categories).flatMap(({ auditRefs }) =>
		auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => `${id} ${audits[id].displayValue ?? ""}`),
	);
	return { scores: Object.values(categories).map(({ score }) => Math.round(score * 100)), costs: [...new Set(costs)] };
}

const kilo = (bytes) => (bytes / 1e3).toFixed(1);
const describe = ({ html, css, js, requests }) => `${[html, css, js].map(kilo).join(" ")} | ${requests}`;

/** The page of a site that weighs most, by one of the budgets. */
const heaviest = (what) => files(site, /\.html$/).map((path) => relative(site, path)).reduce((most, path) => (weigh(site, path)[what] > weigh(site, most)[what] ? path : most));

const server = await serve(site, "/", { compress: true });
const folder = await mkdtemp(join(tmpdir(), "audit-"));
console.log("page: performance accessibility best-practices seo | kB html css js | requests");
console.log(`budget: 100 100 100 100 | ${describe(budgets)}`);
for (const [kind, path] of Object.entries(kinds)) {
	const { scores, costs } = await audit(server.url + path, folder);
	console.log(`${kind}: ${scores.join(" ")} | ${describe(weigh(site, path))}`);
	for (const cost of costs) console.log(`  ${cost}`);
}
for (const what of Object.keys(budgets)) {
	const path = heaviest(what);
	console.log(`most ${what}: ${path} | ${describe(weigh(site, path))}`);
}
server.close();
await rm(folder, { recursive: true });
