// axe-core on the pages with a search, in each state: light and wide, dark and narrow.
// usage: check-axe.mjs SITE
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { runTests } from "../tools/lib.mjs";
import { axeFaults, openBrowser, openPage, serve } from "./lib.mjs";

const server = await serve(resolve(process.argv[2]), "/onder/pad/");
const browser = await openBrowser();

const status = (page, text) => page.locator("#zoek-aantal").getByText(text).waitFor();
const suggestions = async (page) => {
	await page.locator("#zoekveld").pressSequentially("huisvesting");
	await page.locator("#zoekveld-list").waitFor();
	await page.keyboard.press("ArrowDown");
};

const states = {
	"home page": ["index.html", () => {}],
	"home page, suggestions": ["index.html", suggestions],
	"header, suggestions": ["praktijken/index.html", suggestions],
	"search page": ["zoeken.html", () => {}],
	"results": ["zoeken.html?q=huisvestign+koningsdag&uitleg=1", (page) => status(page, "resulta")],
	"filters open": ["zoeken.html?q=arbeidsmigranten&is=praktijken", async (page) => {
		await status(page, "resulta");
		if (!(await page.locator("#zoek-filters").evaluate((filters) => filters.open))) await page.locator("#zoek-filters > summary").click();
		await page.locator(".facet").evaluateAll((boxes) => boxes.forEach((box) => (box.open = true)));
		await page.locator("input[name=thema]").first().waitFor();
	}],
	"no results": ["zoeken.html?q=qqqqqq", (page) => status(page, "Geen resultaten")],
	"search that fails": ["zoeken.html?q=wonen", (page) => status(page, "lukt nu niet"), /meta\.js/],
};

async function check(path, prepare, broken, options) {
	const { page, close } = await openPage(browser, options);
	if (broken) await page.route(broken, (route) => route.abort());
	await page.goto(server.url + path);
	await prepare(page);
	const faults = await axeFaults(page);
	await close();
	assert.deepEqual(faults, []);
}

const tests = Object.entries(states).flatMap(([name, [path, prepare, broken]]) =>
	[["light", 1280], ["dark", 320]].map(([colorScheme, width]) => [
		`${name}, ${colorScheme}, ${width} px`,
		() => check(path, prepare, broken, { colorScheme, viewport: { width, height: 900 } }),
	]),
);
await runTests("browser axe", Object.fromEntries(tests));
