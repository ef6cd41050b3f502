// Lists that are narrowed by facets, in Chromium.  What must remain is worked out from the pages of
// the facets, which list the records of each value.  usage: check-narrow.mjs SITE
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runTests } from "../tools/lib.mjs";
import { axeFaults, openBrowser, openPage, serve, sidewaysScroll } from "./lib.mjs";

const folder = resolve(process.argv[2]);
const server = await serve(folder, "/onder/pad/");
const fromDisk = `${pathToFileURL(folder).href}/`;
const browser = await openBrowser();

function on(path, test, { from = server.url, ...options } = {}) {
	return async () => {
		const { page, faults, close } = await openPage(browser, options);
		try {
			await page.goto(from + path);
			await test(page);
			assert.deepEqual(faults, []);
		} finally {
			await close();
		}
	};
}

/** By facet and title: the names of the records, as the facet's page has them. */
const plain = await openPage(browser, { javaScriptEnabled: false });
const facets = {};
for (const name of readdirSync(join(folder, "praktijken")).filter((file) => file.startsWith("per-"))) {
	await plain.page.goto(`${server.url}praktijken/${name}`);
	facets[name.slice(4, -5)] = await plain.page.locator("main section").evaluateAll((sections) =>
		Object.fromEntries(sections.map((section) => [
			section.querySelector("h2").firstChild.textContent.trim(),
			[...section.querySelectorAll("li > a")].map((link) => link.getAttribute("href").replace(/.*\/|\.html/g, "")),
		])),
	);
}
await plain.close();
const slugs = readdirSync(join(folder, "praktijken")).filter((name) => !/^(per-|index)/.test(name)).map((name) => name.slice(0, -5));

/** What remains of SLUGS when CHOSEN, [[facet, title]], is ticked. */
function remaining(among, chosen) {
	const names = new Set(chosen.map(([facet]) => facet));
	return among.filter((slug) => [...names].every((name) => chosen.some(([facet, title]) => facet === name && facets[facet][title].includes(slug))));
}

const shown = async (page) => [...new Set(await page.locator(".narrow [data-slug]:not([hidden])").evaluateAll((all) => all.map((one) => one.dataset.slug)))];
const status = (page) => page.locator(".narrow [role=status]");
const query = (page) => new URL(page.url()).search;
const label = (page, facet, title) => page.locator(`fieldset[name="${facet}"] label`, { hasText: new RegExp(`^\\s*${title} \\d*$`) });
const openAll = (page) => page.locator(".filters, .facet").evaluateAll((boxes) => boxes.forEach((box) => (box.open = true)));
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** All that the form promises, against the facets' pages. */
async function assertTrue(page, among, chosen) {
	const left = remaining(among, chosen);
	assert.deepEqual((await shown(page)).sort(), [...left].sort());
	assert.equal(await status(page).textContent(), left.length === 1 ? "1 resultaat" : `${left.length} resultaten`);
	const labels = await page.locator(".narrow fieldset label").evaluateAll((all) =>
		all.map((one) => ({
			facet: one.closest("fieldset").name, title: one.childNodes[1].textContent.trim(), hidden: one.hidden,
			count: Number(one.querySelector(".count").textContent), checked: one.querySelector("input").checked,
		})),
	);
	assert.ok(labels.length > 10);
	for (const { facet, title, hidden, count, checked } of labels) {
		const others = chosen.filter(([name]) => name !== facet);
		const expected = remaining(among, [...others, [facet, title]]).length;
		assert.equal(count, expected, `${facet} ${title}`);
		assert.equal(checked, chosen.some(([name, one]) => name === facet && one === title), `${facet} ${title}`);
		assert.equal(hidden, !expected && !checked, `${facet} ${title}`);
	}
}

