/* An editable combobox with list autocomplete (ARIA Authoring Practices). */
"use strict";

/**
 * Give INPUT, in a form, a list of what find(text) finds: [{ title, note, address }], perhaps
 * later.  LABEL: the list's name; say(count): what is told when there are options.
 */
function combobox(input, { label, say, find }) {
	const list = make("ul", { id: `${input.id}-list`, role: "listbox", "aria-label": label });
	const status = make("p", { class: "visually-hidden", role: "status" });
	let current = -1, asked = 0, timer;

	input.form.append(list, status);
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
	async function update() {
		const mine = ++asked;
		const found = await Promise.resolve(input.value).then(find).catch(() => []);
		if (mine !== asked || document.activeElement !== input) return;
		list.replaceChildren(
			...found.map(({ title, note, address }, i) => {
				const attributes = { id: `${list.id}-${i}`, role: "option", "data-address": address };
				return make("li", attributes, `${title} `, make("span", { class: "note" }, note));
			}),
		);
		show(found.length > 0);
		if (found.length) status.textContent = say(found.length);
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
