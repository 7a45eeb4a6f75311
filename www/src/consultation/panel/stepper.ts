import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { Control } from "./component.js";
import type { SliderParts } from "./slider.js";

/** One after the other, round and round: for numbers that stand for something rather than measure it. */
export function stepper(parts: SliderParts, value: number): TemplateResult {
  return html`<smp-stepper
    class="stepper"
    role="group"
    aria-label=${parts.label}
    data-path=${parts.path ?? nothing}
    .parts=${parts}
    .value=${live(value)}
  ></smp-stepper>`;
}

class Stepper extends Control<SliderParts, number> {
  protected override render(): TemplateResult {
    const text = this.parts.text(this.value);
    const way = (sign: string, word: string, by: number): TemplateResult =>
      html`<button type="button" aria-label=${msg("{word}, now {text}", { word, text })} @click=${() => this.#go(by)}>
        ${sign}
      </button>`;
    // The button that is pressed tells it.
    return html`${way("‹", msg("Previous"), -1)}<output aria-live="off">${text}</output>${way("›", msg("Next"), 1)}`;
  }

  #go(by: number): void {
    const { field, choose } = this.parts;
    const steps = field.max - field.min + 1;
    this.value = ((this.value - field.min + by + steps) % steps) + field.min;
    choose(this.value);
  }
}

if (!customElements.get("smp-stepper")) customElements.define("smp-stepper", Stepper);
