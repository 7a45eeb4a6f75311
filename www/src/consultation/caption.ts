import { count, fixed } from "../element/language/numbers.js";
import { msg } from "../element/language/spoken.js";
import type { CaseJson } from "../engine/case.js";
import type { SceneFacts } from "../engine/protocol.js";
import { notesOf } from "../takeaway/notes.js";

/** What is on the screen, in counted numbers. */
export function caption({ treatment }: CaseJson, facts: SceneFacts): (string | Node)[] {
  const ending = msg("Computed on this device; nothing is sent.");
  const hairs = count(facts.hairs);
  if (treatment.goal === "none") {
    const bald = count(facts.bald_cm2);
    const said =
      facts.bald_cm2 >= 1
        ? msg("[{hairs}] real hairs, {bald} cm² of {scalp} cm² of scalp bald.", {
            hairs,
            bald,
            scalp: count(facts.hair_bearing_cm2),
          })
        : msg("[{hairs}] real hairs.", { hairs });
    return [...withStrong(said), " ", ending];
  }
  const said = msg("[{deposits}] deposits, {mm} mm each, beside [{hairs}] real hairs.", {
    deposits: count(facts.deposits),
    mm: fixed(facts.deposit_diameter_mm, 2),
    hairs,
  });
  return [...withStrong(said), " ", ending];
}

/** A sentence in which what stands in brackets stands out. */
function withStrong(text: string): (string | Node)[] {
  return text.split(/[[\]]/).map((part, at) => (at % 2 === 1 ? strong(part) : part));
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
