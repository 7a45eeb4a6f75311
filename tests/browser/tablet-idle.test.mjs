// A kiosk's patience, without a browser: two clocks, each of which may stand still or be wrong.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numbers } from "./support/numbers.mjs";
import { sourceModule } from "./support/module.mjs";

const { fresh, passed, returned, secondsLeft, touched } = await sourceModule("pages/consult/idle.ts");

const PATIENCE = { idleMs: 180_000, askingMs: 30_000 };
const START = { steadyMs: 1000, wallMs: 1_800_000_000_000 };

/** Both clocks so many ms later; the wall's by more or less of its own. */
const later = ({ steadyMs, wallMs }, ms, ownMs = 0) => ({ steadyMs: steadyMs + ms, wallMs: wallMs + ms + ownMs });
const used = () => touched(fresh(START), START, PATIENCE);
const after = (idle, ms, ownMs) => passed(idle, later(idle.seen, ms, ownMs), PATIENCE);
/** Second by second, as the page looks. */
const ticking = (idle, seconds) => Array.from({ length: seconds }).reduce((at) => after(at, 1000), idle);

describe("a kiosk's patience", () => {
  it("forgets nothing of who has touched nothing, however long it stands", () => {
    assert.equal(after(fresh(START), 86_400_000).phase, "fresh");
  });

  it("asks after the minutes that are set, and forgets half a minute later", () => {
    assert.equal(ticking(used(), 179).phase, "used");
    const asking = ticking(used(), 180);
    assert.equal(asking.phase, "asking");
    assert.equal(secondsLeft(asking, PATIENCE), 30);
    assert.equal(secondsLeft(ticking(asking, 29), PATIENCE), 1);
    assert.equal(ticking(asking, 29).phase, "asking");
    assert.equal(ticking(asking, 30).phase, "over");
  });

  it("begins anew with every touch, before and while it asks", () => {
    for (const seconds of [1, 179, 180, 209]) {
      const idle = ticking(used(), seconds);
      const again = touched(idle, later(idle.seen, 10), PATIENCE);
      assert.deepEqual([again.phase, again.idleMs], ["used", 0], `after ${seconds} s`);
    }
  });

  it("is not called back by a touch once it is over", () => {
    const over = ticking(used(), 210);
    assert.equal(touched(over, over.seen, PATIENCE).phase, "over");
    assert.equal(
      touched(used(), later(START, 3_600_000), PATIENCE).phase,
      "over",
      "nor by one that comes before a look",
    );
  });

  it("asks, and never forgets at once, where the wall's clock alone leaps", () => {
    for (const ownMs of [200_000, 3_600_000, 30 * 365 * 86_400_000]) {
      const asking = after(used(), 1000, ownMs);
      assert.deepEqual([asking.phase, secondsLeft(asking, PATIENCE)], ["asking", 30], `${ownMs} ms`);
    }
  });

  it("leaves the question to who comes after a sleep: the touch that wakes it answers nothing", () => {
    const woken = touched(used(), later(START, 10, 7_200_000), PATIENCE);
    assert.equal(woken.phase, "asking");
    assert.equal(touched(woken, later(woken.seen, 500), PATIENCE).phase, "used", "the next one does");
  });

  it("goes by the steady clock where the wall's is set back", () => {
    const back = after(used(), 1000, -86_400_000);
    assert.equal(back.phase, "used");
    assert.equal(ticking(back, 179).phase, "asking");
  });

  it("is patient with who closed a dialog of the browser's", () => {
    const now = later(START, 600_000);
    assert.deepEqual(returned(now), { phase: "used", idleMs: 0, seen: now });
  });

  it("forgets within the time that is set of any run of clocks, and never without having asked while it was watched", () => {
    const random = numbers(13);
    for (let run = 0; run < 300; run += 1) {
      let [idle, certainMs, hadAsked] = [used(), 0, false];
      while (idle.phase !== "over") {
        const ms = random(5000);
        const leap = random(10) === 0 ? random(1e9) - 5e8 : 0;
        idle = after(idle, ms, leap);
        certainMs += ms;
        hadAsked ||= idle.phase === "asking";
        assert.ok(idle.phase === "over" || certainMs < 210_000, `${certainMs} ms without a touch`);
      }
      assert.ok(hadAsked, "it asked first");
      assert.ok(certainMs >= 30_000 - 5000, `it asked for ${certainMs} ms at least`);
    }
  });
});
