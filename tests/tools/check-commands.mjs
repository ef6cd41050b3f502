// The command line: what each command answers on standard output and standard error, in which
// language, and with which exit status.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { finish } from "./lib.mjs";

const program = resolve(process.env.PORTFOLIO ?? "build/strict/portfolio");
const work = mkdtempSync(join(tmpdir(), "commands-"));
const nothing = /^$/;
// Of the environment the program sees only what a case says.
const sanitizers = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.endsWith("SAN_OPTIONS")));

cpSync("tests/diag/M901", join(work, "old"), { recursive: true }); // checked on 1990-01-31
cpSync("tests/sites/recipes", join(work, "recipes"), { recursive: true });
cpSync("tests/sites/tagging", join(work, "tagging"), { recursive: true });
writeFileSync(join(work, "large.md"), "a\n".repeat(1 << 23));

const epoch = (date) => ({ SOURCE_DATE_EPOCH: String(Date.parse(date) / 1000) });
const build = ["build", "-C", "recipes", "--theme", "kitchen", "-q"];
const explained = /^fout L001: [^\n]+\n\n([^\n]{1,78}\n){2,}$/;

// [arguments, exit status, standard output, standard error, the rest]
const cases = [
	[[], 2, nothing, /^portfolio - een site/],
	[["--help"], 0, /^portfolio - een site/, nothing],
	[["check", "--help", "--lang", "en"], 0, /^portfolio - a site/, nothing],
	[["--version"], 0, /^portfolio \d+\.\d+\.\d+\n$/, nothing],
	[["bouw"], 2, nothing, /^portfolio: bouw\?/],
	[["--lang", "fr"], 2, nothing, /--lang fr\?/],
	[["--lang"], 2, nothing, /--lang \?/],
	[["explain", "l001"], 0, explained, nothing],
	[["explain", "L001"], 0, /^error L001/, nothing, { env: { LANG: "en_US.UTF-8" } }],
	[["explain", "L001"], 0, /^fout L001/, nothing, { env: { LANG: "en_US.UTF-8", LC_ALL: "nl_NL.UTF-8" } }],
	[["explain", "X999"], 2, nothing, /X999\?/],
	[["explain"], 2, nothing, /CODE\?/],
	[["check", "--format", "xml"], 2, nothing, /--format xml\?/],
	[["check", "--content"], 2, nothing, /--content\?/],
	[["check", "elsewhere"], 2, nothing, /elsewhere\?/],
	[["check", "--content", "none"], 1, nothing, / C002: /],
	[["check", "--content=old/content"], 0, /in orde/, / M901: /],
	[["check", "-q", "--content", "old/content"], 0, nothing, / M901: /],
	[["check", "--format", "json", "--content", "old/content"], 0, /^\[\n\{.*"M901".*\}\n\]\n$/, nothing],
	[["check", "--content", "old/content"], 0, /in orde/, nothing, { env: epoch("1992-01-31") }],
	[["check", "--content", "old/content"], 0, /in orde/, / M901: /, { env: epoch("1992-02-01") }],
	[["report", "x"], 2, nothing, /x\?/],
	[["report", "--content", "none"], 1, nothing, / C002: /],
	[["report", "--content", "recipes/content"], 0, /^niveau .*\n( +-?\d+ +\d+ +\d+,\d +\d+ {2}\S+\n)+mediaan: -?\d+; onder 60: \d+ van \d+\n$/, /P005/],
	[["report", "-q", "--lang", "en", "--content", "recipes/content"], 0, /^median: \d+; below 60: \d+ of \d+\n$/, /P005/],
	[["render"], 0, /^<p>a <em>b<\/em><\/p>\n$/, nothing, { input: "a *b*" }],
	[["render", "--to", "plain", "-"], 0, /^a b\n$/, nothing, { input: "a *b*" }],
	[["render", "--to", "pdf"], 2, nothing, /--to pdf\?/],
	[["render", "--bare=yes"], 2, nothing, /--bare=yes\?/],
	[["render", "none.md"], 1, nothing, / C001: /],
	[["render", "--data", "none.csv"], 1, /^<p>a<\/p>\n$/, / C001: /, { input: "a" }],
	[["render", "large.md"], 1, nothing, / C001: .*te groot/],
	[["render"], 1, nothing, / C001: .*te groot/, { input: "a\n".repeat(1 << 23) }],
	[["template", "none.mustache"], 2, nothing, /--data/],
	[["build", "--jobs", "0"], 2, nothing, /--jobs 0\?/],
	[["build", "--jobs", "-1"], 2, nothing, /--jobs -1\?/],
	[["build", "--only", "pdf"], 2, nothing, /--only pdf\?/],
	[["build", "--drafts", "--drafts", "x"], 2, nothing, /x\?/],
	[["build", "--output", "a", "--output", "b"], 2, nothing, /--output\?/],
	[["build", "-C", "none"], 2, nothing, /-C none: bestaat niet/],
	[[...build, "--output", "one", "--only", "epub"], 0, nothing, / P005: /, { output: "epub" }],
	[[...build, "--output", "two", "--only", "site"], 0, nothing, / P005: /, { output: "site" }],
	[[...build, "--output", "part", "--epub", "ingredient=leek"], 0, nothing, / P005: /, { output: "epub" }],
	[[...build, "--output", "named", "--epub=course=starters"], 0, nothing, / P005: /, { output: "epub" }],
	[[...build, "--output", "none", "--epub", "course=soups"], 1, nothing, / E105: .*starters, desserts/],
	[["build", "--only", "epub", "--epub", "course=starters"], 2, nothing, /--only --epub\?/],
	[[...build, "--output", "both", "-v"], 0, nothing, / s {2}/, { output: "epub,site" }],
	[["check", "-v"], 0, /waarschuwingen: 3/, /^ +\d+\.\d{3} s {2}filters\/tag\.lua \(records gewijzigd: 3, rekentijd: \d+\.\d{3} s\)$/m, { folder: "tagging" }],
	[["check", "-v", "--lang", "en"], 0, /warnings: 3/, /^ +\d+\.\d{3} s {2}filters\/people\.lua \(records changed: 3, processor time: \d+\.\d{3} s\)$/m, { folder: "tagging" }],
	[["check"], 0, /waarschuwingen: 3/, /^(?!.*gewijzigd)/s, { folder: "tagging" }],
];

/** What is in the folder that a build was told to write to. */
const made = (words) => {
	const folder = join(work, "recipes", words[words.indexOf("--output") + 1]);
	return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
};

function fault([words, status, out, err, { env = {}, input = "", output, folder = "" } = {}]) {
	const got = spawnSync(program, words, { cwd: join(work, folder), env: { ...sanitizers, ...env }, input, encoding: "utf8" });
	const wrong = [];
	if (got.status !== status) wrong.push(`exit status ${got.status}, not ${status}`);
	if (!out.test(got.stdout)) wrong.push(`standard output: ${JSON.stringify(got.stdout.slice(0, 300))}`);
	if (!err.test(got.stderr)) wrong.push(`standard error: ${JSON.stringify(got.stderr.slice(0, 300))}`);
	if (output && made(words).join() !== output) wrong.push(`made ${made(words).join()}, not ${output}`);
	return wrong.length === 0 ? [] : [`portfolio ${words.join(" ")}\n  ${wrong.join("\n  ")}`];
}

const faults = cases.flatMap(fault);
rmSync(work, { recursive: true });
finish("commands", cases.length - faults.length, faults);
