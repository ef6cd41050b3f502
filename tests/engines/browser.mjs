// A folder on a server on loopback that counts what it sends, and Debian's Chromium to read it with.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json" };

/** A page from which an engine is asked: `empty.html` on each server. */
export const emptyPage = '<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>search</title>';

/** Serve FOLDER with more HEADERS: { address, sent: () => bytes of bodies until now, close }. */
export async function serve(folder, headers = {}) {
	let bytes = 0;
	const server = createServer(async ({ url }, response) => {
		const path = normalize(decodeURIComponent(url.split("?")[0]));
		const isEmpty = path === "/empty.html";
		const body = isEmpty ? emptyPage : await readFile(join(folder, path)).catch(() => null);
		bytes += isEmpty ? 0 : (body?.length ?? 0);
		response.writeHead(body ? 200 : 404, { "Content-Type": types[extname(path)] ?? "application/octet-stream", ...headers });
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
 * An engine in a browser that knows nothing yet, on the empty page below ADDRESS:
 * answer(query, limit) → { results: [{ address, title }], milliseconds }.
 */
export async function openEngine(browser, address, { client, settings }) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${address}empty.html`);
	await page.evaluate(readFileSync(client, "utf8"));
	return {
		answer: (query, limit) => page.evaluate(ask, [query, limit, settings]),
		close: () => context.close(),
	};
}
