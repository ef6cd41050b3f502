// Filters against what pandoc itself makes of them, and the filters of the portfolio.
//
// usage: filters.mjs          test
//        filters.mjs update   write tests/filters/pandoc/NAME.native anew (needs pandoc 2.17)
//
// tests/filters/pandoc/NAME.lua  runs on in.md; NAME.native is pandoc's output, and is compared
//                                with pandoc's own again where that is installed.
//                                filters-differences.txt says where we do otherwise and why: a
//                                filter that stands there and gives the same is a fault.
// tests/filters/manual/NAME.lua  the same for what pandoc 2.17 does not have yet: NAME.native is
//                                what the manual of pandoc 3 says.
// filters/NAME.lua               runs on tests/filters/NAME.md, and may ask for the tables
//                                tests/filters/NAME*.csv; or a site of tests/sites/ uses it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { files, finish, lines } from "../tools/lib.mjs";

const program = process.env.PORTFOLIO ?? "build/portfolio";
const input = "tests/filters/pandoc/in.md";

/** What a program prints, on either stream. */
function run(command, ...words) {
	const { stdout, stderr } = spawnSync(command, words, { encoding: "utf8" });
	return `${stdout ?? ""}${stderr ?? ""}`;
}

const isOracle = run("pandoc", "--version").startsWith("pandoc 2.17");
const pandoc = (filter) =>
	run("pandoc", "-f", "commonmark+pipe_tables+footnotes+gfm_auto_identifiers", "-t", "native", "--lua-filter", filter, input);

const differences = new Map(
	lines(join(dirname(process.argv[1]), "filters-differences.txt"))
		.map(([, line]) => /^([\w-]+) +\S/.exec(line))
		.filter((match) => match)
		.map((match) => [match[1], match]),
);

/** Layout apart; neighbouring text as one, with its blanks in a row: HTML shows it so. */
function normal(native) {
	let text = native.replace(/\s+/g, " ").replace(/([[({,]) | (?=[\]}),])/g, "$1").replaceAll("Space", 'Str " "').trim();
	for (let before; before !== text; ) {
		before = text;
		text = text.replace(/Str "((?:[^"\\]|\\.)*)",Str "((?:[^"\\]|\\.)*)"/g, 'Str "$1$2"');
	}
	return text.replace(/ +/g, " ");
}

const expectedOf = (filter) => readFileSync(filter.replace(/lua$/, "native"), "utf8");

/** What is wrong with what the program makes of the input: a list. */
function fault(filter) {
	const different = filter.startsWith("tests/filters/pandoc/") && differences.has(basename(filter, ".lua"));
	const got = normal(run(program, "render", "--to", "native", "--filter", filter, input));
	const want = normal(expectedOf(filter));
	if ((got === want) === !different) return [];
	return [`${filter}: ${different ? "is the same, but is listed as different" : `\n  want ${want}\n  got  ${got}`}`];
}

function pandocFault(filter) {
	if (isOracle && pandoc(filter) !== expectedOf(filter)) return [`${filter}: pandoc gives something else than its .native`];
	return fault(filter);
}

const settings = files("tests/sites", /^portfolio\.yaml$/).map((path) => readFileSync(path, "utf8"));

function ownFault(filter) {
	const name = basename(filter, ".lua");
	if (settings.some((text) => text.includes(`${name}.lua`))) return [];
	const path = `tests/filters/${name}.md`;
	const expected = path.replace(/md$/, "expect.html");
	if (!existsSync(path) || !existsSync(expected)) return [`${filter} has no test: ${path}, ${expected}`];
	const tables = files("tests/filters", new RegExp(`^${name}.*\\.csv$`, "i")).flatMap((table) => ["--data", table]);
	const got = run(program, "render", "--filter", filter, ...tables, path);
	const want = readFileSync(expected, "utf8");
	return got === want ? [] : [`${filter}\n  want ${want}\n  got  ${got}`];
}

const oracle = files("tests/filters/pandoc", /\.lua$/);

function update() {
	if (!isOracle) throw new Error("this needs pandoc 2.17");
	for (const filter of oracle) writeFileSync(filter.replace(/lua$/, "native"), pandoc(filter));
}

function test() {
	const manual = files("tests/filters/manual", /\.lua$/);
	const own = files("filters", /\.lua$/);
	const unknown = [...differences.keys()].filter((name) => !oracle.includes(`tests/filters/pandoc/${name}.lua`));
	const faults = [
		...oracle.flatMap(pandocFault),
		...manual.flatMap(fault),
		...own.flatMap(ownFault),
		...unknown.map((name) => `${name} is listed as different, but there is no such filter`),
	];
	finish("filters", oracle.length + manual.length + own.length - faults.length, faults);
}

if (process.argv[2] === "update") update();
else test();
