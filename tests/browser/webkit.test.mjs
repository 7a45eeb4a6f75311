import { describe } from "node:test";
import { launchWebKit } from "./support/webkit.mjs";
import { suite } from "./support/suite.mjs";

describe("WebKitGTK", { concurrency: false }, () => {
  suite(launchWebKit, "webgl2", ["main", "life"]);
});
