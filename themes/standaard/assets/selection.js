/*
 * The reader's selection, on every page: slugs that stay in this browser.  A browser may keep
 * nothing, or something else for each file of a disk: so a link to the selection carries them too.
 */
"use strict";

var selection = (() => {
	const { link, button: label, full } = document.currentScript.dataset;
	const most = 30;
	const page = new URL(link, location);
	const key = `selection 1 ${page.pathname}`;
	const menu = document.querySelector(".selection-link a"), title = menu.textContent;
	const told = document.createElement("span");
	const buttons = [];
	let slugs = read() ?? [];

	function clean(list) {
		const good = [...new Set(list)].filter((slug) => typeof slug === "string" && /^[a-z0-9][a-z0-9-]{0,199}$/.test(slug));
		return good.slice(0, most);
	}

	/* Null if it cannot be read. */
	function read() {
		try {
			const kept = JSON.parse(localStorage.getItem(key));
			return Array.isArray(kept) ? clean(kept) : [];
		} catch {
			return null;
		}
	}

	const linkTo = (list) => (list.length ? page.href + list : page.href.replace(/#.*/, ""));

	function show() {
		menu.textContent = slugs.length ? `${title} (${slugs.length})` : title;
		menu.href = linkTo(slugs);
		for (const { slug, button } of buttons) button.setAttribute("aria-pressed", slugs.includes(slug));
		document.dispatchEvent(new Event("selection"));
	}

	function set(list) {
		slugs = clean(list);
		try {
			localStorage.setItem(key, JSON.stringify(slugs));
		} catch {
			/* It lasts as long as the page. */
		}
		show();
	}

	function toggle(slug, button) {
		const others = slugs.filter((one) => one !== slug);
		const isFull = others.length === most;
		button.after(told);
		told.textContent = isFull ? full : "";
		if (!isFull) set(others.length < slugs.length ? others : [...slugs, slug]);
	}

	function makeButton(place) {
		const button = document.createElement("button"), of = document.createElement("span");
		button.type = "button";
		button.className = "select";
		of.className = "visually-hidden";
		of.textContent = `: ${place.querySelector("h1, a").textContent}`;
		button.append(label, of);
		button.addEventListener("click", () => toggle(place.dataset.slug, button));
		place.append(button);
		buttons.push({ slug: place.dataset.slug, button });
	}

	function again() {
		slugs = read() ?? slugs;
		show();
	}

	for (const place of document.querySelectorAll("[data-slug]")) makeButton(place);
	told.setAttribute("role", "status");
	if (page.pathname === location.pathname) menu.setAttribute("aria-current", "page");
	addEventListener("storage", (event) => (event.key ?? key) === key && again());
	addEventListener("pageshow", (event) => event.persisted && again());
	show();
	return { get: () => slugs, set, clean, linkTo };
})();
