// What a site says of itself to search engines, networks and feed readers: titles, descriptions,
// addresses, JSON-LD, feed, sitemap.  usage: check-metadata.mjs SITE
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { files, runTests, textOf } from "./lib.mjs";

const root = process.argv[2];
const contentOf = (html, name) => html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`))?.[1];
const linkOf = (html, rel) => html.match(new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)">`))?.[1];

const pages = files(root, /\.html$/).map((path) => {
	const html = readFileSync(path, "utf8");
	return {
		path: relative(root, path),
		html,
		title: textOf(html.match(/<title>(.*?)<\/title>/s)?.[1] ?? ""),
		description: textOf(contentOf(html, "description") ?? ""),
		canonical: linkOf(html, "canonical"),
		robots: contentOf(html, "robots"),
		blocks: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json)),
	};
});
const isMoved = ({ html }) => /http-equiv="refresh"/.test(html);
const shown = pages.filter((page) => !isMoved(page));
const found = shown.filter(({ robots }) => robots === undefined);
const base = found.find(({ path }) => path === "index.html").canonical;

/** The pages of which CHECK throws, each with why. */
function each(list, check) {
	assert.ok(list.length > 0, "nothing to check");
	const faults = list.flatMap((page) => {
		try {
			check(page);
			return [];
		} catch (error) {
			return `${page.path}: ${error.message}`;
		}
	});
	assert.deepEqual(faults, []);
}

function unique(key) {
	const first = new Map();
	const twice = shown.flatMap(({ path, [key]: value }) => {
		if (first.has(value)) return `${path} and ${first.get(value)}: ${value}`;
		first.set(value, path);
		return [];
	});
	assert.deepEqual(twice, []);
}

// The properties that each type must have here, and what each is; schema.org says they may.
const text = (value) => assert.ok(typeof value === "string" && value.trim() !== "", `no text: ${value}`);
const date = (value) => assert.match(value, /^\d{4}(-\d\d(-\d\d)?)?$/);
const address = (value) => assert.ok(value.startsWith(base) && new URL(value).href === value, `no address here: ${value}`);
const language = (value) => assert.ok(["nl", "en"].includes(value), value);
const organization = (value) => ofType("Organization", value);
const website = (value) => ofType("WebSite", value);
const work = { url: address, inLanguage: language, publisher: organization, copyrightNotice: text };
const part = { ...work, isPartOf: website };
const types = {
	WebSite: [{ "@id": address, name: text, url: address }, { ...work, alternateName: text, description: text }],
	Article: [{ ...part, headline: text, description: text, datePublished: date, dateModified: date }, {}],
	WebPage: [{ ...part, name: text }, { description: text }],
	CollectionPage: [{ ...part, name: text }, {}],
	Organization: [{ name: text }, {}],
	BreadcrumbList: [{ itemListElement: (list) => list.forEach((item) => ofType("ListItem", item)) }, {}],
	ListItem: [{ position: (value) => assert.ok(Number.isInteger(value)), name: text, item: address }, {}],
};

function ofType(type, { "@type": actual, ...properties }) {
	assert.equal(actual, type);
	const [required, optional] = types[type];
	assert.deepEqual(Object.keys(required).filter((name) => !(name in properties)), [], `${type} lacks`);
	for (const [name, value] of Object.entries(properties)) {
		const check = required[name] ?? optional[name];
		assert.ok(check, `${type} has ${name}`);
		check(value);
	}
}

/** The breadcrumbs that a reader sees: [[name, address]], without that of the page itself. */
function breadcrumbs({ html, canonical }) {
	const list = html.match(/<nav class="breadcrumbs[^>]*>(.*?)<\/nav>/s)?.[1] ?? "";
	return [...list.matchAll(/<li(?: [^>]*)?>(?:<a href="([^"]*)">)?(.*?)(?:<\/a>)?<\/li>/gs)].map(([, href, name]) => [
		textOf(name),
		href === undefined ? canonical : new URL(href, canonical).href.replace(/\/index\.html$/, (end) => (`${base}index.html` === new URL(href, canonical).href ? "/" : end)),
	]);
}

