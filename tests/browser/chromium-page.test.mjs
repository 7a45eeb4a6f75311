// What of Chromium's may run beside other browsers, whatever the way to draw. The consultation is apart from it, so that no
// file is still at work when all others have ended.
import { describe } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { suite } from "./support/suite.mjs";

describe("Chromium's page", { concurrency: false }, () => {
  suite(launchQuickChromium, "webgl2", ["page", "pointer", "links", "demo", "compare"]);
});
