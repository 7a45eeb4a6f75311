import { make } from "../dom.js";
import type { NumberField, Value } from "./field.js";
import type { ValueControl } from "./control.js";

let made = 0;

/** A date, as year-month-day; empty while it is open. */
export function dateInput(label: string, choose: (value: Value) => void): ValueControl {
  return typed(label, { type: "date" }, (text) => choose(text));
}

/** An amount that is known to the cent. */
export function amountInput(
  { min, max, step }: NumberField,
  label: string,
  choose: (value: Value) => void,
): ValueControl {
  const limits = { type: "number", inputMode: "decimal", min: String(min), max: String(max), step: String(step) };
  return typed(label, limits, (text) => choose(Number(text)));
}

/** Three capital letters, or none. */
export function currencyInput(label: string, choose: (value: Value) => void): ValueControl {
  const limits = {
    type: "text",
    pattern: "[A-Za-z]{3}",
    maxLength: 3,
    placeholder: "EUR",
    autocapitalize: "characters",
  };
  return typed(label, limits, (text) => choose(text.toUpperCase()));
}

/** What is typed is taken as soon as it is whole. */
function typed(label: string, limits: Partial<HTMLInputElement>, take: (text: string) => void): ValueControl {
  const input = Object.assign(make("input", ""), limits, { id: `typed-${++made}`, autocomplete: "off" });
  const caption = Object.assign(make("label", "", label), { htmlFor: input.id });
  input.addEventListener("input", () => {
    if (input.validity.valid) take(input.value);
  });
  return {
    root: make("div", "list", caption, input),
    show(value) {
      // Not under the hands that are typing.
      if (!input.matches(":focus")) input.value = String(value);
    },
  };
}
