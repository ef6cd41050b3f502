// A walk with the Tab key over every kind of page: it reaches everything once and comes out at the end;
// wherever it is, the focus can be seen, on the screen and not under something else.
// usage: check-keyboard.mjs SITE
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { runTests } from "../tools/lib.mjs";
import { kindsOf } from "./kinds.mjs";
import { openBrowser, openPage, serve } from "./lib.mjs";

const site = resolve(process.argv[2]);
const server = await serve(site, "/");
const browser = await openBrowser();

/* Longer lists of links are alike from here on. */
const stepsMax = 150;

/** Of the element that has the focus: what it is, and what is wrong with how it shows. */
function lookAtFocus() {
	const element = document.activeElement;
	if (!element || element === document.body) return null;
	const boxes = [...element.getClientRects()].filter(({ width, height }) => width && height);
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	const faults = [];
	// A link may run over two lines, with its middle in neither; a table may be larger than the screen.
	const seen = boxes.some(({ left, right, top: above, bottom }) => {
		const top = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(above, 0) + Math.min(bottom, innerHeight)) / 2);
		return top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element);
	});
	if (!seen) faults.push("not on the screen, or under something else");
	element.dataset.walked = (Number(element.dataset.walked) || 0) + 1;
	if (element.dataset.walked > 1) faults.push("twice");
	return { name: element.outerHTML.slice(0, 120), faults, outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
}

/** Does what has the focus look otherwise than without it? */
async function looksFocused(page) {
	const element = await page.evaluateHandle(() => document.activeElement);
	const focused = await page.screenshot();
	await element.evaluate((it) => it.blur());
	const blurred = await page.screenshot();
	await element.evaluate((it) => it.focus({ focusVisible: true }));
	return !focused.equals(blurred);
}

async function walk(path, viewport) {
	const { page, close } = await openPage(browser, { viewport, reducedMotion: "reduce" });
	await page.goto(server.url + path);
	const walked = [];
	for (let step = 0; step < stepsMax; step++) {
		await page.keyboard.press("Tab");
		const place = await page.evaluate(lookAtFocus);
		if (!place) break;
		walked.push(place.name);
		if (!place.outlined && !(await looksFocused(page))) place.faults.push("looks as without the focus");
		assert.deepEqual(place.faults, [], `step ${step + 1}: ${place.name}`);
	}
	assert.match(walked[0], /skip-link/);
	assert.ok(walked.length > 10, `only ${walked.length} places`);
	const waiting = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary")].filter((element) => element.checkVisibility() && !element.dataset.walked && element.tabIndex >= 0).map((element) => element.outerHTML.slice(0, 120)));
	if (walked.length < stepsMax) assert.deepEqual(waiting, [], "never reached");
	await close();
}

const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };
const tests = kindsOf(site).flatMap((path) => Object.entries(sizes).map(([name, viewport]) => [`${path}, ${name}`, () => walk(path, viewport)]));
await runTests("browser keyboard", Object.fromEntries(tests));
