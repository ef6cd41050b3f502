// What the search of the browser finds, in what order, what it shows and why.
import assert from "node:assert/strict";
import { runTests } from "../tools/lib.mjs";
import { fileOf, makeParts } from "./encode.mjs";
import { openEngine, page, plain } from "./engine.mjs";

const { search } = page();

// Terms by hand: the stem of a form, and those of its parts.
const stems = { steden: "stad", wonen: "woon", woont: "woon", soepen: "soep", beleidsregel: "regel" };
const compounds = { huisvestingsbeleid: ["huisvesting", "beleid"], erwtensoep: ["erwt", "soep"] };
const analyse = (form) => [stems[form] ?? form, ...(compounds[form] ?? [])];

const documents = [
	{ title: "Erwtensoep", text: "Soep van erwten voor een koude stad.", facets: { kind: ["a"], year: ["1"] } },
	{ title: "Beleid voor huisvesting", text: "Over wonen.\nHet beleid voor huisvesting van expats.", facets: { kind: ["a", "b"], year: ["2"] } },
	{ title: "Huisvestingsbeleid", text: "Een nota van de stad van de toekomst.", facets: { kind: ["b"] } },
	{ title: "Internationals", text: "Zij werken hier. Hoogopgeleide werknemers in steden.", facets: {} },
	{ title: "Steden", text: `De stad. ${"Andere woorden vullen deze lange tekst. ".repeat(30)}Pas hier staat een kern van wonen in de stad, en daarna niets. ${"Nog meer woorden. ".repeat(30)}`, facets: { kind: ["b"] } },
	{ title: "Bibliotheek", text: `Taarten en kaarten. ${"Vul maar aan. ".repeat(20)}In de bibliotheek staan 12345 boeken.`, facets: {} },
	{ title: "Taarten", text: `Taarten, taarten, taarten! ${"Vul maar aan. ".repeat(20)}Vul de kern van taarten.`, facets: {} },
];
const facets = [
	{ name: "kind", values: [{ key: "a", title: "A" }, { key: "b", title: "B" }] },
	{ name: "year", values: [{ key: "1", title: "1" }, { key: "2", title: "2" }] },
];
const synonyms = [[["expats"], ["internationals"], ["hoogopgeleide", "werknemers"]]];
const minor = ["de", "het", "een", "van", "voor", "in", "en"];
const options = { documents, facets, synonyms, minor, analyse, words: ["woont", "soepen", "gastheer"], tokens: search.tokens };

async function openSearch(changes = {}) {
	const files = new Map([...makeParts({ ...options, ...changes })].map(([name, bytes]) => [name, fileOf(name, bytes)]));
	return openEngine((name) => files.get(name));
}
const { engine } = await openSearch();
const hits = async (query, settings) => plain((await engine.ask(query, settings)).hits);
const sorted = async (query, settings) => (await hits(query, settings)).sort();
/** The kind of way in which each word finds the first hit. */
const kinds = async (query, settings) => {
	const result = await engine.ask(query, settings);
	return plain((await engine.show(result, result.hits[0])).reasons).map(({ kind }) => kind).join(" ");
};
const flat = (pieces) => pieces.map(([text, hit]) => (hit ? `[${text}]` : text)).join("");

