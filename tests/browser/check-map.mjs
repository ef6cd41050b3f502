// The map and the finder of a site, as a reader meets them, in Chromium.  usage: check-map.mjs SITE
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runTests } from "../tools/lib.mjs";
import { axeFaults, openBrowser, openPage, serve, sidewaysScroll } from "./lib.mjs";

const folder = resolve(process.argv[2]);
const server = await serve(folder, "/onder/pad/");
const fromDisk = `${pathToFileURL(folder).href}/`;
const browser = await openBrowser();

/** A test on a page, at which nothing may go wrong but what `wrong` matches, and that asks no other host for anything. */
function on(path, test, { from = server.url, wrong, ...options } = {}) {
	return async () => {
		const { page, faults, close } = await openPage(browser, options);
		const strange = [];
		page.on("request", (request) => request.url().startsWith(from) || strange.push(request.url()));
		try {
			await page.goto(from + path);
			await test(page);
			assert.deepEqual([...faults.filter((fault) => !wrong?.test(fault)), ...strange], []);
		} finally {
			await close();
		}
	};
}

const phone = { viewport: { width: 320, height: 700 } };
const rows = (page) => page.locator("#kaart-tabel tbody tr:not([hidden])");
const points = (page) => page.locator(".map .map-point:not([hidden])");
const status = (page) => page.locator("#kaart-aantal").textContent();
const check = (page, value) => page.locator(`#kaart-legenda input[value="${value}"]`);
const query = (page) => page.evaluate(() => location.search);
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

/* Links and their targets on the screen. */

const boxes = (page) => page.locator(".map a").evaluateAll((links) =>
	links.map((link) => {
		const { x, y, width, height } = link.querySelector(".map-target").getBoundingClientRect();
		return { name: link.getAttribute("aria-label"), x: x + width / 2, y: y + height / 2, width, height };
	}),
);

const targets = (width) => on("kaart.html", async (page) => {
	const all = await boxes(page);
	assert.ok(all.length >= 30);
	for (const [i, a] of all.entries()) {
		assert.ok(a.width >= 24 && a.height >= 24, `${a.name}: ${a.width} x ${a.height}`);
		for (const b of all.slice(0, i)) {
			const distance = Math.hypot(a.x - b.x, a.y - b.y);
			assert.ok(distance >= 12 + b.width / 2 && distance >= 12 + a.width / 2, `${a.name}, ${b.name}: ${distance}`);
		}
		const top = await page.evaluate(([x, y]) => {
			scrollTo({ top: y - 300, behavior: "instant" });
			return document.elementFromPoint(x, y - scrollY)?.closest("a")?.getAttribute("aria-label");
		}, [a.x, a.y]);
		assert.equal(top, a.name, "what a finger meets in the middle of its target");
		await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
	}
}, { viewport: { width, height: 900 } });

/* Where points lie. */

const places = (page) => page.evaluate(() =>
	Object.fromEntries([...document.querySelectorAll(".map .map-point")].map((point) => {
		const mark = point.querySelector("use, .map-dot");
		const [x, y] = mark.matches("use") ? [mark.x, mark.y] : [mark.cx, mark.cy];
		const name = (point.querySelector("title") ?? point.nextElementSibling).textContent;
		return [name, [x.baseVal.value, y.baseVal.value]];
	})),
);

const geography = on("kaart.html", async (page) => {
	const at = await places(page);
	const isEast = (a, b) => assert.ok(at[a][0] > at[b][0], `${a} is east of ${b}`);
	const isNorth = (a, b) => assert.ok(at[a][1] < at[b][1], `${a} is north of ${b}`);
	isEast("Groningen", "Utrecht");
	isNorth("Groningen", "Utrecht");
	isEast("Enschede", "Den Haag");
	isNorth("Schiermonnikoog", "Groningen");
	isEast("Utrecht", "Middelburg");
	isNorth("Utrecht", "Middelburg");
	isNorth("Venlo", "Maastricht");
	isEast("Venlo", "Maastricht");
	/* Great circles: Groningen to Maastricht 264 km, Middelburg to Enschede 236 km. */
	const distance = (a, b) => Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]);
	const ratio = distance("Groningen", "Maastricht") / distance("Middelburg", "Enschede");
	assert.ok(Math.abs(ratio - 264 / 236) < 0.03, `${ratio}`);
	const { x, y, width, height } = await page.locator(".map-omtrek").evaluate((outline) => {
		const box = outline.getBBox();
		return { x: box.x, y: box.y, width: box.width, height: box.height };
	});
	for (const [name, [px, py]] of Object.entries(at))
		assert.ok(px >= x - 5 && px <= x + width + 5 && py >= y - 5 && py <= y + height + 5, name);
});

