// How long whole scenes take in the browser's build, in the engine that runs this, and how much memory they take.
//
// `cargo xtask bench` runs this after the native benchmark, which wrote the cases: node benches/wasm.mjs PACKAGE HEAD TARGET
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programs } from "./program.mjs";

const [pack, headFile, target] = process.argv.slice(2);
const program = programs(pack);
const head = readFileSync(headFile);
const found = JSON.parse(readFileSync(join(target, "bench.json"), "utf8"));
const steps = JSON.parse(readFileSync(join(target, "bench-scenes.json"), "utf8"));
const DEFAULT_CASE = '{"version":1}';

/** A program with memory of its own. */
async function start(name) {
  const { glue, memory } = await program(name);
  const start = performance.now();
  const scenes = new glue.SceneWorker(head);
  const decodedMs = performance.now() - start;
  return { glue, scenes, decodedMs, bytes: () => memory.buffer.byteLength };
}

/** All that the worker does for a case. */
function build(scenes, caseJson) {
  const scene = scenes.build(caseJson);
  const parts = [scene.head_vertices(), scene.head_indices(), scene.head_extra()];
  parts.push(scene.columns(), scene.strands(), scene.deposits(), scene.facts());
  scene.free();
  return parts;
}

function median(cases, step) {
  const durations = cases.map((each) => {
    const start = performance.now();
    step(each);
    return performance.now() - start;
  });
  return durations.sort((a, b) => a - b)[durations.length >> 1];
}

function row(name, wasm, native) {
  const cell = (ms) => (ms === undefined ? "" : `${ms.toFixed(2)} ms`).padStart(12);
  console.log(`${name.padEnd(28)}${cell(wasm)}${cell(native)}`);
}

found.wasm_ms = {};
console.log(`\n${"".padEnd(28)}${"wasm".padStart(12)}${"natively".padStart(12)}`);
const { glue, scenes, decodedMs } = await start("steps");
// The first call of all, as a page makes it.
const decoding = "decode the head asset";
found.wasm_ms[decoding] = decodedMs;
row(decoding, decodedMs, found.native_ms[decoding]);
build(scenes, DEFAULT_CASE);
for (const { name, cases } of steps) {
  build(scenes, DEFAULT_CASE);
  found.wasm_ms[name] = median(cases, (each) => build(scenes, each));
  row(name, found.wasm_ms[name], found.native_ms[name]);
}
// What the page does about a change of colour or day before it draws: it finds out that no scene is asked for.
const days = [...Array(9).keys()].map((day) => `{"version":1,"time":{"day":${day}}}`);
const asked = (each) => glue.scene_case(glue.read_case(each));
found.wasm_ms["another day, asked for"] = median(days, asked);
row("another day, asked for", found.wasm_ms["another day, asked for"]);

const largest = steps[steps.length - 1].cases[0];
const fresh = await start("largest");
build(fresh.scenes, DEFAULT_CASE);
const once = fresh.bytes();
build(fresh.scenes, largest);
const most = fresh.bytes();
// Another person with as much, while the buffers of the last scene are still about.
build(fresh.scenes, JSON.stringify({ ...JSON.parse(largest), person: { seed: 2 } }));
found.wasm_bytes = { default: once, largest: most, another_head: fresh.bytes() };
const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
console.log(
  `memory of the worker: ${mb(once)} after the default case, ${mb(most)} after the largest, ` +
    `${mb(fresh.bytes())} after the same of another head`,
);
writeFileSync(join(target, "bench.json"), JSON.stringify(found, null, 2));
