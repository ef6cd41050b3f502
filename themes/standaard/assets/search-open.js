/* On every page: what a reader who wants to search needs first.  Nothing is loaded before. */
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

/* An element, with attributes, and with texts and elements in it. */
function make(name, attributes, ...inside) {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...inside);
	return element;
}

let opened;

/* The search of a form's site; after a failure another call tries again. */
function openSearch({ dataset: { index, scripts, inflate } }) {
	const sources = scripts.split(" ");
	try {
		new DecompressionStream("deflate-raw");
	} catch {
		sources.push(inflate);
	}
	opened ??= Promise.all(sources.map(loadScript))
		.then(() => search.open((name) => loadScript(`${index}${name}.js`)))
		.catch((error) => {
			opened = undefined;
			throw error;
		});
	return opened;
}
