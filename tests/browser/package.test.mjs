// The npm package, as a project that depends on it has it.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sourceModule } from "./support/module.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WWW = join(ROOT, "www");
const MODULES = join(WWW, "node_modules");

/** What a project writes; each line is checked by the compiler. */
const CONSUMER = `
import { SmpSimulator, type CaseJson } from "smp-simulator";
import { SmpConsultation, type Lead, type SmpConsultationEventMap, type Step } from "smp-simulator/consultation";
import { loadSimulator } from "smp-simulator/load";
const element: SmpSimulator = document.createElement("smp-simulator");
element.addEventListener("load", ({ detail }) => console.log(detail.facts.hairs.toFixed(), detail.backend));
element.case = { version: 1, loss: { stage: "V" } };
element.goTo("crown");
const shown: CaseJson | undefined = element.shownCase;
const consultation: SmpConsultation = document.createElement("smp-consultation");
const step: Step = consultation.step;
consultation.simulator.updateCase({ time: { day: 30 } });
const told = ({ detail }: SmpConsultationEventMap["lead"]): Lead => detail;
void loadSimulator(new URL("https://clinic.example/smp/"));
// @ts-expect-error A case says of which version it is.
element.case = { loss: { stage: "V" } };
// @ts-expect-error There is no such view.
element.goTo("below");
// @ts-expect-error There is no such event's detail.
element.addEventListener("load", ({ detail }) => detail.nothing);
console.log(shown, step, told);
`;

