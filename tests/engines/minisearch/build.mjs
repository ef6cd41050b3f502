// The index of MiniSearch.  usage: build.mjs PAGES FOLDER
import MiniSearch from "minisearch";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { records } from "../corpus.mjs";
import "./client.js";

const [pages, folder] = process.argv.slice(2);
const index = new MiniSearch(globalThis.miniSearchFields);
for (const record of records(pages)) index.add(record);
writeFileSync(join(folder, "index.json"), JSON.stringify(index));
copyFileSync("tests/node_modules/minisearch/dist/umd/index.js", join(folder, "library.js"));
