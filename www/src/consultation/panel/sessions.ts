import type { CasePatch } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { segments } from "./choice.js";
import { patchAt } from "./field.js";
import type { Control } from "./section.js";

/** How many sessions are done. */
export function sessionsControl(choose: (patch: CasePatch) => void): Control {
  const { min, max, initial } = FIELDS["treatment.sessions"];
  const names = Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
  const made = segments({
    field: { names, initial: String(initial) },
    group: "treatment.sessions",
    label: "Sessions done",
    word: (name) => name,
    choose: (name) => choose(patchAt("treatment.sessions", Number(name))),
  });
  made.root.dataset["path"] = "treatment.sessions";
  return { root: made.root, show: ({ treatment }) => made.show(String(treatment.sessions)) };
}
