// No word of the domain stands in generator/: it lives in the content, its schema and the theme.
import { files, finishRule, lines } from "./lib.mjs";

const domain = new RegExp(
	[
		"praktijk", "gemeente", "municipal", "doelgroep", "provincie", "wethouder", "inwoner", "vng",
		"hoofdstuk", "\\bbegrip(pen)?\\b", "\\bbron(nen)?\\b", "\\bthemas?\\b", "\\btypen\\b",
		"\\b(best|good) practices?\\b",
	].join("|"),
	"i",
);

const paths = files("generator", /\.[ch1]$/);
const faults = [];
for (const path of paths) {
	for (const [number, text] of lines(path)) {
		const [word] = text.match(domain) ?? [];
		if (word) faults.push({ path, text: `${number}: "${word}" is a word of the domain` });
	}
}
finishRule("words", faults);
