// A browser that hangs must end its tests, soon and with its reason.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Limits } from "./support/limits.mjs";

const never = () => new Promise(() => {});

describe("limits", () => {
  it("give what the work gives, and what it throws", async () => {
    const limits = new Limits();
    assert.equal(await limits.within(1000, "some work", async () => 7), 7);
    const wrong = new Error("wrong");
    await assert.rejects(
      limits.within(1000, "some work", async () => {
        throw wrong;
      }),
      wrong,
    );
    assert.equal(await limits.within(1000, "work after a failure", async () => 8), 8);
  });

  it("end what hangs, say what was asked last, and try nothing after it", async () => {
    const limits = new Limits();
    const page = limits.watched({ name: "a page", run: never });
    assert.equal(page.name, "a page");
    const hung = /"a step" came to no end within 0\.02 s; last asked of a page: run\(\(\) => "never"\)/;
    await assert.rejects(
      limits.within(20, "a step", () => page.run(() => "never")),
      hung,
    );
    let tried = false;
    const after = limits.within(1000, "the next", async () => (tried = true));
    await assert.rejects(after, /^Error: not tried, as this browser failed before: "a step"/);
    assert.equal(tried, false);
  });

  it("try nothing after a start that failed, and say why it did", async () => {
    const limits = new Limits();
    const start = limits.within(1000, "starts", () =>
      limits.needed("it did not start", async () => {
        throw new Error("no display");
      }),
    );
    await assert.rejects(start, /^Error: no display$/);
    let tried = false;
    const after = limits.within(1000, "the next", async () => (tried = true));
    await assert.rejects(after, /^Error: not tried, as this browser failed before: it did not start: no display$/);
    assert.equal(tried, false);
  });
});
