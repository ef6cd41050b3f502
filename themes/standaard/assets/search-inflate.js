/* Deflate (RFC 1951), for browsers whose DecompressionStream does not have it. */
"use strict";

{
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

	/* How many codes each length has, and the symbols in their order. */
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

	globalThis.inflate = function (input) {
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
	};
}
