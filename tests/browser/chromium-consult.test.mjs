// The consultation, in all its steps, in Chromium.
import { describe } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { suite } from "./support/suite.mjs";

describe("Chromium's consultation", { concurrency: false }, () => {
  suite(launchQuickChromium, "webgl2", ["consult", "consult-page", "lead", "access", "languages"]);
});
