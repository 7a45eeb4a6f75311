// How much memory the worker's program takes, which never gives any back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { it } from "node:test";
import { programs } from "../../benches/program.mjs";

const TARGET = new URL("../../target/", import.meta.url);
const MOST_BYTES = 160 * 2 ** 20;

/** Looks of one person that have nothing in common but that: the most hair, the most dots, scars, transplants, other years. */
const FOURS = [
  [
    { hair: { length_mm: 150, curl: "wavy", cut: "long" }, treatment: { goal: "density" } },
    { hair: { units_per_cm2: 100, hairs_per_unit: 2.6 }, loss: { stage: "none" }, treatment: { goal: "none" } },
    { treatment: { density_per_cm2: 200 }, loss: { stage: "VII" } },
    { scars: [{}], grafts: [{}], time: { day: 1800, later_stage: "VI" } },
  ],
  [
    { person: { sex: "female" }, hair: { length_mm: 100, curl: "coily", beard: "none" } },
    { person: { sex: "female" }, hair: { length_mm: 90, curl: "curly" } },
    { person: { sex: "female" }, hair: { length_mm: 60, cut: "bob" } },
    { person: { sex: "female" }, hair: { length_mm: 25, curl: "wavy" } },
  ],
];

for (const [at, looks] of FOURS.entries()) {
  it(`four looks that differ in all but the person take at most 160 MB of it (${at + 1})`, async (t) => {
    const { glue, memory } = await programs(fileURLToPath(new URL("web/pkg/webgpu", TARGET)))(`looks ${at}`);
    const worker = new glue.SceneWorker(readFileSync(new URL("head/head.bin", TARGET)));
    // As a visitor tries one after the other, and goes back.
    for (const look of [...looks, ...looks]) {
      const scene = worker.build(JSON.stringify({ version: 1, ...look }));
      const parts = [scene.head_vertices(), scene.head_indices(), scene.columns(), scene.strands(), scene.deposits()];
      assert.ok(parts.at(-2).length + parts.at(-3).length > 0, "there is a scene");
      scene.free();
    }
    const bytes = memory.buffer.byteLength;
    t.diagnostic(`${(bytes / 2 ** 20).toFixed(1)} MB`);
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
  });
}