describe("the npm package", () => {
  let project, folder;
  const json = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

  before(() => {
    project = mkdtempSync(join(tmpdir(), "smp-project-"));
    folder = join(project, "node_modules/smp-simulator");
    execFileSync(process.execPath, [join(WWW, "package/make.mjs"), folder], { stdio: "pipe" });
    for (const name of ["lit", "lit-html", "lit-element", "@lit", "@lit-labs", "@types"]) {
      if (existsSync(join(MODULES, name))) symlinkSync(join(MODULES, name), join(project, "node_modules", name));
    }
  });

  after(() => project && rmSync(project, { recursive: true }));

  it("has every file that it names, and those that these load", () => {
    const { exports, sideEffects, customElements, "web-types": webTypes } = json("package.json");
    const named = Object.entries(exports)
      .filter(([name]) => !name.includes("*"))
      .flatMap(([, entry]) => Object.values(entry));
    for (const file of [...named, ...sideEffects, customElements, webTypes])
      assert.ok(existsSync(join(folder, file)), file);
    const types = ["./react", "./vue", "./svelte"];
    assert.deepEqual(Object.keys(exports), [".", "./consultation", "./load", ...types, "./*"]);
    const loads = readFileSync(join(folder, "smp-simulator.js"), "utf8").match(/smp-[a-z]+-[A-Z0-9]{8}\.\w+/g);
    assert.ok(new Set(loads).size >= 6, `${loads}`);
    for (const file of loads) assert.ok(existsSync(join(folder, file)), file);
  });

  // To touch what Node lacks throws; what it comes to have is told.
  it("is imported on a server, which has neither window nor elements, and gives it none", () => {
    const script = `
      const { SmpSimulator } = await import("smp-simulator");
      const { SmpConsultation } = await import("smp-simulator/consultation");
      const { loadSimulator } = await import("smp-simulator/load");
      await loadSimulator("/smp/");
      console.log(JSON.stringify({
        names: [SmpSimulator.name, SmpConsultation.name],
        attributes: [SmpSimulator.observedAttributes, SmpConsultation.observedAttributes],
        touched: ["window", "document", "HTMLElement", "location"].filter((name) => name in globalThis),
      }));`;
    writeFileSync(join(project, "server.mjs"), script);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["server.mjs"], { cwd: project, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const { names, attributes, touched } = JSON.parse(stdout);
    assert.deepEqual(names, ["SmpSimulator", "SmpConsultation"]);
    assert.deepEqual(touched, []);
    // The manifest says what the classes say.
    const [simulator, consultation] = json("custom-elements.json").modules.map(({ declarations }) =>
      declarations[0].attributes.map(({ name }) => name),
    );
    assert.deepEqual([...attributes[0]].sort(), [...simulator].sort());
    assert.deepEqual(
      attributes[1].filter((name) => !consultation.includes(name)),
      [],
    );
  });

  it("has types with which a project compiles, and with which its mistakes do not", () => {
    writeFileSync(join(project, "app.ts"), CONSUMER);
    const options = ["--noEmit", "--strict", "--target", "es2022", "--types", ""];
    const lib = ["--lib", "es2023,dom,dom.iterable", "--skipLibCheck", "false"];
    writeFileSync(join(project, "package.json"), '{"type":"module"}');
    const tsc = join(MODULES, "typescript/bin/tsc");
    for (const [resolution, module] of [
      ["node16", "node16"],
      ["nodenext", "nodenext"],
      ["bundler", "esnext"],
    ]) {
      const given = [tsc, ...options, ...lib, "--moduleResolution", resolution, "--module", module, "app.ts"];
      const { status, stdout } = spawnSync(process.execPath, given, { cwd: project, encoding: "utf8" });
      assert.equal(status, 0, `${resolution}: ${stdout}`);
    }
  });

  it("tells editors of both elements, with their attributes and values", () => {
    const { contributions, version } = json("web-types.json");
    assert.equal(version, json("package.json").version);
    const tags = contributions.html.elements.map(({ name }) => name);
    assert.deepEqual(tags, ["smp-simulator", "smp-consultation"]);
    const { tags: known } = json("vscode.html-custom-data.json");
    const view = known.find(({ name }) => name === "smp-simulator").attributes.find(({ name }) => name === "view");
    assert.deepEqual(
      view.values.map(({ name }) => name),
      ["front", "three-quarter", "left", "right", "top", "crown", "back", "nape"],
    );
  });
});

describe("what is written of the elements", () => {
  it("is what their sources say: docs/element.md is made of them", async () => {
    const { docs } = await import(pathToFileURL(join(WWW, "package/docs.mjs")));
    const kept = readFileSync(join(ROOT, "docs/element.md"), "utf8");
    assert.equal(kept, await docs(), "run: node www/package/docs.mjs > docs/element.md");
  });

  it("names every event that is sent, and every attribute, which a frame sets or leaves to a page of its own", async () => {
    const { manifest } = await import(pathToFileURL(join(WWW, "package/manifest.mjs")));
    const { ATTRIBUTES, OF_ITS_OWN_PAGE, SPOKEN } = await sourceModule("pages/embed/settings.ts");
    const [simulator, consultation] = manifest().modules.map(({ declarations }) => declarations[0]);
    const names = (list) => list.map(({ name }) => name).sort();
    const typed = (file, map) => {
      const [, types] = readFileSync(join(WWW, "src", file), "utf8").split(`interface ${map}`);
      return [...types.matchAll(/^ {2}"?([a-z-]+)"?: CustomEvent/gm)].map(([, name]) => name).sort();
    };
    const sent = typed("engine/events.ts", "SmpSimulatorEventMap");
    assert.ok(sent.length > 5);
    assert.deepEqual(names(simulator.events), sent);
    assert.deepEqual(names(consultation.events), typed("consultation/events.ts", "SmpConsultationEventMap"));
    for (const name of names(consultation.events)) {
      const sources = ["consultation.ts", "flow.ts", "next/next.ts", "next/leading.ts", "complain.ts"].map((file) =>
        readFileSync(join(WWW, "src/consultation", file), "utf8"),
      );
      assert.ok(
        sources.some((text) => text.includes(`CustomEvent("${name}"`)),
        name,
      );
    }
    assert.deepEqual([...ATTRIBUTES.simulator, ...SPOKEN].sort(), names(simulator.attributes));
    assert.deepEqual(
      [...ATTRIBUTES.consultation, ...OF_ITS_OWN_PAGE, ...SPOKEN].sort(),
      names(consultation.attributes),
    );
  });
});
