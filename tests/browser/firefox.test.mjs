import { describe } from "node:test";
import { launchFirefox } from "./support/firefox.mjs";
import { suite } from "./support/suite.mjs";

describe("Firefox", { concurrency: false }, () => {
  suite(launchFirefox, "webgpu", ["main", "life"]);
  suite(launchFirefox, "webgl2", ["main", "life", "page", "compare-some", "capture", "rest", "consult"]);
});
