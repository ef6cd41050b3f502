// The index of Pagefind: the main part of each page, and none of its forms.  usage: build.mjs PAGES FOLDER
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { files } from "../../tools/lib.mjs";
import { excluded } from "../corpus.mjs";

const [pages, folder] = process.argv.slice(2);
const selectors = ["--root-selector", "main", "--exclude-selectors", excluded.join(", ")];
const places = ["--site", pages, "--output-path", join(folder, "pagefind")];
execFileSync("tests/node_modules/.bin/pagefind", ["-q", ...places, ...selectors]);
for (const path of files(folder, /-(ui|highlight)\.|wasm\.unknown/)) rmSync(path);
