// What a consultation is at, without a browser.
import assert from "node:assert/strict";
import { it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { START, STEPS, came, isStep, redone, undone, wentTo } = await sourceModule("consultation/state.ts");
const design = (stage, looks = []) => ({ case: { version: 1, loss: { stage } }, looks });
const stage = (at) => at.design?.case.loss.stage;

it("the first design is one to start from, not one to undo", () => {
  const at = came(START, design("VI"));
  assert.equal(stage(at), "VI");
  assert.equal(undone(at), at);
  assert.equal(redone(at), at);
});

it("whatever was done is undone and done again, the kept looks too", () => {
  const kept = [{ name: "Look A", case: design("VI").case, compared: false }];
  const steps = [design("VI"), design("IV"), design("IV", kept), design("VII", kept)];
  const done = steps.reduce(came, START);
  let at = done;
  for (const step of steps.slice(0, -1).reverse()) {
    at = undone(at);
    assert.deepEqual(at.design, step);
  }
  for (const step of steps.slice(1)) {
    at = redone(at);
    assert.deepEqual(at.design, step);
  }
  assert.deepEqual(at, done);
});

it("what had been undone is forgotten once something else is done, and the same again is nothing done", () => {
  const at = undone([design("VI"), design("IV"), design("III")].reduce(came, START));
  assert.equal(came(at, design("IV")), at, "the design that it has");
  const other = came(at, design("VII"));
  assert.equal(redone(other), other);
  assert.equal(stage(undone(other)), "IV");
});

it("going from step to step changes no design and undoes none", () => {
  const at = [design("VI"), design("IV")].reduce(came, START);
  for (const step of Object.keys(STEPS)) {
    const there = wentTo(at, step);
    assert.equal(there.step, step);
    assert.equal(undone(there).step, step);
    assert.deepEqual({ ...there, step: at.step }, at);
  }
  for (const name of ["", "toString", "__proto__", "next step", null]) assert.ok(!isStep(name), String(name));
});

it("two hundred designs are remembered, the oldest go first", () => {
  let at = Array.from({ length: 300 }, (_, n) => design(`${n}`)).reduce(came, START);
  for (let n = 0; n < 200; n += 1) at = undone(at);
  assert.equal(stage(at), "99");
  assert.equal(undone(at), at);
});
