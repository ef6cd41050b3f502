// Every kind of page, and ten municipalities at random, on a phone and a desk, light and dark: axe finds
// nothing, nothing scrolls sideways, nothing comes from elsewhere, nothing goes wrong.
// usage: check-pages.mjs SITE
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { runTests } from "../tools/lib.mjs";
import { axeFaults, openBrowser, openPage, serve, sidewaysScroll } from "./lib.mjs";

const site = resolve(process.argv[2]);
const below = await serve(site, "/onder/pad/");
const atRoot = await serve(site, "/"); /* where 404.html thinks it is */
const browser = await openBrowser();

const namesIn = (folder) => readdirSync(join(site, folder)).filter((name) => name.endsWith(".html")).map((name) => `${folder}/${name}`);
const some = (list, count) => list.map((item) => [Math.random(), item]).sort(([a], [b]) => a - b).slice(0, count).map(([, item]) => item);
const isFacet = (path) => path.includes("/per-");

// The first of each kind that has much on it; of a folder: its list, a facet's page, a record.
const kinds = [
	...readdirSync(site).filter((name) => name.endsWith(".html")),
	"praktijken/index.html", "praktijken/rotterdam-relax-dit-is-rotterdam.html", "praktijken/rotterdam-gesprek-over-regels.html",
	"typen/index.html", "typen/expatgemeenten.html", "themas/index.html", "themas/wonen.html",
	"aanpakken/index.html", "aanpakken/generiek-beleid.html", "gemeenten/index.html", "gemeenten/rotterdam.html",
	namesIn("praktijken").find(isFacet), namesIn("gemeenten").find(isFacet),
	...some(namesIn("gemeenten").filter((path) => !isFacet(path)), 10),
];

/* WCAG 2.2, 1.4.12: what a reader may set without losing anything. */
const spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

async function check(path) {
	const server = path === "404.html" ? atRoot : below;
	const { page, faults, close } = await openPage(browser);
	const strangers = [];
	page.on("request", (request) => request.url().startsWith(server.url) || strangers.push(request.url()));
	await page.goto(server.url + path);
	for (const colorScheme of ["light", "dark"]) {
		for (const width of [1280, 320]) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await page.setViewportSize({ width, height: 900 });
			assert.deepEqual(await axeFaults(page), [], `${colorScheme}, ${width} px`);
			assert.equal(await sidewaysScroll(page), 0, `${width} px`);
		}
	}
	await page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets.push(sheet);
	}, spacing);
	assert.equal(await sidewaysScroll(page), 0, "320 px, text spacing");
	assert.deepEqual(strangers, [], "requests to another host");
	assert.deepEqual(faults, []);
	await close();
}

await runTests("browser pages", Object.fromEntries(kinds.map((path) => [path, () => check(path)])));
