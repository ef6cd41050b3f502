/* An editable combobox with list autocomplete (ARIA Authoring Practices). */
"use strict";

function suggest(form) {
	const input = form.elements.q;
	const { root, suggestions, suggested } = form.dataset;
	const list = make("ul", { id: `${input.id}-list`, role: "listbox", "aria-label": suggestions });
	const status = make("p", { class: "visually-hidden", role: "status" });
	let current = -1, asked = 0, timer;

	form.append(list, status);
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-autocomplete", "list");
	input.setAttribute("aria-controls", list.id);

	function select(to) {
		list.children[current]?.removeAttribute("aria-selected");
		current = to;
		const option = list.children[to];
		option?.setAttribute("aria-selected", "true");
		option?.scrollIntoView({ block: "nearest" });
		if (option) input.setAttribute("aria-activedescendant", option.id);
		else input.removeAttribute("aria-activedescendant");
	}
	function show(isOpen) {
		select(-1);
		list.hidden = !isOpen;
		input.setAttribute("aria-expanded", isOpen);
		if (!isOpen) status.textContent = "";
	}
	async function pages(query) {
		if (query.trim().length < 2) return [];
		const engine = await openSearch(form);
		const result = await engine.ask(query, { typing: true });
		return Promise.all(result.hits.slice(0, 6).map((number) => engine.show(result, number)));
	}
	async function update() {
		const mine = ++asked;
		const found = await pages(input.value).catch(() => []);
		if (mine !== asked || document.activeElement !== input) return;
		list.replaceChildren(
			...found.map(({ title, kind, address }, i) => {
				const attributes = { id: `${list.id}-${i}`, role: "option", "data-address": root + address };
				const text = title.map(([piece]) => piece).join("");
				return make("li", attributes, `${text} `, make("span", { class: "note" }, kind));
			}),
		);
		show(found.length > 0);
		if (found.length) status.textContent = suggested.replace("{n}", found.length);
	}
	function go(option) {
		if (option) location.assign(option.dataset.address);
	}
	const keys = {
		ArrowDown: () => (list.hidden ? update() : select((current + 2) % (list.children.length + 1) - 1)),
		ArrowUp: () => !list.hidden && select((current < 0 ? list.children.length : current) - 1),
		Enter: () => current >= 0 && (go(list.children[current]), true),
		Escape: () => (list.hidden ? (input.value = "") : show(false)),
	};

	input.addEventListener("focus", () => openSearch(form).catch(() => {}), { once: true });
	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(update, 150);
	});
	input.addEventListener("keydown", (event) => {
		/* Any other key edits the text. */
		if (!(event.key in keys)) select(-1);
		else if (keys[event.key]() !== false) event.preventDefault();
	});
	input.addEventListener("blur", () => show(false));
	list.addEventListener("pointerdown", (event) => event.preventDefault());
	list.addEventListener("click", (event) => go(event.target.closest("[role=option]")));
	show(false);
}

for (const form of document.querySelectorAll("[data-suggestions]")) suggest(form);
