// html-validate over all pages of a site: the sets recommended and a11y.  usage: check-html.mjs SITE
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { files, finishFiles } from "./lib.mjs";

const loader = new FileSystemConfigLoader({
	root: true,
	extends: ["html-validate:recommended", "html-validate:a11y"],
	// Boxes that answer one question have one name (HTML, section 4.10.5.1.15).
	rules: { "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }] },
});
const validator = new HtmlValidate(loader);
const paths = files(process.argv[2], /\.html$/);
const { results } = await validator.validateMultipleFiles(paths);
const faults = results.flatMap(({ filePath, messages }) =>
	messages.map(({ line, column, ruleId, message }) => ({ path: filePath, text: `${line}:${column}: ${ruleId}: ${message}` })),
);
finishFiles("html", paths, faults);
