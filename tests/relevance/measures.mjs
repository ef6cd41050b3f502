// How good an engine's answers are; README.md tells what is measured and why.
import { practices } from "./judgements.mjs";

const ANSWERS = 2; // the grade of a page that answers the query; 1 only touches on it
const DEPTH = 10;

/** The grades of the results in order.  A page that the graders did not look at is left out. */
const judged = (results, grades) =>
	results.map((page) => grades.get(page) ?? (practices.has(page) ? 0 : undefined)).filter((grade) => grade !== undefined);

const gain = (grades) =>
	grades.slice(0, DEPTH).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** The measures of one query: each is between 0 and 1. */
export function measure(results, grades) {
	const list = judged(results, grades);
	const ideal = [...grades.values()].sort((a, b) => b - a);
	return {
		success: Number(list[0] >= ANSWERS),
		ndcg: gain(list) / gain(ideal),
		zero: Number(results.length === 0),
		touches: Number(list[0] >= 1),
		best: Number(list[0] === ideal[0]),
		first: Number(grades.get(results[0]) >= ANSWERS),
	};
}

/** The mean of each measure over some queries. */
export function mean(measures) {
	const names = Object.keys(measures[0]);
	return Object.fromEntries(
		names.map((name) => [name, measures.reduce((sum, measured) => sum + measured[name], 0) / measures.length]),
	);
}
