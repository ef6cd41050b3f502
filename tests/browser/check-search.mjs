// The search of a site, as a reader meets it, in Chromium.  usage: check-search.mjs SITE
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runTests } from "../tools/lib.mjs";
import { openBrowser, openPage, serve } from "./lib.mjs";

const folder = resolve(process.argv[2]);
const server = await serve(folder, "/onder/pad/");
const fromDisk = `${pathToFileURL(folder).href}/`;
const browser = await openBrowser();

/** A test on a page, at which nothing may go wrong but what `wrong` matches. */
function on(path, test, { from = server.url, wrong, ...options } = {}) {
	return async () => {
		const { page, faults, close } = await openPage(browser, options);
		try {
			if (options.before) await options.before(page);
			await page.goto(from + path);
			await test(page);
			assert.deepEqual(faults.filter((fault) => !wrong?.test(fault)), []);
		} finally {
			await close();
		}
	};
}

const status = (page) => page.locator("#zoek-aantal");
const results = (page) => page.locator("#zoek-resultaten > li");
const field = (page) => page.locator("#zoekveld");
const query = (page) => new URL(page.url()).search;
const isFound = (page) => page.waitForFunction(() => /\d/.test(document.getElementById("zoek-aantal").textContent));
/** Wait until EXPECTED is what the function gives. */
async function until(get, expected) {
	let value;
	for (let left = 300; left; left--) {
		value = await get();
		if (value === expected) return;
		await new Promise((done) => setTimeout(done, 100));
	}
	assert.equal(value, expected);
}
const count = async (page) => Number((await status(page).textContent()).match(/^(\d+)/)?.[1] ?? 0);
const requests = (page, list = []) => {
	page.on("request", (request) => list.push(request.url()));
	return list;
};

