import type { CaseJson, CasePatch } from "../../engine/case.js";
import { choice } from "./choice.js";
import { courseOf } from "./courses.js";
import { fieldAt, patchAt, valueAt, type Path, type Value } from "./field.js";
import type { Control } from "./section.js";
import { slider } from "./slider.js";
import { keepToScale, scalePatch } from "./stage.js";
import { stepper } from "./stepper.js";
import { swatches } from "./swatches.js";
import { amountInput, currencyInput, dateInput } from "./typed.js";
import { labelOf, textOf, useOf, wordOf } from "../../takeaway/words.js";

/** A control of one value, wherever that is kept. */
export interface ValueControl {
  readonly root: HTMLElement;
  show(value: Value): void;
}

/** Numbers that stand for something rather than measure it. */
const STEPPED: readonly Path[] = ["person.face", "person.seed"];
/** Numbers that are known to the last digit. */
const AMOUNTS: readonly Path[] = ["plan.price_per_session", "plan.price_per_1000_deposits", "plan.price_fixed"];

let made = 0;

/** The plain control for values of a field; nothing for what has none. */
export function valueControl(path: Path, choose: (value: Value) => void): ValueControl | undefined {
  const control = plainControl(path, choose);
  if (control) control.root.dataset["path"] = path;
  return control;
}

function plainControl(path: Path, choose: (value: Value) => void): ValueControl | undefined {
  const field = fieldAt(path);
  const label = labelOf(path);
  if (path === "plan.first_date") return dateInput(label, choose);
  if (path === "plan.currency") return currencyInput(label, choose);
  if (!field) return undefined;
  if ("names" in field) {
    const word = path === "treatment.goal" ? useOf : wordOf;
    const choosing = { field, group: `${path} ${++made}`, label, word, choose };
    const control = swatches(path, choosing) ?? choice(choosing);
    return { root: control.root, show: (value) => control.show(String(value)) };
  }
  if (AMOUNTS.includes(path)) return amountInput(field, label, choose);
  const text = (value: number): string => textOf(path, value);
  const control = STEPPED.includes(path)
    ? stepper(field, label, text, choose)
    : slider(field, label, text, choose, courseOf(path));
  return { root: control.root, show: (value) => control.show(Number(value)) };
}

/** The control of a field of the case. */
export function control(path: Path, choose: (patch: CasePatch) => void): Control | undefined {
  let shown: CaseJson | undefined;
  const made = valueControl(path, (value) => {
    if (path === "loss.scale" && shown) choose(scalePatch(value as CaseJson["loss"]["scale"], shown));
    else choose(patchAt(path, value));
  });
  return (
    made && {
      root: made.root,
      show(now) {
        shown = now;
        if (path === "time.later_stage") keepToScale(made.root, now.loss.scale);
        made.show(valueAt(now, path));
      },
    }
  );
}
