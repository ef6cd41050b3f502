/*
 * The search index.  A form is a string with a byte of UTF-8 in each character, so that strings
 * compare as bytes do.  What is broken throws.
 */
"use strict";

var searchIndex = (() => {
	/* A part from its start to its end: numbers in LEB128, strings behind their length. */
	function reader(bytes) {
		let at = 0;
		function number() {
			for (let value = 0, unit = 1; ; unit *= 128) {
				if (at >= bytes.length) throw Error("index: too short");
				const byte = bytes[at++];
				value += (byte & 127) * unit;
				if (byte < 128) return value;
			}
		}
		function take(count) {
			if (at + count > bytes.length) throw Error("index: too short");
			return bytes.subarray(at, (at += count));
		}
		const form = () => stringOf(take(number()));
		return { number, take, form, more: () => at < bytes.length };
	}

	function canInflate() {
		try {
			return Boolean(new DecompressionStream("deflate-raw"));
		} catch {
			return false;
		}
	}
	async function inflated(bytes) {
		if (globalThis.inflate) return inflate(bytes);
		const { readable, writable } = new DecompressionStream("deflate-raw");
		const writer = writable.getWriter(), ignore = () => {};
		writer.write(bytes).catch(ignore);
		writer.close().catch(ignore);
		return new Uint8Array(await new Response(readable).arrayBuffer());
	}

	const text = (bytes) => new TextDecoder().decode(bytes);
	const bytesOf = (form) => Uint8Array.from(form, (c) => c.charCodeAt(0));
	const decode = (form) => text(bytesOf(form));
	const stringOf = (bytes) => String.fromCharCode(...bytes);
	const encode = (string) =>
		/[^\0-\x7F]/.test(string) ? stringOf(new TextEncoder().encode(string)) : string;

	const array = (count, make) => {
		const found = [];
		while (found.length < count) found.push(make());
		return found;
	};

	/* By form, in order; documents: about the logarithm of how many have it. */
	function readForms(bytes) {
		const r = reader(bytes), found = new Map();
		for (let form = "", first = 0; r.more(); ) {
			form = form.slice(0, r.number()) + r.form();
			const head = r.number(), step = r.number();
			first += step % 2 ? -(step + 1) / 2 : step / 2;
			const terms = [first, ...array((head >> 4) - 1, r.number)];
			found.set(form, { form, terms, documents: head & 15 });
		}
		return found;
	}

	/* Terms in order: what is in them is read when it is asked for. */
	function readTerms(bytes) {
		const r = reader(bytes), found = [];
		while (r.more()) found.push({ count: r.number(), bytes: r.take(r.number()) });
		return found;
	}

	function readTerm({ count, bytes }) {
		const r = reader(bytes), forms = new Map();
		for (let left = r.number(), form = ""; left; left--) {
			const head = r.number();
			form = form.slice(0, head >> 1) + r.form();
			forms.set(form, head % 2 === 1); /* is it found by a part of it? */
		}
		let document = -1;
		const postings = array(count, () => {
			const head = r.number();
			document += (head >>> 4) + 1;
			return [document, head & 15];
		});
		return { count, forms, postings };
	}

	/* The places of a word, for each posting of each term of the shard. */
	function readPlaces(bytes, terms) {
		const r = reader(bytes);
		return terms.map(({ count }) =>
			array(count, () => {
				let place = 0;
				return array(r.number(), () => (place += r.number()));
			}),
		);
	}

	function readFacet(bytes, documents) {
		const r = reader(bytes);
		const values = array(r.number(), () => ({ key: decode(r.form()), title: decode(r.form()) }));
		return { values, of: array(documents, () => array(r.number(), r.number)) };
	}

	/* The last of the sorted items that is not behind KEY. */
	function place(items, key) {
		let low = 0;
		for (let high = items.length; low < high; ) {
			const middle = (low + high) >> 1;
			if (items[middle] <= key) low = middle + 1;
			else high = middle;
		}
		return Math.max(0, low - 1);
	}

	/* LOAD(name) runs the file of a part, or fails; then it is asked for again. */
	async function open(load) {
		const files = new Map(), parts = new Map();
		globalThis.searchPart = (name, data) => files.set(name, data);

		async function fetched(name, read) {
			if (!files.has(name)) await load(name);
			if (!files.has(name)) throw Error(`index: no part ${name}`);
			return read(await inflated(bytesOf(atob(files.get(name)))));
		}
		function part(name, read) {
			if (!parts.has(name))
				parts.set(name, fetched(name, read).catch((error) => {
					parts.delete(name);
					files.delete(name);
					throw error;
				}));
			return parts.get(name);
		}
		if (!canInflate()) await load("inflate");
		const meta = await part("meta", (bytes) => JSON.parse(text(bytes)));
		const firstForms = meta.forms.map(encode);
		let terms = 0;
		const firstTerms = meta.terms.map((count) => (terms += count) - count);
		const forms = (shard) => part(`v${shard}`, readForms);
		const shardOf = (form) => place(firstForms, form);
		return {
			meta,
			isHere: (name) => files.has(name),
			shardOf,
			forms,
			find: async (form) => (await forms(shardOf(form))).get(form),
			async term(number) {
				const shard = place(firstTerms, number);
				const term = (await part(`p${shard}`, readTerms))[number - firstTerms[shard]];
				return (term.read ??= readTerm(term));
			},
			async places(number) {
				const shard = place(firstTerms, number);
				const all = await part(`p${shard}`, readTerms);
				const places = await part(`x${shard}`, (bytes) => readPlaces(bytes, all));
				return places[number - firstTerms[shard]];
			},
			facet: (number) => part(`f${number}`, (bytes) => readFacet(bytes, meta.documents)),
			document: (number) => part(`d${number}`, (bytes) => JSON.parse(text(bytes))),
		};
	}

	return { open, encode, decode };
})();
