// The examples of the CommonMark specification (package commonmark-spec, 0.31.2), through the
// program, byte for byte.  commonmark-differences.txt says where it does otherwise and why: an
// example that stands there and passes is a fault, like one that does not and fails.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { finish, lines } from "../tools/lib.mjs";

const program = process.env.PORTFOLIO ?? "build/portfolio";
const { tests } = createRequire(resolve("tests/package.json"))("commonmark-spec");

// Raw HTML and undefined notes are reported, so the exit status may be 1; a crash is not.
function render(markdown) {
	const { status, stdout } = spawnSync(program, ["render", "--bare"], { input: markdown, encoding: "utf8" });
	return status === 0 || status === 1 ? stdout : `exit status ${status}`;
}

const differences = new Map(
	lines(join(dirname(process.argv[1]), "commonmark-differences.txt"))
		.map(([, line]) => /^(\d+) +\S/.exec(line))
		.filter((match) => match)
		.map((match) => [Number(match[1]), match]),
);

function fault({ number, markdown, html }) {
	// In the specification's text an arrow stands for a tab.
	const got = render(markdown.replaceAll("→", "\t"));
	const want = html.replaceAll("→", "\t");
	if ((got === want) === !differences.has(number)) return [];
	const how = got === want ? "passes, but is listed as different" : `want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`;
	return [`example ${number}: ${how}`];
}

const faults = tests.flatMap(fault);
finish("commonmark", tests.length - faults.length, faults);
