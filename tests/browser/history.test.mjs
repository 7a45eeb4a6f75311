// What can be undone and redone, without a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { History } = await sourceModule("consultation/history.ts");

describe("history", () => {
  it("goes back to every state and forth again, and no further", () => {
    const history = new History();
    assert.deepEqual(
      [history.canUndo, history.canRedo, history.undo(), history.redo()],
      [false, false, undefined, undefined],
    );
    const states = ["a", "b", "c", "d"];
    for (const state of states) history.come(state);
    assert.deepEqual([history.undo(), history.undo(), history.undo(), history.undo()], ["c", "b", "a", undefined]);
    assert.deepEqual([history.redo(), history.redo(), history.redo(), history.redo()], ["b", "c", "d", undefined]);
  });

  it("takes the state that one is at for none, and forgets what was undone when another is come to", () => {
    const history = new History();
    for (const state of ["a", "a", "b", "b"]) history.come(state);
    assert.equal(history.undo(), "a");
    // An undone case comes back as the one on the screen.
    history.come("a");
    assert.ok(history.canRedo);
    history.come("c");
    assert.ok(!history.canRedo);
    assert.deepEqual([history.undo(), history.undo()], ["a", undefined]);
  });

  it("agrees with a plain list whatever is done", () => {
    let seed = 7;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    const history = new History();
    let [list, at] = [[], -1];
    for (let step = 0; step < 5000; step += 1) {
      const turn = random(4);
      if (turn === 0) assert.equal(history.undo(), at > 0 ? list[--at] : undefined);
      else if (turn === 1) assert.equal(history.redo(), at < list.length - 1 ? list[++at] : undefined);
      else {
        const state = String(random(5));
        history.come(state);
        if (state !== list[at]) {
          list = [...list.slice(0, at + 1), state].slice(-200);
          at = list.length - 1;
        }
      }
      assert.deepEqual([history.canUndo, history.canRedo], [at > 0, at < list.length - 1]);
    }
  });
});
