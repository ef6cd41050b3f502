// Ace must find nothing in any book of a folder.  usage: check-ace.mjs FOLDER
//
// All share one browser, and the same text in several books is shown in it once: a file that
// differs from another only in its title and in where its links lead.  That halves the time.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { files, finish } from "./lib.mjs";

process.env.PUPPETEER_EXECUTABLE_PATH ??= "/usr/bin/chromium";
process.env.ACE_TIMEOUT_INITIAL ??= "60000"; // milliseconds; a busy machine starts it slowly
const require = createRequire(join(process.cwd(), "tests/package.json"));
const ace = require("@daisy/ace-core");
const browser = require("@daisy/ace-axe-runner-puppeteer");

const work = mkdtempSync(join(tmpdir(), "ace-"));
const shown = new Map();

const textOf = (url) =>
	readFileSync(new URL(url), "utf8")
		.replace(/<title>[^<]*/, "")
		.replace(/ href="[^"]*"/g, " href")
		.replaceAll(" (op de website)", "");

async function show(url, ...rest) {
	const text = textOf(url);
	if (!shown.has(text)) shown.set(text, browser.run(url, ...rest));
	return structuredClone(await shown.get(text));
}

const shared = { ...browser, launch: async () => {}, close: async () => {}, run: show };
const options = { cwd: process.cwd(), outdir: join(work, "out"), tmpdir: join(work, "in"), silent: true, lang: "en" };

/** What Ace finds in a book, one line each. */
async function findings(book, initLogger) {
	const [, report] = await ace(book, { ...options, initLogger, fileName: join(work, "ace.log") }, shared);
	const found = report.assertions.flatMap((document) =>
		document.assertions.map((assertion) => ({ file: document["earl:testSubject"].url, assertion })),
	);
	if (report["earl:result"]["earl:outcome"] !== "pass" && found.length === 0) return [`${basename(book)}: failed`];
	return found.map(({ file, assertion }) => {
		const what = assertion["earl:result"]["dct:description"].split("\n")[0];
		return `${basename(book)}: ${file}: ${assertion["earl:test"]["dct:title"]}: ${what}`;
	});
}

const books = files(process.argv[2], /\.epub$/);
const faults = [];
let passed = 0;
try {
	await browser.launch();
	for (const [at, book] of books.entries()) {
		const found = await findings(book, at === 0);
		passed += found.length === 0;
		faults.push(...found);
	}
	await browser.close();
} finally {
	rmSync(work, { recursive: true, force: true });
}
if (books.length === 0) faults.push(`no book in ${process.argv[2]}`);
finish("ace", passed, faults);
