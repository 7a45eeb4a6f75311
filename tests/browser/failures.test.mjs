import assert from "node:assert/strict";
import { describe, it } from "node:test";
import failures from "./support/failures.mjs";

const failed = (name, error) => ({ type: "test:fail", data: { name, file: "/a/b/some.test.mjs", details: { error } } });

async function told(events) {
  const lines = [];
  for await (const text of failures(events)) lines.push(text);
  return lines;
}

describe("what failed", () => {
  it("is told in a line each, with its cause, and not again for what holds it", async () => {
    const cause = new Error("two\n  lines");
    const events = [
      { type: "test:pass", data: { name: "well", details: {} } },
      failed("breaks", { failureType: "testCodeFailure", cause }),
      failed("holds it", { failureType: "subtestsFailed", cause: "1 subtest failed" }),
      failed("ends late", { failureType: "testTimeoutFailure", cause: "test timed out" }),
    ];
    assert.deepEqual(await told(events), [
      "failed: some.test.mjs: breaks: two lines\n",
      "failed: some.test.mjs: ends late: test timed out\n",
    ]);
  });

  it("is cut where it is long", async () => {
    const [line] = await told([
      failed("breaks", { failureType: "testCodeFailure", cause: new Error("x".repeat(9000)) }),
    ]);
    assert.ok(line.length < 450, `${line.length} characters`);
  });
});
