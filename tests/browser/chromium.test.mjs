import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { launchChromium } from "./support/chromium.mjs";
import { difference } from "./support/pixels.mjs";
import { suite } from "./support/suite.mjs";

/**
 * The two ways to draw may differ by this much: their compilers round differently and their rasterisers may cover an
 * edge differently, which shows at the rims of hairs and dots.
 */
const MEAN_CODES = 1.5;
const FAR_CODES = 32;
const FAR_SHARE = 0.01;

describe("Chromium", { concurrency: false }, () => {
  const webgpu = suite(launchChromium, "webgpu", { longTasks: true, badInput: false });
  const webgl2 = suite(launchChromium, "webgl2", { longTasks: true });

  it("draws the same picture both ways, within the tolerance", (t) => {
    for (const name of ["before", "topBefore", "topAfter"]) {
      const { mean, farShare } = difference(webgpu[name], webgl2[name], FAR_CODES);
      t.diagnostic(`${name}: ${mean.toFixed(3)} codes apart, ${(farShare * 100).toFixed(3)} % beyond ${FAR_CODES}`);
      assert.ok(mean < MEAN_CODES && farShare < FAR_SHARE, `${name}: ${mean} codes, ${farShare} far`);
    }
  });
});
