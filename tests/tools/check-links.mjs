// All links below a folder of HTML or XHTML pages.  usage: check-links.mjs FOLDER
//
// Each relative address leads to a file in the folder, each fragment to an id there; no address
// is absolute (but in 404.html, which a server shows at any address); nothing is loaded from
// elsewhere; no id stands twice on a page; each file is reached: by a link, as a part of a search
// index whose folder a page names, or as a chapter that a page can show, which is checked as if it
// were a page beside that.
import { readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { files, finishFiles } from "./lib.mjs";
import { partNames, readParts } from "./search-parts.mjs";

const root = process.argv[2];
const markup = /\.(x?html|svg|opf|ncx)$/;
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text) {
	return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
		decimal ? String.fromCodePoint(Number(decimal))
		: hex ? String.fromCodePoint(parseInt(hex, 16))
		: (entities[name] ?? whole),
	);
}

/** The start tags of a page, as { name, attributes }. */
function tags(html) {
	const text = html.replace(/<!--[\s\S]*?-->/g, "").replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, "$1");
	return [...text.matchAll(/<([a-z][\w:-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi)].map(
		([, name, rest]) => ({
			name: name.toLowerCase(),
			attributes: Object.fromEntries(
				[...rest.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].map(
					([, key, double, single, bare]) => [key.toLowerCase(), decode(double ?? single ?? bare)],
				),
			),
		}),
	);
}

const pages = new Map();

function page(path) {
	if (!pages.has(path)) {
		const found = tags(readFileSync(path, "utf8"));
		const ids = found.flatMap(({ attributes }) => attributes.id ?? []);
		pages.set(path, { found, ids });
	}
	return pages.get(path);
}

// Links that a reader follows, or that only name something; all others are loaded.
function isLoaded(name, key, attributes) {
	if (name === "a" || name === "area") return false;
	if (name === "link") return !/\b(canonical|alternate|license|author|next|prev|help)\b/.test(attributes.rel ?? "");
	return key !== "cite";
}

const isRefresh = ({ name, attributes }) => name === "meta" && attributes["http-equiv"] === "refresh";

/** The addresses in a tag, as [address, loaded]. */
function addresses({ name, attributes }) {
	const found = [];
	for (const key of ["href", "xlink:href", "src", "poster", "data", "action", "formaction", "cite"])
		if (attributes[key] !== undefined) found.push([attributes[key], isLoaded(name, key, attributes)]);
	for (const [key, value] of Object.entries(attributes))
		if (key.startsWith("data-") && value.endsWith(".js")) found.push([value, true]);
	if (isRefresh({ name, attributes })) found.push([attributes.content.replace(/^\d+;\s*url=/, ""), true]);
	for (const part of (attributes.srcset ?? "").split(",").filter(Boolean))
		found.push([part.trim().split(/\s+/)[0], true]);
	return found;
}

/** An address from the site's root, wherever that is: the file it can only mean. */
function fromRoot(path) {
	const parts = path.split("/").filter(Boolean);
	const start = parts.findIndex((_, at) => isFile(join(root, ...parts.slice(at))));
	return start < 0 ? join(root, ...parts) : join(root, ...parts.slice(start));
}

/** What is wrong with an address in the file PATH; undefined if nothing is. */
function fault(path, address, loaded) {
	if (/^(https?:)?\/\//i.test(address)) return loaded ? "loaded from elsewhere" : undefined;
	if (/^(mailto|tel):/i.test(address)) return undefined;
	if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return "a scheme that does not belong here";
	const [beforeHash, fragment] = address.split("#");
	const name = decodeURIComponent(beforeHash.split("?")[0]);
	const is404 = relative(root, path) === "404.html";
	if (name.startsWith("/") && !is404) return "absolute";
	let target = name === "" ? path : normalize(join(dirname(path), name));
	if (name.startsWith("/")) target = fromRoot(name);
	if (relative(root, target).startsWith("..")) return "leaves the folder";
	if (target !== path && !isFile(target)) return "no such file";
	if (fragment === undefined || fragment === "") return undefined;
	if (target !== path && !markup.test(target)) return "a fragment of a file that has no ids";
	return page(target).ids.includes(decodeURIComponent(fragment)) ? undefined : "no such id";
}

function styleAddresses(css) {
	return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)/g)]
		.map(([, url, imported]) => url ?? imported)
		.filter((address) => !address.startsWith("data:"))
		.map((address) => [address, true]);
}

