/*
 * Find a record by its name, also by another or a former one.  The names are a script of the
 * site's own, which calls finderNames(): [[name, path, what it leads to, is it a former name]].
 */
"use strict";

let finderNames;

{
	/* Words without capitals, accents and apostrophes: "’s-Hertogenbosch" is s, hertogenbosch. */
	const fold = (text) =>
		text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f'’‘`´]/g, "").split(/[^a-z0-9]+/).filter(Boolean);

	const names = (src) =>
		new Promise((resolve, reject) => {
			finderNames = (list) =>
				resolve(list.map(([name, path, title, isFormer]) => ({ words: fold(name), name, path, title, isFormer })));
			loadScript(src).catch(reject);
		});

	/* At which word of a name the query begins; spaces make no difference. */
	const place = (words, query) => words.findIndex((_, i) => words.slice(i).join("").startsWith(query));

	function makeFinder(form) {
		const { root, names: src, label, found, former } = form.dataset;
		const input = form.querySelector("input"), nothing = form.querySelector(".finder-none");
		let loaded;
		const load = () => (loaded ??= names(src).catch((error) => {
			loaded = undefined;
			throw error;
		}));

		async function find(text) {
			const query = fold(text).join("");
			const all = query ? await load() : [];
			const hits = all.map((one) => ({ ...one, at: place(one.words, query) })).filter(({ at }) => at >= 0);
			hits.sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1));
			nothing.hidden = !query || hits.length > 0;
			return hits.map(({ name, path, title, isFormer }) => ({
				title: name, note: isFormer ? former.replace("{name}", title) : title ?? "", address: root + path,
			}));
		}
		/* Without a choice: what has exactly this name, or is all there is. */
		async function go() {
			const hits = await find(input.value).catch(() => location.assign(form.action));
			const name = fold(input.value).join("");
			const meant = hits?.length === 1 ? hits[0] : hits?.find(({ title }) => fold(title).join("") === name);
			if (meant) location.assign(meant.address);
			else input.focus();
		}
		input.addEventListener("focus", () => load().catch(() => {}), { once: true });
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			go();
		});
		combobox(input, { label, say: (count) => found.replace("{n}", count), find });
	}

	for (const form of document.querySelectorAll("[data-names]")) makeFinder(form);
}
