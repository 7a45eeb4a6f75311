import { msg } from "../../element/language/spoken.js";
import type { TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { segments } from "./choice.js";
import { patchAt } from "./field.js";

/** How many sessions are done. */
export function sessionsControl({ treatment }: CaseJson, choose: (patch: CasePatch) => void): TemplateResult {
  const { min, max } = FIELDS["treatment.sessions"];
  return segments({
    names: Array.from({ length: max - min + 1 }, (_, at) => String(min + at)),
    value: String(treatment.sessions),
    group: "treatment.sessions",
    label: msg("Sessions done"),
    path: "treatment.sessions",
    word: (name) => name,
    choose: (name) => choose(patchAt("treatment.sessions", Number(name))),
  });
}
