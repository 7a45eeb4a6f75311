// All of Chromium's that may run beside other browsers, whatever the way to draw.
import { describe } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { suite } from "./support/suite.mjs";

describe("Chromium's page", { concurrency: false }, () => {
  suite(launchQuickChromium, "webgl2", [
    "page",
    "pointer",
    "links",
    "demo",
    "compare",
    "consult",
    "consult-page",
    "lead",
    "access",
  ]);
});
