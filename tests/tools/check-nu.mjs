// The Nu validator over all pages of a site.  usage: check-nu.mjs SITE
import { spawnSync } from "node:child_process";
import { files, finishFiles } from "./lib.mjs";

const site = process.argv[2];
const jar = "tests/node_modules/vnu-jar/build/dist/vnu.jar";
// Without --errors-only it warns of a content security policy that is right.
const options = ["--errors-only", "--skip-non-html", "--format", "json", "--stdout"];
const nu = spawnSync("java", ["-Xss8m", "-jar", jar, ...options, site], { encoding: "utf8", maxBuffer: 1 << 28 });

const paths = files(site, /\.html$/);
const faults = [];
try {
	for (const { url, lastLine, firstColumn, message } of JSON.parse(nu.stdout).messages)
		faults.push({ path: url ?? site, text: `${lastLine}:${firstColumn}: ${message}` });
} catch {
	faults.push({ path: site, text: ` Nu did not run: ${nu.stderr}` });
}
finishFiles("nu", paths, faults);
