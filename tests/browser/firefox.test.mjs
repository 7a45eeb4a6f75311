import { describe } from "node:test";
import { launchFirefox } from "./support/firefox.mjs";
import { suite } from "./support/suite.mjs";

describe("Firefox", { concurrency: false }, () => {
  suite(launchFirefox, "webgpu", { badInput: false });
  suite(launchFirefox, "webgl2");
});
