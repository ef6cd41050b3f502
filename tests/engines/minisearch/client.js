// MiniSearch as its documentation advises: more weight for titles, and words of four letters and more
// also as the beginning of a word and with typing errors of a fifth of their length.  It has no
// stemmer.
"use strict";

globalThis.miniSearchFields = { fields: ["title", "headings", "text"], storeFields: ["title"] };

globalThis.openEngine = async (load) => {
	await load("library.js");
	const json = await (await fetch("index.json")).text();
	const index = MiniSearch.loadJSON(json, globalThis.miniSearchFields);
	const isLong = (term) => term.length > 3;
	const options = { boost: { title: 2 }, prefix: isLong, fuzzy: (term) => isLong(term) && 0.2 };
	return async (query, limit) =>
		index.search(query, options).slice(0, limit).map(({ id, title }) => ({ address: id, title }));
};