const narrowing = (from) => on("praktijken/index.html", async (page) => {
	await openAll(page);
	await assertTrue(page, slugs, []);
	const chosen = [];
	for (const [facet, title] of [["thema", "Wonen"], ["thema", "Werk"], ["soort", "Interview"], ["bewijs", "Gemonitord"]]) {
		const box = label(page, facet, title).locator("input");
		if (await box.isHidden()) continue;
		await box.check();
		chosen.push([facet, title]);
		assert.ok(await isFocused(box));
		await assertTrue(page, slugs, chosen);
	}
	assert.ok(chosen.length >= 3);
	assert.equal(query(page).split("&").length, chosen.length);
	const address = page.url();
	while (chosen.length > 1) {
		chosen.pop();
		await page.goBack();
		await assertTrue(page, slugs, chosen);
	}
	await page.goto(`${from}praktijken/woerden-routekaart-inclusie.html`);
	await page.goto(address);
	await openAll(page);
	assert.ok((await shown(page)).length > 0);
	await page.getByRole("button", { name: "Haal alle filters weg" }).click();
	await assertTrue(page, slugs, []);
	assert.equal(query(page), "");
	assert.ok(await isFocused(page.locator(".filters > summary")));
	assert.ok(await page.getByRole("button", { name: "Haal alle filters weg" }).isHidden());
	await page.goBack();
	assert.notEqual(query(page), "");
	await status(page).getByText(/^\d+ resulta/).waitFor();
	assert.ok((await shown(page)).length < slugs.length);
}, { from });

