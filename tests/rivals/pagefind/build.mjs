// The index of Pagefind: the main part of each page.  usage: build.mjs PAGES FOLDER
import { copyFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { excluded } from "../corpus.mjs";

const [pages, folder] = process.argv.slice(2);
const options = ["--root-selector", "main", "--exclude-selectors", excluded.join(", ")];
execFileSync("tests/node_modules/.bin/pagefind", ["-q", "--site", pages, "--output-path", join(folder, "pagefind"), ...options]);
copyFileSync("tests/rivals/pagefind/client.js", join(folder, "client.js"));
