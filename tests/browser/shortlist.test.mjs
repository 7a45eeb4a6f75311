// The shortlist as data, without a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { Shortlist } = await sourceModule("consultation/shortlist.ts");
const look = (stage) => ({ loss: { stage } });
const names = ({ looks }) => looks.map(({ name }) => name);

describe("shortlist", () => {
  it("keeps four looks at most, each under a name of its own, and as it was when it was kept", () => {
    const first = look("I");
    let list = new Shortlist().keep(first);
    first.loss.stage = "changed since";
    for (const stage of ["II", "III", "IV", "V"]) list = list.keep(look(stage));
    assert.deepEqual(names(list), ["Look A", "Look B", "Look C", "Look D"]);
    assert.deepEqual(
      list.looks.map(({ case: kept }) => kept.loss.stage),
      ["I", "II", "III", "IV"],
    );
    assert.ok(list.isFull);
  });

  it("gives a name that became free to the next look, and never one that a look has", () => {
    let list = new Shortlist();
    for (let kept = 0; kept < 3; kept += 1) list = list.keep(look("I"));
    list = list.ruleOut(1).keep(look("II"));
    assert.deepEqual(names(list), ["Look A", "Look C", "Look B"]);
    list = list.rename(0, "Look D").keep(look("III"));
    assert.deepEqual(names(list), ["Look D", "Look C", "Look B", "Look A"]);
  });

  it("takes names as people type them, and none that is empty or too long for a picture", () => {
    const list = new Shortlist().keep(look("I"));
    assert.deepEqual(names(list.rename(0, "  soft \n hairline ")), ["soft hairline"]);
    assert.deepEqual(names(list.rename(0, " \t")), ["Look A"]);
    assert.equal(list.rename(0, "x".repeat(500)).looks[0].name.length, 30);
    assert.deepEqual(names(list.rename(7, "nobody")), ["Look A"]);
  });

  it("compares two and more, and one alone with nothing", () => {
    let list = new Shortlist();
    for (const stage of ["I", "II", "III"]) list = list.keep(look(stage));
    const compared = () => list.compared.map(({ name }) => name);
    list = list.choose(2, true);
    assert.deepEqual(compared(), []);
    list = list.choose(0, true);
    assert.deepEqual(compared(), ["Look A", "Look C"]);
    list = list.ruleOut(0);
    assert.deepEqual(compared(), []);
  });
});
