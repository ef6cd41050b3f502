// Words and their forms in the browser: as the program makes them (generator/emit/search/token.h).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runTests } from "../tools/lib.mjs";
import { page } from "./engine.mjs";

const { search } = page();
const decode = (form) => Buffer.from(form, "latin1").toString();
/** "whole(part part) word" */
const forms = (text) =>
	search.tokens(text).map(({ form, parts }) => decode(form) + (parts.length ? `(${parts.map((part) => decode(part.form)).join(" ")})` : "")).join(" ");

/** The program's own table of letters: what each of U+00C0 to U+017F becomes. */
function table() {
	const source = readFileSync("generator/core/text.c", "utf8");
	return [...source.match(/folded\[[^{]*\{([^}]*)\}/)[1].matchAll(/"(\w*)"/g)].map(([, letters], i) => [String.fromCodePoint(0xc0 + i), letters.replace(/y/g, "ij")]);
}

const cases = {
	"Huisvesting, en 'wonen'!": "huisvesting en wonen",
	"IJsselstein Ysselstein ĳsselstein": "ijsselstein ijsselstein ijsselstein",
	"Curaçao coördinatie ﬁets": "curacao coordinatie ﬁets",
	"foto's foto’s ’s-Hertogenbosch": "foto's foto's shertogenbosch(s hertogenbosch)",
	"Noord-Holland, arbeids- en gezinsmigratie": "noordholland(noord holland) arbeids en gezinsmigratie",
	"one‑stop‐shop": "onestopshop(one stop shop)",
	"10.000 2.5 1.2345 1.000.000 3.000,50": "10000 2 5 1 2345 1000000 3000 50",
	"huis\u00advesting\u200b beleid": "huisvesting beleid",
	"e\u0301e\u0301n": "een",
	"a--b -c d-": "a b c d",
	"a-b-c-d-e-f-g-h-i": "abcdefgh(a b c d e f g h) i",
	"Ελλάδα Москва 東京": "Ελλάδα Москва 東京",
	"€ × … – 😀": "",
	"ʼn": "'n",
	"\ud800x": "x",
};

await runTests("search words", {
	...Object.fromEntries(Object.entries(cases).map(([text, expected]) => [text, () => assert.equal(forms(text), expected)])),
	"letters become what the program makes of them"() {
		const letters = table();
		assert.equal(letters.length, 192);
		for (const [letter, expected] of letters) if (!"×÷".includes(letter)) assert.equal(forms(letter), expected, letter);
	},
	"a word says where it stands"() {
		const text = "De «IJ-oever», 10.000 m²";
		for (const { start, end, text: word, parts } of search.tokens(text))
			for (const one of [{ start, end, text: word }, ...parts]) assert.equal(text.slice(one.start, one.end), one.text);
		assert.deepEqual(search.tokens(text).map((token) => token.text).join("|"), "De|IJ-oever|10.000|m");
	},
	"a long text takes no longer than its length asks"() {
		const start = performance.now();
		for (const piece of ["a-", "1.000.", "a'", "é\u00ad", "-'.", "9"]) search.tokens(piece.repeat(100000));
		assert.ok(performance.now() - start < 30000);
	},
});
