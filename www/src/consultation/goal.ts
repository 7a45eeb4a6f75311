import type { CaseJson, CasePatch } from "../engine/case.js";
import type { SmpSimulator } from "../element/element.js";
import { one, say } from "./dom.js";
import { patchAt } from "./panel/field.js";
import { useOf } from "../takeaway/words.js";

/** Keeps the three large buttons: before, after a treatment of the use that was chosen last, and one beside the other. */
export function keepGoal(
  buttons: HTMLElement,
  simulator: SmpSimulator,
  choose: (patch: CasePatch) => void,
): { show(shown: CaseJson): void } {
  const [before, both, after] = buttons.querySelectorAll<HTMLInputElement>('[name="treatment.goal"]');
  if (!before || !both || !after) throw new Error("the page has no buttons for before and after");
  buttons.addEventListener("input", () => {
    if (!before.checked) simulator.compare = both.checked ? null : "off";
    choose(patchAt("treatment.goal", before.checked ? "none" : after.value));
  });
  return {
    show({ treatment: { goal } }) {
      const chosen = goal === "none" ? before : simulator.compare === "off" ? after : both;
      chosen.checked = true;
      if (chosen === before) return;
      after.value = goal;
      say(one("#use"), useOf(goal));
    },
  };
}
