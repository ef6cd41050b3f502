/* The search page.  Its state is the address; what that and the index say is text. */
"use strict";

{
	const pageSize = 10;
	const form = document.querySelector("main form");
	const input = form.elements.q;
	const [status, filters, clear, meant, any, explain, list, more, nothing, failed] = [
		"aantal", "filters", "wis", "bedoeld", "deels", "uitleg", "resultaten", "meer", "niets", "mis",
	].map((name) => document.getElementById(`zoek-${name}`));
	const explained = explain.querySelector("input");
	const texts = {};
	for (const { dataset, textContent } of document.getElementById("zoek-teksten").content.children)
		texts[dataset.name] = textContent;
	const pageTitle = document.title, language = document.documentElement.lang;
	let address, engine, facets, result, timer, isTyping, runs = 0;

	const say = (name, values) => texts[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
	const marked = (pieces) => pieces.map(([text, hit]) => (hit ? make("mark", {}, text) : text));

	function reason({ text, kind, found }) {
		const words = found.map(([word, as]) => (as === "same" ? `“${word}”` : say(`as_${as}`, { word })));
		const name = found.length || kind === "none" ? kind : "outside";
		return make("li", {}, say(`why_${name}`, { text, words: words.join(", ") }));
	}

	async function item(answer, number) {
		const { title, address, kind, label, excerpt, reasons } = await engine.show(answer, number);
		const found = make("li", {}, make("h2", {}, make("a", { href: address }, ...marked(title))));
		found.append(make("p", { class: "meta" }, label ? `${kind} · ${label}` : kind));
		found.append(make("p", {}, ...marked(excerpt)));
		const absent = reasons.filter((one) => one.kind === "none").map((one) => one.text);
		if (absent.length) found.append(make("p", { class: "note" }, say("without", { words: absent.join(", ") })));
		if (explained.checked) found.append(make("ul", { class: "note" }, ...reasons.map(reason)));
		return found;
	}

	const items = (answer, from) =>
		Promise.all(answer.hits.slice(from, from + pageSize).map((number) => item(answer, number)));

	/* A facet is loaded when it can be seen. */

	function makeFacets() {
		facets = engine.facets.map(({ name, title }, number) => {
			const values = make("fieldset", {}, make("legend", { class: "visually-hidden" }, title));
			const box = make("details", { class: "facet" }, make("summary", {}, title), values);
			box.open = number === 0 || engine.isHere(`f${number}`) || address.has(name);
			box.addEventListener("toggle", showCounts);
			return { name, number, box, values };
		});
		filters.append(...facets.map(({ box }) => box));
	}

	function makeValues({ name, values }, counts) {
		for (const { key, title } of counts) {
			const check = make("input", { type: "checkbox", name, value: key });
			check.addEventListener("change", () => {
				const others = address.getAll(name).filter((one) => one !== key);
				address.delete(name);
				for (const one of check.checked ? [...others, key] : others) address.append(name, one);
				visit();
			});
			values.append(make("label", {}, check, ` ${title} `, make("span", { class: "count" })));
		}
	}

	async function showCount(facet, answer) {
		const counts = await engine.count(answer, facet.number);
		if (answer !== result) return;
		if (!facet.values.querySelector("label")) makeValues(facet, counts);
		const labels = facet.values.querySelectorAll("label");
		counts.forEach(({ count, selected }, i) => {
			labels[i].hidden = !count && !selected;
			labels[i].querySelector("input").checked = selected;
			labels[i].querySelector(".count").textContent = count;
		});
		facet.box.hidden = [...labels].every((label) => label.hidden);
	}

	function showCounts() {
		if (!filters.open || !result) return;
		const seen = facets.filter(({ box }) => box.open);
		Promise.all(seen.map((facet) => showCount(facet, result))).catch(fail);
	}

	/* What the reader sees. */

	function blank(text = "") {
		for (const one of [filters, clear, meant, any, explain, more, nothing, failed]) one.hidden = true;
		list.replaceChildren();
		status.textContent = text;
	}

	function fail() {
		blank(texts.failed);
		failed.hidden = false;
	}

	function draw(answer, found, mended) {
		result = answer;
		const count = result.hits.length;
		blank(say(count > 1 ? "many" : count ? "one" : "none", { n: count.toLocaleString(language) }));
		list.append(...found);
		any.hidden = result.full === count;
		any.textContent = say(result.full ? "some_full" : "none_full", { n: result.full });
		meant.hidden = !mended;
		meant.querySelector("a").textContent = mended;
		meant.querySelector("a").search = new URLSearchParams({ q: mended ?? "" });
		more.hidden = count <= found.length;
		explain.hidden = !count;
		nothing.hidden = count > 0;
		filters.hidden = !result.documents.length;
		clear.hidden = !result.chosen.length;
		showCounts();
	}

	async function run() {
		const mine = ++runs;
		const query = (address.get("q") ?? "").trim();
		document.title = query ? `${query} – ${pageTitle}` : pageTitle;
		explained.checked = address.has("uitleg");
		if (![...address.keys()].some((name) => name !== "uitleg")) return blank();
		try {
			engine = await openSearch(form);
			if (!facets) makeFacets();
			const selected = Object.fromEntries(facets.map(({ name }) => [name, address.getAll(name)]));
			if (!query && !Object.values(selected).flat().length) return blank();
			const answer = await engine.ask(query, { selected, typing: isTyping });
			const found = await Promise.all([items(answer, 0), engine.corrected(answer)]);
			if (mine === runs) draw(answer, ...found);
		} catch {
			if (mine === runs) fail();
		}
	}

	/* What the reader does. */

	function visit(isSame) {
		const to = `?${address}`;
		history[isSame || to === location.search ? "replaceState" : "pushState"](null, "", to);
		run();
	}

	/* One entry in the history for what is typed at once. */
	function ask(typing) {
		clearTimeout(timer);
		const isSame = isTyping && address.has("q");
		isTyping = typing;
		address.set("q", input.value);
		visit(isSame);
	}

	function read() {
		address = new URLSearchParams(location.search);
		isTyping = false;
		input.value = address.get("q") ?? "";
		run();
	}

	form.addEventListener("submit", (event) => {
		event.preventDefault();
		ask(false);
	});
	input.addEventListener("focus", () => openSearch(form).catch(() => {}), { once: true });
	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(ask, 200, true);
	});
	explained.addEventListener("change", () => {
		if (explained.checked) address.set("uitleg", "1");
		else address.delete("uitleg");
		visit();
	});
	clear.addEventListener("click", () => {
		for (const { name } of facets) address.delete(name);
		input.focus();
		visit();
	});
	more.addEventListener("click", async () => {
		const found = await items(result, list.children.length).catch(fail);
		if (!found) return;
		list.append(...found);
		more.hidden = result.hits.length <= list.children.length;
		found[0].querySelector("a").focus();
	});
	filters.addEventListener("toggle", showCounts);
	addEventListener("popstate", read);
	filters.open = matchMedia("(min-width: 60rem)").matches;
	read();
}
