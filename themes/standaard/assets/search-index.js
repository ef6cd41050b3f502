/*
 * The search index: files that are loaded when they are needed, and what is in them.
 * A form is a word as the index writes it, in a string that has a byte of UTF-8 in each
 * character, so that strings compare as bytes do.  Whatever is broken throws.
 */
"use strict";

var searchIndex = (() => {
	/* Deflate, RFC 1951: not DecompressionStream, which is younger, asynchronous and no shorter. */
	const lengthExtra = (code) => (code < 8 || code === 28 ? 0 : (code >> 2) - 1);
	const distanceExtra = (code) => (code < 2 ? 0 : (code >> 1) - 1);
	const lengthBases = bases(3, 28, lengthExtra).concat(258);
	const distanceBases = bases(1, 30, distanceExtra);
	const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

	function bases(first, count, extra) {
		const found = [];
		for (let code = 0; code < count; first += 1 << extra(code++)) found.push(first);
		return found;
	}

	/* How many codes each length has, and the symbols in the order of their codes. */
	function codes(lengths) {
		const counts = new Uint16Array(16);
		for (const length of lengths) counts[length]++;
		counts[0] = 0;
		const symbols = [...lengths.keys()].filter((symbol) => lengths[symbol]);
		return { counts, symbols: symbols.sort((a, b) => lengths[a] - lengths[b] || a - b) };
	}

	const fixed = [
		codes(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
		codes(Array(30).fill(5)),
	];

	function inflate(input) {
		let output = new Uint8Array(4 * input.length + 64);
		let length = 0, at = 0, held = 0, hold = 0, last;

		function bits(count) {
			for (; held < count; held += 8) {
				if (at >= input.length) throw Error("deflate: too short");
				hold |= input[at++] << held;
			}
			const value = hold & ((1 << count) - 1);
			hold >>>= count;
			held -= count;
			return value;
		}
		function symbol({ counts, symbols }) {
			for (let size = 1, code = 0, first = 0, index = 0; size < 16; size++) {
				code |= bits(1);
				if (code - first < counts[size]) return symbols[index + code - first];
				index += counts[size];
				first = (first + counts[size]) << 1;
				code <<= 1;
			}
			throw Error("deflate: no such code");
		}
		function put(byte) {
			if (length === output.length) {
				const small = output;
				output = new Uint8Array(2 * length);
				output.set(small);
			}
			output[length++] = byte;
		}
		function dynamic() {
			const literals = bits(5) + 257, all = literals + bits(5) + 1;
			const sizes = Array(19).fill(0);
			for (let i = 0, count = bits(4) + 4; i < count; i++) sizes[lengthOrder[i]] = bits(3);
			const coded = codes(sizes), lengths = [];
			while (lengths.length < all) {
				const code = symbol(coded);
				if (code < 16) lengths.push(code);
				else if (code === 16) for (let n = bits(2) + 3; n--; ) lengths.push(lengths.at(-1));
				else for (let n = code === 17 ? bits(3) + 3 : bits(7) + 11; n--; ) lengths.push(0);
			}
			return [codes(lengths.slice(0, literals)), codes(lengths.slice(literals, all))];
		}
		function compressed([literals, distances]) {
			for (let code; (code = symbol(literals)) !== 256; ) {
				if (code < 256) {
					put(code);
					continue;
				}
				const count = lengthBases[code - 257] + bits(lengthExtra(code - 257));
				const far = symbol(distances);
				const from = length - distanceBases[far] - bits(distanceExtra(far));
				if (!(from >= 0)) throw Error("deflate: before the start");
				for (let i = 0; i < count; i++) put(output[from + i]);
			}
		}
		function stored() {
			hold = held = 0;
			const count = input[at] | (input[at + 1] << 8);
			at += 4;
			if (!(at + count <= input.length)) throw Error("deflate: too short");
			for (let i = 0; i < count; i++) put(input[at++]);
		}

		do {
			last = bits(1);
			const kind = bits(2);
			if (kind === 0) stored();
			else if (kind === 3) throw Error("deflate: no such block");
			else compressed(kind === 1 ? fixed : dynamic());
		} while (!last);
		return output.subarray(0, length);
	}

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
		const form = () => String.fromCharCode(...take(number()));
		return { number, take, form, more: () => at < bytes.length };
	}

	const text = (bytes) => new TextDecoder().decode(bytes);
	const bytesOf = (form) => Uint8Array.from(form, (c) => c.charCodeAt(0));
	const decode = (form) => text(bytesOf(form));
	const encode = (string) => String.fromCharCode(...new TextEncoder().encode(string));

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

	/* LOAD(name) runs the file of a part, or fails; what failed is asked for again next time. */
	async function open(load) {
		const files = new Map(), parts = new Map();
		globalThis.searchPart = (name, data) => files.set(name, data);

		async function fetched(name, read) {
			if (!files.has(name)) await load(name);
			if (!files.has(name)) throw Error(`index: no part ${name}`);
			return read(inflate(bytesOf(atob(files.get(name)))));
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
		const meta = await part("meta", (bytes) => JSON.parse(text(bytes)));
		const firstForms = meta.forms.map(encode);
		const terms = (shard) => part(`p${shard}`, readTerms);
		return {
			meta,
			isHere: (name) => files.has(name),
			shardCount: firstForms.length,
			shardOf: (form) => place(firstForms, form),
			forms: (shard) => part(`v${shard}`, readForms),
			async term(number) {
				const shard = place(meta.terms, number);
				const term = (await terms(shard))[number - meta.terms[shard]];
				return (term.read ??= readTerm(term));
			},
			async places(number) {
				const shard = place(meta.terms, number);
				const all = await terms(shard);
				const places = await part(`x${shard}`, (bytes) => readPlaces(bytes, all));
				return places[number - meta.terms[shard]];
			},
			facet: (number) => part(`f${number}`, (bytes) => readFacet(bytes, meta.documents)),
			document: (number) => part(`d${number}`, (bytes) => JSON.parse(text(bytes))),
		};
	}

	return { open, inflate, encode, decode };
})();
