// Our search as every page opens it: with the script OPENER, and what stands on the search form.
"use strict";

globalThis.openEngine = async (load, { opener, dataset }) => {
	await load(opener);
	const engine = await openSearch({ dataset });
	return async (query, limit) => {
		const answer = await engine.ask(query);
		const shown = answer.hits.slice(0, limit).map((hit) => engine.show(answer, hit));
		return (await Promise.all(shown)).map(({ address, title }) => ({ address, title: title.map(([text]) => text).join("") }));
	};
};
