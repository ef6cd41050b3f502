// The index of lunr, with its Dutch stemmer and stop words.  usage: build.mjs PAGES FOLDER
import { createRequire } from "node:module";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { records } from "../corpus.mjs";

const require = createRequire(import.meta.url);
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.nl")(lunr);

const [pages, folder] = process.argv.slice(2);
const titles = {};
const index = lunr(function () {
	this.use(lunr.nl);
	this.field("title", { boost: 10 });
	this.field("headings");
	this.field("text");
	for (const record of records(pages)) {
		this.add(record);
		titles[record.id] = record.title;
	}
});
writeFileSync(join(folder, "index.json"), JSON.stringify(index));
writeFileSync(join(folder, "titles.json"), JSON.stringify(titles));
const libraries = {
	"lunr.js": "lunr/lunr",
	"stemmer.js": "lunr-languages/min/lunr.stemmer.support",
	"nl.js": "lunr-languages/min/lunr.nl",
};
for (const [name, path] of Object.entries(libraries))
	copyFileSync(`tests/node_modules/${path}.min.js`, join(folder, name));
