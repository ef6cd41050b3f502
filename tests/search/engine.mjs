// The browser's search in Node: the same files, in a context of their own.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const assets = new URL("../../themes/standaard/assets/", import.meta.url);
const scripts = new Map(
	["index", "search", "unknown", "inflate"].map((name) => {
		const file = name === "search" ? "search.js" : `search-${name}.js`;
		return [name, new vm.Script(readFileSync(new URL(file, assets), "utf8"), { filename: file })];
	}),
);

/** The globals of a page that has loaded the search, or what is named of it. */
export function page(names = ["index", "search"], globals = { DecompressionStream }) {
	const context = vm.createContext({ atob, Blob, Response, TextDecoder, TextEncoder, ...globals });
	for (const name of names) scripts.get(name).runInContext(context);
	return context;
}

/** An engine whose files come from FILE(name): the text, or undefined; `loaded`: their names. */
export async function openEngine(file, globals) {
	const context = page(undefined, globals), loaded = [];
	const load = async (name) => {
		if (scripts.has(name)) return scripts.get(name).runInContext(context);
		const text = await file(name);
		if (text === undefined) throw new Error(`no file ${name}`);
		loaded.push(name);
		vm.runInContext(text, context);
	};
	return { engine: await context.search.open(load), loaded };
}

/** A value of a page's context as one of this context, to compare. */
export const plain = (value) => JSON.parse(JSON.stringify(value));
