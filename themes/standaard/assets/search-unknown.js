/*
 * What an unknown word may mean: it is made of known ones, or it has a typing error.
 * Loaded for the first such word.
 */
"use strict";

var searchUnknown = (() => {
	const partMin = 4, beginningMin = 5; /* letters */
	const shardsMax = 6; /* to look for typing errors in */

	/* The optimal string alignment distance; more than LIMIT if it is more. */
	function edits(a, b, limit) {
		if (Math.abs(a.length - b.length) > limit) return limit + 1;
		let before, last, row = [...Array(b.length + 1).keys()];
		for (let i = 1; i <= a.length; i++) {
			[before, last, row] = [last, row, [i]];
			for (let k = 1; k <= b.length; k++) {
				const same = a[i - 1] === b[k - 1];
				row[k] = Math.min(last[k] + 1, row[k - 1] + 1, last[k - 1] + !same);
				if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
					row[k] = Math.min(row[k], before[k - 2] + 1);
			}
			if (Math.min(...row) > limit) return limit + 1;
		}
		return row[b.length];
	}

	/* The form with other first letters, likely ones first: in whose shards to look. */
	function probes(form) {
		const found = [form];
		for (const sounds of ["c k", "s z", "f v", "t d", "ij ei", "ou au", "i ie", "u oe", "g ch"]) {
			const [a, b] = sounds.split(" ");
			if (form.startsWith(b)) found.push(a + form.slice(b.length));
			else if (form.startsWith(a)) found.push(b + form.slice(a.length));
		}
		for (let i = 0; i < 3; i++) {
			const head = form.slice(0, i), tail = form.slice(i + 1);
			found.push(head + tail[0] + form[i] + tail.slice(1), head + tail, head + form[i] + form[i] + tail);
		}
		for (const first of "aeioubcdfghjklmnprstvwz") found.push(first + form, first + form.slice(1));
		return found;
	}

	/* The entries of the known forms that a form is made of, the longest first. */
	async function cut(index, form, countMax = 3) {
		for (let end = form.length - partMin; end >= partMin; end--) {
			const head = await index.find(form.slice(0, end));
			if (!head) continue;
			for (const linker of index.meta.linkers) {
				const rest = form.slice(end + linker.length);
				if (!form.startsWith(linker, end) || rest.length < partMin) continue;
				const last = await index.find(rest);
				const tail = last ? [last] : countMax > 2 ? await cut(index, rest, countMax - 1) : [];
				if (tail.length) return [head, ...tail];
			}
		}
		return [];
	}

	/* The entry with the fewest edits, of those the most common. */
	async function nearest(index, form) {
		const limit = /\d/.test(form) || form.length < 5 ? 0 : form.length < 9 ? 1 : 2;
		if (!limit) return undefined;
		let best, least = limit + 1;
		for (const shard of [...new Set(probes(form).map(index.shardOf))].slice(0, shardsMax))
			for (const entry of (await index.forms(shard)).values()) {
				const distance = edits(form, entry.form, limit);
				if (distance < least || (best && distance === least && entry.documents > best.documents))
					[best, least] = [entry, distance];
			}
		return best;
	}

	/* The entry of the longest known form that a form starts with. */
	async function beginning(index, form) {
		for (let end = form.length - partMin; end >= beginningMin; end--) {
			const entry = await index.find(form.slice(0, end));
			if (entry?.documents) return entry;
		}
	}

	return { cut, nearest, beginning };
})();
