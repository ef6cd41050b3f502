// Each source file of generator/ includes only what its layer may:
// core <- model <- each stage <- commands, serve <- main, and each foreign library in one room.
import { dirname } from "node:path";
import { files, finishRule, lines } from "./lib.mjs";

const stages = ["load", "parse", "filter", "resolve", "render", "emit"];

const layers = {
	core: ["core"],
	model: ["core", "model"],
	...Object.fromEntries(stages.map((stage) => [stage, ["core", "model", stage]])),
	emit: ["core", "model", "render"],
	commands: ["core", "model", ...stages, "commands", "serve"],
	serve: ["core", "model", ...stages, "serve"],
	".": ["core", "model", ...stages, "commands", "serve"],
};

// Where a foreign header may be included.
const rooms = [
	[/^yaml\.h$/, /^generator\/load\/yaml\.c$/],
	[/^cmark-gfm/, /^generator\/parse\//],
	[/^(lua|lauxlib|lualib)\.h$/, /^generator\/filter\//],
	[/^zip\.h$/, /^generator\/emit\/epub\//],
	[/^zlib\.h$/, /^generator\/emit\/search\/deflate\.c$/],
	[/^microhttpd\.h$/, /^generator\/serve\/http\.c$/],
];

/** What is wrong with an include in PATH; undefined if nothing is. */
function fault(path, bracket, header) {
	const folder = dirname(path).replace(/^generator\/?/, "") || ".";
	if (bracket === "<") {
		const room = rooms.find(([name]) => name.test(header));
		return !room || room[1].test(path) ? undefined : `<${header}> does not belong here`;
	}
	const stage = folder.split("/")[0];
	const target = header.split("/")[0];
	// emit/site and emit/epub are siblings too.
	if (stage === "emit" && target === "emit")
		return `${dirname(header)}/`.startsWith(`${folder}/`) ? undefined : `"${header}" is a sibling`;
	return layers[stage]?.includes(target) ? undefined : `"${header}" is outside of ${stage}'s reach`;
}

const paths = files("generator", /\.[ch]$/);
const faults = [];
for (const path of paths) {
	for (const [number, text] of lines(path)) {
		const [, bracket, header] = text.match(/^\s*#\s*include\s*([<"])([^>"]+)/) ?? [];
		const wrong = header && fault(path, bracket, header);
		if (wrong) faults.push({ path, text: `${number}: ${wrong}` });
	}
}
finishRule("layers", faults);
