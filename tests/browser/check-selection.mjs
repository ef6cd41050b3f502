// The selection: collecting, the list, side by side, one document on paper; and the notice at what was
// not checked for long.  In Chromium.  usage: check-selection.mjs SITE
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runTests } from "../tools/lib.mjs";
import { axeFaults, openBrowser, openPage, serve, sidewaysScroll } from "./lib.mjs";

const folder = resolve(process.argv[2]);
const server = await serve(folder, "/onder/pad/");
const fromDisk = `${pathToFileURL(folder).href}/`;
const browser = await openBrowser();

function on(path, test, { from = server.url, wrong, before, ...options } = {}) {
	return async () => {
		const { page, faults, close } = await openPage(browser, options);
		try {
			await page.addInitScript(() => (window.print = () => (window.printed = true)));
			if (before) await before(page);
			await page.goto(from + path);
			await test(page);
			assert.deepEqual(faults.filter((fault) => !wrong?.test(fault)), []);
		} finally {
			await close();
		}
	};
}

const talk = "aalsmeer-positie-van-arbeidsmigranten", noted = "westland-huisvesting-arbeidsmigranten", third = "tiel-huisvesting-arbeidsmigranten";
const three = `selectie.html#praktijken=${talk},${third},${noted}`;
const buttonOf = (page, slug) => page.locator(`[data-slug="${slug}"] > button.select`).first();
const counter = (page) => page.locator(".selection-link a");
const rows = (page) => page.locator("#selectie-lijst > li");
const order = (page) => rows(page).evaluateAll((all) => all.map((one) => one.dataset.of));
const status = (page) => page.locator("#selectie-status");
const kept = (page) => page.evaluate(() => Object.entries(localStorage));
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);
const pageOf = (slug) => readFileSync(join(folder, "praktijken", `${slug}.html`), "utf8");
const button = (page, name) => page.getByRole("button", { name });
const twice = (page) => page.evaluate(() => {
	const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
	return ids.filter((id, at) => ids.indexOf(id) !== at);
});
/* Each reference to an id on the page, that has none. */
const dangling = (page, below) => page.locator(below).evaluate((root) =>
	[...root.querySelectorAll("*")].flatMap((one) => [
		...(one.getAttribute("href")?.startsWith("#") ? [one.getAttribute("href").slice(1)] : []),
		...["aria-labelledby", "aria-describedby", "headers", "for"].flatMap((name) => one.getAttribute(name)?.split(/\s+/) ?? []),
	]).filter((id) => !document.getElementById(id)),
);

const collecting = (from) => on("praktijken/index.html", async (page) => {
	assert.equal(await counter(page).textContent(), "Mijn selectie");
	const first = buttonOf(page, talk);
	assert.equal(await first.getAttribute("aria-pressed"), "false");
	assert.match(await first.textContent(), /^In mijn selectie: Aalsmeer/);
	await first.click();
	assert.equal(await first.getAttribute("aria-pressed"), "true");
	assert.ok(await isFocused(first));
	await buttonOf(page, third).click();
	await buttonOf(page, noted).click();
	await buttonOf(page, third).click();
	assert.equal(await counter(page).textContent(), "Mijn selectie (2)");
	await page.goto(`${from}praktijken/${noted}.html`);
	assert.equal(await buttonOf(page, noted).getAttribute("aria-pressed"), "true");
	assert.equal(await counter(page).textContent(), "Mijn selectie (2)");
	assert.match(await counter(page).getAttribute("href"), new RegExp(`selectie\\.html#praktijken=${talk},${noted}$`));
	await counter(page).click();
	await page.waitForURL(/selectie\.html/);
	assert.deepEqual(await order(page), [talk, noted]);
	assert.ok(await page.locator("#selectie-gedeeld").isHidden());
	await rows(page).first().locator("a").click();
	await page.waitForURL(new RegExp(talk));
	await page.goBack();
	assert.deepEqual(await order(page), [talk, noted]);
}, { from });

