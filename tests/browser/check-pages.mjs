// Every kind of page, and ten municipalities at random, on a phone and a desk, light and dark: axe finds
// nothing, nothing scrolls sideways, nothing comes from elsewhere, nothing goes wrong; and on paper
// there is nothing to press.
// usage: check-pages.mjs SITE
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { runTests } from "../tools/lib.mjs";
import { kindsOf, pagesIn, some } from "./kinds.mjs";
import { axeFaults, openBrowser, openPage, serve, sidewaysScroll } from "./lib.mjs";

const site = resolve(process.argv[2]);
const below = await serve(site, "/onder/pad/");
const atRoot = await serve(site, "/"); /* where 404.html thinks it is */
const browser = await openBrowser();

const pages = [...kindsOf(site), ...some(pagesIn(site, "gemeenten"), 10)];

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
	await page.emulateMedia({ media: "print" });
	const useless = await page.evaluate(() => [...document.querySelectorAll("button, input, nav ul.menu, .breadcrumbs")].filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)));
	assert.deepEqual(useless, [], "on paper");
	assert.deepEqual(strangers, [], "requests to another host");
	assert.deepEqual(faults, []);
	await close();
}

await runTests("browser pages", Object.fromEntries(pages.map((path) => [path, () => check(path)])));
