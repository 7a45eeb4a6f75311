// What people ask most, as looks: without a browser, on cases of all kinds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { QUESTIONS } = await sourceModule("consultation/asked.ts");
const { FIELDS } = await sourceModule("engine/case-fields.ts");
const VIEWS = FIELDS["view.name"].names;

/** A whole case: every field at its first value, but for what is given by its path. */
function caseOf(given = {}) {
  const made = { version: 1, scars: [], grafts: [] };
  for (const [path, field] of Object.entries(FIELDS)) {
    const [part, name] = path.split(".");
    if (!part.endsWith("[]")) (made[part] ??= {})[name] = given[path] ?? field.initial;
  }
  return { ...made, ...(given.scars && { scars: given.scars }) };
}

const SCAR = Object.fromEntries(
  Object.entries(FIELDS)
    .filter(([path]) => path.startsWith("scars[]."))
    .map(([path, { initial }]) => [path.slice("scars[].".length), initial]),
);
const CASES = [
  {},
  { "loss.stage": "III", "hairline.mid_height_mm": 55, "hair.length_mm": 3 },
  { "loss.stage": "VII", "hair.length_mm": 150, "hairline.mid_height_mm": 100, "time.day": 7300 },
  { "person.sex": "female", "loss.scale": "ludwig", "loss.stage": "II", "treatment.goal": "density" },
  { "loss.scale": "sinclair", "loss.stage": "5", "hair.grey_percent": 100 },
  { "loss.scale": "diffuse-unpatterned", "loss.stage": "I", "treatment.sessions": 1 },
  { scars: [{ ...SCAR, kind: "craniotomy-curved" }], "treatment.goal": "scars" },
].map(caseOf);

describe("what people ask", () => {
  it("is questions that are told apart by their keys, twelve and more", () => {
    assert.equal(new Set(QUESTIONS.map(({ key }) => key)).size, QUESTIONS.length);
    assert.ok(QUESTIONS.length >= 12);
  });

  it("is answered by the person's own head: one or three looks beside their result, each unlike it and in range", () => {
    for (const own of CASES) {
      for (const { key, answer } of QUESTIONS) {
        const found = answer(own);
        if (!found) continue;
        const at = `${key} of ${JSON.stringify(own.loss)}`;
        assert.ok([0, 1, 3].includes(found.others.length), `${at}: ${found.others.length}`);
        assert.ok(VIEWS.includes(found.view), at);
        const names = [found.own, ...found.others.map(({ name }) => name)];
        assert.equal(new Set(names).size, names.length, `${at}: ${names}`);
        for (const { name, case: other } of found.others) {
          assert.deepEqual(other.person, own.person, `${at}: ${name} is of the same person`);
          for (const [path, field] of Object.entries(FIELDS)) {
            const [part, field_name] = path.split(".");
            if (part.endsWith("[]")) continue;
            const value = other[part][field_name];
            if (field.names) assert.ok(field.names.includes(value), `${at}: ${path} ${value}`);
            if (field.min !== undefined) assert.ok(value >= field.min && value <= field.max, `${at}: ${path} ${value}`);
          }
        }
      }
    }
  });

  it("says a figure with every answer", () => {
    for (const own of CASES) {
      for (const { key, answer } of QUESTIONS) {
        const told = answer(own)?.told({ contrast: undefined });
        if (told !== undefined && key !== "match") assert.match(told, /\d/, key);
      }
    }
  });

  it("asks of scars who has one, and of further loss who may lose more", () => {
    const asked = (key, own) => QUESTIONS.find((question) => question.key === key).answer(own) !== undefined;
    assert.deepEqual(
      CASES.map((own) => asked("scar", own)),
      [false, false, false, false, false, false, true],
    );
    assert.deepEqual(
      CASES.map((own) => asked("lose-more", own)),
      [true, true, false, true, false, true, true],
    );
  });

  it("takes growth and least height from the product's own figures", () => {
    const reference = readFileSync(new URL("../../docs/reference.md", import.meta.url), "utf8");
    assert.match(reference, /growth of scalp hair[^\n]*0\.37 mm a day/);
    const advice = readFileSync(new URL("../../src/treatment/hairline/advice.rs", import.meta.url), "utf8");
    assert.match(advice, /LOWEST_MM: f32 = 70\.0/);
  });
});
