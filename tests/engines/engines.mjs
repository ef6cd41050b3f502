// The search engines that ours is measured against.  Each has a folder here: build.mjs makes an index
// of the pages in a folder, client.js answers queries from it in a browser.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";

export const rivals = ["Pagefind", "MiniSearch", "lunr"].map((name) => {
	const folder = `tests/engines/${name.toLowerCase()}`;
	return { name, builder: `${folder}/build.mjs`, client: `${folder}/client.js` };
});

/** The command that indexes the pages in one folder and writes what a browser loads into another. */
export function buildCommand({ builder }, pages, folder) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return ["node", builder, pages, folder];
}

export function build(engine, pages, folder) {
	const [program, ...options] = buildCommand(engine, pages, folder);
	execFileSync(program, options);
}
