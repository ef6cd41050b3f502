// The design tokens that style sheets name are those of NL Design System: each --utrecht- name exists
// in the package @utrecht/design-tokens, each other one is set in a style sheet here.
import { readFileSync } from "node:fs";
import { files, finishFiles, lines } from "./lib.mjs";

const set = (css) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name);
const theirs = new Set(set(readFileSync("tests/node_modules/@utrecht/design-tokens/dist/root.css", "utf8")));
const paths = files("themes", /\.css$/);
const ours = new Set(paths.flatMap((path) => set(readFileSync(path, "utf8"))));

function fault(name) {
	if (name.startsWith("--utrecht-") && !theirs.has(name)) return "no token of NL Design System";
	return ours.has(name) ? undefined : "is set nowhere";
}

const faults = paths.flatMap((path) =>
	lines(path).flatMap(([number, line]) =>
		[...line.matchAll(/(?:var\(|[{;]|^)\s*(--[\w-]+)/g)].flatMap(([, name]) => {
			const text = fault(name);
			return text ? { path, text: `${number}: ${name}: ${text}` } : [];
		}),
	),
);
finishFiles("tokens", paths, faults);
