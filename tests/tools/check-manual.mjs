// The manual, `portfolio --help` and the program itself name the same commands and options.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { files, finish } from "./lib.mjs";

const program = process.env.PORTFOLIO ?? "build/strict/portfolio";

const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
const manual = readFileSync("generator/portfolio.1", "utf8");
const help = spawnSync(program, ["--help"], { encoding: "utf8" }).stdout ?? "";
const source = [...files("generator/commands", /\.c$/), "generator/main.c"]
	.map((path) => readFileSync(path, "utf8"))
	.join("\n");

const faults = [];
let passed = 0;

function same(what, names, expected) {
	if (names.length > 0 && names.join() === expected.join()) passed++;
	else faults.push(`${what}: ${names.join(" ")}\n  the manual: ${expected.join(" ")}`);
}

const options = all(manual, /Fl -([a-z][a-z-]*)/g);
const commands = all(manual.split(".Sh DESCRIPTION")[0], /^\.Cm ([a-z]+)/gm);

same("options in --help", all(help, /--([a-z][a-z-]*)/g), options);
same("options in the source", all(source, /"--([a-z][a-z-]*)"/g), options);
same("commands in --help", all(help, /^portfolio ([a-z]+)/gm), commands);
same("commands in the source", all(source, /\bcommand_([a-z]+)\(int argc/g), commands);
finish("manual", passed, faults);
