// What a summary says, without a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { choices } = await sourceModule("takeaway/summary/choices.ts");
const { listed } = await sourceModule("takeaway/summary/parts.ts");
const { COURSES } = await sourceModule("takeaway/summary/assumptions.ts");
const { QUESTIONS } = await sourceModule("takeaway/summary/questions.ts");
const { notesOf } = await sourceModule("takeaway/notes.ts");
const { dayText } = await sourceModule("takeaway/phrases.ts");
const { FIELDS } = await sourceModule("engine/case-fields.ts");

/** A whole case: every field at its first value, but for what is given by its path. */
function caseOf(given = {}, lists = {}) {
  const made = { version: 1, scars: [], grafts: [], ...lists };
  for (const [path, field] of Object.entries(FIELDS)) {
    const [part, name] = path.split(".");
    if (!part.endsWith("[]")) (made[part] ??= {})[name] = given[path] ?? field.initial;
  }
  return made;
}

const said = (given, lists) => Object.fromEntries(choices(caseOf(given, lists)));

describe("a summary", () => {
  it("says what was chosen as a person would", () => {
    assert.deepEqual(said({ "person.age": 41.3, "hair.grey_percent": 15 }), {
      Head: "Man, 41 years",
      "Hair loss": "Norwood, stage VI",
      Skin: "Light",
      Hair: "Dark brown, straight, 0.1 mm long, 15 % grey",
      Use: "Shaved look",
      Density: "95 deposits per cm²",
      Hairline: "Natural, 70 mm above the brow",
      Pigment: "Matched to the hair, 10 parts of water to one",
      Needle: "0.3 mm, 0.44 mm deep",
      Sessions: "3",
      "In the pictures": "3 months after the first session",
    });
  });

  it("says nothing of a treatment where there is none, and nothing of a hairline where none is drawn", () => {
    const before = said({ "treatment.goal": "none", "loss.stage": "none" });
    assert.equal(before.Use, "None, as before");
    assert.equal(before["Hair loss"], "None");
    for (const name of ["Density", "Hairline", "Pigment", "Needle", "Sessions"]) assert.ok(!(name in before), name);
    assert.ok(!("Hairline" in said({ "treatment.goal": "density" })));
  });

  it("names each kind of scar and of transplant once, and how many more there are", () => {
    const kinds = ["fut", "fut", "fue", "trauma", "reduction-y"].map((kind) => ({ kind }));
    const { Scars, Transplants } = said({}, { scars: kinds, grafts: [{ zone: "crown" }] });
    assert.equal(Scars, "Strip (FUT), Dots (FUE) and 2 more");
    assert.equal(Transplants, "Crown");
  });

  it("says when the pictures are", () => {
    for (const [day, text] of [
      [3, "day 3 of the treatment"],
      [365, "12 months after the first session"],
      [3652.5, "10.0 years after the first session"],
    ]) {
      assert.equal(said({ "time.day": day })["In the pictures"], text);
      assert.ok(text.startsWith(dayText(day)));
    }
  });

  it("lists things as one would", () => {
    assert.equal(listed([], 2), "");
    assert.equal(listed(["a"], 2), "a");
    assert.equal(listed(["a", "b"], 2), "a and b");
    assert.equal(listed(["a", "b", "c", "d"], 2), "a, b and 2 more");
  });

  it("takes courses from the program's own ageing", () => {
    const ageing = readFileSync(new URL("../../src/treatment/timeline/ageing.rs", import.meta.url), "utf8");
    for (const [course, pace] of Object.entries(COURSES)) {
      const name = course.charAt(0).toUpperCase() + course.slice(1);
      const found = new RegExp(`Course::${name} => ([\\d.]+)`).exec(ageing)?.[1];
      assert.equal(Number(found), pace, course);
    }
  });

  it("has eight questions for the clinic, each of them one", () => {
    assert.equal(new Set(QUESTIONS).size, 8);
    for (const question of QUESTIONS) assert.match(question, /\?/);
  });

  it("tells what speaks against a hairline only where one is drawn, and of a transplant always", () => {
    const notes = ["The hairline is low.", "grafts[1]: the zone has no room"];
    assert.deepEqual(notesOf(caseOf(), { notes }), [notes[0], "Transplant 2: the zone has no room"]);
    assert.deepEqual(notesOf(caseOf({ "treatment.goal": "density" }), { notes }), [
      "Transplant 2: the zone has no room",
    ]);
  });
});
