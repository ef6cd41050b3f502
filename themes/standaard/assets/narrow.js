/*
 * Narrows a list by facets.  What an item has stands on it, a line "facet=key" for each value; what
 * can be chosen is a form in a template beside the list.  The state is the address.
 */
"use strict";

{
	const few = 6; /* so many are read faster than narrowed; site.css knows */
	const area = document.querySelector(".narrow");
	const rows = [...area.querySelectorAll("[data-facets]")];
	/* A list that is cut in groups may hold an item more than once. */
	const items = new Map(rows.map(({ dataset }) => [dataset.slug, new Set(dataset.facets.trim().split("\n"))]));
	const language = document.documentElement.lang;
	const filters = area.querySelector(".filters");
	const [status, clear] = area.querySelector(".narrowed").children;
	let facets;

	/* By facet: the boxes that are ticked. */
	const chosen = () =>
		facets.map(({ boxes }) => boxes.filter(({ input }) => input.checked)).filter((boxes) => boxes.length);
	const hasOne = (has, boxes) => boxes.some(({ what }) => has.has(what));

	function makeFacet(box) {
		const { name } = box.querySelector("fieldset");
		const boxes = [...box.querySelectorAll("label")].map((label) => {
			const input = label.querySelector("input");
			return { name, label, input, what: `${name}=${input.value}`, count: label.querySelector(".count") };
		});
		const here = boxes.filter(({ what }) => [...items.values()].some((has) => has.has(what)));
		for (const one of boxes) if (!here.includes(one)) one.label.remove();
		if (here.length < 2) box.remove();
		return { box, boxes: here };
	}

	/* A facet's own choices do not count in its counts. */
	function showCounts({ box, boxes }, all) {
		const others = all.filter((chosen) => !boxes.includes(chosen[0]));
		const left = [...items.values()].filter((has) => others.every((chosen) => hasOne(has, chosen)));
		for (const { label, input, what, count } of boxes) {
			const n = left.filter((has) => has.has(what)).length;
			count.textContent = n;
			label.hidden = !n && !input.checked;
		}
		box.hidden = boxes.every(({ label }) => label.hidden);
		/* The last choice may leave nothing to choose where it stood. */
		if (boxes.some(({ label, input }) => label.hidden && input === document.activeElement))
			(box.hidden ? filters : box).querySelector("summary").focus();
	}

	function showGroups() {
		for (const group of area.querySelectorAll("section")) {
			const count = group.querySelectorAll("[data-facets]:not([hidden])").length;
			group.hidden = !count;
			group.querySelector(".count").textContent = `(${count})`;
		}
		for (const link of area.querySelectorAll(".values a")) {
			const group = document.getElementById(link.hash.slice(1)).closest("section");
			link.parentElement.hidden = group.hidden;
			link.nextElementSibling.textContent = group.querySelector(".count").textContent.slice(1, -1);
		}
	}

	function show() {
		const all = chosen();
		const left = new Set([...items].filter(([, has]) => all.every((boxes) => hasOne(has, boxes))).map(([slug]) => slug));
		for (const row of rows) row.hidden = !left.has(row.dataset.slug);
		showGroups();
		for (const facet of facets) showCounts(facet, all);
		status.textContent = status.dataset[left.size === 1 ? "one" : "many"].replace("{n}", left.size.toLocaleString(language));
		clear.hidden = !all.length;
	}

	function read() {
		const address = new URLSearchParams(location.search);
		for (const { box, boxes } of facets) {
			for (const { name, input } of boxes) input.checked = address.getAll(name).includes(input.value);
			box.open ||= box === facets[0].box || boxes.some(({ input }) => input.checked);
		}
		show();
	}

	function visit() {
		const address = new URLSearchParams(location.search);
		for (const { boxes } of facets) address.delete(boxes[0].name);
		for (const { name, input } of chosen().flat()) address.append(name, input.value);
		history.pushState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}${location.hash}`);
		show();
	}

	function start() {
		area.classList.add("ready");
		filters.append(filters.querySelector("template").content);
		facets = [...area.querySelectorAll(".facet")].map(makeFacet).filter(({ boxes }) => boxes.length > 1);
		filters.open = matchMedia("(min-width: 60rem)").matches;
		filters.addEventListener("change", visit);
		clear.addEventListener("click", () => {
			for (const { input } of chosen().flat()) input.checked = false;
			filters.querySelector("summary").focus();
			visit();
		});
		addEventListener("popstate", read);
		read();
	}

	if (items.size > few) start();
}
