// What the tests in a browser share: a server of a folder's files, and Debian's Chromium.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const types = {
	".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json",
};

/**
 * Serve FOLDER under PREFIX ("/a/b/"), and nothing outside of it, all with more HEADERS, or with
 * compress; gives { url, sent: () => bytes of files until now, close }.
 */
export async function serve(folder, prefix, { compress = false, ...headers } = {}) {
	let sent = 0;
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
		const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length) || "index.html") : "..";
		const bytes = inside.startsWith("..") ? null : await readFile(join(folder, inside)).catch(() => null);
		sent += bytes?.length ?? 0;
		const encoding = bytes && compress ? { "Content-Encoding": "gzip", "Cache-Control": "max-age=31536000" } : {};
		response.writeHead(bytes ? 200 : 404, { "Content-Type": types[extname(inside)] ?? "text/plain", ...encoding, ...headers });
		response.end(encoding["Content-Encoding"] ? gzipSync(bytes) : bytes);
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${server.address().port}${prefix}`,
		sent: () => sent,
		close: () => server.close(),
	};
}

export const openBrowser = () => chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/**
 * A page of its own, with what went wrong in it: errors of scripts and of loading, and violations of
 * the content security policy.
 */
export async function openPage(browser, options = {}) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	page.setDefaultTimeout(30000); /* a loaded machine is slow */
	const faults = [];
	page.on("pageerror", (error) => faults.push(error.message));
	page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
	return { page, faults, close: () => context.close() };
}

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const axeOptions = {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	rules: { "target-size": { enabled: true } },
};

/** What axe finds on a page as it is now: a line for each element. */
export async function axeFaults(page) {
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
	const { violations } = await page.evaluate((options) => window.axe.run(options), axeOptions);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`));
}

/** How far a page can be scrolled sideways, in CSS pixels. */
export const sidewaysScroll = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
