/* Pages that a query finds, while it is typed. */
"use strict";

function suggest(form) {
	const { root, suggestions, suggested } = form.dataset;

	async function find(query) {
		if (query.trim().length < 2) return [];
		const engine = await openSearch(form);
		const result = await engine.ask(query, { typing: true });
		const found = await Promise.all(result.hits.slice(0, 6).map((number) => engine.show(result, number)));
		return found.map(({ title, kind, address }) => {
			const text = title.map(([piece]) => piece).join("");
			return { title: text, note: kind, address: root + address };
		});
	}
	form.elements.q.addEventListener("focus", () => openSearch(form).catch(() => {}), { once: true });
	combobox(form.elements.q, { label: suggestions, say: (count) => suggested.replace("{n}", count), find });
}

for (const form of document.querySelectorAll("[data-suggestions]")) suggest(form);
