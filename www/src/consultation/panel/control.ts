import { nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { STAGES } from "../../engine/case-fields.js";
import { labelOf, textOf, useOf, wordOf } from "../../takeaway/words.js";
import { choice } from "./choice.js";
import { courseOf } from "./courses.js";
import { fieldAt, patchAt, valueAt, type Path, type Value } from "./field.js";
import type { Choosing } from "./radios.js";
import { slider } from "./slider.js";
import { scalePatch } from "./stage.js";
import { stepper } from "./stepper.js";
import { swatches } from "./swatches.js";
import { amountInput, currencyInput, dateInput } from "./typed.js";

/** Numbers that stand for something rather than measure it. */
const STEPPED: readonly Path[] = ["person.face", "person.seed"];
/** Numbers that are known to the last digit. */
const AMOUNTS: readonly Path[] = ["plan.price_per_session", "plan.price_per_1000_deposits", "plan.price_fixed"];

/** A value of a field, wherever it is kept, and what its control needs to know beside it. */
export interface Kept {
  readonly value: Value;
  /** Sets the control apart from another of the same field on the page; without spaces. */
  readonly place: string;
  /** What the value means. */
  readonly note?: string | undefined;
  /** Which of the field's names there are to choose from; by themselves all. */
  readonly names?: readonly string[] | undefined;
  choose(value: Value): void;
}

/** The plain control for values of a field; nothing for what has none. */
export function valueControl(path: Path, { value, place, note, names, choose }: Kept): TemplateResult | typeof nothing {
  const field = fieldAt(path);
  const label = labelOf(path);
  if (path === "plan.first_date") return dateInput({ label, path, choose }, value);
  if (path === "plan.currency") return currencyInput({ label, path, choose }, value);
  if (!field) return nothing;
  if ("names" in field) {
    const word = path === "treatment.goal" ? useOf : (name: string) => wordOf(name, path);
    const group = `${path}-${place}`;
    const choosing: Choosing = { names: names ?? field.names, value: String(value), group, label, path, word, choose };
    return swatches(choosing) ?? choice(choosing, field.names);
  }
  if (AMOUNTS.includes(path)) return amountInput({ label, path, choose }, field, value);
  const parts = { field, label, path, choose, note, course: courseOf(path), text: (at: number) => textOf(path, at) };
  return STEPPED.includes(path) ? stepper(parts, Number(value)) : slider(parts, Number(value));
}

/** The control of a field of the case; what a hand has changed stays until there is another case on the screen. */
export function control(
  path: Path,
  shown: CaseJson,
  choose: (patch: CasePatch) => void,
  place = "all",
  note?: string,
): unknown {
  const take = (value: Value): void =>
    choose(path === "loss.scale" ? scalePatch(value as CaseJson["loss"]["scale"], shown) : patchAt(path, value));
  const names = path === "time.later_stage" ? STAGES[shown.loss.scale] : undefined;
  const kept: Kept = { value: valueAt(shown, path), place, note, names, choose: take };
  return guard([path, shown, note], () => valueControl(path, kept));
}
