/* From a query to documents in order, what to show of them, and why.  No DOM. */
"use strict";

var search = (() => {
	const queryMax = 200, wordsMax = 12; /* characters, words */
	const prefixMin = 3, prefixMax = 50; /* letters, forms */
	const shardsMax = 4; /* that a prefix asks for */
	/* If fewer documents have all words, those with a share of their weight follow. */
	const fullMin = 10, shareMin = 0.4;
	const unknownCount = 3; /* an unknown word counts as one of so many documents */
	const namedMax = 10; /* documents whose titles are looked at */
	const excerptWords = 32, wordsBefore = 8;
	const weights = { list: 0.9, prefix: 0.6, parts: 0.5, synonym: 0.5, edit: 0.7, beginning: 0.3 };

	/* Words and their forms, exactly as when the index was made. */
	const letter =
		"[0-9A-Za-z\\xAA\\xB5\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u1FFF\\u2C00-\\u2FFF\\u3040-\\uD7FF" +
		"\\uF900-\\uFDFF\\uFE10-\\uFEFE\\uFF00-\\uFFFC\\uFFFE-\\u{1EFFF}\\u{1FB00}-\\u{10FFFF}]";
	const ignored = "[\\xAD\\u200B-\\u200D\\u2060\\uFEFF]";
	const point = "[0-9]\\.(?=[0-9]{3}(?![0-9]))";
	const word = `(?:${point}|${letter})(?:${ignored}*(?:${point}|${letter}|['‘’](?=${letter})))*`;
	const single = RegExp(word, "gu");
	const joined = RegExp(`${word}(?:[-‐‑](?=${letter})${word}){0,7}`, "gu");
	const dropped = RegExp(`${ignored}|[-‐‑.\\u0300-\\u036F]`, "g");
	const odd = {
		ß: "ss", æ: "ae", ø: "o", ð: "d", þ: "th", đ: "d", ħ: "h", ı: "i", ĸ: "k", ł: "l", ŀ: "l",
		ŉ: "n", ŋ: "ng", œ: "oe", ŧ: "t",
	};

	function plain(letter) {
		const small = letter.toLowerCase();
		return odd[small] ?? small.normalize("NFKD");
	}
	function formOf(text) {
		if (/^[a-xz]+$/.test(text)) return text;
		const letters = text.replace(/[A-Z\xC0-\u017F]/g, plain).replace(dropped, "");
		return searchIndex.encode(letters.replace(/[‘’ʼ]/g, "'").replace(/y/g, "ij"));
	}

	/* Each word; of words that hyphens join, the whole, with its parts. */
	function tokens(text, pattern = joined, from = 0) {
		return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
			const start = from + index;
			const parts = pattern === joined && /[-‐‑]/.test(found) ? tokens(found, single, start) : [];
			return { text: found, start, end: start + found.length, form: formOf(found), parts };
		});
	}

	/* What is asked for: words, and phrases in quotes. */
	function parse(query) {
		const pieces = query.slice(0, queryMax).split(/["“”„]/);
		const found = pieces.flatMap((piece, i) => {
			const words = tokens(piece);
			if (i % 2 === 0 || i === pieces.length - 1 || !words.length) return words;
			const phrase = words.flatMap((one) => (one.parts.length ? one.parts : one));
			return [{ text: piece.trim(), phrase }];
		});
		return found.slice(0, wordsMax);
	}

	async function open(load) {
		const index = await searchIndex.open(load);
		const { meta } = index;
		const minor = new Set(meta.minor.map(searchIndex.encode));
		const { find } = index;
		const idf = (count) => Math.log(1 + (meta.documents - count + 0.5) / (count + 0.5));

		/* Ways in which a word can be found: { kind, weight, terms that are all needed }. */

		function entryWays({ terms: [whole, ...parts], documents }, asked, factor = 1) {
			const ways = [{ kind: "word", weight: factor * (documents ? 1 : weights.list), terms: [whole] }];
			if (parts.length) ways.push({ kind: "parts", weight: factor * weights.parts, terms: parts });
			for (const group of meta.synonyms)
				for (const mine of group) {
					if (!mine.includes(whole) || !mine.every((term) => asked.has(term))) continue;
					const weight = (factor * weights.synonym) / mine.length;
					for (const terms of group) if (terms !== mine) ways.push({ kind: "synonym", weight, terms });
				}
			return ways;
		}

		function partWays(entries) {
			if (!entries.length || entries.includes(undefined)) return [];
			return [{ kind: "parts", weight: weights.parts, terms: entries.map(({ terms }) => terms[0]) }];
		}

		async function prefixWays({ form }) {
			if (form.length < prefixMin) return [];
			const first = index.shardOf(form);
			const last = Math.min(index.shardOf(form + "\xFF"), first + shardsMax - 1);
			const found = [];
			for (let shard = first; shard <= last; shard++)
				for (const entry of (await index.forms(shard)).values())
					if (entry.documents && entry.form.startsWith(form)) found.push(entry);
			found.sort((a, b) => b.documents - a.documents);
			const terms = new Set(found.slice(0, prefixMax).map((entry) => entry.terms[0]));
			return [...terms].map((term) => ({ kind: "prefix", weight: weights.prefix, terms: [term] }));
		}

		/* Documents with a score, by number. */

		/* Documents in which each term stands so many words behind the first as STEPS tell. */
		async function inOrder(terms, steps, documents) {
			const lists = await Promise.all(
				terms.map(async (number) => {
					const [term, places] = await Promise.all([index.term(number), index.places(number)]);
					return new Map(term.postings.map(([document], i) => [document, places[i]]));
				}),
			);
			for (const document of documents.keys()) {
				const [first, ...others] = lists.map((list) => list.get(document));
				if (!first.some((at) => others.every((places, i) => places.includes(at + steps[i + 1]))))
					documents.delete(document);
			}
			return documents;
		}

		/* Of several terms the mean counts: parts never tell more than the whole. */
		async function documentsOf({ terms, weight, steps }) {
			let found;
			const share = steps ? weight : weight / terms.length;
			for (const { count, postings } of await Promise.all(terms.map(index.term))) {
				const next = new Map(), factor = (share * idf(count)) / 16;
				for (const [document, impact] of postings)
					if (!found || found.has(document))
						next.set(document, (found?.get(document) ?? 0) + factor * (impact + 0.5));
				found = next;
			}
			return steps?.length > 1 ? inOrder(terms, steps, found) : found;
		}

		/* A document counts for its best way.  False if there is none. */
		async function match(word, ways) {
			const all = await Promise.all(ways.map(documentsOf));
			word.ways = ways;
			word.documents = new Map();
			ways.forEach((way, i) => {
				for (const [document, score] of all[i])
					if (!(word.documents.get(document)?.score >= score)) word.documents.set(document, { score, way });
			});
			return word.documents.size > 0;
		}

		/* The index does not say where function words stand: any word may stand there. */
		async function matchPhrase(word) {
			const placed = word.phrase.flatMap(({ form }, i) => (minor.has(form) ? [] : i));
			const sought = placed.length ? placed.map((i) => word.phrase[i]) : word.phrase;
			const entries = await Promise.all(sought.map(({ form }) => find(form)));
			const terms = entries.map((entry) => entry?.terms[0]);
			const steps = placed.map((i) => i - placed[0]);
			return match(word, terms.includes(undefined) ? [] : [{ kind: "phrase", weight: 1, terms, steps }]);
		}

		async function matchWord(word, asked, { isLast, typing }) {
			const { entry, parts, form } = word;
			const ways = partWays(await Promise.all(parts.map((part) => find(part.form))));
			if (entry) ways.push(...entryWays(entry, asked));
			if (isLast && typing) ways.push(...(await prefixWays(word)));
			if (await match(word, ways)) return;
			if (!globalThis.searchUnknown) await load("unknown");
			const entries = await searchUnknown.cut(index, form);
			const looser = isLast && !typing ? await prefixWays(word) : [];
			if (await match(word, looser.concat(partWays(entries)))) return;
			const near = await searchUnknown.nearest(index, form);
			word.correction = near?.form;
			const edited = near ? entryWays(near, asked.add(near.terms[0]), weights.edit) : [];
			if (await match(word, edited.map((way) => ({ ...way, kind: "edit" })))) return;
			const start = await searchUnknown.beginning(index, form);
			if (start) await match(word, [{ kind: "parts", weight: weights.beginning, terms: [start.terms[0]] }]);
		}

		async function matchAll(words, typing) {
			await Promise.all(
				words.map(async (word) => {
					if (!word.phrase) word.entry = await find(word.form);
				}),
			);
			const asked = new Set(words.map(({ entry }) => entry?.terms[0]));
			await Promise.all(
				words.map((word, i) =>
					word.phrase ? matchPhrase(word) : matchWord(word, asked, { isLast: i === words.length - 1, typing }),
				),
			);
			for (const word of words) {
				const terms = await Promise.all(word.ways.flatMap((way) => way.terms).map(index.term));
				const forms = terms.flatMap(({ forms }) => [...forms.keys()]);
				word.forms = new Set(forms.filter((form) => form === word.form || !minor.has(form)));
			}
		}

		/* Documents with that SHARE of what the words weigh; all if there are no words. */
		function combine(words, share) {
			const found = new Map(), weighed = new Map();
			if (!words.length) for (let i = 0; i < meta.documents; i++) found.set(i, 0);
			let all = 0;
			for (const { documents } of words) {
				const weight = idf(documents.size || unknownCount);
				all += weight;
				for (const [document, { score }] of documents) {
					found.set(document, (found.get(document) ?? 0) + score);
					weighed.set(document, (weighed.get(document) ?? 0) + weight);
				}
			}
			for (const [document, weight] of weighed) if (weight < share * all - 1e-9) found.delete(document);
			return found;
		}

		/* Of facets with something selected: [number, facet, numbers of values]. */
		async function selection(selected) {
			const chosen = await Promise.all(
				meta.facets.map(async ({ name }, number) => {
					const keys = selected[name] ?? [];
					if (!keys.length) return [];
					const facet = await index.facet(number);
					const values = facet.values.flatMap(({ key }, i) => (keys.includes(key) ? i : []));
					return values.length ? [[number, facet, values]] : [];
				}),
			);
			return chosen.flat();
		}

		const passes = (document, chosen) =>
			chosen.every(([, facet, values]) => facet.of[document].some((value) => values.includes(value)));

		/* Documents that are called what is asked for come first. */
		async function namedFirst(hits, words) {
			const key = (words) => words.map(({ form, correction }) => correction ?? form).filter((form) => !minor.has(form)).join();
			const asked = key(words.flatMap((word) => word.phrase ?? word));
			const first = await Promise.all(hits.slice(0, namedMax).map(index.document));
			const isNamed = (i) => i < first.length && key(tokens(first[i].title)) === asked;
			return hits.filter((_, i) => isNamed(i)).concat(hits.filter((_, i) => !isNamed(i)));
		}

		/*
		 * SELECTED: { name of a facet: keys }; TYPING: the last word may have only begun.  Gives
		 * the documents as `hits`, best first; the first `full` of them have all words.
		 */
		async function ask(query, { selected = {}, typing = false } = {}) {
			const all = parse(query);
			const major = all.filter((word) => word.phrase || !minor.has(word.form));
			const words = major.length ? major : all;
			const [chosen] = await Promise.all([selection(selected), matchAll(words, typing)]);
			const strict = combine(words, 1);
			const loose = words.length > 1 && strict.size < fullMin ? combine(words, shareMin) : strict;
			const order = [...loose].sort(([a, x], [b, y]) => strict.has(b) - strict.has(a) || y - x || a - b);
			const documents = order.map(([document]) => document);
			const passing = documents.filter((document) => passes(document, chosen));
			const full = passing.filter((document) => strict.has(document)).length;
			const hits = await namedFirst(passing, words);
			return { query, words, chosen, documents, hits, full };
		}

		/* The values of a facet, with how many documents each would leave. */
		async function count({ documents, chosen }, number) {
			const facet = await index.facet(number);
			const others = chosen.filter(([one]) => one !== number);
			const values = chosen.find(([one]) => one === number)?.[2] ?? [];
			const counts = facet.values.map(() => 0);
			for (const document of documents)
				if (passes(document, others)) for (const value of facet.of[document]) counts[value]++;
			return facet.values.map((value, i) => ({ ...value, count: counts[i], selected: values.includes(i) }));
		}

		/* The words of a text, each with which of the query's words it is (numbers). */
		function seek(text, words) {
			const hits = (form) => words.flatMap(({ forms }, i) => (forms.has(form) ? i : []));
			return tokens(text).flatMap((token) => {
				const isWhole = !token.parts.length || hits(token.form).length;
				return (isWhole ? [token] : token.parts).map((one) => ({ ...one, hits: hits(one.form) }));
			});
		}

		/* The text as [text, is it a hit]. */
		function pieces(text, sought, start = 0, end = text.length) {
			const found = [];
			for (const token of sought) {
				if (!token.hits.length || token.start < start || token.end > end) continue;
				found.push([text.slice(start, token.start), false], [token.text, true]);
				start = token.end;
			}
			found.push([text.slice(start, end), false]);
			return found.filter(([part]) => part);
		}

		/* The window with most of the words, most often, in the fewest lines. */
		function excerpt(text, sought) {
			let from = 0, best = -Infinity;
			sought.forEach(({ hits }, i) => {
				if (!hits.length) return;
				const window = sought.slice(i, i + excerptWords - wordsBefore);
				const inside = window.flatMap((token) => token.hits);
				const lines = text.slice(window[0].start, window.at(-1).end).split("\n").length;
				const value = 10 * new Set(inside).size + inside.length - 2 * lines;
				if (value > best) [from, best] = [i, value];
			});
			let start = from;
			const begins = (i) => i === 0 || /[.!?:]\s|\n/.test(text.slice(sought[i - 1].end, sought[i].start));
			while (start > 0 && from - start < wordsBefore && !begins(start)) start--;
			const stop = Math.min(start + excerptWords, sought.length);
			if (!stop) return [];
			const end = stop === sought.length ? text.length : sought[stop - 1].end;
			const found = pieces(text, sought, sought[start].start, end);
			if (!begins(start)) found.unshift(["… ", false]);
			if (stop < sought.length) found.push([" …", false]);
			return found.map(([part, hit]) => [part.replace(/\n/g, " · "), hit]);
		}

		/* How a word finds a document, and the words meant: [[text, same | form | part]]. */
		async function reason(word, number, sought) {
			const match = word.documents.get(number);
			if (!match) return { text: word.text, kind: "none", found: [] };
			const { kind } = match.way;
			const terms = await Promise.all(match.way.terms.map(index.term));
			const found = new Map();
			for (const { text, form } of sought)
				for (const { forms } of terms) {
					const other = kind === "word" && form !== word.form ? "form" : "same";
					if (forms.has(form)) found.set(text.toLowerCase(), forms.get(form) ? "part" : other);
				}
			return { text: word.text, kind, found: [...found] };
		}

		async function show({ words }, number) {
			const { title, address, label, text, collection } = await index.document(number);
			const titleWords = seek(title, words), textWords = seek(text, words);
			const all = [...titleWords, ...textWords];
			return {
				title: pieces(title, titleWords),
				address,
				label,
				kind: meta.collections[collection].singular,
				excerpt: excerpt(text, textWords),
				reasons: await Promise.all(words.map((word) => reason(word, number, all))),
			};
		}

		/* The query without typing errors; null if it has none. */
		async function corrected({ query, words, hits }) {
			if (!hits.length || !words.some(({ correction }) => correction)) return null;
			const { title, text } = await index.document(hits[0]);
			const spelled = (form) => {
				const same = tokens(`${title}\n${text}`).filter((token) => token.form === form);
				const written = same.map((token) => token.text);
				return written.find((one) => one === one.toLowerCase()) ?? written[0] ?? searchIndex.decode(form);
			};
			return words.reduce(
				(mended, { text, correction }) =>
					correction ? mended.replace(text, () => spelled(correction)) : mended,
				query,
			);
		}

		return { facets: meta.facets, isHere: index.isHere, ask, count, show, corrected };
	}

	return { open, tokens };
})();
