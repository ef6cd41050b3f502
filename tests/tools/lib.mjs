// What the checks share: finding files, reading pages and saying how it went.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files below FOLDER whose names match PATTERN, sorted. */
export function files(folder, pattern) {
	return readdirSync(folder, { withFileTypes: true })
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return files(path, pattern);
			return pattern.test(entry.name) ? [path] : [];
		})
		.sort();
}

/** The numbered lines of a file: [[1, "first"], ...]. */
export function lines(path) {
	return readFileSync(path, "utf8").split("\n").map((text, index) => [index + 1, text]);
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", apos: "'" };

/** Text to compare: composed characters, single spaces. */
export const plainText = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The text of a page as a reader sees it. */
export function textOf(html) {
	const text = html
		.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " ")
		.replace(/<\/?(a|abbr|b|bdi|cite|code|dfn|em|i|mark|q|small|span|strong|sub|sup|time)\b[^>]*>/gi, "")
		.replace(/<[^>]*>/g, " ")
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
		.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
	return plainText(text);
}

/** Print the faults and the closing line, and exit. */
export function finish(name, passed, faults) {
	for (const fault of faults) console.log(fault);
	console.log(`${name}: ${passed} passed, ${faults.length} failed`);
	process.exit(faults.length === 0 ? 0 : 1);
}

/** As finish, for one rule that all files must keep: one test. */
export function finishRule(name, faults) {
	const places = faults.map(({ path, text }) => `${path}:${text}`);
	finish(name, faults.length === 0 ? 1 : 0, places);
}

/** As finish, for files that are checked one by one: a test each. */
export function finishFiles(name, paths, faults) {
	for (const { path, text } of faults) console.log(`${path}:${text}`);
	const bad = new Set(faults.map(({ path }) => path)).size;
	console.log(`${name}: ${paths.length - bad} passed, ${bad} failed`);
	process.exit(bad === 0 ? 0 : 1);
}

/** Run TESTS, { what must hold: function that throws if it does not }, print and exit. */
export async function runTests(name, tests) {
	const faults = [];
	for (const [what, test] of Object.entries(tests)) {
		try {
			await test();
		} catch (error) {
			faults.push(`${what}: ${error.stack}`);
		}
	}
	finish(name, Object.keys(tests).length - faults.length, faults);
}