/** Each point has a row with the same name, type and practices, and there are no others. */
const agreement = (options) => on("kaart.html", async (page) => {
	const [drawn, listed] = await page.evaluate(() => {
		const data = ({ dataset }) => `${dataset.type}|${dataset.praktijken ?? ""}`;
		const name = (point) => (point.querySelector("title") ?? point.nextElementSibling).textContent;
		return [
			[...document.querySelectorAll(".map .map-point")].map((point) => `${name(point)}|${data(point)}`),
			[...document.querySelectorAll("#kaart-tabel tbody tr")].map((row) => {
				const hasPractice = row.cells[2].querySelectorAll("a").length > 0;
				if (hasPractice !== (row.dataset.praktijken === "ja")) throw Error(row.textContent);
				return `${row.cells[0].querySelector("a").textContent}|${data(row)}`;
			}),
		];
	});
	assert.equal(listed.length, 342);
	assert.deepEqual(drawn.sort(), listed.sort());
	assert.ok(!listed.some((line) => /^(Leerdam|Zederik|Delfzijl)/.test(line)));
	const counts = await page.locator("#kaart-legenda .count").allTextContents();
	assert.equal(counts.slice(0, -1).reduce((sum, count) => sum + Number(count), 0), 342);
	assert.equal(Number(counts.at(-1)), listed.filter((line) => line.endsWith("|ja")).length);
}, options);

const filtering = (from) => on("kaart.html", async (page) => {
	let loads = 0;
	page.on("load", () => loads++);
	assert.equal(await status(page), "342 van 342 gemeenten");
	await check(page, "voorsteden").focus();
	await page.keyboard.press("Space");
	assert.equal(await query(page), "?type=voorsteden");
	assert.equal(await rows(page).count(), 4);
	assert.equal(await points(page).count(), 4);
	assert.equal(await status(page), "4 van 342 gemeenten");
	await check(page, "tuinbouwgemeenten").check();
	assert.equal(await rows(page).count(), 9);
	await check(page, "ja").check();
	assert.equal(await query(page), "?type=voorsteden&type=tuinbouwgemeenten&praktijken=ja");
	const count = await rows(page).count();
	assert.ok(count > 0 && count < 9);
	assert.equal(await points(page).count(), count);
	await page.goBack();
	await page.waitForFunction(() => location.search.endsWith("tuinbouwgemeenten"));
	assert.equal(await rows(page).count(), 9);
	await page.goForward();
	await page.waitForFunction(() => location.search.endsWith("ja"));
	await page.reload();
	assert.equal(await rows(page).count(), count);
	assert.ok(await check(page, "voorsteden").isChecked());
	assert.equal(loads, 1);
	await page.locator("#kaart-alles").click();
	assert.equal(await query(page), "");
	assert.equal(await rows(page).count(), 342);
	assert.ok(await isFocused(check(page, "meerderheid-minderheidsteden")));
	await check(page, "").check();
	assert.equal(await rows(page).count(), 290);
}, { from });

const unfiltered = on("kaart.html?type=voorsteden", async (page) => {
	assert.equal(await rows(page).count(), 342);
	assert.equal(await points(page).count(), 342);
	assert.equal(await page.locator("#kaart-legenda input").count(), 0);
	assert.ok(await page.getByText("Grensgemeenten").first().isVisible());
	assert.ok(!(await page.getByText("Vink aan wat u wilt zien.").isVisible()));
	await page.locator(".map a[href$='/maastricht.html']").focus();
	await page.keyboard.press("Enter");
	await page.waitForURL(/gemeenten\/maastricht\.html$/);
}, { javaScriptEnabled: false });

const hostile = on(`kaart.html?type=${encodeURIComponent('"]<b>')}&praktijken=x&type=${"a".repeat(5000)}&__proto__=1`, async (page) => {
	assert.equal(await rows(page).count(), 342);
});