const comparing = (from) => on(three, async (page) => {
	await button(page, "Leg naast elkaar").click();
	const table = page.locator("table.comparison");
	await table.waitFor();
	assert.ok(await isFocused(page.locator("#vergelijking")));
	assert.equal(await table.locator("caption").textContent(), "3 praktijken naast elkaar");
	assert.equal(await table.locator("> thead > tr > th[scope=col]").count(), 3);
	const names = await table.locator("th[scope=rowgroup]").allTextContents();
	assert.deepEqual(names, ["In het kort", "Gemeenten", "Periode", "Status", "Doelgroepen", "Doel", "Aanpak", "Nodig om dit over te nemen", "Bewijs", "Cijfers", "Kosten"]);
	const cell = (row, column) => table.locator("> tbody").nth(names.indexOf(row)).locator("tr").nth(1).locator("> td").nth(column);
	assert.equal(await table.locator("> tbody > tr > td").count(), 3 * names.length);
	assert.match(await cell("Gemeenten", 2).textContent(), /Westland/);
	assert.match(await cell("Doel", 0).textContent(), /Dit is een interview/);
	assert.match(await cell("Doel", 0).locator("a").getAttribute("href"), new RegExp(`^praktijken/${talk}\\.html#`));
	assert.equal(await cell("Kosten", 1).textContent(), "niet vermeld in de bron");
	const onPage = pageOf(third).match(/<h2 id="doel">Doel<\/h2>\s*<p>(.*?)<\/p>/s)[1].replace(/<[^>]*>/g, "");
	assert.ok((await cell("Doel", 1).textContent()).includes(onPage.slice(0, 60)));
	assert.deepEqual(await twice(page), []);
	assert.deepEqual(await dangling(page, "#selectie-vergelijking"), []);
	for (const address of await table.locator("a").evaluateAll((all) => all.map((one) => one.href)))
		assert.ok(!address.startsWith(from) || !address.includes("selectie.html"), address);
	await rows(page).nth(1).getByRole("button", { name: "Haal weg" }).click();
	await table.locator("> thead th").nth(2).waitFor({ state: "detached" });
	assert.equal(await table.locator("caption").textContent(), "2 praktijken naast elkaar");
}, { from });

/** The pages of a document, as text. */
function pdfPages(bytes) {
	const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: bytes, encoding: "utf8" });
	return text.split("\f").slice(0, -1).map((one) => one.replace(/\s+/g, " ").trim());
}

const printing = (from) => on(three, async (page) => {
	await page.getByLabel("Eigen titel").fill("Wonen <b>& werken</b>");
	await button(page, "Print als één document").click();
	await page.waitForFunction(() => window.printed);
	const paper = page.locator("#selectie-document");
	assert.deepEqual(await twice(page), []);
	assert.deepEqual(await dangling(page, "#selectie-document"), []);
	assert.equal(await page.locator("h1").count(), 1);
	const levels = await paper.locator("h2, h3, h4, h5, h6").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
	assert.ok(levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1), levels.join());
	/* Both have notes, and each note leads to its own chapter. */
	for (const slug of [talk, noted]) {
		const notes = paper.locator(`#hoofdstuk-${slug} a[role=doc-noteref]`);
		assert.ok(await notes.count());
		const target = (await notes.first().getAttribute("href")).slice(1);
		assert.equal(await page.locator(`[id="${target}"]`).evaluate((one) => one.closest(".chapter").id), `hoofdstuk-${slug}`);
	}
	for (const [place, slug] of [talk, third, noted].entries())
		assert.equal(await paper.locator(".contents a").nth(place).getAttribute("href"), `#hoofdstuk-${slug}`);

	const pages = pdfPages(await page.pdf({ preferCSSPageSize: true, format: "A4" }));
	assert.match(pages[0], /Wonen <b>& werken<\/b> 3 praktijken Uitgave 2026, \d+ \w+ 20\d\d .*https:\/\/nieuwe-verscheidenheid\.example\//);
	assert.match(pages[1], /^Inhoud 1\. Aalsmeer.* 2\. Aanpak huisvesting.* 3\. Actieprogramma.* 2 \/ \d+$/);
	const starts = ["Aalsmeer: de kwetsbare positie", "Aanpak huisvesting arbeidsmigranten", "Actieprogramma huisvesting", "Over dit document"]
		.map((title) => pages.findIndex((text, at) => at > 1 && text.slice(0, 120).includes(title)));
	assert.ok(starts.every((start, at) => start > (starts[at - 1] ?? 1)), starts.join());
	assert.equal(starts[3], pages.length - 1);
	for (const [at, start] of starts.slice(0, 3).entries()) {
		const chapter = pages.slice(start, starts[at + 1]).join(" ");
		for (const part of ["Feiten", "In het kort", "Bronnen", "Deze praktijk op de website: https://nieuwe-verscheidenheid.example/praktijken/"]) assert.ok(chapter.includes(part), part);
	}
	assert.ok(!pages.join(" ").includes("Haal weg"));
	assert.ok(!pages.join(" ").includes("Hoofdmenu"));
}, { from });

