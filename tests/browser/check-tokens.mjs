// A municipality's own token file gives the site its house style, with the templates and the style
// sheet as they are.  The file is that of the municipality of Utrecht, @utrecht/design-tokens.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "../tools/lib.mjs";
import { openBrowser, openPage, serve } from "./lib.mjs";

const work = mkdtempSync(join(tmpdir(), "tokens-"));
process.on("exit", () => rmSync(work, { recursive: true }));

function build(name, tokens) {
	const theme = join(work, `theme-${name}`);
	mkdirSync(join(theme, "assets"), { recursive: true });
	writeFileSync(join(theme, "theme.yaml"), "extends: standaard\n");
	if (tokens) copyFileSync(tokens, join(theme, "assets/tokens.css"));
	const output = join(work, name);
	const { status, stderr } = spawnSync("build/strict/portfolio", ["build", "-q", "--only", "site", "--theme", theme, "--output", output], { encoding: "utf8" });
	assert.equal(status, 0, stderr);
	return join(output, "site");
}

const browser = await openBrowser();

/** How the page on a practice looks with these tokens: the look, and what the tokens say. */
async function look(site) {
	const server = await serve(site, "/");
	const { page, faults, close } = await openPage(browser, { colorScheme: "light" });
	await page.goto(`${server.url}praktijken/tiel-huisvesting-arbeidsmigranten.html`);
	const found = await page.evaluate(() => {
		const sample = document.body.appendChild(document.createElement("p"));
		const says = (property, token) => {
			sample.style.setProperty(property, `var(${token})`);
			return getComputedStyle(sample).getPropertyValue(property);
		};
		const style = (selector, property) => getComputedStyle(document.querySelector(selector)).getPropertyValue(property);
		return {
			link: style("main article a:not([class])", "color"),
			heading: style("h1", "font-family"),
			text: style("body", "font-family"),
			tokens: {
				link: says("color", "--utrecht-link-color"),
				heading: says("font-family", "--utrecht-heading-1-font-family"),
				text: says("font-family", "--utrecht-document-font-family"),
			},
		};
	});
	await close();
	server.close();
	return { ...found, faults };
}

const own = await look(build("own"));
const utrecht = await look(build("utrecht", "tests/node_modules/@utrecht/design-tokens/dist/root.css"));

await runTests("browser tokens", {
	"the look is what the tokens say": () => {
		for (const { link, heading, text, tokens, faults } of [own, utrecht]) {
			assert.deepEqual({ link, heading, text }, tokens);
			assert.deepEqual(faults, []);
		}
	},
	"with other tokens the links have another colour, headings and text another font": () => {
		assert.notEqual(own.link, utrecht.link);
		assert.notEqual(own.heading, utrecht.heading);
		assert.notEqual(own.text, utrecht.text);
		assert.match(utrecht.heading, /Noto Sans/);
	},
});
await browser.close();