const keyboard = on("kaart.html", async (page) => {
	const link = page.locator(".map a[href$='/maastricht.html']"), name = page.locator(".map a[href$='/maastricht.html'] + text");
	assert.ok(await name.isHidden());
	await link.focus();
	assert.equal(await page.getByRole("link", { name: /^Maastricht, Grensgemeenten, Praktijken: 1$/ }).count(), 1);
	await page.keyboard.press("Shift+Tab");
	await page.keyboard.press("Tab");
	assert.ok(await isFocused(link));
	assert.ok(await name.isVisible());
	const width = await link.locator(".map-target").evaluate((circle) => getComputedStyle(circle).strokeWidth);
	assert.ok(parseFloat(width) > 2, width);
	await page.keyboard.press("Enter");
	await page.waitForURL(/gemeenten\/maastricht\.html$/);
});

/* The row's cells keep their roles where they stand below each other. */
const roles = on("kaart.html", async (page) => {
	const row = page.getByRole("row", { name: /^Maastricht/ });
	assert.equal(await row.getByRole("rowheader").count(), 1);
	assert.equal(await row.getByRole("cell").count(), 2);
	assert.equal(await page.getByRole("table", { name: "Gemeenten met hun provincie" }).count(), 1);
}, phone);

/* The finder. */

const field = (page) => page.locator("#gemeenteveld");
const options = (page) => page.locator("#gemeenteveld-list [role=option]");

/** Type TEXT, take option NUMBER by keyboard, and come to PATH. */
const finding = (from, path, text, number, to) => on(path, async (page) => {
	await field(page).focus();
	await page.keyboard.type(text);
	await options(page).first().waitFor();
	assert.equal(await field(page).getAttribute("aria-expanded"), "true");
	for (let i = 0; i <= number; i++) await page.keyboard.press("ArrowDown");
	assert.equal(await field(page).getAttribute("aria-activedescendant"), await options(page).nth(number).getAttribute("id"));
	await page.keyboard.press("Enter");
	await page.waitForURL(to);
}, { from });

/** What the list shows for TEXT. */
const found = (text, expected) => on("gemeenten/index.html", async (page) => {
	await field(page).fill(text);
	await options(page).first().waitFor();
	const names = (await options(page).allTextContents()).map((name) => name.trim());
	if (Array.isArray(expected)) assert.deepEqual(names, expected);
	else expected(names);
	const said = await page.locator(".finder .visually-hidden").textContent();
	assert.match(said, new RegExp(`^${names.length} `));
});

const notFound = (path) => on(path, async (page) => {
	await field(page).focus();
	await page.keyboard.type("qqq");
	await page.locator(".finder").getByText("Geen gemeente gevonden.").waitFor();
	assert.equal(await field(page).getAttribute("aria-expanded"), "false");
	await page.keyboard.press("Enter");
	assert.ok(await isFocused(field(page)));
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	assert.equal(await page.evaluate(() => document.activeElement.textContent), "Alle gemeenten van A tot Z");
	await field(page).fill("gro");
	await options(page).first().waitFor();
	assert.ok(await page.locator(".finder-none").isHidden());
	await field(page).focus();
	await page.keyboard.press("Escape");
	assert.ok(await page.locator("#gemeenteveld-list").isHidden());
	assert.equal(await field(page).inputValue(), "gro");
	await page.keyboard.press("Escape");
	assert.equal(await field(page).inputValue(), "");
});

/** Enter without a choice. */
const entering = (text, to) => on("index.html", async (page) => {
	await field(page).focus();
	await page.keyboard.type(text);
	await options(page).first().waitFor();
	await page.keyboard.press("Enter");
	if (to) await page.waitForURL(to);
	else assert.ok(await isFocused(field(page)));
});

/* Both, for everyone. */

