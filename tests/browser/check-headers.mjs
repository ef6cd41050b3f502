// With the headers that _headers asks for, the site works as it does without: nothing is blocked, and
// the block of JSON-LD, which no browser runs, stays.  usage: check-headers.mjs SITE
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runTests } from "../tools/lib.mjs";
import { openBrowser, openPage, serve } from "./lib.mjs";

const site = resolve(process.argv[2]);
const text = readFileSync(join(site, "_headers"), "utf8");

/** The blocks of the file: [[pattern, { header: value }]]. */
const blocks = text.split(/\n(?=\S)/).map((block) => {
	const [pattern, ...lines] = block.trim().split("\n");
	return [pattern, Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/s)))];
});
const [[, headers], ...cached] = blocks;
const server = await serve(site, "/", headers);
const browser = await openBrowser();

async function open(path, act = () => {}) {
	const { page, faults, close } = await openPage(browser);
	await page.goto(server.url + path);
	const result = await act(page);
	await close();
	assert.deepEqual(faults, []);
	return result;
}

await runTests("browser headers", {
	"the policy as a header is that of the pages, and no other page may frame them": () => {
		const [, meta] = readFileSync(join(site, "index.html"), "utf8").match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
		assert.equal(headers["Content-Security-Policy"], `${meta}; frame-ancestors 'none'`);
		assert.equal(headers["X-Content-Type-Options"], "nosniff");
	},
	"only what has its content in its name is kept for long": () => {
		assert.deepEqual(cached.map(([pattern]) => pattern.replace(/[0-9a-f]{16}/, "HASH")), ["/assets/*", "/zoeken/HASH/*", "/selectie/HASH/*"]);
		for (const [, block] of cached) assert.match(block["Cache-Control"], /immutable/);
	},
	"nothing on a page is blocked, and its JSON-LD can be read": async () => {
		const type = await open("praktijken/tiel-huisvesting-arbeidsmigranten.html", (page) =>
			page.evaluate(() => JSON.parse(document.querySelector("script[type='application/ld+json']").textContent)["@graph"][0]["@type"]),
		);
		assert.equal(type, "Article");
	},
	"the search works": () => open("zoeken.html?q=huisvesting", (page) => page.locator("#zoek-aantal").getByText("resulta").waitFor()),
	"an inline script would be blocked": async () => {
		await assert.rejects(open("index.html", (page) => page.evaluate(() => document.head.append(Object.assign(document.createElement("script"), { textContent: "1" })))), /Content Security Policy/);
	},
});
await browser.close();
server.close();
