// Pagefind as it comes: it weighs titles and headings itself.  A result's address and title stand in
// its fragment, as with its own form.
"use strict";

globalThis.openEngine = async () => {
	const pagefind = await import("./pagefind/pagefind.js");
	await pagefind.options({ baseUrl: "/" });
	await pagefind.init();
	return async (query, limit) => {
		const { results } = await pagefind.search(query);
		const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
		return found.map(({ url, meta }) => ({ address: url.replace(/^\//, ""), title: meta.title }));
	};
};