async function clean(page) {
	assert.equal(await sidewaysScroll(page), 0);
	assert.deepEqual(await axeFaults(page), []);
}
const open = async (page, text) => {
	await field(page).fill(text);
	await options(page).first().waitFor();
	await page.keyboard.press("ArrowDown");
};
const states = {
	"the map with a filter": ["kaart.html?type=voorsteden&praktijken=ja", () => {}],
	"the map with a name": ["kaart.html", (page) => page.locator(".map a[href$='/venlo.html']").focus()],
	"the map's finder, open": ["kaart.html", (page) => open(page, "s")],
	"the home page's finder, open": ["index.html", (page) => open(page, "den bosch")],
	"nothing found": ["gemeenten/index.html", async (page) => {
		await field(page).fill("qqq");
		await page.getByText("Geen gemeente gevonden.").waitFor();
	}],
};
const cleanStates = Object.entries(states).flatMap(([name, [path, prepare]]) =>
	[["light", 1280], ["dark", 320]].map(([colorScheme, width]) => [
		`${name}: axe and no sideways scroll, ${colorScheme}, ${width} px`,
		on(path, async (page) => {
			await prepare(page);
			await clean(page);
		}, { colorScheme, viewport: { width, height: 900 } }),
	]),
);

await runTests("browser map", {
	"links are large enough and apart, 320 px": targets(320),
	"links are large enough and apart, 1280 px": targets(1280),
	"points lie where they should": geography,
	"points and rows agree": agreement(),
	"points and rows agree without a script": agreement({ javaScriptEnabled: false }),
	"the filter, under a path": filtering(server.url),
	"the filter, from a disk": filtering(fromDisk),
	"no script: a key, all points, all rows, links": unfiltered,
	"a hostile address": hostile,
	"a link by keyboard, with its name": keyboard,
	"the table's roles at 320 px": roles,
	"Den Bosch, under a path": finding(server.url, "index.html", "den bosch", 0, /gemeenten\/s-hertogenbosch\.html$/),
	"Den Bosch, from a disk": finding(fromDisk, "gemeenten/index.html", "den bosch", 0, /gemeenten\/s-hertogenbosch\.html$/),
	"Leerdam leads to Vijfheerenlanden": finding(server.url, "kaart.html", "leerd", 0, /gemeenten\/vijfheerenlanden\.html$/),
	"a former name says so": found("leerdam", ["Leerdam nu Vijfheerenlanden"]),
	"an alias says so": found("den bosch", ["Den Bosch ’s-Hertogenbosch"]),
	"accents and hyphens": found("sudwest f", ["Súdwest-Fryslân"]),
	"accents that are typed": found("Súdwest-Fryslân", ["Súdwest-Fryslân"]),
	"an apostrophe of one kind": found("'s-hertogenbosch", ["’s-Hertogenbosch"]),
	"an apostrophe of another kind, a space": found("’s gravenhage", ["’s-Gravenhage Den Haag"]),
	"a word inside a name": found("haag", ["Den Haag"]),
	"names that begin so come first": found("rij", (names) => {
		const inside = names.indexOf("Alphen aan den Rijn");
		assert.ok(inside >= 2);
		assert.deepEqual(names.map((name) => name.startsWith("Rij")), names.map((_, i) => i < inside));
	}),
	"nothing found, by keyboard": notFound("index.html"),
	"Enter: the only one": entering("rotterd", /gemeenten\/rotterdam\.html$/),
	"Enter: the one with that name": entering("bergen op zoom", /gemeenten\/bergen-op-zoom\.html$/),
	"Enter: not one of many": entering("ber"),
	"no script: no finder, but a list": on("index.html", async (page) => {
		assert.ok(await field(page).isHidden());
		await page.getByRole("link", { name: "Alle gemeenten van A tot Z" }).click();
		await page.waitForURL(/gemeenten\/index\.html$/);
	}, { javaScriptEnabled: false }),
	"without its names the finder leads to the list": on("index.html", async (page) => {
		await page.route(/finder-names/, (route) => route.abort());
		await field(page).fill("rotterdam");
		await page.keyboard.press("Enter");
		await page.waitForURL(/gemeenten\/index\.html$/);
	}, { wrong: /finder-names|ERR_FAILED/ }),
	"an option by mouse": on("index.html", async (page) => {
		await field(page).pressSequentially("gron");
		await options(page).first().click();
		await page.waitForURL(/gemeenten\/groningen\.html$/);
	}),
	"names are loaded when they are wanted": on("index.html", async (page) => {
		const names = [];
		page.on("request", (request) => /finder-names/.test(request.url()) && names.push(request.url()));
		await page.waitForLoadState("networkidle");
		assert.equal(names.length, 0);
		await field(page).focus();
		await page.waitForLoadState("networkidle");
		assert.equal(names.length, 1);
	}),
	...Object.fromEntries(cleanStates),
});
