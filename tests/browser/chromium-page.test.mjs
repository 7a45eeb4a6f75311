import { describe } from "node:test";
import { launchChromium } from "./support/chromium.mjs";
import { suite } from "./support/suite.mjs";

describe("Chromium", { concurrency: false }, () => {
  suite(launchChromium, "webgpu", ["life"]);
  suite(launchChromium, "webgl2", ["life", "fingers", "page"]);
});
