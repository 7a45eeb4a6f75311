// What is wrong gives an `error` event with a stable code and a sentence, and a page that still works.
import assert from "node:assert/strict";
import { same } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";

/** Attribute, bad value, code, and what the sentence must name. */
const ATTRIBUTES = [
  ["view", "upward", "view-unknown", /upward.*three-quarter/],
  ["gestures", "mine", "gestures-unknown", /mine.*shared/],
  ["loading", "slow", "loading-unknown", /slow.*lazy/],
  ["goal", "beard", "goal-unknown", /goal is "beard".*density/],
  ["reveal", "never", "reveal-unknown", /never.*interaction/],
  ["backend", "metal", "backend-unknown", /metal.*webgl2/],
  ["case", '{"version":1', "case-syntax", /line 1/],
  ["case", "not a case", "case-syntax", /./],
  ["case", '{"version":2}', "case-version", /newer/],
  ["case", "case=9", "case-version", /newer/],
  ["case", '{"version":1,"hair":{"length_mm":900}}', "case-field", /hair\.length_mm: 900 is above 150/],
  ["case", '{"version":1,"colour":1}', "case-field", /colour/],
];

/** Folder of a broken host, and the code that must come of it. */
const HOSTS = [
  ["no-head/", "asset-missing", /smp-head.*404/],
  ["bad-head/", "asset-corrupt", /head asset/],
  ["old-head/", "asset-corrupt", /head asset/],
  ["no-wasm/", "asset-missing", /\.wasm.*404/],
  ["cut-wasm/", "wasm-failed", /\.wasm/],
  ["no-worker/", "worker-failed", /smp-worker/],
  ["no-bindings/", "asset-missing", /bindings of smp-web/],
];

export async function badAttributes(page, test) {
  await test("an element with bad attributes from the start shows the defaults", async () => {
    const codes = await page.run(async () => {
      window.element = put({ case: "{", view: "sideways", backend: "vulkan", gestures: "none" });
      await seen(element, "load");
      return element.events.filter(({ type }) => type === "error").map(({ detail }) => detail.code);
    });
    assert.deepEqual(codes.sort(), ["backend-unknown", "case-syntax", "gestures-unknown", "view-unknown"]);
  });

  const before = await settled(page);

  for (const [attribute, value, code, names] of ATTRIBUTES) {
    await test(`${attribute}="${value}" gives ${code} and keeps what is shown`, async () => {
      const { detail, before, after } = await page.run(
        async ([attribute, value]) => {
          const state = () => JSON.stringify([element.shownCase, element.facts, element.camera, element.activeBackend]);
          const before = state();
          element.events.length = 0;
          element.setAttribute(attribute, value);
          return { detail: await seen(element, "error"), before, after: state() };
        },
        [attribute, value],
      );
      assert.equal(detail.code, code);
      assert.match(detail.message, names);
      assert.equal(after, before, "the last good state is still there");
    });
  }

  await test("none of them changed a pixel", async () => {
    assert.ok(same(await settled(page), before));
  });

  await test("a good case after all the bad ones is shown", async () => {
    const stage = await page.run(async () => {
      element.events.length = 0;
      element.setAttribute("case", "#case=1;loss.stage=V");
      return (await seen(element, "case-change")).case.loss.stage;
    });
    assert.equal(stage, "V");
  });
}

/** `openAt` opens the blank page of a folder. */
export async function badHosts(openAt, test) {
  for (const [folder, code, names] of HOSTS) {
    await test(`a host with ${folder} gives ${code} and the drawing`, async () => {
      const page = await openAt(`${folder}blank.html`);
      const { detail, note } = await page.run(async () => {
        const element = put();
        const detail = await seen(element, "error");
        await element.updateComplete;
        return { detail, note: element.shadowRoot.querySelector(".note").textContent };
      });
      assert.equal(detail.code, code);
      assert.match(detail.message, names);
      assert.match(note, /a drawing, not a simulation/);
      assert.deepEqual(await page.faults(), [], "and throws nothing at the page");
      await page.close();
    });
  }
}
