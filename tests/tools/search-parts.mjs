// The index of a search in a form to read and compare.  usage: search-parts.mjs FOLDER
//
// The files of the folder are replaced by one, index.txt, with all that they say.  This reads
// what generator/emit/search/ writes, by its headers and not by its code.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";

/** The names of all parts, as `meta` tells them. */
export function partNames(meta) {
	const many = (letter, count) => Array.from({ length: count }, (_, number) => `${letter}${number}`);
	return [
		"meta",
		...many("v", meta.forms.length),
		...many("p", meta.terms.length),
		...many("x", meta.terms.length),
		...many("f", meta.facets.length),
		...many("d", meta.documents),
	];
}

/** The parts in a folder: name -> bytes; each stands in its own file, or all in meta.js. */
export function readParts(folder) {
	const parts = new Map();
	for (const file of readdirSync(folder)) {
		const lines = readFileSync(join(folder, file), "utf8").split("\n").slice(0, -1);
		for (const line of lines) {
			const [, name, letters] = line.match(/^searchPart\("(\w+)","([A-Za-z0-9+/]+=*)"\);$/);
			if (parts.has(name) || (file !== "meta.js" && file !== `${name}.js`)) throw Error(`${file}: ${name}`);
			parts.set(name, inflateRawSync(Buffer.from(letters, "base64")));
		}
	}
	return parts;
}

class Reader {
	constructor(bytes) {
		this.bytes = bytes;
		this.at = 0;
	}
	get ended() {
		return this.at === this.bytes.length;
	}
	number() {
		let [number, unit] = [0, 1];
		for (;; unit *= 128) {
			const byte = this.bytes[this.at++];
			number += (byte % 128) * unit;
			if (byte < 128) return number;
		}
	}
	signed() {
		const number = this.number();
		return number % 2 ? -(number + 1) / 2 : number / 2;
	}
	raw() {
		const length = this.number();
		this.at += length;
		return this.bytes.subarray(this.at - length, this.at);
	}
	text() {
		return this.raw().toString();
	}
	times(count, read) {
		return Array.from({ length: count }, () => read());
	}
}

/** The forms of a vocabulary part: [{ form, targets, commonness }]. */
export function readForms(bytes) {
	const reader = new Reader(bytes);
	const forms = [];
	let before = Buffer.alloc(0);
	let first = 0;
	while (!reader.ended) {
		before = Buffer.concat([before.subarray(0, reader.number()), reader.raw()]);
		const head = reader.number();
		first += reader.signed();
		const targets = [first, ...reader.times((head >> 4) - 1, () => reader.number())];
		forms.push({ form: before.toString(), targets, commonness: head & 15 });
	}
	return forms;
}

/** The terms of a part of postings: [{ forms: [{ form, part }], postings: [{ document, impact }] }]. */
export function readPostings(bytes) {
	const reader = new Reader(bytes);
	const terms = [];
	while (!reader.ended) {
		const count = reader.number();
		const end = reader.number() + reader.at;
		let before = Buffer.alloc(0);
		const forms = reader.times(reader.number(), () => {
			const head = reader.number();
			before = Buffer.concat([before.subarray(0, head >> 1), reader.raw()]);
			return { form: before.toString(), part: head % 2 === 1 };
		});
		let document = -1;
		const postings = reader.times(count, () => {
			const posting = reader.number();
			document += (posting >> 4) + 1;
			return { document, impact: posting & 15 };
		});
		if (reader.at !== end) throw Error(`a term ends at ${reader.at}, not ${end}`);
		terms.push({ forms, postings });
	}
	return terms;
}

/** Put the positions of a part with the postings of its terms. */
export function addPositions(terms, bytes) {
	const reader = new Reader(bytes);
	for (const posting of terms.flatMap(({ postings }) => postings)) {
		let position = 0;
		posting.positions = reader.times(reader.number(), () => (position += reader.number()));
	}
	if (!reader.ended) throw Error("more positions than postings");
}

/** A facet: { values: [{ key, title }], documents: [[value number]] }. */
export function readFacet(bytes, documents) {
	const reader = new Reader(bytes);
	const values = reader.times(reader.number(), () => ({ key: reader.text(), title: reader.text() }));
	const had = reader.times(documents, () => reader.times(reader.number(), () => reader.number()));
	if (!reader.ended) throw Error("more than the documents");
	return { values, documents: had };
}

function* show(parts) {
	const meta = JSON.parse(parts.get("meta"));
	const names = partNames(meta);
	const strange = [...parts.keys()].filter((name) => !names.includes(name));
	const minor = new Set(meta.minor);
	if (strange.length) throw Error(`no such part: ${strange}`);
	yield JSON.stringify({ ...meta, minor: undefined }, undefined, "\t");
	for (const name of names) {
		const number = Number(name.slice(1));
		if (name !== "meta") yield `\n${name}`;
		if (name[0] === "v") {
			for (const { form, targets, commonness } of readForms(parts.get(name)))
				yield `${form}${minor.has(form) ? " (minor)" : ""}: ${targets.join(" ")} (${commonness})`;
		} else if (name[0] === "p") {
			const terms = readPostings(parts.get(name));
			addPositions(terms, parts.get(`x${number}`));
			for (const [at, { forms, postings }] of terms.entries()) {
				yield `${meta.terms[number] + at}: ${forms.map(({ form, part }) => (part ? `${form}-` : form)).join(" ")}`;
				for (const { document, impact, positions } of postings)
					yield `\t${document} *${impact}${positions.map((position) => ` ${position}`).join("")}`;
			}
		} else if (name[0] === "f") {
			const { values, documents } = readFacet(parts.get(name), meta.documents);
			yield values.map(({ key, title }) => `${key}: ${title}`).join("\n");
			yield documents.map((had) => had.join("+") || "-").join(" ");
		} else if (name[0] === "d") {
			yield JSON.stringify(JSON.parse(parts.get(name)), undefined, "\t");
		}
	}
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	const folder = process.argv[2];
	const text = [...show(readParts(folder))].join("\n") + "\n";
	for (const file of readdirSync(folder)) rmSync(join(folder, file));
	writeFileSync(join(folder, "index.txt"), text);
}
