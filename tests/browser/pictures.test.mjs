// The pictures of what can be chosen: each is there, is served, and costs a first load nothing.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, it } from "node:test";
import { sourceModule } from "./support/module.mjs";
import { startServer } from "./support/server.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const TONES = ["light", "tan", "deep"];

let server;
before(async () => (server = await startServer()));
after(() => server?.close());

it("every stage, use and hairline style has one picture a tone, and there is no other", async () => {
  const { FIELDS, STAGES } = await sourceModule("engine/case-fields.ts");
  const choices = [
    ...Object.entries(STAGES).flatMap(([scale, stages]) => stages.map((stage) => `${scale}/${stage}`)),
    ...FIELDS["treatment.goal"].names.filter((goal) => goal !== "none").map((goal) => `use/${goal}`),
    ...FIELDS["hairline.style"].names.map((style) => `hairline/${style}`),
  ];
  const wanted = choices.flatMap((choice) => TONES.map((tone) => `${choice}/${tone}`));
  const flow = readdirSync(DIST).find((name) => name.startsWith("smp-flow-"));
  const table = String(readFileSync(new URL(flow, DIST))).matchAll(/"([\w/-]+)":"(pictures\/[^"]+)"/g);
  const pictures = Object.fromEntries([...table].map(([, shows, file]) => [shows, file]));
  assert.deepEqual(Object.keys(pictures).sort(), wanted.sort());
  const files = readdirSync(new URL("pictures/", DIST)).map((name) => `pictures/${name}`);
  assert.deepEqual(new Set(Object.values(pictures)), new Set(files));
  // What a browser asks for says nothing of whom it is for.
  for (const file of files) assert.match(file, /^pictures\/choice-[A-Z2-7]{8}\.jpg$/);
});

it("what comes before the first picture of the head names none of them", () => {
  const first = /^(smp-(simulator|consultation|(worker|webgpu|webgl)-[A-Z0-9]{8}))\.js$/;
  const scripts = readdirSync(DIST).filter((name) => first.test(name));
  assert.equal(scripts.length, 5, scripts.join());
  for (const name of scripts) assert.ok(!String(readFileSync(new URL(name, DIST))).includes("pictures/"), name);
});

it("a picture is served as such, below the tests' folders too, and nothing else is in its folder", async () => {
  const [name] = readdirSync(new URL("pictures/", DIST));
  const ask = (path) => fetch(server.url + path);
  for (const folder of ["", "no-worker/"]) {
    const answer = await ask(`${folder}pictures/${name}`);
    assert.equal(answer.status, 200, folder);
    assert.equal(answer.headers.get("content-type"), "image/jpeg");
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), readFileSync(new URL(`pictures/${name}`, DIST)));
  }
  for (const path of [
    "pictures/",
    "pictures/none.jpg",
    "pictures/index.html",
    "elsewhere/index.html",
    "licences/LICENSE-MIT",
  ])
    assert.equal((await ask(path)).status, 404, path);
});
