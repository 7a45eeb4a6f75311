import { button, note, say } from "../dom.js";
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
  // The button that is pressed tells it.
  note(output, { "aria-live": "off" });
  let now = field.initial;
  const go = (by: number): void => {
    const steps = field.max - field.min + 1;
    show(((now - field.min + by + steps) % steps) + field.min);
    choose(now);
  };
  const show = (value: number): void => {
    now = value;
    say(output, text(value));
    note(previous, { "aria-label": `Previous, now ${text(value)}` });
    note(next, { "aria-label": `Next, now ${text(value)}` });
  };
  const [previous, next] = [button("‹", () => go(-1), ""), button("›", () => go(1), "")];
  root.append(previous, output, next);
  return { root, show };
}
