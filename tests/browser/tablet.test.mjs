// The tablet's page, `consult.html`, which alone has a service worker.
import { describe } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { launchFirefox } from "./support/firefox.mjs";
import { suite } from "./support/suite.mjs";

describe("On a tablet, Chromium", { concurrency: false }, () => {
  suite(launchQuickChromium, "webgl2", ["tablet"]);
});

describe("On a tablet, Firefox", { concurrency: false }, () => {
  suite(launchFirefox, "webgl2", ["tablet-offline"]);
});
