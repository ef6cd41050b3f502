// What the other engines index of the built site: the pages that are read, not those that only list
// others; of a page its main part, without menus and without cards of other pages.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { files, textOf } from "../tools/lib.mjs";

const list = /(^|\/)(404|index|register|zoeken|bronnen|doelgroepen|per-[^/]*)\.html$/;

/** Of what is not indexed: selectors of Pagefind. */
export const excluded = ["nav", ".cards", ".article-footer"];
const isExcluded = (tag, attributes) => tag === "nav" || /\bclass="(cards|article-footer)"/.test(attributes);

/** Copy the pages to index into FOLDER. */
export function collect(site, folder) {
	rmSync(folder, { recursive: true, force: true });
	for (const path of files(site, /\.html$/)) {
		const name = relative(site, path);
		if (list.test(name)) continue;
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		copyFileSync(path, join(folder, name));
	}
}

const empty = new Set(["br", "hr", "img", "wbr"]);

/** The main part of a page without what is excluded. */
function mainOf(html) {
	const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
	let depth = 0;
	let text = "";
	for (const [part, close, tag, attributes] of main.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>|[^<]+/g)) {
		const opens = tag && !close && !empty.has(tag) && !attributes.endsWith("/");
		if (depth > 0 ? opens : opens && isExcluded(tag, attributes)) depth++;
		else if (depth > 0) depth -= close ? 1 : 0;
		else text += part;
	}
	return text;
}

/** The pages in FOLDER as records: { id: address, title, headings, text }. */
export function* records(folder) {
	for (const path of files(folder, /\.html$/)) {
		const main = mainOf(readFileSync(path, "utf8"));
		const heads = [...main.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, head]) => [level, textOf(head)]);
		const of = (wanted) => heads.filter(([level]) => (level === "1") === wanted).map(([, head]) => head).join("\n");
		const text = textOf(main.replace(/<h([1-6])[\s\S]*?<\/h\1>/g, " "));
		yield { id: relative(folder, path), title: of(true), headings: of(false), text };
	}
}
