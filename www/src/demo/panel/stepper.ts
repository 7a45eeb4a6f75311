import type { NumberField } from "./field.js";

export interface Stepper {
  readonly root: HTMLElement;
  show(value: number): void;
}

/** One after the other, round and round: for numbers that stand for something rather than measure it. */
export function stepper(
  field: NumberField,
  label: string,
  text: (value: number) => string,
  choose: (value: number) => void,
): Stepper {
  const root = document.createElement("div");
  root.className = "stepper";
  root.role = "group";
  root.ariaLabel = label;
  const output = document.createElement("output");
  output.ariaLive = "polite";
  let now = field.initial;
  const button = (by: number, sign: string, what: string): HTMLButtonElement => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: sign });
    made.ariaLabel = `${what}: ${label}`;
    made.addEventListener("click", () => {
      const steps = field.max - field.min + 1;
      show(((now - field.min + by + steps) % steps) + field.min);
      choose(now);
    });
    return made;
  };
  const show = (value: number): void => {
    now = value;
    output.textContent = text(value);
  };
  root.append(button(-1, "‹", "Previous"), output, button(1, "›", "Next"));
  return { root, show };
}
