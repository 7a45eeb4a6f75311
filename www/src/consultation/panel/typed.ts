import { make, note, say } from "../dom.js";
import { amountText, nextAmount, readAmount, type Reading } from "./amount.js";
import type { NumberField, Value } from "./field.js";
import type { ValueControl } from "./control.js";

/** What can be typed into a box, and what it means. */
interface Manner<T extends Value> {
  readonly initial: T;
  read(text: string, input: HTMLInputElement): Reading<T>;
  text(value: T): string;
  /** Tells of the value in more ways than by the text. */
  mark?(value: T, input: HTMLInputElement): void;
}

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

let made = 0;

/** A date, as year-month-day; empty while it is open. */
export function dateInput(label: string, choose: (value: Value) => void): ValueControl {
  const read = (text: string, { validity }: HTMLInputElement): Reading<string> => {
    if (validity.badInput) return { wrong: "Not a whole date." };
    return validity.valid ? { value: text } : { wrong: "A year from 1900 to 9999." };
  };
  const manner = { initial: "", read, text: (date: string) => date };
  return typed(label, { type: "date", min: "1900-01-01", max: "9999-12-31" }, manner, choose).control;
}

/** An amount that is known to the cent. */
export function amountInput({ min, max }: NumberField, label: string, choose: (value: Value) => void): ValueControl {
  const { control, input, take, value } = typed(
    label,
    { inputMode: "decimal" },
    {
      initial: min,
      read: (text) => readAmount(text, max),
      text: amountText,
      mark: (amount, input) => note(input, { "aria-valuenow": String(amount) }),
    },
    choose,
  );
  // What the arrow keys change.
  note(input, { role: "spinbutton", "aria-valuemin": String(min), "aria-valuemax": String(max) });
  input.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    take(nextAmount(value(), way, max), true);
  });
  return control;
}

/** Three capital letters, or none. */
export function currencyInput(label: string, choose: (value: Value) => void): ValueControl {
  const read = (text: string): Reading<string> => {
    const letters = text.normalize("NFKC").trim();
    return /^([A-Za-z]{3})?$/.test(letters)
      ? { value: letters.toUpperCase() }
      : { wrong: "Three letters, such as EUR, or none." };
  };
  const looks = { placeholder: "EUR", autocapitalize: "characters", spellcheck: false };
  return typed(label, looks, { initial: "", read, text: (currency: string) => currency }, choose).control;
}

/**
 * What is typed is taken as soon as it can be. Until then a line below the box says why not; once the box is left it
 * shows what the case holds.
 */
function typed<T extends Value>(
  label: string,
  looks: Partial<HTMLInputElement>,
  manner: Manner<T>,
  choose: (value: Value) => void,
) {
  const input = Object.assign(make("input", ""), looks, { id: `typed-${++made}`, autocomplete: "off" });
  const caption = Object.assign(make("label", "", label), { htmlFor: input.id });
  const line = make("p", "wrong");
  line.id = `${input.id}-wrong`;
  note(line, { role: "status" });
  note(input, { "aria-describedby": line.id });
  let now = manner.initial;
  const tell = (wrong: string | undefined, said = wrong): void => {
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    say(line, said ?? "");
  };
  const stand = (): void => {
    // Also where it shows nothing else: half a date is no value.
    input.value = manner.text(now);
  };
  const mark = (): void => manner.mark?.(now, input);
  const take = (value: T, shown = false): void => {
    tell(undefined);
    const other = value !== now;
    now = value;
    mark();
    if (shown) stand();
    if (other) choose(value);
  };
  const read = (): void => {
    const reading = manner.read(input.value, input);
    if ("value" in reading) take(reading.value);
    else tell(`${reading.wrong} Still ${manner.text(now) || "none"}.`);
  };
  const leave = (): void => {
    const { value } = input;
    const reading = manner.read(value, input);
    const asItWas = value !== "" && value === manner.text(now);
    if ("wrong" in reading && !asItWas) tell(undefined, `Not taken${value && `: “${value}”`}. ${reading.wrong}`);
    stand();
  };
  input.addEventListener("input", read);
  // Of half a date no browser tells as it is typed.
  if (looks.type === "date") input.addEventListener("keyup", ({ key }) => key !== "Enter" && key !== "Tab" && read());
  input.addEventListener("blur", leave);
  input.addEventListener("keydown", ({ key }) => key === "Enter" && leave());
  mark();
  const control: ValueControl = {
    root: make("div", "list", caption, input, line),
    show(value) {
      const other = value !== now;
      now = value as T;
      mark();
      // Not under the hands that are typing, even while the browser's window is not in front.
      if (input === document.activeElement) return;
      if (other) tell(undefined);
      stand();
    },
  };
  return { control, input, take, value: () => now };
}
