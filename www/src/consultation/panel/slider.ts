import { html, noChange, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { Control } from "./component.js";
import type { NumberField, Path } from "./field.js";

/** Where a slider's thumb stands, 0 to 1, for which value, and how finely a hand can set it there. */
export interface Course {
  toValue(place: number): number;
  toPlace(value: number): number;
  stepAt(value: number): number;
}

/** What a control of a number is made of. */
export interface SliderParts {
  readonly field: NumberField;
  readonly label: string;
  readonly path?: Path | undefined;
  /** Bends it where equal steps would leave no room for the values that are wanted most. */
  readonly course?: Course | undefined;
  /** What the value means, below it. */
  readonly note?: string | undefined;
  readonly below?: TemplateResult;
  text(value: number): string;
  choose(value: number): void;
}

/** How finely a thumb moves over a course. */
const PLACES = 1000;
/** A slider has about so many steps; the model's own may be finer than a finger. */
const STEPS = 120;
/** Which way the keys go that a slider knows. */
const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

let made = 0;

/** A labelled slider. */
export function slider(parts: SliderParts, value: number): TemplateResult {
  return html`<smp-slider
    class="slider"
    data-path=${parts.path ?? nothing}
    .parts=${parts}
    .value=${live(value)}
  ></smp-slider>`;
}

class Slider extends Control<SliderParts, number> {
  readonly #id = `slider-${++made}`;

  protected override render(): TemplateResult {
    const { label, text, note, below } = this.parts;
    const place = String(Math.round(this.#course.toPlace(this.value) * PLACES));
    // The slider itself tells its value, not the output.
    return html`
      <label for=${this.#id}>${label}</label>
      <output for=${this.#id} aria-live="off">${text(this.value)}</output>
      <input
        id=${this.#id}
        type="range"
        min="0"
        max=${PLACES}
        .value=${this.input?.matches(":active") ? noChange : live(place)}
        aria-valuetext=${text(this.value)}
        aria-describedby=${note === undefined ? nothing : `${this.#id}-note`}
        @input=${() => this.#take(this.#course.toValue(Number(this.input?.value) / PLACES))}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      />
      ${note === undefined ? nothing : html`<p class="note" id="${this.#id}-note">${note}</p>`} ${below}
    `;
  }

  get #course(): Course {
    return this.parts.course ?? straight(this.parts.field);
  }

  #take(raw: number): void {
    const { field, choose } = this.parts;
    const value = Math.min(field.max, Math.max(field.min, rounded(raw, this.#course.stepAt(raw))));
    if (value === this.value) return;
    this.value = value;
    choose(value);
  }

  #key(event: KeyboardEvent): void {
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    // The arrows to the sides go the way in which the thumb goes.
    const turned = /Left|Right/.test(event.key) && getComputedStyle(this).direction === "rtl" ? -1 : 1;
    this.#take(this.value + turned * way * this.#course.stepAt(this.value));
  }
}

if (!customElements.get("smp-slider")) customElements.define("smp-slider", Slider);

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
