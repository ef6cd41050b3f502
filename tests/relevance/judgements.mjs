// What the graders said: queries with the pages that answer them, and queries that nothing answers.
import { lines } from "../tools/lib.mjs";

const folder = "tests/relevance";
const folders = { type: "typen", thema: "themas", gemeente: "gemeenten" };

/** The rows of a table with tabs, without its heads. */
const rows = (name) =>
	lines(`${folder}/${name}.tsv`).slice(1).filter(([, text]) => text).map(([, text]) => text.split("\t"));

const named = new Map(rows("pages"));

/** The page that the graders called `p:3` or `thema:wonen`: most have the name that they have here. */
function pageOf(docid) {
	const [kind, name] = docid.split(":");
	return `${named.get(docid) ?? `${folders[kind]}/${name}`}.html`;
}

/** [{ id, query, kind, grades: page → 1, 2 or 3 }], each kind together. */
export function judgedQueries() {
	const queries = rows("dev-queries").map(([id, kind, , query]) => ({ id, query, kind, grades: new Map() }));
	const byId = new Map(queries.map((query) => [query.id, query]));
	for (const [id, docid, grade] of rows("dev-qrels")) byId.get(id).grades.set(pageOf(docid), Number(grade));
	return queries;
}

/** Queries for what is not here. */
export const unanswerable = () => rows("dev-noanswer").map(([, , query]) => query);

/** The practices: the graders went through all of these, so one without a grade does not answer. */
export const practices = new Set([...named.keys()].filter((docid) => docid.startsWith("p:")).map(pageOf));
