// Our search in Node, over the index of a built site: async (query, limit) → addresses.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openEngine } from "../../search/engine.mjs";
import { indexOf } from "../engines.mjs";

export async function openOurs(site) {
	const { engine } = await openEngine((name) => readFileSync(join(indexOf(site), `${name}.js`), "utf8"));
	return async (query, limit) => {
		const answer = await engine.ask(query);
		const shown = answer.hits.slice(0, limit).map((hit) => engine.show(answer, hit));
		return (await Promise.all(shown)).map(({ address }) => address);
	};
}