/** The files of a search index, if a page names its folder; and what is wrong with it. */
function indexFiles(folder) {
	const name = `${relative(root, folder)}/`;
	if (!files(root, /\.html$/).some((path) => readFileSync(path, "utf8").includes(name)))
		return { found: [], text: " no page names this folder" };
	const parts = readParts(folder);
	const names = partNames(JSON.parse(parts.get("meta")));
	const missing = names.filter((part) => !parts.has(part));
	return {
		found: [...names.map((part) => join(folder, `${part}.js`)), folder],
		text: missing.length ? ` lacks ${missing.slice(0, 5)}` : undefined,
	};
}

/** The chapters that a page can show: each one's script, and what is in it as a page beside that. */
function chapters(path) {
	const folder = page(path).found.map(({ attributes }) => attributes["data-chapters"]).find(Boolean);
	const slugs = folder ? page(path).found.flatMap(({ attributes }) => attributes["data-slug"] ?? []) : [];
	return slugs.map((slug) => {
		const script = normalize(join(dirname(path), folder, `${slug}.js`));
		const html = JSON.parse(`[${readFileSync(script, "utf8").match(/^selectionChapter\((.*)\);\n$/s)[1]}]`)[1];
		const shown = join(dirname(path), `chapter ${slug}`);
		const found = tags(html), article = tags(html.slice(html.indexOf("<article>")));
		pages.set(shown, { found, ids: article.flatMap(({ attributes }) => attributes.id ?? []) });
		return { script, shown };
	});
}

// What is asked for by its name: by a server, by search engines, by the program itself.
const known = ["index.html", "404.html", "robots.txt", "sitemap.xml", "_headers", ".portfolio"];
const isBook = isFile(join(root, "mimetype"));
const reached = new Set(known.map((name) => join(root, name)));

const paths = files(root, /\.(x?html|svg|opf|ncx|css)$/);
const faults = [];
for (const { script, shown } of paths.filter((path) => path.endsWith(".html")).flatMap(chapters)) {
	reached.add(script);
	paths.push(shown);
}
for (const path of paths) {
	const isStyle = path.endsWith(".css");
	const found = isStyle ? styleAddresses(readFileSync(path, "utf8")) : page(path).found.flatMap(addresses);
	for (const [address, loaded] of found) {
		const text = fault(path, address, loaded);
		const name = decodeURIComponent(address.split(/[?#]/)[0]);
		reached.add(name.startsWith("/") ? fromRoot(name) : normalize(join(dirname(path), name)));
		if (text) faults.push({ path, text: ` "${address}": ${text}` });
	}
	if (isStyle) continue;
	if (page(path).found.some(isRefresh)) reached.add(normalize(path)); /* an old address */
	const twice = page(path).ids.filter((id, at, ids) => ids.indexOf(id) !== at);
	for (const id of new Set(twice)) faults.push({ path, text: ` id "${id}" stands twice` });
}
for (const path of files(root, /^meta\.js$/)) {
	const { found, text } = indexFiles(dirname(path));
	for (const file of found) reached.add(file);
	if (text) faults.push({ path, text });
}
if (!isBook) {
	const orphans = files(root, /(?:)/).filter((path) => !reached.has(normalize(path)));
	for (const path of orphans) faults.push({ path, text: " nothing leads to this file" });
}
finishFiles("links", paths, faults);
