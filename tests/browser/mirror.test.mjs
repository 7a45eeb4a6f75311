// Properties that mirror attributes, as frameworks set them.
import assert from "node:assert/strict";
import { it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { mirror } = await sourceModule("consultation/mirror.ts");

/** As much of an element as mirroring asks for. */
class Attributed {
  #all = new Map();
  getAttribute = (name) => this.#all.get(name) ?? null;
  hasAttribute = (name) => this.#all.has(name);
  setAttribute = (name, value) => void this.#all.set(name, value);
  toggleAttribute = (name, on) => (on ? this.#all.set(name, "") : this.#all.delete(name));
}
mirror(Attributed.prototype, "clinic,leadMail", "handOver");

it("a text is written as it is, and what a framework takes away is no text", () => {
  const element = new Attributed();
  for (const nothing of [null, undefined]) {
    element.leadMail = "one@clinic.example";
    assert.equal(element.getAttribute("lead-mail"), "one@clinic.example");
    element.leadMail = nothing;
    assert.equal(element.hasAttribute("lead-mail"), false, `by ${nothing}`);
    assert.equal(element.leadMail, "");
  }
});

it("a flag is there or not", () => {
  const element = new Attributed();
  element.handOver = true;
  assert.equal(element.getAttribute("hand-over"), "");
  for (const nothing of [false, null, undefined]) {
    element.handOver = true;
    element.handOver = nothing;
    assert.equal(element.handOver, false, `by ${nothing}`);
  }
});
