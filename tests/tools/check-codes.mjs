// Each code of diag_list.h stands in the messages of a fixture of its own, tests/diag/CODE/expect,
// and each fixture is of a code that exists.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { finish } from "./lib.mjs";

const folder = "tests/diag";
const table = readFileSync("generator/core/diag_list.h", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
const codes = [...table.matchAll(/^X\(\s*\w+,\s*"(\w+)"/gm)].map(([, code]) => code);

function fault(code) {
	if (codes.filter((other) => other === code).length > 1) return "is used twice";
	const fixture = `${folder}/${code}`;
	if (!existsSync(`${fixture}/run`)) return `has no fixture: ${fixture}/run`;
	if (!existsSync(`${fixture}/expect`)) return `has no expected messages: ${fixture}/expect`;
	const says = new RegExp(`^.*: \\S+ ${code}: `, "m").test(readFileSync(`${fixture}/expect`, "utf8"));
	return says ? undefined : `does not stand in ${fixture}/expect`;
}

const faults = codes.flatMap((code) => {
	const text = fault(code);
	return text ? `${code} ${text}` : [];
});
const fixtures = existsSync(folder) ? readdirSync(folder) : [];
const unknown = fixtures.filter((name) => !codes.includes(name)).map((name) => `${folder}/${name}: no such code`);
const wrong = [...faults, ...unknown];
finish("codes", wrong.length === 0 ? 1 : 0, wrong);
