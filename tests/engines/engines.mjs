// Search engines: ours, and those that it is measured against.  Each has a folder here; its client.js
// answers queries in a browser, and build.mjs makes the index of a folder of pages.  Ours comes with
// the site.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const folderOf = (name) => `tests/engines/${name.toLowerCase()}`;

export const rivals = ["Pagefind", "MiniSearch", "lunr"].map((name) => ({ name, client: `${folderOf(name)}/client.js` }));

/** The command that indexes the pages in one folder and writes what a browser loads into another. */
export function buildCommand({ name }, pages, folder) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return ["node", `${folderOf(name)}/build.mjs`, pages, folder];
}

export function build(engine, pages, folder) {
	const [program, ...options] = buildCommand(engine, pages, folder);
	execFileSync(program, options);
}

/** Ours, of a built site: the search form says where everything is. */
export function ours(site) {
	const page = readFileSync(join(site, "zoeken.html"), "utf8");
	const [opener] = page.match(/assets\/search-open-[^"]*/);
	const [form] = page.match(/<form class="search-form"[^>]*>/);
	const dataset = Object.fromEntries([...form.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
	return { name: "ours", client: `${folderOf("ours")}/client.js`, settings: { opener, dataset } };
}

/** The folder of our index. */
export const indexOf = (site) => join(site, "zoeken", ...readdirSync(join(site, "zoeken")));
