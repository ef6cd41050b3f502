// Our search as the page of results has it: SCRIPTS are the theme's, INDEX is the folder of the index.
"use strict";

globalThis.openSearch = async (load, { scripts, index }) => {
	for (const script of scripts) await load(script);
	const engine = await search.open((name) => load(`${index}${name}.js`));
	return async (query, limit) => {
		const answer = await engine.ask(query);
		const shown = answer.hits.slice(0, limit).map((hit) => engine.show(answer, hit));
		return (await Promise.all(shown)).map(({ address, title }) => ({ address, title: title.map(([text]) => text).join("") }));
	};
};
