// The texts that readers see, from a theme and from the schema.
import { readFileSync } from "node:fs";

const plain = (value) => value.trim().replace(/^'(.*)'$/, (_, text) => text.replaceAll("''", "'")).replace(/^"(.*)"$/, "$1");

/** The texts of a file of strings, by name. */
export const stringsOf = (path) =>
	new Map([...readFileSync(path, "utf8").matchAll(/^'?(\w+)'?: (.*)$/gm)].map(([, key, value]) => [key, plain(value)]));

/** The texts of the schema that are in two languages: [[Dutch, English]]. */
export const labelsOf = (path) =>
	[...readFileSync(path, "utf8").matchAll(/\{nl: ('(?:[^']|'')*'|"[^"]*"|[^,}]*), en: ('(?:[^']|'')*'|"[^"]*"|[^}]*)\}/g)].map(([, nl, en]) => [plain(nl), plain(en)]);
