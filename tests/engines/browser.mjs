// A search engine in Chromium, on an empty page.
import { readFileSync } from "node:fs";

const emptyPage = '<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>search</title>';

/** In the page, with an engine's client: open the engine if that was not done, and answer a query. */
async function ask([query, limit, settings]) {
	const start = performance.now();
	const load = (address) =>
		new Promise((resolve, reject) => {
			const script = document.createElement("script");
			Object.assign(script, { src: address, onload: resolve, onerror: reject });
			document.head.append(script);
		});
	globalThis.answer ??= await globalThis.openEngine(load, settings);
	const results = await globalThis.answer(query, limit);
	return { results, milliseconds: performance.now() - start };
}

/**
 * An engine in a browser that knows nothing yet, its files below URL:
 * answer(query, limit) → { results: [{ address, title }], milliseconds }.
 */
export async function openEngine(browser, url, { client, settings }) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.route("**/empty.html", (route) => route.fulfill({ contentType: "text/html", body: emptyPage }));
	await page.goto(`${url}empty.html`);
	await page.unrouteAll();
	await page.evaluate(readFileSync(client, "utf8"));
	return {
		answer: (query, limit) => page.evaluate(ask, [query, limit, settings]),
		close: () => context.close(),
	};
}
