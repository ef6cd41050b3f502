// lunr with its Dutch stemmer and stop words.  Of a query, as its documentation has it for searching
// while typing: the word itself counts most, then words that start with it, then those one edit away.
"use strict";

globalThis.openEngine = async (load) => {
	for (const library of ["lunr.js", "stemmer.js", "nl.js"]) await load(library);
	const [json, titles] = await Promise.all(["index.json", "titles.json"].map(async (name) => (await fetch(name)).json()));
	const index = lunr.Index.load(json);
	const { TRAILING } = lunr.Query.wildcard;
	return async (query, limit) => {
		const results = index.query((parts) => {
			for (const token of lunr.tokenizer(query)) {
				parts.term(token, { boost: 100 });
				parts.term(token, { boost: 10, usePipeline: false, wildcard: TRAILING });
				parts.term(token, { boost: 1, usePipeline: false, editDistance: 1 });
			}
		});
		return results.slice(0, limit).map(({ ref }) => ({ address: ref, title: titles[ref] }));
	};
};