const feedPath = join(root, "feed.xml");
const feed = readFileSync(feedPath, "utf8");
const elements = (xml, name) => [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map(([, inside]) => inside);
const feedLink = (xml, rel) => xml.match(new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`))?.[1];
const entries = elements(feed, "entry");
const sitemap = [...readFileSync(join(root, "sitemap.xml"), "utf8").matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];

await runTests("metadata", {
	"every page has a title of its own": () => {
		each(shown, ({ title }) => assert.ok(title.length > 0 && title.length <= 120, title));
		unique("title");
	},
	"every page has a description of its own, of 50 to 200 characters": () => {
		each(shown, ({ description }) => assert.ok(description.length >= 50 && description.length <= 200, `${description.length} characters`));
		unique("description");
	},
	"every page has its own canonical address": () =>
		each(found, ({ path, canonical }) => assert.equal(canonical, base + (path === "index.html" ? "" : path))),
	"the page for unknown addresses is not to be found": () =>
		each(shown.filter(({ path }) => path === "404.html"), ({ robots, canonical }) => assert.deepEqual([robots, canonical], ["noindex", undefined])),
	"Open Graph says the same": () =>
		each(found, ({ html, title, description, canonical }) => {
			assert.ok(title.startsWith(textOf(contentOf(html, "og:title"))), title);
			assert.equal(textOf(contentOf(html, "og:description")), description);
			assert.equal(contentOf(html, "og:url"), canonical);
			assert.match(contentOf(html, "og:locale"), /^[a-z]{2}_[A-Z]{2}$/);
		}),
	"JSON-LD: each thing has what its type must have": () =>
		each(shown, ({ blocks, html }) => {
			assert.equal(blocks.length, html.split("<script type=").length - 1);
			for (const block of blocks) {
				assert.equal(block["@context"], "https://schema.org");
				for (const thing of block["@graph"]) ofType(thing["@type"], thing);
			}
		}),
	"JSON-LD: the first thing is the page, with its address, name, description and dates": () =>
		each(shown.filter(({ blocks }) => blocks.length > 0), ({ blocks, canonical, title, description, html }) => {
			const [thing] = blocks[0]["@graph"];
			assert.equal(thing.url, canonical);
			assert.ok(title.startsWith(thing.headline ?? thing.name), title);
			if (thing.description) assert.equal(thing.description, description);
			assert.equal(thing.datePublished, contentOf(html, "article:published_time"));
			assert.equal(thing.dateModified, contentOf(html, "article:modified_time"));
		}),
	"JSON-LD: the breadcrumbs are those that a reader sees": () =>
		each(shown.filter(({ blocks }) => blocks[0]?.["@graph"][1]), (page) => {
			const { itemListElement } = page.blocks[0]["@graph"][1];
			assert.deepEqual(itemListElement.map(({ name, item }) => [name, item]), breadcrumbs(page));
			assert.deepEqual(itemListElement.map(({ position }) => position), itemListElement.map((_, at) => at + 1));
		}),
	"JSON-LD: the home page is the site, records and lists have theirs": () => {
		const typeOf = Object.fromEntries(shown.map(({ path, blocks }) => [path, blocks[0]?.["@graph"][0]["@type"]]));
		assert.equal(typeOf["index.html"], "WebSite");
		assert.equal(Math.min(20, Object.values(typeOf).filter((type) => type === "Article").length), entries.length);
		assert.ok(Object.values(typeOf).includes("WebPage") && Object.values(typeOf).includes("CollectionPage"));
	},
	"the feed keeps to RFC 4287": () => {
		const { status, stderr } = spawnSync("xmllint", ["--noout", "--relaxng", "tests/schemas/atom.rng", feedPath], { encoding: "utf8" });
		assert.equal(status, 0, stderr);
	},
	"the feed: newest first, with ids that differ and addresses that exist": () => {
		const updated = entries.map((entry) => elements(entry, "updated")[0]);
		assert.deepEqual(updated, [...updated].sort().reverse());
		assert.equal(elements(feed, "updated")[0], updated[0]);
		assert.equal(new Set(elements(feed, "id")).size, entries.length + 1);
		const known = new Set(found.map(({ canonical }) => canonical));
		assert.deepEqual(entries.map((entry) => feedLink(entry, "alternate")).filter((href) => !known.has(href)), []);
		assert.equal(feedLink(feed, "self"), `${base}feed.xml`);
	},
	"every page leads to the feed": () =>
		each(shown, ({ path, html }) => {
			const page = path === "404.html" ? base : base + path;
			assert.equal(new URL(linkOf(html, "alternate"), page).href, `${base}feed.xml`);
			assert.match(html, /<footer class="page-footer">[\s\S]*<a href="[^"]*feed\.xml">/);
		}),
	"the sitemap has every page once, with the date of its last change": () => {
		const expected = found.map(({ canonical, html }) => [canonical, contentOf(html, "article:modified_time")]);
		assert.deepEqual(sitemap.map(([, loc, lastmod]) => [loc, lastmod]).sort(), expected.sort());
	},
	"an old address leads on at once": () => {
		for (const { path, html, robots, canonical } of pages.filter(isMoved)) {
			const to = html.match(/http-equiv="refresh" content="0; url=([^"]*)"/)?.[1];
			assert.equal(new URL(to, base + path).href, canonical);
			assert.equal(robots, "noindex");
		}
	},
});
