/* The map's legend as a filter of its points and of the table.  The address holds what is chosen. */
"use strict";

{
	const legend = document.getElementById("kaart-legenda"), table = document.getElementById("kaart-tabel");
	const status = document.getElementById("kaart-aantal"), all = document.getElementById("kaart-alles");
	const places = document.querySelectorAll(".map-point, #kaart-tabel tbody tr"), rows = table.tBodies[0].rows;
	const checks = [];

	for (const item of legend.querySelectorAll("[data-name]")) {
		const check = make("input", { type: "checkbox", name: item.dataset.name, value: item.dataset.value });
		const label = make("label", {}, check, ...item.childNodes);
		item.append(label);
		checks.push(check);
		check.addEventListener("change", visit);
	}
	const chosen = (name) => checks.filter((one) => one.name === name && one.checked).map((one) => one.value);

	function show() {
		const wanted = ["type", "praktijken"].map((name) => [name, chosen(name)]).filter(([, values]) => values.length);
		for (const one of places)
			one.toggleAttribute("hidden", !wanted.every(([name, values]) => values.includes(one.dataset[name])));
		const count = [...rows].filter((row) => !row.hidden).length;
		status.textContent = legend.dataset.shown.replace("{n}", count).replace("{all}", rows.length);
		all.hidden = !wanted.length;
	}
	function visit() {
		const address = new URLSearchParams(checks.filter((one) => one.checked).map(({ name, value }) => [name, value]));
		history.pushState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}${location.hash}`);
		show();
	}
	function read() {
		const address = new URLSearchParams(location.search);
		for (const one of checks) one.checked = address.getAll(one.name).includes(one.value);
		show();
	}
	all.addEventListener("click", () => {
		for (const one of checks) one.checked = false;
		checks[0].focus();
		visit();
	});
	/* On a narrow screen its cells stand below each other; for some browsers only a role keeps them cells. */
	const roles = { table: "table", "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell" };
	for (const [name, role] of Object.entries(roles))
		for (const one of table.parentElement.querySelectorAll(name)) one.setAttribute("role", role);
	addEventListener("popstate", read);
	legend.querySelector("p").hidden = false;
	read();
}
