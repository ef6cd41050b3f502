// The texts of a theme: each is there in every language, each is used, each that is used is there, and
// no template has words of its own.
import { readFileSync } from "node:fs";
import { files, finish } from "./lib.mjs";
import { stringsOf } from "./strings.mjs";

const nl = stringsOf("themes/standaard/strings/nl.yaml");
const en = stringsOf("themes/standaard/strings/en.yaml");
const templates = files("themes", /\.mustache$/).map((path) => [path, readFileSync(path, "utf8")]);
const sources = files("generator", /\.[ch]$/).map((path) => readFileSync(path, "utf8")).join("\n");

const named = new Map(templates.flatMap(([path, text]) => [...text.matchAll(/\bstrings\.(\w+)/g)].map(([, key]) => [key, path])));
const faults = [];
for (const key of nl.keys()) if (!en.has(key)) faults.push(`en.yaml lacks ${key}`);
for (const key of en.keys()) if (!nl.has(key)) faults.push(`nl.yaml lacks ${key}`);
for (const [key, path] of named) if (!nl.has(key)) faults.push(`${path}: strings.${key} is not there`);
for (const key of nl.keys()) if (!named.has(key) && !sources.includes(`"${key}"`)) faults.push(`nothing uses ${key}`);
for (const [key, text] of nl) {
	const holes = (value) => [...value.matchAll(/\{\w+\}/g)].flat().sort().join();
	if (en.has(key) && holes(text) !== holes(en.get(key))) faults.push(`${key}: not the same {names} in both languages`);
}

// Names and units that are the same in any language.
const names = /\b(?:Atom|EPUB|kB|CSV|XHTML)\b/g;
const shown = /\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g;
const page = /<(?:html|li|p|div|section|h\d|a|nav|main|form|template)\b/;

for (const [path, text] of templates.filter(([, html]) => page.test(html))) {
	const markup = text.replace(/<!--[\s\S]*?-->|\{\{\$og_type\}\}\w+/g, "").replace(/\{\{\{?[\s\S]*?\}?\}\}/g, "\u0001").replace(/\u0001+/g, " ");
	const words = [...markup.matchAll(shown)].map(([, value]) => value);
	words.push(...markup.replace(/<(\w+)(?:[^>"]|"[^"]*")*>|<\/\w+>|<[!?][^>]*>/g, "\n").split("\n"));
	for (const word of words) if (/\p{L}{2,}/u.test(word.replace(names, "").replace(/&\w+;/g, ""))) faults.push(`${path}: "${word.trim()}" is no text of the theme`);
}
finish("strings", faults.length === 0 ? nl.size : 0, faults);
