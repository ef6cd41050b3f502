/* On every page, before all other scripts: what they share, and the way into the search. */
"use strict";

function loadScript(src) {
	return new Promise((resolve, reject) => {
		const script = document.createElement("script");
		script.onload = resolve;
		script.onerror = () => reject(Error(src));
		script.src = src;
		document.head.append(script);
	});
}

/* An element with attributes, texts and elements. */
function make(name, attributes, ...inside) {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...inside);
	return element;
}

let opened;

/* The search of a form's site; after a failure another call tries again. */
function openSearch({ dataset: { folder, ...scripts } }) {
	const load = (name) => loadScript(scripts[name] ?? `${folder}${name}.js`);
	opened ??= Promise.all([load("index"), load("search")])
		.then(() => search.open(load))
		.catch((error) => {
			opened = undefined;
			throw error;
		});
	return opened;
}
