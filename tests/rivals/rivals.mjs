// The search engines that ours is measured against.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";

export const rivals = [
	{ name: "Pagefind", folder: "pagefind" },
	{ name: "MiniSearch", folder: "minisearch" },
	{ name: "lunr", folder: "lunr" },
];

/** The command that indexes the pages in a folder and writes what a browser loads into another. */
export function buildCommand(rival, pages, folder) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return ["node", `tests/rivals/${rival.folder}/build.mjs`, pages, folder];
}

export function build(rival, pages, folder) {
	const [program, ...options] = buildCommand(rival, pages, folder);
	execFileSync(program, options);
}
