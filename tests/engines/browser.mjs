// A folder on a server on loopback that counts what it sends, and Debian's Chromium to read it with.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json" };
const blank = '<!DOCTYPE html><html lang="nl"><title>search</title>';

/** Serve FOLDER: { address, sent: () => bytes of bodies until now, close }.  `/` is an empty page. */
export async function serve(folder) {
	let bytes = 0;
	const server = createServer(async ({ url }, response) => {
		const path = normalize(decodeURIComponent(url.split("?")[0]));
		const body = path === "/" ? Buffer.from(blank) : await readFile(join(folder, path)).catch(() => null);
		if (path !== "/") bytes += body?.length ?? 0;
		response.statusCode = body ? 200 : 404;
		response.setHeader("Content-Type", types[path === "/" ? ".html" : extname(path)] ?? "application/octet-stream");
		response.end(body ?? "");
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		address: `http://127.0.0.1:${server.address().port}/`,
		sent: () => bytes,
		close: () => server.close(),
	};
}

export const launch = () => chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/** In a page with an engine's client: open the engine if that was not done, and answer a query. */
async function ask([query, limit]) {
	const start = performance.now();
	const load = (address) =>
		new Promise((resolve, reject) => {
			const script = document.createElement("script");
			Object.assign(script, { src: address, onload: resolve, onerror: reject });
			document.head.append(script);
		});
	globalThis.answer ??= await globalThis.openSearch(load);
	const results = await globalThis.answer(query, limit);
	return { results, milliseconds: performance.now() - start };
}

/**
 * An engine in a browser that knows nothing yet:
 * answer(query, limit) → { results: [{ address, title }], milliseconds, bytes }.
 */
export async function openEngine(browser, server, client) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(server.address);
	await page.addScriptTag({ path: client });
	const answer = async (query, limit) => {
		const before = server.sent();
		const { results, milliseconds } = await page.evaluate(ask, [query, limit]);
		return { results, milliseconds, bytes: server.sent() - before };
	};
	return { answer, close: () => context.close() };
}
