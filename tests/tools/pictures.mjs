// The pictures of the README.  usage: pictures.mjs OUTPUT FOLDER
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "../browser/lib.mjs";
import { files } from "./lib.mjs";

const [output, folder] = process.argv.slice(2).map((path) => resolve(path));
const book = mkdtempSync(join(tmpdir(), "book-"));
mkdirSync(folder, { recursive: true });
const [epub] = files(join(output, "epub"), /\.epub$/).sort((a, b) => a.length - b.length); /* the whole book */
spawnSync("unzip", ["-q", epub, "-d", book]);

const showTop = (page, selector) => page.locator(selector).evaluate((element) => element.scrollIntoView({ behavior: "instant" }));

const desk = { width: 1280, height: 900 };
const reader = { width: 640, height: 900 };
const compared = ["rotterdam-relax-dit-is-rotterdam", "amsterdam-beleidsbrief-diversiteit", "schiedam-diversiteit-als-rijkdom"];
const pictures = {
	home: [join(output, "site/index.html"), desk],
	practice: [join(output, "site/praktijken/rotterdam-relax-dit-is-rotterdam.html"), desk],
	map: [join(output, "site/kaart.html"), desk, (page) => showTop(page, ".map-page")],
	comparison: [join(output, "site/selectie.html"), desk, async (page) => {
		await page.getByRole("button", { name: "Leg naast elkaar" }).click();
		await showTop(page, "#selectie-vergelijking");
	}, `#praktijken=${compared}`],
	book: [files(book, /rotterdam-relax.*\.xhtml$/)[0], reader],
};

const browser = await openBrowser();
for (const [name, [path, viewport, prepare, fragment = ""]] of Object.entries(pictures)) {
	const context = await browser.newContext({ viewport, deviceScaleFactor: 0.75 });
	const page = await context.newPage();
	await page.goto(pathToFileURL(path).href + fragment);
	await prepare?.(page);
	await page.screenshot({ path: join(folder, `${name}.jpg`), type: "jpeg", quality: 80 });
	await context.close();
}
await browser.close();
rmSync(book, { recursive: true });
