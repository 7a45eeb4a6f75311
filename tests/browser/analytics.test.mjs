// What is counted, without a browser.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { Analytics, EVENTS } = await sourceModule("consultation/analytics.ts");

/** Stands for the element, with these attributes. */
function host(attributes, address = false) {
  const faults = [];
  return {
    faults,
    address,
    getAttribute: (name) => attributes[name] ?? null,
    dispatchEvent: ({ type, detail }) => faults.push([type, detail.code]),
  };
}

describe("counting", () => {
  afterEach(() => delete globalThis.dataLayer);

  it("has four events, which say nothing of a visitor", () => {
    assert.deepEqual(EVENTS, ["smp_view", "smp_compare", "smp_share", "smp_lead"]);
    globalThis.dataLayer = [];
    const analytics = new Analytics(host({ analytics: "datalayer" }));
    for (const event of EVENTS) analytics.count(event);
    assert.deepEqual(globalThis.dataLayer, EVENTS.map((event) => ({ event }))); // prettier-ignore
  });

  it("pushes nothing unless it is asked for, and makes no list where there is none", () => {
    globalThis.dataLayer = [];
    for (const attributes of [{}, { analytics: "" }, { analytics: "everything" }])
      new Analytics(host(attributes)).count("smp_view");
    assert.deepEqual(globalThis.dataLayer, []);
    for (const layer of [undefined, null, "list", { push: assert.fail }]) {
      globalThis.dataLayer = layer;
      new Analytics(host({ analytics: "datalayer" })).count("smp_view");
      assert.equal(globalThis.dataLayer, layer);
    }
  });

  it("pushes nothing where the page's address holds the design, and tells of it as of what it does not know", () => {
    globalThis.dataLayer = [];
    const told = (attributes, address) => {
      const element = host(attributes, address);
      const analytics = new Analytics(element);
      analytics.check();
      analytics.count("smp_view");
      return element.faults;
    };
    assert.deepEqual(told({ analytics: "datalayer" }, true), [["error", "analytics-address"]]);
    assert.deepEqual(told({ analytics: "everything" }, false), [["error", "analytics-unknown"]]);
    assert.deepEqual(globalThis.dataLayer, []);
    assert.deepEqual(told({}, true), []);
    assert.deepEqual(told({ analytics: "datalayer" }, false), []);
    assert.equal(globalThis.dataLayer.length, 1);
  });
});
