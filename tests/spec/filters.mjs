// Filters against what pandoc itself makes of them.  tests/filters/pandoc/NAME.native is the output
// of `pandoc -f commonmark+pipe_tables+gfm_auto_identifiers -t native --lua-filter NAME.lua in.md` (pandoc 2.17).
// And the filters of the portfolio: tests/filters/NAME.md through filters/NAME.lua, which can ask
// for the tables tests/filters/NAME*.csv.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { files, finish } from "../tools/lib.mjs";

const program = process.env.PORTFOLIO ?? "build/portfolio";

function render(...words) {
	const { stdout, stderr } = spawnSync(program, ["render", ...words], { encoding: "utf8" });
	return stdout + stderr;
}

/** Layout apart, and neighbouring text as one: we join what pandoc leaves in pieces. */
function normal(native) {
	let text = native.replace(/\s+/g, " ").replace(/([[(]) | (?=[\]),])/g, "$1").replaceAll("Space", 'Str " "').trim();
	for (let before; before !== text; ) {
		before = text;
		text = text.replace(/Str "((?:[^"\\]|\\.)*)", Str "((?:[^"\\]|\\.)*)"/g, 'Str "$1$2"');
	}
	return text;
}

function pandocFault(filter) {
	const got = normal(render("--to", "native", "--filter", filter, "tests/filters/pandoc/in.md"));
	const want = normal(readFileSync(filter.replace(/lua$/, "native"), "utf8"));
	return got === want ? [] : [`${filter}\n  want ${want}\n  got  ${got}`];
}

function ownFault(filter) {
	const name = basename(filter, ".lua");
	const input = `tests/filters/${name}.md`;
	const expected = input.replace(/md$/, "expect.html");
	if (!existsSync(input) || !existsSync(expected)) return [`${filter} has no test: ${input}, ${expected}`];
	const tables = files("tests/filters", new RegExp(`^${name}.*\\.csv$`, "i")).flatMap((path) => ["--data", path]);
	const got = render("--filter", filter, ...tables, input);
	const want = readFileSync(expected, "utf8");
	return got === want ? [] : [`${filter}\n  want ${want}\n  got  ${got}`];
}

const pandoc = files("tests/filters/pandoc", /\.lua$/);
const own = files("filters", /\.lua$/);
const faults = [...pandoc.flatMap(pandocFault), ...own.flatMap(ownFault)];
finish("filters", pandoc.length + own.length - faults.length, faults);
