/*
 * The page of the selection: the list, side by side, and as one document.  The chapters are scripts,
 * loaded when they are asked for.  What a chapter compares stands in it, by row.
 */
"use strict";

{
	const byId = (id) => document.getElementById(`selectie-${id}`);
	const [root, list, empty, actions, status, undo, shared, title, comparison, paper] =
		["deel", "lijst", "leeg", "acties", "status", "terug", "gedeeld", "titel", "vergelijking", "document"].map(byId);
	const texts = {};
	for (const { dataset, textContent } of byId("teksten").content.children) texts[dataset.name] = textContent;
	const known = new Map([...byId("alle").content.children].map((link) => [link.dataset.slug, link]));
	const site = new URL("./", document.querySelector("link[rel=canonical]")?.href ?? location.href);
	const html = new Map();
	let shown = [], before;

	const say = (name, values = {}) => texts[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
	const count = (name, n) => say(`${name}_${n === 1 ? "one" : "many"}`, { n });
	const clone = (name) => byId(name).content.cloneNode(true);
	const titleOf = (slug) => known.get(slug).textContent;
	const anchor = (slug) => `hoofdstuk-${slug}`;
	const nameOf = (slug) => `${anchor(slug)}-kop`;

	/* Chapters */

	globalThis.selectionChapter = (slug, text) => html.set(slug, text);

	/* A chapter's elements, or nothing if it does not come; then it is asked for again. */
	async function load(slug) {
		if (!html.has(slug)) await loadScript(`${root.dataset.chapters}${slug}.js`).catch(() => {});
		if (!html.has(slug)) return undefined;
		return document.importNode(new DOMParser().parseFromString(html.get(slug), "text/html").body, true);
	}

	/* Of what is shown when they are there. */
	async function loadAll() {
		let all, wanted;
		root.setAttribute("aria-busy", "true");
		while (wanted !== shown) {
			wanted = shown;
			all = await Promise.all(wanted.map(async (slug) => ({ slug, body: await load(slug) })));
		}
		root.removeAttribute("aria-busy");
		return all;
	}

	function pageLink(slug) {
		const link = known.get(slug).cloneNode(true);
		link.removeAttribute("data-slug");
		return link;
	}
	const failure = (slug) => make("p", { class: "box box-warning" }, `${texts.failed} `, pageLink(slug));

	/* Two chapters may have the same ids: in the page each gets its own. */
	function ownIds(body, prefix) {
		const ids = new Set([...body.querySelectorAll("[id]")].map(({ id }) => id));
		const own = (id) => (ids.has(id) ? prefix + id : id);
		for (const one of body.querySelectorAll("*"))
			for (const attribute of one.attributes) {
				const { name, value } = attribute;
				if (name === "id") attribute.value = own(value);
				else if (/^(for|headers|aria-(labelledby|describedby|controls|owns|details))$/.test(name))
					attribute.value = value.split(/\s+/).map(own).join(" ");
				else attribute.value = value.replace(/^(#|url\(#)([^)]+)/, (all, start, id) => start + own(id));
			}
	}

	/* Side by side */

	/* What led to a place in the chapter leads to that place on its page. */
	function cell(body, row, slug) {
		const found = make("td", {});
		const from = body?.querySelector(`[data-row="${CSS.escape(row)}"]`);
		if (from?.lang) found.lang = from.lang;
		found.append(...(from?.childNodes ?? []));
		for (const link of found.querySelectorAll("a[href^='#']"))
			link.setAttribute("href", known.get(slug).getAttribute("href") + link.getAttribute("href"));
		ownIds(found, `naast-${slug}-`);
		if (!found.textContent.trim()) found.replaceChildren(make("span", { class: "absent" }, body ? texts.absent : ""));
		return found;
	}

	function makeTable(all) {
		const rows = [...(all.find(({ body }) => body)?.body.querySelectorAll("[data-row]") ?? [])].map(({ dataset }) => dataset.row);
		const table = clone("tabel").firstElementChild;
		table.caption.textContent = count("comparing", all.length);
		const heads = all.map(({ slug, body }) => make("th", { scope: "col" }, ...(body ? [pageLink(slug)] : [failure(slug)])));
		table.tHead.append(make("tr", {}, ...heads));
		/* The name of a row has a line of its own, so that a narrow screen is for the texts. */
		for (const row of rows) {
			const name = make("th", { scope: "rowgroup", colspan: all.length }, make("span", {}, row));
			const cells = all.map(({ slug, body }) => cell(body, row, slug));
			table.append(make("tbody", {}, make("tr", {}, name), make("tr", {}, ...cells)));
		}
		return table;
	}

	async function compare() {
		const all = await loadAll();
		comparison.querySelector(".table-scroll").replaceChildren(makeTable(all));
		comparison.hidden = !all.length;
		paper.hidden = true;
	}

	/* One document */

	/* Headings are one level lower, and links to another chapter lead there. */
	function fit(body, slug) {
		ownIds(body, `${anchor(slug)}-`);
		for (const heading of [...body.querySelectorAll("h1, h2, h3, h4, h5")]) {
			const lower = make(`h${Number(heading.tagName[1]) + 1}`, {}, ...heading.childNodes);
			for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
			heading.replaceWith(lower);
		}
		/* Of its parts only what can scroll, and what stands beside the text, is for finding one's way. */
		for (const part of body.querySelectorAll("section, aside")) {
			const name = part.getAttribute("aria-labelledby");
			if (name && (part.tagName === "ASIDE" || part.tabIndex === 0)) part.setAttribute("aria-labelledby", `${nameOf(slug)} ${name}`);
			else part.removeAttribute("aria-labelledby");
		}
		body.querySelector("h2").id = nameOf(slug);
		for (const one of shown)
			for (const link of body.querySelectorAll(`a[href="${known.get(one).getAttribute("href")}"]`)) link.setAttribute("href", `#${anchor(one)}`);
	}

	function makeChapter({ slug, body }) {
		const chapter = make("section", { class: "chapter", id: anchor(slug), "aria-labelledby": nameOf(slug) });
		const address = new URL(known.get(slug).getAttribute("href"), site).href;
		if (body) {
			fit(body, slug);
			chapter.append(...body.querySelector("article").childNodes);
		} else {
			chapter.append(make("h2", { id: nameOf(slug) }, titleOf(slug)), failure(slug));
		}
		chapter.append(make("p", { class: "note" }, `${texts.on_site} `, make("a", { href: address }, address)));
		return chapter;
	}

	function contentsLink(slug) {
		const link = pageLink(slug);
		link.setAttribute("href", `#${anchor(slug)}`);
		return link;
	}

	async function makeDocument() {
		const all = await loadAll();
		if (!all.length) return;
		const cover = clone("voorkant");
		const own = title.value.trim();
		cover.querySelector(".cover-title").textContent = own || texts.title;
		cover.querySelector(".cover-count").textContent = count("count", all.length);
		for (const link of cover.querySelectorAll(".cover-address")) {
			link.href = site.href;
			link.textContent = site.href;
		}
		for (const { slug } of all)
			cover.querySelector("ol").append(make("li", {}, contentsLink(slug)));
		paper.replaceChildren(cover);
		paper.querySelector(".colophon").before(...all.map(makeChapter));
		paper.hidden = false;
		comparison.hidden = true;
		const missing = all.filter(({ body }) => !body).length;
		status.textContent = missing ? count("missing", missing) : texts.made;
		if (!missing) print();
	}

	/* The list */

	function makeItem(slug, place) {
		const item = clone("regel").firstElementChild;
		item.prepend(pageLink(slug));
		item.dataset.of = slug;
		for (const button of item.querySelectorAll("button")) button.append(make("span", { class: "visually-hidden" }, `: ${titleOf(slug)}`));
		item.querySelector("[data-do=up]").hidden = place === 0;
		item.querySelector("[data-do=down]").hidden = place === shown.length - 1;
		return item;
	}

	function show() {
		const isShared = !shared.hidden;
		list.replaceChildren(...shown.map(makeItem));
		if (isShared) for (const button of list.querySelectorAll("button")) button.hidden = true;
		empty.hidden = shown.length > 0;
		list.hidden = actions.hidden = !shown.length;
		for (const one of actions.querySelectorAll(".own")) one.hidden = isShared;
		history.replaceState(null, "", selection.linkTo(shown));
		paper.hidden = true;
		if (!shown.length) comparison.hidden = true;
		if (!comparison.hidden) compare();
	}

	function change(slugs, text, canUndo) {
		before = canUndo ? shown : undefined;
		shown = slugs;
		selection.set(slugs);
		status.textContent = text;
		undo.hidden = !canUndo;
		show();
	}

	function focusOn(slug, name) {
		const item = list.querySelector(`[data-of="${slug}"]`);
		const button = item.querySelector(`[data-do=${name}]`);
		(button.hidden ? item.querySelector("[data-do]:not([hidden])") : button).focus();
	}

	function move(slug, by) {
		const moved = shown.filter((one) => one !== slug), place = shown.indexOf(slug) + by;
		moved.splice(place, 0, slug);
		change(moved, say("moved", { title: titleOf(slug), n: place + 1, all: moved.length }), false);
		focusOn(slug, by < 0 ? "up" : "down");
	}

	function remove(slug) {
		const place = shown.indexOf(slug), left = shown.filter((one) => one !== slug);
		change(left, say("removed", { title: titleOf(slug) }), true);
		if (left.length) focusOn(left[Math.min(place, left.length - 1)], "remove");
		else undo.focus();
	}

	/* What the reader sees first: the link's selection, or else that of this browser. */
	function read() {
		const given = selection.clean((location.hash.replace(/%2c/gi, ",").match(/=([a-z0-9,-]*)/)?.[1] ?? "").split(","));
		const own = selection.get();
		const isSame = (a, b) => a.length === b.length && a.every((slug) => b.includes(slug));
		const wanted = given.length ? given : own;
		const gone = wanted.filter((slug) => !known.has(slug));
		const mine = own.filter((slug) => known.has(slug));
		shown = wanted.filter((slug) => known.has(slug));
		shared.hidden = !mine.length || !shown.length || isSame(shown, mine);
		if (shared.hidden) {
			if (isSame(shown, mine)) shown = mine;
			if (gone.length || shown !== mine || own.length !== mine.length) selection.set(shown);
		} else {
			shared.querySelector("p").textContent = count("shared", mine.length);
		}
		if (gone.length) status.textContent = say(gone.length === 1 ? "gone_one" : "gone_many", { n: gone.length, names: gone.join(", ") });
		show();
	}

	function endSharing(slugs) {
		shared.hidden = true;
		change(selection.clean(slugs), "", false);
		byId("kop").focus();
	}

	async function copy() {
		const link = byId("link");
		link.value = selection.linkTo(shown);
		try {
			await navigator.clipboard.writeText(link.value);
			status.textContent = texts.copied;
		} catch {
			link.parentElement.hidden = false;
			link.select();
		}
	}

	list.addEventListener("click", ({ target }) => {
		const button = target.closest("button"), slug = target.closest("li")?.dataset.of;
		if (button?.dataset.do === "remove") remove(slug);
		else if (button) move(slug, button.dataset.do === "up" ? -1 : 1);
	});
	byId("leegmaken").addEventListener("click", () => {
		change([], texts.cleared, true);
		undo.focus();
	});
	undo.addEventListener("click", () => {
		change(before, texts.undone, false);
		byId("kop").focus();
	});
	byId("voegtoe").addEventListener("click", () => endSharing([...selection.get(), ...shown]));
	byId("eigen").addEventListener("click", () => endSharing(selection.get()));
	byId("vergelijk").addEventListener("click", async () => {
		await compare();
		comparison.querySelector("h2").focus();
	});
	byId("kopieer").addEventListener("click", copy);
	byId("printen").addEventListener("submit", (event) => {
		event.preventDefault();
		makeDocument();
	});
	document.addEventListener("selection", () => {
		const now = selection.get().filter((slug) => known.has(slug));
		if (!shared.hidden || now.join() === shown.join()) return;
		shown = now;
		show();
	});
	addEventListener("hashchange", read);
	root.hidden = false;
	read();
}
