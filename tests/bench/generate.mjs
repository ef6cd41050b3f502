// Content of any size, the same for the same count.  usage: generate.mjs FOLDER COUNT
//
// The real content, and COUNT more records of its largest kind: every field filled in, a table, a
// box, a quotation, three links and two terms; some 570 words on its page.  Charts from figures
// are left out, so that it can be built without filters too.
//
// Words are drawn as they come in large bodies of text: the frequency falls with the rank, and
// faster beyond some thousands of words (Ferrer i Cancho and Solé, 2001).  The most frequent are
// those of the real texts; after them come those of Debian's list of Dutch words, with its compounds
// and inflections, in a random order.  So new words keep coming, as in any text: some 100,000
// in 10,000 records.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { files } from "../tools/lib.mjs";

const [folder, count] = [process.argv[2], Number(process.argv[3])];

// Marsaglia's xorshift32: small, and the same on every machine.
let state = 20261121;
function random(below) {
	state ^= state << 13;
	state ^= state >>> 17;
	state ^= state << 5;
	return ((state >>> 0) / 2 ** 32) * below;
}
const pick = (list) => list[Math.floor(random(list.length))];
const pickTwo = (list) => [...new Set([pick(list), pick(list)])].join(", ");

/** The words of the texts, the most frequent first. */
function wordsOf(paths) {
	const counts = new Map();
	for (const path of paths) {
		const body = readFileSync(path, "utf8").split(/^---$/m).slice(2).join("");
		for (const word of body.replace(/\]\([^)]*\)/g, "").match(/\p{L}{2,}/gu) ?? [])
			counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
	}
	return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The words of the list that are no names and not in COMMON, in a random order (Fisher and Yates). */
function rest(common) {
	const known = new Set(common);
	const list = readFileSync("/usr/share/dict/dutch", "utf8").split("\n");
	const words = list.filter((word) => /^\p{Ll}{2,}$/u.test(word) && !known.has(word));
	for (let last = words.length - 1; last > 0; last--) {
		const at = Math.floor(random(last + 1));
		[words[last], words[at]] = [words[at], words[last]];
	}
	return words;
}

const common = wordsOf(files("content", /\.md$/));
const words = [...common, ...rest(common)];
const KERNEL = 5000; // the rank from which the frequency falls by FALL and not by 1
const FALL = 1.6;
const frequency = (rank) => (rank < KERNEL ? 1 / rank : KERNEL ** (FALL - 1) / rank ** FALL);
const sums = [];
words.reduce((sum, _, at) => (sums[at] = sum + frequency(at + 1)), 0);

function word() {
	const at = random(sums.at(-1));
	let [low, high] = [0, sums.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sums[middle] < at) low = middle + 1;
		else high = middle;
	}
	return words[low];
}

const text = (length) => Array.from({ length }, word).join(" ");
const sentence = (length) => text(length).replace(/^./u, (first) => first.toUpperCase()) + ".";
const short = (text, most) => (text.length > most ? text.slice(0, most).replace(/ \S*$/, "") : text);
const paragraph = (length) => Array.from({ length: length / 12 }, () => sentence(12)).join("\n");

const slugs = (register) =>
	[...readFileSync(`content/${register}.yaml`, "utf8").matchAll(/^- slug: (\S+)/gm)].map(([, slug]) => slug);
const names = (kind) => files(`content/${kind}`, /\.md$/).map((path) => basename(path, ".md"));
const places = slugs("gemeenten");
const groups = slugs("doelgroepen");
const terms = slugs("begrippen");
const sources = slugs("bronnen");
const themes = names("themas");
const types = names("typen");
const approaches = names("aanpakken");

const slug = (number) => `praktijk-${String(number).padStart(6, "0")}`;

function frontMatter(number) {
	const other = slug((number + 1 + Math.floor(random(count - 1))) % count);
	return `---
titel: "Praktijk ${number}: ${short(text(5), 70)}"
ondertitel: ${short(sentence(8), 160)}
samenvatting: ${sentence(40)}
gemeenten: [${pick(places)}]
hoofdstuk: ${pick(types)}
soort: [${pick(["beleid", "programma", "project", "methode", "samenwerking"])}]
themas: [${pickTwo(themes)}]
doelgroepen: [${pickTwo(groups)}]
beleidsaanpak: ${pick(approaches)}
beleidsaanpak_onderbouwing: ${sentence(8)}
periode: {start: ${2005 + Math.floor(random(15))}, eind: 2021-06}
status: ${pick(["afgerond", "gestopt", "onbekend"])}
status_per: 2021-06
partners: [{naam: ${sentence(3)}, rol: "${text(2)}"}]
cijfers: [{waarde: ${Math.floor(random(5000))}, eenheid: "${word()}", wat: "${text(4)}", peildatum: 2020, bron: ${pick(sources)}}]
bewijs: ${pick(["ervaring", "gemonitord", "onbekend"])}
kosten: {tekst: ${sentence(8)}, bedrag: ${Math.floor(random(100000))}}
opschaling: {condities: ${sentence(10)}, overdraagbaar: ${pick(["ja", "deels", "nee", "onbekend"])}}
bronnen: [{bron: ${pick(sources)}, vindplaats: p. ${1 + Math.floor(random(80))}}]
gerelateerd: [{praktijk: ${other}, reden: ${sentence(6)}}]
tekstbasis: samengevat
laatst_gecontroleerd: 2026-11-21
toegevoegd: 2026-11-21
contact: {functie: "${text(2)}", organisatie: "${text(2)}", url: "https://example.org/${number}"}
---
`;
}

function body(number) {
	const term = () => `[${text(1)}](../begrippen.yaml#${pick(terms)})`;
	return `
## In het kort

${paragraph(24)}

## Aanleiding

${paragraph(60)} Zie ook [${text(2)}](${slug(Math.floor(random(count)))}.md).

## Doel

${paragraph(24)} Dit gaat over ${term()}.

## Aanpak

${paragraph(60)}

| ${word()} | ${word()} |
|---|--:|
${Array.from({ length: 5 }, () => `| ${text(4)} | ${Math.floor(random(1000))} |`).join("\n")}

## Resultaten

- ${sentence(12)}
- **${text(2)}**: ${sentence(10)}
- Dit gaat over ${term()}.

${paragraph(36)}

> ${sentence(12)}
> — ${text(3)}

## Tips voor andere gemeenten

> [!TIP]
> ${sentence(12)}

1. ${sentence(10)}
2. ${sentence(10)}

${paragraph(24)}

## Meer weten

Dit is een voorbeeld bij [${text(2)}](../typen/${pick(types)}.md) en [${word()}](../themas/${pick(themes)}.md).
`;
}

cpSync("content", folder, { recursive: true });
for (const path of files(folder, /\.md$/))
	writeFileSync(path, readFileSync(path, "utf8").replace(/^!\[.*\.csv.*\n/gm, ""));
mkdirSync(join(folder, "praktijken"), { recursive: true });
for (let number = 0; number < count; number++)
	writeFileSync(join(folder, "praktijken", `${slug(number)}.md`), frontMatter(number) + body(number));
