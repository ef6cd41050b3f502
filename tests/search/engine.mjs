// The browser's search in Node: the same files, in a context of their own.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const scripts = ["search-index.js", "search.js"].map((name) => [name, readFileSync(`themes/standaard/assets/${name}`, "utf8")]);

/** The globals of a page that has loaded the search. */
export function page() {
	const context = vm.createContext({ atob, TextDecoder, TextEncoder });
	for (const [filename, text] of scripts) vm.runInContext(text, context, { filename });
	return context;
}

/** An engine whose files come from FILE(name): the text, or undefined; `loaded`: their names. */
export async function openEngine(file) {
	const context = page(), loaded = [];
	const load = async (name) => {
		const text = await file(name);
		if (text === undefined) throw new Error(`no file ${name}`);
		loaded.push(name);
		vm.runInContext(text, context);
	};
	return { engine: await context.search.open(load), loaded };
}
