// Apart from the rest of WebKitGTK's, so that the browsers that run two at a time end at much the same time.
import { describe } from "node:test";
import { launchWebKit } from "./support/webkit.mjs";
import { suite } from "./support/suite.mjs";

describe("WebKitGTK's page", { concurrency: false }, () => {
  suite(launchWebKit, "webgl2", ["page", "compare-some", "consult"]);
});
