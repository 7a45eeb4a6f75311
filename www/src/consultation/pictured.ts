import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { pictures } from "smp-assets";
import { TONES } from "../element/tones.js";
import type { SkinPreset } from "../engine/case.js";

/** One of a few, each with its picture. */
export interface Pictured<T extends string> {
  /** Sets these radio buttons apart from all others. */
  readonly group: string;
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly picture: string }[];
  readonly chosen: string;
  choose(value: T): void;
}

/** Radio buttons with pictures of a skin like the person's; where there is no picture, the word alone. */
export function pictured<T extends string>(
  { group, legend, options, chosen, choose }: Pictured<T>,
  skin: SkinPreset,
): TemplateResult {
  return html`
    <fieldset class="pictured" data-path=${group}>
      <legend>${legend}</legend>
      <div>
        ${options.map(
          ({ value, label, picture }) => html`
            <label>
              <input
                type="radio"
                name=${group}
                value=${value}
                .checked=${live(value === chosen)}
                @input=${() => choose(value)}
              />
              ${image(picture, skin)}<span>${label}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

function image(key: string, skin: SkinPreset): TemplateResult | typeof nothing {
  const file = pictures[`${key}/${TONES[skin]}`];
  if (!file) return nothing;
  return html`<img src=${new URL(file, import.meta.url).href} alt="" width="88" height="88" decoding="async" />`;
}
