// All of Chromium's that may run beside other browsers and rests on the way to draw.
import { describe } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { suite } from "./support/suite.mjs";

describe("Chromium, beside others", { concurrency: false }, () => {
  suite(launchQuickChromium, "webgpu", ["life", "faulty", "sizes", "print"]);
  suite(launchQuickChromium, "webgl2", [
    "life",
    "fingers",
    "sizes",
    "cover",
    "print",
    "summary",
    "capture",
    "native",
    "rest",
    "many",
  ]);
});
