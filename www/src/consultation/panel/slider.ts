import { note, say } from "../dom.js";
import type { NumberField } from "./field.js";

/** Where a slider's thumb stands, 0 to 1, for which value, and how finely a hand can set it there. */
export interface Course {
  toValue(place: number): number;
  toPlace(value: number): number;
  stepAt(value: number): number;
}

export interface Slider {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  show(value: number): void;
}

/** How finely a thumb moves over a course. */
const PLACES = 1000;
/** A slider has about so many steps; the model's own may be finer than a finger. */
const STEPS = 120;
/** Which way the keys go that a slider knows. */
const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

let made = 0;

/** A labelled slider; `course` bends it where equal steps would leave no room for the values that are wanted most. */
export function slider(
  field: NumberField,
  label: string,
  text: (value: number) => string,
  choose: (value: number) => void,
  course: Course = straight(field),
): Slider {
  const root = document.createElement("div");
  root.className = "slider";
  const input = document.createElement("input");
  input.id = `slider-${++made}`;
  Object.assign(input, { type: "range", min: "0", max: String(PLACES), step: "1" });
  const caption = Object.assign(document.createElement("label"), { textContent: label, htmlFor: input.id });
  const output = document.createElement("output");
  output.htmlFor.add(input.id);
  // The slider itself tells its value.
  note(output, { "aria-live": "off" });
  root.append(caption, output, input);
  let now = field.initial;
  const tell = (value: number): void => {
    now = value;
    say(output, text(value));
    note(input, { "aria-valuetext": text(value) });
  };
  const stand = (value: number): void => {
    input.value = String(Math.round(course.toPlace(value) * PLACES));
  };
  const take = (raw: number): void => {
    const value = Math.min(field.max, Math.max(field.min, rounded(raw, course.stepAt(raw))));
    if (value === now) return;
    tell(value);
    choose(value);
  };
  input.addEventListener("input", () => take(course.toValue(Number(input.value) / PLACES)));
  input.addEventListener("keydown", (event) => {
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    // The arrows to the sides go the way in which the thumb goes.
    const turned = /Left|Right/.test(event.key) && getComputedStyle(input).direction === "rtl" ? -1 : 1;
    take(now + turned * way * course.stepAt(now));
    stand(now);
  });
  return {
    root,
    input,
    show(value) {
      tell(value);
      // Not under the hand that is moving it.
      if (!input.matches(":active")) stand(value);
    },
  };
}

/** Equal steps from end to end. */
function straight(field: NumberField): Course {
  const { min, max } = field;
  const step = fingerStep(field);
  return {
    toValue: (place) => min + place * (max - min),
    toPlace: (value) => (value - min) / (max - min),
    stepAt: () => step,
  };
}

/** The least round step that is a whole number of the model's and makes no more steps than a finger can tell apart. */
function fingerStep({ min, max, step }: NumberField): number {
  const least = Math.max(step, (max - min) / STEPS);
  for (let decade = 10 ** Math.floor(Math.log10(least)); ; decade *= 10) {
    const found = [1, 2, 5].map((factor) => factor * decade).find((each) => each >= least && isWhole(each / step));
    if (found !== undefined) return found;
    if (decade > max - min) return step;
  }
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-6;
}

/** The nearest multiple of a step, without the tails that binary fractions leave. */
function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(9));
}
