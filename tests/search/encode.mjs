// A small writer of the search index, for tests of the browser's side: tiny indexes by hand.
import { deflateRawSync } from "node:zlib";

/** A sink of numbers (LEB128) and strings behind their length. */
export function sink() {
	const bytes = [];
	const number = (value) => {
		for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
		bytes.push(value);
	};
	const string = (text) => {
		const coded = typeof text === "string" ? Buffer.from(text) : text;
		number(coded.length);
		bytes.push(...coded);
	};
	return { bytes, number, string };
}

const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sorted = (items) => [...items].sort(byBytes);
const group = (map, key, make) => map.get(key) ?? map.set(key, make()).get(key);

/** Strings in order, each without what it shares with the one before. */
function shared(before, form) {
	const [a, b] = [Buffer.from(before), Buffer.from(form)];
	let count = 0;
	while (count < a.length && a[count] === b[count]) count++;
	return [count, b.subarray(count)];
}

/** Where the words of DOCUMENTS stand: Map of term to Map of document to { weight, places }. */
function invert(documents, analyse, tokens, minor) {
	const forms = new Map(), terms = new Map();
	documents.forEach((document, number) => {
		let place = 0;
		const fields = [[document.title, 5], ...(document.by ?? []).map((text) => [text, 4]), [document.text, 1]];
		for (const [text, weight] of fields) {
			for (const token of tokens(text)) {
				const all = token.parts.length ? [token, ...token.parts] : [token];
				all.forEach(({ form }, i) => {
					const name = Buffer.from(form, "latin1").toString();
					const targets = analyse(name);
					group(forms, name, () => ({ targets, documents: new Set() })).documents.add(number);
					targets.forEach((term, part) => {
						const found = group(terms, term, () => ({ forms: new Map(), documents: new Map() }));
						found.forms.set(name, part > 0);
						const posting = group(found.documents, number, () => ({ weight: 0, places: [] }));
						posting.weight += part > 0 ? weight / 2 : weight;
						if (part === 0 && !minor.includes(name)) posting.places.push(place + Math.max(0, i - 1));
					});
				});
				place += Math.max(1, token.parts.length);
			}
			place += 2;
		}
	});
	return { forms, terms };
}

/**
 * The parts of an index, by name, as bytes before they are deflated.
 *   documents  [{ title, text, address, label, collection, by: [text], facets: { name: [key] } }]
 *   analyse    a form to its terms: the stem, and those of the parts
 *   words      forms that stand nowhere
 *   synonyms   [[[term]]]; facets: [{ name, title, values: [{ key, title }] }]
 *   shard      how many forms, or terms, a shard has
 */
export function makeParts({ documents, tokens, analyse = (form) => [form], words = [], minor = [], linkers = ["", "s", "en"], synonyms = [], collections = [{ name: "pages", singular: "page" }], facets = [], shard = 1000 }) {
	const parts = new Map();
	const { forms, terms } = invert(documents, analyse, tokens, minor);
	for (const form of words) group(forms, form, () => ({ targets: analyse(form), documents: new Set() }));
	for (const term of [...[...forms.values()].flatMap(({ targets }) => targets), ...synonyms.flat(2)])
		group(terms, term, () => ({ forms: new Map(), documents: new Map() }));
	const termList = sorted(terms.keys()), formList = sorted(forms.keys());
	const numberOf = new Map(termList.map((term, i) => [term, i]));
	const shards = (list) => Array.from({ length: Math.ceil(list.length / shard) }, (_, i) => list.slice(i * shard, (i + 1) * shard));

	shards(formList).forEach((list, i) => {
		const out = sink();
		let before = "", first = 0;
		for (const form of list) {
			const { targets, documents: has } = forms.get(form);
			const [same, rest] = shared(before, form);
			const [head, ...others] = targets.map((term) => numberOf.get(term));
			const step = head - first;
			out.number(same);
			out.string(rest);
			out.number((targets.length << 4) | Math.min(15, has.size.toString(2).length * (has.size > 0)));
			out.number(step < 0 ? -2 * step - 1 : 2 * step);
			others.forEach(out.number);
			[before, first] = [form, head];
		}
		parts.set(`v${i}`, Buffer.from(out.bytes));
	});

	shards(termList).forEach((list, i) => {
		const postings = sink(), places = sink();
		for (const term of list) {
			const { forms: has, documents: found } = terms.get(term);
			const out = sink();
			let before = "", last = -1;
			out.number(has.size);
			for (const form of sorted(has.keys())) {
				const [same, rest] = shared(before, form);
				out.number(2 * same + has.get(form));
				out.string(rest);
				before = form;
			}
			for (const [document, { weight, places: all }] of [...found].sort(([a], [b]) => a - b)) {
				out.number((document - last - 1) * 16 + Math.floor((16 * weight) / (weight + 1.2)));
				last = document;
				places.number(all.length);
				all.forEach((place, k) => places.number(place - (all[k - 1] ?? 0)));
			}
			postings.number(found.size);
			postings.string(Buffer.from(out.bytes));
		}
		parts.set(`p${i}`, Buffer.from(postings.bytes));
		parts.set(`x${i}`, Buffer.from(places.bytes));
	});

	facets.forEach(({ name, values }, i) => {
		const out = sink();
		out.number(values.length);
		for (const { key, title } of values) [key, title].forEach(out.string);
		for (const document of documents) {
			const keys = document.facets?.[name] ?? [];
			out.number(keys.length);
			for (const key of keys) out.number(values.findIndex((value) => value.key === key));
		}
		parts.set(`f${i}`, Buffer.from(out.bytes));
	});

	documents.forEach(({ title, text, address = "page.html", label = "", collection = 0 }, i) => {
		parts.set(`d${i}`, Buffer.from(JSON.stringify({ title, address, collection, label, text })));
	});
	const meta = {
		documents: documents.length,
		forms: shards(formList).map(([form]) => form),
		terms: shards(termList).map((list) => list.length),
		minor,
		linkers,
		synonyms: synonyms.map((all) => all.map((terms) => terms.map((term) => numberOf.get(term)))),
		collections,
		facets: facets.map(({ name, title }) => ({ name, title: title ?? name })),
	};
	parts.set("meta", Buffer.from(JSON.stringify(meta)));
	return parts;
}

/** The file of a part. */
export const fileOf = (name, bytes) => `searchPart("${name}","${deflateRawSync(bytes, { level: 9 }).toString("base64")}");\n`;
