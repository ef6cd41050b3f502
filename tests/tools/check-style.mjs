// House style that a compiler does not check: no function over 80 lines, no line over 100
// columns (a tab is 8; tables of texts may be wider), no white space at a line's end, nothing
// left to do.
import { files, finishRule, lines } from "./lib.mjs";

const functionMax = 80;
const columnMax = 100;
const table = /_list\.h$/;

const width = (text) => [...text].reduce((at, c) => (c === "\t" ? at - (at % 8) + 8 : at + 1), 0);

const paths = [...files("generator", /\.[ch]$/), ...files("tests/unit", /\.c$/), ...files("tests/bench", /\.c$/)];
const faults = [];
for (const path of paths) {
	let start = 0;
	for (const [number, text] of lines(path)) {
		const say = (wrong) => faults.push({ path, text: `${number}: ${wrong}` });
		if (text === "{") start = number;
		if (text === "}" && start !== 0) {
			if (number - start - 1 > functionMax) say(`a function of ${number - start - 1} lines`);
			start = 0;
		}
		if (width(text) > columnMax && !table.test(path)) say(`${width(text)} columns`);
		if (/\s$/.test(text)) say("white space at the end");
		if (/\b(TODO|FIXME|XXX)\b/.test(text)) say("something left to do");
	}
}
finishRule("style", faults);
