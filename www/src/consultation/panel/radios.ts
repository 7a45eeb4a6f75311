import { html, noChange, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Path } from "./field.js";

/** One of some names, to be chosen: what every control for that is made from. */
export interface Choosing {
  readonly names: readonly string[];
  readonly value: string;
  /** Sets these apart from all others on the page; without spaces. */
  readonly group: string;
  readonly label: string;
  readonly path?: Path | undefined;
  /** The id of what is told of the choice. */
  readonly describedBy?: string;
  word(value: string): string;
  choose(value: string): void;
}

/** Radio buttons in a frame with a legend; the style sheet knows the frame by its classes. */
export function radios(
  { names, value, group, label, path, describedBy, word, choose }: Choosing,
  frame: string,
  swatch?: (name: string) => string,
): TemplateResult {
  return html`
    <fieldset class=${frame} data-path=${path ?? nothing} aria-describedby=${describedBy ?? nothing}>
      <legend>${label}</legend>
      <div>
        ${names.map(
          (name) =>
            html`<label
              title=${swatch ? word(name) : nothing}
              .style=${swatch ? `--swatch: ${swatch(name)}` : noChange}
            >
              <input
                type="radio"
                name=${group}
                value=${name}
                .checked=${live(name === value)}
                @input=${() => choose(name)}
              />
              <span class=${swatch ? "quiet" : nothing}>${word(name)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
  `;
}