const searching = (from) => on("zoeken.html", async (page) => {
	await field(page).fill("huisvesting arbeidsmigranten");
	await page.keyboard.press("Enter");
	await isFound(page);
	assert.equal(query(page), "?q=huisvesting+arbeidsmigranten");
	assert.match(await page.title(), /^huisvesting arbeidsmigranten – /);
	assert.equal(await results(page).count(), 10);
	assert.match(await results(page).first().textContent(), /huisvesting/i);
	assert.ok(await results(page).first().locator("mark").count());
	assert.match(await results(page).first().locator(".meta").textContent(), /^praktijk · /);
	await results(page).first().locator("a").click();
	await page.waitForURL(/praktijken\//);
	assert.match(await page.locator("h1").textContent(), /huisvesting/i);
	await page.goBack();
	await isFound(page);
	assert.equal(await field(page).inputValue(), "huisvesting arbeidsmigranten");
}, { from });

const suggesting = (path, from) => on(path, async (page) => {
	const list = page.locator("#zoekveld-list"), input = field(page);
	const active = () => input.getAttribute("aria-activedescendant");
	assert.equal(await input.getAttribute("aria-expanded"), "false");
	await input.pressSequentially("huisv");
	await list.waitFor();
	assert.equal(await input.getAttribute("aria-expanded"), "true");
	const options = list.locator("[role=option]"), all = await options.count();
	assert.ok(all >= 2);
	assert.equal(await active(), null);
	await page.keyboard.press("ArrowDown");
	assert.equal(await active(), await options.first().getAttribute("id"));
	assert.equal(await list.locator("[aria-selected=true]").count(), 1);
	await page.keyboard.press("ArrowUp");
	assert.equal(await active(), null);
	await page.keyboard.press("ArrowUp");
	assert.equal(await active(), await options.last().getAttribute("id"));
	await page.keyboard.press("ArrowDown");
	assert.equal(await active(), null);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Home");
	assert.equal(await active(), null);
	assert.equal(await input.evaluate((element) => element.selectionStart), 0);
	await page.keyboard.press("End");
	assert.equal(await input.evaluate((element) => element.selectionStart), 5);
	await page.keyboard.press("Escape");
	assert.ok(await list.isHidden());
	assert.equal(await input.inputValue(), "huisv");
	await page.keyboard.press("Escape");
	assert.equal(await input.inputValue(), "");
	await input.pressSequentially("huisvesting");
	await list.waitFor();
	await page.keyboard.press("ArrowDown");
	const title = (await options.first().textContent()).trim();
	assert.ok(await input.evaluate((element) => element === document.activeElement));
	await page.keyboard.press("Enter");
	await page.waitForURL(/(praktijken|typen|themas|gemeenten)\/|begrippen/);
	assert.ok(title.startsWith((await page.locator("h1").textContent()).trim()), title);
}, { from });

await runTests("browser search", {
	"a query, its results, and back, under a path": searching(server.url),
	"a query, its results, and back, from a disk": searching(fromDisk),
	"suggestions by keyboard on the home page": suggesting("index.html", server.url),
	"suggestions by keyboard deeper down": suggesting("praktijken/index.html", server.url),
	"suggestions by keyboard from a disk": suggesting("praktijken/index.html", fromDisk),
	"suggestions by mouse": on("themas/wonen.html", async (page) => {
		await field(page).pressSequentially("rotterdam");
		await page.locator("#zoekveld-list [role=option]").nth(1).click();
		await page.waitForURL(/\.html$/);
		assert.ok(!page.url().endsWith("themas/wonen.html"));
	}),
	"Enter without a choice goes to the search page": on("praktijken/index.html", async (page) => {
		await field(page).pressSequentially("wonen");
		await page.keyboard.press("Enter");
		await page.waitForURL(/zoeken\.html\?q=wonen$/);
		await isFound(page);
	}),
	"no script: a form that works, and other ways in": on("index.html", async (page) => {
		await field(page).fill("wonen");
		await page.keyboard.press("Enter");
		await page.waitForURL(/zoeken\.html\?q=wonen$/);
		assert.ok(await page.locator("noscript").isVisible());
		assert.ok(await page.locator(".facets a[href='register.html']").isVisible());
		assert.ok((await page.locator("main a[href*='praktijken/per-']").count()) > 5);
		assert.ok(!(await page.locator("main details").count()) || (await page.locator("main details").isHidden()));
	}, { javaScriptEnabled: false }),
	"nothing is loaded before it is wanted": on("index.html", async (page) => {
		const urls = requests(page);
		await page.reload();
		await page.waitForLoadState("networkidle");
		assert.deepEqual(urls.filter((url) => /zoeken\/|search(-index|-inflate|-unknown)?-[0-9a-f]{8}/.test(url)), []);
		await page.goto(`${server.url}zoeken.html`);
		await page.waitForLoadState("networkidle");
		assert.deepEqual(urls.filter((url) => /zoeken\/|search(-index|-inflate|-unknown)?-[0-9a-f]{8}/.test(url)), []);
		await field(page).focus();
		await page.waitForLoadState("networkidle");
		await until(() => urls.some((url) => url.endsWith("/meta.js")), true);
		assert.ok(!urls.some((url) => url.includes("inflate")));
	}),
	"facets: counts, choices, address and back": on("zoeken.html?q=arbeidsmigranten", async (page) => {
		await isFound(page);
		const before = await count(page);
		const box = page.locator("input[name=is][value=praktijken]");
		const label = page.locator("label", { has: box });
		const promised = Number(await label.locator(".count").textContent());
		assert.ok(promised > 0 && promised < before);
		await box.check();
		await until(() => count(page), promised);
		assert.equal(query(page), "?q=arbeidsmigranten&is=praktijken");
		assert.ok(await box.evaluate((element) => element === document.activeElement));
		await page.locator("input[name=is][value=themas]").check();
		await until(async () => (await count(page)) > promised, true);
		await page.locator("summary", { hasText: "thema" }).click();
		const theme = page.locator("input[name=thema]").first();
		await theme.waitFor();
		await theme.check();
		await until(async () => /&thema=/.test(query(page)), true);
		await page.goBack();
		await until(() => query(page), "?q=arbeidsmigranten&is=praktijken&is=themas");
		await until(() => theme.isChecked(), false);
		await page.goBack();
		await until(() => count(page), promised);
		await page.goBack();
		await until(() => count(page), before);
		assert.ok(!(await box.isChecked()));
		await page.goForward();
		await until(() => count(page), promised);
		await page.reload();
		await until(() => count(page), promised);
		assert.ok(await box.isChecked());
		await page.locator("#zoek-wis").click();
		await until(() => query(page), "?q=arbeidsmigranten");
		await until(() => count(page), before);
	}),
	"typing: results follow, focus stays, one step back": on("zoeken.html?q=wonen", async (page) => {
		await isFound(page);
		await field(page).focus();
		await page.keyboard.press("Control+a");
		for (const letter of "huisvest") {
			await page.keyboard.press(letter);
			await page.waitForTimeout(260);
		}
		await until(() => query(page), "?q=huisvest");
		await isFound(page);
		assert.ok(await field(page).evaluate((element) => element === document.activeElement));
		await page.keyboard.press("Enter");
		await page.goBack();
		await until(() => query(page), "?q=wonen");
		assert.equal(await field(page).inputValue(), "wonen");
	}),
	"more results, ten at a time": on("zoeken.html?q=gemeente", async (page) => {
		await isFound(page);
		assert.ok((await count(page)) > 20);
		await page.locator("#zoek-meer").click();
		await until(() => results(page).count(), 20);
		assert.ok(await results(page).nth(10).locator("a").evaluate((element) => element === document.activeElement));
	}),
	"a typing error is mended and told": on("zoeken.html?q=huisvestign", async (page) => {
		await isFound(page);
		await page.getByText("Bedoelde u huisvesting?").waitFor();
		await page.locator("#zoek-bedoeld a").click();
		await until(() => query(page), "?q=huisvesting");
		await isFound(page);
		assert.ok(await page.locator("#zoek-bedoeld").isHidden());
	}),
	"some of the words, told": on("zoeken.html?q=huisvesting+koningsdag", async (page) => {
		await isFound(page);
		await page.getByText("Op geen enkele pagina staan al deze woorden").waitFor();
		await page.getByText("Zonder: koningsdag").first().waitFor();
	}),
	"no results: what to do": on("zoeken.html?q=qqqqqq", async (page) => {
		await page.getByText("Geen resultaten").waitFor();
		assert.ok(await page.locator("#zoek-niets").isVisible());
		assert.equal(await results(page).count(), 0);
	}),
	"why something was found": on("zoeken.html?q=huisvesting", async (page) => {
		await isFound(page);
		await page.getByLabel("Vertel waarom").check();
		await until(() => query(page), "?q=huisvesting&uitleg=1");
		await results(page).first().getByText("“huisvesting”: op de pagina staat").waitFor();
	}),
	"a hostile address is text": on(
		`zoeken.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>"><script>alert(1)</script> wonen')}&is=${encodeURIComponent('<b>"')}&x=%00&__proto__=1&type=${"a".repeat(5000)}`,
		async (page) => {
			page.on("dialog", () => assert.fail("a script of the address ran"));
			await status(page).getByText(/resulta/).waitFor();
			assert.equal(await page.locator("main img, main script").count(), 0);
			assert.ok((await page.title()).startsWith("<img"));
		},
	),
	"an address of a million letters": on("zoeken.html", async (page) => {
		await page.evaluate(() => history.replaceState(null, "", `?q=${"wonen ".repeat(20000)}`));
		await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
		await isFound(page);
	}),
	...Object.fromEntries(
		["meta", "v", "p", "d"].flatMap((part) =>
			[[404, ""], [200, 'searchPart("'], [200, 'searchPart("v0","AAAA");']].map(([code, body]) => [
				`a broken file ${part} (${code} ${body}): a sentence and a way on`,
				on("zoeken.html?q=huisvesting", async (page) => {
					await page.getByText("Zoeken lukt nu niet").waitFor();
					assert.ok(await page.locator("#zoek-mis a").isVisible());
					assert.equal(await results(page).count(), 0);
					await page.unrouteAll();
					await field(page).fill("wonen");
					await isFound(page);
					assert.ok(await page.locator("#zoek-mis").isHidden());
				}, {
					wrong: /404|Invalid or unexpected token|missing \)/,
					before: (page) => page.route(new RegExp(`/zoeken/.*/${part}\\d*\\.js`), (route) => route.fulfill({ status: code, body, contentType: "text/javascript" })),
				}),
			]),
		),
	),
	...Object.fromEntries(
		["index.html", "praktijken/index.html", "zoeken.html?q=arbeidsmigranten+huisvesting&uitleg=1&is=praktijken", "zoeken.html?q=qqqqqq"].map((path) => [
			`nothing sticks out at 320 px: ${path}`,
			on(path, async (page) => {
				if (path.startsWith("zoeken")) {
					await status(page).getByText(/resulta/).waitFor();
					if (!path.includes("qqq")) await page.locator("#zoek-filters > summary").click();
				} else {
					await field(page).pressSequentially("arbeidsm");
					await page.locator("#zoekveld-list").waitFor();
				}
				assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
			}, { viewport: { width: 320, height: 700 } }),
		]),
	),
});
