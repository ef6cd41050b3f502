// What a page makes a reader load at once, compressed, and the most that it may be.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes after gzip; requests in number. */
export const budgets = { html: 50_000, css: 20_000, js: 15_000, requests: 10 };

const patterns = { css: /<link rel="stylesheet" href="([^"]+)"/g, js: /<script src="([^"]+)"/g, other: /<link rel="icon" href="([^"]+)"|<img\b[^>]* src="([^"]+)"/g };
const sizes = new Map();

function compressed(path) {
	if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(path)).length);
	return sizes.get(path);
}

/** The weight of the page at PATH below the folder SITE, by the names of the budgets. */
export function weigh(site, path) {
	const html = readFileSync(join(site, path), "utf8");
	const addresses = (kind) => [...html.matchAll(patterns[kind])].map((found) => found[1] ?? found[2]);
	// The page on an address that does not exist thinks that it stands at the server's root.
	const sum = (kind) =>
		addresses(kind).reduce((bytes, address) => bytes + compressed(join(site, address.startsWith("/") ? "" : dirname(path), address)), 0);
	const requests = 1 + Object.keys(patterns).flatMap(addresses).length;
	return { html: gzipSync(html).length, css: sum("css"), js: sum("js"), requests };
}
