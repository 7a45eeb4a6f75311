// The main job with nothing beside it: how long tasks take is measured. All else stands in chromium-beside.test.mjs.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { launchChromium } from "./support/chromium.mjs";
import { difference, skinShare } from "./support/pixels.mjs";
import { suite } from "./support/suite.mjs";

/**
 * The two ways to draw may differ by this much: their compilers round differently and their rasterisers may cover an
 * edge differently, which shows at the rims of hairs and dots.
 */
const MEAN_CODES = 1.5;
const FAR_CODES = 32;
const FAR_SHARE = 0.01;

describe("Chromium", { concurrency: false }, () => {
  const webgpu = suite(launchChromium, "webgpu", ["main", "silence"], {
    longTasks: true,
  });
  const webgl2 = suite(launchChromium, "webgl2", ["main"], { longTasks: true });

  it("draws the same picture both ways, within the tolerance", (t) => {
    assert.deepEqual(
      [webgpu.drawnBy, webgl2.drawnBy],
      [["webgpu"], ["webgl2"]],
      "the pictures come from two ways to draw",
    );
    for (const name of ["before", "topBefore", "topAfter"]) {
      for (const picture of [webgpu[name], webgl2[name]]) {
        assert.ok(skinShare(picture) > 0.1, `${name} was taken when there was a head to see`);
      }
      const { mean, farShare } = difference(webgpu[name], webgl2[name], FAR_CODES);
      t.diagnostic(`${name}: ${mean.toFixed(3)} codes apart, ${(farShare * 100).toFixed(3)} % beyond ${FAR_CODES}`);
      assert.ok(mean < MEAN_CODES && farShare < FAR_SHARE, `${name}: ${mean} codes, ${farShare} far`);
    }
  });
});
