// Ace must find nothing in any book of a folder; all share one browser.  usage: check-ace.mjs FOLDER
import { mkdtempSync, rmSync } from "node:fs";
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
const shared = { ...browser, launch: async () => {}, close: async () => {} };
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
try {
	await browser.launch();
	for (const [at, book] of books.entries()) faults.push(...(await findings(book, at === 0)));
	await browser.close();
} finally {
	rmSync(work, { recursive: true, force: true });
}
if (books.length === 0) faults.push(`no book in ${process.argv[2]}`);
finish("ace", books.length - faults.length, faults);
