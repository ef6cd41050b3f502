// The pages that stand for all others: every page at the root, and of each folder its list, a facet's
// page and a record or two with much on them.
import { readdirSync } from "node:fs";
import { join } from "node:path";

const isFacet = (path) => path.includes("/per-");

/** The pages of a FOLDER of the site. */
export const pagesIn = (site, folder) => readdirSync(join(site, folder)).filter((name) => name.endsWith(".html")).map((name) => join(folder, name));

export const kindsOf = (site) => [
	...pagesIn(site, "."),
	"praktijken/index.html", "praktijken/rotterdam-relax-dit-is-rotterdam.html", "praktijken/rotterdam-gesprek-over-regels.html",
	"typen/index.html", "typen/expatgemeenten.html", "themas/index.html", "themas/wonen.html",
	"aanpakken/index.html", "aanpakken/generiek-beleid.html", "gemeenten/index.html", "gemeenten/rotterdam.html",
	pagesIn(site, "praktijken").find(isFacet), pagesIn(site, "gemeenten").find(isFacet),
];

/** COUNT of a list, by chance. */
export const some = (list, count) => list.map((item) => [Math.random(), item]).sort(([a], [b]) => a - b).slice(0, count).map(([, item]) => item);
