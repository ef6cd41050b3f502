// How the browser reads the index: its own inflate against zlib, every kind of part, broken files.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import { runTests } from "../tools/lib.mjs";
import { fileOf, makeParts } from "./encode.mjs";
import { openEngine, page, plain } from "./engine.mjs";

const { inflate } = page(["inflate"]);
const { search } = page();

/** Bytes that deflate in different ways: noise, words, runs; of any length. */
function sample(number) {
	const length = (number * number * 37) % 70000;
	const noise = randomBytes(length);
	if (number % 3 === 0) return noise;
	if (number % 3 === 1) return Buffer.from(noise.map((byte) => 97 + (byte % (2 + (number % 24)))));
	return Buffer.concat(Array.from({ length: 9 }, (_, i) => Buffer.alloc((length / 9) | 0, noise.subarray(i, i + 1 + number))));
}

const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FIXED];

const documents = [
	{ title: "Soep van erwten", text: "Erwten, spek en selderij.\nEen soep voor de winter.", address: "soep.html#erwten", facets: { kind: ["soup"], month: ["1", "12"] } },
	{ title: "Curaçaose stoofpot", text: "Geit en pompoen uit IJsselstein.", facets: { kind: ["stew"] } },
	{ title: "Sla", text: "Groen.", facets: {} },
];
const facets = [
	{ name: "kind", title: "soort", values: [{ key: "soup", title: "Soep" }, { key: "stew", title: "Stoofpot" }] },
	{ name: "month", values: [{ key: "1", title: "januari" }, { key: "12", title: "december" }] },
];
const parts = makeParts({ documents, facets, tokens: search.tokens, shard: 3 });
const files = new Map([...parts].map(([name, bytes]) => [name, fileOf(name, bytes)]));
const open = (changes = {}) => openEngine((name) => (name in changes ? changes[name] : files.get(name)));

/** The search of a word in documents, and all that can be shown of it. */
async function everything(engine) {
	const result = await engine.ask('soep geit "een soep" ijss', { selected: { kind: ["soup"] } });
	for (const number of [0, 1, 2]) await engine.show(result, number);
	await engine.count(result, 0);
	await engine.count(result, 1);
	await engine.corrected(result);
	return result;
}

await runTests("search index", {
	"inflate gives what zlib was given"() {
		for (let number = 0; number < 120; number++) {
			const bytes = sample(number);
			const strategy = strategies[number % 4];
			const deflated = deflateRawSync(bytes, { level: number % 10, strategy });
			assert.ok(bytes.equals(inflate(deflated)), `${number}: ${bytes.length} bytes`);
		}
	},
	"inflate refuses what is cut off, and what is no deflate"() {
		const deflated = deflateRawSync(sample(50));
		for (const length of [0, 1, 5, 100, deflated.length - 1])
			assert.throws(() => inflate(deflated.subarray(0, length)), /deflate/);
		assert.throws(() => inflate(Uint8Array.of(7)), /no such block/);
		assert.throws(() => inflate(Uint8Array.of(0x4b, 0x04, 0x22, 0x00)), /before the start/);
	},
	"inflate ends on any bytes"() {
		for (let number = 0; number < 3000; number++) {
			try {
				inflate(randomBytes(1 + (number % 80)));
			} catch (error) {
				assert.match(error.message, /deflate/);
			}
		}
	},
	async "a page without DecompressionStream uses it"() {
		const globals = { DecompressionStream: class { constructor() { throw new TypeError("deflate-raw"); } } };
		const { engine } = await openEngine((name) => files.get(name), globals);
		assert.deepEqual(plain((await engine.ask("erwten")).hits), [0]);
	},
	async "every part is read"() {
		const { engine, loaded } = await open();
		const found = await engine.ask("CURAÇAOSE");
		assert.deepEqual(plain(found.hits), [1]);
		const shown = await engine.show(found, 1);
		assert.equal(shown.kind, "page");
		assert.equal(shown.title.map(([text]) => text).join(""), "Curaçaose stoofpot");
		assert.deepEqual(plain(await engine.count(found, 0)).map(({ title, count }) => `${title} ${count}`), ["Soep 0", "Stoofpot 1"]);
		assert.ok(loaded.includes("meta") && !loaded.some((name) => name.startsWith("x") || name === "d0" || name === "f1"));
	},
	async "parts that came in one file are not asked for again"() {
		const { engine, loaded } = await open({ meta: [...files.values()].join("") });
		await everything(engine);
		assert.deepEqual(loaded, ["meta"]);
		assert.ok(engine.isHere("f1"));
	},
	async "what is missing or broken fails, and is asked for again"() {
		const { engine, loaded } = await open();
		const { hits } = await everything(engine);
		assert.equal(hits.length, 1);
		for (const name of loaded.filter((one) => one !== "meta")) {
			const bytes = parts.get(name), text = fileOf(name, bytes);
			const less = fileOf(name, bytes.subarray(0, bytes.length - 1));
			for (const bad of [undefined, "", text.replace('","', '","!'), text.replace('","', '","AAAA'), less]) {
				const changes = { [name]: bad };
				const { engine: broken } = await open(changes);
				await assert.rejects(everything(broken), `${name}: ${bad}`);
				delete changes[name];
				assert.deepEqual(plain((await everything(broken)).hits), plain(hits), `${name} again`);
			}
		}
		await assert.rejects(open({ meta: undefined }));
		await assert.rejects(open({ meta: fileOf("meta", Buffer.from("{")) }));
		await assert.rejects(open({ meta: fileOf("meta", Buffer.from("{}")) }));
	},
	async "any bytes in a part end, with or without an error"() {
		for (let number = 0; number < 400; number++) {
			const [name, bytes] = [...parts].filter(([name]) => name !== "meta")[number % (parts.size - 1)];
			const changed = Buffer.from(bytes);
			for (let i = 0; i < 3; i++) changed[(number * 31 + i * 7) % changed.length] = randomBytes(1)[0];
			const { engine } = await open({ [name]: fileOf(name, changed) });
			await everything(engine).catch(() => {});
		}
	},
});