const policy = { "Content-Security-Policy": readFileSync(join(folder, "index.html"), "utf8").match(/Content-Security-Policy" content="([^"]*)"/)[1] };
const guarded = await serve(folder, "/", policy);

const noStore = async (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } }));
const noChapter = (page) => page.route(new RegExp(`${third}\\.js$`), (route) => route.abort());

const states = {
	"a practice": [`praktijken/${talk}.html`, () => {}],
	"an empty selection": ["selectie.html", () => {}],
	"a selection": [three, () => {}],
	"side by side": [three, async (page) => {
		await button(page, "Leg naast elkaar").click();
		await page.locator("table.comparison").waitFor();
	}],
	"a document": [three, async (page) => {
		await button(page, "Print als").click();
		await page.waitForFunction(() => window.printed);
	}],
	"a shared link": [three, async (page) => {
		await page.evaluate(() => localStorage.setItem(`selection 1 ${location.pathname}`, '["woerden-routekaart-inclusie"]'));
		await page.reload();
		await page.locator("#selectie-gedeeld").waitFor();
	}],
};
const axeTests = Object.entries(states).flatMap(([name, [path, prepare]]) =>
	[["light", 1280], ["dark", 320]].map(([colorScheme, width]) => [
		`axe, ${name}, ${colorScheme}, ${width} px`,
		on(path, async (page) => {
			await prepare(page);
			assert.deepEqual(await axeFaults(page), []);
			assert.equal(await sidewaysScroll(page), 0);
		}, { colorScheme, viewport: { width, height: 900 } }),
	]),
);

/* Last checked on the day that the page says: on the first day of the month after 24 months it is told. */
const checkedOn = pageOf(talk).match(/data-months="24"[\s\S]*?datetime="(\d+-\d+-\d+)"/)[1];
const [year, month, day] = checkedOn.split("-").map(Number);
const noticeAt = (offset, isTold) => on(`praktijken/${talk}.html`, async (page) => {
	const notice = page.getByText("meer dan 24 maanden niet gecontroleerd");
	assert.equal(await notice.isVisible(), isTold);
	const footer = await page.locator(".article-footer").textContent();
	for (const label of ["Laatst gecontroleerd", "Toegevoegd"]) assert.ok(footer.includes(label));
}, { before: (page) => page.clock.setFixedTime(new Date(year + 2, month - 1, day + offset, 12)) });

