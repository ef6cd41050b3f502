// Does every page keep to the budgets?  usage: check-weights.mjs SITE
import { relative } from "node:path";
import { files, finishFiles } from "./lib.mjs";
import { budgets, weigh } from "./weights.mjs";

const site = process.argv[2];
const paths = files(site, /\.html$/);
const faults = paths.flatMap((path) =>
	Object.entries(weigh(site, relative(site, path)))
		.filter(([what, weight]) => weight > budgets[what])
		.map(([what, weight]) => ({ path, text: ` ${what} ${weight}, budget ${budgets[what]}` })),
);
finishFiles("weights", paths, faults);