await runTests("search matching", {
	async "a word is found in any form, in titles first"() {
		assert.equal((await hits("steden"))[0], 4);
		assert.deepEqual(await sorted("STAD"), [0, 2, 3, 4]);
		assert.deepEqual(await sorted("woont"), [1, 4]);
	},
	async "a compound is found by its part, and its parts by the compound"() {
		assert.deepEqual(await hits("huisvesting"), [1, 2]);
		assert.deepEqual(await hits("huisvestingsbeleid"), [2, 1]);
		assert.equal(await kinds("huisvestingsbeleid"), "word");
	},
	async "an unknown compound is cut into known words, with linkers"() {
		assert.equal(await kinds("expatsbeleid"), "parts");
		assert.deepEqual(await hits("expatsenbeleid"), [1]);
		assert.deepEqual(await hits("qqqqbeleid"), []);
	},
	async "of an unknown compound the first part will do, if it is long enough"() {
		assert.deepEqual(await hits("expatsqbeleid"), [1]);
		assert.deepEqual(await hits("stadqqqq"), []);
	},
	async "parts tell no more than a whole word"() {
		const result = await engine.ask("huisvestingsbeleid");
		const [{ documents }] = result.words;
		assert.ok(documents.get(2).score > documents.get(1).score);
		assert.ok(documents.get(1).score < documents.get(2).score / 2);
	},
	async "all words are needed"() {
		const { full, hits } = await engine.ask("stad toekomst");
		assert.equal(full, 1);
		assert.equal(hits[0], 2);
	},
	async "pages with some of the words follow, if those weigh enough"() {
		const result = await engine.ask("huisvesting toekomst koude");
		assert.equal(result.full, 0);
		assert.ok(!result.hits.includes(3));
		assert.deepEqual(await hits("stad qqq xxx zzz"), []);
		assert.deepEqual(await hits("taarten taarten taarten kaarten"), [5, 6]);
		const mixed = await engine.ask("beleid stad");
		assert.equal(mixed.full, 1);
		assert.equal(mixed.hits[0], 2);
		const shown = await engine.show(mixed, mixed.hits[1]);
		assert.ok(shown.reasons.some(({ kind }) => kind === "none"));
	},
	async "a page that is called what is asked for is first"() {
		const text = `${"Steden, steden en steden. ".repeat(9)}`;
		const { engine: two } = await openSearch({ documents: [{ title: "Steden en wegen", text, facets: {} }, { title: "De steden", text: "Leeg.", facets: {} }] });
		assert.deepEqual(plain((await two.ask("steden")).hits), [1, 0]);
		assert.deepEqual(plain((await two.ask("stedne")).hits), [1, 0]);
		assert.equal((await two.ask("steden wegen")).hits[0], 0);
	},
	async "function words do not count, unless there is nothing else"() {
		assert.deepEqual(await hits("het beleid van de"), await hits("beleid"));
		assert.ok((await hits("een")).length > 0);
	},
	async "synonyms, of one word and of several"() {
		assert.equal((await hits("expats"))[0], 1);
		assert.ok((await hits("expats")).includes(3));
		assert.deepEqual(await hits("hoogopgeleide werknemers"), [3, 1]);
		assert.ok(!(await hits("werknemers")).includes(1));
	},
	async "a typing error, also in the first letters"() {
		for (const wrong of ["huisvestign", "huivesting", "huisvvesting", "uhisvesting", "uisvesting", "guisvesting", "hujsvestinh"]) {
			const result = await engine.ask(wrong);
			assert.deepEqual(plain(result.hits), [1, 2], wrong);
			assert.equal(await engine.corrected(result), "huisvesting", wrong);
		}
		assert.equal(await kinds("huisvestign"), "edit");
		assert.deepEqual(await hits("belied"), await hits("beleid"));
		for (const wrong of ["soap", "huzszestpng", "12346"]) assert.deepEqual(await hits(wrong), [], wrong);
	},
	async "of two words as near, the most common"() {
		assert.equal(await engine.corrected(await engine.ask("vaarten")), "taarten");
	},
	async "what was mended is written as the page writes it"() {
		assert.equal(await engine.corrected(await engine.ask("internatoinals beleid")), "internationals beleid");
		assert.equal(await engine.corrected(await engine.ask('Het "beleid" voor de huisvestign!')), 'Het "beleid" voor de huisvesting!');
		assert.equal(await engine.corrected(await engine.ask("hoogopgelide")), "Hoogopgeleide");
		assert.equal(await engine.corrected(await engine.ask("bibliotheke")), "bibliotheek");
		assert.equal(await engine.corrected(await engine.ask("huisvesting")), null);
	},
	async "the last word may have only begun"() {
		assert.deepEqual(await sorted("huisv", { typing: true }), [1, 2]);
		assert.deepEqual(await sorted("beleid huisv", { typing: true }), [1, 2]);
		assert.equal(await kinds("huisv"), "prefix");
		assert.ok((await hits("hu", { typing: true })).length === 0);
		assert.ok(!(await hits("soep")).includes(2));
	},
	async "a prefix and an error reach into other shards"() {
		const { engine: small } = await openSearch({ shard: 1 });
		assert.deepEqual(plain((await small.ask("huisv")).hits).sort(), [1, 2]);
		assert.deepEqual(plain((await small.ask("uhisvesting")).hits), [1, 2]);
	},
	async "phrases"() {
		assert.deepEqual(await hits('"stad van de toekomst"'), [2]);
		assert.deepEqual(await hits('"toekomst stad"'), []);
		assert.deepEqual(await hits("“beleid voor huisvesting”"), [1]);
		assert.deepEqual(await hits('"kern beleid wonen"'), []);
		assert.deepEqual(await hits('"huisvesting stad"'), []);
		assert.ok((await hits('"van de"')).length > 0);
		assert.equal((await engine.ask('expats "voor huisvesting"')).full, 1);
		assert.ok((await hits('"stad van')).length > 1);
	},
	async "facets: any value of one, all of several"() {
		const names = { kind: ["a"] };
		assert.deepEqual(await sorted("", { selected: names }), [0, 1]);
		assert.deepEqual(await sorted("", { selected: { kind: ["a", "b"] } }), [0, 1, 2, 4]);
		assert.deepEqual(await sorted("", { selected: { kind: ["a", "b"], year: ["2"] } }), [1]);
		assert.deepEqual(await sorted("stad", { selected: { kind: ["b"], other: ["x"] } }), [2, 4]);
		assert.deepEqual(await sorted("stad", { selected: { kind: ["<b>"] } }), [0, 2, 3, 4]);
	},
	async "counts are of what a choice would leave"() {
		const result = await engine.ask("stad", { selected: { kind: ["b"] } });
		const counts = async (number) => plain(await engine.count(result, number)).map(({ key, count, selected }) => `${key}:${count}${selected ? "*" : ""}`).join(" ");
		assert.equal(await counts(0), "a:1 b:2*");
		assert.equal(await counts(1), "1:0 2:0");
	},
	async "the excerpt is where most of the words are"() {
		const result = await engine.ask("wonen kern");
		const { excerpt, title } = await engine.show(result, 4);
		const text = flat(excerpt);
		const both = await engine.show(await engine.ask("taarten kern"), 6);
		assert.match(flat(both.excerpt), /\[kern\] van \[taarten\]/);
		assert.match(text, /een \[kern\] van \[wonen\] in de stad/);
		assert.ok(text.split(" ").length < 45, text);
		assert.ok(text.startsWith("Pas hier") && text.endsWith("…"), text);
		assert.equal(flat(title), "Steden");
	},
	async "a sentence tells more than a list"() {
		const list = "Bruggen\nBruggen\nTunnels\nWegen\n".repeat(3);
		const text = `${list}${"Vul maar aan. ".repeat(20)}De gemeente bouwt bruggen over het water in de haven van de stad.`;
		const { engine: one } = await openSearch({ documents: [{ title: "Werken", text, facets: {} }] });
		const { excerpt } = await one.show(await one.ask("bruggen"), 0);
		assert.match(flat(excerpt), /bouwt \[bruggen\] over/);
	},
	async "lines become points, and marks are of the words meant"() {
		const { excerpt } = await engine.show(await engine.ask("wonen het beleid"), 1);
		assert.equal(flat(excerpt), "Over [wonen]. · Het [beleid] voor huisvesting van expats.");
	},
	async "it tells why"() {
		const reasons = async (query, number) => plain((await engine.show(await engine.ask(query), number)).reasons);
		assert.deepEqual(await reasons("stad", 3), [{ text: "stad", kind: "word", found: [["steden", "form"]] }]);
		assert.deepEqual(await reasons("huisvesting", 2), [{ text: "huisvesting", kind: "word", found: [["huisvestingsbeleid", "part"]] }]);
		assert.deepEqual((await reasons("expats", 3))[0].kind, "synonym");
	},
	async "a query is text: long, empty, strange"() {
		for (const query of ["", " ", "?!", '"', '""', "<b>", "__proto__", "constructor", "\ud800", "a".repeat(1e6), "stad ".repeat(1e5), '"a" '.repeat(1000)])
			await engine.ask(query, { typing: true });
		assert.equal((await engine.ask(`${" ".repeat(200)}stad`)).words.length, 0);
		assert.equal((await engine.ask("stad ".repeat(1e5))).words.length, 12);
	},
	async "a part is loaded when it is needed, and once"() {
		const { engine: small, loaded } = await openSearch({ shard: 4 });
		const { hits } = await small.ask("stad");
		assert.equal(loaded.length, 3 + hits.length);
		await small.ask("stad");
		assert.equal(loaded.length, 3 + hits.length);
		assert.ok(!loaded.some((name) => /^[xf]/.test(name)));
	},
});