await runTests("browser selection", {
	"collecting, under a path": collecting(server.url),
	"collecting, from a disk": collecting(fromDisk),
	"side by side, under a path": comparing(server.url),
	"side by side, from a disk": comparing(fromDisk),
	"side by side, with the policy as a header": comparing(guarded.url),
	"one document, under a path": printing(server.url),
	"one document, from a disk": printing(fromDisk),
	"one document, with the policy as a header": printing(guarded.url),
	"the list by keyboard: order, focus, remove, put back": on(three, async (page) => {
		const press = async (place, name) => {
			await rows(page).nth(place).getByRole("button", { name }).focus();
			await page.keyboard.press("Enter");
		};
		await press(0, "Omlaag");
		assert.deepEqual(await order(page), [third, talk, noted]);
		assert.match(await status(page).textContent(), /^Aalsmeer.*: nu nummer 2 van 3\.$/);
		assert.ok(await isFocused(rows(page).nth(1).getByRole("button", { name: "Omlaag" })));
		await page.keyboard.press("Enter");
		assert.deepEqual(await order(page), [third, noted, talk]);
		assert.ok(await isFocused(rows(page).nth(2).getByRole("button", { name: "Omhoog" })));
		await page.reload();
		assert.deepEqual(await order(page), [third, noted, talk]);
		await press(1, "Haal weg");
		assert.deepEqual(await order(page), [third, talk]);
		assert.ok(await isFocused(rows(page).nth(1).getByRole("button", { name: "Haal weg" })));
		assert.equal(await counter(page).textContent(), "Mijn selectie (2)");
		await button(page, "Zet terug").press("Enter");
		assert.deepEqual(await order(page), [third, noted, talk]);
		await button(page, "Maak leeg").press("Enter");
		assert.ok(await page.locator("#selectie-leeg").isVisible());
		assert.ok(await isFocused(button(page, "Zet terug")));
		assert.ok(!page.url().includes("#"));
		await page.keyboard.press("Enter");
		assert.deepEqual(await order(page), [third, noted, talk]);
		for (const left of [2, 1, 0]) {
			await press(0, "Haal weg");
			assert.equal(await rows(page).count(), left);
			assert.ok(await isFocused(left ? rows(page).first().getByRole("button", { name: "Haal weg" }) : button(page, "Zet terug")));
		}
	}),
	"it works across tabs": on("praktijken/index.html", async (page) => {
		const other = await page.context().newPage();
		await other.goto(`${server.url}selectie.html`);
		await buttonOf(page, talk).click();
		await rows(other).first().waitFor();
		assert.deepEqual(await order(other), [talk]);
		await rows(other).first().getByRole("button", { name: "Haal weg" }).click();
		await page.waitForFunction(() => document.querySelector(".selection-link").textContent === "Mijn selectie");
		assert.equal(await buttonOf(page, talk).getAttribute("aria-pressed"), "false");
	}),
	"garbage in the store": on("praktijken/index.html", async (page) => {
		for (const garbage of ["{", "7", "null", '{"a":1}', '[null,7,{},"<b>","../x","aalsmeer-positie-van-arbeidsmigranten","aalsmeer-positie-van-arbeidsmigranten"]', `["${"a".repeat(1e5)}"]`]) {
			await page.evaluate((text) => localStorage.setItem(`selection 1 ${new URL("../selectie.html", location).pathname}`, text), garbage);
			await page.reload();
			assert.equal(await counter(page).textContent(), garbage.includes("aalsmeer") ? "Mijn selectie (1)" : "Mijn selectie", garbage);
		}
		await buttonOf(page, third).click();
		assert.equal(await counter(page).textContent(), "Mijn selectie (1)");
	}),
	"at most thirty": on("praktijken/index.html", async (page) => {
		const many = JSON.stringify(Array.from({ length: 40 }, (_, i) => `een-${i}`));
		await page.evaluate((text) => localStorage.setItem(`selection 1 ${new URL("../selectie.html", location).pathname}`, text), many);
		await page.reload();
		assert.equal(await counter(page).textContent(), "Mijn selectie (30)");
		await buttonOf(page, talk).click();
		await page.getByText("Uw selectie is vol").waitFor();
		assert.equal(await buttonOf(page, talk).getAttribute("aria-pressed"), "false");
		assert.equal(await counter(page).textContent(), "Mijn selectie (30)");
	}),
	"no store: it lasts as long as the page, and its link carries it": on("praktijken/index.html", async (page) => {
		await buttonOf(page, talk).click();
		await buttonOf(page, noted).click();
		assert.equal(await counter(page).textContent(), "Mijn selectie (2)");
		await counter(page).click();
		await page.waitForURL(/selectie\.html/);
		assert.deepEqual(await order(page), [talk, noted]);
		await rows(page).first().getByRole("button", { name: "Omlaag" }).click();
		assert.deepEqual(await order(page), [noted, talk]);
		await page.reload();
		assert.deepEqual(await order(page), [noted, talk]);
	}, { before: noStore }),
	"a shared link beside a selection of one's own": on("praktijken/index.html", async (page) => {
		await buttonOf(page, talk).click();
		await page.goto(`${server.url}selectie.html#praktijken=${third},${noted}`);
		await page.getByText("Deze selectie komt uit een link. In uw eigen selectie staat 1 praktijk.").waitFor();
		assert.deepEqual(await order(page), [third, noted]);
		assert.equal(await rows(page).getByRole("button").count(), 0);
		assert.equal(await counter(page).textContent(), "Mijn selectie (1)");
		await button(page, "Toon mijn selectie").click();
		assert.deepEqual(await order(page), [talk]);
		await page.goto(`${server.url}praktijken/index.html`);
		await page.goto(`${server.url}selectie.html#praktijken=${third}%2C${noted}`);
		await button(page, "Voeg toe aan mijn selectie").click();
		assert.deepEqual(await order(page), [talk, third, noted]);
		assert.equal(await counter(page).textContent(), "Mijn selectie (3)");
	}),
	"a link is copied": on(three, async (page) => {
		await button(page, "Kopieer een link").click();
		await page.getByText("De link is gekopieerd.").waitFor();
		assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
	}, { permissions: ["clipboard-read", "clipboard-write"] }),
	"a link that cannot be copied is shown": on(three, async (page) => {
		await button(page, "Kopieer een link").click();
		const field = page.getByLabel("Link naar deze selectie");
		await field.waitFor();
		assert.equal(await field.inputValue(), page.url());
		assert.ok(await isFocused(field));
	}, { before: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })) }),
	"what no longer exists is told and dropped": on(`selectie.html#praktijken=weg-is-weg,${talk},%3Cb%3E,__proto__`, async (page) => {
		await page.getByText("1 praktijk bestaat niet meer en is weggehaald: weg-is-weg.").waitFor();
		assert.deepEqual(await order(page), [talk]);
		assert.ok(!JSON.stringify(await kept(page)).includes("weg-is-weg"));
		assert.equal(await counter(page).textContent(), "Mijn selectie (1)");
	}),
	"a chapter that does not come: told, with a way on; later it comes": on(three, async (page) => {
		await button(page, "Leg naast elkaar").click();
		await page.locator("thead th").getByText("Dit stuk kon niet worden geladen").waitFor();
		assert.equal(await page.locator("thead th a").nth(1).getAttribute("href"), `praktijken/${third}.html`);
		await button(page, "Print als").click();
		await page.getByText("1 praktijk kon niet worden geladen.").waitFor();
		assert.equal(await page.evaluate(() => window.printed), undefined);
		assert.equal(await page.locator(`#hoofdstuk-${third} .box a`).getAttribute("href"), `praktijken/${third}.html`);
		await page.unrouteAll();
		await button(page, "Print als").click();
		await page.waitForFunction(() => window.printed);
		assert.equal(await page.locator("#selectie-document .box-warning").getByText("Dit stuk").count(), 0);
	}, { before: noChapter, wrong: /ERR_FAILED/ }),
	"no script: said plainly, with other ways": on(three, async (page) => {
		assert.ok(await page.locator("noscript .box").isVisible());
		assert.match(await page.locator("noscript p").textContent(), /werkt alleen met JavaScript/);
		assert.ok(await page.locator("noscript a[href='praktijken/index.html']").isVisible());
		assert.equal(await page.locator("main button:visible").count(), 0);
		await page.goto(`${server.url}praktijken/${talk}.html`);
		assert.equal(await page.locator("button.select").count(), 0);
		assert.ok(await page.getByText("meer dan 24 maanden").isHidden());
	}, { javaScriptEnabled: false }),
	"nothing is loaded before it is wanted": async () => {
		const { page, close } = await openPage(browser);
		const urls = [];
		page.on("request", (request) => urls.push(request.url()));
		await page.goto(server.url + three);
		await page.waitForLoadState("networkidle");
		assert.ok(urls.length <= 10, urls.join("\n"));
		assert.ok(!urls.some((url) => /\/selectie\//.test(url)));
		await page.goto(`${server.url}praktijken/${talk}.html`);
		await page.waitForLoadState("networkidle");
		assert.ok(urls.filter((url) => url.includes("selection")).length <= 4);
		await close();
	},
	"the folder of chapters is one, and what is in it": () => {
		const [hash, ...others] = readdirSync(join(folder, "selectie"));
		assert.match(hash, /^[0-9a-f]{16}$/);
		assert.deepEqual(others, []);
	},
	"not told on the day before 24 months": noticeAt(-1, false),
	"told after 24 months": noticeAt(1, true),
	...Object.fromEntries(axeTests),
});
