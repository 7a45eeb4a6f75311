import type { CaseJson } from "../engine/case.js";
import { count } from "../engine/count.js";
import type { SceneFacts } from "../engine/protocol.js";
import { notesOf } from "../takeaway/notes.js";

/** What is on the screen, in counted numbers. */
export function caption(shown: CaseJson, facts: SceneFacts): (string | Node)[] {
  const hairs = [strong(count(facts.hairs)), " real hairs"];
  const ending = ". Computed on this device; nothing is sent.";
  if (shown.treatment.goal === "none") {
    const bald = `, ${count(facts.bald_cm2)} cm² of ${count(facts.hair_bearing_cm2)} cm² of scalp bald`;
    return [...hairs, facts.bald_cm2 >= 1 ? bald : "", ending];
  }
  return [
    strong(count(facts.deposits)),
    ` deposits, ${facts.deposit_diameter_mm.toFixed(2)} mm each, beside `,
    ...hairs,
    ending,
  ];
}

/** What speaks against what was chosen; nothing before treatment, when no hairline is drawn. */
export function advice(shown: CaseJson, facts: SceneFacts): HTMLElement[] {
  return notesOf(shown, facts).map((text) => Object.assign(document.createElement("li"), { textContent: text }));
}

function strong(text: string): HTMLElement {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}
