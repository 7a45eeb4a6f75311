import type { CaseJson, CasePatch } from "../case.js";
import { one, say } from "./dom.js";
import { patchAt } from "./panel/field.js";
import { useOf } from "./panel/words.js";

/** Keeps the two large buttons: before, and after a treatment of the use that was chosen last. */
export function keepGoal(buttons: HTMLElement, choose: (patch: CasePatch) => void): { show(shown: CaseJson): void } {
  const before = one<HTMLInputElement>('[name="treatment.goal"][value="none"]');
  const after = one<HTMLInputElement>('[name="treatment.goal"]:not([value="none"])');
  buttons.addEventListener("input", ({ target }) => {
    choose(patchAt("treatment.goal", (target as HTMLInputElement).value));
  });
  return {
    show({ treatment: { goal } }) {
      before.checked = goal === "none";
      after.checked = !before.checked;
      if (before.checked) return;
      after.value = goal;
      say(one("#use"), useOf(goal));
    },
  };
}