const lists = ["praktijken/index.html", "praktijken/per-doelgroep.html", "themas/sociale-integratie.html"];
/* The scripts come late: all that is there before is drawn first. */
const steady = (path, width) => async () => {
	const { page, close } = await openPage(browser, { viewport: { width, height: 850 } });
	await page.route(/\.js$/, async (route) => {
		await new Promise((done) => setTimeout(done, 600));
		await route.continue();
	});
	await page.addInitScript(() => {
		window.moved = [];
		new PerformanceObserver((list) => window.moved.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
	});
	await page.goto(server.url + path);
	await page.locator("button.select").first().waitFor({ state: "attached" });
	await page.waitForTimeout(300);
	const moved = await page.evaluate(() => window.moved);
	await close();
	assert.ok(moved.reduce((sum, value) => sum + value, 0) < 0.01, moved.join());
};

const axeTests = lists.flatMap((path) =>
	[["light", 1280], ["dark", 320]].map(([colorScheme, width]) => [
		`axe, ${path} with filters, ${colorScheme}, ${width} px`,
		on(path, async (page) => {
			await openAll(page);
			await page.locator(".narrow fieldset input").first().check();
			assert.deepEqual(await axeFaults(page), []);
			assert.equal(await sidewaysScroll(page), 0);
		}, { colorScheme, viewport: { width, height: 900 } }),
	]),
);

await runTests("browser narrow", {
	"counts, address, back, clear, under a path": narrowing(server.url),
	"counts, address, back, clear, from a disk": narrowing(fromDisk),
	"a list of one theme": on("themas/sociale-integratie.html", async (page) => {
		const among = facets.thema["Sociale integratie"];
		assert.ok(among.length > 6);
		await openAll(page);
		await assertTrue(page, among, []);
		const [first] = Object.keys(facets.soort).filter((title) => remaining(among, [["soort", title]]).length > 0);
		await label(page, "soort", first).locator("input").check();
		await assertTrue(page, among, [["soort", first]]);
	}),
	"a list that is cut in groups": on("praktijken/per-doelgroep.html?thema=wonen", async (page) => {
		await openAll(page);
		await assertTrue(page, slugs, [["thema", "Wonen"]]);
		for (const [title, all] of Object.entries(facets.doelgroep)) {
			const left = remaining(all, [["thema", "Wonen"]]);
			const group = page.locator("main section", { has: page.locator("h2", { hasText: new RegExp(`^${title} \\(`) }) });
			const link = page.locator(".values li", { has: page.locator("a", { hasText: new RegExp(`^${title}$`) }) });
			assert.equal(await group.isVisible(), left.length > 0, title);
			assert.equal(await link.isVisible(), left.length > 0, title);
			if (!left.length) continue;
			assert.equal(await group.locator("li:visible > a").count(), left.length, title);
			assert.match(await group.locator("h2").textContent(), new RegExp(`\\(${left.length}\\)$`));
			assert.equal(await link.locator(".count").textContent(), `${left.length}`);
		}
	}),
	"a short list is left as it is": on("gemeenten/woerden.html", async (page) => {
		assert.ok(await page.locator("main .card").count());
		assert.ok(await page.locator(".filters").isHidden());
		assert.ok(await page.locator(".narrowed").isHidden());
	}),
	"by keyboard only": on("praktijken/index.html", async (page) => {
		const summary = page.locator(".filters > summary");
		for (let left = 60; left && !(await isFocused(summary)); left--) await page.keyboard.press("Tab");
		assert.ok(await isFocused(summary));
		await page.keyboard.press("Tab");
		const facet = page.locator(".facet").first();
		assert.ok(await isFocused(facet.locator("summary")));
		if (!(await facet.evaluate((box) => box.open))) await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		assert.ok(await isFocused(facet.locator("input").first()));
		await page.keyboard.press("Space");
		assert.ok((await shown(page)).length < slugs.length);
		assert.notEqual(query(page), "");
	}),
	"focus is never lost": on("praktijken/index.html", async (page) => {
		/* A theme that is ticked, and that a kind ticked later leaves nothing of. */
		const pairs = Object.entries(facets.soort).flatMap(([kind, have]) => {
			const [none, some] = [false, true].map((wanted) => Object.keys(facets.thema).find((theme) => facets.thema[theme].some((slug) => have.includes(slug)) === wanted));
			return none && some ? [[kind, none, some]] : [];
		});
		const [kind, none, some] = pairs[0];
		await openAll(page);
		for (const [facet, title] of [["thema", none], ["thema", some], ["soort", kind]]) await label(page, facet, title).locator("input").check();
		await label(page, "thema", none).locator("input").focus();
		await page.keyboard.press("Space");
		await assertTrue(page, slugs, [["thema", some], ["soort", kind]]);
		assert.ok(await isFocused(page.locator(".facet", { has: page.locator("fieldset[name=thema]") }).locator("summary")));
	}),
	"no script: all records, and links to the facets": on("praktijken/index.html?thema=wonen", async (page) => {
		assert.equal(await page.locator(".cards > li:visible").count(), slugs.length);
		assert.ok(await page.locator(".filters").isHidden());
		assert.ok(await page.locator(".narrowed").isHidden());
		assert.ok((await page.locator(".facets a[href*='per-']:visible").count()) > 20);
	}, { javaScriptEnabled: false }),
	"a hostile address": on("praktijken/index.html?thema=%3Cb%3E&thema=__proto__&soort=&x=%00&jaar=qqq", async (page) => {
		await openAll(page);
		await assertTrue(page, slugs, []);
	}),
	"on a phone the filters are closed": on("praktijken/index.html", async (page) => {
		assert.equal(await page.locator(".filters").evaluate((box) => box.open), false);
		assert.ok(await page.locator(".card").first().isVisible());
	}, { viewport: { width: 390, height: 800 } }),
	...Object.fromEntries(
		[...lists, "praktijken/woerden-routekaart-inclusie.html", "index.html"].flatMap((path) =>
			[390, 1280].map((width) => [`nothing moves when the scripts come: ${path}, ${width} px`, steady(path, width)]),
		),
	),
	"few requests": async () => {
		const { page, close } = await openPage(browser);
		const urls = [];
		page.on("request", (request) => urls.push(request.url()));
		await page.goto(`${server.url}praktijken/index.html`);
		await page.waitForLoadState("networkidle");
		assert.ok(urls.length <= 10, urls.join("\n"));
		await page.goto(`${server.url}index.html`);
		await page.waitForLoadState("networkidle");
		assert.ok(!urls.slice(urls.findIndex((url) => url.endsWith("/index.html") && !url.includes("praktijken"))).some((url) => url.includes("narrow")));
		await close();
	},
	...Object.fromEntries(axeTests),
});
